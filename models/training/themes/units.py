"""Cut a text into units (sentences, or stretches of unpunctuated dictation) as the tagger sees them.

A unit is a half-open range of code points of the text, without surrounding white space, with at least one word character in it.
  1. Every line break ends a unit.
  2. Inside a line a sentence ends after a run of . ! ? and the ellipsis sign, together with the closing quotes and brackets right
     after it, when white space or the end of the line follows. It does not end there
     - after a single "." that follows a word of ABBREVIATIONS (letters, digits and dots before it, lower-cased) or a single capital;
     - when the next character (after white space) is a lower-case letter and the run is an ellipsis (two or more dots or the
       ellipsis sign) or closing quotes or brackets follow it ("Why?" he said).
     The spoken words "full stop" (with "." or "," after them or not) end one wherever white space follows.
  3. A unit of more than MAX_WORDS words (by white space) is cut: from word i the stretch ends at word j = i + CHUNK, or, if a word
     among j, j - 1 ... i + CHUNK // 2 + 1 ends with a pause mark (, ; : dash ellipsis), after the last such word;
     if fewer than 6 words would be left, they go with the stretch.
"""
import re

MAX_WORDS = 45
CHUNK = 25
ABBREVIATIONS = {"mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "fr", "rev", "no", "nr", "vs", "e.g", "i.e", "approx", "ca", "tel",
                 "hon", "mt", "sgt", "capt", "lt", "dept", "fig", "p", "pp", "wk", "yr", "hr", "min", "pt", "pts", "hx", "dx"}
END = re.compile(r"[.!?\u2026]+[\"'\u201d\u2019)\]]*(?=\s|$)|\b[Ff]ull stop\b[.,]?(?=\s|$)")
PAUSE = re.compile(r"[,;:\u2026\u2013\u2014]$|\.\.\.$|^-$")


def sentences(line):
    out, start = [], 0
    for m in END.finditer(line):
        mark = m.group(0)
        if mark[0] not in "Ff":
            if mark == ".":
                word = re.search(r"[\w.]*$", line[:m.start()]).group(0)
                if word.lower() in ABBREVIATIONS or (len(word) == 1 and word.isupper()):
                    continue
            after = line[m.end():].lstrip()[:1]
            if after.islower() and (mark[-1] not in ".!?" or ".." in mark):
                continue
        out.append((start, m.end()))
        start = m.end()
    out.append((start, len(line)))
    return out


def trim(text, a, b):
    while a < b and text[a].isspace():
        a += 1
    while b > a and text[b - 1].isspace():
        b -= 1
    return a, b


def units(text, max_words=MAX_WORDS, chunk=CHUNK, rng=None):
    """Unit ranges of the text; with rng the boundaries are moved a little (training only)."""
    out = []
    for line in re.finditer(r"[^\n\r]+", text):
        for a, b in sentences(line.group(0)):
            a, b = trim(text, line.start() + a, line.start() + b)
            if not re.search(r"\w", text[a:b]):
                continue
            words = [(m.start() + a, m.end() + a) for m in re.finditer(r"\S+", text[a:b])]
            if len(words) <= max_words:
                out.append((a, b))
                continue
            i = 0
            while i < len(words):
                size = chunk if rng is None else rng.randint(chunk - 8, chunk + 8)
                j = min(len(words), i + size)
                if j < len(words):
                    for k in range(j, i + size // 2, -1):
                        if PAUSE.search(text[words[k - 1][0]:words[k - 1][1]]):
                            j = k
                            break
                    if len(words) - j < 6:
                        j = len(words)
                out.append((words[i][0], words[j - 1][1]))
                i = j
    if rng is not None:
        moved = []
        for a, b in out:
            if moved and rng.random() < 0.04 and (moved[-1][1] - moved[-1][0]) + b - a < 220 and "\n" not in text[moved[-1][0]:b]:
                moved[-1] = (moved[-1][0], b)
            else:
                moved.append((a, b))
        out = moved
    return out
