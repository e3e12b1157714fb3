//! What a start tag, a text and an end tag mean to the schema.

use conecta_schemas::linhas::{Base, Curinga, NENHUM, SIMPLES, marca};
use conecta_schemas::tabelas as t;

use super::espacos::Espaco;
use super::lento::Tag;
use super::maquina::{Curta, Fase, Maquina, Trecho, Valor};
use super::quadro::{Especie, Quadro, SEM_TRANSICAO};
use super::tipos::{self, branco};
use super::{frases, limites};
use crate::NumeroDoLote;

/// What a start tag leads to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Destino {
    pub(super) especie: Especie,
    pub(super) tipo: u16,
    pub(super) trans: u32,
    pub(super) indice: u32,
}

impl Destino {
    pub(super) const fn sem_tipo(especie: Especie) -> Self {
        Self { especie, tipo: NENHUM, trans: SEM_TRANSICAO, indice: 1 }
    }

    pub(super) fn do_tipo(tipo: u16, trans: u32, indice: u32) -> Self {
        let especie = if tipo & SIMPLES == 0 { Especie::Complexo } else { Especie::Folha };
        Self { especie, tipo, trans, indice }
    }
}

/// Where the text of an element comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origem {
    Literal,
    Referencia,
    Cdata,
}

impl Maquina {
    /// A start tag. Namespace declarations and attributes were read already.
    pub(super) fn abrir(&mut self, j: &[u8], tag: &Tag<'_>) {
        if self.pilha.len() >= limites::PROFUNDIDADE {
            self.limite(
                j,
                (tag.ini - self.base) as usize,
                "a profundidade de elementos",
                limites::PROFUNDIDADE,
            );
            return;
        }
        (self.filho_dsig, self.filho_indice) = (tag.espaco == Espaco::Dsig, 0);
        self.falta_fechar(j, tag);
        let mut d = match self.pilha.last().copied() {
            None => self.primeiro(j, tag),
            Some(q) => match q.especie {
                Especie::Complexo => self.filho(j, tag),
                Especie::Folha => {
                    let nome = self.nome_de(&q);
                    let fala = frases::xsd(
                        "XSD-FILHO",
                        format!(
                            "O campo {nome} só admite texto, mas há uma tag <{}> dentro dele.",
                            self.texto(tag.local)
                        ),
                        "Retire a tag de dentro do campo; se ela pertence a outro grupo, mova-a para lá.",
                    );
                    if !q.texto_dito {
                        self.falhar(j, fala, tag.ini, tag.fim, Some(tag.local));
                    }
                    if let Some(q) = self.pilha.last_mut() {
                        q.texto_dito = true;
                    }
                    Destino::sem_tipo(Especie::Ignorado)
                }
                Especie::Ignorado => Destino::sem_tipo(Especie::Ignorado),
                Especie::Tolerante => self.tolerar(tag),
                Especie::Envelope if tag.espaco == Espaco::Soap && tag.local == b"Body" => {
                    Destino::sem_tipo(Especie::Corpo)
                }
                Especie::Envelope => Destino::sem_tipo(Especie::Ignorado),
                Especie::Corpo if tag.espaco == Espaco::Soap => Destino::sem_tipo(Especie::Busca),
                Especie::Corpo => self.mensagem(j, tag),
                Especie::Busca if tag.espaco == Espaco::Ans && self.raiz == 0 => self.mensagem(j, tag),
                Especie::Busca => Destino::sem_tipo(Especie::Busca),
            },
        };
        if self.fase == Fase::Morta {
            return;
        }
        self.fase = Fase::Dentro;
        if self.raiz > 0 || matches!(d.especie, Especie::Complexo | Especie::Folha) {
            d = self.atributos_do_schema(j, tag, d);
        }
        self.empilhar(j, tag, d);
    }

