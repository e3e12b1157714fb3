//! The ways in: a slice, a reader, pushed bytes. All of them feed windows to one judge.

use std::io::{Read, Seek, SeekFrom};

use super::codificacao::{BYTES_DO_FORMATO, Formato, Transcodificador};
use super::colheita::Colheita;
use super::doutor::Doutor;
use super::inspecao::Inspetor;
use super::maquina::Maquina;
use super::redacao::Redacao;
use super::{frases, limites};
use crate::relatorio::SituacaoHash;
use crate::{Error, Opcoes, Relatorio};

/// Judges schema and hash of a document held in memory, and tells how its characters became bytes.
pub(crate) fn examinar_com_redacao(documento: &[u8], opcoes: &Opcoes) -> (Relatorio, Redacao) {
    let mut e = Exame::new(opcoes.clone());
    e.validar(documento);
    let redacao = Redacao::new(documento, e.maquina.cod);
    (e.tomar(), redacao)
}

/// A reusable judge of schema and hash: keeps its buffers from one document to the next, so that a valid message allocates
/// nothing after the first. Whoever wants rules too installs an [`Inspetor`].
#[derive(Debug)]
pub(crate) struct Exame {
    pub(super) maquina: Maquina,
    entrada: Entrada,
}

/// Bytes on their way to the judge.
#[derive(Debug, Default)]
struct Entrada {
    /// Bytes not yet done with; in UTF-8 when the document is in UTF-16.
    janela: Vec<u8>,
    /// First bytes, until they tell the format.
    inicio: Vec<u8>,
    transcodificador: Option<Transcodificador>,
    comecou: bool,
    acabou: bool,
    /// Bytes that the window must have before it is worth looking at again: what waits is not read again and again.
    esperar: usize,
}

impl Exame {
    /// A judge with these options.
    pub(crate) fn new(opcoes: Opcoes) -> Self {
        Self { maquina: Maquina::new(opcoes), entrada: Entrada::default() }
    }

    /// Has somebody look at the content of every document from now on.
    pub(crate) fn inspecionar(&mut self, inspetor: Box<dyn Inspetor>) {
        self.maquina.coletor.contar_ocultas = inspetor.reve();
        self.maquina.colheita = Some(Box::new(Colheita::inspecionada(inspetor)));
    }

    /// The report of the last document.
    pub(crate) fn relatorio(&self) -> &Relatorio {
        &self.maquina.coletor.relatorio
    }

    pub(crate) fn tomar(self) -> Relatorio {
        self.maquina.coletor.relatorio
    }

    /// Judges a document held in memory.
    pub(crate) fn validar(&mut self, documento: &[u8]) -> &Relatorio {
        self.julgar(documento);
        if self.hash_difere() {
            self.maquina.doutor = Some(Doutor::default());
            let relatorio = std::mem::take(&mut self.maquina.coletor.relatorio);
            let colheita = self.maquina.colheita.take();
            self.julgar(documento);
            self.maquina.colheita = colheita;
            self.maquina.coletor.relatorio = relatorio;
            self.contar_variante();
        }
        self.relatorio()
    }

    fn julgar(&mut self, documento: &[u8]) {
        let (formato, bom) = Formato::de(documento);
        match formato {
            Formato::Bytes | Formato::Utf8Bom => {
                self.maquina.iniciar(bom, false, true);
                self.maquina.alimentar(&documento[bom..], true);
            }
            Formato::Utf16 { .. } | Formato::Utf32 => {
                self.iniciar();
                self.alimentar(documento);
                self.terminar();
            }
        }
    }

    /// Judges a document as it is read, in bounded memory.
    ///
    /// # Errors
    /// Only if the reader fails.
    pub(crate) fn validar_leitor(&mut self, leitor: impl Read) -> Result<&Relatorio, Error> {
        self.ler(leitor)?;
        Ok(self.relatorio())
    }

