//! A billing guia as the rules see it: one form for the five kinds and all versions, each field with its place.
//!
//! What a kind or a version has not is an empty [`Campo`]; the names are those of the standard.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::campo::Campo;
use super::cena::Cena;
use super::item::{Item, Tipo};
use super::leitores::leitores;
use crate::xml::No;

/// Kinds of guia, as a set of bits.
pub(in crate::regras) type Especies = u8;

pub(in crate::regras) const CONSULTA: Especies = 1;
pub(in crate::regras) const SP_SADT: Especies = 2;
pub(in crate::regras) const INTERNACAO: Especies = 4;
pub(in crate::regras) const HONORARIOS: Especies = 8;
pub(in crate::regras) const ODONTO: Especies = 16;
/// All of them.
pub(in crate::regras) const TODAS: Especies = 31;
/// Those of doctors and hospitals.
pub(in crate::regras) const MEDICAS: Especies = 15;
/// Those that charge item by item with unit, factor and total.
pub(in crate::regras) const COM_FATOR: Especies = SP_SADT | INTERNACAO | HONORARIOS;
/// Those that have totals by category.
pub(in crate::regras) const COM_CATEGORIAS: Especies = SP_SADT | INTERNACAO;

/// The kind of an element of a lote.
pub(in crate::regras) fn especie(nome: &str) -> Option<Especies> {
    Some(match nome {
        "guiaConsulta" => CONSULTA,
        "guiaSP-SADT" => SP_SADT,
        "guiaResumoInternacao" => INTERNACAO,
        "guiaHonorarios" => HONORARIOS,
        "guiaOdonto" => ODONTO,
        _ => return None,
    })
}

/// Who is contracted: by code at the operator, CPF or CNPJ.
#[derive(Debug, Default, Clone, Copy)]
pub(in crate::regras) struct Contratado<'a> {
    pub(in crate::regras) no: Campo<'a>,
    pub(in crate::regras) codigo: Campo<'a>,
    pub(in crate::regras) cpf: Campo<'a>,
    pub(in crate::regras) cnpj: Campo<'a>,
    pub(in crate::regras) nome: Campo<'a>,
    pub(in crate::regras) cnes: Campo<'a>,
}

/// A professional: council, number, state, occupation.
#[derive(Debug, Default, Clone, Copy)]
pub(in crate::regras) struct Profissional<'a> {
    pub(in crate::regras) no: Campo<'a>,
    pub(in crate::regras) grau: Campo<'a>,
    pub(in crate::regras) codigo: Campo<'a>,
    pub(in crate::regras) cpf: Campo<'a>,
    pub(in crate::regras) nome: Campo<'a>,
    pub(in crate::regras) conselho: Campo<'a>,
    pub(in crate::regras) numero: Campo<'a>,
    pub(in crate::regras) uf: Campo<'a>,
    pub(in crate::regras) cbo: Campo<'a>,
}

/// Birth and death declared in an internação.
#[derive(Debug, Clone, Copy)]
pub(in crate::regras) struct Declaracao<'a> {
    pub(in crate::regras) nascido: Campo<'a>,
    pub(in crate::regras) diagnostico_obito: Campo<'a>,
    pub(in crate::regras) obito: Campo<'a>,
    pub(in crate::regras) indicador_dorn: Campo<'a>,
}

/// The totals of a guia.
#[derive(Debug, Default, Clone, Copy)]
pub(in crate::regras) struct Totais<'a> {
    pub(in crate::regras) no: Campo<'a>,
    pub(in crate::regras) procedimentos: Campo<'a>,
    pub(in crate::regras) diarias: Campo<'a>,
    pub(in crate::regras) taxas: Campo<'a>,
    pub(in crate::regras) materiais: Campo<'a>,
    pub(in crate::regras) medicamentos: Campo<'a>,
    pub(in crate::regras) opme: Campo<'a>,
    pub(in crate::regras) gases: Campo<'a>,
    /// `valorTotalGeral`, `valorTotalHonorarios` or `valorTotalProc`.
    pub(in crate::regras) geral: Campo<'a>,
    pub(in crate::regras) franquia: Campo<'a>,
    pub(in crate::regras) us: Campo<'a>,
}

