"""Thresholds per type from the pieces held out of training: the cheapest on a grid, a missed word costing several masked in vain.

    tune.py MODEL_DIR --corpus DIR [--written ../corpus] [--cache FILE] [--write]
"""
import argparse
import json
import pathlib
import pickle

import numpy as np

import infer
from evaluate import gold, read
from model import LABELS

GRID = [0.05, 0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5]
MISS = {"PERSON": 6, "PHONE": 6, "EMAIL": 6, "URL": 6, "ID": 5, "AGE": 4, "DATE": 4, "LOCATION": 4, "ORGANIZATION": 4, "PROFESSION": 3, "DEMOGRAPHIC": 3, "UNIQUE": 2, "OTHER": 2}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("folder"); p.add_argument("--corpus", required=True); p.add_argument("--written", default="../corpus")
    p.add_argument("--cache"); p.add_argument("--model", default="model.onnx"); p.add_argument("--write", action="store_true")
    args = p.parse_args()
    det = infer.Detector(args.folder, args.model)
    docs = read("held-out", args)
    got = pickle.load(open(args.cache, "rb")).get("held-out") if args.cache and pathlib.Path(args.cache).exists() else None
    got = got or [det.words(d.text()) for d in docs]
    rows = []
    for d, (offsets, words) in zip(docs, got):
        text = d.text()
        inside = np.zeros(len(text) + 1, bool)
        for s in gold(d):
            inside[s["start"]:s["end"]] = True
        for (s, e), w in zip(offsets, words):
            if any(c.isalnum() for c in text[s:e]):
                rows.append((1 + int(w[1:len(LABELS)].argmax()), 1 - w[0], inside[s:e].any()))
    kind, prob, hit = (np.array(x) for x in zip(*rows))
    cost = lambda t, k, m: m * (hit & (prob < t))[k].sum() + (~hit & (prob >= t))[k].sum()
    everything = np.ones(len(kind), bool)
    shared = min(GRID, key=lambda t: sum(cost(t, kind == i, MISS[l]) for i, l in enumerate(LABELS) if i))
    chosen = {}
    for i, l in enumerate(LABELS[1:], 1):
        k = kind == i
        own = min(GRID, key=lambda t: cost(t, k, MISS[l]))
        n = (hit & k).sum()
        chosen[l] = round(float((own * n + shared * 60) / (n + 60)), 3)
        print(l, n, own, chosen[l])
    print("shared", shared)
    for lo, hi in ((0, .02), (.02, .05), (.05, .1), (.1, .2), (.2, .4), (.4, .6), (.6, .8), (.8, .95), (.95, 1.01)):
        b = (prob >= lo) & (prob < hi)
        print(f"P {lo:.2f}-{hi:.2f}: {b.sum():6d} words, identifiers {hit[b].mean() if b.any() else 0:.3f}")
    if args.write:
        f = pathlib.Path(args.folder) / "encoder.json"
        c = json.loads(f.read_text())
        c["thresholds"], c["threshold"] = chosen, shared
        f.write_text(json.dumps(c, indent=1) + "\n")


if __name__ == "__main__":
    main()
