"""Makes the fixtures in this folder: state_dicts of many naming styles with what PyTorch computes.

    python3 -m venv venv && venv/bin/pip install torch==2.13.0 safetensors numpy
    venv/bin/python make.py

Each case is a folder: model.safetensors is a state_dict as people save it, without any metadata;
input.safetensors holds x or tokens (of an encoder–decoder source and decoder_input), and targets; expected.safetensors holds the logits, the loss and the
gradient of every weight, in float64. names.json holds the names and shapes of modules as this program saves them.
"""

import json
import pathlib

import torch
from safetensors.torch import save_file, save_model
from torch import nn

T, B, I, H, V = 5, 2, 3, 7, 4
HERE = pathlib.Path(__file__).parent


class Net(nn.Module):
    """An embedding or none, recurrent parts run one after the other, a head or none."""

    def __init__(self, parts, head=None, embedding=None, last=False):
        super().__init__()
        self.names = [name for name, _ in parts]
        for name, part in parts:
            self.add_module(name, part)
        self.head_name, self.embedding_name, self.last = None, None, last
        if head:
            self.head_name = head[0]
            self.add_module(*head)
        if embedding:
            self.embedding_name = embedding[0]
            self.add_module(*embedding)

    def forward(self, x):
        if self.embedding_name:
            x = getattr(self, self.embedding_name)(x)
        for name in self.names:
            part = getattr(self, name)
            for layer in part if isinstance(part, nn.ModuleList) else [part]:
                x = run(layer, x)
        if self.last:
            x = x[-1:]
        return getattr(self, self.head_name)(x) if self.head_name else x


def run(layer, x):
    if not isinstance(layer, (nn.RNNCell, nn.LSTMCell, nn.GRUCell)):
        return layer(x)[0]
    state, outputs = None, []
    for step in x:
        state = layer(step, state)
        outputs.append(state[0] if isinstance(state, tuple) else state)
    return torch.stack(outputs)


def make(name, net, prefix="", dtype=torch.float32, integer=False, extra=None, without=None):
    folder = HERE / name
    folder.mkdir(exist_ok=True)
    net.to(dtype)
    state = {prefix + key: value.clone().contiguous() for key, value in net.state_dict().items()}
    state.update(extra or {})
    if without == "by save_model":
        # Of tensors that share their memory it keeps one, and notes in the metadata which.
        save_model(net, str(folder / "model.safetensors"))
    else:
        state.pop(without, None)
        save_file(state, str(folder / "model.safetensors"))
    net.double()
    if integer:
        x = torch.randint(0, net.get_submodule(net.embedding_name).num_embeddings, (T, B))
        inputs = {"tokens": x}
    else:
        x = torch.randn(T, B, I)
        inputs = {"x": x}
        x = x.double()
    logits = net(x)
    targets = torch.randint(0, logits.shape[2], logits.shape[:2])
    loss = nn.functional.cross_entropy(logits.reshape(-1, logits.shape[2]), targets.reshape(-1))
    loss.backward()
    inputs["targets"] = targets
    save_file(inputs, str(folder / "input.safetensors"))
    expected = {"logits": logits, "loss": loss.reshape(1)}
    for key, value in net.named_parameters():
        if value.grad is not None:
            expected["grad." + prefix + key] = value.grad
    save_file({k: v.detach().clone() for k, v in expected.items()}, str(folder / "expected.safetensors"))


class Stack(nn.Module):
    """An embedding or none, and a recurrent module that starts from a state and tells its last one."""

    def __init__(self, rnn, embedding=None, **more):
        super().__init__()
        self.names = list(rnn)
        for key, part in {**rnn, **(embedding or {}), **more}.items():
            self.add_module(key, part)
        self.embedding_name = next(iter(embedding or {}), None)

    def forward(self, x, state=None):
        if self.embedding_name:
            x = getattr(self, self.embedding_name)(x)
        return getattr(self, self.names[0])(x, state)


