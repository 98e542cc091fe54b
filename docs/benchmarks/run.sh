#!/usr/bin/env bash
# Prints the two figures that the main job is held to, each beside its target:
#   one DOCX case from a cold start to its three outputs, and its largest heap;
#   200 narratives generated from a fixed seed, words a second, all included.
# Run from anywhere after the program was built: docs/benchmarks/run.sh
set -eu
home=$(cd "$(dirname "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CASEVEIL_HOME=$work/user
seconds() { date +%s.%N; }
"$home/caseveil" --version >/dev/null

case=$(find "$home/samples/inbox" -name '*.docx' | sort | head -n 1)
start=$(seconds)
status=0
JAVA_TOOL_OPTIONS="-Xlog:gc*:file=$work/gc.log" "$home/caseveil" run "$case" --out "$work/one" >"$work/one.log" 2>&1 || status=$?
end=$(seconds)
# 3: the case waits for a person, which costs the same work.
[ "$status" -eq 0 ] || [ "$status" -eq 3 ] || { cat "$work/one.log" >&2; exit 1; }
awk -v s="$start" -v e="$end" 'BEGIN { printf "one DOCX case, cold start to outputs   %.1f s      target at most 12\n", e - s }'
heap=$(grep -oE '[0-9]+M->[0-9]+M\([0-9]+M\)' "$work/gc.log" | sed 's/M->.*//' | sort -n | tail -n 1)
echo "largest heap before a collection         ${heap:-less than one young generation} MB    target at most 3072"

python3 "$home/docs/benchmarks/narratives.py" 200 "$work/many"
words=$(cat "$work/many"/*.txt | wc -w)
start=$(seconds)
status=0
"$home/caseveil" run "$work/many" --out "$work/out" >"$work/many.log" 2>&1 || status=$?
end=$(seconds)
[ "$status" -eq 0 ] || [ "$status" -eq 3 ] || { tail -n 5 "$work/many.log" >&2; exit 1; }
awk -v s="$start" -v e="$end" -v w="$words" 'BEGIN { printf "200 narratives, %d words               %.0f words/s  target at least 400\n", w, w / (e - s) }'
tail -n 1 "$work/many.log"
