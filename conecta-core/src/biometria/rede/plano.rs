//! From a graph to a list of layers for one size of input: batch norms folded into weights, activations into products,
//! buffers shared by what is never alive at the same time.

use std::collections::HashMap;

use super::nucleos::{Janela, Mapa, Pesos, acolchoado};
use super::onnx::{Constante, Grafo, No, elementos};
use super::passos::{Operacao, Passo, PesosProfundos};
use super::{FalhaDaRede, FormatoDaEntrada};

/// What is known of a value of the graph.
#[derive(Debug, Clone)]
struct Valor {
    lugar: usize,
    mapa: Mapa,
    /// The graph has turned it so that channels come last, as they already lie here.
    virado: bool,
    /// The graph sees it as one row, channel by channel.
    achatado: bool,
}

/// A planned network: runs for one size of input.
#[derive(Debug, Clone)]
pub(super) struct Plano {
    pub(super) passos: Vec<Passo>,
    /// How many floats each buffer holds. The first is the input.
    pub(super) lugares: Vec<usize>,
    /// Room that the layers share.
    pub(super) rascunho: usize,
    /// Where each output ends up.
    pub(super) saidas: Vec<(usize, Mapa)>,
}

struct Planejador<'a> {
    grafo: &'a Grafo,
    valores: HashMap<&'a str, Valor>,
    /// How many nodes still have to read a value.
    leitores: HashMap<&'a str, usize>,
    passos: Vec<Passo>,
    lugares: Vec<usize>,
    /// How many values live in each buffer.
    ocupados: Vec<usize>,
}

fn nao(no: &No) -> FalhaDaRede {
    FalhaDaRede::NaoSuportada(no.op.clone())
}

/// Plans a graph for inputs of one size.
pub(super) fn planejar(grafo: &Grafo, entrada: FormatoDaEntrada) -> Result<Plano, FalhaDaRede> {
    let [nome] = &grafo.entradas[..] else {
        return Err(FalhaDaRede::NaoSuportada(format!("{} entradas", grafo.entradas.len())));
    };
    let mapa = Mapa {
        altura: entrada.altura,
        largura: entrada.largura,
        canais: entrada.canais,
        passo: entrada.canais,
    };
    elementos(&[mapa.altura, mapa.largura, mapa.canais])?;
    let mut leitores = HashMap::new();
    for no in &grafo.nos {
        for e in &no.entradas {
            *leitores.entry(e.as_str()).or_insert(0) += 1;
        }
    }
    // An output is read once more, by whoever asked for it: its buffer is never given away.
    for s in &grafo.saidas {
        *leitores.entry(s.as_str()).or_insert(0) += 1;
    }
    let valor = Valor { lugar: 0, mapa, virado: false, achatado: false };
    let mut p = Planejador {
        grafo,
        valores: HashMap::from([(nome.as_str(), valor)]),
        leitores,
        passos: Vec::new(),
        lugares: vec![mapa.tamanho()],
        ocupados: vec![usize::MAX], // the input is never written over
    };
    let mut i = 0;
    while i < grafo.nos.len() {
        i += p.no(i)?;
    }
    let saidas = grafo.saidas.iter().map(|s| {
        let v = p.valores.get(s.as_str()).ok_or(FalhaDaRede::Danificada)?;
        Ok((v.lugar, v.mapa))
    });
    let saidas = saidas.collect::<Result<_, FalhaDaRede>>()?;
    let rascunho = p.passos.iter().map(Passo::rascunho).max().unwrap_or(0);
    Ok(Plano { passos: p.passos, lugares: p.lugares, rascunho, saidas })
}

