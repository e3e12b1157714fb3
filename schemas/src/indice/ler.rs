//! Reading an index where it lies: a slice, or the bytes of a file.

use std::borrow::Cow;
use std::ops::Range;

use super::{BLOCO_MAX, CABECALHO, CODIGO_MAX, FIM, INICIO, SOMA};

/// Why bytes are no index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corrompido {
    /// They do not begin as one.
    OutroFormato,
    /// They are an index of a version that this library does not read.
    OutraVersao,
    /// They end too early, or were changed.
    Dano,
}

/// First day, last day and last day of implementation, in days since 1970-01-01; 0 for none.
pub type Vigencia = [u16; 3];

/// An index of TUSS terms.
#[derive(Debug, Clone)]
pub struct Indice<'a> {
    bytes: Cow<'a, [u8]>,
    tabelas: Vec<(u32, Range<usize>)>,
    linhas_do_bloco: usize,
    vigencias: Range<usize>,
    codigos: Range<usize>,
    quais: Range<usize>,
    blocos: Range<usize>,
    textos: usize,
}

impl<'a> Indice<'a> {
    /// Reads an index, borrowed or owned. Columns are checked at once; a block of text when it is opened.
    pub fn ler(bytes: impl Into<Cow<'a, [u8]>>) -> Result<Self, Corrompido> {
        let bytes = bytes.into();
        let (nome, versao) = (INICIO.len() - 1, INICIO[INICIO.len() - 1]);
        if bytes.get(..nome) != Some(&INICIO[..nome]) {
            return Err(Corrompido::OutroFormato);
        }
        if bytes.get(nome) != Some(&versao) {
            return Err(Corrompido::OutraVersao);
        }
        Self::colunas(bytes).ok_or(Corrompido::Dano)
    }

    fn colunas(bytes: Cow<'a, [u8]>) -> Option<Self> {
        let mut contas = bytes.get(INICIO.len()..CABECALHO)?.chunks_exact(4).map(u32_de);
        let mut conta = || usize::try_from(contas.next()?).ok();
        let (n_tabelas, n_linhas, n_vigencias) = (conta()?, conta()?, conta()?);
        let (n_blocos, linhas_do_bloco) = (conta()?, conta()?);
        let mut fim = CABECALHO;
        let mut coluna = |n: usize, tamanho: usize| {
            let inicio = fim;
            fim = n.checked_mul(tamanho)?.checked_add(fim)?;
            (fim <= bytes.len()).then_some(inicio..fim)
        };
        let das_tabelas = coluna(n_tabelas, 8)?;
        let vigencias = coluna(n_vigencias, 6)?;
        let codigos = coluna(n_linhas, 4)?;
        let quais = coluna(n_linhas, 2)?;
        let blocos = coluna(n_blocos.checked_add(1)?, 4)?;
        if super::soma(&bytes[..fim]) != u32_de(&bytes[SOMA]) {
            return None;
        }
        // The sum finds accidents. What follows keeps a forged file from leading outside of its columns.
        let mut tabelas = Vec::with_capacity(n_tabelas);
        let mut inicio = 0;
        for t in bytes[das_tabelas].chunks_exact(8) {
            let depois = usize::try_from(u32_de(&t[4..])).ok()?.checked_add(inicio)?;
            tabelas.push((u32_de(&t[..4]), inicio..depois));
            inicio = depois;
        }
        let cheios = linhas_do_bloco > 0 && n_linhas.div_ceil(linhas_do_bloco) == n_blocos;
        let certo = inicio == n_linhas
            && cheios
            && bytes[quais.clone()].chunks_exact(2).all(|q| usize::from(u16_de(q)) < n_vigencias)
            && bytes[codigos.clone()].chunks_exact(4).all(|c| u32_de(c) <= CODIGO_MAX);
        let textos = fim;
        certo.then_some(Self { bytes, tabelas, linhas_do_bloco, vigencias, codigos, quais, blocos, textos })
    }

    /// Numbers of the tables, and the rows of each.
    pub fn tabelas(&self) -> impl Iterator<Item = (u32, Range<usize>)> {
        self.tabelas.iter().cloned()
    }

    /// The rows of a table.
    pub fn tabela(&self, numero: u32) -> Option<Range<usize>> {
        self.tabelas().find(|(n, _)| *n == numero).map(|(_, linhas)| linhas)
    }

    /// The rows of a code in a table: none, one, or one for each time that the term was in force.
    pub fn achar(&self, tabela: u32, codigo: u32) -> Range<usize> {
        let Some(linhas) = self.tabela(tabela) else { return 0..0 };
        let primeira = self.busca(linhas.clone(), |c| c < codigo);
        primeira..self.busca(primeira..linhas.end, |c| c <= codigo)
    }

    /// The first row of the range for which it is not so.
    fn busca(&self, linhas: Range<usize>, antes: impl Fn(u32) -> bool) -> usize {
        let (mut de, mut ate) = (linhas.start, linhas.end);
        while de < ate {
            let meio = de + (ate - de) / 2;
            if antes(self.codigo(meio)) { de = meio + 1 } else { ate = meio }
        }
        de
    }

    /// The code of a row; 0 for a row that is not.
    pub fn codigo(&self, linha: usize) -> u32 {
        self.celula(&self.codigos, linha, 4).map_or(0, u32_de)
    }

