import Foundation
import XCTest

@testable import Conecta

/// The billing life before and during sending: guia, lote, protocolo.
final class VidaTests: XCTestCase {
    func testAGuiaSePreenchePassoAPasso() throws {
        let g = try mesa().guia(id: "g1", tipo: .consulta, agora: agora)
        XCTAssertEqual(g.situacao(), .emDigitacao)
        let primeiro = try g.passos(agora: agora)[0]
        XCTAssertTrue(primeiro.temErro && primeiro.campos.contains("beneficiario"))
        XCTAssertTrue(primeiro.criticas.contains { $0.erro && $0.codigo.hasPrefix("XSD-") && !$0.mensagem.isEmpty })
        recusa("FAT-15") { try g.proximo(agora: agora) }
        recusa("FAT-14") { try g.preencherTexto(campo: "codigo", texto: "40304361", agora: agora) }
        recusa("FAT-09") { try g.preencherTexto(campo: "nao_ha", texto: "1", agora: agora) }
        XCTAssertThrowsError(try g.preencher(campo: "cnes", valor: "{", agora: agora)) { erro in
            guard case ConectaError.Uso = erro else { return XCTFail("\(erro)") }
        }
        // What is no moment is an error, and ends no program.
        XCTAssertThrowsError(try g.proximo(agora: "ontem"))
        XCTAssertEqual(try g.campos(), "{}")

        let cheia = try mesa().cheia("31001")
        let passos = try cheia.passos(agora: agora)
        for p in passos {
            XCTAssertFalse(p.temErro)
            try cheia.proximo(agora: agora)
        }
        XCTAssertEqual(cheia.passo(), UInt32(passos.count))
        let resumo = try cheia.resumo(agora: agora)
        XCTAssertTrue(resumo.completa)
        XCTAssertEqual(resumo.valor, 150)
        XCTAssertEqual(resumo.passos[0].campos.first { $0.campo == "numero" }?.json, "\"31001\"")
        XCTAssertFalse("\(resumo)".contains("00090000123456789"), "o texto de um resumo não diz quem é o beneficiário")
        try cheia.voltar(agora: agora)
        try cheia.preencher(campo: "cnes", valor: nil, agora: agora)
        XCTAssertFalse(try cheia.campos().contains("cnes"))
        try cheia.cancelar(motivo: "digitada em duplicidade", agora: agora)
        XCTAssertEqual(cheia.situacao(), .cancelada)
        XCTAssertEqual(cheia.historico().last?.detalhe, "digitada em duplicidade")
        XCTAssertNotNil(try cheia.operacoesPermitidas(agora: agora).first { $0.operacao == "preencher" }?.recusa)
    }

    func testAElegibilidadeTemTresDesfechos() throws {
        let g = try mesa().cheia("31001")
        let verificar = { (f: @escaping @Sendable (String, String) throws -> Bool?) in
            try g.verificarElegibilidade(porta: ElegibilidadeDeFuncao(f), agora: agora)
        }
        try verificar { operadora, carteira in
            XCTAssertEqual([operadora, carteira], ["900001", "00090000123456789"])
            return nil
        }
        XCTAssertEqual(g.elegibilidade(), .naoVerificada)
        XCTAssertNotNil(g.avisoDeElegibilidade())
        try verificar { _, _ in throw FalhaDoHost.SemComunicacao }
        XCTAssertEqual(g.elegibilidade(), .naoVerificada)
        try verificar { _, _ in false }
        XCTAssertEqual(g.elegibilidade(), .naoElegivel)
        recusa("FAT-18") { try g.salvar(porta: GravacaoDeFuncao { _, _ in }, agora: agora) }
        let antes = try g.json()
        falhaDaPorta { try verificar { _, _ in throw Caiu() } }
        XCTAssertThrowsError(try verificar { _, _ in throw FalhaDoHost.Cancelado }) {
            XCTAssertEqual($0 as? ConectaError, .Cancelado)
        }
        XCTAssertEqual(try g.json(), antes)
        try verificar { _, _ in true }
        XCTAssertEqual(g.elegibilidade(), .elegivel)
        XCTAssertNil(g.avisoDeElegibilidade())
    }

