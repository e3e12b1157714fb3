//! Guias that are whole and right, one of each kind, and what stands around them.

use chrono::{NaiveDate, NaiveTime};
use serde_json::{Value, json};

use super::super::guia::{FalhaDeComunicacao, Guia, PortaDeGuias};
use super::super::juizo::Juiz;
use super::super::lote::{Confirmacao, LotePagamento};
use super::super::{PerfilOperadora, perfil::TipoDeGuia};
use super::ator;
use crate::Versao;
use crate::tiss::IdentificacaoPrestador;
use crate::tiss::construcao::Cabecalho;
use crate::types::{Cnpj, RegistroAns};

pub(super) fn operadora() -> RegistroAns {
    RegistroAns::como_escrito("900001")
}

pub(super) fn perfil() -> PerfilOperadora {
    PerfilOperadora::new(operadora())
}

pub(super) fn cabecalho() -> Cabecalho {
    Cabecalho {
        versao: Versao::new(4, 3, 0),
        prestador: IdentificacaoPrestador::Cnpj(Cnpj::como_escrito("11222333000181")),
        operadora: operadora(),
        sequencial: "1".into(),
        data: NaiveDate::from_ymd_opt(2026, 3, 9).expect("a day"),
        hora: NaiveTime::from_hms_opt(10, 0, 0).expect("a time"),
        login: None,
    }
}

fn beneficiario() -> Value {
    json!({"carteira": "00090000123456789", "recem_nascido": "N"})
}

fn profissional(cbo: &str) -> Value {
    json!({"nome": "PROFISSIONAL TESTE", "conselho": "06", "numero": "123456", "uf": "35", "cbo": cbo})
}

fn procedimento(codigo: &str, descricao: &str) -> Value {
    json!({"codigoTabela": "22", "codigoProcedimento": codigo, "descricaoProcedimento": descricao})
}

pub(super) fn despesas() -> Value {
    json!([
        {"especie": "02", "data": "2026-02-03", "tabela": "20", "codigo": "90012345", "quantidade": "1", "unidade": "010",
         "valor_unitario": "6.40", "descricao": "Cloreto de sodio 0,9% 100 ml"},
        {"especie": "03", "data": "2026-02-03", "tabela": "19", "codigo": "70034562", "quantidade": "2", "unidade": "036",
         "valor_unitario": "3.15", "descricao": "Equipo para soro"},
    ])
}

/// What is filled in, by field of the builder, without the number.
pub(super) fn campos(tipo: TipoDeGuia) -> Vec<(&'static str, Value)> {
    let executante = json!({"cnpj": "11222333000181"});
    let autorizada = |senha: &str| {
        vec![
            ("beneficiario", beneficiario()),
            ("numero_na_operadora", json!("7030001")),
            ("data_da_autorizacao", json!("2026-02-02")),
            ("senha", json!(senha)),
            ("validade_da_senha", json!("2026-02-28")),
        ]
    };
    match tipo {
        TipoDeGuia::Consulta => vec![
            ("beneficiario", beneficiario()),
            ("executante", executante),
            ("cnes", json!("1234567")),
            ("profissional", profissional("225125")),
            ("acidente", json!("9")),
            ("regime", json!("01")),
            ("data", json!("2026-02-03")),
            ("tipo", json!("1")),
            ("tabela", json!("22")),
            ("codigo", json!("10101012")),
            ("valor", json!("150.00")),
        ],
        TipoDeGuia::SpSadt => [
            autorizada("A7B3C9"),
            vec![
                ("solicitante", json!({"codigo": "4451877"})),
                ("nome_do_solicitante", json!("CLINICA TESTE LTDA")),
                ("profissional_solicitante", profissional("225125")),
                ("carater", json!("1")),
                ("data_da_solicitacao", json!("2026-02-01")),
                ("indicacao_clinica", json!("Dor abdominal")),
                ("tipo_de_atendimento", json!("23")),
                ("acidente", json!("9")),
                ("regime", json!("01")),
                (
                    "item",
                    json!([{"data": "2026-02-03", "hora_inicial": "08:00:00", "hora_final": "08:20:00",
                            "procedimento": procedimento("40304361", "Hemograma com contagem de plaquetas"),
                            "quantidade": "1", "valor_unitario": "18.50"}]),
                ),
                ("executante", executante),
                ("cnes", json!("1234567")),
                ("despesa", despesas()),
            ],
        ]
        .concat(),
        TipoDeGuia::ResumoInternacao => [
            autorizada("I52K81"),
            vec![
                ("guia_de_solicitacao", json!("520001")),
                ("carater", json!("1")),
                ("tipo_de_faturamento", json!("4")),
                ("data_inicial", json!("2026-02-03")),
                ("hora_inicial", json!("07:00:00")),
                ("data_final", json!("2026-02-05")),
                ("hora_final", json!("10:00:00")),
                ("tipo_de_internacao", json!("2")),
                ("regime", json!("1")),
                ("diagnostico", json!(["K802"])),
                ("acidente", json!("9")),
                ("motivo_de_encerramento", json!("12")),
                (
                    "item",
                    json!([{"data": "2026-02-03", "hora_inicial": "10:00:00", "hora_final": "11:30:00",
                            "procedimento": procedimento("31005497", "Colecistectomia sem colangiografia por videolaparoscopia"),
                            "quantidade": "1", "via": "1", "tecnica": "2", "valor_unitario": "1480.00", "centro_de_consumo": "6",
                            "equipe": [{"identificacaoEquipe": {"grauPart": "00", "codProfissional": {"cpfContratado": "52998224725"},
                                "nomeProf": "PROFISSIONAL TESTE", "conselho": "06", "numeroConselhoProfissional": "123456",
                                "UF": "35", "CBOS": "225225"}}]}]),
                ),
                ("executante", executante),
                ("cnes", json!("1234567")),
                ("despesa", despesas()),
            ],
        ]
        .concat(),
        TipoDeGuia::Honorarios => vec![
            ("guia_de_solicitacao", json!("540001")),
            ("senha", json!("H18Q22")),
            ("numero_na_operadora", json!("7040001")),
            ("beneficiario", beneficiario()),
            ("local", json!({"cnpjLocalExecutante": "11222333000181"})),
            ("nome_do_local", json!("HOSPITAL TESTE LTDA")),
            ("cnes_do_local", json!("1234567")),
            ("codigo_executante", json!("7718002")),
            ("cnes_do_executante", json!("9999999")),
            ("data_inicial", json!("2026-02-03")),
            ("data_final", json!("2026-02-05")),
            ("carater", json!("1")),
            (
                "item",
                json!([{"data": "2026-02-03", "hora_inicial": "14:00:00", "hora_final": "15:10:00",
                        "procedimento": procedimento("31003583", "Apendicectomia por videolaparoscopia"),
                        "quantidade": "1", "via": "1", "tecnica": "2", "valor_unitario": "890.00",
                        "profissional": [{"grauParticipacao": "00", "codProfissional": {"cpfContratado": "52998224725"},
                            "nomeProfissional": "PROFISSIONAL TESTE", "conselhoProfissional": "06",
                            "numeroConselhoProfissional": "123456", "UF": "35", "CBO": "225225"}]}]),
            ),
            ("data_de_emissao", json!("2026-02-06")),
        ],
        TipoDeGuia::Odontologia => vec![
            ("beneficiario", beneficiario()),
            ("data_da_autorizacao", json!("2026-02-01")),
            ("senha", json!("D55X09")),
            ("validade_da_senha", json!("2026-02-28")),
            ("numero_na_operadora", json!("7050001")),
            ("plano", json!("ODONTO BASICO")),
            (
                "responsaveis",
                json!({"nome_solicitante": "PROFISSIONAL TESTE", "cro_solicitante": "54321", "uf_solicitante": "35",
                       "cbo_solicitante": "223208", "codigo_executante": "7718003", "cro_executante": "54321",
                       "uf_executante": "35", "cnes_executante": "9999999", "cbo_profissional": "223208"}),
            ),
            (
                "item",
                json!([{"procedimento": procedimento("81000421", "Radiografia periapical"),
                        "dente_ou_regiao": {"codDente": "16"}, "quantidade": "1", "valor": "22.00", "franquia": "0.00",
                        "autorizado": "true", "data": "2026-02-03"}]),
            ),
            ("data_de_termino", json!("2026-02-03")),
            ("tipo_de_atendimento", json!("1")),
            ("tipo_de_faturamento", json!("4")),
        ],
    }
}

