#!/bin/sh
# The whole process: start, time and peak memory of the command `conecta` on a small and a huge message, beside an empty
# process and xmllint.  processo.sh [--conecta PROG] [--xsd DIR] [--sem-enorme] [--limite-kib N]
# Exit 1 when a peak is over the limit (4096 KiB) or more than 512 KiB above that of the small message, 2 when
# something is missing.
set -eu
aqui=$(cd "$(dirname "$0")" && pwd)
conecta= enorme=1 limite=4096 xsd=${CONECTA_XSD:-$aqui/../../shared/tiss/xsd}
while [ $# -gt 0 ]; do
    case $1 in
        --conecta) conecta=$2; shift ;;
        --xsd) xsd=$2; shift ;;
        --limite-kib) limite=$2; shift ;;
        --sem-enorme) enorme= ;;
        *) echo "opção desconhecida: $1" >&2; exit 2 ;;
    esac
    shift
done
alvo=${CARGO_TARGET_DIR:-$aqui/target}
massa=$aqui/target/massa
(cd "$aqui" && cargo build --release --quiet --bin gerar --bin vazio)
if [ -z "$conecta" ]; then
    (cd "$aqui/.." && CARGO_TARGET_DIR=$alvo cargo build --release --quiet --package conecta-cli)
    conecta=$alvo/release/conecta
fi
[ -f "$massa/grande.xml" ] || "$alvo/release/gerar" "$massa" >/dev/null
[ -z "$enorme" ] || [ -f "$massa/enorme.xml" ] || "$alvo/release/gerar" "$massa" --enorme >/dev/null
medir=$alvo/medir
# Static: the dynamic loader's pages would count as the child's until it execs.
${CC:-cc} -O2 -static -o "$medir" "$aqui/pares/medir.c" 2>/dev/null || ${CC:-cc} -O2 -o "$medir" "$aqui/pares/medir.c"

# A command that calls a broken message good has nothing to be measured.
sed 's/>2026-/>2O26-/' "$massa/pequeno.xml" >"$massa/invalido.xml"
if "$conecta" validar --nivel esquema --paralelo 1 "$massa/invalido.xml" >/dev/null 2>&1; then
    echo "$conecta aceita um documento inválido: não há o que medir" >&2
    exit 2
fi
rm -f "$massa/invalido.xml"

echo "| processo | arquivo | parede, mediana (ms) | parede, melhor (ms) | CPU, mediana (ms) | pico (KiB) | saída |"
echo "| --- | --- | ---: | ---: | ---: | ---: | ---: |"
# $1 label, $2 file or -, $3 runs, then the command; leaves the peak in $pico.
linha() {
    rotulo=$1 arquivo=$2 vezes=$3
    shift 3
    set -- $("$medir" "$vezes" "$@" 2>/dev/null)
    pico=$4
    echo "$rotulo $arquivo $*" | awk '{printf "| %s | %s | %.2f | %.2f | %.2f | %d | %d |\n", $1, $2, $3/1e3, $4/1e3, $5/1e3, $6, $7}'
}
maior=0 menor=
linha vazio - 300 "$alvo/release/vazio"
for f in pequeno grande ${enorme:+enorme}; do
    case $f in pequeno) n=300 ;; grande) n=15 ;; *) n=3 ;; esac
    for nivel in esquema regras; do
        linha "conecta,$nivel" $f $n "$conecta" validar --nivel $nivel --paralelo 1 "$massa/$f.xml"
        [ "$pico" -le "$maior" ] || maior=$pico
    done
    menor=${menor:-$maior}
done
if command -v xmllint >/dev/null; then
    for f in pequeno grande; do
        case $f in pequeno) n=30 ;; *) n=3 ;; esac
        linha xmllint-stream $f $n xmllint --noout --stream --schema "$xsd/4.03.00/tissV4_03_00.xsd" "$massa/$f.xml"
        linha xmllint-dom $f $n xmllint --noout --schema "$xsd/4.03.00/tissV4_03_00.xsd" "$massa/$f.xml"
    done
else
    echo "xmllint: ausente" >&2
fi
echo
echo "pico: $maior KiB (limite $limite); acima do da mensagem pequena: $((maior - menor)) KiB (limite 512)"
[ "$maior" -le "$limite" ] && [ $((maior - menor)) -le 512 ]
