//! What is to be changed in one tree, before it is written as edits: fields set, put in and taken out.
//!
//! All that is asked at once is gathered here first, so that two fields put in beside each other come in the order of the
//! standard, and two requests for the same field are seen as the conflict they are.

use std::collections::{BTreeMap, BTreeSet};

use conecta_schemas::{Simples, Tipo};

use super::base::Base;
use super::caminho::{Indice, Passo};
use super::modelo::{Item, Modelo};
use super::recusa::{Motivo, Recusa};
use crate::xml::{Chave, No, conferir_valor};

/// Bytes of a value.
const VALOR: usize = 16 << 20;

/// Number of a correction in its plan.
pub(super) type Pedinte = usize;

/// A change to an element that is there.
#[derive(Debug)]
pub(super) enum Mudanca {
    /// Its text becomes this.
    Texto(String),
    /// It goes away.
    Retirada,
    /// A new one of another name comes in its place.
    Troca(Novo),
}

/// An element that is put in.
#[derive(Debug)]
pub(super) struct Novo {
    pub(super) nome: String,
    pub(super) ordem: usize,
    pub(super) conteudo: Dentro,
    pub(super) pedintes: Vec<Pedinte>,
}

/// What an element that is put in holds.
#[derive(Debug)]
pub(super) enum Dentro {
    Texto(String),
    Filhos(Vec<Novo>),
}

/// What came of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Feito {
    /// It is so already.
    Nada,
    Trocado,
    Incluido,
    Retirado,
    /// Another field, of this name, went away for it.
    NoLugarDe(String),
}

/// The changes to one tree.
#[derive(Debug)]
pub(super) struct Rascunho<'b, 'd> {
    pub(super) base: &'b Base<'d>,
    pub(super) mudancas: BTreeMap<Chave, (Mudanca, Vec<Pedinte>)>,
    /// By the element that gets them.
    pub(super) novos: BTreeMap<Chave, Vec<Novo>>,
    /// Elements that have changes somewhere below them.
    mexidos: BTreeSet<Chave>,
}

fn conflito() -> Recusa {
    Recusa::new(Motivo::Conflito, "Duas correções pedem coisas diferentes no mesmo lugar.")
}

impl<'b, 'd> Rascunho<'b, 'd> {
    pub(super) fn new(base: &'b Base<'d>) -> Self {
        Self { base, mudancas: BTreeMap::new(), novos: BTreeMap::new(), mexidos: BTreeSet::new() }
    }

