//! The general path: one construct of XML at a time, whatever its form, with all that well-formedness asks.

use super::codificacao::Codificacao;
use super::espacos::{Espaco, Recusa};
use super::estrutura::Origem;
use super::maquina::{Aberto, Fase, Maquina, Passo};
use super::nomes::{self, extensao};
use super::palavras::achar;
use super::tipos::branco;
use super::{frases, limites};

/// An attribute as read: where its name stands in the window, and its value in the pool of values (UTF-8).
#[derive(Debug, Clone, Copy)]
pub(super) struct Atributo {
    pub(super) nome: (usize, usize),
    pub(super) valor: (usize, usize),
    /// Namespace of its prefix, once the declarations of the tag are known.
    pub(super) espaco: Option<Espaco>,
}

/// A start tag.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tag<'a> {
    /// Name as written.
    pub(super) nome: &'a [u8],
    pub(super) local: &'a [u8],
    pub(super) espaco: Espaco,
    pub(super) ini: u64,
    pub(super) fim: u64,
}

const SINTAXE: &str = "XML-SINTAXE";
/// Bytes within which a reference ends.
const REFERENCIA: usize = 64;
const ESCAPE: &str = "Dentro de textos, escreva &amp; no lugar de & e &lt; no lugar de <.";

impl Maquina {
    /// One construct.
    pub(super) fn passo(&mut self, j: &[u8], p: usize, fim: bool) -> Passo {
        match self.aberto {
            Aberto::Comentario => return self.comentario(j, p, fim),
            Aberto::Instrucao => return self.instrucao(j, p, fim),
            Aberto::Cdata => return self.cdata(j, p, fim),
            Aberto::Nada => {}
        }
        match j[p] {
            b'<' => {
                // Markup sees no more of the document in one window than it would in many.
                let ate = j.len().min(p + limites::MARCACAO);
                self.marcacao(&j[..ate], p, fim && ate == j.len())
            }
            b'&' => self.referencia(j, p, fim),
            _ => self.texto_corrido(j, p, fim),
        }
    }

    pub(super) fn em(&self, p: usize) -> u64 {
        self.base + p as u64
    }

    fn sintaxe(&mut self, j: &[u8], a: usize, b: usize, mensagem: &str, ajuda: &'static str) {
        let (ini, fim) = (self.em(a), self.em(b.min(j.len())));
        self.falhar(j, frases::xml(SINTAXE, mensagem, ajuda), ini, fim, None);
    }

    fn marcacao(&mut self, j: &[u8], p: usize, fim: bool) -> Passo {
        let r = &j[p + 1..];
        // Markup that begins like one of these is one of these, or needs more bytes to tell.
        let comeca = |s: &[u8]| r.starts_with(s);
        let talvez = |s: &[u8]| r.len() < s.len() && s.starts_with(r) && !fim;
        if r.is_empty() || talvez(b"!--") || talvez(b"![CDATA[") || talvez(b"!DOCTYPE") {
            return Passo::Falta;
        }
        if comeca(b"!--") {
            self.abrir_longo(Aberto::Comentario, j, p);
            return Passo::Ate(p + 4);
        }
        if comeca(b"![CDATA[") {
            if self.pilha.is_empty() {
                self.recebe_texto(j, b"", Origem::Cdata, self.em(p), self.em(p + 9));
            }
            self.abrir_longo(Aberto::Cdata, j, p);
            return Passo::Ate(p + 9);
        }
        if comeca(b"!DOCTYPE") {
            let fala = frases::erro(
                "MSG-16",
                frases::XML_INVALIDO,
                "O arquivo traz uma declaração DOCTYPE (DTD), que mensagens TISS não podem ter; a leitura parou aqui.".into(),
                "Retire a declaração <!DOCTYPE …> e as entidades que ela define.",
            );
            self.falhar(j, fala, self.em(p), self.em(p + 9), None);
            self.fase = Fase::Morta;
            return Passo::Ate(p + 9);
        }
        match r[0] {
            b'?' => self.instrucao_abre(j, p, fim),
            b'/' => self.tag_fim(j, p, fim),
            c if nomes::de_nome(c) && !matches!(c, b'-' | b'.' | b'0'..=b'9') => self.tag_inicio(j, p, fim),
            c if branco(c) => self.tag_com_espaco(j, p, fim),
            _ => {
                self.sintaxe(j, p, p + 1, "Há um sinal < que não começa nenhuma tag.", ESCAPE);
                Passo::Ate(p + 1)
            }
        }
    }

