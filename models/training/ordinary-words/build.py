#!/usr/bin/env python3
"""Builds the list of ordinary English words: what a name must not be spread to without more evidence.

    build.py CORPUS_DIR OUT.txt.gz

A word is ordinary if it stands in lower case three times or more in GoEmotions (whose names are masked as [NAME]), MTS-Dialog and the NCBI Disease abstracts,
or once in the theme bank, which holds no identifier. Same input, same bytes.
"""
import collections
import gzip
import json
import pathlib
import re
import sys
import unicodedata

WORD = re.compile(r"[^\W\d_]+")


def key(word):
    wide = unicodedata.normalize("NFKD", word)
    return "".join(c for c in wide if unicodedata.category(c) != "Mn").lower()


def texts(corpus):
    with gzip.open(corpus / "public" / "goemotions.tsv.gz", "rt", encoding="utf-8") as f:
        for line in f:
            yield line.rstrip("\n").split("\t")[-1]
    for name in ("mts-dialog-negative", "ncbi-disease-negative"):
        with gzip.open(corpus / "public" / f"{name}.json.gz", "rt", encoding="utf-8") as f:
            for doc in json.load(f):
                yield doc["text"]


def main(corpus, out):
    corpus = pathlib.Path(corpus)
    counts = collections.Counter(w for t in texts(corpus) for w in WORD.findall(t) if w[0].islower())
    known = {key(w) for w, n in counts.items() if n >= 3}
    for line in (corpus / "themes" / "bank.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for field in ("before", "text", "after"):
            known |= {key(w) for w in WORD.findall(row.get(field) or "") if w[0].islower()}
    words = sorted(w for w in known if w.isascii())
    pathlib.Path(out).write_bytes(gzip.compress(("\n".join(words) + "\n").encode(), mtime=0))
    print(len(words), "words")


if __name__ == "__main__":
    main(*sys.argv[1:])
