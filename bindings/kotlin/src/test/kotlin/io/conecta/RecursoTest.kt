package io.conecta

import java.io.IOException
import java.math.BigDecimal
import java.time.LocalDate
import java.time.OffsetDateTime
import kotlin.test.Test
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertNull
import kotlin.test.assertTrue

/** The recurso de glosa, beyond the cycle that the vectors go through; two messages side by side. */
internal class RecursoTest {
    private val hoje = LocalDate.of(2026, 4, 9)
    private val quem = Quem("faturista", OffsetDateTime.parse("2026-04-09T00:00:00-03:00"))
    private val conciliacao = conciliar(
        listOf(arquivo("exemplos/ciclo/01-lote.xml")),
        listOf(arquivo("exemplos/ciclo/03-demonstrativo.xml")),
    )
    private val guia = AlvoDoRecurso("41001")

    private fun justificado(abertura: Abertura = Abertura(prazo = 90u)): Recurso = Recurso.abrir(conciliacao, abertura).also {
        it.incluir(OrigemDoRecurso.Pagamento, quem, "R-77")
        it.justificar(guia, "Um só exame.", quem)
        it.salvar(quem)
    }

    @Test
    fun aConciliacaoDizTudoAoCentavo() {
        val r = conciliacao.resumo()
        assertEquals(listOf("309.00", "142.00", "167.00"), listOf(r.apresentado, r.liberado, r.glosado).map { it.toPlainString() })
        assertEquals(listOf("3209", "1323", "1705"), r.porMotivo.map { it.codigo })
        assertEquals(listOf("20260000520"), conciliacao.comGlosa())
        assertEquals(LocalDate.of(2026, 3, 11) to "6", conciliacao.protocolos().first().let { it.data to it.situacao })
        val g = conciliacao.guias().first()
        assertEquals(Casamento.NUMERO to BigDecimal("148.50"), g.casamento to g.glosado)
        assertEquals("00090000123456789", g.carteira)
        assertFalse("00090000123456789" in g.toString())
        assertTrue(conciliacao.demonstrativos().single().desvios.isEmpty())
    }

    @Test
    fun oRecursoCaiNoMeioDoEnvioETemUmSoProtocolo() {
        val recurso = justificado()
        val operadora = Operadora("990009")
        val caderno = Caderno()
        val inicio = recurso.json()
        caderno.falha = IOException("disco cheio")
        recusa("RGL-44") { recurso.enviarPela(operadora, caderno, quem) }
        assertEquals(inicio to 0, recurso.json() to operadora.enviadas)
        caderno.falha = null
        operadora.depois = { error("o processo caiu") }
        assertFailsWith<ConectaException.Porta> { recurso.enviarPela(operadora, caderno, quem) }
        assertEquals(caderno.estado, recurso.json())
        val retomado = Recurso.deJson(caderno.estado!!)
        assertEquals(SituacaoDoRecurso.ENVIADO, retomado.recursos().single().situacao)
        assertEquals(SituacaoDoRecurso.RECEBIDO, retomado.enviarPela(operadora, caderno, quem))
        assertEquals(1 to 1, operadora.enviadas to operadora.recebidas.size)
        val enviado = retomado.recursos().single()
        assertEquals("990009" to operadora.recebidas.keys.single(), enviado.protocolo to enviado.chave)
        assertContentEquals(operadora.recebidas.values.single(), retomado.enviar(quem))
        Juizo(Opcoes()).use { j -> assertEquals(Parecer.ACEITAR, j.validar(retomado.enviar(quem)).parecer()) }
        assertFailsWith<ConectaException.Recusa> { retomado.enviarPela(operadora, caderno, quem) }
        Recurso.deJson(caderno.estado!!).use { assertEquals(retomado.json(), it.json()) }
    }