    pub(super) fn empilhar(&mut self, j: &[u8], tag: &Tag<'_>, d: Destino) {
        let mut q = Quadro {
            especie: d.especie,
            tipo: d.tipo,
            estado: 0,
            contador: 0,
            ultima: SEM_TRANSICAO,
            trans: d.trans,
            indice: d.indice,
            nome: self.nomes.len() as u32,
            nome_len: tag.nome.len() as u16,
            texto_dito: false,
            repeticao_dita: false,
            regular: false,
        };
        self.nomes.extend_from_slice(tag.nome);
        if d.especie == Especie::Complexo {
            let c = &t::COMPLEXOS[usize::from(d.tipo)];
            q.estado = c.inicio;
            // Text with attributes: judged as text from here on.
            if c.texto != NENHUM {
                (q.especie, q.tipo) = (Especie::Folha, c.texto | SIMPLES);
            }
        }
        if q.especie == Especie::Folha {
            self.valor.limpar(tag.fim);
        }
        q.regular = self.regular(tag, &q);
        if let Some(tr) = q.transicao()
            && tr.marcas & marca::GUIA != 0
            && self.guia_profundidade == 0
        {
            self.guia_profundidade = self.pilha.len() + 1;
            self.guia = None;
            self.coletor.guia_abre();
        }
        self.pilha.push(q);
        if self.raiz > 0 {
            self.anotar_corpo();
            self.hash_abrir(tag.local);
        }
        self.colher_abertura(j, tag);
    }

    fn hash_abrir(&mut self, local: &[u8]) {
        if !self.com_hash() {
            return;
        }
        self.hash.abrir();
        if local == b"hash" {
            self.hash.fechar();
        }
        if let Some(d) = &mut self.doutor {
            d.abrir(local == b"hash");
        }
    }

    /// Remembers which message the body of a `mensagemTISS` holds.
    pub(super) fn anotar_corpo(&mut self) {
        if self.pilha.len() == self.raiz + 2
            && let Some(tr) = self.pilha[self.raiz + 1].transicao()
            && let Some(pai) = self.pilha[self.raiz].transicao()
            && matches!(t::NOMES[usize::from(pai.nome)], "prestadorParaOperadora" | "operadoraParaPrestador")
        {
            self.anotado.corpo = Some(t::NOMES[usize::from(tr.nome)]);
        }
    }

    /// The first element of the document.
    fn primeiro(&mut self, j: &[u8], tag: &Tag<'_>) -> Destino {
        if let Some(v) = self.fora_de_escopo() {
            let fala = frases::erro(
                "MSG-01",
                frases::FORA_DO_PADRAO,
                format!(
                    "A mensagem é da versão {v}, anterior à 3.00.01, e não foi validada: versões 2.x não são atendidas."
                ),
                "Gere a mensagem numa versão vigente do padrão TISS.",
            );
            self.falhar(j, fala, tag.ini, tag.fim, Some(tag.local));
            return Destino::sem_tipo(Especie::Ignorado);
        }
        if tag.espaco == Espaco::Soap && tag.local == b"Envelope" {
            return Destino::sem_tipo(Especie::Envelope);
        }
        self.mensagem(j, tag)
    }

    /// The root of a message: the document's, or what an envelope holds.
    fn mensagem(&mut self, j: &[u8], tag: &Tag<'_>) -> Destino {
        if self.raiz > 0 {
            let fala = frases::aviso(
                "XSD-RAIZ",
                "O envelope traz mais de uma mensagem; só a primeira foi validada.".into(),
                "Envie uma mensagem por envelope.",
            );
            self.falhar(j, fala, tag.ini, tag.fim, Some(tag.local));
            return Destino::sem_tipo(Especie::Ignorado);
        }
        let raizes = self.esquema.linha().raizes;
        let achar = |nome: &[u8]| raizes.iter().find(|(n, _)| t::NOMES[usize::from(*n)].as_bytes() == nome);
        let exata = achar(tag.local);
        let parecida = || {
            raizes.iter().find(|(n, _)| super::recuperacao::parecidos(tag.local, t::NOMES[usize::from(*n)]))
        };
        let achada = exata.or_else(parecida);
        let Some((nome, tipo)) = achada else {
            let nomes: Vec<&str> = raizes.iter().map(|(n, _)| t::NOMES[usize::from(*n)]).take(3).collect();
            let fala = frases::xsd(
                "XSD-RAIZ",
                format!(
                    "<{}> não é uma mensagem do padrão TISS {}; o primeiro elemento deve ser {} ou outra mensagem do padrão.",
                    self.texto(tag.local),
                    self.esquema.versao(),
                    frases::ou(&nomes[..1]),
                ),
                "Confira se o arquivo é uma mensagem TISS e se o nome do primeiro elemento está escrito como no padrão.",
            );
            self.falhar(j, fala, tag.ini, tag.fim, Some(tag.local));
            return Destino::sem_tipo(Especie::Ignorado);
        };
        if exata.is_none() {
            let certo = t::NOMES[usize::from(*nome)];
            let fala = frases::xsd(
                "XSD-RAIZ",
                format!(
                    "O primeiro elemento está escrito <{}>; no padrão ele se chama {certo}.",
                    self.texto(tag.local)
                ),
                format!("Escreva {certo}, respeitando maiúsculas e minúsculas, na abertura e no fechamento."),
            );
            self.falhar(j, fala, tag.ini, tag.fim, Some(tag.local));
        }
        if tag.espaco != Espaco::Ans {
            let fala = frases::xsd(
                "MSG-06",
                "A mensagem não está no espaço de nomes (namespace) da ANS.".into(),
                "Declare xmlns:ans=\"http://www.ans.gov.br/padroes/tiss/schemas\" no primeiro elemento e use o prefixo ans: em todas as tags.",
            );
            self.falhar(j, fala, tag.ini, tag.fim, Some(tag.local));
            self.espacos.apelidar(tag.espaco);
        }
        self.raiz = self.pilha.len() + 1;
        self.anotado.raiz = Some(t::NOMES[usize::from(*nome)]);
        self.espacos_da_raiz = self.espacos.quantas();
        self.preparar_rapida(tag);
        let prefixo = tag.nome.strip_suffix(tag.local).and_then(|p| p.strip_suffix(b":")).unwrap_or_default();
        // An undeclared prefix is told at every tag.
        self.rapida &= self.espacos.de(prefixo).is_some();
        Destino { trans: SEM_TRANSICAO, ..Destino::do_tipo(*tipo, SEM_TRANSICAO, 1) }
    }

