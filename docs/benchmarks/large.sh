#!/usr/bin/env bash
# Searches a text of half a megabyte and one of a megabyte, each a single line made of a folder's texts, and one of a megabyte that holds no
# sentence at all; prints seconds, and how many times longer the whole takes than the half (2.3 at most):
#   docs/benchmarks/large.sh [FOLDER-OF-TXT]
# The samples by default. Loading the program, measured on an empty text, is taken off.
set -eu
home=$(cd "$(dirname "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CASEVEIL_HOME=$work/user LC_ALL=C.UTF-8
"$home/caseveil" --version >/dev/null
if [ $# -gt 0 ]; then cat "$1"/*.txt; else python3 "$home/docs/benchmarks/narratives.py" 20 "$work/in" && cat "$work/in"/*.txt; fi |
  tr '\n' ' ' >"$work/line"
mkdir "$work/texts"
cut_to() { # file, bytes, name
  while [ "$(wc -c <"$1")" -lt "$2" ]; do cat "$1" "$1" >"$1.twice" && mv "$1.twice" "$1"; done
  head -c "$2" "$1" | iconv -c -f UTF-8 -t UTF-8 >"$work/texts/$3.txt"
}
printf 'x' >"$work/texts/nothing.txt"
cut_to "$work/line" 500000 half
cut_to "$work/line" 1000000 whole
printf 'he went home and i did not know what to say ' >"$work/words"
cut_to "$work/words" 500000 half-without-sentences
cut_to "$work/words" 1000000 without-sentences
seconds() { # name
  local start
  start=$(date +%s.%N)
  "$home/caseveil" spans "$work/texts/$1.txt" --out "$work/out" >"$work/log" 2>&1 || { cat "$work/log" >&2; return 1; }
  awk -v s="$start" -v e="$(date +%s.%N)" 'BEGIN { print e - s }'
}
nothing=$(seconds nothing)
told() { # what, half, whole
  awk -v what="$1" -v n="$nothing" -v h="$(seconds "$2")" -v w="$(seconds "$3")" \
    'BEGIN { printf "%-38s half %.0f s, whole %.0f s, %.2f times\n", what, h - n, w - n, (w - n) / (h - n) }'
}
told "one line of a megabyte" half whole
told "one line without sentences" half-without-sentences without-sentences
