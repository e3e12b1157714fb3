//! Gathers the tree of a document, or of one guia after another, while the judge goes through it.

use std::collections::VecDeque;

use conecta_schemas::linhas::{Transicao, marca};
use conecta_schemas::tabelas as t;

use super::arvore::{Arvore, Chave, Nome};
use super::espacos::Espaco;
use super::estrutura::Origem;
use super::inspecao::{Achado, Destino, Inspetor};
use super::lento::Tag;
use super::limites;
use super::maquina::Maquina;
use super::posicao::{Posicao, Rastreador};
use super::quadro::{Especie, Quadro};
use super::tipos::branco;
use crate::falha::Lugar;

/// What is gathered.
#[derive(Debug, Default)]
pub(super) struct Colheita {
    pub(super) arvore: Arvore,
    /// Guias are taken off the tree as they close.
    por_guia: bool,
    pub(super) prontas: VecDeque<Arvore>,
    /// Nodes of the open elements of the message, outermost first.
    abertos: Vec<u32>,
    /// A signature that is open.
    assinatura: Option<Assinatura>,
    /// Attributes of the root of the message as written: name and value.
    pub(super) atributos_da_raiz: Vec<(String, String)>,
    /// Prefix of the root, as written.
    pub(super) prefixo: String,
    pub(super) soap: bool,
    /// The SOAP fault around or instead of the message, and which of its fields is open.
    pub(super) falha: Option<Falha>,
    campo_da_falha: Option<CampoDaFalha>,
    /// A text was too long to be kept.
    pub(super) demais: bool,
    /// Who looks at each guia, and then at the message; then a guia is kept no longer than it takes.
    pub(super) inspetor: Option<Box<dyn Inspetor>>,
    pub(super) achados: Vec<Achado>,
    /// Counts lines for what was found.
    pub(super) contador: Rastreador,
    /// Lines are counted when they are asked for: the whole document is at hand.
    sem_linhas: bool,
}

/// A leaf that the fast path took.
#[derive(Clone, Copy)]
pub(super) struct Folha {
    pub(super) tr: &'static Transicao,
    /// Which of its name it is.
    pub(super) vezes: u32,
    /// Bytes of its start tag; its end tag has one more.
    pub(super) inicio: usize,
    /// Where its text begins in the document, and how many bytes it has there.
    pub(super) dentro: u64,
    pub(super) n: usize,
}

/// Whether a transition leads to a signature that the standard gives a name of its own.
pub(super) fn assinada(tr: &Transicao) -> bool {
    t::COMPLEXOS.get(usize::from(tr.filho)).is_some_and(|c| c.n_atributos > 0)
}

/// What a SOAP fault says of itself, as written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Falha {
    pub(crate) codigo: String,
    pub(crate) texto: String,
    pub(crate) ator: String,
}

#[derive(Debug, Clone, Copy)]
enum CampoDaFalha {
    Codigo,
    Texto,
    Ator,
}

/// A signature being written down.
#[derive(Debug)]
struct Assinatura {
    xml: String,
    /// Where in it declarations can be added: after the first name.
    depois_do_nome: usize,
    /// Depth below the first element.
    profundidade: usize,
    /// Prefixes declared inside, with the depth at which; and those used but declared outside.
    declarados: Vec<(String, usize)>,
    alheios: Vec<String>,
    /// The last start tag is still without its `>`.
    tag_aberta: bool,
}

impl Colheita {
    pub(super) fn new(por_guia: bool) -> Self {
        Self { por_guia, ..Self::default() }
    }

    /// One for somebody who looks at the message as it is judged.
    pub(super) fn inspecionada(inspetor: Box<dyn Inspetor>) -> Self {
        Self { inspetor: Some(inspetor), ..Self::default() }
    }

    /// A node below the innermost open one, for an element that a transition leads to.
    fn no_regular(&mut self, tr: &Transicao, vezes: u32) -> Option<u32> {
        let pai = self.abertos.last().copied()?;
        if self.cheia() {
            self.demais = true;
            return None;
        }
        let indice = if tr.marcas & marca::INDICE != 0 || vezes > 1 { vezes } else { 0 };
        Some(self.arvore.abrir(pai, Nome::Termo(tr.nome), indice))
    }

