//! Reading the notation.

use super::{Atributo, Complexo, Elemento, Erro, Esquema, Particula, Simples, Termo, Tipo};

struct Linha<'a> {
    numero: usize,
    nivel: usize,
    palavras: Vec<&'a str>,
}

struct Leitor<'a> {
    linhas: Vec<Linha<'a>>,
    pos: usize,
}

type Res<T> = Result<T, Erro>;

fn erro<T>(linha: &Linha<'_>, motivo: impl Into<String>) -> Res<T> {
    Err(Erro { linha: linha.numero, motivo: motivo.into() })
}

impl Esquema {
    /// Reads the text of an `.esquema` file.
    ///
    /// # Errors
    /// The first line that does not follow the notation.
    pub fn ler(texto: &str) -> Res<Self> {
        let mut linhas = Vec::new();
        for (i, l) in texto.lines().enumerate() {
            let recuo = l.len() - l.trim_start_matches(' ').len();
            let corpo = l.trim();
            if corpo.is_empty() || corpo.starts_with('#') {
                continue;
            }
            if recuo % 2 != 0 {
                return Err(Erro { linha: i + 1, motivo: "indentation is two spaces a level".into() });
            }
            linhas.push(Linha { numero: i + 1, nivel: recuo / 2, palavras: corpo.split(' ').collect() });
        }
        Leitor { linhas, pos: 0 }.esquema()
    }
}

