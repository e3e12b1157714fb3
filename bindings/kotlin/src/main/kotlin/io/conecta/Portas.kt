package io.conecta

import java.io.IOException

/**
 * A function as the port that knows who is eligible: called with the registro ANS of the operadora and the number of the carteira, it
 * gives `null` when it is not known. An [IOException] of it means that the operadora was not reached.
 */
public fun elegibilidade(consultar: (registroAns: String, carteira: String) -> Boolean?): Elegibilidade =
    object : Elegibilidade {
        override fun elegivel(registroAns: String, carteira: String): Boolean? = alcancar { consultar(registroAns, carteira) }
    }

/** A function as the port that keeps guias at the operadora. An [IOException] of it means that the operadora was not reached. */
public fun gravacao(gravar: (chave: String, mensagem: ByteArray) -> Unit): Gravacao = object : Gravacao {
    override fun gravar(chave: String, mensagem: ByteArray) = alcancar { gravar(chave, mensagem) }
}

/** Two functions as the port that sends. An [IOException] of either means that there is no answer. */
public fun envio(
    enviar: (Remessa) -> ResultadoDoEnvio,
    consultar: (chave: String, numero: String) -> Consulta,
): Envio = object : Envio {
    override fun enviar(remessa: Remessa): ResultadoDoEnvio = alcancar { enviar(remessa) }

    override fun consultar(chave: String, numero: String): Consulta = alcancar { consultar(chave, numero) }
}

/** A function as the port that keeps what is being sent, before it returns and for good. Whatever it throws means that it is not kept. */
public fun guarda(guardar: (estado: String, linha: String) -> Unit): Guarda = object : Guarda {
    override fun guardar(estado: String, linha: String) = guardar(estado, linha)
}

/** What fails on its way to the operadora has not reached it. */
private inline fun <T> alcancar(perguntar: () -> T): T = try {
    perguntar()
} catch (_: IOException) {
    throw FalhaDoHost.SemComunicacao()
}
