//! The library that Kotlin and Swift call: `conecta-core` by way of UniFFI, and no logic of its own.
//!
//! [`tipos`]: values that cross, and how. [`erros`]: the one error. [`portas`]: what the host hands in to be called.
//! [`juizo`]: judging, with contexts, packs and baselines. [`relatorio`]: the outcome. [`documento`]: messages as objects.
//! [`mudancas`]: corrections, conversions, lotes divided and joined, answers, de-identified messages. [`comparar`]: two side by side.
//! [`tabelas`]: what codes mean. [`regras`]: the catalogue of the rules.
//! [`faturamento`]: the billing life: guias, lotes, protocolos, demonstrativos, recursos, searches. [`biometria`]: faces.
//!
//! Every function that does work returns a `Result`, so that a panic reaches either language as an error.

mod biometria;
mod comparar;
mod documento;
mod erros;
mod faturamento;
mod juizo;
mod mudancas;
mod portas;
mod regras;
mod relatorio;
mod tabelas;
mod tipos;

// The public interface is:
pub use biometria::{
    ArquivoDeModelo, Chaveiro, Cofre, DesafioDeGiro, Escala, Galeria, Identificacao, Imagem, Modelos,
    MotivoDeQualidade, Qualidade, Rosto, Template, Verificacao, Vivacidade, calibrar,
};
pub use comparar::{Diferenca, comparar};
pub use documento::{CampoPresente, Documento, Grupo, Guias, colunas, construir, guias, guias_da_fonte, ler};
pub use erros::{ConectaError, FalhaDoHost, Recusada};
pub use faturamento::{
    Abertura, AlvoDoRecurso, AnexoDoFaturamento, AnexoDoRecurso, CampoPreenchido, CapaDoLote, CapaDoRecurso,
    Conciliacao, Condicao, Confirmacao, CriticaDaGuia, DeQuem, DemonstrativoConciliado, DetalheDaGlosa,
    Faturamento, GuiaConciliada, GuiaDeCobranca, Instante, LinhaDoRelatorio, LoteDePagamento, NotaFiscal,
    OrigemDoRecurso, PassoDaGuia, PassoPreenchido, Permissao, Pesquisa, PesquisaDeArquivos, PesquisaDeGuias,
    PesquisaDeLotes, PleitoDoRecurso, PorAcao, PorMotivo, Protocolo, Prova, Quem, Recurso, RecursoDeGlosa,
    Registro, ResumoDaConciliacao, ResumoDaGuia, SaldoDaGlosa, SugestaoDeRecurso, conciliar, condicoes,
};
pub use juizo::{BaseDeCriticas, Contexto, Juizo, Nivel, Opcoes, Pacote, hash_epilogo, versoes};
pub use mudancas::{
    Anonimizada, Conversao, Correcao, Corrigida, DadosDaResposta, Edicao, Mudanca, PedidoDeCorrecao,
    Pendencia, Perda, RespostaDoLote, anonimizar, converter, corrigir, corrigir_hash, dividir, juntar,
    sugerir_correcoes,
};
pub use portas::{
    Consulta, Elegibilidade, Envio, Fonte, Gravacao, Guarda, Progresso, Remessa, ResultadoDoEnvio,
};
pub use regras::{Regra, regra, regras};
pub use relatorio::{Critica, HashConferido, ItemDeRelatorio, Politica, Relatorio, relatar};
pub use tabelas::{
    ArquivoTuss, Dominio, Glosa, Termo, TermoTuss, Tuss, TussImportada, VersaoEmUso, Vigencia, dominio,
    dominios, glosa, glosas, importar_tuss, municipio_plausivel, versoes_em, vigencia,
};
pub use tipos::{Decimal, Dia, Hora};

uniffi::setup_scaffolding!();