/// A guia of a lote.
#[derive(Debug)]
pub(in crate::regras) struct Guia<'a> {
    pub(in crate::regras) no: No<'a>,
    pub(in crate::regras) especie: Especies,
    pub(in crate::regras) cena: &'a Cena<'a>,
    pub(in crate::regras) registro_ans: Campo<'a>,
    pub(in crate::regras) numero_prestador: Campo<'a>,
    /// `guiaPrincipal`, `numeroGuiaPrincipal`.
    pub(in crate::regras) principal: Campo<'a>,
    /// `numeroGuiaSolicitacaoInternacao`, `guiaSolicInternacao`.
    pub(in crate::regras) solicitacao_internacao: Campo<'a>,
    pub(in crate::regras) numero_operadora: Campo<'a>,
    pub(in crate::regras) senha: Campo<'a>,
    pub(in crate::regras) data_autorizacao: Campo<'a>,
    pub(in crate::regras) validade_senha: Campo<'a>,
    pub(in crate::regras) cod_validacao: Campo<'a>,
    pub(in crate::regras) ausencia_cod_validacao: Campo<'a>,
    /// `dadosBeneficiario` or `beneficiario`.
    pub(in crate::regras) beneficiario: Campo<'a>,
    pub(in crate::regras) carteira: Campo<'a>,
    pub(in crate::regras) atendimento_rn: Campo<'a>,
    pub(in crate::regras) cns: Campo<'a>,
    pub(in crate::regras) tipo_ident: Campo<'a>,
    pub(in crate::regras) identificador: Campo<'a>,
    pub(in crate::regras) solicitante: Contratado<'a>,
    pub(in crate::regras) profissional_solicitante: Profissional<'a>,
    pub(in crate::regras) data_solicitacao: Campo<'a>,
    pub(in crate::regras) carater: Campo<'a>,
    pub(in crate::regras) indicacao_clinica: Campo<'a>,
    pub(in crate::regras) cobertura_especial: Campo<'a>,
    pub(in crate::regras) executante: Contratado<'a>,
    /// Of a consulta; of a GTO, the one who did the work.
    pub(in crate::regras) profissional_executante: Profissional<'a>,
    /// Where honorários were earned.
    pub(in crate::regras) local: Contratado<'a>,
    pub(in crate::regras) indicacao_acidente: Campo<'a>,
    pub(in crate::regras) tipo_atendimento: Campo<'a>,
    pub(in crate::regras) tipo_consulta: Campo<'a>,
    pub(in crate::regras) regime_atendimento: Campo<'a>,
    pub(in crate::regras) saude_ocupacional: Campo<'a>,
    pub(in crate::regras) motivo_encerramento: Campo<'a>,
    pub(in crate::regras) data_atendimento: Campo<'a>,
    pub(in crate::regras) tipo_faturamento: Campo<'a>,
    pub(in crate::regras) inicio_faturamento: Campo<'a>,
    pub(in crate::regras) hora_inicio: Campo<'a>,
    pub(in crate::regras) fim_faturamento: Campo<'a>,
    pub(in crate::regras) hora_fim: Campo<'a>,
    pub(in crate::regras) tipo_internacao: Campo<'a>,
    pub(in crate::regras) regime_internacao: Campo<'a>,
    pub(in crate::regras) declaracoes: Vec<Declaracao<'a>>,
    pub(in crate::regras) diagnosticos: Vec<Campo<'a>>,
    pub(in crate::regras) totais: Totais<'a>,
    pub(in crate::regras) data_emissao: Campo<'a>,
    pub(in crate::regras) data_termino: Campo<'a>,
    pub(in crate::regras) observacao: Campo<'a>,
    /// `procedimentosExecutados`, `procedimentosRealizados`, `outrasDespesas`.
    pub(in crate::regras) grupo_procedimentos: Campo<'a>,
    pub(in crate::regras) grupo_despesas: Campo<'a>,
    pub(in crate::regras) itens: Vec<Item<'a>>,
}

