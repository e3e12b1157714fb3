//! Fits a message into the schema of a version: what has no place is told as lost, what is missing is asked for.

use std::collections::HashMap;
use std::rc::Rc;

use conecta_schemas::{Complexo, Esquema, Particula, Simples, Termo, Tipo};

use super::informados::Informados;
use super::ramo::{Dentro, Ramo, passo};
use super::{Pendencia, Perda, TipoDePendencia};
use crate::Sensivel;
use crate::xml::conferir_valor;

/// Bodies of a message: one that the version lacks is no loss of a field but of the message.
const CORPOS: [&str; 2] = ["prestadorParaOperadora", "operadoraParaPrestador"];

/// Text of what was told by the caller.
pub(super) const INFORMADO: &str = "informado na conversão";

pub(super) struct Encaixe<'a> {
    esquema: Esquema,
    informados: &'a Informados,
    pub(super) perdas: Vec<Perda>,
    pub(super) pendencias: Vec<Pendencia>,
    /// Which of the values told were needed.
    pub(super) usados: Vec<usize>,
    modelos: HashMap<Complexo, Rc<Option<Particula>>>,
    guia: Option<String>,
}

/// Where something is being fitted.
#[derive(Clone, Copy)]
struct Onde<'c> {
    /// Path in the new message.
    caminho: &'c str,
    /// Name of the element.
    nome: &'c str,
}

impl<'a> Encaixe<'a> {
    pub(super) fn new(esquema: Esquema, informados: &'a Informados) -> Self {
        Self {
            esquema,
            informados,
            perdas: Vec::new(),
            pendencias: Vec::new(),
            usados: Vec::new(),
            modelos: HashMap::new(),
            guia: None,
        }
    }

    /// Fits the root. `None` when the version has no such message.
    pub(super) fn raiz(&mut self, raiz: Ramo) -> Option<Ramo> {
        let Some((_, tipo)) = self.esquema.raizes().find(|(n, _)| *n == raiz.nome) else {
            self.sem_mensagem(&raiz, &format!("/{}", raiz.nome));
            return None;
        };
        let caminho = format!("/{}", raiz.nome);
        Some(self.elemento(raiz, tipo, &caminho))
    }

    fn elemento(&mut self, mut r: Ramo, tipo: Tipo, caminho: &str) -> Ramo {
        let guia = r.numero_da_guia().map(str::to_owned);
        let antes = guia.map(|g| self.guia.replace(g));
        match tipo {
            Tipo::Simples(s) => self.valor(&mut r, s, caminho),
            Tipo::Complexo(c) => self.grupo(&mut r, c, caminho),
        }
        if let Some(antes) = antes {
            self.guia = antes;
        }
        r
    }

    fn valor(&mut self, r: &mut Ramo, s: Simples, caminho: &str) {
        if r.nome == "hash" {
            return;
        }
        let Dentro::Texto(texto) = &r.dentro else {
            self.perder(r, &format!("{} é um campo simples nesta versão", r.nome));
            let nome = r.nome.clone();
            let valor = self.perguntar(&nome, s, caminho);
            r.dentro = Dentro::Texto(String::new());
            if let Some(v) = valor {
                (r.dentro, r.motivo, r.origem) = (Dentro::Texto(v), Some(INFORMADO.into()), None);
            }
            return;
        };
        let Some((mensagem, ajuda)) = conferir_valor(&r.nome, s, texto) else { return };
        let motivo = match self.informado(&r.nome, s, caminho) {
            Some(Ok(v)) => {
                self.perder(r, "o valor não cabe nesta versão e deu lugar ao informado");
                (r.dentro, r.motivo, r.origem) = (Dentro::Texto(v), Some(INFORMADO.into()), None);
                return;
            }
            Some(Err(falha)) => falha,
            None => format!("{mensagem} {ajuda}"),
        };
        let onde = Onde { caminho, nome: &r.nome.clone() };
        self.pender(onde, TipoDePendencia::Valor, motivo, Some(s));
    }