    fn abrir_longo(&mut self, aberto: Aberto, j: &[u8], p: usize) {
        self.aberto = aberto;
        let em = self.em(p);
        self.aberto_em = (em, self.rastro.local_se(self.inteira, j, self.base, em));
    }

    /// White space between `<` and a name: most likely a slip in a tag.
    fn tag_com_espaco(&mut self, j: &[u8], p: usize, fim: bool) -> Passo {
        let n = j[p + 1..].iter().take_while(|c| branco(**c)).count();
        let Some(c) = j.get(p + 1 + n) else {
            if !fim {
                return Passo::Falta;
            }
            self.sintaxe(j, p, p + 1, "Há um sinal < que não começa nenhuma tag.", ESCAPE);
            return Passo::Ate(p + 1);
        };
        if !c.is_ascii_alphabetic() || self.pilha.is_empty() {
            self.sintaxe(j, p, p + 1, "Há um sinal < que não começa nenhuma tag.", ESCAPE);
            return Passo::Ate(p + 1);
        }
        self.adiando = true;
        self.sintaxe(
            j,
            p,
            p + 1 + n,
            "Há espaço entre o sinal < e o nome de uma tag.",
            "Retire o espaço depois do sinal <.",
        );
        self.tag_inicio(j, p + n, fim)
    }

    /// A tag that is not all there will be read again: its faults are told when it is.
    fn tag_inicio(&mut self, j: &[u8], p: usize, fim: bool) -> Passo {
        let bytes_ditos = self.bytes_ditos;
        self.adiando = true;
        let lida = self.ler_tag_inicio(j, p);
        if lida.is_none() && !fim {
            self.adiadas.clear();
            self.bytes_ditos = bytes_ditos;
        }
        self.contar_adiadas(j);
        let Some((nome_fim, i, vazia)) = lida else { return Passo::Falta };
        if self.fase == Fase::Morta {
            return Passo::Ate(j.len());
        }
        self.abrir_lida(j, &j[p + 1..nome_fim], p, i);
        if vazia && self.fase == Fase::Dentro {
            self.fechar(j, self.em(p), self.em(i));
        }
        Passo::Ate(i)
    }

    /// Reads a start tag: where its name and itself end, and whether it is an empty element; `None` when more bytes are
    /// needed.
    fn ler_tag_inicio(&mut self, j: &[u8], p: usize) -> Option<(usize, usize, bool)> {
        if self.fase == Fase::Epilogo {
            let fala = frases::xml(
                "XML-CONTEUDO-EXTRA",
                "Há outro elemento depois do fim da mensagem.",
                "Deixe uma só mensagem por arquivo.",
            );
            self.falhar(j, fala, self.em(p), self.em(p + 1), None);
            self.fase = Fase::Morta;
            return Some((p + 1, j.len(), false));
        }
        self.atributos.clear();
        self.atributo_valores.clear();
        let nome_fim = p + 1 + extensao(&j[p + 1..]);
        if nome_fim - p > limites::NOME {
            self.limite(j, p, "um nome", limites::NOME);
        }
        let mut i = nome_fim;
        let vazia = loop {
            if self.fase == Fase::Morta {
                break false;
            }
            let antes = i;
            while i < j.len() && branco(j[i]) {
                i += 1;
            }
            match j.get(i)? {
                b'>' => {
                    i += 1;
                    break false;
                }
                b'/' => match j.get(i + 1)? {
                    b'>' => {
                        i += 2;
                        break true;
                    }
                    _ => {
                        self.sintaxe(
                            j,
                            i,
                            i + 1,
                            "Há uma barra solta dentro de uma tag.",
                            "Retire a barra ou escreva /> no fim da tag.",
                        );
                        i += 1;
                    }
                },
                b'<' => {
                    self.sintaxe(j, p, i, "Falta o sinal > no fim de uma tag.", "Feche a tag com >.");
                    break false;
                }
                _ => i = self.atributo(j, i, antes < i)?,
            }
        };
        if self.fase != Fase::Morta {
            self.nome_certo(j, p + 1, nome_fim);
        }
        Some((nome_fim, i, vazia))
    }

