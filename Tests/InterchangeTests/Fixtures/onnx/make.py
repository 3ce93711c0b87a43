"""Makes the fixtures beside it: small ONNX models with inputs and what independent programs compute.

    python3 -m venv venv && venv/bin/pip install onnx==1.23.2 onnxruntime==1.31.1 torch==2.13.0 safetensors onnxscript
    venv/bin/python make.py             everything anew
    venv/bin/python make.py functions   one of the parts at the end of this file alone

NAME.onnx is a model, NAME.safetensors holds its inputs as `in.NAME` and its outputs as `out.NAME`, as ONNX Runtime computed
them (or, where it has no kernel, ONNX's reference evaluator; `node_*`: as ONNX's node tests state them). `vectors_*.onnx` are
the networks of Tests/RecurrenceTests/Fixtures/reference as graphs, whose signals stand there. `folder` is one node test in
its own layout.
"""

import io
import itertools
import logging
import os
import sys
import warnings

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper
from onnx.backend.test.case.node import collect_testcases
from onnx.reference import ReferenceEvaluator
from safetensors.numpy import load_file, save_file
from safetensors import safe_open

warnings.filterwarnings("ignore")
logging.disable(logging.WARNING)
onnxruntime.set_default_logger_severity(4)
folder = os.path.dirname(os.path.abspath(__file__))
reference = os.path.join(folder, "../../../RecurrenceTests/Fixtures/reference")
random = np.random.default_rng(1)
torch.manual_seed(1)


def expected(model, feeds):
    try:
        session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
        return session.run(None, feeds)
    except Exception:
        return ReferenceEvaluator(model).run(None, feeds)


def write(name, model, feeds, outputs=None):
    outputs = expected(model, feeds) if outputs is None else outputs
    tensors = {"in." + key: np.array(value, order="C") for key, value in feeds.items()}
    for value, array in zip(model.graph.output, outputs):
        tensors["out." + value.name] = np.array(array, order="C")
    with open(os.path.join(folder, name + ".onnx"), "wb") as file:
        file.write(model.SerializeToString())
    save_file(tensors, os.path.join(folder, name + ".safetensors"))


def make_model(nodes, inputs, outputs, initializers, opset=22, ir=10):
    graph = helper.make_graph(nodes, "graph", inputs, outputs, initializers)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=ir)


def node_tests():
    cases = {case.name: case for case in collect_testcases()}
    for name, case in sorted(cases.items()):
        if not any(key in name for key in ("test_lstm", "test_gru", "test_simple_rnn", "test_rnn")):
            continue
        inputs, outputs = case.data_sets[0]
        feeds = {value.name: array for value, array in zip(case.model.graph.input, inputs)}
        write("node_" + name.removeprefix("test_"), case.model, feeds, outputs)
        if name == "test_lstm_with_peepholes":
            place = os.path.join(folder, "folder", "test_data_set_0")
            os.makedirs(place, exist_ok=True)
            with open(os.path.join(folder, "folder", "model.onnx"), "wb") as file:
                file.write(case.model.SerializeToString())
            for k, (key, array) in enumerate(feeds.items()):
                with open(os.path.join(place, f"input_{k}.pb"), "wb") as file:
                    file.write(numpy_helper.from_array(array, key).SerializeToString())


GATES = {"LSTM": 4, "GRU": 3, "RNN": 1}


