"""Substitution of what identifies, and noise: dictation, lost case, capitals, mistyping, odd spacing.

All works on the segments of a document, so the marks move with the text.
"""
import re

import gen
from data import Doc, strip_accents
from gen import pick

TITLES = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Doctor|Mister|Missus|Sir|Frau|Herr|Señora?|Mme|Madame|Fr|Father|Nurse)\.?\s+(?:cap )?$", re.I)
VOWEL = re.compile(r"[aeiou]", re.I)


def like(model, word):
    """word written in the case of model"""
    if model.islower():
        return word.lower()
    if len(model) > 1 and model.isupper():
        return word.upper()
    return word


def typo(r, w):
    if len(w) < 3:
        return w
    i = r.randint(1, len(w) - 2)
    x = r.random()
    if x < 0.3:
        return w[:i] + w[i + 1] + w[i] + w[i + 2:]
    if x < 0.55:
        return w[:i] + w[i + 1:]
    if x < 0.75:
        return w[:i] + w[i] + w[i:]
    return w[:i] + pick(r, "aeiourstnl") + w[i + 1:]


def misheard(r, w):
    """what a recogniser may make of a name: other letters of the same sound, or broken into words"""
    for a, b in r.sample([("ph", "f"), ("ck", "k"), ("k", "c"), ("c", "k"), ("s", "z"), ("z", "s"), ("ee", "i"), ("i", "ee"), ("y", "ie"), ("ou", "oo"), ("w", "wh"), ("v", "b"), ("j", "dj"), ("th", "t"), ("ll", "l"), ("n", "nn"), ("sh", "ch"), ("a", "ah"), ("o", "oa"), ("u", "oo"), ("x", "ks"), ("kw", "qu")], 8):
        if a in w.lower()[1:]:
            i = w.lower().index(a, 1)
            w = w[:i] + b + w[i + len(a):]
            break
    if len(w) > 5 and r.random() < 0.45:
        i = r.randint(2, len(w) - 3)
        w = w[:i] + " " + (w[i:].capitalize() if r.random() < 0.4 else w[i:])
    return w


def spell(r, w):
    w = re.sub(r"\W", "", strip_accents(w))
    x = r.random()
    if x < 0.45:
        return " ".join(w.upper())
    if x < 0.65:
        return " ".join(w.lower())
    if x < 0.8:
        return "-".join(w.upper())
    out, i = [], 0
    while i < len(w):
        if i + 1 < len(w) and w[i].lower() == w[i + 1].lower():
            out.append("double " + w[i].lower()); i += 2
        else:
            out.append(w[i].lower()); i += 1
    return " ".join(out)


class Names:
    """One document's mapping from old name words to new ones, so that every form of a person changes alike."""

    def __init__(self, r, doc):
        self.r, self.map, self.culture = r, {}, {}
        known = {}
        for _, m in doc.segments:
            if m and "PERSON" in m["types"] and m["ent"] not in known:
                known[m["ent"]] = gen.culture(r)
        self.culture = known

    def word(self, w, ent, surname):
        r = self.r
        key = strip_accents(w).lower()
        if key in self.map:
            return like(w, self.map[key])
        if key.endswith("s") and key[:-1] in self.map and len(key) > 3:
            return like(w, self.map[key[:-1]] + ("es" if self.map[key[:-1]].endswith("s") else "s"))
        if len(re.sub(r"\W", "", w)) == 1:
            full = [v for k, v in self.map.items() if k[:1] == key[:1] and len(k) > 1]
            new = (full[0][0].upper() if full else pick(r, "ABCDEFGHIJKLMNOPRSTVW"))
            return like(w, new) if w.isalpha() else re.sub(r"\w", new, w)
        base = gen.family(r, self.culture.get(ent)) if surname else gen.given(r, self.culture.get(ent))
        self.map[key] = base
        return like(w, base)

    def mention(self, text, ent, before):
        r = self.r
        if re.fullmatch(r"(?:\w[ .-]+){2,}\w\.?", text):
            letters = re.sub(r"[\W_]", "", text)
            key = strip_accents(letters).lower()
            if key in self.map:
                return spell(r, self.map[key])
            if len(letters) <= 3:
                return text if r.random() < 0.3 else re.sub(r"\w", lambda m: pick(r, "ABCDEFGHJKLMNPRSTW") if m.group(0).isupper() else pick(r, "abcdefghjklmnprstw"), text)
            return spell(r, self.word(letters.capitalize(), ent, True))
        if re.fullmatch(r"(?:[A-Z]\.?){1,3}", text):
            return re.sub(r"[A-Z]", lambda m: pick(r, "ABCDEFGHJKLMNPRSTW"), text)
        words = re.split(r"([ ,]+)", text)
        out, count = [], sum(1 for x in words if re.match(r"\w", x))
        seen = 0
        for x in words:
            if not re.match(r"\w", x):
                out.append(x)
                continue
            seen += 1
            if x.lower() in ("de", "van", "der", "den", "von", "al", "el", "bin", "binti", "bint", "da", "dos", "di", "la", "le", "ap", "the", "and", "of", "y", "o", "ní", "te", "old", "young", "wee", "big", "little", "granny", "auntie"):
                out.append(x)
                continue
            surname = (count > 1 and seen == count and "," not in text) or (count == 1 and bool(TITLES.search(before)))
            out.append(self.word(x, ent, surname))
        return "".join(out)


