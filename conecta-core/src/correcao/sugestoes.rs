//! Looking for what could be corrected: from the report, and from values and orders that the report counts together.

use conecta_schemas::{Simples, Tipo};

use super::base::Base;
use super::caminho::Caminho;
use super::correcao::{Acao, Correcao, Pedido, Seguranca};
use super::edicao::Edicao;
use super::rascunho::Rascunho;
use super::valores::propor;
use super::{declaracao, ordem};
use crate::xml::{No, codigo_do_valor};
use crate::{Codigo, Critica, Error, Nivel, Opcoes, Sensivel, Severidade, SituacaoHash};

/// What could be corrected in a document: what may be done without looking, what somebody should look at, and what asks
/// for something only a person knows. [`Correcoes::incluir`](super::Correcoes::incluir) takes those that have edits.
///
/// # Errors
/// If the document is too large to be held as a tree.
pub fn sugerir(documento: &[u8], opcoes: &Opcoes) -> Result<Vec<Correcao>, Error> {
    let mut opcoes = opcoes.clone();
    opcoes.nivel = Nivel::Hash;
    let base = Base::ler(documento, &opcoes)?;
    let mut s = Sugestoes { base: &base, lista: Vec::new() };
    let criticas = &base.lida.relatorio.criticas;
    let ha = |codigo: &str| criticas.iter().any(|c| c.codigo.as_str() == codigo);
    if base.impedimento().is_none()
        && let Some(raiz) = base.lida.arvore.raiz()
        && criticas.iter().any(|c| c.codigo.as_str().starts_with("XSD-"))
    {
        s.andar(raiz, base.tipo(raiz), ha("XSD-ORDEM"));
    }
    for c in criticas.iter().filter(|c| c.severidade != Severidade::Info) {
        s.da_critica(c);
    }
    s.lista.sort_by_key(|c| c.edicoes.iter().map(|e| e.bytes.start).min().unwrap_or(usize::MAX));
    Ok(s.lista)
}

struct Sugestoes<'b, 'd> {
    base: &'b Base<'d>,
    lista: Vec<Correcao>,
}

