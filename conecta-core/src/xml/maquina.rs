//! The judge itself: one document, from its first byte to its report, fed window by window.
//!
//! [`Maquina::alimentar`] is the only way in. It takes the longest run it can on the fast path (`rapido`), and one
//! construct at a time on the general path (`lento`); both move the same state.

use std::collections::HashSet;

use conecta_schemas::Esquema;
use conecta_schemas::linhas::{SIMPLES, Simples, marca};
use conecta_schemas::tabelas as t;

use super::cabecalho::{self, Cabecalho};
use super::codificacao::Codificacao;
use super::coletor::{Coletor, Fala};
use super::colheita::Colheita;
use super::doutor::Doutor;
use super::espacos::Espacos;
use super::hash::{Acumulador, ler_hexadecimal};
use super::posicao::{Posicao, Rastreador};
use super::quadro::{Especie, Quadro};
use super::tipos::Base64;
use super::{frases, limites};
use crate::relatorio::SituacaoHash;
use crate::types::versao::Versao;
use crate::{Local, Nivel, NumeroDoLote, Opcoes};

/// Where in the document the scanner stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Fase {
    /// Before the first byte.
    #[default]
    Inicio,
    /// Before the root element.
    Prologo,
    /// Inside the root element.
    Dentro,
    /// After the root element.
    Epilogo,
    /// A fault that nothing can be judged after.
    Morta,
}

/// A construct of any length that the scanner is inside of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Aberto {
    #[default]
    Nada,
    Comentario,
    Instrucao,
    Cdata,
}

/// The text of an open leaf.
#[derive(Debug, Default)]
pub(super) struct Valor {
    /// In UTF-8, white space collapsed unless the type keeps it.
    pub(super) buf: Vec<u8>,
    pub(super) caracteres: usize,
    pub(super) base64: Base64,
    /// Longer than what is kept.
    pub(super) longo: bool,
    pub(super) inicio: u64,
    pub(super) posicao: Option<Posicao>,
}

/// An element taken for closed before its end tag came.
#[derive(Debug, Clone)]
pub(super) struct Devido {
    /// Depth of the element that held it.
    pub(super) profundidade: usize,
    /// Name as written.
    pub(super) nome: Vec<u8>,
    pub(super) critica: Option<usize>,
    /// What the fault is if the end tag does come.
    pub(super) fala: Option<Fala>,
}

/// A group taken for opened, because an element came that it begins with.
#[derive(Debug, Clone)]
pub(super) struct Suposto {
    /// Depth of the group.
    pub(super) profundidade: usize,
    pub(super) critica: Option<usize>,
    /// What the fault is if the end tag of the group does come.
    pub(super) fala: Fala,
}

/// What went by of a missing or unknown element, until its siblings show what it was.
#[derive(Debug, Clone)]
pub(super) struct Pendencia {
    pub(super) profundidade: usize,
    pub(super) critica: Option<usize>,
    /// Names of the elements said to be missing; empty for an unknown element.
    pub(super) faltantes: Vec<u16>,
    /// How many elements are missing; alternatives count as one.
    pub(super) passos: usize,
    /// The element before which they are missing.
    pub(super) adiantado: u16,
    pub(super) estado: u16,
}

/// A short text without allocation.
#[derive(Debug, Clone, Copy)]
pub(super) struct Curta {
    bytes: [u8; Self::MAX],
    n: u8,
}

impl Curta {
    /// The longest number of a guia: 20 characters of up to four bytes.
    pub(super) const MAX: usize = 80;

    pub(super) fn new(b: &[u8]) -> Self {
        let mut c = Self { bytes: [0; Self::MAX], n: 0 };
        let n = b.len().min(c.bytes.len());
        c.bytes[..n].copy_from_slice(&b[..n]);
        c.n = n as u8;
        c
    }

    pub(super) fn como_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..usize::from(self.n)]).unwrap_or_default()
    }
}

