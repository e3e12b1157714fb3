//! Messages to measure with: valid, coherent, the same bytes on every run, and nobody's data.
//!
//! A lote holds one kind of guia and at most 100 of them, so a big message is a big guia: many procedures and expenses,
//! as a long hospital stay has.

use std::io::{self, Write};

use md5::{Digest, Md5};

/// How the elements are laid out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Forma {
    /// Two spaces a level.
    Indentada,
    /// One line an element, no indentation.
    Linhas,
    /// No white space at all.
    Compacta,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Guia {
    Consulta,
    SpSadt,
    ResumoInternacao,
}

/// What makes up one message.
#[derive(Clone, Copy)]
pub struct Receita {
    pub nome: &'static str,
    pub versao: &'static str,
    pub guia: Guia,
    pub guias: u64,
    /// Procedures of each guia.
    pub procedimentos: u64,
    /// Expenses of each guia.
    pub despesas: u64,
    pub forma: Forma,
}

const fn receita(nome: &'static str, guia: Guia, guias: u64, itens: (u64, u64), forma: Forma) -> Receita {
    Receita { nome, versao: "4.03.00", guia, guias, procedimentos: itens.0, despesas: itens.1, forma }
}

/// The messages of the benches.
pub const RECEITAS: [Receita; 4] = [
    receita("pequeno", Guia::Consulta, 1, (0, 0), Forma::Indentada),
    receita("medio", Guia::SpSadt, 100, (1, 0), Forma::Linhas),
    receita("grande", Guia::SpSadt, 100, (238, 238), Forma::Indentada),
    receita("grande-compacto", Guia::ResumoInternacao, 100, (317, 317), Forma::Compacta),
];

/// The one that is not held in memory.
pub const ENORME: Receita = receita("enorme", Guia::ResumoInternacao, 100, (2270, 2270), Forma::Indentada);

/// The one that is read guia by guia: 30 MB.
pub const FLUXO: Receita = receita("fluxo", Guia::SpSadt, 100, (145, 145), Forma::Indentada);

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resumo {
    pub bytes: u64,
    pub elementos: u64,
    /// Bytes of leaf text, which is what the hash covers.
    pub texto: u64,
    pub hash: String,
}

/// Writes a message.
pub fn escrever(saida: impl Write, r: &Receita) -> io::Result<Resumo> {
    let mut m = Mensagem {
        saida,
        forma: r.forma,
        nivel: 0,
        md5: Md5::new(),
        linha: Vec::new(),
        resumo: Resumo { bytes: 0, elementos: 0, texto: 0, hash: String::new() },
        erro: Ok(()),
        acaso: Acaso(0x5EED_0000 ^ r.guias ^ (r.procedimentos << 16)),
        centro_consumo: r.versao >= "4.03.00",
        ensaio: false,
    };
    m.mensagem(r);
    m.saida.flush()?;
    m.erro.map(|()| m.resumo)
}

const NOMES: [&str; 12] = [
    "João da Conceição Araújo",
    "Maria Lúcia Gonçalves",
    "Antônio Sá Peçanha",
    "Ana Beatriz Lima",
    "Zuleika Brandão",
    "Pedro Henrique Muñoz",
    "Inês Carvalho e Silva",
    "Ricardo Tavares",
    "Márcia Falcão",
    "Otávio Queirós",
    "Helena Assunção",
    "Carlos Prado",
];
const HOSPITAIS: [&str; 4] = [
    "Hospital São José",
    "Clínica Araújo & Filhos Ltda",
    "Santa Casa de Misericórdia",
    "Laboratório Vital S/A",
];
const INDICACOES: [&str; 5] =
    ["Dor torácica", "Febre & tosse", "Controle pós-operatório", "HAS em tratamento", "Cefaleia há 3 dias"];
