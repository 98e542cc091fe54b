#!/usr/bin/env bash
# Fits the fusion to the shipped encoder: fusion.sh CORPUS WORK. Run after the program was built with its tests' classes.
# Writes WORK/examples.tsv, fusion.json among the shipped models, their manifest, and prints reliability and the curve of recall and precision.
set -eu
corpus=$(realpath "$1")
mkdir -p "$2"
work=$(realpath "$2")
here=$(cd "$(dirname "$0")" && pwd -P)
home=$(cd "$here/../../.." && pwd -P)
target=$home/pipeline/target
resources=$home/models/src/main/resources
caseveil() {
  (cd "$home/pipeline" && java -Xmx2560m -XX:+UseParallelGC -Dcaseveil.home="$home" -cp "$resources:$target/test-classes:$target/classes:$(cat "$target/classpath.txt")" "$@")
}

rm -rf "$work/sets"
(cd "$here" && python3 fusion_sets.py "$corpus" "$work/sets")
caseveil org.caseveil.identify.FusionExamples "$work/examples.tsv" "$work"/sets/{narrative,asq-phi,presidio,eponyms}
caseveil org.caseveil.models.training.FusionTraining "$resources/org/caseveil/models/identifier-fusion/fusion.json" "$work/examples.tsv"
python3 "$here/../renew_manifest.py" "$resources"