leitores! { LEITORES Guia:
    "registroANS" => registro_ans,
    "numeroGuiaPrestador" => numero_prestador,
    "guiaPrincipal" | "numeroGuiaPrincipal" => principal,
    "numeroGuiaSolicitacaoInternacao" | "guiaSolicInternacao" => solicitacao_internacao,
    "numeroGuiaOperadora" => numero_operadora,
    "senha" | "senhaAutorizacao" => senha,
    "dataAutorizacao" => data_autorizacao,
    "dataValidadeSenha" | "validadeSenha" => validade_senha,
    "codValidacao" => cod_validacao,
    "ausenciaCodValidacao" => ausencia_cod_validacao,
    "numeroCarteira" => carteira,
    "atendimentoRN" => atendimento_rn,
    "numeroCNS" => cns,
    "tipoIdent" => tipo_ident,
    "identificadorBeneficiario" => identificador,
    "nomeContratadoSolicitante" => solicitante.nome,
    "dataSolicitacao" => data_solicitacao,
    "caraterAtendimento" => carater,
    "indicacaoClinica" => indicacao_clinica,
    "indCobEspecial" | "coberturaEspecial" => cobertura_especial,
    "indicacaoAcidente" | "indicadorAcidente" => indicacao_acidente,
    "tipoAtendimento" => tipo_atendimento,
    "tipoConsulta" => tipo_consulta,
    "regimeAtendimento" => regime_atendimento,
    "saudeOcupacional" => saude_ocupacional,
    "motivoEncerramento" | "motivoSaida" | "motivoSaidaInternacao" => motivo_encerramento,
    "dataAtendimento" => data_atendimento,
    "tipoFaturamento" => tipo_faturamento,
    "dataInicioFaturamento" => inicio_faturamento,
    "horaInicioFaturamento" => hora_inicio,
    "dataFinalFaturamento" | "dataFimFaturamento" => fim_faturamento,
    "horaFinalFaturamento" => hora_fim,
    "tipoInternacao" => tipo_internacao,
    "regimeInternacao" => regime_internacao,
    "valorProcedimentos" => totais.procedimentos,
    "valorDiarias" => totais.diarias,
    "valorTaxasAlugueis" => totais.taxas,
    "valorMateriais" => totais.materiais,
    "valorMedicamentos" => totais.medicamentos,
    "valorOPME" => totais.opme,
    "valorGasesMedicinais" => totais.gases,
    "valorTotalGeral" | "valorTotalHonorarios" | "valorTotalProc" => totais.geral,
    "valorTotalFranquia" => totais.franquia,
    "qtdTotalUS" => totais.us,
    "dataEmissaoGuia" => data_emissao,
    "dataTerminoTrat" => data_termino,
    "observacao" => observacao,
    ;
    "cabecalhoGuia" | "cabecalhoConsulta" | "dadosAutorizacao" | "dadosSolicitante" | "dadosSolicitacao" | "dadosAtendimento"
    | "dadosInternacao" | "dadosSaidaInternacao" => |g, no| g.por_filhos(no),
    "dadosBeneficiario" | "beneficiario" => |g, no| {
        g.beneficiario = Campo(Some(no));
        g.por_filhos(no);
    },
    "contratadoSolicitante" => |g, no| g.solicitante.ler(no),
    "profissionalSolicitante" => |g, no| g.profissional_solicitante = Profissional::ler(no),
    "dadosExecutante" | "contratadoExecutante" | "dadosContratadoExecutante" => |g, no| g.executante.ler(no),
    "localContratado" => |g, no| g.local.ler(no),
    "profissionalExecutante" => |g, no| g.profissional_executante = Profissional::ler(no),
    "dadosProfissionaisResponsaveis" => |g, no| g.por_dentistas(no),
    "declaracoes" => |g, no| {
        g.declaracoes.push(Declaracao {
            nascido: Campo::de(no, "declaracaoNascido"),
            diagnostico_obito: Campo::de(no, "diagnosticoObito"),
            obito: Campo::de(no, "declaracaoObito"),
            indicador_dorn: Campo::de(no, "indicadorDORN"),
        });
    },
    "diagnostico" => |g, no| g.diagnosticos.push(Campo(Some(no))),
    "procedimentosExecutados" | "procedimentosRealizados" => |g, no| {
        if g.especie == ODONTO {
            return g.por_item(no, Tipo::Odonto);
        }
        g.grupo_procedimentos = Campo(Some(no));
        no.filhos().for_each(|f| g.por_item(f, Tipo::Procedimento));
    },
    "outrasDespesas" => |g, no| {
        g.grupo_despesas = Campo(Some(no));
        no.filhos().for_each(|f| g.por_item(f, Tipo::Despesa));
    },
    "procedimento" => |g, no| {
        let mut item = Item::ler(no, Tipo::Consulta);
        item.data = g.data_atendimento;
        item.dia = g.data_atendimento.data();
        g.itens.push(item);
    },
    "valorTotal" => |g, no| {
        g.totais.no = Campo(Some(no));
        g.por_filhos(no);
    },
}

