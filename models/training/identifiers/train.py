"""Trains the identifier encoder on a CPU within a wall-clock budget.

    train.py --corpus CORPUS_DIR --written DIR --minutes 40 --out model.pt [--start model.pt] [--seed 1]

Workers train on streams of their own with one thread each and average their weights every few steps: on a busy machine that loses
less than two threads in step. CORPUS_DIR holds train/ and public/. The learning rate follows the elapsed share of the budget. The weights written are
an exponential moving average. What lies in `held-out/` below the written pieces is never trained on.
"""
import os

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # spinning threads lose badly on a shared machine
import argparse
import glob
import json
import pathlib
import random
import socket
import subprocess
import sys
import time

import numpy as np
import tokenizers
import torch
from torch.nn import functional as F

import augment
import data
import templates
from model import LABELS, build, tokenizer_json

MIX = {"template": 0.1, "tab-dev": 0.075, "presidio-synthetic": 0.05, "asq-phi-dev": 0.045, "wikigold": 0.03, "ncbi-disease-negative": 0.05,
       "wnut17": 0.015, "broad-twitter": 0.01, "helpline-silver": 0.01}
NARRATIVES = 0.62  # the share of the narratives: those of the corpus and those written for this project
GROUP = {"presidio-synthetic": 8, "asq-phi-dev": 4, "wnut17": 8, "broad-twitter": 8, "contextual-silver": 2, "ncbi-disease-negative": 1}
CLS, SEP = 101, 102
EXCHANGE = 8  # steps between the workers' exchanges of weights


def load(args):
    """Each source's documents, and the share of all pieces drawn from each; what is held out or left out is not among them."""
    part, of = (int(x) for x in args.leave_out.split("/")) if args.leave_out else (-1, 1)
    train = [data.read_ann(p) for i, p in enumerate(sorted(glob.glob(str(pathlib.Path(args.corpus) / "train/*.ann.txt")))) if i % of != part]
    written = [data.read_ann(p) for p in sorted(glob.glob(str(pathlib.Path(args.written) / "*.ann.txt")))] if args.written else []
    of_train = len(train) / len(train + written) if args.train_share is None else args.train_share
    narratives = {"train": (train, of_train), "written": (written, 1 - of_train)}
    sets = {name: pieces for name, (pieces, share) in narratives.items() if share > 0}
    mix = {**{name: NARRATIVES * narratives[name][1] for name in sets}, **MIX}
    for name in MIX:
        if name != "template":
            sets[name] = data.read_public(pathlib.Path(args.corpus) / "public", name)
    return sets, mix


