//! From the values of a pack to what runs: every mistake of meaning is told, none twice.

use std::collections::HashSet;
use std::sync::Arc;

use super::erro::{Erros, PacoteRecusado};
use super::forma;
use super::formato::PACOTE;
use super::linguagem::{Ajuste, Camada, Nivel, Operacao, Pacote, RegraDoPacote, Vigencia};
use super::texto::{self, Valor};
use crate::Codigo;
use crate::regras::catalogo;
use crate::tabelas::sugerir;

/// The version of the language.
const FORMATO: u32 = 1;
/// Rules of one pack.
const REGRAS: usize = 2_000;
/// Prefixes of codes that are not of rules of the base but never a pack's either.
const RESERVADOS: [&str; 3] = ["XML", "XSD", "OPR"];

impl Pacote {
    /// Reads a pack from its text, TOML or JSON. `nome` is what its mistakes call it: the name of its file.
    ///
    /// # Errors
    /// With every mistake at once, each with its line, column and cure.
    pub fn ler(texto: &str, nome: &str) -> Result<Self, PacoteRecusado> {
        let mut erros = Erros::default();
        let (fonte, valor) = texto::ler(texto, texto::MEGABYTES, &mut erros);
        let mut pacote = valor.map(|valor| {
            forma::conferir_tabela(&valor, &PACOTE, "", &mut erros);
            let mut leitor = Leitor { erros: &mut erros, prefixo: String::new(), fonte: String::new() };
            let pacote = leitor.pacote(&valor, nome);
            (pacote, valor)
        });
        if !erros.0.is_empty() {
            return Err(PacoteRecusado(fonte.situar(nome, erros)));
        }
        match pacote.take() {
            Some((mut p, valor)) => {
                let mut lugares: Vec<usize> = p.ajustes.iter().map(|a| a.em).collect();
                lugares.extend(p.regras.iter().map(|r| r.em));
                let operacao = valor.get("operacao");
                lugares.extend(operacao.into_iter().flat_map(Valor::campos).map(|(c, _)| c.em));
                lugares.sort_unstable();
                lugares.dedup();
                p.lugares = lugares.into_iter().map(|em| (em, fonte.lugar(em))).collect();
                p.ilegais = super::linter::conferir(&p, operacao);
                Ok(p)
            }
            None => Err(PacoteRecusado(fonte.situar(nome, erros))),
        }
    }
}

/// Whether a code is of the base by its letters.
pub(super) fn da_base(codigo: &str) -> bool {
    let sigla = codigo.split('-').next().unwrap_or_default();
    RESERVADOS.contains(&sigla) || catalogo::familias().any(|(f, _)| f == sigla)
}

pub(super) struct Leitor<'e> {
    pub(super) erros: &'e mut Erros,
    pub(super) prefixo: String,
    pub(super) fonte: String,
}

pub(super) fn texto_de<'v>(v: &'v Valor, chave: &str) -> Option<&'v str> {
    v.get(chave).and_then(Valor::texto).filter(|t| !t.trim().is_empty())
}

fn textos(v: &Valor, chave: &str) -> Vec<String> {
    let lista = v.get(chave).map(Valor::lista).unwrap_or_default();
    lista.iter().filter_map(|t| t.texto().map(str::to_owned)).collect()
}

