//! The uploaded file: received, judged, mended, imported, routed (P-901 to P-906). Every version of it is kept.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::agregado::{Agregado, Permissao, Vida};
use super::juizo::{Bytes, ConteudoDoLote, CriticaGuardada, Juiz};
use super::maquina::maquina;
use super::motivo::Motivo;
use super::perfil::PerfilOperadora;
use super::recusas as r;
use crate::correcao::{Correcoes, OpcoesDeCorrecao};
use crate::recusa::Recusa;
use crate::registro::{Ator, Fato, Registro};
use crate::tiss;

/// Bytes of an uploaded file at most.
pub const TAMANHO_DO_ARQUIVO: usize = 32 << 20;

maquina! {
    /// Where an uploaded file is.
    Situacao {
        /// Received, not yet judged.
        EmProcessamento = "em_processamento": "Em processamento",
        /// It has errors.
        Invalido = "invalido": "Inválido",
        /// Without errors; its guias may go into a lote.
        Importado = "importado": "Importado com sucesso",
        /// In a lote de pagamento.
        EmLote = "em_lote": "Em lote de pagamento",
        /// The operator has taken it.
        EncaminhadoValido = "encaminhado_valido": "Encaminhado – válido",
        /// The operator has not taken it.
        EncaminhadoInvalido = "encaminhado_invalido": "Encaminhado – inválido",
        /// Away.
        Excluido = "excluido": "Excluído",
    }
    /// What may happen to it.
    Evento {
        /// It was judged, and has errors.
        Invalidar = "invalidar",
        /// It was judged, and has none.
        Importar = "importar",
        /// It is mended, and judged anew.
        Corrigir = "corrigir",
        /// A guia is taken out.
        RemoverGuia = "remover_guia",
        /// It goes into a lote.
        Vincular = "vincular",
        /// The operator has taken it.
        EncaminharValido = "encaminhar_valido",
        /// The operator has not taken it.
        EncaminharInvalido = "encaminhar_invalido",
        /// It is thrown away.
        Excluir = "excluir",
        /// It goes with its lote.
        ExcluirComLote = "excluir_com_lote",
    }
    EmProcessamento + Invalidar => Invalido: "P-901",
    EmProcessamento + Importar => Importado: "P-901, P-906",
    Invalido | EncaminhadoInvalido + Corrigir => EmProcessamento: "P-903, P-905",
    Importado + RemoverGuia => Importado: "P-904",
    EmLote + RemoverGuia => EmLote: "P-904, P-1001",
    Importado + Vincular => EmLote: "P-906",
    EmLote + EncaminharValido => EncaminhadoValido: "P-905",
    EmLote + EncaminharInvalido => EncaminhadoInvalido: "P-905",
    EmProcessamento | Invalido | Importado | EncaminhadoInvalido + Excluir => Excluido: "P-902, P-903",
    EmLote | EncaminhadoInvalido + ExcluirComLote => Excluido: "P-1006",
}

/// What happened to a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fato", rename_all = "snake_case")]
pub enum FatoDoArquivo {
    /// It was judged.
    Julgado {
        /// What was found.
        criticas: Vec<CriticaGuardada>,
        /// What it holds, when it was imported.
        conteudo: Option<ConteudoDoLote>,
    },
    /// It was mended.
    Corrigido {
        /// All of it, as it is now.
        documento: Bytes,
    },
    /// A guia was taken out.
    GuiaRemovida {
        /// All of it, as it is now.
        documento: Bytes,
        /// What it holds now.
        conteudo: ConteudoDoLote,
    },
    /// It is in a lote.
    Vinculado {
        /// The host's id of the lote.
        lote: String,
    },
    /// The operator has taken it, or not.
    Encaminhado {
        /// Motivo da falha, if not.
        falha: Option<String>,
    },
    /// It is away.
    Excluido {
        /// Alone or with its lote.
        evento: Evento,
    },
}

