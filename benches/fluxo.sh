#!/bin/sh
# Reading a lote of 30 MB to typed guias by streaming: time and peak memory of the library and of the Python package,
# beside lxml's iterparse doing the same extraction.  fluxo.sh [--python PROG] [--rodadas N] [--limite-kib N]
# PROG has lxml and, for its line, the package conecta. Exit 1 when the peak of the library is over the limit (61440 KiB),
# it is not 5 times as fast as lxml, or the three do not find the same; 2 when something is missing.
set -eu
aqui=$(cd "$(dirname "$0")" && pwd)
python=python3 rodadas=5 limite=61440
while [ $# -gt 0 ]; do
    case $1 in
        --python) python=$2; shift ;;
        --rodadas) rodadas=$2; shift ;;
        --limite-kib) limite=$2; shift ;;
        *) echo "opção desconhecida: $1" >&2; exit 2 ;;
    esac
    shift
done
alvo=${CARGO_TARGET_DIR:-$aqui/target}
massa=$aqui/target/massa
(cd "$aqui" && cargo build --release --quiet --bin gerar --bin fluxo)
mkdir -p "$massa"
[ -f "$massa/fluxo.xml" ] || "$alvo/release/gerar" "$massa" --fluxo >/dev/null
medir=$alvo/medir
[ -x "$medir" ] || ${CC:-cc} -O2 -static -o "$medir" "$aqui/pares/medir.c" 2>/dev/null || ${CC:-cc} -O2 -o "$medir" "$aqui/pares/medir.c"
"$python" -c 'import lxml' 2>/dev/null || { echo "falta lxml em $python" >&2; exit 2; }

lote=$massa/fluxo.xml
certo=$("$python" "$aqui/pares/lxml_fluxo.py" "$lote")
conferir() { [ "$("$@")" = "$certo" ] || { echo "$1 não acha o mesmo que o lxml ($certo)" >&2; exit 1; }; }
conferir "$alvo/release/fluxo" "$lote"

echo "| processo | CPU, mediana (ms) | parede, mediana (ms) | pico (KiB) | × lxml |"
echo "| --- | ---: | ---: | ---: | ---: |"
linha() {
    rotulo=$1
    shift
    set -- $("$medir" "$rodadas" "$@" 2>/dev/null)
    cpu=$3 pico=$4
    base=${base:-$cpu}
    echo "$rotulo $*" | awk -v base="$base" '{printf "| %s | %.0f | %.0f | %d | %.1f |\n", $1, $4/1e3, $2/1e3, $5, base/$4}'
}
linha lxml-iterparse "$python" "$aqui/pares/lxml_fluxo.py" "$lote"
if "$python" -c 'import conecta; conecta.guias' 2>/dev/null; then
    conferir "$python" "$aqui/pares/conecta_fluxo.py" "$lote"
    linha conecta-python "$python" "$aqui/pares/conecta_fluxo.py" "$lote"
else
    echo "conecta em $python: ausente" >&2
fi
linha conecta-rust "$alvo/release/fluxo" "$lote"
echo
echo "$certo (guias, itens, soma); pico $pico KiB (limite $limite)"
[ "$pico" -le "$limite" ] && [ $((cpu * 5)) -le "$base" ]
