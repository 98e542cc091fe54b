"""One int8 ONNX file from trained weights, the decision parameters beside it, and a check that both say the same.

    export.py MODEL.pt DECISION.json OUT_DIR
"""
import json
import pathlib
import re
import shutil
import sys
import tempfile
import warnings

import numpy as np
import onnx
import onnxruntime as ort
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

import batches
import units as cutting
from common import HOLDERS, THEMES, read_pieces
from model import Tagger, jar_bytes

warnings.filterwarnings("ignore")


class Wrapped(torch.nn.Module):
    def __init__(self, tagger):
        super().__init__()
        self.tagger = tagger

    def forward(self, input_ids, position_ids, segment_ids, pool):
        return self.tagger(input_ids, position_ids, segment_ids, pool)


EASE, FEW = 0.75, 16
BLURRED = re.compile(r"layers\.[0-5]/down/")
CHECK = ["She asked me how long. I said that we would see.\nOn the way home I heard myself say it again, and I had to stop the car.",
         "so i went round on my day off with the shopping full stop nobody asked me to full stop [PATIENT] said \u201cYou look tired, sit.\u201d"]


def even_out(model, tok, pieces):
    """Divides each channel of what goes into a matrix by how far it reaches over the pieces, and multiplies the matrix by it: the same at full precision, but
    eight bits then blur no channel for the sake of another. SmoothQuant, Xiao et al. 2023, arXiv 2211.10438, with its alpha at EASE."""
    reach = {}

    def watch(key):
        def look(_, inputs):
            most = inputs[0].abs().flatten(0, -2).amax(0)
            reach[key] = torch.maximum(most, reach.get(key, most))
        return look
    layers = list(enumerate(model.encoder.layers))
    hooks = [getattr(layer, name).register_forward_pre_hook(watch((i, name))) for i, layer in layers for name in ("q", "o", "up", "down")]
    with torch.no_grad():
        for p in pieces:
            for w, *_ in batches.inference_windows(p["text"], tok)[1]:
                model(*batches.collate([w])[0][:4])
        for hook in hooks:
            hook.remove()
        for i, layer in layers:
            for name, matrices in (("q", (layer.q, layer.k, layer.v)), ("o", (layer.o,)), ("up", (layer.up,)), ("down", (layer.down,))):
                weight = torch.stack([m.weight.abs().amax(0) for m in matrices]).amax(0)
                scale = reach[i, name].clamp(min=1e-4) ** EASE / weight.clamp(min=1e-4) ** (1 - EASE)
                scale = (scale / scale.log().mean().exp()).clamp(0.02, 50)
                for m in matrices:
                    m.weight.mul_(scale)
                if name == "o":  # attention only weighs the values: they take the division themselves
                    layer.v.weight.div_(scale[:, None])
                    layer.v.bias.div_(scale)
                else:
                    layer.ease[name] = 1 / scale


def check(out):
    """What another implementation must find for two short texts (of one window each)."""
    from tag import load, logits
    session, tok, settings = load(out)
    rows = []
    for text in CHECK:
        ranges, z, h = logits(session, tok, text)
        (window, *_), = batches.inference_windows(text, tok)[1]
        rows.append({"text": text, "units": ranges, "input_ids": window["ids"], "position_ids": window["positions"], "segment_ids": window["segments"],
                     "first_piece": window["first"], "theme_logits": np.round(z, 3).tolist()})
    folder = out.parents[5] / "test/resources/org/caseveil/models/theme-encoder" if out.name == "theme-encoder" else out
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "check.json").write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")


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
    even_out(model, tok, read_pieces(pathlib.Path(__file__).parent.parent / "corpus")[:FEW])
    text = ("She asked me how long. I said that we would see.\nOn the way home I heard myself say it again, and I had to stop the car. "
            "Nobody at work knows. We have a form for it now.")
    _, windows = batches.inference_windows(text, tok)
    (ids, positions, segments, pool, _), *_ = batches.collate([windows[0][0]])
    with tempfile.TemporaryDirectory() as tmp:
        raw, full = f"{tmp}/raw.onnx", f"{tmp}/full.onnx"
        n = {1: "pieces"}
        torch.onnx.export(Wrapped(model).eval(), (ids, positions, segments, pool), raw, dynamo=False, opset_version=17, custom_opsets={"com.microsoft": 1},
                          input_names=["input_ids", "position_ids", "segment_ids", "pool"], output_names=["theme_logits", "holder_logits"],
                          dynamic_axes={"input_ids": n, "position_ids": n, "segment_ids": n, "pool": {1: "units", 2: "pieces"},
                                        "theme_logits": {1: "units"}, "holder_logits": {1: "units"}})
        quant_pre_process(raw, full, skip_symbolic_shape=True)
        # What goes into these has outliers that eight bits blur: a quarter of the error of all logits for 10 MB.
        blurred = [n.name for n in onnx.load(full).graph.node if n.op_type == "MatMul" and BLURRED.search(n.name)]
        quantize_dynamic(full, str(out / "model.onnx"), weight_type=QuantType.QInt8, per_channel=True, reduce_range=False,
                         op_types_to_quantize=["MatMul", "Gather", "Gemm"], nodes_to_exclude=blurred,
                         extra_options={"MatMulConstBOnly": True})
        m = onnx.load(str(out / "model.onnx"))
        m.ir_version = min(m.ir_version, 9)
        onnx.save(m, str(out / "model.onnx"))
        model.eval()
        feed = {"input_ids": ids.numpy(), "position_ids": positions.numpy(), "segment_ids": segments.numpy(), "pool": pool.numpy()}
        with torch.no_grad():
            want = model(ids, positions, segments, pool)[0].numpy()
        for name, path in (("fp32", full), ("int8", str(out / "model.onnx"))):
            got = ort.InferenceSession(path).run(None, feed)[0]
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
