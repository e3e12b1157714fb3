//! From tree to text: declaration, prefixes, layout, references, CDATA and comments.

use std::ops::Range;

use super::arvore::{Elemento, Espaco, No};
use super::codificacao::Codificacao;
use super::pedido::{Leiaute, Pedido, Prefixo};
use crate::sorteio::Sorteio;

/// Namespace of the standard.
pub const ANS: &str = "http://www.ans.gov.br/padroes/tiss/schemas";
/// Namespace of xmldsig.
pub const DSIG: &str = "http://www.w3.org/2000/09/xmldsig#";
/// Namespace of `xsi:type` and its kin.
pub const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";
const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";
const ALHEIO: &str = "urn:exemplo:alheio";

/// Writes a tree; gives the text and where the root stands in it.
pub(super) fn escrever(raiz: &Elemento, pedido: &Pedido, s: &mut Sorteio) -> (String, Range<usize>) {
    let prefixo = match pedido.prefixo {
        Prefixo::Fixo(p) => p,
        Prefixo::Nenhum => "",
        Prefixo::Misto => s.um(&["ans", "", "x"]),
    };
    let dsig = s.um(&["ds", "ds", "dsig"]);
    let mut e = Escritor {
        saida: String::with_capacity(8 * 1024),
        pedido,
        s,
        prefixo: prefixo.to_owned(),
        dsig,
        xsi: false,
        exotico: pedido.exotico,
    };
    e.declaracao();
    e.prologo();
    if pedido.soap {
        e.saida.push_str("<soapenv:Envelope xmlns:soapenv=\"");
        e.saida.push_str(SOAP);
        e.saida.push_str("\">");
        if e.s.chance(50) {
            e.saida.push_str("<soapenv:Header/>");
        }
        e.quebra(1);
        e.saida.push_str("<soapenv:Body>");
        e.quebra(2);
    }
    let inicio = e.saida.len();
    let mut atributos = vec![(e.nome_xmlns(&e.prefixo), ANS.to_owned())];
    if pedido.assinatura || e.s.chance(20) {
        atributos.push((format!("xmlns:{dsig}"), DSIG.to_owned()));
    } else {
        e.dsig = "";
    }
    if pedido.schema_location || e.s.chance(30) {
        e.xsi = true;
        atributos.push(("xmlns:xsi".to_owned(), XSI.to_owned()));
        if pedido.schema_location {
            let lugar = format!("{ANS} {ANS}/tissV4_03_00.xsd");
            atributos.push(("xsi:schemaLocation".to_owned(), lugar));
        }
    }
    if e.s.chance(40) {
        // Attributes may precede the declaration of their prefix.
        atributos.reverse();
    }
    e.elemento(raiz, &atributos, 0);
    let fim = e.saida.len();
    if pedido.soap {
        e.saida.push_str("</soapenv:Body></soapenv:Envelope>");
    }
    e.prologo();
    (e.saida, inicio..fim)
}

struct Escritor<'a> {
    saida: String,
    pedido: &'a Pedido,
    s: &'a mut Sorteio,
    /// Prefix of the ANS namespace here; empty when it is the default one.
    prefixo: String,
    /// Prefix of xmldsig; empty when the root does not declare one.
    dsig: &'static str,
    /// Whether the root declares `xsi`.
    xsi: bool,
    exotico: u32,
}