    /// Whether the tree has come to its limit.
    fn cheia(&self) -> bool {
        let (nos, textos) = match self.inspetor {
            Some(_) => (limites::NOS_DA_INSPECAO, limites::TEXTOS_DA_INSPECAO),
            None => (limites::NOS, limites::TEXTOS),
        };
        self.arvore.len() >= nos || self.arvore.bytes_de_texto() >= textos
    }

    pub(super) fn em_assinatura(&self) -> bool {
        self.assinatura.is_some()
    }

    pub(super) fn limpar(&mut self) {
        self.arvore.limpar();
        self.achados.clear();
        (self.contador, self.sem_linhas) = (Rastreador::default(), false);
        self.prontas.clear();
        self.abertos.clear();
        self.atributos_da_raiz.clear();
        self.prefixo.clear();
        (self.falha, self.campo_da_falha) = (None, None);
        (self.assinatura, self.soap, self.demais) = (None, false, false);
    }
}

impl Colheita {
    /// A start tag outside of the message: that of a fault, or one of its fields (SOAP 1.1; the two of 1.2 that match).
    fn abrir_na_falha(&mut self, tag: &Tag<'_>) {
        self.campo_da_falha = match (tag.espaco, tag.local) {
            (Espaco::Soap, b"Fault") => {
                self.falha.get_or_insert_default();
                None
            }
            (_, b"faultcode") | (Espaco::Soap, b"Value") => Some(CampoDaFalha::Codigo),
            (_, b"faultstring") | (Espaco::Soap, b"Text") => Some(CampoDaFalha::Texto),
            (_, b"faultactor") | (Espaco::Soap, b"Role") => Some(CampoDaFalha::Ator),
            _ => None,
        };
    }

    fn juntar_na_falha(&mut self, campo: CampoDaFalha, texto: &str) {
        let Some(f) = &mut self.falha else { return };
        let onde = match campo {
            CampoDaFalha::Codigo => &mut f.codigo,
            CampoDaFalha::Texto => &mut f.texto,
            CampoDaFalha::Ator => &mut f.ator,
        };
        let cabe = limites::FALHA.saturating_sub(onde.len());
        onde.extend(texto.chars().scan(0, |n, c| {
            *n += c.len_utf8();
            (*n <= cabe).then_some(c)
        }));
    }
}

impl Maquina {
    /// A start tag was judged; its frame is on the stack.
    pub(super) fn colher_abertura(&mut self, j: &[u8], tag: &Tag<'_>) {
        let Some(mut c) = self.colheita.take_if(|c| !c.demais) else { return };
        if self.raiz == 0 {
            c.soap |= tag.espaco == Espaco::Soap;
            c.abrir_na_falha(tag);
        } else if let Some(a) = &mut c.assinatura {
            a.profundidade += 1;
            self.abrir_xml(j, tag, a);
        } else if !c.abertos.is_empty() || c.arvore.is_empty() {
            self.abrir_no(j, tag, &mut c);
        }
        self.colheita = Some(c);
    }

