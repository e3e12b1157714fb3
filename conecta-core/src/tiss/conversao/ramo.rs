//! A message that can be rearranged: a tree whose leaves remember where they stood.

use std::borrow::Cow;

use conecta_schemas::{Complexo, Esquema, Particula, Termo, Tipo};

use crate::tiss::conteudo::{Conteudo, Montagem};
use crate::xml::{Arvore, Chave, No};

/// An element of a message under conversion.
#[derive(Clone)]
pub(in crate::tiss) struct Ramo {
    pub(in crate::tiss) nome: Cow<'static, str>,
    /// Name of its type in the version that it came from, or of the type that it extends.
    pub(in crate::tiss) tipo: Option<&'static str>,
    /// Where it stood, and with which text; `None` for what was added.
    pub(in crate::tiss) origem: Option<Origem>,
    pub(in crate::tiss) dentro: Dentro,
    /// Why it was added or changed, pt-BR.
    pub(in crate::tiss) motivo: Option<Cow<'static, str>>,
    /// Where others stood that said the same and are now this one.
    pub(in crate::tiss) repetidos: Vec<String>,
    /// Whether it may repeat, so that its path has an index.
    pub(in crate::tiss) lista: bool,
}

/// Where an element stood.
#[derive(Clone)]
pub(in crate::tiss) struct Origem {
    pub(in crate::tiss) caminho: String,
    pub(in crate::tiss) texto: Option<String>,
}

/// What an element holds.
#[derive(Clone)]
pub(in crate::tiss) enum Dentro {
    Grupo(Vec<Ramo>),
    Texto(String),
    Assinatura(String),
}

impl Ramo {
    /// The tree of a message, with the types that its version gives to the elements.
    pub(in crate::tiss) fn da_mensagem(arvore: &Arvore, esquema: Esquema) -> Option<Self> {
        let raiz = arvore.raiz()?;
        let tipo = esquema.raizes().find(|(n, _)| *n == raiz.nome()).map(|(_, t)| t);
        Some(Self::de(raiz, tipo, false, format!("/{}", raiz.nome())))
    }

    fn de(no: No<'_>, tipo: Option<Tipo>, lista: bool, caminho: String) -> Self {
        let complexo = match tipo {
            Some(Tipo::Complexo(c)) => Some(c),
            _ => None,
        };
        let dentro = match (no.texto(), no.assinatura()) {
            (Some(t), _) => Dentro::Texto(t.to_owned()),
            (_, Some(x)) => Dentro::Assinatura(x.to_owned()),
            _ => Dentro::Grupo(Self::filhos_de(no, complexo, &caminho)),
        };
        let texto = no.texto().map(str::to_owned);
        Self {
            nome: no.nome().to_owned().into(),
            tipo: complexo.and_then(|c| c.nome().or_else(|| c.estende())),
            origem: Some(Origem { caminho, texto }),
            dentro,
            motivo: None,
            repetidos: Vec::new(),
            lista,
        }
    }

    fn filhos_de(no: No<'_>, tipo: Option<Complexo>, caminho: &str) -> Vec<Self> {
        let modelo = tipo.and_then(Complexo::conteudo);
        let mut filhos: Vec<Self> = Vec::new();
        let mut vez = 0;
        for f in no.filhos() {
            let repete = filhos.last().is_some_and(|a| a.nome == f.nome());
            vez = if repete { vez + 1 } else { 1 };
            let achado = modelo.as_ref().and_then(|m| tipo_de(m, f.nome(), false));
            let (tipo, lista) = achado.map_or((None, f.lista()), |(t, l)| (Some(t), l));
            filhos.push(Self::de(f, tipo, lista, passo(caminho, f.nome(), lista.then_some(vez))));
        }
        filhos
    }

    /// A value of the model as an element of this name.
    pub(in crate::tiss) fn do_valor(nome: &'static str, valor: &impl Conteudo) -> Self {
        let arvore = Montagem::arvore(nome, valor);
        arvore.raiz().map_or_else(|| Self::grupo(nome), |no| Self::de(no, None, false, String::new()))
    }

    /// An element that was not there.
    pub(in crate::tiss) fn novo(nome: impl Into<Cow<'static, str>>, dentro: Dentro) -> Self {
        Self {
            nome: nome.into(),
            tipo: None,
            origem: None,
            dentro,
            motivo: None,
            repetidos: Vec::new(),
            lista: false,
        }
    }

    /// A field that was not there, and why it is now.
    pub(in crate::tiss) fn campo(
        nome: impl Into<Cow<'static, str>>,
        texto: impl Into<String>,
        motivo: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self { motivo: Some(motivo.into()), ..Self::novo(nome, Dentro::Texto(texto.into())) }
    }

    pub(in crate::tiss) fn grupo(nome: impl Into<Cow<'static, str>>) -> Self {
        Self::novo(nome, Dentro::Grupo(Vec::new()))
    }

    pub(in crate::tiss) fn texto(&self) -> Option<&str> {
        match &self.dentro {
            Dentro::Texto(t) => Some(t),
            _ => None,
        }
    }

    pub(in crate::tiss) fn filhos(&self) -> &[Self] {
        match &self.dentro {
            Dentro::Grupo(f) => f,
            _ => &[],
        }
    }

    /// The children, to be rearranged; a leaf has none and gets none.
    pub(in crate::tiss) fn filhos_mut(&mut self) -> Option<&mut Vec<Self>> {
        match &mut self.dentro {
            Dentro::Grupo(f) => Some(f),
            _ => None,
        }
    }

