"""The forms in which the tagger will meet a piece: as it is, as the program de-identifies it, in other manners of that, dictated."""
import re

from common import edit

PLACES = ["[TOWN]", "[TOWN]", "[CITY]", "[VILLAGE]", "a town", "the town", "[LOCATION 1]", "[PLACE]"]
ORGS = ["[HOSPITAL]", "[HOSPITAL]", "[CLINIC]", "[ORGANIZATION 1]", "the hospital", "a clinic", "[PRACTICE]"]
DATES = ["[DATE]", "[DATE]", "one day", "in spring", "that winter", "[DATE 1]"]
AGES = {"default": ["[AGE]", "in his forties", "in her sixties", "in their thirties"]}
JOBS = ["[PROFESSION]", "worker", "tradesman", "[JOB]"]
DEMOG = ["[DEMOGRAPHIC]", "[BACKGROUND]", "foreign"]
NAMES = ("Anna Maria Tom Ben Priya Chen Fatima Olu Ivan Marta Jorge Aisha Helen Ravi Kofi Elena Peter Yusuf Grace Nadia "
         "Hughes Okafor Silva Petrov Khan Murphy Garcia Weber Novak Santos Lee Evans Ali Costa Berg Mensah Rossi Walsh").split()


def deidentify(text, spans, themes, rng):
    manner = rng.choice(["placeholder", "placeholder", "surrogate"])
    people, edits = {}, []
    lucky = rng.random() < 0.5
    for a, b, kind, entity in spans:
        original = text[a:b]
        if kind == "PERSON":
            if entity not in people:
                if manner == "surrogate":
                    people[entity] = rng.choice(NAMES)
                elif entity == "p1" and rng.random() < 0.8:
                    people[entity] = "[PATIENT]"
                else:
                    number = len(people) + 1
                    people[entity] = rng.choice([f"[PERSON {number}]", f"[PERSON {number}]", "[COLLEAGUE]", "[NURSE]", "[DAUGHTER]", "[SON]",
                                                 "[MOTHER]", "[HUSBAND]", "[WIFE]", "[DOCTOR]"])
            r = people[entity]
        elif kind == "LOCATION":
            r = rng.choice(PLACES)
        elif kind == "ORGANIZATION":
            r = rng.choice(ORGS)
        elif kind == "DATE":
            r = rng.choice(DATES)
        elif kind == "AGE":
            r = rng.choice(AGES["default"])
        elif kind in ("PROFESSION", "DEMOGRAPHIC", "UNIQUE"):
            if lucky:
                continue
            r = {"PROFESSION": rng.choice(JOBS), "DEMOGRAPHIC": rng.choice(DEMOG), "UNIQUE": "[DETAIL]"}[kind]
        else:
            r = f"[{kind}]"
        if original != r:
            edits.append((a, b, r))
    return edit(text, edits, themes)


def dictate(text, themes, rng):
    """Lower case, punctuation gone or spoken."""
    edits = []
    spoken = rng.random() < 0.3
    for m in re.finditer(r"[A-Z\u00c0-\u00de]|[.,;:!?\"\u201c\u201d()\u2014\u2013]", text):
        c = m.group(0)
        if c.isalpha():
            edits.append((m.start(), m.end(), c.lower()))
        elif spoken and c == "." and text[m.end():m.end() + 1].isspace():
            edits.append((m.start(), m.end(), " full stop"))
        elif spoken and c == ",":
            edits.append((m.start(), m.end(), " comma" if rng.random() < 0.5 else ""))
        else:
            edits.append((m.start(), m.end(), ""))
    text, themes = edit(text, edits, themes)
    if rng.random() < 0.7:
        text = re.sub(r"\n", " ", text)
    return text, themes


def masked(piece):
    """The piece as the program shows it to its tagger: (text, themes)."""
    return edit(piece["text"], piece["edits"], piece["themes"])


def variant(piece, rng):
    text, themes = piece["text"], piece["themes"]
    form = rng.random()
    if form < 0.6 and piece["edits"]:
        text, themes = masked(piece)
    elif form < 0.75 and piece["spans"]:
        text, themes = deidentify(text, piece["spans"], themes, rng)
    if rng.random() < 0.12:
        text, themes = dictate(text, themes, rng)
    elif rng.random() < 0.3:
        text = text.replace("\u2019", "'").replace("\u201c", '"').replace("\u201d", '"')
    return text, themes