    func testAGuiaFicaPendenteEDepoisSeSalva() throws {
        let g = try mesa().cheia("31001")
        try g.salvar(porta: GravacaoDeFuncao { _, _ in throw FalhaDoHost.SemComunicacao }, agora: agora)
        XCTAssertEqual(g.situacao(), .pendente)
        let antes = g.historico()
        falhaDaPorta { try g.salvar(porta: GravacaoDeFuncao { _, _ in throw Caiu() }, agora: agora) }
        falhaDaPorta { try g.salvar(porta: GravacaoDeFuncao { _, _ in throw FalhaDoHost.Falhou(motivo: "não") }, agora: agora) }
        XCTAssertEqual(g.historico(), antes)
        let porta = GravacaoDeFuncao { chave, mensagem in
            XCTAssertEqual(chave, "g31001")
            XCTAssertEqual(try Juizo(opcoes: Opcoes()).validar(documento: mensagem).parecer(), .aceitar)
        }
        try g.salvar(porta: porta, agora: agora)
        XCTAssertEqual(g.situacao(), .salva)
        XCTAssertEqual(g.historico().suffix(2).map(\.operacao), ["salvar_pendente", "salvar"])
        XCTAssertEqual(g.historico().last?.para, "salva")
        try g.editar(agora: agora)
        XCTAssertEqual(g.situacao(), .emDigitacao)
    }

    func testEnquantoAPortaNaoRespondeNadaMaisSeFaz() throws {
        let g = try mesa().cheia("31001")
        let porta = GravacaoDeFuncao { _, _ in
            XCTAssertEqual(g.situacao(), .emDigitacao)
            XCTAssertThrowsError(try g.cancelar(motivo: "", agora: agora)) { XCTAssertEqual($0 as? ConectaError, .EmCurso) }
        }
        try g.salvar(porta: porta, agora: agora)
        XCTAssertEqual(g.situacao(), .salva)
    }

