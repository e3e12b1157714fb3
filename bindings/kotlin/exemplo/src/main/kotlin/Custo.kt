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
            println("%.1f %.1f".format(java.util.Locale.ROOT, tempos[vezes / 10] / 1e3, tempos[vezes / 2] / 1e3))
        }
    }
}
