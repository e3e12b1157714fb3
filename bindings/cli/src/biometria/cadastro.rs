//! `conecta biometria cadastrar`: sealed templates in a folder, a file each: `<person>-<n>.tpl`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use conecta_core::biometria::{Chave, Cofre, Exigencias, Modelos, Sessao, Template};

use super::argumentos::{Cadastrar, Guarda};
use super::{Parada, dizer, em, ler, ler_imagem, modelos};
use crate::desfecho::Desfecho;
use crate::falha;
use conecta_core::portugues::contar;

const EXTENSAO: &str = "tpl";

/// The name under which this folder's templates are turned.
const INQUILINO: &str = "linha-de-comando";

pub(super) fn executar(args: &Cadastrar) -> Result<Desfecho, Parada> {
    let atuais: Vec<PathBuf> = listar(&args.guarda.galeria)?
        .into_iter()
        .filter(|(p, _)| *p == args.pessoa)
        .map(|(_, c)| c)
        .collect();
    let mut saida = io::stdout().lock();
    if args.excluir {
        for c in &atuais {
            std::fs::remove_file(c).map_err(|e| em(c, &falha::motivo(&e)))?;
        }
        let n = contar(atuais.len() as u64, "template apagado", "templates apagados");
        writeln!(saida, "{n}")?;
        return Ok(if atuais.is_empty() { Desfecho::ComErro } else { Desfecho::Limpo });
    }
    if !atuais.is_empty() && !args.acrescentar {
        let motivo = "esta pessoa já tem biometria facial cadastrada; use --acrescentar ou --excluir";
        return Err(motivo.to_owned().into());
    }
    let modelos = modelos::carregar(&args.modelos.modelos)?;
    let cofre = cofre(&args.guarda, &modelos, true)?;
    let mut sessao = Sessao::new(&modelos);
    // All pictures first: an enrolment is whole or not at all.
    let mut selados = Vec::new();
    for caminho in &args.imagens {
        let template = aprovado(&mut sessao, caminho)?;
        let mut aleatorios = [0; 32];
        getrandom::fill(&mut aleatorios).map_err(|_| "o sistema não deu bytes aleatórios".to_owned())?;
        selados.push(cofre.selar(&template, &args.pessoa.to_string(), &aleatorios).map_err(|e| dizer(&e))?);
    }
    std::fs::create_dir_all(&args.guarda.galeria)
        .map_err(|e| em(&args.guarda.galeria, &falha::motivo(&e)))?;
    let mut n = 0;
    for selado in &selados {
        let caminho = loop {
            n += 1;
            let caminho = args.guarda.galeria.join(format!("{}-{n}.{EXTENSAO}", args.pessoa));
            if !caminho.exists() {
                break caminho;
            }
        };
        std::fs::write(&caminho, selado).map_err(|e| em(&caminho, &falha::motivo(&e)))?;
    }
    let quantos = contar(selados.len() as u64, "template", "templates");
    writeln!(saida, "Cadastro realizado: {quantos}")?;
    Ok(Desfecho::Limpo)
}

/// The template of a picture that passes the quality gate.
fn aprovado(sessao: &mut Sessao<'_>, caminho: &Path) -> Result<Template, String> {
    let imagem = ler_imagem(caminho)?;
    let q = sessao.qualidade(&imagem, &Exigencias::default()).map_err(|e| em(caminho, &dizer(&e)))?;
    if let Some(m) = q.motivos.first() {
        return Err(em(caminho, &format!("{} {} [{}]", m.codigo.mensagem(), m.codigo.ajuda(), m.codigo)));
    }
    let rosto = q.rosto.ok_or_else(|| em(caminho, "nenhum rosto"))?;
    sessao.incorporar(&imagem, &rosto.pontos).map_err(|e| em(caminho, &dizer(&e)))
}

/// Sealed templates of a folder, by person.
pub(super) fn listar(pasta: &Path) -> Result<Vec<(u64, PathBuf)>, String> {
    if !pasta.exists() {
        return Ok(Vec::new());
    }
    let lista = std::fs::read_dir(pasta).map_err(|e| em(pasta, &falha::motivo(&e)))?;
    let mut achados: Vec<(u64, PathBuf)> = lista
        .flatten()
        .map(|i| i.path())
        .filter(|c| c.extension().is_some_and(|e| e == EXTENSAO))
        .filter_map(|c| Some((c.file_stem()?.to_str()?.split_once('-')?.0.parse().ok()?, c)))
        .collect();
    achados.sort();
    Ok(achados)
}

/// The vault of a folder. Its key is read from the file, or made and written there.
pub(super) fn cofre(guarda: &Guarda, modelos: &Modelos, criar: bool) -> Result<Cofre, String> {
    let caminho = &guarda.chave;
    if criar && !caminho.exists() {
        criar_chave(caminho)?;
    }
    let texto = String::from_utf8(ler(caminho)?).unwrap_or_default();
    let texto = texto.trim();
    let digitos = texto.len() == 64 && texto.bytes().all(|b| b.is_ascii_hexdigit());
    let mut bytes = [0; 32];
    for (i, b) in bytes.iter_mut().enumerate() {
        let par = texto.get(2 * i..2 * i + 2).filter(|_| digitos);
        *b = par
            .and_then(|p| u8::from_str_radix(p, 16).ok())
            .ok_or_else(|| em(caminho, "a chave precisa de 64 algarismos hexadecimais"))?;
    }
    Ok(Cofre::new(Chave::new(bytes), INQUILINO, 1, modelos.id(), modelos.dimensao()))
}

/// A new key in a file that only its owner reads.
fn criar_chave(caminho: &Path) -> Result<(), String> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|_| "o sistema não deu bytes aleatórios".to_owned())?;
    let texto: String = bytes.iter().map(|b| format!("{b:02x}")).collect();
    let mut opcoes = std::fs::OpenOptions::new();
    opcoes.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut opcoes, 0o600);
    let mut arquivo = opcoes.open(caminho).map_err(|e| em(caminho, &falha::motivo(&e)))?;
    writeln!(arquivo, "{texto}").map_err(|e| em(caminho, &falha::motivo(&e)))
}