    @Test
    fun anexosCapaSugestoesEDetalhes() {
        val perfil = """{"registro_ans":"900001","prazo_de_recurso":45,"tipos_de_anexo":["pdf"],"edita_apos_envio":true}"""
        val r = justificado(Abertura(perfil = perfil))
        r.anexar("41001", "ref-1", "laudo.pdf", 1024u, quem)
        r.anexar("41001", "ref-2", "laudo-2.pdf", 1024u, quem)
        assertFailsWith<ConectaException.Recusa> { r.anexar("41001", "ref-3", "virus.exe", 1024u, quem) }
        r.retirarAnexo("ref-2", quem)
        assertFailsWith<ConectaException.Recusa> { r.retirarAnexo("ref-2", quem) }
        val escrito = r.recursos().single()
        assertEquals(listOf("ref-1"), escrito.anexos.map { it.referencia })
        assertEquals("41001" to BigDecimal("148.50"), escrito.pleitos.single().let { it.guia to it.recursado })
        assertEquals(SituacaoDoItem.JUSTIFICADO, escrito.pleitos.single().situacao)
        val capa = r.capa()!!
        assertEquals("R-77" to NivelDoRecurso.EM_DIGITACAO, capa.numeroGuiaPrestador to capa.nivel)
        assertNull(capa.valorAcatado)
        assertNull(r.capa(9u))
        assertEquals(setOf("3209", "1705", "1323"), r.detalhesDasGlosas().map { it.codigo }.toSet())
        assertEquals(false, r.sugestoes(hoje).last().recorrer)
        val linha = r.relatorioDeGlosas().first()
        assertEquals("41001" to "00090000123456789", linha.guia to linha.carteira)
        assertFalse("00090000123456789" in linha.toString())
        assertEquals(BigDecimal("167.00"), r.saldo().glosado)
        assertEquals(listOf("41001", "41002"), r.guias().map { it.numero })
        r.enviar(quem)
        r.receber("990009", quem)
        Juizo(Opcoes()).use { j ->
            j.validar(r.consultar(quem.agora)).use { assertEquals("SOLIC_STATUS_RECURSO_GLOSA", it.transacao()) }
        }
        r.reabrir(quem)
        assertEquals(SituacaoDoRecurso.RASCUNHO, r.recursos().single().situacao)
        r.excluir(quem)
        assertEquals(SituacaoDoRecurso.EXCLUIDO, r.recursos().single().situacao)
        assertEquals("incluir" to "faturista", r.historico().first().let { it.operacao to it.usuario })
    }

    @Test
    fun aOperadoraVoltaAtras() {
        val r = Recurso.abrir(conciliacao, Abertura(prazo = 90u))
        r.incluir(OrigemDoRecurso.Pagamento, quem)
        r.preencher(arquivo("exemplos/ciclo/05-justificativas.csv"), quem)
        r.salvar(quem)
        r.enviar(quem)
        r.responder(arquivo("exemplos/ciclo/07-recebimento.xml"), quem)
        assertFailsWith<ConectaException.Recusa> { r.reverter(quem) }
        r.responder(arquivo("exemplos/ciclo/08-resposta.xml"), quem)
        assertEquals(BigDecimal("78.50"), r.saldo().acatado)
        r.reverter(quem)
        assertEquals(0, r.saldo().acatado.signum())
        r.responder(arquivo("exemplos/ciclo/08-resposta.xml"), quem)
        r.encerrar(quem)
        assertEquals(SituacaoDoRecurso.ENCERRADO, r.recursos().single().situacao)
    }

    @Test
    fun aAberturaDizOQueOsDocumentosNaoDizem() {
        val tarde = Quem("faturista", OffsetDateTime.parse("2026-07-09T00:00:00-03:00"))
        val r = Recurso.abrir(conciliacao, Abertura(prazo = 90u, umaGuia = true))
        assertEquals(listOf("RGL-01"), r.pendencias(tarde.agora).map { it.codigo })
        recusa("RGL-01") { r.incluir(OrigemDoRecurso.Pagamento, tarde) }
        r.incluir(OrigemDoRecurso.Pagamento, quem)
        r.justificar(guia, "Um só exame.", quem)
        r.justificar(AlvoDoRecurso("41002"), "Um só exame.", quem)
        r.salvar(quem)
        recusa("RGL-34") { r.enviar(quem) }
        assertFailsWith<ConectaException.Uso> { Recurso.abrir(conciliacao, Abertura(perfil = "{}")) }
        assertFailsWith<ConectaException.DadosRecusados> { Recurso.deJson("{}") }
        val alterado = r.json().replaceFirst("\"recursado\": \"148.50\"", "\"recursado\": \"1.00\"")
        assertFailsWith<ConectaException.DadosRecusados> { Recurso.deJson(alterado) }
    }

    @Test
    fun duasMensagensLadoALado() {
        val lote = arquivo("exemplos/certo-lote-sp-sadt-4.03.00.xml")
        assertEquals(emptyList(), comparar(lote, lote))
        val texto = String(lote, Charsets.ISO_8859_1)
        fun com(tag: String) = texto.replaceFirst("<ans:$tag>", "<ans:$tag>9").toByteArray(Charsets.ISO_8859_1)
        val preco = comparar(lote, com("valorUnitario")).single()
        assertEquals(TipoDeDiferenca.ALTERADO to "9${preco.antes}", preco.mudanca to preco.depois)
        assertTrue(preco.guia != null && preco.caminho.endsWith("/valorUnitario"))
        val carteira = comparar(lote, com("numeroCarteira")).single()
        assertTrue(carteira.depois!!.startsWith("•"))
        val revelada = comparar(lote, com("numeroCarteira"), revelar = true).single()
        assertEquals("9${revelada.antes}", revelada.depois)
        assertFalse(revelada.antes!! in revelada.toString())
        val erro = assertFailsWith<ConectaException.Estrutura> { comparar(lote, ByteArray(0)) }
        assertTrue("segundo documento" in erro.motivo)
    }
}
