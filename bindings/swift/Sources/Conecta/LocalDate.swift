/// A day, without a place or an hour: what the standard calls `st_data`.
public struct LocalDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The year, 1 to 9999.
    public let ano: Int
    /// The month, 1 to 12.
    public let mes: Int
    /// The day of the month, 1 to 31.
    public let dia: Int

    /// A day of the calendar, or `nil` where there is none such.
    public init?(ano: Int, mes: Int, dia: Int) {
        guard (1...9999).contains(ano), (1...12).contains(mes), dia >= 1, dia <= Self.dias(ano, mes) else { return nil }
        (self.ano, self.mes, self.dia) = (ano, mes, dia)
    }

    /// Reads `AAAA-MM-DD`.
    public init(iso8601 texto: String) throws {
        let partes = texto.split(separator: "-", omittingEmptySubsequences: false)
        guard partes.count == 3, partes[0].count == 4, partes[1].count == 2, partes[2].count == 2,
            let ano = Int(partes[0]), let mes = Int(partes[1]), let dia = Int(partes[2]),
            let lido = Self(ano: ano, mes: mes, dia: dia)
        else { throw ConectaError.Uso(motivo: "a data tem a forma AAAA-MM-DD") }
        self = lido
    }

    /// `AAAA-MM-DD`.
    public var iso8601: String {
        func preenchido(_ n: Int, _ largura: Int) -> String {
            let texto = String(n)
            return String(repeating: "0", count: largura - texto.count) + texto
        }
        return preenchido(ano, 4) + "-" + preenchido(mes, 2) + "-" + preenchido(dia, 2)
    }

    public var description: String { iso8601 }

    public static func < (a: Self, b: Self) -> Bool {
        (a.ano, a.mes, a.dia) < (b.ano, b.mes, b.dia)
    }

    private static func dias(_ ano: Int, _ mes: Int) -> Int {
        switch mes {
        case 2: (ano % 4 == 0 && ano % 100 != 0) || ano % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
