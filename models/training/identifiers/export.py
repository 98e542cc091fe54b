"""Writes the shipped artefacts: fp32 ONNX, int8 ONNX, tokenizer.json, labels.json, encoder.json.

    export.py model.pt OUT_DIR [--base bge]
"""
import argparse
import hashlib
import json
import pathlib

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from model import EXTRA, LABELS, build, tokenizer_json

CONFIG = {
    "window": 320, "overlap": 32, "cls_id": 101, "sep_id": 102,
    "threshold": 0.2,
    "thresholds": {l: 0.2 for l in LABELS[1:]},
    "inputs": ["input_ids", "shape_ids"], "output": "logits",
    "columns": LABELS + EXTRA,
    "shapes": {
        "base": {"0": "special piece ([CLS], [SEP])", "1": "lower: no upper-case letter", "2": "Title: first character upper, the other cased letters lower, more than one cased letter", "3": "UPPER: two or more cased letters, all upper",
                 "4": "single capital: exactly one cased letter, upper", "5": "mixed: any other casing", "6": "digits only", "7": "a digit and a letter", "8": "no letter and not only digits (signs)",
                 "9": "letters without case"},
        "order": "digits only, then no letter, then a digit among letters, then no cased letter, then lower, then UPPER or single capital, then Title, then mixed",
        "gap": {"0": "white space before the word", "10": "no character between the word before and this word", "20": "first word of the document, or a line break (\\n or \\r) between the word before and this word"},
        "id": "base + gap; every piece of a word carries its word's id; special pieces carry 0"},
    "preprocessing": "tokenizer.json over the raw document, no special tokens, no truncation; a word is one BERT pre-tokenizer word (word_ids); windows of at most window-2 pieces cut at word boundaries, next start = end - overlap moved back to a word's first piece; "
                     "[CLS] and [SEP] added to each window; batch 1; softmax over the first 14 columns, sigmoid over `direct` and `begin`; per piece the mean over its windows weighted with min(i+1, n-i, overlap)/overlap, i the piece's index in the window of n pieces (special ones not counted); "
                     "per word the mean over its pieces; a word is masked when 1 - P(O) >= the threshold of its most probable type other than O; neighbours of one type are joined unless P(begin) >= 0.5; a span is direct when the mean P(direct) of its words >= 0.5",
}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("model"); p.add_argument("out"); p.add_argument("--base", default="bge")
    args = p.parse_args()
    out = pathlib.Path(args.out); out.mkdir(parents=True, exist_ok=True)
    model = build(args.base, dropout=0.0)
    model.load_state_dict(torch.load(args.model, weights_only=True))
    model.eval()
    x = torch.randint(1000, 20000, (1, 24))
    fp32 = str(out / "fp32.onnx")
    axes = {n: {0: "batch", 1: "n"} for n in ("input_ids", "shape_ids", "logits")}
    torch.onnx.export(model, (x, torch.zeros_like(x)), fp32, input_names=["input_ids", "shape_ids"], output_names=["logits"],
                      dynamic_axes=axes, opset_version=17, dynamo=False, custom_opsets={"com.microsoft": 1})
    quantize_dynamic(fp32, str(out / "model.onnx"), op_types_to_quantize=["MatMul", "Gather"], per_channel=True, weight_type=QuantType.QInt8, reduce_range=False)
    (out / "tokenizer.json").write_text(tokenizer(args.base), encoding="utf-8")
    (out / "labels.json").write_text(json.dumps({"labels": LABELS, "extra": EXTRA}, indent=1) + "\n", encoding="utf-8")
    if not (out / "encoder.json").exists():
        (out / "encoder.json").write_text(json.dumps(CONFIG, indent=1) + "\n", encoding="utf-8")
    for f in ("model.onnx", "tokenizer.json"):
        b = (out / f).read_bytes()
        print(f, len(b), hashlib.sha256(b).hexdigest())


def tokenizer(base):
    t = json.loads(tokenizer_json(base))
    t["truncation"] = None
    t["padding"] = None
    return json.dumps(t, ensure_ascii=False)


if __name__ == "__main__":
    main()