impl<'a> Guia<'a> {
    pub(in crate::regras) fn ler(no: No<'a>, especie: Especies, cena: &'a Cena<'a>) -> Self {
        let vazio = Campo::default();
        let mut g = Guia {
            no,
            especie,
            cena,
            registro_ans: vazio,
            numero_prestador: vazio,
            principal: vazio,
            solicitacao_internacao: vazio,
            numero_operadora: vazio,
            senha: vazio,
            data_autorizacao: vazio,
            validade_senha: vazio,
            cod_validacao: vazio,
            ausencia_cod_validacao: vazio,
            beneficiario: vazio,
            carteira: vazio,
            atendimento_rn: vazio,
            cns: vazio,
            tipo_ident: vazio,
            identificador: vazio,
            solicitante: Contratado::default(),
            profissional_solicitante: Profissional::default(),
            data_solicitacao: vazio,
            carater: vazio,
            indicacao_clinica: vazio,
            cobertura_especial: vazio,
            executante: Contratado::default(),
            profissional_executante: Profissional::default(),
            local: Contratado::default(),
            indicacao_acidente: vazio,
            tipo_atendimento: vazio,
            tipo_consulta: vazio,
            regime_atendimento: vazio,
            saude_ocupacional: vazio,
            motivo_encerramento: vazio,
            data_atendimento: vazio,
            tipo_faturamento: vazio,
            inicio_faturamento: vazio,
            hora_inicio: vazio,
            fim_faturamento: vazio,
            hora_fim: vazio,
            tipo_internacao: vazio,
            regime_internacao: vazio,
            declaracoes: Vec::new(),
            diagnosticos: Vec::new(),
            totais: Totais::default(),
            data_emissao: vazio,
            data_termino: vazio,
            observacao: vazio,
            grupo_procedimentos: vazio,
            grupo_despesas: vazio,
            itens: Vec::new(),
        };
        g.por_filhos(no);
        g
    }

    /// `numeroGuiaPrestador` of a guia that need not be read for it.
    pub(in crate::regras) fn numero_em(no: No<'a>) -> &'a str {
        let cabecalho = no.filho("cabecalhoGuia").or_else(|| no.filho("cabecalhoConsulta")).unwrap_or(no);
        Campo::de(cabecalho, "numeroGuiaPrestador").texto()
    }

    /// Reads the elements below one.
    fn por_filhos(&mut self, no: No<'a>) {
        let leitores = &*LEITORES;
        no.filhos().for_each(|f| leitores.de(f)(self, f));
    }

    fn por_item(&mut self, no: No<'a>, tipo: Tipo) {
        self.itens.push(Item::ler(no, tipo));
    }

    /// The professionals of a GTO, who have their fields in one group.
    fn por_dentistas(&mut self, no: No<'a>) {
        let (s, e) = (&mut self.profissional_solicitante, &mut self.profissional_executante);
        s.no = Campo(Some(no));
        e.no = Campo(Some(no));
        for f in no.filhos() {
            let c = Campo(Some(f));
            match f.nome() {
                "nomeProfSolic" => s.nome = c,
                "croSolic" => s.numero = c,
                "ufSolic" => s.uf = c,
                "cbosSolic" => s.cbo = c,
                "codigoProfExec" => self.executante.codigo = c,
                "cnesExec" => self.executante.cnes = c,
                "nomeProfExec" | "nomeProfExec2" => e.nome = c,
                "croExec" | "croExec2" => e.numero = c,
                "ufExec" | "ufExec2" => e.uf = c,
                "cbosExec2" => e.cbo = c,
                _ => {}
            }
        }
    }

    pub(in crate::regras) fn e(&self, especies: Especies) -> bool {
        self.especie & especies != 0
    }

    pub(in crate::regras) fn procedimentos(&self) -> impl Iterator<Item = &Item<'a>> {
        self.itens.iter().filter(|i| i.tipo != Tipo::Despesa)
    }

