//! Stubs of the Python classes of the model, one file for each room.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use conecta_core::tiss::{Campo, Especie, Forma, Grupo, Vezes, grupos};

use super::{Arquivos, paragrafo, sala, salas};

const PASTA: &str = "bindings/python/python/conecta/tiss";
const COLUNAS: usize = 110;

/// Adds the stubs.
pub(super) fn gerar(arquivos: &mut Arquivos) {
    let grupos = grupos();
    let salas = salas(&grupos);
    for (nome, tipos) in &salas {
        arquivos.insert(format!("{PASTA}/{nome}.pyi"), sala_inteira(nome, tipos));
    }
    arquivos.insert(format!("{PASTA}/__init__.pyi"), indice(&salas));
}

fn indice(salas: &BTreeMap<&'static str, Vec<&'static Grupo>>) -> String {
    let mut s = String::from("\"\"\"The types of the TISS standard. Written by `cargo xtask gen`.\"\"\"\n\n");
    for (nome, tipos) in salas {
        let mut nomes: Vec<_> = tipos.iter().map(|g| format!("    {0} as {0},\n", g.nome)).collect();
        nomes.sort();
        let _ = write!(s, "from .{nome} import (\n{})\n", nomes.concat());
    }
    s.push('\n');
    tudo(&mut s, salas.values().flatten().map(|g| g.nome));
    s
}

fn tudo(s: &mut String, nomes: impl Iterator<Item = &'static str>) {
    let mut nomes: Vec<_> = nomes.collect();
    nomes.sort_unstable();
    s.push_str("__all__ = [\n");
    nomes.iter().for_each(|n| {
        let _ = writeln!(s, "    \"{n}\",");
    });
    s.push_str("]\n");
}

/// What the types of a room need from elsewhere.
#[derive(Default)]
struct Usos {
    datas: BTreeSet<&'static str>,
    decimal: bool,
    salas: BTreeMap<&'static str, BTreeSet<&'static str>>,
}

fn sala_inteira(nome: &str, tipos: &[&'static Grupo]) -> String {
    let mut usos = Usos::default();
    let mut corpo = String::new();
    for g in tipos {
        classe(g, &mut usos, &mut corpo);
    }
    let mut s =
        format!("\"\"\"Types of the room {nome} of the model. Written by `cargo xtask gen`.\"\"\"\n\n");
    if !usos.datas.is_empty() {
        let nomes: Vec<_> = usos.datas.iter().copied().collect();
        let _ = writeln!(s, "from datetime import {}", nomes.join(", "));
    }
    if usos.decimal {
        s.push_str("from decimal import Decimal\n");
    }
    let escolhas = tipos.iter().any(|g| g.escolha);
    if escolhas {
        s.push_str("from typing import Literal, final\n\n");
    } else {
        s.push_str("from typing import final\n\n");
    }
    let bases: Vec<_> = [(true, "Escolha"), (false, "Grupo")]
        .into_iter()
        .filter(|(e, _)| tipos.iter().any(|g| g.escolha == *e))
        .map(|(_, n)| n)
        .collect();
    let _ = writeln!(s, "from .._conecta import {}", bases.join(", "));
    for (outra, nomes) in usos.salas.iter().filter(|(n, _)| **n != nome) {
        let nomes: Vec<_> = nomes.iter().map(|n| (*n).to_owned()).collect();
        let _ = writeln!(s, "from .{outra} import {}", lista(&nomes, '(', ')', 20 + outra.len()));
    }
    s.push('\n');
    tudo(&mut s, tipos.iter().map(|g| g.nome));
    s + &corpo
}

fn classe(g: &'static Grupo, usos: &mut Usos, s: &mut String) {
    let base = if g.escolha { "Escolha" } else { "Grupo" };
    let _ = write!(s, "\n@final\nclass {}({base}):\n", g.nome);
    doc(g.doc, 4, s);
    s.push('\n');
    if g.escolha {
        let nomes: Vec<_> = g.campos.iter().map(|c| format!("\"{}\"", c.nome_minusculo())).collect();
        let mut tipos: Vec<String> = Vec::new();
        for c in g.campos {
            let t = tipo(c, usos);
            if !tipos.contains(&t) {
                tipos.push(t);
            }
        }
        let tipos = uniao(&tipos);
        let opcoes = lista(&nomes, '[', ']', 50).replace('\n', "\n    ");
        let opcoes = if opcoes.starts_with('[') { opcoes } else { format!("[{opcoes}]") };
        let _ = write!(s, "    @property\n    def opcao(self) -> Literal{opcoes} | None: ...\n");
        let _ = write!(s, "    @property\n    def valor(self) -> {tipos}: ...\n");
    }
    for c in g.campos {
        let t = tipo(c, usos);
        let talvez = if c.vezes == Vezes::Talvez || g.escolha { " | None" } else { "" };
        let _ = write!(s, "    @property\n    def {}(self) -> {t}{talvez}:\n", c.nome_minusculo());
        doc(c.doc, 8, s);
    }
}

fn tipo(c: &Campo, usos: &mut Usos) -> String {
    let nome = match (c.forma)() {
        Forma::Grupo(g) => {
            usos.salas.entry(sala(g)).or_default().insert(g.nome);
            g.nome
        }
        Forma::Valor(v) => match v.especie {
            Especie::Decimal => {
                usos.decimal = true;
                "Decimal"
            }
            Especie::Inteiro => "int",
            Especie::Booleano => "bool",
            Especie::Base64 => "bytes",
            Especie::Data => {
                usos.datas.insert("date");
                "date"
            }
            Especie::Hora => {
                usos.datas.insert("time");
                "time"
            }
            Especie::Texto | Especie::Codigo | Especie::Assinatura => "str",
        },
    };
    if c.vezes == Vezes::Varias { format!("tuple[{nome}, ...]") } else { nome.to_owned() }
}

/// One of several types or None, one a line where they do not fit.
fn uniao(tipos: &[String]) -> String {
    let numa_linha = format!("{} | None", tipos.join(" | "));
    if numa_linha.len() + 30 <= COLUNAS {
        return numa_linha;
    }
    format!("(\n        {}\n        | None\n    )", tipos.join("\n        | "))
}

/// Names with commas between them, one a line in brackets where they do not fit.
fn lista(nomes: &[String], abre: char, fecha: char, usado: usize) -> String {
    let numa_linha = nomes.join(", ");
    if usado + numa_linha.len() <= COLUNAS {
        return numa_linha;
    }
    let linhas: String = nomes.iter().map(|n| format!("    {n},\n")).collect();
    format!("{abre}\n{linhas}{fecha}")
}

/// A docstring, broken where it gets too long; as the metadata has it once white space is put aside.
fn doc(texto: &str, recuo: usize, s: &mut String) {
    let margem = " ".repeat(recuo);
    let texto = paragrafo(texto).replace('\\', "\\\\").replace("\"\"\"", "'''");
    if texto.chars().count() + recuo + 6 <= COLUNAS {
        let _ = writeln!(s, "{margem}\"\"\"{texto}\"\"\"");
        return;
    }
    let _ = write!(s, "{margem}\"\"\"");
    let mut usado = recuo + 3;
    for (i, palavra) in texto.split(' ').enumerate() {
        let n = palavra.chars().count();
        if usado + 1 + n > COLUNAS {
            let _ = write!(s, "\n{margem}");
            usado = recuo;
        } else if i > 0 {
            s.push(' ');
            usado += 1;
        }
        s.push_str(palavra);
        usado += n;
    }
    let _ = write!(s, "\n{margem}\"\"\"\n");
}
