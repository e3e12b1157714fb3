//! The lote de pagamento.

use std::sync::Arc;

use conecta_core::Recusa;
use conecta_core::faturamento::guia::{Guia, RegistroDaGuia};
use conecta_core::faturamento::lote::{self as nucleo, DadosDaNota, LotePagamento, RegistroDoLote};
use conecta_core::faturamento::perfil::TipoDeGuia;
use conecta_core::faturamento::{Agregado, Anexo, Vivo};
use nucleo::{GuiaNoLote, Situacao as SituacaoDoLoteDePagamento};

use super::capa::{AnexoDoFaturamento, CapaDoLote, Confirmacao, NotaFiscal};
use super::comum::{Instante, Permissao, Registro, varios};
use super::guia::GuiaDeCobranca;
use super::mesa::Faturamento;
use super::pesquisa::{Condicao, atende};
use super::portas::Porta;
use super::vez::Vez;
use crate::erros::{ConectaError, uso};
use crate::portas::{Envio, Guarda, Remessa, ResultadoDoEnvio};
use crate::tipos::{Bytes, Decimal, Dia};

/// Where a lote is.
#[uniffi::remote(Enum)]
pub enum SituacaoDoLoteDePagamento {
    /// Neither kind nor number yet.
    ADefinir,
    /// Takes guias.
    Aberto,
    /// Its message is made.
    Fechado,
    /// The outcome is not known.
    Enviando,
    /// It has its protocolo.
    Enviado,
    /// Away.
    Excluido,
}

/// A lote de pagamento. Made by `Faturamento.lote`.
///
/// What the domain refuses throws `Recusa` with its code, and neither the lote nor a guia has changed. While a port of it is asked,
/// another operation throws `EmCurso`.
#[derive(uniffi::Object)]
pub struct LoteDePagamento {
    vida: Vez<Vivo<LotePagamento>>,
    com: Arc<Faturamento>,
}

impl LoteDePagamento {
    pub(super) fn novo(lote: LotePagamento, com: Arc<Faturamento>) -> Self {
        Self { vida: Vez::new(lote.into()), com }
    }

    /// Does something with the lote and guias: all of it, or nothing when it is refused.
    fn com_guias(
        &self,
        mut guias: Vec<Arc<GuiaDeCobranca>>,
        f: impl FnOnce(
            &mut LotePagamento,
            &mut [&mut Guia],
        ) -> Result<(Option<RegistroDoLote>, Vec<RegistroDaGuia>), Recusa>,
    ) -> Result<(), ConectaError> {
        let ids: Vec<String> = guias.iter().map(|g| g.id()).collect();
        if (1..ids.len()).any(|i| ids[..i].contains(&ids[i])) {
            return Err(uso("guias tem a mesma guia duas vezes"));
        }
        // Everybody takes the lote first and then the guias in one order, so that nobody waits for one who waits for him.
        let mut lote = self.vida.prender()?;
        guias.sort_by_key(Arc::as_ptr);
        let mut presas = guias.iter().map(|g| g.vida.prender()).collect::<Result<Vec<_>, _>>()?;
        let mut emprestadas: Vec<&mut Vivo<Guia>> = presas.iter_mut().map(|g| &mut **g).collect();
        Ok(lote.com_guias(&mut emprestadas, f)?)
    }
}

#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
impl LoteDePagamento {
    /// What `json` gave, of this form or an older one. Throws `DadosRecusados` when it is no such data, or of a newer form.
    #[uniffi::constructor]
    pub fn de_json(texto: &str, faturamento: Arc<Faturamento>) -> Result<Self, ConectaError> {
        Ok(Self { vida: Vez::abrir(texto)?, com: faturamento })
    }

    /// The lote as JSON, to be kept. Holds data of patients once it is closed.
    pub fn json(&self) -> Result<String, ConectaError> {
        self.vida.json()
    }

    /// The host's id.
    pub fn id(&self) -> String {
        self.vida.agregado(|l| l.id().to_owned())
    }

    /// Number that the provider gave to it; empty before it is defined.
    pub fn numero(&self) -> String {
        self.vida.agregado(|l| l.numero().to_owned())
    }

    /// Kind of its guias; absent before it is defined.
    pub fn tipo(&self) -> Option<TipoDeGuia> {
        self.vida.agregado(LotePagamento::tipo)
    }

    /// Where it is.
    pub fn situacao(&self) -> SituacaoDoLoteDePagamento {
        self.vida.agregado(Agregado::situacao)
    }

