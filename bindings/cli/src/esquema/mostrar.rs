//! A place of the grammar as a page of text.

use conecta_schemas::{Complexo, Escopo, Esquema, Familia, Particula, Simples, Termo, Tipo};

use super::achar::Achado;
use super::descrever::{cardinalidade, descrever, nome_do_tipo, visivel};
use super::versao;
use crate::terminal::Cores;
use conecta_core::portugues::contar;

/// The elements a document may start with.
pub(super) fn raizes(esquema: Esquema, cores: Cores) -> String {
    let familia = match esquema.familia() {
        Familia::Tiss => "TISS",
        Familia::Monitoramento => "Monitoramento",
        Familia::Qualidade => "Qualidade do monitoramento",
    };
    let titulo = format!("{familia} {}: elementos com que um documento pode começar", esquema.versao());
    let linhas = esquema
        .raizes()
        .map(|(nome, tipo)| Linha { esquerda: format!("  {nome}"), direita: a_direita(tipo) })
        .collect();
    let exemplo = esquema.raizes().next().map(|(nome, _)| nome).unwrap_or_default();
    let depois = format!("\npara ver um deles: conecta esquema {} {exemplo}\n", versao::nome(esquema));
    format!("{}\n\n{}{depois}", cores.forte(&titulo), alinhadas(linhas))
}

/// One page for each place.
pub(super) fn achados(esquema: Esquema, achados: &[Achado], cores: Cores) -> String {
    let mut texto = String::new();
    if achados.len() > 1 {
        let quantos = contar(achados.len() as u64, "tipo", "tipos");
        texto = format!("{quantos} com este nome na versão {}\n\n", versao::nome(esquema));
    }
    let paginas: Vec<String> = achados.iter().map(|achado| pagina(achado, cores)).collect();
    texto + &paginas.join("\n")
}

fn pagina(achado: &Achado, cores: Cores) -> String {
    let nome = nome_do_tipo(achado.tipo).filter(|nome| *nome != achado.onde);
    let tipo = nome.map(|nome| format!(" : {nome}")).unwrap_or_default();
    let titulo = cores.forte(&format!("{}{tipo}", achado.onde));
    match achado.tipo {
        Tipo::Simples(simples) => format!("{titulo}\n  {}\n", pagina_simples(simples)),
        Tipo::Complexo(complexo) => format!("{titulo}\n{}", pagina_complexa(complexo)),
    }
}

fn pagina_simples(tipo: Simples) -> String {
    match tipo.valores() {
        Some(valores) => {
            let valores: Vec<&str> = valores.map(visivel).collect();
            let quantos = contar(valores.len() as u64, "valor", "valores");
            format!("{quantos}:\n  {}", valores.join("\n  "))
        }
        None => descrever(tipo),
    }
}

fn pagina_complexa(tipo: Complexo) -> String {
    let mut texto = String::new();
    if let Some(base) = tipo.estende() {
        texto.push_str(&format!("  estende {base}\n"));
    }
    for atributo in tipo.atributos() {
        let falta = if atributo.obrigatorio { "" } else { " ?" };
        texto.push_str(&format!("  atributo {}{falta}: {}\n", atributo.nome, descrever(atributo.tipo)));
    }
    if let Some(conteudo) = tipo.texto() {
        texto.push_str(&format!("  {}\n", descrever(conteudo)));
    }
    let Some(conteudo) = tipo.conteudo() else {
        if texto.is_empty() {
            texto.push_str("  sem conteúdo\n");
        }
        return texto;
    };
    texto.push_str(if tipo.misto() {
        "\ntexto e filhos, nesta ordem:\n"
    } else {
        "\nfilhos, nesta ordem:\n"
    });
    let mut linhas = Vec::new();
    dentro(&conteudo, "  ", &mut linhas);
    texto.push_str(&alinhadas(linhas));
    texto.push_str("\n? opcional   * nenhum ou mais   + um ou mais   [a..b] de a até b\n");
    texto
}

struct Linha {
    esquerda: String,
    direita: String,
}

/// A type without a name cannot be asked for by name, so its children are shown in place.
fn acrescentar(particula: &Particula, recuo: &str, linhas: &mut Vec<Linha>) {
    let vezes = cardinalidade(particula.min, particula.max);
    let mut por = |texto: String, direita| {
        linhas.push(Linha { esquerda: format!("{recuo}{}", texto.trim_end()), direita });
    };
    match &particula.termo {
        Termo::Elemento { prefixo, nome, tipo } => {
            por(format!("{prefixo}{nome} {vezes}"), a_direita(*tipo));
            if let Tipo::Complexo(complexo) = tipo
                && complexo.nome().is_none()
                && let Some(conteudo) = complexo.conteudo()
            {
                dentro(&conteudo, &format!("{recuo}    "), linhas);
            }
        }
        Termo::Curinga { espacos: Escopo::Qualquer, .. } => {
            por(format!("(qualquer elemento) {vezes}"), String::new());
        }
        Termo::Curinga { espacos: Escopo::Outro, .. } => {
            por(format!("(qualquer elemento de outro padrão) {vezes}"), String::new());
        }
        Termo::Sequencia(partes) | Termo::Escolha(partes) => {
            let escolha = matches!(particula.termo, Termo::Escolha(_));
            let titulo = if escolha { "um destes" } else { "em sequência" };
            por(format!("{titulo} {vezes}").trim_end().to_owned() + ":", String::new());
            partes.iter().for_each(|p| acrescentar(p, &format!("{recuo}│ "), linhas));
        }
    }
}

/// A sequence that occurs once groups nothing: its members are shown as such.
fn dentro(conteudo: &Particula, recuo: &str, linhas: &mut Vec<Linha>) {
    match &conteudo.termo {
        Termo::Sequencia(partes) if (conteudo.min, conteudo.max) == (1, Some(1)) => {
            partes.iter().for_each(|p| dentro(p, recuo, linhas));
        }
        _ => acrescentar(conteudo, recuo, linhas),
    }
}

/// Type and, if it is simple, what it allows.
fn a_direita(tipo: Tipo) -> String {
    let nome = nome_do_tipo(tipo).unwrap_or_default();
    match tipo {
        Tipo::Simples(simples) if nome.is_empty() => descrever(simples),
        Tipo::Simples(simples) => format!("{nome}: {}", descrever(simples)),
        Tipo::Complexo(_) => nome.to_owned(),
    }
}

/// In two columns.
fn alinhadas(linhas: Vec<Linha>) -> String {
    let com_direita = linhas.iter().filter(|l| !l.direita.is_empty());
    let largura = com_direita.map(|l| l.esquerda.chars().count()).max().unwrap_or(0);
    let mut texto = String::new();
    for Linha { esquerda, direita } in linhas {
        texto.push_str(format!("{esquerda:<largura$}  {direita}").trim_end());
        texto.push('\n');
    }
    texto
}
