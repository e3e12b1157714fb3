//! Runs the rules of packs on a guia, its items, a message.

use std::collections::HashMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::campos::{self, Alvo, Campo, MENSAGEM, Versoes, informado, texto};
use super::forma::Ponto;
use super::linguagem::{Condicao, Limites, Prova, RegraDoPacote, Sobre, Teste};
use crate::Severidade;
use crate::regras::vista::{self, Guia, Tipo, numero};
use crate::xml::{Achado, No};

/// A rule that is on.
pub(crate) type Ligada = (std::sync::Arc<RegraDoPacote>, Severidade);

/// The rules on a guia and on each of its items.
pub(crate) fn julgar_guia(regras: &[Ligada], guia: &Guia<'_>, versao: Versoes, saida: &mut Vec<Achado>) {
    let classe = guia.especie.trailing_zeros() as usize;
    let raiz = guia.cena.raiz;
    let da_guia = Alvo { no: guia.no, classe, guia: (guia.no, classe), raiz, versao };
    for (regra, severidade) in regras.iter().filter(|(r, _)| r.quando.guias & guia.especie != 0) {
        let mut dito = Dito { regra, severidade: *severidade, saida: &mut *saida };
        match regra.sobre {
            Sobre::Guia => dito.julgar(&da_guia),
            Sobre::Mensagem => {}
            Sobre::Item => {
                let itens = guia.itens.iter().filter_map(|i| {
                    let despesa = i.tipo == Tipo::Despesa;
                    let quer = if despesa { regra.quando.despesas } else { regra.quando.procedimentos };
                    let classe = campos::do_item(classe, despesa).filter(|_| quer)?;
                    Some(Alvo { no: i.no, classe, ..da_guia })
                });
                match &regra.teste {
                    Teste::Maximo { limite, somar, por } => {
                        dito.maximo(itens, *limite, somar.as_ref(), por);
                    }
                    _ => itens.for_each(|alvo| dito.julgar(&alvo)),
                }
            }
        }
    }
}

/// The rules on a message.
pub(crate) fn julgar_mensagem(regras: &[Ligada], raiz: No<'_>, versao: Versoes, saida: &mut Vec<Achado>) {
    let alvo = Alvo { no: raiz, classe: MENSAGEM, guia: (raiz, MENSAGEM), raiz, versao };
    for (regra, severidade) in regras.iter().filter(|(r, _)| r.sobre == Sobre::Mensagem) {
        Dito { regra, severidade: *severidade, saida: &mut *saida }.julgar(&alvo);
    }
}

impl Condicao {
    /// Whether it holds: some element of the field proves it.
    fn vale(&self, alvo: &Alvo<'_>) -> bool {
        if matches!(self.prova, Prova::Ausente) {
            // What a version has no room for is not missing there.
            return self.campo.cabe(alvo) && self.campo.primeiro(alvo).is_none();
        }
        let mut vale = false;
        self.campo.cada(alvo, &mut |no| vale = vale || (informado(no) && self.prova.de(no) == Some(true)));
        vale
    }
}

impl Prova {
    /// Whether an informed element is as it asks; `None` when it cannot be read, which the schema tells.
    fn de(&self, no: No<'_>) -> Option<bool> {
        let t = texto(no);
        match self {
            Self::Informado => Some(true),
            Self::Ausente => Some(false),
            Self::Em(v) => Some(v.tem(t)),
            Self::Fora(v) => Some(!v.tem(t)),
            Self::Padrao(p) => Some(p.is_match(t)),
            Self::Entre(l) => l.entre(no),
        }
    }
}

impl Limites {
    fn entre(&self, no: No<'_>) -> Option<bool> {
        let campo = vista::Campo(Some(no));
        let cabe = |limite: Option<Ponto>, passa: fn(std::cmp::Ordering) -> bool| match limite {
            None => Some(true),
            Some(Ponto::Numero(n)) => campo.decimal().map(|v| passa(v.cmp(&n))),
            Some(Ponto::Dia(d)) => campo.data().map(|v| passa(v.cmp(&d))),
        };
        Some(cabe(self.minimo, std::cmp::Ordering::is_ge)? && cabe(self.maximo, std::cmp::Ordering::is_le)?)
    }

