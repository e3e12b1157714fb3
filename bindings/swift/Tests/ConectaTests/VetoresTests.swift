import Foundation
import XCTest

@testable import Conecta

/// The repository, where the vectors and the example messages are.
let raiz = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../..").standardized

func arquivo(_ nome: String) throws -> Data { try Data(contentsOf: raiz.appendingPathComponent(nome)) }

/// The cases of one operation.
func vetores(_ operacao: String) throws -> [[String: Any]] {
    let dados = try arquivo("tests/vectors/\(operacao).json")
    let lido = try XCTUnwrap(JSONSerialization.jsonObject(with: dados) as? [String: Any])
    let casos = try XCTUnwrap(lido["casos"] as? [[String: Any]])
    XCTAssertFalse(casos.isEmpty)
    return casos
}

/// What the core answers, to the byte: the same vectors as in Rust, Python and Kotlin.
final class VetoresTests: XCTestCase {
    private func juizo(_ caso: [String: Any]) throws -> Juizo {
        let nivel: Nivel = switch caso["nivel"] as? String {
        case "esquema": .esquema
        case "hash": .hash
        default: .regras
        }
        return try Juizo(opcoes: Opcoes(nivel: nivel, em: LocalDate(iso8601: XCTUnwrap(caso["em"] as? String))))
    }

    func testValidar() throws {
        for caso in try vetores("validar") {
            let nome = try XCTUnwrap(caso["arquivo"] as? String)
            let bytes = try arquivo(nome)
            let esperado = try XCTUnwrap(caso["relatorio"] as? String)
            let juizo = try juizo(caso)
            XCTAssertEqual(try juizo.validar(documento: bytes).json(), esperado, nome)
            XCTAssertEqual(try juizo.validar(bytes).json(), esperado, nome)
            // Why a hash differs needs a second look, which a stream does not give.
            if esperado.contains("HSH-02") { continue }
            XCTAssertEqual(try juizo.validar(arquivo: raiz.appendingPathComponent(nome).path).json(), esperado, nome)
        }
    }

    func testRegras() throws {
        for caso in try vetores("regras") {
            var bytes = try arquivo(XCTUnwrap(caso["arquivo"] as? String))
            let digito = try XCTUnwrap((caso["digito"] as? String)?.utf8.first)
            bytes[bytes.startIndex + (try XCTUnwrap(caso["byte"] as? Int))] = digito
            XCTAssertEqual(try juizo(caso).validar(documento: bytes).json(), caso["relatorio"] as? String)
        }
    }

    func testHash() throws {
        for caso in try vetores("hash") {
            let hash = try hashEpilogo(documento: arquivo(XCTUnwrap(caso["arquivo"] as? String)))
            XCTAssertEqual(hash.informado, caso["informado"] as? String)
            XCTAssertEqual(hash.calculado, caso["calculado"] as? String)
            let situacao = switch hash.situacao {
            case .confere: "confere"
            case .difere: "difere"
            case .ausente: "ausente"
            case .indefinido: "indefinido"
            case .naoVerificado: "nao_verificado"
            }
            XCTAssertEqual(situacao, caso["situacao"] as? String)
        }
    }

    func testCorrigir() throws {
        for caso in try vetores("corrigir") {
            let documento = try arquivo(XCTUnwrap(caso["arquivo"] as? String))
            let esperado = try XCTUnwrap(caso["resultado"] as? [String: Any])
            let pedido = PedidoDeCorrecao(hash: true, sugeridas: .segura)
            if let recusas = esperado["recusas"] as? [String] {
                XCTAssertThrowsError(try corrigir(documento: documento, pedido: pedido)) { erro in
                    guard case ConectaError.Recusa(let ditas) = erro else { return XCTFail("\(erro)") }
                    XCTAssertEqual(ditas.map(\.mensagem), recusas)
                }
                continue
            }
            let feita = try corrigir(documento: documento, pedido: pedido)
            XCTAssertEqual(feita.documento.base64EncodedString(), esperado["documento"] as? String)
            XCTAssertEqual(try feita.relatorio.json(), esperado["relatorio"] as? String)
            XCTAssertEqual(feita.edicoes.count, esperado["edicoes"] as? Int)
        }
    }

    func testConverter() throws {
        for caso in try vetores("converter") {
            let documento = try arquivo(XCTUnwrap(caso["arquivo"] as? String))
            guard let para = caso["para"] as? String else {
                XCTAssertThrowsError(try ler(documento: documento))
                continue
            }
            let lido = try ler(documento: documento)
            if caso["erro"] != nil {
                XCTAssertThrowsError(try converter(documento: lido, para: para))
                continue
            }
            let conversao = try converter(documento: lido, para: para)
            XCTAssertEqual(try conversao.documento?.json(), caso["documento"] as? String)
            XCTAssertEqual(conversao.perdas.map(\.caminho), caso["perdas"] as? [String])
            XCTAssertEqual(conversao.pendencias.map(\.campo), caso["pendencias"] as? [String])
        }
    }

