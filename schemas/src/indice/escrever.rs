//! Writing an index.

use std::collections::BTreeMap;

use super::{BLOCO_MAX, CABECALHO, CODIGO_MAX, FIM, INICIO, LINHAS_DO_BLOCO, SOMA};

/// Level of compression: slow to write, as it is written once.
const NIVEL: u8 = 9;

/// A row to be written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Linha {
    /// Code.
    pub codigo: u32,
    /// First day, last day and last day of implementation, in days since 1970-01-01; 0 for none.
    pub vigencia: [u16; 3],
    /// The term, without line feeds.
    pub termo: String,
    /// The fields, without line feeds.
    pub detalhes: String,
}

/// The rows cannot be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NaoCabe {
    /// A code has more than eight digits.
    Codigo,
    /// A text has a line feed, or a block is too long.
    Texto,
    /// More rows, tables, dates or bytes than the format can count.
    Quantidade,
}

/// The index of these tables: number and rows of each, in any order.
pub fn escrever(tabelas: &mut [(u32, Vec<Linha>)]) -> Result<Vec<u8>, NaoCabe> {
    tabelas.sort_by_key(|(numero, _)| *numero);
    for (_, linhas) in tabelas.iter_mut() {
        linhas.sort();
    }
    let linhas: Vec<&Linha> = tabelas.iter().flat_map(|(_, linhas)| linhas).collect();
    if linhas.iter().any(|l| l.codigo > CODIGO_MAX) {
        return Err(NaoCabe::Codigo);
    }
    if linhas.iter().any(|l| l.termo.contains(FIM) || l.detalhes.contains(FIM)) {
        return Err(NaoCabe::Texto);
    }
    let mut vigencias: BTreeMap<[u16; 3], u16> = linhas.iter().map(|l| (l.vigencia, 0)).collect();
    for (n, numero) in vigencias.values_mut().enumerate() {
        *numero = u16::try_from(n).map_err(|_| NaoCabe::Quantidade)?;
    }
    let mut textos = Vec::new();
    let mut blocos = vec![0];
    for bloco in linhas.chunks(LINHAS_DO_BLOCO) {
        textos.extend(comprimir(bloco)?);
        blocos.push(numero(textos.len())?);
    }

    let mut bytes = vec![0; CABECALHO];
    for (numero_da_tabela, dela) in tabelas.iter() {
        bytes.extend(numero_da_tabela.to_le_bytes());
        bytes.extend(numero(dela.len())?.to_le_bytes());
    }
    for vigencia in vigencias.keys() {
        bytes.extend(vigencia.iter().flat_map(|d| d.to_le_bytes()));
    }
    bytes.extend(linhas.iter().flat_map(|l| l.codigo.to_le_bytes()));
    bytes.extend(linhas.iter().flat_map(|l| vigencias[&l.vigencia].to_le_bytes()));
    bytes.extend(blocos.iter().flat_map(|b: &u32| b.to_le_bytes()));
    let contas = [tabelas.len(), linhas.len(), vigencias.len(), blocos.len() - 1, LINHAS_DO_BLOCO];
    bytes[..INICIO.len()].copy_from_slice(&INICIO);
    for (lugar, conta) in bytes[INICIO.len()..].chunks_exact_mut(4).zip(contas) {
        lugar.copy_from_slice(&numero(conta)?.to_le_bytes());
    }
    let soma = super::soma(&bytes);
    bytes[SOMA].copy_from_slice(&soma.to_le_bytes());
    bytes.extend(textos);
    Ok(bytes)
}

fn comprimir(linhas: &[&Linha]) -> Result<Vec<u8>, NaoCabe> {
    let mut texto = String::new();
    for parte in linhas.iter().map(|l| &l.termo).chain(linhas.iter().map(|l| &l.detalhes)) {
        texto.push_str(parte);
        texto.push(FIM);
    }
    if texto.len() > BLOCO_MAX {
        return Err(NaoCabe::Texto);
    }
    Ok(miniz_oxide::deflate::compress_to_vec_zlib(texto.as_bytes(), NIVEL))
}

fn numero(n: usize) -> Result<u32, NaoCabe> {
    u32::try_from(n).map_err(|_| NaoCabe::Quantidade)
}
