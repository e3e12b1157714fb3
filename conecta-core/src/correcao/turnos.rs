//! The turns: what each kind of request does to a document.

use std::collections::HashMap;

use super::alvos::{Alvo, Guias, alvos};
use super::base::Base;
use super::caminho::Passo;
use super::correcao::{Acao, Correcao, Pedido, Seguranca};
use super::declaracao::{self, Alvo as Codificacao};
use super::edicoes_de::Pedida;
use super::rascunho::{Feito, Pedinte, Rascunho, conferir};
use super::recusa::{Motivo, Recusa};
use super::{executante, ordem, totais as calculo};
use crate::xml::No;
use crate::{Codigo, Relatorio, SituacaoHash, validar};

/// What was done and what was refused so far.
#[derive(Debug)]
pub(super) struct Registro {
    pub(super) correcoes: Vec<Correcao>,
    pub(super) recusas: Vec<Recusa>,
    pub(super) avisos: Vec<String>,
    /// A guia of a recurso went away, so its total has to follow.
    pub(super) recurso_mudou: bool,
    /// Label of the encoding that the result declares, when it changed.
    pub(super) rotulo: Option<&'static str>,
    /// Codes of the críticas of the document, by path.
    criticas: HashMap<String, Vec<Codigo>>,
}

impl Registro {
    pub(super) fn new(antes: &Relatorio) -> Self {
        let mut criticas: HashMap<String, Vec<Codigo>> = HashMap::new();
        for c in &antes.criticas {
            criticas.entry(c.local.caminho.clone()).or_default().push(c.codigo);
        }
        Self {
            correcoes: Vec::new(),
            recusas: Vec::new(),
            avisos: Vec::new(),
            recurso_mudou: false,
            rotulo: None,
            criticas,
        }
    }

    /// The number that the next correction will have.
    fn proxima(&self) -> Pedinte {
        self.correcoes.len()
    }

    fn anotar(&mut self, caminho: String, guia: Option<String>, seguranca: Seguranca, descricao: String) {
        let criticas = self.criticas.get(&caminho).cloned().unwrap_or_default();
        self.correcoes.push(Correcao {
            caminho,
            guia,
            seguranca,
            descricao,
            criticas,
            edicoes: Vec::new(),
            pedido: None,
        });
    }

    fn recusar(&mut self, pedido: &Pedido, mut r: Recusa) {
        r.linha = r.linha.or(pedido.linha);
        self.recusas.push(r);
    }
}

/// The declaration, and edits of bytes that a suggestion brought.
pub(super) fn soltas(base: &Base<'_>, pedidos: &[&Pedido], registro: &mut Registro) -> Vec<Pedida> {
    let mut lista = Vec::new();
    for p in pedidos {
        let id = registro.proxima();
        match &p.acao {
            Acao::Declaracao => {
                let (rotulo, certo) = declaracao::dos_bytes(base.bytes);
                let errada = base.lida.relatorio.criticas.iter().any(|c| c.codigo.as_str() == "MSG-07");
                let Some(e) = declaracao::declarar(base.bytes, rotulo).filter(|_| errada) else { continue };
                let seguranca = if certo { Seguranca::Segura } else { Seguranca::Insegura };
                let descricao = format!("Declara a codificação {rotulo}, que é a dos bytes do arquivo.");
                registro.anotar(String::new(), None, seguranca, descricao);
                registro.correcoes[id].criticas = vec![Codigo::new("MSG-07")];
                registro.rotulo = Some(rotulo);
                lista.push((e, vec![id]));
            }
            Acao::Bytes(caminho, edicoes) => {
                // They belong to another document when they do not fit, and would change what they were not meant for.
                if edicoes.iter().any(|e| e.bytes.end > base.bytes.len() || e.bytes.start > e.bytes.end) {
                    let r = Recusa::new(Motivo::Documento, "A correção foi sugerida para outro documento.");
                    registro.recusar(p, r.em(caminho.clone()));
                    continue;
                }
                let (descricao, seguranca) = p.dito.clone().unwrap_or_default();
                registro.anotar(caminho.clone(), None, seguranca, descricao);
                lista.extend(edicoes.iter().map(|e| (e.clone(), vec![id])));
            }
            _ => {}
        }
    }
    lista
}