impl Escritor<'_> {
    fn nome_xmlns(&self, prefixo: &str) -> String {
        if prefixo.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefixo}") }
    }

    fn fim_de_linha(&self) -> &'static str {
        if self.pedido.leiaute == Leiaute::Crlf { "\r\n" } else { "\n" }
    }

    fn declaracao(&mut self) {
        let c = self.pedido.codificacao;
        let raro = self.s.chance(self.exotico);
        if c.dispensa_declaracao() && self.s.chance(if raro { 60 } else { 15 }) {
            return;
        }
        let utf16 = matches!(c, Codificacao::Utf16Le | Codificacao::Utf16Be);
        let aspa = if raro { '\'' } else { '"' };
        let espaco = if raro { self.s.um(&[" ", "  ", "\n", "\t"]) } else { " " };
        self.saida.push_str(&format!("<?xml{espaco}version={aspa}1.0{aspa}"));
        if !c.dispensa_declaracao() || utf16 || !self.s.chance(20) {
            let nome = if raro { self.s.um(c.nomes()) } else { c.nomes()[0] };
            let igual = if raro { self.s.um(&["=", " = ", " ="]) } else { "=" };
            self.saida.push_str(&format!("{espaco}encoding{igual}{aspa}{nome}{aspa}"));
        }
        if self.s.chance(10 + self.exotico) {
            self.saida.push_str(self.s.um(&[" standalone=\"yes\"", " standalone='no'"]));
        }
        self.saida.push_str(if raro { self.s.um(&["?>", " ?>", "\n?>"]) } else { "?>" });
    }

    /// Before and after the root.
    fn prologo(&mut self) {
        if self.pedido.leiaute != Leiaute::Compacto {
            self.saida.push_str(self.fim_de_linha());
        }
        if self.s.chance(self.exotico) {
            self.saida.push_str(self.s.um(&[
                "<!-- gerado -->",
                "<!---->",
                "<?alvo dados ?>",
                "<?xml-stylesheet href=\"a.xsl\"?>",
                "\n\n \t",
                "<!-- <ans:Padrao>3.02.00</ans:Padrao> & ]]> -->",
            ]));
        }
    }

    /// White space between elements.
    fn quebra(&mut self, fundo: usize) {
        match self.pedido.leiaute {
            Leiaute::Compacto => {}
            Leiaute::Linhas => self.saida.push('\n'),
            Leiaute::Recuado(n) => {
                self.saida.push('\n');
                self.saida.extend(std::iter::repeat_n(' ', n * fundo));
            }
            Leiaute::Crlf => {
                self.saida.push_str("\r\n");
                self.saida.extend(std::iter::repeat_n('\t', fundo));
            }
            Leiaute::Irregular => {
                const ESPACOS: &[&str] = &[
                    "",
                    "",
                    " ",
                    "\n",
                    "\t",
                    "\r\n",
                    "  \n\n",
                    "\r",
                    "<!-- c -->",
                    "<?p i?>",
                    " <!--<a>&-->\n",
                ];
                const RAROS: &[&str] =
                    &["&#32;", "&#x20;", "<![CDATA[ ]]>", "<![CDATA[]]>", "&#9;&#10;", "&#13;"];
                let lista = if self.s.chance(self.exotico) { RAROS } else { ESPACOS };
                self.saida.push_str(self.s.um(lista));
            }
        }
    }

    /// White space where it is allowed inside a tag.
    fn folga(&mut self) {
        if self.s.chance(self.exotico / 4) {
            self.saida.push_str(self.s.um(&[" ", "  ", "\n", "\t", "\r\n"]));
        }
    }

    fn atributo(&mut self, nome: &str, valor: &str) {
        self.saida.push(' ');
        self.folga();
        self.saida.push_str(nome);
        self.folga();
        self.saida.push('=');
        self.folga();
        let aspa = if self.s.chance(self.exotico) { '\'' } else { '"' };
        self.saida.push(aspa);
        for c in valor.chars() {
            match c {
                '&' => self.saida.push_str("&amp;"),
                '<' => self.saida.push_str("&lt;"),
                '"' => self.saida.push_str("&quot;"),
                '\'' => self.saida.push_str("&apos;"),
                c if (c as u32) < 0x20 || !self.pedido.codificacao.tem(c) => {
                    self.saida.push_str(&format!("&#{};", c as u32));
                }
                c => self.saida.push(c),
            }
        }
        self.saida.push(aspa);
    }

    fn elemento(&mut self, e: &Elemento, declaracoes: &[(String, String)], fundo: usize) {
        let (antes_ans, antes_dsig) = (self.prefixo.clone(), self.dsig);
        let mut declaracoes = declaracoes.to_vec();
        if self.pedido.prefixo == Prefixo::Misto && e.espaco == Espaco::Ans && fundo > 0 && self.s.chance(8) {
            self.prefixo = self.s.um(&["p1", "", "ans", "outro", "x"]).to_owned();
            declaracoes.push((self.nome_xmlns(&self.prefixo), ANS.to_owned()));
        }
        if e.espaco == Espaco::Dsig && self.dsig.is_empty() {
            self.dsig = "sig";
            declaracoes.push(("xmlns:sig".to_owned(), DSIG.to_owned()));
        }
        let prefixo = match e.espaco {
            Espaco::Ans => self.prefixo.clone(),
            Espaco::Dsig => self.dsig.to_owned(),
            Espaco::Alheio => {
                declaracoes.push(("xmlns:al".to_owned(), ALHEIO.to_owned()));
                "al".to_owned()
            }
            Espaco::Nenhum => {
                declaracoes.push(("xmlns".to_owned(), String::new()));
                String::new()
            }
        };
        let nome = if prefixo.is_empty() { e.nome.clone() } else { format!("{prefixo}:{}", e.nome) };
        self.saida.push('<');
        self.saida.push_str(&nome);
        for (n, v) in &declaracoes {
            self.atributo(n, v);
        }
        for (n, v) in &e.atributos {
            self.atributo(n, v);
        }
        if self.xsi
            && matches!(e.espaco, Espaco::Ans | Espaco::Dsig)
            && let Some(tipo) = e.tipo
            && self.s.chance(self.exotico / 6)
        {
            // Naming the type that the element has anyway is allowed.
            let tipo = if prefixo.is_empty() { tipo.to_owned() } else { format!("{prefixo}:{tipo}") };
            self.atributo("xsi:type", &tipo);
        }
        self.folga();
        self.conteudo(e, &nome, fundo);
        (self.prefixo, self.dsig) = (antes_ans, antes_dsig);
    }

    fn conteudo(&mut self, e: &Elemento, nome: &str, fundo: usize) {
        let vazio = e.filhos.is_empty() && e.texto.as_deref().unwrap_or_default().is_empty();
        if vazio && self.s.chance(40) {
            self.saida.push_str("/>");
            return;
        }
        self.saida.push('>');
        if let Some(texto) = &e.texto {
            self.folha(texto);
        } else {
            for no in &e.filhos {
                match no {
                    No::Elemento(f) => {
                        self.quebra(fundo + 1);
                        self.elemento(f, &[], fundo + 1);
                    }
                    No::Texto(t) => self.folha(t),
                }
            }
            if !e.filhos.is_empty() {
                self.quebra(fundo);
            }
        }
        self.saida.push_str("</");
        self.saida.push_str(nome);
        self.folga();
        self.saida.push('>');
    }

    /// The text of a leaf; when odd forms are wanted, in several pieces.
    fn folha(&mut self, texto: &str) {
        if !self.s.chance(self.exotico) {
            self.texto(texto, false);
            return;
        }
        let mut resto = texto;
        while !resto.is_empty() || self.s.um_em(3) {
            let n = self.s.entre(0, resto.chars().count());
            let corte = resto.char_indices().nth(n).map_or(resto.len(), |(i, _)| i);
            let (parte, depois) = resto.split_at(corte);
            match self.s.ate(5) {
                0 if !parte.contains("]]>") && parte.chars().all(|c| self.pedido.codificacao.tem(c)) => {
                    let parte = parte.replace('\n', self.fim_de_linha());
                    self.saida.push_str(&format!("<![CDATA[{parte}]]>"));
                }
                1 => {
                    self.texto(parte, false);
                    self.saida.push_str(self.s.um(&["<!-- no meio -->", "<!---->", "<?no meio?>"]));
                }
                2 => self.texto(parte, true),
                _ => self.texto(parte, false),
            }
            resto = depois;
        }
    }

    fn texto(&mut self, texto: &str, referencias: bool) {
        for c in texto.chars() {
            match c {
                c if referencias && self.s.um_em(2) || !self.pedido.codificacao.tem(c) => {
                    let n = c as u32;
                    let r = match self.s.ate(4) {
                        0 => format!("&#{n};"),
                        1 => format!("&#x{n:x};"),
                        2 => format!("&#x{n:X};"),
                        _ => format!("&#000{n};"),
                    };
                    self.saida.push_str(&r);
                }
                '&' => self.saida.push_str("&amp;"),
                '<' => self.saida.push_str("&lt;"),
                '>' if self.saida.ends_with(']') || !self.s.um_em(4) => self.saida.push_str("&gt;"),
                '"' if referencias => self.saida.push_str("&quot;"),
                '\'' if referencias => self.saida.push_str("&apos;"),
                '\n' => self.saida.push_str(self.fim_de_linha()),
                c => self.saida.push(c),
            }
        }
    }
}