/// A guia of a kind, filled in, not yet saved.
pub(super) fn preenchida(tipo: TipoDeGuia, id: &str, numero: &str) -> Guia {
    let mut g = Guia::new(id, tipo, operadora(), &ator()).expect("a provider");
    g.preencher("numero", numero.into(), &perfil(), &ator()).expect("digits");
    for (campo, valor) in campos(tipo) {
        g.preencher(campo, valor, &perfil(), &ator()).unwrap_or_else(|e| panic!("{campo}: {e}"));
    }
    g
}

/// An operator that keeps guias by their keys, and can be out of reach.
#[derive(Debug, Default)]
pub(super) struct Operadora {
    pub(super) fora: bool,
    pub(super) guias: std::collections::BTreeMap<String, Vec<u8>>,
}

impl PortaDeGuias for Operadora {
    fn gravar(&mut self, chave: &str, mensagem: &[u8]) -> Result<(), FalhaDeComunicacao> {
        if self.fora {
            return Err(FalhaDeComunicacao);
        }
        self.guias.insert(chave.to_owned(), mensagem.to_vec());
        Ok(())
    }
}

/// The same, saved.
pub(super) fn salva(tipo: TipoDeGuia, id: &str, numero: &str) -> Guia {
    let mut g = preenchida(tipo, id, numero);
    g.salvar(&mut Operadora::default(), &cabecalho(), &Juiz::default(), &ator()).expect("whole and right");
    g
}

/// A lote that takes guias of a kind.
pub(super) fn aberto(tipo: TipoDeGuia, id: &str) -> LotePagamento {
    let mut l = LotePagamento::new(id, operadora(), &ator()).expect("a provider");
    l.definir(tipo, "101", &ator()).expect("a kind and a number");
    l
}

/// What a lote holds, confirmed.
pub(super) fn confirmacao(l: &LotePagamento) -> Confirmacao {
    Confirmacao { numero: l.numero().to_owned(), valor: l.valor(), quantidade: l.guias().len() }
}

/// A closed lote with one guia.
pub(super) fn fechado(id: &str) -> (LotePagamento, Guia) {
    let mut g = salva(TipoDeGuia::Consulta, "g-1", "1");
    let mut l = aberto(TipoDeGuia::Consulta, id);
    l.adicionar(&mut g, &cabecalho(), &perfil(), &ator()).expect("a guia without lote");
    let c = confirmacao(&l);
    l.fechar(&mut [&mut g], &c, &cabecalho(), (&perfil(), &Juiz::default()), &ator()).expect("whole");
    (l, g)
}
