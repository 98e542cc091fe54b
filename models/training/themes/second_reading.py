"""How far the second readers of our own pieces agree with the corpus, on pieces of it that were mixed in among theirs.

    second_reading.py CORPUS

second_reading.jsonl holds what they gave: {"narrative", "labels": [[first unit, last unit, theme, holder, score]]}, units counted from 1.
"""
import json
import pathlib
import sys

from batches import label
from common import H, T, read_pieces
from units import units

HERE = pathlib.Path(__file__).parent


def main():
    pieces = {p["name"]: p for p in read_pieces(pathlib.Path(sys.argv[1]) / "train")}
    rows = [json.loads(line) for line in open(HERE / "second_reading.jsonl", encoding="utf-8")]
    tally, right, wrong, missed, held, holders = {}, 0, 0, 0, 0, 0
    for row in rows:
        p = pieces[row["narrative"]]
        gold = label(units(p["text"]), p["themes"])
        read, themes = {}, {t[2] for t in p["themes"]}
        for first, last, theme, holder, score in row["labels"]:
            for u in range(first - 1, last):
                if score > read.get((u, T[theme]), (0, 0))[0]:
                    read[u, T[theme]] = (score, H[holder])
        for (u, t), (score, holder) in read.items():
            n = tally.setdefault(round(score, 1), [0, 0])
            n[0] += t in gold[u]
            n[1] += 1
            if t in gold[u]:
                held += gold[u][t][0] == holder
                holders += 1
        said = {t for (_, t), (score, _) in read.items() if score >= 0.6}
        right += len(said & themes)
        wrong += len(said - themes)
        missed += len(themes - said)
    print(f"{len(rows)} pieces; themes of a document from .6 on: micro F1 {2 * right / (2 * right + wrong + missed):.3f}; holder {held / holders:.3f}")
    for score, (marked, n) in sorted(tally.items()):
        print(f"   score {score:.1f}: {marked / n:.2f} of {n} units marked in the corpus")


if __name__ == "__main__":
    main()
