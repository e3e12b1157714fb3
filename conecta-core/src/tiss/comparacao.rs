//! Two messages side by side: what one says and the other does not, by guia and by field.
//!
//! Guias are told apart by their number (`numeroGuiaPrestador`), items by theirs (`sequencialItem`), whatever their
//! order; white space, prefixes, encoding and order of guias are no difference.

use std::collections::{HashMap, VecDeque};

use super::identificacao::{identifica, mascarar};
use super::mapa::numero_da_guia;
use crate::falha::{FalhaDeLeitura, Lugar};
use crate::xml::{Lida, No, ler_arvore};
use crate::{Error, Opcoes, Severidade};

/// What happened to a field from one message to the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum TipoDeDiferenca {
    /// Only in the second.
    Acrescentado,
    /// Only in the first.
    Retirado,
    /// In both, with another value.
    Alterado,
}

impl TipoDeDiferenca {
    /// Name in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Acrescentado => "acrescentado",
            Self::Retirado => "retirado",
            Self::Alterado => "alterado",
        }
    }
}

/// One difference. A group that is only in one of the two is one difference, with no value.
#[derive(Clone, PartialEq, Eq, serde::Serialize)]
pub struct Diferenca {
    /// Number of the guia, when it is in one.
    pub guia: Option<String>,
    /// XPath of the field, in the message that has it; in the second when both do.
    pub caminho: String,
    /// What happened.
    pub mudanca: TipoDeDiferenca,
    /// Value in the first message.
    pub antes: Option<String>,
    /// Value in the second message.
    pub depois: Option<String>,
}

/// The place only: values are somebody's data.
impl std::fmt::Debug for Diferenca {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Diferenca({} {})", self.mudanca.as_str(), self.caminho)
    }
}

impl Diferenca {
    /// As it is shown: without the password, and unless `revelar`, with what identifies a beneficiário hidden.
    #[must_use]
    pub fn mostrada(self, revelar: bool) -> Self {
        let tag = self.caminho.rsplit('/').next().unwrap_or_default();
        let tag = tag.split('[').next().unwrap_or_default();
        let esconder = !revelar && identifica(tag) || tag == "senhaPrestador";
        let valor = |v: Option<String>| v.map(|v| if esconder { mascarar(&v) } else { v });
        Self { antes: valor(self.antes), depois: valor(self.depois), ..self }
    }
}

/// Compares two documents as they are written, whatever their faults, as long as they are well-formed XML with a message in them.
///
/// # Errors
/// One of them is no such document; the reason says which.
pub fn comparar_documentos(antes: &[u8], depois: &[u8]) -> Result<Vec<Diferenca>, Error> {
    let (a, b) = (lida(antes, "no primeiro documento")?, lida(depois, "no segundo documento")?);
    Ok(match (a.arvore.raiz(), b.arvore.raiz()) {
        (Some(x), Some(y)) => comparar(x, y),
        _ => Vec::new(),
    })
}

/// A document with a message in it.
fn lida(documento: &[u8], qual: &str) -> Result<Lida, Error> {
    let lida = ler_arvore(documento, &Opcoes::default())?;
    let criticas = &lida.relatorio.criticas;
    let malformado =
        criticas.iter().find(|c| c.severidade == Severidade::Erro && c.codigo.as_str().starts_with("XML-"));
    let (motivo, c) = match malformado {
        None if !lida.arvore.is_empty() => return Ok(lida),
        None => ("não há mensagem TISS", criticas.first()),
        Some(c) => (c.mensagem.as_str(), Some(c)),
    };
    let lugar = c.map_or_else(Lugar::default, |c| Lugar {
        linha: c.local.linha,
        coluna: c.local.coluna,
        ..Lugar::default()
    });
    let caminho = c.map_or_else(|| "/".to_owned(), |c| c.local.caminho.clone());
    Err(Error::Estrutura(Box::new(FalhaDeLeitura { caminho, lugar, motivo: format!("{qual}: {motivo}") })))
}

/// Compares two messages, or two parts of them.
///
/// The hash follows from all the rest: it is a difference only when it is the only one.
pub fn comparar(antes: No<'_>, depois: No<'_>) -> Vec<Diferenca> {
    let mut c = Comparacao::default();
    if antes.nome() == depois.nome() {
        c.elementos(antes, depois);
    } else {
        c.so_um(antes, TipoDeDiferenca::Retirado);
        c.so_um(depois, TipoDeDiferenca::Acrescentado);
    }
    let so_hash = c.diferencas.iter().all(|d| d.caminho.ends_with("/hash"));
    if !so_hash {
        c.diferencas.retain(|d| !d.caminho.ends_with("/hash"));
    }
    c.diferencas
}

#[derive(Default)]
struct Comparacao {
    diferencas: Vec<Diferenca>,
    guia: Option<String>,
}

impl Comparacao {
    fn por(&mut self, no: No<'_>, mudanca: TipoDeDiferenca, antes: Option<&str>, depois: Option<&str>) {
        let (antes, depois) = (antes.map(str::to_owned), depois.map(str::to_owned));
        self.diferencas.push(Diferenca {
            guia: self.guia.clone(),
            caminho: no.caminho(),
            mudanca,
            antes,
            depois,
        });
    }