/// Some bytes of the document; their place is looked up when it is needed, or when the window goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Trecho {
    pub(super) ini: u64,
    pub(super) fim: u64,
    pub(super) posicao: Option<Posicao>,
}

/// What the message said on the way that the rules of the envelope need.
#[derive(Debug, Default)]
pub(super) struct Anotado {
    pub(super) transacao: Option<&'static str>,
    pub(super) transacao_local: Option<Trecho>,
    pub(super) lote: Option<NumeroDoLote>,
    pub(super) registro: Option<Curta>,
    pub(super) registro_local: Option<Trecho>,
    pub(super) raiz: Option<&'static str>,
    pub(super) corpo: Option<&'static str>,
    /// Text of the `hash` element, and where it stands.
    pub(super) hash: Vec<u8>,
    pub(super) hash_local: Option<Trecho>,
    pub(super) hash_no_epilogo: bool,
    /// Place of the end tag of the message.
    pub(super) fim: Option<Trecho>,
}

impl Anotado {
    fn limpar(&mut self) {
        let mut hash = std::mem::take(&mut self.hash);
        hash.clear();
        *self = Self { hash, ..Self::default() };
    }

    fn trechos(&mut self) -> impl Iterator<Item = &mut Trecho> {
        [&mut self.transacao_local, &mut self.registro_local, &mut self.hash_local, &mut self.fim]
            .into_iter()
            .flatten()
    }
}

/// The judge of one document.
#[derive(Debug)]
pub(super) struct Maquina {
    pub(super) opcoes: Opcoes,
    pub(super) coletor: Coletor,
    pub(super) cod: Codificacao,
    pub(super) utf16: bool,
    /// Units of UTF-16 without their pair were met.
    pub(super) utf16_defeito: Option<u64>,
    pub(super) bom: bool,
    pub(super) esquema: Esquema,
    pub(super) cabecalho: Cabecalho,
    pub(super) versao_exata: bool,
    pub(super) fase: Fase,
    pub(super) aberto: Aberto,
    /// Where what is open in that way began.
    pub(super) aberto_em: (u64, Option<Posicao>),
    /// Whether faults are kept back until it is known that they stand, and in which order; and those.
    pub(super) adiando: bool,
    pub(super) adiadas: Vec<(Fala, u64, u64)>,
    pub(super) bytes_ditos: bool,
    /// Offset of the first byte of the window.
    pub(super) base: u64,
    pub(super) rastro: Rastreador,
    pub(super) pilha: Vec<Quadro>,
    /// Names as written of the open elements that need it.
    pub(super) nomes: Vec<u8>,
    pub(super) espacos: Espacos,
    pub(super) hash: Acumulador,
    pub(super) doutor: Option<Doutor>,
    /// The tree being gathered, when somebody wants it.
    pub(super) colheita: Option<Box<Colheita>>,
    pub(super) valor: Valor,
    pub(super) anotado: Anotado,
    pub(super) pendencias: Vec<Pendencia>,
    pub(super) guia: Option<Curta>,
    pub(super) guia_profundidade: usize,
    /// Depth of the root of the message: 1, or more inside an envelope; 0 before it.
    pub(super) raiz: usize,
    /// Prefix of the root of the message with the marks of its tags, when the fast path can compare them.
    pub(super) abre: [u8; 8],
    pub(super) abre_len: usize,
    pub(super) espacos_da_raiz: usize,
    pub(super) rapida: bool,
    /// Whether the whole document is one window, so that places can be looked up at the end.
    pub(super) inteira: bool,
    pub(super) ids: HashSet<Vec<u8>>,
    pub(super) atributos: Vec<super::lento::Atributo>,
    pub(super) atributo_valores: Vec<u8>,
    /// Of the tag being opened: whether it is of xmldsig, and its index for a path, or 0.
    pub(super) filho_dsig: bool,
    pub(super) filho_indice: u32,
    /// Children told to be out of place, and those that came early: depth, name, whether early.
    pub(super) ditos: Vec<(usize, u16, bool)>,
    /// Elements taken for closed though their end tag did not come: depth, name and crítica.
    pub(super) devidos: Vec<Devido>,
    /// Groups taken for opened though their start tag did not come.
    pub(super) supostos: Vec<Suposto>,
    /// Text turned into UTF-8.
    pub(super) rascunho: Vec<u8>,
}