    func testOLoteVaiDaGuiaAoProtocolo() throws {
        let f = try mesa(#","exige_nota_fiscal":true"#)
        let guias = [try f.cheia("31001"), try f.cheia("31002")]
        let lote = try f.lote(id: "l1", agora: agora)
        recusa("FAT-53") { try lote.adicionar(guia: guias[0], agora: agora) }
        try lote.definir(tipo: .consulta, numero: "77", agora: agora)
        recusa("FAT-27") { try lote.adicionar(guia: guias[0], agora: agora) }
        for g in guias {
            try g.salvar(porta: GravacaoDeFuncao { _, _ in }, agora: agora)
            try lote.adicionar(guia: g, agora: agora)
        }
        try lote.remover(guia: guias[1], agora: agora)
        XCTAssertEqual(lote.guias().map(\.id), ["g31001"])
        try lote.adicionar(guia: guias[1], agora: agora)
        XCTAssertEqual(lote.valor(), 300)
        let confirmacao = Confirmacao(numero: "77", valor: 300, quantidade: 2)
        recusa("FAT-64") { try lote.fechar(guias: guias, confirmacao: confirmacao, agora: agora) }
        try lote.informarNota(numero: "9001", emissao: LocalDate(iso8601: "2026-03-08"), agora: agora)
        let errada = Confirmacao(numero: "77", valor: Decimal(string: "299.99")!, quantidade: 2)
        recusa("FAT-62") { try lote.fechar(guias: guias, confirmacao: errada, agora: agora) }
        XCTAssertThrowsError(try lote.fechar(guias: [guias[0], guias[0]], confirmacao: confirmacao, agora: agora))
        XCTAssertNil(lote.mensagem())
        try lote.fechar(guias: guias, confirmacao: confirmacao, agora: agora)
        XCTAssertEqual(guias.map { $0.situacao() }, [.emLoteFechado, .emLoteFechado])
        let mensagem = try XCTUnwrap(lote.mensagem())
        XCTAssertEqual(try Juizo(opcoes: Opcoes()).validar(documento: mensagem).parecer(), .aceitar)
        try lote.reabrir(guias: guias, agora: agora)
        try lote.fechar(guias: guias, confirmacao: confirmacao, agora: agora)

        let operadora = Operadora("990001")
        let caderno = Caderno()
        XCTAssertEqual(try lote.enviar(porta: operadora, guarda: caderno, agora: agora), .enviado)
        XCTAssertEqual(Array(operadora.recebidas.values), [mensagem])
        XCTAssertEqual(try lote.json(), caderno.estado)
        try lote.guiasEnviadas(guias: guias, agora: agora)
        try lote.guiasEnviadas(guias: guias, agora: agora)
        XCTAssertEqual(guias.map { $0.situacao() }, [.enviada, .enviada])
        try lote.anexar(id: "a1", nome: "fatura.pdf", tamanho: 9, agora: agora)
        recusa("FAT-71") { try lote.anexar(id: "a2", nome: "fatura.exe", tamanho: 9, agora: agora) }
        let capa = try lote.capa()
        XCTAssertEqual([capa.protocolo, capa.numero, capa.prestador], ["990001", "77", "p1"])
        XCTAssertEqual(capa.quantidade, 2)
        XCTAssertEqual(capa.nota?.emissao.iso8601, "2026-03-08")
        XCTAssertEqual(capa.anexos, ["fatura.pdf"])
        recusa("FAT-57") { try lote.enviar(porta: operadora, guarda: caderno, agora: agora) }
        recusa("FAT-57") { try lote.excluir(agora: agora, guias: guias) }
        let permissoes = try lote.operacoesPermitidas(agora: agora)
        XCTAssertNil(permissoes.first { $0.operacao == "anexar" }?.recusa)
        XCTAssertEqual(permissoes.first { $0.operacao == "excluir" }?.recusa?.codigo, "FAT-57")
    }

    func testOQueCaiNoMeioDoEnvioTemUmSoProtocolo() throws {
        let f = try mesa()
        let guia = try f.salva("31001")
        let lote = try f.fechado(guia)
        let inicio = try lote.json()
        let operadora = Operadora("990001")
        let caderno = Caderno()

        // Nothing goes out before it is kept.
        caderno.falha = Caiu()
        recusa("FAT-74") { try lote.enviar(porta: operadora, guarda: caderno, agora: agora) }
        XCTAssertEqual(operadora.enviadas, 0)
        caderno.falha = FalhaDoHost.Cancelado
        XCTAssertThrowsError(try lote.enviar(porta: operadora, guarda: caderno, agora: agora)) {
            XCTAssertEqual($0 as? ConectaError, .Cancelado)
        }
        XCTAssertEqual(try lote.json(), inicio)
        caderno.falha = nil

        // The operadora has it, and the process dies before it knows.
        operadora.cai = true
        falhaDaPorta { try lote.enviar(porta: operadora, guarda: caderno, agora: agora) }
        XCTAssertEqual(lote.situacao(), .enviando)
        XCTAssertEqual(try lote.json(), caderno.estado)
        recusa("FAT-56") { try lote.reabrir(guias: [guia], agora: agora) }

        // Another process takes it up from what was kept: it asks first.
        let retomado = try LoteDePagamento.deJson(texto: XCTUnwrap(caderno.estado), faturamento: f)
        XCTAssertEqual(try retomado.enviar(porta: operadora, guarda: caderno, agora: agora), .enviado)
        XCTAssertEqual(retomado.protocolo(), "990001")
        XCTAssertEqual([operadora.enviadas, operadora.recebidas.count, caderno.linhas.count], [1, 1, 3])

        // What was done plays again from where it began.
        let deNovo = try LoteDePagamento.deJson(texto: inicio, faturamento: f)
        try deNovo.reproduzir(historico: "[" + caderno.linhas.joined(separator: ",") + "]")
        XCTAssertEqual(try deNovo.json(), try retomado.json())
    }

    func testSemRespostaOLoteEspera() throws {
        let f = try mesa()
        let lote = try f.fechado(f.salva("31001"))
        let muda = EnvioDeFuncoes(enviar: { _ in throw FalhaDoHost.SemComunicacao }, consultar: { _, _ in .semResposta })
        for _ in 0..<2 { XCTAssertEqual(try lote.enviar(porta: muda, guarda: Caderno(), agora: agora), .enviando) }
        let fora = EnvioDeFuncoes(enviar: { _ in .falhou(motivo: "fora do ar") }, consultar: { _, _ in .naoRecebida })
        XCTAssertEqual(try lote.enviar(porta: fora, guarda: GuardaDeFuncao { _, _ in }, agora: agora), .fechado)
        XCTAssertEqual(lote.falha(), "fora do ar")
        // By hand.
        let remessa = try lote.iniciarEnvio(agora: agora)
        XCTAssertEqual(try lote.iniciarEnvio(agora: agora), remessa)
        try lote.concluirEnvio(resultado: .protocolo(numero: "990001"), agora: agora)
        XCTAssertEqual(lote.protocolo(), "990001")
    }

    func testMuitosAoMesmoTempoNaoPerdemNada() throws {
        let f = try mesa()
        let lote = try f.lote(id: "l1", agora: agora)
        try lote.definir(tipo: .consulta, numero: "77", agora: agora)
        let guias = try (0..<12).map { try f.salva("\(31000 + $0)") }
        DispatchQueue.concurrentPerform(iterations: guias.count) { i in
            do { try lote.adicionar(guia: guias[i], agora: agora) } catch { XCTFail("\(error)") }
        }
        XCTAssertEqual(Set(lote.guias().map(\.id)), Set(guias.map { $0.id() }))
        XCTAssertEqual(lote.historico().count, 13)
    }

    func testOQueSeGuardaSeAbreEAHistoriaSeRefaz() throws {
        let f = try mesa()
        let g = try f.guia(id: "g1", tipo: .consulta, agora: agora)
        let inicio = try g.json()
        try g.preencherTexto(campo: "numero", texto: "31001", agora: agora)
        try g.preencherTexto(campo: "valor", texto: "150.00", agora: agora)
        let deNovo = try GuiaDeCobranca.deJson(texto: inicio, faturamento: f)
        try deNovo.reproduzir(historico: g.historicoJson())
        XCTAssertEqual(try deNovo.json(), try g.json())
        XCTAssertEqual(deNovo.historico().map(\.usuario), ["u1", "u1"])
        let recusados: [() throws -> Void] = [
            { try f.lote(id: "l1", agora: agora).reproduzir(historico: g.historicoJson()) },
            { _ = try GuiaDeCobranca.deJson(texto: f.lote(id: "l1", agora: agora).json(), faturamento: f) },
            { _ = try LoteDePagamento.deJson(texto: "{}", faturamento: f) },
            { _ = try Protocolo.deJson(texto: "") },
        ]
        for abrir in recusados {
            XCTAssertThrowsError(try abrir()) { erro in
                guard case ConectaError.DadosRecusados = erro else { return XCTFail("\(erro)") }
            }
        }
        XCTAssertThrowsError(try Faturamento(perfil: "{}", cabecalho: "{}", prestador: "p1"))
    }

    func testOProtocoloSegueAOperadora() throws {
        let quem = Quem(usuario: "u1", agora: agora)
        let p = Protocolo()
        recusa("FAT-04") { try p.informar(status: "2", data: LocalDate(iso8601: "2026-03-10"), quem: quem) }
        try p.receber(numero: "990001", quem: quem)
        XCTAssertTrue(try p.informar(status: "2", data: LocalDate(iso8601: "2026-03-10"), quem: quem))
        XCTAssertFalse(try p.informar(status: "2", data: LocalDate(iso8601: "2026-03-11"), quem: quem))
        XCTAssertEqual(p.situacao(), .emAnalise)
        _ = try p.informar(status: "10", data: LocalDate(iso8601: "2026-03-12"), quem: quem)
        XCTAssertTrue(p.bloqueioJudicial())
        _ = try p.informar(status: "6", data: LocalDate(iso8601: "2026-03-20"), quem: quem)
        XCTAssertEqual(p.dataDoPagamento()?.iso8601, "2026-03-20")
        recusa("FAT-03") { try p.informar(status: "2", data: LocalDate(iso8601: "2026-03-21"), quem: quem) }
        XCTAssertEqual(try Protocolo.deJson(texto: p.json()).situacao(), .pago)
    }

    func testAsPesquisasSaoCondicoes() throws {
        let hoje = try LocalDate(iso8601: "2026-03-20")
        func filtros(_ operadora: String, _ deQuem: DeQuem) -> Pesquisa {
            .guias(filtros: PesquisaDeGuias(operadora: operadora, deQuem: deQuem, relacionamentos: ["p1"], janela: .dias30))
        }
        let achadas = try condicoes(pesquisa: filtros("900001", .prestador(id: "p1")), hoje: hoje)
        XCTAssertTrue(try achadas.contains { c in
            try c.prova == .entre(de: LocalDate(iso8601: "2026-02-18"), ate: hoje) && c.campos == [.data]
        })
        let f = try mesa()
        let (guia, cancelada) = (try f.cheia("31001"), try f.cheia("31002"))
        try cancelada.cancelar(motivo: "", agora: agora)
        XCTAssertTrue(try guia.atende(condicoes: achadas))
        XCTAssertFalse(try cancelada.atende(condicoes: achadas))
        let dela = try condicoes(pesquisa: filtros("900001", .beneficiario(carteira: "00090000123456789")), hoje: hoje)
        XCTAssertTrue(try guia.atende(condicoes: dela))
        XCTAssertFalse("\(dela)".contains("00090000123456789"))
        XCTAssertThrowsError(try condicoes(pesquisa: filtros("900001", .prestador(id: "p1"))))
        recusa("FAT-77") { try condicoes(pesquisa: filtros(" ", .prestador(id: "p1")), hoje: hoje) }
        let velho = try Periodo(de: LocalDate(iso8601: "2026-02-01"), ate: hoje)
        let lotes = PesquisaDeLotes(prestador: "p1", operadora: "900001", periodo: velho)
        recusa("FAT-80") { try condicoes(pesquisa: .recurso(filtros: lotes), hoje: hoje) }
    }
}