    /// A child of an element with content of its own.
    pub(super) fn filho(&mut self, j: &[u8], tag: &Tag<'_>) -> Destino {
        let i = self.pilha.len() - 1;
        let q = self.pilha[i];
        if let Some(trans) = self.transicao(q.estado, tag.espaco, tag.local) {
            return self.seguir(j, tag, trans);
        }
        let e = &t::ESTADOS[usize::from(q.estado)];
        if let Some(c) = t::CURINGAS.get(usize::from(e.curinga)) {
            let cabe = !c.outro || !matches!(tag.espaco, Espaco::Dsig | Espaco::Nenhum);
            if cabe {
                self.pilha[i].estado = c.proximo;
                self.pilha[i].contador = 1;
                return self.curinga(j, tag, c);
            }
        }
        self.recuperar(j, tag)
    }

    /// Takes a transition that the tag matches.
    pub(super) fn seguir(&mut self, j: &[u8], tag: &Tag<'_>, trans: u32) -> Destino {
        let tr = &t::TRANSICOES[trans as usize];
        let Some(q) = self.pilha.last_mut() else { return Destino::sem_tipo(Especie::Ignorado) };
        q.estado = tr.proximo;
        q.contador = if tr.marcas & marca::REPETE != 0 { q.contador + 1 } else { 1 };
        q.ultima = trans;
        let n = q.contador;
        self.filho_indice = if tr.marcas & marca::INDICE != 0 { n } else { 0 };
        let demais = tr.max != NENHUM && n > u32::from(tr.max);
        if demais && !std::mem::replace(&mut q.repeticao_dita, true) {
            let nome = t::NOMES[usize::from(tr.nome)];
            let fala = frases::xsd(
                "XSD-REPETIDO",
                format!("Há mais de {} elementos {nome} aqui; o padrão admite no máximo {}.", tr.max, tr.max),
                format!("Divida o conteúdo em mais mensagens ou grupos, cada um com até {} {nome}.", tr.max),
            );
            self.falhar(j, fala, tag.ini, tag.fim, Some(tag.local));
        }
        Destino::do_tipo(tr.filho, trans, n)
    }

    /// The transition of a state for a name.
    pub(super) fn transicao(&self, estado: u16, espaco: Espaco, local: &[u8]) -> Option<u32> {
        let dsig = match espaco {
            Espaco::Ans => 0,
            Espaco::Dsig => marca::DSIG,
            _ => return None,
        };
        let e = &t::ESTADOS[usize::from(estado)];
        (e.inicio..e.inicio + u32::from(e.n)).find(|i| {
            let tr = &t::TRANSICOES[*i as usize];
            tr.marcas & marca::DSIG == dsig && t::NOMES[usize::from(tr.nome)].as_bytes() == local
        })
    }

