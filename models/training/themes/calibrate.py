"""Fit the decision parameters on held-out predictions (of train pieces, never of dev).

    calibrate.py OUT.json HELD.pkl [HELD.pkl ...] [--own OWN.pkl ...] [--show DEV.pkl ...]
"""
import argparse
import json
import pathlib
import pickle

import numpy as np

from common import HOLDERS, THEMES, overlaps
from decode import decode, doc_features, document_probability, sigmoid


def logistic(X, y, group, l2_bias, steps=400):
    """y ~ sigmoid(X w + b[group]); biases shrunk towards their mean; Newton-free, plain gradient with momentum."""
    w, c, b = np.zeros(X.shape[1]), 0.0, np.zeros(len(THEMES))
    w[0] = 0.5
    vw, vc, vb = 0 * w, 0.0, 0 * b
    n = len(y)
    for i in range(steps):
        r = sigmoid(X @ w + c + b[group]) - y
        gw, gc = X.T @ r / n + 1e-3 * w, r.mean()
        gb = (np.bincount(group, r, len(THEMES)) + l2_bias * b) / n
        vw, vc, vb = 0.9 * vw - 0.05 * gw, 0.9 * vc - 0.2 * gc, 0.9 * vb - 2.0 * gb
        w, c, b = w + vw, c + vc, b + vb
    return w, c + b


def fit(docs, l2=150.0):
    """Parameters for pieces like those of the corpus; our own ("own") show more themes each, which a column of their own takes up."""
    X, y, g, ux, uy, ug = [], [], [], [], [], []
    for d in docs:
        own = float(d.get("own", False))
        f = np.vstack([doc_features(d["z"]), np.full(len(THEMES), own)])
        have = {t[2] for t in d["themes"]}
        for t in range(len(THEMES)):
            X.append(f[:, t])
            y.append(float(t in have))
            g.append(t)
        for u, (a, b) in enumerate(d["units"]):
            lab = {t for s, e, t, *_ in d["themes"] if overlaps(a, b, s, e)}
            for t in range(len(THEMES)):
                ux.append((d["z"][u, t], own))
                uy.append(float(t in lab))
                ug.append(t)
    w, b = logistic(np.array(X), np.array(y), np.array(g), l2, 3000)
    uw, ub = logistic(np.array(ux), np.array(uy), np.array(ug), 2 * l2, 600)
    return {"own": [float(w[2]), float(uw[1])], "document": {"weights": [float(x) for x in w[:2]], "bias": [float(x) for x in b]},
            "unit": {"slope": float(uw[0]), "bias": [float(x) for x in ub]}}


def same(a, b):
    common = min(a["end"], b["end"]) - max(a["start"], b["start"])
    shorter, longer = sorted((a["end"] - a["start"], b["end"] - b["start"]))
    return common >= 0.5 * shorter and common >= 0.25 * longer


def read(path):
    """Predictions; a passage counts as marked that most careful annotators would mark."""
    return [dict(d, themes=[t for t in d["themes"] if t[4] >= 0.5]) for d in pickle.load(open(path, "rb"))]


def as_own(p):
    """The parameters with what our own pieces are apart."""
    document, unit = dict(p["document"]), dict(p["unit"])
    document["bias"] = [b + p["own"][0] for b in document["bias"]]
    unit["bias"] = [b + p["own"][1] for b in unit["bias"]]
    return dict(p, document=document, unit=unit)


