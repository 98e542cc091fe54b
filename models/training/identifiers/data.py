"""Documents as lists of segments, the sets they are read from, and their encoding for the tagger.

A segment is [text, mark]; mark is None or a dict: types (tuple of labels, any of which is right), cls (1 direct, 0 quasi, -1 unknown), ent.
A document may name the only types that its annotation covers (`known`): other types are then neither taught nor punished in it.
"""
import gzip
import hashlib
import json
import pathlib
import re
import unicodedata

import numpy as np

from model import LABELS

INDEX = {l: i for i, l in enumerate(LABELS)}
MARK = re.compile(r"\[\[([A-Z]+):(direct|quasi):([a-z]+\d+)\|([^\[\]|\n]+)\]\]")
# allowed labels for the public sets' types; None: neither taught nor punished
PUBLIC = {
    "tab-dev": {"CODE": "ID", "LOC": "LOCATION", "ORG": "ORGANIZATION", "DEM": "DEMOGRAPHIC|PROFESSION", "DATETIME": "DATE", "QUANTITY": "OTHER", "MISC": "OTHER|UNIQUE", "PERSON": "PERSON"},
    "presidio-synthetic": {"ORGANIZATION": "ORGANIZATION", "STREET_ADDRESS": "LOCATION", "PERSON": "PERSON", "DATE_TIME": "DATE", "GPE": "LOCATION|DEMOGRAPHIC", "CREDIT_CARD": "ID", "US_SSN": "ID",
                           "US_DRIVER_LICENSE": "ID", "AGE": "AGE", "ZIP_CODE": "LOCATION", "DOMAIN_NAME": "URL", "EMAIL_ADDRESS": "EMAIL", "PHONE_NUMBER": "PHONE", "IBAN_CODE": "ID", "IP_ADDRESS": "ID|URL", "NRP": "DEMOGRAPHIC"},
    "asq-phi-dev": {"NAME": "PERSON", "GEOGRAPHIC_LOCATION": "LOCATION|ORGANIZATION", "DATE": "DATE", "MEDICAL_RECORD_NUMBER": "ID", "EMAIL_ADDRESS": "EMAIL", "HEALTH_PLAN_BENEFICIARY_NUMBER": "ID", "PHONE_NUMBER": "PHONE",
                    "SOCIAL_SECURITY_NUMBER": "ID", "UNIQUE_IDENTIFIER": "ID", "ACCOUNT_NUMBER": "ID", "CERTIFICATE_LICENSE_NUMBER": "ID", "FAX_NUMBER": "PHONE"},
    "wikigold": {"PER": "PERSON", "LOC": "LOCATION", "ORG": "ORGANIZATION"},
    "wnut17": {"person": "PERSON", "location": "LOCATION", "group": "ORGANIZATION", "corporation": "ORGANIZATION"},
    "broad-twitter": {"PER": "PERSON|URL", "LOC": "LOCATION", "ORG": "ORGANIZATION|URL"},
    "ncbi-disease-negative": {},
    "helpline-silver": {"NAME": "PERSON", "VICTIM": "PERSON", "LOCATION": "LOCATION", "LANDMARK": "LOCATION|ORGANIZATION", "AGE": "AGE", "PHONE_NUMBER": "PHONE"},
    "contextual-silver": {"NAME": "PERSON", "ACCOUNT": "ID", "DATE": "DATE", "EMAIL": "EMAIL", "TRANSACTION_ID": "ID", "COMPANY": "ORGANIZATION", "ADDRESS": "LOCATION", "DOCTOR": "PERSON", "HOSPITAL": "ORGANIZATION",
                          "PHONE": "PHONE", "UNIVERSITY": "ORGANIZATION", "CASE_NUMBER": "ID", "USERNAME": "URL", "POLICY_NUMBER": "ID", "CLAIM_ID": "ID", "PESEL": "ID", "SCHOOL": "ORGANIZATION", "NIP": "ID", "TICKET_ID": "ID", "ORDER_NUMBER": "ID"},
}
KNOWN = {"wikigold": ("PERSON", "LOCATION", "ORGANIZATION", "PHONE", "EMAIL", "ID", "AGE", "UNIQUE"), "wnut17": ("PERSON", "LOCATION", "ORGANIZATION", "PHONE", "EMAIL", "ID", "UNIQUE"),
         "broad-twitter": ("PERSON", "LOCATION", "ORGANIZATION", "PHONE", "EMAIL", "ID", "UNIQUE")}
SILVER = {"helpline-silver", "contextual-silver"}
# in TAB an unmasked mention of these is not wrong in a narrative: leave it open; unmasked organisations (courts) stay taught as none
OPEN_NO_MASK = {"PERSON", "LOC", "DATETIME", "MISC:wikigold", "product", "creative-work"}


class Doc:
    def __init__(self, name, source, segments, known=None, cased=True):
        self.name, self.source, self.segments, self.known, self.cased = name, source, segments, known, cased

    def text(self):
        return "".join(s for s, _ in self.segments)


def heldout(name, parts=5):
    """A fixed fifth of every public set, by a hash of the document's name, is never trained on."""
    return int(hashlib.sha256(str(name).encode("utf-8")).hexdigest(), 16) % parts == 0


def read_ann(path):
    text, last, out = pathlib.Path(path).read_text(encoding="utf-8"), 0, []
    for m in MARK.finditer(text):
        if m.start() > last:
            out.append([text[last:m.start()], None])
        kind, cls, ent, surface = m.groups()
        out.append([surface, {"types": (kind,), "cls": int(cls == "direct"), "ent": ent}])
        last = m.end()
    out.append([text[last:], None])
    return Doc(pathlib.Path(path).name[:-len(".ann.txt")], "narrative", out)


