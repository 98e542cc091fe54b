"""From unit logits to the themes of a document, their passages and holders. What the Java tagger does, in numpy.

Parameters (theme-encoder.json, "decision"):
  document  weights [max, noisyor] and a bias per theme: P(theme in document) = sigmoid(w0*M + w1*N + bias[t]), where over the units u of the
            document M = max z[u,t] and N = S + log(1 - exp(-S)), S = sum softplus(z[u,t])  (the log-odds of "at least one")
  present   the theme is in the document when that probability is at least this,
  least     or when it is among the so many most probable ones (personal-self not counted), for a brief shows six
  unit      slope, and a bias per theme: p[u,t] = sigmoid(slope*z[u,t] + bias[t])
  join      a unit next to a chosen one is joined to the passage when its p is at least join * p of the chosen one (one neighbour at most)
  more      beside its best passage a theme gives every further unit with p >= more
  limit     at most this many passages a theme
"""
import numpy as np

from common import HOLDERS, THEMES

MAX_PASSAGE_WORDS = 70


def sigmoid(x):
    return 1.0 / (1.0 + np.exp(-x))


def doc_features(z):
    """M and N for every theme: [2, 28]"""
    s = np.logaddexp(0, z.astype(np.float64)).sum(0)
    n = s + np.log(-np.expm1(-np.maximum(s, 1e-9)))
    return np.stack([z.max(0).astype(np.float64), n])


def document_probability(z, p):
    f = doc_features(z)
    d = p["document"]
    return sigmoid(d["weights"][0] * f[0] + d["weights"][1] * f[1] + np.array(d["bias"]))


def decode(text, units, z, h, p):
    """[{theme, holder, start, end, score}]"""
    if not len(units):
        return []
    doc = document_probability(z, p)
    unit = sigmoid(p["unit"]["slope"] * z + np.array(p["unit"]["bias"]))
    out = []
    order = [t for t in sorted(range(len(THEMES)), key=lambda t: (-doc[t], t)) if THEMES[t] != "personal-self"]
    first = set(order[:p["least"]])
    for t in range(len(THEMES)):
        if doc[t] < p["present"] and t not in first:
            continue
        used, passages = set(), []
        for u in sorted(range(len(units)), key=lambda i: (-unit[i, t], i)):
            if passages and (unit[u, t] < p["more"] or len(passages) >= p["limit"]):
                break
            if u in used:
                continue
            chosen = [u]
            near = [v for v in (u - 1, u + 1) if 0 <= v < len(units) and v not in used and unit[v, t] >= p["join"] * unit[u, t]]
            for v in sorted(near, key=lambda i: (-unit[i, t], i))[:1]:
                a, b = units[min(u, v)][0], units[max(u, v)][1]
                if len(text[a:b].split()) <= MAX_PASSAGE_WORDS:
                    chosen.append(v)
            used.update(chosen)
            a, b = units[min(chosen)][0], units[max(chosen)][1]
            e = np.exp(h[u, t] - h[u, t].max())
            holder = e / e.sum()
            passages.append({"theme": THEMES[t], "holder": HOLDERS[int(holder.argmax())], "start": int(a), "end": int(b),
                             "score": float(doc[t] * unit[u, t] / unit[:, t].max())})
        out += passages
    return out