    fn abrir_no(&mut self, j: &[u8], tag: &Tag<'_>, c: &mut Colheita) {
        let Some(q) = self.pilha.last().copied() else { return };
        if self.pilha.len() == self.raiz {
            self.guardar_raiz(j, tag, c);
            c.arvore.por_acima(self.acima());
            c.sem_linhas = c.inspetor.is_some() && self.inteira && !self.utf16;
            c.contador = self.rastro.do_inicio();
            if let Some(i) = &mut c.inspetor {
                i.comecar(self.esquema);
            }
        }
        let indice = if q.transicao().is_some_and(|t| t.marcas & marca::INDICE != 0) || q.indice > 1 {
            q.indice
        } else {
            0
        };
        if c.cheia() {
            c.demais = true;
            return;
        }
        let pai = c.abertos.last().copied().unwrap_or(u32::MAX);
        let i = match q.transicao() {
            Some(tr) if tr.marcas & marca::DSIG == 0 => c.arvore.abrir(pai, Nome::Termo(tr.nome), indice),
            _ => c.arvore.abrir_alheio(pai, self.nome_de(&q), indice),
        };
        let texto_vem = q.especie == Especie::Folha;
        let onde = if texto_vem { tag.fim } else { tag.ini };
        let Posicao { linha, coluna, .. } = self.linha_de(c, (j, self.base), onde);
        let (inicio, dentro) = (self.byte_em(j, tag.ini), self.byte_em(j, tag.fim));
        *c.arvore.lugar(i) = Lugar { linha, coluna, inicio, dentro, fim_dentro: dentro, fim: dentro };
        if self.assinada(tag, &q) {
            let mut a = Assinatura {
                xml: String::new(),
                depois_do_nome: 0,
                profundidade: 0,
                declarados: Vec::new(),
                alheios: Vec::new(),
                tag_aberta: false,
            };
            self.abrir_xml(j, tag, &mut a);
            c.assinatura = Some(a);
        } else if texto_vem || q.especie == Especie::Ignorado {
            c.arvore.abrir_texto(i);
        }
        c.abertos.push(i);
    }

    /// Line and column of an offset; zeros when they are counted later.
    #[inline]
    fn linha_de(&mut self, c: &Colheita, (j, base): (&[u8], u64), em: u64) -> Posicao {
        if c.sem_linhas {
            return Posicao { linha: 0, coluna: 0, byte: self.rastro.byte_de(j, base, em) };
        }
        self.rastro.local(j, base, em)
    }

    fn byte_em(&mut self, j: &[u8], em: u64) -> u64 {
        self.rastro.byte_de(j, self.base, em)
    }

    /// Whether the element is a signature: of xmldsig, or of a type of the standard that extends one of it.
    fn assinada(&self, tag: &Tag<'_>, q: &Quadro) -> bool {
        tag.espaco == Espaco::Dsig
            || (q.especie == Especie::Complexo
                && t::COMPLEXOS.get(usize::from(q.tipo)).is_some_and(|c| c.n_atributos > 0))
    }

    fn guardar_raiz(&self, j: &[u8], tag: &Tag<'_>, c: &mut Colheita) {
        let prefixo = tag.nome.strip_suffix(tag.local).and_then(|p| p.strip_suffix(b":"));
        c.prefixo = self.cod.texto(prefixo.unwrap_or_default()).into_owned();
        for a in &self.atributos {
            let nome = self.cod.texto(&j[a.nome.0..a.nome.1]).into_owned();
            let valor = &self.atributo_valores[a.valor.0..a.valor.1];
            c.atributos_da_raiz.push((nome, String::from_utf8_lossy(valor).into_owned()));
        }
    }

    /// Writes a start tag of a signature down, without its end.
    fn abrir_xml(&self, j: &[u8], tag: &Tag<'_>, a: &mut Assinatura) {
        a.fechar_tag();
        a.xml.push('<');
        let nome = self.cod.texto(tag.nome).into_owned();
        a.xml.push_str(&nome);
        if a.profundidade == 0 {
            a.depois_do_nome = a.xml.len();
        }
        let mut usados = vec![prefixo_de(&nome).to_owned()];
        for x in &self.atributos {
            let n = self.cod.texto(&j[x.nome.0..x.nome.1]).into_owned();
            let valor = String::from_utf8_lossy(&self.atributo_valores[x.valor.0..x.valor.1]);
            match n.strip_prefix("xmlns") {
                Some("") => a.declarados.push((String::new(), a.profundidade)),
                Some(p) if p.starts_with(':') => a.declarados.push((p[1..].to_owned(), a.profundidade)),
                _ if n.contains(':') => usados.push(prefixo_de(&n).to_owned()),
                _ => {}
            }
            a.xml.push(' ');
            a.xml.push_str(&n);
            a.xml.push_str("=\"");
            escapar(&valor, true, &mut a.xml);
            a.xml.push('"');
        }
        for p in usados {
            if p != "xml" && !a.declarados.iter().any(|(d, _)| *d == p) && !a.alheios.contains(&p) {
                a.alheios.push(p);
            }
        }
        a.tag_aberta = true;
    }

