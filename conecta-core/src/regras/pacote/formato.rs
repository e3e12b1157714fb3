//! The language of packs as data: which keys there are and of which form. From it come the check of the shape, the JSON Schema and
//! the table of the documentation. Texts are pt-BR.

/// A key of a table.
#[derive(Debug)]
pub struct Chave {
    /// As it is written.
    pub nome: &'static str,
    /// What it may hold.
    pub forma: Forma,
    /// Whether the table must have it.
    pub obrigatoria: bool,
    /// What it means.
    pub doc: &'static str,
}

/// A table.
#[derive(Debug)]
pub struct Objeto {
    /// Name of the definition.
    pub nome: &'static str,
    /// What it is.
    pub doc: &'static str,
    /// Its keys.
    pub chaves: &'static [Chave],
    /// Keys of which it must have exactly one.
    pub uma_de: &'static [&'static str],
}

/// What a key may hold.
#[derive(Debug, Clone, Copy)]
pub enum Forma {
    /// Text.
    Texto,
    /// A day.
    Data,
    /// A day with its hour.
    Momento,
    /// A whole number from zero on.
    Inteiro,
    /// A number, or one as text.
    Decimal,
    /// A number or a day.
    Limite,
    /// Yes or no.
    Logico,
    /// A field of the standard.
    Campo,
    /// One of these texts.
    Escolha(&'static [&'static str]),
    /// A list.
    Lista(&'static Forma),
    /// A list that may be empty.
    Conjunto(&'static Forma),
    /// A list of two.
    Par(&'static Forma, &'static Forma),
    /// A table whose keys are the host's own: card numbers, numbers of guias. No mistake tells one.
    Mapa(&'static Forma),
    /// One, or a list.
    UmOuMais(&'static Forma),
    /// A table.
    Tabela(&'static Objeto),
}

const fn deve(nome: &'static str, forma: Forma, doc: &'static str) -> Chave {
    Chave { nome, forma, obrigatoria: true, doc }
}

pub(in crate::regras) const fn pode(nome: &'static str, forma: Forma, doc: &'static str) -> Chave {
    Chave { nome, forma, obrigatoria: false, doc }
}

use Forma::{Campo, Data, Decimal, Escolha, Inteiro, Limite, Lista, Logico, Tabela, Texto, UmOuMais};

/// The kinds of guia, as the standard spells their tags, in the order of their bits.
pub(super) const GUIAS: &[&str] =
    &["guiaConsulta", "guiaSP-SADT", "guiaResumoInternacao", "guiaHonorarios", "guiaOdonto"];

/// The processes that must be electronic (ORG 33).
pub(super) const PROCESSOS: &[&str] = &["faturamento", "lote_anexos", "demonstrativos", "recurso_glosa"];

const DESDE: Chave = pode("desde", Data, "Primeiro dia em que vale. Sem ele, desde sempre.");
const ATE: Chave = pode("ate", Data, "Último dia em que vale. Sem ele, para sempre.");

/// A whole pack.
pub static PACOTE: Objeto = Objeto {
    nome: "pacote",
    doc: "Pacote de regras de uma operadora ou de um contrato.",
    uma_de: &[],
    chaves: &[
        deve("formato", Inteiro, "Versão desta linguagem: 1."),
        deve("nome", Texto, "Nome do pacote: letras minúsculas sem acento, algarismos e hifens."),
        pode("titulo", Texto, "Nome do pacote para pessoas."),
        pode("versao", Texto, "Versão do pacote."),
        pode(
            "camada",
            Escolha(&["operadora", "contrato"]),
            "Sobre o que fica: 'operadora' (padrão) sobre a base da ANS; 'contrato' sobre a operadora.",
        ),
        pode("registro_ans", Texto, "Registro da operadora na ANS: o pacote só vale para as mensagens dela."),
        deve(
            "prefixo",
            Texto,
            "Começo dos códigos das regras do pacote: 2 a 8 letras maiúsculas ou algarismos, e nenhum dos da base.",
        ),
        deve("fonte", Texto, "Documento em que o pacote se apoia, onde uma regra não diz outro."),
        DESDE,
        ATE,
        pode("operacao", Tabela(&OPERACAO), "O que a operadora declara sobre seu modo de operar."),
        pode(
            "severidade",
            Lista(&Tabela(&SEVERIDADE)),
            "Severidades de regras da base, ou da camada de baixo.",
        ),
        pode("regra", Lista(&Tabela(&REGRA)), "Regras próprias."),
    ],
};

static OPERACAO: Objeto = Objeto {
    nome: "operacao",
    doc: "Declarações da operadora; a conferência do pacote as compara com as normas.",
    uma_de: &[],
    chaves: &[
        pode("versoes", Lista(&Texto), "Versões do padrão que aceita, como '4.03.00'."),
        pode("prazo_de_recurso", Inteiro, "Dias que o prestador tem para contestar uma glosa."),
        pode("prazo_de_resposta", Inteiro, "Dias que a operadora tem para responder à contestação."),
        pode("limite_do_lote", Inteiro, "Maior número de guias de um lote."),
        pode(
            "processos_recusados",
            Lista(&Escolha(PROCESSOS)),
            "Processos que não recebe por via eletrônica.",
        ),
        pode("exige_papel", Logico, "Pede em papel o que veio assinado."),
        pode("mostra_motivo_da_glosa", Logico, "Dá acesso ao motivo de cada glosa."),
        pode("mostra_rotinas_de_auditoria", Logico, "Dá acesso às rotinas de auditoria."),
        pode("aceita_contestacao", Logico, "Aceita contestação de glosa."),
        pode("codigos_proprios", Lista(&Texto), "Códigos próprios de procedimentos e itens."),
    ],
};

static SEVERIDADE: Objeto = Objeto {
    nome: "severidade",
    doc: "Muda a severidade de regras que já existem.",
    uma_de: &[],
    chaves: &[
        deve("regra", UmOuMais(&Texto), "Código da regra, ou uma lista deles."),
        deve("nivel", Escolha(&["erro", "aviso", "info", "desligada"]), "A nova severidade."),
        pode("fonte", Texto, "Documento em que a mudança se apoia."),
        DESDE,
        ATE,
    ],
};

/// The tests of which a rule has exactly one.
pub(super) const TESTES: &[&str] = &[
    "obrigatorio",
    "padrao",
    "valores",
    "faixa",
    "datas",
    "soma",
    "matriz",
    "maximo",
    "proibido",
    "autorizacao",
];

static REGRA: Objeto = Objeto {
    nome: "regra",
    doc: "Uma regra própria: quando ela se aplica e exatamente um teste.",
    uma_de: TESTES,
    chaves: &[
        deve(
            "codigo",
            Texto,
            "Código permanente: o prefixo do pacote, um hífen, letras maiúsculas ou algarismos.",
        ),
        deve("severidade", Escolha(&["erro", "aviso", "info"]), "Gravidade da crítica."),
        pode(
            "sobre",
            Escolha(&["guia", "item", "mensagem"]),
            "O que a regra olha: cada guia (padrão), cada item de guia, ou a mensagem.",
        ),
        deve("mensagem", Texto, "O que está errado, em uma frase, sem dados de pessoas."),
        pode("ajuda", Texto, "Como corrigir."),
        pode("glosa", Inteiro, "Código da Tabela 38 com que a operadora responde."),
        pode("fonte", Texto, "Documento em que a regra se apoia."),
        DESDE,
        ATE,
        pode("quando", Tabela(&QUANDO), "A que se aplica; sem ele, a tudo."),
        pode("obrigatorio", UmOuMais(&Campo), "Estes campos devem estar informados."),
        pode("padrao", Tabela(&PADRAO), "O texto do campo deve ter esta forma."),
        pode("valores", Tabela(&VALORES), "O campo só pode ter, ou não pode ter, estes valores."),
        pode("faixa", Tabela(&FAIXA), "O número ou a data deve estar entre estes limites."),
        pode(
            "datas",
            Tabela(&DATAS),
            "Uma data não pode vir antes de outra, nem depois de tantos dias dela.",
        ),
        pode("soma", Tabela(&SOMA), "O total deve ser a soma das partes."),
        pode("matriz", Tabela(&MATRIZ), "Só estes pares de valores podem aparecer juntos."),
        pode(
            "maximo",
            Tabela(&MAXIMO),
            "Na guia, quantos itens pode haver, ou quanto podem somar. Pede sobre = \"item\".",
        ),
        pode("proibido", Lista(&Tabela(&CONDICAO)), "Estas condições não podem valer todas juntas."),
        pode("autorizacao", Tabela(&AUTORIZACAO), "O que a regra olha precisa de autorização prévia."),
    ],
};

static QUANDO: Objeto = Objeto {
    nome: "quando",
    doc: "A que uma regra se aplica: tudo o que estiver escrito deve valer.",
    uma_de: &[],
    chaves: &[
        pode("guias", UmOuMais(&Escolha(GUIAS)), "Tipos de guia."),
        pode("itens", UmOuMais(&Escolha(&["procedimento", "despesa"])), "Tipos de item."),
        pode("campos", Lista(&Tabela(&CONDICAO)), "Condições sobre campos."),
    ],
};

static CONDICAO: Objeto = Objeto {
    nome: "condicao",
    doc: "Uma condição sobre um campo.",
    uma_de: &["igual", "em", "fora", "informado", "entre", "padrao"],
    chaves: &[
        deve("campo", Campo, "O campo."),
        pode("igual", Texto, "Tem este valor."),
        pode("em", Lista(&Texto), "Tem um destes valores."),
        pode("fora", Lista(&Texto), "Está informado e não tem nenhum destes valores."),
        pode("informado", Logico, "Está informado (true) ou não está (false)."),
        pode("entre", Tabela(&ENTRE), "O número ou a data está entre estes limites."),
        pode("padrao", Texto, "O texto inteiro tem esta forma (expressão regular)."),
    ],
};

static ENTRE: Objeto = Objeto {
    nome: "entre",
    doc: "Limites de um número ou de uma data; um deles basta.",
    uma_de: &[],
    chaves: &[pode("minimo", Limite, "O menor valor."), pode("maximo", Limite, "O maior valor.")],
};

static PADRAO: Objeto = Objeto {
    nome: "padrao",
    doc: "A forma de um texto.",
    uma_de: &[],
    chaves: &[
        deve("campo", Campo, "O campo."),
        deve("expressao", Texto, "Expressão regular que o texto inteiro deve cumprir."),
    ],
};

static VALORES: Objeto = Objeto {
    nome: "valores",
    doc: "Os valores de um campo.",
    uma_de: &["em", "fora"],
    chaves: &[
        deve("campo", Campo, "O campo."),
        pode("em", Lista(&Texto), "Os valores que pode ter."),
        pode("fora", Lista(&Texto), "Os valores que não pode ter."),
    ],
};

static FAIXA: Objeto = Objeto {
    nome: "faixa",
    doc: "Os limites de um número ou de uma data; um deles basta.",
    uma_de: &[],
    chaves: &[
        deve("campo", Campo, "O campo."),
        pode("minimo", Limite, "O menor valor."),
        pode("maximo", Limite, "O maior valor."),
    ],
};

static DATAS: Objeto = Objeto {
    nome: "datas",
    doc: "A ordem de duas datas.",
    uma_de: &[],
    chaves: &[
        deve("antes", Campo, "A data que vem antes, ou no mesmo dia."),
        deve("depois", Campo, "A data que vem depois, ou no mesmo dia."),
        pode("maximo_de_dias", Inteiro, "Quantos dias pode haver entre as duas."),
    ],
};

static SOMA: Objeto = Objeto {
    nome: "soma",
    doc: "Um total e suas partes. Um campo que se repete conta todas as vezes.",
    uma_de: &[],
    chaves: &[
        deve("total", Campo, "O total."),
        deve("partes", UmOuMais(&Campo), "As partes."),
        pode("tolerancia", Decimal, "Maior diferença aceita, em reais (padrão: 0)."),
    ],
};

static MATRIZ: Objeto = Objeto {
    nome: "matriz",
    doc: "Pares de valores permitidos de dois campos.",
    uma_de: &[],
    chaves: &[
        deve("campos", Lista(&Campo), "Os dois campos."),
        deve("permitidas", Lista(&Lista(&Texto)), "Os pares permitidos; '*' é qualquer valor."),
    ],
};

static MAXIMO: Objeto = Objeto {
    nome: "maximo",
    doc: "Um limite por guia para os itens a que a regra se aplica.",
    uma_de: &[],
    chaves: &[
        deve("limite", Decimal, "O máximo."),
        pode("somar", Campo, "O campo que se soma, como quantidadeExecutada; sem ele, contam-se os itens."),
        pode("por", UmOuMais(&Campo), "Conta em separado para cada valor destes campos."),
    ],
};

static AUTORIZACAO: Objeto = Objeto {
    nome: "autorizacao",
    doc: "A prova de que houve autorização.",
    uma_de: &[],
    chaves: &[pode("provas", UmOuMais(&Campo), "Basta um destes campos (padrão: a senha da guia).")],
};

/// A baseline.
pub static BASE: Objeto = Objeto {
    nome: "base",
    doc: "Críticas conhecidas, que não pesam até certo dia.",
    uma_de: &[],
    chaves: &[
        deve("formato", Inteiro, "Versão desta linguagem: 1."),
        pode("ate", Data, "Último dia em que vale."),
        pode(
            "nivel",
            Escolha(&["aviso", "info", "desligada"]),
            "A que severidade as conhecidas baixam (padrão: info).",
        ),
        deve("conhecidas", Lista(&Tabela(&CONHECIDA)), "As críticas conhecidas."),
    ],
};

static CONHECIDA: Objeto = Objeto {
    nome: "conhecida",
    doc: "Uma crítica conhecida.",
    uma_de: &[],
    chaves: &[
        deve("codigo", Texto, "Código da crítica."),
        deve("caminho", Texto, "Caminho do elemento, sem índices."),
        deve("quantidade", Inteiro, "Quantas pode haver numa mensagem; com mais, todas pesam."),
    ],
};
