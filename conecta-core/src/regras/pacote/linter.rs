//! What a pack may not have by the norms of the ANS: the table of prohibitions, OPR-01 to OPR-10.
//!
//! A pack that breaks one is read and runs all the same: whoever wrote it decides, and is told the norm.

use chrono::NaiveDate;
use serde::Serialize;

use super::campos::{Campo, Lugar};
use super::linguagem::{Condicao, Pacote, Prova, RegraDoPacote, Sobre, Teste};
use super::texto::Valor;
use crate::regras::catalogo;
use crate::tabelas::{Confianca, Situacao, Tuss, dobrar, versoes_em, vigencia};
use crate::{Codigo, Severidade, Versao};

/// Something that a pack may not have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Ilegal {
    /// `OPR-01` to `OPR-10`.
    pub codigo: Codigo,
    /// What is forbidden. pt-BR.
    pub proibicao: &'static str,
    /// The norm.
    pub norma: &'static str,
    /// The rule of the pack, or the one that it turns; `None` for a declaration.
    pub regra: Option<Codigo>,
    /// Line, from 1.
    pub linha: usize,
    /// Column in characters, from 1.
    pub coluna: usize,
    /// What of the pack breaks it. pt-BR.
    pub mensagem: String,
}

/// Code, what is forbidden, norm. (ORG: Componente Organizacional do padrão TISS, by item.)
pub const PROIBICOES: [(&str, &str, &str); 10] = [
    ("OPR-01", "mudar nomes, ordem, domínios ou obrigatoriedade de campos do padrão", "ORG 19"),
    ("OPR-02", "exigir o CID, em qualquer circunstância", "ORG 28"),
    ("OPR-03", "exigir em papel o que foi assinado", "ORG 20"),
    ("OPR-04", "dar ao prestador prazo de contestação diferente do prazo de resposta da operadora", "RN 503"),
    ("OPR-05", "impedir o acesso ao motivo da glosa, às rotinas de auditoria ou à contestação", "RN 503"),
    ("OPR-06", "usar código próprio onde há termo da TUSS, ou com mais de 10 caracteres", "ORG 82 a 86"),
    ("OPR-07", "recusar termo da TUSS vigente na data do atendimento", "ORG 174"),
    ("OPR-08", "aceitar uma terceira versão do padrão, ou nenhuma das vigentes", "ORG 172"),
    (
        "OPR-09",
        "recusar processo de troca eletrônica obrigatória: faturamento, anexos, demonstrativos, recurso de glosa",
        "ORG 33",
    ),
    ("OPR-10", "limitar o lote a um número de guias diferente de 100", "ORG 176"),
];

/// Characters of the longest own code.
const CODIGO_PROPRIO: usize = 10;
/// Guias of a lote.
const GUIAS_DO_LOTE: u32 = 100;
/// Own tables, and those of packages and of what has no term yet.
const TABELAS_PROPRIAS: [&str; 3] = ["00", "90", "98"];
/// Transactions of the processes that must be electronic.
const TRANSACOES: [&str; 4] =
    ["ENVIO_LOTE_GUIAS", "ENVIO_ANEXO", "SOLIC_DEMONSTRATIVO_RETORNO", "RECURSO_GLOSA"];
/// Words by which a text asks for paper.
const PAPEL: [&str; 6] = ["em papel", "impress", "via fisica", "copia fisica", "carimb", "reconhecer firma"];

/// All that a pack may not have, in the order of its text.
pub(super) fn conferir(pacote: &Pacote, operacao: Option<&Valor>) -> Vec<Ilegal> {
    let mut fiscal = Fiscal { pacote, achados: Vec::new() };
    fiscal.severidades();
    pacote.regras.iter().for_each(|r| fiscal.regra(r));
    fiscal.operacao(operacao);
    let mut achados = fiscal.achados;
    achados.sort_by_key(|i| (i.linha, i.coluna));
    achados
}

struct Fiscal<'p> {
    pacote: &'p Pacote,
    achados: Vec<Ilegal>,
}

