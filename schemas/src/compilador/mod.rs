//! Compiles the notation to tables: minimal automata for content models, one row for each distinct simple type.
//! What two versions have in common is stored once.

mod automato;
mod emitir;
mod padrao;
mod rapidas;

use std::collections::HashMap;

use crate::linhas::{
    self, Alternativa, Atributo, Base, Complexo, Curinga, Enumeracao, Estado, Item, MISTURA, NENHUM,
    NOME_MAXIMO, SIMPLES, Simples, Transicao, modelo,
};
use crate::notacao::{self, Esquema, Particula, Termo, Tipo};

type Res<T> = Result<T, String>;

/// A schema under compilation.
pub(crate) struct EsquemaPronto {
    familia: String,
    versao: String,
    raizes: Vec<(u16, u16)>,
    nomeados: Vec<(u16, u16)>,
}

/// The tables under construction.
#[derive(Default)]
pub(crate) struct Tabelas {
    nomes: Vec<String>,
    nome_ids: HashMap<String, u16>,
    estados: Vec<Estado>,
    transicoes: Vec<Transicao>,
    curingas: Vec<Curinga>,
    complexos: Vec<Complexo>,
    complexo_ids: HashMap<String, u16>,
    tem_guia: Vec<bool>,
    atributos: Vec<Atributo>,
    modelos: Vec<u16>,
    simples: Vec<Simples>,
    simples_ids: HashMap<Simples, u16>,
    valores: Vec<String>,
    valor_ids: HashMap<String, u16>,
    listas: Vec<u16>,
    chaves: Vec<u64>,
    enumeracoes: Vec<Enumeracao>,
    enum_ids: HashMap<Vec<String>, u16>,
    padroes: Vec<(String, u16, u8)>,
    alternativas: Vec<Alternativa>,
    itens: Vec<Item>,
    esquemas: Vec<EsquemaPronto>,
    dsig: Vec<(u16, u16)>,
    dsig_nomeados: Vec<(u16, u16)>,
}

/// Names in reach while a schema is compiled.
struct Ambito<'a> {
    esquema: &'a Esquema,
    complexos: HashMap<&'a str, &'a notacao::Complexo>,
    simples: HashMap<&'a str, &'a notacao::Simples>,
    prontos: HashMap<String, u16>,
    em_curso: Vec<String>,
    dsig: bool,
}

/// Compiles schemas, that of xmldsig first.
pub(crate) fn compilar(dsig: &Esquema, esquemas: &[Esquema]) -> Res<Tabelas> {
    let mut t = Tabelas::default();
    for (i, (_, xsd)) in notacao::BASES.iter().enumerate() {
        let id = t.nome(xsd)?;
        debug_assert_eq!(usize::from(id), i, "the names of the bases come first");
    }
    for base in BASE {
        t.simples.push(Simples {
            nome: NENHUM,
            pai: NENHUM,
            base,
            min: 0,
            max: NENHUM,
            digitos: 255,
            casas: 255,
            minimo: 0,
            padrao: NENHUM,
            enumeracao: NENHUM,
        });
    }
    let pronto = t.esquema(dsig, true)?;
    t.dsig = pronto.raizes;
    t.dsig_nomeados = pronto.nomeados;
    for e in esquemas {
        let pronto = t.esquema(e, false).map_err(|m| format!("{} {}: {m}", e.familia, e.versao))?;
        t.esquemas.push(pronto);
    }
    Ok(t)
}

const BASE: [Base; 10] = [
    Base::Texto,
    Base::Decimal,
    Base::Inteiro,
    Base::Data,
    Base::Hora,
    Base::DataHora,
    Base::Booleano,
    Base::Base64,
    Base::Uri,
    Base::Id,
];

fn u16_de(n: usize, o_que: &str) -> Res<u16> {
    u16::try_from(n)
        .ok()
        .filter(|n| *n < SIMPLES)
        .ok_or_else(|| format!("too many {o_que} for the tables: {n}"))
}

