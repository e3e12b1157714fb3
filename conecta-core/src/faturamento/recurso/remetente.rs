//! Who appeals: what every message of a recurso says of its sender, as the lote said it.

use serde::{Deserialize, Serialize};

use crate::faturamento::conciliacao::campos::{dentro, texto};
use crate::faturamento::conciliacao::enviado::GUIAS;
use crate::opcoes::Nivel;
use crate::tiss::{DadosContratado, IdentificacaoPrestador};
use crate::types::{Cnpj, Cpf, Texto};
use crate::xml::{No, ler_arvore};
use crate::{Error, Opcoes, Versao};

/// The last version in which a contratado has a name.
const COM_NOME: Versao = Versao::new(3, 5, 0);

/// Groups of a guia that tell who executed it, by kind.
const EXECUTANTE: [&str; 3] = ["contratadoExecutante", "dadosContratadoExecutante", "dadosExecutante"];

/// Who appeals, and in which version of the standard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remetente {
    /// Version agreed with the operadora.
    pub versao: Versao,
    /// As headers name the prestador.
    pub prestador: IdentificacaoPrestador,
    /// The contratado that appeals; up to 3.05.00 with its name.
    pub contratado: DadosContratado,
}

impl Remetente {
    /// A prestador whom the operadora knows by a code.
    pub fn new(versao: Versao, codigo: &str, nome: Option<&str>) -> Self {
        let contratado =
            DadosContratado { codigo_prestador_na_operadora: Some(codigo.into()), ..sem_dados() };
        Self {
            versao,
            prestador: IdentificacaoPrestador::CodigoPrestadorNaOperadora(codigo.into()),
            contratado: com_nome(contratado, versao, nome),
        }
    }

    /// The same in another version, if one is given.
    #[must_use]
    pub fn na_versao(self, versao: Option<Versao>) -> Self {
        let versao = versao.unwrap_or(self.versao);
        let nome = self.contratado.nome_contratado.as_ref().map(|t| t.as_str().to_owned());
        Self { versao, contratado: com_nome(self.contratado, versao, nome.as_deref()), ..self }
    }

    /// As it is told, by a code of the prestador and a version, and where it is not, as the lote says it; `None` where neither
    /// tells enough.
    pub fn dito(
        do_lote: Option<Self>,
        versao: Option<Versao>,
        codigo: Option<&str>,
        nome: Option<&str>,
    ) -> Option<Self> {
        match (codigo, versao.or_else(|| do_lote.as_ref().map(|r| r.versao))) {
            (Some(codigo), Some(combinada)) => Some(Self::new(combinada, codigo, nome)),
            _ => do_lote.map(|r| r.na_versao(versao)),
        }
    }

    /// The one who sent a lote: the prestador of its header, and the executante of its first guia. `None` where it does not say.
    ///
    /// # Errors
    /// The document is no message, or is larger than the limits.
    pub fn do_lote(lote: &[u8]) -> Result<Option<Self>, Error> {
        let lida = ler_arvore(lote, &Opcoes { nivel: Nivel::Esquema, ..Opcoes::default() })?;
        let Ok(versao) = lida.esquema.versao().parse() else { return Ok(None) };
        let origem =
            lida.arvore.raiz().and_then(|r| r.em(&["cabecalho", "origem", "identificacaoPrestador"]));
        let guia = lida.arvore.nos().find(|n| GUIAS.contains(&n.nome()));
        let executante = guia.and_then(|g| EXECUTANTE.iter().find_map(|nome| achar(g, nome)));
        let do_cabecalho = origem.and_then(prestador);
        let contratado =
            executante.and_then(contratado).or_else(|| do_cabecalho.as_ref().map(como_contratado));
        let Some(contratado) = contratado else { return Ok(None) };
        let nome = executante.and_then(|e| {
            ["nomeContratado", "nomeContratadoExecutante"].iter().find_map(|n| dentro(e, n, &[]))
        });
        Ok(do_cabecalho.map(|prestador| Self {
            versao,
            prestador,
            contratado: com_nome(contratado, versao, nome),
        }))
    }
}

fn achar<'a>(no: No<'a>, nome: &str) -> Option<No<'a>> {
    no.filhos().find_map(|f| if f.nome() == nome { Some(f) } else { achar(f, nome) })
}

fn prestador(no: No<'_>) -> Option<IdentificacaoPrestador> {
    let cnpj = texto(no, "CNPJ").map(|t| IdentificacaoPrestador::Cnpj(Cnpj::como_escrito(t)));
    let cpf = || texto(no, "CPF").map(|t| IdentificacaoPrestador::Cpf(Cpf::como_escrito(t)));
    let codigo = || {
        let t = texto(no, "codigoPrestadorNaOperadora")?;
        Some(IdentificacaoPrestador::CodigoPrestadorNaOperadora(t.into()))
    };
    cnpj.or_else(cpf).or_else(codigo)
}

fn contratado(no: No<'_>) -> Option<DadosContratado> {
    let campo = |nome| dentro(no, nome, &[]);
    let codigo = campo("codigoPrestadorNaOperadora").or_else(|| campo("codigonaOperadora")).map(Texto::from);
    let cnpj = campo("cnpjContratado").or_else(|| campo("CNPJ")).map(Cnpj::como_escrito);
    let cpf = campo("cpfContratado").or_else(|| campo("CPF")).map(Cpf::como_escrito);
    Some(match (codigo, cnpj, cpf) {
        (Some(c), ..) => DadosContratado { codigo_prestador_na_operadora: Some(c), ..sem_dados() },
        (None, Some(c), _) => DadosContratado { cnpj_contratado: Some(c), ..sem_dados() },
        (None, None, Some(c)) => DadosContratado { cpf_contratado: Some(c), ..sem_dados() },
        (None, None, None) => return None,
    })
}

fn como_contratado(p: &IdentificacaoPrestador) -> DadosContratado {
    match p {
        IdentificacaoPrestador::Cnpj(c) => {
            DadosContratado { cnpj_contratado: Some(c.clone()), ..sem_dados() }
        }
        IdentificacaoPrestador::Cpf(c) => DadosContratado { cpf_contratado: Some(c.clone()), ..sem_dados() },
        IdentificacaoPrestador::CodigoPrestadorNaOperadora(c) => {
            DadosContratado { codigo_prestador_na_operadora: Some(c.clone()), ..sem_dados() }
        }
    }
}

fn com_nome(contratado: DadosContratado, versao: Versao, nome: Option<&str>) -> DadosContratado {
    DadosContratado { nome_contratado: nome.filter(|_| versao <= COM_NOME).map(Texto::from), ..contratado }
}

fn sem_dados() -> DadosContratado {
    DadosContratado {
        codigo_prestador: None,
        nome_prestador: None,
        codigo_prestador_na_operadora: None,
        cpf_contratado: None,
        cnpj_contratado: None,
        nome_contratado: None,
    }
}
