package io.conecta

import java.io.IOException
import java.math.BigDecimal
import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import kotlin.test.Test
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue

/** The billing life before and during sending: guia, lote, protocolo. */
internal class VidaTest {
    @Test
    fun aGuiaSePreenchePassoAPasso() {
        val g = mesa().guia("g1", TipoDeGuia.CONSULTA, agora)
        assertEquals(SituacaoDaGuia.EM_DIGITACAO, g.situacao())
        val primeiro = g.passos(agora).first()
        assertTrue(primeiro.temErro && "beneficiario" in primeiro.campos)
        assertTrue(primeiro.criticas.any { it.erro && it.codigo.startsWith("XSD-") && it.mensagem.isNotEmpty() })
        assertTrue("preencher" in recusa("FAT-15") { g.proximo(agora) }.permitidas)
        recusa("FAT-14") { g.preencherTexto("codigo", "40304361", agora) }
        recusa("FAT-09") { g.preencherTexto("nao_ha", "1", agora) }
        assertFailsWith<ConectaException.Uso> { g.preencher("cnes", "{", agora) }
        assertEquals("{}", g.campos())

        val cheia = mesa().cheia("31001")
        val passos = cheia.passos(agora)
        passos.forEach { p ->
            assertFalse(p.temErro)
            cheia.proximo(agora)
        }
        assertEquals(passos.size.toUInt(), cheia.passo())
        val resumo = cheia.resumo(agora)
        assertTrue(resumo.completa)
        assertEquals(BigDecimal("150.00"), resumo.valor)
        assertEquals("\"31001\"", resumo.passos.first().campos.single { it.campo == "numero" }.json)
        assertFalse("00090000123456789" in resumo.toString(), "o texto de um resumo não diz quem é o beneficiário")
        cheia.voltar(agora)
        cheia.preencher("cnes", null, agora)
        assertFalse("cnes" in cheia.campos())
        cheia.cancelar("digitada em duplicidade", agora)
        assertEquals(SituacaoDaGuia.CANCELADA, cheia.situacao())
        assertEquals("digitada em duplicidade", cheia.historico().last().detalhe)
        assertNotNull(cheia.operacoesPermitidas(agora).first { it.operacao == "preencher" }.recusa)
    }

    @Test
    fun aElegibilidadeTemTresDesfechos() {
        val g = mesa().cheia("31001")
        val pedidos = mutableListOf<Pair<String, String>>()
        g.verificarElegibilidade(elegibilidade { o, c -> pedidos += o to c; null }, agora)
        assertEquals(listOf("900001" to "00090000123456789"), pedidos)
        assertEquals(ResultadoDeElegibilidade.NAO_VERIFICADA, g.elegibilidade())
        assertNotNull(g.avisoDeElegibilidade())
        g.verificarElegibilidade(elegibilidade { _, _ -> throw IOException("caiu") }, agora)
        assertEquals(ResultadoDeElegibilidade.NAO_VERIFICADA, g.elegibilidade())
        g.verificarElegibilidade(elegibilidade { _, _ -> false }, agora)
        assertEquals(ResultadoDeElegibilidade.NAO_ELEGIVEL, g.elegibilidade())
        recusa("FAT-18") { g.salvar(gravacao { _, _ -> }, agora) }
        val antes = g.json() to g.historico()
        val erro = assertFailsWith<ConectaException.Porta> {
            g.verificarElegibilidade(elegibilidade { _, _ -> error("inesperada") }, agora)
        }
        assertTrue("inesperada" in erro.motivo)
        assertFailsWith<ConectaException.Cancelado> {
            g.verificarElegibilidade(elegibilidade { _, _ -> throw FalhaDoHost.Cancelado() }, agora)
        }
        assertEquals(antes, g.json() to g.historico())
        g.verificarElegibilidade(elegibilidade { _, _ -> true }, agora)
        assertEquals(ResultadoDeElegibilidade.ELEGIVEL, g.elegibilidade())
        assertNull(g.avisoDeElegibilidade())
    }