impl<'a> Planejador<'a> {
    /// Plans the node at `i` with those after it that it takes in; says how many they are.
    fn no(&mut self, i: usize) -> Result<usize, FalhaDaRede> {
        let no = &self.grafo.nos[i];
        match no.op.as_str() {
            "Conv" => return self.convolucao(i),
            "Gemm" | "MatMul" => return self.densa(i),
            "BatchNormalization" => {
                let v = self.valor(no, 0)?;
                let (escala, desvio) = normalizacao(self.grafo, no)?;
                self.afim(no, &v, &escala, &desvio)?;
            }
            "Sub" | "Add" | "Mul" | "Div" => self.aritmetica(no)?,
            "PRelu" | "Relu" | "LeakyRelu" => {
                let v = self.canais_juntos(no)?;
                let i = inclinacao(self.grafo, no, v.mapa.canais)?.ok_or_else(|| nao(no))?;
                let i = encher(&i, v.mapa.passo);
                self.passo(no, &[v.lugar], v.mapa, v.mapa, Operacao::Ativar(i))?;
            }
            "MaxPool" => self.maior(no)?,
            "Resize" | "Upsample" => self.ampliar(no)?,
            "GlobalAveragePool" => {
                let v = self.canais_juntos(no)?;
                let para = Mapa { altura: 1, largura: 1, ..v.mapa };
                self.passo(no, &[v.lugar], v.mapa, para, Operacao::Media)?;
            }
            "Sigmoid" => {
                let v = self.valor(no, 0)?;
                self.passo(no, &[v.lugar], v.mapa, v.mapa, Operacao::Sigmoide)?;
                self.marcar(no, &v);
            }
            "Softmax" => {
                let v = self.valor(no, 0)?;
                if v.mapa.pixels() != 1 {
                    return Err(nao(no));
                }
                self.passo(no, &[v.lugar], v.mapa, v.mapa, Operacao::Softmax)?;
                self.marcar(no, &v);
            }
            "Dropout" | "Identity" => self.mesmo(no, |_| Some(()))?,
            "Flatten" => self.mesmo(no, |v| {
                v.achatado = true;
                (!v.virado).then_some(())
            })?,
            "Transpose" => {
                let vira = no.inteiros("perm") == Some(&[0, 2, 3, 1]);
                self.mesmo(no, |v| {
                    let pode = vira && !v.virado && !v.achatado;
                    v.virado = true;
                    pode.then_some(())
                })?;
            }
            "Reshape" => self.remodelar(no)?,
            _ => return Err(nao(no)),
        }
        Ok(1)
    }

    fn valor(&self, no: &No, i: usize) -> Result<Valor, FalhaDaRede> {
        let nome = no.entradas.get(i).ok_or(FalhaDaRede::Danificada)?;
        self.valores.get(nome.as_str()).cloned().ok_or(FalhaDaRede::Danificada)
    }

    /// The first input, as a picture whose channels are padded.
    fn canais_juntos(&self, no: &No) -> Result<Valor, FalhaDaRede> {
        let v = self.valor(no, 0)?;
        let acolchoada = v.mapa.passo == acolchoado(v.mapa.canais);
        if v.virado || v.achatado || !acolchoada { Err(nao(no)) } else { Ok(v) }
    }

