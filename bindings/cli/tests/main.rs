//! All tests of the command: one program, linked once.

mod anonimizar;
mod biometria;
mod ciclo;
mod comum;
mod conciliar;
mod contexto;
mod converter;
mod corrigir;
mod esquema;
mod formatos;
mod hash;
mod mensagem;
mod pacote;
mod recurso;
mod responder;
mod tabelas;
mod validar;
mod ver;
mod zip;
