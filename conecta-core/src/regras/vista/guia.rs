//! A billing guia as the rules see it: one form for the five kinds and all versions, each field with its place.
//!
//! What a kind or a version has not is an empty [`Campo`]; the names are those of the standard.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::campo::Campo;
use super::cena::Cena;
use super::item::{Item, Tipo};
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
        no.filhos().for_each(|f| g.por(f));
        g
    }

    /// `numeroGuiaPrestador` of a guia that need not be read for it.
    pub(in crate::regras) fn numero_em(no: No<'a>) -> &'a str {
        let cabecalho = no.filho("cabecalhoGuia").or_else(|| no.filho("cabecalhoConsulta")).unwrap_or(no);
        Campo::de(cabecalho, "numeroGuiaPrestador").texto()
    }

    fn por(&mut self, no: No<'a>) {
        let c = Campo(Some(no));
        match no.nome() {
            "cabecalhoGuia"
            | "cabecalhoConsulta"
            | "dadosAutorizacao"
            | "dadosSolicitacao"
            | "dadosAtendimento"
            | "dadosInternacao"
            | "dadosSaidaInternacao" => no.filhos().for_each(|f| self.por(f)),
            "registroANS" => self.registro_ans = c,
            "numeroGuiaPrestador" => self.numero_prestador = c,
            "guiaPrincipal" | "numeroGuiaPrincipal" => self.principal = c,
            "numeroGuiaSolicitacaoInternacao" | "guiaSolicInternacao" => self.solicitacao_internacao = c,
            "numeroGuiaOperadora" => self.numero_operadora = c,
            "senha" | "senhaAutorizacao" => self.senha = c,
            "dataAutorizacao" => self.data_autorizacao = c,
            "dataValidadeSenha" | "validadeSenha" => self.validade_senha = c,
            "codValidacao" => self.cod_validacao = c,
            "ausenciaCodValidacao" => self.ausencia_cod_validacao = c,
            "dadosBeneficiario" | "beneficiario" => {
                self.beneficiario = c;
                no.filhos().for_each(|f| self.por_beneficiario(f));
            }
            "dadosSolicitante" => no.filhos().for_each(|f| match f.nome() {
                "contratadoSolicitante" => self.solicitante.ler(f),
                "nomeContratadoSolicitante" => self.solicitante.nome = Campo(Some(f)),
                "profissionalSolicitante" => self.profissional_solicitante = Profissional::ler(f),
                _ => {}
            }),
            "dataSolicitacao" => self.data_solicitacao = c,
            "caraterAtendimento" => self.carater = c,
            "indicacaoClinica" => self.indicacao_clinica = c,
            "indCobEspecial" | "coberturaEspecial" => self.cobertura_especial = c,
            "dadosExecutante" | "contratadoExecutante" | "dadosContratadoExecutante" => {
                self.executante.ler(no);
            }
            "localContratado" => self.local.ler(no),
            "profissionalExecutante" => self.profissional_executante = Profissional::ler(no),
            "dadosProfissionaisResponsaveis" => self.por_dentistas(no),
            "indicacaoAcidente" | "indicadorAcidente" => self.indicacao_acidente = c,
            "tipoAtendimento" => self.tipo_atendimento = c,
            "tipoConsulta" => self.tipo_consulta = c,
            "regimeAtendimento" => self.regime_atendimento = c,
            "saudeOcupacional" => self.saude_ocupacional = c,
            "motivoEncerramento" | "motivoSaida" | "motivoSaidaInternacao" => self.motivo_encerramento = c,
            "dataAtendimento" => self.data_atendimento = c,
            "tipoFaturamento" => self.tipo_faturamento = c,
            "dataInicioFaturamento" => self.inicio_faturamento = c,
            "horaInicioFaturamento" => self.hora_inicio = c,
            "dataFinalFaturamento" | "dataFimFaturamento" => self.fim_faturamento = c,
            "horaFinalFaturamento" => self.hora_fim = c,
            "tipoInternacao" => self.tipo_internacao = c,
            "regimeInternacao" => self.regime_internacao = c,
            "declaracoes" => self.declaracoes.push(Declaracao {
                nascido: Campo::de(no, "declaracaoNascido"),
                diagnostico_obito: Campo::de(no, "diagnosticoObito"),
                obito: Campo::de(no, "declaracaoObito"),
                indicador_dorn: Campo::de(no, "indicadorDORN"),
            }),
            "diagnostico" => self.diagnosticos.push(c),
            "procedimentosExecutados" if self.especie == ODONTO => self.por_item(no, Tipo::Odonto),
            "procedimentosExecutados" | "procedimentosRealizados" => {
                self.grupo_procedimentos = c;
                no.filhos().for_each(|f| self.por_item(f, Tipo::Procedimento));
            }
            "outrasDespesas" => {
                self.grupo_despesas = c;
                no.filhos().for_each(|f| self.por_item(f, Tipo::Despesa));
            }
            "procedimento" => {
                let mut item = Item::ler(no, Tipo::Consulta);
                item.data = self.data_atendimento;
                item.dia = self.data_atendimento.data();
                self.itens.push(item);
            }
            "valorTotal" => self.por_totais(no),
            "valorTotalHonorarios" | "valorTotalProc" => self.totais.geral = c,
            "valorTotalFranquia" => self.totais.franquia = c,
            "qtdTotalUS" => self.totais.us = c,
            "dataEmissaoGuia" => self.data_emissao = c,
            "dataTerminoTrat" => self.data_termino = c,
            "observacao" => self.observacao = c,
            _ => {}
        }
    }

    fn por_item(&mut self, no: No<'a>, tipo: Tipo) {
        self.itens.push(Item::ler(no, tipo));
    }

    fn por_beneficiario(&mut self, no: No<'a>) {
        let c = Campo(Some(no));
        match no.nome() {
            "numeroCarteira" => self.carteira = c,
            "atendimentoRN" => self.atendimento_rn = c,
            "numeroCNS" => self.cns = c,
            "tipoIdent" => self.tipo_ident = c,
            "identificadorBeneficiario" => self.identificador = c,
            _ => {}
        }
    }

    fn por_totais(&mut self, no: No<'a>) {
        let t = &mut self.totais;
        t.no = Campo(Some(no));
        for f in no.filhos() {
            let c = Campo(Some(f));
            match f.nome() {
                "valorProcedimentos" => t.procedimentos = c,
                "valorDiarias" => t.diarias = c,
                "valorTaxasAlugueis" => t.taxas = c,
                "valorMateriais" => t.materiais = c,
                "valorMedicamentos" => t.medicamentos = c,
                "valorOPME" => t.opme = c,
                "valorGasesMedicinais" => t.gases = c,
                "valorTotalGeral" => t.geral = c,
                _ => {}
            }
        }
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

impl<'a> Profissional<'a> {
    /// One outside of a guia.
    pub(in crate::regras) fn de(no: No<'a>) -> Self {
        Self::ler(no)
    }

    pub(super) fn ler(no: No<'a>) -> Self {
        let mut p = Self { no: Campo(Some(no)), ..Self::default() };
        for f in no.filhos() {
            let c = Campo(Some(f));
            match f.nome() {
                "grauPart" | "grauParticipacao" => p.grau = c,
                "codProfissional" => {
                    p.codigo = Campo::de(f, "codigoPrestadorNaOperadora");
                    p.cpf = Campo::de(f, "cpfContratado");
                }
                "nomeProfissional" | "nomeProf" => p.nome = c,
                "conselhoProfissional" | "conselho" => p.conselho = c,
                "numeroConselhoProfissional" => p.numero = c,
                "UF" => p.uf = c,
                "CBOS" | "CBO" => p.cbo = c,
                _ => {}
            }
        }
        p
    }
}
