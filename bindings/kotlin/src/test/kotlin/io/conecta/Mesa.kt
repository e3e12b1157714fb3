package io.conecta

import java.math.BigDecimal
import java.time.OffsetDateTime
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith

/** The moment of the tests. */
internal val agora: OffsetDateTime = OffsetDateTime.parse("2026-03-09T10:00:00-03:00")

/** What guias and lotes of the tests stand on; [mais] is more of the profile. */
internal fun mesa(mais: String = "", contexto: Contexto? = null): Faturamento = Faturamento(
    """{"registro_ans":"900001","versoes":["4.03.00"]$mais}""",
    """{"versao":"4.03.00","prestador":{"CNPJ":"11222333000181"},"operadora":"900001","sequencial":"1",
        "data":"2026-03-09","hora":"10:00:00"}""",
    prestador = "p1",
    usuario = "u1",
    contexto = contexto,
)

/** The fields of a consulta, as JSON. */
internal val consulta: Map<String, String> = mapOf(
    "beneficiario" to """{"carteira":"00090000123456789","recem_nascido":"N"}""",
    "executante" to """{"cnpj":"11222333000181"}""",
    "cnes" to "\"1234567\"",
    "profissional" to
        """{"nome":"PROFISSIONAL TESTE","conselho":"06","numero":"123456","uf":"35","cbo":"225125"}""",
    "acidente" to "\"9\"",
    "regime" to "\"01\"",
    "data" to "\"2026-02-03\"",
    "tipo" to "\"1\"",
    "tabela" to "\"22\"",
    "codigo" to "\"10101012\"",
    "valor" to "\"150.00\"",
)

/** A guia with everything filled in. */
internal fun Faturamento.cheia(numero: String): GuiaDeCobranca = guia("g$numero", TipoDeGuia.CONSULTA, agora).also { g ->
    g.preencherTexto("numero", numero, agora)
    consulta.forEach { (campo, valor) -> g.preencher(campo, valor, agora) }
}

internal fun Faturamento.salva(numero: String): GuiaDeCobranca = cheia(numero).also { it.salvar(gravacao { _, _ -> }, agora) }

/** A closed lote of these guias. */
internal fun Faturamento.fechado(vararg guias: GuiaDeCobranca): LoteDePagamento = lote("l1", agora).also { l ->
    l.definir(TipoDeGuia.CONSULTA, "77", agora)
    guias.forEach { l.adicionar(it, agora) }
    l.fechar(guias.toList(), Confirmacao("77", BigDecimal("150.00") * guias.size.toBigDecimal(), guias.size.toUInt()), agora)
}

/** Refused with this code. */
internal fun recusa(codigo: String, operacao: () -> Unit): Recusada {
    val recusada = assertFailsWith<ConectaException.Recusa> { operacao() }.recusas.first()
    assertEquals(codigo, recusada.codigo)
    return recusada
}

/** An operadora that takes each key once, and may lose its voice after that. */
internal class Operadora(private val protocolo: String) : Envio {
    val recebidas = linkedMapOf<String, ByteArray>()
    var enviadas = 0
    var depois: () -> Unit = {}

    override fun enviar(remessa: Remessa): ResultadoDoEnvio {
        enviadas++
        recebidas.putIfAbsent(remessa.chave, remessa.mensagem)
        depois()
        return ResultadoDoEnvio.Protocolo(protocolo)
    }

    override fun consultar(chave: String, numero: String): Consulta =
        if (chave in recebidas) Consulta.Protocolo(protocolo) else Consulta.NaoRecebida
}

/** A host that keeps the last state, unless it cannot. */
internal class Caderno : Guarda {
    var estado: String? = null
    val linhas = mutableListOf<String>()
    var falha: Exception? = null

    override fun guardar(estado: String, linha: String) {
        falha?.let { throw it }
        this.estado = estado
        linhas += linha
    }
}
