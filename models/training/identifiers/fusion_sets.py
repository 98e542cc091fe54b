"""The texts that the fusion learns from, none of which the encoder was trained on, as FusionExamples reads them.

    fusion_sets.py CORPUS OUT

Writes OUT/narrative (our own pieces in `held-out/` and `close/`), OUT/asq-phi, OUT/presidio and OUT/eponyms (of the fifth of each public set that is never trained on, the first
60, 118 and 20 texts), each with txt/NAME.txt and gold/NAME.gold.json, offsets in code points.
"""
import argparse
import json
import pathlib

from evaluate import gold, read

PUBLIC = {"asq-phi": 60, "presidio": 118, "eponyms": 20}
OWN = ("held-out", "close")


def main():
    p = argparse.ArgumentParser()
    p.add_argument("corpus"); p.add_argument("out"); p.add_argument("--written", default="../corpus")
    args = p.parse_args()
    sets = {"narrative": [d for name in OWN for d in read(f"dir:{args.written}/{name}", args)]}
    sets.update({name: read(name, args)[:first] for name, first in PUBLIC.items()})
    for name, docs in sets.items():
        folder = pathlib.Path(args.out) / name
        for part in ("txt", "gold"):
            (folder / part).mkdir(parents=True, exist_ok=True)
        for i, doc in enumerate(docs):
            (folder / "txt" / f"{i:04}.txt").write_text(doc.text(), encoding="utf-8")
            (folder / "gold" / f"{i:04}.gold.json").write_text(json.dumps({"spans": gold(doc)}), encoding="utf-8")
        print(name, len(docs))


if __name__ == "__main__":
    main()
