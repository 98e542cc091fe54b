"""Runs the exported encoder as the Java side does: pieces of the whole document, overlapping windows, weighted means, words."""
import json
import pathlib

import numpy as np
import onnxruntime
import tokenizers

import data
from model import LABELS

CLS, SEP = 101, 102


def windows(word, size, overlap):
    """(start, end) piece ranges; no word is cut unless it is longer than a window."""
    n, room, out, start = len(word), size - 2, [], 0
    while start < n:
        end = min(n, start + room)
        if end < n:
            cut = end
            while cut > start and word[cut] == word[cut - 1]:
                cut -= 1
            if cut > start:
                end = cut
        out.append((start, end))
        if end >= n:
            break
        nxt = max(end - overlap, start + 1)
        while nxt > start + 1 and word[nxt] == word[nxt - 1]:
            nxt -= 1
        start = nxt
    return out


def softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


class Detector:
    def __init__(self, folder, model="model.onnx", threads=2):
        folder = pathlib.Path(folder)
        self.config = json.loads((folder / "encoder.json").read_text(encoding="utf-8"))
        self.tok = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tok.no_truncation(); self.tok.no_padding()
        o = onnxruntime.SessionOptions()
        o.intra_op_num_threads = threads
        o.add_session_config_entry("session.intra_op.allow_spinning", "0")
        o.add_session_config_entry("session.x64quantprecision", "1")  # docs/decisions/0020
        self.session = onnxruntime.InferenceSession(str(folder / model), o, providers=["CPUExecutionProvider"])

    def logits(self, ids, shapes):
        ids = np.concatenate([[CLS], ids, [SEP]])[None]
        shapes = np.concatenate([[0], shapes, [0]])[None]
        return self.session.run(["logits"], {"input_ids": ids.astype(np.int64), "shape_ids": shapes.astype(np.int64)})[0][0, 1:-1]

    def words(self, text):
        """Word offsets (code points), label probabilities, P(direct), P(begin)."""
        enc = data.Encoded(self.tok, text)
        n, k = len(enc.ids), len(LABELS)
        total, weight = np.zeros((n, k + 2)), np.zeros(n)
        overlap = self.config["overlap"]
        for s, e in windows(enc.word, self.config["window"], overlap):
            z = self.logits(enc.ids[s:e], enc.shapes[s:e]).astype(np.float64)
            p = np.concatenate([softmax(z[:, :k]), 1 / (1 + np.exp(-z[:, k:]))], 1)
            i = np.arange(e - s)
            w = np.minimum(np.minimum(i + 1, e - s - i), overlap) / overlap
            total[s:e] += p * w[:, None]
            weight[s:e] += w
        total /= np.maximum(weight, 1e-9)[:, None]
        m = len(enc.spans)
        count = np.bincount(enc.word, minlength=m)[:, None] if m else np.zeros((0, 1))
        words = np.stack([np.bincount(enc.word, total[:, j], minlength=m) for j in range(k + 2)], 1) / count if m else np.zeros((0, k + 2))
        return enc.spans, words


def spans(offsets, words, thresholds, default=None):
    """Masked spans: neighbouring words of one type are joined, except where a new mention begins."""
    out = []
    k = len(LABELS)
    last = -2
    for i, (s, e) in enumerate(offsets):
        t = LABELS[1 + int(words[i, 1:k].argmax())]
        if 1 - words[i, 0] < (default if default is not None else thresholds[t]):
            continue
        if last == i - 1 and out[-1]["type"] == t and words[i, k + 1] < 0.5:
            out[-1]["end"] = e
            out[-1]["n"] += 1
            out[-1]["score"] = max(out[-1]["score"], 1 - words[i, 0])
            out[-1]["d"] += words[i, k]
        else:
            out.append({"start": s, "end": e, "type": t, "score": 1 - words[i, 0], "d": words[i, k], "n": 1})
        last = i
    for x in out:
        x["class"] = "direct" if x.pop("d") / x.pop("n") >= 0.5 else "quasi"
        x["score"] = round(float(x["score"]), 4)
    return out
