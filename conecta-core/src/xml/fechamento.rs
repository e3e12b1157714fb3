//! End tags that do not match, and start tags that come before the end tag that was due: what they most likely mean.

use conecta_schemas::linhas::{SIMPLES, Transicao, marca};
use conecta_schemas::tabelas as t;

use super::espacos::Espaco;
use super::estrutura::Destino;
use super::lento::Tag;
use super::maquina::{Devido, Fase, Maquina, Suposto, lembrar};
use super::quadro::{Especie, Quadro};
use super::recuperacao::{nome, transicoes};
use super::{frases, limites};

impl Maquina {
    /// A start tag that does not fit in the innermost element, but right after it: its end tag is missing. Told once,
    /// the element is taken for closed; if its end tag does come, the fault was another, and the crítica says so.
    pub(super) fn falta_fechar(&mut self, j: &[u8], tag: &Tag<'_>) {
        let [.., pai, q] = self.pilha[..] else { return };
        let cabe_depois = pai.especie == Especie::Complexo
            && tag.espaco == Espaco::Ans
            && self.transicao(pai.estado, tag.espaco, tag.local).is_some();
        let nao_cabe_dentro = match q.especie {
            Especie::Folha => !q.texto_dito,
            Especie::Complexo => t::ESTADOS[usize::from(q.estado)].aceita && !self.do_grupo(&q, tag.local),
            _ => false,
        };
        if !cabe_depois || !nao_cabe_dentro {
            return;
        }
        if self.suposto() {
            self.desempilhar(j, tag.ini, tag.ini);
            return;
        }
        let (dentro, achada) = (self.nome_de(&q), self.texto(tag.local));
        let outra = if q.especie == Especie::Folha {
            frases::xsd(
                "XSD-FILHO",
                format!("O campo {dentro} só admite texto, mas há uma tag <{achada}> dentro dele."),
                "Retire a tag de dentro do campo; se ela pertence a outro grupo, mova-a para lá.",
            )
        } else {
            frases::xsd(
                "XSD-INESPERADO",
                format!("A tag <{achada}> não faz parte de {dentro} no padrão."),
                format!("Mova <{achada}> para depois do fechamento de {dentro}."),
            )
        };
        let fala = frases::xml(
            "XML-FECHAMENTO",
            format!("Falta o fechamento de <{dentro}> antes de <{achada}>."),
            format!("Feche <{dentro}> antes de abrir <{achada}>."),
        );
        let critica = self.falhar(j, fala, tag.ini, tag.fim, None);
        let nome = self.nome_escrito(&q);
        self.desempilhar(j, tag.ini, tag.ini);
        lembrar(
            &mut self.devidos,
            Devido { profundidade: self.pilha.len(), nome, critica, fala: Some(outra) },
        );
    }

    /// An element that is not of this group but begins one that may come here: the start tag of that one is missing.
    /// Told once, the group is taken for opened; without its end tag too, the crítica stands as it is.
    pub(super) fn falta_abrir(&mut self, j: &[u8], tag: &Tag<'_>, estado: u16) -> Option<Destino> {
        if tag.espaco != Espaco::Ans || self.pilha.len() + 1 >= limites::PROFUNDIDADE {
            return None;
        }
        let comeca = |tr: &Transicao| {
            let inicio = t::COMPLEXOS.get(usize::from(tr.filho)).filter(|_| tr.filho & SIMPLES == 0)?.inicio;
            self.transicao(inicio, Espaco::Ans, tag.local)
        };
        let i =
            transicoes(estado).iter().position(|tr| tr.marcas & marca::DSIG == 0 && comeca(tr).is_some())?;
        let (grupo, achada) = (nome(&transicoes(estado)[i]), self.texto(tag.local));
        let fala = frases::xsd(
            "XSD-FALTA",
            format!("Falta {grupo} em volta de {achada}, que no padrão é parte dele."),
            format!("Coloque {achada} e as tags que a seguem dentro de {grupo}: o padrão obriga."),
        )
        .faltando(vec![vec![grupo]]);
        let outra = frases::xml(
            "XML-FECHAMENTO",
            format!("Falta a abertura de <{grupo}> antes de <{achada}>."),
            format!("Escreva <{grupo}> antes de <{achada}>."),
        );
        let critica = self.falhar(j, fala, tag.ini, tag.fim, None);
        let escrito = [&tag.nome[..tag.nome.len() - tag.local.len()], grupo.as_bytes()].concat();
        let abertura = Tag { nome: &escrito, local: grupo.as_bytes(), fim: tag.ini, ..*tag };
        let d = self.seguir(j, &abertura, t::ESTADOS[usize::from(estado)].inicio + i as u32);
        self.empilhar(j, &abertura, d);
        lembrar(&mut self.supostos, Suposto { profundidade: self.pilha.len(), critica, fala: outra });
        Some(self.filho(j, tag))
    }

    /// Whether the innermost element is a group taken for opened.
    fn suposto(&self) -> bool {
        self.supostos.last().is_some_and(|s| s.profundidade == self.pilha.len())
    }

    /// The end tag of the innermost element came: if its start tag did not, that is the fault.
    pub(super) fn abertura_faltava(&mut self) {
        if self.suposto()
            && let Some(Suposto { critica: Some(critica), fala, .. }) = self.supostos.pop()
        {
            self.coletor.emendar(critica, fala);
        }
    }

