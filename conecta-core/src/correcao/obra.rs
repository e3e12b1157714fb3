//! Carrying corrections out: turn after turn, then the judgement of the result.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

use super::base::{ASSINATURAS, Base};
use super::correcao::{Acao, Correcao, Pedido};
use super::edicao;
use super::edicao::{Edicao, EdicaoAplicada, Emenda, coordenadas, emendar};
use super::edicoes_de::Pedida;
use super::plano::{Correcoes, OpcoesDeCorrecao};
use super::recusa::{Motivo, Recusa};
use super::turnos::{self, Registro};
use crate::xml::Redacao;
use crate::{Nivel, Opcoes, Relatorio, Severidade, SituacaoHash, validar};

/// What came of corrections.
#[derive(Clone)]
pub struct Aplicada {
    /// The corrected document.
    pub documento: Vec<u8>,
    /// All that changed, in order: every byte outside of these is as it was.
    pub edicoes: Vec<EdicaoAplicada>,
    /// What was done, and what would need to be told something; those without edits were not made.
    pub correcoes: Vec<Correcao>,
    /// The judgement of the result.
    pub relatorio: Relatorio,
    /// Errors that the document had.
    pub erros_antes: u64,
    /// pt-BR: what else to know, such as a signature that is void now.
    pub avisos: Vec<String>,
    /// How the characters of the document and of the result became bytes.
    pub(super) redacoes: (Redacao, Redacao),
}

/// Without the document.
impl fmt::Debug for Aplicada {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Aplicada")
            .field("documento", &format_args!("{} bytes", self.documento.len()))
            .field("edicoes", &self.edicoes)
            .field("correcoes", &self.correcoes)
            .field("avisos", &self.avisos)
            .finish_non_exhaustive()
    }
}

/// The turns before the hash, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turno {
    Soltas,
    Ordem,
    Campos,
    Totais,
}

fn turno_de(acao: &Acao) -> Option<Turno> {
    match acao {
        Acao::Declaracao | Acao::Bytes(..) => Some(Turno::Soltas),
        Acao::Ordenar(_) => Some(Turno::Ordem),
        Acao::Campo(..) | Acao::Executante(..) | Acao::Remover(_) | Acao::RemoverGuia(_) => {
            Some(Turno::Campos)
        }
        Acao::Totais => Some(Turno::Totais),
        Acao::Hash => None,
    }
}

/// A document on its way from what it was to what it will be.
struct Obra<'d> {
    atual: Cow<'d, [u8]>,
    emenda: Emenda,
    julgamento: Opcoes,
    registro: Registro,
}

pub(super) fn executar(
    correcoes: &Correcoes,
    documento: &[u8],
    opcoes: &OpcoesDeCorrecao,
) -> Result<Aplicada, Vec<Recusa>> {
    let mut julgamento = opcoes.julgamento.clone();
    julgamento.nivel = Nivel::Hash;
    let original = ler(documento, &julgamento)?;
    let antes = &original.lida.relatorio;
    let mut o = Obra {
        atual: Cow::Borrowed(documento),
        emenda: Emenda::new(documento.len()),
        julgamento,
        registro: Registro::new(antes),
    };
    for turno in [Turno::Soltas, Turno::Ordem, Turno::Campos, Turno::Totais] {
        let pedidos: Vec<&Pedido> =
            correcoes.pedidos.iter().filter(|p| turno_de(&p.acao) == Some(turno)).collect();
        let segue = turno == Turno::Totais && o.registro.recurso_mudou;
        if !pedidos.is_empty() || segue {
            o.turno(&original, |base, registro| match turno {
                Turno::Soltas => turnos::soltas(base, &pedidos, registro),
                Turno::Ordem => turnos::ordem(base, &pedidos, registro),
                Turno::Campos => turnos::campos(base, &pedidos, registro),
                Turno::Totais => turnos::totais(base, pedidos.is_empty(), registro),
            })?;
        }
    }
    if let Some(alvo) = correcoes.codificacao {
        o.turno(&original, |base, registro| turnos::transcodificar(base, alvo, registro))?;
    }
    let pedido = correcoes.pedidos.iter().any(|p| matches!(p.acao, Acao::Hash));
    let segue = antes.hash.situacao == SituacaoHash::Confere && !o.emenda.edicoes().is_empty();
    if pedido || segue {
        o.turno(&original, turnos::hash)?;
    }
    o.concluir(&original, opcoes)
}

fn ler<'d>(documento: &'d [u8], julgamento: &Opcoes) -> Result<Base<'d>, Vec<Recusa>> {
    Base::ler(documento, julgamento).map_err(|e| vec![Recusa::new(Motivo::Documento, e.to_string())])
}

