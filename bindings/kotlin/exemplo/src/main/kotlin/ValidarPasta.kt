import io.conecta.ConectaException
import io.conecta.Desfecho
import io.conecta.Juizo
import io.conecta.Opcoes
import io.conecta.desfecho
import io.conecta.validar
import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import kotlin.io.path.extension
import kotlin.io.path.name
import kotlin.system.exitProcess

/** Judges every `.xml` of a folder and prints what is wrong with each; the exit code is 1 where one is to be refused. */
fun main(argumentos: Array<String>) {
    if (argumentos.size != 1) {
        System.err.println("uso: validar-pasta PASTA")
        exitProcess(2)
    }
    val arquivos = Files.list(Path.of(argumentos[0])).use { lista -> lista.filter { it.extension == "xml" }.sorted().toList() }
    var recusados = 0
    Juizo(Opcoes(em = LocalDate.now())).use { juizo ->
        for (arquivo in arquivos) {
            try {
                juizo.validar(arquivo).use { relatorio ->
                    when (val d = relatorio.desfecho()) {
                        is Desfecho.Aceita -> println("${arquivo.name}: aceita")
                        is Desfecho.Indefinida -> println("${arquivo.name}: versão desconhecida")
                        is Desfecho.Rejeitada -> {
                            recusados++
                            println("${arquivo.name}: rejeitada, ${d.erros.size} erros")
                        }
                    }
                    for (c in relatorio.criticas()) {
                        println("  ${c.local.linha}:${c.local.coluna} ${c.codigo} ${c.mensagem}")
                        println("    como corrigir: ${c.ajuda}")
                    }
                }
            } catch (falha: ConectaException) {
                recusados++
                println("${arquivo.name}: ${falha.message}")
            }
        }
    }
    println("${arquivos.size} arquivos, $recusados recusados")
    exitProcess(if (recusados == 0) 0 else 1)
}