    fn curinga(&mut self, j: &[u8], tag: &Tag<'_>, c: &Curinga) -> Destino {
        if let Some(tipo) = self.global(tag) {
            return Destino::do_tipo(tipo, SEM_TRANSICAO, 1);
        }
        if c.tolerante {
            return Destino::sem_tipo(Especie::Tolerante);
        }
        let fala = frases::xsd(
            "XSD-INESPERADO",
            format!("<{}> não é um elemento conhecido e não pode estar aqui.", self.texto(tag.local)),
            "Retire o elemento.",
        );
        self.falhar(j, fala, tag.ini, tag.fim, Some(tag.local));
        Destino::sem_tipo(Especie::Ignorado)
    }

    /// Type of a global element.
    fn global(&self, tag: &Tag<'_>) -> Option<u16> {
        let lista = match tag.espaco {
            Espaco::Ans => self.esquema.linha().raizes,
            Espaco::Dsig => t::RAIZES_DSIG,
            _ => return None,
        };
        lista.iter().find(|(n, _)| t::NOMES[usize::from(*n)].as_bytes() == tag.local).map(|(_, tipo)| *tipo)
    }

    fn tolerar(&self, tag: &Tag<'_>) -> Destino {
        match self.global(tag) {
            Some(tipo) => Destino::do_tipo(tipo, SEM_TRANSICAO, 1),
            None => Destino::sem_tipo(Especie::Tolerante),
        }
    }

    /// Text as it stands in the document; `b` is in the encoding of the document, line ends normalised.
    pub(super) fn recebe_texto(&mut self, j: &[u8], b: &[u8], origem: Origem, ini: u64, fim: u64) {
        let Some(q) = self.pilha.last() else {
            let em_branco = origem == Origem::Literal && b.iter().all(|c| branco(*c));
            if !em_branco && self.fase != Fase::Morta {
                let (ini, fim) = self.culpado(b, origem, ini, fim);
                self.texto_fora(j, ini, fim);
            }
            return;
        };
        match q.especie {
            Especie::Folha => {
                let base = Self::simples_de(q).base;
                if self.cod.utf8() || b.is_ascii() || origem == Origem::Referencia {
                    self.valor.juntar(base, b);
                } else {
                    self.rascunho.clear();
                    self.cod.juntar(b, &mut self.rascunho);
                    self.valor.juntar(base, &self.rascunho);
                }
            }
            Especie::Complexo => {
                let c = &t::COMPLEXOS[usize::from(q.tipo)];
                let vazio = c.modelo == u32::MAX;
                if !c.misto && !q.texto_dito && !b.is_empty() && (vazio || !b.iter().all(|c| branco(*c))) {
                    let (ini, fim) = self.culpado(b, origem, ini, fim);
                    self.texto_no_grupo(j, ini, fim);
                }
            }
            Especie::Envelope | Especie::Corpo if !q.texto_dito && !b.iter().all(|c| branco(*c)) => {
                let (ini, fim) = self.culpado(b, origem, ini, fim);
                self.texto_no_grupo(j, ini, fim);
            }
            _ => {}
        }
        if self.raiz > 0 && self.com_hash() {
            self.hash_texto(b, origem);
        }
        self.colher_texto(b, origem);
    }

    /// Where the first character that should not be there stands: the rest of the text may not have come yet.
    fn culpado(&self, b: &[u8], origem: Origem, ini: u64, fim: u64) -> (u64, u64) {
        if origem == Origem::Referencia || b.is_empty() {
            return (ini, fim);
        }
        let n = b.iter().position(|c| !branco(*c)).unwrap_or_default();
        let ini = ini + n as u64;
        (ini, ini + self.um_caractere(&b[n..]) as u64)
    }

    fn hash_texto(&mut self, b: &[u8], origem: Origem) {
        use super::codificacao::Codificacao::{Iso8859_1, Utf8};
        let utf8 = self.cod == Utf8 || origem == Origem::Referencia;
        if self.hash.escuta() {
            if b.is_ascii() || (self.cod == Iso8859_1 && !utf8) {
                self.hash.texto(b);
            } else if utf8 {
                self.hash.texto_utf8(b);
            } else {
                self.rascunho.clear();
                self.cod.juntar(b, &mut self.rascunho);
                self.hash.texto_utf8(&self.rascunho);
            }
        }
        if let Some(mut d) = self.doutor.take() {
            let mut u = Vec::new();
            if utf8 {
                u.extend_from_slice(b);
            } else {
                self.cod.juntar(b, &mut u);
            }
            d.texto(&u);
            self.doutor = Some(d);
        }
    }

