#!/usr/bin/env bash
# Trains the identifier encoder from the start: train.sh CORPUS WORK
# First without the corpus's train narratives, so that crossvalidate.sh can go on from weights that saw none of them; then with all.
# BASE and LAST are minutes by the clock of two cores (their sum is under two hours). Writes WORK/base.pt, WORK/encoder.pt and WORK/encoder/.
set -eu
corpus=$(realpath "$1")
mkdir -p "$2"
work=$(realpath "$2")
cd "$(dirname "$0")"
common=(--corpus "$corpus" --written ../corpus --size 320 --workers 2)
python3 train.py "${common[@]}" --out "$work/base.pt" --minutes "${BASE:-62}" --seed 11 --train-share 0 --lr 1.2e-4 --warm 0.04
python3 train.py "${common[@]}" --out "$work/encoder.pt" --minutes "${LAST:-19}" --seed 12 --train-share 0.5 --lr 1e-4 --warm 0.06 --start "$work/base.pt"
python3 export.py "$work/encoder.pt" "$work/encoder"