    fn ler(&mut self, mut leitor: impl Read) -> Result<(), Error> {
        self.iniciar();
        let mut pedaco = std::mem::take(&mut self.entrada.inicio);
        pedaco.resize(limites::JANELA, 0);
        let feito = loop {
            match leitor.read(&mut pedaco) {
                Ok(0) => break Ok(()),
                Ok(n) => self.alimentar(&pedaco[..n]),
                Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {}
                Err(e) => break Err(e),
            }
        };
        self.terminar();
        pedaco.clear();
        self.entrada.inicio = pedaco;
        Ok(feito?)
    }

    /// Judges a document that can be read twice, such as a file: as [`Self::validar_leitor`], and when the hash
    /// differs the hash doctor reads it again, as [`Self::diagnosticar_hash`].
    ///
    /// # Errors
    /// Only if the reader fails.
    pub(crate) fn validar_relendo(&mut self, mut leitor: impl Read + Seek) -> Result<&Relatorio, Error> {
        // A pipe has a name in the file system but no position to go back to.
        let inicio = leitor.stream_position();
        self.ler(&mut leitor)?;
        if let Ok(inicio) = inicio
            && self.hash_difere()
        {
            leitor.seek(SeekFrom::Start(inicio))?;
            self.diagnosticar_hash(leitor)?;
        }
        Ok(self.relatorio())
    }

    /// Reads the document of the last report once more and, when its hash differs, adds to the report the way of
    /// computing it that gives the one informed (`HSH-02`), or that none known does.
    ///
    /// # Errors
    /// Only if the reader fails.
    pub(crate) fn diagnosticar_hash(&mut self, leitor: impl Read) -> Result<&Relatorio, Error> {
        if self.hash_difere() {
            self.maquina.doutor = Some(Doutor::default());
            let relatorio = std::mem::take(&mut self.maquina.coletor.relatorio);
            let colheita = self.maquina.colheita.take();
            let feito = self.ler(leitor);
            self.maquina.colheita = colheita;
            self.maquina.coletor.relatorio = relatorio;
            self.contar_variante();
            feito?;
        }
        Ok(self.relatorio())
    }

    fn hash_difere(&self) -> bool {
        let h = &self.relatorio().hash;
        matches!(h.situacao, SituacaoHash::Difere | SituacaoHash::Indefinido) && h.informado.is_some()
    }

    /// What the doctor found becomes an information beside the crítica of the hash.
    fn contar_variante(&mut self) {
        let Some(doutor) = self.maquina.doutor.take() else { return };
        let r = &mut self.maquina.coletor.relatorio;
        let Some(informado) = r.hash.informado else { return };
        let Some(i) = r.criticas.iter().position(|c| c.codigo.as_str() == "HSH-01") else { return };
        let (mensagem, ajuda) = match doutor.qual(informado) {
            Some(como) => (
                format!("O hash informado é o do conteúdo calculado {como}."),
                "Ajuste o sistema que gera a mensagem: o hash é o MD5 do texto dos campos, literal, em ISO-8859-1.",
            ),
            None => (
                "Nenhum modo conhecido de calcular dá o hash informado: o conteúdo mudou depois do cálculo."
                    .to_owned(),
                "Recalcule o hash depois da última alteração da mensagem.",
            ),
        };
        let fala = frases::info("HSH-02", mensagem, ajuda);
        let irma = &r.criticas[i];
        let critica = crate::Critica {
            codigo: fala.codigo,
            regra: None,
            severidade: fala.severidade,
            mensagem: fala.mensagem,
            ajuda: fala.ajuda,
            glosa: irma.glosa,
            local: irma.local.clone(),
            nota: None,
            faltas: Vec::new(),
            repeticoes: 0,
            valor: None,
        };
        r.criticas.insert(i + 1, critica);
    }

    /// Starts a document that will be pushed with [`Self::alimentar`].
    pub(crate) fn iniciar(&mut self) {
        let e = &mut self.entrada;
        e.janela.clear();
        e.inicio.clear();
        (e.transcodificador, e.comecou, e.acabou, e.esperar) = (None, false, false, 0);
    }

