//! A recurso de glosa: of a whole protocolo, of whole guias, or of items.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{Cabecalho, NaoConstruido, Peca, Prestador, Sentido, completar, construtor, reais, soma};
use crate::tiss::conversao::Ramo;
use crate::tiss::documento::Documento;
use crate::tiss::{
    CentroConsumo, CodigoGlosa, GrauParticipacao, Procedimento, RecursoGuiaCompleta, RecursoProtocolo,
};
use crate::types::{Escrito, Texto};

construtor! {
    /// A recurso de glosa. The objeto follows from what is appealed; the total is the sum of the items, and has to be
    /// given where a whole protocolo or guia is (100 % of its glosa).
    Recurso => totais_do_recurso {
        /// Number that the prestador gives to the recurso. 1 to 20 characters.
        numero: um Texto = "numeroGuiaRecGlosaPrestador",
        /// Name of the operadora.
        nome_da_operadora: um Texto = "nomeOperadora",
        /// Number that the operadora gave to the recurso.
        numero_na_operadora: um Texto = "numeroGuiaRecGlosaOperadora",
        /// Contratado that appeals.
        prestador: um Prestador = "dadosContratado",
        /// Its name, up to 3.05.00.
        nome_do_prestador: um Texto = "dadosContratado/nomeContratado",
        /// Number of the lote.
        lote: um Texto = "numeroLote",
        /// Number of the protocolo, up to 12 digits.
        protocolo: um Texto = "numeroProtocolo",
        /// The whole protocolo: code of the glosa and justification.
        protocolo_inteiro: um RecursoProtocolo = "opcaoRecurso/recursoProtocolo",
        /// A guia, whole or by items.
        guia: varios GuiaRecorrida = "opcaoRecurso/recursoGuia",
        /// Value appealed, in R$; where not given, the sum of the items.
        valor_total: um Escrito<Decimal> = "valorTotalRecursado",
        /// Day of the recurso.
        data: um Escrito<NaiveDate> = "dataRecurso",
    }

    /// A guia of a recurso.
    GuiaRecorrida {
        /// Number that the prestador gave to the guia.
        numero: um Texto = "numeroGuiaOrigem",
        /// Number that the operadora gave to it.
        numero_na_operadora: um Texto = "numeroGuiaOperadora",
        /// Senha of the autorização.
        senha: um Texto = "senha",
        /// The whole guia: a code of its glosa and the justification.
        inteira: varios RecursoGuiaCompleta = "opcaoRecursoGuia/recursoGuiaCompleta",
        /// An item.
        item: varios ItemRecorrido = "opcaoRecursoGuia/itensGuia",
    }

    /// An item of a recurso.
    ItemRecorrido {
        /// Number of the item in the guia.
        sequencial: um Escrito<i64> = "sequencialItem",
        /// First day of execution.
        data: um Escrito<NaiveDate> = "dataInicio",
        /// Last day of execution.
        data_final: um Escrito<NaiveDate> = "dataFim",
        /// What was billed.
        procedimento: um Procedimento = "procRecurso",
        /// Grau de participação (tabela 35).
        grau: um GrauParticipacao = "grauParticipacao",
        /// Where it was used, from 4.03.00.
        centro_de_consumo: um CentroConsumo = "centroConsumo",
        /// Code of the glosa (tabela 38).
        glosa: um CodigoGlosa = "codGlosaItem",
        /// Value appealed, in R$.
        valor: um Escrito<Decimal> = "valorRecursado",
        /// Why the glosa is not right.
        justificativa: um Texto = "justificativaItem",
    }
}

/// `objetoRecurso` is 1 for a protocolo and 2 for guias (REC-01); the total is that of the items (REC-03).
fn totais_do_recurso(r: &mut Ramo) {
    let objeto = if r.em(&["opcaoRecurso", "recursoProtocolo"]).is_some() { "1" } else { "2" };
    completar(r, "objetoRecurso", objeto);
    let mut inteiras = 0;
    r.em_cada(&["opcaoRecurso", "recursoGuia", "opcaoRecursoGuia", "recursoGuiaCompleta"], &mut |_| {
        inteiras += 1;
    });
    let itens = soma(r, "opcaoRecurso/recursoGuia/opcaoRecursoGuia/itensGuia", "valorRecursado");
    // Of whole guias only who appeals knows the value.
    if let Some(total) = itens.filter(|_| inteiras == 0) {
        completar(r, "valorTotalRecursado", &reais(total));
    }
}

impl Recurso {
    /// The message RECURSO_GLOSA.
    ///
    /// # Errors
    /// All that is missing or wrong.
    pub fn construir(&self, cabecalho: &Cabecalho) -> Result<Documento, NaoConstruido> {
        let mut recurso = self.ramo("guiaRecursoGlosa");
        completar(&mut recurso, "registroANS", cabecalho.operadora.as_str());
        let mut corpo = Ramo::grupo("recursoGlosa");
        corpo.por(recurso);
        cabecalho.mensagem(Sentido::Pedido, "RECURSO_GLOSA", corpo, Vec::new())
    }
}
