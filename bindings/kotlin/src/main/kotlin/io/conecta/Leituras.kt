package io.conecta

import java.io.IOException
import java.io.InputStream
import java.nio.ByteBuffer
import java.nio.file.Files
import java.nio.file.Path

/** A stream of Java as a [Fonte]. It is not closed here. */
public fun InputStream.comoFonte(): Fonte = object : Fonte {
    override fun ler(maximo: UInt): ByteArray = try {
        readNBytes(maximo.toInt())
    } catch (falha: IOException) {
        throw FalhaDoHost.Falhou(falha.message ?: falha.javaClass.simpleName)
    }
}

/**
 * Judges a file piece by piece, in bounded memory.
 *
 * @param andamento told how many bytes were read; `false` ends the work with [ConectaException.Cancelado].
 */
public fun Juizo.validar(arquivo: Path, andamento: ((ULong) -> Boolean)? = null): Relatorio =
    Files.newInputStream(arquivo).use { validar(it, andamento) }

/** Judges what a stream gives, in bounded memory; [andamento] as in the judgement of a file. */
public fun Juizo.validar(entrada: InputStream, andamento: ((ULong) -> Boolean)? = null): Relatorio =
    validarFonte(entrada.comoFonte(), andamento?.comoProgresso())

/** Judges the bytes between position and limit. A direct buffer is read where it is, any other is copied once. */
public fun Juizo.validar(bytes: ByteBuffer): Relatorio {
    if (bytes.isDirect) return validarDireto(bytes)
    val direto = ByteBuffer.allocateDirect(bytes.remaining())
    direto.put(bytes.duplicate()).flip()
    return validarDireto(direto)
}

/** A function as a [Progresso]. */
public fun ((ULong) -> Boolean).comoProgresso(): Progresso = let { funcao ->
    object : Progresso {
        override fun andamento(bytesLidos: ULong): Boolean = funcao(bytesLidos)
    }
}

/** The guias of a file one after another. The file is closed, and the reading ended, when [bloco] returns. */
public fun <T> guiasDe(arquivo: Path, bloco: (Sequence<Grupo>) -> T): T =
    Files.newInputStream(arquivo).use { entrada ->
        guiasDaFonte(entrada.comoFonte()).use { bloco(it.asSequence()) }
    }

/** The guias that are still to be read, each once. */
public fun Guias.asSequence(): Sequence<Grupo> = generateSequence { proxima() }

/** What became of a message: a sealed view of the verdict, for `when`. */
public sealed interface Desfecho {
    /** The report that it rests on. */
    public val relatorio: Relatorio

    /** To be accepted. */
    public data class Aceita(override val relatorio: Relatorio) : Desfecho

    /** To be refused, for these errors. */
    public data class Rejeitada(override val relatorio: Relatorio, val erros: List<Critica>) : Desfecho

    /** Its version is unknown, so nothing can be said. */
    public data class Indefinida(override val relatorio: Relatorio) : Desfecho
}

/** The verdict as a sealed type. */
public fun Relatorio.desfecho(): Desfecho = when (parecer()) {
    Parecer.ACEITAR -> Desfecho.Aceita(this)
    Parecer.REJEITAR -> Desfecho.Rejeitada(this, criticas().filter { it.severidade == Severidade.ERRO })
    Parecer.INDEFINIDO -> Desfecho.Indefinida(this)
}
