//! The fields that a pack names, found in the schemas of every version when the pack is read.
//!
//! A field is a tag of the standard, or the end of a path of tags; it stands for every place of the guia, the item or the message
//! where a version has it. When a pack runs there is nothing left to look for: only the way down to it.

use std::sync::OnceLock;

use conecta_schemas::{Complexo, Esquema, Familia, Particula, Simples, Termo, Tipo, esquemas};

use super::formato::GUIAS;
use crate::regras::vista::Especies;
use crate::tabelas::sugerir;
use crate::xml::No;

/// Where a field is looked for: the five kinds of guia, the kinds of item of each, the message.
pub(super) type Classe = usize;

/// The kinds of item by kind of guia: procedures, and expenses where there are any.
const ITENS: [(Classe, Option<Classe>); 5] = [(5, None), (6, Some(7)), (8, Some(9)), (10, None), (11, None)];

pub(super) const MENSAGEM: Classe = 12;
const CLASSES: usize = 13;

/// The class of an item of a kind of guia.
pub(super) fn do_item(guia: Classe, despesa: bool) -> Option<Classe> {
    ITENS.get(guia).and_then(|(procedimento, d)| if despesa { *d } else { Some(*procedimento) })
}

/// Steps of the deepest path.
const PROFUNDIDADE: usize = 16;

/// Versions of the standard, as bits.
pub(in crate::regras) type Versoes = u32;

/// The bit of a schema.
pub(in crate::regras) fn versao(esquema: Esquema) -> Versoes {
    let i = esquemas().filter(|e| e.familia() == Familia::Tiss).position(|e| e == esquema);
    i.and_then(|i| 1_u32.checked_shl(i as u32)).unwrap_or(0)
}

/// A place that the schemas have.
#[derive(Debug, Clone)]
pub(super) struct Lugar {
    pub(super) passos: Box<[&'static str]>,
    pub(super) versoes: Versoes,
    /// Versions in which what holds it must have it.
    pub(super) obrigatorio: Versoes,
    /// The type of its text in the newest version; `None` for a group.
    pub(super) tipo: Option<Simples>,
    /// It is in an item, seen from the guia.
    em_item: bool,
}

/// The places of each class but that of messages.
static LUGARES: OnceLock<[Vec<Lugar>; MENSAGEM]> = OnceLock::new();

fn lugares(classe: Classe) -> &'static [Lugar] {
    LUGARES.get_or_init(indexar).get(classe).map_or(&[], Vec::as_slice)
}

fn indexar() -> [Vec<Lugar>; MENSAGEM] {
    let mut todos: [Vec<Lugar>; MENSAGEM] = Default::default();
    for e in esquemas().filter(|e| e.familia() == Familia::Tiss) {
        let Some(do_lote) = e.raizes().find_map(|(_, t)| achar_lote(t, &mut Vec::new())) else { continue };
        for (classe, nome) in GUIAS.iter().enumerate() {
            let Some((_, Tipo::Complexo(tipo), _)) = filhos(do_lote).into_iter().find(|(n, ..)| n == nome)
            else {
                continue;
            };
            let mut percurso = Percurso {
                todos: &mut todos,
                guia: classe,
                versao: versao(e),
                passos: Vec::new(),
                item: None,
            };
            percurso.descer(tipo, true);
        }
    }
    todos
}

/// The children of a type: name, type, whether there must be one.
fn filhos(tipo: Complexo) -> Vec<(&'static str, Tipo, bool)> {
    fn juntar(p: &Particula, deve: bool, para: &mut Vec<(&'static str, Tipo, bool)>) {
        let deve = deve && p.min > 0;
        match &p.termo {
            Termo::Elemento { prefixo: "", nome, tipo } => para.push((nome, *tipo, deve)),
            Termo::Sequencia(partes) => partes.iter().for_each(|p| juntar(p, deve, para)),
            Termo::Escolha(partes) => partes.iter().for_each(|p| juntar(p, false, para)),
            _ => {}
        }
    }
    let mut para = Vec::new();
    if let Some(p) = tipo.conteudo() {
        juntar(&p, true, &mut para);
    }
    para
}

/// The group of a lote that has the guias.
fn achar_lote(tipo: Tipo, vistos: &mut Vec<Complexo>) -> Option<Complexo> {
    let Tipo::Complexo(c) = tipo else { return None };
    if vistos.contains(&c) {
        return None;
    }
    vistos.push(c);
    let filhos = filhos(c);
    if ["guiaConsulta", "guiaSP-SADT"].iter().all(|n| filhos.iter().any(|(f, ..)| f == n)) {
        return Some(c);
    }
    filhos.into_iter().find_map(|(_, t, _)| achar_lote(t, vistos))
}

/// On the way down a guia.
struct Percurso<'a> {
    todos: &'a mut [Vec<Lugar>; MENSAGEM],
    guia: Classe,
    versao: Versoes,
    passos: Vec<&'static str>,
    /// The item on the way: its class, how many steps lead to it, and whether all after it must be there.
    item: Option<(Classe, usize, bool)>,
}