    /// Reads one attribute at `i`; `None` when more bytes are needed.
    fn atributo(&mut self, j: &[u8], i: usize, separado: bool) -> Option<usize> {
        let n = extensao(&j[i..]);
        if n == 0 {
            self.sintaxe(
                j,
                i,
                i + 1,
                "Há um caractere que não pode estar dentro de uma tag.",
                "Retire o caractere da tag.",
            );
            return Some(i + 1);
        }
        if n > limites::NOME {
            self.limite(j, i, "um nome", limites::NOME);
            return Some(j.len());
        }
        let mut k = i + n;
        while k < j.len() && branco(j[k]) {
            k += 1;
        }
        if *j.get(k)? != b'=' {
            self.sintaxe(
                j,
                i,
                i + n,
                "Há um atributo sem valor dentro de uma tag.",
                "Escreva o atributo na forma nome=\"valor\" ou retire-o.",
            );
            return Some(k);
        }
        k += 1;
        while k < j.len() && branco(j[k]) {
            k += 1;
        }
        let aspas = *j.get(k)?;
        if aspas != b'"' && aspas != b'\'' {
            self.sintaxe(
                j,
                i,
                k,
                "O valor de um atributo não está entre aspas.",
                "Escreva o atributo na forma nome=\"valor\".",
            );
            // The value goes on to the next white space or the end of the tag.
            return Some(k + j[k..].iter().position(|c| branco(*c) || matches!(c, b'>' | b'<'))?);
        }
        let m = memchr::memchr(aspas, &j[k + 1..])?;
        let (a, b) = (k + 1, k + 1 + m);
        if !separado {
            self.sintaxe(
                j,
                i,
                i + n,
                "Falta um espaço antes de um atributo.",
                "Separe os atributos da tag com um espaço.",
            );
        }
        self.nome_certo(j, i, i + n);
        let valor = self.valor_de_atributo(j, a, b);
        if self.atributos.len() >= limites::ATRIBUTOS {
            self.limite(j, i, "os atributos de uma tag", limites::ATRIBUTOS);
            return Some(j.len());
        }
        let repetido = self.atributos.iter().any(|x| j[x.nome.0..x.nome.1] == j[i..i + n]);
        if repetido {
            let fala = frases::xml(
                "XML-ATRIBUTO-REPETIDO",
                "Uma tag tem duas vezes o mesmo atributo.",
                "Deixe só uma ocorrência do atributo.",
            );
            self.falhar(j, fala, self.em(i), self.em(b + 1), None);
        } else {
            self.atributos.push(Atributo { nome: (i, i + n), valor, espaco: None });
        }
        Some(b + 1)
    }

    fn valor_de_atributo(&mut self, j: &[u8], a: usize, b: usize) -> (usize, usize) {
        let ini = self.atributo_valores.len();
        let mut i = a;
        while i < b {
            match j[i] {
                b'<' => {
                    self.sintaxe(j, i, i + 1, "Há um sinal < dentro do valor de um atributo.", ESCAPE);
                    i += 1;
                }
                b'&' => match referencia_de(&j[i..b]) {
                    Some((c, n)) => {
                        self.atributo_valores.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                        i += n;
                    }
                    None => {
                        self.referencia_invalida(j, i);
                        i += 1;
                    }
                },
                c if branco(c) => {
                    self.atributo_valores.push(b' ');
                    i += 1;
                }
                _ => {
                    let n =
                        j[i..b].iter().take_while(|c| !matches!(**c, b'<' | b'&') && !branco(**c)).count();
                    self.caracteres_certos(j, i, i + n);
                    self.cod.juntar(&j[i..i + n], &mut self.atributo_valores);
                    i += n;
                }
            }
        }
        (ini, self.atributo_valores.len())
    }