impl Leitor<'_> {
    fn pacote(&mut self, v: &Valor, arquivo: &str) -> Pacote {
        if let Some(f) = v.get("formato")
            && forma::inteiro(f).is_some_and(|n| n != FORMATO)
        {
            self.erros.dizer(
                f.em,
                "formato",
                "Esta versão da linguagem não é conhecida.",
                "Escreva formato = 1.",
            );
        }
        self.identificar(v);
        self.fonte = texto_de(v, "fonte").unwrap_or_default().to_owned();
        let nome = texto_de(v, "nome").unwrap_or_default().to_owned();
        let camada = match texto_de(v, "camada") {
            Some("contrato") => Camada::Contrato,
            _ => Camada::Operadora,
        };
        let regras = self.regras(v, &nome);
        let ajustes = self.ajustes(v, camada, &regras);
        Pacote {
            nome,
            titulo: texto_de(v, "titulo").unwrap_or_default().to_owned(),
            versao: texto_de(v, "versao").unwrap_or_default().to_owned(),
            fonte: self.fonte.clone(),
            camada,
            registro_ans: texto_de(v, "registro_ans").map(str::to_owned),
            prefixo: self.prefixo.clone(),
            vigencia: self.vigencia(v, ""),
            operacao: self.operacao(v.get("operacao")),
            ajustes,
            regras,
            ilegais: Vec::new(),
            arquivo: arquivo.to_owned(),
            lugares: Vec::new(),
        }
    }

    fn identificar(&mut self, v: &Valor) {
        let simples = |t: &str| t.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if let Some(n) = v.get("nome").filter(|n| n.texto().is_some_and(|t| !simples(t) || t.len() > 64)) {
            let ajuda = "Use até 64 letras minúsculas sem acento, algarismos e hifens.";
            self.erros.dizer(n.em, "nome", "Este nome não serve para um pacote.", ajuda);
        }
        if let Some(r) = v.get("registro_ans")
            && r.texto().is_some_and(|t| t.len() != 6 || !t.bytes().all(|b| b.is_ascii_digit()))
        {
            self.erros.dizer(
                r.em,
                "registro_ans",
                "Não é um registro da ANS.",
                "Escreva os seis algarismos.",
            );
        }
        let Some((p, t)) = v.get("prefixo").and_then(|p| Some((p, p.texto()?))) else { return };
        let letras = t.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        if !letras || !(2..=8).contains(&t.len()) || !t.starts_with(|c: char| c.is_ascii_uppercase()) {
            let ajuda = "Use de 2 a 8 letras maiúsculas ou algarismos, começando por letra.";
            self.erros.dizer(p.em, "prefixo", "Este prefixo não serve para códigos.", ajuda);
        } else if da_base(t) {
            let ajuda = "Escolha outro: os códigos da base nunca mudam de sentido.";
            self.erros.dizer(p.em, "prefixo", format!("O prefixo {t} é da base."), ajuda);
        } else {
            t.clone_into(&mut self.prefixo);
        }
    }

    pub(super) fn vigencia(&mut self, v: &Valor, onde: &str) -> Vigencia {
        let ler = |chave| v.get(chave).and_then(forma::data);
        let vigencia = Vigencia { desde: ler("desde"), ate: ler("ate") };
        if let (Some(desde), Some(ate), Some(lugar)) = (vigencia.desde, vigencia.ate, v.get("ate"))
            && ate < desde
        {
            let onde = if onde.is_empty() { "ate".to_owned() } else { format!("{onde}.ate") };
            self.erros.dizer(lugar.em, onde, "A vigência acaba antes de começar.", "Troque desde e ate.");
        }
        vigencia
    }

    fn operacao(&mut self, v: Option<&Valor>) -> Operacao {
        let Some(v) = v else { return Operacao::default() };
        let inteiro = |c| v.get(c).and_then(forma::inteiro);
        let logico = |c| v.get(c).and_then(forma::logico);
        let versoes = v.get("versoes").map(Valor::lista).unwrap_or_default();
        for (i, x) in versoes.iter().enumerate() {
            if x.texto().is_some_and(|t| t.parse::<crate::Versao>().is_err()) {
                let onde = format!("operacao.versoes[{}]", i + 1);
                self.erros.dizer(x.em, onde, "Não é uma versão do padrão.", "Escreva-a como 4.03.00.");
            }
        }
        Operacao {
            versoes: v.get("versoes").map(|_| textos(v, "versoes")),
            prazo_de_recurso: inteiro("prazo_de_recurso"),
            prazo_de_resposta: inteiro("prazo_de_resposta"),
            limite_do_lote: inteiro("limite_do_lote"),
            processos_recusados: textos(v, "processos_recusados"),
            exige_papel: logico("exige_papel"),
            mostra_motivo_da_glosa: logico("mostra_motivo_da_glosa"),
            mostra_rotinas_de_auditoria: logico("mostra_rotinas_de_auditoria"),
            aceita_contestacao: logico("aceita_contestacao"),
            codigos_proprios: textos(v, "codigos_proprios"),
        }
    }

    fn ajustes(&mut self, v: &Valor, camada: Camada, proprias: &[Arc<RegraDoPacote>]) -> Vec<Ajuste> {
        let mut ajustes: Vec<Ajuste> = Vec::new();
        for (i, s) in v.get("severidade").map(Valor::lista).unwrap_or_default().iter().enumerate() {
            let onde = format!("severidade[{}]", i + 1);
            let vigencia = self.vigencia(s, &onde);
            let nivel = texto_de(s, "nivel").and_then(Nivel::ler);
            for r in s.get("regra").map(Valor::um_ou_mais).unwrap_or_default() {
                let Some(codigo) = r.texto().filter(|t| !t.trim().is_empty()) else { continue };
                let onde = format!("{onde}.regra");
                self.ajustavel(codigo, r.em, &onde, camada, proprias);
                let codigo = Codigo::new(codigo);
                if ajustes.iter().any(|a| a.codigo == codigo && a.vigencia.cruza(vigencia)) {
                    let ajuda = "Deixe uma só, ou dê a cada uma a sua vigência.";
                    let mensagem =
                        format!("A severidade de {codigo} já foi mudada acima, para os mesmos dias.");
                    self.erros.dizer(r.em, onde, mensagem, ajuda);
                } else if let Some(nivel) = nivel {
                    ajustes.push(Ajuste { codigo, nivel, vigencia, em: r.em });
                }
            }
        }
        ajustes
    }

    /// Tells whether a code is of a rule that this pack may turn.
    fn ajustavel(
        &mut self,
        codigo: &str,
        em: usize,
        onde: &str,
        camada: Camada,
        proprias: &[Arc<RegraDoPacote>],
    ) {
        if codigo.starts_with("XSD-") || codigo.starts_with("XML-") {
            let ajuda = "O que o esquema do padrão recusa não se muda num pacote (OPR-01); para conviver com o que já existe, use uma base.";
            return self.erros.dizer(em, onde, format!("{codigo} não é uma regra, e sim do esquema."), ajuda);
        }
        if proprias.iter().any(|r| r.codigo.as_str() == codigo) {
            let ajuda = "Mude a severidade na própria regra.";
            return self.erros.dizer(em, onde, format!("{codigo} é deste mesmo pacote."), ajuda);
        }
        // A contract may turn the rules of the operator's packs, which are not at hand here.
        let de_outro = camada == Camada::Contrato && !da_base(codigo) && codigo.contains('-');
        if catalogo::regras().any(|r| r.codigo == codigo) || de_outro {
            return;
        }
        let ajuda = match sugerir(codigo, catalogo::regras().map(|r| r.codigo)).as_slice() {
            [] => "Confira o código na lista das regras.".to_owned(),
            s => format!("Seria {}?", s.join(", ")),
        };
        self.erros.dizer(em, onde, format!("Não há regra {codigo}."), ajuda);
    }

    fn regras(&mut self, v: &Valor, pacote: &str) -> Vec<Arc<RegraDoPacote>> {
        let lista = v.get("regra").map(Valor::lista).unwrap_or_default();
        if let Some(demais) = lista.get(REGRAS) {
            let ajuda = "Divida o pacote.";
            self.erros.dizer(demais.em, "regra", format!("Um pacote tem no máximo {REGRAS} regras."), ajuda);
        }
        let mut vistos = HashSet::new();
        let mut regras = Vec::new();
        for (i, r) in lista.iter().take(REGRAS).enumerate() {
            let onde = format!("regra[{}]", i + 1);
            if let Some(regra) = self.regra(r, &onde, pacote, &mut vistos) {
                regras.push(Arc::new(regra));
            }
        }
        regras
    }
}
