//! Where the rules come in: who looks at the tree of each guia as it closes, and at what is left of the message at the end.
//!
//! The judge knows nothing of rules; it hands trees over and gives what was found there its place in the report.

use std::borrow::Cow;

use conecta_schemas::Esquema;

use super::arvore::No;
use super::coletor::Fala;
use super::limites;
use super::maquina::Maquina;
use crate::falha::Lugar;
use crate::{Codigo, Local, Severidade};

/// Looks at the content of a message while it is judged.
pub(crate) trait Inspetor: std::fmt::Debug + Send {
    /// A message begins, judged by this schema.
    fn comecar(&mut self, esquema: Esquema);
    /// A guia was read; `integra` when no fault of structure was found in it. Says what becomes of it.
    fn guia(&mut self, guia: No<'_>, integra: bool, achados: &mut Vec<Achado>) -> Destino;
    /// The message is over; what was not kept of its guias is no longer there.
    fn mensagem(&mut self, raiz: No<'_>, integra: bool, achados: &mut Vec<Achado>);
    /// Everything was found: says of faults of the schema what they mean.
    fn explicar(&self, criticas: &mut [crate::Critica]);
    /// Whether it reviews what was found.
    fn reve(&self) -> bool;
    /// What becomes of so many críticas of a code, and of the rule it stands for, at a path without indexes; `None` leaves them out.
    fn rever(
        &self,
        codigo: (Codigo, Option<Codigo>),
        onde: (&str, u64),
        severidade: Severidade,
    ) -> Option<Severidade>;
    /// The rules that could not be judged because something they need is not known.
    fn nao_avaliadas(&self) -> Vec<Codigo>;
}

/// What becomes of a guia that was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Destino {
    /// It is forgotten: memory is bounded by the largest one.
    Soltar,
    /// Its own fields are kept, its groups are not.
    Resumir,
    /// It is kept whole.
    Manter,
}

/// What was found, and where.
#[derive(Debug)]
pub(crate) struct Achado {
    pub(crate) codigo: Codigo,
    pub(crate) severidade: Severidade,
    pub(crate) mensagem: Cow<'static, str>,
    pub(crate) ajuda: Cow<'static, str>,
    pub(crate) glosa: Option<u16>,
    pub(crate) nota: Option<String>,
    pub(crate) valor: Option<String>,
    pub(crate) caminho: String,
    pub(crate) lugar: Lugar,
    /// It is about the text, not the tag.
    pub(crate) folha: bool,
    /// Number of the guia; filled in by the judge when the guia is read as one.
    pub(crate) guia: Option<String>,
}

impl Achado {
    fn bytes(&self) -> (u64, u64) {
        let l = &self.lugar;
        if self.folha && !l.autofechado() { (l.dentro, l.fim_dentro) } else { (l.inicio, l.dentro) }
    }
}

/// Says that from the last node of a tree on there was no room for more, and so nothing for the rules to look at.
fn limite_das_regras(raiz: No<'_>) -> Achado {
    let ultimo = std::iter::successors(Some(raiz), |n| n.filhos().last()).last().unwrap_or(raiz);
    Achado {
        codigo: Codigo::new("LIM-01"),
        severidade: Severidade::Info,
        mensagem: "Daqui em diante só o esquema e o hash foram conferidos: esta guia passa do que as regras olham de uma vez.".into(),
        ajuda: "Divida a guia ou retire o que não é dela, e confira de novo.".into(),
        glosa: None,
        nota: None,
        valor: None,
        caminho: ultimo.caminho(),
        lugar: *ultimo.lugar(),
        folha: ultimo.texto().is_some(),
        guia: None,
    }
}

/// Findings that wait for their lines to be counted, before they are put into the report.
const ESPERA: usize = 4_096;

impl Maquina {
    /// Puts what the inspector found into the report, once lines can be counted in `j`, the window.
    pub(super) fn relatar_achados(&mut self, j: &[u8], tudo: bool) {
        let Some(mut c) = self.colheita.take() else { return };
        if tudo || c.achados.len() >= ESPERA {
            c.achados.sort_by_key(|a| a.bytes().0);
            for a in c.achados.drain(..) {
                self.relatar(j, &mut c.contador, a);
            }
        }
        self.colheita = Some(c);
    }

    fn relatar(&mut self, j: &[u8], contador: &mut super::posicao::Rastreador, a: Achado) {
        let (inicio, fim) = a.bytes();
        let (mut linha, mut coluna) = (a.lugar.linha, a.lugar.coluna);
        if linha == 0 {
            let em = self.rastro.sem_bom(inicio);
            if !contador.alcanca(em) {
                *contador = self.rastro.do_inicio();
            }
            let p = contador.local(j, self.base, em);
            (linha, coluna) = (p.linha, p.coluna);
        }
        let tipico = sem_indices(&a.caminho);
        let fala = Fala {
            codigo: a.codigo,
            severidade: a.severidade,
            mensagem: a.mensagem.into_owned(),
            ajuda: a.ajuda,
            glosa: a.glosa,
            faltas: Vec::new(),
        };
        let local =
            Local { linha, coluna, byte_inicio: inicio, byte_fim: fim, caminho: a.caminho, guia: a.guia };
        if let Some(i) = self.coletor.juntar(fala, local, &tipico)
            && let Some(c) = self.coletor.critica(i)
        {
            c.nota = a.nota;
            c.valor = a.valor.map(crate::Sensivel::new);
        }
    }

    /// The message is over: what is left of its tree is looked at.
    pub(super) fn inspecionar_mensagem(&mut self, j: &[u8]) {
        if self.fora_de_escopo().is_some() || self.raiz == 0 {
            return;
        }
        let Some(mut c) = self.colheita.take() else { return };
        let integra = !c.demais && self.coletor.estruturais == 0 && self.coletor.bem_formado();
        if let (Some(i), Some(raiz)) = (&mut c.inspetor, c.arvore.raiz()) {
            i.mensagem(raiz, integra, &mut c.achados);
            self.coletor.relatorio.nao_avaliadas = i.nao_avaliadas();
            if c.demais {
                c.achados.push(limite_das_regras(raiz));
            }
        }
        self.colheita = Some(c);
        self.relatar_achados(j, true);
        if let Some(i) = self.colheita.as_ref().and_then(|c| c.inspetor.as_ref()) {
            i.explicar(&mut self.coletor.relatorio.criticas);
            if i.reve() {
                self.coletor.rever(|codigo, onde, s| i.rever(codigo, onde, s));
            }
        }
    }
}

/// A path without the indexes of what may repeat.
pub(crate) fn sem_indices(caminho: &str) -> String {
    let mut dentro = false;
    let fica = |c: &char| {
        dentro = (dentro || *c == '[') && *c != ']';
        !dentro && *c != ']'
    };
    caminho.chars().take(limites::CAMINHO * limites::NOME_MOSTRADO).filter(fica).collect()
}