/// Children into the order of the standard.
pub(super) fn ordem(base: &Base<'_>, pedidos: &[&Pedido], registro: &mut Registro) -> Vec<Pedida> {
    let mut lista = Vec::new();
    if let Some(r) = base.impedimento() {
        registro.recusas.push(r);
        return lista;
    }
    let guias = Guias::de(base);
    for p in pedidos {
        let Acao::Ordenar(c) = &p.acao else { continue };
        let achados = match alvos(base, &guias, c) {
            Ok(a) => a,
            Err(r) => {
                registro.recusar(p, r);
                continue;
            }
        };
        for no in achados.into_iter().filter_map(existente) {
            let id = registro.proxima();
            let edicoes = ordem::ordenar(base, no);
            if edicoes.is_empty() {
                continue;
            }
            let descricao = format!("Põe os campos de {} na ordem do padrão.", no.nome());
            registro.anotar(no.caminho(), base.guia_de(no), Seguranca::Segura, descricao);
            lista.extend(edicoes.into_iter().map(|e| (e, vec![id])));
        }
    }
    lista
}

/// The element at the end of a path, when it is there.
fn existente((no, passos): Alvo<'_>) -> Option<No<'_>> {
    passos.iter().try_fold(no, |n, p| Rascunho::escolher(n, p).ok()?.into_iter().next())
}

/// Fields set and taken out, guias taken out.
pub(super) fn campos(base: &Base<'_>, pedidos: &[&Pedido], registro: &mut Registro) -> Vec<Pedida> {
    if let Some(r) = base.impedimento() {
        registro.recusas.push(r);
        return Vec::new();
    }
    let guias = Guias::de(base);
    let mut t = Campos { rascunho: Rascunho::new(base), registro };
    for p in pedidos {
        let feito = match &p.acao {
            Acao::Campo(c, v) => alvos(base, &guias, c).and_then(|a| t.definir_todos(p, a, v.revelar())),
            Acao::Executante(dado, v) => guias.todas().and_then(|g| t.executante(p, &g, *dado, v.revelar())),
            Acao::Remover(c) => alvos(base, &guias, c).and_then(|a| t.remover_todos(p, a)),
            Acao::RemoverGuia(n) => guias.uma(n).and_then(|g| t.remover_guia(p, g)),
            _ => Ok(()),
        };
        if let Err(r) = feito {
            t.registro.recusar(p, r);
        }
    }
    t.rascunho.edicoes()
}

struct Campos<'r, 'b, 'd> {
    rascunho: Rascunho<'b, 'd>,
    registro: &'r mut Registro,
}

impl<'b> Campos<'_, 'b, '_> {
    /// Every one of many is tried, so that all that is wrong is told at once.
    fn definir_todos(&mut self, p: &Pedido, alvos: Vec<Alvo<'b>>, valor: &str) -> Result<(), Recusa> {
        for (no, passos) in alvos {
            let feito = if valor.is_empty() {
                self.esvaziar(p, no, &passos)
            } else {
                self.definir(p, no, &passos, valor)
            };
            if let Err(mut r) = feito {
                r.guia = r.guia.or_else(|| self.rascunho.base.guia_de(no));
                self.registro.recusar(p, r.em(caminho(no, &passos)));
            }
        }
        Ok(())
    }

    fn definir(&mut self, p: &Pedido, no: No<'b>, passos: &[Passo], valor: &str) -> Result<(), Recusa> {
        let id = self.registro.proxima();
        let feito = self.rascunho.definir(no, passos, valor, id)?;
        let onde = caminho(no, passos);
        let nome = passos.last().map_or(no.nome(), |p| p.nome.as_str());
        let descricao = match feito {
            Feito::Nada => return Ok(()),
            Feito::Trocado => format!("Troca o conteúdo de {nome}."),
            Feito::Incluido => format!("Inclui {nome}."),
            Feito::Retirado => format!("Retira {nome}."),
            Feito::NoLugarDe(outro) => format!("Põe {nome} no lugar de {outro}."),
        };
        self.anotar(p, no, onde, descricao);
        Ok(())
    }