    pub(in crate::regras) fn despesas(&self) -> impl Iterator<Item = &Item<'a>> {
        self.itens.iter().filter(|i| i.tipo == Tipo::Despesa)
    }

    /// The day on which codes are judged for what has no day of its own: the first of the attendance.
    pub(in crate::regras) fn dia(&self) -> Option<NaiveDate> {
        self.data_atendimento
            .data()
            .or_else(|| self.itens.iter().filter_map(|i| i.dia).min())
            .or_else(|| self.inicio_faturamento.data())
    }

    /// What is charged, if it can be read.
    pub(in crate::regras) fn total(&self) -> Option<Decimal> {
        self.totais.geral.decimal().or_else(|| {
            (self.especie == CONSULTA).then(|| self.itens.first().and_then(|i| i.total)).flatten()
        })
    }

    /// The professionals: who asked, who did, the teams of the items.
    pub(in crate::regras) fn profissionais(&self) -> impl Iterator<Item = &Profissional<'a>> {
        [&self.profissional_solicitante, &self.profissional_executante]
            .into_iter()
            .filter(|p| p.no.existe())
            .chain(self.itens.iter().flat_map(|i| i.equipe.iter()))
    }

    /// The professionals who did the work.
    pub(in crate::regras) fn executores(&self) -> impl Iterator<Item = &Profissional<'a>> {
        std::iter::once(&self.profissional_executante)
            .filter(|p| p.no.existe())
            .chain(self.itens.iter().flat_map(|i| i.equipe.iter()))
    }

    /// The dailies among the expenses.
    pub(in crate::regras) fn diarias(&self) -> impl Iterator<Item = &Item<'a>> {
        self.despesas().filter(|i| i.codigo_despesa.texto() == "05")
    }

    /// The billing period, if both days can be read and are in order.
    pub(in crate::regras) fn periodo(&self) -> Option<(NaiveDate, NaiveDate)> {
        self.inicio_faturamento.data().zip(self.fim_faturamento.data()).filter(|(inicio, fim)| inicio <= fim)
    }

    /// Whether the care was urgent.
    pub(in crate::regras) fn urgente(&self) -> bool {
        self.carater.texto() == "2"
    }
}

impl<'a> Contratado<'a> {
    fn ler(&mut self, no: No<'a>) {
        if !self.no.existe() {
            self.no = Campo(Some(no));
        }
        for f in no.filhos() {
            let c = Campo(Some(f));
            match f.nome() {
                // One group in another: `dadosExecutante/contratadoExecutante`, `localContratado/codigoContratado`.
                "contratadoExecutante" | "codigoContratado" => self.ler(f),
                "codigoPrestadorNaOperadora" | "codigoNaOperadora" | "codigonaOperadora" => self.codigo = c,
                "cpfContratado" | "cpf" => self.cpf = c,
                "cnpjContratado" | "cnpjLocalExecutante" => self.cnpj = c,
                "nomeContratado" | "nomeContratadoExecutante" => self.nome = c,
                "CNES" | "cnes" | "cnesContratadoExecutante" => self.cnes = c,
                _ => {}
            }
        }
    }
}

leitores! { LEITORES_DE_PROFISSIONAL Profissional:
    "grauPart" | "grauParticipacao" => grau,
    "nomeProfissional" | "nomeProf" => nome,
    "conselhoProfissional" | "conselho" => conselho,
    "numeroConselhoProfissional" => numero,
    "UF" => uf,
    "CBOS" | "CBO" => cbo,
    ;
    "codProfissional" => |p, no| {
        p.codigo = Campo::de(no, "codigoPrestadorNaOperadora");
        p.cpf = Campo::de(no, "cpfContratado");
    },
}

impl<'a> Profissional<'a> {
    /// One outside of a guia.
    pub(in crate::regras) fn de(no: No<'a>) -> Self {
        Self::ler(no)
    }

    pub(super) fn ler(no: No<'a>) -> Self {
        let mut p = Self { no: Campo(Some(no)), ..Self::default() };
        let leitores = &*LEITORES_DE_PROFISSIONAL;
        no.filhos().for_each(|f| leitores.de(f)(&mut p, f));
        p
    }
}