def recurrent(
    op, direction="forward", layout=0, given=(), reset=None, activations=None, weights="initializers",
    dtype=np.float32, opset=14, ir=8, T=5, B=2, I=3, H=7,
):
    D, G = (2 if direction == "bidirectional" else 1), GATES[op]
    draw = lambda *shape: (random.normal(size=shape) * 0.5).astype(dtype)
    state = (B, D, H) if layout else (D, B, H)
    values = {"X": draw(*((B, T, I) if layout else (T, B, I))), "W": draw(D, G * H, I), "R": draw(D, G * H, H)}
    optional = {
        "B": draw(D, 2 * G * H), "sequence_lens": np.array([T, T - 2], dtype=np.int32), "initial_h": draw(*state),
        "initial_c": draw(*state), "P": draw(D, 3 * H),
    }
    names = ["X", "W", "R"]
    for key in ["B", "sequence_lens", "initial_h"] + (["initial_c", "P"] if op == "LSTM" else []):
        names.append(key if key in given else "")
        if key in given:
            values[key] = optional[key]
    while not names[-1]:
        names.pop()
    attributes = {"hidden_size": H, "direction": direction}
    if layout:
        attributes["layout"] = 1
    if reset is not None:
        attributes["linear_before_reset"] = reset
    if activations:
        attributes["activations"] = list(activations) * D
    outputs = ["Y", "Y_h"] + (["Y_c"] if op == "LSTM" else [])
    node = helper.make_node(op, names, outputs, name="" if weights == "inputs" else "cell", **attributes)
    type = helper.np_dtype_to_tensor_dtype(np.dtype(dtype))
    fed = [key for key in values if weights == "inputs" or key in ("X", "sequence_lens", "initial_h", "initial_c")]
    inputs = [
        helper.make_tensor_value_info(
            key, TensorProto.INT32 if key == "sequence_lens" else type, values[key].shape)
        for key in values if key in fed or ir < 4
    ]
    initializers = [
        helper.make_tensor(key, type, array.shape, array.flatten().tolist()) if weights == "typed"
        else numpy_helper.from_array(array, key)
        for key, array in values.items() if key not in fed
    ]
    infos = [helper.make_tensor_value_info(key, type, None) for key in outputs]
    return make_model([node], inputs, infos, initializers, opset, ir), {key: values[key] for key in fed}


ALL = ("B", "sequence_lens", "initial_h", "initial_c", "P")


def recurrent_models():
    for op, direction in itertools.product(GATES, ("forward", "reverse", "bidirectional")):
        write(f"{op.lower()}_{direction}", *recurrent(op, direction, given=ALL))
        plain = "initial_h", "initial_c"
        write(f"{op.lower()}_{direction}_layout", *recurrent(op, direction, layout=1, given=("B",) + plain))
        write(
            f"{op.lower()}_{direction}_double",
            *recurrent(op, direction, given=("B",) + plain, dtype=np.float64))
    for op in GATES:
        write(f"{op.lower()}_inputs", *recurrent(op, "bidirectional", given=("B",), weights="inputs"))
        write(f"{op.lower()}_typed_ir3", *recurrent(op, given=("B",), weights="typed", opset=7, ir=3))
        count = {"LSTM": 3, "GRU": 2, "RNN": 1}[op]
        for functions in (["Relu", "Tanh", "Sigmoid"], ["Sigmoid", "Relu", "Relu"]):
            name = f"{op.lower()}_{functions[0].lower()}"
            write(name, *recurrent(op, "bidirectional", given=("B",), activations=functions[:count]))
    for direction in ("forward", "bidirectional"):
        write(f"gru_{direction}_reset_after", *recurrent("GRU", direction, given=ALL[:3], reset=1))


def stored_types():
    for code, name in ((TensorProto.FLOAT16, "f16"), (TensorProto.BFLOAT16, "bf16"), (TensorProto.DOUBLE, "f64")):
        for typed in (False, True):
            model, feeds = recurrent("LSTM", given=("B",))
            kept, nodes = [], []
            for tensor in list(model.graph.initializer):
                array = numpy_helper.to_array(tensor)
                stored = helper.make_tensor(tensor.name + "_stored", code, array.shape, array.flatten().tolist())
                if not typed:
                    stored = numpy_helper.from_array(numpy_helper.to_array(stored), stored.name)
                kept.append(stored)
                nodes.append(helper.make_node("Cast", [stored.name], [tensor.name], to=TensorProto.FLOAT))
            del model.graph.initializer[:]
            model.graph.initializer.extend(kept)
            for node in reversed(nodes):
                model.graph.node.insert(0, node)
            write(f"stored_{name}_{'typed' if typed else 'raw'}", model, feeds)


class Tagger(torch.nn.Module):
    def __init__(self, cell, layers, bidirectional, batch_first, embedding, last):
        super().__init__()
        self.embedding = torch.nn.Embedding(9, 5) if embedding else None
        self.rnn = getattr(torch.nn, cell)(5, 7, layers, bidirectional=bidirectional, batch_first=batch_first)
        self.head = torch.nn.Linear(7 * (1 + bidirectional), 4)
        self.batch_first, self.last = batch_first, last

    def forward(self, x):
        y, _ = self.rnn(x if self.embedding is None else self.embedding(x))
        if self.last:
            y = y[:, -1] if self.batch_first else y[-1]
        return torch.log_softmax(self.head(y), -1)


