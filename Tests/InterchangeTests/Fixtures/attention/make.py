"""Writes one folder for each kind of attention: a small encoder-decoder, its input, and what PyTorch makes of it.

Made once with PyTorch 2.13.0 and safetensors: python make.py
Everything runs in float64 from weights that float32 holds, one sample after the other without padding, with
torch.nn.LSTMCell or GRUCell and the equations of attention as they stand in the papers; the derivatives are autograd's.
"""
import os

import torch
from safetensors.torch import save_file
from torch.nn.functional import cross_entropy

F64 = torch.float64
S, T, B, V_IN, V_OUT, E_IN, E_OUT = 6, 5, 3, 8, 6, 4, 3
SOURCE_LENGTHS, LENGTHS = [4, 6, 1], [2, 5, 3]


class Case:
    def __init__(self, name, attention, cell, hidden, seed):
        self.name, self.attention, self.cell, self.hidden = name, attention, cell, hidden
        self.equal = len(set(hidden)) == 1
        torch.manual_seed(seed)
        self.weights = {}
        for stack, vocabulary, size in [("encoder", V_IN, E_IN), ("decoder", V_OUT, E_OUT)]:
            self.draw(f"{stack}.embedding.weight", vocabulary, size)
            for layer, h in enumerate(hidden):
                below = hidden[layer - 1] if layer else size
                if layer == 0 and stack == "decoder" and attention == "additive":
                    below += hidden[-1]
                rows = {"lstm": 4, "gru": 3}[cell] * h
                for part, shape in [("weight_ih", (rows, below)), ("weight_hh", (rows, h)),
                                    ("bias_ih", (rows,)), ("bias_hh", (rows,))]:
                    self.draw(self.weight(stack, layer, part), *shape)
        top = hidden[-1]
        if attention == "additive":
            self.draw("attention.state.weight", top, top)
            self.draw("attention.key.weight", top, top)
            self.draw("attention.score.weight", 1, top)
        else:
            if attention == "general":
                self.draw("attention.general.weight", top, top)
            self.draw("attention.combine.weight", top, 2 * top)
        self.draw("head.weight", V_OUT, top)
        self.draw("head.bias", V_OUT)
        self.source = torch.randint(V_IN, (S, B))
        self.targets = torch.randint(V_OUT, (T, B))
        self.read = torch.cat([torch.zeros(1, B, dtype=torch.int64), self.targets[:-1]])
        self.expected = {}

    def draw(self, name, *shape):
        self.weights[name] = (0.7 * torch.randn(*shape)).to(F64).requires_grad_()

    def unit(self, stack, layer):
        return f"{stack}.rnn.l{layer}" if self.equal else f"{stack}.layers.{layer}"

    def weight(self, stack, layer, part):
        return f"{stack}.rnn.{part}_l{layer}" if self.equal else f"{stack}.layers.{layer}.{part}"

    def make_cell(self, stack, layer):
        parts = {p: self.weights[self.weight(stack, layer, p)]
                 for p in ["weight_ih", "weight_hh", "bias_ih", "bias_hh"]}
        size = parts["weight_hh"].shape[1]
        module = {"lstm": torch.nn.LSTMCell, "gru": torch.nn.GRUCell}[self.cell](
            parts["weight_ih"].shape[1], size, dtype=F64)
        return lambda x, state: torch.func.functional_call(module, parts, (x, state))

    def keep(self, name, step, sample, steps, value):
        value.retain_grad()
        self.kept.append((name, step, sample, steps, value))
        return value

    def step(self, stack, layer, cell, x, state, t, b):
        """Without a batch, LSTMCell would hand out a copy of c that h does not come from."""
        x = x.reshape(1, -1)
        steps = S if stack == "encoder" else T
        unit = self.unit(stack, layer)
        if self.cell == "gru":
            return (self.keep(f"{unit}.h", t, b, steps, cell(x, state[0])),)
        h, c = cell(x, state)
        return self.keep(f"{unit}.h", t, b, steps, h), self.keep(f"{unit}.c", t, b, steps, c)

    def attend(self, s, keys, t, b):
        w = self.weights
        if self.attention == "dot":
            score = keys @ s
        elif self.attention == "general":
            score = keys @ (w["attention.general.weight"].T @ s)
        else:
            hidden = torch.tanh(w["attention.state.weight"] @ s + keys @ w["attention.key.weight"].T)
            score = hidden @ w["attention.score.weight"][0]
        self.keep("attention.score", t, b, T, score)
        weight = self.keep("attention.weight", t, b, T, torch.softmax(score, 0))
        return self.keep("attention.context", t, b, T, weight @ keys)

    def run(self, b):
        w, layers = self.weights, range(len(self.hidden))
        states = [tuple(torch.zeros(1, h, dtype=F64) for _ in range(2 if self.cell == "lstm" else 1))
                  for h in self.hidden]
        cells = {stack: [self.make_cell(stack, k) for k in layers] for stack in ["encoder", "decoder"]}
        keys, losses = [], []
        for j in range(SOURCE_LENGTHS[b]):
            x = w["encoder.embedding.weight"][self.source[j, b]]
            for k in layers:
                states[k] = self.step("encoder", k, cells["encoder"][k], x, states[k], j, b)
                x = states[k][0]
            keys.append(x[0])
        keys = torch.stack(keys)
        for t in range(LENGTHS[b]):
            x = w["decoder.embedding.weight"][self.read[t, b]]
            if self.attention == "additive":
                x = torch.cat([x, self.attend(states[-1][0][0], keys, t, b)])
            for k in layers:
                states[k] = self.step("decoder", k, cells["decoder"][k], x, states[k], t, b)
                x = states[k][0]
            x = x[0]
            if self.attention != "additive":
                pre = w["attention.combine.weight"] @ torch.cat([self.attend(x, keys, t, b), x])
                x = self.keep("attention.combined", t, b, T, torch.tanh(self.keep("attention.pre", t, b, T, pre)))
            logits = self.keep("logits", t, b, T, w["head.weight"] @ x + w["head.bias"])
            losses.append(cross_entropy(logits, self.targets[t, b]))
        return losses

    def make(self):
        self.kept = []
        losses = [loss for b in range(B) for loss in self.run(b)]
        loss = torch.stack(losses).sum() / len(losses)
        loss.backward()
        self.expected["loss"] = loss.detach().reshape(1)
        for name, step, sample, steps, value in self.kept:
            size = S if name in ["attention.score", "attention.weight"] else value.shape[-1]
            prefix, _, last = name.rpartition(".")
            names = [(name, value.detach())]
            if name != "logits":
                names.append((f"{prefix}.grad_{last}", value.grad))
            for name, numbers in names:
                array = self.expected.setdefault(name, torch.zeros(steps, B, size, dtype=F64))
                array[step, sample, : numbers.shape[-1]] = numbers
        for name, weight in self.weights.items():
            self.expected["grad." + name] = weight.grad

    def save(self):
        os.makedirs(self.name, exist_ok=True)
        units = [self.unit(s, k) for s in ["encoder", "decoder"] for k in range(len(self.hidden))]
        metadata = {
            "format": "rnn-reference-1", "kind": "encoder_decoder", "cell": self.cell,
            "attention": self.attention, "hidden_sizes": ",".join(map(str, self.hidden)),
            "num_layers": str(len(self.hidden)), "outputs": str(V_OUT), "bidirectional": "false",
            "padded": "true", "naming": "torch_module" if self.equal else "cell_list",
            "units": ",".join(units), "gate_order": {"lstm": "i,f,g,o", "gru": "r,z,n"}[self.cell], "head": "linear", "loss": "cross_entropy", "loss_at": "all",
            "reduction": "mean", "initial_state": "zero", "truncation": "0",
            "input_size": str(E_OUT), "embedding": f"{V_OUT},{E_OUT}",
            "source_input_size": str(E_IN), "source_embedding": f"{V_IN},{E_IN}",
        }
        weights = {k: v.detach().to(torch.float32) for k, v in self.weights.items()}
        save_file(weights, f"{self.name}/model.safetensors", metadata)
        save_file({
            "source": self.source, "source_lengths": torch.tensor(SOURCE_LENGTHS),
            "decoder_input": self.read, "targets": self.targets, "lengths": torch.tensor(LENGTHS),
        }, f"{self.name}/input.safetensors")
        save_file({k: v.contiguous() for k, v in self.expected.items()}, f"{self.name}/expected.safetensors")


for case in [
    Case("dot_gru", "dot", "gru", [7], 1),
    Case("general_lstm_stacked", "general", "lstm", [4, 7], 2),
    Case("additive_gru", "additive", "gru", [7], 3),
    Case("additive_lstm", "additive", "lstm", [7], 4),
    Case("additive_lstm_stacked", "additive", "lstm", [4, 7], 5),
]:
    case.make()
    case.save()
