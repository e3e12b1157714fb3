package io.conecta

import java.time.LocalDate
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue

internal class TabelasTest {
    @Test
    fun glosas() {
        val glosa = assertNotNull(glosa(1801u))
        assertTrue(glosa.descricao.isNotBlank() && glosa.orientacao.isNotBlank())
        assertNull(glosa(1u))
        assertTrue(io.conecta.glosas().map { it.codigo } == io.conecta.glosas().map { it.codigo }.sorted())
    }

    @Test
    fun dominios() {
        val grau = assertNotNull(dominio("35"))
        assertEquals("dm_grauPart", grau.tipo)
        assertTrue(grau.termos.any { it.codigo == "12" })
        assertEquals(grau, dominio("grauPart"))
        assertTrue(io.conecta.dominios().all { it.termos.isEmpty() })
    }

    @Test
    fun tuss() {
        Tuss.embutida().use { tuss ->
            val achados = tuss.buscar("consulta em consultorio", limite = 3u)
            assertEquals("10101012", achados.first().codigo)
            val dia = LocalDate.of(2026, 1, 5)
            assertEquals(SituacaoDoTermo.Vigente, tuss.situacaoEm(22u, "10101012", dia))
            assertEquals(SituacaoDoTermo.Inexistente, tuss.situacaoEm(22u, "99999999", dia))
            assertEquals(SituacaoDoTermo.TabelaAusente, tuss.situacaoEm(19u, "99999999", dia))
        }
    }

    @Test
    fun catalogo() {
        val todas = regras()
        assertTrue(todas.size >= 150)
        assertEquals(todas.first { it.codigo == "ITM-03" }, regra("itm-03") ?: regra("ITM-03"))
        assertTrue(regras("ITM").all { it.codigo.startsWith("ITM") })
    }

    @Test
    fun vigencias() {
        assertTrue(versoesEm(LocalDate.of(2026, 9, 15)).any { it.versao == "4.03.00" })
        assertTrue(municipioPlausivel("3550308"))
    }
}