    @Test
    fun aGuiaFicaPendenteEDepoisSeSalva() {
        val g = mesa().cheia("31001")
        g.salvar(gravacao { _, _ -> throw IOException("sem rede") }, agora)
        assertEquals(SituacaoDaGuia.PENDENTE, g.situacao())
        val antes = g.historico()
        assertFailsWith<ConectaException.Porta> { g.salvar(gravacao { c, _ -> error(c) }, agora) }
        assertFailsWith<ConectaException.Porta> { g.salvar(gravacao { _, _ -> throw FalhaDoHost.Falhou("não") }, agora) }
        assertEquals(antes, g.historico())
        val gravadas = mutableMapOf<String, ByteArray>()
        g.salvar(gravacao { chave, mensagem -> gravadas[chave] = mensagem }, agora)
        assertEquals(SituacaoDaGuia.SALVA, g.situacao())
        Juizo(Opcoes()).use { j -> assertEquals(Parecer.ACEITAR, j.validar(gravadas.getValue("g31001")).parecer()) }
        assertEquals(listOf("salvar_pendente", "salvar"), g.historico().takeLast(2).map { it.operacao })
        assertEquals("pendente" to "salva", g.historico().last().let { it.de to it.para })
        g.editar(agora)
        assertEquals(SituacaoDaGuia.EM_DIGITACAO, g.situacao())
    }

    @Test
    fun enquantoAPortaNaoRespondeNadaMaisSeFaz() {
        val g = mesa().cheia("31001")
        g.salvar(
            gravacao { _, _ ->
                assertEquals(SituacaoDaGuia.EM_DIGITACAO, g.situacao())
                assertFailsWith<ConectaException.EmCurso> { g.cancelar("", agora) }
                assertFailsWith<ConectaException.EmCurso> { g.salvar(gravacao { _, _ -> }, agora) }
            },
            agora,
        )
        assertEquals(SituacaoDaGuia.SALVA, g.situacao())
    }

    @Test
    fun oLoteVaiDaGuiaAoProtocolo() {
        val f = mesa(""","exige_nota_fiscal":true""")
        val guias = listOf(f.cheia("31001"), f.cheia("31002"))
        val lote = f.lote("l1", agora)
        recusa("FAT-53") { lote.adicionar(guias[0], agora) }
        lote.definir(TipoDeGuia.CONSULTA, "77", agora)
        recusa("FAT-27") { lote.adicionar(guias[0], agora) }
        assertNull(guias[0].lote())
        guias.forEach {
            it.salvar(gravacao { _, _ -> }, agora)
            lote.adicionar(it, agora)
        }
        lote.remover(guias[1], agora)
        assertEquals(listOf("g31001"), lote.guias().map { it.id })
        lote.adicionar(guias[1], agora)
        assertEquals(BigDecimal("300.00"), lote.valor())
        val confirmacao = Confirmacao("77", BigDecimal("300.00"), 2u)
        recusa("FAT-64") { lote.fechar(guias, confirmacao, agora) }
        lote.informarNota("9001", LocalDate.of(2026, 3, 8), agora)
        recusa("FAT-62") { lote.fechar(guias, confirmacao.copy(valor = BigDecimal("299.99")), agora) }
        assertFailsWith<ConectaException.Uso> { lote.fechar(listOf(guias[0], guias[0]), confirmacao, agora) }
        assertNull(lote.mensagem())
        lote.fechar(guias, confirmacao, agora)
        assertEquals(List(2) { SituacaoDaGuia.EM_LOTE_FECHADO }, guias.map { it.situacao() })
        Juizo(Opcoes()).use { j -> assertEquals(Parecer.ACEITAR, j.validar(lote.mensagem()!!).parecer()) }
        lote.reabrir(guias, agora)
        lote.fechar(guias, confirmacao, agora)

        val operadora = Operadora("990001")
        val caderno = Caderno()
        assertEquals(SituacaoDoLoteDePagamento.ENVIADO, lote.enviar(operadora, caderno, agora))
        assertContentEquals(lote.mensagem(), operadora.recebidas.values.single())
        assertEquals(lote.json(), caderno.estado)
        lote.guiasEnviadas(guias, agora)
        lote.guiasEnviadas(guias, agora)
        assertEquals(List(2) { SituacaoDaGuia.ENVIADA }, guias.map { it.situacao() })
        lote.anexar("a1", "fatura.pdf", 9u, agora)
        recusa("FAT-71") { lote.anexar("a2", "fatura.exe", 9u, agora) }
        val capa = lote.capa()
        assertEquals(listOf("990001", "77", "p1"), listOf(capa.protocolo, capa.numero, capa.prestador))
        assertEquals(BigDecimal("300.00") to 2u, capa.valor to capa.quantidade)
        assertEquals(LocalDate.of(2026, 3, 8), capa.nota?.emissao)
        assertEquals(listOf("fatura.pdf"), capa.anexos)
        assertEquals(agora, capa.enviadoEm)
        recusa("FAT-57") { lote.enviar(operadora, caderno, agora) }
        recusa("FAT-57") { lote.excluir(agora, guias) }
        val permissoes = lote.operacoesPermitidas(agora).associate { it.operacao to it.recusa?.codigo }
        assertNull(permissoes["anexar"])
        assertEquals("FAT-57", permissoes["excluir"])
    }

