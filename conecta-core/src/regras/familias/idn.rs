//! IDN: who asked, who did, for whom: documents, councils, occupations, places.

use super::super::contexto::{Contrato, Prestador};
use super::super::regra::regras;
use super::super::vista::{CONSULTA, Campo, Guia, ODONTO, Profissional, SP_SADT};
use crate::tabelas::municipio_plausivel;
use crate::types::{conferir_cnpj, conferir_cns, conferir_cpf};

/// Occupation that says the professional's is not known.
const CBO_DESCONHECIDO: &str = "999999";
/// CNES of who has none.
const SEM_CNES: &str = "9999999";
/// Tabela 26: Conselho Regional de Odontologia.
const CRO: u8 = 8;
/// Tabela 26: other councils.
const OUTROS_CONSELHOS: u8 = 10;
/// Tabela 38: pair of CNPJ and CNES that is not in the base of the CNES.
const PAR_CNPJ_CNES: u16 = 5063;

/// The council (Tabela 26) in which who has an occupation (Tabela 24) must be registered to practise it: by the families of the CBO
/// that are one regulated profession. Of what several professions or none may do (geneticist 201115, perfusionist 223570, orthoptist
/// 223910, psychomotrician 223915, psychoanalyst 251550, scrub technician 322225 and the others) nothing is said.
const CONSELHO_DO_CBO: [(&str, u8); 20] = [
    ("221105", 11),
    ("221205", 12),
    ("2232", CRO),
    ("2234", 3),
    ("22350", 2),
    ("22351", 2),
    ("22352", 2),
    ("22353", 2),
    ("22354", 2),
    ("22355", 2),
    ("22356", 2),
    ("2236", 5),
    ("2237", 7),
    ("2238", 4),
    ("223905", 5),
    ("225", 6),
    ("251510", 9),
    ("251545", 9),
    ("251605", 1),
    ("32220", 2),
];

fn conselho_do_cbo(cbo: &str) -> Option<u8> {
    CONSELHO_DO_CBO.iter().find(|(prefixo, _)| cbo.starts_with(prefixo)).map(|(_, c)| *c)
}

/// Whether what is written is a document of the right length whose check digits are wrong; the wrong length is the fault of the schema.
fn digitos_errados<E>(c: Campo<'_>, tamanho: usize, conferir: fn(&str) -> Result<(), E>) -> bool {
    c.texto().len() == tamanho && conferir(c.texto()).is_err()
}

fn cpf_errado(c: &Campo<'_>) -> bool {
    digitos_errados(*c, 11, conferir_cpf) && c.texto().bytes().all(|b| b.is_ascii_digit())
}

fn cnpj_errado(c: &Campo<'_>) -> bool {
    let forma = |b: u8| b.is_ascii_digit() || b.is_ascii_uppercase();
    digitos_errados(*c, 14, conferir_cnpj) && c.texto().bytes().all(forma)
}

fn cns_errado(c: &Campo<'_>) -> bool {
    c.informado() && conferir_cns(c.texto()).is_err()
}

fn cnes_errado(c: &Campo<'_>) -> bool {
    let t = c.texto();
    c.informado() && (t.len() != SEM_CNES.len() || !t.bytes().all(|b| b.is_ascii_digit()) || c.zeros())
}

/// Whether a professional's number has no digit but zeros.
fn numero_vazio(c: &Campo<'_>) -> bool {
    c.informado() && !c.texto().bytes().any(|b| (b'1'..=b'9').contains(&b))
}

/// Whether council and occupation are of different professions.
fn conselho_diverge(p: &Profissional<'_>, odonto: bool) -> bool {
    let conselho = if odonto { Some(CRO) } else { p.conselho.texto().parse::<u8>().ok() };
    match (conselho, conselho_do_cbo(p.cbo.texto())) {
        (Some(c), Some(do_cbo)) => c != OUTROS_CONSELHOS && c != do_cbo,
        _ => false,
    }
}

/// How the executor of a guia is identified.
fn executante<'a>(g: &Guia<'a>) -> Option<Campo<'a>> {
    let e = &g.executante;
    [e.codigo, e.cpf, e.cnpj].into_iter().find(|c| c.informado())
}

