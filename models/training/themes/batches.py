"""From pieces and bank passages to windows of word pieces with labelled units."""
import math

import torch
from tokenizers import Tokenizer

from augment import dictate, variant
from common import H, HOLDERS, T, THEMES, overlaps
from model import jar_bytes
from units import trim, units

CORE, CONTEXT, LONGEST = 800, 64, 126
CLS, SEP, MASK = 101, 102, 103


def tokenizer():
    t = Tokenizer.from_str(jar_bytes("bge-small-en-v1.5-tokenizer.json").decode())
    t.no_truncation()
    t.no_padding()
    return t


def unit_ids(tok, text, ranges):
    return [[CLS] + tok.encode(text[a:b], add_special_tokens=False).ids[:LONGEST] + [SEP] for a, b in ranges]


def label(ranges, themes):
    """For each unit {theme: (holder, score)}; score: how likely it is that a careful annotator marks it."""
    out = []
    for a, b in ranges:
        d = {}
        for s, e, t, h, score in themes:
            if overlaps(a, b, s, e) and score > d.get(t, (h, 0))[1]:
                d[t] = (h, score)
        out.append(d)
    return out


def window(ids_list, labels, groups=None):
    """Units one after the other, each with its own [CLS] and [SEP], its own positions; a unit's vector is its [CLS]."""
    ids, positions, segments, first = [], [], [], []
    for k, u in enumerate(ids_list):
        first.append(len(ids))
        ids.extend(u)
        positions.extend(range(len(u)))
        segments.extend([k] * len(u))
    return {"ids": ids, "positions": positions, "segments": segments, "first": first, "labels": labels, "groups": groups or [0] * len(first)}


def thinned(ids, labels, rng):
    """Some units left out and some word pieces masked, so that a piece that comes again is not known by heart."""
    leave, hide = rng.choice((0, rng.uniform(0, 0.2))), rng.choice((0, rng.uniform(0, 0.25)))
    kept = [k for k in range(len(ids)) if rng.random() >= leave] or [0]
    return [[x if x in (CLS, SEP) or rng.random() >= hide else MASK for x in ids[k]] for k in kept], [labels[k] for k in kept]


def piece_windows(piece, tok, rng):
    """Training: a random form of the piece in windows of about one length, no overlap."""
    text, themes = variant(piece, rng)
    ranges = units(text, rng=rng)
    ids, labels = unit_ids(tok, text, ranges), label(ranges, themes)
    ids, labels = thinned(ids, labels, rng)
    whole = sum(len(x) for x in ids)
    size, out, i = whole / math.ceil(whole / rng.randint(300, 800)), [], 0
    while i < len(ids):
        j, n = i, 0
        while j < len(ids) and (j == i or n + len(ids[j]) / 2 <= size):
            n += len(ids[j])
            j += 1
        out.append(window(ids[i:j], labels[i:j]))
        i = j
    return out


def inference_windows(text, tok):
    """One window, or as few as there must be of about one length, an even number for two processors: [(window, index of its first unit, number of context units before, number of scored units)]"""
    ranges = units(text)
    ids = unit_ids(tok, text, ranges)
    whole, done, out, i = sum(len(x) for x in ids), 0, [], 0
    count = 1 if whole <= CORE else 2 * math.ceil(whole / (2 * CORE))
    for k in range(count):
        j = i
        while j < len(ids) and (2 * done + len(ids[j])) * count <= 2 * whole * (k + 1):
            done += len(ids[j])
            j += 1
        a, n = i, 0
        while a > 0 and n + len(ids[a - 1]) <= CONTEXT:
            a -= 1
            n += len(ids[a])
        b, n = j, 0
        while b < len(ids) and n + len(ids[b]) <= CONTEXT:
            n += len(ids[b])
            b += 1
        if j > i:
            out.append((window(ids[a:b], [{}] * (b - a)), i, i - a, j - i))
        i = j
    return ranges, out


def marked(labels):
    return {T[x["theme"]]: (H[x["holder"]], x.get("score", 1.0)) for x in labels}


def bank_window(rows, tok, rng, limit=400):
    """Passages of the bank, one after the other, as one window; returns the window and how many rows it took."""
    ids, labels, groups, n, taken = [], [], [], 0, 0
    lower = rng.random() < 0.12
    for row in rows:
        if "lines" in row:
            parts = [(x["text"], marked(x["labels"])) for x in row["lines"]]
        else:
            parts = [(row["before"], {}), (row["text"], marked(row["labels"])), (row["after"], {})]
        new = []
        for text, lab in parts:
            if not text:
                continue
            cut = units(text) if "lines" not in row and (lab == {} or rng.random() < 0.35 or len(text.split()) > 45) else [trim(text, 0, len(text))]
            for a, b in cut:
                s = text[a:b]
                if lower:
                    s = dictate(s, [], rng)[0]
                new.append((unit_ids(tok, s, [(0, len(s))])[0], lab))
        size = sum(len(x[0]) for x in new)
        if n and n + size > limit:
            break
        n += size
        taken += 1
        for i, l in new:
            ids.append(i)
            labels.append(l)
            groups.append(taken)
    return window(ids, labels, groups), taken


def collate(windows):
    n = max(len(w["ids"]) for w in windows)
    s = max(len(w["first"]) for w in windows)
    b = len(windows)
    ids, positions = torch.zeros(b, n, dtype=torch.long), torch.zeros(b, n, dtype=torch.long)
    segments = torch.full((b, n), -1, dtype=torch.long)
    pool = torch.zeros(b, s, n)
    groups = torch.full((b, s), -1, dtype=torch.long)
    y = torch.zeros(b, s, len(THEMES))
    h = torch.full((b, s, len(THEMES)), -100, dtype=torch.long)
    w = torch.zeros(b, s)
    for i, x in enumerate(windows):
        k = len(x["ids"])
        ids[i, :k] = torch.tensor(x["ids"])
        positions[i, :k] = torch.tensor(x["positions"])
        segments[i, :k] = torch.tensor(x["segments"])
        groups[i, :len(x["first"])] = torch.tensor(x["groups"])
        for j, a in enumerate(x["first"]):
            pool[i, j, a] = 1.0
            w[i, j] = 1.0
            for t, (holder, score) in x["labels"][j].items():
                y[i, j, t] = score
                h[i, j, t] = holder
    return (ids, positions, segments, pool, groups), y, h, w
