//! Gathers críticas: caps them, groups equal ones, mends one when what follows shows it in another light.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::inspecao::sem_indices;
use super::limites;
use crate::relatorio::{HashConferido, Parecer, Relatorio};
use crate::{Codigo, Critica, Severidade};

/// What a fault says, before it has a place.
#[derive(Debug, Clone)]
pub(super) struct Fala {
    pub(super) codigo: Codigo,
    pub(super) severidade: Severidade,
    pub(super) mensagem: String,
    pub(super) ajuda: Cow<'static, str>,
    pub(super) glosa: Option<u16>,
    /// See [`Critica::faltas`].
    pub(super) faltas: Vec<Vec<&'static str>>,
}

impl Fala {
    /// Of elements that are missing.
    pub(super) fn faltando(self, faltas: Vec<Vec<&'static str>>) -> Self {
        Self { faltas, ..self }
    }
}

/// The report under construction.
#[derive(Debug, Default)]
pub(super) struct Coletor {
    pub(super) relatorio: Relatorio,
    max: usize,
    grupos: HashMap<u64, (usize, u64)>,
    /// First crítica of the guia whose number is not known yet.
    sem_numero: Option<usize>,
    pub(super) fora_de_escopo: bool,
    /// Faults of the file as such: with one of them, the hash of the content is nobody's.
    mal_formado: u64,
    /// Faults of structure, which make the tree something else than what was meant; and how many there were when the guia
    /// that is open began.
    pub(super) estruturais: u64,
    antes_da_guia: u64,
    /// Whether what is not listed is counted by kind, for whoever reviews it; and how many there are of each.
    pub(super) contar_ocultas: bool,
    ocultas: HashMap<(Codigo, Box<str>), (Severidade, u64)>,
}

/// Whether a fault is of the file, not of the message in it.
fn do_arquivo(codigo: Codigo) -> bool {
    codigo.as_str().starts_with("XML-") || matches!(codigo.as_str(), "MSG-07" | "MSG-16")
}

/// Whether a fault is of a value alone: what stands around it is as it should be.
fn de_valor(codigo: Codigo) -> bool {
    matches!(
        codigo.as_str(),
        "XSD-DOMINIO"
            | "XSD-TAMANHO"
            | "XSD-FORMATO"
            | "XSD-DIGITOS"
            | "XSD-DATA"
            | "XSD-HORA"
            | "XSD-NUMERO"
    )
}

fn estrutural(codigo: Codigo, severidade: Severidade) -> bool {
    let esquema = codigo.as_str().starts_with("XML-") || codigo.as_str().starts_with("XSD-");
    severidade == Severidade::Erro && esquema && !de_valor(codigo)
}

impl Coletor {
    pub(super) fn limpar(&mut self, max: usize) {
        let r = &mut self.relatorio;
        r.criticas.clear();
        r.nao_avaliadas.clear();
        (r.versao_tiss, r.transacao, r.lote, r.parecer) = (None, None, None, Parecer::Aceitar);
        (r.truncado, r.total_erros, r.total_avisos) = (false, 0, 0);
        r.hash = HashConferido::default();
        self.max = max;
        self.grupos.clear();
        (self.sem_numero, self.fora_de_escopo, self.mal_formado) = (None, false, 0);
        (self.estruturais, self.antes_da_guia) = (0, 0);
        self.ocultas.clear();
    }

    /// Adds a crítica; gives where it is listed, if it is. `tipico` is its path without indexes.
    pub(super) fn juntar(&mut self, fala: Fala, local: crate::Local, tipico: &str) -> Option<usize> {
        match fala.severidade {
            Severidade::Erro => self.relatorio.total_erros += 1,
            Severidade::Aviso => self.relatorio.total_avisos += 1,
            Severidade::Info => {}
        }
        self.mal_formado += u64::from(do_arquivo(fala.codigo));
        self.estruturais += u64::from(estrutural(fala.codigo, fala.severidade));
        let mut h = DefaultHasher::new();
        (fala.codigo, tipico, &fala.mensagem).hash(&mut h);
        let chave = h.finish();
        let indice = self.relatorio.criticas.len();
        if let Some((primeira, n)) = self.grupos.get_mut(&chave) {
            *n += 1;
            if *n > limites::IGUAIS {
                self.relatorio.criticas[*primeira].repeticoes += 1;
                self.relatorio.truncado = true;
                return None;
            }
        }
        if indice >= self.max {
            self.relatorio.truncado = true;
            if self.contar_ocultas && self.ocultas.len() < limites::GRUPOS {
                let oculta = self.ocultas.entry((fala.codigo, tipico.into()));
                oculta.or_insert((fala.severidade, 0)).1 += 1;
            }
            return None;
        }
        if self.grupos.len() < limites::GRUPOS {
            self.grupos.entry(chave).or_insert((indice, 1));
        }
        self.relatorio.criticas.push(Critica {
            codigo: fala.codigo,
            regra: None,
            severidade: fala.severidade,
            mensagem: fala.mensagem,
            ajuda: fala.ajuda,
            glosa: fala.glosa,
            local,
            nota: None,
            faltas: fala.faltas,
            repeticoes: 0,
            valor: None,
        });
        Some(indice)
    }

