"""Weights in eight bits, one scale a channel; whatever is calculated stays in single precision (docs/decisions/0020)."""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

FEW = 5000  # what is smaller than this many numbers stays as it is


def store(source, target):
    """Writes the ONNX file source as target, each large matrix as eight-bit numbers and a DequantizeLinear before its use."""
    model = onnx.load(source)
    graph = model.graph
    kept = {i.name: i for i in graph.initializer}
    opened = {}
    for node in graph.node:
        name = node.input[{"MatMul": 1, "Gather": 0}[node.op_type]] if node.op_type in ("MatMul", "Gather") else ""
        if name not in kept or name in opened or kept[name].data_type != TensorProto.FLOAT or np.prod(kept[name].dims) < FEW:
            continue
        axis = 1 if node.op_type == "MatMul" else 0
        matrix = numpy_helper.to_array(kept[name])
        scale = np.maximum(np.abs(matrix).max(1 - axis, keepdims=True), 1e-9).astype(np.float32) / 127
        graph.initializer.remove(kept[name])
        graph.initializer.extend([numpy_helper.from_array(np.round(matrix / scale).astype(np.int8), name + "_int8"),
                                  numpy_helper.from_array(scale.reshape(-1), name + "_scale")])
        opened[name] = helper.make_node("DequantizeLinear", [name + "_int8", name + "_scale"], [name], axis=axis)
    nodes = [*opened.values(), *graph.node]
    del graph.node[:]
    graph.node.extend(nodes)
    model.ir_version = min(model.ir_version, 9)
    onnx.save(model, target)
