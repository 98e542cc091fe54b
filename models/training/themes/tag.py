"""The reference tagger: ONNX Runtime and numpy only. Writes NAME.themes.json for every NAME.txt.

    tag.py MODEL_DIR TXT_DIR OUT_DIR
"""
import json
import pathlib
import sys
import time

import numpy as np
import onnxruntime as ort
from tokenizers import Tokenizer

from batches import collate, inference_windows
from decode import decode


def options(threads=2):
    """Options of a session: the weights are put into single precision once, when it opens (docs/decisions/0020)."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.disable_quant_qdq", "1")
    return options


def load(folder):
    folder = pathlib.Path(folder)
    tok = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tok.no_truncation()
    tok.no_padding()
    return ort.InferenceSession(str(folder / "model.onnx"), options()), tok, json.load(open(folder / "theme-encoder.json"))


def logits(session, tok, text, themes=28, holders=4):
    ranges, windows = inference_windows(text, tok)
    z, h = np.zeros((len(ranges), themes), np.float32), np.zeros((len(ranges), themes, holders), np.float32)
    for w, first, skip, count in windows:
        (ids, positions, segments, pool, _), *_ = collate([w])
        tz, th = session.run(None, {"input_ids": ids.numpy(), "position_ids": positions.numpy(), "segment_ids": segments.numpy(),
                                    "pool": pool.numpy()})
        z[first:first + count] = tz[0, skip:skip + count]
        h[first:first + count] = th[0, skip:skip + count]
    return ranges, z, h


def main():
    session, tok, settings = load(sys.argv[1])
    out = pathlib.Path(sys.argv[3])
    out.mkdir(parents=True, exist_ok=True)
    words, spent = 0, 0.0
    for f in sorted(pathlib.Path(sys.argv[2]).glob("*.txt")):
        text = f.read_text(encoding="utf-8")
        start = time.time()
        ranges, z, h = logits(session, tok, text)
        themes = decode(text, ranges, z, h, settings["decision"])
        spent += time.time() - start
        words += len(text.split())
        for t in themes:
            t["evidence"] = text[t["start"]:t["end"]]
        (out / f"{f.stem}.themes.json").write_text(json.dumps({"document": f.stem, "themes": themes}, ensure_ascii=False, indent=1), encoding="utf-8")
    print(f"{words} words in {spent:.1f} s: {1000 * spent / max(1, words):.2f} s per 1,000 words")


if __name__ == "__main__":
    main()
