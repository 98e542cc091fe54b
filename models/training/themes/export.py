"""One ONNX file from trained weights, stored in eight bits, the decision parameters beside it, and a check that both say the same.

    export.py MODEL.pt DECISION.json OUT_DIR
"""
import json
import pathlib
import sys
import tempfile
import warnings

import numpy as np
import onnxruntime as ort
import torch

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import batches
import units as cutting
from common import HOLDERS, THEMES
from eight_bits import store
from model import Tagger, jar_bytes
from tag import load, logits, options

warnings.filterwarnings("ignore")


class Wrapped(torch.nn.Module):
    def __init__(self, tagger):
        super().__init__()
        self.tagger = tagger

    def forward(self, input_ids, position_ids, segment_ids, pool):
        return self.tagger(input_ids, position_ids, segment_ids, pool)


CHECK = ["She asked me how long. I said that we would see.\nOn the way home I heard myself say it again, and I had to stop the car.",
         "so i went round on my day off with the shopping full stop nobody asked me to full stop [PATIENT] said \u201cYou look tired, sit.\u201d"]


def check(out):
    """What another implementation must find for two short texts and one of several windows."""
    session, tok, settings = load(out)
    rows = []
    for text in [*CHECK, "\n".join(CHECK * 27)]:
        ranges, z, _ = logits(session, tok, text)
        rows.append({"text": text, "units": ranges, "theme_logits": np.round(z, 3).tolist()})
    folder = pathlib.Path(__file__).resolve().parents[3] / "pipeline/src/test/resources/org/caseveil/theme" if out.name == "theme-encoder" else out
    (folder / "encoder-check.json").write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")


def main():
    weights, decision, out = sys.argv[1:]
    out = pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    model = Tagger()
    model.load_state_dict(torch.load(weights))
    model.eval()
    for layer in model.encoder.layers:
        layer.exported = True
    tok = batches.tokenizer()
    text = ("She asked me how long. I said that we would see.\nOn the way home I heard myself say it again, and I had to stop the car. "
            "Nobody at work knows. We have a form for it now.")
    _, windows = batches.inference_windows(text, tok)
    (ids, positions, segments, pool, _), *_ = batches.collate([windows[0][0]])
    with tempfile.TemporaryDirectory() as tmp:
        raw = f"{tmp}/raw.onnx"
        n = {1: "pieces"}
        torch.onnx.export(Wrapped(model).eval(), (ids, positions, segments, pool), raw, dynamo=False, opset_version=17, custom_opsets={"com.microsoft": 1},
                          input_names=["input_ids", "position_ids", "segment_ids", "pool"], output_names=["theme_logits", "holder_logits"],
                          dynamic_axes={"input_ids": n, "position_ids": n, "segment_ids": n, "pool": {1: "units", 2: "pieces"},
                                        "theme_logits": {1: "units"}, "holder_logits": {1: "units"}})
        store(raw, str(out / "model.onnx"))
        feed = {"input_ids": ids.numpy(), "position_ids": positions.numpy(), "segment_ids": segments.numpy(), "pool": pool.numpy()}
        with torch.no_grad():
            want = model(ids, positions, segments, pool)[0].numpy()
        for name, path in (("single precision", raw), ("stored in eight bits", str(out / "model.onnx"))):
            got = ort.InferenceSession(path, options()).run(None, feed)[0]
            print(name, "largest difference of a theme logit", float(np.abs(got - want).max()), "of", float(np.abs(want).max()))
    (out / "tokenizer.json").write_bytes(jar_bytes("bge-small-en-v1.5-tokenizer.json"))
    json.dump({"format": 1, "themes": THEMES, "holders": HOLDERS,
               "units": {"max_words": cutting.MAX_WORDS, "chunk_words": cutting.CHUNK, "max_pieces": batches.LONGEST,
                         "cls": batches.CLS, "sep": batches.SEP},
               "window": {"core_pieces": batches.CORE, "context_pieces": batches.CONTEXT},
               "decision": json.load(open(decision))}, open(out / "theme-encoder.json", "w"), indent=1)
    check(out)
    print(sum(f.stat().st_size for f in out.iterdir()) / 1e6, "MB in", out)


if __name__ == "__main__":
    main()
