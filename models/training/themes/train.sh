#!/usr/bin/env bash
# train.sh CORPUS WORK_FOLDER [EXTRA_PIECES ...]
set -eu
corpus=$1 work=$2; shift 2
cd "$(dirname "$0")"
out=../../src/main/resources/org/caseveil/models/theme-encoder
mkdir -p "$work"
python3 train.py --corpus "$corpus" --extra "$@" --out "$work/one.pt" --minutes "${ONE:-30}" --warm 0.1 --fold 0 --predict dev="$corpus/dev"
python3 calibrate.py "$work/decision.json" "$work/one.held.pkl" --show "$work/one.dev.pkl" --themes
python3 train.py --corpus "$corpus" --extra "$@" --out "$work/two.pt" --minutes "${TWO:-20}" --init "$work/one.pt" --lr 6e-5 --head 1e-3 \
  --seed 18 --predict dev="$corpus/dev"
python3 export.py "$work/two.pt" "$work/decision.json" "$out"
