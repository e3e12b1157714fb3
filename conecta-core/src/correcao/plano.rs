//! What is asked for, gathered before any document is looked at.

use super::caminho::Caminho;
use super::correcao::{Acao, Correcao, Pedido, Seguranca};
use super::declaracao::Alvo;
use super::executante::Dado;
use super::obra;
use super::recusa::Recusa;
use super::{Aplicada, planilha};
use crate::{Error, Nivel, Opcoes, Sensivel};

/// What the result must be.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct OpcoesDeCorrecao {
    /// What is judged: no error of this level may be new. The schema alone, unless more is asked for.
    pub nivel: Nivel,
    /// Whether the result must be without any error of this level, old ones included.
    pub exigir_valida: bool,
    /// How the document and the result are judged.
    pub julgamento: Opcoes,
}

impl Default for OpcoesDeCorrecao {
    fn default() -> Self {
        Self { nivel: Nivel::Esquema, exigir_valida: false, julgamento: Opcoes::default() }
    }
}

/// Corrections asked for: a list that may be applied to any number of documents.
///
/// ```
/// use conecta_core::correcao::{Correcoes, OpcoesDeCorrecao};
///
/// # let lote = include_bytes!("../../../exemplos/certo-lote-consulta-4.03.00.xml");
/// let mut correcoes = Correcoes::default();
/// correcoes.executante("12345").cnes("9999999");
/// let feita = correcoes.aplicar(lote, &OpcoesDeCorrecao::default()).expect("a lote that is valid");
/// assert!(!feita.relatorio.tem_erro());
/// ```
#[derive(Debug, Clone, Default)]
pub struct Correcoes {
    pub(super) pedidos: Vec<Pedido>,
    pub(super) codificacao: Option<Alvo>,
}

impl Correcoes {
    fn pedir(&mut self, acao: Acao) -> &mut Self {
        self.pedidos.push(Pedido::new(acao));
        self
    }

    /// Whether nothing was asked for.
    pub fn is_empty(&self) -> bool {
        self.pedidos.is_empty() && self.codificacao.is_none()
    }

    /// The código do prestador na operadora of the executante of every guia; a CPF or CNPJ in its place goes away.
    pub fn executante(&mut self, codigo: &str) -> &mut Self {
        self.pedir(Acao::Executante(Dado::Codigo, Sensivel::new(codigo.to_owned())))
    }

    /// The CNES of the executante of every guia.
    pub fn cnes(&mut self, cnes: &str) -> &mut Self {
        self.pedir(Acao::Executante(Dado::Cnes, Sensivel::new(cnes.to_owned())))
    }

    /// A field by its path; an empty value takes it out. `docs/correcoes.md` tells the forms of a path.
    ///
    /// # Errors
    /// If the path is none.
    pub fn campo(&mut self, caminho: &str, valor: &str) -> Result<&mut Self, Recusa> {
        let lido = Caminho::ler(caminho).map_err(|r| r.em(mostrar(caminho)))?;
        Ok(self.pedir(Acao::Campo(lido, Sensivel::new(valor.to_owned()))))
    }

    /// A field of a guia, by the number of the guia (`*` for all) and the path below it.
    ///
    /// # Errors
    /// If the path is none.
    pub fn campo_da_guia(&mut self, guia: &str, campo: &str, valor: &str) -> Result<&mut Self, Recusa> {
        let lido = Caminho::na_guia(guia, campo).map_err(|r| r.em(mostrar(campo)))?;
        Ok(self.pedir(Acao::Campo(lido, Sensivel::new(valor.to_owned()))))
    }

    /// Takes out what a path leads to: an optional field or group, or one of several.
    ///
    /// # Errors
    /// If the path is none.
    pub fn remover(&mut self, caminho: &str) -> Result<&mut Self, Recusa> {
        let lido = Caminho::ler(caminho).map_err(|r| r.em(mostrar(caminho)))?;
        Ok(self.pedir(Acao::Remover(lido)))
    }

    /// Takes the guia of a number out of the message; the total of a recurso follows.
    pub fn remover_guia(&mut self, numero: &str) -> &mut Self {
        self.pedir(Acao::RemoverGuia(numero.to_owned()))
    }

    /// Computes the totals that the items determine.
    pub fn totais(&mut self) -> &mut Self {
        self.pedir(Acao::Totais)
    }

    /// Computes the hash, last of all. That of a document whose hash was right follows without being asked for.
    pub fn hash(&mut self) -> &mut Self {
        self.pedir(Acao::Hash)
    }

    /// Makes the XML declaration name the encoding that the bytes are in.
    pub fn declaracao(&mut self) -> &mut Self {
        self.pedir(Acao::Declaracao)
    }

    /// Writes the document over into another encoding: not a minimal edit, as every character beyond ASCII changes.
    pub fn transcodificar(&mut self, alvo: Alvo) -> &mut Self {
        self.codificacao = Some(alvo);
        self
    }

    /// A correction that [`sugerir`](super::sugerir) found for this very document.
    pub fn incluir(&mut self, correcao: &Correcao) -> &mut Self {
        self.pedidos.extend(correcao.pedido.clone());
        self
    }

    /// All that [`sugerir`](super::sugerir) finds for a document, up to how sure it is.
    ///
    /// # Errors
    /// As those of `sugerir`.
    pub fn sugeridas(&mut self, documento: &[u8], ate: Seguranca) -> Result<&mut Self, Error> {
        for s in super::sugerir(documento, &Opcoes::default())? {
            if s.seguranca <= ate {
                self.incluir(&s);
            }
        }
        Ok(self)
    }

    /// The corrections of a spreadsheet: CSV with the columns `guia`, `campo` and `valor`. Gives how many there are.
    ///
    /// # Errors
    /// All lines that cannot be read; none is taken then.
    pub fn planilha(&mut self, csv: &[u8]) -> Result<usize, Vec<Recusa>> {
        let (mut pedidos, mut erros) = (Vec::new(), Vec::new());
        for l in planilha::ler(csv)? {
            let caminho = match l.guia.as_str() {
                "" => Caminho::ler(&l.campo),
                g => Caminho::na_guia(g, &l.campo),
            };
            match caminho {
                Ok(c) => {
                    let acao = Acao::Campo(c, Sensivel::new(l.valor));
                    pedidos.push(Pedido { linha: Some(l.numero), ..Pedido::new(acao) });
                }
                Err(mut r) => {
                    r.linha = Some(l.numero);
                    erros.push(r.em(mostrar(&l.campo)));
                }
            }
        }
        if !erros.is_empty() {
            return Err(erros);
        }
        let n = pedidos.len();
        self.pedidos.extend(pedidos);
        Ok(n)
    }

    /// Makes the corrections: all of them or, with the reasons, none.
    ///
    /// # Errors
    /// Every request that cannot be met and, when all can, every error that the result would have and the document has not.
    pub fn aplicar(&self, documento: &[u8], opcoes: &OpcoesDeCorrecao) -> Result<Aplicada, Vec<Recusa>> {
        obra::executar(self, documento, opcoes)
    }
}

/// As much of a path as is shown back.
fn mostrar(caminho: &str) -> String {
    const MOSTRADOS: usize = 120;
    caminho.chars().take(MOSTRADOS).collect()
}