class Translator(nn.Module):
    """An encoder, whose final states are the initial ones of a decoder; dot or general attention or none."""

    def __init__(self, encoder, decoder, head, attention=None, inside=False, embedding=None):
        super().__init__()
        self.encoder, self.decoder = encoder, decoder
        if embedding:
            self.embedding = embedding
        if attention:
            self.attention = attention
        if not inside:
            self.head = head
        self.top = [head]

    def forward(self, source, decoder_input):
        if hasattr(self, "embedding"):
            source, decoder_input = self.embedding(source), self.embedding(decoder_input)
        h, state = self.encoder(source)
        s, _ = self.decoder(decoder_input, state)
        if hasattr(self, "attention"):
            s = self.attention(h, s)
        return self.top[0](s)


class Attention(nn.Module):
    """Equations of Luong et al. 2015: e = s W_a h, or s h; the head reads tanh(W_k [k; s])."""

    def __init__(self, size, general):
        super().__init__()
        if general:
            self.general = nn.Linear(size, size, bias=False)
        self.combine = nn.Linear(2 * size, size, bias=False)

    def forward(self, h, s):
        keys = torch.einsum("ij,sbj->sbi", self.general.weight, h) if hasattr(self, "general") else h
        weight = torch.softmax(torch.einsum("tbi,sbi->tbs", s, keys), 2)
        context = torch.einsum("tbs,sbi->tbi", weight, h)
        return torch.tanh(self.combine(torch.cat([context, s], 2)))


class Additive(nn.Module):
    """The scores of Bahdanau et al. 2015, from the state before and the encoder's outputs, under several people's names."""

    def __init__(self, state, key, score, bias=True, joined=False, vector=False):
        super().__init__()
        self.keys, self.joined, self.vector = (state, key, score), joined, vector
        self.add_module(state, nn.Linear(2 * H if joined else H, H, bias=bias))
        if not joined:
            self.add_module(key, nn.Linear(H, H, bias=bias))
        if vector:
            self.register_parameter(score, nn.Parameter(torch.randn(H)))
        else:
            self.add_module(score, nn.Linear(H, 1, bias=bias and not joined))

    def forward(self, s, h):
        state, key, score = self.keys
        wide = s.expand_as(h)
        if self.joined:
            u = getattr(self, state)(torch.cat([wide, h], 2))
        else:
            u = getattr(self, state)(wide) + getattr(self, key)(h)
        v = getattr(self, score)
        e = torch.tanh(u) @ v if self.vector else v(torch.tanh(u)).squeeze(2)
        return torch.einsum("sb,sbi->bi", torch.softmax(e, 0), h)


class AttentiveDecoder(nn.Module):
    """A decoder that reads [y; k] at every step, and the head above it."""

    def __init__(self, rnn, attention, embedding, head="out"):
        super().__init__()
        (self.rnn_name, rnn), (self.attention_name, attention) = rnn, attention
        self.head_name = head
        self.embedding = embedding
        self.add_module(self.rnn_name, rnn)
        self.add_module(self.attention_name, attention)
        self.add_module(head, nn.Linear(H, 9))

    def forward(self, tokens, state, h):
        logits = []
        for y in self.embedding(tokens):
            s = (state[0] if isinstance(state, tuple) else state)[-1:]
            k = getattr(self, self.attention_name)(s, h)
            out, state = getattr(self, self.rnn_name)(torch.cat([y, k], 1)[None], state)
            logits.append(getattr(self, self.head_name)(out[0]))
        return torch.stack(logits)


class AttentiveTranslator(nn.Module):
    def __init__(self, encoder, decoder):
        super().__init__()
        self.encoder, self.decoder, self.top = encoder, decoder, []

    def forward(self, source, decoder_input):
        h, state = self.encoder(source)
        return self.decoder(decoder_input, state, h)


MADE = {}