const PROCEDIMENTOS: [(&str, &str); 10] = [
    ("10101012", "Consulta em consultório (no horário normal ou preestabelecido)"),
    ("40304361", "Hemograma com contagem de plaquetas ou frações - pesquisa e/ou dosagem"),
    ("40302580", "Ureia - pesquisa e/ou dosagem"),
    ("40301630", "Creatinina - pesquisa e/ou dosagem"),
    ("40901122", "US - Abdome total (abdome superior, rins, bexiga, aorta e veia cava inferior)"),
    ("40808041", "RX - Tórax - 2 incidências"),
    ("20104103", "Curativos em geral com anestesia, exceto queimados"),
    ("40101010", "ECG convencional de até 12 derivações"),
    ("41001010", "TC - Crânio ou sela túrcica ou órbitas"),
    ("20203012", "Assistência fisiátrica respiratória em paciente internado"),
];
const DESPESAS: [(&str, &str, &str, &str); 9] = [
    ("02", "20", "90012345", "Dipirona sódica 500 mg/ml solução injetável 2 ml"),
    ("02", "20", "90237711", "Cloreto de sódio 0,9% solução injetável 500 ml"),
    ("03", "19", "70034562", "Seringa descartável 10 ml"),
    ("03", "19", "70991230", "Luva cirúrgica estéril nº 7,5"),
    ("03", "19", "70112233", "Agulha 25 x 7 & canhão"),
    ("07", "18", "60023155", "Taxa de sala cirúrgica, porte anestésico 3"),
    ("05", "18", "60000554", "Diária de enfermaria de 3 leitos com banheiro privativo"),
    ("01", "18", "60028700", "Oxigênio"),
    ("08", "19", "71230045", "Parafuso cortical"),
];
const UNIDADES: [&str; 5] = ["001", "036", "015", "038", "010"];
const CONSELHEIROS: [(&str, &str, &str); 4] =
    [("06", "35", "225125"), ("06", "33", "225225"), ("05", "31", "223605"), ("06", "41", "225320")];
const OPERADORA: &str = "123456";

/// xorshift64*: all that is needed here, and the same everywhere.
#[derive(Clone, Copy)]
struct Acaso(u64);

impl Acaso {
    fn ate(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % n
    }

    fn um_em(&mut self, n: u64) -> bool {
        self.ate(n) == 0
    }

    fn de<T: Copy>(&mut self, lista: &[T]) -> T {
        lista[self.ate(lista.len() as u64) as usize]
    }

    fn numero(&mut self, digitos: u32) -> String {
        let piso = 10u64.pow(digitos - 1);
        (piso + (self.ate(1 << 30) << 24 | self.ate(1 << 24)) % (9 * piso)).to_string()
    }

    /// Nine digits and their two check digits.
    fn cpf(&mut self) -> String {
        let mut d = self.numero(9);
        for _ in 0..2 {
            let n = d.len() as u32;
            let soma: u32 = d.bytes().zip((2..=n + 1).rev()).map(|(b, p)| u32::from(b - b'0') * p).sum();
            d.push(char::from(b'0' + (soma * 10 % 11 % 10) as u8));
        }
        d
    }
}

fn reais(centavos: u64) -> String {
    format!("{}.{:02}", centavos / 100, centavos % 100)
}

fn hora(minutos: u64) -> String {
    format!("{:02}:{:02}:00", minutos / 60 % 24, minutos % 60)
}

/// A day of January or February of 2026, counted from the first of January.
fn dia(n: u64) -> String {
    if n < 31 { format!("2026-01-{:02}", n + 1) } else { format!("2026-02-{:02}", n % 31 + 1) }
}

struct Mensagem<W> {
    saida: W,
    forma: Forma,
    nivel: usize,
    md5: Md5,
    linha: Vec<u8>,
    resumo: Resumo,
    erro: io::Result<()>,
    acaso: Acaso,
    centro_consumo: bool,
    /// Nothing is written: what comes later is only added up.
    ensaio: bool,
}

/// Values of a guia by kind, in centavos: procedures, then `codigoDespesa` 05, 07, 03, 02, 08, 01.
type Soma = [u64; 7];

impl<W: Write> Mensagem<W> {
    fn quebra(&mut self) {
        if self.forma != Forma::Compacta {
            self.linha.push(b'\n');
        }
        if self.forma == Forma::Indentada {
            self.linha.resize(self.linha.len() + 2 * self.nivel, b' ');
        }
    }

    fn despejar(&mut self) {
        self.resumo.bytes += self.linha.len() as u64;
        if self.erro.is_ok() {
            self.erro = self.saida.write_all(&self.linha);
        }
        self.linha.clear();
    }

    /// An element with elements inside.
    fn no(&mut self, nome: &str, atributos: &str, dentro: impl FnOnce(&mut Self)) {
        if self.ensaio {
            return dentro(self);
        }
        self.quebra();
        self.resumo.elementos += 1;
        self.linha.extend_from_slice(format!("<ans:{nome}{atributos}>").as_bytes());
        self.despejar();
        self.nivel += 1;
        dentro(self);
        self.nivel -= 1;
        self.quebra();
        self.linha.extend_from_slice(format!("</ans:{nome}>").as_bytes());
        self.despejar();
    }

    fn g(&mut self, nome: &str, dentro: impl FnOnce(&mut Self)) {
        self.no(nome, "", dentro);
    }

