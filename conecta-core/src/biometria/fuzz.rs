//! What `internal` offers the fuzzer: every door through which bytes from outside come in.

use super::*;

/// Nothing here panics, whatever the bytes are.
pub(crate) fn sem_panico(dados: &[u8], modelos: Option<&Modelos>) {
    let formatos = [
        FormatoDoQuadro::Rgb,
        FormatoDoQuadro::Bgra,
        FormatoDoQuadro::Cinza,
        FormatoDoQuadro::Nv12,
        FormatoDoQuadro::Yuyv,
    ];
    if let [largura, altura, passo, formato, bytes @ ..] = dados {
        let quadro = Quadro {
            bytes,
            largura: usize::from(*largura),
            altura: usize::from(*altura),
            passo: (*passo > 0).then_some(usize::from(*passo)),
            formato: formatos[usize::from(*formato) % formatos.len()],
        };
        let _ = Imagem::de_quadro(&quadro);
    }
    let modelo = IdDoModelo([0; 16]);
    let _ = Galeria::carregar(dados, modelo);
    let _ = Cofre::new(Chave::new([0; 32]), "", 0, modelo, 16).abrir(dados, "");
    if let Ok(toml) = std::str::from_utf8(dados) {
        let _ = Manifesto::ler(toml);
    }
    rede::sem_panico(dados);
    let Ok(imagem) = Imagem::decodificar(dados) else { return };
    assert_eq!(imagem.rgb().len(), imagem.largura() * imagem.altura() * 3);
    let _ = imagem.reduzir(3).redimensionar(40, 30);
    let Some(modelos) = modelos else { return };
    let mut sessao = Sessao::new(modelos);
    let qualidade = sessao.qualidade(&imagem, &Exigencias::default());
    if let Some(rosto) = qualidade.ok().and_then(|q| q.rosto) {
        let _ = sessao.incorporar(&imagem, &rosto.pontos);
        let _ = sessao.vivacidade(&imagem, &rosto);
    }
}