    /// The declarations and the name of a start tag, then what it means.
    fn abrir_lida(&mut self, j: &[u8], nome: &[u8], p: usize, fim: usize) {
        let profundidade = self.pilha.len() + 1;
        for k in 0..self.atributos.len() {
            let a = self.atributos[k];
            let n = &j[a.nome.0..a.nome.1];
            let prefixo = match n.strip_prefix(b"xmlns") {
                Some(b"") => &b""[..],
                Some([b':', p @ ..]) => p,
                _ => continue,
            };
            let uri = &self.atributo_valores[a.valor.0..a.valor.1];
            match self.espacos.declarar(prefixo, uri, profundidade) {
                Ok(()) => {}
                Err(Recusa::Limite) => {
                    self.limite(j, p, "os espaços de nomes", limites::ESPACOS);
                    return;
                }
                Err(Recusa::Reservado) => self.prefixo_invalido(j, a.nome.0, a.nome.1),
            }
        }
        let q = nomes::qname(nome, self.cod).unwrap_or(nomes::QNome { prefixo: b"", local: nome });
        let espaco = match self.espacos.de(q.prefixo) {
            Some(e) => e,
            None => {
                self.prefixo_invalido(j, p + 1, p + 1 + nome.len());
                // Told once: the prefix is taken for that of the message.
                self.espacos.supor(q.prefixo);
                Espaco::Ans
            }
        };
        self.nomes_de_atributos(j);
        let tag = Tag { nome, local: q.local, espaco, ini: self.em(p), fim: self.em(fim) };
        if self.fase != Fase::Morta {
            self.abrir(j, &tag);
        }
    }

    pub(super) fn prefixo_invalido(&mut self, j: &[u8], a: usize, b: usize) {
        let fala = frases::xml(
            "XML-PREFIXO",
            "Uma tag usa um prefixo que não foi declarado ou que é reservado.",
            "Declare o prefixo no primeiro elemento, como xmlns:ans=\"http://www.ans.gov.br/padroes/tiss/schemas\".",
        );
        self.falhar(j, fala, self.em(a), self.em(b), None);
    }

    fn nome_certo(&mut self, j: &[u8], a: usize, b: usize) {
        if !j[a..b].is_ascii() {
            self.caracteres_certos(j, a, b);
        }
        if nomes::qname(&j[a..b], self.cod).is_none() {
            // A run of bytes that are no name may be as long as the window: its start is place enough.
            let b = b.min(a + limites::NOME_MOSTRADO);
            self.sintaxe(
                j,
                a,
                b,
                "Há um nome de tag ou de atributo malformado.",
                "Use só letras, dígitos, hífen, ponto e sublinhado, com no máximo um prefixo.",
            );
        }
    }

    fn tag_fim(&mut self, j: &[u8], p: usize, fim: bool) -> Passo {
        let a = p + 2;
        let b = a + extensao(&j[a..]);
        let mut i = b;
        while i < j.len() && branco(j[i]) {
            i += 1;
        }
        match j.get(i) {
            None if !fim => return Passo::Falta,
            Some(b'>') => i += 1,
            None => return Passo::Falta,
            Some(_) => self.sintaxe(
                j,
                p,
                i,
                "Uma tag de fechamento não termina com >.",
                "Escreva a tag de fechamento na forma </nome>.",
            ),
        }
        let nome = &j[a..b];
        if self.pilha.last().is_some_and(|q| self.nome_igual(q, nome)) {
            self.fechar(j, self.em(p), self.em(i));
            return Passo::Ate(i);
        }
        self.fechamento_trocado(j, p, i, nome);
        Passo::Ate(i)
    }

    pub(super) fn nome_igual(&self, q: &super::quadro::Quadro, nome: &[u8]) -> bool {
        if q.nome_len > 0 {
            return &self.nomes[q.nome as usize..q.nome as usize + usize::from(q.nome_len)] == nome;
        }
        let prefixo = &self.abre[1..self.abre_len];
        let Some(tr) = q.transicao() else { return false };
        let certo = conecta_schemas::tabelas::NOMES[usize::from(tr.nome)].as_bytes();
        nome.strip_prefix(prefixo) == Some(certo)
    }