    /// Whether a group has an element of this name, here or elsewhere.
    fn do_grupo(&self, q: &Quadro, local: &[u8]) -> bool {
        let c = &t::COMPLEXOS[usize::from(q.tipo)];
        (c.inicio..c.fim).any(|e| self.transicao(e, Espaco::Ans, local).is_some())
    }

    /// The name of an open element as its tag writes it.
    fn nome_escrito(&self, q: &Quadro) -> Vec<u8> {
        if q.nome_len > 0 {
            return self.nomes[q.nome as usize..q.nome as usize + usize::from(q.nome_len)].to_vec();
        }
        let local = q.transicao().map_or("", |tr| t::NOMES[usize::from(tr.nome)]);
        [&self.abre[1..self.abre_len.max(1)], local.as_bytes()].concat()
    }

    /// An end tag that does not match the innermost element. `p..i` are its bytes.
    pub(super) fn fechamento_trocado(&mut self, j: &[u8], p: usize, i: usize, nome: &[u8]) {
        let (ini, fim) = (self.em(p), self.em(i));
        // A group that was only taken for opened has no end tag either.
        if self.suposto() && self.pilha.iter().any(|q| self.nome_igual(q, nome)) {
            self.desempilhar(j, ini, ini);
            if self.pilha.last().is_some_and(|q| self.nome_igual(q, nome)) {
                self.fechar(j, ini, fim);
            } else {
                self.fechamento_trocado(j, p, i, nome);
            }
            return;
        }
        if let Some(k) = self.devidos.iter().rposition(|d| d.nome == nome) {
            let d = self.devidos.remove(k);
            if let (Some(critica), Some(fala)) = (d.critica, d.fala) {
                self.coletor.emendar(critica, fala);
            }
            return;
        }
        let local = memchr::memrchr(b':', nome).map_or(nome, |k| &nome[k + 1..]);
        let achada = self.texto(local);
        let Some(q) = self.pilha.last().copied() else {
            let fala = frases::xml(
                "XML-FECHAMENTO",
                format!("A tag de fechamento </{achada}> não fecha nenhuma tag aberta."),
                "Retire a tag de fechamento.",
            );
            self.falhar(j, fala, ini, fim, None);
            self.fase = Fase::Morta;
            return;
        };
        if let Some(k) = self.pilha.iter().rposition(|q| self.nome_igual(q, nome)) {
            let aberta = self.nome_de(&q);
            let fala = frases::xml(
                "XML-FECHAMENTO",
                format!("A tag aberta é <{aberta}>, mas o fechamento encontrado é </{achada}>."),
                format!("Feche <{aberta}> antes de fechar <{achada}>."),
            );
            self.falhar(j, fala, ini, fim, None);
            for i in k + 1..self.pilha.len() {
                let nome = self.nome_escrito(&self.pilha[i]);
                lembrar(&mut self.devidos, Devido { profundidade: k, nome, critica: None, fala: None });
            }
            let devidos = std::mem::take(&mut self.devidos);
            while self.pilha.len() > k {
                self.desempilhar(j, ini, fim);
            }
            self.devidos = devidos;
            return;
        }
        if q.especie == Especie::Complexo && self.do_grupo(&q, local) {
            self.sem_abertura(j, ini, fim, local);
            return;
        }
        // The name is mistyped: it closes the innermost element all the same.
        let aberta = self.nome_de(&q);
        let fala = frases::xml(
            "XML-FECHAMENTO",
            format!("A tag aberta é <{aberta}>, mas o fechamento encontrado é </{achada}>."),
            "Faça a tag de fechamento ter o mesmo nome da tag de abertura.",
        );
        self.falhar(j, fala, ini, fim, None);
        // Should it be a stray tag after all, the right one comes too and is not told again.
        let nome = self.nome_escrito(&q);
        self.desempilhar(j, ini, fim);
        lembrar(
            &mut self.devidos,
            Devido { profundidade: self.pilha.len(), nome, critica: None, fala: None },
        );
    }

    /// The end tag of an element of this group that was not opened: the element counts as given.
    fn sem_abertura(&mut self, j: &[u8], ini: u64, fim: u64, local: &[u8]) {
        let Some(q) = self.pilha.last().copied() else { return };
        let (grupo, achada) = (self.nome_de(&q), self.texto(local));
        // Its text was told as loose text of the group.
        let ultima = self.coletor.relatorio.criticas.len().wrapping_sub(1);
        if q.texto_dito && self.coletor.critica(ultima).is_some_and(|c| c.codigo.as_str() == "XSD-TEXTO") {
            self.coletor.retirar(ultima);
        }
        let fala = frases::xml(
            "XML-FECHAMENTO",
            format!("Em {grupo}, o fechamento </{achada}> não tem a abertura correspondente."),
            format!("Escreva <{achada}> antes do conteúdo, ou retire o fechamento."),
        );
        self.falhar(j, fala, ini, fim, None);
        if let Some(trans) = self.transicao(q.estado, Espaco::Ans, local)
            && let Some(q) = self.pilha.last_mut()
        {
            let tr = &t::TRANSICOES[trans as usize];
            q.contador = if tr.marcas & marca::REPETE != 0 { q.contador + 1 } else { 1 };
            (q.estado, q.ultima, q.texto_dito) = (tr.proximo, trans, false);
        }
    }
}
