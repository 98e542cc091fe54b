"""Train the theme tagger.

    train.py --corpus CORPUS --out MODEL.pt --minutes N [--fold K --folds 5] [--extra DIR ...] [--predict NAME=DIR ...]

With --fold the K-th fold of the train pieces is held out and predicted; predictions go to MODEL.<name>.pkl.
"""
import argparse
import json
import math
import pathlib
import pickle
import random
import re
import time

import numpy as np
import torch
import torch.nn.functional as F

from augment import masked
from batches import bank_window, collate, inference_windows, label, piece_windows, tokenizer
from common import H, T, THEMES, read_pieces
from model import Tagger, load_bge

HERE = pathlib.Path(__file__).parent
HALF = torch.ops.mkldnn._is_mkldnn_bf16_supported()  # else bf16 is imitated, twenty times slower


def read_bank(path):
    return [json.loads(line) for line in open(path, encoding="utf-8")] if pathlib.Path(path).exists() else []


def grouped(rows):
    """Our own passages that follow one another (the same "group") as pieces."""
    groups = {}
    for r in rows:
        groups.setdefault(r["group"], []).append(r)
    out = []
    for name, lines in groups.items():
        text, themes = "", []
        for i, r in enumerate(lines):
            if i:
                text += "\n" if i % 5 == 0 or not re.search(r"[.!?\"”)]$", text) else " "
            at = len(text)
            text += r["text"]
            themes += [(at, len(text), T[x["theme"]], H[x["holder"]], x.get("score", 1.0)) for x in r["labels"]]
        out.append({"name": name, "text": text, "spans": [], "edits": [], "themes": themes})
    return out


def log1mexp(s):
    """log(1 - exp(s)) for s < 0"""
    s = s.clamp(max=-1e-4)
    return torch.where(s > -0.693, torch.log(-torch.expm1(s)), torch.log1p(-torch.exp(s)))


def predict(model, tok, pieces):
    model.eval()
    out = []
    with torch.no_grad():
        for p in pieces:
            text, themes = masked(p)
            ranges, windows = inference_windows(text, tok)
            z, h = np.zeros((len(ranges), len(THEMES)), np.float32), np.zeros((len(ranges), len(THEMES), 4), np.float32)
            for w, first, skip, count in windows:
                inputs, *_ = collate([w])
                with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
                    tz, th = model(*inputs)
                z[first:first + count] = tz[0, skip:skip + count].float().numpy()
                h[first:first + count] = th[0, skip:skip + count].float().numpy()
            out.append({"name": p["name"], "text": text, "themes": themes, "units": ranges, "z": z, "h": h})
    model.train()
    return out


def quick(preds):
    """Noisy-or document figures at the best single threshold, right of six, and how often the strongest unit of a shown theme is in a passage of it."""
    P, Y, right, total, hits, themes = [], [], 0, 0, 0, 0
    for d in preds:
        p = 1 - np.exp(-np.logaddexp(0, d["z"]).sum(0))
        y = np.zeros(len(THEMES))
        y[[t[2] for t in d["themes"] if t[4] >= 0.5]] = 1
        P.append(p)
        Y.append(y)
        order = [i for i in np.argsort(-p) if THEMES[i] != "personal-self"][:6]
        n = int(y.sum() - y[THEMES.index("personal-self")])
        passages = label(d["units"], d["themes"])
        hits += sum(passages[d["z"][:, t].argmax()].get(t, (0, 0.0))[1] >= 0.5 for t in np.flatnonzero(y))
        themes += int(y.sum())
        right += min(int(y[order].sum()), min(6, n))
        total += min(6, n)
    P, Y = np.array(P), np.array(Y)
    best = max((2 * (Y * (P > t)).sum() / ((P > t).sum() + Y.sum()), t) for t in np.linspace(0.05, 0.95, 37))
    return f"docF1 {best[0]:.3f}@{best[1]:.2f} p@6 {right / max(1, total):.3f} place {hits / max(1, themes):.3f}"