impl Tabelas {
    fn nome(&mut self, nome: &str) -> Res<u16> {
        if let Some(id) = self.nome_ids.get(nome) {
            return Ok(*id);
        }
        let id = u16_de(self.nomes.len(), "names")?;
        if nome.len() > NOME_MAXIMO {
            return Err(format!("the name {nome} is too long for the tables"));
        }
        self.nomes.push(nome.into());
        self.nome_ids.insert(nome.into(), id);
        Ok(id)
    }

    fn esquema(&mut self, e: &Esquema, dsig: bool) -> Res<EsquemaPronto> {
        let mut a = Ambito {
            esquema: e,
            complexos: e.complexos.iter().map(|(n, c)| (n.as_str(), c)).collect(),
            simples: e.simples.iter().map(|(n, s)| (n.as_str(), s)).collect(),
            prontos: HashMap::new(),
            em_curso: Vec::new(),
            dsig,
        };
        let mut pronto = EsquemaPronto {
            familia: e.familia.clone(),
            versao: e.versao.clone(),
            raizes: Vec::new(),
            nomeados: Vec::new(),
        };
        for nome in e.complexos.iter().map(|(n, _)| n).chain(e.simples.iter().map(|(n, _)| n)) {
            let r = self.nomeado(&mut a, nome)?;
            pronto.nomeados.push((self.nome(nome)?, r));
        }
        for r in &e.raizes {
            let tipo = self.tipo(&mut a, &r.tipo)?;
            pronto.raizes.push((self.nome(&r.nome)?, tipo));
        }
        Ok(pronto)
    }

    fn tipo(&mut self, a: &mut Ambito<'_>, t: &Tipo) -> Res<u16> {
        match t {
            Tipo::Nomeado(n) => self.nomeado(a, n),
            Tipo::Anonimo(c) => self.complexo(a, None, c),
        }
    }

    /// A type by name: of this schema, a base, or of xmldsig.
    fn nomeado(&mut self, a: &mut Ambito<'_>, nome: &str) -> Res<u16> {
        if let Some(i) = notacao::BASES.iter().position(|(n, _)| *n == nome) {
            return Ok(u16_de(i, "bases")? | SIMPLES);
        }
        if let Some(local) = nome.strip_prefix("ds:") {
            let id = self.nome(local)?;
            let chave = format!("ds:{id}");
            return self.complexo_ids.get(&chave).copied().ok_or_else(|| format!("{nome} is not of xmldsig"));
        }
        if let Some(r) = a.prontos.get(nome) {
            return Ok(*r);
        }
        if a.em_curso.iter().any(|n| n == nome) {
            return Err(format!("{nome} contains itself"));
        }
        a.em_curso.push(nome.into());
        let r = if let Some(c) = a.complexos.get(nome).copied() {
            let r = self.complexo(a, Some(nome), c)?;
            if a.dsig {
                let id = self.nome(nome)?;
                self.complexo_ids.insert(format!("ds:{id}"), r);
            }
            r
        } else if let Some(s) = a.simples.get(nome).copied() {
            self.simples(a, nome, s)? | SIMPLES
        } else {
            return Err(format!("type {nome} is not defined"));
        };
        a.em_curso.pop();
        a.prontos.insert(nome.into(), r);
        Ok(r)
    }