impl Fato for FatoDoArquivo {
    fn nome(&self) -> &'static str {
        match self {
            Self::Julgado { conteudo: Some(_), .. } => Evento::Importar.as_str(),
            Self::Julgado { conteudo: None, .. } => Evento::Invalidar.as_str(),
            Self::Corrigido { .. } => Evento::Corrigir.as_str(),
            Self::GuiaRemovida { .. } => Evento::RemoverGuia.as_str(),
            Self::Vinculado { .. } => Evento::Vincular.as_str(),
            Self::Encaminhado { falha: None } => Evento::EncaminharValido.as_str(),
            Self::Encaminhado { falha: Some(_) } => Evento::EncaminharInvalido.as_str(),
            Self::Excluido { evento } => evento.as_str(),
        }
    }
}

/// The line of an operation on a file.
pub type RegistroDoArquivo = Registro<Situacao, FatoDoArquivo>;

/// One version of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersaoDoArquivo {
    /// All of it.
    pub documento: Bytes,
    /// By whom.
    pub usuario: String,
    /// Since when.
    pub quando: DateTime<FixedOffset>,
    /// The operation that made it.
    pub operacao: String,
}

/// An uploaded file: one XML, one lote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArquivoEnviado {
    versao_formato: u32,
    id: String,
    nome: String,
    prestador: String,
    situacao: Situacao,
    versoes: Vec<VersaoDoArquivo>,
    criticas: Vec<CriticaGuardada>,
    conteudo: Option<ConteudoDoLote>,
    lote: Option<String>,
    falha: Option<String>,
    encaminhado_em: Option<DateTime<FixedOffset>>,
}

impl Agregado for ArquivoEnviado {
    const NOME: &'static str = "arquivo";
    const VERSAO: u32 = 1;
    type Situacao = Situacao;
    type Fato = FatoDoArquivo;

    fn situacao(&self) -> Situacao {
        self.situacao
    }

    fn aplicar(&mut self, registro: &RegistroDoArquivo) {
        if let Some((_, para)) = registro.transicao {
            self.situacao = para;
        }
        match &registro.operacao {
            FatoDoArquivo::Julgado { criticas, conteudo } => {
                self.criticas.clone_from(criticas);
                self.conteudo.clone_from(conteudo);
            }
            FatoDoArquivo::Corrigido { documento } => {
                self.nova_versao(documento, registro);
                self.criticas.clear();
                (self.conteudo, self.falha, self.lote, self.encaminhado_em) = (None, None, None, None);
            }
            FatoDoArquivo::GuiaRemovida { documento, conteudo } => {
                self.nova_versao(documento, registro);
                self.conteudo = Some(conteudo.clone());
            }
            FatoDoArquivo::Vinculado { lote } => self.lote = Some(lote.clone()),
            FatoDoArquivo::Encaminhado { falha } => {
                self.falha.clone_from(falha);
                self.encaminhado_em = Some(registro.quando);
            }
            FatoDoArquivo::Excluido { .. } => self.lote = None,
        }
    }
}

impl Vida for ArquivoEnviado {
    type Evento = Evento;

    fn motivo(&self, evento: Evento) -> Motivo {
        use {Evento as E, Situacao as S};
        match (self.situacao, evento) {
            (S::Excluido, _) => r::ARQUIVO_EXCLUIDO,
            (S::EncaminhadoValido, _) => r::ARQUIVO_RECEBIDO,
            (S::EmLote, E::Excluir) => r::ARQUIVO_EM_LOTE,
            (S::EmLote, _) => r::ARQUIVO_JA_VINCULADO,
            (S::EmProcessamento, _) => r::ARQUIVO_EM_PROCESSAMENTO,
            (S::Importado, E::Corrigir) => r::ARQUIVO_SEM_CRITICAS,
            (_, E::Importar | E::Invalidar) => r::ARQUIVO_JA_PROCESSADO,
            (S::Invalido | S::EncaminhadoInvalido, _) => r::ARQUIVO_INVALIDO,
            _ => r::ARQUIVO_SEM_LOTE,
        }
    }
}

