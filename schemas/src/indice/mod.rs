//! The compact index of TUSS terms: one file, or one piece of the program, that answers without being unpacked.
//!
//! A terminology may have hundreds of thousands of rows. Codes and dates stand in columns that are searched where they are;
//! the texts are compressed in blocks, of which one look-up opens one. Here: the format, reading and writing. Not here:
//! what a date means for a term, and the files of the ANS (`conecta_core::tabelas`).
//!
//! # Format, version 1
//!
//! Integers are little-endian. A code is a number of eight digits; a day counts from 1970-01-01, 0 for none.
//!
//! | bytes | what |
//! |---|---|
//! | 7 | `CONTUSS` |
//! | 1 | version of the format |
//! | 4 × 5 | number of tables, of rows, of validities, of blocks; rows of a block |
//! | 4 | Adler-32 of all else up to the texts |
//! | 8 each table | number (4), rows (4) |
//! | 6 each validity | first day (2), last day (2), last day of implementation (2) |
//! | 4 each row | code; the rows of a table together, by code and then by first day |
//! | 2 each row | which validity |
//! | 4 each block, and 4 | where it begins in the texts; at last where they end |
//! | the rest | the texts: each block a zlib stream |
//!
//! A block unpacked is UTF-8: the terms of its rows, each ended by a line feed, and then their details, likewise. Details are
//! fields, each a letter, its text and `U+001F`.

mod escrever;
mod ler;

pub use escrever::{Linha, NaoCabe, escrever};
pub use ler::{Bloco, Corrompido, Indice, Vigencia};

/// How a file begins: name and version of the format.
const INICIO: [u8; 8] = *b"CONTUSS\x01";
/// Bytes before the columns.
const CABECALHO: usize = 32;
/// Where the sum stands in the header: at its end.
const SOMA: std::ops::Range<usize> = CABECALHO - 4..CABECALHO;
/// Rows of a block: more of them compress better, fewer open faster.
const LINHAS_DO_BLOCO: usize = 512;
/// Greatest code.
pub const CODIGO_MAX: u32 = 99_999_999;
/// Most bytes that a block may unpack to.
const BLOCO_MAX: usize = 1 << 24;
/// Ends a term, or the details of a row.
const FIM: char = '\n';
/// Ends a field of the details.
pub const FIM_DO_CAMPO: char = '\u{1f}';

/// The sum of header and columns, for bytes that end with the columns.
fn soma(bytes: &[u8]) -> u32 {
    let mut soma = adler2::Adler32::new();
    soma.write_slice(&bytes[..SOMA.start]);
    soma.write_slice(&bytes[SOMA.end..]);
    soma.checksum()
}
