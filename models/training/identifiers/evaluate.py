"""Measures an exported encoder on named sets, and tunes thresholds on the pieces held out of training.

    evaluate.py MODEL_DIR --corpus DIR --written DIR --tools DIR [--model model.onnx] [--sets dev held-out tab ...] [--sweep] [--misses] [--cache FILE]

A set is dev, held-out, tab, presidio, asq-phi, eponyms or dir:FOLDER of annotated pieces that were not trained on.
"""
import argparse
import collections
import glob
import json
import pathlib
import pickle
import re
import sys
import tempfile
import time

import numpy as np

import data
import infer
from model import LABELS

PUBLIC = {"tab": "tab-dev", "presidio": "presidio-synthetic", "asq-phi": "asq-phi-dev", "eponyms": "ncbi-disease-negative"}
WORD = re.compile(r"\w+")


def gold(doc):
    out, at = [], 0
    for text, mark in doc.segments:
        if mark and len(mark["types"]) < len(LABELS):
            out.append({"start": at, "end": at + len(text), "type": mark["types"][0], "class": "direct" if mark["cls"] == 1 else "quasi", "entity": mark["ent"]})
        at += len(text)
    return out


def read(name, args):
    corpus = pathlib.Path(args.corpus)
    if name == "dev":
        return [data.read_ann(p) for p in sorted(glob.glob(str(corpus / "dev/*.ann.txt")))]
    if name == "held-out":
        return [data.read_ann(p) for p in sorted(glob.glob(str(pathlib.Path(args.written) / "held-out/*.ann.txt")))]
    if name.startswith("dir:"):
        return [data.read_ann(p) for p in sorted(glob.glob(name[4:] + "/*.ann.txt"))]
    docs = data.read_public(corpus / "public", PUBLIC[name], held=True)
    if name in ("presidio", "asq-phi"):
        for d in docs:
            for _, m in d.segments:
                if m:
                    m["cls"] = 1
    return docs


def main():
    p = argparse.ArgumentParser()
    p.add_argument("folder"); p.add_argument("--corpus", required=True); p.add_argument("--written", default="../corpus"); p.add_argument("--tools", required=True)
    p.add_argument("--model", default="model.onnx")
    p.add_argument("--sets", nargs="*", default=["dev", "held-out", "tab", "presidio", "asq-phi", "eponyms"])
    p.add_argument("--sweep", action="store_true"); p.add_argument("--misses", action="store_true"); p.add_argument("--threshold", type=float)
    p.add_argument("--cache")
    args = p.parse_args()
    sys.path.insert(0, args.tools)
    import score_spans
    det = infer.Detector(args.folder, args.model)
    cache = {}
    if args.cache and pathlib.Path(args.cache).exists():
        cache = pickle.load(open(args.cache, "rb"))
    for name in args.sets:
        docs = read(name, args)
        t, words = time.time(), 0
        if name not in cache:
            cache[name] = [det.words(d.text()) for d in docs]
        took = time.time() - t
        words = sum(len(d.text().split()) for d in docs)
        print(f"== {name}: {len(docs)} documents, {words} words, {words / max(took, 1e-9):.0f} words/s")
        for th in ([0.5, 0.35, 0.2, 0.1, 0.05] if args.sweep else [args.threshold]):
            with tempfile.TemporaryDirectory() as tmp:
                tmp = pathlib.Path(tmp)
                for s in ("gold", "txt", "pred"):
                    (tmp / s).mkdir()
                over = total = 0
                for i, (d, (off, w)) in enumerate(zip(docs, cache[name])):
                    text = d.text()
                    found = infer.spans(off, w, det.config["thresholds"], th)
                    n = f"{i:04}-{re.sub('[^A-Za-z0-9]', '_', d.name)}"
                    (tmp / "txt" / f"{n}.txt").write_text(text, encoding="utf-8", newline="")
                    (tmp / "gold" / f"{n}.gold.json").write_text(json.dumps({"spans": gold(d)}), encoding="utf-8")
                    (tmp / "pred" / f"{n}.spans.json").write_text(json.dumps({"spans": found}), encoding="utf-8")
                    if name == "eponyms":
                        for m in WORD.finditer(text):
                            total += 1
                            over += any(x["start"] < m.end() and x["end"] > m.start() for x in found)
                if name == "eponyms":
                    print(f"  {th}: masked share {over / total:.5f}")
                    continue
                s, misses = score_spans.score(tmp / "gold", tmp / "txt", tmp / "pred")
                print(f"  {th}: direct m {s['direct_mention_recall']} e {s['direct_entity_recall']}  quasi m {s['quasi_mention_recall']} e {s['quasi_entity_recall']}  precision {s['token_precision']}  clean {s['documents_clean']}")
                if not args.sweep:
                    print("  ", s["recall_by_type"])
                    if name != "dev":
                        print("  ", s["most_overmasked"][:20])
                if args.misses and name != "dev":
                    for m in misses:
                        print("   MISS", *m, sep="\t")
    if args.cache:
        pickle.dump(cache, open(args.cache, "wb"))


if __name__ == "__main__":
    main()
