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
    SEM_PRESTADOR = "FAT-08", "P-806", "Informe o prestador pelo qual o usuário age.";
    CAMPO_DESCONHECIDO = "FAT-09", "P-802", "A guia deste tipo não tem esse campo.";
    VALOR_INCABIVEL = "FAT-10", "P-802", "O campo não admite esse valor.";
    NUMERO_INVALIDO = "FAT-11", "P-803", "O Nº Guia Prestador permite apenas números, até 20.";
    SEM_NUMERO = "FAT-12", "P-803", "O Nº Guia Prestador é de preenchimento obrigatório.";
    SEM_NUMERACAO = "FAT-13", "P-803",
        "A operadora não gera numeração automática, ou a guia já tem o seu número.";
    SO_CONSULTA = "FAT-14", "P-804", "A Guia de Consulta somente aceita o evento 10101012 – Consulta em consultório, \
        ou outro que a operadora tenha parametrizado.";
    PASSO_INCOMPLETO = "FAT-15", "P-802",
        "Só se avança para a próxima etapa com o preenchimento completo e correto dos campos desta.";
    SEM_PASSO = "FAT-16", "P-802", "Não há outra etapa nessa direção.";
    SEM_BENEFICIARIO = "FAT-17", "P-808", "Informe o número da carteirinha do Beneficiário.";
    NAO_ELEGIVEL = "FAT-18", "P-808", "O Beneficiário se encontra NÃO ELEGÍVEL.";
    GUIA_INCOMPLETA = "FAT-19", "P-809",
        "Há campos obrigatórios pelo padrão TISS não preenchidos, ou preenchidos com erro.";
    GUIA_CANCELADA = "FAT-20", "P-806", "A guia está cancelada.";
    GUIA_ENVIADA = "FAT-21", "P-806", "A guia já foi enviada à operadora.";
    GUIA_JA_EM_LOTE = "FAT-22", "P-1001", "A guia já está em um lote.";
    LOTE_DA_GUIA_FECHADO = "FAT-23", "P-806", "A guia só pode ser editada enquanto não estiver em um lote fechado.";
    LOTE_DA_GUIA_ABERTO = "FAT-24", "P-1003", "O lote da guia ainda está aberto.";
    GUIA_EM_LOTE = "FAT-25", "P-806", "A guia está em um lote. Remova-a do lote para alterá-la.";
    GUIA_SEM_LOTE = "FAT-26", "P-1001", "A guia não está em lote algum.";
    GUIA_NAO_SALVA = "FAT-27", "P-1001", "Só guias salvas entram em um lote. Salve a guia.";
    GUIA_JA_EM_EDICAO = "FAT-28", "P-806", "A guia já está em edição.";
    GUIA_SALVA = "FAT-29", "P-806", "A guia já está salva. Edite-a para alterá-la.";
    TAMANHO_INVALIDO = "FAT-30", "P-901", "O arquivo está vazio ou é grande demais.";
    NADA_A_CORRIGIR = "FAT-31", "P-903", "Informe o Contrato do Executante ou o CNES, ou altere o arquivo.";
    CORRECAO_RECUSADA = "FAT-32", "P-903", "A correção não pôde ser feita.";
    GUIA_NAO_ENCONTRADA = "FAT-33", "P-904", "O lote não tem essa guia.";
    ULTIMA_GUIA = "FAT-34", "P-904", "O lote ficaria sem guias. Para isso, exclua-o.";
    ARQUIVO_EXCLUIDO = "FAT-35", "P-902", "O arquivo foi excluído.";
    ARQUIVO_RECEBIDO = "FAT-36", "P-905", "O arquivo já foi recebido pela operadora.";
    ARQUIVO_EM_LOTE = "FAT-37", "P-1006",
        "O arquivo está em um lote de pagamento. Ao excluir o lote, o arquivo é excluído automaticamente.";
    ARQUIVO_JA_VINCULADO = "FAT-38", "P-906", "O arquivo já está em um lote de pagamento.";
    ARQUIVO_EM_PROCESSAMENTO = "FAT-39", "P-902", "O arquivo ainda está em processamento.";
    ARQUIVO_SEM_CRITICAS = "FAT-40", "P-903", "O arquivo não tem críticas a corrigir.";
    ARQUIVO_JA_PROCESSADO = "FAT-41", "P-901", "O arquivo já foi processado.";
    ARQUIVO_INVALIDO = "FAT-42", "P-903", "O arquivo tem erros. Corrija as críticas e reprocesse-o.";
    ARQUIVO_SEM_LOTE = "FAT-43", "P-906",
        "A operadora só recebe o arquivo depois de sua vinculação a um lote de pagamento e do envio dele.";
    NAO_E_LOTE = "FAT-44", "P-901", "O arquivo não é um lote de guias.";
    OUTRA_OPERADORA = "FAT-45", "P-901", "O arquivo é de outra operadora.";
    VERSAO_NAO_ACEITA = "FAT-46", "P-1301", "A operadora não aceita a versão do padrão TISS do arquivo.";
    GUIAS_DEMAIS = "FAT-47", "P-901, P-1001", "O lote tem mais guias do que a operadora aceita; o máximo é 100.";
    OUTRO_TIPO = "FAT-48", "P-1001", "O lote é de outro tipo de guia.";
    GUIA_DE_OUTRA_OPERADORA = "FAT-49", "P-1001", "A guia é de outra operadora.";
    GUIA_DE_OUTRO_PRESTADOR = "FAT-50", "P-1001", "A guia é de outro prestador.";
    NUMERO_REPETIDO = "FAT-51", "P-1001", "O lote já tem uma guia com esse número.";
    LOTE_DE_ARQUIVO = "FAT-52", "P-901",
        "O lote veio de um arquivo XML: cada lote tem apenas um arquivo vinculado, e as guias são as dele.";
    LOTE_NAO_DEFINIDO = "FAT-53", "P-1002", "Informe o tipo de guia e o número do lote.";
    LOTE_FECHADO = "FAT-54", "P-1003", "O lote está fechado.";
    LOTE_ABERTO = "FAT-55", "P-1004", "O lote está aberto. Feche-o para enviá-lo.";
    LOTE_SENDO_ENVIADO = "FAT-56", "P-1004", "O lote está sendo enviado à operadora.";
    LOTE_ENVIADO = "FAT-57", "P-1006", "O lote já foi enviado à operadora.";
    LOTE_EXCLUIDO = "FAT-58", "P-1006", "O lote foi excluído.";
    LOTE_VAZIO = "FAT-59", "P-1001", "O lote não tem guias.";
    NUMERO_DE_LOTE_INVALIDO = "FAT-60", "P-1001", "O Nº do Lote tem de 1 a 12 algarismos.";
    CONFIRME_NUMERO = "FAT-61", "P-1003", "O Nº Lote confirmado não é o do lote.";
    CONFIRME_VALOR = "FAT-62", "P-1003", "O Vlr. Informado confirmado não é a soma das guias do lote.";
    CONFIRME_QUANTIDADE = "FAT-63", "P-1003", "A quantidade de guias confirmada não é a do lote.";
    FALTA_NOTA = "FAT-64", "P-1003", "É preciso informar a nota fiscal. Clique em Informar/Editar, em Nota Fiscal.";
    NOTA_INVALIDA = "FAT-65", "P-1003", "Informe o Nº Nota Fiscal e a data de Emissão, que não pode ser futura.";
    CHAVE_INVALIDA = "FAT-66", "P-1003", "A Chave de Acesso NF-e tem 44 algarismos, o último deles verificador.";
    FALTA_CHAVE = "FAT-67", "P-1003", "A operadora exige a Chave de Acesso NF-e.";
    VALOR_DA_NOTA = "FAT-68", "P-1003", "O valor da nota fiscal não é mais o do lote. Informe-a de novo.";
    GUIAS_DO_LOTE_FALTAM = "FAT-69", "P-1003", "Nem todas as guias do lote foram apresentadas.";
    LOTE_COM_ERROS = "FAT-70", "P-1009", "O lote não pode ser fechado: há guias incompletas ou com erro.";
    TIPO_DE_ANEXO = "FAT-71", "P-802, P-1005", "A operadora não aceita anexos desse tipo de arquivo.";
    TAMANHO_DO_ANEXO = "FAT-72", "P-802, P-1005", "O anexo está vazio ou passa do tamanho que a operadora aceita.";
    SEM_CAPA = "FAT-73", "P-1005", "A Capa do Lote fica disponível depois do envio à operadora.";
    ENVIO_NAO_GUARDADO = "FAT-74", "P-1004", "Não foi possível guardar o lote: o envio parou aqui e pode ser retomado.";
    SEM_ENVIO = "FAT-75", "P-1004", "Não há envio em andamento.";
    ARQUIVO_DO_LOTE_FALTA = "FAT-76", "P-1006", "O arquivo XML do lote não foi apresentado.";
    FILTRO_OBRIGATORIO = "FAT-77", "P-807", "Preencha os campos obrigatórios (*) da pesquisa.";
    SO_NUMEROS = "FAT-78", "P-807", "O Nº Guia Prestador permite apenas números.";
    PERIODO_INVERTIDO = "FAT-79", "P-1007", "A data final do período é anterior à inicial.";
    PERIODO_DE_30_DIAS = "FAT-80", "P-1101", "O período da pesquisa aceita apenas os últimos 30 dias.";
}