impl Percurso<'_> {
    fn descer(&mut self, tipo: Complexo, deve: bool) {
        if self.passos.len() >= PROFUNDIDADE {
            return;
        }
        for (nome, tipo, este) in filhos(tipo) {
            self.passos.push(nome);
            let antes = self.item;
            match self.item {
                None => self.item = self.classe_do_item().map(|c| (c, self.passos.len(), true)),
                Some((c, n, d)) => self.item = Some((c, n, d && este)),
            }
            self.anotar(tipo, deve && este);
            if let Tipo::Complexo(c) = tipo {
                self.descer(c, deve && este);
            }
            self.item = antes;
            self.passos.pop();
        }
    }

    /// Whether the element at hand is an item, as the rules see them.
    fn classe_do_item(&self) -> Option<Classe> {
        let despesa = match self.passos.as_slice() {
            ["dadosAtendimento", "procedimento"] => false,
            ["procedimentosExecutados"] if GUIAS[self.guia] == "guiaOdonto" => false,
            ["procedimentosExecutados" | "procedimentosRealizados", _] => false,
            ["outrasDespesas", _] => true,
            _ => return None,
        };
        do_item(self.guia, despesa)
    }

    fn anotar(&mut self, tipo: Tipo, deve: bool) {
        let simples = if let Tipo::Simples(s) = tipo { Some(s) } else { None };
        let (passos, v) = (&self.passos, self.versao);
        juntar(&mut self.todos[self.guia], passos, v, deve, simples, self.item.is_some());
        if let Some((classe, n, deve)) = self.item
            && passos.len() > n
        {
            juntar(&mut self.todos[classe], &passos[n..], v, deve, simples, false);
        }
    }
}

fn juntar(
    lugares: &mut Vec<Lugar>,
    passos: &[&'static str],
    v: Versoes,
    deve: bool,
    tipo: Option<Simples>,
    em_item: bool,
) {
    let obrigatorio = if deve { v } else { 0 };
    match lugares.iter_mut().find(|l| *l.passos == *passos && l.tipo.is_some() == tipo.is_some()) {
        Some(l) => {
            l.obrigatorio |= obrigatorio;
            l.versoes |= v;
            l.tipo = tipo;
        }
        None => lugares.push(Lugar { passos: passos.into(), versoes: v, obrigatorio, tipo, em_item }),
    }
}

/// The place where a full path of a message leads, in each version that has it.
fn na_mensagem(passos: &[&str]) -> Result<Lugar, (usize, Vec<&'static str>)> {
    let mut achado: Option<Lugar> = None;
    let mut longe = (0, Vec::new());
    for e in esquemas().filter(|e| e.familia() == Familia::Tiss) {
        for (_, raiz) in e.raizes() {
            let (mut tipo, mut deve, mut nomes) = (raiz, true, Vec::new());
            let chegou = passos.iter().enumerate().all(|(i, passo)| {
                let Tipo::Complexo(c) = tipo else { return false };
                let filhos = filhos(c);
                let Some((nome, t, d)) = filhos.iter().find(|(n, ..)| n == passo) else {
                    if i > longe.0 || (i == longe.0 && longe.1.is_empty()) {
                        longe = (i, filhos.iter().map(|(n, ..)| *n).collect());
                    }
                    return false;
                };
                (tipo, deve) = (*t, deve && *d);
                nomes.push(*nome);
                true
            });
            if !chegou {
                continue;
            }
            let v = versao(e);
            let simples = if let Tipo::Simples(s) = tipo { Some(s) } else { None };
            let l = achado.get_or_insert_with(|| Lugar {
                passos: nomes.clone().into(),
                versoes: 0,
                obrigatorio: 0,
                tipo: None,
                em_item: false,
            });
            l.versoes |= v;
            l.obrigatorio |= if deve { v } else { 0 };
            l.tipo = simples.or(l.tipo);
        }
    }
    achado.ok_or(longe)
}

/// Of what a field is part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum De {
    /// What the rule looks at.
    Alvo,
    /// The guia around the item.
    Guia,
    /// The message around it.
    Mensagem,
}