    fn constante(&self, no: &No, i: usize) -> Option<&'a Constante> {
        self.grafo.constantes.get(no.entradas.get(i)?)
    }

    /// Adds a layer that makes the output of `no`.
    fn passo(
        &mut self,
        no: &'a No,
        entradas: &[usize],
        de: Mapa,
        para: Mapa,
        operacao: Operacao,
    ) -> Result<(), FalhaDaRede> {
        elementos(&[para.altura, para.largura, para.passo])?;
        let nome = no.saidas.first().ok_or(FalhaDaRede::Danificada)?;
        let saida = self.lugar(para.tamanho());
        self.passos.push(Passo { entradas: entradas.to_vec(), saida, de, para, operacao });
        self.liberar(no);
        self.valores.insert(nome, Valor { lugar: saida, mapa: para, virado: false, achatado: false });
        Ok(())
    }

    /// A buffer that nothing lives in.
    fn lugar(&mut self, tamanho: usize) -> usize {
        // The smallest that is large enough, else the largest, which grows.
        let livre = (0..self.lugares.len())
            .filter(|i| self.ocupados[*i] == 0)
            .min_by_key(|i| (self.lugares[*i] < tamanho, self.lugares[*i].abs_diff(tamanho)));
        let i = livre.unwrap_or_else(|| {
            self.lugares.push(0);
            self.ocupados.push(0);
            self.lugares.len() - 1
        });
        self.lugares[i] = self.lugares[i].max(tamanho);
        self.ocupados[i] = 1;
        i
    }

    /// The inputs of `no` have been read by it.
    fn liberar(&mut self, no: &'a No) {
        for e in &no.entradas {
            let Some(n) = self.leitores.get_mut(e.as_str()) else { continue };
            *n -= 1;
            if *n == 0
                && let Some(v) = self.valores.remove(e.as_str())
                && v.lugar != 0
            {
                self.ocupados[v.lugar] -= 1;
            }
        }
    }

    /// The output of `no` is its input, seen in another way.
    fn mesmo(&mut self, no: &'a No, ver: impl Fn(&mut Valor) -> Option<()>) -> Result<(), FalhaDaRede> {
        let mut v = self.valor(no, 0)?;
        ver(&mut v).ok_or_else(|| nao(no))?;
        if v.lugar != 0 {
            self.ocupados[v.lugar] += 1;
        }
        self.liberar(no);
        let nome = no.saidas.first().ok_or(FalhaDaRede::Danificada)?;
        self.valores.insert(nome, v);
        Ok(())
    }

    fn marcar(&mut self, no: &No, como: &Valor) {
        if let Some(v) = no.saidas.first().and_then(|s| self.valores.get_mut(s.as_str())) {
            v.virado = como.virado;
            v.achatado = como.achatado;
        }
    }

    /// The node after `i` if it alone reads what `i` gives.
    fn seguinte(&self, i: usize) -> Option<&'a No> {
        let saida = self.grafo.nos[i].saidas.first()?;
        let proximo = self.grafo.nos.get(i + 1)?;
        let unico = self.leitores.get(saida.as_str()) == Some(&1);
        (unico && proximo.entradas.first() == Some(saida)).then_some(proximo)
    }

    /// The batch norm and the activation that follow `i`, how many nodes they are, and the last of them.
    fn seguintes(&self, i: usize, canais: usize) -> Result<Seguintes<'a>, FalhaDaRede> {
        let mut s = Seguintes { norma: None, inclinacao: None, nos: 1, ultimo: &self.grafo.nos[i] };
        if let Some(no) = self.seguinte(i)
            && no.op == "BatchNormalization"
        {
            s.norma = Some(normalizacao(self.grafo, no)?);
            (s.nos, s.ultimo) = (2, no);
        }
        if let Some(no) = self.seguinte(i + s.nos - 1)
            && let Some(inclinacao) = inclinacao(self.grafo, no, canais)?
        {
            (s.nos, s.ultimo, s.inclinacao) = (s.nos + 1, no, Some(inclinacao));
        }
        if s.norma.as_ref().is_some_and(|(e, d)| e.len() != canais || d.len() != canais) {
            return Err(FalhaDaRede::Danificada);
        }
        Ok(s)
    }

    fn convolucao(&mut self, i: usize) -> Result<usize, FalhaDaRede> {
        let no = &self.grafo.nos[i];
        let v = self.valor(no, 0)?;
        let pesos = self.constante(no, 1).ok_or_else(|| nao(no))?;
        let (&[n, c, kh, kw], Some(w)) = (&pesos.formato[..], pesos.reais()) else { return Err(nao(no)) };
        let grupo = usize::try_from(no.inteiro("group", 1)).map_err(|_| FalhaDaRede::Danificada)?;
        let (janela, altura, largura) = janela(no, [kh, kw], &v.mapa)?;
        let s = self.seguintes(i, n)?;
        let vies = self.vies(no, 2, n)?;
        let (escala, vies) = s.dobrar(&vies);
        let para = Mapa::acolchoado(altura, largura, n);
        let operacao = if grupo == 1 && c == v.mapa.canais {
            let peso = |co: usize, k: usize| {
                let (lugar, ci) = (k / c, k % c);
                w[(co * c + ci) * kh * kw + lugar] * escala[co]
            };
            let mut p = Pesos::new(kh * kw * c, n, &vies, peso);
            p.inclinacao = s.inclinacao.map(|i| encher(&i, para.passo));
            Operacao::Convolucao(janela, p)
        } else if grupo == n && c == 1 && n == v.mapa.canais && v.mapa.passo == para.passo {
            let mut pesos = vec![0.0; kh * kw * para.passo];
            for (lugar, linha) in pesos.chunks_exact_mut(para.passo).enumerate() {
                for (co, p) in linha.iter_mut().enumerate().take(n) {
                    *p = w[co * kh * kw + lugar] * escala[co];
                }
            }
            let inclinacao = s.inclinacao.map(|i| encher(&i, para.passo));
            Operacao::Profunda(janela, PesosProfundos { pesos, vies: encher(&vies, para.passo), inclinacao })
        } else {
            return Err(FalhaDaRede::NaoSuportada(format!("Conv, group={grupo}")));
        };
        if v.virado || v.achatado {
            return Err(nao(no));
        }
        self.fechar(i, s.nos, s.ultimo, &v, para, operacao)?;
        Ok(s.nos)
    }

    /// Adds the layer that the nodes from `i` on have become.
    fn fechar(
        &mut self,
        i: usize,
        nos: usize,
        ultimo: &'a No,
        v: &Valor,
        para: Mapa,
        operacao: Operacao,
    ) -> Result<(), FalhaDaRede> {
        self.passo(ultimo, &[v.lugar], v.mapa, para, operacao)?;
        // `passo` has marked the inputs of the last node; those of the others are read too, but have no buffer of their own.
        for no in self.grafo.nos[i..i + nos].iter().rev().skip(1) {
            self.liberar(no);
        }
        Ok(())
    }

    fn vies(&self, no: &No, i: usize, n: usize) -> Result<Vec<f32>, FalhaDaRede> {
        match self.constante(no, i).map(Constante::reais) {
            None => Ok(vec![0.0; n]),
            Some(Some(v)) if v.len() == n => Ok(v.to_vec()),
            Some(_) => Err(FalhaDaRede::Danificada),
        }
    }

    /// `Gemm` or `MatMul` of one row with constant weights.
    fn densa(&mut self, i: usize) -> Result<usize, FalhaDaRede> {
        let no = &self.grafo.nos[i];
        let v = self.valor(no, 0)?;
        let pesos = self.constante(no, 1).ok_or_else(|| nao(no))?;
        let (&[linhas, colunas], Some(w)) = (&pesos.formato[..], pesos.reais()) else { return Err(nao(no)) };
        let deitado = no.inteiro("transB", 0) == 1;
        let um = |nome: &str| (no.real(nome, 1.0) - 1.0).abs() < f32::EPSILON;
        if no.inteiro("transA", 0) != 0 || !um("alpha") || !um("beta") {
            return Err(nao(no));
        }
        let (n, k) = if deitado { (linhas, colunas) } else { (colunas, linhas) };
        if v.mapa.pixels() * v.mapa.canais != k || (v.mapa.pixels() != 1 && !v.achatado) {
            return Err(nao(no));
        }
        let s = self.seguintes(i, n)?;
        let (escala, vies) = s.dobrar(&self.vies(no, 2, n)?);
        let (c, passo, pixels) = (v.mapa.canais, v.mapa.passo, v.mapa.pixels());
        // The graph counts channel by channel; here the channels of a pixel lie together, padded.
        let peso = |co: usize, lugar: usize| {
            let (pixel, ci) = (lugar / passo, lugar % passo);
            if ci >= c {
                return 0.0;
            }
            let no_grafo = ci * pixels + pixel;
            escala[co] * if deitado { w[co * k + no_grafo] } else { w[no_grafo * n + co] }
        };
        let mut p = Pesos::new(pixels * passo, n, &vies, peso);
        let para = Mapa::acolchoado(1, 1, n);
        p.inclinacao = s.inclinacao.as_ref().map(|i| encher(i, para.passo));
        self.fechar(i, s.nos, s.ultimo, &v, para, Operacao::Densa(p))?;
        Ok(s.nos)
    }

    fn afim(&mut self, no: &'a No, v: &Valor, escala: &[f32], desvio: &[f32]) -> Result<(), FalhaDaRede> {
        if escala.len() != v.mapa.canais || desvio.len() != v.mapa.canais {
            return Err(nao(no));
        }
        // The three channels of an input fill no vector: several pixels do.
        let vezes =
            if v.mapa.passo.is_multiple_of(super::nucleos::PAINEL) { 1 } else { super::nucleos::PAINEL };
        let repetir = |x: &[f32]| encher(x, v.mapa.passo).repeat(vezes);
        let operacao = Operacao::Afim(repetir(escala), repetir(desvio));
        self.passo(no, &[v.lugar], v.mapa, v.mapa, operacao)?;
        self.marcar(no, v);
        Ok(())
    }

    /// Two pictures added, or a picture and a constant of one value or one value a channel.
    fn aritmetica(&mut self, no: &'a No) -> Result<(), FalhaDaRede> {
        let constante = self.constante(no, 1).or_else(|| self.constante(no, 0));
        let Some(constante) = constante else {
            let (a, b) = (self.valor(no, 0)?, self.valor(no, 1)?);
            if no.op != "Add" || a.mapa != b.mapa || a.virado != b.virado {
                return Err(nao(no));
            }
            self.passo(no, &[a.lugar, b.lugar], a.mapa, a.mapa, Operacao::Soma)?;
            self.marcar(no, &a);
            return Ok(());
        };
        let primeiro = usize::from(self.constante(no, 0).is_some());
        if primeiro == 1 && matches!(no.op.as_str(), "Sub" | "Div") {
            return Err(nao(no));
        }
        let v = self.valor(no, primeiro)?;
        let c = por_canal(constante, v.mapa.canais).ok_or_else(|| nao(no))?;
        let (um, zero) = (vec![1.0; c.len()], vec![0.0; c.len()]);
        match no.op.as_str() {
            "Add" => self.afim(no, &v, &um, &c),
            "Sub" => self.afim(no, &v, &um, &c.iter().map(|x| -x).collect::<Vec<_>>()),
            "Mul" => self.afim(no, &v, &c, &zero),
            _ => self.afim(no, &v, &c.iter().map(|x| x.recip()).collect::<Vec<_>>(), &zero),
        }
    }

    fn maior(&mut self, no: &'a No) -> Result<(), FalhaDaRede> {
        let v = self.canais_juntos(no)?;
        let forma = no.tamanhos("kernel_shape", [0, 0]).ok_or_else(|| nao(no))?;
        if no.inteiro("ceil_mode", 0) != 0 {
            return Err(nao(no));
        }
        let (janela, altura, largura) = janela(no, forma, &v.mapa)?;
        let para = Mapa { altura, largura, ..v.mapa };
        self.passo(no, &[v.lugar], v.mapa, para, Operacao::MaiorDaJanela(janela))
    }

    /// Nearest neighbour, by whole factors.
    fn ampliar(&mut self, no: &'a No) -> Result<(), FalhaDaRede> {
        let v = self.canais_juntos(no)?;
        let escalas = self.constante(no, if no.op == "Upsample" { 1 } else { 2 });
        let escalas = escalas.and_then(Constante::reais).ok_or_else(|| nao(no))?;
        let inteira = |x: f32| (x >= 1.0 && x.fract() == 0.0 && x < 64.0).then_some(x as usize);
        let perto = no.texto("mode").unwrap_or("nearest") == "nearest"
            && (no.op == "Upsample"
                || (no.texto("coordinate_transformation_mode") == Some("asymmetric")
                    && no.texto("nearest_mode") == Some("floor")));
        let (true, &[1.0, 1.0, y, x]) = (perto, escalas) else { return Err(nao(no)) };
        let (Some(y), Some(x)) = (inteira(y), inteira(x)) else { return Err(nao(no)) };
        let para = Mapa { altura: v.mapa.altura * y, largura: v.mapa.largura * x, ..v.mapa };
        self.passo(no, &[v.lugar], v.mapa, para, Operacao::Ampliar([y, x]))
    }

    /// `[1, h, w, c]` to `[1, h·w, c]`, or what a Flatten is.
    fn remodelar(&mut self, no: &'a No) -> Result<(), FalhaDaRede> {
        let alvo = self.constante(no, 1).and_then(Constante::inteiros).ok_or_else(|| nao(no))?.to_vec();
        self.mesmo(no, |v| {
            let (c, total) = (v.mapa.canais as i64, (v.mapa.pixels() * v.mapa.canais) as i64);
            match alvo[..] {
                [1, -1, x] if v.virado && x == c => Some(()),
                [1 | -1, x] if !v.virado && (x == total || x == -1) && alvo != [-1, -1] => {
                    v.achatado = true;
                    Some(())
                }
                _ => None,
            }
        })
    }
}