    fn simples(&mut self, a: &mut Ambito<'_>, nome: &str, s: &notacao::Simples) -> Res<u16> {
        let pai = self.nomeado(a, &s.base)? & !SIMPLES;
        let herdado = self.simples[usize::from(pai)];
        let n16 = |v: u32| u16::try_from(v).map_err(|_| format!("{nome}: facet {v} is too great"));
        let n8 = |v: u32| u8::try_from(v).map_err(|_| format!("{nome}: facet {v} is too great"));
        let mut novo = Simples { nome: self.nome(nome)?, pai, ..herdado };
        if let Some(v) = s.min {
            novo.min = novo.min.max(n16(v)?);
        }
        if let Some(v) = s.max {
            novo.max = novo.max.min(n16(v)?);
        }
        if let Some(v) = s.digitos {
            novo.digitos = novo.digitos.min(n8(v)?);
        }
        if let Some(v) = s.casas {
            novo.casas = novo.casas.min(n8(v)?);
        }
        if let Some(v) = &s.minimo {
            if novo.base != Base::Data || v.len() != 10 {
                return Err(format!("{nome}: minimo {v} is only known for dates"));
            }
            novo.minimo = v.replace('-', "").parse().map_err(|_| format!("{nome}: minimo {v}"))?;
        }
        if !s.padroes.is_empty() {
            if herdado.padrao != NENHUM || novo.base != Base::Texto {
                return Err(format!(
                    "{nome}: patterns of two steps, or of a base other than text, are not known"
                ));
            }
            novo.padrao = self.padrao(&s.padroes.join("|"))?;
        }
        if !s.valores.is_empty() {
            if herdado.enumeracao != NENHUM || novo.base != Base::Texto || novo.padrao != NENHUM {
                return Err(format!(
                    "{nome}: values in two steps, with a pattern or not of text are not known"
                ));
            }
            // A value that the other facets refuse is never a value.
            let cabe =
                |v: &&String| (usize::from(novo.min)..=usize::from(novo.max)).contains(&v.chars().count());
            let valores: Vec<String> = s.valores.iter().filter(cabe).cloned().collect();
            novo.enumeracao = self.enumeracao(valores)?;
        }
        if let Some(id) = self.simples_ids.get(&novo) {
            return Ok(*id);
        }
        let id = u16_de(self.simples.len(), "simple types")?;
        self.simples.push(novo);
        self.simples_ids.insert(novo, id);
        Ok(id)
    }

    fn enumeracao(&mut self, valores: Vec<String>) -> Res<u16> {
        if let Some(id) = self.enum_ids.get(&valores) {
            return Ok(*id);
        }
        let inicio = self.listas.len() as u32;
        for v in &valores {
            let novo = self.valores.len();
            let id = *self.valor_ids.entry(v.clone()).or_insert_with(|| novo as u16);
            if usize::from(id) == novo {
                u16_de(novo, "values")?;
                self.valores.push(v.clone());
            }
            self.listas.push(id);
        }
        let curtos = valores.iter().all(|v| v.len() <= 8);
        let casas = (valores.len() * 2).next_power_of_two().max(2);
        let chaves = self.chaves.len() as u32;
        if curtos {
            let mut tabela = vec![0u64; casas];
            for chave in valores.iter().filter_map(|v| linhas::chave(v.as_bytes())) {
                let mut i = (chave.wrapping_mul(MISTURA) >> 40) as usize & (casas - 1);
                while tabela[i] != 0 {
                    i = (i + 1) & (casas - 1);
                }
                tabela[i] = chave;
            }
            self.chaves.extend(tabela);
        }
        let id = u16_de(self.enumeracoes.len(), "enumerations")?;
        self.enumeracoes.push(Enumeracao {
            inicio,
            n: u16_de(valores.len(), "values")?,
            chaves,
            mascara: if curtos { u16_de(casas - 1, "values")? } else { 0 },
        });
        self.enum_ids.insert(valores, id);
        Ok(id)
    }

    fn complexo(&mut self, a: &mut Ambito<'_>, nome: Option<&str>, c: &notacao::Complexo) -> Res<u16> {
        let base = match &c.estende {
            Some(b) => self.nomeado(a, b)?,
            None => NENHUM,
        };
        if base != NENHUM && base & SIMPLES != 0 {
            return Err(format!("{nome:?} extends a simple type by complexContent"));
        }
        let texto = match &c.texto {
            Some(t) => self.nomeado(a, t)? & !SIMPLES,
            None => NENHUM,
        };
        let (mut misto, mut atributos) = (c.misto, Vec::new());
        if base != NENHUM {
            let b = self.complexos[usize::from(base)];
            misto |= b.misto;
            let ini = usize::from(b.atributos);
            atributos.extend_from_slice(&self.atributos[ini..ini + usize::from(b.n_atributos)]);
        }
        for x in &c.atributos {
            atributos.push(Atributo {
                nome: self.nome(&x.nome)?,
                tipo: self.nomeado(a, &x.tipo)? & !SIMPLES,
                obrigatorio: x.obrigatorio,
            });
        }
        let mut codigo = Vec::new();
        if base != NENHUM && self.complexos[usize::from(base)].modelo != u32::MAX {
            let herdado = self.modelo_de(base);
            if c.conteudo.is_some() {
                codigo.extend([modelo::SEQUENCIA, 2, 1, 1]);
            }
            codigo.extend(herdado);
        }
        if let Some(p) = &c.conteudo {
            self.codificar(a, p, &mut codigo)?;
        }
        // Equal facts under an equal name are one type, whichever versions state them.
        let chave = format!("{nome:?} {base} {misto} {texto} {atributos:?} {codigo:?} {}", a.dsig);
        if let Some(id) = self.complexo_ids.get(&chave) {
            return Ok(*id);
        }
        let (inicio, fim, tem_guia) = self.automato(&codigo)?;
        let id = u16_de(self.complexos.len(), "complex types")?;
        let modelo = if codigo.is_empty() { u32::MAX } else { self.modelos.len() as u32 };
        self.modelos.extend(codigo);
        let primeiro = u16_de(self.atributos.len(), "attributes")?;
        let n_atributos = atributos.len() as u8;
        self.atributos.extend(atributos);
        let nome = match nome {
            Some(n) => self.nome(n)?,
            None => NENHUM,
        };
        self.complexos.push(Complexo {
            nome,
            base,
            inicio,
            fim,
            misto,
            texto,
            atributos: primeiro,
            n_atributos,
            modelo,
        });
        self.tem_guia.push(tem_guia);
        self.complexo_ids.insert(chave, id);
        Ok(id)
    }