    /// Text was judged.
    pub(super) fn colher_texto(&mut self, b: &[u8], origem: Origem) {
        let Some(mut c) = self.colheita.take_if(|c| !c.demais) else { return };
        let em_utf8 = self.cod.utf8() || b.is_ascii() || origem == Origem::Referencia;
        let lido = || if em_utf8 { String::from_utf8_lossy(b) } else { self.cod.texto(b) };
        if self.raiz > 0
            && let Some(i) = c.abertos.last().copied()
        {
            let texto = lido();
            if let Some(a) = &mut c.assinatura {
                a.fechar_tag();
                escapar(&texto, false, &mut a.xml);
            } else if self.pilha.last().is_some_and(|q| q.especie != Especie::Complexo)
                || !texto.bytes().all(branco)
            {
                c.demais |= !c.arvore.juntar_texto(i, &texto);
            }
        } else if let Some(campo) = c.campo_da_falha {
            c.juntar_na_falha(campo, &lido());
        }
        self.colheita = Some(c);
    }

    /// An element closes; its frame is still on the stack.
    pub(super) fn colher_fechamento(&mut self, j: &[u8], ini: u64, fim: u64) {
        let Some(mut c) = self.colheita.take_if(|c| !c.demais) else { return };
        if self.raiz > 0 && self.pilha.len() >= self.raiz {
            match &mut c.assinatura {
                Some(a) if a.profundidade > 0 => a.fechar(&self.nome_xml()),
                _ => self.fechar_no(j, ini, fim, &mut c),
            }
        }
        c.campo_da_falha = None;
        self.colheita = Some(c);
    }

    /// Name of the innermost open element as written.
    fn nome_xml(&self) -> String {
        let Some(q) = self.pilha.last() else { return String::new() };
        let b = &self.nomes[q.nome as usize..q.nome as usize + usize::from(q.nome_len)];
        self.cod.texto(b).into_owned()
    }

    /// The fast path will go on from `p` and see no more of the window before it: lines are counted up to there.
    pub(super) fn colher_ate(&mut self, j: &[u8], p: usize) {
        if self.colheita.as_ref().is_some_and(|c| !c.sem_linhas) {
            self.rastro.avancar(j, self.base, self.base + p as u64);
        }
    }

    /// A start tag of a group that the fast path took; the window begins at an offset of the document.
    pub(super) fn colher_grupo(
        &mut self,
        (j, base): (&[u8], u64),
        tr: &'static Transicao,
        vezes: u32,
        ini: u64,
        tamanho: usize,
    ) {
        let Some(mut c) = self.colheita.take_if(|c| !c.demais) else { return };
        if let Some(i) = c.no_regular(tr, vezes) {
            let p = self.linha_de(&c, (j, base), ini);
            let dentro = self.rastro.byte_de(j, base, ini + tamanho as u64);
            *c.arvore.lugar(i) = Lugar {
                linha: p.linha,
                coluna: p.coluna,
                inicio: p.byte,
                dentro,
                fim_dentro: dentro,
                fim: dentro,
            };
            c.abertos.push(i);
        }
        self.colheita = Some(c);
    }

    /// A leaf that the fast path took.
    pub(super) fn colher_folha(&mut self, (j, base): (&[u8], u64), f: &Folha, texto: &[u8]) {
        let Some(mut c) = self.colheita.take_if(|c| !c.demais) else { return };
        if let Some(i) = c.no_regular(f.tr, f.vezes) {
            let inicio = self.rastro.byte_de(j, base, f.dentro - f.inicio as u64);
            let p = self.linha_de(&c, (j, base), f.dentro);
            let fim_dentro = self.rastro.byte_de(j, base, f.dentro + f.n as u64);
            let fim = self.rastro.byte_de(j, base, f.dentro + (f.n + f.inicio + 1) as u64);
            *c.arvore.lugar(i) =
                Lugar { linha: p.linha, coluna: p.coluna, inicio, dentro: p.byte, fim_dentro, fim };
            c.arvore.por_bytes(i, texto, self.cod);
        }
        self.colheita = Some(c);
    }

