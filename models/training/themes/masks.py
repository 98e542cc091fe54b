"""What the program replaces in annotated pieces, so that training meets the text that the tagger will meet.

    masks.py OUT FOLDER [FOLDER ...]

Writes OUT/NAME.spans.json for every piece (the command "caseveil spans", offsets in code points).
"""
import pathlib
import subprocess
import sys
import tempfile

from common import parse

PROGRAM = pathlib.Path(__file__).parents[3] / "caseveil"


def main():
    out, *folders = sys.argv[1:]
    with tempfile.TemporaryDirectory() as texts:
        for piece in (f for d in folders for f in pathlib.Path(d).glob("*.ann.txt")):
            text, _ = parse(piece.read_text(encoding="utf-8"))
            (pathlib.Path(texts) / (piece.name.split(".")[0] + ".txt")).write_text(text, encoding="utf-8")
        subprocess.run([PROGRAM, "spans", texts, "--out", pathlib.Path(out).resolve()], check=True)


if __name__ == "__main__":
    main()
