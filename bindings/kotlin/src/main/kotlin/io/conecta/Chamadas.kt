package io.conecta

/** The structs of the calls of a thread that are not under way: as many as its calls were ever nested. */
private val LIVRES = ThreadLocal.withInitial { ArrayDeque<UniffiRustCallStatus>() }

/** A call, and the struct in which it says how it ended. A call inside of it, from a port, gets another. */
internal inline fun <T> comEstado(chamada: (UniffiRustCallStatus) -> T): T {
    val estado = tomar()
    try {
        return chamada(estado)
    } finally {
        devolver(estado)
    }
}

internal fun tomar(): UniffiRustCallStatus =
    (LIVRES.get().removeLastOrNull() ?: UniffiRustCallStatus()).also { it.code = UNIFFI_CALL_SUCCESS }

internal fun devolver(estado: UniffiRustCallStatus) {
    LIVRES.get().addLast(estado)
}
