import Foundation
import XCTest

@testable import Conecta

/// What happens at the border between the languages: ports that fail, values that do not fit.
final class FronteiraTests: XCTestCase {
    private func lote() throws -> Data { try arquivo("exemplos/certo-lote-sp-sadt-4.03.00.xml") }
    private func juizo() throws -> Juizo { try Juizo(opcoes: Opcoes(em: LocalDate(iso8601: "2026-09-15"))) }

    struct Inesperada: Error {}

    /// A port that throws what it did not declare.
    final class Bruta: Fonte {
        func ler(maximo: UInt32) throws -> Data { throw Inesperada() }
    }

    final class Contador: @unchecked Sendable {
        private let trava = NSLock()
        private var ditos: [UInt64] = []
        func dizer(_ n: UInt64) { trava.withLock { ditos.append(n) } }
        var todos: [UInt64] { trava.withLock { ditos } }
    }

    func testOQueOFluxoDizDaSuaFalhaChegaComoErro() throws {
        let bytes = try lote()
        let vez = Contador()
        let fonte = FonteDeFuncao { _ in
            vez.dizer(1)
            if vez.todos.count > 1 { throw FalhaDoHost.Falhou(motivo: "o disco saiu") }
            return bytes.prefix(1000)
        }
        XCTAssertThrowsError(try juizo().validarFonte(fonte: fonte)) { erro in
            XCTAssertEqual(erro as? ConectaError, .Leitura(motivo: "o disco saiu"))
        }
    }

    func testUmErroQualquerDaPortaEUmErroDoTipo() throws {
        XCTAssertThrowsError(try juizo().validarFonte(fonte: Bruta())) { erro in
            guard case ConectaError.Leitura = erro else { return XCTFail("\(erro)") }
        }
    }

    func testOHostCancela() throws {
        let fonte = FonteDeFuncao { _ in throw FalhaDoHost.Cancelado }
        XCTAssertThrowsError(try juizo().validarFonte(fonte: fonte)) { XCTAssertEqual($0 as? ConectaError, .Cancelado) }
        let caminho = raiz.appendingPathComponent("exemplos/certo-lote-sp-sadt-4.03.00.xml").path
        XCTAssertThrowsError(try juizo().validar(arquivo: caminho) { _ in false }) {
            XCTAssertEqual($0 as? ConectaError, .Cancelado)
        }
    }

    func testOProgressoSoCresce() throws {
        let caminho = raiz.appendingPathComponent("exemplos/certo-lote-sp-sadt-4.03.00.xml").path
        let ditos = Contador()
        _ = try juizo().validar(arquivo: caminho) { ditos.dizer($0); return true }
        XCTAssertEqual(ditos.todos.last, UInt64(try lote().count))
        XCTAssertEqual(ditos.todos, ditos.todos.sorted())
    }

    func testUmaPortaQueEsperaNaoPrendeOsOutros() throws {
        let juizo = try juizo()
        let bytes = try lote()
        let fim = expectation(description: "a porta respondeu")
        DispatchQueue.global().async {
            let fonte = FonteDeFuncao { _ in
                Thread.sleep(forTimeInterval: 2)
                throw FalhaDoHost.Falhou(motivo: "tarde")
            }
            XCTAssertNil(try? juizo.validarFonte(fonte: fonte))
            fim.fulfill()
        }
        let antes = Date()
        XCTAssertEqual(try juizo.validar(documento: bytes).parecer(), .aceitar)
        XCTAssertLessThan(Date().timeIntervalSince(antes), 1.5)
        wait(for: [fim], timeout: 30)
    }

    func testVazioELixoSaoRelatorios() throws {
        for bytes in [Data(), Data([0xC3, 0x28]), Data((0..<5000).map { UInt8(truncatingIfNeeded: $0) })] {
            let r = try juizo().validar(documento: bytes)
            XCTAssertNotEqual(r.parecer(), .aceitar)
            XCTAssertFalse(r.criticas().isEmpty)
            XCTAssertThrowsError(try ler(documento: bytes))
        }
        XCTAssertThrowsError(try versoes(familia: "outra"))
        XCTAssertThrowsError(try Documento.deJson(texto: ""))
    }