    fn dizer(&self) -> String {
        let ponto = |p: Ponto| match p {
            Ponto::Numero(n) => numero(n),
            Ponto::Dia(d) => dia(d),
        };
        let partes = [
            self.minimo.map(|p| format!("mínimo {}", ponto(p))),
            self.maximo.map(|p| format!("máximo {}", ponto(p))),
        ];
        partes.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

fn dia(d: NaiveDate) -> String {
    d.format("%d/%m/%Y").to_string()
}

/// What a rule says.
struct Dito<'r, 's> {
    regra: &'r RegraDoPacote,
    severidade: Severidade,
    saida: &'s mut Vec<Achado>,
}

impl Dito<'_, '_> {
    fn em(&mut self, no: No<'_>, nota: Option<String>) {
        let r = self.regra;
        let nota = nota.map_or_else(|| r.fonte.clone(), |n| format!("{n}; {}", r.fonte));
        self.saida.push(Achado {
            codigo: r.codigo,
            severidade: self.severidade,
            mensagem: r.mensagem.clone().into(),
            ajuda: r.ajuda.clone().into(),
            glosa: r.glosa,
            nota: Some(nota),
            valor: no.texto().map(str::to_owned),
            caminho: no.caminho(),
            lugar: *no.lugar(),
            folha: no.texto().is_some(),
            guia: None,
        });
    }

    fn julgar(&mut self, alvo: &Alvo<'_>) {
        let regra = self.regra;
        if !regra.quando.campos.iter().all(|c| c.vale(alvo)) {
            return;
        }
        match &regra.teste {
            Teste::Obrigatorio(campos) => {
                for c in campos.iter().filter(|c| c.cabe(alvo) && c.primeiro(alvo).is_none()) {
                    self.em(c.onde_falta(alvo), Some(format!("falta {}", c.tag())));
                }
            }
            Teste::Prova(Condicao { campo, prova }) => campo.cada(alvo, &mut |no| {
                if informado(no) && prova.de(no) == Some(false) {
                    let nota = if let Prova::Entre(l) = prova { Some(l.dizer()) } else { None };
                    self.em(no, nota);
                }
            }),
            Teste::Datas { antes, depois, maximo_de_dias } => {
                self.datas(alvo, antes, depois, *maximo_de_dias);
            }
            Teste::Soma { total, partes, tolerancia } => self.soma(alvo, total, partes, *tolerancia),
            Teste::Matriz { campos, permitidas } => self.matriz(alvo, campos, permitidas),
            Teste::Maximo { .. } => {}
            Teste::Proibido(condicoes) => {
                if condicoes.iter().all(|c| c.vale(alvo)) {
                    let no = condicoes.iter().rev().find_map(|c| c.campo.primeiro(alvo));
                    self.em(no.unwrap_or(alvo.no), None);
                }
            }
            Teste::Autorizacao(provas) => {
                let cabem = provas.iter().any(|p| p.cabe(alvo));
                if cabem && provas.iter().all(|p| p.primeiro(alvo).is_none()) {
                    let nomes = provas.iter().map(Campo::tag).collect::<Vec<_>>().join(" ou ");
                    self.em(alvo.no, Some(format!("falta {nomes}")));
                }
            }
        }
    }

    fn datas(&mut self, alvo: &Alvo<'_>, antes: &Campo, depois: &Campo, maximo: Option<u32>) {
        let mut ultima: Option<NaiveDate> = None;
        antes.cada(alvo, &mut |no| ultima = ultima.max(vista::Campo(Some(no)).data()));
        let Some(ultima) = ultima else { return };
        depois.cada(alvo, &mut |no| {
            let Some(esta) = vista::Campo(Some(no)).data() else { return };
            let dias = (esta - ultima).num_days();
            if dias < 0 {
                self.em(no, Some(format!("{} vem antes de {}", depois.tag(), antes.tag())));
            } else if maximo.is_some_and(|m| dias > i64::from(m)) {
                self.em(no, Some(format!("{dias} dias depois de {}", antes.tag())));
            }
        });
    }

    fn soma(&mut self, alvo: &Alvo<'_>, total: &Campo, partes: &[Campo], tolerancia: Decimal) {
        let Some((no, informado)) =
            total.primeiro(alvo).and_then(|no| Some((no, vista::Campo(Some(no)).decimal()?)))
        else {
            return;
        };
        // One part that cannot be read leaves nothing to compare with.
        let (mut soma, mut legivel) = (Some(Decimal::ZERO), true);
        for parte in partes {
            parte.cada(alvo, &mut |no| {
                let campo = vista::Campo(Some(no));
                match campo.decimal() {
                    Some(v) => soma = soma.and_then(|s| s.checked_add(v)),
                    None => legivel &= !campo.informado(),
                }
            });
        }
        let Some(soma) = soma.filter(|_| legivel) else { return };
        if informado.checked_sub(soma).is_some_and(|d| d.abs() > tolerancia) {
            self.em(no, Some(format!("soma das partes: {}; informado: {}", numero(soma), numero(informado))));
        }
    }

    fn matriz(&mut self, alvo: &Alvo<'_>, campos: &[Campo; 2], permitidas: &[[Box<str>; 2]]) {
        let [a, b] = campos;
        let Some(primeiro) = a.primeiro(alvo) else { return };
        let casa = |par: &str, valor: &str| par == "*" || par == valor;
        b.cada(alvo, &mut |segundo| {
            let pode = permitidas.iter().any(|[x, y]| casa(x, texto(primeiro)) && casa(y, texto(segundo)));
            if informado(segundo) && !pode {
                self.em(segundo, Some(format!("não combina com {}", a.tag())));
            }
        });
    }

    /// Items of a guia, counted or summed, apart by some fields.
    fn maximo<'a>(
        &mut self,
        itens: impl Iterator<Item = Alvo<'a>>,
        limite: Decimal,
        somar: Option<&Campo>,
        por: &[Campo],
    ) {
        let regra = self.regra;
        let mut contas: HashMap<Vec<&'a str>, Decimal> = HashMap::new();
        for alvo in itens.filter(|a| regra.quando.campos.iter().all(|c| c.vale(a))) {
            let quanto = match somar {
                None => Decimal::ONE,
                Some(c) => match c.primeiro(&alvo).and_then(|no| vista::Campo(Some(no)).decimal()) {
                    Some(v) => v,
                    None => continue,
                },
            };
            let chave: Vec<&str> = por.iter().map(|c| c.primeiro(&alvo).map_or("", texto)).collect();
            let conta = contas.entry(chave).or_default();
            let antes = *conta;
            let Some(depois) = antes.checked_add(quanto) else { continue };
            *conta = depois;
            // Once for each account: where it goes beyond.
            if antes <= limite && depois > limite {
                let no = somar.and_then(|c| c.primeiro(&alvo)).unwrap_or(alvo.no);
                self.em(no, Some(format!("até aqui {}; máximo {}", numero(depois), numero(limite))));
            }
        }
    }
}