impl Fiscal<'_> {
    fn dizer(&mut self, qual: usize, em: usize, regra: Option<Codigo>, mensagem: impl Into<String>) {
        let (codigo, proibicao, norma) = PROIBICOES[qual - 1];
        let (linha, coluna) = self.pacote.lugar(em);
        let (codigo, mensagem) = (Codigo::new(codigo), mensagem.into());
        self.achados.push(Ilegal { codigo, proibicao, norma, regra, linha, coluna, mensagem });
    }

    /// OPR-01: what the schema refuses is not made lighter.
    fn severidades(&mut self) {
        let pacote = self.pacote;
        for a in &pacote.ajustes {
            let do_esquema =
                catalogo::regra(a.codigo.as_str()).is_some_and(super::super::regra::Regra::do_esquema);
            if do_esquema && a.nivel.severidade() != Some(Severidade::Erro) {
                let mensagem =
                    "Esta regra diz o que o esquema do padrão recusa: deixar de recusar muda o padrão.";
                self.dizer(1, a.em, Some(a.codigo), mensagem);
            }
        }
    }

    fn regra(&mut self, r: &RegraDoPacote) {
        let mut dizer = |qual, mensagem: String| self.dizer(qual, r.em, Some(r.codigo), mensagem);
        if let Some(m) = muda_o_padrao(r) {
            dizer(1, m);
        }
        if exigidos(r).any(e_cid) {
            dizer(2, "A regra exige o CID.".to_owned());
        }
        let dito = dobrar(&format!("{} {}", r.mensagem, r.ajuda));
        if let Some(p) = PAPEL.iter().find(|p| dito.contains(**p)) {
            dizer(3, format!("O texto da regra pede papel (“{p}”)."));
        }
        if let Some(m) = codigo_proprio(r) {
            dizer(6, m);
        }
        if r.severidade == Severidade::Erro {
            if let Some(m) = recusa_termo(r, r.vigencia.desde.or(self.pacote.vigencia.desde)) {
                self.dizer(7, r.em, Some(r.codigo), m);
            }
            if let Some(t) = recusa_transacao(r) {
                self.dizer(9, r.em, Some(r.codigo), format!("A regra recusa as mensagens {t}."));
            }
        }
    }

    fn operacao(&mut self, v: Option<&Valor>) {
        let o = &self.pacote.operacao;
        let em = |chave: &str| {
            let campos = v.map(Valor::campos).unwrap_or_default();
            campos.iter().find(|(c, _)| c.nome == chave).map_or(usize::MAX, |(c, _)| c.em)
        };
        if o.exige_papel == Some(true) {
            self.dizer(3, em("exige_papel"), None, "A operadora declara que exige papel.");
        }
        if let (Some(a), Some(b)) = (o.prazo_de_recurso, o.prazo_de_resposta)
            && a != b
        {
            let mensagem =
                format!("O prestador tem {a} dias para contestar, a operadora {b} para responder.");
            self.dizer(4, em("prazo_de_recurso"), None, mensagem);
        }
        for (chave, vale, que) in [
            ("mostra_motivo_da_glosa", o.mostra_motivo_da_glosa, "ao motivo da glosa"),
            ("mostra_rotinas_de_auditoria", o.mostra_rotinas_de_auditoria, "às rotinas de auditoria"),
            ("aceita_contestacao", o.aceita_contestacao, "à contestação"),
        ] {
            if vale == Some(false) {
                self.dizer(5, em(chave), None, format!("A operadora declara que não dá acesso {que}."));
            }
        }
        for c in &o.codigos_proprios {
            if let Some(m) = improprio(c) {
                self.dizer(6, em("codigos_proprios"), None, m);
            }
        }
        if let Some(m) = o.versoes.as_deref().and_then(|v| versoes(v, self.pacote.vigencia.desde)) {
            self.dizer(8, em("versoes"), None, m);
        }
        if !o.processos_recusados.is_empty() {
            let mensagem = format!("A operadora declara que recusa: {}.", o.processos_recusados.join(", "));
            self.dizer(9, em("processos_recusados"), None, mensagem);
        }
        if let Some(n) = o.limite_do_lote.filter(|n| *n != GUIAS_DO_LOTE) {
            let mensagem = format!("O limite declarado é de {n} guias; o do padrão é de {GUIAS_DO_LOTE}.");
            self.dizer(10, em("limite_do_lote"), None, mensagem);
        }
    }
}

/// The fields that a rule asks for.
fn exigidos(r: &RegraDoPacote) -> impl Iterator<Item = &Campo> {
    let (todos, condicoes): (&[Campo], &[Condicao]) = match &r.teste {
        Teste::Obrigatorio(campos) => (campos, &[]),
        Teste::Autorizacao(provas) if provas.len() == 1 => (provas, &[]),
        Teste::Proibido(condicoes) => (&[], condicoes),
        _ => (&[], &[]),
    };
    // To forbid something while a field is absent is to ask for the field.
    let ausentes = condicoes.iter().filter(|c| matches!(c.prova, Prova::Ausente)).map(|c| &c.campo);
    // And so is any fault that comes only while it is absent.
    let de_quando = r.quando.campos.iter().filter(|c| matches!(c.prova, Prova::Ausente)).map(|c| &c.campo);
    todos.iter().chain(ausentes).chain(de_quando)
}

