"""Takes networks that unroll saved into PyTorch's own modules, as the README says, and writes what these compute.

    python3 -m venv venv && venv/bin/pip install torch==2.13.0 safetensors numpy
    venv/bin/python make.py [UNROLL]

NAME.safetensors is a network, as `UNROLL train … --save` wrote it (with UNROLL they are trained anew), NAME.input.safetensors an
input for it, NAME.expected.safetensors the logits of PyTorch in float64.
"""

import pathlib
import subprocess
import sys

import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from torch import nn

HERE = pathlib.Path(__file__).parent
NETWORKS = {
    "unequal": "weather --cell lstm --hidden 7,5 --dense 6,4",
    "unequal_gru": "weather --cell gru --hidden 6,7,5",
    "peepholes": "weather --cell lstm_peephole --hidden 7,5",
    "bidirectional": "names --cell gru --hidden 6,6 --bidirectional",
    "embedded": "sentences --cell rnn --hidden 7 --dense 6",
    "plain_pairs": "reverse --cell lstm --hidden 6,6 --attention none",
    "dot": "reverse --cell gru --hidden 7 --attention dot",
    "general": "dates --cell lstm --hidden 6,6 --attention general --dense 5",
    "additive": "reverse --cell gru --hidden 7 --attention additive",
}
T, S, B = 5, 6, 2


def part(weights, prefix):
    return {name[len(prefix):]: value for name, value in weights.items() if name.startswith(prefix)}


def layers(weights, cell, prefix=""):
    """One module for a stack of equal layers; of unequal ones a module for each."""
    kind = {"lstm": nn.LSTM, "gru": nn.GRU, "rnn_tanh": nn.RNN}[cell]
    own = part(weights, prefix + "rnn.")
    if own:
        size, inputs = own["weight_hh_l0"].shape[1], own["weight_ih_l0"].shape[1]
        both = any(name.endswith("_reverse") for name in own)
        count = sum(name.startswith("weight_hh") for name in own) // (1 + both)
        module = kind(inputs, size, count, bidirectional=both).double()
        module.load_state_dict(own)
        return [module]
    modules = []
    while part(weights, f"{prefix}layers.{len(modules)}."):
        own = part(weights, f"{prefix}layers.{len(modules)}.")
        module = kind(own["weight_ih"].shape[1], own["weight_hh"].shape[1]).double()
        module.load_state_dict({name + "_l0": value for name, value in own.items()})
        modules.append(module)
    return modules


def peephole(weights, x):
    """torch.nn has no such module: i and f see P∘c before the step, o sees P∘c after it."""
    k = 0
    while own := part(weights, f"layers.{k}."):
        h = c = torch.zeros(x.shape[1], own["weight_hh"].shape[1], dtype=torch.float64)
        p_i, p_o, p_f = own["peephole"].chunk(3)
        outputs = []
        for row in x:
            gates = row @ own["weight_ih"].T + own["bias_ih"] + h @ own["weight_hh"].T + own["bias_hh"]
            i, f, g, o = gates.chunk(4, 1)
            i, f = torch.sigmoid(i + p_i * c), torch.sigmoid(f + p_f * c)
            c = f * c + i * torch.tanh(g)
            h = torch.sigmoid(o + p_o * c) * torch.tanh(c)
            outputs.append(h)
        x, k = torch.stack(outputs), k + 1
    return x


def linear(weights, name):
    own = part(weights, name + ".")
    module = nn.Linear(*reversed(own["weight"].shape), bias="bias" in own).double()
    module.load_state_dict(own)
    return module


def table(weights, name):
    return nn.Embedding.from_pretrained(weights[name + ".weight"])


def head(weights, about, y):
    activation = {"tanh": torch.tanh, "relu": torch.relu}
    # As "6 relu,4 tanh".
    for k, layer in enumerate(filter(None, about.get("dense", "").split(","))):
        y = activation[layer.split()[1]](linear(weights, f"dense.{k}")(y))
    return linear(weights, "head")(y)


def translated(weights, about, source, target):
    encoder, decoder = (layers(weights, about["cell"], stack + ".")[0] for stack in ("encoder", "decoder"))
    sizes = {"encoder": encoder.input_size, "decoder": weights["head.weight"].shape[0]}
    read = lambda stack, x: table(weights, stack + ".embedding")(x) if stack + ".embedding.weight" in weights else \
        nn.functional.one_hot(x, sizes[stack]).double()
    h, state = encoder(read("encoder", source))
    if "attention.score.weight" not in weights:
        s, _ = decoder(read("decoder", target), state)
        if "attention.combine.weight" in weights:
            keys = linear(weights, "attention.general")(h) if "attention.general.weight" in weights else h
            alpha = torch.softmax(torch.einsum("tbi,sbi->tbs", s, keys), 2)
            k = torch.einsum("tbs,sbi->tbi", alpha, h)
            s = torch.tanh(linear(weights, "attention.combine")(torch.cat([k, s], 2)))
        return head(weights, about, s)
    outputs = []
    for y in read("decoder", target):
        s = (state[0] if isinstance(state, tuple) else state)[-1]
        u = linear(weights, "attention.state")(s) + linear(weights, "attention.key")(h) + weights.get("attention.bias", 0)
        alpha = torch.softmax(linear(weights, "attention.score")(torch.tanh(u)), 0)
        out, state = decoder(torch.cat([y, (alpha * h).sum(0)], 1)[None], state)
        outputs.append(out[0])
    return head(weights, about, torch.stack(outputs))


def computed(weights, about, inputs):
    if "source" in inputs:
        return translated(weights, about, inputs["source"], inputs["decoder_input"])
    x = inputs["x"].double() if "x" in inputs else table(weights, "embedding")(inputs["tokens"])
    if about["cell"] == "lstm_peephole":
        return head(weights, about, peephole(weights, x))
    for module in layers(weights, about["cell"]):
        x, _ = module(x)
    return head(weights, about, x)


def drawn(weights, about):
    def vocabulary(prefix):
        own = weights.get(prefix + "embedding.weight")
        first = weights.get(prefix + "rnn.weight_ih_l0", weights.get(prefix + "layers.0.weight_ih"))
        return own.shape[0] if own is not None else first.shape[1]

    if any(name.startswith("encoder.") for name in weights):
        return {"source": torch.randint(0, vocabulary("encoder."), (S, B)),
                "decoder_input": torch.randint(0, weights["head.weight"].shape[0], (T, B))}
    if "embedding.weight" in weights:
        return {"tokens": torch.randint(0, vocabulary(""), (T, B))}
    return {"x": torch.randn(T, B, vocabulary(""))}


torch.manual_seed(1)
for name, arguments in NETWORKS.items():
    path = HERE / f"{name}.safetensors"
    if sys.argv[1:]:
        subprocess.run(
            [sys.argv[1], "train", *arguments.split(), "--updates", "20", "--seed", "1", "--save", str(path)], check=True,
            stdout=subprocess.DEVNULL)
    with safe_open(str(path), "pt") as file:
        about = file.metadata()
    weights = {key: value.double() for key, value in load_file(str(path)).items()}
    inputs = drawn(weights, about)
    save_file(inputs, str(HERE / f"{name}.input.safetensors"))
    save_file({"logits": computed(weights, about, inputs).detach()}, str(HERE / f"{name}.expected.safetensors"))
