import Foundation

/// A function as the port that knows who is eligible: called with the registro ANS of the operadora and the number of the carteira, it
/// gives `nil` when it is not known. `FalhaDoHost.SemComunicacao` means the same.
public final class ElegibilidadeDeFuncao: Elegibilidade {
    private let consultar: @Sendable (String, String) throws -> Bool?

    public init(_ consultar: @escaping @Sendable (String, String) throws -> Bool?) {
        self.consultar = consultar
    }

    public func elegivel(registroAns: String, carteira: String) throws -> Bool? {
        try consultar(registroAns, carteira)
    }
}

/// A function as the port that keeps guias at the operadora, under a key. `FalhaDoHost.SemComunicacao` means that the operadora was not
/// reached.
public final class GravacaoDeFuncao: Gravacao {
    private let gravar: @Sendable (String, Data) throws -> Void

    public init(_ gravar: @escaping @Sendable (String, Data) throws -> Void) {
        self.gravar = gravar
    }

    public func gravar(chave: String, mensagem: Data) throws {
        try gravar(chave, mensagem)
    }
}

/// Two functions as the port that sends, and asks with key and number. `FalhaDoHost.SemComunicacao` of either means that there is no
/// answer.
public final class EnvioDeFuncoes: Envio {
    private let enviar: @Sendable (Remessa) throws -> ResultadoDoEnvio
    private let consultar: @Sendable (String, String) throws -> Consulta

    public init(
        enviar: @escaping @Sendable (Remessa) throws -> ResultadoDoEnvio,
        consultar: @escaping @Sendable (String, String) throws -> Consulta
    ) {
        self.enviar = enviar
        self.consultar = consultar
    }

    public func enviar(remessa: Remessa) throws -> ResultadoDoEnvio {
        try enviar(remessa)
    }

    public func consultar(chave: String, numero: String) throws -> Consulta {
        try consultar(chave, numero)
    }
}

/// A function as the port that keeps what is being sent, state and line, before it returns and for good. Whatever it throws means that
/// it is not kept.
public final class GuardaDeFuncao: Guarda {
    private let guardar: @Sendable (String, String) throws -> Void

    public init(_ guardar: @escaping @Sendable (String, String) throws -> Void) {
        self.guardar = guardar
    }

    public func guardar(estado: String, linha: String) throws {
        try guardar(estado, linha)
    }
}
