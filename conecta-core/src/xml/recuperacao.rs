//! After a fault in the structure: finds what the fault most likely is, tells it once, and goes on from there.

use std::collections::{HashMap, VecDeque};

use conecta_schemas::linhas::{Complexo, NENHUM, Transicao, marca, modelo};
use conecta_schemas::tabelas as t;

use super::espacos::Espaco;
use super::estrutura::Destino;
use super::lento::Tag;
use super::maquina::{Maquina, Pendencia, lembrar};
use super::quadro::Especie;
use super::{frases, limites};

/// Names of expected elements listed in a sentence.
const NOMES_LISTADOS: usize = 6;

pub(super) fn nome(tr: &Transicao) -> &'static str {
    t::NOMES[usize::from(tr.nome)]
}

pub(super) fn transicoes(estado: u16) -> &'static [Transicao] {
    let e = &t::ESTADOS[usize::from(estado)];
    &t::TRANSICOES[e.inicio as usize..e.inicio as usize + usize::from(e.n)]
}

/// Whether a name is most likely a slip of another: other case, or one or two letters off.
pub(super) fn parecidos(achado: &[u8], certo: &str) -> bool {
    let c = certo.as_bytes();
    if achado.eq_ignore_ascii_case(c) {
        return true;
    }
    let folga = if c.len() >= 10 { 2 } else { 1 };
    c.len() >= 5 && achado.len() <= 64 && distancia(achado, c) <= folga
}

/// Edit distance in which a swap of neighbours is one edit.
fn distancia(a: &[u8], b: &[u8]) -> usize {
    if a.len().abs_diff(b.len()) > 2 {
        return usize::MAX;
    }
    let largura = b.len() + 1;
    let mut d: Vec<usize> = vec![0; (a.len() + 1) * largura];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            d[i * largura + j] = if i == 0 || j == 0 {
                i + j
            } else {
                let troca = d[(i - 1) * largura + j - 1] + usize::from(a[i - 1] != b[j - 1]);
                let mut m = troca.min(d[(i - 1) * largura + j] + 1).min(d[i * largura + j - 1] + 1);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    m = m.min(d[(i - 2) * largura + j - 2] + 1);
                }
                m
            };
        }
    }
    d[a.len() * largura + b.len()]
}

/// The shortest way from a state to one that serves: for each step, the transitions any of which leads on.
fn saltos(de: u16, serve: impl Fn(u16) -> bool) -> Option<(Vec<Vec<&'static Transicao>>, u16)> {
    let mut antes: HashMap<u16, u16> = HashMap::new();
    let mut fila = VecDeque::from([de]);
    antes.insert(de, de);
    let alvo = loop {
        let e = fila.pop_front()?;
        if serve(e) {
            break e;
        }
        for tr in transicoes(e) {
            antes.entry(tr.proximo).or_insert_with(|| {
                fila.push_back(tr.proximo);
                e
            });
        }
    };
    let mut estados = vec![alvo];
    let mut e = alvo;
    while e != de {
        e = *antes.get(&e)?;
        estados.push(e);
    }
    estados.reverse();
    let passos = estados
        .windows(2)
        .map(|w| {
            // Alternatives of a choice lead to states of equal standing: all that serve as well are named.
            let equivale = |p: u16| p == w[1] || (alvo == w[1] && serve(p));
            transicoes(w[0]).iter().filter(|tr| equivale(tr.proximo)).collect()
        })
        .collect();
    Some((passos, alvo))
}