    /// A leaf; its text is written, and hashed, as ISO-8859-1.
    fn f(&mut self, nome: &str, texto: impl AsRef<str>) {
        if self.ensaio {
            return;
        }
        let latim: Vec<u8> = texto.as_ref().chars().map(|c| u8::try_from(c).expect("ISO-8859-1")).collect();
        self.quebra();
        self.linha.extend_from_slice(format!("<ans:{nome}>").as_bytes());
        for &b in &latim {
            if b == b'&' { self.linha.extend_from_slice(b"&amp;") } else { self.linha.push(b) }
        }
        self.linha.extend_from_slice(format!("</ans:{nome}>").as_bytes());
        self.despejar();
        self.resumo.elementos += 1;
        if nome != "hash" {
            self.resumo.texto += latim.len() as u64;
            self.md5.update(&latim);
        }
    }

    fn mensagem(&mut self, r: &Receita) {
        self.linha.extend_from_slice(b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>");
        let espacos = " xmlns:ans=\"http://www.ans.gov.br/padroes/tiss/schemas\" \
                       xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
        self.no("mensagemTISS", espacos, |m| {
            m.g("cabecalho", |m| {
                m.g("identificacaoTransacao", |m| {
                    m.f("tipoTransacao", "ENVIO_LOTE_GUIAS");
                    m.f("sequencialTransacao", "1");
                    m.f("dataRegistroTransacao", "2026-03-02");
                    m.f("horaRegistroTransacao", "09:30:00");
                });
                m.g("origem", |m| {
                    m.g("identificacaoPrestador", |m| m.f("codigoPrestadorNaOperadora", "4451877"));
                });
                m.g("destino", |m| m.f("registroANS", OPERADORA));
                m.f("Padrao", r.versao);
            });
            m.g("prestadorParaOperadora", |m| {
                m.g("loteGuias", |m| {
                    m.f("numeroLote", "1");
                    m.g("guiasTISS", |m| {
                        for n in 0..r.guias {
                            match r.guia {
                                Guia::Consulta => m.g("guiaConsulta", |m| m.consulta(n)),
                                Guia::SpSadt => m.g("guiaSP-SADT", |m| m.sp_sadt(r, n)),
                                Guia::ResumoInternacao => {
                                    m.g("guiaResumoInternacao", |m| m.resumo_internacao(r, n))
                                }
                            }
                        }
                    });
                });
            });
            m.g("epilogo", |m| {
                let hash: String = m.md5.clone().finalize().iter().map(|b| format!("{b:02x}")).collect();
                m.f("hash", &hash);
                m.resumo.hash = hash;
            });
        });
        if self.forma != Forma::Compacta {
            self.linha.push(b'\n');
        }
        self.despejar();
    }

    fn cabecalho_guia(&mut self, nome: &str, n: u64) {
        self.g(nome, |m| {
            m.f("registroANS", OPERADORA);
            m.f("numeroGuiaPrestador", (70_001 + n).to_string());
        });
    }

    fn beneficiario(&mut self) {
        self.g("dadosBeneficiario", |m| {
            let carteira = format!("0{}", m.acaso.numero(16));
            m.f("numeroCarteira", carteira);
            m.f("atendimentoRN", "N");
        });
    }

    fn profissional(&mut self, conselho: &str, nome: &str) {
        let (c, uf, cbo) = self.acaso.de(&CONSELHEIROS);
        let (quem, numero) = (self.acaso.de(&NOMES), self.acaso.numero(6));
        self.f(nome, quem);
        self.f(conselho, c);
        self.f("numeroConselhoProfissional", numero);
        self.f("UF", uf);
        self.f("CBOS", cbo);
    }

    fn executante(&mut self) {
        self.g("dadosExecutante", |m| {
            m.g("contratadoExecutante", |m| m.f("cnpjContratado", "11222333000181"));
            m.f("CNES", "1234567");
        });
    }

    fn autorizacao(&mut self, desde: u64) {
        self.g("dadosAutorizacao", |m| {
            let (guia, senha) = (m.acaso.numero(10), m.acaso.numero(9));
            m.f("numeroGuiaOperadora", guia);
            m.f("dataAutorizacao", dia(desde));
            m.f("senha", senha);
            m.f("dataValidadeSenha", "2026-03-31");
        });
    }

    fn consulta(&mut self, n: u64) {
        self.cabecalho_guia("cabecalhoConsulta", n);
        self.f("numeroGuiaOperadora", "5114735337");
        self.beneficiario();
        self.g("contratadoExecutante", |m| {
            m.f("cnpjContratado", "11222333000181");
            m.f("CNES", "1234567");
        });
        self.g("profissionalExecutante", |m| m.profissional("conselhoProfissional", "nomeProfissional"));
        self.f("indicacaoAcidente", "9");
        self.g("dadosAtendimento", |m| {
            m.f("regimeAtendimento", "01");
            m.f("dataAtendimento", dia(11));
            m.f("tipoConsulta", "1");
            m.g("procedimento", |m| {
                m.f("codigoTabela", "22");
                m.f("codigoProcedimento", "10101012");
                m.f("valorProcedimento", "150.00");
            });
        });
        self.f("observacao", "Retorno em 30 dias; orientação & dieta");
    }

    fn sp_sadt(&mut self, r: &Receita, n: u64) {
        self.cabecalho_guia("cabecalhoGuia", n);
        self.autorizacao(1);
        self.beneficiario();
        self.g("dadosSolicitante", |m| {
            m.g("contratadoSolicitante", |m| m.f("codigoPrestadorNaOperadora", "4451877"));
            let hospital = m.acaso.de(&HOSPITAIS);
            m.f("nomeContratadoSolicitante", hospital);
            m.g("profissionalSolicitante", |m| m.profissional("conselhoProfissional", "nomeProfissional"));
        });
        self.g("dadosSolicitacao", |m| {
            m.f("dataSolicitacao", dia(1));
            m.f("caraterAtendimento", "1");
            let indicacao = m.acaso.de(&INDICACOES);
            m.f("indicacaoClinica", indicacao);
        });
        self.executante();
        self.g("dadosAtendimento", |m| {
            m.f("tipoAtendimento", "23");
            m.f("indicacaoAcidente", "9");
            m.f("regimeAtendimento", "01");
        });
        let mut soma = Soma::default();
        self.procedimentos(r, &mut soma);
        self.despesas(r, &mut soma);
        if !self.acaso.um_em(4) {
            self.f(
                "observacao",
                "Paciente orientado; laudo entregue ao médico assistente; retorno conforme evolução clínica.",
            );
        }
        self.valores(&soma);
    }

    fn resumo_internacao(&mut self, r: &Receita, n: u64) {
        self.cabecalho_guia("cabecalhoGuia", n);
        self.f("numeroGuiaSolicitacaoInternacao", (50_001 + n).to_string());
        self.autorizacao(1);
        self.beneficiario();
        self.executante();
        self.g("dadosInternacao", |m| {
            m.f("caraterAtendimento", "1");
            m.f("tipoFaturamento", "4");
            m.f("dataInicioFaturamento", dia(2));
            m.f("horaInicioFaturamento", "00:00:00");
            m.f("dataFinalFaturamento", dia(51));
            m.f("horaFinalFaturamento", "23:59:00");
            m.f("tipoInternacao", "1");
            m.f("regimeInternacao", "1");
        });
        self.g("dadosSaidaInternacao", |m| {
            m.f("diagnostico", "I219");
            m.f("diagnostico", "J189");
            m.f("indicadorAcidente", "9");
            m.f("motivoEncerramento", "12");
        });
        let mut soma = Soma::default();
        self.procedimentos(r, &mut soma);
        // The totals stand before the expenses.
        let acaso = self.acaso;
        self.ensaio = true;
        self.despesas(r, &mut soma);
        (self.ensaio, self.acaso) = (false, acaso);
        self.valores(&soma);
        self.despesas(r, &mut Soma::default());
        self.f("observacao", "Alta com orientações; sem intercorrências.");
    }

    /// Day and time of an item: no two procedures of a guia share both until 4 800 of them.
    fn data_execucao(&mut self, i: u64) {
        self.f("dataExecucao", dia(2 + i % 50));
        self.f("horaInicial", hora(i / 50 * 15));
        self.f("horaFinal", hora(i / 50 * 15 + 10));
    }

    fn valor(&mut self, quantidade: u64, unitario: u64) -> u64 {
        let centesimos = if self.acaso.um_em(6) { 70 } else { 100 };
        let total = (quantidade * unitario * centesimos + 50) / 100;
        self.f("reducaoAcrescimo", reais(centesimos));
        self.f("valorUnitario", reais(unitario));
        self.f("valorTotal", reais(total));
        total
    }

    fn procedimentos(&mut self, r: &Receita, soma: &mut Soma) {
        let sadt = r.guia == Guia::SpSadt;
        self.g("procedimentosExecutados", |m| {
            for i in 0..r.procedimentos {
                m.g("procedimentoExecutado", |m| {
                    m.f("sequencialItem", (i + 1).to_string());
                    m.data_execucao(i);
                    let (codigo, descricao) = m.acaso.de(&PROCEDIMENTOS);
                    m.g("procedimento", |m| {
                        m.f("codigoTabela", "22");
                        m.f("codigoProcedimento", codigo);
                        m.f("descricaoProcedimento", descricao);
                    });
                    let quantidade = 1 + m.acaso.ate(3);
                    m.f("quantidadeExecutada", quantidade.to_string());
                    if m.acaso.um_em(2) {
                        m.f("viaAcesso", "1");
                        m.f("tecnicaUtilizada", "1");
                    }
                    let unitario = 500 + m.acaso.ate(40_000);
                    soma[0] += m.valor(quantidade, unitario);
                    if m.centro_consumo && !sadt && m.acaso.um_em(4) {
                        m.f("centroConsumo", "3");
                    }
                    if m.acaso.um_em(4) {
                        m.equipe(sadt);
                    }
                });
            }
        });
    }

    fn equipe(&mut self, sadt: bool) {
        let corpo = |m: &mut Self| {
            m.f("grauPart", "12");
            let cpf = m.acaso.cpf();
            m.g("codProfissional", |m| m.f("cpfContratado", cpf));
            m.profissional("conselho", "nomeProf");
        };
        if sadt {
            self.g("equipeSadt", corpo);
        } else {
            self.g("identEquipe", |m| m.g("identificacaoEquipe", corpo));
        }
    }

    fn despesas(&mut self, r: &Receita, soma: &mut Soma) {
        if r.despesas == 0 {
            return;
        }
        self.g("outrasDespesas", |m| {
            for i in 0..r.despesas {
                m.g("despesa", |m| {
                    m.f("sequencialItem", (r.procedimentos + i + 1).to_string());
                    let (especie, tabela, codigo, descricao) = m.acaso.de(&DESPESAS);
                    m.f("codigoDespesa", especie);
                    m.g("servicosExecutados", |m| {
                        m.data_execucao(i);
                        m.f("codigoTabela", tabela);
                        m.f("codigoProcedimento", codigo);
                        let (quantidade, unidade) = (1 + m.acaso.ate(9), m.acaso.de(&UNIDADES));
                        m.f("quantidadeExecutada", format!("{quantidade}.0000"));
                        m.f("unidadeMedida", unidade);
                        let unitario = 35 + m.acaso.ate(9_000);
                        let total = m.valor(quantidade, unitario);
                        soma[1 + ["05", "07", "03", "02", "08", "01"]
                            .iter()
                            .position(|e| *e == especie)
                            .unwrap()] += total;
                        if m.centro_consumo && m.acaso.um_em(4) {
                            m.f("centroConsumo", "3");
                        }
                        m.f("descricaoProcedimento", descricao);
                        if especie == "08" {
                            m.f("registroANVISA", "80005430123");
                            m.f("codigoRefFabricante", "PC-35/16");
                        }
                    });
                });
            }
        });
    }

    fn valores(&mut self, soma: &Soma) {
        const NOMES: [&str; 7] = [
            "valorProcedimentos",
            "valorDiarias",
            "valorTaxasAlugueis",
            "valorMateriais",
            "valorMedicamentos",
            "valorOPME",
            "valorGasesMedicinais",
        ];
        self.g("valorTotal", |m| {
            for (nome, valor) in NOMES.iter().zip(soma) {
                if *valor > 0 {
                    m.f(nome, reais(*valor));
                }
            }
            m.f("valorTotalGeral", reais(soma.iter().sum()));
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Figures are only comparable while the messages stay the same: a change here starts a new series.
    #[test]
    fn messages_do_not_change_by_accident() {
        let medidas = RECEITAS.map(|r| {
            let mut v = Vec::new();
            let s = escrever(&mut v, &r).unwrap();
            assert_eq!((s.bytes, s.elementos), (v.len() as u64, crate::pares::folhas(&v).0), "{}", r.nome);
            format!("{} {} {}", r.nome, s.bytes, s.hash)
        });
        assert_eq!(
            medidas,
            [
                "pequeno 2869 eee1b9ba3a7eccabb2b3ed083d16e2a2",
                "medio 281936 71aecfe29b384e05f760865f8ac5702c",
                "grande 49616341 e8955faa5aa62a07cd67e5a9b8792544",
                "grande-compacto 48538957 ccbaf7e1b76114b23c52da6ae1c8cb35",
            ]
        );
    }
}
