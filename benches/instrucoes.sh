#!/bin/sh
# Instructions per element of a full judgement (structure, types, rules, hash), counted by callgrind: no noise, so a gate.
#   instrucoes.sh [--pares] [--limite N] [--xsd DIR] [ARQUIVO]
# The message is judged once and then several times; the difference leaves start-up out. Exit 1 over the limit,
# 2 if it could not be measured. --pares also counts quick-xml and libxml2, for reference.
set -eu
aqui=$(cd "$(dirname "$0")" && pwd)
limite=420 pares= arquivo= xsd=${CONECTA_XSD:-$aqui/../../shared/tiss/xsd}
while [ $# -gt 0 ]; do
    case $1 in
        --pares) pares=1 ;;
        --limite) limite=$2; shift ;;
        --xsd) xsd=$2; shift ;;
        *) arquivo=$1 ;;
    esac
    shift
done
command -v valgrind >/dev/null || { echo "valgrind ausente" >&2; exit 2; }
alvo=${CARGO_TARGET_DIR:-$aqui/target}
(cd "$aqui" && cargo build --release --quiet --bin gerar --bin um_arquivo)
if [ -z "$arquivo" ]; then
    arquivo=$aqui/target/massa/medio.xml
    [ -f "$arquivo" ] || "$alvo/release/gerar" "$aqui/target/massa" >/dev/null
fi
um=$alvo/release/um_arquivo
elementos=$("$um" - "$arquivo" 0 --xsd "$xsd" | sed -n 1p)
erros=$(mktemp) # callgrind's talk, shown when something fails
trap 'rm -f "$erros"' EXIT

# Instructions in all when the message is judged $2 times by the peer $1.
contar() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$um" "$1" "$arquivo" "$2" --xsd "$xsd" 2>"$erros" >/dev/null ||
        { grep -v '^==' "$erros" >&2 || cat "$erros" >&2; exit 2; }
    sed -n 's/^.*Collected : \([0-9]*\).*$/\1/p' "$erros"
}

# Instructions per element of the peer $1, over $2 judgements after the first.
por_elemento() {
    uma=$(contar "$1" 1) || exit 2
    muitas=$(contar "$1" $((1 + $2))) || exit 2
    echo $(((muitas - uma + $2 * elementos / 2) / ($2 * elementos)))
}

echo "$arquivo: $elementos elementos"
if [ -n "$pares" ]; then
    for p in "quick-xml 0.38, laço vazio" "libxml2 SAX, sem esquema" "libxml2 SAXPlug" "libxml2 SAX + esquema" \
        "libxml2 DOM + esquema" "conecta, esquema" "conecta, leitor" "MD5 do texto das folhas"; do
        x=$(por_elemento "$p" 2) && echo "instruções por elemento, $p: $x" || echo "instruções por elemento, $p: sem número"
    done
fi
x=$(por_elemento conecta 4)
echo "instruções por elemento: $x (limite $limite)"
[ "$x" -le "$limite" ]