def make_translator(name, net, source=8, target=9, vectors=False, prefix=""):
    MADE[name] = net
    folder = HERE / name
    folder.mkdir(exist_ok=True)
    save_file(
        {prefix + key: value.clone().contiguous() for key, value in net.state_dict().items()},
        str(folder / "model.safetensors"))
    net.double()
    for part in net.top:
        part.double()
    x = torch.randn(6, B, I) if vectors else torch.randint(0, source, (6, B))
    y = torch.randn(T, B, I) if vectors else torch.randint(0, target, (T, B))
    logits = net(x.double(), y.double()) if vectors else net(x, y)
    targets = torch.randint(0, logits.shape[2], (T, B))
    loss = nn.functional.cross_entropy(logits.reshape(-1, logits.shape[2]), targets.reshape(-1))
    loss.backward()
    save_file(
        {"source": x, "decoder_input": y, "targets": targets}, str(folder / "input.safetensors"))
    expected = {"logits": logits, "loss": loss.reshape(1)}
    for key, value in net.named_parameters():
        # A matrix that both stacks look up in is called as that of the encoder.
        expected["grad." + ("encoder." if key.startswith("embedding") else "") + prefix + key] = value.grad
    save_file({k: v.detach().clone() for k, v in expected.items()}, str(folder / "expected.safetensors"))


def translators():
    def stacks(cell, inner="rnn", layers=1, **decoder):
        return (
            Stack({inner: cell(I, H, layers)}, {"embedding": nn.Embedding(8, I)}),
            Stack({inner: cell(I, H, layers)}, {"embedding": nn.Embedding(9, I)}, **decoder))

    out = nn.Linear(H, 9)
    make_translator("translator", Translator(*stacks(nn.LSTM, layers=2, out=out), out, inside=True))
    make_translator("translator_parallel", Translator(*stacks(nn.GRU, "gru"), nn.Linear(H, 9)), prefix="module.")
    make_translator("translator_general", Translator(
        *stacks(nn.GRU, "gru"), nn.Linear(H, 9), Attention(H, True)))
    make_translator("translator_dot", Translator(
        *stacks(nn.LSTM, "lstm", 2), nn.Linear(H, 9, bias=False), Attention(H, False)))
    make_translator("translator_shared", Translator(
        Stack({"lstm": nn.LSTM(I, H)}), Stack({"lstm": nn.LSTM(I, H)}), nn.Linear(H, 8), embedding=nn.Embedding(8, I)),
        target=8)
    make_translator("translator_vectors", Translator(
        Stack({"gru": nn.GRU(I, H)}), Stack({"gru": nn.GRU(I, H)}), nn.Linear(H, V)), vectors=True)
    fc = nn.Sequential(nn.Linear(H, 6), nn.Tanh(), nn.Linear(6, 9))
    make_translator("translator_dense", Translator(
        Stack({"rnn": nn.RNN(I, H, nonlinearity="relu", bias=False)}, {"embed": nn.Embedding(8, I)}),
        Stack({"rnn": nn.RNN(I, H, nonlinearity="relu", bias=False)}, {"embed": nn.Embedding(9, I)}, fc=fc), fc, inside=True))


def attentive_translators():
    def make(name, cell, inner, attention, layers=1, head="out"):
        # Larger than PyTorch's own, so that states differ and the gradients of the scores are no rounding.
        make_translator(name, scaled(AttentiveTranslator(
            Stack({inner: cell(I, H, layers)}, {"embedding": nn.Embedding(8, I)}),
            AttentiveDecoder((inner, cell(I + H, H, layers)), attention, nn.Embedding(9, I), head)), 2))

    # The names of PyTorch's tutorial on translation, with the biases of torch.nn.Linear.
    make("translator_bahdanau", nn.GRU, "gru", ("attention", Additive("Wa", "Ua", "Va")))
    # Without biases, as in most textbooks.
    make("translator_query", nn.LSTM, "rnn", ("attention", Additive("query", "key", "energy", bias=False)), 2)
    # Both matrices side by side, and v a parameter of its own, or a layer.
    make("translator_concat", nn.GRU, "rnn", ("attn", Additive("attn", "", "v", joined=True, vector=True)))
    make("translator_concat_layer", nn.LSTM, "lstm", ("attn", Additive("attn", "", "v", joined=True)), head="fc_out")
    # Names that do not say which matrix is whose.
    make("translator_numbered", nn.GRU, "gru", ("attention", Additive("W1", "W2", "V")))


