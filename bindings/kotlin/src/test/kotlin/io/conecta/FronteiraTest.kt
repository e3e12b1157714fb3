package io.conecta

import java.io.ByteArrayInputStream
import java.io.IOException
import java.io.InputStream
import java.io.SequenceInputStream
import java.math.BigDecimal
import java.nio.ByteBuffer
import java.nio.charset.CharacterCodingException
import java.nio.file.Files
import java.time.LocalDate
import java.time.LocalTime
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import kotlin.test.Test
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import kotlin.test.assertTrue

/** What happens at the border between the languages: ports that fail, objects that are closed, values that do not fit. */
internal class FronteiraTest {
    private val lote = arquivo("exemplos/certo-lote-sp-sadt-4.03.00.xml")

    private fun juizo() = Juizo(Opcoes(em = LocalDate.of(2026, 9, 15)))

    @Test
    fun oQueOFluxoDizDaSuaFalhaChegaComoErro() {
        val falha = object : InputStream() {
            override fun read(): Int = throw IOException("o disco saiu")
        }
        val meio = SequenceInputStream(ByteArrayInputStream(lote, 0, 1000), falha)
        val erro = assertFailsWith<ConectaException.Leitura> { juizo().use { it.validar(meio) } }
        assertTrue("o disco saiu" in erro.motivo)
    }

    @Test
    fun umaExcecaoQualquerDaPortaEUmErroDoTipo() {
        val porta = object : Fonte {
            override fun ler(maximo: UInt): ByteArray = error("inesperada")
        }
        assertFailsWith<ConectaException.Leitura> { juizo().use { it.validarFonte(porta) } }
    }

    @Test
    fun oHostCancela() {
        val porta = object : Fonte {
            override fun ler(maximo: UInt): ByteArray = throw FalhaDoHost.Cancelado()
        }
        assertFailsWith<ConectaException.Cancelado> { juizo().use { it.validarFonte(porta) } }
        var ditos = 0
        assertFailsWith<ConectaException.Cancelado> {
            juizo().use { j -> j.validar(lote.inputStream()) { ditos++; false } }
        }
        assertEquals(1, ditos)
    }

    @Test
    fun oProgressoSoCresce() {
        val ditos = mutableListOf<ULong>()
        val grande = SequenceInputStream(lote.inputStream(), ByteArrayInputStream(ByteArray(300_000) { ' '.code.toByte() }))
        juizo().use { j -> j.validar(grande) { ditos += it; true }.close() }
        assertTrue(ditos.size > 3)
        assertEquals(ditos.sorted(), ditos)
        assertEquals((lote.size + 300_000).toULong(), ditos.last())
    }

    @Test
    fun umaPortaQueEsperaNaoPrendeOsOutros() {
        val espera = object : Fonte {
            override fun ler(maximo: UInt): ByteArray {
                Thread.sleep(2_000)
                throw FalhaDoHost.Falhou("tarde")
            }
        }
        val fila = Executors.newSingleThreadExecutor()
        juizo().use { j ->
            val parado = fila.submit<Unit> { assertFailsWith<ConectaException.Leitura> { j.validarFonte(espera) } }
            val antes = System.nanoTime()
            j.validar(lote).use { assertEquals(Parecer.ACEITAR, it.parecer()) }
            assertTrue(System.nanoTime() - antes < 1_500_000_000)
            parado.get(20, TimeUnit.SECONDS)
        }
        fila.shutdown()
    }

    @Test
    fun umObjetoFechadoNaoSeUsa() {
        val relatorio = juizo().use { it.validar(lote) }
        relatorio.close()
        assertFailsWith<IllegalStateException> { relatorio.parecer() }
        relatorio.close()
    }

    @Test
    fun vazioELixoSaoRelatorios() {
        juizo().use { j ->
            for (bytes in listOf(ByteArray(0), byteArrayOf(0xC3.toByte(), 0x28), ByteArray(5000) { it.toByte() })) {
                j.validar(bytes).use { r ->
                    assertTrue(r.parecer() != Parecer.ACEITAR)
                    assertTrue(r.criticas().isNotEmpty())
                }
                assertFailsWith<ConectaException> { ler(bytes) }
            }
        }
        assertFailsWith<ConectaException.Uso> { versoes("outra") }
        assertFailsWith<ConectaException.Uso> { Documento.deJson("") }
        // Half a character is no text in UTF-8: the border says so before the library sees it.
        assertFailsWith<CharacterCodingException> { versoes("\uD800") }
    }