    /// The value told for a field, if one was: `Err` when it does not fit either.
    fn informado(&mut self, nome: &str, s: Simples, caminho: &str) -> Option<Result<String, String>> {
        let i = self.informados.achar(caminho, self.guia.as_deref())?;
        if !self.usados.contains(&i) {
            self.usados.push(i);
        }
        let valor = self.informados.valor(i);
        Some(match conferir_valor(nome, s, valor) {
            None => Ok(valor.to_owned()),
            Some((mensagem, ajuda)) => Err(format!("O valor informado não serve. {mensagem} {ajuda}")),
        })
    }

    /// The value told for a field that is missing; it is asked for when none was.
    fn perguntar(&mut self, nome: &str, s: Simples, caminho: &str) -> Option<String> {
        let motivo = match self.informado(nome, s, caminho) {
            Some(Ok(v)) => return Some(v),
            Some(Err(falha)) => falha,
            None => {
                let ajuda = conferir_valor(nome, s, "").map(|(_, ajuda)| format!(" {ajuda}"));
                format!(
                    "A versão {} exige {nome}, que a mensagem não traz.{}",
                    self.esquema.versao(),
                    ajuda.unwrap_or_default()
                )
            }
        };
        self.pender(Onde { caminho, nome }, TipoDePendencia::Falta, motivo, Some(s));
        None
    }

    fn grupo(&mut self, r: &mut Ramo, c: Complexo, caminho: &str) {
        let filhos = match &mut r.dentro {
            Dentro::Grupo(f) => std::mem::take(f),
            Dentro::Assinatura(_) => return,
            Dentro::Texto(_) => {
                self.perder(r, &format!("{} não é um campo simples nesta versão", r.nome));
                r.dentro = Dentro::Grupo(Vec::new());
                Vec::new()
            }
        };
        let modelo = self.modelos.entry(c).or_insert_with(|| Rc::new(c.conteudo())).clone();
        let mut filas = Filas::de(filhos);
        let mut novos = Vec::new();
        let nome = r.nome.clone();
        let onde = Onde { caminho, nome: &nome };
        if let Some(p) = modelo.as_ref() {
            self.particula(onde, p, p.max != Some(1), &mut filas, &mut novos);
        }
        self.sobrar(onde, modelo.as_ref().as_ref(), filas);
        r.dentro = Dentro::Grupo(novos);
    }

    /// Takes from the children what a part of a content model has room for.
    fn particula(
        &mut self,
        onde: Onde<'_>,
        p: &Particula,
        lista: bool,
        filas: &mut Filas,
        novos: &mut Vec<Ramo>,
    ) {
        let lista = lista || p.max != Some(1);
        match &p.termo {
            Termo::Elemento { prefixo, nome, tipo } => {
                let chave = format!("{prefixo}{nome}");
                let mut n = 0;
                while p.max.is_none_or(|m| n < m) {
                    let Some(mut r) = filas.tomar(&chave) else { break };
                    r.lista = lista;
                    n += u32::from(self.ocorrencia(onde, p, r, *tipo, novos));
                }
                while n < p.min {
                    let caminho = passo(onde.caminho, &chave, lista.then_some(n as usize + 1));
                    let novo = self.faltante(&chave, *tipo, &caminho);
                    novos.extend(novo.map(|r| Ramo { lista, ..r }));
                    n += 1;
                }
            }
            Termo::Sequencia(partes) => {
                if p.min > 0 || partes.iter().any(|x| filas.tem(x)) {
                    for x in partes {
                        self.particula(onde, x, lista, filas, novos);
                    }
                }
            }
            Termo::Escolha(partes) => match partes.iter().find(|x| filas.tem(x)) {
                Some(x) => self.particula(onde, x, lista, filas, novos),
                None if p.min > 0 && !partes.iter().any(facultativa) => {
                    self.escolher(onde, partes, lista, filas, novos);
                }
                None => {}
            },
            Termo::Curinga { .. } => {}
        }
    }