def make_shaped(name, net, inputs, x, targets, kept, dtype=torch.float32):
    """Targets as PyTorch's losses take them: `targets` goes into the loss, `kept` into the file."""
    folder = HERE / name
    folder.mkdir(exist_ok=True)
    net.to(dtype)
    save_file({k: v.clone().contiguous() for k, v in net.state_dict().items()}, str(folder / "model.safetensors"))
    net.double()
    logits = net(x)
    if targets.is_floating_point():
        loss = nn.functional.mse_loss(logits.reshape(targets.shape), targets)
    else:
        loss = nn.functional.cross_entropy(logits.reshape(-1, logits.shape[2]), targets.reshape(-1))
    loss.backward()
    save_file({**inputs, "targets": kept}, str(folder / "input.safetensors"))
    expected = {"logits": logits, "loss": loss.reshape(1)}
    for key, value in net.named_parameters():
        expected["grad." + key] = value.grad
    save_file({k: v.detach().clone() for k, v in expected.items()}, str(folder / "expected.safetensors"))


def shapes_of_targets():
    def net(cell, outputs, last, embedding=False):
        return Net([("rnn", cell(I, H))], ("fc", nn.Linear(H, outputs)),
                   ("embedding", nn.Embedding(11, I)) if embedding else None, last=last)

    tokens = torch.randint(0, 11, (T, B))
    classes = torch.randint(0, V, (B,))
    make_shaped("last_classes", net(nn.LSTM, V, True, embedding=True), {"tokens": tokens}, tokens, classes, classes)
    x = torch.randn(T, B, I)
    values = torch.randn(B, V)
    make_shaped("last_values", net(nn.GRU, V, True), {"x": x}, x.double(), values.double(), values)
    value = torch.randn(B)
    make_shaped("last_value", net(nn.GRU, 1, True), {"x": x}, x.double(), value.double(), value)
    # −100 is the ignore_index of torch's cross-entropy; the tokens and classes are in small types.
    some = torch.randint(0, V, (T, B))
    some[0, 1] = some[3, 0] = some[4, 0] = -100
    make_shaped("ignored", net(nn.LSTM, V, False, embedding=True), {"tokens": tokens.to(torch.uint8)},
                tokens, some, some.to(torch.int16))
    one = torch.tensor([2, -100])
    make_shaped("last_ignored", net(nn.GRU, V, True), {"x": x}, x.double(), one, one.to(torch.int32))
    wide = torch.randn(T, B, I, dtype=torch.float64)
    answers = torch.randn(T, B, V, dtype=torch.float64)
    make_shaped("wide_inputs", net(nn.LSTM, V, False), {"x": wide}, wide, answers, answers, dtype=torch.float64)
    half = torch.randn(T, B, I).to(torch.bfloat16)
    target = torch.randn(T, B, V).to(torch.float16)
    make_shaped("narrow_inputs", net(nn.LSTM, V, False), {"x": half}, half.double(), target.double(), target)


def written():
    """What a language model writes greedily after "not a", without <unk>, in the symbols of the tests."""
    torch.manual_seed(19)
    net = Net([("rnn", nn.LSTM(5, H, 2))], ("decoder", nn.Linear(H, 11)), ("encoder", nn.Embedding(11, 5)))
    from safetensors.torch import load_file
    net.load_state_dict(load_file(str(HERE / "word_language_model" / "model.safetensors")))
    net.double()
    tokens, probabilities = [6, 10], []
    for _ in range(9):
        row = torch.softmax(net(torch.tensor(tokens)[:, None])[-1, 0], 0)
        allowed = row.clone()
        allowed[8] = 0
        tokens.append(int(allowed.argmax()))
        probabilities.append(row[tokens[-1]].item())
    (HERE / "written.json").write_text(json.dumps({"tokens": tokens, "probabilities": probabilities}) + "\n")