    /// Whether the file as such is sound.
    pub(super) fn bem_formado(&self) -> bool {
        self.mal_formado == 0
    }

    /// What was told turns out to be another fault.
    pub(super) fn emendar(&mut self, indice: usize, fala: Fala) {
        let Some(c) = self.relatorio.criticas.get_mut(indice) else { return };
        self.mal_formado -= u64::from(do_arquivo(c.codigo)).min(self.mal_formado);
        self.mal_formado += u64::from(do_arquivo(fala.codigo));
        (c.codigo, c.mensagem, c.ajuda, c.glosa, c.faltas) =
            (fala.codigo, fala.mensagem, fala.ajuda, fala.glosa, fala.faltas);
    }

    /// What was told turns out to be part of the fault told next.
    pub(super) fn retirar(&mut self, indice: usize) {
        if indice + 1 == self.relatorio.criticas.len()
            && let Some(c) = self.relatorio.criticas.pop()
        {
            match c.severidade {
                Severidade::Erro => self.relatorio.total_erros -= 1,
                Severidade::Aviso => self.relatorio.total_avisos -= 1,
                Severidade::Info => {}
            }
            self.mal_formado -= u64::from(do_arquivo(c.codigo)).min(self.mal_formado);
            self.estruturais -= u64::from(estrutural(c.codigo, c.severidade)).min(self.estruturais);
            self.grupos.retain(|_, (primeira, _)| *primeira != indice);
        }
    }

    /// A guia begins: críticas from here on wait for its number.
    pub(super) fn guia_abre(&mut self) {
        self.sem_numero = Some(self.relatorio.criticas.len());
        self.antes_da_guia = self.estruturais;
    }

    /// Whether no fault of structure was found in the open guia.
    pub(super) fn guia_integra(&self) -> bool {
        self.estruturais <= self.antes_da_guia
    }

    /// The number of the open guia is known.
    pub(super) fn guia_numero(&mut self, numero: &str) {
        if let Some(n) = self.sem_numero.take() {
            for c in &mut self.relatorio.criticas[n..] {
                c.local.guia = Some(numero.to_owned());
            }
        }
    }

    pub(super) fn guia_fecha(&mut self) {
        self.sem_numero = None;
    }

    /// A crítica that is listed.
    pub(super) fn critica(&mut self, indice: usize) -> Option<&mut Critica> {
        self.relatorio.criticas.get_mut(indice)
    }

    /// Lets every crítica be judged again by its kind: code, the rule it stands for, path without indexes, how many of them.
    pub(super) fn rever(
        &mut self,
        rever: impl Fn((Codigo, Option<Codigo>), (&str, u64), Severidade) -> Option<Severidade>,
    ) {
        let r = &mut self.relatorio;
        let mut contas: HashMap<(Codigo, String), u64> = HashMap::new();
        for c in &r.criticas {
            *contas.entry((c.codigo, sem_indices(&c.local.caminho))).or_default() += 1 + c.repeticoes;
        }
        for ((codigo, tipico), (_, n)) in &self.ocultas {
            *contas.entry((*codigo, tipico.to_string())).or_default() += n;
        }
        let (mut erros, mut avisos) = (r.total_erros, r.total_avisos);
        let mut mover = |de: Severidade, para: Option<Severidade>, n: u64| {
            for (s, total) in [(Severidade::Erro, &mut erros), (Severidade::Aviso, &mut avisos)] {
                *total =
                    total.saturating_sub(if de == s { n } else { 0 }) + if para == Some(s) { n } else { 0 };
            }
        };
        r.criticas.retain_mut(|c| {
            let tipico = sem_indices(&c.local.caminho);
            let n = contas.get(&(c.codigo, tipico.clone())).copied().unwrap_or(1);
            let para = rever((c.codigo, c.regra), (&tipico, n), c.severidade);
            mover(c.severidade, para, 1 + c.repeticoes);
            c.severidade = para.unwrap_or(c.severidade);
            para.is_some()
        });
        for ((codigo, tipico), (de, n)) in &self.ocultas {
            let quantas = contas.get(&(*codigo, tipico.to_string())).copied().unwrap_or(*n);
            mover(*de, rever((*codigo, None), (tipico, quantas), *de), *n);
        }
        (r.total_erros, r.total_avisos) = (erros, avisos);
    }

    /// Draws the verdict and puts the críticas in the order of the document.
    pub(super) fn concluir(&mut self) {
        self.relatorio.criticas.sort_by_key(|c| c.local.byte_inicio);
        self.relatorio.parecer = if self.fora_de_escopo {
            Parecer::Indefinido
        } else if self.relatorio.total_erros > 0 {
            Parecer::Rejeitar
        } else {
            Parecer::Aceitar
        };
    }
}