    /// Two elements of the same name.
    fn elementos(&mut self, a: No<'_>, b: No<'_>) {
        let de_fora = numero_da_guia(b).map(|n| self.guia.replace(n.to_owned()));
        let (x, y) = (valor(a), valor(b));
        if x != y {
            self.por(b, TipoDeDiferenca::Alterado, x, y);
        }
        let mut nomes: Vec<&str> = Vec::new();
        for f in a.filhos().chain(b.filhos()) {
            if !nomes.contains(&f.nome()) {
                nomes.push(f.nome());
            }
        }
        for nome in nomes {
            self.do_mesmo_nome(&com_nome(a, nome), &com_nome(b, nome));
        }
        if let Some(de_fora) = de_fora {
            self.guia = de_fora;
        }
    }

    /// The children of one name of two elements.
    fn do_mesmo_nome(&mut self, de_a: &[No<'_>], de_b: &[No<'_>]) {
        if let ([a], [b]) = (de_a, de_b)
            && (chave(*a) == chave(*b) || chave(*a).is_none())
        {
            return self.elementos(*a, *b);
        }
        let mut sobram: Vec<Option<&No<'_>>> = de_b.iter().map(Some).collect();
        for (a, par) in de_a.iter().zip(emparelhar(de_a, de_b)) {
            match par.and_then(|j| sobram[j].take()) {
                Some(b) => self.elementos(*a, *b),
                None => self.so_um(*a, TipoDeDiferenca::Retirado),
            }
        }
        for b in sobram.into_iter().flatten() {
            self.so_um(*b, TipoDeDiferenca::Acrescentado);
        }
    }

    /// An element without its like.
    fn so_um(&mut self, no: No<'_>, mudanca: TipoDeDiferenca) {
        let de_fora = numero_da_guia(no).map(|n| self.guia.replace(n.to_owned()));
        match mudanca {
            TipoDeDiferenca::Acrescentado => self.por(no, mudanca, None, valor(no)),
            TipoDeDiferenca::Retirado | TipoDeDiferenca::Alterado => self.por(no, mudanca, valor(no), None),
        }
        if let Some(de_fora) = de_fora {
            self.guia = de_fora;
        }
    }
}

fn com_nome<'a>(no: No<'a>, nome: &str) -> Vec<No<'a>> {
    no.filhos().filter(|f| f.nome() == nome).collect()
}

/// The text, without the white space around it that means nothing.
fn valor(no: No<'_>) -> Option<&str> {
    no.texto().or_else(|| no.assinatura()).map(str::trim)
}

fn campo<'a>(no: No<'a>, nome: &str) -> Option<&'a str> {
    valor(no.filho(nome)?)
}

/// What tells one of a list from the others.
fn chave(no: No<'_>) -> Option<&str> {
    numero_da_guia(no).or_else(|| campo(no, "sequencialItem"))
}

/// For each of the first, which of the second is its like. By key when all have one; otherwise those that are equal
/// first, and the rest in their order.
fn emparelhar(de_a: &[No<'_>], de_b: &[No<'_>]) -> Vec<Option<usize>> {
    if de_a.iter().chain(de_b).all(|n| chave(*n).is_some()) {
        // Of equal keys, the first goes with the first.
        let mut onde: HashMap<Option<&str>, VecDeque<usize>> = HashMap::new();
        for (j, b) in de_b.iter().enumerate() {
            onde.entry(chave(*b)).or_default().push_back(j);
        }
        return de_a.iter().map(|a| onde.get_mut(&chave(*a)).and_then(VecDeque::pop_front)).collect();
    }
    let mut livres: HashMap<String, VecDeque<usize>> = HashMap::new();
    for (j, b) in de_b.iter().enumerate() {
        livres.entry(retrato(*b)).or_default().push_back(j);
    }
    let mut pares: Vec<Option<usize>> =
        de_a.iter().map(|a| livres.get_mut(&retrato(*a)).and_then(VecDeque::pop_front)).collect();
    let mut resto: Vec<usize> = livres.into_values().flatten().collect();
    resto.sort_unstable();
    let mut resto = resto.into_iter();
    for p in pares.iter_mut().filter(|p| p.is_none()) {
        *p = resto.next();
    }
    pares
}

