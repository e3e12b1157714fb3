import Foundation
import XCTest

@testable import Conecta

/// The recurso de glosa, beyond the cycle that the vectors go through; two messages side by side.
final class RecursoTests: XCTestCase {
    private let quem = Quem(usuario: "faturista", agora: "2026-04-09T00:00:00-03:00")

    private func conciliacao() throws -> Conciliacao {
        try conciliar(
            lotes: [arquivo("exemplos/ciclo/01-lote.xml")], demonstrativos: [arquivo("exemplos/ciclo/03-demonstrativo.xml")])
    }

    private func justificado(_ abertura: Abertura = Abertura(prazo: 90)) throws -> Recurso {
        let r = try Recurso.abrir(conciliacao: conciliacao(), abertura: abertura)
        _ = try r.incluir(origem: .pagamento, quem: quem, numero: "R-77")
        try r.justificar(alvo: AlvoDoRecurso(guia: "41001"), justificativa: "Um só exame.", quem: quem)
        try r.salvar(quem: quem)
        return r
    }

    func testAConciliacaoDizTudo() throws {
        let c = try conciliacao()
        XCTAssertEqual(c.resumo().glosado, 167)
        XCTAssertEqual(c.resumo().porMotivo.map(\.codigo), ["3209", "1323", "1705"])
        XCTAssertEqual(c.protocolos()[0].situacao, "6")
        let g = c.guias()[0]
        XCTAssertEqual(g.casamento, .numero)
        XCTAssertEqual(g.carteira, "00090000123456789")
        XCTAssertFalse("\(g)".contains("00090000123456789"))
    }

    func testORecursoCaiNoMeioDoEnvioETemUmSoProtocolo() throws {
        let recurso = try justificado()
        let operadora = Operadora("990009")
        let caderno = Caderno()
        caderno.falha = Caiu()
        recusa("RGL-44") { try recurso.enviarPela(porta: operadora, guarda: caderno, quem: quem) }
        XCTAssertEqual(operadora.enviadas, 0)
        caderno.falha = nil
        operadora.cai = true
        falhaDaPorta { try recurso.enviarPela(porta: operadora, guarda: caderno, quem: quem) }
        XCTAssertEqual(try recurso.json(), caderno.estado)
        let retomado = try Recurso.deJson(texto: XCTUnwrap(caderno.estado))
        XCTAssertEqual(retomado.recursos().map(\.situacao), [.enviado])
        XCTAssertEqual(try retomado.enviarPela(porta: operadora, guarda: caderno, quem: quem), .recebido)
        XCTAssertEqual([operadora.enviadas, operadora.recebidas.count], [1, 1])
        XCTAssertEqual(retomado.recursos()[0].protocolo, "990009")
        XCTAssertEqual(try retomado.enviar(quem: quem), operadora.recebidas.values.first)
        XCTAssertThrowsError(try retomado.enviarPela(porta: operadora, guarda: caderno, quem: quem))
    }

    func testAnexosCapaSugestoesEDetalhes() throws {
        let perfil = #"{"registro_ans":"900001","prazo_de_recurso":45,"tipos_de_anexo":["pdf"],"edita_apos_envio":true}"#
        let r = try justificado(Abertura(perfil: perfil))
        try r.anexar(guia: "41001", referencia: "ref-1", nome: "laudo.pdf", tamanho: 1024, quem: quem)
        try r.anexar(guia: "41001", referencia: "ref-2", nome: "laudo-2.pdf", tamanho: 1024, quem: quem)
        try r.retirarAnexo(referencia: "ref-2", quem: quem)
        XCTAssertEqual(r.recursos()[0].anexos.map(\.referencia), ["ref-1"])
        XCTAssertEqual(r.recursos()[0].pleitos.map(\.situacao), [.justificado])
        let capa = try XCTUnwrap(r.capa())
        XCTAssertEqual(capa.numeroGuiaPrestador, "R-77")
        XCTAssertNil(capa.valorAcatado)
        XCTAssertNil(try r.capa(sequencia: 9))
        XCTAssertEqual(Set(r.detalhesDasGlosas().map(\.codigo)), ["3209", "1705", "1323"])
        XCTAssertEqual(try r.sugestoes(hoje: LocalDate(iso8601: "2026-04-09")).last?.recorrer, false)
        let linha = r.relatorioDeGlosas()[0]
        XCTAssertEqual(linha.carteira, "00090000123456789")
        XCTAssertFalse("\(linha)".contains("00090000123456789"))
        _ = try r.enviar(quem: quem)
        try r.receber(protocolo: "990009", quem: quem)
        let consulta = try Juizo(opcoes: Opcoes()).validar(documento: r.consultar(agora: quem.agora))
        XCTAssertEqual(consulta.transacao(), "SOLIC_STATUS_RECURSO_GLOSA")
        try r.reabrir(quem: quem)
        try r.excluir(quem: quem)
        XCTAssertEqual(r.recursos().map(\.situacao), [.excluido])
    }

