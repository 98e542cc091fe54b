#!/usr/bin/env bash
# train.sh CORPUS WORK_FOLDER [EXTRA_PIECES ...]
set -eu
corpus=$1 work=$2; shift 2
cd "$(dirname "$0")"
out=../../src/main/resources/org/caseveil/models/theme-encoder
mkdir -p "$work"
common=(--corpus "$corpus" --extra "$@" --fold 0 --predict dev="$corpus/dev")
python3 train.py "${common[@]}" --out "$work/one.pt" --minutes "${ONE:-19}" --warm 0.1
python3 train.py "${common[@]}" --out "$work/two.pt" --minutes "${TWO:-12}" --init "$work/one.pt" --lr 1e-4 --head 1e-3 --seed 18 --pieces 3 --bank 1
python3 calibrate.py "$work/decision.json" "$work/two.held.pkl" --show "$work/two.dev.pkl" --themes
python3 export.py "$work/two.pt" "$work/decision.json" "$out"