    /// The element of a handle.
    pub(super) fn no(&self, chave: Chave) -> No<'b> {
        self.base.lida.arvore.no(chave)
    }

    fn retirado(&self, no: No<'_>) -> bool {
        let vai = |n: &No<'_>| {
            matches!(self.mudancas.get(&n.chave()), Some((Mudanca::Retirada | Mudanca::Troca(_), _)))
        };
        std::iter::successors(Some(no), No::pai).any(|n| vai(&n))
    }

    fn marcar(&mut self, no: No<'_>) {
        self.mexidos.extend(std::iter::successors(no.pai(), No::pai).map(|n| n.chave()));
    }

    /// The children of a name that a step speaks of.
    pub(super) fn escolher(pai: No<'b>, passo: &Passo) -> Result<Vec<No<'b>>, Recusa> {
        let filhos: Vec<No<'b>> = pai.filhos().filter(|f| f.nome() == passo.nome).collect();
        match passo.indice {
            Indice::Unico if filhos.len() > 1 => Err(Recusa::new(
                Motivo::Ambiguo,
                format!(
                    "Há {} {} aqui; indique qual, como em {}[1], ou todos, com [*].",
                    filhos.len(),
                    passo.nome,
                    passo.nome
                ),
            )),
            Indice::Unico => Ok(filhos),
            Indice::N(n) if n <= filhos.len() => Ok(vec![filhos[n - 1]]),
            Indice::N(n) if n == filhos.len() + 1 => Ok(Vec::new()),
            Indice::N(_) => Err(Recusa::new(
                Motivo::Caminho,
                format!("Não há tantos {} aqui: são {}.", passo.nome, filhos.len()),
            )),
            Indice::Todos if filhos.is_empty() => {
                Err(Recusa::new(Motivo::Caminho, format!("Não há nenhum {} aqui.", passo.nome)))
            }
            Indice::Todos => Ok(filhos),
        }
    }

    /// Gives a field a text; a path that leads nowhere yet is made.
    pub(super) fn definir(
        &mut self,
        desde: No<'b>,
        passos: &[Passo],
        valor: &str,
        p: Pedinte,
    ) -> Result<Feito, Recusa> {
        let Some((passo, resto)) = passos.split_first() else { return self.trocar_texto(desde, valor, p) };
        let modelo = self.modelo(desde)?;
        let (_, item) = achar(&modelo, desde.nome(), &passo.nome)?;
        let alvos: Vec<_> = Self::escolher(desde, passo)?;
        match alvos[..] {
            [] => self.incluir(desde, &modelo, item, passos, valor, p),
            [um] if !self.retirado(um) => self.definir(um, resto, valor, p),
            [_] => Err(conflito()),
            _ => Err(Recusa::new(Motivo::Ambiguo, format!("Há mais de um {} aqui.", passo.nome))),
        }
    }

    fn modelo(&self, no: No<'_>) -> Result<std::rc::Rc<Modelo>, Recusa> {
        self.base.modelo_de(no).ok_or_else(|| {
            let m = match self.base.tipo(no) {
                Some(Tipo::Simples(_)) => format!("{} não tem campos dentro dele.", no.nome()),
                Some(_) => "Uma assinatura digital não pode ser corrigida, só retirada.".to_owned(),
                None => format!("{} não existe aqui nesta versão.", no.nome()),
            };
            Recusa::new(Motivo::CampoInexistente, m).em(no.caminho())
        })
    }

    fn trocar_texto(&mut self, no: No<'b>, valor: &str, p: Pedinte) -> Result<Feito, Recusa> {
        let Some(Tipo::Simples(tipo)) = self.base.tipo(no) else {
            let m = format!("{} é um grupo de campos; indique um campo dentro dele.", no.nome());
            return Err(Recusa::new(Motivo::Caminho, m).em(no.caminho()));
        };
        conferir(no.nome(), tipo, valor).map_err(|r| r.em(no.caminho()))?;
        if self.retirado(no) {
            return Err(conflito().em(no.caminho()));
        }
        match self.mudancas.get_mut(&no.chave()) {
            Some((Mudanca::Texto(t), pedintes)) if t == valor => {
                pedintes.push(p);
                return Ok(Feito::Trocado);
            }
            Some(_) => return Err(conflito().em(no.caminho())),
            None => {}
        }
        if no.texto().unwrap_or_default() == valor {
            return Ok(Feito::Nada);
        }
        self.mudancas.insert(no.chave(), (Mudanca::Texto(valor.to_owned()), vec![p]));
        self.marcar(no);
        Ok(Feito::Trocado)
    }

    /// Puts an element into one that is there.
    fn incluir(
        &mut self,
        pai: No<'b>,
        modelo: &Modelo,
        item: &Item,
        passos: &[Passo],
        valor: &str,
        p: Pedinte,
    ) -> Result<Feito, Recusa> {
        if self.retirado(pai) {
            return Err(conflito().em(pai.caminho()));
        }
        let caminho = || format!("{}/{}", pai.caminho(), item.nome);
        let sai = self.alternativa(pai, modelo, item).map_err(|r| r.em(caminho()))?;
        if let Some(sai) = sai {
            let novo = self.novo(modelo, passos, valor, p).map_err(|r| r.em(caminho()))?;
            if let Some((feita, pedintes)) = self.mudancas.get_mut(&sai.chave()) {
                let igual = matches!(feita, Mudanca::Troca(n) if n.mesmo(&novo));
                pedintes.push(p);
                return if igual {
                    Ok(Feito::NoLugarDe(sai.nome().into()))
                } else {
                    Err(conflito().em(caminho()))
                };
            }
            self.mudancas.insert(sai.chave(), (Mudanca::Troca(novo), vec![p]));
            self.marcar(sai);
            return Ok(Feito::NoLugarDe(sai.nome().to_owned()));
        }
        let mut lista = self.novos.remove(&pai.chave()).unwrap_or_default();
        let feito = self.por_na_lista(&mut lista, modelo, item, passos, valor, p);
        if !lista.is_empty() {
            self.novos.insert(pai.chave(), lista);
            self.mexidos.insert(pai.chave());
            self.marcar(pai);
        }
        feito.map(|()| Feito::Incluido).map_err(|r| r.em(caminho()))
    }

    /// The field that has to go when `item` comes; a group that would have to is not taken out for it.
    fn alternativa(&self, pai: No<'b>, modelo: &Modelo, item: &Item) -> Result<Option<No<'b>>, Recusa> {
        let outros =
            pai.filhos().filter(|f| modelo.item(f.nome()).is_some_and(|(_, outro)| outro.exclui(item)));
        let mut sai = None;
        for outro in outros {
            let simples = matches!(self.base.tipo(outro), Some(Tipo::Simples(_)));
            if !simples || sai.is_some() {
                let m = format!("{} e {} não podem estar juntos em {}.", item.nome, outro.nome(), pai.nome());
                return Err(Recusa::new(Motivo::Conflito, m));
            }
            sai = Some(outro);
        }
        Ok(sai)
    }

    /// Puts an element among those that are put in at the same place, or into one of them.
    fn por_na_lista(
        &self,
        lista: &mut Vec<Novo>,
        modelo: &Modelo,
        item: &Item,
        passos: &[Passo],
        valor: &str,
        p: Pedinte,
    ) -> Result<(), Recusa> {
        let passo = &passos[0];
        let rival = lista.iter().find(|n| modelo.item(&n.nome).is_some_and(|(_, o)| o.exclui(item)));
        if rival.is_some() {
            return Err(conflito());
        }
        if let Some(n) = lista.iter_mut().find(|n| n.nome == passo.nome) {
            n.pedintes.push(p);
            return match (&mut n.conteudo, item.tipo) {
                (Dentro::Texto(t), _) if passos.len() == 1 && t == valor => Ok(()),
                (Dentro::Filhos(filhos), Tipo::Complexo(c)) if passos.len() > 1 => {
                    let modelo = self.base.modelo(c);
                    let (_, item) = achar(&modelo, &passo.nome, &passos[1].nome)?;
                    self.por_na_lista(filhos, &modelo, item, &passos[1..], valor, p)
                }
                _ => Err(conflito()),
            };
        }
        lista.push(self.novo(modelo, passos, valor, p)?);
        Ok(())
    }

    fn novo(&self, modelo: &Modelo, passos: &[Passo], valor: &str, p: Pedinte) -> Result<Novo, Recusa> {
        let Some((passo, resto)) = passos.split_first() else { return Err(conflito()) };
        let (ordem, item) = achar(modelo, "", &passo.nome)?;
        let conteudo = match (item.tipo, resto) {
            (Tipo::Simples(s), []) => {
                conferir(&passo.nome, s, valor)?;
                Dentro::Texto(valor.to_owned())
            }
            (Tipo::Complexo(c), [proximo, ..]) if c.linha().n_atributos == 0 => {
                let dentro = self.base.modelo(c);
                achar(&dentro, &passo.nome, &proximo.nome)?;
                if !matches!(proximo.indice, Indice::Unico | Indice::N(1)) {
                    return Err(Recusa::new(
                        Motivo::Caminho,
                        format!("Não há nenhum {} aqui.", proximo.nome),
                    ));
                }
                Dentro::Filhos(vec![self.novo(&dentro, resto, valor, p)?])
            }
            (Tipo::Complexo(_), _) => {
                let m = format!("{} é um grupo de campos; indique um campo dentro dele.", passo.nome);
                return Err(Recusa::new(Motivo::Caminho, m));
            }
            (Tipo::Simples(_), _) => {
                let m = format!("{} não tem campos dentro dele.", passo.nome);
                return Err(Recusa::new(Motivo::CampoInexistente, m));
            }
        };
        Ok(Novo { nome: passo.nome.clone(), ordem, conteudo, pedintes: vec![p] })
    }

    /// Takes an element out, and with it the optional groups that would be left empty.
    pub(super) fn retirar(&mut self, no: No<'b>, p: Pedinte) -> Result<Feito, Recusa> {
        let caminho = no.caminho();
        if let Some((Mudanca::Retirada, pedintes)) = self.mudancas.get_mut(&no.chave()) {
            pedintes.push(p);
            return Ok(Feito::Retirado);
        }
        if self.retirado(no) || self.mexidos.contains(&no.chave()) || self.mudancas.contains_key(&no.chave())
        {
            return Err(conflito().em(caminho));
        }
        let obrigatorio = || {
            Recusa::new(Motivo::Obrigatorio, format!("{} é obrigatório e não pode ser retirado.", no.nome()))
        };
        let Some(pai) = no.pai() else { return Err(obrigatorio().em(caminho)) };
        let modelo = self.modelo(pai)?;
        // What the version does not know there may always go.
        if let Some((_, item)) = modelo.item(no.nome()) {
            let ficam = pai.filhos().filter(|f| f.nome() == no.nome() && !self.retirado(*f)).count() - 1;
            let sozinho = ficam == 0 && !pai.filhos().any(|f| f.chave() != no.chave() && !self.retirado(f));
            let pai_pode = sozinho && !self.novos.contains_key(&pai.chave()) && self.opcional(pai);
            if pai_pode {
                return self.retirar(pai, p);
            }
            if ficam < item.min as usize && (item.obrigatorio || item.min > 1) || sozinho && item.min > 0 {
                return Err(obrigatorio().em(caminho));
            }
        }
        self.mudancas.insert(no.chave(), (Mudanca::Retirada, vec![p]));
        self.marcar(no);
        Ok(Feito::Retirado)
    }

    /// Whether an element may be absent.
    fn opcional(&self, no: No<'_>) -> bool {
        let modelo = no.pai().and_then(|p| self.base.modelo_de(p));
        modelo.is_some_and(|m| m.item(no.nome()).is_some_and(|(_, i)| !i.obrigatorio && !i.repete()))
    }
}

impl Novo {
    /// Whether two are the same element with the same content.
    fn mesmo(&self, outro: &Self) -> bool {
        self.nome == outro.nome
            && match (&self.conteudo, &outro.conteudo) {
                (Dentro::Texto(a), Dentro::Texto(b)) => a == b,
                (Dentro::Filhos(a), Dentro::Filhos(b)) => {
                    a.len() == b.len() && a.iter().zip(b).all(|(x, y)| x.mesmo(y))
                }
                _ => false,
            }
    }
}

fn achar<'m>(modelo: &'m Modelo, pai: &str, nome: &str) -> Result<(usize, &'m Item), Recusa> {
    modelo.item(nome).ok_or_else(|| {
        let onde = if pai.is_empty() { String::new() } else { format!(" em {pai}") };
        Recusa::new(Motivo::CampoInexistente, format!("{nome} não existe{onde} nesta versão do padrão."))
    })
}

/// Whether a field can have a text.
pub(super) fn conferir(campo: &str, tipo: Simples, valor: &str) -> Result<(), Recusa> {
    if valor.len() > VALOR {
        return Err(Recusa::new(Motivo::Valor, format!("O valor para {campo} é longo demais.")));
    }
    let proibido =
        |c: char| c < ' ' && !matches!(c, '\t' | '\n' | '\r') || matches!(c, '\u{FFFE}' | '\u{FFFF}');
    if valor.chars().any(proibido) {
        let m = format!("O valor para {campo} tem um caractere de controle, que o XML não admite.");
        return Err(Recusa::new(Motivo::Valor, m));
    }
    match conferir_valor(campo, tipo, valor) {
        None => Ok(()),
        Some((mensagem, ajuda)) => Err(Recusa::new(Motivo::Valor, format!("{mensagem} {ajuda}"))),
    }
}