    fn anotar(&mut self, p: &Pedido, no: No<'b>, caminho: String, descricao: String) {
        let (descricao, seguranca) = p.dito.clone().unwrap_or((descricao, Seguranca::Segura));
        self.registro.anotar(caminho, self.rascunho.base.guia_de(no), seguranca, descricao);
    }

    /// Takes a field out; one that may be empty and not absent is emptied.
    fn esvaziar(&mut self, p: &Pedido, desde: No<'b>, passos: &[Passo]) -> Result<(), Recusa> {
        let mut no = desde;
        for passo in passos {
            match Rascunho::escolher(no, passo)?.first() {
                Some(f) => no = *f,
                None => {
                    let conhecido =
                        self.rascunho.base.modelo_de(no).is_some_and(|m| m.item(&passo.nome).is_some());
                    let m = format!("{} não existe em {} nesta versão do padrão.", passo.nome, no.nome());
                    return if conhecido { Ok(()) } else { Err(Recusa::new(Motivo::CampoInexistente, m)) };
                }
            }
        }
        let id = self.registro.proxima();
        match self.rascunho.retirar(no, id) {
            Ok(_) => {
                self.anotar(p, no, no.caminho(), format!("Retira {}.", no.nome()));
                Ok(())
            }
            Err(r) => match self.rascunho.base.tipo(no) {
                Some(conecta_schemas::Tipo::Simples(s))
                    if r.motivo == Motivo::Obrigatorio && conferir(no.nome(), s, "").is_ok() =>
                {
                    self.definir(p, no, &[], "")
                }
                _ => Err(r),
            },
        }
    }