HOL = set(h.lower() for h in gen.HOLIDAYS)


def other(r, mark, text, memo):
    """A new surface for a mark that is no person, of the same kind of form where that matters; None to leave it."""
    t, key = mark["types"][0], (mark["types"][0], mark["ent"], text.lower())
    if key in memo:
        return memo[key]
    low = text.lower()
    spoken = bool(re.search(r"\b(oh|double|triple|zero|one|two|three|four|five|six|seven|eight|nine|dot|slash|underscore)\b", low))
    new = None
    if t == "AGE":
        if text.isdigit():
            new = str(gen.age_number(r))
        elif re.fullmatch(r"[a-z]+(?:[- ][a-z]+)?", low) and any(low.startswith(x) for x in gen.ONES + gen.TENS[1:]) and not re.search(r"week|month|year|day|thing|ish", low):
            n = gen.number_words(gen.age_number(r))
            new = n if "-" in low or " " not in low else n.replace("-", " ")
        elif r.random() < 0.4 and not re.search(r"week|month|day", low):
            new = gen.age(r)
    elif t == "DATE":
        if re.fullmatch(r"\d{4}", text):
            new = gen.year(r)
        elif re.fullmatch(r"'\d\d", text):
            new = "'" + gen.year(r)[2:]
        elif text.isupper() or r.random() < 0.1:
            new = None
        else:
            spoken = low == text and not re.search(r"\d", text)
            new = gen.date(r, spoken)
            for _ in range(8):
                # month-only or bare forms need their prepositions, so keep year for year and words for words
                if bool(re.fullmatch(r"\d{4}|'\d\d", new)) == False and bool(re.search(r"[a-z]", new)) == bool(re.search(r"[a-z]", low)):
                    break
                new = gen.date(r, spoken)
    elif t == "LOCATION":
        if mark["cls"] == 1:
            new = gen.address(r) if re.search(r"\d|street|road|lane|avenue|cottage|rise|ave|house", low) else gen.address(r).split(",")[0]
        elif len(text) <= 4 and re.search(r"\d", text) or re.fullmatch(r"[A-Z]", text) or low in gen.ONES:
            new = gen.room(r)
        elif re.search(r"\b(street|road|lane|avenue|close|drive|terrace|row|bridge|square)$", low):
            new = gen.street(r)
        elif re.search(r"\d", text):
            new = gen.postcode(r) if re.fullmatch(r"[A-Z0-9 -]{4,9}", text) else None
        else:
            new = gen.place(r)
            if "," in text and r.random() < 0.6:
                new += ", " + gen.place(r)
            new = re.sub(r"^the ", "", new)
    elif t == "ORGANIZATION":
        m = re.search(r"\s(\w+(?: (?:Centre|Center|School|Hospital|Practice|Church))?)$", text)
        if m and r.random() < 0.35 and not text.isupper():
            new = pick(r, [gen.place(r), gen.family(r), pick(r, gen.WORDS).capitalize(), "St " + pick(r, gen.ST_NAMES) + "'s"]) + " " + m.group(1)
        else:
            new = gen.org(r)
        new = re.sub(r"^the ", "", new)
        if text.isupper() and len(text) > 5:
            new = new.upper()
    elif t == "PROFESSION":
        if not re.match(r"(drive|made|ran|run|sew|sold|sell|work|peel|keep|kept|play|paint|mend|teach|taught|cook|fish|cut|clean|was|bred|deliver|bake|fix|repair|in |on |at )", low):
            new = gen.profession(r)
            if "'s" in text or text.endswith("s") and not text.endswith("ss"):
                new = None if r.random() < 0.5 else new
    elif t == "DEMOGRAPHIC":
        pools = [gen.NATIONS, gen.PEOPLES, gen.FAITHS, gen.LANGS]
        home = [p for p in pools if any(low == x.lower() for x in p)]
        if home:
            new = pick(r, home[0])
        elif text[:1].isupper() and " " not in text:
            new = pick(r, pick(r, pools[:3]))
    elif t == "PHONE":
        new = gen.phone(r, spoken) if len(text) > 5 else gen.digits(r, len(text)) if text.isdigit() else None
    elif t == "EMAIL":
        new = gen.email(r, "@" not in text)
    elif t == "URL":
        new = gen.url(r, bool(re.search(r"\b(dot|slash|at)\b", low)) and "." not in text or " " in text)
    elif t == "ID":
        new = gen.bed(r) if len(text) <= 5 and not spoken else gen.ident(r, spoken) if r.random() < 0.7 else re.sub(r"\d", lambda m: str(r.randint(0, 9)), text)
    elif t == "UNIQUE":
        if re.match(r"(the|one|that) .*\b(who|whose|that|from|off)\b|the (only|last|first|oldest)", low) and r.random() < 0.6:
            new = gen.unique(r)
    if new is not None and text.islower() and t not in ("EMAIL", "URL"):
        new = new.lower()
    memo[key] = new
    return new