impl ArquivoEnviado {
    /// P-901: takes a file in, under the host's id.
    ///
    /// # Errors
    /// It is empty or too large, or the actor acts for no provider.
    pub fn receber(
        id: impl Into<String>,
        nome: impl Into<String>,
        documento: &[u8],
        ator: &Ator,
    ) -> Result<Self, Recusa> {
        let prestador = ator.prestador.clone().ok_or(r::SEM_PRESTADOR)?;
        if documento.is_empty() || documento.len() > TAMANHO_DO_ARQUIVO {
            return Err(r::TAMANHO_INVALIDO.into());
        }
        let versao = VersaoDoArquivo {
            documento: Bytes(documento.to_vec()),
            usuario: ator.usuario.clone(),
            quando: ator.agora,
            operacao: "receber".to_owned(),
        };
        Ok(Self {
            versao_formato: Self::VERSAO,
            id: id.into(),
            nome: nome.into(),
            prestador,
            situacao: Situacao::EmProcessamento,
            versoes: vec![versao],
            criticas: Vec::new(),
            conteudo: None,
            lote: None,
            falha: None,
            encaminhado_em: None,
        })
    }

    /// The host's id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Name of the file.
    pub fn nome(&self) -> &str {
        &self.nome
    }

    /// The provider that uploaded it: the host's id.
    pub fn prestador(&self) -> &str {
        &self.prestador
    }

    /// “Baixar XML”: the file as it is now.
    pub fn documento(&self) -> &[u8] {
        self.versoes.last().map_or(&[], |v| &v.documento.0)
    }

    /// Every version, the oldest first.
    pub fn versoes(&self) -> &[VersaoDoArquivo] {
        &self.versoes
    }

    /// “Exibir Críticas”.
    pub fn criticas(&self) -> &[CriticaGuardada] {
        &self.criticas
    }

    /// “Detalhes do Lote”, once imported.
    pub fn conteudo(&self) -> Option<&ConteudoDoLote> {
        self.conteudo.as_ref()
    }

    /// The lote that it is in: the host's id.
    pub fn lote(&self) -> Option<&str> {
        self.lote.as_deref()
    }

    /// Motivo da falha: why the operator has not taken it.
    pub fn falha(&self) -> Option<&str> {
        self.falha.as_deref()
    }

    /// When it was received.
    pub fn recebido_em(&self) -> Option<DateTime<FixedOffset>> {
        self.versoes.first().map(|v| v.quando)
    }

    /// When the operator took it or not.
    pub fn encaminhado_em(&self) -> Option<DateTime<FixedOffset>> {
        self.encaminhado_em
    }

    /// P-901: judges the file: *inválido* with its críticas, or *importado* with its lote and guias.
    ///
    /// # Errors
    /// It was judged already.
    pub fn processar(
        &mut self,
        perfil: &PerfilOperadora,
        juiz: &Juiz,
        ator: &Ator,
    ) -> Result<RegistroDoArquivo, Recusa> {
        let (importado, invalido) = (self.destino(Evento::Importar)?, self.destino(Evento::Invalidar)?);
        let (criticas, conteudo) = julgar(self.documento(), perfil, juiz, ator);
        let para = if conteudo.is_some() { importado } else { invalido };
        Ok(self.fazer(FatoDoArquivo::Julgado { criticas, conteudo }, para, ator))
    }

    /// P-903, “Corrigir Críticas”: *Contrato do Executante* and *CNES* for the whole file. Touches those bytes and the hash, and is
    /// to be judged again ([`Self::processar`]).
    ///
    /// # Errors
    /// Not in this state, or the file has no place for it.
    pub fn corrigir_executante(
        &mut self,
        contrato: Option<&str>,
        cnes: Option<&str>,
        ator: &Ator,
    ) -> Result<RegistroDoArquivo, Recusa> {
        let mut c = Correcoes::default();
        if let Some(codigo) = contrato {
            c.executante(codigo);
        }
        if let Some(cnes) = cnes {
            c.cnes(cnes);
        }
        if c.is_empty() {
            return Err(self.recusar(r::NADA_A_CORRIGIR));
        }
        c.hash();
        self.corrigir(&c, ator)
    }