def exports():
    kinds = [
        ("LSTM", 1, False, False, False, False, 9), ("LSTM", 2, True, True, True, True, 20),
        ("LSTM", 2, False, False, True, False, None), ("GRU", 2, True, False, False, False, 17),
        ("GRU", 1, False, True, True, True, None), ("RNN", 2, False, True, True, False, 13),
        ("LSTM", 1, True, True, False, True, None), ("RNN", 1, True, False, False, True, 11),
    ]
    for number, (*kind, opset) in enumerate(kinds):
        x = torch.randint(0, 9, (3, 6)) if kind[4] else torch.randn(3, 6, 5)
        file, stdout = io.BytesIO(), sys.stdout
        sys.stdout = open(os.devnull, "w")
        options = dict(input_names=["x"], output_names=["y"])
        model = Tagger(*kind).eval()
        if opset is None:
            torch.onnx.export(model, (x,), file, dynamo=True, verbose=False, **options)
        else:
            axes = {"x": {0: "a", 1: "b"}}
            torch.onnx.export(
                model, (x,), file, dynamo=False, opset_version=opset, dynamic_axes=axes, **options)
        sys.stdout = stdout
        export = onnx.load_from_string(file.getvalue())
        for node in export.graph.node:
            node.ClearField("doc_string")
            del node.metadata_props[:]
        del export.graph.value_info[:]
        write(f"torch_{number}_{kind[0].lower()}", export, {"x": x.numpy()})


