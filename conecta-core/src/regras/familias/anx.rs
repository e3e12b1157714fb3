//! ANX: clinical annexes: OPME, chemotherapy, radiotherapy.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::super::achados::Achados;
use super::super::regra::regras;
use super::super::vista::{Campo, filhos};
use super::des::registro_anvisa_ruim;
use crate::xml::No;

/// A treatment before this one that says what and not when.
fn sem_data(anexo: No<'_>, campos: &[(&str, &str, &'static str)], a: &mut Achados<'_>) {
    let Some(antes) = anexo.filho("tratamentosAnteriores") else { return };
    for (o_que, quando, frase) in campos {
        let c = Campo::de(antes, o_que);
        if let Some(no) = c.no().filter(|_| c.informado() && !Campo::de(antes, quando).informado()) {
            a.diz(no, *frase);
        }
    }
}

const CIRURGIA: (&str, &str, &str) = ("cirurgia", "datacirurgia", "A cirurgia anterior está sem a data.");

regras! {
    /// A OPME solicitada está sem o registro na ANVISA, ou repete a opção de fabricante.
    ///
    /// Uma OPME com código próprio é identificada pelo registro na ANVISA; as até três opções de fabricante do mesmo material têm
    /// números diferentes.
    ///
    /// ## Como corrigir
    /// Informe `registroANVISA` de cada material e numere as opções de fabricante 1, 2 e 3.
    "ANX-01" opme_solicitada_incompleta {
        Aviso, Servico, glosa: 3106, base: "LEG; T38 3106", campos: ["registroANVISA", "opcaoFabricante", "opmeSolicitada"],
    }
    elemento ["opmeSolicitadas"] |no, _c, a| {
        let mut opcoes = HashSet::new();
        for opme in filhos(no, "opmeSolicitada") {
            let (anvisa, opcao) = (Campo::de(opme, "registroANVISA"), Campo::de(opme, "opcaoFabricante"));
            let em = |nome| Campo::em(opme, &["identificacaoOPME", nome]).texto();
            if registro_anvisa_ruim(anvisa.texto()) {
                if let Some(no) = anvisa.no() {
                    a.diz(no, "O registro na ANVISA da OPME solicitada não tem forma de registro.");
                }
            } else if em("codigoTabela") == "00" && !anvisa.informado() {
                a.diz(opme, "A OPME solicitada com código próprio está sem o registro na ANVISA.");
            }
            let chave = (em("codigoTabela"), em("codigoProcedimento"), opcao.texto());
            if opcao.informado() && !opcoes.insert(chave) && let Some(no) = opcao.no() {
                a.diz(no, "O mesmo material aparece duas vezes com a mesma opção de fabricante.");
            }
        }
    }

    /// O pedido de quimioterapia se contradiz nos ciclos ou não diz a data de um tratamento anterior.
    ///
    /// ## Como corrigir
    /// Confira `numeroCiclos`, `cicloAtual` e `intervaloCiclos`, e informe a data da cirurgia e da irradiação anteriores.
    "ANX-02" quimioterapia_incoerente {
        Aviso, Servico, glosa: 3111, base: "LEG", campos: ["numeroCiclos", "cicloAtual", "intervaloCiclos", "datacirurgia", "dataIrradiacao"],
    }
    elemento ["anexoSolicitacaoQuimio", "solicitacaoQuimioterapia"] |no, _c, a| {
        let [total, atual, intervalo] = ["numeroCiclos", "cicloAtual", "intervaloCiclos"].map(|n| Campo::de(no, n));
        sem_data(no, &[CIRURGIA, ("areaIrradiada", "dataIrradiacao", "A irradiação anterior está sem a data.")], a);
        if let (Some(t), Some(n), Some(campo)) = (total.inteiro(), atual.inteiro(), atual.no()) {
            if n > t {
                a.diz(campo, "O ciclo atual é maior que o número de ciclos previstos.");
            } else if n == 0 && t > 0 {
                a.diz(campo, "O ciclo atual é zero; o primeiro ciclo é o 1.");
            }
        }
        let muitos = total.inteiro().is_some_and(|t| t > 1);
        if muitos && intervalo.zeros() && let Some(campo) = intervalo.no() {
            a.diz(campo, "Há mais de um ciclo, mas o intervalo entre ciclos é zero.");
        }
    }

    /// O pedido de radioterapia tem dose total diferente da dose por dia vezes os dias, ou datas incoerentes.
    ///
    /// Aceita-se a dose por dia de um campo ou a de todos os campos.
    ///
    /// ## Como corrigir
    /// Recalcule `doseTotal` a partir de `doseCampo` e `nrDias`, informe a data dos tratamentos anteriores e confira a data prevista.
    "ANX-03" radioterapia_incoerente {
        Aviso, Servico, glosa: 3111, base: "LEG", campos: ["doseTotal", "doseCampo", "nrDias", "numeroCampos", "dtPrevistaInicio"],
    }
    elemento ["anexoSolicitacaoRadio", "solicitacaoRadioterapia"] |no, _c, a| {
        let quimio = ("quimioterapia", "dataQuimioterapia", "A quimioterapia anterior está sem a data.");
        sem_data(no, &[CIRURGIA, quimio], a);
        let valor = |nome| Campo::de(no, nome).decimal().filter(|d| *d > Decimal::ZERO);
        let total = Campo::de(no, "doseTotal");
        if let (Some(t), Some(d), Some(n), Some(campo)) = (valor("doseTotal"), valor("doseCampo"), valor("nrDias"), total.no()) {
            let de_um = d.saturating_mul(n);
            let de_todos = de_um.saturating_mul(valor("numeroCampos").unwrap_or(Decimal::ONE));
            if t != de_um && t != de_todos {
                a.diz(campo, "A dose total não é a dose por dia vezes o número de dias.");
            }
        }
        let inicio = Campo::de(no, "dtPrevistaInicio");
        let pedido = Campo::em(no, &["cabecalhoAnexo", "dataSolicitacao"]).data();
        let antes = inicio.data().is_some_and(|i| pedido.is_some_and(|p| i < p));
        if antes && let Some(campo) = inicio.no() {
            a.diz(campo, "A data prevista para o início é anterior à da solicitação.");
        }
    }
}