/// All that an element says, as one text.
fn retrato(no: No<'_>) -> String {
    fn juntar(no: No<'_>, s: &mut String) {
        s.push('<');
        s.push_str(no.nome());
        s.push('>');
        s.push_str(valor(no).unwrap_or_default());
        no.filhos().for_each(|f| juntar(f, s));
        s.push_str("</>");
    }
    let mut s = String::new();
    juntar(no, &mut s);
    s
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::{Opcoes, ler_arvore};

    /// An example of the repository, each byte a character, as ISO-8859-1 has it.
    static EXEMPLO: LazyLock<String> = LazyLock::new(|| {
        let bytes: &[u8] = include_bytes!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../exemplos/certo-lote-sp-sadt-4.03.00.xml"
        ));
        bytes.iter().copied().map(char::from).collect()
    });

    fn diferencas(a: &str, b: &str) -> Vec<Diferenca> {
        let ler = |x: &str| {
            ler_arvore(&x.chars().map(|c| c as u8).collect::<Vec<_>>(), &Opcoes::default())
                .expect("lida")
                .arvore
        };
        let (a, b) = (ler(a), ler(b));
        comparar(a.raiz().expect("raiz"), b.raiz().expect("raiz"))
    }

    /// The example with its guias in the opposite order.
    fn invertido() -> String {
        let ini = EXEMPLO.find("<ans:guiaSP-SADT>").expect("guia");
        let fim = EXEMPLO.rfind("</ans:guiasTISS>").expect("fim");
        let mut guias: Vec<&str> = EXEMPLO[ini..fim].split_inclusive("</ans:guiaSP-SADT>").collect();
        guias.reverse();
        format!("{}{}{}", &EXEMPLO[..ini], guias.concat(), &EXEMPLO[fim..])
    }

    #[test]
    fn ordem_e_espaco_nao_sao_diferenca() {
        assert!(EXEMPLO.matches("<ans:guiaSP-SADT>").count() > 1, "the example has many guias");
        assert_eq!(diferencas(&EXEMPLO, &invertido()), []);
        assert_eq!(diferencas(&EXEMPLO, &EXEMPLO.replace(">\n", ">\n\n  ")), []);
        assert_eq!(diferencas(&EXEMPLO, &EXEMPLO.replace("ans:", "x:").replace("xmlns:ans", "xmlns:x")), []);
    }

    #[test]
    fn um_campo_uma_diferenca() {
        let trocado = EXEMPLO.replacen("<ans:valorUnitario>", "<ans:valorUnitario>9", 1);
        let d = diferencas(&EXEMPLO, &trocado);
        assert_eq!(d.len(), 1, "{d:?}");
        assert_eq!(d[0].mudanca, TipoDeDiferenca::Alterado);
        assert!(d[0].caminho.ends_with("/valorUnitario") && d[0].guia.is_some(), "{d:?}");
        assert_eq!(d[0].depois.as_deref(), d[0].antes.as_ref().map(|a| format!("9{a}")).as_deref());
    }

    #[test]
    fn guia_a_mais_e_a_menos() {
        let ini = EXEMPLO.find("<ans:guiaSP-SADT>").expect("guia");
        let fim = EXEMPLO.find("</ans:guiaSP-SADT>").expect("fim") + "</ans:guiaSP-SADT>".len();
        let sem = format!("{}{}", &EXEMPLO[..ini], &EXEMPLO[fim..]);
        let d = diferencas(&EXEMPLO, &sem);
        assert_eq!(d.len(), 1, "{d:?}");
        assert_eq!((d[0].mudanca, d[0].antes.as_deref()), (TipoDeDiferenca::Retirado, None));
        assert!(d[0].guia.is_some());
        let d = diferencas(&sem, &EXEMPLO);
        assert_eq!((d.len(), d[0].mudanca), (1, TipoDeDiferenca::Acrescentado));
    }

    #[test]
    fn o_que_nao_se_le_nao_e_igual() {
        let bytes = |x: &str| x.chars().map(|c| c as u8).collect::<Vec<u8>>();
        let certo = bytes(&EXEMPLO);
        assert!(comparar_documentos(&certo, &certo).expect("read").is_empty());
        for ruim in [&b""[..], b"<a>", b"<outra/>", &certo[..certo.len() / 2]] {
            let e = comparar_documentos(&certo, ruim).expect_err("no message");
            assert!(e.to_string().starts_with("no segundo documento: "), "{e}");
            let e = comparar_documentos(ruim, &certo).expect_err("no message");
            assert!(e.to_string().starts_with("no primeiro documento: "), "{e}");
        }
    }

    #[test]
    fn so_se_mostra_quem_e_a_quem_pede() {
        let outra = EXEMPLO.replacen("<ans:numeroCarteira>", "<ans:numeroCarteira>9", 1);
        let d = diferencas(&EXEMPLO, &outra);
        assert_eq!(d.len(), 1, "{d:?}");
        assert_eq!(d[0].clone().mostrada(true), d[0]);
        let escondida = d[0].clone().mostrada(false);
        assert!(escondida.antes.is_some_and(|a| a.starts_with('•')) && escondida.depois != d[0].depois);
    }

    #[test]
    fn o_hash_so_quando_esta_so() {
        let i = EXEMPLO.find("<ans:hash>").expect("hash") + "<ans:hash>".len();
        let outro = format!("{}{}{}", &EXEMPLO[..i], "0".repeat(32), &EXEMPLO[i + 32..]);
        assert_eq!(diferencas(&EXEMPLO, &outro).len(), 1);
        let e_mais = outro.replacen("<ans:valorUnitario>", "<ans:valorUnitario>9", 1);
        assert_eq!(diferencas(&EXEMPLO, &e_mais).len(), 1);
    }
}