    /// Fits one occurrence of an element; `false` when nothing of it is left, and it may be absent.
    fn ocorrencia(
        &mut self,
        onde: Onde<'_>,
        p: &Particula,
        r: Ramo,
        tipo: Tipo,
        novos: &mut Vec<Ramo>,
    ) -> bool {
        let irmaos = novos.iter().filter(|x| x.nome == r.nome).count();
        let caminho = passo(onde.caminho, &r.nome, r.lista.then_some(irmaos + 1));
        let tinha = r.tem_folha();
        let pendentes = self.pendencias.len();
        let r = self.elemento(r, tipo, &caminho);
        if p.min == 0 && !r.tem_folha() && (tinha || self.pendencias.len() > pendentes) {
            // What it lacks need not be told, as it need not be there; what cannot be converted at all still stands.
            let dele = self.pendencias.split_off(pendentes);
            self.pendencias.extend(dele.into_iter().filter(|p| p.tipo != TipoDePendencia::Falta));
            return false;
        }
        novos.push(r);
        true
    }

    /// What stands for an element that must be there and is not: what was told, or nothing and a question.
    fn faltante(&mut self, nome: &str, tipo: Tipo, caminho: &str) -> Option<Ramo> {
        match tipo {
            Tipo::Simples(s) => {
                let valor = self.perguntar(nome, s, caminho)?;
                Some(Ramo::campo(nome.to_owned(), valor, INFORMADO))
            }
            Tipo::Complexo(c) => {
                let mut r = Ramo::grupo(nome.to_owned());
                self.grupo(&mut r, c, caminho);
                Some(r)
            }
        }
    }

    /// One of several elements must be there: the one that was told of, or a question.
    fn escolher(
        &mut self,
        onde: Onde<'_>,
        partes: &[Particula],
        lista: bool,
        filas: &mut Filas,
        novos: &mut Vec<Ramo>,
    ) {
        for x in partes {
            let (pendentes, antes) = (self.pendencias.len(), self.usados.len());
            let inicio = novos.len();
            self.particula(onde, x, lista, filas, novos);
            if novos[inicio..].iter().any(Ramo::tem_folha) {
                return;
            }
            novos.truncate(inicio);
            self.pendencias.truncate(pendentes);
            self.usados.truncate(antes);
        }
        let nomes: Vec<String> = partes.iter().filter_map(primeiro_nome).collect();
        let motivo = format!(
            "A versão {} exige em {} um destes, que a mensagem não traz: {}.",
            self.esquema.versao(),
            onde.nome,
            nomes.join(", ")
        );
        let (caminho, nome) = (passo(onde.caminho, &nomes.join("|"), None), nomes.join("|"));
        self.pender(Onde { caminho: &caminho, nome: &nome }, TipoDePendencia::Falta, motivo, None);
    }

    /// Tells what found no place.
    fn sobrar(&mut self, onde: Onde<'_>, modelo: Option<&Particula>, filas: Filas) {
        for r in filas.resto() {
            let max = modelo.and_then(|m| maximo(m, &r.nome));
            match max {
                _ if !r.tem_folha() && !CORPOS.contains(&onde.nome) => {}
                None if CORPOS.contains(&onde.nome) => {
                    self.sem_mensagem(&r, &passo(onde.caminho, &r.nome, None));
                }
                None => {
                    let motivo =
                        format!("{} não existe em {} na versão {}", r.nome, onde.nome, self.esquema.versao());
                    self.perder(&r, &motivo);
                }
                Some(0 | 1) => {
                    let motivo =
                        format!("a versão {} tem lugar para um só {}", self.esquema.versao(), r.nome);
                    self.perder(&r, &motivo);
                }
                Some(n) => {
                    let motivo = format!(
                        "A versão {} admite no máximo {n} {} em {}; divida a mensagem antes de converter.",
                        self.esquema.versao(),
                        r.nome,
                        onde.nome
                    );
                    let caminho = origem(&r).unwrap_or_else(|| passo(onde.caminho, &r.nome, None));
                    self.pender(
                        Onde { caminho: &caminho, nome: &r.nome },
                        TipoDePendencia::Demais,
                        motivo,
                        None,
                    );
                }
            }
        }
    }

    fn sem_mensagem(&mut self, r: &Ramo, caminho: &str) {
        let motivo = format!(
            "A versão {} não tem a mensagem {}; ela não pode ser convertida.",
            self.esquema.versao(),
            r.nome
        );
        self.pender(Onde { caminho, nome: &r.nome }, TipoDePendencia::Mensagem, motivo, None);
    }

