import io.conecta.Juizo
import io.conecta.Opcoes
import java.nio.file.Files
import java.nio.file.Path

/** What judging a file costs from Kotlin, in microseconds: the tenth and the fiftieth in a hundred (benches/fronteira.sh). */
internal object Custo {
    @JvmStatic
    fun main(argumentos: Array<String>) {
        val bytes = Files.readAllBytes(Path.of(argumentos[0]))
        val vezes = argumentos[1].toInt()
        Juizo(Opcoes()).use { juizo ->
            fun uma(): Long {
                val antes = System.nanoTime()
                juizo.validar(bytes).use { relatorio ->
                    relatorio.parecer()
                    relatorio.criticas()
                }
                return System.nanoTime() - antes
            }
            repeat(vezes) { uma() }
            val tempos = LongArray(vezes) { uma() }.apply { sort() }
            println(cruzarDezMil(bytes))
            println("%.1f %.1f".format(java.util.Locale.ROOT, tempos[vezes / 10] / 1e3, tempos[vezes / 2] / 1e3))
        }
    }

    /** Milliseconds that 10,000 críticas take to cross. */
    private fun cruzarDezMil(bytes: ByteArray): String {
        val texto = String(bytes, Charsets.ISO_8859_1)
        val inventados = (0 until 10_000).joinToString("") { "<ans:a$it>x</ans:a$it>" }
        val errado = texto.replaceFirst("<ans:loteGuias>", "<ans:loteGuias>$inventados")
        Juizo(Opcoes(maxCriticas = 10_000u)).use { juizo ->
            val relatorio = juizo.validar(errado.toByteArray(Charsets.ISO_8859_1))
            repeat(20) { check(relatorio.criticas().size == 10_000) }
            val antes = System.nanoTime()
            relatorio.criticas()
            return "%.1f ms".format(java.util.Locale.ROOT, (System.nanoTime() - antes) / 1e6)
        }
    }
}