/// A field of a pack, ready to be read.
#[derive(Debug)]
pub(super) struct Campo {
    pub(super) texto: Box<str>,
    pub(super) de: De,
    pub(super) lugares: [Vec<Lugar>; CLASSES],
}

/// Why a field cannot be taken.
#[derive(Debug)]
pub(super) struct Desconhecido {
    pub(super) mensagem: String,
    pub(super) ajuda: String,
}

impl Campo {
    /// Finds a field for the classes that a rule looks at.
    pub(super) fn achar(texto: &str, sobre: &[Classe], guias: &[Classe]) -> Result<Self, Desconhecido> {
        let texto = texto.trim();
        let (de, caminho, classes) = if let Some(c) = texto.strip_prefix("mensagem:") {
            (De::Mensagem, c, &[MENSAGEM][..])
        } else if let Some(c) = texto.strip_prefix("guia:") {
            (De::Guia, c, guias)
        } else {
            (De::Alvo, texto, sobre)
        };
        let passos: Vec<&str> = caminho.split('/').collect();
        let mut campo = Self { texto: texto.into(), de, lugares: Default::default() };
        for &classe in classes {
            campo.lugares[classe] = if classe == MENSAGEM {
                vec![na_mensagem(&passos).map_err(|(i, nomes)| sem_passo(&passos, i, &nomes))?]
            } else {
                na_classe(&passos, classe)?
            };
        }
        if campo.lugares.iter().all(Vec::is_empty) {
            return Err(desconhecido(&passos, classes));
        }
        Ok(campo)
    }

    /// Its places in all classes.
    pub(super) fn todos(&self) -> impl Iterator<Item = &Lugar> {
        self.lugares.iter().flatten()
    }

    /// The tag.
    pub(super) fn tag(&self) -> &str {
        self.texto.rsplit(['/', ':']).next().unwrap_or_default()
    }
}