class Stream:
    """Endless windows: a source by its share of pieces, a document, its variant, a window at a random place."""

    def __init__(self, sets, mix, tokenizer, seed, size):
        self.sets, self.mix, self.tok, self.r, self.size = sets, mix, tokenizer, random.Random(seed), size
        self.queue = {s: [] for s in mix}
        self.seen = {s: 1e-9 for s in mix}
        self.order = {s: [] for s in sets}

    def next_doc(self, source):
        if source == "template":
            return templates.build(self.r, self.r.randint(3, 9))
        if not self.order[source]:
            self.order[source] = self.r.sample(range(len(self.sets[source])), len(self.sets[source]))
        return self.sets[source][self.order[source].pop()]

    def variant(self, source):
        r = self.r
        doc = self.next_doc(source)
        for _ in range(r.randint(1, GROUP.get(source, 1)) - 1):
            other = self.next_doc(source)
            doc = data.Doc(doc.name, doc.source, doc.segments + [[augment.pick(r, ["\n", "\n\n", " "]), None]] + other.segments, doc.known)
        if source in ("train", "written"):
            if r.random() < 0.72:
                doc = augment.substitute(r, doc, r.choice([0.5, 0.75, 1.0]))
            return augment.noise(r, doc, 1.0)
        if source == "template":
            return augment.noise(r, doc, 0.9)
        if source in ("contextual-silver", "helpline-silver"):
            return augment.noise(r, augment.substitute(r, doc, 0.5), 0.5)
        if source in ("tab-dev", "presidio-synthetic", "asq-phi-dev", "wikigold"):
            if r.random() < 0.35:
                doc = augment.substitute(r, doc, 0.5 if source != "tab-dev" else 0.3)
            return augment.noise(r, doc, 0.25)
        return doc

    def windows(self, source):
        doc = self.variant(source)
        enc = data.Encoded(self.tok, doc.text())
        n, size = len(enc.ids), self.size - 2
        if n < 4:
            return
        a, c, b = data.targets(doc, enc)
        starts = [0] if n <= size else list(range(-self.r.randint(0, size - 20), n, size))
        for s in starts:
            lo, hi = max(0, s), min(n, s + size)
            if hi - lo >= 12 or n < 12:
                self.queue[source].append((enc.ids[lo:hi], enc.shapes[lo:hi], a[lo:hi], c[lo:hi], b[lo:hi]))
        self.r.shuffle(self.queue[source])

    def take(self):
        source = min(self.mix, key=lambda s: self.seen[s] / self.mix[s])
        limit = 3 * self.size if source in ("train", "written", "tab-dev") else 0
        while not self.queue[source] or (limit and len(self.queue[source]) < 24):
            self.windows(source)
        w = self.queue[source].pop()
        self.seen[source] += len(w[0])
        return w

    def batch(self, budget):
        ws = []
        while sum(len(w[0]) + 2 for w in ws) < budget:
            ws.append(self.take())
        n = max(len(w[0]) for w in ws) + 2
        ids, mask, shapes = (np.zeros((len(ws), n), np.int64) for _ in range(3))
        allowed, cls, begin = np.zeros((len(ws), n), np.int64), np.full((len(ws), n), -1, np.int64), np.full((len(ws), n), -1, np.int64)
        for i, (w, s, a, c, b) in enumerate(ws):
            k = len(w)
            ids[i, 0], ids[i, 1:k + 1], ids[i, k + 1] = CLS, w, SEP
            mask[i, :k + 2] = 1
            shapes[i, 1:k + 1] = s
            allowed[i, 1:k + 1], cls[i, 1:k + 1], begin[i, 1:k + 1] = a, c, b
        return [torch.from_numpy(x) for x in (ids, mask, shapes, allowed, cls, begin)]


def loss_of(logits, allowed, cls, begin, bits, recall_weight):
    n = len(LABELS)
    logp = F.log_softmax(logits[..., :n], -1)
    ok = ((allowed[..., None] >> bits) & 1).bool()
    used = (allowed > 0) & (allowed != (1 << n) - 1)
    nll = -torch.logsumexp(logp.masked_fill(~ok, -1e4), -1)
    weight = torch.where((allowed & 1) == 0, recall_weight, 1.0)
    main = (nll * weight)[used].sum() / weight[used].sum()
    d, b = logits[..., n], logits[..., n + 1]
    extra = 0.0
    if (cls >= 0).any():
        extra = extra + 0.15 * F.binary_cross_entropy_with_logits(d[cls >= 0], cls[cls >= 0].float())
    if (begin >= 0).any():
        extra = extra + 0.15 * F.binary_cross_entropy_with_logits(b[begin >= 0], begin[begin >= 0].float())
    return main + 0.5 * extra


def average(old, world):
    """Every worker's weights become the mean of all (local steps between, one exchange now and then)."""
    flat = torch.cat([q.data.reshape(-1) for q in old])
    torch.distributed.all_reduce(flat)
    flat /= world
    at = 0
    for q in old:
        q.data.copy_(flat[at:at + q.numel()].view_as(q))
        at += q.numel()