/// What follows a product and is done with it.
struct Seguintes<'a> {
    norma: Option<(Vec<f32>, Vec<f32>)>,
    inclinacao: Option<Vec<f32>>,
    nos: usize,
    ultimo: &'a No,
}

impl Seguintes<'_> {
    /// The factor for each column of the weights, and the bias, with the batch norm in them.
    fn dobrar(&self, vies: &[f32]) -> (Vec<f32>, Vec<f32>) {
        match &self.norma {
            None => (vec![1.0; vies.len()], vies.to_vec()),
            Some((escala, desvio)) => {
                let vies = vies.iter().zip(escala).zip(desvio).map(|((v, e), d)| v * e + d);
                (escala.clone(), vies.collect())
            }
        }
    }
}

/// The factor and the term that a batch norm is for each channel.
fn normalizacao(g: &Grafo, no: &No) -> Result<(Vec<f32>, Vec<f32>), FalhaDaRede> {
    let c = |i: usize| no.entradas.get(i).and_then(|e| g.constantes.get(e)).and_then(Constante::reais);
    let (Some(gama), Some(beta), Some(media), Some(variancia)) = (c(1), c(2), c(3), c(4)) else {
        return Err(nao(no));
    };
    let epsilon = f64::from(no.real("epsilon", 1e-5));
    let mut feita = (Vec::new(), Vec::new());
    for (((g, b), m), v) in gama.iter().zip(beta).zip(media).zip(variancia) {
        let escala = f64::from(*g) / (f64::from(*v) + epsilon).sqrt();
        feita.0.push(escala as f32);
        feita.1.push((f64::from(*b) - f64::from(*m) * escala) as f32);
    }
    Ok(feita)
}