fn e_cid(campo: &Campo) -> bool {
    campo.todos().flat_map(|l| l.passos.iter()).any(|p| {
        let p = p.to_ascii_lowercase();
        p.ends_with("cid") || p == "diagnostico" || p == "diagnosticoobito" || p == "hipotesesdiagnosticas"
    })
}

/// The newest version that has a place.
fn ultima(l: &Lugar) -> u32 {
    1 << (31 - l.versoes.leading_zeros().min(31))
}

/// OPR-01: an optional field made mandatory, or a domain other than that of the standard, whatever the case.
fn muda_o_padrao(r: &RegraDoPacote) -> Option<String> {
    let sempre = r.quando.campos.is_empty();
    match &r.teste {
        Teste::Obrigatorio(campos) if sempre => {
            let opcional = |c: &&Campo| c.todos().any(|l| l.obrigatorio & ultima(l) == 0);
            let c = campos.iter().find(opcional)?;
            Some(format!(
                "{} é opcional no padrão, e a regra o torna obrigatório em todos os casos.",
                c.texto
            ))
        }
        Teste::Prova(Condicao { campo, prova: Prova::Em(valores) }) => {
            let dominio: Vec<&str> = campo
                .todos()
                .filter_map(|l| l.tipo)
                .filter_map(conecta_schemas::Simples::valores)
                .flatten()
                .collect();
            if dominio.is_empty() {
                return None;
            }
            if let Some(fora) = valores.0.iter().find(|v| !dominio.contains(&&***v)) {
                return Some(format!("O domínio de {} no padrão não tem o valor “{fora}”.", campo.texto));
            }
            let falta = sempre && dominio.iter().any(|v| !valores.tem(v));
            falta.then(|| format!("A regra recusa valores que o domínio de {} tem no padrão.", campo.texto))
        }
        Teste::Prova(Condicao { campo, prova: Prova::Fora(valores) }) if sempre => {
            let mut dominio =
                campo.todos().filter_map(|l| l.tipo).filter_map(conecta_schemas::Simples::valores).flatten();
            let do_padrao = campo.tag() != "tipoTransacao" && dominio.any(|v| valores.tem(v));
            do_padrao
                .then(|| format!("A regra recusa valores que o domínio de {} tem no padrão.", campo.texto))
        }
        _ => None,
    }
}

/// Whether the tables at hand have a term, in force on a day if there is one.
fn termo_da_tuss(codigo: &str, dia: Option<NaiveDate>) -> bool {
    let tuss = Tuss::embutida();
    tuss.tabelas().into_iter().any(|(tabela, _)| {
        let termos = tuss.termos(tabela, codigo);
        match dia {
            Some(d) => termos.iter().any(|t| t.vigente_em(d)),
            None => termos.iter().any(|t| t.vigencia().ultimo_dia().is_none()),
        }
    })
}

fn improprio(codigo: &str) -> Option<String> {
    if codigo.chars().count() > CODIGO_PROPRIO {
        return Some(format!("O código próprio {codigo} tem mais de {CODIGO_PROPRIO} caracteres."));
    }
    termo_da_tuss(codigo, None).then(|| format!("O código {codigo} é de um termo da TUSS."))
}

const CODIGO: &str = "codigoProcedimento";
const TABELA: &str = "codigoTabela";

/// OPR-06: an own code that a rule asks for.
fn codigo_proprio(r: &RegraDoPacote) -> Option<String> {
    let da_tabela = |c: &&Condicao| {
        let propria = |v: &str| TABELAS_PROPRIAS.contains(&v);
        c.campo.tag() == TABELA && matches!(&c.prova, Prova::Em(v) if v.0.iter().all(|v| propria(v)))
    };
    let propria = r.quando.campos.iter().find(da_tabela).is_some();
    let pares: Vec<&str> = match &r.teste {
        Teste::Prova(Condicao { campo, prova: Prova::Em(v) }) if campo.tag() == CODIGO => {
            v.0.iter().map(|v| &**v).collect()
        }
        Teste::Matriz { campos, permitidas } => {
            let lado = campos.iter().position(|c| c.tag() == CODIGO)?;
            let outro = 1 - lado;
            let so_proprias = propria || campos[outro].tag() == TABELA;
            let escolhidas = permitidas.iter().filter(|p| {
                so_proprias && (propria || TABELAS_PROPRIAS.contains(&&*p[outro]))
                    || p[lado].chars().count() > CODIGO_PROPRIO
            });
            let codigos: Vec<&str> = escolhidas.map(|p| &*p[lado]).collect();
            return codigos.into_iter().find_map(improprio);
        }
        _ => return None,
    };
    pares.into_iter().filter(|c| propria || c.chars().count() > CODIGO_PROPRIO).find_map(improprio)
}

