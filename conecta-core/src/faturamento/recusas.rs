//! The refusals of guia, arquivo, lote and protocolo.

use super::motivo::recusas;

recusas! {
    /// Refusals of guia, arquivo, lote and protocolo.
    RECUSAS;
    NAO_E_DO_PRESTADOR = "FAT-01", "P-806",
        "Por segurança, ações que alterem a informação da guia só são permitidas ao prestador que a digitou.";
    STATUS_DESCONHECIDO = "FAT-02", "P-1008", "A operadora informou uma situação de protocolo que o padrão não tem.";
    PROTOCOLO_ENCERRADO = "FAT-03", "P-1008",
        "O protocolo já está encerrado: pagamento efetuado, encerrado sem pagamento ou cancelado.";
    PROTOCOLO_NAO_ENVIADO = "FAT-04", "P-1008", "O lote ainda não foi enviado à operadora.";
    PROTOCOLO_JA_ENVIADO = "FAT-05", "P-1004", "O lote já foi enviado à operadora e tem protocolo.";
    SEM_NUMERO_DE_PROTOCOLO = "FAT-06", "P-1004", "Informe o número do protocolo da operadora.";
    SITUACAO_JA_INFORMADA = "FAT-07", "P-1008", "O protocolo já está nessa situação, ou depois dela.";
}
