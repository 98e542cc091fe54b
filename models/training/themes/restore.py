"""Weights to train on from, out of the shipped ONNX file: what eight bits left of them.

    restore.py MODEL.onnx OUT.pt

Embeddings and the layers that no stage trains come from bge-small's own file.
"""
import re
import sys

import onnx
import torch
from onnx import numpy_helper

from model import Encoder, Tagger, load_bge

STILL = tuple(f"encoder.layers.{i}." for i in range(Encoder.NARROW)) + ("encoder.word", "encoder.position", "encoder.kind", "encoder.norm")


def main():
    source, out = sys.argv[1:]
    graph = onnx.load(source).graph
    kept = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()) for i in graph.initializer}
    for node in graph.node:
        if node.op_type == "DequantizeLinear":
            matrix, scale = (kept[x] for x in node.input)
            kept[node.output[0]] = matrix.float() * (scale if node.attribute[0].i == 1 else scale[:, None])
    weights = {k.removeprefix("tagger."): v for k, v in kept.items() if k.startswith("tagger.")}
    for node in graph.node:
        path = re.fullmatch(r"/tagger/(.+)/MatMul", node.name)
        if path and node.input[1] in kept:
            weights[path[1].replace("/", ".") + ".weight"] = kept[node.input[1]].t().contiguous()
    model = Tagger()
    load_bge(model.encoder)
    missing, _ = model.load_state_dict({k: v for k, v in weights.items() if not k.startswith(STILL)}, strict=False)
    assert all(k == "encoder.near" or k.startswith(STILL) for k in missing), missing
    torch.save(model.state_dict(), out)


if __name__ == "__main__":
    main()