def operators():
    """One graph for each opset with an output for each use of an operator."""
    for opset in (7, 9, 11, 13, 15, 18, 22):
        a = (random.normal(size=(2, 3, 4))).astype(np.float32)
        feeds = {"a": a, "n": np.array([[4, -2, 0], [7, 1, -3]], dtype=np.int64)}
        nodes, weights, outputs, count = [], [], [], itertools.count()

        def constant(array):
            name = f"k{next(count)}"
            weights.append(numpy_helper.from_array(np.asarray(array), name))
            return name

        def add(op, inputs, integer=False, **attributes):
            name = f"{op}_{next(count)}"
            nodes.append(helper.make_node(op, inputs, [name], name=name, **attributes))
            outputs.append(helper.make_tensor_value_info(name, TensorProto.INT64 if integer else TensorProto.FLOAT, None))
            return name

        floats = lambda *shape: constant(random.normal(size=shape).astype(np.float32))
        whole = lambda *numbers: constant(np.array(numbers, dtype=np.int64))
        for op in ("Add", "Sub", "Mul", "Div"):
            add(op, ["a", floats(4)])
            add(op, [floats(3, 1), "a"])
            if op != "Div" or opset >= 7:
                add(op, ["n", whole(3)], integer=True)
        for op in ("Tanh", "Relu", "Sigmoid", "Identity", "LogSoftmax", "Softmax", "Flatten", "Transpose"):
            add(op, ["a"])
        for axis in (0, 1, 2):
            add("Softmax", ["a"], axis=axis)
            add("LogSoftmax", ["a"], axis=axis)
            add("Flatten", ["a"], axis=axis)
            add("Concat", ["a", "a"], axis=axis)
            add("Gather", ["a", whole(1, 0)], axis=axis)
        if opset >= 11:
            add("Softmax", ["a"], axis=-2)
            add("Gather", ["a", constant(np.array([[-1, 0], [1, -2]]))], axis=-2)
            add("Concat", ["a", "a"], axis=-1)
            add("Flatten", ["a"], axis=-1)
        add("Gather", ["a", constant(np.array(1))], axis=1)
        add("Gather", ["n", whole(1, 1, 0)], integer=True)
        add("Transpose", ["a"], perm=[2, 0, 1])
        add("Transpose", ["n"], integer=True, perm=[1, 0])
        add("MatMul", ["a", floats(4, 5)])
        add("MatMul", ["a", floats(2, 4, 5)])
        add("MatMul", ["a", floats(4)])
        add("MatMul", [floats(3), "a"])
        m = add("Reshape", ["a", whole(6, 4)])
        add("Gemm", [m, floats(4, 5), floats(5)])
        add("Gemm", [m, floats(5, 4), floats(6, 1)], transB=1, alpha=0.5, beta=2.0)
        add("Gemm", [m, floats(6, 5), floats(1)], transA=1)
        if opset >= 11:
            add("Gemm", [m, floats(4, 2)])
        add("Reshape", ["a", whole(0, -1)])
        add("Reshape", ["a", whole(-1)])
        add("Reshape", ["n", whole(3, -1)], integer=True)
        add("Shape", ["a"], integer=True)
        add("Cast", ["n"], to=TensorProto.FLOAT)
        add("Cast", [add("Mul", ["a", constant(np.float32(3))])], integer=True, to=TensorProto.INT64)
        b = add("Cast", ["n"], to=TensorProto.BOOL)
        outputs.pop()
        add("Cast", [b], to=TensorProto.FLOAT)
        value = numpy_helper.from_array(random.normal(size=(2, 2)).astype(np.float32))
        add("Constant", [], value=value)
        if opset >= 12:
            add("Constant", [], value_float=2.5)
            add("Constant", [], value_floats=[1.0, 2.0])
            add("Constant", [], integer=True, value_int=3)
            add("Constant", [], integer=True, value_ints=[3, 4])
        if opset >= 8:
            add("Expand", [floats(3, 1), whole(2, 1, 4)])
            add("Expand", ["a", whole(1)])
        if opset >= 9:
            add("ConstantOfShape", [whole(2, 3)])
            add("ConstantOfShape", [whole(2)], integer=True, value=numpy_helper.from_array(np.array([5])))
        if opset < 10:
            add("Slice", ["a"], starts=[1, -2], ends=[9, -1], axes=[1, 2])
            add("Slice", ["a"], starts=[0, 1], ends=[1, 3])
        else:
            add("Slice", ["a", whole(1, -2), whole(9, -1), whole(1, 2)])
            add("Slice", ["a", whole(0, 1), whole(1, 3)])
            add("Slice", ["a", whole(-1, 0), whole(-9, 4), whole(2, 1), whole(-2, 2)])
            add("Slice", ["a", whole(3), whole(np.iinfo(np.int64).min), whole(-1), whole(-1)])
            add("Slice", ["n", whole(0), whole(np.iinfo(np.int64).max), whole(1), whole(2)], integer=True)
        u = [whole(0, 2)] if opset >= 13 else []
        axes = {} if opset >= 13 else {"axes": [0, 2]}
        u = add("Unsqueeze", ["a"] + u, **axes)
        add("Squeeze", [u])
        add("Squeeze", [u] + ([whole(2)] if opset >= 13 else []), **({} if opset >= 13 else {"axes": [2]}))
        if opset >= 13:
            add("Unsqueeze", ["a", whole(-1)])
            add("Squeeze", [u, whole(-3)])
        if opset >= 14:
            empty = constant(np.zeros((0, 3), dtype=np.float32))
            add("Reshape", [empty, whole(3, 0)], allowzero=1)
        if opset >= 15:
            add("Shape", ["a"], integer=True, start=1)
            add("Shape", ["a"], integer=True, start=-2, end=-1)
        add("RNN", ["a", floats(1, 2, 4), floats(1, 2, 2)], hidden_size=2)
        inputs = [
            helper.make_tensor_value_info("a", TensorProto.FLOAT, ["x", 3, 4]),
            helper.make_tensor_value_info("n", TensorProto.INT64, [2, 3]),
        ]
        ir = {7: 3, 9: 4, 11: 6, 13: 7, 15: 8, 18: 9, 22: 10}[opset]
        if ir < 4:
            inputs += [
                helper.make_tensor_value_info(w.name, w.data_type, list(w.dims)) for w in weights]
        write(f"operators_{opset}", make_model(nodes, inputs, outputs, weights, opset, ir), feeds)


