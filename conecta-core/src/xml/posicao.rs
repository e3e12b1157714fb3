//! Lines and columns, counted only when somebody asks or a window goes away.

/// A place in the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Posicao {
    pub(super) linha: u64,
    pub(super) coluna: u64,
    pub(super) byte: u64,
}

/// Follows the document and tells places in it.
#[derive(Debug, Clone, Default)]
pub(super) struct Rastreador {
    /// Offset up to which was counted.
    em: u64,
    linha: u64,
    /// Characters on the current line before `em`.
    coluna: u64,
    /// Characters on its line before the window.
    coluna_da_janela: u64,
    /// UTF-16 units before `em`, when the input is UTF-16.
    unidades: u64,
    utf8: bool,
    /// Bytes of the byte order mark, and whether the input is UTF-16.
    bom: u64,
    utf16: bool,
}

impl Rastreador {
    pub(super) fn new(utf8: bool, utf16: bool, bom: u64) -> Self {
        Self { em: 0, linha: 1, coluna: 0, coluna_da_janela: 0, unidades: 0, utf8, bom, utf16 }
    }

    /// One that has counted nothing yet, of the same input.
    pub(super) fn do_inicio(&self) -> Self {
        Self::new(self.utf8, self.utf16, self.bom)
    }

    /// Whether counting on leads to an offset.
    pub(super) fn alcanca(&self, em: u64) -> bool {
        self.em <= em
    }

    /// The offset of a byte of the input, which is not in UTF-16.
    pub(super) fn sem_bom(&self, byte: u64) -> u64 {
        byte.saturating_sub(self.bom)
    }

    pub(super) fn codificacao(&mut self, utf8: bool) {
        self.utf8 = utf8;
    }

    fn caracteres(&self, b: &[u8]) -> u64 {
        super::tipos::caracteres(b, self.utf8) as u64
    }

    /// Counts up to `ate`; the window begins at `base`.
    pub(super) fn avancar(&mut self, janela: &[u8], base: u64, ate: u64) {
        if ate <= self.em {
            return;
        }
        let (a, b) = ((self.em - base) as usize, (ate - base) as usize);
        let trecho = &janela[a..b.min(janela.len())];
        let linhas = memchr::memchr_iter(b'\n', trecho).count() as u64;
        if linhas == 0 {
            self.coluna += self.caracteres(trecho);
        } else {
            let ultima = memchr::memrchr(b'\n', trecho).map_or(0, |i| i + 1);
            self.linha += linhas;
            self.coluna = self.caracteres(&trecho[ultima..]);
        }
        if self.utf16 {
            self.unidades += unidades(trecho);
        }
        self.em = ate;
    }

    /// The next window will begin at `ate`.
    pub(super) fn mudar_janela(&mut self, janela: &[u8], base: u64, ate: u64) {
        self.coluna_da_janela = self.local(janela, base, ate).coluna - 1;
    }

    /// The place of an offset inside the window.
    pub(super) fn local(&mut self, janela: &[u8], base: u64, em: u64) -> Posicao {
        self.avancar(janela, base, em);
        let mut p = Posicao { linha: self.linha, coluna: self.coluna + 1, byte: self.byte(self.em) };
        if em < self.em {
            // A little behind of what was counted: count back.
            let (a, b) = ((em.max(base) - base) as usize, (self.em - base) as usize);
            let trecho = &janela[a..b.min(janela.len())];
            let linhas = memchr::memchr_iter(b'\n', trecho).count() as u64;
            p.linha -= linhas;
            p.coluna = if linhas == 0 {
                (self.coluna + 1).saturating_sub(self.caracteres(trecho))
            } else {
                match memchr::memrchr(b'\n', &janela[..a]) {
                    Some(i) => self.caracteres(&janela[i + 1..a]) + 1,
                    None => self.coluna_da_janela + self.caracteres(&janela[..a]) + 1,
                }
            };
            p.byte = self.byte(em);
            if self.utf16 {
                p.byte = self.bom + 2 * (self.unidades - unidades(trecho));
            }
        }
        p
    }

    /// The place of an offset, unless the whole document is at hand and it can be looked up when it is needed.
    pub(super) fn local_se(&mut self, inteira: bool, janela: &[u8], base: u64, em: u64) -> Option<Posicao> {
        if inteira { None } else { Some(self.local(janela, base, em)) }
    }

    /// The byte of the input at an offset; lines need no counting for that, unless the input is UTF-16.
    pub(super) fn byte_de(&mut self, janela: &[u8], base: u64, em: u64) -> u64 {
        if self.utf16 { self.local(janela, base, em).byte } else { self.bom + em }
    }

    fn byte(&self, em: u64) -> u64 {
        if self.utf16 { self.bom + 2 * self.unidades } else { self.bom + em }
    }
}

/// UTF-16 units of well-formed UTF-8.
fn unidades(b: &[u8]) -> u64 {
    b.iter().map(|c| u64::from(c & 0xC0 != 0x80) + u64::from(*c >= 0xF0)).sum()
}
