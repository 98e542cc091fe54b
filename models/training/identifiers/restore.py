"""Weights to train on from, out of the shipped ONNX file: what eight bits left of them.

    restore.py MODEL.onnx OUT.pt

The word embeddings, which no stage trains, come from bge-small's own file.
"""
import re
import sys

import onnx
import torch
from onnx import numpy_helper

from model import build


def main():
    source, out = sys.argv[1:]
    graph = onnx.load(source).graph
    kept = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()) for i in graph.initializer}
    model = build()
    state = model.state_dict()

    def single(name):
        return (kept[name + "_quantized"].float() - kept[name + "_zero_point"].float()) * kept[name + "_scale"]

    for name in state:
        if name in kept:
            state[name] = kept[name]
    state["shapes.weight"] = single("shapes.weight")
    matrices = 0
    for node in graph.node:
        path = re.fullmatch(r"/(.+)/MatMul_quant", node.name)
        if path:
            state[path[1].replace("/", ".") + ".weight"] = single(node.input[1].removesuffix("_quantized")).t().contiguous()
            matrices += 1
    assert matrices == 4 * len(model.layers) + 1, matrices
    model.load_state_dict(state)
    torch.save(model.state_dict(), out)


if __name__ == "__main__":
    main()