    /// P-903: mends the file by any corrections.
    ///
    /// # Errors
    /// Not in this state, or a correction is refused.
    pub fn corrigir(&mut self, correcoes: &Correcoes, ator: &Ator) -> Result<RegistroDoArquivo, Recusa> {
        self.do_prestador(ator)?;
        let para = self.destino(Evento::Corrigir)?;
        let documento = self.corrigido(correcoes)?;
        Ok(self.fazer(FatoDoArquivo::Corrigido { documento }, para, ator))
    }

    /// P-903, “Editar XML”, “Salvar e Reprocessar”: the file as the user has rewritten it.
    ///
    /// # Errors
    /// Not in this state, or it is as it was.
    pub fn editar(&mut self, documento: &[u8], ator: &Ator) -> Result<RegistroDoArquivo, Recusa> {
        self.do_prestador(ator)?;
        let para = self.destino(Evento::Corrigir)?;
        if documento.is_empty() || documento.len() > TAMANHO_DO_ARQUIVO {
            return Err(self.recusar(r::TAMANHO_INVALIDO));
        }
        if documento == self.documento() {
            return Err(self.recusar(r::NADA_A_CORRIGIR));
        }
        Ok(self.fazer(FatoDoArquivo::Corrigido { documento: Bytes(documento.to_vec()) }, para, ator))
    }

    /// P-904, “Remover do Lote”: takes a guia out; totals and hash follow.
    ///
    /// # Errors
    /// There is no such guia, or it is the only one; or the file is in a lote, which then takes the guia out
    /// ([`LotePagamento::remover_do_arquivo`](super::lote::LotePagamento::remover_do_arquivo)).
    pub fn remover_guia(&mut self, numero: &str, ator: &Ator) -> Result<RegistroDoArquivo, Recusa> {
        if self.situacao == Situacao::EmLote {
            return Err(self.recusar(r::ARQUIVO_JA_VINCULADO));
        }
        self.tirar_guia(numero, ator)
    }

    /// Takes a guia out, in a lote or not.
    pub(super) fn tirar_guia(&mut self, numero: &str, ator: &Ator) -> Result<RegistroDoArquivo, Recusa> {
        self.do_prestador(ator)?;
        let para = self.destino(Evento::RemoverGuia)?;
        let guias = self.conteudo.as_ref().map_or(&[][..], |c| &c.guias);
        if !guias.iter().any(|g| g.numero == numero) {
            return Err(self.recusar(r::GUIA_NAO_ENCONTRADA));
        }
        if guias.len() == 1 {
            return Err(self.recusar(r::ULTIMA_GUIA));
        }
        let mut c = Correcoes::default();
        c.remover_guia(numero).hash();
        let documento = self.corrigido(&c)?;
        let lido = tiss::ler(&documento.0).ok();
        let conteudo = lido.and_then(|l| ConteudoDoLote::do_documento(&l.documento));
        let conteudo = conteudo.ok_or_else(|| self.recusar(r::CORRECAO_RECUSADA))?;
        Ok(self.fazer(FatoDoArquivo::GuiaRemovida { documento, conteudo }, para, ator))
    }

    /// P-906: the file goes into a lote.
    pub(super) fn vincular(&mut self, lote: &str, ator: &Ator) -> Result<RegistroDoArquivo, Recusa> {
        self.do_prestador(ator)?;
        let para = self.destino(Evento::Vincular)?;
        Ok(self.fazer(FatoDoArquivo::Vinculado { lote: lote.to_owned() }, para, ator))
    }

    /// P-905: the operator has taken the file (`None`), or says why not.
    ///
    /// # Errors
    /// It is in no lote that was sent.
    pub fn encaminhar(&mut self, falha: Option<&str>, ator: &Ator) -> Result<RegistroDoArquivo, Recusa> {
        let evento = if falha.is_some() { Evento::EncaminharInvalido } else { Evento::EncaminharValido };
        let para = self.destino(evento)?;
        Ok(self.fazer(FatoDoArquivo::Encaminhado { falha: falha.map(str::to_owned) }, para, ator))
    }