    fn instrucao_abre(&mut self, j: &[u8], p: usize, fim: bool) -> Passo {
        let n = extensao(&j[p + 2..]);
        let b = p + 2 + n;
        if b + 1 >= j.len() && !fim {
            return Passo::Falta;
        }
        let alvo = &j[p + 2..b];
        self.caracteres_certos(j, p + 2, b);
        if alvo.eq_ignore_ascii_case(b"xml") {
            let fala = frases::xml(
                "XML-DECLARACAO",
                "A declaração <?xml …?> só pode estar no primeiro byte do arquivo.",
                "Retire espaços e linhas antes da declaração, ou a declaração repetida.",
            );
            self.falhar(j, fala, self.em(p), self.em(b), None);
        } else if n == 0 || nomes::qname(alvo, self.cod).is_none() {
            self.sintaxe(
                j,
                p,
                b,
                "Há uma instrução de processamento sem nome válido.",
                "Retire a instrução <?…?>.",
            );
        } else if j.get(b).is_some_and(|c| !branco(*c)) && !j[b..].starts_with(b"?>") {
            self.sintaxe(
                j,
                p,
                b,
                "Há uma instrução de processamento malformada.",
                "Retire a instrução <?…?>.",
            );
        }
        self.abrir_longo(Aberto::Instrucao, j, p);
        Passo::Ate(b)
    }

    fn instrucao(&mut self, j: &[u8], p: usize, fim: bool) -> Passo {
        match achar(&j[p..], b"?>") {
            Some(n) => {
                self.caracteres_certos(j, p, p + n);
                self.aberto = Aberto::Nada;
                Passo::Ate(p + n + 2)
            }
            None => self.pedaco(j, p, 1, fim),
        }
    }

    fn comentario(&mut self, j: &[u8], p: usize, fim: bool) -> Passo {
        match achar(&j[p..], b"--") {
            Some(n) => {
                let i = p + n;
                let Some(c) = j.get(i + 2) else {
                    return self.pedaco(j, p, 2, fim);
                };
                self.caracteres_certos(j, p, i);
                if let Some(d) = &mut self.doutor {
                    d.comentario(self.cod.texto(&j[p..i]).as_bytes());
                }
                if *c == b'>' {
                    self.aberto = Aberto::Nada;
                    return Passo::Ate(i + 3);
                }
                self.sintaxe(
                    j,
                    i,
                    i + 2,
                    "Há dois hífens seguidos dentro de um comentário.",
                    "Retire os hífens do comentário ou o comentário inteiro.",
                );
                Passo::Ate(i + 1)
            }
            None => self.pedaco(j, p, 1, fim),
        }
    }

    /// Takes the part of a long comment or instruction that is at hand, but for the last bytes.
    fn pedaco(&mut self, j: &[u8], p: usize, guardar: usize, fim: bool) -> Passo {
        let mut ate = if fim { j.len() } else { j.len().saturating_sub(guardar) };
        if !fim && self.cod.utf8() {
            ate = p + inteiro(&j[p..ate.max(p)]);
        }
        if fim {
            self.caracteres_certos(j, p, j.len());
        }
        if fim || ate <= p {
            return Passo::Falta;
        }
        self.caracteres_certos(j, p, ate);
        if self.aberto == Aberto::Comentario
            && let Some(d) = &mut self.doutor
        {
            d.comentario(self.cod.texto(&j[p..ate]).as_bytes());
        }
        Passo::Ate(ate)
    }

    fn cdata(&mut self, j: &[u8], p: usize, fim: bool) -> Passo {
        let (ate, depois) = match achar(&j[p..], b"]]>") {
            Some(n) => (p + n, p + n + 3),
            None if fim => (j.len(), j.len()),
            None => {
                let q = self.parte_segura(j, p, j.len());
                if q <= p {
                    return Passo::Falta;
                }
                (q, q)
            }
        };
        self.adiando = true;
        self.caracteres_certos(j, p, ate);
        if ate > p {
            self.texto_normalizado(j, p, ate, Origem::Cdata);
        }
        self.contar_adiadas(j);
        if depois > ate {
            self.aberto = Aberto::Nada;
        }
        Passo::Ate(depois)
    }