class Graph:
    """A graph with an output for each use of an operator."""

    def __init__(self, feeds, real):
        self.feeds, self.real, self.nodes, self.weights, self.outputs = feeds, real, [], [], []

    def constant(self, array):
        name = f"k{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(np.asarray(array), name))
        return name

    def whole(self, *numbers):
        return self.constant(np.array(numbers, dtype=np.int64))

    def add(self, op, inputs, type=None, count=1, **attributes):
        type = type or self.real
        names = [f"{op}_{len(self.nodes)}" + (f"_{k}" if k else "") for k in range(count)]
        self.nodes.append(helper.make_node(op, inputs, names, name=names[0], **attributes))
        kinds = type if isinstance(type, tuple) else (type,) * count
        for name, kind in zip(names, kinds):
            if kind == TensorProto.BOOL:
                self.nodes.append(helper.make_node("Cast", [name], [name + "_number"], to=TensorProto.FLOAT))
                self.outputs.append(helper.make_tensor_value_info(name + "_number", TensorProto.FLOAT, None))
            else:
                self.outputs.append(helper.make_tensor_value_info(name, kind, None))
        return names[0]

    def write(self, name, opset, ir):
        inputs = [
            helper.make_tensor_value_info(key, helper.np_dtype_to_tensor_dtype(array.dtype), array.shape)
            for key, array in self.feeds.items()
        ]
        write(name, make_model(self.nodes, inputs, self.outputs, self.weights, opset, ir), self.feeds)


def functions():
    """What exporters put beside recurrent layers: element-wise functions, reductions, comparisons, layer norm."""
    draw = np.random.default_rng(2)
    versions = ((7, 4), (9, 4), (10, 5), (11, 6), (12, 7), (13, 7), (14, 7), (17, 8), (18, 9), (20, 9), (22, 10))
    for opset, ir, real in [(*version, np.float32) for version in versions] + [(22, 10, np.float64)]:
        a = (2 * draw.normal(size=(2, 3, 4))).astype(real)
        a[0, 0] = [0, -0.0, 0.5, -2.5]
        a[1, 1, 2] = a[1, 1, 0]
        kind = helper.np_dtype_to_tensor_dtype(np.dtype(real))
        graph = Graph({
            "a": a, "p": np.abs(a) + real(0.1), "n": np.array([[4, -2, 0], [7, 1, 7]], dtype=np.int64),
            "c": np.array([[1.5], [-0.5], [0.5]], dtype=real),
        }, kind)
        add, whole, constant = graph.add, graph.whole, graph.constant
        for op in ("Elu", "Selu", "Softplus", "Softsign", "LeakyRelu", "HardSigmoid", "Exp", "Neg", "Abs", "Ceil", "Floor"):
            add(op, ["a"])
        for op in ("Log", "Sqrt", "Reciprocal"):
            add(op, ["p"])
        add("Elu", ["a"], alpha=0.7)
        add("Selu", ["a"], alpha=1.5, gamma=0.9)
        add("LeakyRelu", ["a"], alpha=0.2)
        add("HardSigmoid", ["a"], alpha=0.4, beta=0.3)
        add("PRelu", ["a", "c"])
        add("Pow", ["p", "c"])
        for op in ("Max", "Min", "Sum", "Mean"):
            add(op, ["a", "p", "a"])
            if opset >= 8:
                add(op, ["a", "c"])
        if opset >= 9:
            # Of some functions the reference evaluator, which computes in double, rounds a number to float.
            for op in ("Sign", "Sin", "Cos") + (("Erf",) if real == np.float32 else ()):
                add(op, ["a"])
            for op in ("Less", "Greater"):
                add(op, ["a", "c"], TensorProto.BOOL)
            condition = add("Equal", ["n", whole(7)], TensorProto.BOOL)
            other = add("Less", ["n", whole(1)], TensorProto.BOOL)
            for op in ("And", "Or", "Xor"):
                add(op, [condition, other], TensorProto.BOOL)
            add("Not", [condition], TensorProto.BOOL)
            add("Where", [condition, "n", whole(-1)], TensorProto.INT64)
            add("Where", [add("Greater", ["a", "c"], TensorProto.BOOL), "a", "c"])
            add("ThresholdedRelu" if opset >= 10 else "Elu", ["a"], alpha=0.8)
        if opset >= 11:
            add("Round", ["a"])
            add("Equal", ["a", constant(real(0.5))], TensorProto.BOOL)
            add("Clip", ["a", constant(real(-0.5)), constant(real(1))])
            add("Clip", ["a", "", constant(real(1))])
            add("Clip", ["a", constant(real(2)), constant(real(1))])
            add("Clip", ["a"])
        else:
            add("Clip", ["a"], min=-0.5, max=1.0)
            add("Clip", ["a"], max=0.25)
        if opset >= 12:
            add("Celu", ["a"], alpha=1.5)
            add("Clip", ["n", constant(np.int64(0)), constant(np.int64(5))], TensorProto.INT64)
            add("LessOrEqual", ["a", constant(real(0.5))], TensorProto.BOOL)
            add("GreaterOrEqual", ["a", constant(real(0.5))], TensorProto.BOOL)
            add("Max", ["n", whole(1)], TensorProto.INT64)
            add("Pow", ["a", whole(2)])
            add("ArgMax", ["a"], TensorProto.INT64, axis=2, select_last_index=1)
        if opset >= 14:
            if real == np.float32:
                add("HardSwish", ["a"])
            add("Relu", ["a"])
        if opset >= 17:
            add("LayerNormalization", ["a", constant(draw.normal(size=4).astype(real))])
            scale, bias = (constant(draw.normal(size=(3, 4)).astype(real)) for _ in "sb")
            add("LayerNormalization", ["a", scale, bias], count=3, axis=1, epsilon=0.01)
            add("LayerNormalization", ["a", constant(np.ones(4, real)), constant(np.zeros(4, real))], axis=-1)
        if opset >= 18:
            add("Mish", ["a"])
        if opset >= 20 and real == np.float32:
            add("Gelu", ["a"])
            add("Gelu", ["a"], approximate="tanh")
        for op in ("Sum", "Mean", "Max", "Min", "Prod", "L1", "L2", "LogSumExp", "SumSquare", "LogSum"):
            values = "p" if op == "LogSum" else "a"
            def over(op, value, *axes, type=None, **attributes):
                if opset >= (13 if op == "ReduceSum" else 18):
                    return add(op, [value] + ([whole(*axes)] if axes else []), type, **attributes)
                return add(op, [value], type, **({"axes": list(axes)} if axes else {}), **attributes)
            over("Reduce" + op, values)
            over("Reduce" + op, values, 1, keepdims=0)
            over("Reduce" + op, values, 2, 0)
            if opset >= 11:
                over("Reduce" + op, values, -1, keepdims=0)
            if op in ("Sum", "Max", "Min", "Prod") and (op in ("Sum", "Prod") or opset >= 12):
                over("Reduce" + op, "n", 1, type=TensorProto.INT64)
        if opset >= 13:
            add("ReduceSum", ["a"], noop_with_empty_axes=1)
        for op in ("ArgMax", "ArgMin"):
            add(op, ["a"], TensorProto.INT64)
            add(op, ["a"], TensorProto.INT64, axis=2, keepdims=0)
        if opset >= 11:
            add("ArgMax", ["a"], TensorProto.INT64, axis=-2)
        pair = kind, TensorProto.INT64
        if opset < 10:
            add("TopK", ["a"], pair, 2, k=2)
            add("TopK", ["a"], pair, 2, k=2, axis=1)
        else:
            add("TopK", ["a", whole(2)], pair, 2)
            add("TopK", ["a", whole(2)], pair, 2, axis=1)
        if opset >= 11:
            add("TopK", ["a", whole(3)], pair, 2, largest=0, axis=-1)
            add("TopK", ["n", whole(2)], (TensorProto.INT64, TensorProto.INT64), 2)
        add("RNN", ["a", constant(draw.normal(size=(1, 2, 4)).astype(real)),
                    constant(draw.normal(size=(1, 2, 2)).astype(real))], hidden_size=2)
        graph.write(f"functions_{opset}" + ("_double" if real == np.float64 else ""), opset, ir)


