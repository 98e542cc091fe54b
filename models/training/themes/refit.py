"""Train the context layer and the heads a while longer on unit vectors computed once (cheap), the encoder left as it is.

    refit.py MODEL.pt --corpus CORPUS --out OUT.pt [--fold 0] [--epochs N] [--forms 2] [--predict NAME=DIR]
"""
import argparse
import math
import pathlib
import pickle
import random

import torch
import torch.nn.functional as F

from batches import bank_window, collate, inference_windows, piece_windows, tokenizer
from common import THEMES, read_pieces
from model import Tagger
from train import HERE, grouped, log1mexp, quick, read_bank


def vectors(model, windows):
    out = []
    order = sorted(range(len(windows)), key=lambda i: len(windows[i]["ids"]))
    for k in range(0, len(order), 8):
        part = order[k:k + 8]
        inputs, y, h, w = collate([windows[i] for i in part])
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            u = model.vectors(*inputs[:4]).float()
        for j, i in enumerate(part):
            n = int(w[j].sum())
            out.append((i, (u[j, :n], inputs[4][j, :n], y[j, :n], h[j, :n])))
    return [x for _, x in sorted(out, key=lambda x: x[0])]


def stack(items):
    s = max(len(x[0]) for x in items)
    pad = lambda t, v: F.pad(t, [0, 0] * (t.ndim - 1) + [0, s - len(t)], value=v)
    u = torch.stack([pad(x[0], 0.0) for x in items])
    g = torch.stack([pad(x[1], -1) for x in items])
    y = torch.stack([pad(x[2], 0.0) for x in items])
    h = torch.stack([pad(x[3], -100) for x in items])
    w = torch.stack([pad(torch.ones(len(x[0])), 0.0) for x in items])
    return u, g, y, h, w


