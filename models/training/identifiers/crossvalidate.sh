#!/usr/bin/env bash
# Cross-validates the whole search on the corpus's train narratives: crossvalidate.sh CORPUS TOOLS WORK [EXAMPLES.tsv...]
# For each half of them (FOLDS: 2) an encoder that goes on from WORK/base.pt (train.sh), which saw none of them, with the rest; then the
# fusion, fitted on the words of the rest (as the encoders see them that did not learn from them) and on the EXAMPLES; then the program, on that half.
# Run after the program was built with its tests' classes. FOLD is minutes by the clock; two folds train side by side, a core each.
set -eu
corpus=$(realpath "$1") tools=$(realpath "$2") work=$(realpath "$3")
shift 3
further=()
for file in "$@"; do further+=("$(realpath "$file")"); done
here=$(cd "$(dirname "$0")" && pwd -P)
home=$(cd "$here/../../.." && pwd -P)
target=$home/pipeline/target
folds=${FOLDS:-2}

train_fold() {
  cd "$here"
  python3 train.py --corpus "$corpus" --written ../corpus --size 320 --workers 1 --batch 2304 --start "$work/base.pt" --out "$work/fold-$1.pt" \
    --minutes "${FOLD:-13}" --seed $((20 + $1)) --train-share 0.5 --lr 1e-4 --warm 0.06 --leave-out "$1/$folds" >"$work/fold-$1.log"
}
caseveil() { # resources, main class, arguments
  local resources=$1
  shift
  (cd "$home/pipeline" && java -Xmx2560m -XX:+UseParallelGC -Dcaseveil.home="$home" -cp "$resources:$target/test-classes:$target/classes:$(cat "$target/classpath.txt")" "$@")
}

python3 "$tools/ann2gold.py" "$corpus/train" "$work/train"
for ((fold = 0; fold < folds; fold += 2)); do
  [ -e "$work/fold-$fold.pt.json" ] || train_fold $fold &
  [ -e "$work/fold-$((fold + 1)).pt.json" ] || train_fold $((fold + 1))
  wait
done
for ((fold = 0; fold < folds; fold++)); do
  resources=$work/resources-$fold
  rm -rf "$resources"
  mkdir -p "$resources" "$work/part-$fold/narrative/txt" "$work/part-$fold/narrative/gold"
  cp -r "$home/models/src/main/resources/org" "$resources"
  (cd "$here" && python3 export.py "$work/fold-$fold.pt" "$work/encoder-$fold") 2>"$work/export-$fold.log"
  cp "$work/encoder-$fold/model.onnx" "$resources/org/caseveil/models/identifier-encoder/"
  python3 "$here/../renew_manifest.py" "$resources"
  number=0
  for text in "$work"/train/txt/*.txt; do
    if [ $((number % folds)) = $fold ]; then
      cp "$text" "$work/part-$fold/narrative/txt/"
      cp "$work/train/gold/$(basename "$text" .txt).gold.json" "$work/part-$fold/narrative/gold/"
    fi
    number=$((number + 1))
  done
  caseveil "$resources" org.caseveil.identify.FusionExamples "$work/examples-$fold.tsv" "$work/part-$fold/narrative"
done
rm -rf "$work/predicted"
for ((fold = 0; fold < folds; fold++)); do
  others=()
  for ((other = 0; other < folds; other++)); do [ $other = $fold ] || others+=("$work/examples-$other.tsv"); done
  fusion=$work/resources-$fold/org/caseveil/models/identifier-fusion/fusion.json
  caseveil "$work/resources-$fold" org.caseveil.models.training.FusionTraining "$fusion" "${others[@]}" "${further[@]}" >"$work/fusion-$fold.txt"
  python3 "$here/../renew_manifest.py" "$work/resources-$fold"
  caseveil "$work/resources-$fold" org.caseveil.app.Main spans "$work/part-$fold/narrative/txt" --out "$work/predicted"
done
python3 "$tools/score_spans.py" "$work/train/gold" "$work/train/txt" "$work/predicted"