/// What is said to be missing, in order; alternatives joined by "ou".
fn faltantes(passos: &[Vec<&'static Transicao>]) -> (String, Vec<u16>) {
    let textos: Vec<String> = passos
        .iter()
        .map(|p| frases::ou(&p.iter().take(NOMES_LISTADOS).map(|tr| nome(tr)).collect::<Vec<_>>()))
        .collect();
    let nomes = passos.iter().flatten().map(|tr| tr.nome).collect();
    (frases::e(&textos.iter().map(String::as_str).collect::<Vec<_>>()), nomes)
}

/// The same as data.
fn nomes_faltantes(passos: &[Vec<&'static Transicao>]) -> Vec<Vec<&'static str>> {
    passos.iter().map(|p| p.iter().map(|tr| nome(tr)).collect()).collect()
}

impl Maquina {
    /// An element that the automaton does not expect here.
    pub(super) fn recuperar(&mut self, j: &[u8], tag: &Tag<'_>) -> Destino {
        let Some(q) = self.pilha.last().copied() else { return Destino::sem_tipo(Especie::Ignorado) };
        let c = &t::COMPLEXOS[usize::from(q.tipo)];
        let do_tipo = |nome_visto: &[u8]| {
            (c.inicio..c.fim).flat_map(transicoes).find(|tr| nome(tr).as_bytes() == nome_visto)
        };
        match do_tipo(tag.local) {
            Some(conhecida) if !matches!(tag.espaco, Espaco::Ans | Espaco::Dsig) => {
                self.outro_espaco(j, tag, conhecida, q.estado)
            }
            Some(conhecida) => self.fora_do_lugar(j, tag, conhecida, c, q.estado),
            None => match self.falta_abrir(j, tag, q.estado) {
                Some(d) => d,
                None => self.desconhecido(j, tag, c, q.estado),
            },
        }
    }

    /// The right name in the wrong namespace.
    fn outro_espaco(&mut self, j: &[u8], tag: &Tag<'_>, tr: &'static Transicao, estado: u16) -> Destino {
        let fala = frases::xsd(
            "MSG-06",
            format!("A tag {} não está no espaço de nomes (namespace) da ANS.", nome(tr)),
            "Use na tag o mesmo prefixo das outras tags da mensagem, como ans:.",
        );
        self.falhar(j, fala, tag.ini, tag.fim, Some(tag.local));
        match self.transicao(estado, Espaco::Ans, tag.local) {
            Some(trans) => self.seguir(j, tag, trans),
            None => Destino::do_tipo(tr.filho, super::quadro::SEM_TRANSICAO, 1),
        }
    }

    /// An element of this group at the wrong place: something is missing before it, or it comes too late or too often.
    fn fora_do_lugar(
        &mut self,
        j: &[u8],
        tag: &Tag<'_>,
        tr: &'static Transicao,
        c: &Complexo,
        estado: u16,
    ) -> Destino {
        let tem = |e: u16| transicoes(e).iter().any(|x| x.nome == tr.nome);
        if let Some((passos, alvo)) = saltos(estado, tem) {
            self.falta_antes(j, tag, &passos, tr.nome, estado);
            if let Some(q) = self.pilha.last_mut() {
                q.estado = alvo;
                q.contador = 0;
            }
            if let Some(trans) = self.transicao(alvo, tag.espaco, tag.local) {
                return self.seguir(j, tag, trans);
            }
        }
        let profundidade = self.pilha.len();
        let n = nome(tr);
        if let Some(d) = self.outro_veio_cedo(tag, tr, profundidade, j) {
            return d;
        }
        let grupo = self.pilha.last().map(|q| self.nome_de(q)).unwrap_or_default();
        let ja = self.pilha.last().and_then(|q| t::TRANSICOES.get(q.ultima as usize)).map(|u| u.nome);
        let repete = ja == Some(tr.nome);
        self.filho_indice = if repete { 2 } else { u32::from(tr.marcas & marca::INDICE != 0) };
        let fala = if repete {
            frases::xsd(
                "XSD-REPETIDO",
                format!("O elemento {n} aparece mais de uma vez em {grupo}, que só admite um."),
                format!("Deixe só uma ocorrência de {n} aqui."),
            )
        } else if let Some(outro) =
            ja.filter(|ja| exclui(c, tr.nome, *ja)).map(|ja| t::NOMES[usize::from(ja)])
        {
            frases::xsd(
                "XSD-ESCOLHA",
                format!("Em {grupo} o padrão admite {n} ou {outro}, e os dois foram informados."),
                format!("Deixe só um dos dois: {n} ou {outro}."),
            )
        } else {
            let depois = depois_de(c, tr.nome, ja);
            let onde = depois.map_or_else(|| format!("no início de {grupo}"), |d| format!("antes de {d}"));
            frases::xsd(
                "XSD-ORDEM",
                format!("O elemento {n} está fora de ordem em {grupo}; no padrão ele vem {onde}."),
                format!("Mova {n} para que fique {onde}, sem alterar o conteúdo."),
            )
        };
        // Said to be missing before, it was only late: that crítica becomes this one.
        let antes = self
            .pendencias
            .iter()
            .rposition(|p| p.profundidade == profundidade && p.faltantes.contains(&tr.nome));
        let ja_dita = antes.map(|i| self.pendencias.remove(i)).filter(|p| p.passos == 1);
        let de_novo = self.ditos.contains(&(profundidade, tr.nome, false));
        if fala.codigo.as_str() != "XSD-REPETIDO" && !de_novo {
            lembrar(&mut self.ditos, (profundidade, tr.nome, false));
        }
        match ja_dita.and_then(|p| p.critica) {
            Some(i) => {
                let posicao = self.rastro.local(j, self.base, tag.ini);
                let caminho = self.caminho(Some(tag.local)).0;
                let byte_fim = self.byte_fim(j, posicao, tag.ini, tag.fim);
                self.coletor.emendar(i, fala);
                if let Some(critica) = self.coletor.critica(i) {
                    (critica.local.linha, critica.local.coluna) = (posicao.linha, posicao.coluna);
                    (critica.local.byte_inicio, critica.local.byte_fim) = (posicao.byte, byte_fim);
                    critica.local.caminho = caminho;
                }
            }
            // A run of the same elements at the wrong place is one fault.
            None if de_novo && fala.codigo.as_str() != "XSD-REPETIDO" => {}
            None => {
                self.falhar(j, fala, tag.ini, tag.fim, Some(tag.local));
            }
        }
        Destino::do_tipo(tr.filho, super::quadro::SEM_TRANSICAO, self.filho_indice.max(1))
    }

    /// Elements said to be missing now come one after another: it was the element after them that came early. That
    /// crítica says so, and the order goes on from where it was.
    fn outro_veio_cedo(
        &mut self,
        tag: &Tag<'_>,
        tr: &'static Transicao,
        profundidade: usize,
        j: &[u8],
    ) -> Option<Destino> {
        let i = self.pendencias.iter().rposition(|p| {
            p.profundidade == profundidade
                && p.passos > 1
                && transicoes(p.estado).iter().any(|x| x.nome == tr.nome)
        })?;
        let p = self.pendencias.remove(i);
        let grupo = self.pilha.last().map(|q| self.nome_de(q)).unwrap_or_default();
        let cedo = t::NOMES[usize::from(p.adiantado)];
        let depois = p.faltantes.last().map(|n| t::NOMES[usize::from(*n)]).unwrap_or_default();
        if let Some(i) = p.critica {
            let fala = frases::xsd(
                "XSD-ORDEM",
                format!(
                    "O elemento {cedo} está fora de ordem em {grupo}; no padrão ele vem depois de {depois}."
                ),
                format!("Mova {cedo} para depois de {depois}, sem alterar o conteúdo."),
            );
            self.coletor.emendar(i, fala);
            if let Some(c) = self.coletor.critica(i) {
                c.local.caminho = format!("{}/{cedo}", c.local.caminho);
            }
        }
        lembrar(&mut self.ditos, (profundidade, p.adiantado, true));
        if let Some(q) = self.pilha.last_mut() {
            (q.estado, q.contador) = (p.estado, 0);
        }
        let trans = self.transicao(p.estado, tag.espaco, tag.local)?;
        Some(self.seguir(j, tag, trans))
    }

    /// Whether all that is missing came early, as was told.
    fn veio_cedo(&self, passos: &[Vec<&'static Transicao>]) -> bool {
        let profundidade = self.pilha.len();
        let cedo = |tr: &&Transicao| self.ditos.contains(&(profundidade, tr.nome, true));
        passos.iter().all(|p| p.iter().any(&cedo))
    }

    /// Tells what is missing before an element; an unknown one at the same place was meant to be it.
    fn falta_antes(
        &mut self,
        j: &[u8],
        tag: &Tag<'_>,
        passos: &[Vec<&'static Transicao>],
        adiantado: u16,
        estado: u16,
    ) {
        if self.veio_cedo(passos) || self.desconhecido_era(passos, estado) {
            return;
        }
        let (texto, nomes) = faltantes(passos);
        let achado = self.texto(tag.local);
        let falta = if passos.len() > 1 { "Faltam" } else { "Falta" };
        let fala = frases::xsd(
            "XSD-FALTA",
            format!("{falta} {texto} antes de {achado}."),
            format!("Informe {texto} antes de {achado}: o padrão obriga."),
        )
        .faltando(nomes_faltantes(passos));
        let critica = self.falhar(j, fala, tag.ini, tag.fim, None);
        let (profundidade, passos) = (self.pilha.len(), passos.len());
        lembrar(
            &mut self.pendencias,
            Pendencia { profundidade, critica, faltantes: nomes, passos, adiantado, estado },
        );
    }

    /// Whether the one element missing here is the unknown one told before; then that crítica says so.
    fn desconhecido_era(&mut self, passos: &[Vec<&'static Transicao>], estado: u16) -> bool {
        let profundidade = self.pilha.len();
        let igual =
            |p: &Pendencia| p.profundidade == profundidade && p.faltantes.is_empty() && p.estado == estado;
        let Some(i) = self.pendencias.iter().rposition(igual) else { return false };
        let [passo] = passos else { return false };
        let (esperado, _) = faltantes(std::slice::from_ref(passo));
        let p = self.pendencias.remove(i);
        if let Some(c) = p.critica.and_then(|i| self.coletor.critica(i)) {
            c.mensagem = format!("{} O padrão espera aqui {esperado}.", c.mensagem);
            c.ajuda = format!("Troque a tag por {esperado}, com o conteúdo que esse campo pede.").into();
        }
        true
    }

    /// A name that this group does not have.
    fn desconhecido(&mut self, j: &[u8], tag: &Tag<'_>, c: &Complexo, estado: u16) -> Destino {
        let grupo = self.pilha.last().map(|q| self.nome_de(q)).unwrap_or_default();
        let achado = self.texto(tag.local);
        let esperadas = transicoes(estado);
        let adiante = (c.inicio..c.fim).flat_map(transicoes);
        if let Some(tr) = esperadas.iter().chain(adiante).find(|tr| parecidos(tag.local, nome(tr))) {
            let certo = nome(tr);
            let fala = frases::xsd(
                "XSD-NOME",
                format!("A tag <{achado}> não existe em {grupo}; no padrão ela se chama {certo}."),
                format!("Escreva {certo}, respeitando maiúsculas e minúsculas, na abertura e no fechamento."),
            );
            self.falhar(j, fala, tag.ini, tag.fim, Some(tag.local));
            let tem = |e: u16| transicoes(e).iter().any(|x| x.nome == tr.nome);
            if tem(estado)
                && let Some(trans) = self.transicao(estado, Espaco::Ans, certo.as_bytes())
            {
                return self.seguir(j, tag, trans);
            }
            return Destino::do_tipo(tr.filho, super::quadro::SEM_TRANSICAO, 1);
        }
        let nomes: Vec<&str> = esperadas.iter().map(nome).take(NOMES_LISTADOS).collect();
        let aceita = t::ESTADOS[usize::from(estado)].aceita;
        let (mensagem, ajuda) = if nomes.is_empty() {
            (
                format!("A tag <{achado}> não faz parte de {grupo}, que já está completo."),
                "Retire a tag ou mova-a para o grupo a que pertence.".to_owned(),
            )
        } else {
            let ou_fim = if aceita { format!(" ou o fechamento de {grupo}") } else { String::new() };
            (
                format!("A tag <{achado}> não faz parte de {grupo} no padrão."),
                format!(
                    "Retire a tag ou troque-a pela que o padrão espera aqui: {}{ou_fim}.",
                    frases::ou(&nomes)
                ),
            )
        };
        let critica =
            self.falhar(j, frases::xsd("XSD-INESPERADO", mensagem, ajuda), tag.ini, tag.fim, Some(tag.local));
        lembrar(
            &mut self.pendencias,
            Pendencia {
                profundidade: self.pilha.len(),
                critica,
                faltantes: Vec::new(),
                passos: 0,
                adiantado: NENHUM,
                estado,
            },
        );
        Destino::sem_tipo(Especie::Ignorado)
    }

    /// The innermost element ends too early.
    pub(super) fn faltar_no_fim(&mut self, j: &[u8], ini: u64, fim: u64) {
        let Some(q) = self.pilha.last().copied() else { return };
        let grupo = self.nome_de(&q);
        let Some((passos, _)) = saltos(q.estado, |e| t::ESTADOS[usize::from(e)].aceita) else { return };
        if self.veio_cedo(&passos) || self.desconhecido_era(&passos, q.estado) {
            return;
        }
        let (texto, _) = faltantes(&passos);
        let falta = if passos.len() > 1 { "Faltam" } else { "Falta" };
        let fala = frases::xsd(
            "XSD-FALTA",
            format!("{falta} {texto} no fim de {grupo}."),
            format!("Informe {texto} antes do fechamento de {grupo}: o padrão obriga."),
        )
        .faltando(nomes_faltantes(&passos));
        self.falhar(j, fala, ini, fim, None);
    }

    /// A name of the document, for a sentence.
    pub(super) fn texto(&self, b: &[u8]) -> String {
        self.cod.texto(&b[..b.len().min(limites::NOME_MOSTRADO)]).into_owned()
    }
}

/// The element of a group that comes right after `este` in the standard: the last one given, if it may follow.
fn depois_de(c: &Complexo, este: u16, ja: Option<u16>) -> Option<&'static str> {
    let tr = (c.inicio..c.fim).flat_map(transicoes).find(|tr| tr.nome == este)?;
    let depois = transicoes(tr.proximo);
    let preferido =
        depois.iter().find(|x| Some(x.nome) == ja).or_else(|| depois.iter().find(|x| x.nome != este))?;
    Some(nome(preferido))
}

/// Whether two names stand in different branches of one choice of an encoded content model.
fn exclui(c: &Complexo, a: u16, b: u16) -> bool {
    /// Reads one part; tells whether it holds `a` and `b`, whether they exclude each other, and where it ends.
    fn ler(m: &[u16], i: usize, a: u16, b: u16) -> (bool, bool, bool, usize) {
        match m[i] {
            op @ (modelo::SEQUENCIA | modelo::ESCOLHA) => {
                let (mut tem_a, mut tem_b, mut sim, mut k) = (false, false, false, i + 4);
                let mut juntos = false;
                for _ in 0..m[i + 1] {
                    let (pa, pb, ps, fim) = ler(m, k, a, b);
                    juntos |= pa && pb;
                    (tem_a, tem_b, sim, k) = (tem_a | pa, tem_b | pb, sim | ps, fim);
                }
                let aqui = op == modelo::ESCOLHA && m[i + 3] != NENHUM && tem_a && tem_b && !juntos;
                (tem_a, tem_b, sim | aqui, k)
            }
            modelo::CURINGA => (false, false, false, i + 5),
            _ => (m[i + 1] == a, m[i + 1] == b, false, i + 5),
        }
    }
    t::MODELOS.get(c.modelo as usize..).is_some_and(|m| !m.is_empty() && ler(m, 0, a, b).2)
}