def losses(model, windows, docs, args):
    """(loss of a step, its parts: unit, holder, doc, place); docs: the windows [a, b) of each piece."""
    order = sorted(range(len(windows)), key=lambda k: len(windows[k]["ids"]))
    units, bces, holders, logits = 0.0, 0.0, [], {}
    for part in (order[:len(order) // 2], order[len(order) // 2:]):  # windows of about one length together: less padding
        inputs, y, h, w = collate([windows[k] for k in part])
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
            z, hz = model(*inputs, frozen=args.freeze)
        z, hz = z.float(), hz.float()
        bces = bces + (F.binary_cross_entropy_with_logits(z, y, reduction="none").sum(-1) * w).sum()
        units += float(w.sum())
        holders.append((hz[h >= 0], h[h >= 0]))
        for row, k in enumerate(part):
            logits[k] = (z[row][w[row] > 0], y[row][w[row] > 0])
    unit_loss = bces / units
    holder_loss = F.cross_entropy(torch.cat([a for a, _ in holders]), torch.cat([b for _, b in holders]))
    doc_loss, place_loss = 0.0, 0.0
    for a, b in docs:
        z, y = (torch.cat([logits[k][i] for k in range(a, b)]) for i in (0, 1))
        s = -F.softplus(z).sum(0)
        target = y.amax(0)
        doc_loss = doc_loss - (target * log1mexp(s) + (1 - target) * s).sum()
        shown = target >= 0.5
        place_loss = place_loss + (z.logsumexp(0) - z.masked_fill(y < 0.5, -1e4).logsumexp(0))[shown].sum()
    doc_loss, place_loss = doc_loss / len(docs), place_loss / len(docs)
    loss = unit_loss + 0.5 * holder_loss + args.doc * doc_loss + args.place * place_loss
    return loss, (unit_loss, holder_loss, doc_loss, place_loss)


def uphill(params, radius):
    """Moves the parameters by this distance along their gradient, and returns by how much each moved (sharpness-aware minimization, Foret et al. 2021)."""
    with torch.no_grad():
        length = torch.sqrt(sum(p.grad.square().sum() for p in params))
        away = [p.grad * (radius / length) for p in params]
        torch._foreach_add_(params, away)
    return away


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--corpus", required=True)
    ap.add_argument("--extra", nargs="*", default=[])
    ap.add_argument("--masks", help="the folder of masks.py: pieces are learnt and predicted as the program de-identifies them")
    ap.add_argument("--out", required=True)
    ap.add_argument("--minutes", type=float, default=15)
    ap.add_argument("--fold", type=int, default=-1)
    ap.add_argument("--folds", type=int, default=5)
    ap.add_argument("--predict", nargs="*", default=[])
    ap.add_argument("--lr", type=float, default=1e-4)
    ap.add_argument("--doc", type=float, default=0.1)
    ap.add_argument("--place", type=float, default=0.05, help="weight of finding a theme's passage among the other units of its piece")
    ap.add_argument("--seed", type=int, default=17)
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--pieces", type=int, default=2, help="pieces a step")
    ap.add_argument("--bank", type=int, default=2, help="windows of scenes and bank passages a step")
    ap.add_argument("--warm", type=float, default=0.15, help="share of the time with mostly bank passages")
    ap.add_argument("--every", type=float, default=3, help="minutes between looks at the held-out fold")
    ap.add_argument("--dropout", type=float, default=0.1)
    ap.add_argument("--head", type=float, default=3e-3)
    ap.add_argument("--freeze", type=int, default=4, help="lowest layers left as they are")
    ap.add_argument("--weight", type=int, default=2, help="how often a piece of the corpus comes for one of our own")
    ap.add_argument("--sharp", type=float, default=0.0, help="how far the weights go uphill before the gradient is taken; a step then costs twice")
    ap.add_argument("--init", default="", help="weights of an earlier stage")
    ap.add_argument("--stop", default="", help="when this file appears, anneal over the minutes written in it and end")
    args = ap.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    corpus = pathlib.Path(args.corpus)
    pieces = read_pieces(corpus / "train", args.masks)
    held = [p for i, p in enumerate(pieces) if i % args.folds == args.fold] if args.fold >= 0 else []
    names = {p["name"] for p in held}
    pieces = [p for p in pieces if p["name"] not in names] * args.weight
    for d in args.extra:
        pieces += read_pieces(d, args.masks)
    bank = read_bank(corpus / "themes" / "bank.jsonl")
    pieces += grouped(read_bank(HERE / "written.jsonl"))
    print(len(pieces), "pieces,", len(held), "held out,", len(bank), "passages", flush=True)

    tok = tokenizer()
    model = Tagger(args.dropout)
    load_bge(model.encoder)
    if args.init:
        model.load_state_dict(torch.load(args.init), strict=False)
    fixed = [f"encoder.layers.{i}." for i in range(args.freeze)] + ["encoder.word", "encoder.position", "encoder.kind", "encoder.norm"]
    for n, p in model.named_parameters():
        p.requires_grad_(not any(n.startswith(f) for f in fixed))
    live = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    pick = lambda test: [p for n, p in live if test(n, p)]
    groups = [{"params": pick(lambda n, p: n.startswith("encoder.") and p.ndim > 1), "lr": args.lr, "weight_decay": 0.01},
              {"params": pick(lambda n, p: n.startswith("encoder.") and p.ndim == 1), "lr": args.lr, "weight_decay": 0.0},
              {"params": pick(lambda n, p: n.startswith("context.")), "lr": 3 * args.lr, "weight_decay": 0.01},
              {"params": pick(lambda n, p: n.split(".")[0] in ("theme", "holder", "common")), "lr": args.head, "weight_decay": 0.05}]
    opt = torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6)
    base = [g["lr"] for g in groups]
    ema = {k: v.detach().clone() for k, v in model.named_parameters() if v.requires_grad}
    weights = lambda: {**model.state_dict(), **ema}
    told, ease = None, 1.0

    def stream(items):
        while True:
            order = list(items)
            rng.shuffle(order)
            yield from order
    piece_stream = stream(pieces)
    scenes = read_bank(HERE / "scenes.jsonl")
    passages = lambda: rng.sample(scenes, len(scenes)) + rng.sample(bank, len(bank) // 3)
    bank_order, at = [], 0
    if not args.init:
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
            model.eval()
            seen = []
            for k in range(12):
                inputs, _, _, w = collate(piece_windows(rng.choice(pieces), tok, rng))
                seen.append(model.vectors(*inputs).float()[w > 0])
            seen = torch.cat(seen)
        model.mean.copy_(seen.mean(0))
        model.scale.copy_(seen.std(0))
    start, last_look, step, sums, count = time.time(), 0.0, 0, [0.0] * 5, 0
    model.train()
    while True:
        spent = (time.time() - start) / 60
        f = spent / args.minutes
        if args.stop and told is None and step % 5 == 0 and pathlib.Path(args.stop).exists():
            told, ease = spent, float(pathlib.Path(args.stop).read_text())
        if f >= 1 or (told is not None and spent > told + ease):
            break
        scale = (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * f)))
        if told is not None:
            scale *= max(0.02, 1 - (spent - told) / ease)
        for g, b in zip(opt.param_groups, base):
            g["lr"] = b * scale * (1.0 if b == args.head else min(1.0, step / 60))
        warm = not args.init and f < args.warm
        windows, docs = [], []
        for k in range(1 if warm else args.pieces):
            ws = piece_windows(next(piece_stream), tok, rng)
            docs.append((len(windows), len(windows) + len(ws)))
            windows += ws
        for k in range(args.bank + 2 if warm else args.bank):
            if at + 16 > len(bank_order):
                bank_order, at = passages(), 0
                rng.shuffle(bank_order)
            w, taken = bank_window(bank_order[at:at + 16], tok, rng)
            at += taken
            windows.append(w)
        dice = torch.get_rng_state()
        loss, parts = losses(model, windows, docs, args)
        opt.zero_grad(set_to_none=True)
        loss.backward()
        if args.sharp:  # the gradient that counts is the one where the loss is worst nearby, with the same dropout
            away = uphill([p for _, p in live], args.sharp)
            torch.set_rng_state(dice)
            opt.zero_grad(set_to_none=True)
            worst = losses(model, windows, docs, args)[0]
            worst.backward()
            sums[4] += float(worst.detach()) - float(loss.detach())
            with torch.no_grad():
                torch._foreach_sub_([p for _, p in live], away)
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        opt.step()
        step += 1
        if step % 4 == 0:
            decay = min(0.92, (1 + step) / (10 + step))
            with torch.no_grad():
                for k, v in model.named_parameters():
                    if k in ema:
                        ema[k].lerp_(v, 1 - decay)
        for i, v in enumerate(parts):
            sums[i] += float(v.detach())
        count += 1
        if spent - last_look >= args.every:
            last_look = spent
            line = f"{spent:5.1f} min step {step}" + "".join(f" {n} {v / count:.3f}" for n, v in zip(("unit", "holder", "doc", "place", "rise"), sums))
            if held:
                keep = {k: v.clone() for k, v in model.state_dict().items()}
                model.load_state_dict(weights())
                line += " | " + quick(predict(model, tok, held))
                model.load_state_dict(keep)
            print(line, flush=True)
            sums, count = [0.0] * 5, 0
    model.load_state_dict(weights())
    out = pathlib.Path(args.out)
    out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), out)
    sets = [("held", held)] if held else []
    sets += [(x.split("=", 1)[0], read_pieces(x.split("=", 1)[1], args.masks)) for x in args.predict]
    for name, items in sets:
        preds = predict(model, tok, items)
        pickle.dump(preds, open(out.with_suffix(f".{name}.pkl"), "wb"))
        print(name, quick(preds), flush=True)


if __name__ == "__main__":
    main()
