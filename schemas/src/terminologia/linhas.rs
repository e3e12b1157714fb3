//! Rows of the constant tables. Shared by the build script, which fills them, and the library, which reads them.

/// Marks "no date" in a field of days.
pub const SEM_DATA: u16 = 0;

/// A piece of the text that all tables share: where it begins (22 bits) and how long it is (10 bits).
///
/// A `&'static str` would take sixteen bytes, and as much again for the loader to fix its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fatia(pub u32);

impl Fatia {
    const BITS_DO_TAMANHO: u32 = 10;

    /// A piece, if its place and its size can be written.
    pub fn new(inicio: usize, tamanho: usize) -> Option<Self> {
        let (inicio, tamanho) = (u32::try_from(inicio).ok()?, u32::try_from(tamanho).ok()?);
        let cabe = inicio < 1 << (32 - Self::BITS_DO_TAMANHO) && tamanho < 1 << Self::BITS_DO_TAMANHO;
        cabe.then_some(Self(inicio << Self::BITS_DO_TAMANHO | tamanho))
    }

    /// The piece of this text.
    pub fn de(self, texto: &str) -> &str {
        let inicio = (self.0 >> Self::BITS_DO_TAMANHO) as usize;
        let tamanho = (self.0 & ((1 << Self::BITS_DO_TAMANHO) - 1)) as usize;
        texto.get(inicio..inicio + tamanho).unwrap_or_default()
    }
}

/// A domain table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dominio {
    /// Number among the terminologies of the ANS; 0 for a type that has none.
    pub numero: u8,
    /// Name of the type in the schemas, or `tabela_NN` for a table that no schema enumerates.
    pub tipo: Fatia,
    /// What the table lists.
    pub nome: Fatia,
    /// First row.
    pub inicio: u16,
    /// Number of rows.
    pub n: u16,
}

/// A code of a domain table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Termo {
    /// Code.
    pub codigo: Fatia,
    /// Abbreviation, or nothing.
    pub sigla: Fatia,
    /// Meaning, or nothing where no source gives one.
    pub descricao: Fatia,
    /// First day, in days since 1970-01-01, or [`SEM_DATA`].
    pub inicio: u16,
}

/// A code of Tabela 38.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glosa {
    /// Code.
    pub codigo: u16,
    /// Message.
    pub descricao: Fatia,
    /// Whether the last publication that was read has it.
    pub vigente: bool,
    /// Index of its class.
    pub classe: u8,
    /// The code in force that says the same, for a retired one; 0 for none.
    pub equivalente: u16,
}

/// What a group of glosas has in common: what is to be done about them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Classe {
    /// Permanent name.
    pub codigo: Fatia,
    /// Name of the action.
    pub acao: Fatia,
    /// What went wrong.
    pub nome: Fatia,
    /// What to do.
    pub orientacao: Fatia,
}

/// A version of the standard in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marco {
    /// `tiss` or `monitoramento`.
    pub familia: Fatia,
    /// Such as `4.03.00`.
    pub versao: Fatia,
    /// First day of validity, in days since 1970-01-01, or [`SEM_DATA`].
    pub inicio: u16,
    /// `alta`, `media` or `baixa`.
    pub confianca_inicio: Fatia,
    /// First day on which no older version may be used, or [`SEM_DATA`].
    pub unica_desde: u16,
    /// `alta`, `media` or `baixa`.
    pub confianca_unica: Fatia,
    /// What the dates rest on.
    pub base: Fatia,
}
