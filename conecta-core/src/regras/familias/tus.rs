//! TUS: codes of the TUSS and of the tables beside it, on the day of the attendance.

use chrono::NaiveDate;

use super::super::regra::regras;
use super::super::vista::{CONSULTA, Campo, Guia, Item, ODONTO, Tipo, acima};
use crate::tabelas::{Glosa, SituacaoTermo, dominio};
use crate::{Severidade, Versao};

/// The day on which the code of an item is judged: that of its execution; nothing if that day cannot be, which other rules tell.
fn dia(g: &Guia<'_>, i: &Item<'_>) -> Option<NaiveDate> {
    i.dia.or_else(|| g.dia()).filter(|d| g.cena.dia_possivel(*d))
}

/// What the TUSS says of an item, if it is of the TUSS and its code has the form that it must have (`ITM-09` tells when it has not).
fn situacao(g: &Guia<'_>, i: &Item<'_>) -> Option<SituacaoTermo> {
    let codigo = i.codigo.texto();
    let oito = codigo.len() == 8 && codigo.bytes().all(|b| b.is_ascii_digit());
    let (tabela, dia) = i.tabela_tuss().filter(|_| oito).zip(dia(g, i))?;
    Some(g.cena.tuss.situacao_em(tabela, codigo, dia))
}

/// Codes that the code may have been meant to be, for a note.
fn parecidos(g: &Guia<'_>, i: &Item<'_>) -> Option<String> {
    let sugeridos = g.cena.tuss.sugerir(None, i.codigo.texto(), dia(g, i));
    let texto: Vec<_> =
        sugeridos.iter().take(5).map(|t| format!("{} (tabela {})", t.codigo(), t.tabela())).collect();
    (!texto.is_empty()).then(|| format!("códigos parecidos em vigor na data: {}", texto.join(", ")))
}

/// The table of the TUSS that an expense of a kind is in.
fn tabela_da_despesa(codigo: &str) -> Option<&'static str> {
    Some(match codigo {
        "01" | "05" | "07" => "18",
        "02" => "20",
        "03" | "08" => "19",
        _ => return None,
    })
}

/// Whole years from a birth to a day.
fn idade(nascimento: NaiveDate, dia: NaiveDate) -> Option<u32> {
    dia.years_since(nascimento)
}