impl<'a> Leitor<'a> {
    fn atual(&self, nivel: usize) -> Option<&Linha<'a>> {
        self.linhas.get(self.pos).filter(|l| l.nivel == nivel)
    }

    fn esquema(&mut self) -> Res<Esquema> {
        let mut e = Esquema::default();
        while self.pos < self.linhas.len() {
            let l = &self.linhas[self.pos];
            if l.nivel != 0 {
                return erro(l, "unexpected indentation");
            }
            let p = l.palavras.clone();
            match p[..] {
                ["esquema", familia, versao] => {
                    (e.familia, e.versao) = (familia.into(), versao.into());
                    self.pos += 1;
                }
                ["espaco", espaco] => {
                    e.espaco = espaco.into();
                    self.pos += 1;
                }
                ["raiz", nome, ref resto @ ..] => {
                    let tipo = self.tipo(resto, 0)?;
                    e.raizes.push(Elemento { nome: nome.into(), tipo });
                }
                ["complexo", nome, ref resto @ ..] => {
                    let c = self.complexo(resto, 0)?;
                    e.complexos.push((nome.into(), c));
                }
                ["simples", nome, base, ref resto @ ..] => {
                    let s = self.simples(base, resto)?;
                    e.simples.push((nome.into(), s));
                }
                _ => return erro(l, "esquema, espaco, raiz, complexo or simples expected"),
            }
        }
        Ok(e)
    }

    /// What stands after the name of an element: a type by name, or an anonymous one.
    fn tipo(&mut self, resto: &[&str], nivel: usize) -> Res<Tipo> {
        match resto {
            [t] if !matches!(*t, "misto") => {
                self.pos += 1;
                Ok(Tipo::Nomeado((*t).into()))
            }
            _ => Ok(Tipo::Anonimo(Box::new(self.complexo(resto, nivel)?))),
        }
    }

    fn complexo(&mut self, mut resto: &[&str], nivel: usize) -> Res<Complexo> {
        let mut c = Complexo::default();
        while !resto.is_empty() {
            resto = match resto {
                ["estende", base, r @ ..] => {
                    c.estende = Some((*base).into());
                    r
                }
                ["misto", r @ ..] => {
                    c.misto = true;
                    r
                }
                ["valor", t, r @ ..] => {
                    c.texto = Some((*t).into());
                    r
                }
                _ => return erro(&self.linhas[self.pos], "estende, misto or valor expected"),
            };
        }
        self.pos += 1;
        while let Some(l) = self.atual(nivel + 1) {
            let Some(nome) = l.palavras[0].strip_prefix('@') else { break };
            let [_, tipo] = l.palavras[..] else { return erro(l, "an attribute has a name and a type") };
            let obrigatorio = !nome.ends_with('?');
            c.atributos.push(Atributo {
                nome: nome.trim_end_matches('?').into(),
                tipo: tipo.into(),
                obrigatorio,
            });
            self.pos += 1;
        }
        let mut partes = self.particulas(nivel + 1)?;
        c.conteudo = match partes.len() {
            0 => None,
            1 if matches!(partes[0].termo, Termo::Escolha(_) | Termo::Sequencia(_)) => partes.pop(),
            _ => Some(Particula { min: 1, max: Some(1), termo: Termo::Sequencia(partes) }),
        };
        Ok(c)
    }

    fn particulas(&mut self, nivel: usize) -> Res<Vec<Particula>> {
        let mut partes = Vec::new();
        while let Some(l) = self.atual(nivel) {
            let p = l.palavras.clone();
            let alvo = if p[0] == "ref" { p.get(1).copied().unwrap_or_default() } else { p[0] };
            let (nome, min, max) = cardinalidade(l, alvo)?;
            let termo = match (p[0], nome) {
                ("ref", n) => {
                    self.pos += 1;
                    Termo::Referencia(n.into())
                }
                (_, "sequencia") if p.len() == 1 => {
                    self.pos += 1;
                    Termo::Sequencia(self.particulas(nivel + 1)?)
                }
                (_, "escolha") if p.len() == 1 => {
                    self.pos += 1;
                    Termo::Escolha(self.particulas(nivel + 1)?)
                }
                (_, "curinga") if p.len() == 3 => {
                    self.pos += 1;
                    Termo::Curinga { outro: p[1] == "outro", tolerante: p[2] == "tolerante" }
                }
                (_, n) => {
                    let nome = n.to_owned();
                    let tipo = self.tipo(&p[1..], nivel)?;
                    Termo::Elemento(Elemento { nome, tipo })
                }
            };
            partes.push(Particula { min, max, termo });
        }
        Ok(partes)
    }

    fn simples(&mut self, base: &str, mut resto: &[&str]) -> Res<Simples> {
        let l = &self.linhas[self.pos];
        let numero = |v: &str| {
            v.parse::<u32>().map_err(|_| Erro { linha: l.numero, motivo: format!("{v} is not a number") })
        };
        let mut s = Simples { base: base.into(), ..Simples::default() };
        while !resto.is_empty() {
            resto = match resto {
                ["tamanho", v, r @ ..] => {
                    let (a, b) = v.split_once("..").unwrap_or((v, v));
                    s.min = if a.is_empty() { None } else { Some(numero(a)?) };
                    s.max = if b.is_empty() { None } else { Some(numero(b)?) };
                    r
                }
                ["digitos", v, r @ ..] => {
                    s.digitos = Some(numero(v)?);
                    r
                }
                ["casas", v, r @ ..] => {
                    s.casas = Some(numero(v)?);
                    r
                }
                ["minimo", v, r @ ..] => {
                    s.minimo = Some((*v).into());
                    r
                }
                ["padrao", v, r @ ..] => {
                    s.padroes.push((*v).into());
                    r
                }
                _ => return erro(l, "tamanho, digitos, casas, minimo or padrao expected"),
            };
        }
        self.pos += 1;
        while let Some(l) = self.atual(1) {
            let ["=", v] = l.palavras[..] else { return erro(l, "a value is written `= value`") };
            s.valores.push(if v == "\"\"" { String::new() } else { v.into() });
            self.pos += 1;
        }
        Ok(s)
    }
}

fn cardinalidade<'a>(l: &Linha<'_>, nome: &'a str) -> Res<(&'a str, u32, Option<u32>)> {
    if let Some(n) = nome.strip_suffix('?') {
        return Ok((n, 0, Some(1)));
    }
    if let Some(n) = nome.strip_suffix('*') {
        return Ok((n, 0, None));
    }
    if let Some(n) = nome.strip_suffix('+') {
        return Ok((n, 1, None));
    }
    let Some((n, faixa)) = nome.strip_suffix(']').and_then(|s| s.split_once('[')) else {
        return Ok((nome, 1, Some(1)));
    };
    let lido = faixa.split_once("..").and_then(|(a, b)| {
        let max = if b.is_empty() { None } else { Some(b.parse().ok()?) };
        Some((a.parse().ok()?, max))
    });
    match lido {
        Some((min, max)) => Ok((n, min, max)),
        None => erro(l, format!("{faixa} is not a cardinality")),
    }
}
