//! Every field of the standard, and what becomes of it.
//!
//! Closed tables, amounts, small numbers, times and truth values can say nothing of who somebody is, and are known by
//! their types. All other fields are named here, once; a test walks every schema and finds each of its fields.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use conecta_schemas::linhas::Base;
use conecta_schemas::{Complexo, Particula, Simples, Termo, Tipo, esquemas};

/// What becomes of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tratamento {
    /// Stays, as long as it is what its type admits.
    Inofensivo,
    /// CPF, CNPJ, CNS or another number: a number of the same shape, with right check digits where it had them. Fields of one
    /// kind share their pseudonyms.
    Numero(&'static str),
    /// Name of a person or a company: this word and a code.
    Nome(&'static str),
    /// What somebody wrote: gone.
    Livre,
    /// An address of e-mail.
    Email,
    /// A day, which may be moved.
    Data,
    /// A day of birth, which is always moved.
    Nascimento,
    /// A year and a month, which move with the days.
    Competencia,
    /// A municipality: the capital of its state.
    Municipio,
    /// A file or a picture in base64: another, that says nothing.
    Arquivo,
    /// Biometric data in base64: other bytes, the same for the same.
    Biometria,
    /// The hash, which is computed anew.
    Hash,
}

use Tratamento as T;

/// What is not known by its type.
const CAMPOS: &[(T, &[&str])] = &[
    // Public codes: procedures, diagnoses, occupations, registers of the ANS, banks, versions. None is longer than ten characters.
    (
        T::Inofensivo,
        &[
            "banco",
            "cbosExec2",
            "cbosSolic",
            "codigoProcedimento",
            "denteFace",
            "diagnostico",
            "diagnosticoCID",
            "diagnosticoObito",
            "diagnoticoCID",
            "grupoProcedimento",
            "identificacaoOperadora",
            "identificadorCampo",
            "motivoSaida",
            "quantidadeFornecida",
            "registroANS",
            "registroANSOperadoraIntermediaria",
            "tipoConsulta",
            "tissFault",
            "versaoTISSPrestador",
        ],
    ),
    (T::Numero("carteira"), &["carteiraBeneficiario", "numeroCarteira"]),
    (T::Numero("cpf"), &["CPF", "cpfBeneficiario", "cpfContratado", "numeroCPFBeneficiario"]),
    (
        T::Numero("cnpj"),
        &[
            "CNPJ",
            "CNPJFornecedor",
            "cnpjCPFPrestador",
            "cnpjContratado",
            "cnpjLocalExecutante",
            "cnpjOper",
            "cnpjPrestador",
            "codigoCNPJ_CPF",
            "numeroCNPJ",
        ],
    ),
    (T::Numero("cns"), &["numeroCNS", "numeroCartaoNacionalSaude"]),
    (T::Numero("declaracao"), &["declaracaoNascido", "declaracaoObito"]),
    (
        T::Numero("guia"),
        &[
            "guiaPrincipal",
            "guiaSolicInternacao",
            "guiaSolicitacaoInternacao",
            "nrGuiaReferenciada",
            "numeroGuiaAnexo",
            "numeroGuiaOperadora",
            "numeroGuiaOrigem",
            "numeroGuiaPrestador",
            "numeroGuiaPrincipal",
            "numeroGuiaRecGlosaOperadora",
            "numeroGuiaRecGlosaPrestador",
            "numeroGuiaReferenciada",
            "numeroGuiaSPSADTPrincipal",
            "numeroGuiaSolicitacaoInternacao",
            "numeroGuia_operadora",
            "numeroGuia_prestador",
        ],
    ),
    (T::Numero("lote"), &["numeroLote", "numeroLotePrestador"]),
    (
        T::Numero("protocolo"),
        &[
            "nrProtocoloRecebimento",
            "nrProtocoloRecursado",
            "nrProtocoloRecursoGlosa",
            "nrProtocoloSituacaoRecursoGlosa",
            "numeroProtocolo",
            "numeroprotocolo",
            "protocoloDoc",
            "protocoloSolicitacaoDemonstrativo",
        ],
    ),
    (T::Numero("senha"), &["codValidacao", "senha", "senhaAutorizacao"]),
    (T::Numero("transacao"), &["sequencialTransacao"]),
    (T::Numero("demonstrativo"), &["numeroDemoPagamentoOdonto", "numeroDemonstrativo"]),
    (T::Numero("documento"), &["nomeArquivo", "numeroDocumento"]),
    (
        T::Numero("reembolso"),
        &[
            "identificacaoFornecimentoDireto",
            "identificacaoReembolso",
            "identificacaoValorPreestabelecido",
            "identificadorReembolso",
        ],
    ),
    (
        T::Numero("prestador"),
        &[
            "codigoIndicadonaOperadora",
            "codigoNaOperadora",
            "codigoPrestador",
            "codigoPrestadorNaOperadora",
            "codigoProfExec",
            "codigonaOperadora",
        ],
    ),
    (T::Numero("cnes"), &["CNES", "cnes", "cnesContratado", "cnesContratadoExecutante", "cnesExec"]),
    (T::Numero("conselho"), &["croExec", "croExec2", "croSolic", "numeroConselhoProfissional"]),
    (T::Numero("telefone"), &["numeroTelefone", "telefoneCirurgiao", "telefoneProfissional"]),
    (T::Numero("conta"), &["agencia", "conta", "nrContaCheque"]),
    (T::Numero("acesso"), &["loginPrestador", "senhaPrestador"]),
    (T::Numero("plano"), &["numeroRegistroPlano"]),
    // The number of a material may be that of one implant, which is in one person; their fields take any text.
    (T::Numero("material"), &["autorizacaoFuncionamento", "codigoRefFabricante", "registroANVISA"]),
    (T::Nome("Pessoa"), &["nomeBeneficiario", "nomeSocialBeneficiario", "nomeTitular", "nomebeneficiario"]),
    (
        T::Nome("Profissional"),
        &["nomeProf", "nomeProfExec", "nomeProfExec2", "nomeProfSolic", "nomeProfissional"],
    ),
    (
        T::Nome("Prestador"),
        &[
            "nomeContratado",
            "nomeContratadoExecutante",
            "nomeContratadoIndicado",
            "nomeContratadoSolicitante",
            "nomeExecutante",
            "nomePrestador",
        ],
    ),
    (T::Nome("Empresa"), &["nomeEmpresa", "nomeOperadora"]),
    (T::Nome("Plano"), &["planoBeneficiario"]),
    (
        T::Livre,
        &[
            "Observacao",
            "areaIrradiada",
            "cirurgia",
            "conteudoCampo",
            "descricaoDbCr",
            "descricaoGlosa",
            "descricaoProcedimento",
            "diagnosticoHispatologico",
            "especificacaoMaterial",
            "indicacaoClinica",
            "infoRelevantes",
            "justificativaGuia",
            "justificativaItem",
            "justificativaOPSnaoAcatadoGuia",
            "justificativaOPSnaoAcatadoProt",
            "justificativaOperadora",
            "justificativaPrestador",
            "justificativaProc",
            "justificativaProtocolo",
            "justificativaTecnica",
            "observacao",
            "observacaoGuia",
            "planoTerapeutico",
            "quimioterapia",
        ],
    ),
    (T::Email, &["emailCirurgiao", "emailProfissional"]),
    (T::Nascimento, &["dataNascimento"]),
    (
        T::Data,
        &[
            "dataAtendimento",
            "dataAutorizacao",
            "dataDiagnostico",
            "dataEmissao",
            "dataEmissaoGuia",
            "dataEnvioAnexo",
            "dataEnvioLote",
            "dataEnvioRecurso",
            "dataEvento",
            "dataExecucao",
            "dataFim",
            "dataFimFat",
            "dataFimFaturamento",
            "dataFimPeriodo",
            "dataFinal",
            "dataFinalFaturamento",
            "dataFornecimento",
            "dataInicial",
            "dataInicialFaturamento",
            "dataInicio",
            "dataInicioFat",
            "dataInicioFaturamento",
            "dataIrradiacao",
            "dataPagamento",
            "dataProcessamento",
            "dataProcessamentoGuia",
            "dataProtocolo",
            "dataProtocoloCobranca",
            "dataProvavel",
            "dataProvavelAdmissao",
            "dataQuimioterapia",
            "dataRealizacao",
            "dataRecebimentoRecurso",
            "dataRecurso",
            "dataRegistroTransacao",
            "dataSituacao",
            "dataSituacaoDemonstrativo",
            "dataSolicitacao",
            "dataSugeridaInternacao",
            "dataTerminoTrat",
            "dataValidadeSenha",
            "datacirurgia",
            "datafim",
            "datainicio",
            "dtPrevistaInicio",
            "validadeCarteira",
            "validadeSenha",
        ],
    ),
    (T::Competencia, &["competencia", "competenciaCoberturaContratada", "competenciaLote"]),
    (T::Municipio, &["municipioExecutante", "municipioPrestador", "municipioResidencia"]),
    (T::Arquivo, &["documento"]),
    (T::Biometria, &["identificadorBeneficiario", "templateBiometrico"]),
    (T::Hash, &["hash"]),
];

/// Digits of a number too small to say who somebody is.
const DIGITOS: u32 = 5;

/// What becomes of the field of this name; `None` for one that the standard does not have, which is masked.
pub fn tratamento(nome: &str) -> Option<Tratamento> {
    static NOMES: LazyLock<HashMap<&'static str, Tratamento>> =
        LazyLock::new(|| CAMPOS.iter().flat_map(|(t, nomes)| nomes.iter().map(|n| (*n, *t))).collect());
    NOMES.get(nome).copied().or_else(|| {
        let tipos = tipos(nome);
        (!tipos.is_empty() && tipos.iter().all(|t| inofensivo(*t))).then_some(T::Inofensivo)
    })
}

/// Whether no value of a type can say who somebody is.
fn inofensivo(tipo: Simples) -> bool {
    let pequeno = tipo.digitos().is_some_and(|d| d <= DIGITOS);
    let quantia = tipo.casas().is_some_and(|c| c > 0);
    match tipo.base() {
        Base::Booleano | Base::Hora => true,
        Base::Decimal => quantia || pequeno,
        Base::Inteiro => pequeno,
        _ => tipo.valores().is_some(),
    }
}

/// The types that the fields of a name have, in all schemas.
pub(super) fn tipos(nome: &str) -> &'static [Simples] {
    folhas().get(nome).map(Vec::as_slice).unwrap_or_default()
}