impl<'b> Sugestoes<'b, '_> {
    fn por(
        &mut self,
        c: &Critica,
        seguranca: Seguranca,
        descricao: String,
        edicoes: Vec<Edicao>,
        acao: Option<Acao>,
    ) {
        let pedido = acao.map(|a| Pedido { dito: Some((descricao.clone(), seguranca)), ..Pedido::new(a) });
        let (caminho, guia) = (c.local.caminho.clone(), c.local.guia.clone());
        self.lista.push(Correcao {
            caminho,
            guia,
            seguranca,
            descricao,
            criticas: vec![c.codigo],
            edicoes,
            pedido,
        });
    }

    /// Values that their types refuse, and children out of order.
    fn andar(&mut self, no: No<'b>, tipo: Option<Tipo>, com_ordem: bool) {
        match tipo {
            Some(Tipo::Simples(s)) => self.folha(no, s),
            Some(Tipo::Complexo(c)) if c.linha().n_atributos == 0 => {
                if com_ordem && ordem::fora_de_ordem(self.base, no) {
                    self.desordem(no);
                }
                let modelo = self.base.modelo(c);
                for f in no.filhos() {
                    self.andar(f, modelo.item(f.nome()).map(|(_, i)| i.tipo), com_ordem);
                }
            }
            _ => {}
        }
    }

    fn folha(&mut self, no: No<'b>, tipo: Simples) {
        let texto = no.texto().unwrap_or_default();
        // The hash is no field like the others; and what is not the character that was meant cannot be mended.
        if no.nome() == "hash" || texto.contains('\u{FFFD}') {
            return;
        }
        let Some(codigo) = codigo_do_valor(tipo, texto) else { return };
        if texto.trim().is_empty() {
            if self.pode_sair(no) {
                self.campo(
                    no,
                    codigo,
                    "",
                    Seguranca::Segura,
                    format!("Retira {}, que está vazio.", no.nome()),
                );
            }
        } else if let Some(p) = propor(no.nome(), tipo, texto) {
            self.campo(no, codigo, &p.valor, p.seguranca, format!("{} {}.", p.o_que, no.nome()));
        }
    }

    /// Whether a field is one that need not be there and is not one of a choice.
    fn pode_sair(&self, no: No<'b>) -> bool {
        let modelo = no.pai().and_then(|p| self.base.modelo_de(p));
        modelo.is_some_and(|m| m.item(no.nome()).is_some_and(|(_, i)| i.min == 0 && !i.obrigatorio))
    }

    fn campo(&mut self, no: No<'b>, codigo: Codigo, valor: &str, seguranca: Seguranca, descricao: String) {
        let mut r = Rascunho::new(self.base);
        let feito = if valor.is_empty() { r.retirar(no, 0) } else { r.definir(no, &[], valor, 0) };
        let caminho = no.caminho();
        let (Ok(_), Ok(lido)) = (feito, Caminho::ler(&caminho)) else { return };
        let acao = Acao::Campo(lido, Sensivel::new(valor.to_owned()));
        let pedido = Pedido { dito: Some((descricao.clone(), seguranca)), ..Pedido::new(acao) };
        self.lista.push(Correcao {
            caminho,
            guia: self.base.guia_de(no),
            seguranca,
            descricao,
            criticas: vec![codigo],
            edicoes: r.edicoes().into_iter().map(|p| p.0).collect(),
            pedido: Some(pedido),
        });
    }

    fn desordem(&mut self, no: No<'b>) {
        let caminho = no.caminho();
        let Ok(lido) = Caminho::ler(&caminho) else { return };
        self.lista.push(Correcao {
            caminho,
            guia: self.base.guia_de(no),
            seguranca: Seguranca::Segura,
            descricao: format!("Põe os campos de {} na ordem do padrão.", no.nome()),
            criticas: vec![Codigo::new("XSD-ORDEM")],
            edicoes: ordem::ordenar(self.base, no),
            pedido: Some(Pedido::new(Acao::Ordenar(lido))),
        });
    }

    /// What the report says, where nothing was proposed for it yet.
    fn da_critica(&mut self, c: &Critica) {
        let bytes = c.local.byte_inicio as usize..c.local.byte_fim as usize;
        match c.codigo.as_str() {
            "HSH-01" | "HSH-03" => self.hash(c),
            "MSG-07" => self.declaracao(c),
            "XML-REFERENCIA" => self.e_comercial(c, bytes.start),
            "XML-CARACTERE" => {
                let descricao = "Retira um caractere de controle, que o XML não admite.".to_owned();
                let edicoes = vec![Edicao { bytes, novo: Vec::new() }];
                let acao = Acao::Bytes(c.local.caminho.clone(), edicoes.clone());
                self.por(c, Seguranca::Insegura, descricao, edicoes, Some(acao));
            }
            codigo => {
                let caminho = c.local.caminho.strip_prefix("/Envelope/Body").unwrap_or(&c.local.caminho);
                let pai = caminho.rsplit_once('/').map_or("", |(p, _)| p);
                let coberta = self.lista.iter().any(|s| {
                    s.criticas.iter().any(|x| x.as_str() == codigo)
                        && (s.caminho == caminho || s.caminho == pai)
                });
                if !coberta {
                    self.por(c, Seguranca::PedeInformacao, c.ajuda.to_string(), Vec::new(), None);
                }
            }
        }
    }

    fn hash(&mut self, c: &Critica) {
        let hash = &self.base.lida.relatorio.hash;
        let (Some(novo), true) = (hash.calculado, hash.situacao != SituacaoHash::Indefinido) else {
            return self.por(c, Seguranca::PedeInformacao, c.ajuda.to_string(), Vec::new(), None);
        };
        let novo = self.base.redacao().escrever(novo.as_str());
        let lugar = hash.bytes.map(|(a, b)| Edicao { bytes: a as usize..b as usize, novo });
        let edicoes = lugar.into_iter().collect();
        self.por(c, Seguranca::Segura, "Recalcula o hash.".into(), edicoes, Some(Acao::Hash));
    }

    fn declaracao(&mut self, c: &Critica) {
        let (rotulo, certo) = declaracao::dos_bytes(self.base.bytes);
        match declaracao::declarar(self.base.bytes, rotulo) {
            // One fault of the encoding may be told twice.
            Some(_) if self.lista.iter().any(|s| s.criticas == [c.codigo]) => {}
            Some(e) => {
                let descricao = format!("Declara a codificação {rotulo}, que é a dos bytes do arquivo.");
                let seguranca = if certo { Seguranca::Segura } else { Seguranca::Insegura };
                self.por(c, seguranca, descricao, vec![e], Some(Acao::Declaracao));
            }
            None => self.por(c, Seguranca::PedeInformacao, c.ajuda.to_string(), Vec::new(), None),
        }
    }

    /// A lone `&` is one; `&nbsp;` and the like were meant as something else.
    fn e_comercial(&mut self, c: &Critica, em: usize) {
        let (bytes, r) = (self.base.bytes, self.base.redacao());
        let u = r.unidade();
        let seguinte = |i: usize| r.ascii(bytes, em + i * u);
        let nome = (1..)
            .take_while(|i| seguinte(*i).is_some_and(|b| b.is_ascii_alphanumeric() || b == b'#'))
            .count();
        let entidade = nome > 0 && seguinte(nome + 1) == Some(b';');
        if seguinte(0) != Some(b'&') || entidade {
            return self.por(c, Seguranca::PedeInformacao, c.ajuda.to_string(), Vec::new(), None);
        }
        let edicoes = vec![Edicao { bytes: em..em + u, novo: r.escrever("&amp;") }];
        let acao = Acao::Bytes(c.local.caminho.clone(), edicoes.clone());
        self.por(c, Seguranca::Segura, "Escreve &amp; no lugar de &.".into(), edicoes, Some(acao));
    }
}