/// What one call of the general path did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Passo {
    /// Went on to this index of the window.
    Ate(usize),
    /// Needs more bytes.
    Falta,
}

impl Maquina {
    pub(super) fn new(opcoes: Opcoes) -> Self {
        let (esquema, versao_exata) = Cabecalho::default().esquema();
        Self {
            opcoes,
            coletor: Coletor::default(),
            cod: Codificacao::Utf8,
            utf16: false,
            utf16_defeito: None,
            bom: false,
            esquema,
            cabecalho: Cabecalho::default(),
            versao_exata,
            fase: Fase::Inicio,
            aberto: Aberto::Nada,
            aberto_em: (0, None),
            adiando: false,
            adiadas: Vec::new(),
            base: 0,
            rastro: Rastreador::new(true, false, 0),
            pilha: Vec::new(),
            nomes: Vec::new(),
            espacos: Espacos::default(),
            hash: Acumulador::default(),
            doutor: None,
            colheita: None,
            valor: Valor::default(),
            anotado: Anotado::default(),
            pendencias: Vec::new(),
            guia: None,
            guia_profundidade: 0,
            raiz: 0,
            abre: [0; 8],
            abre_len: 0,
            espacos_da_raiz: 0,
            rapida: false,
            inteira: false,
            ids: HashSet::new(),
            atributos: Vec::new(),
            atributo_valores: Vec::new(),
            filho_dsig: false,
            filho_indice: 0,
            ditos: Vec::new(),
            devidos: Vec::new(),
            supostos: Vec::new(),
            rascunho: Vec::new(),
            bytes_ditos: false,
        }
    }

    /// Begins a document whose byte order mark (of `bom` bytes) was taken off, in UTF-8 if it was UTF-16.
    pub(super) fn iniciar(&mut self, bom: usize, utf16: bool, inteira: bool) {
        self.coletor.limpar(self.opcoes.max_criticas);
        self.cod = Codificacao::Utf8;
        (self.utf16, self.utf16_defeito, self.bom, self.inteira) = (utf16, None, bom > 0, inteira);
        self.fase = Fase::Inicio;
        self.aberto = Aberto::Nada;
        self.base = 0;
        self.rastro = Rastreador::new(true, utf16, bom as u64);
        self.pilha.clear();
        self.nomes.clear();
        self.espacos.limpar();
        self.hash.limpar();
        if let Some(c) = &mut self.colheita {
            c.limpar();
        }
        self.anotado.limpar();
        self.pendencias.clear();
        self.devidos.clear();
        self.supostos.clear();
        self.ditos.clear();
        (self.filho_dsig, self.filho_indice) = (false, 0);
        (self.guia, self.guia_profundidade, self.raiz) = (None, 0, 0);
        (self.abre_len, self.espacos_da_raiz, self.rapida) = (0, 0, false);
        self.ids.clear();
        self.bytes_ditos = false;
        (self.adiando, self.aberto_em) = (false, (0, None));
        self.adiadas.clear();
    }

    pub(super) fn com_hash(&self) -> bool {
        self.opcoes.nivel >= Nivel::Hash
    }

