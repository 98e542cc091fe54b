#!/usr/bin/env bash
# train.sh CORPUS WORK_FOLDER
set -eu
corpus=$1 work=$2
cd "$(dirname "$0")"
out=../../src/main/resources/org/caseveil/models/theme-encoder
mkdir -p "$work"
common=(--corpus "$corpus" --extra ../corpus --fold 0 --predict apart=../corpus/held-out measured=../corpus/measured dev="$corpus/dev")
later=(--threads 1 --bank 1 --head 1e-3)
last=(--threads 2 --bank 1 --head 1e-3 --lr 1.6e-4 --pieces 4)
python3 train.py "${common[@]}" --out "$work/one.pt" --minutes "${ONE:-30}" --warm 0.1
python3 train.py "${common[@]}" --out "$work/two.pt" --minutes "${TWO:-28}" --init "$work/one.pt" "${later[@]}" --lr 1.5e-4 --seed 21 --pieces 2
python3 train.py "${common[@]}" --out "$work/three.pt" --minutes "${THREE:-58}" --init "$work/two.pt" "${later[@]}" --lr 1.3e-4 --seed 31 --pieces 3
python3 train.py "${common[@]}" --out "$work/four.pt" --minutes "${FOUR:-27}" --init "$work/three.pt" "${later[@]}" --lr 1e-4 --seed 41 --pieces 3
python3 average.py "$work/mean.pt" "$work/three.pt" "$work/four.pt" --corpus "$corpus"
python3 train.py "${common[@]}" --out "$work/five.pt" --minutes "${FIVE:-50}" --init "$work/mean.pt" "${later[@]}" --lr 1.5e-4 --seed 51 --pieces 3
python3 train.py "${common[@]}" --out "$work/six.pt" --minutes "${SIX:-66}" --init "$work/five.pt" "${later[@]}" --lr 1.6e-4 --seed 61 --pieces 3 --weight 3
python3 train.py "${common[@]}" --out "$work/seven.pt" --minutes "${SEVEN:-40}" --init "$work/six.pt" "${last[@]}" --seed 71 --weight 3
python3 train.py "${common[@]}" --out "$work/eight.pt" --minutes "${EIGHT:-36}" --init "$work/seven.pt" "${last[@]}" --seed 82 --weight 4
python3 train.py "${common[@]}" --out "$work/nine.pt" --minutes "${NINE:-31}" --init "$work/eight.pt" "${last[@]}" --seed 31 --weight 4
python3 train.py "${common[@]}" --out "$work/ten.pt" --minutes "${TEN:-32}" --init "$work/nine.pt" "${last[@]}" --seed 37 --weight 4
python3 train.py "${common[@]}" --out "$work/eleven.pt" --minutes "${ELEVEN:-34}" --init "$work/ten.pt" "${last[@]}" --lr 1.4e-4 --seed 41 --weight 4
python3 average.py "$work/twelve.pt" "$work/ten.pt" "$work/eleven.pt" --corpus "$corpus"
python3 train.py "${common[@]}" --out "$work/thirteen.pt" --minutes "${THIRTEEN:-35}" --init "$work/twelve.pt" "${last[@]}" --lr 1.4e-4 --seed 211 --weight 4
python3 train.py "${common[@]}" --out "$work/fourteen.pt" --minutes "${FOURTEEN:-32}" --init "$work/thirteen.pt" "${last[@]}" --seed 307 --weight 5
python3 train.py "${common[@]}" --out "$work/fifteen.pt" --minutes "${FIFTEEN:-50}" --init "$work/fourteen.pt" "${last[@]}" --seed 401 --weight 5
# From here on the held-out train pieces are learnt from too.
python3 train.py "${common[@]}" --fold -1 --out "$work/sixteen.pt" --minutes "${SIXTEEN:-44}" --init "$work/fifteen.pt" "${last[@]}" --lr 1.5e-4 --seed 433 --weight 8
python3 train.py "${common[@]}" --fold -1 --out "$work/seventeen.pt" --minutes "${SEVENTEEN:-33}" --init "$work/sixteen.pt" "${last[@]}" --seed 509 --weight 4
python3 train.py "${common[@]}" --fold -1 --out "$work/eighteen.pt" --minutes "${EIGHTEEN:-50}" --init "$work/seventeen.pt" "${last[@]}" --seed 521 --weight 4
python3 average.py "$work/later.pt" "$work/sixteen.pt" "$work/eighteen.pt" --corpus "$corpus"
python3 train.py "${common[@]}" --fold -1 --out "$work/nineteen.pt" --minutes "${NINETEEN:-102}" --init "$work/later.pt" "${last[@]}" --bank 3 --pieces 3 --seed 613 --weight 2
python3 average.py "$work/before.pt" "$work/sixteen.pt" "$work/nineteen.pt" --corpus "$corpus"
near=$work/near  # pieces after the manner of the corpus count three times
mkdir -p "$near"
cp ../corpus/[45]???.ann.txt ../corpus/[45]???.themes.json "$near"
python3 train.py "${common[@]}" close=../corpus/close --fold -1 --extra ../corpus "$near" "$near" --out "$work/twenty.pt" --minutes "${TWENTY:-102}" --init "$work/before.pt" "${last[@]}" --bank 3 --pieces 3 --seed 701 --weight 3
python3 average.py "$work/nearer.pt" "$work/twenty.pt" "$work/twenty.pt" "$work/before.pt" --corpus "$corpus"
final=("${common[@]}" close=../corpus/close --fold -1 --extra ../corpus "$near" "$near" "${last[@]}" --lr 2e-4 --bank 3 --pieces 3 --weight 3)
python3 train.py "${final[@]}" --out "$work/twenty-one.pt" --minutes "${TWENTY_ONE:-110}" --init "$work/nearer.pt" --seed 809 --stop "$work/stop"  # 13 > stop after 70 minutes
python3 average.py "$work/between.pt" "$work/nearer.pt" "$work/twenty-one.pt" --corpus "$corpus"
python3 train.py "${final[@]}" --out "$work/twenty-two.pt" --minutes "${TWENTY_TWO:-115}" --init "$work/between.pt" --seed 911
python3 average.py "$work/joined.pt" "$work/twenty-two.pt" "$work/twenty-two.pt" "$work/between.pt" --corpus "$corpus"
python3 train.py "${final[@]}" --out "$work/twenty-three.pt" --minutes "${TWENTY_THREE:-98}" --init "$work/joined.pt" --seed 923
python3 average.py "$work/even.pt" "$work/twenty-three.pt" "$work/twenty-three.pt" "$work/twenty-two.pt" "$work/twenty-one.pt" --corpus "$corpus"
python3 train.py "${final[@]}" --out "$work/twenty-four.pt" --minutes "${TWENTY_FOUR:-84}" --init "$work/even.pt" --seed 1024 --sharp 0.07
python3 average.py "$work/sharp.pt" "$work/twenty-four.pt" "$work/even.pt" --corpus "$corpus"
python3 train.py "${final[@]}" --out "$work/twenty-five.pt" --minutes "${TWENTY_FIVE:-100}" --init "$work/sharp.pt" --seed 2525 --sharp 0.07
python3 average.py "$work/sharper.pt" "$work/twenty-five.pt" "$work/sharp.pt" --corpus "$corpus"
# From here on pieces are read as the program de-identifies them, and the decision is fitted on that.
python3 masks.py "$work/masks" "$corpus/train" "$corpus/dev" ../corpus ../corpus/held-out ../corpus/close ../corpus/measured
# The first part was to take 100 minutes and was cut off after 48; what goes on are its averaged weights.
python3 train.py "${final[@]}" --masks "$work/masks" --out "$work/begun.pt" --minutes "${TWENTY_SIX_BEGUN:-48}" --init "$work/sharper.pt" --seed 2626 --sharp 0.07
python3 train.py "${final[@]}" --masks "$work/masks" --out "$work/twenty-six.pt" --minutes "${TWENTY_SIX:-90}" --init "$work/begun.pt" --seed 2627 --sharp 0.07
python3 average.py "$work/shipped.pt" "$work/twenty-six.pt" "$work/sharper.pt" --masks "$work/masks" --corpus "$corpus"
python3 calibrate.py "$work/decision.json" "$work/shipped.close.pkl" --own "$work/shipped.apart.pkl" --show "$work/shipped.dev.pkl" --themes
python3 export.py "$work/shipped.pt" "$work/decision.json" "$out"