    @Test
    fun buffers() {
        val direto = ByteBuffer.allocateDirect(lote.size).put(lote).flip()
        juizo().use { j ->
            val a = j.validar(direto).use { it.json() }
            val b = j.validar(ByteBuffer.wrap(lote)).use { it.json() }
            assertEquals(a, b)
        }
    }

    @Test
    fun valoresTemOTipoDaLinguagem() {
        val guia = guias(lote).use { g -> g.asSequence().first() }
        assertEquals("GuiaSpSadt", guia.tipo())
        val total = guia.grupo("valorTotal")!!.decimal("valorTotalGeral")
        assertIs<BigDecimal>(total)
        assertEquals(guia.grupo("valorTotal")!!.texto("valorTotalGeral"), total.toPlainString())
        val item = guia.grupo("procedimentosExecutados")!!.grupos("procedimentoExecutado").first()
        assertEquals(item.texto("dataExecucao"), item.data("dataExecucao").toString())
        assertFailsWith<ConectaException.Uso> { guia.texto("naoExiste") }
        assertFailsWith<ConectaException.Uso> { guia.decimal("cabecalhoGuia") }
        assertEquals(colunas().size, guia.linhas().first().size)
    }

    @Test
    fun umValorQueNaoCabeEUmErro() {
        val dados = DadosDaResposta("9001", LocalDate.of(2026, 9, 15), LocalTime.NOON)
        juizo().use { j ->
            val r = j.responder(lote, dados)
            assertEquals(SituacaoDoLote.RECEBIDO, r.situacao)
            j.validar(r.documento.escrever()).use { assertEquals(Parecer.ACEITAR, it.parecer()) }
        }
        assertEquals(Vigencia.Desconhecida, vigencia("9.99.99", LocalDate.of(2026, 1, 1)))
    }

    @Test
    fun pacotesEContextos() {
        val pacote = Pacote.ler(Files.readString(raiz.resolve("exemplos/pacote-operadora.toml")), "pacote")
        val contexto = Contexto.ler(Files.readString(raiz.resolve("exemplos/contexto.json")), "contexto")
        assertTrue(contexto.sabe().isNotEmpty())
        Juizo(Opcoes(), contexto, listOf(pacote)).use { j -> j.validar(lote).use { assertNotNull(it.versaoTiss()) } }
        val recusa = assertFailsWith<ConectaException.Recusa> { Pacote.ler("nome = 1\noutra = 2", "p") }
        assertTrue(recusa.recusas.size > 1)
    }

    @Test
    fun anonimizarEscondeEValida() {
        val feita = anonimizar(lote, ByteArray(32) { 7 })
        assertTrue(feita.campos > 0u)
        assertEquals(0uL, feita.relatorio.totalErros())
        assertContentEquals(feita.documento, anonimizar(lote, ByteArray(32) { 7 }).documento)
        assertFailsWith<ConectaException.Uso> { anonimizar(lote, ByteArray(3)) }
    }

    @Test
    fun oDesfechoESelado() {
        val r = juizo().use { it.validar(arquivo("exemplos/errado-falta-elemento-4.03.00.xml")) }
        when (val d = r.desfecho()) {
            is Desfecho.Rejeitada -> assertTrue(d.erros.isNotEmpty())
            is Desfecho.Aceita, is Desfecho.Indefinida -> error("devia ser rejeitada")
        }
    }

    @Test
    fun aMemoriaNaoCresce() {
        fun residente(): Long = Files.readAllLines(java.nio.file.Path.of("/proc/self/status"))
            .first { it.startsWith("VmRSS") }.filter { it.isDigit() }.toLong()
        juizo().use { j ->
            repeat(3_000) { j.validar(lote).use { it.criticas() } }
            System.gc()
            val antes = residente()
            repeat(10_000) { j.validar(lote).use { it.criticas() } }
            System.gc()
            val cresceu = residente() - antes
            assertTrue(cresceu < 24_000, "cresceu $cresceu kB em 10.000 chamadas")
        }
    }
}