    func testAOperadoraVoltaAtras() throws {
        let r = try Recurso.abrir(conciliacao: conciliacao(), abertura: Abertura(prazo: 90))
        _ = try r.incluir(origem: .pagamento, quem: quem)
        _ = try r.preencher(formulario: arquivo("exemplos/ciclo/05-justificativas.csv"), quem: quem)
        try r.salvar(quem: quem)
        _ = try r.enviar(quem: quem)
        _ = try r.responder(documento: arquivo("exemplos/ciclo/07-recebimento.xml"), quem: quem)
        _ = try r.responder(documento: arquivo("exemplos/ciclo/08-resposta.xml"), quem: quem)
        XCTAssertEqual(r.saldo().acatado, Decimal(string: "78.50"))
        try r.reverter(quem: quem)
        XCTAssertEqual(r.saldo().acatado, 0)
    }

    func testAAberturaDizOQueOsDocumentosNaoDizem() throws {
        let r = try Recurso.abrir(conciliacao: conciliacao(), abertura: Abertura(prazo: 90, umaGuia: true))
        XCTAssertEqual(try r.pendencias(agora: "2026-07-09T00:00:00-03:00").map(\.codigo), ["RGL-01"])
        _ = try r.incluir(origem: .pagamento, quem: quem)
        for guia in ["41001", "41002"] {
            try r.justificar(alvo: AlvoDoRecurso(guia: guia), justificativa: "Um só exame.", quem: quem)
        }
        try r.salvar(quem: quem)
        recusa("RGL-34") { try r.enviar(quem: quem) }
    }

    func testDuasMensagensLadoALado() throws {
        let lote = try arquivo("exemplos/certo-lote-sp-sadt-4.03.00.xml")
        XCTAssertEqual(try comparar(antes: lote, depois: lote), [])
        func com(_ tag: String) throws -> Data {
            var outro = lote
            let onde = try XCTUnwrap(outro.range(of: Data("<ans:\(tag)>".utf8)))
            outro.insert(UInt8(ascii: "9"), at: onde.upperBound)
            return outro
        }
        let preco = try comparar(antes: lote, depois: com("valorUnitario"))
        XCTAssertEqual(preco.map(\.mudanca), [.alterado])
        XCTAssertEqual(preco[0].depois, "9" + (preco[0].antes ?? ""))
        let carteira = try comparar(antes: lote, depois: com("numeroCarteira"))
        XCTAssertEqual(carteira[0].depois?.first, "•")
        let revelada = try comparar(antes: lote, depois: com("numeroCarteira"), revelar: true)
        XCTAssertEqual(revelada[0].depois, "9" + (revelada[0].antes ?? ""))
        XCTAssertThrowsError(try comparar(antes: lote, depois: Data())) { erro in
            guard case ConectaError.Estrutura(let motivo, _, _, _) = erro else { return XCTFail("\(erro)") }
            XCTAssertTrue(motivo.contains("segundo documento"))
        }
    }
}
