"""What the Python side makes of a few texts, for the Java tests that must make the same of them.

    reference.py OUT.json
"""
import json
import sys

import numpy as np

from batches import tokenizer
from common import THEMES
from decode import decode
from units import units

TEXTS = [
    "Mrs. [PATIENT] came in at nine. \"Is it bad?\" she asked. I said, \"We'll see.\" Then nobody spoke.\nA new line begins here",
    "ok so he came in full stop i said what is it doctor full stop. and he said nothing e.g. nothing at all. J. was there too. vs. us",
    "We waited ... and waited … until ten. 3 of us! (Nobody else.) — Then the door. \"No.\" \"Yes.\" ‘Maybe.’ he said?! Right",
    "and then she rang and i went over because i had promised and there was the dog again, and the boy in the kitchen, and nobody "
    "had told him, so i sat down and i said well and he said well, and we left it there for a while and the kettle boiled and i "
    "thought of the form and the other form and of the list for tomorrow and of nothing at all really until she came down",
    "one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six "
    "seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two",
    "  \r\n\r\n\t- item one\r\n- item two.  Next: thing _x_. _not_ a start. • bullet. \u00a0Wide space. End",
    "Übelkeit, naïve café — œuvre; STRASSE straße ΣΊΣΥΦΟΣ İstanbul 東京に行く e-mail a_b x² ½ €5 `tick` \u200bzero",
    "She was 3.5 hours late. Approx. ten people. No. 7 was mine. On St. John's day it ended.\u201d \u201cSo,\u201d he said. \u201cso it did.\u201d",
    "she said no. and then what? \"why?\" he said. well... maybe. Well... Maybe! (she left.) so it goes. \"go.\" he went etc. and so on… then. ok",
    "",
    "...",
]


def main():
    tok = tokenizer()
    cases = [{"text": t, "units": [list(u) for u in units(t)], "pieces": tok.encode(t, add_special_tokens=False).ids} for t in TEXTS]
    rng = np.random.default_rng(7)
    text = " ".join(f"Sentence number {i} stands here and says so." if i % 5 else "Yes." for i in range(24))
    ranges = units(text)
    z = np.round(rng.normal(-2.5, 1.8, (len(ranges), len(THEMES))), 3).astype(np.float32)
    h = np.round(rng.normal(0, 1.5, (len(ranges), len(THEMES), 4)), 3).astype(np.float32)
    decision = {"document": {"weights": [0.31, 0.74], "bias": [round(-1.2 + 0.05 * i, 3) for i in range(len(THEMES))]}, "present": 0.6, "least": 20,
                "unit": {"slope": 0.83, "bias": [round(-0.6 + 0.03 * i, 3) for i in range(len(THEMES))]}, "join": 0.35, "more": 0.4, "limit": 3}
    found = decode(text, ranges, z, h, decision)
    decoding = {"text": text, "units": [list(u) for u in ranges], "themes": THEMES, "z": [[round(float(x), 3) for x in r] for r in z],
                "h": [[[round(float(x), 3) for x in t] for t in r] for r in h], "decision": decision, "found": found}
    json.dump({"cases": cases, "decoding": decoding}, open(sys.argv[1], "w"), ensure_ascii=False)


if __name__ == "__main__":
    main()