    /// P-902, P-903: throws the file away. What the screen asks (“Sim, excluir!”) is the host's.
    ///
    /// # Errors
    /// It is in a lote: it goes with that.
    pub fn excluir(&mut self, ator: &Ator) -> Result<RegistroDoArquivo, Recusa> {
        self.do_prestador(ator)?;
        self.excluir_por(Evento::Excluir, ator)
    }

    pub(super) fn excluir_por(&mut self, evento: Evento, ator: &Ator) -> Result<RegistroDoArquivo, Recusa> {
        let para = self.destino(evento)?;
        Ok(self.fazer(FatoDoArquivo::Excluido { evento }, para, ator))
    }

    /// Each operation, and why it may not be done now.
    pub fn operacoes_permitidas(&self, ator: &Ator) -> Vec<Permissao> {
        self.permissoes(|| self.do_prestador(ator))
    }

    fn corrigido(&self, correcoes: &Correcoes) -> Result<Bytes, Recusa> {
        match correcoes.aplicar(self.documento(), &OpcoesDeCorrecao::default()) {
            Ok(a) => Ok(Bytes(a.documento)),
            Err(recusas) => {
                let mut recusa = self.recusar(r::CORRECAO_RECUSADA);
                let porque: Vec<&str> = recusas.iter().map(|x| x.mensagem.as_ref()).collect();
                recusa.mensagem = format!("{} {}", recusa.mensagem, porque.join(" ")).into();
                Err(recusa)
            }
        }
    }

    fn nova_versao(&mut self, documento: &Bytes, registro: &RegistroDoArquivo) {
        self.versoes.push(VersaoDoArquivo {
            documento: documento.clone(),
            usuario: registro.usuario.clone(),
            quando: registro.quando,
            operacao: registro.operacao.nome().to_owned(),
        });
    }

    fn do_prestador(&self, ator: &Ator) -> Result<(), Recusa> {
        self.so_de(&self.prestador, ator)
    }
}

/// What is wrong with a file, and what it holds if nothing is.
fn julgar(
    documento: &[u8],
    perfil: &PerfilOperadora,
    juiz: &Juiz,
    ator: &Ator,
) -> (Vec<CriticaGuardada>, Option<ConteudoDoLote>) {
    let relatorio = juiz.julgar(documento, ator.agora.date_naive());
    let mut criticas: Vec<CriticaGuardada> = relatorio.criticas.iter().map(CriticaGuardada::from).collect();
    let mut dizer = |m: Motivo, ajuda: &str| {
        criticas.push(CriticaGuardada {
            codigo: m.codigo.to_owned(),
            erro: true,
            mensagem: m.texto.to_owned(),
            ajuda: ajuda.to_owned(),
            caminho: "/".to_owned(),
            guia: None,
            linha: 1,
            coluna: 1,
        });
    };
    let lido = tiss::ler(documento).ok();
    let conteudo = lido.as_ref().and_then(|l| ConteudoDoLote::do_documento(&l.documento));
    match (&lido, &conteudo) {
        (Some(_), None) => {
            dizer(r::NAO_E_LOTE, "Envie a mensagem ENVIO_LOTE_GUIAS, com um lote por arquivo.");
        }
        (Some(l), Some(c)) => {
            if c.operadora != perfil.registro_ans.as_str() {
                dizer(r::OUTRA_OPERADORA, "Confira o registro ANS do destino.");
            }
            if !perfil.versoes.contains(&l.documento.versao) {
                dizer(r::VERSAO_NAO_ACEITA, "Gere o arquivo em uma das versões acordadas com a operadora.");
            }
            if c.guias.len() > perfil.maximo_de_guias as usize {
                dizer(r::GUIAS_DEMAIS, "Divida o arquivo em lotes menores.");
            }
        }
        (None, _) if relatorio.tem_erro() => {}
        (None, _) => dizer(r::NAO_E_LOTE, "Envie a mensagem ENVIO_LOTE_GUIAS, com um lote por arquivo."),
    }
    let invalido = relatorio.tem_erro() || criticas.iter().any(|c| c.erro);
    (criticas, conteudo.filter(|_| !invalido))
}