def heads(model, u, g):
    c = model.drop(model.context(u, g))
    return model.theme(c), model.holder(c).view(*c.shape[:-1], len(THEMES), 4) + model.common(c)[..., None, :]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("model")
    ap.add_argument("--corpus", required=True)
    ap.add_argument("--extra", nargs="*", default=[])
    ap.add_argument("--out", required=True)
    ap.add_argument("--fold", type=int, default=-1)
    ap.add_argument("--folds", type=int, default=5)
    ap.add_argument("--epochs", type=int, default=12)
    ap.add_argument("--forms", type=int, default=2)
    ap.add_argument("--lr", type=float, default=1e-3)
    ap.add_argument("--doc", type=float, default=0.1)
    ap.add_argument("--decay", type=float, default=0.1)
    ap.add_argument("--keep", type=float, default=0.0, help="share of the old heads in the result")
    ap.add_argument("--predict", nargs="*", default=[])
    ap.add_argument("--seed", type=int, default=5)
    args = ap.parse_args()
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    corpus = pathlib.Path(args.corpus)
    pieces = read_pieces(corpus / "train")
    held = [p for i, p in enumerate(pieces) if i % args.folds == args.fold] if args.fold >= 0 else []
    names = {p["name"] for p in held}
    pieces = [p for p in pieces if p["name"] not in names]
    for d in args.extra:
        pieces += read_pieces(d)
    pieces += grouped(read_bank(HERE / "written.jsonl"))
    bank = read_bank(corpus / "themes" / "bank.jsonl")
    tok = tokenizer()
    model = Tagger()
    model.load_state_dict(torch.load(args.model))
    model.eval()
    docs = []
    cache = pathlib.Path(args.out + ".cache")
    if cache.exists():
        docs, loose, sets = torch.load(cache, weights_only=False)
    else:
        spans, windows = [], []
        for _ in range(args.forms):
            for p in pieces:
                ws = piece_windows(p, tok, rng)
                spans.append((len(windows), len(windows) + len(ws)))
                windows += ws
        v = vectors(model, windows)
        docs = [v[a:b] for a, b in spans]
        rng.shuffle(bank)
        windows, at = [], 0
        while at + 12 < len(bank):
            w, taken = bank_window(bank[at:at + 12], tok, rng)
            at += taken
            windows.append(w)
        loose = vectors(model, windows)
        sets = {}
        for name, items in [("held", held)] + [(x.split("=", 1)[0], read_pieces(x.split("=", 1)[1])) for x in args.predict]:
            sets[name] = []
            for p in items:
                ranges, ws = inference_windows(p["text"], tok)
                sets[name].append((dict(p, units=ranges), [(x[0], f, s, c) for x, (w, f, s, c) in zip(vectors(model, [w[0] for w in ws]), ws)]))
        torch.save((docs, loose, sets), cache)

    def predictions(name):
        model.eval()
        out = []
        with torch.no_grad():
            for p, ws in sets[name]:
                z, h = torch.zeros(len(p["units"]), len(THEMES)), torch.zeros(len(p["units"]), len(THEMES), 4)
                for u, f, s, c in ws:
                    tz, th = heads(model, u[None], torch.zeros(1, len(u), dtype=torch.long))
                    z[f:f + c], h[f:f + c] = tz[0, s:s + c], th[0, s:s + c]
                out.append({"name": p["name"], "text": p["text"], "themes": p["themes"], "units": p["units"], "z": z.numpy(), "h": h.numpy()})
        return out
    for name in sets:
        if sets[name]:
            print("before", name, quick(predictions(name)), flush=True)
    old = {k: v.clone() for k, v in model.state_dict().items()}
    parts = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    for p in model.encoder.parameters():
        p.requires_grad_(False)
    opt = torch.optim.AdamW([{"params": list(model.context.parameters()), "lr": args.lr / 3},
                             {"params": list(model.theme.parameters()) + list(model.holder.parameters()) + list(model.common.parameters()), "lr": args.lr}],
                            weight_decay=args.decay)
    base, step, steps = [g["lr"] for g in opt.param_groups], 0, args.epochs * (len(docs) // 12)
    ema = {n: p.detach().clone() for n, p in model.named_parameters() if p.requires_grad}
    for epoch in range(args.epochs):
        rng.shuffle(docs)
        for k in range(0, len(docs) - 11, 12):
            model.drop.train(), model.context.train()
            items, spans = [], []
            for d in docs[k:k + 12]:
                spans.append((len(items), len(items) + len(d)))
                items += d
            items += rng.sample(loose, 16)
            u, g, y, h, w = stack(items)
            z, hz = heads(model, u, g)
            unit = (F.binary_cross_entropy_with_logits(z, y, reduction="none").sum(-1) * w).sum() / w.sum()
            chosen = h >= 0
            loss = unit + 0.3 * F.cross_entropy(hz[chosen], h[chosen])
            doc = 0.0
            for a, b in spans:
                s = -(F.softplus(z[a:b]) * w[a:b, :, None]).sum((0, 1))
                t = y[a:b].amax((0, 1))
                doc = doc - (t * log1mexp(s) + (1 - t) * s).sum()
            loss = loss + args.doc * doc / len(spans)
            for gr, b in zip(opt.param_groups, base):
                gr["lr"] = b * min(1, step / 20) * 0.5 * (1 + math.cos(math.pi * min(1, step / steps)))
            opt.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parts, 1.0)
            opt.step()
            step += 1
            with torch.no_grad():
                for n, p in model.named_parameters():
                    if n in ema:
                        ema[n].lerp_(p, 1 - min(0.98, step / (step + 9)))
        if epoch % 3 == 2 or epoch == args.epochs - 1:
            print(epoch + 1, f"unit {float(unit.detach()):.3f} doc {float(doc.detach()) / 12:.3f}", quick(predictions("held")) if held else "", flush=True)
    state = {**model.state_dict(), **ema}
    state = {k: v if not v.is_floating_point() else (1 - args.keep) * v + args.keep * old[k] for k, v in state.items()}
    model.load_state_dict(state)
    torch.save(state, args.out)
    for name in sets:
        if sets[name]:
            preds = predictions(name)
            print(name, quick(preds))
            pickle.dump(preds, open(pathlib.Path(args.out).with_suffix(f".{name}.pkl"), "wb"))


if __name__ == "__main__":
    main()