/// Terms of one sex alone, by the chapters of Tabela 22: 3.12 male and 3.13 female genital and reproductive system.
fn sexo_do_capitulo(i: &Item<'_>) -> Option<&'static str> {
    let codigo = i.codigo.texto();
    match codigo.get(..3).filter(|_| codigo.len() == 8 && i.da_tabela("22"))? {
        "312" => Some("1"),
        "313" => Some("3"),
        _ => None,
    }
}

/// Whether messages of a version may carry a code of Tabela 38.
fn aceita(versao: Versao, glosa: Glosa) -> bool {
    let termo = || dominio("38")?.termo(&format!("{:04}", glosa.codigo()))?.existe_em(versao);
    termo() == Some(true)
}

regras! {
    /// O código não está na TUSS na data do atendimento.
    ///
    /// O código é conferido na data da execução, não na do envio, e um termo retirado pode ser cobrado até o fim da implantação da sua
    /// retirada. A Tabela 22 faz parte da biblioteca; as tabelas 18, 19 e 20 são conferidas quando foram importadas. Um código que nem
    /// tem a forma da tabela é `ITM-09`. Um termo que, com o texto de hoje, começa depois do atendimento é só um aviso: as tabelas
    /// publicadas não dizem desde quando existe um código cujo texto mudou.
    ///
    /// ## Como corrigir
    /// Confira o código e a tabela na TUSS em vigor na data do atendimento.
    "TUS-01" codigo_fora_da_tuss {
        Erro, Tabelas, glosa: 1801, base: "ORG 79, 174; ERR 1801", campos: ["codigoProcedimento", "codigoTabela", "dataExecucao"],
    }
    item [TODAS] |g, i, a| {
        let (Some(no), Some(situacao)) = (i.codigo.no(), situacao(g, i)) else { return };
        let mensagem = match situacao {
            SituacaoTermo::Inexistente => "O código não existe na tabela da TUSS informada.".to_owned(),
            SituacaoTermo::Retirado { ultimo_dia } => {
                format!("O código foi retirado da TUSS, e só podia ser cobrado até {}.", ultimo_dia.format("%d/%m/%Y"))
            }
            SituacaoTermo::AindaNao { inicio } => {
                format!(
                    "Como está hoje na TUSS, o termo deste código começa em {}, depois do atendimento.",
                    inicio.format("%d/%m/%Y")
                )
            }
            _ => return,
        };
        let achado = a.diz(no, mensagem);
        // The tables have the first day of the present wording alone: a code that was worded anew may well be older.
        if matches!(situacao, SituacaoTermo::AindaNao { .. }) {
            achado.severidade = achado.severidade.max(Severidade::Aviso);
            achado.nota("um código cujo texto mudou pode ser mais antigo: a tabela só traz o início do texto atual");
        } else if let Some(nota) = parecidos(g, i) {
            achado.nota(nota);
        }
    }

    /// O código do item tem mais de 10 caracteres.
    ///
    /// Códigos próprios (tabela 00), de pacotes próprios (98) e de uso da operadora (90) têm até 10 caracteres e não são procurados na
    /// TUSS.
    ///
    /// ## Como corrigir
    /// Informe o código que a operadora deu, com até 10 caracteres, sem a descrição.
    "TUS-02" codigo_longo_demais {
        Erro, Esquema, glosa: 1801, base: "ORG 84–86", campos: ["codigoProcedimento"],
    }
    esquema ["XSD-TAMANHO codigoProcedimento"]

    /// O item usa um código próprio da operadora, mas o termo está na TUSS.
    ///
    /// Código próprio só serve ao que não está na TUSS, ou cujo prazo de implantação ainda corre. Quais códigos próprios têm termo na
    /// TUSS é o contrato que diz.
    ///
    /// ## Como corrigir
    /// Troque o código próprio pelo da TUSS, com a sua tabela.
    "TUS-03" codigo_proprio_de_termo_da_tuss {
        Aviso, Contrato, glosa: 2601, base: "ORG 82–83", campos: ["codigoTabela", "codigoProcedimento"], exige: [Contrato],
    }
    item [TODAS] |g, i, a| {
        let Some(contrato) = &a.contexto.contrato else { return };
        if !i.da_tabela("00") || contrato.codigos_com_tuss.is_empty() {
            return;
        }
        let termo = contrato.codigos_com_tuss.get(i.codigo.texto()).and_then(|t| t.split_once('/'));
        let (Some(no), Some((tabela, codigo)), Some(dia)) = (i.codigo.no(), termo, dia(g, i)) else { return };
        let Ok(numero) = tabela.parse() else { return };
        // Where the table is not at hand, the contract is believed.
        let implantado = matches!(
            g.cena.tuss.situacao_em(numero, codigo, dia),
            SituacaoTermo::Vigente | SituacaoTermo::TabelaAusente
        );
        if implantado {
            a.em(no).nota(format!("termo na TUSS: {codigo} (tabela {tabela})"));
        }
    }

    /// A tabela do item não é a do tipo de despesa.
    ///
    /// Gases (01), diárias (05) e taxas e aluguéis (07) são da tabela 18; medicamentos (02), da 20; materiais (03) e OPME (08), da 19.
    /// As tabelas 00, 90 e 98 servem a qualquer despesa. Um código que não existe na tabela informada é `TUS-01`.
    ///
    /// ## Como corrigir
    /// Corrija `codigoTabela` ou `codigoDespesa`.
    "TUS-04" tabela_incoerente_com_a_despesa {
        Aviso, Tabelas, glosa: 3192, base: "LEG; T38 3192, 3150", campos: ["codigoTabela", "codigoDespesa"],
    }
    item [COM_CATEGORIAS] |g, i, a| {
        let (Some(no), Some(tabela)) = (i.tabela.no(), tabela_da_despesa(i.codigo_despesa.texto())) else { return };
        if i.tabela_tuss().is_some() && !i.da_tabela(tabela) && situacao(g, i) != Some(SituacaoTermo::Inexistente) {
            a.diz(no, format!("Esta despesa é da tabela {tabela}, e o item informa outra."));
        }
    }

    /// O código próprio não começa pelos dois dígitos da tabela do item.
    ///
    /// É só uma recomendação, para que se saiba de que é o código sem procurá-lo: 18 diárias, taxas e gases, 19 materiais e OPME, 20
    /// medicamentos, 22 procedimentos. Só os códigos de 10 caracteres são vistos; o que começa por outra tabela é `DES-09`.
    ///
    /// ## Como corrigir
    /// Nada precisa ser corrigido na guia; a operadora pode renumerar os seus códigos próprios.
    "TUS-05" codigo_proprio_sem_prefixo {
        Info, Tabelas, base: "ORG 85", campos: ["codigoProcedimento", "codigoTabela"],
    }
    item [TODAS] |_g, i, a| {
        let codigo = i.codigo.texto();
        let esperado = if i.tipo == Tipo::Despesa { tabela_da_despesa(i.codigo_despesa.texto()) } else { Some("22") };
        let Some(esperado) = esperado else { return };
        // The prefix of another table is DES-09; a shorter code has no room for one.
        let de_tabela = ["18", "19", "20", "22"].iter().any(|t| codigo.starts_with(t));
        if i.da_tabela("00") && codigo.len() == 10 && !de_tabela && let Some(no) = i.codigo.no() {
            a.diz(no, format!("O código próprio não começa por {esperado}, a tabela de que seria o item."));
        }
    }

    /// A unidade de medida falta ou não é da tabela 60.
    ///
    /// Nas outras despesas o esquema exige a unidade, qualquer que seja a tabela (`DES-07`); nas respostas da operadora ela é obrigatória para
    /// medicamentos (tabela 20) e não deve ser informada nas tabelas 22, 90 e 98; como a exigência é a do monitoramento da ANS, ali é aviso.
    ///
    /// ## Como corrigir
    /// Informe em `unidadeMedida` um dos três dígitos da tabela 60 para medicamentos, e retire-a de procedimentos e pacotes.
    "TUS-06" unidade_de_medida_invalida {
        Aviso, Tabelas, glosa: 5085, base: "ERR 5084, 5085", campos: ["unidadeMedida", "codigoTabela"],
    }
    elemento ["procedimentoRealizado"] |no, _cena, a| {
        let Some(procedimento) = no.filho("procedimento") else { return };
        let (tabela, unidade) = (Campo::de(procedimento, "codigoTabela"), Campo::de(no, "unidadeMedida"));
        // Only the answers of an operator have a procedure with a unit that may be missing.
        if !matches!(no.pai().and_then(|p| p.pai()).map(|p| p.nome()), Some("guias" | "dadosGuias")) {
            return;
        }
        match (tabela.texto(), unidade.no(), tabela.no()) {
            ("20", None, Some(tabela)) => {
                a.diz(tabela, "Falta a unidade de medida do medicamento.");
            }
            ("22" | "90" | "98", Some(unidade), _) => {
                a.diz(unidade, "A unidade de medida não deve ser informada nesta tabela.").glosa = Some(5084);
            }
            _ => {}
        }
    }
    esquema ["XSD-DOMINIO unidadeMedida", "XSD-FALTA unidadeMedida", "XSD-TAMANHO unidadeMedida"]

    /// O procedimento não é do tipo da guia.
    ///
    /// Procedimentos odontológicos (código da Tabela 22 que começa por 8) são cobrados na guia de tratamento odontológico, e só eles. O
    /// que a guia de consulta pode cobrar é `CON-02`.
    ///
    /// ## Como corrigir
    /// Cobre o procedimento na guia do seu tipo.
    "TUS-07" procedimento_de_outra_guia {
        Aviso, Tabelas, glosa: 5058, base: "T38 5058", campos: ["codigoProcedimento", "codigoTabela"],
    }
    item [TODAS] |g, i, a| {
        let codigo = i.codigo.texto();
        if g.e(CONSULTA) || i.tipo == Tipo::Despesa || !i.da_tabela("22") || codigo.len() != 8 {
            return;
        }
        let odontologico = codigo.starts_with('8');
        // What does not exist is told by TUS-01.
        if odontologico != g.e(ODONTO) && situacao(g, i).is_some_and(SituacaoTermo::pode_ser_usado) && let Some(no) = i.codigo.no() {
            a.diz(no, if odontologico {
                "Um procedimento odontológico é cobrado na guia de tratamento odontológico."
            } else {
                "A guia de tratamento odontológico só cobra procedimentos odontológicos."
            });
        }
    }

    /// O procedimento não combina com o sexo ou a idade do beneficiário.
    ///
    /// O contrato diz a quem cada termo serve; sem isso, contam os capítulos da Tabela 22 do sistema genital masculino (3.12) e feminino
    /// (3.13). O sexo do cadastro pode não ser o que o atendimento exige: o atendimento de pessoa trans não pode ser recusado por ele. O
    /// recém-nascido atendido pela carteira da mãe não é comparado.
    ///
    /// ## Como corrigir
    /// Confira a carteira e o código; se estão certos, justifique na observação da guia.
    "TUS-08" sexo_ou_idade_incompativel {
        Aviso, Contrato, glosa: 1802, base: "T38 1802, 1803; OBS", campos: ["codigoProcedimento", "numeroCarteira"], exige: [Contrato],
    }
    item [TODAS] |g, i, a| {
        let Some(contrato) = &a.contexto.contrato else { return };
        if g.atendimento_rn.sim() || contrato.beneficiarios.is_empty() {
            return;
        }
        let (Some(no), Some(quem)) = (i.codigo.no(), contrato.beneficiarios.get(g.carteira.texto())) else { return };
        let restricao = if contrato.restricoes.is_empty() { None } else { contrato.restricoes.get(&i.termo()) };
        let de_quem = restricao.and_then(|r| r.sexo.as_deref()).or_else(|| sexo_do_capitulo(i));
        if let (Some(termo), Some(sexo)) = (de_quem, quem.sexo.as_deref())
            && matches!(sexo, "1" | "3")
            && termo != sexo
        {
            a.diz(no, "O procedimento não é do sexo com que o beneficiário está cadastrado.");
            return;
        }
        let (Some(r), Some(nascimento), Some(dia)) = (restricao, quem.nascimento, dia(g, i)) else { return };
        let Some(idade) = idade(nascimento, dia) else { return };
        if r.idade_minima.is_some_and(|m| idade < m) || r.idade_maxima.is_some_and(|m| idade > m) {
            a.diz(no, "O procedimento não é da idade que o beneficiário tinha no atendimento.").glosa = Some(1803);
        }
    }

    /// O código de glosa não está mais em vigor na Tabela 38.
    ///
    /// Os esquemas aceitam muitos códigos que a Tabela 38 já não tem. Quem recorre repete o código que recebeu: a correção é de quem o
    /// usou primeiro. Enquanto a versão da mensagem não aceita o código que o substituiu, o retirado é o único que há. O de `falhaNegocio` é `MSG-15`, o dos demonstrativos é `DEM-04`.
    ///
    /// ## Como corrigir
    /// Use o código em vigor que diz o mesmo; no recurso, confira no demonstrativo o código que a operadora usou.
    "TUS-09" glosa_retirada {
        Aviso, Tabelas, base: "Tabela 38", campos: ["codGlosaItem", "codGlosaGuia", "codGlosaProc", "codGlosa", "codigoGlosa", "codigoGlosaProtocolo"],
    }
    elemento ["codGlosaItem", "codGlosaGuia", "codGlosaProc", "codGlosa", "codigoGlosa", "codigoGlosaProtocolo"] |no, cena, a| {
        let demonstrativo = || acima(no, "demonstrativosRetorno").or_else(|| acima(no, "demonstrativoRetorno")).is_some();
        let retirada = Glosa::ler(Campo(Some(no)).texto()).filter(|g| !g.vigente() && !demonstrativo());
        let Some(glosa) = retirada.filter(|g| g.equivalente().is_none_or(|nova| aceita(cena.versao, nova))) else { return };
        let achado = a.em(no);
        if let Some(nova) = glosa.equivalente() {
            achado.nota(format!("em vigor, com o mesmo sentido: {:04} — {}", nova.codigo(), nova.descricao()));
        }
    }
}