    fn executante(
        &mut self,
        p: &Pedido,
        guias: &[No<'b>],
        dado: executante::Dado,
        valor: &str,
    ) -> Result<(), Recusa> {
        let alvos: Vec<Alvo<'b>> = guias
            .iter()
            .filter_map(|g| Some((*g, executante::caminho(self.rascunho.base, *g, dado)?)))
            .collect();
        if alvos.is_empty() {
            return Err(Recusa::new(Motivo::Guia, "Nenhuma guia da mensagem identifica um executante."));
        }
        if valor.is_empty() {
            return Err(Recusa::new(
                Motivo::Valor,
                "O código e o CNES do executante não podem ficar vazios.",
            ));
        }
        self.definir_todos(p, alvos, valor)
    }

    fn remover_todos(&mut self, p: &Pedido, alvos: Vec<Alvo<'b>>) -> Result<(), Recusa> {
        for (no, passos) in alvos {
            let onde = caminho(no, &passos);
            let feito = match existente((no, passos)) {
                Some(n) => self.remover(p, n),
                None => Err(Recusa::new(Motivo::Caminho, "Não há o que retirar neste caminho.")),
            };
            if let Err(r) = feito {
                self.registro.recusar(p, r.em(onde));
            }
        }
        Ok(())
    }

    fn remover(&mut self, p: &Pedido, no: No<'b>) -> Result<(), Recusa> {
        self.rascunho.retirar(no, self.registro.proxima())?;
        self.registro.recurso_mudou |= no.nome() == "recursoGuia";
        self.anotar(p, no, no.caminho(), format!("Retira {}.", no.nome()));
        Ok(())
    }

    fn remover_guia(&mut self, p: &Pedido, guia: No<'b>) -> Result<(), Recusa> {
        self.remover(p, guia).map_err(|mut r| {
            if r.motivo == Motivo::Obrigatorio {
                r.mensagem = "É a única guia da mensagem, que não pode ficar sem nenhuma.".into();
            }
            r.guia = self.rascunho.base.guia_de(guia);
            r
        })
    }
}

/// The path that steps lead to from an element.
fn caminho(no: No<'_>, passos: &[Passo]) -> String {
    let mut atual = no;
    for (i, p) in passos.iter().enumerate() {
        match Rascunho::escolher(atual, p).ok().and_then(|f| f.first().copied()) {
            Some(f) => atual = f,
            None => {
                let resto: Vec<&str> = passos[i..].iter().map(|p| p.nome.as_str()).collect();
                return format!("{}/{}", atual.caminho(), resto.join("/"));
            }
        }
    }
    atual.caminho()
}

/// Totals; `so_recursos` when they only follow a guia that went away.
pub(super) fn totais(base: &Base<'_>, so_recursos: bool, registro: &mut Registro) -> Vec<Pedida> {
    if let Some(r) = base.impedimento() {
        registro.recusas.push(r);
        return Vec::new();
    }
    let serve = |no: No<'_>| !so_recursos || no.nome().starts_with("guiaRecursoGlosa");
    let calculados = calculo::totais(base, serve);
    let mut t = Campos { rascunho: Rascunho::new(base), registro };
    for total in &calculados.a_gravar {
        let nome = total.passos.last().map_or("", |p| p.nome.as_str());
        let mut p = Pedido::new(Acao::Totais);
        p.dito = Some((format!("Recalcula {nome} pelos itens da guia."), Seguranca::Segura));
        if let Err(r) = t.definir(&p, total.desde, &total.passos, &total.valor) {
            t.registro.recusar(&p, r);
        }
    }
    let edicoes = t.rascunho.edicoes();
    for (guia, motivo) in calculados.indefinidos {
        registro.anotar(guia.caminho(), base.guia_de(guia), Seguranca::PedeInformacao, motivo.to_owned());
    }
    edicoes
}

/// The whole document in another encoding.
pub(super) fn transcodificar(base: &Base<'_>, alvo: Codificacao, registro: &mut Registro) -> Vec<Pedida> {
    let id = registro.proxima();
    match declaracao::transcodificar(base, alvo) {
        Ok(edicoes) if edicoes.is_empty() => Vec::new(),
        Ok(edicoes) => {
            let descricao = format!("Grava o arquivo inteiro em {}.", alvo.rotulo());
            registro.anotar(String::new(), None, Seguranca::Segura, descricao);
            registro.rotulo = Some(alvo.rotulo());
            registro
                .avisos
                .push("A mudança de codificação altera todos os caracteres acentuados do arquivo.".into());
            edicoes.into_iter().map(|e| (e, vec![id])).collect()
        }
        Err(r) => {
            registro.recusas.push(r);
            Vec::new()
        }
    }
}

/// The right hash.
pub(super) fn hash(base: &Base<'_>, registro: &mut Registro) -> Vec<Pedida> {
    let mut recusar = |r: Recusa| {
        registro.recusas.push(r);
        Vec::new()
    };
    if let Some(r) = base.impedimento() {
        return recusar(r);
    }
    let opcoes = crate::Opcoes { nivel: crate::Nivel::Hash, ..crate::Opcoes::default() };
    let hash = validar(base.bytes, &opcoes).hash;
    if hash.situacao == SituacaoHash::Confere {
        return Vec::new();
    }
    let Some(calculado) = hash.calculado else {
        return recusar(Recusa::new(
            Motivo::Hash,
            "O hash não é definido: há caracteres fora do ISO-8859-1. Troque-os por caracteres comuns.",
        ));
    };
    let Ok(raiz) = base.raiz() else { return Vec::new() };
    let passo = |n: &str| Passo { nome: n.to_owned(), indice: super::caminho::Indice::Unico };
    let tem = |n: &str| base.modelo_de(raiz).is_some_and(|m| m.item(n).is_some());
    let passos = match (tem("hash"), tem("epilogo")) {
        (true, _) => vec![passo("hash")],
        (_, true) => vec![passo("epilogo"), passo("hash")],
        _ => return recusar(Recusa::new(Motivo::Hash, "Esta mensagem não tem hash no padrão TISS.")),
    };
    let mut t = Campos { rascunho: Rascunho::new(base), registro };
    let mut p = Pedido::new(Acao::Hash);
    p.dito = Some(("Recalcula o hash.".into(), Seguranca::Segura));
    if let Err(r) = t.definir(&p, raiz, &passos, calculado.as_str()) {
        t.registro.recusar(&p, r);
    }
    t.rascunho.edicoes()
}