    /// Judges what it can of the window and says how many of its bytes are done with. With `fim`, the window ends the
    /// document and all of it is judged.
    pub(super) fn alimentar(&mut self, j: &[u8], fim: bool) -> usize {
        let mut p = 0;
        if self.fase == Fase::Inicio {
            let Some(c) = cabecalho::espiar(j, fim) else { return 0 };
            self.escolher_esquema(c);
            match self.declaracao(j, fim) {
                Passo::Ate(q) => p = q,
                Passo::Falta => return 0,
            }
            self.fase = Fase::Prologo;
        }
        while p < j.len() && self.fase != Fase::Morta {
            if self.pode_correr() {
                p = self.correr(j, p);
                if let Some(c) = &mut self.colheita {
                    c.arvore.selar();
                }
                self.relatar_achados(j, false);
                if p == j.len() {
                    break;
                }
            }
            match self.passo(j, p, fim) {
                Passo::Ate(q) => p = q,
                Passo::Falta if self.aberto == Aberto::Nada && j.len() - p >= limites::MARCACAO => {
                    self.limite(j, p, "um trecho de marcação", limites::MARCACAO);
                }
                Passo::Falta if fim => {
                    self.incompleto(j, p);
                    p = j.len();
                }
                Passo::Falta => break,
            }
        }
        if self.fase != Fase::Morta && fim && self.aberto != Aberto::Nada {
            self.incompleto(j, p);
        }
        if self.fase == Fase::Morta {
            p = j.len();
        }
        if fim {
            self.terminar(j);
        } else {
            // What is known only by its place in this window is looked up before the window goes.
            let folha = |m: &Self| m.pilha.iter().any(|q| q.especie == Especie::Folha);
            if self.valor.posicao.is_none() && self.valor.inicio >= self.base && folha(self) {
                self.valor.posicao = Some(self.rastro.local(j, self.base, self.valor.inicio));
            }
            for t in self.anotado.trechos().filter(|t| t.posicao.is_none() && t.ini >= self.base) {
                t.posicao = Some(self.rastro.local(j, self.base, t.ini));
            }
            self.rastro.mudar_janela(j, self.base, self.base + p as u64);
        }
        self.base += p as u64;
        if self.base > limites::DOCUMENTO && self.fase != Fase::Morta {
            self.base -= p as u64;
            self.limite(j, p.saturating_sub(1), "o documento", usize::MAX);
            self.base += p as u64;
        }
        p
    }

    fn escolher_esquema(&mut self, c: Cabecalho) {
        if self.cabecalho != c {
            self.cabecalho = c;
            (self.esquema, self.versao_exata) = c.esquema();
        }
        self.coletor.relatorio.versao_tiss = c.versao;
        self.coletor.fora_de_escopo = c.versao.is_some_and(|v| v.maior == 2);
    }

    pub(super) fn fora_de_escopo(&self) -> Option<Versao> {
        self.cabecalho.versao.filter(|v| v.maior == 2)
    }

    /// The place of some bytes, in this window or looked up before it.
    pub(super) fn lugar(&mut self, j: &[u8], t: Trecho) -> Posicao {
        t.posicao.unwrap_or_else(|| self.rastro.local(j, self.base, t.ini))
    }

    /// Tells a fault. `filho` names a child of the innermost open element as the culprit.
    pub(super) fn falhar(
        &mut self,
        j: &[u8],
        fala: Fala,
        ini: u64,
        fim: u64,
        filho: Option<&[u8]>,
    ) -> Option<usize> {
        if self.adiando {
            self.adiadas.push((fala, ini, fim));
            return None;
        }
        let posicao = self.rastro.local(j, self.base, ini);
        let byte_fim = self.byte_fim(j, posicao, ini, fim);
        self.falhar_em(fala, posicao, byte_fim, filho)
    }

    /// Tells the faults kept back, in the order of the document.
    pub(super) fn contar_adiadas(&mut self, j: &[u8]) {
        self.adiando = false;
        if self.adiadas.is_empty() {
            return;
        }
        let mut adiadas = std::mem::take(&mut self.adiadas);
        adiadas.sort_by_key(|(_, ini, _)| *ini);
        for (fala, ini, fim) in adiadas.drain(..) {
            self.falhar(j, fala, ini, fim, None);
        }
        self.adiadas = adiadas;
    }

    pub(super) fn byte_fim(&mut self, j: &[u8], posicao: Posicao, ini: u64, fim: u64) -> u64 {
        if self.utf16 { self.rastro.local(j, self.base, fim).byte } else { posicao.byte + (fim - ini) }
    }

