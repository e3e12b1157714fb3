//! Every refusal of a recurso, in the words of the manual where it has some.

use crate::faturamento::motivo::recusas;

recusas! {
    /// Refusals of the recurso de glosa.
    RECUSAS_DO_RECURSO;
    PRAZO = "RGL-01", "P-1102",
        "O prazo para recursar esse protocolo expirou. Impossível continuar";
    NAO_FATURADO = "RGL-02", "P-1101",
        "O recurso de glosa pede o protocolo a partir da situação Faturado e o lote de pagamento com a situação Pagamento efetuado.";
    SEM_GLOSA = "RGL-03", "P-1101",
        "O recurso de glosa só é habilitado se o Valor Glosado for maior que zero.";
    MOTIVOS = "RGL-04", "P-1103",
        "Para realizar esse tipo de recurso, todas as glosas, sem exceção, precisam ter exatamente o mesmo motivo.";
    SO_LOTE = "RGL-05", "P-1103",
        "Quando o recurso de glosa é realizado a nível de lote, não será possível recursar mais a nível de guia e nem a nível de evento, deverá ser somente a nível de lote.";
    LOTE_DE_NOVO = "RGL-06", "P-1103, P-1108",
        "Com o lote já recursado, não é possível recursar novamente a nível de lote.";
    SO_GUIA = "RGL-07", "P-1103",
        "Para realizar um novo recurso, não será possível recursar aquela guia a nível de evento, deverá ser sempre a nível atual ou superior.";
    EVENTO_NO_LOTE = "RGL-08", "P-1103",
        "Quando o recurso de glosa é realizado a nível de evento, não será possível recursar esse evento em um novo recurso de lote.";
    NAO_RESPONDIDO = "RGL-09", "P-1103",
        "Será permitido criar dois recursos de lotes, com itens diferentes, ou duas vezes os mesmos itens, porém o primeiro recurso já deve ter sido respondido.";
    SEM_JUSTIFICATIVA = "RGL-10", "P-1104",
        "O prestador não terá a oportunidade de recursar novamente se uma justificativa não for preenchida.";
    PARCIAL = "RGL-11", "P-1103, P-1105",
        "No recurso de glosa a nível de lote ou de guia, o valor recursado será 100%, não poderá ser parcial.";
    VALOR = "RGL-12", "P-1105",
        "Preencha o campo Vlr. Recursado com um valor maior que zero, em reais e centavos.";
    TETO = "RGL-13", "P-1108",
        "No caso de recursar novamente, só é possível recursar em cima do Vlr. Recursado: a diferença do valor acatado para o valor recursado é o novo valor glosado.";
    MAIOR_QUE_A_GLOSA = "RGL-14", "P-1105",
        "O valor recursado não pode ser maior que o valor glosado.";
    ANEXO_SEM_RECURSO = "RGL-15", "P-1106",
        "Caso não exista nenhum recurso na guia, não será possível incluir um anexo.";
    APOS_ENVIO = "RGL-16", "P-1107",
        "Nenhuma alteração poderá ser feita após o envio do recurso.";
    EXCLUIR_ENVIADO = "RGL-17", "P-1109",
        "O recurso só pode ser excluído antes do envio.";
    NAO_SALVO = "RGL-18", "P-1104",
        "Há alterações que não foram salvas: use Salvar Justificativas ou Descartar Alterações.";
    VAZIO = "RGL-19", "P-1104",
        "O recurso não tem nenhuma justificativa salva.";
    AGUARDANDO = "RGL-20", "P-1107",
        "O recurso foi enviado e espera a resposta da operadora.";
    NAO_ENVIADO = "RGL-21", "P-1107",
        "O recurso ainda não foi enviado à operadora.";
    JA_RESPONDIDO = "RGL-22", "P-1109",
        "O recurso já foi respondido pela operadora.";
    ENCERRADO = "RGL-23", "REC-21",
        "O recurso está encerrado: a glosa não pode mais ser recursada.";
    EXCLUIDO = "RGL-24", "P-1109",
        "O recurso foi excluído.";
    FORA_DA_ORIGEM = "RGL-25", "P-1108",
        "O item não faz parte deste recurso: em Outros Itens do Pagamento recursa-se o que não havia sido recursado, e em Itens deste Recurso de Glosa, o que teve a glosa mantida.";
    EM_DIGITACAO = "RGL-26", "P-1108",
        "Já há um recurso deste protocolo em digitação.";
    JA_RECURSADO = "RGL-27", "P-1108",
        "O lote já foi recursado: escolha Outros Itens do Pagamento ou Itens deste Recurso de Glosa.";
    NUNCA_RECURSADO = "RGL-28", "P-1108",
        "O lote ainda não foi recursado: inclua um novo recurso.";
    NADA_A_RECURSAR = "RGL-29", "P-1108",
        "Não há mais valor glosado a recursar.";
    NIVEIS_JUNTOS = "RGL-30", "P-1103",
        "O mesmo valor não pode ser recursado em dois níveis: cancele a justificativa do outro nível.";
    JUSTIFICATIVA_LONGA = "RGL-31", "XSD",
        "A justificativa tem no máximo 500 caracteres.";
    SEM_MOTIVO = "RGL-32", "REC-14, DEM-03",
        "Informe o motivo da glosa, um código da Tabela 38: o demonstrativo não o traz.";
    ANEXO_INVALIDO = "RGL-33", "P-1106",
        "A operadora não aceita anexo deste tipo ou deste tamanho.";
    GUIAS_DEMAIS = "RGL-34", "ORG 178, XSD",
        "O recurso tem mais guias do que a operadora aceita em um recurso.";
    NUMERO = "RGL-35", "XSD",
        "Informe o número da guia de recurso, de 1 a 20 caracteres e diferente do de outro recurso.";
    NAO_EXISTE = "RGL-36", "P-1101",
        "O recurso, a guia, o item ou o anexo não existe.";
    ACATADO_MAIOR = "RGL-37", "P-1109, REC-19",
        "A resposta não serve: o valor acatado não pode ser negativo nem maior que o valor recursado.";
    RESPOSTA_INCOMPLETA = "RGL-38", "P-1109",
        "A resposta não diz o que foi decidido de tudo o que foi recursado, ou diz de algo que não foi.";
    RESPOSTA_ALHEIA = "RGL-39", "P-1113",
        "A mensagem não é a resposta deste recurso.";
    TEM_SEGUINTE = "RGL-40", "P-1109",
        "A resposta não pode ser revertida: já há um novo recurso sobre ela.";
    PROTOCOLO = "RGL-41", "P-1107",
        "A operadora tem de dar o número do protocolo do recurso, de 1 a 12 caracteres.";
    CONTRADITORIA = "RGL-42", "P-1109, REC-19",
        "A resposta se contradiz: o total acatado não é a soma do que ela acata.";
    SEM_RECORRER = "RGL-43", "P-1108",
        "Só se recursa novamente o recurso respondido que teve glosa mantida.";
    NAO_GUARDADO = "RGL-44", "P-1107",
        "Não foi possível guardar o recurso: o envio parou aqui e pode ser retomado.";
}
