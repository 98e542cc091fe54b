#!/usr/bin/env python3
"""Writes N invented narratives of about 500 words each into a folder, the same ones each time.

    narratives.py N FOLDER
"""
import pathlib
import random
import sys

GIVEN = "Ama Bela Corin Dilys Emeka Farida Goran Hye-jin Ines Jabari Kirsi Lorcan".split()
FAMILY = "Abernathy Bankole Castellanos Drozd Eriksen Farooqi Goldhawk Hashimoto Ilunga Jankowski".split()
PLACE = "Harrowgate Millbeck Santa Rufina Aberlour Kestrel Bay Nyakato".split()
OPENING = [
    "I first met {given} {family} on {day} March, on the ward at {place} General.",
    "{given} {family}, {age}, came to the surgery in {place} with her sister.",
    "The call came from {place}: Mr {family} was asking for me again.",
]
MIDDLE = [
    "I did not know what to say, so I looked at the chart for a long time.",
    "Her daughter spoke for her and the old woman watched my face.",
    "He said that nobody had told him, and I believed him.",
    "The nurses had stopped going in, and I went in twice a day.",
    "I promised {given} that I would be there, though I was not on call.",
    "{family} laughed and asked whether I had eaten.",
    "We sat for a while and I could hear the trolley in the corridor.",
    "On the way home I thought of my own father's hands.",
    "There was nothing left to offer and everybody in the room knew it.",
    "The consultant asked for one more scan and I ordered it without a word.",
]
CLOSING = "I still do not know why this one stays with me.\n"


def narrative(draw):
    names = {"given": draw.choice(GIVEN), "family": draw.choice(FAMILY), "place": draw.choice(PLACE),
             "day": draw.randint(1, 28), "age": draw.randint(19, 93)}
    sentences = [draw.choice(OPENING)]
    while sum(len(s.split()) for s in sentences) < 480:
        sentences.append(draw.choice(MIDDLE))
    lines = [" ".join(sentences[i:i + 6]).format(**names) for i in range(0, len(sentences), 6)]
    return "\n\n".join(lines) + "\n\n" + CLOSING


def main(count, folder):
    out = pathlib.Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    draw = random.Random(20261121)
    for i in range(int(count)):
        (out / f"case {i:03}.txt").write_text(narrative(draw), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