    @Test
    fun oQueCaiNoMeioDoEnvioTemUmSoProtocolo() {
        val f = mesa()
        val guia = f.salva("31001")
        val lote = f.fechado(guia)
        val inicio = lote.json()
        val operadora = Operadora("990001")
        val caderno = Caderno()

        // Nothing goes out before it is kept.
        caderno.falha = IOException("disco cheio")
        recusa("FAT-74") { lote.enviar(operadora, caderno, agora) }
        assertEquals(0 to SituacaoDoLoteDePagamento.FECHADO, operadora.enviadas to lote.situacao())
        caderno.falha = FalhaDoHost.Cancelado()
        assertFailsWith<ConectaException.Cancelado> { lote.enviar(operadora, caderno, agora) }
        assertEquals(inicio, lote.json())
        caderno.falha = null

        // The operadora has it, and the process dies before it knows.
        operadora.depois = { error("o processo caiu") }
        assertFailsWith<ConectaException.Porta> { lote.enviar(operadora, caderno, agora) }
        assertEquals(SituacaoDoLoteDePagamento.ENVIANDO, lote.situacao())
        assertEquals(caderno.estado, lote.json())
        recusa("FAT-56") { lote.reabrir(listOf(guia), agora) }

        // Another process takes it up from what was kept: it asks first.
        val retomado = LoteDePagamento.deJson(caderno.estado!!, f)
        assertEquals(SituacaoDoLoteDePagamento.ENVIADO, retomado.enviar(operadora, caderno, agora))
        assertEquals("990001", retomado.protocolo())
        assertEquals(1 to 1, operadora.enviadas to operadora.recebidas.size)
        assertEquals(3, caderno.linhas.size)

        // What was done plays again from where it began.
        val deNovo = LoteDePagamento.deJson(inicio, f)
        deNovo.reproduzir(caderno.linhas.joinToString(",", "[", "]"))
        assertEquals(retomado.json(), deNovo.json())
    }

    @Test
    fun semRespostaOLoteEspera() {
        val f = mesa()
        val lote = f.fechado(f.salva("31001"))
        val muda = envio({ throw IOException("sem rede") }, { _, _ -> Consulta.SemResposta })
        repeat(2) { assertEquals(SituacaoDoLoteDePagamento.ENVIANDO, lote.enviar(muda, Caderno(), agora)) }
        val surda = envio({ error("não se envia sem perguntar") }, { _, _ -> throw IOException("sem rede") })
        assertEquals(SituacaoDoLoteDePagamento.ENVIANDO, lote.enviar(surda, Caderno(), agora))
        val recusa = envio({ ResultadoDoEnvio.Falhou("fora do ar") }, { _, _ -> Consulta.NaoRecebida })
        assertEquals(SituacaoDoLoteDePagamento.FECHADO, lote.enviar(recusa, Caderno(), agora))
        assertEquals("fora do ar", lote.falha())
        // By hand.
        val remessa = lote.iniciarEnvio(agora)
        val deNovo = lote.iniciarEnvio(agora)
        assertEquals(remessa.chave to "77", deNovo.chave to deNovo.numero)
        assertContentEquals(remessa.mensagem, deNovo.mensagem)
        assertFalse("mensagem" in remessa.toString())
        lote.concluirEnvio(ResultadoDoEnvio.Protocolo("990001"), agora)
        assertEquals("990001", lote.protocolo())
    }