def from_spans(name, source, text, spans, known=None):
    """spans: (start, end, mark); overlapping ones are dropped, longest first."""
    taken, kept = np.zeros(len(text), bool), []
    for s, e, mark in sorted(spans, key=lambda x: x[0] - x[1]):
        if e > s and not taken[s:e].any():
            taken[s:e] = True
            kept.append((s, e, mark))
    out, last = [], 0
    for s, e, mark in sorted(kept, key=lambda x: x[0]):
        if s > last:
            out.append([text[last:s], None])
        out.append([text[s:e], mark])
        last = e
    out.append([text[last:], None])
    return Doc(name, source, out, known)


def read_public(folder, name, held=False):
    docs = []
    for d in json.load(gzip.open(pathlib.Path(folder) / f"{name}.json.gz", "rt", encoding="utf-8")):
        if heldout(d["doc_id"]) != held:
            continue
        a = d.get("annotations") or {}
        mentions = next(iter(a.values()))["entity_mentions"] if a else []
        spans = []
        for i, m in enumerate(mentions):
            t = PUBLIC[name].get(m["entity_type"])
            if m["identifier_type"] == "NO_MASK" or t is None:
                if m["entity_type"] in OPEN_NO_MASK or m["entity_type"] + ":" + name in OPEN_NO_MASK:
                    spans.append((m["start_offset"], m["end_offset"], {"types": tuple(LABELS), "cls": -1, "ent": f"n{i}"}))
                continue
            cls = -1 if name in ("presidio-synthetic", "asq-phi-dev") and t not in ("PERSON", "PHONE", "EMAIL", "ID") else int(m["identifier_type"] == "DIRECT")
            spans.append((m["start_offset"], m["end_offset"], {"types": tuple(t.split("|")), "cls": cls, "ent": str(m.get("entity_id", i))}))
        docs.append(from_spans(str(d["doc_id"]), name, d["text"], spans, KNOWN.get(name)))
    return docs


# --- encoding ---------------------------------------------------------------------------------------------------

def shape(word):
    """The shape number of one word as it stands in the text; see encoder.json."""
    first = word[0]
    if word.isdigit():
        return 6
    if not any(c.isalpha() for c in word):
        return 8
    if any(c.isdigit() for c in word):
        return 7
    cased = [c for c in word if c.isupper() or c.islower()]
    if not cased:
        return 9
    if all(c.islower() for c in cased):
        return 1
    if all(c.isupper() for c in cased):
        return 4 if len(cased) == 1 else 3
    return 2 if first.isupper() and all(c.islower() for c in cased[1:]) else 5


def gap(between, start):
    """0 after white space, 10 glued to the word before, 20 first of a line."""
    if start or "\n" in between or "\r" in between:
        return 20
    return 10 if between == "" else 0


class Encoded:
    """Pieces of one document: ids, shape ids, word numbers, and the words' code point offsets."""

    def __init__(self, tokenizer, text):
        e = tokenizer.encode(text, add_special_tokens=False)
        self.ids = np.array(e.ids, dtype=np.int64)
        offsets, words = e.offsets, e.word_ids
        number, self.spans, last = [], [], None
        for (s, t), w in zip(offsets, words):
            if w != last:
                self.spans.append([s, t])
                last = w
            else:
                self.spans[-1][1] = max(t, self.spans[-1][1])
            number.append(len(self.spans) - 1)
        self.word = np.array(number, dtype=np.int64)
        shapes, end = [], 0
        for i, (s, t) in enumerate(self.spans):
            shapes.append(shape(text[s:t] or " ") + gap(text[end:s], i == 0))
            end = t
        self.word_shapes = np.array(shapes, dtype=np.int64)
        self.shapes = self.word_shapes[self.word] if len(self.ids) else self.ids


def targets(doc, enc):
    """Per piece: allowed labels (bits), class (1, 0, -1), begin (1, 0, -1)."""
    everything = (1 << len(LABELS)) - 1
    if doc.known:
        none = 1 | (everything & ~sum(1 << INDEX[t] for t in doc.known) & ~1)
    else:
        none = 1
    n = len(enc.spans)
    allowed, cls, begin = np.full(n, none, np.int64), np.full(n, -1, np.int64), np.full(n, -1, np.int64)
    at, w = 0, 0
    silver = doc.source in SILVER
    starts = np.array([s for s, _ in enc.spans]); ends = np.array([t for _, t in enc.spans])
    for text, mark in doc.segments:
        s, t = at, at + len(text)
        at = t
        if mark is None or not n:
            continue
        lo, hi = np.searchsorted(ends, s, "right"), np.searchsorted(starts, t, "left")
        allowed[lo:hi] = sum(1 << INDEX[x] for x in mark["types"])
        cls[lo:hi] = mark["cls"]
        if len(mark["types"]) < len(LABELS):
            begin[lo:hi] = 0
            begin[lo:lo + 1] = 1
    if silver:
        # not every mention is labelled in these: a capitalised or numeric word outside the marks is left open
        odd = (allowed == none) & np.isin(enc.word_shapes % 10, (2, 3, 4, 5, 6, 7))
        allowed[odd] = everything
    return allowed[enc.word], cls[enc.word], begin[enc.word]


def strip_accents(s):
    return "".join(c for c in unicodedata.normalize("NFD", s) if unicodedata.category(c) != "Mn")