def substitute(r, doc, share=1.0):
    """A copy of the document with its identifiers replaced; share: how many of the types' entities are."""
    names, memo, out, before = Names(r, doc), {}, [], ""
    skip = {t for t in ("AGE", "DATE", "LOCATION", "ORGANIZATION", "PROFESSION", "DEMOGRAPHIC", "PHONE", "EMAIL", "URL", "ID", "UNIQUE") if r.random() > share}
    # longer mentions first, so that a person's parts are known as given name and surname
    order = sorted((s for s in doc.segments if s[1] and s[1]["types"] == ("PERSON",)), key=lambda s: -len(s[0].split()))
    for text, mark in order:
        if 2 <= len(text.split()) <= 4:
            names.mention(text, mark["ent"], "")
    for text, mark in doc.segments:
        new = None
        if mark and mark["types"] == ("PERSON",) and not (doc.source == "tab-dev" and r.random() < 0):
            head, body = "", text
            m = re.match(r"((?:Mr|Mrs|Ms|Miss|Dr|Prof|Judge|Sir)\.?\s+)(.+)", text)
            if m:
                head, body = m.groups()
            new = head + names.mention(body, mark["ent"], before or head)
        elif mark and len(mark["types"]) == 1 and mark["types"][0] not in skip:
            new = other(r, mark, text, memo)
        text2 = new if new else text
        if mark and out and new:
            # the article before a replaced word
            prev = out[-1][0]
            m = re.search(r"\b([Aa])(n?) $", prev)
            if m and out[-1][1] is None and text2[:1].isalpha():
                want = "n" if VOWEL.match(text2[0]) else ""
                out[-1][0] = prev[:m.start()] + m.group(1) + want + " "
        out.append([text2, mark])
        before = (before + text2)[-40:]
    return Doc(doc.name, doc.source, out, doc.known)


