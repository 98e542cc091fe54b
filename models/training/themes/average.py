"""The mean of several sets of weights, and its predictions for the pieces held out (where no stage learnt from them) and for dev.

    average.py OUT.pt MODEL.pt MODEL.pt ... --corpus CORPUS
"""
import argparse
import pathlib
import pickle

import torch

from batches import tokenizer
from common import read_pieces
from model import Tagger
from train import HERE, predict, quick


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("out")
    ap.add_argument("weights", nargs="+")
    ap.add_argument("--corpus", required=True)
    ap.add_argument("--masks", help="as for train.py")
    args = ap.parse_args()
    torch.set_num_threads(2)
    states = [torch.load(w) for w in args.weights]
    state = {k: sum(s[k] for s in states) / len(states) for k in states[0]}
    torch.save(state, args.out)
    model = Tagger()
    model.load_state_dict(state)
    corpus, out = pathlib.Path(args.corpus), pathlib.Path(args.out)
    read = lambda folder: read_pieces(folder, args.masks)
    held = [p for i, p in enumerate(read(corpus / "train")) if i % 5 == 0]
    own = HERE.parent / "corpus"
    for name, pieces in (("held", held), ("close", read(own / "close")), ("apart", read(own / "held-out")), ("dev", read(corpus / "dev"))):
        predictions = predict(model, tokenizer(), pieces)
        pickle.dump(predictions, open(out.with_suffix(f".{name}.pkl"), "wb"))
        print(name, quick(predictions), flush=True)


if __name__ == "__main__":
    main()
