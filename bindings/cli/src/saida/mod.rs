//! The form for a terminal, beside those of the core.

mod resumo;
mod texto;

use std::io::{self, BufWriter};

use conecta_core::Relatorio;
use conecta_core::relatorio::{Relator, relator};

use crate::argumentos::Formato;
use crate::terminal::{self, Cores};
use crate::validar::Fonte;

/// Takes results as they come, in order.
pub(crate) trait Saida {
    /// A document that was judged.
    fn arquivo(&mut self, nome: &str, relatorio: &Relatorio, fonte: &Fonte) -> io::Result<()>;

    /// A document that could not be read. Whoever calls has already said so on the error stream.
    fn nao_lido(&mut self, nome: &str, motivo: &str) -> io::Result<()>;

    /// There are no more.
    fn concluir(&mut self) -> io::Result<()>;
}

/// The forms that need no more than the report.
impl Saida for Box<dyn Relator> {
    fn arquivo(&mut self, nome: &str, relatorio: &Relatorio, _fonte: &Fonte) -> io::Result<()> {
        (**self).julgado(nome, relatorio)
    }

    fn nao_lido(&mut self, nome: &str, motivo: &str) -> io::Result<()> {
        (**self).nao_lido(nome, motivo)
    }

    fn concluir(&mut self) -> io::Result<()> {
        (**self).concluir()
    }
}

/// Writes to standard output in this form.
pub(crate) fn criar(formato: Formato) -> Box<dyn Saida> {
    let destino = BufWriter::new(io::stdout());
    match formato.do_nucleo() {
        Some(formato) => Box::new(relator(formato, destino)),
        None => {
            let (linha, tabela) = (terminal::largura(), terminal::largura_da_tabela());
            Box::new(texto::Texto::new(destino, Cores::da_saida(), linha, tabela))
        }
    }
}

/// A report made by hand, for the tests.
#[cfg(test)]
mod exemplo {
    use std::borrow::Cow;

    use conecta_core::{Codigo, Critica, Local, Parecer, Relatorio, Severidade, Versao};

    use super::Saida;
    use crate::validar::Fonte;

    pub(super) const DOCUMENTO: &[u8] = b"<mensagemTISS>\n  <valor>1,00</valor>\n</mensagemTISS>\n";

    pub(super) fn com_erro() -> Relatorio {
        let critica = Critica {
            codigo: Codigo::new("XSD-VALOR"),
            regra: None,
            severidade: Severidade::Erro,
            mensagem: "o valor <não> é \"decimal\", com\u{1} controle".to_owned(),
            ajuda: Cow::Borrowed("use ponto"),
            glosa: Some(5014),
            local: Local {
                linha: 2,
                coluna: 10,
                byte_inicio: 24,
                byte_fim: 28,
                caminho: "/mensagemTISS/valor".to_owned(),
                guia: Some("123".to_owned()),
            },
            nota: None,
            faltas: Vec::new(),
            repeticoes: 9990,
            valor: None,
        };
        Relatorio {
            versao_tiss: Some(Versao::new(4, 3, 0)),
            transacao: Some("ENVIO_LOTE_GUIAS"),
            parecer: Parecer::Rejeitar,
            criticas: vec![critica],
            truncado: true,
            total_erros: 9991,
            ..Relatorio::default()
        }
    }

    pub(super) fn limpo() -> Relatorio {
        Relatorio { versao_tiss: Some(Versao::new(4, 3, 0)), ..Relatorio::default() }
    }

    /// One accepted, one rejected, one unreadable.
    pub(super) fn alimentar(saida: &mut dyn Saida) {
        let fonte = Fonte::Memoria(DOCUMENTO.to_vec());
        saida.arquivo("bom.xml", &limpo(), &Fonte::Nenhuma).expect("a memória aceita tudo");
        saida.arquivo("mau, pasta/a b.xml", &com_erro(), &fonte).expect("a memória aceita tudo");
        saida.nao_lido("sumiu.xml", "arquivo não encontrado").expect("a memória aceita tudo");
        saida.concluir().expect("a memória aceita tudo");
    }

    pub(super) fn em_texto(bytes: Vec<u8>) -> String {
        String::from_utf8(bytes).expect("a saída é UTF-8")
    }
}
