"""Fit the decision parameters on held-out predictions (of train pieces, never of dev).

    calibrate.py OUT.json HELD.pkl [HELD.pkl ...] [--show DEV.pkl]
"""
import argparse
import importlib.util
import json
import pathlib
import pickle
import sys
import tempfile

import numpy as np

from common import HOLDERS, THEMES, overlaps
from decode import decode, doc_features, sigmoid


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


def fit(docs, l2=6.0):
    X, y, g, ux, uy, ug = [], [], [], [], [], []
    for d in docs:
        f = doc_features(d["z"])
        have = {t[2] for t in d["themes"]}
        for t in range(len(THEMES)):
            X.append(f[:, t])
            y.append(float(t in have))
            g.append(t)
        for u, (a, b) in enumerate(d["units"]):
            lab = {t for s, e, t, h in d["themes"] if overlaps(a, b, s, e)}
            for t in range(len(THEMES)):
                ux.append(d["z"][u, t])
                uy.append(float(t in lab))
                ug.append(t)
    w, b = logistic(np.array(X), np.array(y), np.array(g), l2, 3000)
    uw, ub = logistic(np.array(ux)[:, None], np.array(uy), np.array(ug), 2 * l2, 600)
    return {"document": {"weights": [float(x) for x in w], "bias": [float(x) for x in b]},
            "unit": {"slope": float(uw[0]), "bias": [float(x) for x in ub]}}


def scorer():
    path = next(p for p in sys.path if (pathlib.Path(p) / "score_themes.py").exists())
    spec = importlib.util.spec_from_file_location("score_themes", pathlib.Path(path) / "score_themes.py")
    m = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(m)
    return m


def measure(score, docs, params):
    """params: one for all, or a list, one for each document (cross-fitting)."""
    with tempfile.TemporaryDirectory() as tmp:
        tmp = pathlib.Path(tmp)
        (tmp / "g").mkdir(), (tmp / "p").mkdir()
        for i, d in enumerate(docs):
            p = params[i] if isinstance(params, list) else params
            gold = [{"theme": THEMES[t], "holder": HOLDERS[h], "start": s, "end": e} for s, e, t, h in d["themes"]]
            json.dump({"themes": gold}, open(tmp / "g" / f"{d['name']}.themes.json", "w"))
            json.dump({"themes": decode(d["text"], d["units"], d["z"], d["h"], p)}, open(tmp / "p" / f"{d['name']}.themes.json", "w"))
        return score.score(tmp / "g", tmp / "p")


KEYS = ["brief_precision_at_6", "document_micro_f1", "document_macro_f1", "document_precision", "document_recall",
        "evidence_recall", "evidence_precision", "holder_accuracy"]


def show(name, r):
    print(f"{name:26}", " ".join(f"{k.replace('document', 'doc').replace('precision', 'prec')} {r[k]:.3f}" for k in KEYS))


def choose(score, docs, base, verbose=False):
    best = None
    for present in np.arange(0.26, 0.5, 0.03):
        r = measure(score, docs, dict(base, present=float(present), join=0.5, more=2.0, limit=1))
        v = r["document_micro_f1"] + 0.3 * r["document_macro_f1"]
        if best is None or v > best[0]:
            best = (v, float(present))
    present, best = best[1], None
    for join in (0.15, 0.25, 0.35, 0.5, 0.7):
        for more in (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5):
            p = dict(base, present=present, join=join, more=more, limit=4)
            r = measure(score, docs, p)
            v = min(r["evidence_recall"], r["evidence_precision"]) + 0.3 * (r["evidence_recall"] + r["evidence_precision"])
            if best is None or v > best[0]:
                best = (v, p)
    return best[1]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("out")
    ap.add_argument("held", nargs="+")
    ap.add_argument("--show", nargs="*", default=[])
    ap.add_argument("--scorer", required=True, help="folder of score_themes.py")
    ap.add_argument("--themes", action="store_true")
    args = ap.parse_args()
    sys.path.insert(0, args.scorer)
    score = scorer()
    docs = [d for f in args.held for d in pickle.load(open(f, "rb"))]
    # the figure: parameters fitted on four fifths, measured on the fifth
    params = []
    for k in range(5):
        rest = [d for i, d in enumerate(docs) if i % 5 != k]
        params.append(choose(score, rest, fit(rest)))
    crossed = measure(score, docs, [params[i % 5] for i in range(len(docs))])
    show("held out, cross-fitted", crossed)
    final = choose(score, docs, fit(docs))
    print({k: v for k, v in final.items() if k not in ("document", "unit")}, final["document"]["weights"], final["unit"]["slope"])
    json.dump(final, open(args.out, "w"))
    for f in args.show:
        r = measure(score, pickle.load(open(f, "rb")), final)
        show(pathlib.Path(f).name, r)
    if args.themes:
        for k, v in sorted(crossed["f1_by_theme"].items(), key=lambda x: x[1][0]):
            print(f"   {k:22} {v}")


if __name__ == "__main__":
    main()
