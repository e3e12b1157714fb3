// What judging a file costs from Swift, in microseconds: the tenth and the fiftieth in a hundred (benches/fronteira.sh).
import Conecta
import Foundation

let argumentos = CommandLine.arguments
let bytes = FileManager.default.contents(atPath: argumentos[1])!
let vezes = Int(argumentos[2])!
let juizo = try Juizo(opcoes: Opcoes())

func uma() throws -> Double {
    let antes = DispatchTime.now().uptimeNanoseconds
    let relatorio = try juizo.validarDireto(documento: bytes)
    _ = relatorio.parecer()
    _ = relatorio.criticas()
    return Double(DispatchTime.now().uptimeNanoseconds - antes) / 1e3
}

for _ in 0..<vezes { _ = try uma() }
let tempos = try (0..<vezes).map { _ in try uma() }.sorted()
print(String(format: "%.1f %.1f", tempos[vezes / 10], tempos[vezes / 2]))