/// OPR-07: a term refused for nothing but being it.
fn recusa_termo(r: &RegraDoPacote, dia: Option<NaiveDate>) -> Option<String> {
    let do_termo = |c: &Condicao| matches!(c.campo.tag(), CODIGO | TABELA);
    if r.sobre == Sobre::Mensagem || !r.quando.campos.iter().all(do_termo) {
        return None;
    }
    let proprias = |c: &Condicao| {
        let propria = |v: &str| TABELAS_PROPRIAS.contains(&v);
        c.campo.tag() == TABELA && matches!(&c.prova, Prova::Em(v) if v.0.iter().all(|v| propria(v)))
    };
    if r.quando.campos.iter().any(proprias) {
        return None;
    }
    let vigente = |v: &super::linguagem::Valores| {
        v.0.iter().find(|c| termo_da_tuss(c, dia)).map(std::string::ToString::to_string)
    };
    let achado = match &r.teste {
        Teste::Prova(Condicao { campo, prova: Prova::Fora(v) }) if campo.tag() == CODIGO => vigente(v)?,
        Teste::Prova(Condicao { campo, prova: Prova::Em(_) }) if campo.tag() == CODIGO => {
            return Some(
                "A regra só aceita os termos da sua lista, e recusa todos os outros da TUSS.".to_owned(),
            );
        }
        Teste::Proibido(condicoes) if condicoes.iter().all(do_termo) && !condicoes.iter().any(proprias) => {
            condicoes.iter().filter(|c| c.campo.tag() == CODIGO).find_map(|c| match &c.prova {
                Prova::Em(v) => vigente(v),
                _ => None,
            })?
        }
        _ => return None,
    };
    Some(format!("A regra recusa o termo {achado} da TUSS, que está em vigor."))
}

/// OPR-09: the messages of a mandatory process refused for nothing but being that.
fn recusa_transacao(r: &RegraDoPacote) -> Option<&'static str> {
    let da_transacao = |c: &Condicao| c.campo.tag() == "tipoTransacao";
    if !r.quando.campos.iter().all(da_transacao) {
        return None;
    }
    let recusa = |prova: &Prova, t: &str, aceita: bool| match prova {
        Prova::Em(v) => v.tem(t) != aceita,
        Prova::Fora(v) => v.tem(t) == aceita,
        _ => false,
    };
    TRANSACOES.into_iter().find(|t| {
        let aplica = r.quando.campos.iter().all(|c| recusa(&c.prova, t, false));
        aplica
            && match &r.teste {
                Teste::Prova(c) if da_transacao(c) => recusa(&c.prova, t, true),
                Teste::Proibido(cs) if cs.iter().all(da_transacao) => {
                    cs.iter().all(|c| recusa(&c.prova, t, false))
                }
                _ => false,
            }
    })
}

/// OPR-08: at any day one or two versions may be used, and at least one of them must be taken.
fn versoes(aceitas: &[String], dia: Option<NaiveDate>) -> Option<String> {
    let aceitas: Vec<Versao> = aceitas.iter().filter_map(|v| v.parse().ok()).collect();
    if aceitas.len() > 2 {
        return Some(format!("São {} versões; em qualquer dia valem no máximo duas.", aceitas.len()));
    }
    let dia = dia?;
    // What is weakly known accuses nobody.
    let fora = |v: &&Versao| match vigencia(**v, dia) {
        Situacao::Vigente { .. } => false,
        Situacao::AindaNao { confianca, .. } | Situacao::Encerrada { confianca, .. } => {
            confianca != Confianca::Baixa
        }
        _ => false,
    };
    if let Some(v) = aceitas.iter().find(fora) {
        return Some(format!("A versão {v} não vale no primeiro dia do pacote."));
    }
    let vigentes = versoes_em(dia);
    let nenhuma = !vigentes.is_empty() && !vigentes.iter().any(|(v, _)| aceitas.contains(v));
    nenhuma.then(|| "Nenhuma das versões aceitas vale no primeiro dia do pacote.".to_owned())
}