    func testRecurso() throws {
        let conciliacao = try conciliar(
            lotes: [arquivo("exemplos/ciclo/01-lote.xml")], demonstrativos: [arquivo("exemplos/ciclo/03-demonstrativo.xml")])
        let recurso = try Recurso.abrir(conciliacao: conciliacao, abertura: Abertura(prazo: 90))
        for passo in try vetores("recurso") {
            let agora = try XCTUnwrap(passo["agora"] as? String)
            let quem = Quem(usuario: "faturista", agora: agora)
            let lido = { try arquivo("exemplos/ciclo/" + XCTUnwrap(passo["arquivo"] as? String)) }
            var mensagem: Data?
            var falha: Error?
            do {
                switch passo["faz"] as? String {
                case "incluir":
                    let sobre = (passo["sobre"] as? Int).map { OrigemDoRecurso.recurso(sequencia: UInt32($0)) }
                    _ = try recurso.incluir(origem: sobre ?? .pagamento, quem: quem)
                case "preencher": _ = try recurso.preencher(formulario: lido(), quem: quem)
                case "justificar":
                    let alvo = AlvoDoRecurso(guia: passo["guia"] as? String, item: (passo["item"] as? Int).map(UInt32.init))
                    let valor = try Decimal(string: XCTUnwrap(passo["valor"] as? String))
                    try recurso.justificar(
                        alvo: alvo, justificativa: XCTUnwrap(passo["texto"] as? String), quem: quem, valor: valor)
                case "enviar": mensagem = try recurso.enviar(quem: quem)
                case "salvar": try recurso.salvar(quem: quem)
                default: _ = try recurso.responder(documento: lido(), quem: quem)
                }
            } catch { falha = error }
            if let esperada = passo["recusa"] as? [String: Any] {
                guard case .Recusa(let recusas)? = falha as? ConectaError else { return XCTFail("\(String(describing: falha))") }
                XCTAssertEqual(recusas.map(\.codigo), [esperada["codigo"] as? String])
                XCTAssertEqual(recusas.map(\.mensagem), [esperada["mensagem"] as? String])
            } else {
                XCTAssertNil(falha)
            }
            XCTAssertEqual(mensagem?.base64EncodedString(), passo["mensagem"] as? String)
            let hoje = try LocalDate(iso8601: String(agora.prefix(10)))
            let saldos = try recurso.saldos(hoje: hoje).map { [$0.glosado, $0.acatado, $0.pendente, $0.teto] }
            let esperados = try XCTUnwrap(passo["saldos"] as? [[Any]]).map { ($0[1] as? [String])?.map { Decimal(string: $0) } }
            XCTAssertEqual(saldos, esperados)
            if let estado = passo["estado"] as? String { XCTAssertEqual(try recurso.json(), estado) }
            XCTAssertEqual(try Recurso.deJson(texto: recurso.json()).json(), try recurso.json())
        }
    }

    /// From the guia to the protocolo: after each step, both as they are kept.
    func testVida() throws {
        let f = try mesa()
        let guia = try f.guia(id: "g1", tipo: .consulta, agora: agora)
        let lote = try f.lote(id: "l1", agora: agora)
        let inicio = try lote.json()
        let passos = try vetores("vida")
        for passo in passos {
            let texto = { (campo: String) in passo[campo] as? String }
            let responde = passo["responde"] as? Bool
            let gravar = GravacaoDeFuncao { _, _ in if responde != true { throw FalhaDoHost.SemComunicacao } }
            let (protocolo, recusado) = (texto("protocolo"), texto("falha"))
            let porta = EnvioDeFuncoes(
                enviar: { _ in
                    if let protocolo { return .protocolo(numero: protocolo) }
                    return recusado.map { .falhou(motivo: $0) } ?? .semResposta
                },
                consultar: { _, _ in .naoRecebida })
            let guarda = passo["guarda"] as? Bool ?? true
            let guardar = GuardaDeFuncao { _, _ in if !guarda { throw Caiu() } }
            var falha: Error?
            do {
                switch texto("faz") {
                case "preencher":
                    try guia.preencher(campo: XCTUnwrap(texto("campo")), valor: texto("valor"), agora: agora)
                case "proximo": try guia.proximo(agora: agora)
                case "voltar": try guia.voltar(agora: agora)
                case "elegibilidade":
                    try guia.verificarElegibilidade(porta: ElegibilidadeDeFuncao { _, _ in responde }, agora: agora)
                case "salvar": try guia.salvar(porta: gravar, agora: agora)
                case "cancelar": try guia.cancelar(motivo: "", agora: agora)
                case "definir": try lote.definir(tipo: .consulta, numero: XCTUnwrap(texto("numero")), agora: agora)
                case "adicionar": try lote.adicionar(guia: guia, agora: agora)
                case "fechar":
                    let valor = try XCTUnwrap(Decimal(string: XCTUnwrap(texto("valor"))))
                    let c = Confirmacao(numero: "77", valor: valor, quantidade: 1)
                    try lote.fechar(guias: [guia], confirmacao: c, agora: agora)
                case "enviar": _ = try lote.enviar(porta: porta, guarda: guardar, agora: agora)
                default: try lote.guiasEnviadas(guias: [guia], agora: agora)
                }
            } catch { falha = error }
            if let esperada = passo["recusa"] as? [String: Any] {
                guard case .Recusa(let recusas)? = falha as? ConectaError else { return XCTFail("\(String(describing: falha))") }
                XCTAssertEqual(recusas.map(\.codigo), [esperada["codigo"] as? String])
                XCTAssertEqual(recusas.map(\.mensagem), [esperada["mensagem"] as? String])
                XCTAssertEqual(recusas.map(\.permitidas), [esperada["permitidas"] as? [String]])
            } else {
                XCTAssertNil(falha)
            }
            XCTAssertEqual(try guia.json(), texto("guia"))
            XCTAssertEqual(try lote.json(), texto("lote"))
        }
        let ultimo = try XCTUnwrap(passos.last)
        XCTAssertEqual(try guia.historicoJson(), ultimo["historico_da_guia"] as? String)
        XCTAssertEqual(try lote.historicoJson(), ultimo["historico_do_lote"] as? String)
        let deNovo = try LoteDePagamento.deJson(texto: inicio, faturamento: f)
        try deNovo.reproduzir(historico: XCTUnwrap(ultimo["historico_do_lote"] as? String))
        XCTAssertEqual(try deNovo.json(), ultimo["lote"] as? String)
    }