fn sem_passo(passos: &[&str], i: usize, nomes: &[&'static str]) -> Desconhecido {
    let passo = passos.get(i).copied().unwrap_or_default();
    let ajuda = match sugerir(passo, nomes.iter().copied()).first() {
        Some(s) => format!("Seria {s}? O caminho de um campo da mensagem começa logo abaixo da raiz."),
        None => "Escreva o caminho inteiro, começando logo abaixo da raiz: cabecalho/destino/registroANS."
            .to_owned(),
    };
    Desconhecido {
        mensagem: format!("A mensagem não tem {passo} neste caminho, em nenhuma versão."), ajuda
    }
}

fn desconhecido(passos: &[&str], classes: &[Classe]) -> Desconhecido {
    let tag = passos.last().copied().unwrap_or_default();
    let mut nomes: Vec<&'static str> =
        classes.iter().flat_map(|c| lugares(*c)).filter_map(|l| l.passos.last().copied()).collect();
    nomes.sort_unstable();
    nomes.dedup();
    let ajuda = if nomes.contains(&tag) {
        let caminho = classes.iter().flat_map(|c| lugares(*c)).find(|l| l.passos.last() == Some(&tag));
        caminho.map_or_else(String::new, |l| format!("O caminho no padrão é {}.", l.passos.join("/")))
    } else {
        match sugerir(tag, nomes.iter().copied()).as_slice() {
            [] => {
                "Use os nomes das tags do padrão; de um item, guia: e mensagem: levam ao que está em volta."
                    .to_owned()
            }
            sugestoes => format!("Seria {}?", sugestoes.join(" ou ")),
        }
    };
    Desconhecido {
        mensagem: format!("O campo {} não existe no que a regra olha, em nenhuma versão.", passos.join("/")),
        ajuda,
    }
}

/// The places of a class that end as the path says: fields before groups, those of the guia before those of its items.
fn na_classe(passos: &[&str], classe: Classe) -> Result<Vec<Lugar>, Desconhecido> {
    let acaba =
        |l: &&Lugar| l.passos.len() >= passos.len() && l.passos[l.passos.len() - passos.len()..] == *passos;
    let mut achados: Vec<Lugar> = lugares(classe).iter().filter(acaba).cloned().collect();
    let e_melhor: [fn(&Lugar) -> bool; 3] =
        [|l| !l.em_item && l.tipo.is_some(), |l| !l.em_item, |l| l.tipo.is_some()];
    // A path that is whole leaves no doubt.
    if achados.iter().any(|l| *l.passos == *passos) {
        achados.retain(|l| *l.passos == *passos);
    } else if let Some(melhor) = e_melhor.iter().find(|m| achados.iter().any(m)) {
        achados.retain(melhor);
    }
    let duvida = achados
        .iter()
        .enumerate()
        .find_map(|(i, a)| achados[i + 1..].iter().find(|b| a.versoes & b.versoes != 0).map(|b| (a, b)));
    match duvida {
        None => Ok(achados),
        Some((a, b)) => Err(Desconhecido {
            mensagem: format!("O campo {} está em mais de um lugar.", passos.join("/")),
            ajuda: {
                let item = if a.em_item && b.em_item {
                    " Para olhar item por item, use sobre = \"item\"."
                } else {
                    ""
                };
                format!("Escreva o caminho: {} ou {}.{item}", a.passos.join("/"), b.passos.join("/"))
            },
        }),
    }
}

/// What a rule looks at, and what stands around it.
#[derive(Clone, Copy)]
pub(super) struct Alvo<'a> {
    pub(super) no: No<'a>,
    pub(super) classe: Classe,
    pub(super) guia: (No<'a>, Classe),
    pub(super) raiz: No<'a>,
    pub(super) versao: Versoes,
}

impl Campo {
    fn de(&self, alvo: &Alvo<'_>) -> Classe {
        match self.de {
            De::Alvo => alvo.classe,
            De::Guia => alvo.guia.1,
            De::Mensagem => MENSAGEM,
        }
    }

    /// The places that it has in the version at hand, and where they begin.
    fn caminhos<'s, 'a>(
        &'s self,
        alvo: &Alvo<'a>,
    ) -> (No<'a>, impl Iterator<Item = &'s Lugar> + use<'s, 'a>) {
        let inicio = match self.de {
            De::Alvo => alvo.no,
            De::Guia => alvo.guia.0,
            De::Mensagem => alvo.raiz,
        };
        let versao = alvo.versao;
        (inicio, self.lugares[self.de(alvo)].iter().filter(move |l| l.versoes & versao != 0))
    }

    /// Whether the version at hand has it.
    pub(super) fn cabe(&self, alvo: &Alvo<'_>) -> bool {
        self.caminhos(alvo).1.next().is_some()
    }

    /// Each element of it, in the order of the document.
    pub(super) fn cada<'a>(&self, alvo: &Alvo<'a>, f: &mut impl FnMut(No<'a>)) {
        let (inicio, caminhos) = self.caminhos(alvo);
        caminhos.for_each(|l| percorrer(inicio, &l.passos, f));
    }

    /// The first element that says something.
    pub(super) fn primeiro<'a>(&self, alvo: &Alvo<'a>) -> Option<No<'a>> {
        let mut achado = None;
        self.cada(alvo, &mut |no| {
            if achado.is_none() && informado(no) {
                achado = Some(no);
            }
        });
        achado
    }

    /// Where it is missing: the innermost element on the way to it.
    pub(super) fn onde_falta<'a>(&self, alvo: &Alvo<'a>) -> No<'a> {
        let (inicio, caminhos) = self.caminhos(alvo);
        let fundo = |l: &Lugar| {
            l.passos.iter().try_fold((inicio, 0), |(no, n), p| no.filho(p).map(|f| (f, n + 1)).ok_or((no, n)))
        };
        caminhos.map(|l| fundo(l).unwrap_or_else(|x| x)).max_by_key(|(_, n)| *n).map_or(inicio, |(no, _)| no)
    }
}

fn percorrer<'a>(no: No<'a>, passos: &[&'static str], f: &mut impl FnMut(No<'a>)) {
    let Some((passo, resto)) = passos.split_first() else { return f(no) };
    for filho in no.filhos().filter(|x| x.nome() == *passo) {
        percorrer(filho, resto, f);
    }
}

/// The text without white space around it.
pub(super) fn texto(no: No<'_>) -> &str {
    crate::regras::vista::Campo(Some(no)).texto()
}

/// Whether it says something: a text, or a group that is there.
pub(super) fn informado(no: No<'_>) -> bool {
    !texto(no).is_empty() || no.filhos().next().is_some()
}

/// The classes of kinds of guia.
pub(super) fn das_guias(especies: Especies) -> Vec<Classe> {
    (0..GUIAS.len()).filter(|i| especies & (1 << i) != 0).collect()
}