impl Obra<'_> {
    fn turno(
        &mut self,
        original: &Base<'_>,
        fazer: impl FnOnce(&Base<'_>, &mut Registro) -> Vec<Pedida>,
    ) -> Result<(), Vec<Recusa>> {
        let mut pedidas = match &self.atual {
            Cow::Borrowed(_) => fazer(original, &mut self.registro),
            Cow::Owned(atual) => fazer(&ler(atual, &self.julgamento)?, &mut self.registro),
        };
        if !self.registro.recusas.is_empty() {
            return Err(std::mem::take(&mut self.registro.recusas));
        }
        edicao::ordenar(&mut pedidas, |p| &p.0);
        if let Some((a, b)) = edicao::conflito(&pedidas, |p| &p.0) {
            let onde = |p: &Pedida| p.1.first().map(|i| self.registro.correcoes[*i].caminho.clone());
            let mut r = Recusa::new(Motivo::Conflito, "Duas correções mudam os mesmos bytes.");
            r.caminho = onde(a).or_else(|| onde(b));
            return Err(vec![r]);
        }
        if pedidas.is_empty() {
            return Ok(());
        }
        for (e, pedintes) in &pedidas {
            let mut no_original = e.clone();
            no_original.bytes = self.emenda.origem(&e.bytes);
            for p in pedintes {
                self.registro.correcoes[*p].edicoes.push(no_original.clone());
            }
        }
        let edicoes: Vec<_> = pedidas.into_iter().map(|p| p.0).collect();
        self.emenda.aplicar(&edicoes);
        self.atual = Cow::Owned(emendar(&self.atual, &edicoes));
        Ok(())
    }

    fn concluir(self, original: &Base<'_>, opcoes: &OpcoesDeCorrecao) -> Result<Aplicada, Vec<Recusa>> {
        let antes = &original.lida.relatorio;
        // A field and its hash that were asked for and came out as they were are no edits.
        let muda = |e: &Edicao| original.bytes[e.bytes.clone()] != e.novo[..];
        let edicoes: Vec<Edicao> = self.emenda.edicoes().into_iter().filter(muda).collect();
        let correcoes = que_ficaram(self.registro.correcoes, &edicoes);
        let edicoes = coordenadas(&edicoes);
        let relatorio =
            if edicoes.is_empty() { antes.clone() } else { validar(&self.atual, &self.julgamento) };
        let redacao = match self.registro.rotulo {
            Some(rotulo) => Redacao::de_rotulo(rotulo).unwrap_or(original.redacao()),
            None => original.redacao(),
        };
        let recusas = conferir_resultado(antes, &relatorio, opcoes);
        if !recusas.is_empty() {
            return Err(recusas);
        }
        let mut avisos = self.registro.avisos;
        avisos.extend(assinaturas(original, &edicoes));
        Ok(Aplicada {
            documento: self.atual.into_owned(),
            edicoes,
            correcoes,
            erros_antes: antes.total_erros,
            relatorio,
            avisos,
            redacoes: (original.redacao(), redacao),
        })
    }
}

/// The corrections without those that a later turn undid, such as a hash written by hand.
fn que_ficaram(mut correcoes: Vec<Correcao>, edicoes: &[Edicao]) -> Vec<Correcao> {
    let ficou = |e: &Edicao| {
        let i = edicoes.partition_point(|x| x.bytes.end < e.bytes.end);
        edicoes[i..].first().is_some_and(|x| x.bytes.start <= e.bytes.start)
    };
    correcoes.retain_mut(|c| {
        let antes = c.edicoes.len();
        c.edicoes.retain(ficou);
        antes == 0 || !c.edicoes.is_empty()
    });
    correcoes
}

/// The path without its indexes: what stays the same when a guia goes away.
fn tipico(caminho: &str) -> String {
    let mut fora = true;
    caminho
        .chars()
        .filter(|c| {
            match c {
                '[' => fora = false,
                ']' => {
                    fora = true;
                    return false;
                }
                _ => {}
            }
            fora
        })
        .collect()
}

/// Errors of the result that the document had not.
fn conferir_resultado(antes: &Relatorio, depois: &Relatorio, opcoes: &OpcoesDeCorrecao) -> Vec<Recusa> {
    let recusar = |c: &crate::Critica| {
        let mut r = Recusa::new(Motivo::Resultado, format!("O resultado não seria válido: {}", c.mensagem));
        (r.caminho, r.guia, r.critica) =
            (Some(c.local.caminho.clone()), c.local.guia.clone(), Some(Box::new(c.clone())));
        r
    };
    if antes.versao_tiss != depois.versao_tiss {
        return vec![Recusa::new(
            Motivo::Resultado,
            "A versão da mensagem mudaria; para levar uma mensagem a outra versão, converta-a.",
        )];
    }
    let do_nivel = |codigo: &str| {
        opcoes.nivel >= Nivel::Hash || ["XML-", "XSD-", "MSG-"].iter().any(|p| codigo.starts_with(p))
    };
    let erros = |r: &Relatorio| -> Vec<crate::Critica> {
        let erro = |c: &&crate::Critica| c.severidade == Severidade::Erro && do_nivel(c.codigo.as_str());
        r.criticas.iter().filter(erro).cloned().collect()
    };
    let mut velhos: HashMap<(crate::Codigo, String), u64> = HashMap::new();
    if !opcoes.exigir_valida {
        for c in erros(antes) {
            *velhos.entry((c.codigo, tipico(&c.local.caminho))).or_default() += 1 + c.repeticoes;
        }
    }
    let mut recusas = Vec::new();
    for c in erros(depois) {
        let velho = velhos.entry((c.codigo, tipico(&c.local.caminho))).or_default();
        match velho.checked_sub(1 + c.repeticoes) {
            Some(resto) => *velho = resto,
            None => recusas.push(recusar(&c)),
        }
    }
    recusas
}

/// Says so when a signature covers something that changed.
fn assinaturas(base: &Base<'_>, edicoes: &[EdicaoAplicada]) -> Option<String> {
    let mexido = |no: crate::xml::No<'_>| {
        let r = Base::bytes_de(no);
        edicoes.iter().any(|e| e.antes.start < r.end && e.antes.end > r.start || r.contains(&e.antes.start))
    };
    let caduca = base
        .lida
        .arvore
        .nos()
        .filter(|n| ASSINATURAS.contains(&n.nome()))
        .any(|n| n.pai().is_some_and(mexido));
    caduca.then(|| {
        "A assinatura digital deixa de valer com esta correção: assine a mensagem de novo.".to_owned()
    })
}