    /// What its guias ask for together, in R$.
    pub fn valor(&self) -> Decimal {
        self.vida.agregado(LotePagamento::valor)
    }

    /// Its guias.
    pub fn guias(&self) -> Vec<GuiaNoLote> {
        self.vida.agregado(|l| l.guias().to_vec())
    }

    /// Its nota fiscal.
    pub fn nota(&self) -> Option<NotaFiscal> {
        self.vida.agregado(|l| l.nota().map(NotaFiscal::from))
    }

    /// Its attachments.
    pub fn anexos(&self) -> Vec<AnexoDoFaturamento> {
        self.vida.agregado(|l| varios(l.anexos()))
    }

    /// The message, once the lote is closed.
    pub fn mensagem(&self) -> Option<Bytes> {
        self.vida.agregado(|l| l.mensagem().map(|m| m.to_vec().into()))
    }

    /// Why the last sending failed, as the operadora says it.
    pub fn falha(&self) -> Option<String> {
        self.vida.agregado(|l| l.falha().map(str::to_owned))
    }

    /// Number of the protocolo at the operadora.
    pub fn protocolo(&self) -> Option<String> {
        self.vida.agregado(|l| l.protocolo().map(str::to_owned))
    }

    /// Says kind of guia and number, 1 to 12 digits.
    pub fn definir(&self, tipo: TipoDeGuia, numero: &str, agora: Instante) -> Result<(), ConectaError> {
        self.vida.fazer(|l| l.definir(tipo, numero, &self.com.quem(agora)))
    }

    /// Takes a guia in: saved, without lote, of the same kind, operadora and provider.
    pub fn adicionar(&self, guia: Arc<GuiaDeCobranca>, agora: Instante) -> Result<(), ConectaError> {
        self.com_guias(vec![guia], |l, g| {
            let ator = self.com.quem(agora);
            let (do_lote, da_guia) = l.adicionar(g[0], &self.com.cabecalho, &self.com.perfil, &ator)?;
            Ok((Some(do_lote), vec![da_guia]))
        })
    }

    /// Gives a guia back.
    pub fn remover(&self, guia: Arc<GuiaDeCobranca>, agora: Instante) -> Result<(), ConectaError> {
        self.com_guias(vec![guia], |l, g| {
            let (do_lote, da_guia) = l.remover(g[0], &self.com.quem(agora))?;
            Ok((Some(do_lote), vec![da_guia]))
        })
    }

    /// Informs the nota fiscal: number, day of issue, and the chave de acesso of 44 digits where there is one. Its value is that of the
    /// lote.
    #[uniffi::method(default(chave = None))]
    pub fn informar_nota(
        &self,
        numero: String,
        emissao: Dia,
        agora: Instante,
        chave: Option<String>,
    ) -> Result<(), ConectaError> {
        let dados = DadosDaNota { numero, emissao, chave };
        self.vida.fazer(|l| l.informar_nota(&dados, &self.com.perfil, &self.com.quem(agora)))
    }

    /// Attaches a file, after sending too; the host keeps its bytes under id. tamanho: in bytes. tipo: what it is, of the host's list.
    #[uniffi::method(default(tipo = ""))]
    pub fn anexar(
        &self,
        id: String,
        nome: String,
        tamanho: u64,
        agora: Instante,
        tipo: String,
    ) -> Result<(), ConectaError> {
        let anexo = Anexo { id, nome, tipo, tamanho, quando: agora };
        self.vida.fazer(|l| l.anexar(anexo, &self.com.perfil, &self.com.quem(agora)))
    }

    /// Closes the lote, all of whose guias are handed over, on what the user confirms. The message is made and judged.
    pub fn fechar(
        &self,
        guias: Vec<Arc<GuiaDeCobranca>>,
        confirmacao: Confirmacao,
        agora: Instante,
    ) -> Result<(), ConectaError> {
        let (com, confirmacao) = (&self.com, nucleo::Confirmacao::from(confirmacao));
        self.com_guias(guias, |l, g| {
            let ator = com.quem(agora);
            let feito = l.fechar(g, &confirmacao, &com.cabecalho, (&com.perfil, &com.juiz), &ator);
            feito.map(|(do_lote, das_guias)| (Some(do_lote), das_guias))
        })
    }

