//! `conecta pacote base`: from reports to what is known already.

use std::io;

use conecta_core::Severidade;
use conecta_core::regras::pacote::Base;
use serde_json::{Deserializer, Value};

use super::argumentos::{self, Nivel};
use super::texto;
use crate::desfecho::Desfecho;
use crate::{gravar, terminal};
use conecta_core::portugues::contar;

pub(super) fn executar(args: &argumentos::Base) -> io::Result<Desfecho> {
    let nivel = match args.nivel {
        Nivel::Aviso => Some(Severidade::Aviso),
        Nivel::Info => Some(Severidade::Info),
        Nivel::Desligada => None,
    };
    let mut base = Base::new(args.ate, nivel);
    let mut relatorios = 0;
    for caminho in &args.relatorios {
        let texto = match texto(caminho) {
            Ok(t) => t,
            Err(desfecho) => return Ok(desfecho),
        };
        let lidos: Result<Vec<Value>, _> = Deserializer::from_str(&texto).into_iter().collect();
        let antes = relatorios;
        match lidos {
            Ok(valores) => valores.iter().for_each(|v| relatorios += conhecer(&mut base, v)),
            Err(e) => {
                let (linha, coluna) = (e.line(), e.column());
                terminal::avisar(&format!(
                    "'{}' não é JSON: linha {linha}, coluna {coluna}",
                    caminho.display()
                ));
                return Ok(Desfecho::NaoFeito);
            }
        }
        if relatorios == antes {
            let aviso = "não traz nenhum relatório; use o resultado de 'conecta validar --formato json'";
            terminal::avisar(&format!("'{}' {aviso}", caminho.display()));
            return Ok(Desfecho::NaoFeito);
        }
    }
    let mut json = serde_json::to_vec_pretty(&base)?;
    json.push(b'\n');
    Ok(match gravar::entregar(&args.saida, &json)? {
        Ok(()) => {
            let tipos = contar(base.len() as u64, "tipo de crítica", "tipos de crítica");
            terminal::avisar(&format!("{tipos} de {}", contar(relatorios, "relatório", "relatórios")));
            Desfecho::Limpo
        }
        Err(motivo) => {
            terminal::avisar(&motivo);
            Desfecho::NaoFeito
        }
    })
}

/// Adds the reports in a value, alone or in `arquivos`; gives how many there were.
fn conhecer(base: &mut Base, v: &Value) -> u64 {
    if let Some(arquivos) = v.get("arquivos").and_then(Value::as_array) {
        return arquivos.iter().map(|a| conhecer(base, a)).sum();
    }
    let Some(criticas) = v.get("criticas").and_then(Value::as_array) else { return 0 };
    base.conhecer(criticas.iter().filter_map(|c| {
        let repeticoes = c.get("repeticoes").and_then(Value::as_u64).unwrap_or(0);
        Some((c.get("codigo")?.as_str()?, c.pointer("/local/caminho")?.as_str()?, 1 + repeticoes))
    }));
    1
}
