//! The life of a recurso de glosa.

use crate::faturamento::maquina::maquina;

maquina! {
    /// Where a recurso is.
    Situacao {
        /// Being written.
        Rascunho = "rascunho": "Em digitação",
        /// Handed to the port with its key; the operadora has not answered yet, or the answer was lost.
        Enviado = "enviado": "Enviado",
        /// The operadora gave it a protocolo.
        Recebido = "recebido": "Recebido pela operadora",
        /// The operadora is looking at it.
        EmAnalise = "em_analise": "Em análise",
        /// Answered: all of it granted.
        Acatado = "acatado": "Acatado",
        /// Answered: some of it granted.
        Parcial = "parcial": "Acatado em parte",
        /// Answered: nothing granted.
        Negado = "negado": "Negado",
        /// Nothing more comes of it.
        Encerrado = "encerrado": "Encerrado",
        /// Thrown away before it was sent.
        Excluido = "excluido": "Excluído",
    }
    /// What may happen to a recurso.
    Evento {
        /// Justifications, values, reasons and attachments change.
        Editar = "editar",
        /// It is thrown away.
        Excluir = "excluir",
        /// It is handed to the port for the first time.
        Enviar = "enviar",
        /// It is handed to the port again, with the same key.
        Reenviar = "reenviar",
        /// The operadora gives a protocolo.
        Receber = "receber",
        /// The operadora refuses the message: nothing was received.
        Rejeitar = "rejeitar",
        /// The operadora says that it is being looked at.
        Analisar = "analisar",
        /// The answer grants all.
        Acatar = "acatar",
        /// The answer grants some.
        AcatarEmParte = "acatar_em_parte",
        /// The answer grants nothing.
        Negar = "negar",
        /// The answer grants nothing, for the second time.
        NegarEmDefinitivo = "negar_em_definitivo",
        /// The operadora takes its answer back.
        Reverter = "reverter",
        /// It is opened again after it was sent, where the operadora lets that be.
        Reabrir = "reabrir",
        /// What it did not get is appealed once more.
        Recorrer = "recorrer",
        /// It is left as it is.
        Encerrar = "encerrar",
    }
    Rascunho + Editar => Rascunho: "P-1104, P-1105, P-1106",
    Rascunho + Excluir => Excluido: "P-1109",
    Rascunho + Enviar => Enviado: "P-1107",
    Enviado + Reenviar => Enviado: "P-1107",
    Enviado + Receber => Recebido: "P-1107",
    Enviado + Rejeitar => Rascunho: "P-1113",
    Recebido | EmAnalise + Analisar => EmAnalise: "P-1109",
    Recebido | EmAnalise + Acatar => Acatado: "P-1109",
    Recebido | EmAnalise + AcatarEmParte => Parcial: "P-1109",
    Recebido | EmAnalise + Negar => Negado: "P-1109",
    Recebido | EmAnalise + NegarEmDefinitivo => Encerrado: "P-1109, REC-21",
    Recebido + Reabrir => Rascunho: "P-1107",
    Acatado | Parcial | Negado + Reverter => EmAnalise: "P-1109",
    Parcial + Recorrer => Parcial: "P-1108",
    Negado + Recorrer => Negado: "P-1108",
    Acatado | Parcial | Negado + Encerrar => Encerrado: "P-1109, REC-21",
}

impl Situacao {
    /// It went out, and counts against what can be appealed.
    pub const fn saiu(self) -> bool {
        !matches!(self, Self::Rascunho | Self::Excluido)
    }

    /// It is being written.
    pub const fn em_digitacao(self) -> bool {
        matches!(self, Self::Rascunho)
    }

    /// Its message can go out, for the first time or again.
    pub const fn por_enviar(self) -> bool {
        matches!(self, Self::Rascunho | Self::Enviado)
    }

    /// Its message is out, and the operadora has not said that it has it.
    pub const fn por_receber(self) -> bool {
        matches!(self, Self::Enviado)
    }

    /// It is out, and the operadora has not decided.
    pub const fn por_responder(self) -> bool {
        self.saiu() && !self.respondido()
    }

    /// The operadora has decided.
    pub const fn respondido(self) -> bool {
        matches!(self, Self::Acatado | Self::Parcial | Self::Negado | Self::Encerrado)
    }
}