/// The slope below zero of an activation; `None` for what is none.
fn inclinacao(g: &Grafo, no: &No, canais: usize) -> Result<Option<Vec<f32>>, FalhaDaRede> {
    Ok(match no.op.as_str() {
        "Relu" => Some(vec![0.0; canais]),
        "LeakyRelu" => Some(vec![no.real("alpha", 0.01); canais]),
        "PRelu" => {
            let c = no.entradas.get(1).and_then(|e| g.constantes.get(e)).ok_or_else(|| nao(no))?;
            Some(por_canal(c, canais).ok_or_else(|| nao(no))?)
        }
        _ => None,
    })
}

/// A constant as one value a channel.
fn por_canal(c: &Constante, canais: usize) -> Option<Vec<f32>> {
    let v = c.reais()?;
    match v.len() {
        1 => Some(vec![v[0]; canais]),
        n if n == canais && c.formato.iter().filter(|d| **d != 1).count() <= 1 => Some(v.to_vec()),
        _ => None,
    }
}

/// The window of a node, and the height and width of what it gives.
fn janela(no: &No, forma: [usize; 2], de: &Mapa) -> Result<(Janela, usize, usize), FalhaDaRede> {
    let passo = no.tamanhos("strides", [1, 1]).ok_or_else(|| nao(no))?;
    let bordas = no.tamanhos("pads", [0, 0, 0, 0]).ok_or_else(|| nao(no))?;
    let dilatada = no.tamanhos("dilations", [1, 1]).ok_or_else(|| nao(no))? != [1, 1];
    let automatica = !matches!(no.texto("auto_pad"), None | Some("NOTSET"));
    // A border as wide as the window would make pixels out of nothing.
    let larga = bordas[0].max(bordas[2]) >= forma[0] || bordas[1].max(bordas[3]) >= forma[1];
    if dilatada || automatica || larga || passo.contains(&0) || forma.contains(&0) {
        return Err(nao(no));
    }
    let lado = |n: usize, i: usize| {
        let cheio = n + bordas[i] + bordas[i + 2];
        cheio.checked_sub(forma[i]).map(|x| x / passo[i] + 1).ok_or_else(|| nao(no))
    };
    let (altura, largura) = (lado(de.altura, 0)?, lado(de.largura, 1)?);
    let janela = Janela { altura: forma[0], largura: forma[1], passo, borda: [bordas[0], bordas[1]] };
    Ok((janela, altura, largura))
}

fn encher(v: &[f32], ate: usize) -> Vec<f32> {
    let mut cheio = v.to_vec();
    cheio.resize(ate, 0.0);
    cheio
}