def vectors():
    """The recurrent stacks of reference cases; node and unit names as there."""
    order = {"i,f,g,o": [0, 3, 1, 2], "r,z,n": [1, 0, 2], "h": [0]}
    names = [
        "lstm_many_to_many", "lstm_stacked_unequal", "lstm_bidirectional_tagging", "lstm_padded_bidirectional",
        "lstm_peephole", "gru_reset_after", "gru_reset_before", "gru_padded_bidirectional_stacked",
        "rnn_tanh_bidirectional_stacked", "rnn_relu_stacked_unequal", "rnn_tanh_padded",
    ]
    for name in names:
        path = os.path.join(reference, name)
        weights = load_file(os.path.join(path, "model.safetensors"))
        inputs = load_file(os.path.join(path, "input.safetensors"))
        with safe_open(os.path.join(path, "model.safetensors"), "np") as file:
            about = file.metadata()
        blocks = order[about["gate_order"]]
        op = {"l": "LSTM", "g": "GRU", "r": "RNN"}[about["cell"][0]]
        bidirectional = about["bidirectional"] == "true"
        units = [unit for unit in about["units"].split(",") if not unit.endswith("_reverse")]
        feeds = {key: value for key, value in inputs.items() if key in ("x", "tokens")}
        nodes, initializers, infos = [], [], []
        value, lengths = "x", ""
        if "lengths" in inputs:
            lengths, feeds["lengths"] = "lengths", inputs["lengths"].astype(np.int32)
        if "tokens" in inputs:
            initializers.append(numpy_helper.from_array(weights["embedding.weight"], "embedding"))
            nodes.append(helper.make_node("Gather", ["embedding", "tokens"], ["x"]))

        def stacked(unit, kind):
            def one(suffix):
                if about["naming"] == "torch_module":
                    module, layer = unit.rsplit(".", 1)
                    key = f"{module}.{kind}_{layer}{suffix}"
                else:
                    key = f"{unit}.{kind}"
                array = weights[key]
                if kind == "peephole":
                    return array
                parts = np.split(array, len(blocks))
                return np.concatenate([parts[k] for k in blocks])
            return np.stack([one("")] + ([one("_reverse")] if bidirectional else []))

        for unit in units:
            w, r = stacked(unit, "weight_ih"), stacked(unit, "weight_hh")
            b = np.concatenate([stacked(unit, "bias_ih"), stacked(unit, "bias_hh")], axis=1)
            initializers += [
                numpy_helper.from_array(w, unit + ".W"), numpy_helper.from_array(r, unit + ".R"),
                numpy_helper.from_array(b, unit + ".B"),
            ]
            names_in = [value, unit + ".W", unit + ".R", unit + ".B", lengths]
            directions = [unit] + ([unit + "_reverse"] if bidirectional else [])
            for key in ("h0", "c0") if op == "LSTM" else ("h0",):
                if f"{unit}.{key}" in inputs:
                    state = np.stack([inputs[f"{direction}.{key}"] for direction in directions])
                    feeds[f"{unit}.{key}"] = state
                    names_in.append(f"{unit}.{key}")
                else:
                    names_in.append("")
            attributes = {"hidden_size": r.shape[-1]}
            if bidirectional:
                attributes["direction"] = "bidirectional"
            if about["cell"] == "rnn_relu":
                attributes["activations"] = ["Relu"] * len(directions)
            if about["cell"] == "gru":
                attributes["linear_before_reset"] = 1
            if about["cell"] == "lstm_peephole":
                initializers.append(numpy_helper.from_array(stacked(unit, "peephole"), unit + ".P"))
                names_in.append(unit + ".P")
            nodes.append(helper.make_node(op, names_in, [unit + "/Y"], name=unit, **attributes))
            shape = numpy_helper.from_array(np.array([0, 0, -1]), unit + "/shape")
            initializers.append(shape)
            nodes.append(helper.make_node("Transpose", [unit + "/Y"], [unit + "/T"], perm=[0, 2, 1, 3]))
            nodes.append(helper.make_node("Reshape", [unit + "/T", unit + "/shape"], [unit + "/y"]))
            value = unit + "/y"
        initializers += [
            numpy_helper.from_array(weights["head.weight"], "head.weight"),
            numpy_helper.from_array(weights["head.bias"], "head.bias"),
        ]
        nodes.append(helper.make_node("MatMul", [value, "head.transposed"], ["head.product"]))
        nodes.insert(0, helper.make_node("Transpose", ["head.weight"], ["head.transposed"]))
        nodes.append(helper.make_node("Add", ["head.product", "head.bias"], ["logits"]))
        graph_inputs = [
            helper.make_tensor_value_info(
                key, helper.np_dtype_to_tensor_dtype(array.dtype), array.shape)
            for key, array in feeds.items()
        ]
        outputs = [helper.make_tensor_value_info("logits", TensorProto.FLOAT, None)]
        write("vectors_" + name, make_model(nodes, graph_inputs, outputs, initializers), feeds)


parts = {make.__name__: make for make in (
    node_tests, recurrent_models, stored_types, exports, operators, functions, vectors)}
if not sys.argv[1:]:
    for file in os.listdir(folder):
        if file.endswith((".onnx", ".safetensors")):
            os.remove(os.path.join(folder, file))
for name in sys.argv[1:] or parts:
    parts[name]()
