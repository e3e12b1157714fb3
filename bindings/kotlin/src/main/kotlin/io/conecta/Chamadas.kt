package io.conecta

/** The structs of the calls of a thread that are not under way: as many as its calls were ever nested. */
internal val LIVRES = ThreadLocal.withInitial { ArrayDeque<UniffiRustCallStatus>() }

/** A call, and the struct in which it says how it ended. A call inside of it, from a port, gets another. */
internal inline fun <T> comEstado(chamada: (UniffiRustCallStatus) -> T): T {
    val livres = LIVRES.get()
    val estado = livres.removeLastOrNull() ?: UniffiRustCallStatus()
    estado.code = UNIFFI_CALL_SUCCESS
    try {
        return chamada(estado)
    } finally {
        livres.addLast(estado)
    }
}
