//! The executor that runs a plan with our own kernels.

use pulp::Arch;

use super::plano::{Plano, planejar};
use super::{Area, FalhaDaRede, FormatoDaEntrada, Rede, onnx};

/// A planned network.
#[derive(Debug)]
pub(crate) struct Proprio {
    plano: Plano,
    nomes: Vec<String>,
    arch: Arch,
}

impl Proprio {
    pub(crate) fn new(bytes: &[u8], entrada: FormatoDaEntrada) -> Result<Self, FalhaDaRede> {
        let grafo = onnx::ler(bytes)?;
        let plano = planejar(&grafo, entrada)?;
        Ok(Self { plano, nomes: grafo.saidas, arch: Arch::new() })
    }

    /// Whether its buffers are so small that running it takes no time.
    pub(super) fn pequena(&self) -> bool {
        self.plano.lugares.iter().sum::<usize>() + self.plano.rascunho < 1 << 20
            && self.plano.passos.len() < 64
    }

    /// The same network without vectors, to compare with.
    #[cfg(test)]
    pub(super) fn sem_vetores(mut self) -> Self {
        self.arch = Arch::Scalar;
        self
    }
}

impl Rede for Proprio {
    fn saidas(&self) -> &[String] {
        &self.nomes
    }

    fn area(&self) -> Area {
        let (entrada, outros) = self.plano.lugares.split_first().expect("the input is always there");
        let mut lugares = vec![Vec::new()];
        lugares.extend(outros.iter().map(|n| vec![0.0; *n]));
        Area {
            entrada: vec![0.0; *entrada],
            saidas: self.plano.saidas.iter().map(|(_, m)| vec![0.0; m.pixels() * m.canais]).collect(),
            lugares,
            rascunho: vec![0.0; self.plano.rascunho],
        }
    }

    fn executar(&self, area: &mut Area) -> Result<(), FalhaDaRede> {
        std::mem::swap(&mut area.entrada, &mut area.lugares[0]);
        for passo in &self.plano.passos {
            passo.executar(self.arch, &mut area.lugares, &mut area.rascunho);
        }
        std::mem::swap(&mut area.entrada, &mut area.lugares[0]);
        for ((lugar, mapa), saida) in self.plano.saidas.iter().zip(&mut area.saidas) {
            let pixels = area.lugares[*lugar].chunks_exact(mapa.passo);
            for (s, a) in saida.chunks_exact_mut(mapa.canais).zip(pixels) {
                s.copy_from_slice(&a[..mapa.canais]);
            }
        }
        Ok(())
    }
}
