//! Writes the tables as Rust source. The rows' own `Debug` form is the literal.

use std::fmt::Write;

use super::Tabelas;

impl Tabelas {
    /// The source of the module of constant tables.
    pub(crate) fn emitir(&self) -> String {
        let mut s = String::new();
        let mut por = |nome: &str, tipo: &str, valor: &dyn std::fmt::Debug| {
            let _ = writeln!(s, "pub static {nome}: &[{tipo}] = &{valor:?};");
        };
        por("ESTADOS", "Estado", &self.estados);
        por("CURINGAS", "Curinga", &self.curingas);
        por("COMPLEXOS", "Complexo", &self.complexos);
        por("ATRIBUTOS", "Atributo", &self.atributos);
        por("MODELOS", "u16", &self.modelos);
        por("VALORES", "&str", &self.valores);
        por("LISTAS", "u16", &self.listas);
        por("CHAVES", "u64", &self.chaves);
        por("ENUMERACOES", "Enumeracao", &self.enumeracoes);
        por("ALTERNATIVAS", "Alternativa", &self.alternativas);
        por("ITENS", "Item", &self.itens);
        por("NOMES", "&str", &self.nomes);
        por("RAIZES_DSIG", "(u16, u16)", &self.dsig);
        por("NOMEADOS_DSIG", "(u16, u16)", &self.dsig_nomeados);
        // Values of an enum need its path in a literal.
        let transicoes = format!("{:?}", self.transicoes).replace("leitura: ", "leitura: Leitura::");
        let _ = writeln!(s, "pub static TRANSICOES: &[Transicao] = &{transicoes};");
        let simples = format!("{:?}", self.simples).replace("base: ", "base: Base::");
        let _ = writeln!(s, "pub static SIMPLES_TIPOS: &[Simples] = &{simples};");
        let _ = writeln!(s, "pub static PADROES: &[Padrao] = &[");
        for (texto, inicio, n) in &self.padroes {
            let _ = writeln!(s, "Padrao {{ texto: {texto:?}, inicio: {inicio}, n: {n} }},");
        }
        let _ = writeln!(s, "];\npub static ESQUEMAS: &[Esquema] = &[");
        for e in &self.esquemas {
            let _ = writeln!(
                s,
                "Esquema {{ familia: {:?}, versao: {:?}, raizes: &{:?}, nomeados: &{:?} }},",
                e.familia, e.versao, e.raizes, e.nomeados
            );
        }
        let _ = writeln!(s, "];");
        s
    }
}
