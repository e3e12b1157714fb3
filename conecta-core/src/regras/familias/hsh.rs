//! HSH: the hash of a message.

use super::super::regra::regras;

regras! {
    /// O hash informado não é o do conteúdo da mensagem.
    ///
    /// O hash é o MD5 dos textos de todos os campos, na ordem da mensagem, sem o próprio hash, em ISO-8859-1. Se ele não confere, algo
    /// mudou depois do cálculo, ou o cálculo foi feito de outro modo; a operadora recusa a mensagem como corrompida.
    ///
    /// ## Como corrigir
    /// Recalcule o hash depois da última alteração; o comando `conecta hash --corrigir` faz isso.
    "HSH-01" hash_difere {
        Erro, Sintaxe, glosa: 5014, base: "ORG 115", campos: ["hash"],
    }
    passagem []

    /// O hash informado foi calculado de outro modo.
    ///
    /// Quando o hash não confere, os desvios conhecidos são tentados (UTF-8, textos aparados, sem quebras de linha, comentários
    /// incluídos, parte da mensagem), e diz-se qual deles dá o valor informado.
    ///
    /// ## Como corrigir
    /// Acerte o cálculo no programa que gera a mensagem, para que as próximas saiam certas.
    "HSH-02" hash_de_outro_modo {
        Info, Sintaxe, glosa: 5014, base: "OBS", campos: ["hash"],
    }
    passagem []

    /// O hash não tem 32 dígitos hexadecimais.
    ///
    /// ## Como corrigir
    /// Calcule o MD5 do conteúdo e grave os 32 dígitos, sem espaços nem prefixos.
    "HSH-03" hash_malformado {
        Erro, Sintaxe, glosa: 5014, base: "Esquemas da ANS, epilogo", campos: ["hash"],
    }
    passagem []
}