/// What is known of the executor of a guia.
fn do_executante<'c>(g: &Guia<'_>, contrato: Option<&'c Contrato>) -> Option<&'c Prestador> {
    contrato?.prestadores.get(executante(g)?.texto())
}

/// The CNES of the executor, unless it has none.
fn cnes_proprio<'a>(g: &Guia<'a>) -> Option<Campo<'a>> {
    Some(g.executante.cnes).filter(|c| c.informado() && c.texto() != SEM_CNES)
}

regras! {
    /// Os dígitos verificadores do CPF não conferem.
    ///
    /// ## Como corrigir
    /// Confira o CPF no documento da pessoa.
    "IDN-01" cpf_invalido {
        Erro, Situacao, glosa: 1206, base: "ERR 1206", campos: ["CPF", "cpfContratado"],
    }
    guia [TODAS] |g, a| {
        let contratados = [g.solicitante.cpf, g.executante.cpf, g.local.cpf];
        for c in contratados.into_iter().chain(g.profissionais().map(|p| p.cpf)).filter(cpf_errado) {
            if let Some(no) = c.no() {
                a.em(no);
            }
        }
    }
    elemento ["CPF", "cpfContratado"] |no, _cena, a| {
        if cpf_errado(&Campo(Some(no))) {
            a.em(no);
        }
    }

    /// Os dígitos verificadores do CNPJ não conferem.
    ///
    /// O cálculo é o mesmo para o CNPJ alfanumérico, que existe desde a versão 4.03.00.
    ///
    /// ## Como corrigir
    /// Confira o CNPJ no cartão da Receita Federal.
    "IDN-02" cnpj_invalido {
        Erro, Situacao, glosa: 1206, base: "ERR 1206; IN RFB 2.229/2024",
        campos: ["CNPJ", "cnpjContratado", "cnpjLocalExecutante", "numeroCNPJ"],
    }
    guia [TODAS] |g, a| {
        for c in [g.solicitante.cnpj, g.executante.cnpj, g.local.cnpj].into_iter().filter(cnpj_errado) {
            if let Some(no) = c.no() {
                a.em(no);
            }
        }
    }
    elemento ["CNPJ", "cnpjContratado", "cnpjLocalExecutante", "cnpjOper", "cnpjPrestador", "numeroCNPJ"] |no, _cena, a| {
        if cnpj_errado(&Campo(Some(no))) {
            a.em(no);
        }
    }

    /// O CNPJ não tem a forma que a versão aceita.
    ///
    /// Antes da versão 4.03.00, o CNPJ tem só algarismos: um prestador com CNPJ alfanumérico precisa da 4.03.00 ou de se identificar
    /// pelo código na operadora.
    ///
    /// ## Como corrigir
    /// Escreva os 14 algarismos sem pontos, barra nem hífen; com CNPJ alfanumérico, use a versão 4.03.00 ou o código na operadora.
    "IDN-03" cnpj_alfanumerico {
        Erro, Esquema, glosa: 5001, base: "Esquemas da ANS, st_CNPJ",
        campos: ["CNPJ", "cnpjContratado", "cnpjLocalExecutante", "numeroCNPJ"], ate: crate::Versao::new(4, 2, 0),
    }
    esquema [
        "XSD-FORMATO CNPJ", "XSD-FORMATO cnpjContratado", "XSD-FORMATO cnpjLocalExecutante", "XSD-FORMATO cnpjOper",
        "XSD-FORMATO cnpjPrestador", "XSD-FORMATO numeroCNPJ",
    ]

    /// O número do Cartão Nacional de Saúde não é válido.
    ///
    /// São 15 algarismos com dígito verificador; o definitivo começa por 1 ou 2 e o provisório por 7, 8 ou 9.
    ///
    /// ## Como corrigir
    /// Confira o número no cartão do beneficiário ou deixe o campo fora, que é opcional.
    "IDN-04" cns_invalido {
        Erro, Situacao, glosa: 1002, base: "ERR 1002", campos: ["numeroCNS"],
    }
    guia [TODAS] |g, a| {
        if let Some(no) = g.cns.no().filter(|_| cns_errado(&g.cns)) {
            a.em(no);
        }
    }
    elemento ["numeroCNS"] |no, _cena, a| {
        if cns_errado(&Campo(Some(no))) {
            a.em(no);
        }
    }

    /// O CNES não tem sete algarismos.
    ///
    /// Quem não tem cadastro no CNES informa 9999999.
    ///
    /// ## Como corrigir
    /// Informe os sete algarismos do CNES, com os zeros à esquerda, ou 9999999 se não houver.
    "IDN-05" cnes_malformado {
        Erro, Situacao, glosa: 1202, base: "LEG; ERR 1202", campos: ["CNES", "cnes", "cnesContratadoExecutante", "cnesExec"],
    }
    guia [TODAS] |g, a| {
        for c in [g.executante.cnes, g.local.cnes, g.solicitante.cnes].into_iter().filter(cnes_errado) {
            if let Some(no) = c.no() {
                a.em(no);
            }
        }
    }
    elemento ["CNES", "cnes", "cnesContratado", "cnesContratadoExecutante", "cnesExec"] |no, _cena, a| {
        if cnes_errado(&Campo(Some(no))) {
            a.em(no);
        }
    }

    /// O CNES não é de um estabelecimento do executante.
    ///
    /// ## Como corrigir
    /// Informe o CNES do estabelecimento que executou, como está no cadastro do prestador.
    "IDN-06" cnes_de_outro {
        Aviso, Contrato, glosa: 1202, base: "ERR 1202, 5063", campos: ["CNES"], exige: [Contrato],
    }
    guia [TODAS] |g, a| {
        let (Some(prestador), Some(cnes)) = (do_executante(g, a.contexto.contrato.as_ref()), cnes_proprio(g)) else { return };
        if !prestador.cnes.is_empty() && !prestador.cnes.contains(cnes.texto()) && let Some(no) = cnes.no() {
            let achado = a.em(no);
            if g.executante.cnpj.informado() {
                achado.glosa = Some(PAR_CNPJ_CNES);
            }
        }
    }

    /// O estabelecimento não é de um tipo que interna.
    ///
    /// ## Como corrigir
    /// Confira o CNES informado e o tipo do estabelecimento no cadastro.
    "IDN-07" estabelecimento_nao_interna {
        Aviso, Contrato, glosa: 5064, base: "ERR 5064, 5065", campos: ["CNES"], exige: [Contrato],
    }
    guia [INTERNACAO] |g, a| {
        let nao_interna = do_executante(g, a.contexto.contrato.as_ref()).is_some_and(|p| p.interna == Some(false));
        if let Some(no) = cnes_proprio(g).filter(|_| nao_interna).and_then(Campo::no) {
            a.em(no);
        }
    }

    /// O número da carteira não tem o tamanho dos da operadora.
    ///
    /// ## Como corrigir
    /// Copie o número da carteira do beneficiário inteiro, com os zeros e sem pontos.
    "IDN-08" tamanho_da_carteira {
        Aviso, Contrato, glosa: 1001, base: "T38 1001", campos: ["numeroCarteira"], exige: [Perfil],
    }
    guia [TODAS] |g, a| {
        let Some(perfil) = &a.contexto.perfil else { return };
        if !perfil.serve_a_carteira(g.carteira.texto()) && let Some(no) = g.carteira.no() {
            a.em(no);
        }
    }
    elemento ["numeroCarteira", "carteiraBeneficiario"] |no, _cena, a| {
        let Some(perfil) = &a.contexto.perfil else { return };
        if !perfil.serve_a_carteira(Campo(Some(no)).texto()) {
            a.em(no);
        }
    }

    /// A carteira do beneficiário estava vencida no dia do atendimento.
    ///
    /// ## Como corrigir
    /// Peça ao beneficiário a carteira atual e informe o número dela.
    "IDN-09" carteira_vencida {
        Aviso, Contrato, glosa: 1017, base: "T38 1017", campos: ["numeroCarteira"], exige: [Contrato],
    }
    guia [TODAS] |g, a| {
        let beneficiarios = a.contexto.contrato.as_ref().map(|c| &c.beneficiarios);
        let validade = beneficiarios.and_then(|b| b.get(g.carteira.texto())).and_then(|b| b.validade_da_carteira);
        let vencida = validade.zip(g.dia()).is_some_and(|(validade, dia)| dia > validade);
        if let Some(no) = g.carteira.no().filter(|_| vencida) {
            a.em(no);
        }
    }

    /// O número do conselho do profissional não é um número.
    ///
    /// Um número só de zeros ou sem algarismos não identifica ninguém no conselho.
    ///
    /// ## Como corrigir
    /// Informe o número de registro do profissional no conselho da UF informada.
    "IDN-10" numero_do_conselho {
        Aviso, Situacao, glosa: 3269, base: "T38 3269", campos: ["numeroConselhoProfissional", "croExec", "croSolic"],
    }
    guia [TODAS] |g, a| {
        for c in g.profissionais().map(|p| p.numero).filter(numero_vazio) {
            if let Some(no) = c.no() {
                a.em(no);
            }
        }
    }
    elemento ["numeroConselhoProfissional", "croExec", "croSolic"] |no, _cena, a| {
        if numero_vazio(&Campo(Some(no))) {
            a.em(no);
        }
    }

    /// O conselho do profissional não é o da sua ocupação.
    ///
    /// Médicos (CBO 225…) são do CRM, cirurgiões-dentistas (2232…) do CRO, enfermeiros (2235…) do COREN, e assim por diante. Ocupações
    /// que várias profissões exercem não são comparadas.
    ///
    /// ## Como corrigir
    /// Confira o CBO e o conselho do profissional: um dos dois é de outra profissão.
    "IDN-11" conselho_difere_da_ocupacao {
        Aviso, Tabelas, glosa: 3267, base: "T38 3233, 3267; tabelas 24 e 26", campos: ["CBOS", "CBO", "cbosExec2", "cbosSolic"],
    }
    guia [TODAS] |g, a| {
        for p in g.profissionais().filter(|p| conselho_diverge(p, g.e(ODONTO))) {
            if let Some(no) = p.cbo.no() {
                a.em(no);
            }
        }
    }
    elemento ["profissionalSolicitante", "dadosProfissionalContratado"] |no, _cena, a| {
        let p = Profissional::de(no);
        if conselho_diverge(&p, false) && let Some(cbo) = p.cbo.no() {
            a.em(cbo);
        }
    }

    /// A ocupação do profissional não é uma da tabela 24 que ele possa ter.
    ///
    /// O código 999999 diz que a ocupação do solicitante não é conhecida; de quem executou, ela sempre é.
    ///
    /// ## Como corrigir
    /// Informe o CBO da especialidade com que o profissional atendeu, como está na tabela 24.
    "IDN-12" ocupacao_invalida {
        Erro, Tabelas, glosa: 1213, base: "ERR 1213; tabela 24", campos: ["CBOS", "CBO", "cbosExec2", "cbosSolic"],
    }
    guia [TODAS] |g, a| {
        for p in g.executores().filter(|p| p.cbo.texto() == CBO_DESCONHECIDO) {
            if let Some(no) = p.cbo.no() {
                a.diz(no, "O CBO 999999 é de solicitante desconhecido, e este é o profissional que executou.");
            }
        }
    }
    esquema ["XSD-DOMINIO CBOS", "XSD-DOMINIO CBO", "XSD-DOMINIO cbosExec2", "XSD-DOMINIO cbosExec", "XSD-DOMINIO cbosSolic"]

    /// O contratado é pessoa jurídica e falta o nome do profissional.
    ///
    /// Quando o contratado é uma empresa, a guia diz qual profissional dela atendeu ou pediu.
    ///
    /// ## Como corrigir
    /// Preencha `nomeProfissional` com o nome do profissional.
    "IDN-13" falta_nome_do_profissional {
        Aviso, Servico, glosa: 1311, base: "LEG, nome do profissional", campos: ["nomeProfissional"],
    }
    guia [TODAS] |g, a| {
        let sem_nome = |p: &Profissional<'_>| p.no.existe() && !p.nome.informado();
        let pares = [
            (g.e(CONSULTA), &g.executante, &g.profissional_executante),
            (g.e(SP_SADT), &g.solicitante, &g.profissional_solicitante),
        ];
        for (_, _, p) in pares.into_iter().filter(|(tem, c, p)| *tem && c.cnpj.informado() && sem_nome(p)) {
            if let Some(no) = p.no.no() {
                a.em(no);
            }
        }
    }

    /// A guia não diz quem solicitou.
    ///
    /// ## Como corrigir
    /// Informe o contratado e o profissional que pediram o procedimento.
    "IDN-14" falta_solicitante {
        Erro, Esquema, glosa: 1411, base: "T38 1411",
        campos: ["dadosSolicitante", "contratadoSolicitante", "profissionalSolicitante", "nomeContratadoSolicitante"],
    }
    esquema [
        "XSD-FALTA dadosSolicitante", "XSD-FALTA contratadoSolicitante", "XSD-FALTA profissionalSolicitante",
        "XSD-FALTA nomeContratadoSolicitante",
    ]

    /// O executante não é quem envia a mensagem nem do seu grupo.
    ///
    /// ## Como corrigir
    /// Informe como executante o prestador contratado que envia, ou envie a guia pelo prestador que executou.
    "IDN-15" executante_alheio {
        Aviso, Contrato, glosa: 3276, base: "T38 1312, 3276", campos: ["contratadoExecutante"], exige: [Contrato],
    }
    guia [TODAS] |g, a| {
        let prestadores = a.contexto.contrato.as_ref().map(|c| &c.prestadores);
        let remetente = ["CNPJ", "CPF", "codigoPrestadorNaOperadora"].map(|n| g.cena.prestador.no().and_then(|p| p.filho(n)));
        let Some(remetente) = remetente.into_iter().flatten().next().map(|n| Campo(Some(n)).texto()) else { return };
        let grupo = prestadores.and_then(|p| p.get(remetente)).map(|p| &p.grupo).filter(|g| !g.is_empty());
        let (Some(grupo), Some(executante)) = (grupo, executante(g)) else { return };
        let alheio = executante.texto() != remetente && !grupo.contains(executante.texto());
        if let Some(no) = executante.no().filter(|_| alheio) {
            a.em(no);
        }
    }

    /// O contrato do executante não estava em vigor no dia do atendimento.
    ///
    /// ## Como corrigir
    /// Confira a data do atendimento e o período do contrato com a operadora.
    "IDN-16" executante_inativo {
        Aviso, Contrato, glosa: 3278, base: "T38 3278", campos: ["contratadoExecutante"], exige: [Contrato],
    }
    guia [TODAS] |g, a| {
        let (Some(p), Some(dia)) = (do_executante(g, a.contexto.contrato.as_ref()), g.dia()) else { return };
        let inativo = p.desde.is_some_and(|d| dia < d) || p.ate.is_some_and(|d| dia > d);
        if let Some(no) = executante(g).and_then(Campo::no).filter(|_| inativo) {
            a.em(no);
        }
    }

    /// O código do município não existe.
    ///
    /// O código do IBGE tem seis algarismos, ou sete com o dígito verificador, e começa pelo código do estado.
    ///
    /// ## Como corrigir
    /// Procure o código do município na tabela do IBGE.
    "IDN-17" municipio_inexistente {
        Erro, Tabelas, glosa: 5030, base: "ERR 5030", campos: ["municipioExecutante", "municipioResidencia", "municipioPrestador"],
    }
    monitoramento ["municipioExecutante", "municipioResidencia", "municipioPrestador"] |no, _cena, a| {
        let c = Campo(Some(no));
        if c.informado() && !municipio_plausivel(c.texto()) {
            a.em(no);
        }
    }

    /// A UF não é o código numérico do estado.
    ///
    /// A tabela 59 usa os códigos do IBGE: São Paulo é 35, e não SP.
    ///
    /// ## Como corrigir
    /// Troque a sigla pelo código de dois algarismos do estado.
    "IDN-18" uf_nao_numerica {
        Erro, Esquema, glosa: 3269, base: "Esquemas da ANS, dm_UF; tabela 59", campos: ["UF", "ufExec", "ufSolic"],
    }
    esquema ["XSD-DOMINIO UF", "XSD-DOMINIO ufExec", "XSD-DOMINIO ufExec2", "XSD-DOMINIO ufSolic"]
}
