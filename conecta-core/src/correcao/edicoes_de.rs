//! From what is to be changed in a tree to edits of its bytes.

use super::base::Base;
use super::edicao::Edicao;
use super::rascunho::{Dentro, Mudanca, Novo, Pedinte, Rascunho};
use crate::xml::{No, escapar};

/// An edit and the corrections that asked for it.
pub(super) type Pedida = (Edicao, Vec<Pedinte>);

/// Indentation of one level where the document does not show its own.
const DEGRAU: &str = "  ";

impl Rascunho<'_, '_> {
    /// The edits that make the changes; not sorted.
    pub(super) fn edicoes(&self) -> Vec<Pedida> {
        let mut lista = Vec::new();
        for (chave, (mudanca, pedintes)) in &self.mudancas {
            let no = self.no(*chave);
            lista.push((self.base.edicao(no, mudanca), pedintes.clone()));
        }
        for (chave, novos) in &self.novos {
            self.base.inclusoes(self.no(*chave), novos, &mut lista);
        }
        lista
    }
}

impl Base<'_> {
    fn edicao(&self, no: No<'_>, mudanca: &Mudanca) -> Edicao {
        let l = no.lugar();
        let (inicio, fim) = (l.inicio as usize, l.fim as usize);
        match mudanca {
            Mudanca::Texto(t) => {
                let mut xml = String::new();
                escapar(t, false, &mut xml);
                if l.autofechado() {
                    return self.abrir(no, &xml);
                }
                Edicao {
                    bytes: l.dentro as usize..l.fim_dentro as usize,
                    novo: self.redacao().escrever(&xml),
                }
            }
            // With the white space before it, so that no blank line stays behind.
            Mudanca::Retirada => {
                let antes = self.brancos_antes(inicio);
                let linha = antes > 0
                    && self.redacao().ascii(self.bytes, antes - self.redacao().unidade()) == Some(b'>');
                Edicao { bytes: if linha { antes } else { inicio }..fim, novo: Vec::new() }
            }
            Mudanca::Troca(novo) => {
                let prefixo = no.pai().map_or_else(String::new, |p| self.prefixo(p));
                let mut xml = String::new();
                self.elemento(novo, &prefixo, &self.recuo(no), DEGRAU, &mut xml);
                Edicao { bytes: inicio..fim, novo: self.redacao().escrever(&xml) }
            }
        }
    }

    /// Gives an empty element tag a content: `/>` becomes `>…</x>`.
    fn abrir(&self, no: No<'_>, xml: &str) -> Edicao {
        let fim = no.lugar().fim as usize;
        let fecho = format!(">{xml}</{}>", self.nome_escrito(no));
        Edicao { bytes: fim - 2 * self.redacao().unidade()..fim, novo: self.redacao().escrever(&fecho) }
    }

    /// The elements put into one that is there: each after the last of those that come before it by the standard.
    fn inclusoes(&self, pai: No<'_>, novos: &[Novo], lista: &mut Vec<Pedida>) {
        let Some(modelo) = self.modelo_de(pai) else { return };
        let prefixo = self.prefixo(pai);
        let fora = self.recuo(pai);
        let irmao = pai.filhos().next();
        let recuo = match irmao {
            Some(f) => self.recuo(f),
            None if fora.is_empty() => String::new(),
            None => format!("{fora}{DEGRAU}"),
        };
        let degrau = recuo.strip_prefix(&fora).filter(|d| !d.is_empty()).unwrap_or(DEGRAU).to_owned();
        let mut em_ordem: Vec<&Novo> = novos.iter().collect();
        em_ordem.sort_by_key(|n| n.ordem);
        let escrever = |n: &Novo| {
            let mut xml = recuo.clone();
            self.elemento(n, &prefixo, &recuo, &degrau, &mut xml);
            xml
        };
        let l = pai.lugar();
        if irmao.is_none() {
            let xml: String = em_ordem.iter().map(|n| escrever(n)).collect();
            let vazio = l.fim_dentro == l.dentro;
            let xml = if vazio { xml + &fora } else { xml };
            let edicao = if l.autofechado() {
                self.abrir(pai, &xml)
            } else {
                let em = l.dentro as usize;
                Edicao { bytes: em..em, novo: self.redacao().escrever(&xml) }
            };
            lista.push((edicao, em_ordem.iter().flat_map(|n| n.pedintes.clone()).collect()));
            return;
        }
        for n in em_ordem {
            let antes = pai.filhos().filter(|f| modelo.ordem(f.nome()) <= n.ordem).last();
            let em = antes.map_or(l.dentro, |f| f.lugar().fim) as usize;
            let novo = self.redacao().escrever(&escrever(n));
            lista.push((Edicao { bytes: em..em, novo }, n.pedintes.clone()));
        }
    }

    fn elemento(&self, n: &Novo, prefixo: &str, recuo: &str, degrau: &str, xml: &mut String) {
        xml.push_str(&format!("<{prefixo}{}>", n.nome));
        match &n.conteudo {
            Dentro::Texto(t) => escapar(t, false, xml),
            Dentro::Filhos(filhos) => {
                let dentro = if recuo.is_empty() { String::new() } else { format!("{recuo}{degrau}") };
                let mut em_ordem: Vec<&Novo> = filhos.iter().collect();
                em_ordem.sort_by_key(|n| n.ordem);
                for f in em_ordem {
                    xml.push_str(&dentro);
                    self.elemento(f, prefixo, &dentro, degrau, xml);
                }
                xml.push_str(recuo);
            }
        }
        xml.push_str(&format!("</{prefixo}{}>", n.nome));
    }
}