    /// The days of a row; none for a row that is not.
    pub fn vigencia(&self, linha: usize) -> Vigencia {
        let qual = self.celula(&self.quais, linha, 2).map(u16_de);
        let dias = qual.and_then(|q| self.celula(&self.vigencias, usize::from(q), 6));
        dias.map_or([0; 3], |d| [u16_de(d), u16_de(&d[2..]), u16_de(&d[4..])])
    }

    fn celula(&self, coluna: &Range<usize>, n: usize, tamanho: usize) -> Option<&[u8]> {
        self.bytes[coluna.clone()].get(n.checked_mul(tamanho)?..)?.get(..tamanho)
    }

    /// Which block has the text of a row, and where in it.
    pub fn lugar(&self, linha: usize) -> (usize, usize) {
        (linha / self.linhas_do_bloco, linha % self.linhas_do_bloco)
    }

    /// Opens a block.
    pub fn bloco(&self, n: usize) -> Result<Bloco, Corrompido> {
        self.abrir(n).ok_or(Corrompido::Dano)
    }

    fn abrir(&self, n: usize) -> Option<Bloco> {
        let limite = |n| usize::try_from(self.celula(&self.blocos, n, 4).map(u32_de)?).ok();
        let (de, ate) = (limite(n)?, limite(n.checked_add(1)?)?);
        let comprimido = self.bytes[self.textos..].get(de..ate)?;
        let texto = miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(comprimido, BLOCO_MAX).ok()?;
        let primeira = n * self.linhas_do_bloco;
        let todas = self.codigos.len() / 4;
        let linhas = self.linhas_do_bloco.min(todas.checked_sub(primeira)?);
        Bloco::ler(String::from_utf8(texto).ok()?, primeira, linhas)
    }
}

/// The texts of some rows.
#[derive(Debug, Clone)]
pub struct Bloco {
    texto: String,
    /// Where each term, and then each detail, ends.
    fins: Vec<usize>,
    primeira: usize,
    linhas: usize,
}

impl Bloco {
    fn ler(texto: String, primeira: usize, linhas: usize) -> Option<Self> {
        let fins: Vec<usize> = texto.match_indices(FIM).map(|(i, _)| i).collect();
        (fins.len() == 2 * linhas).then_some(Self { texto, fins, primeira, linhas })
    }

    /// The rows of the index whose texts these are.
    pub fn linhas(&self) -> Range<usize> {
        self.primeira..self.primeira + self.linhas
    }

    /// The term of a row of the block.
    pub fn termo(&self, lugar: usize) -> &str {
        self.pedaco(lugar)
    }

    /// The fields of a row of the block.
    pub fn detalhes(&self, lugar: usize) -> &str {
        self.pedaco(self.linhas + lugar)
    }

    fn pedaco(&self, n: usize) -> &str {
        let inicio = n.checked_sub(1).and_then(|antes| self.fins.get(antes)).map_or(0, |fim| fim + 1);
        self.fins.get(n).and_then(|fim| self.texto.get(inicio..*fim)).unwrap_or_default()
    }
}

fn u32_de(b: &[u8]) -> u32 {
    u32::from_le_bytes([b[0], b[1], b[2], b[3]])
}

fn u16_de(b: &[u8]) -> u16 {
    u16::from_le_bytes([b[0], b[1]])
}

#[cfg(test)]
mod testes {
    use super::super::{Linha, SOMA, escrever, soma};
    use super::*;

    fn linha(codigo: u32) -> Linha {
        let termo = format!("TERMO {codigo}");
        Linha { codigo, vigencia: [1, 0, 0], termo, detalhes: "fACME\u{1f}".to_owned() }
    }

    /// Everything that can be asked.
    fn tudo(bytes: &[u8]) {
        let Ok(i) = Indice::ler(bytes) else { return };
        for (numero, linhas) in i.tabelas().take(10) {
            for l in [linhas.start, linhas.end.wrapping_sub(1), linhas.end, usize::MAX] {
                let (bloco, lugar) = i.lugar(l);
                i.achar(numero, i.codigo(l));
                i.vigencia(l);
                if let Ok(b) = i.bloco(bloco) {
                    let _ = (b.termo(lugar), b.detalhes(lugar), b.linhas());
                }
            }
        }
    }

    #[test]
    fn a_forged_file_leads_nowhere() {
        let bom =
            escrever(&mut [(19, (0..600).map(linha).collect()), (20, vec![linha(7)])]).expect("an index");
        let i = Indice::ler(&bom[..]).expect("an index");
        assert_eq!(i.achar(19, 599), 599..600);
        assert_eq!(i.bloco(1).expect("the second block").termo(88), "TERMO 7");
        let colunas = i.textos;
        let sorte = [0, 1, 2, 0x7f, 0x80, 0xff];
        for n in (0..CABECALHO).chain(CABECALHO..colunas.min(CABECALHO + 40)).chain(colunas - 16..colunas) {
            for novo in sorte {
                let mut forjado = bom.clone();
                forjado[n] = novo;
                // The sum is right, so that only the checks of sense remain.
                let certa = soma(&forjado[..colunas]);
                forjado[SOMA].copy_from_slice(&certa.to_le_bytes());
                tudo(&forjado);
            }
        }
    }
}