    pub(in crate::tiss) fn filho(&self, nome: &str) -> Option<&Self> {
        self.filhos().iter().find(|f| f.nome == nome)
    }

    /// The first element that a path of names leads to.
    pub(in crate::tiss) fn em(&self, caminho: &[&str]) -> Option<&Self> {
        caminho.iter().try_fold(self, |r, nome| r.filho(nome))
    }

    pub(in crate::tiss) fn por(&mut self, filho: Self) {
        if let Some(filhos) = self.filhos_mut() {
            filhos.push(filho);
        }
    }

    /// The last child of a name, made if there is none.
    pub(in crate::tiss) fn filho_ou_novo(&mut self, nome: &'static str) -> &mut Self {
        if !matches!(self.dentro, Dentro::Grupo(_)) {
            self.dentro = Dentro::Grupo(Vec::new());
        }
        let Dentro::Grupo(filhos) = &mut self.dentro else { unreachable!("it was made a group") };
        let i = filhos.iter().rposition(|f| f.nome == nome).unwrap_or_else(|| {
            filhos.push(Self::grupo(nome));
            filhos.len() - 1
        });
        &mut filhos[i]
    }

    /// Calls `f` for every element that a path of names leads to.
    pub(in crate::tiss) fn em_cada(&self, caminho: &[&str], f: &mut dyn FnMut(&Self)) {
        match caminho {
            [] => f(self),
            [nome, resto @ ..] => {
                self.filhos().iter().filter(|x| x.nome == *nome).for_each(|x| x.em_cada(resto, f));
            }
        }
    }

    /// Calls `f` for every element that a path of names leads to, to change it.
    pub(in crate::tiss) fn em_cada_mut(&mut self, caminho: &[&str], f: &mut dyn FnMut(&mut Self)) {
        match caminho {
            [] => f(self),
            [nome, resto @ ..] => {
                let ramos = self.filhos_mut().into_iter().flatten().filter(|x| x.nome == *nome);
                ramos.for_each(|x| x.em_cada_mut(resto, f));
            }
        }
    }

    /// Takes off the children of a name.
    pub(in crate::tiss) fn tirar(&mut self, nome: &str) -> Vec<Self> {
        self.filhos_mut().map(|f| f.extract_if(.., |f| f.nome == nome).collect()).unwrap_or_default()
    }

    /// Takes off all that a path of names leads to.
    pub(in crate::tiss) fn tirar_em(&mut self, caminho: &[&str]) -> Vec<Self> {
        match caminho {
            [] => Vec::new(),
            [nome] => self.tirar(nome),
            [nome, resto @ ..] => {
                let ramos = self.filhos_mut().into_iter().flatten().filter(|f| f.nome == *nome);
                ramos.flat_map(|f| f.tirar_em(resto)).collect()
            }
        }
    }

    /// Calls `f` for this element and all below it.
    pub(in crate::tiss) fn cada(&mut self, f: &mut impl FnMut(&mut Self)) {
        f(self);
        for r in self.filhos_mut().into_iter().flatten() {
            r.cada(f);
        }
    }

    /// Whether there is anything in it: a text, even an empty one, or a signature.
    pub(in crate::tiss) fn tem_folha(&self) -> bool {
        match &self.dentro {
            Dentro::Grupo(f) => f.iter().any(Self::tem_folha),
            _ => true,
        }
    }

    /// The guia that this element is, when it has a number.
    pub(in crate::tiss) fn numero_da_guia(&self) -> Option<&str> {
        NUMEROS.iter().find_map(|c| self.em(c)).and_then(Self::texto).filter(|t| !t.is_empty())
    }

    /// The tree, to be read into the model or to be written.
    pub(in crate::tiss) fn arvore(&self) -> Arvore {
        let mut a = Arvore::new(self.nome.clone());
        self.montar(&mut a, Arvore::RAIZ);
        a
    }

    fn montar(&self, a: &mut Arvore, no: Chave) {
        match &self.dentro {
            Dentro::Texto(t) => a.por_texto(no, t),
            Dentro::Assinatura(x) => a.por_assinatura(no, x),
            Dentro::Grupo(filhos) => {
                for f in filhos {
                    let filho = a.por(no, f.nome.clone(), f.lista);
                    f.montar(a, filho);
                }
            }
        }
    }
}

/// Where the number of a guia stands in it.
const NUMEROS: &[&[&str]] = &[
    &["cabecalhoGuia", "numeroGuiaPrestador"],
    &["cabecalhoConsulta", "numeroGuiaPrestador"],
    &["cabecalhoSolicitacao", "numeroGuiaPrestador"],
    &["dadosAutorizacao", "numeroGuiaPrestador"],
    &["numeroGuiaPrestador"],
    &["numeroGuiaOrigem"],
    &["numeroGuiaAnexo"],
];

/// Path of a child.
pub(in crate::tiss) fn passo(acima: &str, nome: &str, indice: Option<usize>) -> String {
    match indice {
        Some(i) => format!("{acima}/{nome}[{i}]"),
        None => format!("{acima}/{nome}"),
    }
}

/// The type that a content model gives to an element, and whether it may repeat there.
fn tipo_de(p: &Particula, procurado: &str, acima: bool) -> Option<(Tipo, bool)> {
    let repete = acima || p.max != Some(1);
    match &p.termo {
        Termo::Elemento { prefixo, nome, tipo } => {
            (procurado.strip_prefix(prefixo) == Some(nome)).then_some((*tipo, repete))
        }
        Termo::Sequencia(partes) | Termo::Escolha(partes) => {
            partes.iter().find_map(|p| tipo_de(p, procurado, repete))
        }
        Termo::Curinga { .. } => None,
    }
}