# --- noise ------------------------------------------------------------------------------------------------------

NUM = re.compile(r"\d+")


def say_number(r, m):
    s = m.group(0)
    if len(s) <= 2:
        return gen.number_words(int(s)).replace("-", " ")
    if len(s) == 4 and s[:2] in ("19", "20"):
        return gen.number_words(int(s[:2])) + " " + (gen.number_words(int(s[2:])).replace("-", " ") if int(s[2:]) > 9 else "oh " + gen.ONES[int(s[3])])
    return gen.spoken_digits(r, s)


def speak_mark(r, text, types):
    t = types[0]
    if t in ("EMAIL", "URL") and re.search(r"[@./]", text):
        return gen.say_net(r, text) if r.random() < 0.75 else text.replace("@", " at ")
    if t in ("PHONE", "ID") and re.search(r"\d", text):
        return gen.spoken_digits(r, text) if r.random() < 0.75 else text
    if t in ("AGE", "DATE", "LOCATION") and re.search(r"\d", text) and not re.search(r"[/.]", text) and r.random() < 0.7:
        text = re.sub(r"(\d)(st|nd|rd|th)\b", r"\1", text)
        return NUM.sub(lambda m: say_number(r, m), text).replace("'", "")
    return text


def spoken_punctuation(r, s, words):
    s = re.sub(r"\n\s*\n", f" {words['para']} ", s)
    s = s.replace("\n", f" {words['line']} ")
    s = re.sub(r"\s*,", " " + words["comma"], s)
    s = re.sub(r"\b(Mrs|Mr|Ms|Dr|Sr|Fr|St|Prof)\.", r"\1", s)
    s = re.sub(r"\s*\.(?=\s|$)", " " + words["stop"], s)
    s = re.sub(r"\s*\?", " question mark", s)
    s = re.sub(r"\s*;", " semicolon", s)
    s = re.sub(r"\s*:(?=\s|$)", " colon", s)
    s = re.sub(r"[\"“”()!*–—]+", " ", s)
    return s


def bare(s):
    return re.sub(r"[.,;:?!\"“”()*…–—]+(?=\s|$)|(?<=\s)[\"“(*–—]+|^[\"“(]+", "", s)


FILL = ["um", "uh", "er", "erm", "you know", "I mean", "sort of", "like", "so", "anyway", "hang on", "sorry"]


def dictate(r, doc):
    """A spoken version: words for signs or no signs at all, lower case, spoken numbers, spelled and corrected names."""
    style = pick(r, ["bare", "bare", "words", "words", "asr"])
    words = {"comma": "comma", "stop": pick(r, ["full stop", "period", "stop"]), "para": pick(r, ["new paragraph", "new para", "next paragraph"]), "line": pick(r, ["new line", "next line"])}
    lower = style != "asr"
    cap = style == "words" and r.random() < 0.4
    fills = r.random() < 0.5
    heard = r.random() < 0.5
    numbers = r.random() < 0.75
    out, spelled = [], set()
    for text, mark in doc.segments:
        if mark is None:
            if style == "words":
                text = spoken_punctuation(r, text, words)
                if r.random() < 0.5: text = text.replace("'", "").replace("’", "")
            elif style == "bare":
                text = bare(text)
                if r.random() < 0.5: text = text.replace("'", "").replace("’", "")
                if r.random() < 0.7: text = re.sub(r"\s*\n\s*", " ", text)
            else:
                text = asr(r, text)
            if fills:
                text = re.sub(r"(?<=[a-z]) (?=[a-z])", lambda m: f" {pick(r, FILL)} " if r.random() < 0.02 else " ", text)
            out.append([text.lower() if lower else text, None])
            continue
        if len(mark["types"]) > 6:
            out.append([text.lower() if lower else text, mark])
            continue
        new = speak_mark(r, text, mark["types"]) if numbers else text
        if mark["types"][0] == "PERSON":
            if heard and r.random() < 0.25:
                new = misheard(r, new)
            new = new.replace(".", "") if style != "asr" else new
        elif mark["types"][0] not in ("EMAIL", "URL", "PHONE", "ID"):
            new = bare(new) if style == "bare" else new
            if style == "words": new = re.sub(r",", " comma", new) if r.random() < 0.8 else new.replace(",", "")
        new = re.sub(r"\s+", " ", new).strip() or text
        if cap and text[:1].isupper():
            out.append(["cap ", None])
        out.append([new.lower() if lower else new, mark])
        if mark["types"][0] == "PERSON" and len(new) > 3 and mark["ent"] not in spelled and r.random() < 0.12:
            spelled.add(mark["ent"])
            out.append([pick(r, [" that's ", " spelled ", " spelt ", " s p e l l e d ", ", that is ", " I'll spell that "]), None])
            out.append([spell(r, new.split()[-1]), mark])
        elif mark["types"][0] in ("PERSON", "LOCATION", "ORGANIZATION", "AGE", "DATE") and r.random() < 0.03:
            wrong = misheard(r, new) if mark["types"][0] in ("PERSON", "LOCATION", "ORGANIZATION") else new
            out.append([pick(r, [" no sorry ", " sorry ", " I mean ", " correction ", " scratch that ", ", no, "]), None])
            out.append([wrong.lower() if lower else wrong, mark])
    d = Doc(doc.name, doc.source, out, doc.known)
    return d


