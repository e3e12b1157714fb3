// What judging a file costs from Swift, in microseconds: the tenth and the fiftieth in a hundred (benches/fronteira.sh).
import Conecta
import Foundation

let argumentos = CommandLine.arguments
let bytes = FileManager.default.contents(atPath: argumentos[1])!
let vezes = Int(argumentos[2])!
let juizo = try Juizo(opcoes: Opcoes())

func uma() throws -> Double {
    let antes = DispatchTime.now().uptimeNanoseconds
    let relatorio = try juizo.validar(bytes)
    _ = relatorio.parecer()
    _ = relatorio.criticas()
    return Double(DispatchTime.now().uptimeNanoseconds - antes) / 1e3
}

for _ in 0..<vezes { _ = try uma() }
let tempos = try (0..<vezes).map { _ in try uma() }.sorted()

// Milliseconds that 10,000 críticas take to cross.
let inventados = (0..<10_000).map { "<ans:a\($0)>x</ans:a\($0)>" }.joined()
var errado = bytes
errado.insert(contentsOf: Data(inventados.utf8), at: bytes.range(of: Data("<ans:loteGuias>".utf8))!.upperBound)
let relatorio = try Juizo(opcoes: Opcoes(maxCriticas: 10_000)).validar(documento: errado)
let antes = DispatchTime.now().uptimeNanoseconds
precondition(relatorio.criticas().count == 10_000)
print(String(format: "%.1f ms", Double(DispatchTime.now().uptimeNanoseconds - antes) / 1e6))
print(String(format: "%.1f %.1f", tempos[vezes / 10], tempos[vezes / 2]))
