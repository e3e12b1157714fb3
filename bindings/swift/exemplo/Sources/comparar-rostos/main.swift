// comparar-rostos PASTA-DOS-MODELOS A.jpg B.jpg
// Whether two pictures show the same person, and what is wrong with either of them.
import Conecta
import Foundation

func ler(_ caminho: String) throws -> Data {
    guard let dados = FileManager.default.contents(atPath: caminho) else {
        throw ConectaError.Leitura(motivo: "não foi possível ler \(caminho)")
    }
    return dados
}

func comparar(_ pasta: String, _ a: String, _ b: String) throws -> Bool {
    let nomes = try FileManager.default.contentsOfDirectory(atPath: pasta).filter { $0.hasSuffix(".onnx") }.sorted()
    let arquivos = try nomes.map { ArquivoDeModelo(nome: $0, conteudo: try ler(pasta + "/" + $0)) }
    let modelos = try Modelos.carregar(arquivos: arquivos)
    let imagens = try [a, b].map { try Imagem.decodificar(arquivo: ler($0)) }
    for (nome, imagem) in zip([a, b], imagens) {
        let qualidade = try modelos.qualidade(imagem: imagem)
        print("\(nome): \(qualidade.aceita ? "aceita" : "recusada")")
        for m in qualidade.motivos {
            print("  \(m.codigo): \(m.mensagem) (\(m.medido) \(m.unidade); limite \(m.limite)) \(m.ajuda)")
        }
    }
    let v = try modelos.comparar(a: imagens[0], b: imagens[1])
    let percentual = String(format: "%.1f", v.percentual).replacingOccurrences(of: ".", with: ",")
    print("\(v.aceita ? "mesma pessoa" : "pessoas diferentes"): \(percentual) %, limiar \(v.politica.limiar), FAR \(v.politica.far)")
    return v.aceita
}

let ditos = CommandLine.arguments.dropFirst()
guard ditos.count == 3 else {
    FileHandle.standardError.write(Data("uso: comparar-rostos PASTA-DOS-MODELOS A.jpg B.jpg\n".utf8))
    exit(2)
}
do {
    let tres = Array(ditos)
    exit(try comparar(tres[0], tres[1], tres[2]) ? 0 : 1)
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(2)
}