/// Every field of every schema, with its types.
pub(super) fn folhas() -> &'static HashMap<&'static str, Vec<Simples>> {
    static FOLHAS: LazyLock<HashMap<&'static str, Vec<Simples>>> = LazyLock::new(|| {
        let mut achadas = HashMap::new();
        let mut vistos = HashSet::new();
        for esquema in esquemas() {
            for (nome, tipo) in esquema.raizes() {
                andar(nome, tipo, &mut achadas, &mut vistos);
            }
        }
        achadas
    });
    &FOLHAS
}

fn andar(
    nome: &'static str,
    tipo: Tipo,
    achadas: &mut HashMap<&'static str, Vec<Simples>>,
    vistos: &mut HashSet<Complexo>,
) {
    match tipo {
        Tipo::Simples(s) => {
            let tipos = achadas.entry(nome).or_default();
            if !tipos.contains(&s) {
                tipos.push(s);
            }
        }
        Tipo::Complexo(c) => {
            if vistos.insert(c)
                && let Some(p) = c.conteudo()
            {
                particulas(&p, achadas, vistos);
            }
        }
    }
}

fn particulas(
    p: &Particula,
    achadas: &mut HashMap<&'static str, Vec<Simples>>,
    vistos: &mut HashSet<Complexo>,
) {
    match &p.termo {
        // Signatures are taken out whole.
        Termo::Elemento { prefixo: "", nome, tipo } => andar(nome, *tipo, achadas, vistos),
        Termo::Sequencia(partes) | Termo::Escolha(partes) => {
            partes.iter().for_each(|p| particulas(p, achadas, vistos));
        }
        Termo::Elemento { .. } | Termo::Curinga { .. } => {}
    }
}

/// Every name of the table.
#[cfg(test)]
pub(super) fn nomeados() -> impl Iterator<Item = &'static str> {
    CAMPOS.iter().flat_map(|(_, nomes)| nomes.iter().copied())
}