def translated():
    """What encoder–decoders make of a source between <sos> 1 and <eos> 2, without <pad> 0, <sos> and <unk> 3: greedily, and by
    a beam of three, whose score is log p / length^0.7 under the probabilities of what may be written."""
    torch.manual_seed(2)
    make_translator("translator_wordy", scaled(Translator(
        Stack({"lstm": nn.LSTM(I, H, 2)}, {"embedding": nn.Embedding(8, I)}),
        Stack({"lstm": nn.LSTM(I, H, 2)}, {"embedding": nn.Embedding(9, I)}), nn.Linear(H, 9), Attention(H, True)), 3))
    source, entries = torch.tensor([3, 5, 4, 7, 2])[:, None], {}
    choices = [2, 4, 5, 6, 7, 8]

    def logits(net, tokens):
        return net(source, torch.tensor([1] + tokens)[:, None])[-1, 0].detach()

    def score(entry):
        return entry[1] / len(entry[0]) ** 0.7

    for name in ("translator", "translator_general", "translator_bahdanau", "translator_wordy"):
        net, greedy, probabilities = MADE[name], [], []
        while len(greedy) < 9 and greedy[-1:] != [2]:
            row = logits(net, greedy)
            greedy.append(max(choices, key=lambda k: row[k]))
            probabilities.append(torch.softmax(row, 0)[greedy[-1]].item())
        beam = [([], 0.0)]
        for _ in range(9):
            grown = [entry for entry in beam if entry[0][-1:] == [2]]
            for tokens, total in (entry for entry in beam if entry[0][-1:] != [2]):
                row = torch.log_softmax(logits(net, tokens)[choices], 0)
                grown += [(tokens + [k], total + row[n].item()) for n, k in enumerate(choices)]
            beam = sorted(grown, key=score, reverse=True)[:3]
        entries[name] = {"tokens": greedy, "probabilities": probabilities, "beam": beam[0][0], "score": score(beam[0])}
    entries["one_hot"] = one_hot()
    (HERE / "translated.json").write_text(json.dumps(entries) + "\n")


def one_hot():
    """What a language model on one-hot vectors, without an embedding, writes greedily after the tokens 2 and 5."""
    size = 6
    net = scaled(Net([("rnn", nn.LSTM(size, H))], ("fc", nn.Linear(H, size))), 3)
    x = nn.functional.one_hot(torch.randint(0, size, (T, B)), size)
    classes = torch.randint(0, size, (T, B))
    make_shaped("one_hot", net, {"x": x.float()}, x.double(), classes, classes)
    tokens, probabilities = [2, 5], []
    for _ in range(7):
        row = torch.softmax(net(nn.functional.one_hot(torch.tensor(tokens), size)[:, None].double())[-1, 0], 0)
        tokens.append(int(row.argmax()))
        probabilities.append(row[tokens[-1]].item())
    return {"tokens": tokens, "probabilities": probabilities, "beam": [], "score": 0}


def scaled(net, factor):
    with torch.no_grad():
        for value in net.parameters():
            value.mul_(factor)
    return net


def names():
    """What a module with an rnn, a head, and perhaps an embedding calls its weights."""
    entries = []
    for cell, module in [("rnn_tanh", nn.RNN), ("lstm", nn.LSTM), ("gru", nn.GRU)]:
        for layers, bidirectional in [(1, False), (2, False), (2, True)]:
            for embedding in [False, True]:
                net = Net(
                    [("rnn", module(I, H, layers, bidirectional=bidirectional))],
                    ("head", nn.Linear(H * (2 if bidirectional else 1), V)),
                    ("embedding", nn.Embedding(11, I)) if embedding else None)
                entries.append({
                    "cell": cell, "layers": layers, "bidirectional": bidirectional, "embedding": embedding,
                    "shapes": {key: list(value.shape) for key, value in net.state_dict().items()}})
    (HERE / "names.json").write_text(json.dumps(entries, indent=1) + "\n")