    #[expect(clippy::needless_pass_by_value, reason = "sentences are made for the call")]
    fn pender(&mut self, onde: Onde<'_>, tipo: TipoDePendencia, motivo: String, s: Option<Simples>) {
        self.pendencias.push(Pendencia {
            caminho: onde.caminho.to_owned(),
            guia: self.guia.clone(),
            campo: onde.nome.to_owned(),
            tipo,
            motivo: motivo.trim_end().to_owned(),
            valores: s.and_then(Simples::valores).into_iter().flatten().collect(),
        });
    }

    /// Tells every field of an element as lost.
    pub(super) fn perder(&mut self, r: &Ramo, motivo: &str) {
        let guia = r.numero_da_guia().map(str::to_owned).or_else(|| self.guia.clone());
        self.perder_em(r, &guia, motivo);
    }

    fn perder_em(&mut self, r: &Ramo, guia: &Option<String>, motivo: &str) {
        if let Dentro::Grupo(filhos) = &r.dentro {
            return filhos.iter().for_each(|f| self.perder_em(f, guia, motivo));
        }
        // What a step added is not in the message that was given.
        let Some(origem) = &r.origem else { return };
        for caminho in std::iter::once(&origem.caminho).chain(&r.repetidos) {
            self.perdas.push(Perda {
                caminho: caminho.clone(),
                guia: guia.clone(),
                campo: r.nome.to_string(),
                motivo: motivo.to_owned(),
                valor: Sensivel::new(origem.texto.clone().unwrap_or_default()),
            });
        }
    }
}

fn origem(r: &Ramo) -> Option<String> {
    r.origem.as_ref().map(|o| o.caminho.clone())
}

/// Whether a part may be absent.
fn facultativa(p: &Particula) -> bool {
    p.min == 0
        || match &p.termo {
            Termo::Elemento { .. } | Termo::Curinga { .. } => false,
            Termo::Sequencia(partes) => partes.iter().all(facultativa),
            Termo::Escolha(partes) => partes.iter().any(facultativa),
        }
}

fn primeiro_nome(p: &Particula) -> Option<String> {
    match &p.termo {
        Termo::Elemento { prefixo, nome, .. } => Some(format!("{prefixo}{nome}")),
        Termo::Sequencia(partes) | Termo::Escolha(partes) => partes.iter().find_map(primeiro_nome),
        Termo::Curinga { .. } => None,
    }
}

/// How often an element may occur in a content model, at most; `None` when it has no place there.
fn maximo(p: &Particula, procurado: &str) -> Option<u32> {
    match &p.termo {
        Termo::Elemento { prefixo, nome, .. } => {
            (procurado.strip_prefix(prefixo) == Some(nome)).then(|| p.max.unwrap_or(u32::MAX))
        }
        Termo::Sequencia(partes) | Termo::Escolha(partes) => partes.iter().find_map(|p| maximo(p, procurado)),
        Termo::Curinga { .. } => None,
    }
}

/// The children of an element by name, while a content model takes them.
struct Filas(Vec<Option<Ramo>>);

impl Filas {
    fn de(filhos: Vec<Ramo>) -> Self {
        Self(filhos.into_iter().map(Some).collect())
    }

    fn tomar(&mut self, nome: &str) -> Option<Ramo> {
        self.0.iter_mut().find(|r| r.as_ref().is_some_and(|r| r.nome == nome))?.take()
    }

    /// Whether any element of a part is there.
    fn tem(&self, p: &Particula) -> bool {
        match &p.termo {
            Termo::Elemento { prefixo, nome, .. } => {
                let mesmo = |r: &Ramo| r.nome.strip_prefix(prefixo) == Some(nome);
                self.0.iter().flatten().any(mesmo)
            }
            Termo::Sequencia(partes) | Termo::Escolha(partes) => partes.iter().any(|x| self.tem(x)),
            Termo::Curinga { .. } => false,
        }
    }

    fn resto(self) -> impl Iterator<Item = Ramo> {
        self.0.into_iter().flatten()
    }
}