    func testValoresTemOTipoDaLinguagem() throws {
        let guia = try XCTUnwrap(guias(documento: lote()).sequencia.first { _ in true })
        XCTAssertEqual(guia.tipo(), "GuiaSpSadt")
        let totais = try XCTUnwrap(guia.grupo(campo: "valorTotal"))
        let texto = try XCTUnwrap(totais.texto(campo: "valorTotalGeral"))
        XCTAssertEqual(try totais.decimal(campo: "valorTotalGeral"), Decimal(string: texto))
        let itens = try XCTUnwrap(guia.grupo(campo: "procedimentosExecutados")).grupos(campo: "procedimentoExecutado")
        XCTAssertEqual(try itens[0].data(campo: "dataExecucao")?.iso8601, try itens[0].texto(campo: "dataExecucao"))
        XCTAssertThrowsError(try guia.texto(campo: "naoExiste"))
    }

    func testOFluxoDaTodasAsGuias() async throws {
        var quantas = 0
        for try await guia in try guias(documento: lote()).fluxo {
            XCTAssertNotNil(guia.numeroDaGuia())
            quantas += 1
        }
        XCTAssertEqual(quantas, Array(try guias(documento: lote()).sequencia).count)
        let ruim = FonteDeFuncao { _ in throw FalhaDoHost.Falhou(motivo: "caiu") }
        do {
            for try await _ in try guiasDaFonte(fonte: ruim).fluxo { XCTFail("não há guia") }
            XCTFail("devia falhar")
        } catch { XCTAssertEqual(error as? ConectaError, .Leitura(motivo: "caiu")) }
    }

    func testDatas() throws {
        XCTAssertNil(LocalDate(ano: 2026, mes: 2, dia: 29))
        XCTAssertEqual(try LocalDate(iso8601: "2024-02-29").description, "2024-02-29")
        XCTAssertThrowsError(try LocalDate(iso8601: "29/02/2024"))
        XCTAssertEqual(try vigencia(versao: "9.99.99", em: LocalDate(iso8601: "2026-01-01")), .desconhecida)
    }

    func testTabelasERegras() throws {
        XCTAssertEqual(glosa(codigo: 1801)?.codigo, 1801)
        XCTAssertNil(glosa(codigo: 1))
        XCTAssertEqual(dominio(tabela: "35")?.tipo, "dm_grauPart")
        XCTAssertGreaterThan(regras().count, 150)
        XCTAssertEqual(try Tuss.embutida().buscar(texto: "consulta em consultorio", limite: 3).first?.codigo, "10101012")
    }

    func testORespondido() throws {
        let dados = try DadosDaResposta(protocolo: "9001", data: LocalDate(iso8601: "2026-09-15"), hora: "12:00:00")
        let r = try juizo().responder(documento: lote(), dados: dados)
        XCTAssertEqual(r.situacao, .recebido)
        XCTAssertEqual(try juizo().validar(documento: r.documento.escrever()).parecer(), .aceitar)
    }

    func testAMemoriaNaoCresce() throws {
        func residente() throws -> Int {
            let estado = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
            let linha = estado.split(separator: "\n").first { $0.hasPrefix("VmRSS") }
            return Int(linha.map { $0.filter(\.isNumber) } ?? "") ?? 0
        }
        let juizo = try juizo()
        let bytes = try lote()
        for _ in 0..<1_000 { _ = try juizo.validar(documento: bytes).criticas() }
        let antes = try residente()
        for _ in 0..<10_000 { _ = try juizo.validar(documento: bytes).criticas() }
        XCTAssertLessThan(try residente() - antes, 16_000, "kB em 10.000 chamadas")
    }
}