    @Test
    fun muitosAoMesmoTempoNaoPerdemNada() {
        val f = mesa()
        val lote = f.lote("l1", agora).also { it.definir(TipoDeGuia.CONSULTA, "77", agora) }
        val guias = List(12) { f.salva("${31000 + it}") }
        val fila = Executors.newFixedThreadPool(6)
        fila.invokeAll(guias.map { g -> Callable { lote.adicionar(g, agora) } }).forEach { it.get() }
        assertEquals(guias.map { it.id() }.toSet(), lote.guias().map { it.id }.toSet())
        assertEquals(13, lote.historico().size)
        fila.invokeAll(guias.map { g -> Callable { lote.remover(g, agora); g.cancelar("", agora) } }).forEach { it.get() }
        assertEquals(0, lote.guias().size)
        fila.shutdown()
    }

    @Test
    fun oQueSeGuardaSeAbreEAHistoriaSeRefaz() {
        val f = mesa()
        val g = f.guia("g1", TipoDeGuia.CONSULTA, agora)
        val inicio = g.json()
        g.preencherTexto("numero", "31001", agora)
        g.preencherTexto("valor", "150.00", agora)
        val deNovo = GuiaDeCobranca.deJson(inicio, f)
        deNovo.reproduzir(g.historicoJson())
        assertEquals(g.json(), deNovo.json())
        assertEquals(listOf("u1", "u1"), deNovo.historico().map { it.usuario })
        assertFailsWith<ConectaException.DadosRecusados> { f.lote("l1", agora).reproduzir(g.historicoJson()) }
        assertFailsWith<ConectaException.DadosRecusados> { GuiaDeCobranca.deJson(f.lote("l1", agora).json(), f) }
        assertFailsWith<ConectaException.DadosRecusados> { LoteDePagamento.deJson("{}", f) }
        assertFailsWith<ConectaException.DadosRecusados> { Protocolo.deJson("") }
        assertFailsWith<ConectaException.Uso> { Faturamento("{}", "{}", "p1") }
        val numerada = mesa(""","numeracao_automatica":true""").guia("g2", TipoDeGuia.HONORARIOS, agora)
        numerada.numerar(42u, agora)
        numerada.anexar("a1", "boletim.pdf", 10u, agora, "boletim")
        assertEquals("42" to listOf("boletim"), numerada.numero() to numerada.anexos().map { it.tipo })
        g.close()
        assertFailsWith<IllegalStateException> { g.situacao() }
        assertFailsWith<IllegalStateException> { f.lote("l2", agora).adicionar(g, agora) }
    }