    /// The end tag of a group that the fast path took.
    pub(super) fn colher_fim(&mut self, (j, base): (&[u8], u64), ini: u64, fim: u64) {
        let Some(mut c) = self.colheita.take_if(|c| !c.demais) else { return };
        if let Some(i) = c.abertos.pop() {
            let l = (self.rastro.byte_de(j, base, ini), self.rastro.byte_de(j, base, fim));
            (c.arvore.lugar(i).fim_dentro, c.arvore.lugar(i).fim) = l;
            self.entregar_guia(i, &mut c);
        }
        self.colheita = Some(c);
    }

    /// Path of what holds the innermost open element.
    fn acima(&self) -> String {
        let (caminho, _) = self.caminho(None);
        caminho.rsplit_once('/').map_or("", |(a, _)| a).to_owned()
    }

    /// A guia that has just closed is taken off the tree.
    fn entregar_guia(&self, i: u32, c: &mut Colheita) {
        if self.pilha.len() != self.guia_profundidade {
            return;
        }
        c.arvore.selar();
        if let Some(inspetor) = &mut c.inspetor {
            let antes = c.achados.len();
            let fica = inspetor.guia(c.arvore.no(Chave::de(i)), self.coletor.guia_integra(), &mut c.achados);
            for a in &mut c.achados[antes..] {
                a.guia = self.guia.as_ref().map(|g| g.como_str().to_owned());
            }
            match fica {
                Destino::Soltar => c.arvore.podar(i),
                Destino::Resumir => c.arvore.resumir(i),
                Destino::Manter => {}
            }
        } else if c.por_guia {
            let pronta = c.arvore.separar(i, self.acima());
            c.prontas.push_back(pronta);
        }
    }

    fn fechar_no(&mut self, j: &[u8], ini: u64, fim: u64, c: &mut Colheita) {
        let Some(i) = c.abertos.pop() else { return };
        if let Some(mut a) = c.assinatura.take() {
            a.fechar(&self.nome_xml());
            self.declarar_alheios(&mut a);
            c.demais |= !c.arvore.por_xml(i, &a.xml);
        }
        let (ini, fim) = (self.byte_em(j, ini), self.byte_em(j, fim));
        let l = c.arvore.lugar(i);
        // The bytes of an empty element tag are the start tag again.
        l.fim_dentro = ini.max(l.dentro);
        l.fim = fim;
        self.entregar_guia(i, c);
    }

    /// Adds the declarations that a signature needs from outside, so that it stands alone.
    fn declarar_alheios(&self, a: &mut Assinatura) {
        let mut texto = String::new();
        for p in &a.alheios {
            let Some(uri) = self.espacos.uri(p.as_bytes()) else { continue };
            texto.push_str(if p.is_empty() { " xmlns" } else { " xmlns:" });
            texto.push_str(p);
            texto.push_str("=\"");
            escapar(&uri, true, &mut texto);
            texto.push('"');
        }
        a.xml.insert_str(a.depois_do_nome, &texto);
    }
}

impl Assinatura {
    fn fechar_tag(&mut self) {
        if std::mem::take(&mut self.tag_aberta) {
            self.xml.push('>');
        }
    }

    fn fechar(&mut self, nome: &str) {
        self.fechar_tag();
        self.xml.push_str("</");
        self.xml.push_str(nome);
        self.xml.push('>');
        let p = self.profundidade;
        self.declarados.retain(|(_, d)| *d < p);
        self.profundidade = p.saturating_sub(1);
    }
}

fn prefixo_de(nome: &str) -> &str {
    nome.split_once(':').map_or("", |(p, _)| p)
}

/// Writes text as XML has it.
pub(crate) fn escapar(texto: &str, atributo: bool, para: &mut String) {
    for c in texto.chars() {
        match c {
            '&' => para.push_str("&amp;"),
            '<' => para.push_str("&lt;"),
            '>' => para.push_str("&gt;"),
            '\r' => para.push_str("&#13;"),
            '"' if atributo => para.push_str("&quot;"),
            '\t' if atributo => para.push_str("&#9;"),
            '\n' if atributo => para.push_str("&#10;"),
            _ => para.push(c),
        }
    }
}
