//! The executor that leaves everything to tract, for networks with layers that our own kernels do not know.

use std::collections::HashSet;
use std::sync::Arc;

use tract_onnx::pb;
use tract_onnx::prelude::*;

use super::onnx::{self, Constante, Dados, Grafo};
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
        let leitor = tract_onnx::onnx();
        let mut proto = leitor.proto_model_for_read(&mut &bytes[..]).map_err(|_| FalhaDaRede::Danificada)?;
        dobrar(proto.graph.as_mut().ok_or(FalhaDaRede::Danificada)?, &grafo);
        let FormatoDaEntrada { altura, largura, canais } = entrada;
        let plano = leitor
            .with_ignore_value_info(true)
            .model_for_proto_model(&proto)
            .and_then(|m| m.with_input_fact(0, f32::fact([1, canais, altura, largura]).into()))
            .and_then(|m| m.into_optimized())
            .and_then(|m| m.into_runnable())
            .map_err(|e| FalhaDaRede::NaoSuportada(e.to_string()))?;
        Ok(Self { plano, nomes: grafo.saidas, entrada })
    }
}

/// Puts the folded constants in the place of the nodes that made them, and drops inputs that no node reads.
fn dobrar(proto: &mut pb::GraphProto, grafo: &Grafo) {
    let ficam: HashSet<&String> = grafo.nos.iter().flat_map(|n| &n.saidas).collect();
    proto.node.retain(|n| n.output.iter().any(|s| ficam.contains(s)));
    for no in proto.node.iter_mut().filter(|n| n.op_type == "Dropout") {
        // Whether it is training is a question that nobody asks here.
        no.op_type = "Identity".to_owned();
        no.input.truncate(1);
        no.output.truncate(1);
        no.attribute.clear();
    }
    proto.node = std::mem::take(&mut proto.node).into_iter().flat_map(|n| sem_prelu(n, grafo)).collect();
    proto.input.retain(|i| grafo.entradas.contains(&i.name));
    proto.initializer = grafo.constantes.iter().map(|(nome, c)| tensor(nome, c)).collect();
}

/// tract takes three passes for a PRelu: product, comparison, choice. Where no slope is over 1 it is the greater of `x` and `slope · x`.
fn sem_prelu(no: pb::NodeProto, grafo: &Grafo) -> Vec<pb::NodeProto> {
    let inclinacoes = no.input.get(1).and_then(|n| grafo.constantes.get(n)).and_then(Constante::reais);
    if no.op_type != "PRelu" || !inclinacoes.is_some_and(|v| v.iter().all(|a| *a <= 1.0)) {
        return vec![no];
    }
    let nome = format!("{}/produto", no.output.concat());
    let produto = pb::NodeProto {
        op_type: "Mul".to_owned(),
        name: nome.clone(),
        input: no.input.clone(),
        output: vec![nome.clone()],
        ..pb::NodeProto::default()
    };
    let maior = pb::NodeProto { op_type: "Max".to_owned(), input: vec![no.input[0].clone(), nome], ..no };
    vec![produto, maior]
}

fn tensor(nome: &str, c: &Constante) -> pb::TensorProto {
    let (tipo, cru) = match &c.dados {
        Dados::Reais(v) => (1, v.iter().flat_map(|x| x.to_le_bytes()).collect()),
        Dados::Inteiros(v) => (7, v.iter().flat_map(|x| x.to_le_bytes()).collect()),
    };
    pb::TensorProto {
        name: nome.to_owned(),
        dims: c.formato.iter().map(|d| *d as i64).collect(),
        data_type: tipo,
        raw_data: cru,
        ..pb::TensorProto::default()
    }
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
            let v = f.to_plain_array_view::<f32>().map_err(|e| FalhaDaRede::NaoSuportada(e.to_string()))?;
            area.saidas.push(v.iter().copied().collect());
        }
        Ok(())
    }
}
