//! A lote with its history, and with guias that have theirs: what a host does with several objects at once.

use super::{LotePagamento, RegistroDoLote};
use crate::faturamento::Vivo;
use crate::faturamento::envio::{Guarda, NaoGuardado, PortaDeEnvio};
use crate::faturamento::guia::{Guia, RegistroDaGuia};
use crate::recusa::Recusa;
use crate::registro::Ator;

/// Keeps, and writes down what was kept.
struct Anotada<'a> {
    guarda: &'a mut dyn Guarda<LotePagamento>,
    linhas: Vec<RegistroDoLote>,
}

impl Guarda<LotePagamento> for Anotada<'_> {
    fn guardar(&mut self, lote: &LotePagamento, registro: &RegistroDoLote) -> Result<(), NaoGuardado> {
        self.guarda.guardar(lote, registro)?;
        self.linhas.push(registro.clone());
        Ok(())
    }
}

impl Vivo<LotePagamento> {
    /// Does something with the lote and these guias: with all of them, or with none when it is refused.
    ///
    /// # Errors
    /// That of the operation.
    pub fn com_guias(
        &mut self,
        guias: &mut [&mut Vivo<Guia>],
        operacao: impl FnOnce(
            &mut LotePagamento,
            &mut [&mut Guia],
        ) -> Result<(Option<RegistroDoLote>, Vec<RegistroDaGuia>), Recusa>,
    ) -> Result<(), Recusa> {
        let mut lote = self.agregado.clone();
        let mut copias: Vec<Guia> = guias.iter().map(|g| g.agregado.clone()).collect();
        let mut emprestadas: Vec<&mut Guia> = copias.iter_mut().collect();
        let (do_lote, das_guias) = operacao(&mut lote, &mut emprestadas)?;
        // What a lote does to its guias it does to all alike: which line is whose does not matter, only who has one.
        let mut linhas = das_guias.into_iter();
        for (guia, depois) in guias.iter_mut().zip(copias) {
            let mudou = guia.agregado != depois;
            guia.historia.extend(mudou.then(|| linhas.next()).flatten());
            guia.agregado = depois;
        }
        self.agregado = lote;
        self.historia.extend(do_lote);
        Ok(())
    }

    /// P-1004: [`LotePagamento::enviar`], with every line that was kept in the history, whatever came then.
    ///
    /// # Errors
    /// As there.
    pub fn enviar(
        &mut self,
        porta: &mut dyn PortaDeEnvio,
        guarda: &mut dyn Guarda<LotePagamento>,
        ator: &Ator,
    ) -> Result<(), Recusa> {
        let mut anotada = Anotada { guarda, linhas: Vec::new() };
        let feito = self.agregado.enviar(porta, &mut anotada, ator);
        self.historia.extend(anotada.linhas);
        feito.map(drop)
    }
}
