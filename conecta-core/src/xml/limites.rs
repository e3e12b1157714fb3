//! Limits on what a document may make the judge do. All of them are far beyond any message of the standard.

/// Depth of elements.
pub(super) const PROFUNDIDADE: usize = 256;
/// Attributes and namespace declarations of one element.
pub(super) const ATRIBUTOS: usize = 64;
/// Namespace declarations in scope at a time.
pub(super) const ESPACOS: usize = 256;
/// Bytes of the name of an element or attribute.
pub(super) const NOME: usize = 256;
/// Bytes of a name shown in a path or a sentence.
pub(super) const NOME_MOSTRADO: usize = 64;
/// Elements shown in a path: no message of the standard is half as deep.
pub(super) const CAMINHO: usize = 40;
/// Bytes of a tag, a reference or an XML declaration.
pub(super) const MARCACAO: usize = 64 * 1024;
/// Bytes of a value kept to be checked as a whole; longer ones are checked as they pass.
pub(super) const VALOR: usize = 64 * 1024;
/// Bytes of the document.
pub(super) const DOCUMENTO: u64 = 16 << 30;
/// Bytes in which the version of a message must be found.
pub(super) const CABECALHO: usize = 64 * 1024;
/// Equal faults listed one by one.
pub(super) const IGUAIS: u64 = 10;
/// Kinds of faults told apart when counting equal ones.
pub(super) const GRUPOS: usize = 4_096;
/// IDs remembered to find repeated ones (xmldsig).
pub(super) const IDS: usize = 4_096;
/// Bytes of the first window of a document that is read as it comes.
pub(super) const JANELA: usize = 64 * 1024;
/// Bytes of one text kept while looking for the variant of a wrong hash.
pub(super) const TEXTO_DO_DOUTOR: usize = 4 << 20;
/// Faults kept in mind because what follows may explain them.
pub(super) const PENDENCIAS: usize = 64;
/// Elements of one tree: far more than the guias of the largest message that is read as a whole.
pub(super) const NOS: usize = 64_000_000;
/// Bytes of all texts of one tree.
pub(super) const TEXTOS: usize = 1 << 30;
/// Elements that are held at a time for the rules: those of the largest guia, and what stands outside of guias.
pub(super) const NOS_DA_INSPECAO: usize = 2_000_000;
/// Bytes of their texts.
pub(super) const TEXTOS_DA_INSPECAO: usize = 64 << 20;
/// Bytes kept of one field of a SOAP fault.
pub(super) const FALHA: usize = 4 * 1024;