    fn texto_corrido(&mut self, j: &[u8], p: usize, fim: bool) -> Passo {
        let mut ate = match memchr::memchr2(b'<', b'&', &j[p..]) {
            Some(n) => p + n,
            None if fim => j.len(),
            None => self.parte_segura(j, p, j.len()),
        };
        if ate <= p {
            return Passo::Falta;
        }
        if self.pilha.is_empty()
            && let Some(n) = j[p..ate].iter().position(|c| !branco(*c))
        {
            // Nothing is judged after this character.
            ate = p + n + self.um_caractere(&j[p + n..ate]);
        }
        self.adiando = true;
        if !self.pilha.is_empty() {
            self.caracteres_certos(j, p, ate);
        }
        let mut i = p;
        while let Some(n) = achar(&j[i..ate], b"]]>") {
            self.sintaxe(
                j,
                i + n,
                i + n + 3,
                "Há a sequência ]]> dentro de um texto.",
                "Escreva ]]&gt; no lugar de ]]>.",
            );
            i += n + 3;
        }
        self.texto_normalizado(j, p, ate, Origem::Literal);
        self.contar_adiadas(j);
        Passo::Ate(ate)
    }

    /// How much of a text may be taken when more may follow: not half a character, line end or `]]>`.
    fn parte_segura(&self, j: &[u8], p: usize, ate: usize) -> usize {
        let mut q = ate;
        while q > p && matches!(j[q - 1], b'\r' | b']') && ate - q < 3 {
            q -= 1;
        }
        if self.cod.utf8() { p + inteiro(&j[p..q]) } else { q }
    }

    /// Bytes of the first character.
    pub(super) fn um_caractere(&self, b: &[u8]) -> usize {
        let precisa = if self.cod.utf8() { b.first().map_or(0, |c| bytes_de(*c)) } else { 1 };
        1 + b.iter().take(precisa).skip(1).take_while(|c| **c & 0xC0 == 0x80).count()
    }

    /// Hands a text on with its line ends as XML has them: LF.
    fn texto_normalizado(&mut self, j: &[u8], a: usize, b: usize, origem: Origem) {
        let mut i = a;
        while let Some(n) = memchr::memchr(b'\r', &j[i..b]) {
            if n > 0 {
                self.recebe_texto(j, &j[i..i + n], origem, self.em(i), self.em(i + n));
            }
            i += n + 1;
            if j.get(i).filter(|_| i < b) != Some(&b'\n') {
                self.recebe_texto(j, b"\n", origem, self.em(i - 1), self.em(i));
            }
        }
        if i < b {
            self.recebe_texto(j, &j[i..b], origem, self.em(i), self.em(b));
        }
    }

    fn referencia(&mut self, j: &[u8], p: usize, fim: bool) -> Passo {
        let r = &j[p..];
        if !fim && r.len() < REFERENCIA && !r.contains(&b';') {
            return Passo::Falta;
        }
        match referencia_de(r) {
            Some((c, n)) => {
                self.recebe_texto(
                    j,
                    c.encode_utf8(&mut [0; 4]).as_bytes(),
                    Origem::Referencia,
                    self.em(p),
                    self.em(p + n),
                );
                Passo::Ate(p + n)
            }
            None => {
                self.referencia_invalida(j, p);
                if self.pilha.is_empty() {
                    self.fase = Fase::Morta;
                } else {
                    self.recebe_texto(j, b"&", Origem::Referencia, self.em(p), self.em(p + 1));
                }
                Passo::Ate(p + 1)
            }
        }
    }

    fn referencia_invalida(&mut self, j: &[u8], p: usize) {
        let fala = frases::xml(
            "XML-REFERENCIA",
            "Há um sinal & que não forma uma referência conhecida (&amp; &lt; &gt; &quot; &apos; ou &#número;).",
            "Para escrever o próprio sinal, use &amp; no lugar de &.",
        );
        self.falhar(j, fala, self.em(p), self.em(p + 1), None);
    }