    /// Takes the next bytes of the pushed document; after [`Self::concluir`], the first ones of another.
    pub(crate) fn alimentar(&mut self, bytes: &[u8]) {
        if self.entrada.acabou {
            self.iniciar();
        }
        if self.entrada.comecou {
            self.receber(bytes);
            return;
        }
        let falta = BYTES_DO_FORMATO.saturating_sub(self.entrada.inicio.len());
        let n = falta.min(bytes.len());
        self.entrada.inicio.extend_from_slice(&bytes[..n]);
        if self.entrada.inicio.len() >= BYTES_DO_FORMATO {
            self.comecar();
            self.receber(&bytes[n..]);
        }
    }

    /// The format is known: begins to judge.
    fn comecar(&mut self) {
        let inicio = std::mem::take(&mut self.entrada.inicio);
        let (formato, bom) = Formato::de(&inicio);
        self.entrada.comecou = true;
        let utf16 = matches!(formato, Formato::Utf16 { .. });
        if let Formato::Utf16 { maior_primeiro, .. } = formato {
            self.entrada.transcodificador = Some(Transcodificador::new(maior_primeiro));
        }
        self.maquina.iniciar(bom, utf16, false);
        if formato == Formato::Utf32 {
            let fala = frases::erro(
                "MSG-07",
                frases::XML_INVALIDO,
                "O arquivo está em UTF-32, codificação que o padrão TISS não admite.".into(),
                "Grave o arquivo em ISO-8859-1 e declare encoding=\"ISO-8859-1\" na primeira linha.",
            );
            self.maquina.falhar(b"", fala, 0, 0, None);
            self.maquina.encerrar();
        }
        self.receber(&inicio[bom..]);
    }

    fn receber(&mut self, bytes: &[u8]) {
        let e = &mut self.entrada;
        match &mut e.transcodificador {
            Some(t) => {
                t.juntar(bytes, &mut e.janela);
                self.maquina.utf16_defeito = t.defeito;
            }
            None if e.janela.is_empty() => {
                // Nothing is waiting: the bytes are judged where they are, and only what is left is kept.
                let n = self.maquina.alimentar(bytes, false);
                e.janela.extend_from_slice(&bytes[n..]);
                return;
            }
            None => e.janela.extend_from_slice(bytes),
        }
        if e.janela.len() < e.esperar {
            return;
        }
        let n = self.maquina.alimentar(&e.janela, false);
        e.janela.drain(..n);
        e.esperar = if n == 0 { (2 * e.janela.len()).min(limites::MARCACAO) } else { 0 };
    }

    /// Ends the pushed document.
    pub(crate) fn concluir(&mut self) -> &Relatorio {
        self.terminar();
        self.relatorio()
    }

    fn terminar(&mut self) {
        if std::mem::replace(&mut self.entrada.acabou, true) {
            return;
        }
        if !self.entrada.comecou {
            self.comecar();
        }
        let e = &mut self.entrada;
        if let Some(t) = &mut e.transcodificador {
            t.concluir();
            self.maquina.utf16_defeito = t.defeito;
        }
        self.maquina.alimentar(&e.janela, true);
        e.janela.clear();
    }
}

/// Writes the right hash into a message and leaves every other byte as it is.
///
/// `None` when there is no `hash` element with text to write over, or the hash of the content is not defined.
pub fn corrigir_hash(documento: &[u8]) -> Option<Vec<u8>> {
    let mut v = Exame::new(Opcoes::default());
    v.julgar(documento);
    let hash = v.relatorio().hash;
    let (ini, fim) = hash.bytes?;
    let (ini, fim) = (usize::try_from(ini).ok()?, usize::try_from(fim).ok()?);
    let digitos = hash.calculado?;
    let novo: Vec<u8> = match Formato::de(documento).0 {
        Formato::Utf16 { maior_primeiro, .. } => {
            let par = |b: u8| if maior_primeiro { [0, b] } else { [b, 0] };
            digitos.as_str().bytes().flat_map(par).collect()
        }
        _ => digitos.as_str().as_bytes().to_vec(),
    };
    let mut corrigido = documento.get(..ini)?.to_vec();
    corrigido.extend(novo);
    corrigido.extend_from_slice(documento.get(fim..)?);
    // An empty `<hash/>` has no text to write over; anything else odd shows here too.
    v.julgar(&corrigido);
    (v.relatorio().hash.situacao == SituacaoHash::Confere).then_some(corrigido)
}