def main():
    names()
    torch.manual_seed(13)
    make("word_language_model", Net(
        [("rnn", nn.LSTM(5, H, 2))], ("decoder", nn.Linear(H, 11)), ("encoder", nn.Embedding(11, 5))),
        integer=True)
    make("gru_fc", Net([("gru", nn.GRU(I, H))], ("fc", nn.Linear(H, V))))
    make("rnn_relu", Net([("rnn", nn.RNN(I, H, nonlinearity="relu"))], ("out", nn.Linear(H, V))))
    make("rnn_tanh_unbiased", Net(
        [("rnn", nn.RNN(I, H, 2, bias=False))], ("out", nn.Linear(H, V, bias=False))))
    make("data_parallel", Net([("lstm", nn.LSTM(I, H))], ("fc", nn.Linear(H, V))), prefix="module.")
    make("compiled", Net([("lstm", nn.LSTM(I, H, 2))], ("classifier", nn.Linear(H, V)), last=True),
         prefix="_orig_mod.")
    make("lstm_cells", Net(
        [("cells", nn.ModuleList([nn.LSTMCell(I, H), nn.LSTMCell(H, 6), nn.LSTMCell(6, 5)]))],
        ("head", nn.Linear(5, V))))
    make("gru_cells", Net(
        [("cell1", nn.GRUCell(I, 6)), ("cell2", nn.GRUCell(6, H))], ("readout", nn.Linear(H, V))))
    make("rnn_cell", Net([("cell", nn.RNNCell(I, H))], ("linear", nn.Linear(H, V))))
    make("two_modules", Net(
        [("rnn2", nn.LSTM(I, 6)), ("rnn10", nn.LSTM(6, H, 2))], ("fc", nn.Linear(H, V))))
    make("named_in_no_order", Net(
        [("top", nn.GRU(I, 6)), ("base", nn.GRU(6, H))], ("fc", nn.Linear(H, V))))
    tied = Net([("rnn", nn.GRU(H, H))], ("decoder", nn.Linear(H, 9)), ("encoder", nn.Embedding(9, H)))
    tied.decoder.weight = tied.encoder.weight
    make("tied", tied, integer=True, without="decoder.weight")
    tied.zero_grad()
    make("tied_by_save_model", tied.float(), integer=True, without="by save_model")
    make("alone", Net([("lstm", nn.LSTM(I, H, 2))]))
    make("equal_sizes", Net(
        [("lstm", nn.LSTM(H, H))], ("lm_head", nn.Linear(H, 9, bias=False)), ("emb", nn.Embedding(9, H))),
        integer=True)
    make("sequential", Net([("0", nn.LSTM(I, H))], ("1", nn.Linear(H, V))))
    make("half", scaled(Net([("lstm", nn.LSTM(I, H))], ("fc", nn.Linear(H, V))), 1e-4), dtype=torch.float16)
    make("bfloat", Net([("gru", nn.GRU(I, H))], ("fc", nn.Linear(H, V))), dtype=torch.bfloat16)
    make("double", Net([("lstm", nn.LSTM(I, H))], ("fc", nn.Linear(H, V))), dtype=torch.float64)
    make("two_heads", Net([("lstm", nn.LSTM(I, H))], ("tags", nn.Linear(H, V))),
         extra={"words.weight": torch.randn(6, H), "words.bias": torch.randn(6)})
    make("bidirectional", Net(
        [("bilstm", nn.LSTM(5, H, 2, bidirectional=True))], ("hidden2tag", nn.Linear(2 * H, V)),
        ("word_embeddings", nn.Embedding(11, 5))), integer=True)
    make("two_bidirectional", Net(
        [("gru1", nn.GRU(I, 6, bidirectional=True, bias=False)), ("gru2", nn.GRU(12, H, bidirectional=True))],
        ("fc", nn.Linear(2 * H, V))))
    make("dense", Net(
        [("lstm", nn.LSTM(I, H))],
        ("mlp", nn.Sequential(
            nn.Linear(H, 6), nn.ReLU(), nn.Dropout(0), nn.Linear(6, 5, bias=False), nn.ReLU(), nn.Linear(5, V)))))
    translators()
    torch.manual_seed(17)
    attentive_translators()
    torch.manual_seed(23)
    shapes_of_targets()
    written()
    translated()


main()