def asr(r, s):
    """Recogniser's own punctuation: odd full stops and capitals, commas gone."""
    s = s.replace(";", "").replace("“", "").replace("”", "").replace('"', "")
    s = re.sub(r",", lambda m: "" if r.random() < 0.6 else ",", s)
    s = re.sub(r"(?<=[a-z]) ([a-z])", lambda m: ". " + m.group(1).upper() if r.random() < 0.015 else " " + (m.group(1).upper() if r.random() < 0.01 else m.group(1)), s)
    s = re.sub(r"\. ([A-Z])", lambda m: " " + m.group(1).lower() if r.random() < 0.25 else m.group(0), s)
    return s


def mistype(r, doc, rate=0.03):
    out = []
    for text, mark in doc.segments:
        k = rate * 3 if mark and mark["types"][0] in ("PERSON", "LOCATION", "ORGANIZATION") else rate
        if mark and mark["types"][0] in ("EMAIL", "URL"):
            k = 0
        out.append([re.sub(r"[^\W\d_]{4,}", lambda m: typo(r, m.group(0)) if r.random() < k else m.group(0), text), mark])
    return Doc(doc.name, doc.source, out, doc.known)


def spacing(r, doc):
    """As a scan reads: spaces lost or put in, lines broken anywhere."""
    brk = r.random() < 0.5
    out = []
    for text, mark in doc.segments:
        t = re.sub(r" ", lambda m: "\n" if brk and r.random() < 0.08 and mark is None else "  " if r.random() < 0.02 else " ", text)
        if mark and re.search(r"\d{5,}", t) and r.random() < 0.3:
            i = r.randint(2, len(t) - 2)
            t = t[:i] + " " + t[i:]
        out.append([t, mark])
    return Doc(doc.name, doc.source, out, doc.known)


def recase(doc, how):
    return Doc(doc.name, doc.source, [[how(t), m] for t, m in doc.segments], doc.known)


def noise(r, doc, strength=1.0):
    x = r.random() / strength
    if x < 0.20:
        doc = dictate(r, doc)
    elif x < 0.28:
        doc = recase(doc, str.lower)
        if r.random() < 0.4:
            doc = Doc(doc.name, doc.source, [[t.replace("'", "").replace("’", "") if m is None else t, m] for t, m in doc.segments], doc.known)
    elif x < 0.30:
        doc = recase(doc, str.upper)
    elif x < 0.33:
        doc = Doc(doc.name, doc.source, [[t.lower() if m and r.random() < 0.7 else t, m] for t, m in doc.segments], doc.known)
    y = r.random() / strength
    if y < 0.10:
        doc = mistype(r, doc)
    elif y < 0.14:
        doc = spacing(r, doc)
    elif y < 0.17:
        doc = recase(doc, strip_accents)
    return doc