    /// Characters that XML does not admit, and bytes that the encoding does not.
    pub(super) fn caracteres_certos(&mut self, j: &[u8], a: usize, b: usize) {
        let s = &j[a..b];
        let controle = |c: &u8| *c < 0x20 && !branco(*c);
        // All bytes in any case, which is faster than to stop at the first.
        let comum = !s.iter().fold(false, |algum, c| algum | controle(c) | (*c >= 0x80));
        if comum && self.utf16_defeito.is_none() {
            return;
        }
        let alto = !s.is_ascii();
        let mut invalido = None;
        if alto && self.cod == Codificacao::Ascii {
            invalido = s.iter().position(|c| *c >= 0x80);
        }
        if alto && self.cod.utf8() {
            invalido = std::str::from_utf8(s).err().map(|e| e.valid_up_to());
        }
        if let Some(n) = invalido {
            self.bytes_invalidos(j, a + n);
        }
        // Half a character of UTF-16 became U+FFFD on its way here.
        if let Some(em) = self.utf16_defeito.filter(|em| (self.em(a)..self.em(b)).contains(em))
            && !self.bytes_ditos
        {
            self.bytes_ditos = true;
            self.utf16_defeituoso(j, em);
        }
        // U+FFFE and U+FFFF.
        let proibido = |w: &[u8]| self.cod.utf8() && w[0] == 0xEF && w[1] == 0xBF && w[2] >= 0xBE;
        if !(s.iter().any(controle) || alto && s.windows(3).any(proibido)) {
            return;
        }
        for i in a..b {
            let n = match &j[i..b] {
                [c, ..] if controle(c) => 1,
                w @ [_, _, _, ..] if self.cod.utf8() && w[0] == 0xEF && w[1] == 0xBF && w[2] >= 0xBE => 3,
                _ => continue,
            };
            let fala = frases::xml(
                "XML-CARACTERE",
                "Há um caractere de controle que o XML não admite.",
                "Retire o caractere; ele costuma vir de texto colado ou de erro na conversão de codificação.",
            );
            self.falhar(j, fala, self.em(i), self.em(i + n), None);
        }
    }

    fn bytes_invalidos(&mut self, j: &[u8], i: usize) {
        if self.bytes_ditos {
            return;
        }
        self.bytes_ditos = true;
        let fala = frases::erro(
            "MSG-07",
            frases::XML_INVALIDO,
            format!(
                "O arquivo diz estar em {}, mas há bytes que não são dessa codificação.",
                self.cod.nome()
            ),
            "Grave o arquivo em ISO-8859-1 e declare encoding=\"ISO-8859-1\" na primeira linha, como pede o padrão.",
        );
        self.falhar(j, fala, self.em(i), self.em(i + 1), None);
    }
}

/// Bytes of the UTF-8 character that begins with this one.
const fn bytes_de(c: u8) -> usize {
    match c {
        0xC0..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xFF => 4,
        _ => 1,
    }
}

/// How many of the bytes are whole UTF-8 characters.
fn inteiro(b: &[u8]) -> usize {
    let n = b.len();
    for k in 1..=n.min(3) {
        let c = b[n - k];
        if c & 0xC0 != 0x80 {
            return if bytes_de(c) > k { n - k } else { n };
        }
    }
    n
}

/// The character of a reference at the start of some bytes, and the length of the reference.
pub(super) fn referencia_de(r: &[u8]) -> Option<(char, usize)> {
    let n = memchr::memchr(b';', &r[..r.len().min(REFERENCIA)])?;
    let c = match &r[1..n] {
        b"amp" => '&',
        b"lt" => '<',
        b"gt" => '>',
        b"quot" => '"',
        b"apos" => '\'',
        [b'#', b'x', h @ ..] if !h.is_empty() && h.iter().all(u8::is_ascii_hexdigit) => numero(h, 16)?,
        [b'#', d @ ..] if !d.is_empty() && d.iter().all(u8::is_ascii_digit) => numero(d, 10)?,
        _ => return None,
    };
    Some((c, n + 1))
}

fn numero(d: &[u8], base: u32) -> Option<char> {
    let v = u32::from_str_radix(std::str::from_utf8(d).ok()?, base).ok()?;
    let c = char::from_u32(v)?;
    let admitido = matches!(v, 9 | 10 | 13 | 0x20..) && !matches!(v, 0xFFFE | 0xFFFF);
    admitido.then_some(c)
}