    /// Opens a closed lote again, so that what the operadora refused can be mended.
    pub fn reabrir(&self, guias: Vec<Arc<GuiaDeCobranca>>, agora: Instante) -> Result<(), ConectaError> {
        let ator = self.com.quem(agora);
        self.com_guias(guias, |l, g| l.reabrir(g, &ator).map(|(r, das_guias)| (Some(r), das_guias)))
    }

    /// Throws the lote away; its guias, all of which are handed over, are free.
    #[uniffi::method(default(guias = []))]
    pub fn excluir(&self, agora: Instante, guias: Vec<Arc<GuiaDeCobranca>>) -> Result<(), ConectaError> {
        let ator = self.com.quem(agora);
        self.com_guias(guias, |l, g| l.excluir(g, None, &ator).map(|(r, das_guias, _)| (Some(r), das_guias)))
    }

    /// Sends the lote through the port, or goes on with a sending that was cut off at any point, up to what the operadora says; gives
    /// where the lote is then. It is kept before it goes out and after; found under way, it is asked for before it is sent again, under
    /// the same key. So there is one protocolo, whatever fails.
    ///
    /// A port that throws `SemComunicacao` has no answer: the lote stays `Enviando`, to be sent again later. What else it throws comes
    /// through as `Porta` or `Cancelado`, and the lote is as it was last kept. What cannot be kept is refused with `FAT-74`.
    pub fn enviar(
        &self,
        porta: Arc<dyn Envio>,
        guarda: Arc<dyn Guarda>,
        agora: Instante,
    ) -> Result<SituacaoDoLoteDePagamento, ConectaError> {
        let ator = self.com.quem(agora);
        self.vida.com_porta(|vivo| {
            let (mut porta, mut guarda) = (Porta::new(&*porta), Porta::new(&*guarda));
            let feito = vivo.enviar(&mut porta, &mut guarda, &ator);
            porta.conferir().and(guarda.conferir())?;
            feito?;
            Ok(vivo.agregado().situacao())
        })
    }

    /// For hosts that send by themselves: begins to send, or finds it begun, and gives the key and the message. Keep `json` before the
    /// message goes out; then say what came of it with `concluirEnvio`. A lote that is found `Enviando` is taken up by asking the
    /// operadora first.
    pub fn iniciar_envio(&self, agora: Instante) -> Result<Remessa, ConectaError> {
        let mut vivo = self.vida.prender()?;
        vivo.fazer_se(|l| l.retomar_envio(&self.com.quem(agora)))?;
        vivo.agregado().remessa().map(|r| Remessa::from(&r)).ok_or_else(|| uso("não há envio em andamento"))
    }

    /// What the operadora says of the sending, by whatever way the host has heard it.
    pub fn concluir_envio(&self, resultado: ResultadoDoEnvio, agora: Instante) -> Result<(), ConectaError> {
        self.vida.fazer(|l| l.concluir_envio(&resultado.into(), &self.com.quem(agora)))
    }

    /// What the sending means to its guias; may be called as often as one likes.
    pub fn guias_enviadas(
        &self,
        guias: Vec<Arc<GuiaDeCobranca>>,
        agora: Instante,
    ) -> Result<(), ConectaError> {
        let ator = self.com.quem(agora);
        self.com_guias(guias, |l, g| Ok((None, l.guias_enviadas(g, &ator)?)))
    }

    /// The cover, once it was sent.
    pub fn capa(&self) -> Result<CapaDoLote, ConectaError> {
        Ok(self.vida.agregado(LotePagamento::capa)?.into())
    }

    /// Every operation on it, with why not for what may not be done now.
    pub fn operacoes_permitidas(&self, agora: Instante) -> Result<Vec<Permissao>, ConectaError> {
        Ok(varios(self.vida.agregado(|l| l.operacoes_permitidas(&self.com.quem(agora)))))
    }

    /// Whether it meets every condition of a search.
    pub fn atende(&self, condicoes: Vec<Condicao>) -> Result<bool, ConectaError> {
        Ok(self.vida.agregado(|l| atende(condicoes, l)))
    }

    /// What was done since it was made or read, in its order.
    pub fn historico(&self) -> Vec<Registro> {
        self.vida.historico()
    }

    /// The same as JSON with all that `reproduzir` needs. Holds data of patients.
    pub fn historico_json(&self) -> Result<String, ConectaError> {
        self.vida.historico_json()
    }

    /// Plays what `historicoJson` gave again, on the lote as it was before. Throws `DadosRecusados` when it is the history of another.
    pub fn reproduzir(&self, historico: &str) -> Result<(), ConectaError> {
        self.vida.reproduzir(historico)
    }
}
