import Foundation
import XCTest

@testable import Conecta

/// The moment of the tests.
let agora = "2026-03-09T10:00:00-03:00"

/// What guias and lotes of the tests stand on; `mais` is more of the profile.
func mesa(_ mais: String = "") throws -> Faturamento {
    try Faturamento(
        perfil: #"{"registro_ans":"900001","versoes":["4.03.00"]\#(mais)}"#,
        cabecalho: """
            {"versao":"4.03.00","prestador":{"CNPJ":"11222333000181"},"operadora":"900001","sequencial":"1",
             "data":"2026-03-09","hora":"10:00:00"}
            """,
        prestador: "p1",
        usuario: "u1")
}

/// The fields of a consulta, as JSON.
private let campos: [(String, String)] = [
    ("beneficiario", #"{"carteira":"00090000123456789","recem_nascido":"N"}"#),
    ("executante", #"{"cnpj":"11222333000181"}"#),
    ("cnes", #""1234567""#),
    ("profissional", #"{"nome":"PROFISSIONAL TESTE","conselho":"06","numero":"123456","uf":"35","cbo":"225125"}"#),
    ("acidente", #""9""#),
    ("regime", #""01""#),
    ("data", #""2026-02-03""#),
    ("tipo", #""1""#),
    ("tabela", #""22""#),
    ("codigo", #""10101012""#),
    ("valor", #""150.00""#),
]

extension Faturamento {
    /// A guia with everything filled in.
    func cheia(_ numero: String) throws -> GuiaDeCobranca {
        let g = try guia(id: "g\(numero)", tipo: .consulta, agora: agora)
        try g.preencherTexto(campo: "numero", texto: numero, agora: agora)
        for (campo, valor) in campos { try g.preencher(campo: campo, valor: valor, agora: agora) }
        return g
    }

    func salva(_ numero: String) throws -> GuiaDeCobranca {
        let g = try cheia(numero)
        try g.salvar(porta: GravacaoDeFuncao { _, _ in }, agora: agora)
        return g
    }

    /// A closed lote of these guias, of R$ 150,00 each.
    func fechado(_ guias: GuiaDeCobranca...) throws -> LoteDePagamento {
        let l = try lote(id: "l1", agora: agora)
        try l.definir(tipo: .consulta, numero: "77", agora: agora)
        for g in guias { try l.adicionar(guia: g, agora: agora) }
        let confirmacao = Confirmacao(numero: "77", valor: Decimal(150 * guias.count), quantidade: UInt32(guias.count))
        try l.fechar(guias: guias, confirmacao: confirmacao, agora: agora)
        return l
    }
}

/// Refused with this code.
func recusa<T>(_ codigo: String, linha: UInt = #line, _ operacao: () throws -> T) {
    XCTAssertThrowsError(try operacao(), line: linha) { erro in
        guard case ConectaError.Recusa(let recusas) = erro else { return XCTFail("\(erro)", line: linha) }
        XCTAssertEqual(recusas.first?.codigo, codigo, line: linha)
    }
}

/// The error of a port of the host.
func falhaDaPorta<T>(linha: UInt = #line, _ operacao: () throws -> T) {
    XCTAssertThrowsError(try operacao(), line: linha) { erro in
        guard case ConectaError.Porta = erro else { return XCTFail("\(erro)", line: linha) }
    }
}

struct Caiu: Error {}

/// An operadora that takes each key once, and may lose its voice after that.
final class Operadora: Envio, @unchecked Sendable {
    private let protocolo: String
    private(set) var recebidas: [String: Data] = [:]
    private(set) var enviadas = 0
    var cai = false

    init(_ protocolo: String) { self.protocolo = protocolo }

    func enviar(remessa: Remessa) throws -> ResultadoDoEnvio {
        enviadas += 1
        if recebidas[remessa.chave] == nil { recebidas[remessa.chave] = remessa.mensagem }
        if cai { throw Caiu() }
        return .protocolo(numero: protocolo)
    }

    func consultar(chave: String, numero: String) throws -> Consulta {
        recebidas[chave] == nil ? .naoRecebida : .protocolo(numero: protocolo)
    }
}

/// A host that keeps the last state, unless it cannot.
final class Caderno: Guarda, @unchecked Sendable {
    private(set) var estado: String?
    private(set) var linhas: [String] = []
    var falha: Error?

    func guardar(estado: String, linha: String) throws {
        if let falha { throw falha }
        self.estado = estado
        linhas.append(linha)
    }
}