    /// The encoded content model of a compiled type.
    fn modelo_de(&self, complexo: u16) -> Vec<u16> {
        fn fim(m: &[u16], i: usize) -> usize {
            match m[i] {
                modelo::SEQUENCIA | modelo::ESCOLHA => (0..m[i + 1]).fold(i + 4, |j, _| fim(m, j)),
                _ => i + 5,
            }
        }
        let ini = self.complexos[usize::from(complexo)].modelo as usize;
        self.modelos[ini..fim(&self.modelos, ini)].to_vec()
    }

    fn codificar(&mut self, a: &mut Ambito<'_>, p: &Particula, codigo: &mut Vec<u16>) -> Res<()> {
        let min = u16_de(p.min as usize, "occurrences")?;
        let max = match p.max {
            Some(m) => u16_de(m as usize, "occurrences")?,
            None => NENHUM,
        };
        match &p.termo {
            Termo::Elemento(e) => {
                let tipo = self.tipo(a, &e.tipo)?;
                let op = if a.dsig { modelo::ELEMENTO_DSIG } else { modelo::ELEMENTO };
                codigo.extend([op, self.nome(&e.nome)?, tipo, min, max]);
            }
            Termo::Referencia(r) => {
                let (op, nome, tipo) = self.referencia(a, r)?;
                codigo.extend([op, nome, tipo, min, max]);
            }
            Termo::Sequencia(partes) | Termo::Escolha(partes) => {
                let op =
                    if matches!(p.termo, Termo::Sequencia(_)) { modelo::SEQUENCIA } else { modelo::ESCOLHA };
                codigo.extend([op, u16_de(partes.len(), "parts")?, min, max]);
                for parte in partes {
                    self.codificar(a, parte, codigo)?;
                }
            }
            Termo::Curinga { outro, tolerante } => {
                // One word for both flags keeps every leaf of the code five words long.
                codigo.extend([modelo::CURINGA, u16::from(*outro), u16::from(*tolerante), min, max]);
            }
        }
        Ok(())
    }

    fn referencia(&mut self, a: &mut Ambito<'_>, r: &str) -> Res<(u16, u16, u16)> {
        if let Some(local) = r.strip_prefix("ds:") {
            let nome = self.nome(local)?;
            let achado = self.dsig.iter().find(|(n, _)| *n == nome);
            let (_, tipo) = achado.ok_or_else(|| format!("{r} is not of xmldsig"))?;
            return Ok((modelo::ELEMENTO_DSIG, nome, *tipo));
        }
        let raiz = a.esquema.raizes.iter().find(|e| e.nome == r).ok_or_else(|| format!("no global {r}"))?;
        let tipo = self.tipo(a, &raiz.tipo)?;
        let op = if a.dsig { modelo::ELEMENTO_DSIG } else { modelo::ELEMENTO };
        Ok((op, self.nome(r)?, tipo))
    }
}
