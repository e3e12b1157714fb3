import Foundation

/// A function that gives bytes as a `Fonte`.
public final class FonteDeFuncao: Fonte {
    private let dar: @Sendable (Int) throws -> Data

    /// `dar` is asked for at most so many bytes at a time, and gives none at the end.
    public init(_ dar: @escaping @Sendable (Int) throws -> Data) {
        self.dar = dar
    }

    public func ler(maximo: UInt32) throws -> Data {
        do {
            return try dar(Int(maximo))
        } catch let falha as FalhaDoHost {
            throw falha
        } catch {
            throw FalhaDoHost.Falhou(motivo: "\(error)")
        }
    }
}

/// A file as a `Fonte`, read piece by piece.
public final class FonteDeArquivo: Fonte, @unchecked Sendable {
    private let arquivo: FileHandle
    private let trava = NSLock()

    /// Opens the file.
    public init(_ caminho: String) throws {
        guard let aberto = FileHandle(forReadingAtPath: caminho) else {
            throw ConectaError.Leitura(motivo: "não foi possível abrir o arquivo")
        }
        arquivo = aberto
    }

    deinit { try? arquivo.close() }

    public func ler(maximo: UInt32) throws -> Data {
        trava.lock()
        defer { trava.unlock() }
        do {
            return try arquivo.read(upToCount: Int(maximo)) ?? Data()
        } catch {
            throw FalhaDoHost.Falhou(motivo: "\(error)")
        }
    }
}

/// A function as a `Progresso`: told how many bytes were read; `false` ends the work with `ConectaError.Cancelado`.
public final class ProgressoDeFuncao: Progresso {
    private let dizer: @Sendable (UInt64) -> Bool

    public init(_ dizer: @escaping @Sendable (UInt64) -> Bool) {
        self.dizer = dizer
    }

    public func andamento(bytesLidos: UInt64) throws -> Bool {
        dizer(bytesLidos)
    }
}

extension Juizo {
    /// Judges these bytes where they are: nothing is copied.
    public func validar(_ documento: Data) throws -> Relatorio {
        try validarDireto(documento: documento)
    }

    /// Judges a file piece by piece, in bounded memory.
    public func validar(arquivo: String, andamento: (@Sendable (UInt64) -> Bool)? = nil) throws -> Relatorio {
        try validarFonte(fonte: FonteDeArquivo(arquivo), progresso: andamento.map(ProgressoDeFuncao.init))
    }
}

/// What a message amounts to.
public enum Desfecho {
    /// To be accepted.
    case aceita(Relatorio)
    /// To be refused, for these errors.
    case rejeitada(Relatorio, erros: [Critica])
    /// Its version is unknown, so nothing can be said.
    case indefinida(Relatorio)
}

extension Relatorio {
    /// The verdict with what it rests on, for `switch`.
    public var desfecho: Desfecho {
        switch parecer() {
        case .aceitar: .aceita(self)
        case .rejeitar: .rejeitada(self, erros: criticas().filter { $0.severidade == .erro })
        case .indefinido: .indefinida(self)
        }
    }
}

/// The guias that are still to be read, each once. Iteration ends at the first failure, which `falha` tells.
public struct SequenciaDeGuias: Sequence, IteratorProtocol {
    private let guias: Guias
    /// Why the reading ended early.
    public private(set) var falha: Error?

    fileprivate init(_ guias: Guias) { self.guias = guias }

    public mutating func next() -> Grupo? {
        do {
            return try guias.proxima()
        } catch {
            falha = error
            return nil
        }
    }
}

extension Guias {
    /// The guias as a sequence.
    public var sequencia: SequenciaDeGuias { SequenciaDeGuias(self) }

    /// The guias as they are read in the background; the stream throws what the reading does.
    public var fluxo: AsyncThrowingStream<Grupo, Error> {
        AsyncThrowingStream { continuacao in
            let leitura = Task.detached {
                do {
                    while !Task.isCancelled, let guia = try self.proxima() { continuacao.yield(guia) }
                    continuacao.finish()
                } catch {
                    continuacao.finish(throwing: error)
                }
            }
            continuacao.onTermination = { _ in leitura.cancel() }
        }
    }
}