    pub(super) fn falhar_em(
        &mut self,
        fala: Fala,
        posicao: Posicao,
        byte_fim: u64,
        filho: Option<&[u8]>,
    ) -> Option<usize> {
        let (caminho, tipico) = self.caminho(filho);
        let local = Local {
            linha: posicao.linha,
            coluna: posicao.coluna,
            byte_inicio: posicao.byte,
            byte_fim,
            caminho,
            guia: self.guia.as_ref().map(|g| g.como_str().to_owned()),
        };
        self.coletor.juntar(fala, local, &tipico)
    }

    /// Tells a fault at the text of the open leaf.
    pub(super) fn falhar_no_valor(&mut self, j: &[u8], fala: Fala, fim: u64) -> Option<usize> {
        // An empty element tag has no text: the tag itself is the place.
        let ini = self.valor.inicio.min(fim);
        let posicao = match self.valor.posicao {
            Some(p) => p,
            None => self.rastro.local(j, self.base, ini),
        };
        let byte_fim = self.byte_fim(j, posicao, ini, fim);
        self.falhar_em(fala, posicao, byte_fim, None)
    }

    /// Path of the innermost open element (or of a child of it), with indexes and without.
    pub(super) fn caminho(&self, filho: Option<&[u8]>) -> (String, String) {
        let (mut c, mut tipico) = (String::new(), String::new());
        for q in self.pilha.iter().take(limites::CAMINHO) {
            let nome = self.nome_de(q);
            for s in [&mut c, &mut tipico] {
                s.push('/');
                s.push_str(&nome);
            }
            if q.transicao().is_some_and(|t| t.marcas & marca::INDICE != 0) || q.indice > 1 {
                c.push_str(&format!("[{}]", q.indice));
            }
        }
        if self.pilha.len() > limites::CAMINHO {
            c.push_str("/…");
            tipico.push_str("/…");
        }
        if let Some(f) = filho {
            let f = self.texto(f);
            for s in [&mut c, &mut tipico] {
                s.push_str(if self.filho_dsig { "/ds:" } else { "/" });
                s.push_str(&f);
            }
            if self.filho_indice > 0 {
                c.push_str(&format!("[{}]", self.filho_indice));
            }
        }
        if c.is_empty() {
            c.push('/');
            tipico.push('/');
        }
        (c, tipico)
    }