    fn texto_no_grupo(&mut self, j: &[u8], ini: u64, fim: u64) {
        let nome = match self.pilha.last_mut() {
            Some(q) => {
                q.texto_dito = true;
                let q = *q;
                self.nome_de(&q)
            }
            None => return,
        };
        let fala = frases::xsd(
            "XSD-TEXTO",
            format!("Há texto solto dentro de {nome}, que só admite outras tags."),
            "Retire o texto ou coloque-o na tag do campo a que pertence.",
        );
        self.falhar(j, fala, ini, fim, None);
    }

    fn texto_fora(&mut self, j: &[u8], ini: u64, fim: u64) {
        let fala = if self.fase == Fase::Prologo {
            frases::xml(
                "XML-SINTAXE",
                "Há texto antes do primeiro elemento do arquivo.",
                "Retire tudo o que vem antes da primeira tag, menos a declaração XML.",
            )
        } else {
            frases::xml(
                "XML-CONTEUDO-EXTRA",
                "Há conteúdo depois do fim da mensagem.",
                "Apague tudo o que vem depois da última tag de fechamento.",
            )
        };
        self.falhar(j, fala, ini, fim, None);
        self.fase = Fase::Morta;
    }

    /// An end tag that matches the innermost open element. `ini..fim` are the bytes of the tag.
    pub(super) fn fechar(&mut self, j: &[u8], ini: u64, fim: u64) {
        let Some(q) = self.pilha.last().copied() else { return };
        self.abertura_faltava();
        match q.especie {
            Especie::Folha => self.fechar_folha(j, &q, ini),
            Especie::Complexo if !t::ESTADOS[usize::from(q.estado)].aceita => self.faltar_no_fim(j, ini, fim),
            Especie::Envelope if self.raiz == 0 && !self.coletor.relatorio.tem_erro() => {
                let fala = frases::erro(
                    "MSG-02",
                    frases::CORPO_AUSENTE,
                    "O envelope SOAP não traz nenhuma mensagem TISS no corpo (Body).".into(),
                    "Inclua a mensagem do padrão como único elemento dentro de Body.",
                );
                self.falhar(j, fala, ini, fim, None);
            }
            _ => {}
        }
        self.desempilhar(j, ini, fim);
    }

    /// Takes the innermost element off, judged or not.
    pub(super) fn desempilhar(&mut self, j: &[u8], ini: u64, fim: u64) {
        let profundidade = self.pilha.len();
        self.colher_fechamento(j, ini, fim);
        if profundidade == self.raiz {
            if self.com_hash() {
                self.anotado.fim = Some(Trecho { ini, fim, posicao: None });
                self.fechar_hash();
            }
            self.rapida = false;
        }
        if self.raiz > 0 && profundidade >= self.raiz && self.com_hash() {
            self.hash.fechar();
            if let Some(d) = &mut self.doutor {
                d.fechar();
            }
        }
        if let Some(q) = self.pilha.pop() {
            self.nomes.truncate(q.nome as usize);
        }
        if profundidade == self.guia_profundidade {
            self.guia_profundidade = 0;
            self.guia = None;
            self.coletor.guia_fecha();
        }
        self.espacos.fechar(profundidade);
        while self.ditos.last().is_some_and(|d| d.0 >= profundidade) {
            self.ditos.pop();
        }
        while self.devidos.last().is_some_and(|d| d.profundidade >= profundidade) {
            self.devidos.pop();
        }
        while self.supostos.last().is_some_and(|s| s.profundidade >= profundidade) {
            self.supostos.pop();
        }
        while self.pendencias.last().is_some_and(|p| p.profundidade >= profundidade) {
            self.pendencias.pop();
        }
        if self.pilha.is_empty() {
            self.fase = Fase::Epilogo;
        }
    }

    fn fechar_folha(&mut self, j: &[u8], q: &Quadro, fim: u64) {
        let s = Self::simples_de(q);
        let marcas = q.transicao().map_or(0, |t| t.marcas);
        // A child inside was told; what is left of the text says nothing.
        let falha = if q.texto_dito { None } else { self.valor.conferir(s).err() };
        let nome = self.nome_de(q);
        if let Some(falha) = falha {
            let fala = match self.versao_desconhecida(&nome) {
                Some(fala) => fala,
                None => frases::valor(&nome, s, falha, &self.valor.buf, self.valor.caracteres),
            };
            let longo = self.valor.longo;
            let i = self.falhar_no_valor(j, fala, fim);
            if let Some(c) = i.and_then(|i| self.coletor.critica(i))
                && !longo
            {
                c.valor = Some(crate::Sensivel::new(String::from_utf8_lossy(&self.valor.buf).into_owned()));
            }
        } else if let Some(mut fala) = self.versao_desconhecida(&nome) {
            fala.severidade = crate::Severidade::Aviso;
            self.falhar_no_valor(j, fala, fim);
        }
        if marcas & marca::NUMERO_GUIA != 0 {
            self.anotar_guia();
        }
        if marcas & marca::ANOTA != 0 {
            let Valor { inicio, posicao, .. } = self.valor;
            let buf = std::mem::take(&mut self.valor.buf);
            let no_epilogo = self.pilha.len() == self.raiz + 2;
            self.anotar(&nome, &buf, Trecho { ini: inicio.min(fim), fim, posicao }, no_epilogo);
            self.valor.buf = buf;
        }
    }

