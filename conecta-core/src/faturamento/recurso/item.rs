//! The life of what a recurso asks for of one lote, guia or item.

use crate::faturamento::maquina::maquina;

maquina! {
    /// Where what is asked for is.
    SituacaoDoItem {
        /// Cut, and not appealed.
        Glosado = "glosado": "Glosado",
        /// In a recurso that is being written.
        Justificado = "justificado": "Justificado",
        /// In a recurso that went out and is not answered.
        Recursado = "recursado": "Recursado",
        /// All of it granted.
        Acatado = "acatado": "Acatado",
        /// Some of it granted.
        Parcial = "parcial": "Acatado em parte",
        /// The glosa stands.
        Mantido = "mantido": "Glosa mantida",
        /// It cannot be appealed any more.
        Encerrado = "encerrado": "Encerrado",
    }
    /// What may happen to it.
    EventoDoItem {
        /// It is appealed, or what was said is said otherwise.
        Justificar = "justificar",
        /// The justification is taken away: value 0.
        Cancelar = "cancelar",
        /// Its recurso goes out.
        Enviar = "enviar",
        /// Its recurso comes back to be written.
        Devolver = "devolver",
        /// All is granted.
        Acatar = "acatar",
        /// Some is granted.
        AcatarEmParte = "acatar_em_parte",
        /// Nothing is granted.
        Manter = "manter",
        /// The operadora takes its answer back.
        Reverter = "reverter",
        /// A recurso do recurso went out without a justification for it, or all is closed.
        Encerrar = "encerrar",
    }
    Glosado | Justificado + Justificar => Justificado: "P-1104",
    Parcial | Mantido + Justificar => Justificado: "P-1108",
    Justificado + Cancelar => Glosado: "P-1104",
    Justificado + Enviar => Recursado: "P-1107",
    Recursado + Devolver => Justificado: "P-1107",
    Recursado + Acatar => Acatado: "P-1109",
    Recursado + AcatarEmParte => Parcial: "P-1109",
    Recursado + Manter => Mantido: "P-1109",
    Acatado | Parcial | Mantido + Reverter => Recursado: "P-1109",
    Acatado | Parcial | Mantido + Encerrar => Encerrado: "P-1104, REC-21",
}
