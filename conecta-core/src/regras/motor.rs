//! Runs the rules over what the judge of the schema hands over.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;
use conecta_schemas::{Esquema, Familia};
use rust_decimal::Decimal;

use super::achados::Achados;
use super::catalogo;
use super::contexto::Contexto;
use super::pacote::{self, Cenario, Nivel, Pacotes};
use super::regra::{Regra, Sobre, SobreElemento, SobreGuia, SobreItem};
use super::vista::{Cena, Especies, Guia, Lote, TODAS, especie};
use crate::tabelas::Tuss;
use crate::xml::{Achado, Chave, Destino, Inspetor, No};
use crate::{Codigo, Critica, Severidade, Versao};

static EMBUTIDA: Tuss<'static> = Tuss::embutida();

/// A rule that is on, as the packs have it.
type Ligada<F> = (&'static Regra, Severidade, F);

/// The rules that hold for a version, by what they look at.
#[derive(Debug, Default)]
struct Escala {
    /// Of guias and of their items, for each kind of guia.
    guias: [Vec<Ligada<SobreGuia>>; ESPECIES],
    itens: [Vec<Ligada<SobreItem>>; ESPECIES],
    elementos: HashMap<&'static str, Vec<Ligada<SobreElemento>>>,
    do_esquema: Vec<(&'static Regra, &'static [&'static str])>,
    dos_pacotes: Vec<pacote::Ligada>,
    /// Not judged: what they need is not known.
    caladas: Vec<&'static Regra>,
    /// Elements that those would have looked at.
    procurados: HashSet<&'static str>,
}

/// Kinds of guia: one bit each of [`Especies`].
const ESPECIES: usize = TODAS.count_ones() as usize;

/// Puts a rule among those of each of some kinds.
fn das_especies<F: Copy>(por_especie: &mut [Vec<Ligada<F>>; ESPECIES], especies: Especies, regra: Ligada<F>) {
    for (i, regras) in por_especie.iter_mut().enumerate() {
        if especies & (1 << i) != 0 {
            regras.push(regra);
        }
    }
}

impl Escala {
    fn por(&mut self, r: &'static Regra, sobre: Sobre, s: Severidade, tiss: bool) {
        match sobre {
            Sobre::Monitoramento(nomes, f) if !tiss => self.por_elementos(nomes, (r, s, f)),
            Sobre::Elemento(nomes, f) if tiss => self.por_elementos(nomes, (r, s, f)),
            Sobre::Guia(e, f) if tiss => das_especies(&mut self.guias, e, (r, s, f)),
            Sobre::Item(e, f) if tiss => das_especies(&mut self.itens, e, (r, s, f)),
            Sobre::Esquema(alvos) if tiss => self.do_esquema.push((r, alvos)),
            _ => {}
        }
    }

    fn por_elementos(&mut self, nomes: &[&'static str], regra: Ligada<SobreElemento>) {
        for n in nomes {
            self.elementos.entry(n).or_default().push(regra);
        }
    }

    /// A rule that is not judged; what it would look at is watched for, to tell of it.
    fn calar(&mut self, r: &'static Regra) {
        self.caladas.push(r);
        for s in r.sobre {
            if let Sobre::Elemento(nomes, _) = s {
                self.procurados.extend(*nomes);
            }
        }
    }
}

/// The rules at work on one message after another.
#[derive(Debug)]
pub(super) struct Motor {
    contexto: Arc<Contexto>,
    pacotes: Arc<Pacotes>,
    hoje: Option<NaiveDate>,
    /// What the packs depend on, and whether this message was asked for it.
    cenario: Cenario,
    situada: bool,
    /// The version as the packs count them.
    bit: pacote::Versoes,
    esquema: Option<Esquema>,
    versao: Versao,
    escala: Escala,
    lote: Lote,
    /// Elements of which only a summary is left: they were looked at.
    resumidos: HashSet<Chave>,
    /// What was seen, to tell which of the rules not judged would have had something to judge.
    especies: Especies,
    vistos: HashSet<&'static str>,
}

impl Motor {
    pub(super) fn new(contexto: Arc<Contexto>, pacotes: Arc<Pacotes>, hoje: Option<NaiveDate>) -> Self {
        Self {
            contexto,
            pacotes,
            hoje,
            cenario: Cenario { dia: hoje, ..Cenario::default() },
            situada: false,
            bit: 0,
            esquema: None,
            versao: Versao::new(0, 0, 0),
            escala: Escala::default(),
            lote: Lote::default(),
            resumidos: HashSet::new(),
            especies: 0,
            vistos: HashSet::new(),
        }
    }

    fn montar(&mut self, esquema: Esquema) {
        if self.esquema != Some(esquema) {
            self.esquema = Some(esquema);
            self.escalar(esquema);
        }
    }

    /// What the packs say depends on the day and on the operator, which the header tells: they are looked for when the first part
    /// of a message comes, and the rules chosen anew when they are not those of the message before.
    fn situar(&mut self, no: No<'_>) {
        if self.situada || self.pacotes.is_empty() {
            return;
        }
        self.situada = true;
        let Some(cena) = self.cena(no) else { return };
        let cenario =
            Cenario { dia: self.hoje.or(cena.dia_registro), operadora: cena.operadora.texto().to_owned() };
        if cenario != self.cenario
            && let Some(esquema) = self.esquema
        {
            self.cenario = cenario;
            self.escalar(esquema);
        }
    }

    fn escalar(&mut self, esquema: Esquema) {
        self.versao = esquema.versao().parse().unwrap_or(self.versao);
        self.escala = Escala::default();
        self.bit = pacote::versao(esquema);
        let mut sabe = self.contexto.sabe();
        if self.hoje.is_some() {
            sabe = sabe.com(super::contexto::Exigencia::Hoje);
        }
        let tiss = esquema.familia() == Familia::Tiss;
        if tiss {
            self.escala.dos_pacotes = self.pacotes.ligadas(&self.cenario);
        }
        for r in catalogo::regras().filter(|r| !tiss || r.vale_em(self.versao)) {
            let nivel = self.pacotes.nivel(r.codigo, &self.cenario).unwrap_or(Nivel::Ligada(r.severidade));
            if !r.exige.cabe_em(sabe) {
                if tiss && nivel != Nivel::Desligada {
                    self.escala.calar(r);
                }
                continue;
            }
            for s in r.sobre {
                // What the schema tells is taken away at the end.
                if nivel != Nivel::Desligada || matches!(s, Sobre::Esquema(_)) {
                    self.escala.por(r, *s, nivel.severidade().unwrap_or(r.severidade), tiss);
                }
            }
        }
    }

    fn cena<'a>(&'a self, no: No<'a>) -> Option<Cena<'a>> {
        let raiz = std::iter::successors(Some(no), No::pai).last()?;
        let tuss = self.contexto.tuss.as_deref().unwrap_or(&EMBUTIDA);
        Some(Cena::ler(raiz, self.versao, self.hoje, tuss, &self.lote))
    }

    /// Where a rule puts what it finds.
    fn achados<'a>(
        &'a self,
        regra: &'a Regra,
        severidade: Severidade,
        saida: &'a mut Vec<Achado>,
    ) -> Achados<'a> {
        Achados { regra, severidade, contexto: &self.contexto, saida }
    }

    /// Judges a guia; gives what it charges.
    fn julgar_guia(&self, no: No<'_>, especie: Especies, saida: &mut Vec<Achado>) -> Option<Decimal> {
        let cena = self.cena(no)?;
        let guia = Guia::ler(no, especie, &cena);
        let qual = especie.trailing_zeros() as usize;
        for (regra, severidade, f) in self.escala.guias.get(qual).into_iter().flatten() {
            f(&guia, &mut self.achados(regra, *severidade, saida));
        }
        for (regra, severidade, f) in self.escala.itens.get(qual).into_iter().flatten() {
            let mut a = self.achados(regra, *severidade, saida);
            guia.itens.iter().for_each(|item| f(&guia, item, &mut a));
        }
        if !self.escala.dos_pacotes.is_empty() {
            pacote::julgar_guia(&self.escala.dos_pacotes, &guia, self.bit, saida);
        }
        guia.total()
    }

    /// The rules of the elements at and below one.
    fn julgar_elementos(&self, no: No<'_>, saida: &mut Vec<Achado>) {
        let Some(cena) = self.cena(no) else { return };
        self.descer(no, &cena, saida);
    }

    /// Notes which of the elements that rules not judged look at are there.
    fn procurar(&mut self, no: No<'_>) {
        if self.escala.procurados.is_empty() || self.resumidos.contains(&no.chave()) {
            return;
        }
        if let Some(nome) = self.escala.procurados.get(no.nome()) {
            self.vistos.insert(nome);
        }
        no.filhos().for_each(|f| self.procurar(f));
    }

    fn descer(&self, no: No<'_>, cena: &Cena<'_>, saida: &mut Vec<Achado>) {
        if self.resumidos.contains(&no.chave()) {
            return;
        }
        if let Some(regras) = self.escala.elementos.get(no.nome()) {
            for (regra, severidade, f) in regras {
                let mut a = self.achados(regra, *severidade, saida);
                f(no, cena, &mut a);
            }
        }
        no.filhos().for_each(|f| self.descer(f, cena, saida));
    }
}

impl Inspetor for Motor {
    fn comecar(&mut self, esquema: Esquema) {
        self.montar(esquema);
        self.resumidos.clear();
        self.situada = false;
        self.especies = 0;
        self.vistos.clear();
        (self.lote.guias, self.lote.primeira, self.lote.soma) = (0, 0, Some(Decimal::ZERO));
        self.lote.numeros.clear();
    }

    fn guia(&mut self, no: No<'_>, integra: bool, achados: &mut Vec<Achado>) -> Destino {
        self.situar(no);
        let Some(especie) = especie(no.nome()) else {
            // Of what tells of many guias, only what each says of itself is kept: the sums of the whole need no more.
            return if matches!(no.nome(), "relacaoGuias" | "guiasDoLote" | "guias" | "dadosGuias") {
                self.procurar(no);
                if integra {
                    self.julgar_elementos(no, achados);
                }
                self.resumidos.insert(no.chave());
                Destino::Resumir
            } else {
                Destino::Manter
            };
        };
        let total = if integra { self.julgar_guia(no, especie, achados) } else { None };
        self.lote.soma = self.lote.soma.and_then(|s| s.checked_add(total?));
        self.especies |= especie;
        self.lote.guias += 1;
        if self.lote.primeira == 0 {
            self.lote.primeira = especie;
        }
        let numero = Guia::numero_em(no);
        if !numero.is_empty() {
            self.lote.numeros.insert(numero.into());
        }
        Destino::Soltar
    }

    fn mensagem(&mut self, raiz: No<'_>, integra: bool, achados: &mut Vec<Achado>) {
        self.procurar(raiz);
        self.situar(raiz);
        if integra {
            self.julgar_elementos(raiz, achados);
            pacote::julgar_mensagem(&self.escala.dos_pacotes, raiz, self.bit, achados);
        }
    }

    fn explicar(&self, criticas: &mut [Critica]) {
        for c in criticas.iter_mut().filter(|c| c.codigo.as_str().starts_with("XSD-")) {
            // The one that names where it looks knows more than the one that looks everywhere.
            let achada = (self.escala.do_esquema.iter())
                .flat_map(|(r, alvos)| alvos.iter().map(move |a| (*r, *a)))
                .filter(|(_, alvo)| do_alvo(c, alvo))
                .min_by_key(|(_, alvo)| std::cmp::Reverse(alvo.split(' ').count()));
            if let Some((r, _)) = achada {
                c.regra = Some(Codigo::new(r.codigo));
                c.glosa = r.glosa.or(c.glosa);
                c.ajuda = r.como_corrigir().into();
            }
        }
    }

    fn reve(&self) -> bool {
        !self.pacotes.is_empty()
    }

    fn rever(
        &self,
        (codigo, regra): (Codigo, Option<Codigo>),
        onde: (&str, u64),
        severidade: Severidade,
    ) -> Option<Severidade> {
        self.pacotes.rever(codigo, regra, onde, Nivel::Ligada(severidade), &self.cenario).severidade()
    }

    fn nao_avaliadas(&self) -> Vec<Codigo> {
        let cabe = |r: &&Regra| {
            r.sobre.iter().any(|s| match s {
                Sobre::Guia(e, _) | Sobre::Item(e, _) => e & self.especies != 0,
                Sobre::Elemento(nomes, _) => nomes.iter().any(|n| self.vistos.contains(n)),
                _ => false,
            })
        };
        self.escala.caladas.iter().copied().filter(cabe).map(|r| Codigo::new(r.codigo)).collect()
    }
}

/// Whether a crítica of the schema is what a rule speaks of: `CODE field`, or `CODE field group` for the field in that group alone;
/// `*` is any field.
fn do_alvo(c: &Critica, alvo: &str) -> bool {
    let mut partes = alvo.split(' ');
    let mut parte = || partes.next().unwrap_or_default();
    let (codigo, campo, grupo) = (parte(), parte(), parte());
    let no_grupo = |passo: &str| passo.split('[').next() == Some(grupo);
    c.codigo.as_str() == codigo
        && (campo == "*" || fala_de(c, campo))
        && (grupo.is_empty() || c.local.caminho.split('/').any(no_grupo))
}

/// Whether a crítica of the schema is about a field: it stands there, or the field is what is missing there.
fn fala_de(c: &Critica, campo: &str) -> bool {
    let ultimo = c.local.caminho.rsplit('/').next().unwrap_or_default();
    let nome = ultimo.split('[').next().unwrap_or_default();
    nome == campo || c.faltas.iter().flatten().any(|f| *f == campo)
}
