//! The walk over the content models that makes a valid tree.

use conecta_schemas::{Base, Complexo, Escopo, Particula, Simples, Termo, Tipo};

use super::arvore::{Elemento, Espaco, No};
use super::lexico::{self, Escolha};
use super::pedido::{Pedido, Tamanho};
use super::transacoes::Transacao;
use crate::sorteio::Sorteio;

/// Below this depth only what is demanded is made.
const FUNDO: usize = 24;

/// A walk: one message being made.
pub(super) struct Passeio<'a> {
    pub(super) s: &'a mut Sorteio,
    /// Counts values and choices over all messages of a generator, so that all alternatives have their turn.
    pub(super) vez: &'a mut usize,
    pub(super) pedido: &'a Pedido,
    pub(super) transacao: &'a Transacao,
    pub(super) versao: &'static str,
    /// Identifiers given out so far: no two are equal in a message.
    pub(super) ids: usize,
    /// Number of elements so far; big messages stop growing.
    pub(super) elementos: usize,
}

impl Passeio<'_> {
    /// The root with everything below it.
    pub(super) fn raiz(&mut self, nome: &'static str, tipo: Tipo) -> Elemento {
        self.elemento(Espaco::Ans, nome, tipo, 0, &["", ""], 0)
    }

    /// `no_caminho` is how many names of the transaction's path have been taken on the way here.
    fn elemento(
        &mut self,
        espaco: Espaco,
        nome: &str,
        tipo: Tipo,
        fundo: usize,
        pais: &[&str; 2],
        no_caminho: usize,
    ) -> Elemento {
        self.elementos += 1;
        let mut e = Elemento::novo(espaco, nome);
        match tipo {
            Tipo::Simples(t) => {
                e.tipo = t.nome();
                e.texto = Some(self.texto(t, nome, pais));
            }
            Tipo::Complexo(t) => {
                e.tipo = t.nome();
                self.atributos(t, &mut e);
                if let Some(t) = t.texto() {
                    e.texto = Some(self.texto(t, nome, pais));
                } else if let Some(p) = t.conteudo() {
                    let acima = [pais[1], nome];
                    self.particula(&p, &mut e, fundo + 1, &acima, no_caminho);
                }
                if t.misto() {
                    self.misturar(&mut e);
                }
            }
        }
        e
    }

    fn texto(&mut self, tipo: Simples, nome: &str, pais: &[&str; 2]) -> String {
        let tem = |v: &str| tipo.valores().is_some_and(|mut l| l.any(|x| x == v));
        if (nome == "Padrao" || nome == "versaoPadrao") && pais[1] == "cabecalho" && tem(self.versao) {
            return self.versao.to_owned();
        }
        if nome == "tipoTransacao"
            && pais[1] == "identificacaoTransacao"
            && let Some(t) = self.transacao.tipos.iter().find(|t| tem(t))
        {
            return (*t).to_owned();
        }
        *self.vez += 1;
        let como = Escolha {
            exotico: self.pedido.exotico,
            repertorio: self.pedido.repertorio,
            vez: *self.vez,
            longo: self.pedido.tamanho == Tamanho::Cheio,
        };
        lexico::valor(tipo, self.s, como)
    }

    fn atributos(&mut self, tipo: Complexo, e: &mut Elemento) {
        for a in tipo.atributos() {
            if a.obrigatorio || self.s.chance(30) {
                let valor = if a.tipo.base() == Base::Id {
                    self.ids += 1;
                    format!("{}{}", self.s.um(&["id", "_", "Ref-", "x.y"]), self.ids)
                } else {
                    self.texto(a.tipo, a.nome, &["", ""])
                };
                e.atributos.push((a.nome.to_owned(), valor));
            }
        }
    }

    /// Whether the path of the transaction goes through this part.
    fn no_rumo(&self, p: &Particula, no_caminho: usize) -> bool {
        let Some(proximo) = self.transacao.caminho.get(no_caminho) else { return false };
        match &p.termo {
            Termo::Elemento { nome, .. } => nome == proximo,
            Termo::Sequencia(l) | Termo::Escolha(l) => l.iter().any(|p| self.no_rumo(p, no_caminho)),
            Termo::Curinga { .. } => false,
        }
    }

    fn vezes(&mut self, p: &Particula, fundo: usize, no_caminho: usize) -> usize {
        let min = p.min as usize;
        let max = p.max.map_or(usize::MAX, |m| m as usize);
        if let Termo::Elemento { nome, .. } = &p.termo
            && ["Signature", "Signatures", "assinaturaDigital", "assinaturaDigitalGuia"].contains(nome)
        {
            return if self.pedido.assinatura && self.s.chance(60) { min.max(1) } else { min };
        }
        let piso = if self.no_rumo(p, no_caminho) { min.max(1) } else { min };
        if fundo > FUNDO || self.elementos > 4_000 {
            return piso;
        }
        let (opcional, repetir, muitos) = match self.pedido.tamanho {
            Tamanho::Minimo => return piso,
            Tamanho::Pequeno => (30, 12, 2),
            Tamanho::Medio => (75, 45, 4),
            Tamanho::Cheio => (100, 90, 8),
        };
        let mut n = piso;
        if n == 0 && max > 0 && self.s.chance(opcional) {
            n = 1;
        }
        if n > 0 && max > n && self.s.chance(repetir) {
            // The very maximum is a boundary worth meeting, where it is near.
            let teto = if max <= 8 && self.s.um_em(4) { max } else { max.min(n + muitos) };
            n = self.s.entre(n, teto);
        }
        n
    }

    fn particula(
        &mut self,
        p: &Particula,
        e: &mut Elemento,
        fundo: usize,
        pais: &[&str; 2],
        no_caminho: usize,
    ) {
        let mut rumo = self.no_rumo(p, no_caminho);
        for _ in 0..self.vezes(p, fundo, no_caminho) {
            let aqui = if rumo { no_caminho } else { usize::MAX };
            // A second turn may go another way, unless the choice is made for all turns further in.
            rumo &= self.s.chance(50);
            match &p.termo {
                Termo::Elemento { prefixo, nome, tipo } => {
                    let espaco = if prefixo.is_empty() { Espaco::Ans } else { Espaco::Dsig };
                    let depois = if aqui == usize::MAX { aqui } else { aqui + 1 };
                    let filho = self.elemento(espaco, nome, *tipo, fundo, pais, depois);
                    e.filhos.push(No::Elemento(filho));
                }
                Termo::Sequencia(partes) => {
                    for q in partes {
                        self.particula(q, e, fundo, pais, aqui);
                    }
                }
                Termo::Escolha(partes) => {
                    let certa = partes.iter().position(|q| self.no_rumo(q, aqui));
                    *self.vez += 1;
                    let i = certa.unwrap_or_else(|| {
                        if self.s.chance(50) { *self.vez % partes.len() } else { self.s.ate(partes.len()) }
                    });
                    // A choice between optional parts is satisfied by nothing, but that is rarely wanted.
                    let q = &partes[i];
                    let minimo = usize::from(self.s.chance(90));
                    let forcada = Particula { min: q.min.max(minimo as u32), ..q.clone() };
                    self.particula(if fundo > FUNDO { q } else { &forcada }, e, fundo, pais, aqui);
                }
                Termo::Curinga { espacos, tolerante } => {
                    if let Some(filho) = self.curinga(*espacos, *tolerante) {
                        e.filhos.push(No::Elemento(filho));
                    }
                }
            }
        }
    }

    /// An element where the schema of signatures admits any.
    fn curinga(&mut self, espacos: Escopo, tolerante: bool) -> Option<Elemento> {
        if !tolerante {
            // Only declared elements may stand here, and of the declared ones a short one will do.
            let mut e = Elemento::novo(Espaco::Dsig, "KeyName");
            e.texto = Some("chave".to_owned());
            return (espacos == Escopo::Qualquer).then_some(e);
        }
        let espaco =
            if espacos == Escopo::Qualquer && self.s.chance(30) { Espaco::Nenhum } else { Espaco::Alheio };
        let mut e = Elemento::novo(espaco, self.s.um(&["qualquer", "Propriedade", "mensagemTISS", "x"]));
        if self.s.chance(40) {
            e.atributos.push(("livre".to_owned(), "1 < 2".to_owned()));
        }
        if self.s.chance(40) {
            let mut neto = Elemento::novo(espaco, "neto");
            neto.texto = Some("texto livre".to_owned());
            e.filhos.push(No::Elemento(neto));
        } else {
            e.texto = Some("á".to_owned());
        }
        Some(e)
    }

    /// Text between the children, where the type is mixed.
    fn misturar(&mut self, e: &mut Elemento) {
        if self.s.chance(20) {
            let onde = self.s.ate(e.filhos.len() + 1);
            e.filhos.insert(onde, No::Texto("texto solto".to_owned()));
        }
    }
}