    @Test
    fun asRegrasSabemOQueAOperadoraDefine() {
        val contexto = Contexto.ler("""{"contrato":{"identificacoes":{"31001":{}}}}""", "contexto")
        fun ditas(mais: String) = mesa(mais, contexto).cheia("31001").passos(agora).flatMap { it.criticas }.map { it.codigo }
        assertEquals(emptyList(), ditas(""))
        assertEquals(listOf("BIO-04"), ditas(""","biometria_obrigatoria":["consulta"],"porcentagem_de_aceitacao":"90""""))
        val erro = assertFailsWith<ConectaException.Uso> { mesa(""","pacote_de_regras":"nao-ha"""") }
        assertTrue("pacote" in erro.motivo)
    }

    @Test
    fun aMemoriaNaoCresceComPortas() {
        fun residente(): Long = Files.readAllLines(Path.of("/proc/self/status"))
            .first { it.startsWith("VmRSS") }.filter { it.isDigit() }.toLong()
        mesa().use { f ->
            fun perguntar(vezes: Int) = repeat(vezes) { vez ->
                f.guia("g1", TipoDeGuia.CONSULTA, agora).use { g ->
                    g.preencher("beneficiario", consulta.getValue("beneficiario"), agora)
                    g.verificarElegibilidade(elegibilidade { _, _ -> null }, agora)
                    if (vez % 10 > 0) return@use
                    assertFailsWith<ConectaException.Porta> { g.verificarElegibilidade(elegibilidade { _, _ -> error("não") }, agora) }
                }
            }
            perguntar(2_000)
            System.gc()
            val antes = residente()
            perguntar(5_000)
            System.gc()
            val cresceu = residente() - antes
            assertTrue(cresceu < 24_000, "cresceu $cresceu kB em 5.000 guias")
        }
    }

    @Test
    fun oProtocoloSegueAOperadora() {
        val quem = Quem("u1", agora)
        val p = Protocolo()
        recusa("FAT-04") { p.informar("2", LocalDate.of(2026, 3, 10), quem) }
        p.receber("990001", quem)
        assertTrue(p.informar("2", LocalDate.of(2026, 3, 10), quem))
        assertFalse(p.informar("2", LocalDate.of(2026, 3, 11), quem))
        assertEquals(SituacaoDoProtocolo.EM_ANALISE to LocalDate.of(2026, 3, 10), p.situacao() to p.dataDaSituacao())
        p.informar("10", LocalDate.of(2026, 3, 12), quem)
        assertTrue(p.bloqueioJudicial())
        p.informar("6", LocalDate.of(2026, 3, 20), quem)
        assertEquals(LocalDate.of(2026, 3, 20), p.dataDoPagamento())
        recusa("FAT-03") { p.informar("2", LocalDate.of(2026, 3, 21), quem) }
        assertEquals(4, p.historico().size)
        assertTrue(p.operacoesPermitidas().all { it.recusa != null })
        Protocolo.deJson(p.json()).use { assertEquals(SituacaoDoProtocolo.PAGO to "990001", it.situacao() to it.numero()) }
        val deNovo = Protocolo()
        deNovo.reproduzir(p.historicoJson())
        assertEquals(p.json(), deNovo.json())
    }

    @Test
    fun asPesquisasSaoCondicoes() {
        val hoje = LocalDate.of(2026, 3, 20)
        val filtros = PesquisaDeGuias("900001", DeQuem.Prestador("p1"), listOf("p1"), Janela.DIAS30)
        val condicoes = condicoes(Pesquisa.Guias(filtros), hoje)
        val periodo = condicoes.first { it.prova is Prova.Entre }
        assertEquals(listOf(CampoDePesquisa.DATA), periodo.campos)
        assertEquals(Prova.Entre(LocalDate.of(2026, 2, 18), hoje), periodo.prova)
        val f = mesa()
        val (guia, cancelada) = f.cheia("31001") to f.cheia("31002").also { it.cancelar("", agora) }
        assertTrue(guia.atende(condicoes))
        assertFalse(cancelada.atende(condicoes))
        val dela = condicoes(Pesquisa.Guias(filtros.copy(deQuem = DeQuem.Beneficiario("00090000123456789"))), hoje)
        assertTrue(guia.atende(dela))
        assertFalse("00090000123456789" in dela.toString())
        assertFailsWith<ConectaException.Uso> { condicoes(Pesquisa.Guias(filtros)) }
        recusa("FAT-77") { condicoes(Pesquisa.Guias(filtros.copy(operadora = " ")), hoje) }
        val velho = PesquisaDeLotes("p1", "900001", periodo = Periodo(LocalDate.of(2026, 2, 1), hoje))
        recusa("FAT-80") { condicoes(Pesquisa.Recurso(velho), hoje) }
        recusa("FAT-77") { condicoes(Pesquisa.Arquivos(PesquisaDeArquivos(Carga.IMPORTADOS, "p1"))) }
        val lotes = condicoes(Pesquisa.Lotes(PesquisaDeLotes("p1", numero = "77")))
        val lote = f.lote("l1", agora)
        assertFalse(lote.atende(lotes))
        lote.definir(TipoDeGuia.CONSULTA, "77", agora)
        assertTrue(lote.atende(lotes))
    }
}