    fn versao_desconhecida(&self, nome: &str) -> Option<super::coletor::Fala> {
        if self.versao_exata || !matches!(nome, "Padrao" | "versaoPadrao") {
            return None;
        }
        let v = self.cabecalho.versao?;
        let usada = self.esquema.versao();
        Some(frases::xsd(
            "MSG-01",
            format!(
                "A versão {v} não é uma versão conhecida do padrão; a mensagem foi validada pela mais próxima, {usada}."
            ),
            "Informe no campo a versão do padrão TISS em que a mensagem foi gerada.",
        ))
    }

    /// The number of the guia, for the críticas of its whole content.
    fn anotar_guia(&mut self) {
        if self.guia.is_none() && self.valor.buf.len() <= Curta::MAX {
            let n = Curta::new(&self.valor.buf);
            self.coletor.guia_numero(n.como_str());
            self.guia = Some(n);
        }
    }

    /// Keeps the text (UTF-8) of a leaf that the rules of the envelope need.
    pub(super) fn anotar(&mut self, nome: &str, texto: &[u8], local: Trecho, no_epilogo: bool) {
        let a = &mut self.anotado;
        match nome {
            "tipoTransacao" => {
                a.transacao = super::envelope::transacao(texto);
                a.transacao_local = Some(local);
            }
            "numeroLote" if a.lote.is_none() => {
                a.lote = std::str::from_utf8(texto).ok().and_then(NumeroDoLote::new);
            }
            "hash" => {
                a.hash.clear();
                a.hash.extend_from_slice(&texto[..texto.len().min(64)]);
                a.hash_local = Some(local);
                a.hash_no_epilogo = no_epilogo;
            }
            "dataRegistroTransacao" => {
                a.registro = Some(Curta::new(texto));
                a.registro_local = Some(local);
            }
            _ => {}
        }
    }
}

impl Valor {
    pub(super) fn limpar(&mut self, inicio: u64) {
        self.buf.clear();
        (self.caracteres, self.longo, self.posicao) = (0, false, None);
        self.base64 = tipos::Base64::default();
        self.inicio = inicio;
    }

    /// Adds text in UTF-8.
    pub(super) fn juntar(&mut self, base: Base, b: &[u8]) {
        match base {
            Base::Texto | Base::Base64 => {
                self.caracteres += tipos::caracteres(b, true);
                if base == Base::Base64 {
                    self.base64.juntar(b);
                }
                let cabe = b.len().min(limites::VALOR - self.buf.len());
                self.longo |= cabe < b.len();
                self.buf.extend_from_slice(&b[..cabe]);
            }
            _ => {
                for c in b {
                    if branco(*c) && matches!(self.buf.last(), None | Some(b' ')) {
                        continue;
                    }
                    if self.buf.len() == limites::VALOR {
                        self.longo = true;
                        return;
                    }
                    self.buf.push(if branco(*c) { b' ' } else { *c });
                    self.caracteres += usize::from(*c & 0xC0 != 0x80);
                }
            }
        }
    }

    pub(super) fn conferir(&self, s: &conecta_schemas::linhas::Simples) -> Result<(), tipos::Falha> {
        match s.base {
            Base::Base64 => {
                if self.base64.valido() {
                    Ok(())
                } else {
                    Err(tipos::Falha::Lexico)
                }
            }
            // Longer than any table or pattern of the standard admits: only the length is left to tell.
            Base::Texto if self.longo => {
                if s.enumeracao != NENHUM {
                    Err(tipos::Falha::Dominio)
                } else if s.padrao != NENHUM {
                    Err(tipos::Falha::Padrao)
                } else {
                    tipos::tamanho(s, self.caracteres)
                }
            }
            _ if self.longo => Err(tipos::Falha::Lexico),
            _ => tipos::conferir(s, &self.buf, true),
        }
    }
}
