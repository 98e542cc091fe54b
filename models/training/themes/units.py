"""Cut a text into units (sentences, or stretches of unpunctuated dictation) as the tagger sees them.

A unit is a half-open range of code points of the text, without surrounding white space.
  1. Every line break ends a unit.
  2. Inside a line a sentence ends after one or more of . ! ? and the ellipsis, with closing quotes and brackets after
     them, when white space follows and then an upper-case letter, a digit, an opening quote, bracket or dash; never after
     a title or an abbreviation of the list below or a single capital letter. The spoken words "full stop" end one too.
  3. A unit of more than MAX_WORDS words is cut into stretches of at most CHUNK words, at the last pause mark
     (, ; : a dash, or "..." ) in the second half of the stretch if there is one, else at CHUNK words.
"""
import re

MAX_WORDS = 45
CHUNK = 25
TITLES = {"mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "fr", "rev", "no", "nr", "vs", "e.g", "i.e", "etc", "approx", "ca",
          "tel", "hon", "mt", "sgt", "capt", "lt", "dept", "fig", "p", "pp", "wk", "yr", "hr", "min", "pt", "pts", "hx", "dx"}
END = re.compile(r"(?:[.!?\u2026]+[\"'\u201d\u2019)\]]*(?=\s)|\b[Ff]ull stop\b[.,]?(?=\s))")
NEXT = re.compile(r"\s+[\"'\u201c\u2018(\[\u2013\u2014-]*(?:[^\W_]|$)")
PAUSE = re.compile(r"[,;:\u2026\u2013\u2014]$|\.\.\.$|^[-\u2013\u2014]$")


def sentences(line):
    out, start = [], 0
    for m in END.finditer(line):
        rest = NEXT.match(line, m.end())
        spoken = m.group(0)[0] in "Ff"
        if rest and not spoken:
            head = rest.group(0).strip()
            first = head[-1:] if head else ""
            if first.islower() and len(head) == 1 and m.group(0)[0] not in "?!":
                continue
            if first.islower() and len(head) == 1:
                continue
        word = re.search(r"([\w.]*)$", line[:m.start()])
        word = word.group(1).lower() if word else ""
        if m.group(0) == "." and (word in TITLES or (len(word) == 1 and line[m.start() - 1].isupper())):
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
