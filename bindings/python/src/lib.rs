//! The Python package `conecta`: `conecta-core` as Python functions and frozen objects, and no logic of its own.
//!
//! [`documento`]: what may be judged and how it is read. [`corrigir`]: corrections. [`comparar`]: two messages side by side. [`lote`]: many files at once.
//! [`tipos`]: the results. [`relatar`]: reports for people and other programs.
//! [`modelo`]: messages as typed objects. [`esquema`]: the facts of the schemas.
//! [`tabelas`]: the meaning of codes. [`regras`]: the catalogue of the rules.
//! [`faturamento`]: the billing life: demonstrativos, recursos, guias, lotes, protocolos.
//! [`pacote`]: rules of operators and contracts. [`contexto`]: what is known besides the message. [`anonimizar`]: messages that name nobody.
//! [`biometria`]: faces (feature `biometria-sem-tract`).
//! [`argumentos`]: keyword arguments. [`sinais`]: Ctrl-C. [`erros`]: the exceptions,
//! which are written in Python (`conecta/errors.py`).

use pyo3::prelude::*;

mod anonimizar;
mod argumentos;
#[cfg(feature = "biometria-sem-tract")]
mod biometria;
mod comparar;
mod contexto;
mod corrigir;
mod documento;
mod erros;
mod esquema;
mod faturamento;
mod lote;
mod modelo;
mod pacote;
mod regras;
mod relatar;
mod sinais;
mod tabelas;
mod tipos;

#[pymodule]
mod _conecta {
    #[pymodule_export]
    use super::anonimizar::{Anonimizada, anonimizar};
    #[cfg(feature = "biometria-sem-tract")]
    #[pymodule_export]
    use super::biometria::{
        Calibracao, Candidato, Cofre, DesafioDeGiro, Escala, Galeria, Identificacao, Imagem, Medidas, Modelo,
        Modelos, Motivo, Politica, PontoDaCurva, Proporcao, Qualidade, Rosto, Template, Verificacao,
        Vivacidade, calibrar, carregar, imagem,
    };
    #[pymodule_export]
    use super::comparar::{Diferenca, comparar};
    #[pymodule_export]
    use super::contexto::Contexto;
    #[pymodule_export]
    use super::corrigir::{Corrigida, corrigir, sugerir_correcoes};
    #[pymodule_export]
    use super::documento::{corrigir_hash, hash_epilogo, validar};
    #[pymodule_export]
    use super::esquema::{esquema, versoes};
    #[pymodule_export]
    use super::faturamento::{
        AnexoDoRecurso, CapaDoLote, CapaDoRecurso, Conciliacao, Condicao, CriticaDaGuia,
        DemonstrativoConciliado, Desvio, DetalheDaGlosa, Explicacao, Faturamento, GlosaConciliada,
        GuiaConciliada, GuiaDeCobranca, GuiaNoLote, ItemConciliado, LinhaDoRelatorio, LoteDePagamento,
        NotaFiscal, PassoDaGuia, Permissao, PleitoDoRecurso, PorAcao, PorMotivo, Protocolo,
        ProtocoloConciliado, Recurso, RecursoDeGlosa, Registro, ResumoDaConciliacao, ResumoDaGuia,
        SaldoDaGlosa, SugestaoDeRecurso, conciliar, condicoes,
    };
    #[pymodule_export]
    use super::lote::validar_lote_de_arquivos;
    #[pymodule_export]
    use super::modelo::{
        Campo, Conversao, Documento, Escolha, Grupo, Guias, RespostaDoLote, classe_do_modelo, colunas,
        construir, converter, dividir, grupo_de_json, guias, juntar, ler, nomes_do_modelo, para_linhas,
        responder,
    };
    #[pymodule_export]
    use super::pacote::{BaseDeCriticas, Pacote};
    #[pymodule_export]
    use super::regras::{regra, regras};
    #[pymodule_export]
    use super::relatar::relatar;
    #[pymodule_export]
    use super::tabelas::{
        Tuss, dominio, dominios, glosa, glosas, importar_tuss, municipio_plausivel, versoes_em, vigencia,
    };
    #[pymodule_export]
    use super::tipos::{Critica, HashConferido, Local, Relatorio, ResultadoDeArquivo};

    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "Python's name for it")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