    func testComparar() throws {
        for caso in try vetores("comparar") {
            let antes = try arquivo(XCTUnwrap(caso["antes"] as? String))
            var depois = try arquivo(XCTUnwrap(caso["depois"] as? String))
            if let byte = caso["byte"] as? Int {
                depois[depois.startIndex + byte] = try XCTUnwrap((caso["digito"] as? String)?.utf8.first)
            }
            if let esperado = caso["resultado"] as? String {
                XCTAssertThrowsError(try comparar(antes: antes, depois: depois)) { erro in
                    guard case ConectaError.Estrutura(let motivo, let caminho, _, _) = erro else { return XCTFail("\(erro)") }
                    XCTAssertEqual("\(motivo) (\(caminho))", esperado)
                }
                continue
            }
            let achadas = try comparar(antes: antes, depois: depois, revelar: XCTUnwrap(caso["revelar"] as? Bool))
            let ditas = achadas.map { [$0.guia, $0.caminho, "\($0.mudanca)", $0.antes, $0.depois] }
            let esperadas = try XCTUnwrap(caso["resultado"] as? [[String: Any]])
            XCTAssertEqual(
                ditas, esperadas.map { d in ["guia", "caminho", "mudanca", "antes", "depois"].map { d[$0] as? String } })
        }
    }

    func testBiometria() throws {
        let casos = try vetores("biometria")
        func vetor(_ caso: [String: Any], _ campo: String) throws -> [Float] {
            try XCTUnwrap(caso[campo] as? [NSNumber]).map(\.floatValue)
        }
        func numero(_ caso: [String: Any], _ campo: String) -> Double? { (caso[campo] as? String).flatMap(Double.init) }
        let sha256 = try XCTUnwrap(casos[0]["sha256"] as? String)
        let limiares = try XCTUnwrap(casos[0]["limiares"] as? [[String]]).map {
            try Limiar(far: XCTUnwrap(Double($0[0])), escore: XCTUnwrap(Double($0[1])), tar: nil)
        }
        let escala = try Escala.deLimiares(limiares: limiares)
        let galeria = try Galeria.nova(sha256DoModelo: sha256, dimensao: 128, precisao: .f32)
        for caso in casos {
            let pessoa = try XCTUnwrap(caso["pessoa"] as? Int)
            try galeria.incluir(pessoa: UInt64(pessoa), template: .deVetor(sha256DoModelo: sha256, vetor: vetor(caso, "cadastrado")))
        }
        for caso in casos {
            let sonda = try Template.deVetor(sha256DoModelo: sha256, vetor: vetor(caso, "sonda"))
            let cadastrado = try Template.deVetor(sha256DoModelo: sha256, vetor: vetor(caso, "cadastrado"))
            let v = try escala.verificar(sonda: sonda, cadastrados: [cadastrado])
            XCTAssertEqual(v.escore, numero(caso, "escore"))
            XCTAssertEqual(v.percentual, numero(caso, "percentual"))
            XCTAssertEqual(v.aceita, caso["aceita"] as? Bool)
            XCTAssertEqual(v.politica.limiar, numero(caso, "limiar"))
            if v.aceita {
                let achado = try galeria.procurar(sonda: sonda, n: 1).first
                XCTAssertEqual(achado?.pessoa, try UInt64(XCTUnwrap(caso["pessoa"] as? Int)))
            }
        }
    }
}