    /// Local name of an open element; `ds:` marks those of xmldsig.
    pub(super) fn nome_de(&self, q: &Quadro) -> std::borrow::Cow<'static, str> {
        if let Some(tr) = q.transicao() {
            let nome = t::NOMES[usize::from(tr.nome)];
            if tr.marcas & marca::DSIG != 0 {
                return format!("ds:{nome}").into();
            }
            return nome.into();
        }
        let b = &self.nomes[q.nome as usize..q.nome as usize + usize::from(q.nome_len)];
        let local = memchr::memchr(b':', b).map_or(b, |i| &b[i + 1..]);
        self.texto(local).into()
    }

    pub(super) fn simples_de(q: &Quadro) -> &'static Simples {
        &t::SIMPLES_TIPOS[usize::from(q.tipo & !SIMPLES)]
    }

    /// Tells that a limit was passed; nothing more is judged.
    pub(super) fn limite(&mut self, j: &[u8], p: usize, o_que: &str, limite: usize) {
        let em = self.base + p as u64;
        let quanto = if limite == usize::MAX { limites::DOCUMENTO } else { limite as u64 };
        let fala = frases::erro(
            "MSG-16",
            frases::XML_INVALIDO,
            format!("O arquivo passa do limite de segurança para {o_que} ({quanto}); a leitura parou aqui."),
            "Confira se o arquivo é mesmo uma mensagem TISS e se foi gerado corretamente.",
        );
        self.falhar(j, fala, em, em + 1, None);
        self.fase = Fase::Morta;
    }

    fn incompleto(&mut self, j: &[u8], p: usize) {
        let fala = frases::xml(
            "XML-INCOMPLETO",
            "O arquivo termina no meio de uma marcação XML.",
            "O arquivo foi cortado: gere ou transmita de novo a mensagem inteira.",
        );
        let fim = self.base + j.len() as u64;
        if self.aberto == Aberto::Nada {
            self.falhar(j, fala, self.base + p as u64, fim, None);
        } else {
            let (ini, posicao) = self.aberto_em;
            let posicao = posicao.unwrap_or_else(|| self.rastro.local(j, self.base, ini));
            let byte_fim = self.byte_fim(j, posicao, ini, fim);
            self.falhar_em(fala, posicao, byte_fim, None);
        }
        self.fase = Fase::Morta;
    }

    /// The document is over.
    fn terminar(&mut self, j: &[u8]) {
        let em = self.base + j.len() as u64;
        if self.utf16_defeito.is_some() && !self.bytes_ditos {
            self.utf16_defeituoso(j, em);
        }
        if self.aberto != Aberto::Nada && self.fase != Fase::Morta {
            self.incompleto(j, j.len());
        }
        match self.fase {
            Fase::Inicio | Fase::Prologo => {
                let fala = frases::xml(
                    "XML-INCOMPLETO",
                    "O arquivo não tem nenhum elemento XML: não há mensagem para validar.",
                    "Confira se o arquivo certo foi escolhido e se ele não está vazio.",
                );
                self.falhar(j, fala, em, em, None);
            }
            Fase::Dentro => {
                let nome = self.pilha.last().map(|q| self.nome_de(q)).unwrap_or_default();
                let fala = frases::xml(
                    "XML-INCOMPLETO",
                    format!("O arquivo termina antes do fechamento de <{nome}>."),
                    "O arquivo foi cortado: gere ou transmita de novo a mensagem inteira.",
                );
                self.falhar(j, fala, em, em, None);
            }
            Fase::Epilogo | Fase::Morta => {}
        }
        if self.com_hash() && self.fora_de_escopo().is_none() {
            self.regras_do_envelope(j);
        }
        self.inspecionar_mensagem(j);
        self.coletor.relatorio.transacao = self.anotado.transacao;
        self.coletor.relatorio.lote = self.anotado.lote;
        self.coletor.concluir();
    }

    /// Compares the hash of the content with the one informed. Called when the root of the message closes.
    pub(super) fn fechar_hash(&mut self) {
        let calculado = self.hash.concluir();
        let bem_formado = self.coletor.bem_formado();
        let r = &mut self.coletor.relatorio.hash;
        r.calculado = calculado;
        r.informado = ler_hexadecimal(self.anotado.hash.trim_ascii());
        r.situacao = match (self.anotado.hash_local, calculado) {
            (None, _) => SituacaoHash::Ausente,
            _ if !bem_formado => SituacaoHash::Indefinido,
            (Some(_), _) if self.anotado.hash.is_empty() => SituacaoHash::Ausente,
            (_, None) => SituacaoHash::Indefinido,
            (Some(_), Some(c)) if r.informado == Some(c) => SituacaoHash::Confere,
            _ => SituacaoHash::Difere,
        };
    }

    /// Judges nothing more.
    pub(super) fn encerrar(&mut self) {
        self.fase = Fase::Morta;
    }

    pub(super) fn utf16_defeituoso(&mut self, j: &[u8], em: u64) {
        let fala = frases::erro(
            "MSG-07",
            frases::XML_INVALIDO,
            "O arquivo está em UTF-16, mas há bytes que não formam caracteres.".into(),
            "Grave o arquivo em ISO-8859-1 e declare encoding=\"ISO-8859-1\" na primeira linha, como pede o padrão.",
        );
        self.falhar(j, fala, em, em, None);
    }
}

/// Keeps something in mind, and forgets the oldest when there is too much.
pub(super) fn lembrar<T>(lista: &mut Vec<T>, item: T) {
    if lista.len() >= limites::PENDENCIAS {
        lista.remove(0);
    }
    lista.push(item);
}