def measure(docs, params):
    """The figures of score_themes.py, and the mean log loss of the documents' themes, which chance moves least; params: one for all, or a list, one for each document (cross-fitting)."""
    per, hit, right, total, losses = {}, [0] * 5, 0, 0, []
    for i, d in enumerate(docs):
        gold = [{"theme": THEMES[t], "holder": HOLDERS[h], "start": s, "end": e} for s, e, t, h, _ in d["themes"]]
        p = params[i] if isinstance(params, list) else params
        p = as_own(p) if d.get("own") else p
        pred = decode(d["text"], d["units"], d["z"], d["h"], p)
        probability = np.clip(document_probability(d["z"], p), 1e-4, 1 - 1e-4)
        there = np.isin(THEMES, [t["theme"] for t in gold])
        losses.append(-np.log(np.where(there, probability, 1 - probability)).mean())
        gs, ps, best = {t["theme"] for t in gold}, {t["theme"] for t in pred}, {}
        for t in gs | ps:
            per.setdefault(t, [0, 0, 0])[0 if t in gs and t in ps else 1 if t in ps else 2] += 1
        for q in pred:
            if q["theme"] != "personal-self":
                best[q["theme"]] = max(best.get(q["theme"], 0.0), q["score"])
        right += min(sum(t in gs for t in sorted(best, key=lambda t: (-best[t], t))[:6]), len(gs - {"personal-self"}))
        total += min(6, len(gs - {"personal-self"}))
        for t in gold:
            match = [q for q in pred if q["theme"] == t["theme"] and same(q, t)]
            hit[0] += 1
            hit[1] += bool(match)
            hit[2] += any(q["holder"] == t["holder"] for q in match)
        for q in pred:
            hit[3] += 1
            hit[4] += any(q["theme"] == t["theme"] and same(q, t) for t in gold)
    f1 = lambda tp, fp, fn: 2 * tp / max(1, 2 * tp + fp + fn)
    tp, fp, fn = (sum(v[k] for v in per.values()) for k in range(3))
    return {"document_micro_f1": f1(tp, fp, fn), "document_macro_f1": sum(f1(*v) for v in per.values()) / max(1, len(per)),
            "document_precision": tp / max(1, tp + fp), "document_recall": tp / max(1, tp + fn), "evidence_recall": hit[1] / max(1, hit[0]),
            "evidence_precision": hit[4] / max(1, hit[3]), "holder_accuracy": hit[2] / max(1, hit[1]),
            "brief_precision_at_6": right / max(1, total), "document_log_loss": float(np.mean(losses)), "f1_by_theme": {k: [round(f1(*v), 3), v[0] + v[2]] for k, v in per.items()}}


KEYS = ["brief_precision_at_6", "document_micro_f1", "document_macro_f1", "document_precision", "document_recall",
        "evidence_recall", "evidence_precision", "holder_accuracy", "document_log_loss"]


def show(name, r):
    print(f"{name:26}", " ".join(f"{k.replace('document', 'doc').replace('precision', 'prec')} {r[k]:.3f}" for k in KEYS))


# With calibrated probabilities the threshold that serves F1 best is half the F1 that it reaches (Lipton, Elkan and Naryanaswamy 2014): about 0.7 for the themes
# of a document, about 0.5 for its passages.
PRESENT, MORE, LEAST, LIMIT = 0.35, 0.25, 6, 4


def passages_f1(docs, p):
    r = measure(docs, p)
    return 2 * r["evidence_recall"] * r["evidence_precision"] / max(1e-9, r["evidence_recall"] + r["evidence_precision"])


def choose(docs, base):
    """The thresholds from theory, joining by the F1 of the first passages of the themes."""
    p = dict(base, present=PRESENT, least=LEAST, more=1.0, limit=LIMIT)
    p = max((dict(p, join=x) for x in (0.0, 0.1, 0.25, 0.5)), key=lambda q: passages_f1(docs, q))
    return dict(p, more=MORE)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("out")
    ap.add_argument("held", nargs="+")
    ap.add_argument("--own", nargs="*", default=[], help="predictions for held-out pieces of our own")
    ap.add_argument("--show", nargs="*", default=[])
    ap.add_argument("--themes", action="store_true")
    args = ap.parse_args()
    docs = [d for f in args.held for d in read(f)]
    docs += [dict(d, own=True) for f in args.own for d in read(f)]
    # the figure: parameters fitted on four fifths, measured on the fifth
    params = []
    for k in range(5):
        rest = [d for i, d in enumerate(docs) if i % 5 != k]
        params.append(choose(rest, fit(rest)))
    crossed = measure(docs, [params[i % 5] for i in range(len(docs))])
    show("held out, cross-fitted", crossed)
    final = choose(docs, fit(docs))
    print({k: v for k, v in final.items() if k not in ("document", "unit")}, final["document"]["weights"], final["unit"]["slope"])
    json.dump({k: v for k, v in final.items() if k != "own"}, open(args.out, "w"))
    for f in args.show:
        r = measure(read(f), final)
        show(pathlib.Path(f).name, r)
    if args.themes:
        for k, v in sorted(crossed["f1_by_theme"].items(), key=lambda x: x[1][0]):
            print(f"   {k:22} {v}")


if __name__ == "__main__":
    main()
