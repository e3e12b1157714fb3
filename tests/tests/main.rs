//! All comparisons: one program, so that the core is linked once.

mod anonimizacao;
mod construcao;
mod conversao;
mod correcoes;
mod diferencial;
mod exemplos;
mod geradas;
mod ida_e_volta;
mod lotes;
mod paridade;
mod privacidade;
mod resposta;
mod soap;
mod vetores;