def work(rank, args, address):
    world = args.workers
    if world > 1:
        torch.distributed.init_process_group("gloo", init_method=address, rank=rank, world_size=world)
    seed = args.seed + 1000 * rank
    torch.manual_seed(seed)
    torch.set_num_threads(args.threads)
    tok = tokenizers.Tokenizer.from_str(tokenizer_json(args.base)); tok.no_truncation(); tok.no_padding()
    sets, mix = load(args)
    if rank == 0:
        print({k: len(v) for k, v in sets.items()}, flush=True)
    torch.manual_seed(args.seed)
    model = build(args.base)
    if args.start:
        model.load_state_dict(torch.load(args.start, weights_only=True))
    torch.manual_seed(seed)
    model.words.weight.requires_grad = False
    model.train()
    new = [q for n, q in model.named_parameters() if n.startswith(("head", "shapes"))]
    old = [q for n, q in model.named_parameters() if q.requires_grad and not n.startswith(("head", "shapes"))]
    top = 1e-3 if not args.start else 3e-4
    opt = torch.optim.AdamW([{"params": old, "lr": args.lr, "top": args.lr}, {"params": new, "lr": top, "top": top}], weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    ema = {k: v.clone() for k, v in model.state_dict().items() if k != "words.weight"}
    stream, bits = Stream(sets, mix, tok, seed, args.size), torch.arange(len(LABELS))
    begun, step, tokens, mean, saved = time.time(), 0, 0, 0.0, time.time()
    while True:
        share = min(1.0, (time.time() - begun) / 60 / args.minutes)
        if step % EXCHANGE == 0 and step:
            stop = torch.tensor([float(share >= 1)])
            if world > 1:
                average(old + new, world)
                torch.distributed.all_reduce(stop)
            decay = min(0.9, step / (step + 60))
            with torch.no_grad():
                for k, v in model.state_dict().items():
                    if k in ema:
                        ema[k].lerp_(v, 1 - decay)
            if stop.item() > 0:
                break
        factor = max(0.004, min(1.0, share / args.warm + 0.02) * (1 - share) ** 0.9)
        for g in opt.param_groups:
            g["lr"] = g["top"] * factor
        ids, mask, shapes, allowed, cls, begin = stream.batch(args.batch)
        with torch.autocast("cpu", torch.bfloat16):
            logits = model(ids, shapes, mask)
        loss = loss_of(logits.float(), allowed, cls, begin, bits, args.recall_weight)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(old + new, 1.0)
        opt.step()
        opt.zero_grad(set_to_none=True)
        step += 1; tokens += int(mask.sum()); mean = loss.item() if step == 1 else 0.97 * mean + 0.03 * loss.item()
        if rank == 0 and step % 20 == 0:
            print(f"step {step} {tokens} pieces {tokens / (time.time() - begun):.0f}/s (of {world} workers) share {share:.3f} loss {mean:.4f}", flush=True)
        if rank == 0 and time.time() - saved > 300:
            torch.save({**model.state_dict(), **ema}, args.out); saved = time.time()
    if rank == 0:
        torch.save({**model.state_dict(), **ema}, args.out)
        json.dump({"steps": step, "pieces": tokens * world, "loss": mean, "documents": {k: len(v) for k, v in sets.items()}, "warm_start": bool(args.start),
                   "arguments": {k: v for k, v in vars(args).items() if k not in ("corpus", "written", "out", "start", "rank", "address")}}, open(args.out + ".json", "w"), indent=1)
        print("done", step, tokens * world, flush=True)
    if world > 1:
        torch.distributed.destroy_process_group()


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--corpus", required=True); p.add_argument("--written"); p.add_argument("--out", required=True)
    p.add_argument("--train-share", type=float, help="share of the corpus's train pieces among the narratives (0: none); by their number without it")
    p.add_argument("--leave-out", help="I/K: every K-th train piece from the I-th on (from 0) is not trained on")
    p.add_argument("--minutes", type=float, default=40)
    p.add_argument("--start"); p.add_argument("--base", default="bge"); p.add_argument("--seed", type=int, default=1)
    p.add_argument("--size", type=int, default=192); p.add_argument("--batch", type=int, default=1152)
    p.add_argument("--lr", type=float, default=1e-4); p.add_argument("--warm", type=float, default=0.05)
    p.add_argument("--recall-weight", type=float, default=1.5)
    p.add_argument("--workers", type=int, default=2); p.add_argument("--threads", type=int, default=1)
    p.add_argument("--rank", type=int, help="set by the program itself"); p.add_argument("--address")
    args = p.parse_args()
    if args.workers == 1 or args.rank is not None:
        return work(args.rank or 0, args, args.address)
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{s.getsockname()[1]}"
    runs = [subprocess.Popen([sys.executable, *sys.argv, "--rank", str(i), "--address", address]) for i in range(args.workers)]
    sys.exit(max(r.wait() for r in runs))


if __name__ == "__main__":
    main()
