"""Labels, the tokenizer, and reading of annotated pieces."""
import json
import pathlib
import re

THEMES = ("helplessness over-involvement affection boundary-crossing avoidance disconnection anger grief fear guilt idealistic-hope "
          "burnout cultural-mediation family-conflict role-reversal protective-silence intruder team-conflict moral-distress "
          "divided-loyalty preoccupation identification isolation uncertainty mistrust witnessing-suffering system-pressure "
          "personal-self").split()
HOLDERS = ["presenter", "patient", "family", "staff"]
T = {t: i for i, t in enumerate(THEMES)}
H = {h: i for i, h in enumerate(HOLDERS)}
MARK = re.compile(r"\[\[([A-Z]+):(direct|quasi):([a-z]+\d+)\|([^\[\]|\n]+)\]\]")


def parse(annotated):
    """(plain text, [(start, end, type, entity)])."""
    plain, spans, length, last = [], [], 0, 0
    for m in MARK.finditer(annotated):
        before = annotated[last:m.start()]
        plain.append(before)
        length += len(before)
        spans.append((length, length + len(m.group(4)), m.group(1), m.group(3)))
        plain.append(m.group(4))
        length += len(m.group(4))
        last = m.end()
    plain.append(annotated[last:])
    return "".join(plain), spans


def read_piece(path, masks=None):
    """One annotated piece: dict(name, text, spans, edits, themes=[(start, end, theme, holder, score)]); None when it has no valid themes.

    masks: the folder of masks.py; the edits are what the program replaces by what, none without it."""
    path = pathlib.Path(path)
    themes = path.with_name(path.name.replace(".ann.txt", ".themes.json"))
    if not themes.exists():
        return None
    text, spans = parse(path.read_text(encoding="utf-8"))
    if "[[" in text or "]]" in text:
        return None
    out = []
    for t in json.loads(themes.read_text(encoding="utf-8"))["themes"]:
        at = text.find(t["evidence"])
        if at < 0 or t["theme"] not in T or t["holder"] not in H:
            return None
        out.append((at, at + len(t["evidence"]), T[t["theme"]], H[t["holder"]], t.get("score", 1.0)))
    name = path.name.split(".")[0]
    edits = []
    if masks:
        found = json.loads((pathlib.Path(masks) / (name + ".spans.json")).read_text(encoding="utf-8"))["spans"]
        edits = [(x["start"], x["end"], x["replacement"]) for x in found]
    return {"name": name, "text": text, "spans": spans, "edits": edits, "themes": out}


def read_pieces(folder, masks=None):
    out = []
    for f in sorted(pathlib.Path(folder).glob("*.ann.txt")):
        try:
            p = read_piece(f, masks)
        except (ValueError, KeyError):
            p = None
        if p:
            out.append(p)
    return out


def edit(text, edits, spans):
    """Apply non-overlapping (start, end, replacement) edits; move the spans [(start, end, ...)] along."""
    out, moved, last, length = [], [], 0, 0
    table = []
    for a, b, r in sorted(edits):
        if a < last:
            continue
        out.append(text[last:a])
        length += a - last
        table.append((a, b, length, length + len(r)))
        out.append(r)
        length += len(r)
        last = b
    out.append(text[last:])

    def at(p, end):
        shift = 0
        for a, b, na, nb in table:
            if p <= a:
                break
            if p < b:
                return nb if end else na
            shift = nb - b
        return p + shift
    for s in spans:
        moved.append((at(s[0], False), at(s[1], True)) + tuple(s[2:]))
    return "".join(out), moved


def overlaps(a, b, c, d):
    """Do the unit [a, b) and the passage [c, d) count as the same place?"""
    common = min(b, d) - max(a, c)
    return common > 0 and common >= 0.5 * min(b - a, d - c)
