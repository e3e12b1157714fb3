//! From the table of a rule to the rule.

use std::collections::HashSet;

use regex_lite::{Regex, RegexBuilder};
use rust_decimal::Decimal;

use super::campos::{self, Campo, Classe, MENSAGEM};
use super::forma::{self, Ponto};
use super::formato::{GUIAS, TESTES};
use super::leitura::{Leitor, texto_de};
use super::linguagem::{Condicao, Limites, Nivel, Prova, Quando, RegraDoPacote, Sobre, Teste, Valores};
use super::texto::Valor;
use crate::regras::vista::{Especies, TODAS};
use crate::tabelas::{Glosa, glosa};
use crate::{Codigo, Severidade};

/// Bytes that a compiled pattern may take.
const PADRAO: usize = 256 << 10;

/// Where the fields of a rule are.
pub(super) struct Cena {
    classes: Vec<Classe>,
    das_guias: Vec<Classe>,
    procedimentos: bool,
    despesas: bool,
}

impl Leitor<'_> {
    fn codigo<'v>(&mut self, r: &'v Valor, onde: &str, vistos: &mut HashSet<&'v str>) -> Option<Codigo> {
        let valor = r.get("codigo")?;
        let codigo = texto_de(r, "codigo")?;
        let onde = format!("{onde}.codigo");
        let resto = codigo.split_once('-').map(|(_, resto)| resto).unwrap_or_default();
        let bom = !resto.is_empty()
            && resto.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-');
        if codigo.len() > Codigo::MAXIMO || !bom {
            let prefixo = if self.prefixo.is_empty() { "OPX" } else { &self.prefixo };
            let ajuda =
                format!("Escreva o prefixo, um hífen e letras maiúsculas ou algarismos: {prefixo}-01.");
            self.erros.dizer(
                valor.em,
                onde,
                format!("Este código não serve (até {} letras).", Codigo::MAXIMO),
                ajuda,
            );
            return None;
        }
        if !self.prefixo.is_empty() && codigo.split('-').next() != Some(&self.prefixo) {
            let ajuda = format!("Comece-o por {}-.", self.prefixo);
            self.erros.dizer(valor.em, onde, "O código não começa pelo prefixo do pacote.", ajuda);
        } else if !vistos.insert(codigo) {
            let ajuda = "Dê a cada regra um código só dela.";
            self.erros.dizer(valor.em, onde, format!("O código {codigo} já é de outra regra."), ajuda);
        }
        Some(Codigo::new(codigo))
    }

    pub(super) fn regra<'v>(
        &mut self,
        r: &'v Valor,
        onde: &str,
        pacote: &str,
        vistos: &mut HashSet<&'v str>,
    ) -> Option<RegraDoPacote> {
        let codigo = self.codigo(r, onde, vistos);
        let sobre = match texto_de(r, "sobre") {
            Some("item") => Sobre::Item,
            Some("mensagem") => Sobre::Mensagem,
            _ => Sobre::Guia,
        };
        let (guias, cena) = self.cena(r, sobre, onde);
        let quando = self.quando(r.get("quando"), guias, &cena, &format!("{onde}.quando"));
        let glosa = self.glosa(r, onde);
        let vigencia = self.vigencia(r, onde);
        let teste = TESTES.iter().find_map(|t| Some((*t, r.get(t)?)));
        let teste = teste.and_then(|(nome, v)| self.teste(nome, v, sobre, &cena, &format!("{onde}.{nome}")));
        let fonte = texto_de(r, "fonte").unwrap_or(&self.fonte);
        let severidade = texto_de(r, "severidade").and_then(Nivel::ler).and_then(Nivel::severidade);
        Some(RegraDoPacote {
            codigo: codigo?,
            severidade: severidade.unwrap_or(Severidade::Aviso),
            sobre,
            mensagem: texto_de(r, "mensagem")?.to_owned(),
            ajuda: texto_de(r, "ajuda").unwrap_or("Corrija conforme o documento da operadora.").to_owned(),
            glosa,
            fonte: format!("pacote {pacote}: {fonte}"),
            vigencia,
            quando: quando?,
            teste: teste?,
            em: r.get("codigo").map_or(r.em, |c| c.em),
        })
    }

    /// The kinds of guia that a rule looks at, and the classes where its fields are looked for.
    fn cena(&mut self, r: &Valor, sobre: Sobre, onde: &str) -> (Especies, Cena) {
        let quando = r.get("quando");
        let nomes = |chave| quando.and_then(|q| q.get(chave)).map(Valor::um_ou_mais).unwrap_or_default();
        let mut guias: Especies = 0;
        for g in nomes("guias") {
            let i = g.texto().and_then(|t| GUIAS.iter().position(|n| *n == t));
            guias |= i.map_or(0, |i| 1 << i);
        }
        let guias = if guias == 0 { TODAS } else { guias };
        let das_guias = campos::das_guias(guias);
        let itens: Vec<&str> = nomes("itens").iter().filter_map(Valor::texto).collect();
        let quer = |nome| itens.is_empty() || itens.contains(&nome);
        let (procedimentos, despesas) = (quer("procedimento"), quer("despesa"));
        let mut fora = |chave: &str, razao: &str| {
            if let Some(v) = quando.and_then(|q| q.get(chave)) {
                self.erros.dizer(
                    v.em,
                    format!("{onde}.quando.{chave}"),
                    razao,
                    "Retire a condição, ou mude sobre.",
                );
            }
        };
        let classes = match sobre {
            Sobre::Mensagem => {
                fora("guias", "Uma regra sobre a mensagem não olha guias.");
                fora("itens", "Uma regra sobre a mensagem não olha itens.");
                vec![MENSAGEM]
            }
            Sobre::Guia => {
                fora("itens", "Só uma regra sobre itens pode escolher os tipos de item.");
                das_guias.clone()
            }
            Sobre::Item => {
                let de = |g: &Classe, despesa, quer: bool| campos::do_item(*g, despesa).filter(|_| quer);
                das_guias
                    .iter()
                    .flat_map(|g| [de(g, false, procedimentos), de(g, true, despesas)])
                    .flatten()
                    .collect()
            }
        };
        if classes.is_empty() {
            let ajuda = "Despesas só há em guiaSP-SADT e guiaResumoInternacao.";
            self.erros.dizer(
                quando.map_or(r.em, |q| q.em),
                format!("{onde}.quando"),
                "Nenhuma guia destas tem itens destes.",
                ajuda,
            );
        }
        let das_guias = if sobre == Sobre::Mensagem { Vec::new() } else { das_guias };
        (guias, Cena { classes, das_guias, procedimentos, despesas })
    }

    fn quando(&mut self, v: Option<&Valor>, guias: Especies, cena: &Cena, onde: &str) -> Option<Quando> {
        let lista = v.and_then(|v| v.get("campos")).map(Valor::lista).unwrap_or_default();
        let campos: Vec<_> = lista
            .iter()
            .enumerate()
            .map(|(i, c)| self.condicao(c, cena, &format!("{onde}.campos[{}]", i + 1)))
            .collect();
        Some(Quando {
            guias,
            procedimentos: cena.procedimentos,
            despesas: cena.despesas,
            campos: campos.into_iter().collect::<Option<_>>()?,
        })
    }

    fn glosa(&mut self, r: &Valor, onde: &str) -> Option<u16> {
        let v = r.get("glosa")?;
        let codigo = forma::inteiro(v)?;
        let achada = u16::try_from(codigo).ok().and_then(glosa);
        match achada {
            None => {
                let ajuda = "Escreva um código de quatro algarismos que exista nela.";
                self.erros.dizer(
                    v.em,
                    format!("{onde}.glosa"),
                    format!("A Tabela 38 não tem o código {codigo}."),
                    ajuda,
                );
                None
            }
            achada => achada.map(Glosa::codigo),
        }
    }

    fn campo(&mut self, v: &Valor, cena: &Cena, onde: &str) -> Option<Campo> {
        let texto = v.texto().filter(|t| !t.trim().is_empty())?;
        if cena.classes.is_empty() {
            return None;
        }
        match Campo::achar(texto, &cena.classes, &cena.das_guias) {
            Ok(c) => Some(c),
            Err(e) => {
                self.erros.dizer(v.em, onde, e.mensagem, e.ajuda);
                None
            }
        }
    }

    fn campo_em(&mut self, v: &Valor, chave: &str, cena: &Cena, onde: &str) -> Option<Campo> {
        v.get(chave).and_then(|c| self.campo(c, cena, &format!("{onde}.{chave}")))
    }

    fn campos(&mut self, v: Option<&Valor>, cena: &Cena, onde: &str) -> Option<Vec<Campo>> {
        let lista = v.map(Valor::um_ou_mais).unwrap_or_default();
        let lidos: Vec<_> = lista.iter().map(|c| self.campo(c, cena, onde)).collect();
        lidos.into_iter().collect()
    }

    fn padrao(&mut self, v: &Valor, onde: &str) -> Option<Regex> {
        let texto = v.texto()?;
        // The whole text: what the pattern leaves out is not looked at by half.
        match RegexBuilder::new(&format!("^(?:{texto})$")).size_limit(PADRAO).nest_limit(40).build() {
            Ok(r) => Some(r),
            Err(_) => {
                let ajuda =
                    "Confira parênteses, colchetes e repetições; não há retrovisores (\\1) nem (?=…).";
                self.erros.dizer(
                    v.em,
                    onde,
                    "Esta expressão regular não é válida, ou é grande demais.",
                    ajuda,
                );
                None
            }
        }
    }

    fn valores(&self, v: &Valor) -> Valores {
        let mut valores: Vec<Box<str>> =
            v.um_ou_mais().iter().filter_map(|t| Some(t.texto()?.trim().into())).collect();
        valores.sort_unstable();
        valores.dedup();
        Valores(valores.into())
    }

    fn limites(&mut self, v: &Valor, campo: Option<&Campo>, onde: &str) -> Option<Limites> {
        let ler = |c| v.get(c).and_then(forma::ponto);
        let l = Limites { minimo: ler("minimo"), maximo: ler("maximo") };
        let (a, b) = (v.get("minimo"), v.get("maximo"));
        if a.is_none() && b.is_none() {
            self.erros.dizer(v.em, onde, "Falta o limite.", "Escreva minimo, maximo, ou os dois.");
            return None;
        }
        let impossivel = match (l.minimo, l.maximo) {
            (Some(Ponto::Numero(x)), Some(Ponto::Numero(y))) => x > y,
            (Some(Ponto::Dia(x)), Some(Ponto::Dia(y))) => x > y,
            (Some(_), Some(_)) => true,
            _ => false,
        };
        if impossivel {
            let ajuda = "Os dois devem ser números, ou datas, o mínimo não maior que o máximo.";
            self.erros.dizer(a.map_or(v.em, |a| a.em), onde, "Nenhum valor cabe nesta faixa.", ajuda);
        }
        for (lido, lugar) in [(l.minimo, a), (l.maximo, b)] {
            let (Some(lido), Some(lugar), Some(campo)) = (lido, lugar, campo) else { continue };
            self.comparavel(campo, matches!(lido, Ponto::Dia(_)), lugar.em, onde);
        }
        Some(l)
    }

    /// Tells when a field never holds what it is compared with.
    fn comparavel(&mut self, campo: &Campo, com_data: bool, em: usize, onde: &str) {
        use conecta_schemas::Base;
        let e_data = |b| matches!(b, Base::Data | Base::DataHora);
        let bases: Vec<Base> =
            campo.todos().filter_map(|l| l.tipo.map(conecta_schemas::Simples::base)).collect();
        if bases.is_empty() || bases.iter().all(|b| e_data(*b) != com_data) {
            let (que, ajuda) = if com_data {
                ("uma data", "Compare-o com um número, ou use outro campo.")
            } else {
                ("um número", "Compare-o com uma data (AAAA-MM-DD), ou use outro campo.")
            };
            self.erros.dizer(em, onde, format!("O campo {} não é {que}.", campo.texto), ajuda);
        }
    }

    fn condicao(&mut self, v: &Valor, cena: &Cena, onde: &str) -> Option<Condicao> {
        let campo = self.campo_em(v, "campo", cena, onde);
        let prova = if let Some(igual) = v.get("igual").or_else(|| v.get("em")) {
            Some(Prova::Em(self.valores(igual)))
        } else if let Some(fora) = v.get("fora") {
            Some(Prova::Fora(self.valores(fora)))
        } else if let Some(i) = v.get("informado") {
            forma::logico(i).map(|sim| if sim { Prova::Informado } else { Prova::Ausente })
        } else if let Some(e) = v.get("entre") {
            self.limites(e, campo.as_ref(), &format!("{onde}.entre")).map(Prova::Entre)
        } else {
            v.get("padrao").and_then(|p| self.padrao(p, &format!("{onde}.padrao"))).map(Prova::Padrao)
        };
        Some(Condicao { campo: campo?, prova: prova? })
    }

    fn teste(&mut self, nome: &str, v: &Valor, sobre: Sobre, cena: &Cena, onde: &str) -> Option<Teste> {
        let prova = |campo: Option<Campo>, prova: Option<Prova>| {
            Some(Teste::Prova(Condicao { campo: campo?, prova: prova? }))
        };
        match nome {
            "obrigatorio" => self.campos(Some(v), cena, onde).map(Teste::Obrigatorio),
            "padrao" => {
                let campo = self.campo_em(v, "campo", cena, onde);
                let p = v.get("expressao").and_then(|e| self.padrao(e, &format!("{onde}.expressao")));
                prova(campo, p.map(Prova::Padrao))
            }
            "valores" => {
                let campo = self.campo_em(v, "campo", cena, onde);
                let p = v.get("em").map(|e| Prova::Em(self.valores(e)));
                prova(campo, p.or_else(|| v.get("fora").map(|f| Prova::Fora(self.valores(f)))))
            }
            "faixa" => {
                let campo = self.campo_em(v, "campo", cena, onde);
                let limites = self.limites(v, campo.as_ref(), onde);
                prova(campo, limites.map(Prova::Entre))
            }
            "datas" => {
                let (antes, depois) =
                    (self.campo_em(v, "antes", cena, onde), self.campo_em(v, "depois", cena, onde));
                for (campo, chave) in [(&antes, "antes"), (&depois, "depois")] {
                    if let (Some(c), Some(lugar)) = (campo, v.get(chave)) {
                        self.comparavel(c, true, lugar.em, &format!("{onde}.{chave}"));
                    }
                }
                let maximo_de_dias = v.get("maximo_de_dias").and_then(forma::inteiro);
                Some(Teste::Datas { antes: antes?, depois: depois?, maximo_de_dias })
            }
            "soma" => {
                let total = self.campo_em(v, "total", cena, onde);
                let partes = self.campos(v.get("partes"), cena, &format!("{onde}.partes"));
                let tolerancia = v.get("tolerancia").and_then(forma::decimal).unwrap_or(Decimal::ZERO);
                Some(Teste::Soma { total: total?, partes: partes?, tolerancia: tolerancia.abs() })
            }
            "matriz" => self.matriz(v, cena, onde),
            "maximo" => {
                if sobre != Sobre::Item {
                    let ajuda = "Escreva sobre = \"item\".";
                    self.erros.dizer(v.em, onde, "Um máximo conta itens.", ajuda);
                }
                let somar = v.get("somar").map(|s| self.campo(s, cena, &format!("{onde}.somar")));
                let por = v.get("por").map(|p| self.campos(Some(p), cena, &format!("{onde}.por")));
                let limite = v.get("limite").and_then(forma::decimal);
                let somar = match somar {
                    Some(lido) => Some(lido?),
                    None => None,
                };
                Some(Teste::Maximo { limite: limite?, somar, por: por.unwrap_or(Some(Vec::new()))? })
            }
            "proibido" => {
                let lidas: Vec<_> = v
                    .lista()
                    .iter()
                    .enumerate()
                    .map(|(i, c)| self.condicao(c, cena, &format!("{onde}[{}]", i + 1)))
                    .collect();
                lidas.into_iter().collect::<Option<_>>().map(Teste::Proibido)
            }
            "autorizacao" => self.autorizacao(v, sobre, cena, onde),
            _ => None,
        }
    }

    fn matriz(&mut self, v: &Valor, cena: &Cena, onde: &str) -> Option<Teste> {
        let campos = self.campos(v.get("campos"), cena, &format!("{onde}.campos"));
        if let Some(c) = v.get("campos")
            && c.lista().len() != 2
            && !c.lista().is_empty()
        {
            let ajuda = "Escreva dois campos; para mais, faça outra regra.";
            self.erros.dizer(c.em, format!("{onde}.campos"), "Uma matriz é de dois campos.", ajuda);
        }
        let mut permitidas = Vec::new();
        let linhas = v.get("permitidas").map(Valor::lista).unwrap_or_default();
        for (i, par) in linhas.iter().enumerate() {
            match par.lista() {
                [a, b] => permitidas.push([a.texto()?.trim().into(), b.texto()?.trim().into()]),
                [] => {}
                _ => {
                    let onde = format!("{onde}.permitidas[{}]", i + 1);
                    self.erros.dizer(
                        par.em,
                        onde,
                        "Cada par tem dois valores.",
                        "Escreva-o como [\"1\", \"2\"].",
                    );
                }
            }
        }
        let campos: [Campo; 2] = campos?.try_into().ok()?;
        Some(Teste::Matriz { campos: Box::new(campos), permitidas })
    }

    fn autorizacao(&mut self, v: &Valor, sobre: Sobre, cena: &Cena, onde: &str) -> Option<Teste> {
        if sobre == Sobre::Mensagem {
            let ajuda = "Use sobre = \"guia\" ou \"item\".";
            self.erros.dizer(v.em, onde, "Quem se autoriza é a guia ou o item.", ajuda);
            return None;
        }
        if let Some(provas) = v.get("provas") {
            return self.campos(Some(provas), cena, &format!("{onde}.provas")).map(Teste::Autorizacao);
        }
        // Kinds of guia without a senha cannot be asked for one.
        let senha = Campo::achar("guia:senha", &cena.classes, &cena.das_guias);
        match senha {
            Ok(c) => Some(Teste::Autorizacao(vec![c])),
            Err(_) => {
                let ajuda = "Diga em provas quais campos a provam.";
                self.erros.dizer(v.em, onde, "Nenhuma guia destas tem senha.", ajuda);
                None
            }
        }
    }
}
