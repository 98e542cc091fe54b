"""How often the cue phrases of config/themes stand in annotated pieces, word for word, and how often within a passage of their theme.

    cue_hits.py THEMES_FOLDER PIECES_FOLDER ...
"""
import pathlib
import re
import sys

import yaml

from common import T, read_pieces


def main():
    cues = [(T[f.stem], c.lower()) for f in sorted(pathlib.Path(sys.argv[1]).glob("*.yaml")) for c in yaml.safe_load(f.read_text(encoding="utf-8"))["cues"]]
    for folder in sys.argv[2:]:
        pieces, hits, right = read_pieces(folder), 0, 0
        for p in pieces:
            text = p["text"].lower()
            for theme, cue in cues:
                for m in re.finditer(r"\b" + re.escape(cue) + r"\b", text):
                    hits += 1
                    right += any(t == theme and start < m.end() and m.start() < end and score >= 0.5 for start, end, t, _, score in p["themes"])
        print(f"{folder}: {len(cues)} cues, {sum(len(p['themes']) for p in pieces)} passages; cues found {hits}, within a passage of their theme {right}")


if __name__ == "__main__":
    main()
