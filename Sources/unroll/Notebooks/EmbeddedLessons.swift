// swift-format-ignore-file
// Made by scripts/embed-lessons from the folder lessons/; change the files there.

/// The files of the lessons: texts as they are, others in base 64.
enum EmbeddedLessons {
  static let texts: [(name: String, text: String)] = [
(name: "01-order-matters.md", text: ###"""
---
title: Order matters
number: 1
summary: Why a bag of words is not enough
minutes: 10
---

# Order matters

Two friends come out of the cinema. One says:

> The movie my friend has **not** seen is **good**.

The other says:

> The movie my friend has seen is **not good**.

Which film would you go and see?

You knew at once. Now count: both sentences are made of the same nine words. Whatever told you the answer, it
was not *which* words were there. It was their order.

**The question of this lesson:** how much can a reader know who sees the words, but not their order?

## Reviews that lie in wait

The problem *reviews* is six thousand short sentences about films, made by a small grammar. Each says that its
film is good or bad. Only the opening ("i do not think that …") and the verdict ("… is not good") count. A
*not* in a clause about my friend, or a *boring* about the music, changes nothing.

The sentences come in pairs of opposite meaning. In about three pairs of five both are made of the very same
words, like the two above.

```yaml data reviews
problem: reviews
```

```yaml figure
show: examples
of: reviews
```

> **How to read this picture.** Each line is one example: the words in the order in which they are read, then
> the answer that is wanted.

Now cut a sentence into its words, throw them into a bag and shake. All that is left is how often each word
occurred. This *bag of words* is a real method, and a good one where it is enough that "wonderful" turned up
three times.

```yaml predict
question: >
  A perfect reader of bags is certain in two pairs of five, and must guess in the other three. What share of all
  sentences does it get right, in percent?
answer: 70
unit: "%"
explanation: >
  Two fifths are certain, and of the other three fifths a guess gets half: 40 % + 30 %. No larger network helps, and no
  longer training. What decides is not in the bag.
```

## Three readers

Here is a small network. It can be shown every sentence in one of three ways:

- **bag**: one vector of word counts, all at once;
- **shuffled**: word by word, but each sentence in a random order;
- **sequence**: word by word, as it was written.

As it stands it reads bags. (It is an LSTM, a recurrent network that lesson 7 takes apart. Here it is no more
than a reader.)

```yaml parameter view
label: The network is shown a
choices: [bag, shuffled, sequence]
value: bag
```

```yaml data shown
problem: reviews
view: $view
```

```yaml network reader
data: shown
cell: lstm
```

```yaml train reading
of: reader
updates: 600
```

```yaml figure
show: loss
of: reading
```

> **How to read this picture.** To the right go the updates of the weights, upward the *loss*: how surprised
> the network is by the right answer. The dashed line is ln 2 ≈ 0.693, the loss of tossing a coin. A reader of
> bags must toss one in three pairs of five, so none gets below three fifths of that, 0.42. Loss on sentences
> that training never saw is drawn apart, because only there learning differs from learning by heart.

```yaml check
task: >
  Let the network get at least 85 % of new sentences right, which it has never seen. Change one thing.
expect: {accuracy: {of: reading, at_least: 0.85}}
hints:
  - The cell, the size and the training are good enough. What is missing is in what it is shown.
  - Read the list of the three ways again.
answer: {view: sequence}
```

One of the three is left.

```yaml predict
question: >
  *shuffled*: the same network reads the same words one by one, but those of each sentence in a random order. What share
  of new sentences does it get right?
choices: [no more than with bags, more than with bags, "85 % or more"]
right: no more than with bags
reveals: [three]
explanation: The words are all there, one after the other. The order that tells what they mean is not.
```

```yaml data in_bags
problem: reviews
view: bag
```

```yaml data in_disorder
problem: reviews
view: shuffled
```

```yaml data in_order
problem: reviews
```

```yaml network bag_reader
data: in_bags
cell: lstm
```

```yaml network shuffled_reader
data: in_disorder
cell: lstm
```

```yaml network order_reader
data: in_order
cell: lstm
```

```yaml train bag_read
of: bag_reader
updates: 600
```

```yaml train shuffled_read
of: shuffled_reader
updates: 600
```

```yaml train order_read
of: order_reader
updates: 600
```

```yaml compare three
of: [bag_read, shuffled_read, order_read]
show: [accuracy, held_out_loss]
```

> **How to read this table.** One line for each network. *accuracy* is the share of new sentences that it gets
> right.

Bag and disorder stay below even the 70 % that are possible: what little the words alone tell is hard to find
among all that they do not tell.

And the two sentences of the beginning? Here is what the reader of bags makes of the one, and then of the
other:

```yaml figure
show: distribution
of: bag_read
example: 1
caption: “the movie my friend has not seen is good”, as a bag
```

```yaml figure
show: distribution
of: bag_read
example: 2
caption: “the movie my friend has seen is not good”, as a bag
```

> **How to read this picture.** Each bar is the probability that the network gives to one answer. Together
> they are 1.

The same bag, the same answer. Whichever it is, for one of the two it is wrong.

A network for sequences is only as good as the order it is given. This is the **shuffle test**, and you can
make it with any data of your own: shuffle the steps of every example and train again. If the score stays the
same, order carries nothing there, and you do not need a recurrent network.

```yaml check
hidden: true
claim: Bag and shuffled words stay below 70 %, and shuffled words do no better than bags.
expect:
  - {accuracy: {of: shuffled_read, than: bag_read, below: 0.02}}
  - {accuracy: {of: bag_read, below: 0.7}}
  - {accuracy: {of: shuffled_read, below: 0.7}}
  - {accuracy: {of: order_read, at_least: 0.85}}
```

```yaml check
hidden: true
claim: There are 77 words, and in about three pairs of five only order decides, since the bound is that share of ln 2.
expect:
  - {vocabulary: {of: reviews, equals: 77}}
  - {landmark: {of: reviews, number: 1, between: [0.395, 0.437]}}
```

## Why not one big vector?

You may object: lay the words end to end, the first in slots 1 to 77, the second in slots 78 to 154, and so
on. Then the order is in the vector, and an ordinary network can read it.

It can, at a price. Such a network has weights of its own for every *place*. What it learns about *not* in
fourth place says nothing about *not* in fifth. It has to see every word in every place, its input is as long
as the longest sentence, and a longer one does not fit at all.

```yaml data ends
problem: reviews
view: flat
```

```yaml network flat
data: ends
cell: rnn
```

```yaml train flat_trained
of: flat
updates: 600
learning_rate: 0.01
```

```yaml predict
question: >
  Such a network, trained by the same 600 updates, sees all that the reader of sequences sees, order and all. Will it be as
  good?
choices: ["yes, the order is there", "no, it stays far behind"]
right: "no, it stays far behind"
reveals: [end_to_end]
explanation: It has sixteen times the weights, and each learns from those sentences alone that have its word in its place.
```

```yaml compare end_to_end
of: [flat_trained, order_read]
show: [weights, accuracy, held_out_loss]
```

```yaml check
hidden: true
claim: The flat network has sixteen times the weights and stays far behind.
expect:
  - {weights: {of: flat, than: order_reader, by: ratio, between: [15.5, 16.5]}}
  - {accuracy: {of: flat_trained, than: order_read, below: -0.2}}
```

A recurrent network reads one word per step with the same weights at every step. What it learns about *not*
holds wherever a *not* stands, and a sentence may have any length. How this is done is the next lesson.

## Sequences are everywhere

The field writes **x⟨t⟩** for the input at step t and **y⟨t⟩** for the answer, with **Tx** inputs and **Ty**
answers. Many problems have this form:

| problem | x | y | Tx and Ty |
| --- | --- | --- | --- |
| speech recognition | sound, frame by frame | the words said | Tx much larger than Ty |
| music | a style, or nothing | the notes | Tx = 1, Ty many |
| review or opinion | words | good or bad | Tx many, Ty = 1 |
| DNA | A, C, G, T | is there a pattern, or which letters belong to it | Ty = 1, or Ty = Tx |
| translation | a sentence | a sentence in another language | Tx ≠ Ty |
| video | pictures | what is being done | Tx many, Ty = 1 |
| names in a text | words | is each one part of a name? | Ty = Tx |
| weather | days of measurements | sunny or rainy, each day | Ty = Tx |

All but speech and video can be opened on the home screen in a small form: music as *tunes*, DNA as *motif*,
translation as *dates*.

```yaml quiz
question: You shuffle the steps of every example, train again, and the score on new examples stays what it was. What have you learned?
choices:
  - text: The network is too small to use the order.
    because: A larger network might find more, but nothing here says so. Believe the simplest reading first.
  - text: In these data, for this network, order carries nothing that it uses.
    right: true
    because: Exactly. A bag, with a simpler network, would do as well.
  - text: Shuffling makes more data, and that compensates.
    because: Each example was shuffled once; there are as many as before.
```

```yaml quiz
question: Which pairs are the same bag of words?
choices:
  - text: "“dog bites man” and “man bites dog”"
    right: true
    because: Three words, each once, in both.
  - text: "“not good, bad” and “good, not bad”"
    right: true
    because: The same three words; only the order tells which of them the not belongs to.
  - text: "“very good” and “very very good”"
    because: A bag counts. very is there once in the first and twice in the second.
```

## What to take along

- The same parts in another order are another thing. A bag cannot tell them apart, whatever reads it.
- Laying everything end to end keeps the order, but learns everything anew for every place.
- The shuffle test tells whether order matters in *your* data.

**Where to read on**

- J. L. Elman, *Finding Structure in Time*, Cognitive Science 14, 1990: the paper that made simple recurrent
  networks known.
- A. Ng, *Sequence Models* (deeplearning.ai), week 1: "Why sequence models?", with the table of examples that
  ours follows.
"""### + "\n"),
(name: "02-the-recurrent-edge.md", text: ###"""
---
title: The recurrent edge
number: 2
summary: One cell, used at every step, and what it hands on
minutes: 15
---

# The recurrent edge

You are reading this sentence from left to right, one word at a time. At no moment do you see all of it. And
yet at this full stop you know how it began.

Something of the beginning has travelled with you. A recurrent network has such a traveller too: a short list
of numbers, the **state**, handed on from each step to the next.

**The question of this lesson:** what exactly is handed on, and how is the next state made from it?

## One network, drawn twice

The compact drawing has a loop:

```
        y⟨t⟩
         ▲
     ┌───┴───┐
  ┌─▶│   A   ├──┐   a⟨t⟩
  │  └───▲───┘  │
  └──────┼──────┘   the recurrent edge
        x⟨t⟩
```

The **unrolled** drawing has none. It shows the same cell once for every time step:

```
       y⟨1⟩      y⟨2⟩      y⟨3⟩          y⟨T⟩
        ▲         ▲         ▲             ▲
 a⟨0⟩ ┌─┴─┐ a⟨1⟩┌─┴─┐ a⟨2⟩┌─┴─┐ a⟨3⟩    ┌─┴─┐
 ────▶│ A ├────▶│ A ├────▶│ A ├────▶ ··▶│ A │
      └─▲─┘     └─▲─┘     └─▲─┘         └─▲─┘
       x⟨1⟩      x⟨2⟩      x⟨3⟩          x⟨T⟩
```

These are not T networks. It is *one* cell A with *one* set of weights, used T times. The arrow between two
copies is the recurrent edge: it carries the state **a⟨t⟩** (PyTorch and most papers write **h_t**) from step
t to step t + 1. In front of the first step stands a⟨0⟩, usually a vector of zeros.

## What the cell computes

    a⟨t⟩ = tanh(W x⟨t⟩ + U a⟨t−1⟩ + b)

W weighs the input, U the state before, b is the bias. The sum goes through tanh, which squeezes every number
into the range from −1 to 1.

| here | courses | PyTorch | shape |
| --- | --- | --- | --- |
| W | W_ax | `weight_ih_l0` | [H × I] |
| U | W_aa | `weight_hh_l0` | [H × H] |
| b | b_a | `bias_ih_l0` + `bias_hh_l0` | [H] |
| a⟨t⟩ | a⟨t⟩ | `h_t`, `output[t-1]` | [H] |

As a loop:

    a = 0
    for t in 1 … Tx:
        a = tanh(W · x[t] + U · a + b)

That is all. Tx is the number of steps, Ty the number of answers; here every step could give one, Ty = Tx.

Now a size. Each step brings 32 numbers, the state has 64, and the sequence is 100 steps long: I = 32, H = 64,
Tx = 100.

```yaml predict
question: "W is [64 × 32]. How many numbers does U have?"
answer: 4096
explanation: U takes 64 numbers to 64 numbers, so it is [64 × 64].
```

W has 64 · 32 = 2048 weights, b has 64. With U that makes 6208.

```yaml predict
question: The same cell is to read 200 steps and not 100. How many weights does it have then?
choices: ["6208, as before", "12416, twice as many", "it depends on the data"]
right: "6208, as before"
explanation: The weights are shared by all steps. A longer sequence takes longer to compute and costs not one weight more.
```

This is what lets one network read sentences of any length, and what lets it use at step 90 what it has
learned at step 3.

## Walk it

Here is that cell, with weights drawn at random. It reads the first 100 characters of a text, one per step.
Each character is looked up as a list of 32 numbers, and that list is x⟨t⟩.

```yaml data text
text: |
  A river is never the same river twice, and yet it is a river: what flows by changes, what carries it stays. So it is with
  a network that reads. Every letter that comes by is new, every letter moves the state a little, and the weights that do the
  moving are the same from the first letter to the last. Whatever is to be known at the end must have been carried there.
window: 100
```

```yaml network cell
data: text
cell: rnn
hidden: [64]
embedding: 32
```

The whole network has 9182 weights: the 6208 of the cell, 64 more because PyTorch gives every cell two biases
that are added, the lists of the 30 characters (30 · 32), and a head that answers with one of 30 characters
(30 · 65).

```yaml check
hidden: true
claim: The network has 9182 weights, and there are 30 characters.
expect:
  - {weights: {of: cell, equals: 9182}}
  - {vocabulary: {of: text, equals: 30}}
```

```yaml figure
show: states
of: cell
input: "A river is never the same river twice, and yet it is a river: what flows by changes, what carries it "
```

> **How to read this picture.** Time runs to the right, one column per step. Each row is one unit of the
> state, or the mean of a few where there are more rows than lines. The colours go from −1 over 0 to +1; the
> number under the cursor is printed. Press Enter to walk: `←` and `→` move in time, `↑` and `↓` choose a
> unit.

```yaml check
hidden: true
claim: There are 100 steps to walk, and no number of the state is outside −1 … 1.
expect: {signal: {of: cell, input: "A river is never the same river twice, and yet it is a river: what flows by changes, what carries it ", signal: h, step: 100, unit: 1, between: [-1, 1]}}
```

One number of the state is a sum of 96 terms and two biases, sent through tanh: 32 terms of W·x⟨t⟩ and 64 terms
of U·a⟨t−1⟩.

```yaml predict
question: At step 1 the network has read one character. Which of the 96 terms are zero?
choices: ["the 32 of W·x", "the 64 of U·a", none]
right: "the 64 of U·a"
reveals: [first_step]
explanation: a⟨0⟩ is zero, and so is every product with it. The recurrent edge begins to carry at step 2.
```

```yaml figure first_step
show: arithmetic
of: cell
input: "A river is never the same river twice, and yet it is a river: what flows by changes, what carries it "
unit: 1
step: 1
```

> **How to read this picture.** One number of the state, written out as the sum it comes from. The lines below
> a number add up to it. The largest terms come first, each as weight × what it weighs; the smaller ones are
> taken together in one line.

And the same unit one step later, where U·a has something to say:

```yaml figure
show: arithmetic
of: cell
input: "A river is never the same river twice, and yet it is a river: what flows by changes, what carries it "
unit: 1
step: 2
```

## A network with one unit

With one unit and one input everything can be done by hand: a⟨t⟩ = f(x⟨t⟩ + u · a⟨t−1⟩). The input is 1 at the
first step and 0 at the nine that follow. Nothing new comes in, so whatever is in the state at step 10 is
*memory* of step 1.

```yaml parameter u
label: The recurrent weight u
from: -2
to: 2
step: 0.1
value: 0.5
```

```yaml parameter f
label: The activation f
choices: [rnn_tanh, rnn_logistic, rnn_relu]
value: rnn_tanh
```

```yaml data bits
problem: parity
```

```yaml network one
data: bits
cell: $f
hidden: [1]
weights: {weight_ih_l0: [[0, 1]], weight_hh_l0: [[$u]]}
```

```yaml predict
question: "With tanh and u = 0.5: how large is the state at step 10?"
finding: {signal: {of: one, input: "1000000000", signal: h, step: 10, unit: 1}}
reveals: [pulse]
explanation: At every step the state is halved, and a little more. After nine of them about a thousandth is left. The network has forgotten, and nobody taught it to.
```

```yaml figure pulse
show: states
of: one
input: "1000000000"
```

```yaml check
hidden: true
claim: With u = 0.5 about a thousandth is left.
expect: {signal: {of: one, input: "1000000000", signal: h, step: 10, unit: 1, between: [0.001, 0.002]}}
```

```yaml check
task: Let at least half of the pulse be left at step 10, with tanh.
expect: {signal: {of: one, input: "1000000000", signal: h, step: 10, unit: 1, between: [0.5, 1]}}
hints:
  - With u below 1 every step makes the state smaller. Look at what happens above 1.
  - "tanh bends: a large state grows less than a small one. Where growing and bending are in balance, the state stays."
answer: {u: 1.3}
```

With u = 1.3 and tanh the state settles near 0.75 and stays there for ever. The unit has become a *latch*: it
keeps one bit, "a pulse came", as long as you like. Make u negative, and the sign flips at every step.

## Why tanh?

Set u = 1.5, change f, and look at the pulse again.

- **ReLU** (max(0, z)) lets positive numbers pass as they are. The state is multiplied by 1.5 nine times: 38.
  After a hundred steps it would be 10¹⁷. Nothing holds it back.
- **Logistic** (σ(z) = 1 ∕ (1 + e⁻ᶻ), from 0 to 1) holds it back. But its slope is nowhere above ¼, so that
  what is handed back in learning (lesson 5) is multiplied by at most u∕4 at each step: it shrinks unless u is
  larger than 4. And σ(0) is ½, not 0: a unit that has been told nothing already says something.
- **tanh** is bounded, symmetric about 0, and has slope 1 at 0: with u = 1 a small state passes nearly
  unchanged.

And why not leave f out? Then the whole network would be linear, and T steps of it could be multiplied out
into one: all the steps together could compute no more than a single weighted sum.

Set f back to tanh.

## Answers

The state is not yet an answer. At a step that wants one, a **head** reads the state:

    ŷ⟨t⟩ = softmax(V a⟨t⟩ + c)    several classes
    ŷ⟨t⟩ = σ(V a⟨t⟩ + c)          yes or no
    ŷ⟨t⟩ = V a⟨t⟩ + c             numbers

(softmax(z)_k = exp(z_k) ∕ Σ_j exp(z_j) turns any numbers into probabilities that add up to 1.)

The head is the same at every step as well.

```yaml quiz
question: A network with H = 64 reads 32 numbers per step. Which of these change when sequences become twice as long?
choices:
  - text: The number of weights
    because: No. Every step uses the same W, U and b.
  - text: The time that one run takes
    right: true
    because: Yes. Steps come one after the other, because each needs the state before it.
  - text: The memory that learning needs
    right: true
    because: Yes. The states of all steps are kept until the gradient has come back through them.
  - text: The size of the state
    because: No. It has 64 numbers, however much has been read. This is the bottleneck that later lessons fight with.
```

```yaml quiz
question: What does the recurrent edge carry from step t to step t + 1?
choices:
  - text: "The answer ŷ⟨t⟩"
    because: Only in networks that are fed their own answers (lesson 3, one-to-many). The recurrent edge itself carries the state.
  - text: "The state a⟨t⟩, all H numbers of it"
    right: true
    because: Every unit of step t is an input of every unit of step t + 1, through U.
  - text: "The weights"
    because: The weights are not handed on; they are the same everywhere.
```

## What to take along

- a⟨t⟩ = tanh(W x⟨t⟩ + U a⟨t−1⟩ + b): one cell, the same weights at all steps.
- Unrolling draws it once per step. The number of weights does not depend on T.
- tanh keeps the state between −1 and 1 and lets small numbers pass.
- What stays in the state, and for how long, is a matter of the recurrent weights: u = 0.5 forgets, u = 1.3
  keeps.

**Where to read on**

- I. Goodfellow, Y. Bengio, A. Courville, *Deep Learning*, MIT Press 2016, section 10.1, "Unfolding
  Computational Graphs".
- A. Karpathy, *The Unreasonable Effectiveness of Recurrent Neural Networks*, 2015: what this one formula can
  do.

<!-- What follows only guards what is said above; readers do not see it. -->

```yaml network latch
data: bits
cell: rnn_tanh
hidden: [1]
weights: {weight_ih_l0: [[0, 1]], weight_hh_l0: [[1.3]]}
```

```yaml network flipping
data: bits
cell: rnn_tanh
hidden: [1]
weights: {weight_ih_l0: [[0, 1]], weight_hh_l0: [[-1.3]]}
```

```yaml network doubling
data: bits
cell: rnn_relu
hidden: [1]
weights: {weight_ih_l0: [[0, 1]], weight_hh_l0: [[1.5]]}
```

```yaml check
hidden: true
claim: With u = 1.3 the state settles near 0.75; with −1.3 the sign flips.
expect:
  - {signal: {of: latch, input: "1000000000", signal: h, step: 10, unit: 1, near: 0.75, within: 0.005}}
  - {signal: {of: flipping, input: "1000000000", signal: h, step: 9, unit: 1, near: 0.75, within: 0.005}}
  - {signal: {of: flipping, input: "1000000000", signal: h, step: 10, unit: 1, near: -0.75, within: 0.005}}
```

```yaml check
hidden: true
claim: ReLU with u = 1.5 has 38 at step 10.
expect: {signal: {of: doubling, input: "1000000000", signal: h, step: 10, unit: 1, near: 38.4, within: 0.1}}
```
"""### + "\n"),
(name: "03-five-shapes.md", text: ###"""
---
title: Five shapes of problem
number: 3
summary: One cell for reviews, forecasts, tunes and translations
minutes: 15
---

# Five shapes of problem

An ordinary network takes one thing and gives one thing. A recurrent one has an input and an answer at *every*
step, and you may use as many of either as the problem has.

**The question of this lesson:** a review, a forecast, a tune, a translation: how can one and the same cell do
them all?

```
 one-to-one     one-to-many    many-to-one
     y          y  y  y  y              y
     ▲          ▲  ▲  ▲  ▲              ▲
     A          A─▶A─▶A─▶A     A─▶A─▶A─▶A
     ▲          ▲              ▲  ▲  ▲  ▲
     x          x              x  x  x  x
 Tx = Ty = 1    Tx = 1         Ty = 1

 many-to-many   many-to-many
 aligned        encoder–decoder
 y  y  y  y              y  y  y
 ▲  ▲  ▲  ▲              ▲  ▲  ▲
 A─▶A─▶A─▶A     A─▶A─▶A─▶A─▶A─▶A
 ▲  ▲  ▲  ▲     ▲  ▲  ▲
 x  x  x  x     x  x  x
 Tx = Ty        Tx ≠ Ty
```

What differs is only where inputs come in and where answers are asked for. The cell, its weights and the way
it learns are the same in all five.

```yaml predict
question: You want to know, for every word of a sentence, whether it belongs to a person's name. Which shape is that?
choices: [one-to-many, many-to-one, "many-to-many, aligned", "many-to-many, encoder–decoder"]
right: "many-to-many, aligned"
```

## One-to-one: exclusive or

Two numbers between −1 and 1 come, and the answer is *same* where they have the same sign, else *different*.
There is one step only. The recurrent edge is there, but a⟨0⟩ is zero, and what comes out of step 1 is never
read again.

```yaml data xor
problem: xor
```

```yaml parameter units
label: Hidden units
choices: [1, 2, 4, 8]
value: 1
```

```yaml network point
data: xor
cell: rnn
hidden: [$units]
```

```yaml train pointing
of: point
updates: 500
learning_rate: 0.03
```

```yaml figure
show: loss
of: pointing
```

> **How to read this picture.** To the right the updates, upward the loss. The dashed line is ln 2, the loss
> of tossing a coin.

The network begins with a single unit. Think of the two numbers as a point in a square: *same* is two corners
of it, one opposite the other. One unit draws one straight edge. It can cut off one corner, and so gets a
little below the line, and no further.

```yaml figure
show: walk
of: pointing
```

> **How to read this picture.** Time runs to the right; here there is one step. From top to bottom: what came
> in, what was asked for (the target), what was answered (predicted), the probability that the network gave to
> the right answer, and the loss. Below are the signals of the cell: its sum, and the state. The part about the gradient is for
> lesson 5, the drawing of the cell at the bottom for lessons 2 and 7.

```yaml check
hidden: true
claim: One unit gets a little below ln 2, and no further.
expect: {held_out_loss: {of: pointing, between: [0.5, 0.67]}}
```

```yaml check
task: Get at least 85 % of new pairs right.
expect: {accuracy: {of: pointing, at_least: 0.85}}
hints:
  - One unit makes one edge. How many edges has the answer?
answer: {units: 8}
explanation: This is an ordinary network with one hidden layer, and that layer is what it needs. Each unit draws an edge through the plane.
```

## Many-to-one: parity

Bits come, one per step. After the last one comes the question: was the number of ones even or odd? Nothing is
asked before. The cell is an LSTM, which keeps things better than the cell of lesson 2; lesson 7 tells why.

```yaml data bits
problem: parity
```

```yaml network counter
data: bits
cell: lstm
```

```yaml train counting
of: counter
updates: 1000
```

```yaml figure
show: walk
of: counting
```

> **How to read this picture.** As before, with one column for each bit. Where no answer is asked for, the
> lines of target and answer are empty.

```yaml check
hidden: true
claim: The parity of up to ten bits is learned.
expect: {accuracy: {of: counting, at_least: 0.9}}
```

Only one answer, at the far right. All the network learns, it learns from this one number, handed back step by
step through the whole sequence.

## Many-to-many, aligned: weather

Each day brings a temperature and a humidity, each day asks: sunny or rainy? As many answers as inputs, each
at its own step.

```yaml data days
problem: weather
```

```yaml network forecaster
data: days
cell: rnn
```

```yaml train forecasting
of: forecaster
updates: 300
```

```yaml figure
show: walk
of: forecasting
```

```yaml check
hidden: true
claim: The weather is learned.
expect: {held_out_loss: {of: forecasting, below: 0.5}}
```

An answer at every step. The answer at day t may use days 1 to t. It may not use day t + 1: that has not been read yet. Lesson 10 is
about what to do when it would be needed.

## One-to-many: a tune

The input is one symbol, the style of a tune; the first note may be given as well, so that one can ask for a
tune on *g*. Then nothing more comes from outside.

```yaml predict
question: Where do the inputs of the later steps come from?
choices: [they are zero, "from the network itself: each answer is the next input", the style comes again at every step]
right: "from the network itself: each answer is the next input"
reveals: [melody, tune]
explanation: The answer at step t, the next note, is fed back as the input of step t + 1, until the answer is *end*.
```

```yaml data tunes
problem: tunes
```

```yaml network composer
data: tunes
cell: lstm
```

```yaml train composing
of: composer
updates: 1000
```

```yaml generate melody
of: composing
```

> **How to read this picture.** The notes as they were written, from left to right. The shade behind each tells
> how surprised the network was by its own choice.

And a tune that it has not seen, walked through. Mind the first two lines: each target is the next input.

```yaml figure tune
show: walk
of: composing
```

```yaml check
hidden: true
claim: The tunes are learned.
expect: {held_out_loss: {of: composing, below: 0.8}}
```

In training, the *right* note is fed in at each step, whatever the network would have chosen. This is called
**teacher forcing**. Without it one early mistake would spoil all that follows, and the network would learn
from nonsense.

## Many-to-many, encoder–decoder: backwards

A word comes, letter by letter; then the same word is to be written backwards. The first letter to write is
the last one read: no answer can be given before all has been read.

So there are two networks. The **encoder** reads and answers nothing. Its last state is handed to the
**decoder**, which reads nothing but its own answers, and writes.

```yaml predict
question: A word of four letters comes. After how many of them can the decoder write its first letter, at the earliest?
choices: [one, two, all four]
right: all four
reveals: [backwards]
explanation: Its first letter is the last one read. The encoder reads four steps without an answer; the decoder begins at the fifth.
```

```yaml data words
problem: reverse
size: 4
```

```yaml network mirror
data: words
```

```yaml train mirroring
of: mirror
updates: 400
```

```yaml figure backwards
show: walk
of: mirroring
```

```yaml check
hidden: true
claim: Words of up to four letters are turned round.
expect: {exact: {of: mirroring, at_least: 0.9}}
```

Everything that the decoder knows of the word has come through one vector of fixed size. For four letters that
is enough. Lesson 13 asks what to do when it is not.

## Five shapes, one cell

```yaml quiz
question: "A camera watches a street. For each second of video, say how many cars are to be seen."
choices:
  - text: many-to-one
    because: That would be one answer for the whole video.
  - text: many-to-many, aligned
    right: true
    because: One answer for each second, at that second.
  - text: encoder–decoder
    because: It would work, but it waits for the end of the video before it says anything.
```

```yaml quiz
question: A caption for a photograph.
choices:
  - text: one-to-one
    because: One picture, yes, but many words.
  - text: one-to-many
    right: true
    because: The picture comes once, then the words are written one after the other, each fed back. Lesson 14 does it.
  - text: many-to-one
    because: That is the other way round.
```

```yaml quiz
question: Why is translation not done in the aligned shape?
choices:
  - text: The two sentences seldom have the same number of words.
    right: true
    because: Tx ≠ Ty, so there is no step-by-step pairing.
  - text: The first word of the translation may depend on the last word of the source.
    right: true
    because: An aligned network would have to answer before it has read it.
  - text: An aligned network cannot have two vocabularies.
    because: It can. Input and output are different in most aligned problems.
```

## What to take along

- Shape = where inputs come in, and where answers are asked for.
- Tx and Ty count them. Aligned: Tx = Ty. Encoder–decoder: they are free.
- Where no input comes from outside, the network reads its own answers; in training it reads the right ones
  (teacher forcing).

**Where to read on**

- A. Karpathy, *The Unreasonable Effectiveness of Recurrent Neural Networks*, 2015: the picture with the five
  shapes.
- I. Sutskever, O. Vinyals, Q. V. Le, *Sequence to Sequence Learning with Neural Networks*, NIPS 2014: the
  encoder–decoder.
"""### + "\n"),
(name: "04-weather.md", text: ###"""
---
title: What yesterday is worth
number: 4
summary: Many-to-many by hand, and a network that finds out how to remember
minutes: 15
---

# What yesterday is worth

You sit in a cellar. Every morning somebody slips a note under the door: yesterday's temperature and humidity
were so and so. You are to say whether it was sunny or rainy. You never see the sky.

31 °C and 27 %: sunny, surely. 19 °C and 51 %: could be either. But if the four days before were as clear as
can be? Then you would say *sunny* without blinking.

**The question of this lesson:** how much is it worth to remember the days before, and can a network find out
how to do it?

## The rules of this weather

- Nine days in ten are like the day before.
- Sunny days have 22 °C on average, rainy ones 16 °C; both spread by 7 °C.
- Sunny days have 46 % humidity on average, rainy ones 56 %; both spread by 12 %.

```yaml data days
problem: weather
```

```yaml predict today
question: The averages lie less than one spread apart. On what share of days is the best forecaster right who knows these rules, but of each day nothing except its own two numbers, in percent?
answer: 72.5
unit: "%"
reveals: [stretches_of_days]
explanation: "72.5 %, and nobody can do better: one day's numbers are a weak hint, as the two kinds of day overlap. Below are eight stretches of thirty days. Look for damp and cold days that were sunny."
```

```yaml figure stretches_of_days
show: examples
of: days
```

```yaml predict worth
question: And whoever remembers all the days before as well? On what share of days is this best of all forecasters right, in percent?
answer: 80.7
unit: "%"
explanation: In the long run 80.7 %. Memory turns 27 or 28 wrong days in a hundred into 19.
```

```yaml data many_days
problem: weather
size: 1000
```

```yaml check
hidden: true
claim: Today's numbers alone tell 72.5 % of the days, the filter in the long run 80.7 %.
expect:
  - {landmark: {of: many_days, number: 1, as: accuracy, near: 0.725, within: 0.0005}}
  - {landmark: {of: many_days, number: 2, as: accuracy, near: 0.807, within: 0.003}}
```

How is it done? With e the evidence of one day, in log-odds (ln of the probability of rain over that of sun),

    e = 6 · (19 − temperature) ∕ 7²
      + 10 · (humidity − 51) ∕ 12²

today alone says: rain with probability σ(e). The one who remembers keeps r, the probability of rain after
yesterday, and turns it into

    q = 0.9 r + 0.1 (1 − r)
    log-odds of r′ = log-odds of q + e

The first line is what yesterday says, the second what today adds. This is the *forward filter*. Look at its form: a state, r; an input, e; a new state made from both, and the
same rule every day. **It is a recurrent network with one unit**, and nobody had to train it.

## Now let a network find it

We tell it no rule. We show it stretches of days with the right answers, and let it learn. How long a stretch
is you decide.

```yaml parameter stretch
label: Days in a stretch
choices: [2, 3, 5, 10, 30]
value: 2
```

```yaml data stretches
problem: weather
size: $stretch
```

```yaml network net
data: stretches
cell: rnn
hidden: [4]
```

```yaml train training
of: net
updates: 400
learning_rate: 0.01
```

```yaml figure
show: loss
of: training
```

> **How to read this picture.** To the right the updates, upward the mean loss of a day. The dashed line is ln 2 ≈
> 0.693, the coin. Two quiet lines lie below it: the best from today's numbers alone, 0.541, and the forward
> filter, which comes to about 0.51 on stretches of two days and 0.43 on thirty. The gap is what memory is worth.

```yaml check
hidden: true
claim: The best from today's numbers alone costs 0.541 a day; the filter is below it on two days, and much further below on thirty.
expect:
  - {landmark: {of: stretches, number: 1, near: 0.541, within: 0.0005}}
  - {landmark: {of: stretches, number: 2, between: [0.48, 0.535]}}
  - {landmark: {of: days, number: 2, between: [0.395, 0.445]}}
```

With two days in a stretch the filter is not far below today alone. On the first day there is no
yesterday at all, and on the second there is but one.

```yaml check
task: Bring the loss on new stretches below 0.46. No network can do it on two days, however large.
expect: {held_out_loss: {of: training, below: 0.46}}
hints:
  - "The network has what it needs. What limits it is how much there is to remember."
  - "Each further day before adds something, but less and less."
answer: {stretch: 30}
```

It has four units and 42 weights, and nobody has told it a rule. Yet on stretches of thirty days its loss comes
close to that of the filter, which knows them all.

```yaml network long
data: days
cell: rnn
hidden: [4]
```

```yaml train forecasting
of: long
updates: 400
learning_rate: 0.01
```

```yaml check
hidden: true
claim: It has 42 weights, and on thirty days comes close to the filter.
expect:
  - {weights: {of: net, equals: 42}}
  - {held_out_loss: {of: forecasting, at_most: 0.45}}
  - {accuracy: {of: forecasting, between: [0.78, 0.825]}}
```

## Watch it change its mind

The same four units, trained on stretches of thirty days:

```yaml predict
question: In the middle of a spell of rain comes one warm and dry day. What will the network answer on that day?
choices: ["sunny: it believes what it sees", "as a rule rainy: one day does not outweigh the days before"]
right: "as a rule rainy: one day does not outweigh the days before"
reveals: [spells]
```

```yaml figure spells
show: walk
of: forecasting
example: 2
```

> **How to read this picture.** On top the days with their measurements, then the weather as it was and as it
> was answered, and the probability given to the right answer: a full block is certainty. Below are the four
> units over time.

Look for a single odd day in the middle of a spell: a warm one among rainy ones, a damp one among sunny ones.
The state leans over and comes back: one day is seldom believed. Then look for a place where the weather really
turns. The answer often follows a day late, or several. It must: at that moment nobody can know whether this is
an odd day or a new spell.

```yaml quiz
question: The network answers wrongly on the first day of a new spell more often than on other days. Why?
choices:
  - text: It has not been trained for long enough.
    because: The filter, which knows all the rules, does the same. More training does not help.
  - text: What the days before say points the wrong way, and one day of measurements seldom outweighs it.
    right: true
    because: "It is the price of memory: q is near 0.1 or 0.9, and e must overcome log-odds of about 2.2."
  - text: The state is reset when the weather turns.
    because: Nothing tells the network when that happens. That is the very thing it must find out.
```

## By hand

Take a day on which the filter was at r = 0.2 after yesterday, and today brings 15 °C and 58 %.

    q = 0.9 · 0.2 + 0.1 · 0.8 = 0.26
    e = 6 · (19 − 15) ∕ 49
      + 10 · (58 − 51) ∕ 144
      = 0.490 + 0.486 = 0.976

```yaml predict
question: "Log-odds of r′ = ln(0.26 ∕ 0.74) + 0.976 = −1.046 + 0.976. How likely is rain now, in percent?"
answer: 48.2
unit: "%"
explanation: >
  σ(−0.070) = 0.482. From 20 % to 48 %: one cold and damp day brought the filter from fairly sure of sun to not knowing. One
  more, and it will say rainy.
```

```yaml quiz
question: Nine days in ten are like the day before. Suppose it were one in two. What would remembering be worth?
choices:
  - text: More, because the weather would be harder to guess.
    because: Harder, yes. But memory would not make it easier.
  - text: As much as before.
    because: Put p = 0.5 into the formula for q.
  - text: Nothing.
    right: true
    because: "q = 0.5 r + 0.5 (1 − r) = 0.5, whatever r was. Yesterday says nothing about today, and the filter is as good as today alone, no better."
```

## What to take along

- In the aligned shape the state after step t must hold all that later answers need: here one number, the
  probability of rain.
- Baselines tell what a figure is worth. Always ask: what does one get who knows nothing? Who sees today only?
  Who knows everything?
- A few recurrent units, trained on right answers alone, rebuild the filter that a statistician would have
  written.

**Where to read on**

- L. R. Rabiner, *A Tutorial on Hidden Markov Models and Selected Applications in Speech Recognition*,
  Proceedings of the IEEE 77(2), 1989: the forward filter, and more weather.
- I. Goodfellow, Y. Bengio, A. Courville, *Deep Learning*, MIT Press 2016, section 10.2, "Recurrent Neural
  Networks".
"""### + "\n"),
(name: "05-back-through-time.md", text: ###"""
---
title: Back through time
number: 5
summary: How one weight listens to every step
minutes: 15
---

# Back through time

A network has read thirty numbers and then answered, wrongly. Some weight must have been a little too large.

But every weight was used thirty times. The fault may have been made at the last step, or at the first one and
carried along ever since.

**The question of this lesson:** at which step was the fault, and how does one weight listen to thirty
complaints at once?

## The loss is a sum over steps

At every step that has a target y⟨t⟩, the answer ŷ⟨t⟩ costs something. For classes it is

```math
L⟨t⟩ = -\ln(probability of the right class)
```

and the loss of a sequence is the sum of these over all steps, or their mean:

```math
L = L⟨1⟩ + L⟨2⟩ + \dots + L⟨Ty⟩
```

Learning asks one thing of every weight w: if you were a bit larger, how much larger would L be? That is the
derivative $\partial L/\partial w$. For short it is written dw, and $dh_t$ for $\partial L/\partial h_t$, where $h_t$ is
another name of a⟨t⟩.

## Turn round

The forward pass went from left to right and made the states. The **backward pass** goes from right to left,
and tells for every state how much the loss would change with it.

At the last step this is easy: $h_T$ matters for L⟨T⟩ and for nothing else. One step earlier it matters twice:
for that step's own loss, and for all that comes later, by way of the next state. The two are added:

```math
dh_t = (from the loss of step t)
     + U^T ((1 - h_{t+1}^2) \circ dh_{t+1})
```

Read the second term from the right: take the gradient of the next state; multiply each number with the slope
of tanh, 1 − h² (∘ means number by number); send it back through U, turned round. The recurrent edge carries states forward and gradients backward.
This is **back-propagation through time**, BPTT. It is ordinary back-propagation on the unrolled drawing, and
nothing else.

## Walk back yourself

The sequence below has thirty days of weather, with a target each day. You will walk it from the last day to
the first.

```yaml data days
problem: weather
size: 30
```

```yaml network net
data: days
cell: rnn
hidden: [8]
```

```yaml train training
of: net
updates: 100
learning_rate: 0.01
```

```yaml predict
question: Each step sends its share into the gradient of U, which weighs the state before. Which steps have a share to send?
choices: [only the last, all but the first, all thirty]
right: all but the first
reveals: [way_back]
explanation: The share of step t has $h_{t-1}$ as a factor, and in front of the first step the state is zero. Every other step sends one, also those that were answered rightly.
```

```yaml figure way_back
show: walk
of: training
backward: true
```

> **How to read this picture.** Here the way back has been walked to its end. Press Enter to walk it yourself: a
> screen opens on which you stand at the last step, turned round. Each `←` goes one step back and adds one column;
> what has not been walked is still blank. One panel says where $dh_t$ comes from: how much is from this step's
> own loss, how much comes back from step t + 1. The colours tell sizes on a *log scale*: every shade stands for
> a factor. `b` turns round, and once more begins anew.

```yaml quiz
question: Walk to the last step but three. Which shares are there in dh_t?
choices:
  - text: Only the loss of that step.
    because: That is so at the last step, and nowhere else.
  - text: The loss of that step, and what comes back from the step after.
    right: true
    because: And the second share already contains the losses of all three later steps.
  - text: The losses of all steps before.
    because: The past cannot be changed by this state. Gradients come from later steps only.
```

## One weight, thirty bills

Every step that used U sends in its share:

```math
dU = \sum_t dpre_t \cdot h_{t-1}^T
dpre_t = (1 - h_t^2) \circ dh_t
```

The shares are *added*, because the weight is shared. They need not agree. One step may want u larger while
another wants it smaller; the update follows the sum.

Walk back once more (`b` twice) and watch the line *adds to dL∕dU*: it tells how large the share of this step is, and how
large the sum of all steps walked so far. At the first day of all it adds nothing.

## Is it right?

Back-propagation is easy to get slightly wrong, and a network with a slightly wrong gradient still learns,
only worse. So it is checked against something that cannot be misunderstood: change one weight by a tiny ε,
run forward twice, and see how much the loss changes.

```math
\partial L/\partial w  \approx  (L(w + \epsilon) - L(w - \epsilon)) / 2\epsilon
```

```yaml predict
question: The formula becomes exact as ε goes to 0. A computer has about 16 digits. Which ε gives the best agreement?
choices: ["0.01", "0.00001", "0.000000000001"]
right: "0.00001"
reveals: [valley]
explanation: Neither the largest nor the smallest. Two errors pull in opposite directions.
```

```yaml parameter epsilon
label: ε
from: 1.0e-11
to: 1.0e-1
scale: log
step: 10
value: 1.0e-1
```

```yaml table valley
over: {epsilon: [1.0e-1, 1.0e-3, 1.0e-5, 1.0e-7, 1.0e-9, 1.0e-11]}
show: {gradient_check: {of: training, epsilon: $epsilon}}
```

> **How to read this picture.** One line for each ε. Beside it the largest relative difference between BPTT
> and the formula, over a few weights of each kind: 1e-7 means that they agree in seven digits.

A large ε measures a chord and not the slope: its error shrinks with ε². A tiny ε subtracts two numbers that
agree in nearly all digits, and what is left is rounding: that error *grows* as 1∕ε. In between there is a
valley.

```yaml check
task: Set ε so that BPTT and finite differences agree to within one part in a million.
expect: {gradient_check: {of: training, epsilon: $epsilon, at_most: 1.0e-6}}
hints:
  - Both ends of the slider are bad, for different reasons.
  - "The two errors, ε² and 1e-16∕ε, are about equal near ε = 1e-5."
answer: {epsilon: 1.0e-5}
```

```yaml check
hidden: true
claim: Near 1e-5 lies the valley; a large ε and a tiny one are far worse.
expect:
  - {gradient_check: {of: training, epsilon: 1.0e-1, at_least: 1.0e-3}}
  - {gradient_check: {of: training, epsilon: 1.0e-3, between: [1.0e-7, 1.0e-4]}}
  - {gradient_check: {of: training, epsilon: 1.0e-5, at_most: 1.0e-7}}
  - {gradient_check: {of: training, epsilon: 1.0e-11, at_least: 1.0e-4}}
```

## What it costs

```yaml quiz
question: A sequence is made ten times as long. What does one update cost now?
choices:
  - text: Ten times the time, ten times the memory.
    right: true
    because: T steps forward, T steps back, and the states of all T steps are kept, because the way back needs them.
  - text: Ten times the time, the same memory.
    because: The slopes 1 − h_t² are needed on the way back, so the states must be kept (or computed again).
  - text: A hundred times the time.
    because: Each state's gradient is computed once from the next one, not once for every later loss.
```

When sequences are very long one stops after k steps: **truncated BPTT**. The states run on, the gradient is
cut. Lesson 6 shows what such a network cannot learn.

## What to take along

- L = Σ L⟨t⟩. Every state hears of its own loss and, through the next state, of all later ones.
- Shared weights collect: dU is the sum of what every step wants.
- A gradient you have not checked is a guess. Central differences with ε near 1e-5 check it.

**Where to read on**

- P. J. Werbos, *Backpropagation Through Time: What It Does and How to Do It*, Proceedings of the IEEE 78(10),
  1990.
- R. J. Williams and D. Zipser, *Gradient-Based Learning Algorithms for Recurrent Networks and Their
  Computational Complexity*, in Back-propagation: Theory, Architectures and Applications, 1995.
"""### + "\n"),
(name: "06-vanishing-and-exploding.md", text: ###"""
---
title: Vanishing and exploding
number: 6
summary: What is left of a number that has been multiplied fifty times
minutes: 20
---

# Vanishing and exploding

On its way back through time the gradient is multiplied at every step: with Uᵀ, and with the slope of the
activation. Fifty steps, fifty multiplications.

**The question of this lesson:** what is left of a number that has been multiplied fifty times?

```yaml predict
question: "Start with 1 and multiply by 0.5, fifty times. How large is what is left?"
choices: [about a hundredth, about a millionth, about 1e-15]
right: about 1e-15
explanation: "0.5⁵⁰ = 9 · 10⁻¹⁶. And 1.5⁵⁰ = 6 · 10⁸. Only a factor of exactly 1 leaves things as they are, and that is the whole trouble with long memory."
```

## The spectral radius

For a matrix the part of that factor is played by its **spectral radius** ρ, the largest absolute value of an
eigenvalue. Multiply a vector with U again and again: in the long run it grows or shrinks by ρ at each step.

Here is a network that has learned nothing yet. It reads the problem *latch*: fifty numbers and more, of which
the first three tell the answer. It is asked at the end. Its weights U begin with ρ = 0.5.

```yaml data latch
problem: latch
size: 50
```

```yaml network small
data: latch
cell: rnn_tanh
recurrent: 0.5
```

```yaml predict
question: "tanh, ρ = 0.5: how long is the gradient at the first step, compared with the last one?"
choices: [about a tenth, about a millionth, less than 1e-12]
right: less than 1e-12
reveals: [decay]
explanation: No word of the fault at the end reaches the three numbers that decide. The network cannot learn this, however long it trains.
```

```yaml figure decay
show: gradients
of: small
scale: log
```

> **How to read this picture.** One point per step: the length of dL∕dh_t, on a *log scale*. On such a scale a
> straight line means the same factor at every step. Falling to the left is vanishing; rising to the left is
> exploding. A second line is the bound, explained below. A gradient that is exactly zero stands on a line of
> its own, marked 0.

```yaml check
hidden: true
claim: With tanh and ρ = 0.5 less than 1e-12 is left.
expect: {gradient_ratio: {of: small, first: 1, last: -1, below: 1e-12}}
```

Three activations, and ρ = 0.5, 1 or 1.5: nine networks.

```yaml predict
question: In which of the nine is the gradient longer at the first step than at the last?
choices: ["ρ = 1.5, whatever the activation", "ρ = 1.5 with tanh or ReLU", "ρ = 1.5 with ReLU", none]
right: "ρ = 1.5 with ReLU"
reveals: [nine, tried]
explanation: |-
  Not ρ alone decides, but what U and the slopes of the activation do together.

  - **tanh**: ρ = 1.5 does not explode as it should. Large states sit where tanh is flat, the slopes 1 − h² are
    small, and they take back what U gives. With ρ = 1 they make the gradient vanish, too.
  - **logistic**: its slope is nowhere above ¼. Even with ρ = 1.5 less than 1e-20 is left.
  - **ReLU**: its slope is 1 or 0. Nothing holds ρ = 1.5 back but the units that are switched off.
```

```yaml table nine
over: {activation: [rnn_tanh, rnn_logistic, rnn_relu], radius: [0.5, 1, 1.5]}
show: {gradient_ratio: {of: net, first: 1, last: -1}}
```

> **How to read this table.** One line for each of the nine. The last column is the length of dL∕dh at the
> first step, divided by that at the last. 0 means that nothing was left that the computer can write.

Now choose yourself how U begins, and with what activation:

```yaml parameter radius
label: ρ of U
from: 0.5
to: 1.5
step: 0.1
value: 0.5
```

```yaml parameter activation
label: Activation
choices: [rnn_tanh, rnn_logistic, rnn_relu]
value: rnn_tanh
```

```yaml network net
data: latch
cell: $activation
recurrent: $radius
```

```yaml figure tried
show: gradients
of: net
scale: log
```

```yaml check
task: Find a setting in which the gradient of the first step is at least as long as that of the last.
expect: {gradient_ratio: {of: net, first: 1, last: -1, at_least: 1}}
hints:
  - A slope of 1 is the most that any of the three has. Which of them has it over the widest range?
  - ReLU, and enough ρ to make up for the units that are switched off.
answer: {activation: rnn_relu, radius: 1.5}
```

## The bound

One step back multiplies with diag(f′) · U. The most that a matrix can stretch any vector is its largest
**singular value** σ_max, and the most that diag(f′) can do is γ, the largest slope of f: 1 for tanh and ReLU,
¼ for the logistic function. So (Pascanu, Mikolov & Bengio 2013), over n steps,

```math
\|dh_t\| \le (\gamma \cdot \sigma_{max}(U))^n \cdot \|dh_{t+n}\|
```

for all that comes back from step t + n.

- γ · σ_max < 1: the gradient *must* vanish.
- γ · σ_max > 1: it *may* explode. It need not.

```yaml predict
question: Can σ_max of the network above be larger than its ρ, whatever you have set that to?
choices: ["no, ρ is the most that U can do", "yes, and often it is"]
right: "yes, and often it is"
reveals: [spectrum]
explanation: ρ is what counts in the long run. In one single step a vector can be stretched by more, up to σ_max.
```

```yaml figure spectrum
show: spectrum
of: net
```

> **How to read this picture.** The eigenvalues of U, each a point in the complex plane. ρ is the distance of
> the farthest one from the centre. σ_max, printed beside it, is never smaller than ρ. Where it is much
> larger, a gradient may grow for a few steps before it vanishes.

```yaml check
hidden: true
claim: With ρ = 0.5, σ_max is far larger, but still below 1.
expect:
  - {spectral_radius: {of: small, near: 0.5, within: 0.001}}
  - {singular_value: {of: small, between: [0.7, 0.99]}}
```

```yaml quiz
question: A logistic RNN has σ_max(U) = 3. Can its gradient explode?
choices:
  - text: Yes, since 3 > 1.
    because: The slope counts as well, and here it is at most a quarter.
  - text: "No. ¼ · 3 < 1, so it must vanish."
    right: true
    because: Each step back leaves at most three quarters.
  - text: It depends on the inputs.
    because: The bound holds for all inputs.
```

## The other way: NaN

A vanishing gradient is silent: the network just does not learn. An exploding one is loud. Here a ReLU network
with ρ = 2 learns the weather of lesson 4 by plain gradient descent.

```yaml parameter clip
label: Limit on the gradient
choices: [none, "norm:1", "value:0.1"]
value: none
```

```yaml network wild
data: weather
cell: rnn_relu
recurrent: 2.0
```

```yaml train taming
of: wild
updates: 400
optimizer: sgd
learning_rate: 0.3
clip: $clip
```

```yaml figure
show: loss
of: taming
```

```yaml check
hidden: true
claim: Without a limit the loss stops being a number within three updates.
expect:
  - {diverged: {of: taming, equals: true}}
  - {updates: {of: taming, at_most: 2}}
```

Within three updates the loss is no number any more. It is ∞, or **NaN**, "not a number": what a computer writes
for ∞ − ∞. After one more update every weight would be NaN as well. (The program stops there and keeps the last
good network.)

One enormous gradient is enough. Its *direction* may be right, but the step it asks for leads out of all known
country. So limit it:

- **by norm**: if ‖g‖ > c, use c · g ∕ ‖g‖. The direction stays, the length becomes c.
- **by value**: cut every single number at ±c. The direction changes, since large parts are cut and small ones
  are not.

```yaml check
task: Bring the same network, from the same weights, with the same learning rate, to a loss on new days below 0.5.
expect:
  - {held_out_loss: {of: taming, below: 0.5}}
  - {diverged: {of: taming, equals: false}}
hints:
  - Nothing is wrong with the data, the network or the learning rate. What is missing is a limit.
answer: {clip: "norm:1"}
```

Try the other limit too. Both tame it:

```yaml train by_norm
of: wild
updates: 400
optimizer: sgd
learning_rate: 0.3
clip: "norm:1"
```

```yaml train by_value
of: wild
updates: 400
optimizer: sgd
learning_rate: 0.3
clip: "value:0.1"
```

```yaml compare
of: [by_norm, by_value]
show: [held_out_loss, clipped]
```

> **How to read this table.** *clipped* is the share of updates in which the limit was passed. A limit for every
> single number, as tight as this one, is passed much more often. The *held out loss* of tables and tasks is measured
> on up to 512 new examples, the dotted line of a picture on 64 of them: so the last digits differ.

```yaml check
hidden: true
claim: Both limits tame it, and the one by value cuts more often.
expect:
  - {held_out_loss: {of: by_norm, below: 0.5}}
  - {held_out_loss: {of: by_value, below: 0.5}}
  - {clipped: {of: by_value, than: by_norm, above: 0.2}}
```

```yaml quiz
question: Does clipping help against vanishing?
choices:
  - text: Yes, it keeps the gradient at length 1.
    because: It shortens what is too long. It never lengthens.
  - text: No.
    right: true
    because: A gradient of 1e-15 passes every limit untouched. Against vanishing one needs another cell (lesson 7).
```

## Cutting on purpose: truncated BPTT

A sequence of a million steps cannot be kept for the way back. So one cuts: the states run on through all
steps, but gradients go back at most k of them. This is **truncated BPTT**. Here the sequence is divided into windows of k
steps, and no gradient crosses the border between two windows. The cell is an LSTM (lesson 7), in which a
gradient *could* come back over thirty steps.

```yaml data short_latch
problem: latch
size: 30
```

```yaml network cut
data: short_latch
cell: lstm
truncation: 10
```

```yaml train cutting
of: cut
updates: 600
```

```yaml predict
question: "The first three of 30 to 33 numbers decide. Gradients are cut every 10 steps. What will the network learn?"
choices: ["the answer, only more slowly", "nothing: it stays at 0.25, the loss of always saying ½", "the answer, for short sequences"]
right: "nothing: it stays at 0.25, the loss of always saying ½"
reveals: [cut_loss, cut_by_you]
explanation: The error is known at the end, the deciding numbers stand at the beginning, and no gradient passes from one to the other.
```

```yaml figure cut_loss
show: loss
of: cutting
```

```yaml check
hidden: true
claim: Cut every ten steps it learns nothing.
expect: {held_out_loss: {of: cutting, above: 0.2}}
```

Cut it where you like:

```yaml parameter k
label: Steps until BPTT is cut
choices: [5, 10, 20, 40]
value: 5
```

```yaml network yours
data: short_latch
cell: lstm
truncation: $k
```

```yaml train yours_fit
of: yours
updates: 600
```

```yaml figure cut_by_you
show: loss
of: yours_fit
```

```yaml check
task: Let it solve the latch, with a loss below 0.05.
expect: {held_out_loss: {of: yours_fit, below: 0.05}}
hints:
  - What must the gradient reach?
  - The longest sequence has 33 steps.
answer: {k: 40}
```

A cut network is not blind to everything before the cut: the *states* do run on. It can use what happens to be
in them. What it cannot do is *learn to put something there*.

## What to take along

- Going back n steps multiplies n times. Below 1 it vanishes, above 1 it explodes.
- ρ says what happens in the long run, γ · σ_max what can happen at most.
- Exploding is seen (NaN) and cured by clipping. Vanishing is not seen, and clipping does not cure it.
- Truncation with k steps: what lies more than k steps apart cannot be learned on purpose.

**Where to read on**

- R. Pascanu, T. Mikolov, Y. Bengio, *On the difficulty of training recurrent neural networks*, ICML 2013: the
  bound, the cliff, the clipping.
- Y. Bengio, P. Simard, P. Frasconi, *Learning Long-Term Dependencies with Gradient Descent Is Difficult*,
  IEEE Transactions on Neural Networks 5(2), 1994: the latch.

<!-- What follows only guards what is said above; readers do not see it. -->

```yaml network tanh_high
data: latch
cell: rnn_tanh
recurrent: 1.5
```

```yaml network tanh_one
data: latch
cell: rnn_tanh
recurrent: 1.0
```

```yaml network logistic_high
data: latch
cell: rnn_logistic
recurrent: 1.5
```

```yaml network relu_high
data: latch
cell: rnn_relu
recurrent: 1.5
```

```yaml network relu_one
data: latch
cell: rnn_relu
recurrent: 1.0
```

```yaml check
hidden: true
claim: Of the nine only ReLU with ρ = 1.5 explodes; with ρ = 1 the gradient vanishes.
expect:
  - {gradient_ratio: {of: tanh_high, first: 1, last: -1, below: 1}}
  - {gradient_ratio: {of: tanh_one, first: 1, last: -1, below: 0.01}}
  - {gradient_ratio: {of: logistic_high, first: 1, last: -1, below: 1.0e-20}}
  - {gradient_ratio: {of: relu_one, first: 1, last: -1, below: 0.01}}
  - {gradient_ratio: {of: relu_high, first: 1, last: -1, above: 1}}
```
"""### + "\n"),
(name: "07-lstm-gates.md", text: ###"""
---
title: The LSTM's gates
number: 7
summary: Forget, write, read, and a line through time that adds
minutes: 20
---

# The LSTM's gates

A plain RNN rewrites its whole state at every step. It is like a blackboard that is wiped and written anew
each second, by someone who may look at the old text only while wiping.

**The question of this lesson:** what does it take to leave a number alone?

## A line that adds

Beside h the LSTM carries a second state, the **cell state** c. Follow the line at the top, from left to
right:

```
 c⟨t−1⟩ ────×───────────+───────┬─────▶ c⟨t⟩
            │           │       │
            f       ┌───×───┐  tanh
            ▲       i       g   │
            │       ▲       ▲   ×─────▶ h⟨t⟩
            │       │       │   │
            │       │       │   o
            └───────┴───┬───┴───┘
                   x⟨t⟩, h⟨t−1⟩
```

    c⟨t⟩ = f ∘ c⟨t−1⟩ + i ∘ g    keep, and add
    h⟨t⟩ = o ∘ tanh(c⟨t⟩)        show

There is no matrix on this line, and no tanh. The old c is multiplied by f, a number between 0 and 1 for each
unit, and something is added. Where f = 1 and i = 0, c⟨t⟩ = c⟨t−1⟩ exactly.

The three **gates** and the **candidate** are all made in the same way, from the input and the last h:

| | formula | does | PyTorch |
| --- | --- | --- | --- |
| f | σ(W_f x + U_f h + b_f) | forget gate: how much of c is *kept* | rows H … 2H |
| i | σ(W_i x + U_i h + b_i) | input gate: how much is *written* | rows 0 … H |
| g | tanh(W_g x + U_g h + b_g) | candidate: *what* would be written | rows 2H … 3H |
| o | σ(W_o x + U_o h + b_o) | output gate: how much is *read* | rows 3H … 4H |

In courses f is Γ_f, i is Γ_u ("update"), o is Γ_o and g is c̃. PyTorch stacks the four in one matrix,
`weight_ih_l0` [4H × I], in the order i, f, g, o.

```yaml quiz
question: The forget gate of a unit is at 1. What happens to what it remembers?
choices:
  - text: It is forgotten.
    because: The name misleads. f multiplies the old c, so 1 keeps everything; 0 forgets. Think of it as the *keep* gate.
  - text: It is kept.
    right: true
    because: c⟨t⟩ = 1 · c⟨t−1⟩ + i · g.
  - text: It is shown.
    because: Showing is the output gate's work.
```

## Walk along the line

Task: *adding*. Each step brings a number between −1 and 1 and a marker. The marker is 1 at two of the numbers, 0
at the others, −1 at both ends. At the end the sum of the two is asked for, scaled: 0.5 + sum ∕ 4. All other
numbers must pass by without leaving a trace.

```yaml parameter bias
label: Forget-gate bias at the beginning
from: -3
to: 5
step: 1
value: -2
```

```yaml parameter updates
label: Updates
choices: [0, 500]
value: 500
```

```yaml data sums
problem: adding
size: 16
```

```yaml network net
data: sums
cell: lstm
forget_bias: $bias
```

```yaml train fit
of: net
updates: $updates
learning_rate: 0.01
batch: 16
```

```yaml figure
show: gates
of: fit
```

> **How to read this picture.** One strip for each gate, time to the right, units from top to bottom; dark is
> 0, bright is 1. Below, c and h on a scale from minus to plus. Look down the columns of the two marked steps,
> and at one between them.

## What the forget bias does

Before training, W x + U h is small beside b_f, so that f ≈ σ(b_f) at every step, whatever is read. What is left
of c after n steps is about σ(b_f)ⁿ:

| b_f | f | after 20 steps | after 100 steps |
| --- | --- | --- | --- |
| 0 | 0.5 | 1e-6 | 8e-31 |
| 1 | 0.731 | 2e-3 | 2.5e-14 |
| 2 | 0.881 | 0.079 | 3e-6 |
| 3 | 0.953 | 0.38 | 8e-3 |
| 5 | 0.993 | 0.87 | 0.51 |

And the gradient goes back along the same line, multiplied by the same f: dc⟨t−1⟩ = f ∘ dc⟨t⟩ + … . A gate
that forgets in the forward pass forgets in the backward pass too.

```yaml predict
question: "b_f = −2, so f ≈ 0.12. After 500 updates, will the network have learned to add?"
choices: ["Yes. The bias is a weight like any other and is learned.", "No. It stays close to the loss of always answering 0.5."]
right: "No. It stays close to the loss of always answering 0.5."
reveals: [course]
explanation: The bias could be learned, if a gradient reached it. But the gradient must first travel along the line that the bias has closed.
```

```yaml figure course
show: loss
of: fit
```

Look back at the gates: f is dark from end to end, and whatever is written is gone at the next step. Set the
updates to 0, and you see that it was so from the beginning.

```yaml check
hidden: true
claim: With b_f = −2 the forget gate is still nearly closed after 500 updates, at every unit that one looks at.
expect:
  - {signal: {of: fit, signal: f, step: 3, unit: 1, below: 0.3}}
  - {signal: {of: fit, signal: f, step: 8, unit: 8, below: 0.3}}
  - {signal: {of: fit, signal: f, step: 12, unit: 16, below: 0.3}}
```

```yaml check
hidden: true
claim: With b_f = −2 it stays near the baseline.
expect: {held_out_loss: {of: fit, above: 0.03}}
```

```yaml check
task: Let the network get at least 80 % of new sums right (within 0.04).
expect: {accuracy: {of: fit, at_least: 0.8}}
hints:
  - Look at the table. How much should be left after 16 steps?
  - Jozefowicz, Zaremba and Sutskever (2015) advise to begin with a bias of 1. A little more does no harm here.
answer: {bias: 3}
```

Now look at the gates again. f is bright nearly everywhere, and what is written stays. Look for rows of i and g
that stand out at the two marked steps.

Gers, Schmidhuber and Cummins, who added the forget gate in 2000, began with biases from +0.5 to +2. The LSTM of
1997 had no forget gate at all, which is f = 1 for ever: nothing is lost, and nothing can be dropped either.

## Peepholes

The gates look at h, and h has passed the output gate. Where o = 0 the gates cannot see what c holds.
**Peephole** connections (Gers & Schmidhuber 2000) let them see c itself: f and i the old one, o the new one,
each unit its own:

    f = σ(W_f x + U_f h + p_f ∘ c⟨t−1⟩ + b_f)

```yaml network peeping
data: sums
cell: lstm_peephole
```

```yaml network standard
data: sums
cell: lstm
```

```yaml predict
question: "H = 16. How many weights do the peepholes add?"
finding: {weights: {of: peeping, than: standard}}
reveals: [with_and_without]
explanation: "Three vectors of 16: p_i, p_f and p_o. No matrix: each gate sees only its own unit's c."
```

```yaml train standard_fit
of: standard
updates: 500
learning_rate: 0.01
batch: 16
```

```yaml train peeping_fit
of: peeping
updates: 500
learning_rate: 0.01
batch: 16
```

```yaml compare with_and_without
of: [standard_fit, peeping_fit]
show: [weights, accuracy, held_out_loss]
```

> **How to read this table.** One line for each network; *accuracy* is the share of new sums that are off by
> less than 0.04.

Both learn to add. Here c has nothing to say to the gates that h and the marker do not say too. Peepholes pay
where a gate must act at the right moment, with nothing in the input to tell when.

```yaml check
hidden: true
claim: Peepholes add 48 weights, and both networks learn to add.
expect:
  - {weights: {of: peeping, than: standard, equals: 48}}
  - {accuracy: {of: standard_fit, at_least: 0.8}}
  - {accuracy: {of: peeping_fit, at_least: 0.8}}
```

## The way back

Here are the gradients of the network that began with b_f = 1 and has learned to add:

```yaml figure
show: gradients
of: standard_fit
scale: log
```

> **How to read this picture.** Two curves now, dh and dc, and the bound of lesson 6. dh carries what the gates
> and the answer want from step to step; dc is the line. Where dc is level, something is being remembered: its
> gradient passes untouched.

Before learning, each step back left σ(1) = 0.73 of it. Now it is about as long at the first step as at the
last: the forget gates have been opened where the sum is kept.

```yaml check
hidden: true
claim: After learning, the gradient along c is about as long at the first step as at the last.
expect: {gradient_ratio: {of: standard_fit, signal: c, first: 1, last: -1, between: [0.5, 3]}}
```

```yaml quiz
question: Why does the gradient of an LSTM vanish less than that of a plain RNN?
choices:
  - text: Because it has four times as many weights.
    because: More weights do not change how one number travels back through time.
  - text: "Because the way along c multiplies by f only, which the network can set to nearly 1 where it needs to."
    right: true
    because: No matrix, no slope of tanh. The factor is chosen by the network, for each unit and each step.
  - text: Because its gradient is clipped.
    because: Clipping only shortens.
```

```yaml quiz
question: An LSTM unit is to count the letters "a" it has read. Which gates do what when an "a" comes?
choices:
  - text: "f = 1, i = 1, g > 0"
    right: true
    because: Keep the count, and add to it.
  - text: "f = 0, i = 1, g > 0"
    because: Then the old count is lost at each a; the unit would only know that one came.
  - text: "f = 1, i = 0"
    because: That is right for every other letter. An a would not be counted.
```

## What to take along

- c⟨t⟩ = f ∘ c⟨t−1⟩ + i ∘ g: keep and add. h⟨t⟩ = o ∘ tanh(c⟨t⟩): show.
- f = 1 keeps, f = 0 forgets. Begin with b_f at 1 or above, or the line is closed before anything is learned.
- The gradient takes the same line back.

**Where to read on**

- S. Hochreiter, J. Schmidhuber, *Long Short-Term Memory*, Neural Computation 9(8), 1997; F. A. Gers, J.
  Schmidhuber, F. Cummins, *Learning to Forget*, Neural Computation 12(10), 2000.
- C. Olah, *Understanding LSTM Networks*, 2015: the same drawing in colours.
"""### + "\n"),
(name: "08-gru.md", text: ###"""
---
title: The GRU
number: 8
summary: Two gates in place of three, one state in place of two
minutes: 15
---

# The GRU

The LSTM was seventeen years old when somebody asked what of it one could leave out.

**The question of this lesson:** what is the least that a cell needs to remember for a long time?

## One gate

Keep one state only, h. Make a candidate n as a plain RNN does. Then let one gate decide, unit by unit,
between the old and the new:

    n    = tanh(W x + U h⟨t−1⟩ + b)
    u    = σ(W_u x + U_u h⟨t−1⟩ + b_u)
    h⟨t⟩ = u ∘ n + (1 − u) ∘ h⟨t−1⟩

Where u = 0, h stays exactly as it was. Where u = 1, it is replaced. Forgetting and writing are one act: what
is kept and what is written add up to 1. This is the simplified GRU of many courses; here it is called
`gru_ng`.

```yaml quiz
question: A unit is to keep "the subject is plural" until the verb comes, thirty words later. What must u be in between?
choices:
  - text: "Near 0"
    right: true
    because: h stays, and the gradient goes back along (1 − u) ≈ 1 without loss.
  - text: "Near 1"
    because: Then h is replaced at every word.
  - text: "Near ½"
    because: Then half is lost at each word, and after thirty words a billionth is left.
```

## Two gates

The full GRU (Cho et al. 2014) has a second gate, **reset**. It decides how much of the old state the
candidate may see:

    r = σ(W_r x + U_r h⟨t−1⟩ + b_r)
    z = σ(W_z x + U_z h⟨t−1⟩ + b_z)
    n = tanh(W_n x + b_n + r ∘ (U_n h⟨t−1⟩ + b_hn))
    h⟨t⟩ = (1 − z) ∘ n + z ∘ h⟨t−1⟩

With r = 0 the candidate is made from the input alone, as if a new sequence began.

**Mind the letters.** Here z weighs the *old* state; above, u weighed the *new* one: z = 1 − u. PyTorch and
this program use z for the old; many courses write Γ_u for the new. Nothing else differs, but who copies a
bias from one to the other gets the opposite cell.

There is a second trap: in Cho's paper r multiplies h before the product, U_n (r ∘ h). PyTorch multiplies
after it, as above; then U_n h can be computed together with the products of the gates, which is faster. Both
are here: `gru_reset_before` and `gru`.

## What it costs

With I inputs and H units each block of rows, [H × I] and [H × H] with its biases, costs the same. The cells
differ in how many blocks they have:

| cell | blocks | states |
| --- | --- | --- |
| RNN | 1 | h |
| `gru_ng` | 2 | h |
| GRU | 3 | h |
| LSTM | 4 | h, c |

```yaml data sums
problem: adding
size: 16
```

```yaml network lstm
data: sums
cell: lstm
```

```yaml network gru
data: sums
cell: gru
```

```yaml network gru_ng
data: sums
cell: gru_ng
```

```yaml network rnn
data: sums
cell: rnn
```

```yaml predict
question: "I = 2 and H = 16. The LSTM has 1297 weights, of which 17 belong to the head. How many does the GRU have, head included?"
finding: {weights: {of: gru}}
explanation: "Three blocks of four: ¾ · 1280 = 960, and the head's 17."
```

## Do they remember as well?

All four are set to learn the adding problem of lesson 7, with 16 units, 500 updates and the same learning rate.

```yaml train lstm_fit
of: lstm
updates: 500
learning_rate: 0.01
```

```yaml train gru_fit
of: gru
updates: 500
learning_rate: 0.01
```

```yaml train gru_ng_fit
of: gru_ng
updates: 500
learning_rate: 0.01
```

```yaml train rnn_fit
of: rnn
updates: 500
learning_rate: 0.01
```

```yaml predict
question: Which of the four stays behind?
choices: [the RNN, gru_ng, GRU, LSTM]
right: the RNN
reveals: [four]
explanation: One gate is enough for this task. No gate is not.
```

```yaml compare four
of: [rnn_fit, gru_ng_fit, gru_fit, lstm_fit]
show: [weights, accuracy, held_out_loss, gradient_ratio]
```

```yaml check
hidden: true
claim: One gate is enough, none is not.
expect:
  - {accuracy: {of: rnn_fit, below: 0.6}}
  - {accuracy: {of: gru_ng_fit, at_least: 0.75}}
  - {accuracy: {of: gru_fit, at_least: 0.8}}
  - {accuracy: {of: lstm_fit, at_least: 0.8}}
```

```yaml check
hidden: true
claim: The four have 337, 625, 977 and 1297 weights.
expect:
  - {weights: {of: rnn, equals: 337}}
  - {weights: {of: gru_ng, equals: 625}}
  - {weights: {of: gru, equals: 977}}
  - {weights: {of: lstm, equals: 1297}}
```

> **How to read this table.** One line for each network. *accuracy* is the share of new sums right within 0.04;
> *gradient ratio* is the length of dL∕dh at the first step divided by that at the last.

```yaml parameter chosen
label: The cell of your network
choices: [rnn, gru_ng, gru, lstm]
value: lstm
```

```yaml network yours
data: sums
cell: $chosen
```

```yaml train yours_fit
of: yours
updates: 500
learning_rate: 0.01
```

```yaml check
task: Build a network with fewer than 1000 weights that gets at least 80 % of the sums right.
expect:
  - {weights: {of: yours, below: 1000}}
  - {accuracy: {of: yours_fit, at_least: 0.8}}
hints:
  - Count blocks.
  - Of the two cells that fit, take the one with a reset gate.
answer: {chosen: gru}
```

## Look inside

```yaml figure
show: gates
of: gru_fit
```

> **How to read this picture.** As in lesson 7, with two gates: r and z. Here bright z means *kept*. Look at the
> two marked steps (on top, below the numbers, the marker): some rows of z are darker there than at the steps
> between and after. These are the units that write.

```yaml quiz
question: Which of these can an LSTM do that a GRU cannot?
choices:
  - text: Keep a number unchanged for a hundred steps.
    because: A GRU does it with z = 1.
  - text: Count further and further, beyond every bound.
    right: true
    because: c may grow without limit, since f and i may both be 1. A GRU's h is an average of its old value and of a tanh, so it stays between −1 and 1.
  - text: Hold something back without showing it.
    right: true
    because: That is what the output gate is for. What a GRU holds is what it shows.
```

Which is better? Over many tasks neither wins: Jozefowicz, Zaremba and Sutskever (2015) compared thousands of
variants, and found that the LSTM with a forget bias of 1 closes the gap to the GRU. Greff et al. (2017) spent
some fifteen years of computer time on eight variants of the LSTM, and none beat the original clearly. Take
the GRU where the network must be small, the LSTM where it must count, and try both.

## What to take along

- u ∘ new + (1 − u) ∘ old: one gate, and a line along which the gradient passes.
- GRU: reset r, update z. In PyTorch z weighs the *old* state.
- Blocks: RNN 1, simplified GRU 2, GRU 3, LSTM 4. Weights and time go with them.

**Where to read on**

- K. Cho et al., *Learning Phrase Representations using RNN Encoder–Decoder for Statistical Machine
  Translation*, EMNLP 2014; J. Chung et al., *Empirical Evaluation of Gated Recurrent Neural Networks on
  Sequence Modeling*, 2014.
- K. Greff et al., *LSTM: A Search Space Odyssey*, IEEE Transactions on Neural Networks and Learning Systems
  28(10), 2017.
"""### + "\n"),
(name: "09-reviews.md", text: ###"""
---
title: Reading reviews
number: 9
summary: Many-to-one, and what an LSTM listens to
minutes: 15
---

# Reading reviews

> i do not think that the film which the critics have not written about was a boring one to me

Good or bad? You had to keep hold of a *not* from the third word on, pass over another one that means nothing,
and turn *boring* round when it came.

**The question of this lesson:** what does a network keep while it reads, and how can one see it?

## Many in, one out

Tx words, one answer at the end. The loss is there at the last step only:

    L = −ln(probability of the right answer)

All that the network learns about the third word has come back from there. With a plain RNN you know since
lesson 6 what that means.

```yaml parameter cell
label: Cell
choices: [rnn, gru, lstm]
value: rnn
```

```yaml data reviews
problem: reviews
```

```yaml network net
data: reviews
cell: $cell
```

```yaml train fit
of: net
updates: 500
```

```yaml predict
question: "A coin gets 50 %, a perfect bag of words 70 %. What share of new reviews does a plain RNN get right after 500 updates?"
choices: [not clearly more than the bag, "about 80 %", "about 95 %"]
right: not clearly more than the bag
reveals: [course]
explanation: What an early word should have done differently reaches it through every later word's multiplication.
```

```yaml figure course
show: loss
of: fit
```

```yaml check
hidden: true
claim: The plain RNN is not clearly above the bag, and hardly better than a coin on sentences of 20 words and more.
expect:
  - {accuracy: {of: fit, below: 0.7}}
  - {accuracy: {of: fit, steps_at_least: 20, below: 0.6}}
```

```yaml check
task: Get at least 85 % of the new reviews right, in the same 500 updates.
expect: {accuracy: {of: fit, at_least: 0.85}}
hints:
  - What kept the first of two numbers in lesson 7?
answer: {cell: lstm}
```

## Short ones and long ones

It is a matter of time as well as of kind. These sentences have 30 words at most. Given four times as many
updates, the plain RNN does learn them. But let people go on about the rain and the dinner once they have said
what they think, up to 60 words. So that you need not wait, the two networks for them come trained. The one
was made by the command below, the other by the same with `rnn` in place of `lstm`.

    unroll train long-reviews:60 \
      --cell lstm --hidden 32 --updates 1500 \
      --learning-rate 0.01 \
      --save 09-long-lstm.safetensors

```yaml data long
problem: long-reviews
size: 60
```

```yaml network long_plain
data: long
cell: rnn
hidden: [32]
weights: 09-long-rnn.safetensors
```

```yaml network long_lstm
data: long
cell: lstm
hidden: [32]
weights: 09-long-lstm.safetensors
```

```yaml network short_plain
data: reviews
cell: rnn
```

```yaml train short_longer
of: short_plain
updates: 2000
```

```yaml predict
question: Long reviews, 32 units, 1500 updates. What does the plain RNN get right, and what the LSTM?
choices: [both stay at a coin's 50 %, "the RNN about 50 %, the LSTM above 85 %", both come above 85 %]
right: "the RNN about 50 %, the LSTM above 85 %"
reveals: [long_ones]
explanation: What was said is said early. The RNN's state has been overwritten dozens of times by the end; the LSTM can let c stand.
```

```yaml compare long_ones
of: [short_longer, long_plain, long_lstm]
show: [accuracy, held_out_loss]
```

> **How to read this table.** On top the plain RNN on the short sentences, after 2000 updates. Below, both cells
> on the long ones.

```yaml check
hidden: true
claim: After 2000 updates the plain RNN reads short sentences; on long ones it stays at chance, where the LSTM is above 85 %.
expect:
  - {accuracy: {of: short_longer, at_least: 0.8}}
  - {accuracy: {of: long_plain, between: [0.4, 0.6]}}
  - {accuracy: {of: long_lstm, at_least: 0.85}}
```

## From word to vector to state

A word is a number in a list, and numbers say nothing: word 12 is not "twice" word 6. So each word gets a
vector of its own, here 8 numbers: its **embedding**. The vectors are weights like all others, and are
learned.

From here on we look at an LSTM that has had time to learn and gets nearly all sentences right. It was made by

    unroll train reviews --hidden 32 \
      --updates 1500 --learning-rate 0.005 \
      --save 09-reader.safetensors

```yaml network reader
data: reviews
cell: lstm
hidden: [32]
weights: 09-reader.safetensors
```

```yaml figure
show: embedding
of: reader
```

> **How to read this picture.** Each word is a point: its 8 numbers seen from the side from which they lie
> furthest apart. Words that the network treats alike tend to lie together. Look for praise and blame: *good*,
> *great*, *clever* against *bad*, *boring*, *silly*.

## Listen to it

Two sentences with the same nine words. Each has one *not*.

> the movie my friend has not seen is good
>
> the movie my friend has seen is not good

```yaml predict
question: The network reads both, word by word. At which word must its state begin to differ?
choices: ["at “seen” in one, “not” in the other", "at “good”", "only after the last word"]
right: "at “seen” in one, “not” in the other"
reveals: [not_seen, not_good]
explanation: Up to “has” the two are the same, and so are the states. From there on they part; what the network makes of it is to be seen in c.
```

```yaml figure not_seen
show: walk
of: reader
input: the movie my friend has not seen is good
target: good
```

```yaml figure not_good
show: walk
of: reader
input: the movie my friend has seen is not good
target: bad
```

> **How to read this picture.** Each strip is one signal, each column a word. Compare the two at *not*, and
> again at *good*. Press Enter, then z, to see the units one by one. Look for rows of c that change at the one *not* and
> keep still at the other: such a unit listens not to the word, but to where it stands.

```yaml check
hidden: true
claim: Blame lies near blame; the reader gets nearly all sentences right, both of these and the long one at the beginning among them.
expect:
  - {accuracy: {of: reader, at_least: 0.97}}
  - {nearest: {of: reader, word: silly, equals: dull}}
  - {prediction: {of: reader, input: the movie my friend has not seen is good, equals: good}}
  - {prediction: {of: reader, input: the movie my friend has seen is not good, equals: bad}}
  - {prediction: {of: reader, input: i do not think that the film which the critics have not written about was a boring one to me, equals: good}}
```

```yaml predict
question: "What will the network say to a sentence that it cannot have seen, “the movie is not not good”?"
choices: [good, bad, one cannot know beforehand]
right: one cannot know beforehand
reveals: [double]
explanation: Two times not in a row never occurs in training. The network has learned what serves for the sentences it has seen, and not logic. See for yourself what it makes of it.
```

```yaml figure double
show: distribution
of: reader
input: the movie is not not good
```

Type a sentence of your own, with words that it knows:

```yaml parameter sentence
label: Your sentence
value: the film was really wonderful
```

```yaml figure
show: walk
of: reader
input: $sentence
```

## Sentences of unequal length

Sixteen sentences make one update, a **batch**. They are computed side by side, as one array [T × B × I], and
an array has no ragged edge. So short sentences are filled up: **padding**.

What then is "the last step" of a short sentence? If padding were read like words, the plain network would
have to carry its verdict through ten more steps of nothing. So one keeps the **lengths** and stops each
sentence where it ends: its state stays as it is from there on, its answer is read there, and no gradient
comes from the padding. PyTorch calls this a *packed sequence* (`pack_padded_sequence`); this program always
does it.

```yaml quiz
question: Someone pads at the end, reads the answer at step T of the batch, and forgets the lengths. What will happen?
choices:
  - text: Nothing; padding is zeros.
    because: The state changes at a zero input too, since U h and the biases are still there.
  - text: Short sentences are answered worse than long ones, more so with a plain RNN.
    right: true
    because: They are followed by the longest run of nothing, and a plain RNN forgets on the way.
  - text: The program stops with an error.
    because: The worst mistakes are those that do not. The shapes fit.
```

```yaml quiz
question: You may pad in front instead, so that every sentence ends at step T. Does that help?
choices:
  - text: Yes. The state at the end is fresh, and what stands before a sentence can be learned to be ignored.
    right: true
    because: It is a common stopgap. Packing is cleaner, as the network need learn nothing about padding.
  - text: No, it is the same.
    because: What is forgotten is what was read long ago. In front, that is the padding.
```

## What to take along

- Many-to-one: one loss at the end, gradients to the first word.
- Words become learned vectors; what is used alike comes to lie together.
- Keep the lengths. Padding is not data.
- A network learns what its examples ask for. Outside them it guesses.

**Where to read on**

- A. Maas et al., *Learning Word Vectors for Sentiment Analysis*, ACL 2011: fifty thousand real film reviews.
- A. Karpathy, J. Johnson, L. Fei-Fei, *Visualizing and Understanding Recurrent Networks*, 2015: units that
  listen to one thing.
"""### + "\n"),
(name: "10-names.md", text: ###"""
---
title: Names, and the future
number: 10
summary: When the deciding word comes later, and what reading backwards costs
minutes: 15
---

# Names, and the future

> rose miller sang
>
> rose gardens faded

In the first line *rose* is somebody, in the second a plant. At the word *rose* itself nothing tells the one
from the other: the word that decides has not been read yet.

**The question of this lesson:** what can a network do that must answer before it knows?

## A name, word by word

For every word of a sentence the answer is *name*, or – where it is none: aligned many-to-many, as in lesson 4. In
the field this is called *named-entity recognition*.

```yaml data names
problem: names
```

```yaml figure
show: examples
of: names
```

Some words are doubtful: *rose*, *teddy*, *bill*, *mark* and six more. Each is a name or a thing with probability
½, whatever stands before it. Sometimes
the next word tells (*miller*, *gardens*), sometimes only the verb, after an aside: "teddy, as everybody knew,
**tore**".

```yaml parameter bidirectional
label: Reads in both directions
value: false
```

```yaml network net
data: names
cell: lstm
hidden: [16]
bidirectional: $bidirectional
```

```yaml train fit
of: net
updates: 400
```

```yaml predict
question: "It reads from left to right. Where will its mistakes be?"
choices: [spread over all words, at the doubtful words, at the verbs]
right: at the doubtful words
reveals: [walk, course]
explanation: It gets about half of them wrong. That is no lack of training. At that step there is nothing to know.
```

```yaml figure walk
show: walk
of: fit
input: rose gardens faded
target: – – –
```

> **How to read this picture.** At *rose* the probability of the right answer is not far from ½: an honest guess. One
> word later the network knows better, but the answer has been given.

```yaml figure course
show: loss
of: fit
```

> **How to read this picture.** The dashed line is the loss of knowing only how many words are names. No reader
> from left to right gets below about 0.11: ln 2 for each doubtful word, 0 for each other one, divided by the
> number of words. The network comes down to that and stays there. It has learned all there is.

```yaml check
hidden: true
claim: The network comes down to about 0.11, the bound, and no further; at “rose” it guesses near ½.
expect:
  - {landmark: {of: names, number: 1, between: [0.1, 0.125]}}
  - {held_out_loss: {of: fit, between: [0.1, 0.13]}}
  - {probability: {of: fit, input: rose gardens faded, step: 1, class: name, between: [0.25, 0.75]}}
```

```yaml check
task: Get below that bound. At least 99 % of all words must be right.
expect: {accuracy: {of: fit, at_least: 0.99}}
hints:
  - The answer stands to the right of the question.
answer: {bidirectional: true}
```

## Two readers

A **bidirectional** network has two cells. One reads from left to right and makes a→⟨t⟩; the other reads the
same sentence from right to left and makes a←⟨t⟩. The head at step t sees both:

    ŷ⟨t⟩ = softmax(V [a→⟨t⟩ ; a←⟨t⟩] + c)

```
        ŷ⟨1⟩      ŷ⟨2⟩      ŷ⟨3⟩
         ▲         ▲         ▲
 a→  ──▶ ○ ──────▶ ○ ──────▶ ○
 a←      ○ ◀────── ○ ◀────── ○ ◀──
         ▲         ▲         ▲
        rose     miller     sang
```

At *rose*, a→ knows what stands before, and a← what comes after. The two never touch: each has weights of its
own, and neither reads the other's state. (Books write the arrow above the a.) PyTorch calls the second one `weight_ih_l0_reverse`, and puts the
two outputs side by side: [T × B × 2H].

Here is a network with both directions, trained by the same 400 updates. First its forward layer, which reads from
left to right. Up to *knew* it cannot tell one end of the sentence from another:

```yaml network both
data: names
cell: lstm
hidden: [16]
bidirectional: true
```

```yaml train both_fit
of: both
updates: 400
```

```yaml figure
show: walk
of: both_fit
input: teddy as everybody knew laughed
target: name – – – –
```

Now its reverse layer, over this sentence and over one with another end. Follow the strips from right to left, from
the verb back to *teddy*, and see what is carried there:

```yaml figure
show: walk
of: both_fit
input: teddy as everybody knew laughed
target: name – – – –
layer: 2
```

```yaml figure
show: walk
of: both_fit
input: teddy as everybody knew tore
target: – – – – –
layer: 2
```

> **How to read this picture.** Time runs to the right on the screen here too, but this layer went from right to
> left: what it knows at a column, it knows from the columns to the right. Where a picture is opened with Enter, PgUp
> and PgDn go from the one layer to the other.

```yaml check
hidden: true
claim: Both directions together know every answer, those of the examples too.
expect:
  - {accuracy: {of: both_fit, at_least: 0.99}}
  - {prediction: {of: both_fit, input: rose miller sang, step: 1, equals: name}}
  - {prediction: {of: both_fit, input: rose gardens faded, step: 1, equals: –}}
  - {prediction: {of: both_fit, input: teddy as everybody knew laughed, step: 1, equals: name}}
  - {prediction: {of: both_fit, input: teddy as everybody knew tore, step: 1, equals: –}}
```

## The price

```yaml network one
data: names
cell: lstm
hidden: [16]
```

```yaml predict
question: "One direction with H = 16 and E = 8 has 2162 weights, 464 of them the embedding and 34 the head. How many has the bidirectional one?"
finding: {weights: {of: both}}
reveals: [price]
explanation: "The cell twice (2 · 1664), the embedding once, the head reads 32 numbers and not 16: 464 + 3328 + 66. That is 1.8 times as many, as the embedding is shared."
```

```yaml compare price
of: [one, both]
show: [weights]
```

```yaml check
hidden: true
claim: One direction has 2162 weights, both 3858.
expect:
  - {weights: {of: one, equals: 2162}}
  - {weights: {of: both, equals: 3858}}
```

Weights are not all of the price. Every step is computed twice, and the true price is another: **it must have read to the end before it gives its first
answer**. A transcript of a recorded talk may wait. Subtitles for a live one may not.

```yaml quiz
question: Which of these can use a bidirectional network?
choices:
  - text: Finding the genes in a piece of DNA.
    right: true
    because: All of it lies there before one begins.
  - text: Writing the next letter of a text.
    because: The future is exactly what is to be predicted. A reader from the right would have seen the answer.
  - text: Braking a car when a child runs out.
    because: Waiting for the end is no choice here.
  - text: The encoder of a translator.
    right: true
    because: The sentence to be translated is there, whole. The decoder, which writes, must go in one direction.
```

```yaml quiz
question: Could one also let a network from left to right answer a few words later?
choices:
  - text: Yes, with a fixed delay; it helps as far as the delay reaches.
    right: true
    because: That is done where one may wait a little. Here the aside may be longer than one would like to wait.
  - text: No, answers must come at once.
    because: They come when the problem wants them. In *echo*, on the home screen, they come some steps later.
```

## What to take along

- A state from left to right holds the past only. Where the future decides, the network can only guess. A
  well-trained one guesses honestly: near ½.
- Bidirectional: two cells, two directions, one head on both.
- The price: a second cell with weights of its own, twice the time, and the whole sequence must be there.

**Where to read on**

- M. Schuster, K. K. Paliwal, *Bidirectional Recurrent Neural Networks*, IEEE Transactions on Signal
  Processing 45(11), 1997.
- A. Graves, J. Schmidhuber, *Framewise Phoneme Classification with Bidirectional LSTM and Other Neural
  Network Architectures*, Neural Networks 18, 2005.
"""### + "\n"),
(name: "11-characters.md", text: ###"""
---
title: A character model
number: 11
summary: Guess the next letter, and write by guessing
minutes: 15
---

# A character model

h e l l _

You know what comes next. You were not told to know: you have seen it often enough.

**The question of this lesson:** can a machine that does nothing but guess the next character learn to write?

## The text is its own teacher

Take a text. At every step x⟨t⟩ is a character, and the answer y⟨t⟩ is the character after it:

| step | 1 | 2 | 3 | 4 | 5 |
| --- | --- | --- | --- | --- | --- |
| x⟨t⟩ | h | e | l | l | o |
| y⟨t⟩ | e | l | l | o | ␣ |

Nobody has to label anything. This is a **language model**: at each step it gives a probability to every
character that might come, given all before:

    P(x⟨1⟩, …, x⟨T⟩) = P(x⟨1⟩) · P(x⟨2⟩ | x⟨1⟩) · …
                       · P(x⟨T⟩ | x⟨1⟩ … x⟨T−1⟩)

A character enters **one-hot**: a list of zeros with a single 1, as long as there are different characters.

## Hello

```yaml data hello
text: "hello hello hello hello hello hello hello hello hello hello hello hello hello hello hello hello hello hello hello hello "
window: 24
```

```yaml parameter units
label: Units
choices: [1, 2, 4, 8]
value: 1
```

```yaml network greeter
data: hello
cell: rnn
hidden: [$units]
```

```yaml train greeting
of: greeter
updates: 300
learning_rate: 0.02
```

There are five characters: h, e, l, o and the space. After the first *l* comes an *l*, after the second an
*o*. **The same input, two answers.** Only the state can tell them apart.

```yaml predict
question: "A table of pairs would do for four of the six letters: after h comes e, after e comes l, after o a space, after the space an h. How sure can it be after an l?"
choices: ["certain", "½ and ½", "it depends on the table"]
right: "½ and ½"
reveals: [after_l]
explanation: "Half of all l are followed by an l, half by an o. The network with one unit is not much better off than the table."
```

```yaml figure after_l
show: distribution
of: greeting
input: hello
step: 3
```

> **How to read this picture.** The bars are the probabilities that the network gives to each possible next
> character after having read the first three letters, *hel*. They add up to 1.

```yaml check
hidden: true
claim: With one unit it is not sure of the l after “hel”, nor of the o after “hell”.
expect:
  - {probability: {of: greeting, input: hello, step: 3, class: l, between: [0.3, 0.75]}}
  - {probability: {of: greeting, input: hello, step: 4, class: o, between: [0.1, 0.6]}}
```

```yaml check
task: Bring the network to give at least 0.9 to the o after "hell", and at least 0.9 to the l after "hel".
expect:
  - {probability: {of: greeting, input: hello, step: 4, class: o, at_least: 0.9}}
  - {probability: {of: greeting, input: hello, step: 3, class: l, at_least: 0.9}}
hints:
  - The state must tell which of the two l it has just read.
  - One number, squeezed by tanh, is a narrow place for that.
answer: {units: 8}
```

## Writing

To write, turn the model loose on itself: draw a character from its distribution, feed it back as the next
input, and so on.

```yaml parameter temperature
label: Temperature
from: 0.1
to: 3
step: 0.1
value: 1
```

```yaml data verse
text: |
  The wind goes over the water, the water goes over the stone, and the stone lies under the water and waits for the wind
  to be gone. The day goes over the valley, the valley goes down to the sea, and the sea goes over and under the day and
  will not let it be. The song goes over the singer, the singer goes over the sound, and the sound goes over the water and
  comes where the stone is found. The night goes over the mountain, the mountain stands over the plain, and the plain lies
  under the mountain and waits for the wind and the rain.
window: 50
```

```yaml network writer
data: verse
cell: lstm
hidden: [48]
```

```yaml train writing
of: writer
updates: 300
learning_rate: 0.01
```

```yaml predict
question: It has learned from four sentences. Now it begins with “The ” and draws one character after the other. What will come?
choices: [the four sentences as they stand, "pieces of them, joined where they fit, and slips", noise]
right: "pieces of them, joined where they fit, and slips"
reveals: [text]
explanation: The sentences share many pieces. Where two go on from the same piece, the draw decides.
```

```yaml generate text
of: writing
prime: "The "
temperature: $temperature
length: 120
```

> **How to read this picture.** The text as it was written. The shade behind each character tells its
> *surprise*, −ln of the probability that the network gave to it: what was nearly certain is calm, what was
> unlikely stands out. Most surprises stand at the beginnings of words, where there is a choice.

```yaml check
hidden: true
claim: At temperature 1 it writes with little surprise, but does make slips; the network has more than fifteen thousand weights.
expect:
  - {perplexity: {of: text, between: [1.1, 2.5]}}
  - {weights: {of: writer, between: [15000, 16000]}}
```

### Temperature

Before drawing, the logits are divided by a number τ, the **temperature**:

    p = softmax(logits ∕ τ)

- τ → 0: always the likeliest character (*greedy*). Few slips, and soon it goes round in a circle.
- τ = 1: as the model believes.
- τ > 1: flatter. More rare characters, more slips, in the end noise.

```yaml check
task: Turn the temperature until hardly a word is English. The mean surprise must rise above 2, and with it the perplexity, explained below, above e² ≈ 7.4.
expect: {perplexity: {of: text, at_least: 7.4}}
hints:
  - Which end of the slider is flat?
answer: {temperature: 3}
```

```yaml quiz
question: At temperature 0.1 a model writes "and the and the and the and the". What is the matter with it?
choices:
  - text: It has not learned enough.
    because: Perhaps, but well-trained models do it too.
  - text: The likeliest next step, again and again, need not make a likely text.
    right: true
    because: Each step follows from the last ones, and once they repeat, so does everything. A little chance leads out.
  - text: The temperature makes it read worse.
    because: The network reads as it did; only the drawing has changed.
```

## How good is it?

The measure of a language model is its mean loss on text that it has not seen, in nats (with ln) or bits (with
log₂) a character, or its **perplexity**

    perplexity = e^(mean loss)

It is the number of equally likely characters among which it hesitates. A perplexity of 1 is certainty. Who
knows nothing about a text of 27 characters has 27.

```yaml predict
question: "Mean loss 0.693 a character. What is the perplexity?"
answer: 2
explanation: e^0.693 = 2. It is as unsure as somebody who tosses a coin at each character.
```

```yaml quiz
question: On its training text the model has perplexity 1.1, on a text of another author 40. What has it done?
choices:
  - text: It has learned the language very well.
    because: Then another author would not be so strange to it.
  - text: It has learned its text by heart.
    right: true
    because: Four sentences can be kept in fifteen thousand weights. This is over-fitting. Against it help more text, fewer units or dropout.
```

## Your own text

Put a text of your own here, a page or more, and see what becomes of it. Any language will do: the characters
are those that occur.

```yaml parameter mine
label: Your text
value: "one two three four five six seven eight nine ten, one two three four five six seven eight nine ten, one two three four five six seven eight nine ten, "
```

```yaml data own
text: $mine
window: 30
```

```yaml network own_net
data: own
cell: lstm
hidden: [32]
```

```yaml train own_fit
of: own_net
updates: 300
```

```yaml generate own_text
of: own_fit
prime: "o"
length: 100
```

A long one is better opened from the command line, with the whole screen to itself: `unroll open FILE.txt`.

## What to take along

- A language model guesses the next symbol. The text is its own teacher.
- The same input can need different answers; what tells them apart is the state.
- Writing is drawing from the distribution, and reading what one has drawn. Temperature makes it bolder.
- Perplexity e^(loss): among how many it hesitates.

**Where to read on**

- A. Karpathy, *The Unreasonable Effectiveness of Recurrent Neural Networks*, 2015, and its `char-rnn`.
- I. Sutskever, J. Martens, G. Hinton, *Generating Text with Recurrent Neural Networks*, ICML 2011.
"""### + "\n"),
(name: "12-words.md", text: ###"""
---
title: A word model
number: 12
summary: Vocabulary, embedding, two stacked LSTMs, and what perplexity counts
minutes: 20
---

# A word model

> the dogs that the teacher sees …

*sleep* or *sleeps*? The word next to the gap is *sees*, the nearest noun is *teacher*. Both mislead. The verb
belongs to *dogs*, four words back.

**The question of this lesson:** what must a machine know of words to get this right, when all it sees is
their numbers?

## A vocabulary

A model of words needs a list of them, the **vocabulary**, and everything it reads becomes a place in that
list. Three words are not words:

- `<eos>`: end of sentence. It is a symbol that is read and predicted like any other: without it the model
  would never stop.
- `<unk>`: every word that is not in the list. Rare words are replaced by it, here the names of towns.
- padding, which is not read at all (lesson 9).

```yaml data sentences
problem: sentences
```

```yaml figure
show: examples
of: sentences
```

```yaml quiz
question: Why not put every word into the vocabulary?
choices:
  - text: The softmax at the end and the embedding at the beginning have a row for each word; a word seen once cannot train its row.
    right: true
    because: Ten thousand rare words cost twenty thousand rows, and hardly a row is ever trained.
  - text: New words turn up in every new text, so there must be a place for the unknown anyway.
    right: true
    because: No list is complete.
  - text: Words that occur seldom carry no meaning.
    because: Often they carry the most. That is what one pays for <unk>; pieces of words are the modern way out.
```

## One-hot, and better

**One-hot**: 42 words, so each is a vector of 42 numbers, 41 zeros and a 1. The matrix product W · one-hot
does nothing but pick a column of W.

So store the columns as what they are, a table with one learned vector of E numbers per word, and look them
up. That is the **embedding** (`torch.nn.Embedding`, [vocabulary × E]). It is the same thing as a first linear
layer on one-hot vectors, computed without multiplying by zeros.

```yaml predict
question: "42 words, E = 16. How many weights has the embedding?"
answer: 672
explanation: 42 rows of 16.
```

## The network

Two LSTMs, one on top of the other: 256 units below, 128 above, then a linear head into a softmax over the
vocabulary.

```
 P(next word)
      ▲
  softmax [42]
      ▲
  linear  [128 → 42]
      ▲
  LSTM    128   ───▶ its own h, c
      ▲
  LSTM    256   ───▶ its own h, c
      ▲
  embedding [42 → 16]
      ▲
   word ⟨t⟩
```

The second LSTM reads the h of the first as its x⟨t⟩. Each has its own edge through time. In PyTorch a stack
of equal sizes is `num_layers=2`; unequal sizes are two modules.

```yaml network big
data: sentences
cell: lstm
hidden: [256, 128]
embedding: 16
```

```yaml predict
question: "The lower LSTM reads 16 and has 256 units: 4 · 256 · (16 + 256) weights and 2 · 4 · 256 biases, 280,576 in all. The upper one reads 256 and has 128 units. How many has it?"
answer: 197632
explanation: "4 · 128 · (256 + 128) + 2 · 4 · 128 = 196,608 + 1,024. With the embedding (672) and the head (128 · 42 + 42 = 5,418) the whole has 484,298."
```

```yaml check
hidden: true
claim: The whole network has 484,298 weights.
expect: {weights: {of: big, equals: 484298}}
```

```yaml train big_fit
of: big
updates: 200
```

## Perplexity

    perplexity = e^(mean loss per word)

At the beginning it is about 42: among so many words it hesitates. With the grammar that makes these sentences
known, but not the choices that it leaves open, it is about 3.7.

```yaml predict
question: Nobody can foresee which noun will come. How large is the perplexity of the trained network on new sentences, per word?
finding: {perplexity: {of: big_fit}}
reveals: [course]
explanation: Near 4, after 200 updates. Most of what it still hesitates about is what nobody can know.
```

```yaml figure course
show: loss
of: big_fit
```

> **How to read this picture.** The dashed line is ln 42 ≈ 3.74: every word equally likely. The best there is would
> be ln 3.7 ≈ 1.3. What is left between the curve and 1.3 is what the network has not understood.

```yaml check
hidden: true
claim: There are 42 words, the best perplexity is about 3.7, and the network comes near it.
expect:
  - {vocabulary: {of: sentences, equals: 42}}
  - {landmark: {of: sentences, number: 1, between: [1.28, 1.33]}}
  - {perplexity: {of: big_fit, between: [3.5, 4.4]}}
```

## Does it agree?

```yaml predict
question: “the dogs that the teacher sees …”. Which verbs does the network think likelier, those like *sleep* or those like *sleeps*?
choices: ["like sleep: of the dogs", "like sleeps: of the teacher", both alike]
right: "like sleep: of the dogs"
reveals: [plural, singular]
explanation: It has learned to look over the nearer noun and the nearer verb.
```

```yaml figure plural
show: distribution
of: big_fit
input: <eos> the dogs that the teacher sees sleep
caption: after “the dogs that the teacher sees”
```

```yaml figure singular
show: distribution
of: big_fit
input: <eos> the dog that the teachers see sleeps
caption: after “the dog that the teachers see”
```

> **How to read this picture.** The likeliest next words. What counts is not which verb comes first, but the
> number: *sleep, sing, work, wait, laugh* together against *sleeps, sings, works, waits, laughs*.

```yaml check
hidden: true
claim: The verb agrees with the dogs, not with the teacher.
expect:
  - {probability: {of: big_fit, input: <eos> the dogs that the teacher sees sleep, step: -1, class: sleep, at_least: 0.08}}
  - {probability: {of: big_fit, input: <eos> the dogs that the teacher sees sleep, step: -1, class: sing, at_least: 0.08}}
  - {probability: {of: big_fit, input: <eos> the dogs that the teacher sees sleep, step: -1, class: sleeps, at_most: 0.06}}
  - {probability: {of: big_fit, input: <eos> the dogs that the teacher sees sleep, step: -1, class: sings, at_most: 0.06}}
  - {probability: {of: big_fit, input: <eos> the dogs that the teacher sees sleep, step: -1, class: works, at_most: 0.06}}
  - {probability: {of: big_fit, input: <eos> the dogs that the teacher sees sleep, step: -1, class: waits, at_most: 0.06}}
  - {probability: {of: big_fit, input: <eos> the dogs that the teacher sees sleep, step: -1, class: laughs, at_most: 0.06}}
```

```yaml check
hidden: true
claim: And after one dog it is the singular.
expect:
  - {probability: {of: big_fit, input: <eos> the dog that the teachers see sleeps, step: -1, class: sleeps, at_least: 0.06}}
  - {probability: {of: big_fit, input: <eos> the dog that the teachers see sleeps, step: -1, class: sings, at_least: 0.06}}
  - {probability: {of: big_fit, input: <eos> the dog that the teachers see sleeps, step: -1, class: sleep, at_most: 0.06}}
  - {probability: {of: big_fit, input: <eos> the dog that the teachers see sleeps, step: -1, class: sing, at_most: 0.06}}
  - {probability: {of: big_fit, input: <eos> the dog that the teachers see sleeps, step: -1, class: work, at_most: 0.06}}
  - {probability: {of: big_fit, input: <eos> the dog that the teachers see sleeps, step: -1, class: wait, at_most: 0.06}}
  - {probability: {of: big_fit, input: <eos> the dog that the teachers see sleeps, step: -1, class: laugh, at_most: 0.06}}
```

```yaml quiz
question: What must have been carried from "dogs" to the verb?
choices:
  - text: The word dogs.
    because: It could be, but it is not needed. Any plural noun asks for the same verbs.
  - text: One bit, plural.
    right: true
    because: "And, while the clause runs, a second bit for the noun inside it: the teacher *sees*. Two numbers at once, one above the other."
  - text: Nothing; the verb follows from "sees".
    because: Then it would be sleeps.
```

## Words that group together

Nobody has told the network what a noun is. It only ever had to guess the next word.

```yaml parameter trained
label: Updates
choices: [0, 400]
value: 0
```

```yaml network small
data: sentences
cell: lstm
hidden: [32]
embedding: 8
```

```yaml train small_fit
of: small
updates: $trained
```

```yaml figure
show: embedding
of: small_fit
```

> **How to read this picture.** Each word is a point, its vector seen from the side that spreads the points
> most. The plane hides other directions: neighbours are found in all of them.

```yaml check
task: Let it learn, until its perplexity on new sentences is below 5. Then look at the map again.
expect: {perplexity: {of: small_fit, below: 5}}
hints:
  - With 0 updates the vectors are random, and it hesitates among all 42 words.
answer: {trained: 400}
```

Look whom the map puts next to *dogs* and next to *old*. Words that can stand in for each other are answered
alike, get the same gradients, and so move the same way: "You shall know a word by the company it keeps" (J.
R. Firth, 1957). Not every word has found its place after so short a time. Which ones have depends on where
they began.

```yaml quiz
question: In a larger model of real text, which words would you expect close together?
choices:
  - text: Monday and Tuesday
    right: true
    because: They stand in the same places.
  - text: good and bad
    right: true
    because: Perhaps surprising, but they too stand in the same places. A model that must tell them apart, as in lesson 9, pulls them apart.
  - text: dog and barks
    because: They stand side by side, and that is another thing than standing in the same place.
```

## What to take along

- Vocabulary, `<unk>`, `<eos>`: what the machine can read and say.
- An embedding is a table of learned vectors; one-hot times a matrix is the same thing.
- A stack: each layer reads the h of the one below, and has its own edge through time.
- Perplexity: among how many words it hesitates. Compare it with the best there is, and not with 1.

**Where to read on**

- Y. Bengio, R. Ducharme, P. Vincent, C. Janvin, *A Neural Probabilistic Language Model*, Journal of Machine
  Learning Research 3, 2003; T. Mikolov et al., *Recurrent neural network based language model*, Interspeech
  2010.
- W. Zaremba, I. Sutskever, O. Vinyals, *Recurrent Neural Network Regularization*, 2014: two stacked LSTMs on
  real text.
"""### + "\n"),
(name: "13-dates.md", text: ###"""
---
title: Dates, and attention
number: 13
summary: Encoder and decoder, the bottleneck between them, and a way round it
minutes: 20
---

# Dates, and attention

> may 3rd, 1979 · 3.5.1979 · thursday, 3 may 1979 · the 3rd of may 1979

Four ways to write one day. A program that sorts letters wants 1979-05-03.

**The question of this lesson:** the year is written first and was read last. Where is it in the meantime?

## Two networks, one handshake

```
 encoder                   decoder
 3 . 5 . 1 9 7 9           1 9 7 9 - 0 5 …
 ▼ ▼ ▼ ▼ ▼ ▼ ▼ ▼           ▲ ▲ ▲ ▲ ▲ ▲ ▲
 ○▶○▶○▶○▶○▶○▶○▶○──(h, c)──▶○▶○▶○▶○▶○▶○▶○
                           ▲ ▲ ▲ ▲ ▲ ▲ ▲
                       start 1 9 7 9 - 0
```

The **encoder** reads the Tx characters of the source and answers nothing. Its last state becomes the first
state of the **decoder**, which writes the Ty characters of the answer, each fed back as its next input, until
it writes *end*.

Between the two stands one vector. The whole date must pass through it: this is the **bottleneck**.

```yaml parameter attention
label: Attention
choices: [none, dot, general, additive]
value: none
```

```yaml data dates
problem: dates
```

```yaml figure
show: examples
of: dates
```

```yaml network net
data: dates
cell: lstm
hidden: [64]
embedding: 16
attention: $attention
```

```yaml train fit
of: net
updates: 300
learning_rate: 0.01
batch: 32
```

## Teacher forcing

While it trains, the decoder reads the *right* character before each step and not its own. This is **teacher
forcing**. It has two sides:

- every step learns from a sensible beginning, and all steps can be computed at once;
- the network never learns to go on after a mistake of its own. When it writes alone, one wrong digit may pull
  the next ones after it.

```yaml quiz
question: In training the decoder gets 95 % of the characters right. An answer has 10 characters. About how many whole dates will it write without a mistake, by itself?
choices:
  - text: "95 %"
    because: That would be so if a date had one character.
  - text: "about 60 %, perhaps less"
    right: true
    because: 0.95¹⁰ = 0.60 if mistakes fell independently. After its own mistakes the decoder is in places where it was never taught.
  - text: "none"
    because: 0.95¹⁰ is not that small.
```

So two figures are measured: *accuracy*, the share of right characters under teacher forcing, and *exact*, the
share of answers with every character right.

```yaml predict
question: "No attention, 64 units, 300 updates. What share of dates is exactly right?"
finding: {exact: {of: fit}}
reveals: [course]
explanation: About a third. Ten characters must all be right, and everything about them has come through one vector.
```

```yaml check
hidden: true
claim: Without attention about a third of the dates is exactly right.
expect: {exact: {of: fit, between: [0.15, 0.55]}}
```

```yaml figure course
show: loss
of: fit
```

## Attention

A person who copies a date does not learn it by heart. She looks back at the place she needs.

Let the decoder do so. The encoder's outputs h_1 … h_S of *all* its steps are kept. At step t the decoder, in
state s_t, gives each of them a **score**, and the softmax turns the scores into **weights** that add up to 1:

    e_tj = s_tᵀ h_j                        dot
    e_tj = s_tᵀ W_a h_j                    general
    e_tj = vᵀ tanh(W_s s_(t−1) + W_h h_j)  additive
    α_tj = softmax over j of e_tj
    k_t  = Σ_j α_tj h_j                the context

The additive score is the oldest (Bahdanau, Cho & Bengio 2015). It looks with the state *before* step t, and the
decoder reads k_t beside the answer before. The other two are from Luong et al. (2015). There the head reads
tanh(W_k [k_t ; s_t]). When the decoder writes the month, α should stand on the month.

```yaml check
task: Bring the share of exactly right dates to at least 80 %, with the same units and the same updates.
expect: {exact: {of: fit, at_least: 0.8}}
hints:
  - The bottleneck need not be wider, if one may look past it.
answer: {attention: dot}
```

```yaml network looking
data: dates
cell: lstm
hidden: [64]
embedding: 16
attention: dot
```

```yaml train looking_fit
of: looking
updates: 300
learning_rate: 0.01
batch: 32
```

```yaml predict
question: "The answer begins with the year. Where in a source like “23 august 1967” does the decoder look while it writes its first four characters?"
choices: ["at the beginning, where it starts to read", "at the end, where the year stands", everywhere alike]
right: "at the end, where the year stands"
reveals: [looks]
```

```yaml figure looks
show: attention
of: looking_fit
```

> **How to read this picture.** One row for each character that is written, one column for each that was read;
> the shade is α. A row adds up to 1. Follow the bright places downward: the year is looked up at the end of
> the source, then the month, then the day.

```yaml quiz
question: The source is the month as a word, "may". Which of its letters does the decoder look at when it writes 05?
choices:
  - text: Always the m.
    because: At the m it might still become march. The encoder's output at a letter knows only what has been read so far.
  - text: Often the last one, or the space behind it.
    right: true
    because: Only there the encoder knows that it is not march. Attention looks at *states*, and a state holds what has been read so far.
  - text: All letters alike.
    because: Then the weights would not be worth their name.
```

And one more date to look at:

```yaml figure
show: attention
of: looking_fit
example: 3
```

```yaml check
hidden: true
claim: With attention at least 80 % of the dates are exactly right.
expect:
  - {exact: {of: looking_fit, at_least: 0.8}}
  - {exact: {of: looking_fit, than: fit, above: 0.3}}
```

## The gradient takes the short way too

Without attention, the gradient of the year goes from the decoder's first step back through the handshake and
the encoder. With it, it goes straight through α to the steps that were looked at: one step, whatever the
distance.

```yaml quiz
question: What does attention cost?
choices:
  - text: Ty · Tx scores for each pair of sequences.
    right: true
    because: Each step of the decoder looks at every step of the encoder. For dates that is nothing; for whole books it is everything.
  - text: A fixed length of the source.
    because: No. The softmax goes over as many places as there are.
  - text: The encoder's outputs must be kept.
    right: true
    because: They are the memory that is looked into.
```

A few years later it was found that attention alone, without any recurrence, will do: *Attention Is All You
Need* (Vaswani et al. 2017). It began here, as a way round a bottleneck between two recurrent networks.

## What to take along

- Encoder–decoder: Tx and Ty are free; one state is handed over.
- Teacher forcing trains each step on the right beginning. Measure whole answers written freely as well.
- Attention: scores, softmax, a weighted sum of the encoder's states. A look in place of a memory.

**Where to read on**

- D. Bahdanau, K. Cho, Y. Bengio, *Neural Machine Translation by Jointly Learning to Align and Translate*,
  ICLR 2015.
- M.-T. Luong, H. Pham, C. D. Manning, *Effective Approaches to Attention-based Neural Machine Translation*,
  EMNLP 2015.
"""### + "\n"),
(name: "14-tunes-and-captions.md", text: ###"""
---
title: Tunes and captions
number: 14
summary: One-to-many, a single input and everything that follows from it
minutes: 15
---

# Tunes and captions

Someone whistles one note and says: *a scale*. You can go on from there, note after note, until it is
finished. Nobody gives you anything more.

**The question of this lesson:** how does one input become a whole sequence, and how does the network know
when to stop?

## One-to-many

There is one input from outside. From then on the network reads what it has written itself:

```
  y⟨1⟩ ─┐   y⟨2⟩ ─┐   y⟨3⟩ ─┐        end
   ▲    │    ▲    │    ▲    │         ▲
   ○────┼───▶○────┼───▶○────┼──▶ … ──▶○
   ▲    │    ▲    │    ▲    │         ▲
   x    └──▶y⟨1⟩  └──▶y⟨2⟩  └──▶    y⟨Ty−1⟩
```

*end* is a symbol like any other, and has to be learned like any other.

## Tunes

A tune here has a **style**, which is read first, and a first note. Its phrases have four notes each, in the
pattern of the style. The first phrase comes back at the end, after one or two others; then its first note once
more, and *end*. So the first note must be kept through the middle, where other notes are played.

```yaml data tunes
problem: tunes
```

```yaml figure
show: examples
of: tunes
```

```yaml parameter practice
label: Updates
choices: [0, 100, 1000]
value: 0
```

```yaml network composer
data: tunes
cell: lstm
hidden: [64]
```

```yaml train composing
of: composer
updates: $practice
learning_rate: 0.01
```

```yaml generate melody
of: composing
mode: sampling
length: 40
seed: 1
```

> **How to read this picture.** The symbols as they came, the shade of each its surprise. Where the rules
> leave a choice, surprise is in order; where they do not, it is a mistake.

It has not practised yet, and writes symbols at random, names of styles among them.

```yaml predict
question: A style and a first note are given to it. It knows the rules. Which notes will still be surprising?
choices: [none, the first notes of the middle phrases, all notes of the last phrase]
right: the first notes of the middle phrases
explanation: There the tune may go one or two notes up or down, and whether a second middle phrase comes is left open too. All else follows.
```

```yaml check
task: Let it practise until the loss on new tunes is below 0.65. Then read the tune above again, phrase by phrase.
expect: {held_out_loss: {of: composing, below: 0.65}}
hints:
  - An untrained network knows no rules. Let it make updates.
answer: {practice: 1000}
```

The best reader, who knows all the rules, would come down to 0.27. The network knows most of them by now.

```yaml check
hidden: true
claim: The best loss is 0.27; before practice it is that of guessing.
expect:
  - {landmark: {of: tunes, number: 1, near: 0.268, within: 0.003}}
  - {held_out_loss: {of: composing, between: [3, 3.7]}}
```

Walk through one, and look for the unit that holds the first note:

```yaml figure
show: walk
of: composing
```

> **How to read this picture.** When it is walked, the network gets a tune that it has not seen, and is asked for
> every next note, the very first one too, at which it can only guess. Press Enter and look at the rows of c.
> Those that change with every note hear what is played. Look for rows that beat with the phrases, every four
> steps, and for rows that are set at the beginning and change little: they can keep the first note.

## Captions

The input can be anything that fits into a vector, a picture too.

```yaml data captions
problem: captions
```

```yaml figure
show: examples
of: captions
```

The first step brings 64 pixels. Each later one brings the word before, one-hot, beside 64 zeros. The picture
is seen **once**.

```yaml predict
question: "The sentence is “a large cross at the top left”. When it says “left”, how many steps ago did the network see the picture?"
answer: 6
explanation: "The picture came with the first answer, “a”. Six words further on is “left”. Until then its place must be kept in the state, while “large” and “cross” are said."
```

```yaml network teller
data: captions
cell: lstm
hidden: [32]
```

```yaml train telling
of: teller
updates: 2000
learning_rate: 0.01
```

```yaml check
hidden: true
claim: At least three captions of four are right, word for word.
expect: {exact: {of: telling, at_least: 0.75}}
```

```yaml generate caption
of: telling
mode: greedy
length: 12
```

```yaml figure
show: walk
of: telling
```

> **How to read this picture.** The first column has the picture, the others a word. Look at the probabilities
> of the answers. At the size, the kind and the place the picture decides; at *a* and *the* the grammar alone
> is enough, and the network is sure.

It writes at least three captions of four without a mistake.

```yaml quiz
question: The network says “a small plus at the top left” of a plus at the top right. Where was the mistake made?
choices:
  - text: At the last step, where the wrong word was said.
    because: It was said there. But what it says there comes out of the state.
  - text: Perhaps at the first step, perhaps on the way, perhaps at the last.
    right: true
    because: Either the place was not read off the picture, or it was lost while other words were said, or it was there and not read. Walking back along the gradient of that word tells which.
  - text: At the word “top”.
    because: That one was right.
```

## Teacher forcing and its gap

In training each step is given the right word before it. When it writes, it is given its own. What it has
never seen is how to go on from a wrong word. This is called **exposure bias**. Against it: feed the network
its own words now and then while it trains (*scheduled sampling*, Bengio et al. 2015), or keep several
beginnings alive and choose the likeliest whole (*beam search*).

```yaml generate beam
of: telling
mode: beam
width: 4
length: 12
```

```yaml quiz
question: Greedy takes the likeliest word at each step. Why can a beam of 4 find a likelier sentence?
choices:
  - text: It uses four networks.
    because: It is one network, run on four beginnings.
  - text: A word that is likely now may lead to words that are all unlikely.
    right: true
    because: The probability of a sentence is the product over all its words. Greedy cannot take a step back.
  - text: It raises the temperature.
    because: Nothing is drawn at all.
```

## What to take along

- One-to-many: the input comes once, then the network reads its own answers, up to *end*.
- What the input said must be held in the state until it is wanted.
- Teacher forcing makes training easy and leaves a gap; greedy, sampling and beam are ways to write.

**Where to read on**

- O. Vinyals, A. Toshev, S. Bengio, D. Erhan, *Show and Tell: A Neural Image Caption Generator*, CVPR 2015.
- S. Bengio, O. Vinyals, N. Jaitly, N. Shazeer, *Scheduled Sampling for Sequence Prediction with Recurrent
  Neural Networks*, NIPS 2015.
"""### + "\n"),
(name: "15-deep.md", text: ###"""
---
title: Deep in two directions
number: 15
summary: What a second layer buys, what it costs, and what it does not buy
minutes: 15
---

# Deep in two directions

Unrolled over fifty steps, a recurrent network is fifty layers deep. In time. From one step's input to that
step's answer it is one layer deep.

**The question of this lesson:** when is it worth stacking a second layer on the first?

## A stack

The first layer reads x⟨t⟩. The second reads the first one's state at the same step, as *its* input:

    a¹⟨t⟩ = cell¹(x⟨t⟩, a¹⟨t−1⟩)
    a²⟨t⟩ = cell²(a¹⟨t⟩, a²⟨t−1⟩)
    ŷ⟨t⟩ = softmax(V a²⟨t⟩ + c)

```
        ŷ⟨1⟩     ŷ⟨2⟩     ŷ⟨3⟩
         ▲        ▲        ▲
 layer 2 ○───────▶○───────▶○───▶
         ▲        ▲        ▲
 layer 1 ○───────▶○───────▶○───▶
         ▲        ▲        ▲
        x⟨1⟩     x⟨2⟩     x⟨3⟩
```

Courses write a[l]⟨t⟩, PyTorch `num_layers=2` and `weight_ih_l1`, `weight_hh_l1` for the second layer. Each
layer has its own edge through time; between layers nothing crosses from one step to another.

```yaml predict
question: "LSTM, 8 inputs, two layers of 16: the first has 4 · 16 · (8 + 16) + 128 = 1664 weights. And the second?"
answer: 2176
explanation: "It reads 16 and not 8: 4 · 16 · (16 + 16) + 128. Every layer above the first costs this much."
```

## Two ways to spend weights

The problem *echo*: letters come, and at each step the letter of six steps ago is to be said. About the same
number of weights can be spent on one wide layer (24 units, 3005 weights) or on two narrow ones (16 units each,
3669 weights).

```yaml data echo
problem: echo
size: 6
```

```yaml network one
data: echo
cell: lstm
hidden: [24]
```

```yaml network two
data: echo
cell: lstm
hidden: [16, 16]
```

```yaml train one_fit
of: one
updates: 1000
learning_rate: 0.005
```

```yaml train two_fit
of: two
updates: 1000
learning_rate: 0.005
```

```yaml predict
question: Same problem, same updates, each from five beginnings. The stack even has more weights. Which of the two can be relied on?
choices: [one layer of 24, two layers of 16, both alike]
right: one layer of 24
reveals: [both]
explanation: Six letters must be held at a time. What counts here is room in one place, and depth gives none.
```

```yaml table both
seeds: 5
show: [{accuracy: {of: one_fit}}, {accuracy: {of: two_fit}}]
```

> **How to read this table.** For each, the median of five trainings, then from the worst to the best of them.

```yaml check
hidden: true
claim: The wide layer learns the echo, with fewer weights than the stack.
expect:
  - {accuracy: {of: one_fit, at_least: 0.85}}
  - {weights: {of: one, equals: 3005}}
  - {weights: {of: two, equals: 3669}}
```

```yaml check
hidden: true
claim: Of five trainings all of the wide layer's are good, of the stack's the best; its others are lost.
expect:
  - {lowest: {of: both, number: 1, at_least: 0.8}}
  - {highest: {of: both, number: 2, at_least: 0.85}}
  - {median: {of: both, number: 2, below: 0.8}}
  - {lowest: {of: both, number: 2, below: 0.6}}
```

The stack *can* do it: its best training comes near that of the wide layer. But from other beginnings it is still
lost after the same updates. One training is an anecdote; look at the range.

So depth is no cure for a short memory: the way through time is as long as before, and every layer has its
own.

What does a second layer buy? **More computation per step.** With one layer x⟨t⟩ passes one non-linear map
before the answer; with two layers it passes two, and the second sees not the letter but what the first made
of it. That pays where the things that count are not in the input itself, but have to be built from it: sounds
into words, letters into syllables, strokes into characters. Speech recognition by recurrent networks became
good when it became deep (Graves, Mohamed & Hinton 2013).

## What do the layers do?

```yaml data sentences
problem: sentences
```

```yaml network reader
data: sentences
cell: lstm
hidden: [24, 24]
embedding: 8
```

```yaml train reading
of: reader
updates: 600
```

```yaml predict
question: Two layers have learned sentences, and nobody has told them how to divide the work. Some units change with every word, others only at a noun or at the end. Where will you find which?
choices: ["below what changes with every word, above what stays", "above what changes with every word, below what stays", both kinds in both layers]
right: both kinds in both layers
reveals: [lower_layer, upper_layer]
explanation: As a rule, at least. The work is divided in whatever way lowers the loss, and another seed divides it in another way.
```

```yaml figure lower_layer
show: walk
of: reading
layer: 1
```

```yaml figure upper_layer
show: walk
of: reading
layer: 2
```

> **How to read this picture.** The same sentence, once in the lower and once in the upper layer. Look for
> strips that change with every word, and for strips that change only at a noun or at the end. Which layer has
> more of either?

```yaml check
hidden: true
claim: In each layer some units mostly stay where they are, and others do not.
expect:
  - {steady: {of: reading, layer: 1, between: [0.1, 0.9]}}
  - {steady: {of: reading, layer: 2, between: [0.1, 0.9]}}
```

Nobody assigns the work: whatever division lowers the loss is the division that comes.

## The way down

Backwards there are two ways as well. The gradient of the loss at step t goes *left*, through time, and
*down*, to the layer below; and what goes down goes left there.

```yaml quiz
question: From the loss at step 50 to x⟨1⟩, through two layers. How many ways are there?
choices:
  - text: One.
    because: It can go down at any step.
  - text: Fifty.
    right: true
    because: Left in the upper layer, down once, at one of 50 steps, then left in the lower one. Back-propagation adds all of them up without counting them.
  - text: "2⁵⁰"
    because: It can go down only once, since there are two layers.
```

In deep stacks the way down vanishes too. Remedies are those of deep networks in general: skip connections,
normalization, dropout *between* the layers and not through time (Zaremba, Sutskever & Vinyals 2014).

## Cost

Every further layer costs weights, 4 · H · (H below + H) + 8 · H of an LSTM, and it costs time: one more pass
through all steps.

```yaml compare
of: [one, two, yours]
show: [weights]
```

```yaml quiz
question: Two layers on two processors. Can the second one start before the first has read the whole sequence?
choices:
  - text: Yes. At step t it needs only the first layer's states up to t.
    right: true
    because: The two run one step apart. A bidirectional stack cannot do that, since each layer needs the whole sequence below.
  - text: No.
    because: It needs a¹⟨t⟩ at step t, and nothing later.
```

```yaml parameter lower
label: Units of the lower layer
choices: [8, 16, 24]
value: 8
```

```yaml parameter upper
label: Units of the upper layer
choices: [8, 16, 24]
value: 8
```

```yaml network yours
data: echo
cell: lstm
hidden: [$lower, $upper]
```

```yaml train yours_fit
of: yours
updates: 1000
learning_rate: 0.005
```

```yaml check
task: Keep two layers, and divide the units so that the echo is right at 90 % of the steps or more, with fewer than 4100 weights.
expect:
  - {weights: {of: yours, below: 4100}}
  - {accuracy: {of: yours_fit, at_least: 0.9}}
hints:
  - The six letters must be held somewhere, all of them in one place.
  - One layer needs the room. The other one can be small.
answer: {lower: 8, upper: 24}
explanation: One layer holds the letters, the other one does what is left.
```

## What to take along

- A stack: layer l reads a[l−1]⟨t⟩. Each layer has its own edge through time.
- Depth is more computation per step. It is not more memory.
- Two or three layers are the rule; more needs the means of deep networks.

**Where to read on**

- A. Graves, A. Mohamed, G. Hinton, *Speech Recognition with Deep Recurrent Neural Networks*, ICASSP 2013.
- R. Pascanu, C. Gulcehre, K. Cho, Y. Bengio, *How to Construct Deep Recurrent Neural Networks*, ICLR 2014.
"""### + "\n"),
(name: "16-long-memory.md", text: ###"""
---
title: Long memory
number: 16
summary: The experiments of 1997, with the paper's figures beside your own
minutes: 20
---

# Long memory

In 1997 Sepp Hochreiter and Jürgen Schmidhuber published a cell that could remember for a thousand steps, in a
time when ten were hard. To prove it they set tasks of which the most famous is very plain: *add two numbers*.

**The question of this lesson:** what did they find, and do you find the same?

## Adding

Each step brings a number between −1 and 1 and a marker. Two numbers are marked, one among the first ten, the
other anywhere in the first half. After the last step the answer is

    0.5 + (X₁ + X₂) ∕ 4

and is right if it is off by less than 0.04. Always answering 0.5 costs 1∕24 ≈ 0.042, or a little less, since a
mark on the very first number does not count.

The paper's figures, for its LSTM of two blocks with two cells each, 93 weights, ten trials:

| T | shortest lag | sequences until it had learned | wrong of 2560 |
| --- | --- | --- | --- |
| 100 | 50 | 74,000 | 1 |
| 500 | 250 | 209,000 | 0 |
| 1000 | 500 | 853,000 | 1 |

## Yours

Now a network of your own, an LSTM with 8 units, at T = 50.

```yaml parameter bias
label: Forget-gate bias at the beginning
from: 0
to: 6
step: 1
value: 1
```

```yaml data sums
problem: adding
size: 50
```

```yaml network net
data: sums
cell: lstm
hidden: [8]
forget_bias: $bias
```

```yaml predict
question: "Before any training, forget-gate bias 1. How large is the gradient at the first step, compared with that at the last?"
choices: [about the same, about a tenth, less than a hundredth]
right: less than a hundredth
reveals: [before]
explanation: >
  σ(1) = 0.73, and 0.73⁵² is 8e-8: so little comes along c, since the forget gate that lets an LSTM drop what it does not
  need also makes it forget. The rest comes by way of h and the gates. The cell of 1997 had no forget gate.
```

```yaml figure before
show: gradients
of: net
scale: log
```

```yaml check
hidden: true
claim: Less than a hundredth of the gradient is left before training.
expect: {gradient_ratio: {of: net, first: 1, last: -1, at_most: 1.0e-2}}
```

```yaml train fit
of: net
updates: 2000
learning_rate: 0.01
batch: 16
```

```yaml figure
show: loss
of: fit
```

> **How to read this picture.** The dashed line is the loss of always answering the mean. Long flat, then a
> sudden fall: until the network has found that the markers matter, there is nothing to climb.

```yaml check
task: Let at least 90 % of new sums be right.
expect: {accuracy: {of: fit, at_least: 0.9}}
hints:
  - The table of lesson 7 says how much is left after n steps.
  - "50 steps, and more than a tenth should be left: σ(b)⁵⁰ > 0.1."
answer: {bias: 4}
```

Two thousand updates with 16 sequences each are 32,000 sequences. Is this better than the paper's 74,000? **It
cannot be compared so.** Three things differ:

- T is 50 here and 100 there.
- The cell: theirs had no forget gate and began with closed input gates; its gradient was cut at the gates,
  and flowed along c only.
- The learning: theirs was plain gradient descent after each sequence; this is Adam, with gradients through
  everything, 16 sequences at a time.

```yaml quiz
question: Which of these would be a fair comparison with the paper's table?
choices:
  - text: The share of new sums that come out right after learning, by the same criterion.
    right: true
    because: The task and the criterion are the same. At T = 50 it is an easier case, and that must be said.
  - text: The number of sequences that it took.
    because: Not with another optimizer, batch and cell.
  - text: Whether a plain RNN fails where the LSTM succeeds.
    right: true
    because: That was the point of the paper, and it can be tried under equal conditions.
```

So let us do that: three cells with 16 units each, the same 2000 updates of 16 sequences, the same learning rate
of 0.02. The LSTM begins with a forget-gate bias of 4.

```yaml network plain
data: sums
cell: rnn
hidden: [16]
```

```yaml network gru
data: sums
cell: gru
hidden: [16]
```

```yaml network lstm
data: sums
cell: lstm
hidden: [16]
forget_bias: 4
```

```yaml train plain_fit
of: plain
updates: 2000
learning_rate: 0.02
batch: 16
```

```yaml train gru_fit
of: gru
updates: 2000
learning_rate: 0.02
batch: 16
```

```yaml train lstm_fit
of: lstm
updates: 2000
learning_rate: 0.02
batch: 16
```

```yaml predict
question: Which of the three will get most of the new sums right?
choices: [all three, the GRU and the LSTM, the LSTM alone]
right: the GRU and the LSTM
reveals: [three]
explanation: The RNN stays where it was. Both cells with gates find what there is to keep.
```

```yaml compare three
of: [plain_fit, gru_fit, lstm_fit]
show: [weights, accuracy, held_out_loss]
```

> **How to read this table.** One line for each network. *accuracy* is the share of new sums that are off by
> less than 0.04: the paper's criterion. Its “1 wrong of 2560” would be 0.9996.

```yaml check
hidden: true
claim: The plain RNN stays at the baseline, the GRU and the LSTM do not.
expect:
  - {accuracy: {of: plain_fit, below: 0.3}}
  - {accuracy: {of: gru_fit, at_least: 0.9}}
  - {accuracy: {of: lstm_fit, at_least: 0.9}}
```

## The embedded Reber grammar

The first experiment of the paper is about order, not numbers. A string begins with B; then comes T or P; then
a string of a small grammar with choices in it; then the same T or P again, and E:

    B T | BTSSXSE | T E
    B P | BPVVE   | P E

Which symbol comes next? Inside, nobody can know: two are possible at each step, until the string is at its end.
But the last symbol but one is certain for whoever remembers the second.

| method | hidden units | weights | trials that succeeded | after sequences |
| --- | --- | --- | --- | --- |
| RTRL | 3 | ≈ 170 | "some fraction" | 173,000 |
| Elman net | 15 | ≈ 435 | 0 % | > 200,000 |
| recurrent cascade correlation | 7–9 | ≈ 119–198 | 50 % | 182,000 |
| LSTM | 4 blocks of 1 | 264 | 100 % | 39,740 |
| LSTM | 3 blocks of 2 | 276 | 100 % | 21,730 |

Success means: for all strings, the possible next symbols are always the most active outputs.

```yaml data strings
problem: reber
```

```yaml network grammar
data: strings
cell: lstm
hidden: [16]
```

```yaml train grammar_fit
of: grammar
updates: 1000
learning_rate: 0.02
batch: 16
```

1000 updates of 16 strings are 16,000 strings. Again, the number alone cannot be compared; but the test can be
made: does it know the last symbol but one?

```yaml predict
question: "“BTBTSSXXTVVE” has been read. What probability does the network give to T, the second symbol come back? From 0 to 1."
finding: {probability: {of: grammar_fit, input: BTBTSSXXTVVETE, step: -2, class: T}}
reveals: [with_t, with_p]
explanation: It is all but certain, and with P in the second place it is as certain of P.
```

```yaml figure with_t
show: walk
of: grammar_fit
input: BTBTSSXXTVVETE
```

```yaml figure with_p
show: walk
of: grammar_fit
input: BPBTSSXXTVVEPE
```

> **How to read this picture.** Where two symbols are possible, p(target) stands near ½. The last three
> symbols are the test: E, then T or P, then E. Look along c for rows that differ between the two pictures from
> the second step to the end: there the second symbol is kept.

```yaml check
hidden: true
claim: The network remembers the second symbol, T or P; the best loss is 0.44 per answer.
expect:
  - {probability: {of: grammar_fit, input: BTBTSSXXTVVETE, step: -2, class: T, at_least: 0.95}}
  - {probability: {of: grammar_fit, input: BPBTSSXXTVVEPE, step: -2, class: P, at_least: 0.95}}
  - {landmark: {of: strings, number: 2, near: 0.441, within: 0.001}}
```

```yaml quiz
question: Why is a loss near 0 no sensible goal here?
choices:
  - text: The network is too small.
    because: No network gets there.
  - text: Inside the string two symbols are equally likely, and whoever is right about that pays ln 2 each time.
    right: true
    because: "A string has seven such choices on average, and eleven answers: 7 ln 2 ∕ 11 ≈ 0.44 per answer is the best there is."
  - text: There are too few strings.
    because: More strings leave the choices as open as they are.
```

## What to take along

- A task with a long lag, a criterion, many trials, all figures: that is how a claim about memory is made.
- A forget gate must be open at the beginning if the memory is to be long.
- Compare like with like; say what differs; give median and range, since a run is a throw of the dice.

**Where to read on**

- S. Hochreiter, J. Schmidhuber, *Long Short-Term Memory*, Neural Computation 9(8), 1997: experiments 1 and 4
  are the ones above.
- Q. V. Le, N. Jaitly, G. E. Hinton, *A Simple Way to Initialize Recurrent Networks of Rectified Linear
  Units*, 2015: a kindred adding task, and a plain RNN that solves it.
"""### + "\n"),
(name: "17-bring-your-own.md", text: ###"""
---
title: Bring your own
number: 17
summary: A text, a table, a trained model of yours
minutes: 15
---

# Bring your own

Everything so far was made so that it could be learned. Your data were not.

**The question of this lesson:** you have a text, a table, or a trained model. What can you see in it today?

## A table

There is a mill on a river. Its keeper writes down every day how much it rained (in some units) and how high
the water stands at the mill (in centimetres). The numbers are made up, the question is not: **how high will
it stand tomorrow?**

```yaml parameter window
label: Days that are read
choices: [1, 2, 3, 4, 8]
value: 1
```

```yaml data mill
file: 17-mill.csv
target: level
window: $window
```

```yaml figure
show: examples
of: mill
```

> **How to read this picture.** Each line is one example: so many days of rain and level, and the level of the
> day after. Each column has been shifted and scaled, so that its mean is 0 and its standard deviation 1;
> networks learn badly from numbers of very different size. On the screen they are shown as they were.

```yaml network forecaster
data: mill
cell: gru
hidden: [8]
```

```yaml train forecasting
of: forecaster
updates: 600
learning_rate: 0.01
```

```yaml predict
question: >
  Who says *tomorrow as today* has a loss of 0.50. The network reads the rain and the level of today. How large will its loss
  be on days that it has not seen?
choices: ["far below that, under 0.2", "about as large", "far above that, over 1"]
right: "about as large"
reveals: [course]
explanation: The level of tomorrow is not decided by what it reads.
```

```yaml figure course
show: loss
of: forecasting
```

> **How to read this picture.** The dashed line at 1 is the variance of the level, the loss of always answering the
> mean. *Tomorrow as today* would be at 0.50. The last twenty days or so are held out. They lie
> *after* all that is learned from: who mixes past and future examples tests whether the network can remember,
> and not whether it can foresee.

```yaml check
hidden: true
claim: Tomorrow as today costs about 0.50, and from one day the network does about as well.
expect:
  - {landmark: {of: mill, number: 1, near: 0.50, within: 0.01}}
  - {held_out_loss: {of: forecasting, between: [0.4, 0.7]}}
```

```yaml check
task: The rain falls in the hills and takes its time. Bring the loss on the held-out days below 0.2.
expect: {held_out_loss: {of: forecasting, below: 0.2}}
hints:
  - One day's rain and level do not tell what is still on its way.
  - How many days back must one look? Try.
answer: {window: 3}
```

You have just found out something about the river, not about the network: two days do not tell, three do. The
water takes three days from the hills to the mill.

The same from the command line, with the whole screen to itself:

    unroll open mill.csv --target level --window 4
    unroll train mail.csv \
      --text subject --label folder
    unroll train mill.csv \
      --target level --window 4 --json

`--target` is a number, `--label` a class, `--text` a column that is read word by word.

```yaml quiz
question: You shuffle the rows of such a table before you split it into training and held-out days. The loss becomes better. Why should you not be glad?
choices:
  - text: Shuffling destroys the order within a window.
    because: One would build the windows first and shuffle those. The trouble comes after that.
  - text: Windows of neighbouring days share most of their days, so nearly everything held out has been seen.
    right: true
    because: The figure no longer says how well the future is foreseen.
  - text: The network needs the rows in order to carry its state.
    because: Each window begins with a new state here.
```

## A text

    unroll open FILE.txt
    unroll train FILE.txt --updates 2000 \
      --save net.safetensors
    unroll generate net.safetensors \
      --prime "The " --temperature 0.7

Characters are the steps, and the next one is the answer (lesson 11); `--words` makes words the steps (lesson
12).

## A model

You have trained something in PyTorch. Save its weights with safetensors, without any description:

```python
from safetensors.torch import save_file
save_file(
    model.state_dict(), "model.safetensors")
```

    unroll open model.safetensors \
      --input x.safetensors
    unroll open model.safetensors \
      --vocabulary words.json \
      --text "not a good film"

Layers, cells and sizes are told by the weights' names and shapes: a `weight_hh_l0` of [4H × H] is an LSTM,
[3H × H] a GRU, [H × H] an RNN. Where they leave something open (tanh or ReLU, which of two heads) you are asked.

Here is one that comes trained, an LSTM with four units. It reads up to ten bits and says whether the number of
ones is even or odd.

```yaml data bits
problem: parity
```

```yaml network given
data: bits
cell: lstm
hidden: [4]
weights: 17-parity.safetensors
```

```yaml predict
question: "It needs one bit of memory. How will that bit look in the walk?"
choices: ["a unit that turns over at every 1 and stays at every 0", "a unit that grows with every 1", "nothing to be seen, it is spread over all weights"]
right: "a unit that turns over at every 1 and stays at every 0"
reveals: [bit]
explanation: >
  Look at unit 2: its h is below 0 after an odd number of ones and above 0 after an even one. Counting would do as well, up
  to ten; but where only odd and even matter, turning over is the shorter way.
```

```yaml figure bit
show: walk
of: given
input: "1001011000"
unit: 2
```

```yaml check
hidden: true
claim: Unit 2 turns over at every 1.
expect:
  - {signal: {of: given, input: "1001011000", signal: h, unit: 2, step: 3, below: 0}}
  - {signal: {of: given, input: "1001011000", signal: h, unit: 2, step: 5, above: 0}}
  - {signal: {of: given, input: "1001011000", signal: h, unit: 2, step: 6, below: 0}}
  - {signal: {of: given, input: "1001011000", signal: h, unit: 2, step: 9, above: 0}}
```

Now bits of your own, up to ten:

```yaml parameter bits_read
label: Bits of your own
value: "10010110"
```

```yaml figure
show: walk
of: given
input: $bits_read
```

```yaml check
hidden: true
claim: The given network is right on all strings that are held out.
expect: {accuracy: {of: given, at_least: 0.99}}
```

Three questions to put to any model that misbehaves:

1. **Does the gradient arrive?** Open it, press `b`, and walk back. Where dL∕dh falls by powers of ten per
   step, nothing earlier can have been learned.
2. **Are gates stuck?** A forget gate at 0.5 everywhere forgets in a few steps; one at 1 everywhere never
   clears. Units stuck at ±1 have no slope left.
3. **What is lost between two steps?** Give it two inputs that differ in one early step, and see at which step
   the states become the same again. There it was forgotten.

```yaml quiz
question: A model answers well on short inputs and badly on long ones. Which look comes first?
choices:
  - text: Retrain it with more units.
    because: Perhaps in the end. First find out what is the matter.
  - text: Walk a long input forward and see where the early part leaves the state; then backward, and see how far the gradient comes.
    right: true
    because: The two together tell whether it does not keep (forget gates, state) or never learned to keep (gradient).
  - text: Clip the gradient.
    because: That is for explosions in training. Nothing explodes here.
```

## Where to from here

Write a lesson yourself: `unroll new mine.md` gives you a small notebook that runs, and `lessons/README.md` has
every kind of block with an example. Parameters, tasks, pictures and checks of your own are plain text. Give it
to somebody who wants to learn.

## What to take along

- Tables: rows are steps, a window makes an example, the future is held out.
- Models: the weights' names tell the network. Everything in this course can be looked up in yours.
- Gradient, gates, state: three looks, in this order.

**Where to read on**

- A. Karpathy, *A Recipe for Training Neural Networks*, 2019.
- The documentation of `torch.nn.LSTM`, whose names and order of gates are the ones used here.

<!-- What follows only guards what is said above; readers do not see it. -->

```yaml data two_days
file: 17-mill.csv
target: level
window: 2
```

```yaml network from_two
data: two_days
cell: gru
hidden: [8]
```

```yaml train from_two_fit
of: from_two
updates: 600
learning_rate: 0.01
```

```yaml check
hidden: true
claim: Two days do not tell.
expect: {held_out_loss: {of: from_two_fit, above: 0.3}}
```
"""### + "\n"),
(name: "17-mill.csv", text: ###"""
rain,level
6,47
0,59
0,51
0,70
0,60
0,52
4,48
5,43
3,40
0,54
1,69
0,70
1,60
0,56
4,49
1,49
3,44
0,57
2,54
4,60
0,51
4,54
3,64
4,54
2,64
1,68
0,74
0,71
0,64
6,56
5,49
0,43
6,64
0,75
0,64
0,79
0,67
0,58
0,51
0,46
0,43
0,39
0,36
0,35
4,33
0,33
6,32
0,49
0,45
0,65
0,57
1,50
3,44
0,40
0,41
0,50
0,45
0,40
0,37
0,36
0,34
4,31
0,30
0,29
3,46
0,42
0,39
0,49
1,43
1,40
1,39
4,40
4,41
6,42
0,54
2,65
1,81
2,69
0,67
2,61
0,61
6,54
0,56
2,49
2,69
0,59
3,60
0,61
3,54
5,59
0,53
0,59
0,72
0,62
0,54
0,48
5,44
0,41
0,38
0,55
0,49
0,44
0,41
0,38
5,35
0,34
0,31
3,51
2,46
0,42
0,51
0,54
1,48
6,44
0,40
0,42
1,62
2,55
0,48
0,48
"""### + "\n"),
  ]

  static let others: [(name: String, base64: String)] = [
    (name: "09-long-lstm.safetensors", base64: "iAcAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJiaWRpcmVjdGlvbmFsIjoiZmFsc2UiLCJjZWxsIjoibHN0bSIsImVtYmVkZGluZyI6IjgyLDgiLCJmb3JtYXQiOiJybm4tcmVmZXJlbmNlLTEiLCJnYXRlX29yZGVyIjoiaSxmLGcsbyIsImhlYWQiOiJsaW5lYXIiLCJoaWRkZW5fc2l6ZXMiOiIzMiIsImluaXRpYWxfc3RhdGUiOiJ6ZXJvIiwiaW5wdXRfc2l6ZSI6IjgiLCJraW5kIjoic2VxdWVuY2UiLCJsb3NzIjoiYmNlX3dpdGhfbG9naXRzIiwibG9zc19hdCI6Imxhc3QiLCJuYW1pbmciOiJ0b3JjaF9tb2R1bGUiLCJudW1fbGF5ZXJzIjoiMSIsIm91dHB1dHMiOiIxIiwicGFkZGVkIjoiZmFsc2UiLCJyZWR1Y3Rpb24iOiJtZWFuIiwidHJ1bmNhdGlvbiI6IjAiLCJ1bml0cyI6InJubi5sMCIsInVucm9sbC5iYXRjaCI6IjE2IiwidW5yb2xsLmNsaXAiOiJub3JtOjEiLCJ1bnJvbGwubGVhcm5pbmdfcmF0ZSI6IjAuMDEiLCJ1bnJvbGwub3B0aW1pemVyIjoiYWRhbSIsInVucm9sbC5wcm9ibGVtIjoibG9uZy1yZXZpZXdzOjYwIiwidW5yb2xsLnNlZWQiOiIxIiwidW5yb2xsLnVwZGF0ZXMiOiIxNTAwIiwidW5yb2xsLnZvY2FidWxhcnkiOiJbXCJ0aGVcIixcImFuZFwiLFwibm90XCIsXCJtb3ZpZVwiLFwiZmlsbVwiLFwic3RvcnlcIixcInNob3dcIixcInBsYXlcIixcImdvb2RcIixcImdyZWF0XCIsXCJmdW5ueVwiLFwibW92aW5nXCIsXCJ3b25kZXJmdWxcIixcImNsZXZlclwiLFwiYmFkXCIsXCJwb29yXCIsXCJib3JpbmdcIixcImR1bGxcIixcInRlcnJpYmxlXCIsXCJzaWxseVwiLFwiaXRcIixcImlzXCIsXCJ0cnVlXCIsXCJ0aGF0XCIsXCJpXCIsXCJkb1wiLFwidGhpbmtcIixcIndvdWxkXCIsXCJzYXlcIixcIndhc1wiLFwicmVhbGx5XCIsXCJhXCIsXCJvbmVcIixcIm15XCIsXCJmcmllbmRcIixcImhhc1wiLFwic2VlblwiLFwic2lzdGVyXCIsXCJmaW5pc2hlZFwiLFwib3VyXCIsXCJuZWlnaGJvdXJzXCIsXCJoYXZlXCIsXCJoZWFyZFwiLFwib2ZcIixcImJyb3RoZXJcIixcIndhdGNoXCIsXCJhbG9uZVwiLFwic2hvd25cIixcImluXCIsXCJ0b3duXCIsXCJtaW5lXCIsXCJ3aGljaFwiLFwiY3JpdGljc1wiLFwid3JpdHRlblwiLFwiYWJvdXRcIixcImNpbmVtYXNcIixcIm5vd1wiLFwid2hvc2VcIixcIm11c2ljXCIsXCJhY3RvcnNcIixcIndlcmVcIixcInRvXCIsXCJtZVwiLFwiZW5kXCIsXCJhbHRob3VnaFwiLFwicmFpbmluZ1wiLFwib3V0c2lkZVwiLFwiZXZlblwiLFwiZm9yXCIsXCJ0aG9zZVwiLFwid2hvXCIsXCJyZWFkXCIsXCJib29rXCIsXCJhc1wiLFwidG9sZFwiLFwiaGFkXCIsXCJhc2tlZFwiLFwiYXRcIixcImhvbWVcIixcInJhaW5cIixcIm92ZXJcIixcImRpbm5lclwiXSIsInVucm9sbC53ZWlnaHRzX3NlZWQiOiIxIiwidW5yb2xsLndpbmRvdyI6IjUwIn0sImVtYmVkZGluZy53ZWlnaHQiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzgyLDhdLCJkYXRhX29mZnNldHMiOlswLDI2MjRdfSwiaGVhZC5iaWFzIjp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOlsxXSwiZGF0YV9vZmZzZXRzIjpbMjYyNCwyNjI4XX0sImhlYWQud2VpZ2h0Ijp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOlsxLDMyXSwiZGF0YV9vZmZzZXRzIjpbMjYyOCwyNzU2XX0sInJubi5iaWFzX2hoX2wwIjp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOlsxMjhdLCJkYXRhX29mZnNldHMiOlsyNzU2LDMyNjhdfSwicm5uLmJpYXNfaWhfbDAiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzEyOF0sImRhdGFfb2Zmc2V0cyI6WzMyNjgsMzc4MF19LCJybm4ud2VpZ2h0X2hoX2wwIjp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOlsxMjgsMzJdLCJkYXRhX29mZnNldHMiOlszNzgwLDIwMTY0XX0sInJubi53ZWlnaHRfaWhfbDAiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzEyOCw4XSwiZGF0YV9vZmZzZXRzIjpbMjAxNjQsMjQyNjBdfX0gICnIAMB3Vki+NNtjvy4OzL4cHbu/QSWbvVd8Cr/4Q+8/RUKUP6BOWL8mXQfArTr7vyfW3j/Emrm/hlLwvy8HIUBjtMU/GZu1v5ZieD8qh46/9aYFQEmQQb9Nfx6/9cUbPsINYL946c4/+MLoPhVrNj+e9g0+UHNZP8I0E0B8CCQ8EuM7vxQpHD/6ZJc/HRbkPmEFej7U/OI/1wHLvGJ+Lj2MwZw966hAP8R2tz9NypU+dDZFv8Ug6r5ye6w/+77dvn2yDj8EPha/01eYPrsbq75E03u+NasBP5j5dz/QuF8/F0RKvxFPqj9zehI/6dilP169gb980k2/Y2xUPUVm4z4eaJU9j0mdP1HYO7/0aNK/EtZav1YrwD8RssC/iF3svsmayb5mOGg/Os3gvknjQsBKzvS/oqgUPrtlTT3zSq4+17R8v3Fvoz+pZ0q/gw4Rv6Mavz5GQii/Agusvypw/j9nuaE/907WP4Glhr9EX5W/1e/Sv4l1sL7j6Xq/lUDDPyTkjT847Ns/PpKQvy6pKMBf2WC/1K5TvEi2iT2va7C/o9khPpc2Dz/T0/I+cPUPwLZliL/6JZg/GYd6vytWhT/RRTk/L3qav9JQ0D9xYZc/aJ3RPwmRLD+6sBU/QHdDvxrkcj+UL9g+lIwhPwpXLkCkfihAabyAPrsXBD8ZDt+/mWrlPc5Agr9XKCNANOKxP37HTb6ICzY+8uKcvk4fvL+Dk4S+yCoIwIJDI0ARPKm94/2UP22b8D2ggDE/uO3svsS4NL70Qtq/YiZUPx63tT8/Mro/exMwv8O/XD73/MG/aKr9uc8q479yjPE/Z0F1P2SWlT8wPh0/0v8YPyt/Rb8Q8wm+xqbEPrKUtr+Hr5e/spMqv9fsr7/HKms/JMUsP9WIzT8BQUE/9H9qP4Ix/z7WvBzAgUeOPxGI9T0c6Ak/YfO3vxLmTr5rTwJAwGo7QLPqkD9YCwvA4+ODPu/Fb7+h75K/3JYMvzmnoz2QGik/746/PvZepz7n0F0/5PJPv+k6G7+4BTc/rBkKv21dmr9KYQ/AXWCuv+/bOD7Fr/y+RPXcPybBsj8X+cu+iO3fvtf7PL8SAV4/aqLBvxkAkL8dXOC/uxVZP56yzb4q/7o9fHkRPjQEc7+lsxTAMBjJv5Mnyj99OgG/R6f1vwnyXT+v69S+oFjKOa5CLj8Bph8/YxgwPqWg5j0jpm6/bWQ+P4+hdb7fYKS+9ku5v2FLzb9L6Lo/kE2LP6MT6L5SnIm/xjc3wEOULz/Ego2+IxiNvpwNsD7M9Pk+v1vLv9gsPD7KhDQ9BszKPxEdGUCpfoQ/9h8+v2bQ9j71tA7AIj+oP5xDI781gkM/y1joP0CSnD8th7c/cuCwPyjIIL8lEH0/zCuWv/lgJr6mWOK/qoyEvWFZV79gkQpAXhvEv4oHvT4Aam4/ozrVu0Dzlr9zauY/lF1BvgYuqT4GvAXAi2yUP3Y8ij7tKuK/i79aPWKF7r6y26y+zfI2PwAEMz/1Lvc+hMctQNnVKL+PytS+WxCXP+iQSL/Idhw/twnnP/umor7jgYs98pDNvpKgOD8tqTM/eWwlP+wmFb8h6KC/XHlcPt5j4D+zDIm9PTO+v/VWpj8ubeA/07bBPtrh9D7kWFi+pAP/PkIHAb7RvDQ/b6y8PiEgrb8i97o/J/Nxv/fgZj+DftG+SWJDP+Xsvz+KB8W96rqLv0lS0D2jRBS/xa9CvynQh76BNXK+RNcLPiXBHMBc7UC/pO97v/zzoTxA26g+01PEvRCMn74F0qK+NuNdv1VL1r9ANqu/wF40PkCxKL/Y+Iu+EOfaPror5L9Zrrw+KJMHvwiwmT/7wY0/i65KP62jwT7Py3c/tVaNv8Alrj77Rzq/mNE9P0TceT+kgPU/t3BoPvNkaz80geI+hpmLPrlSiD/iUZY97wBbPp7tI786dh++0TPuP1OjL7/u1h+/RLFsv8jKvD+rXxBAxwSRPuSn3L4Nxi3AGkrpvuMuZj8meeC9KaQ1v9MUoL7MKdC+8rLxvjoI870ebpE/fKe1PlF55r9/u4U9hb2jPw/azr1Rl3q/pHjEPywwND+wDV0/LKm3v8E5fT6YNaG+4VAXPyW7KUDL6no+wuLIP9kyDD/4HyE/Rml5vxMlnr7FZ6I+NpSLPrGJhb5QUoA/4sYrvmm7xr/k0p2/0d4UPyGuC76fc2S91HN7P1zt2D3MfPa/a02CvxtE876sssW+IUyUv4rRBEDcFd8+zfkqQFr7wj+8pOY+t56bv+m0eD9LAL6+Y2elv/mwb77jWsM90/KzPllAFD/2br8+Z+TXP1QZFD650Zi9IgLSv1jJ4D1LZK++QqdeP/8flb/AT4O+E8uHvFIKpz4cGMy/2zQ0QBPxS77ehoS/P82GP0tqA0DkXNw9BqwYP5OUBb+CwLS+OhXbPXqadb9Y8B8/LNGNPxm4yr5+8Wo/rXfMvu037D8O4vE9EMVpP9FyJcAowLI97YLtvjaTGD/pFHW/e44hwFsOS0ALnPe+wgdivEeJnj/AmMe+qgXRPl/yBT94bYE/5nKWvo3g9r9zjuu99TVFv0Sagb17RgrAeDfHv8jO7785e0o/sD7RPhSmFj8+3LK/AhEVv9Y4Rz/sQWO/d7/OPsckpT6poQvA+zQDQMrJYb/+5EG/4x0Nv5rV5T4oELu+RP+PvV0zGL/X/zZA79sev7+p6L8yzCc/srrYvK+2xL4S1fE9KmTWvrU0jj/zXm6+t0isvyqEEb9h226/tSeRvi7w4z5Fbym/daADv5WaJz/fvJM+WSVuv0zpgz//7yM/7/SZv9P7V79/VCJANkK4vzPQ6z4+lhc+8ePVvlttiL2YCFE/rz26P77ML0BJkni/Xd8MwKjkFkCDyne+H97Av7tl+79/UJs/je+sP1+9iz5zas+/vq6VvMks/r4Q8zi9ToewPnIRzT6kelw/uMU+v5bWK795z00+h+KGP6XybL8/Pt29VIRqvwjBLj8RCHa/rc+ZvoOTG73WnQZAIrgXvzKJLz/RTK++EWmGP5wY9L5iCJU//HcAv+GVpb9TpkQ9nNAnQILhdb+FgiY/wwMRwCZubj/sVom9te91vjGH5b14KJe8fxcJP3g/fz7DMwy/bTUSP8RHE7+ZfcI/aS9Fv4OMuT9M9gdA+8KevsL76b4fKgjAjujoPYRS3L9x0LA+oOeiP4Wyqz6mSJk9BACjvwLmbL+t7Y2+F+sbv/Jbhz9cDwS8XXa5v3GHe75XYZS/cyrtvoB07L2fE7+/xPCfv69e/D5Iltq/9JPfP9NmEEBLSIC+SUc4Pwfzhb8x7FW/+7Rlv0xvr742vVq9C0cYvoq+Lb/Sugo+oQ4pvxOMaL/Y3CY/KD/HvlKoGL/WybW+yfuOv/XSvT0m/ZI/c/Phvzk3ij8Hh9+/vGDUPqJIw75lvhY/RmiNPrbyOz2qk7G/VpYUP8bjrj6zed+/XOiSv1CEIcBQLBVAGl9fPRMPkb2UelI+vk7aPVhlgjzTGUI/R1W6ParSGz44SgE/9L+9vpK8gb5T7kG+FTZRPSz9L76Dlie+Ad0BP3D4kb6/AAO+xMTmPjDVjb8wb9G/pQc0P6BNTTxDkoy+UW+mvwAT1r+4FIi/pNKYP0VKBz+7LZm/DiI2v15WFT/aT9c+Zvo4v1ONRD7Sfbm/K4+VvnAyxr51JTG+4GcAvsSh9L4YGmO+YLYVv6Y4Ob5hHgG/REQVvyfjYL482AE775SQO/3su77m3u2+3EHCvnImlb9Dn3q+SUTLvuB2cj4Aw2K/7ywEvyFZH78Pbi6/gY/ivqLNYL+A7oK/H5EZviEIQL9OwQa/41RbvRHM7L4KaQA9yABJPw/RQD6PjIC99QQav0yxU78AliC+HJkIPTqmkL5oMjK+0RFkPncBSr8s0PK+7QmSviekgD5SDii/ItV0Ph8woT49N+89+RKEvTXBXj7kRhE/AyIQPoe+7rws7R2/wlGzPj69ND68YaU+vM/zvkqTSL7N1c49sZpgvuuCFj5JnOm9o9UKvrytzz3vpZs9hlcBvhcj3j0ftEi+m4GavkUapb5E5Jg7KaYivc3zq72oj0g+1zagPlBkWz5p/o88QeTPvtWa/r24NZK+tP4DvOb1Pr2jvbI+KgsYPqobP70zDSw+Aal2Pu8CETwDawa+tDWXPh5xqzwElHE+D6orPi49rT457Ye+6ecLvrDrOD04FYU+YIErv7QCjb26DBO/KI4ev4MvFD5b5/28S3rIPqDciL7cHOC9QQYTvf5idD6dAt8+GzoEv0tn3D6Jpm4+Eb2TP4/1ED+41Sg/k+y0vZdQbz9TvKc+dpTNvcmiab81Ghu/yZOwPiynOD/90vy9DpMlv+q78b3osp+9F5cBv9nv9b4fGxq/GLgevm85Mr/GFIW+0CYAvm8cFL7tWtY9odb0vpwXQr8ANgm/nMOQv/p5477lEay+sBnZPqhVgr+YJdO+d50nv4qy/L5pICa/1AZhv+y/fL8IhlG9dBtbvzl97L7q35m74KyDvkEDhD9qgOQ/GxqYP3fubz8I9ss+zjoxPm7aVz/DRIQ/8Kw3P1tzUz9Agpw/F/pXPvmXBj8F+zY//CigP2Hjrz6Wmp4/AEyoP3Dzjj+mfW8/KdibP2yjyD9ABJI/LYp4P8UlxD5z1Kw/rpeWP4BYqT8wGAY/JNtNP17tjD9d2Uc/vWoaPtA6Tr4zUoq9juKUPlBHbL2Hr5C9NRsQPjb4zb4Gt7e98JQzvjZkDL6NRpe8u0ANvT8nFz3Vlsc+ylRaPoxlUD1jNjC+QEJ5vexV0rxeEW8+N5WFPQ/gID3gNsk8JRDdPBjxsD4TEjU9rwGLPi1ePDug+tI8RGGrPuwenz6DaVg+7pxjPuWHgr4O5Iu83J0IvjsqWz5in+i+u7rnPUhoMr+wAjK/FfaEPgfH0zxaS/k9w0umvruG/b2qE/29b/jYPQh6iz6YcQu/a/TlPrelBT+fKXI/Bg9HP7gKIj9/scy+5ypFPwJksz5Ol8i9HQNNv0foDL+zeyA/W0zVPopuaD7SEeY+lVtrvh5PST/KW6Y+Vu40Pzlzvjv225o/FN0uP14+gD+5Yj6+ZgK9vxZljj+jUNS+FOuAPuxQg7/QHVm/MSiwvk1kSz7TpC8/c9DOvmL1MD/gpVe+6Dq3vpxuf7+S27U/TiqQPikoAj7SFFC/FRxAvjG+uDytK3M/1zMLvzp1xr2vtDG/p9QDv461gb8okYE/aQxwPkXLNrxw1HC+NSIrv6wjEL9HQU+9p036Phk1Mr+3Y6c+oBZGP81/8D7sFg+/+7vmvsMmcj9JCeA/TZ2kvxxMw78r9ZE/cqVMP9Eofr8Uc+C+sNkIv6TbBz/ZmEe/fxnrPyVNF7+NHMi9RXDDPtZXZzyC7pI+nEyaPjEDN7/9+co+8ww4vuLdUj8pioC+tGYQvz9mtD3aMSE/QfOYvaCR7r474IW/rbtWv6leET8E43y//PZsvxFhZb/6Gg2+X+1/PZDkfzwDi4w9Ean1vl7NwL2A7S8/G70gPiuYoT6A9bC93UrKvs9S6TzPIw4+L7ZJv+3OY77AmAO/G/fmPkUeST5qd4o9JPIYP1HaIT2756G+82Fhv8UcHD5uR2g+ax2Rv0ib375TRB4/rbIXPxbCoL5I1bu+8Lf4vv3MBT/VvmM91gFuv28tTb/t2NU9CVKJPrAv+L52nsY+J2Kuvm2kBb0ulAs/47BlPmaeK74W4be+WG96PsB5yrnGcsu9P+4vP5FPHj8Tsu8+2dNxPnT4Lb8MGXu/B4a9Pg3rkr+hRIu9fjPZvjfgHj8HQiE+HZSUPh2zVz0I9tq+9bBkPl05wb6hr9O+eiBFvwmRCz+J/Qg/tsQ8P4rKqT51Wgm/rmmSP96wzz56Uli+q1JXvuQTMr+K5Jy/w7A8v3dmyD9pERu/O0xVP/JP4j4+bg877KNavfBGr75fFQ0+b1YAPsU9uj0fxEA/viHnvc8fjj1C2Qc/PSr7P8D68j6/yDu+qfPzvshFHD/XXtg+u8gHvsQaRT5uEK6+tLGCP30GXr9i80k/l912v+ImMr+hPf0+Ye2CPuV8475B44S+63OcPo+oAb7wgAM/8u1NPiMWyz3S+ya/oIrGPrn/Gz+CKgK/uEspvuzigj2lwU6+cNoXP2jKGL+IWJo+E21kP2MJA7+5x6u/w7E9PzUPB705Fuq+aIpWv90maztSsss++SD8vpp8MT/b4Lu+wVuiPvDfGz1WrYg+AwxDPgwKC74+S9Y+ZbIWv8Qdrb7KtHK/susQv9OS1ryZJz0/GAiaPSTITb5DJEE/rtO1PK4bpD7MtyE/5BnxvnYhjz7UCIE/Kd71vkuR9r6ggk4+tRILPzRnG7+HGnm/C4T2vXZWnD5YNiu/bSqJPn4YLL+pSPi+tq4BP4CAd78UMOc+Vy/LvhpUGj5rv8W+O9YDP5ecKL3w3KG+ixY4v9BZTb83Gjg/iWuFvxYyYr7Mexu/4lckP3VL4T5ktxq/LUkSv8nbLL4hN9e9gd5uPhjsh777qSa+sx+pPLtDNb+3RhQ/078xPjZV1b6MkYo/Z2F/PuVkXb9+PWk/zzzyvk1Nnr2lQGI+LRzcPkaLY76NRuQ+C9g5PYzWOD6u+ye9LyiUPY+pIj9sQiQ9tTYav4fnEr8eyda+1pwpPjvIxr7Etj2/d8qnPaANB79hZRm/AsnFvs7HjD50rC+/k0K7vkk2i73CbEe/RfN0Pjbhnz66G5C+Lb4cPscprz5RQB2//dIVPpLNHz/FLUO/KqaLPeuwpj0MZYW+686HvtBZXz+THI8+RmN/PTEMZj/BlQK/EFkcv4n6gb4KhB4/4UnAvtc8Or/GI3Y+bKhXPzdjRT+yhmC/9dxBvkxCpj47kEE+CFu5PlGp6L0M27Y9cRCbvhk1pj4mf2e/t2cgP5RwTz/fjTq/j3aFvtfc1j7eHFq+LJrXvif8HD51nqG+Js6TvYSyAL5ZpJ6+SuEIO77AAj6V15C+dlZ7vi8FnT5/Qgi/LH1IvfxbeT0gCFS/7fZEv4xToj/1MF8/Wqnbvvyn2j7E/tK+BuatPtW5/r4Lr/Q+ykubv+C4nL9GuZo+flkxv+91LL8WlUO/u2kgP8NGr77xWW++jP+evSnLT7+VBPi+SgOFv42khz1JwO68edmovU0XPj/lYfM+ZQDePSrVob68n4Q/SpSNPyjie795zzG/8FpYP/t3ez7jHaG/Hnb8vt6tkD1zT28/ZcIuviurTj9JZ8u+6VN2vxcDpT579ta9R8eXv98zj75qYCw/pyKKvdCKFT4jz/k+Z5QwPktoaj/aw8+9Ua5EPo3okz6Z+Sm/PpvuPmo0PD8qkIk/cBHovh++uD4fDD8/KrKUPjpdsL6aG1Q7XyEWPoOrtr5vsSA9VRHivu9CTD20Kpi9vhbUvrW2u753mYW+pdYsP2MXlT1j4Rq/tL3Tvu6aaz8ntzw+ci8sP6jraz0nkRg/OBw7v7liQj5GUgu/JOX4v+vhzT51BGk/BV0NvmG9mr96VaE9HgS1P+whsT+xZGS/HcfKv3EqsT9PPAs/WSVrvsMIRL2O0FS+o4o/P8U8/76DWzI/uQwgv7BvJj6mFnG/kSseP8UKiL7N3HM9Yhg/vsvhkD6Gf5c91KCWP8qs2j2LUwm/soJbvse5KD74C/u+XHuZO+aYHz/RTh5ALaytv0W4az6wgzY/m2RXPTRMFj+bCoC++JZ6PqsW2b7moAw/qjGLP9qm1r48Fwc/pdMev7Yjjz/8H3u+eTBQvy5dQzwiV3c+//1WPyb1qT6xqPM+slAAPQz59j9eZQU/NWszPh6+SL/FF3q+5VVRP3LEE7/xO9y+c5/vviAzsTw9kg49TGNXv+1DVL1qA0A+fCvZP0qBET/KOPC/amVmvyqb0D+WTh0/4VXqPtodbr/Ire2+qodyP1iHD74c2Xu/1tOqPscVejybpOW+HHoWv6TUlj9MjPC+RoT5vZA3pT7ilKs+7149vyzqUL/edYw+rGkHv+QUWr2zsR4/F87HvsV1Or9zn5U+UMT6PRw4sj8f1q6+ZaO6v/Ac0z40W149xP4wv30WIL9Vn+K+NavbPXrNVr9mUA4+4vl5vABxt77XK70+mzLkvVEsOz/6dl49SxXMPp2UVr5vwiU+vpjcvr6U6z51xhO+y8+SvepPEj9jYLa/mgGOPrwvFzzE7h6/y8CKvpIIAD5N18+9eQOEP+hHmL+6qXm/Xdv4PtYoYz+lWJi/VWTCv61q5z6xaDe/VQbEvnwbWD3NYEy+PAVGv6Uz6D3FkIm9H6o2PjDr677lyh4+ObQaP9grUz5IpLY+T+kEPp/4ar5Xq2m/CA4mP33dJD7nn0q/aYctv0PpTL6lnHU/scF+Pi5pQT4aFsI+wVK9PsUO8j6qhRi/mpHhvqVzMz6wEK++7e64vTRitz4Y2yA/Sr8RPu4rMD/kCJi+t1w2P9R4Ub4xdIa+XKokv5q3pT/5XOu+zXiTP4K5MD/M5hy9LyqZvxV6gDzpFiC+deqSv0vMRz58a5g+vq4gvx2nkL5TNg4/jR6jP1FeHj3r2ia/HreYvwN9wz/1F1o/ADJzv1Oppb5AjcG9y/Y3PoX9EcDBRwlALCqbv/sc2L9OEwU/6DtsP2Bzgb5yDq2/BuKRP18/DL+ahUU+1QFtPvrwM73v9Jm/2Mo/PdGozD5BbJG/ME4UPwC3Bz81Lbk9zqhaPhhsBz/rnlE/z8I0P05ZAb+zzgHAKSPCP9NOpj8U3qi//IqDv+tYyT4W1UQ/lHy8v4vzD0D4bq+/21Rvv9HLEb4OS6k/R0xtv/SFiL8mudg/Qlc/PobqHT/sArU/XBhxP+h6hr+geei+rGogPpihQr9pnCc/mZ45P+p5pz69Ex2/o46JP2zi+z8e1Ok+w3aZPbhcpL7qna0/TD6RPib8DT9ge4c//rqZvVRZLT6+YXS/zNmtP9VUWb+XkpK/pRnCPokvbD+34n4+4b1wvCy9Sj/xnSm+VxaNP8ORMz+CS4U/pkOvv/JBwL42dC2/2Bizv248pD3wqk88CO8ZPhzTgb4H2dM+A46vP88ZcT9UhWC/nZbhv62oeT8jm4o/f2B7v8ZHl74wpE0/bY9DP8D2HL+sOKg/kBzQvuxcZL8Z0j0+zxcTv/4/db/CubG/L7bCP0sCkb+eRuI971g1P22vrj2aw9G9ZoJYvhP32j7CDxq/B+yLvpXTMT8SnOe+yU9NPdpW+T6nDJU/3TCRP3c1ub9jk+W/p3RzP+wVfD8ihZu/ZFyUv2csij6xgjm+/rqHvy0lpz/0gJ2/hz8pPmK8lT8ZzMg+jxKAvmMuhL4uskg/BsoRvu5/rT+qLUg/opDzPp+MkL95vuq+zBe1Pqvhp785/nw+XFakPl+IB7+skbo+KtrGPYHaij/w56g+4ktSvyMA+7/cut0/ojuqPx/chL87dZK+rL6YPovdhz6UULG/G/nZP2Ufib/Misg9TnDLPjDDOj+kIgY+vVNQPucj7z8yxyM9HAbSP0Jaaj9cnXA/eD3Jv4prKD6gJCU/7qBqv0U3Bz+6Uic+AjjlvrZLtL1dw/c+oKAQPxDx2L5lfMi+6DfZv4Io4D+/WV8/ua1tvweo9711aSS+4pXLPShLyr9tHuI/NR6Rvy3lzD77CAU/zljzux7Qgz7YlB4/dSOOvuD5FL42XKe98BxfvihWRL6MaXw+7HbKvJaQMz4Sf9I+ohjwvgzUBD3vmYq+rMFwP1i8Gr8smKS+NCY7v6Lf+Lwiudk+P6Zkv4PdRr6cKgu+JvHrvrI0CL3G7yy/FVLZO3JqSj5iT5q+m7buvpHpUL45vCU+uw0APrG1ab8zSWI+A4awPgpNXD4V6nY9uzWIvfqkSrzBf0k9gUBjP+Zisz5sH5i9+4QbPzzMhT6ltho/Izdzv2beVL4YAZU+ALFLP2k6RD9GxLC+a/cTv4EqRT+GsLo+Vtg1vf/51r38CU8/q98CvpCsXL4t54u+SsK7PgyClb33uK2+81LKPunlij1QD4M+IEVyPn2S3D6Dass+yZttvh54I70iyDy+yaqdvLbb/b5LuVy/9nyQPdFdDD8laL+9RCtaPnt2QT6fOWo/GF8BPpAWi78CM7S+VoowPzG2GD9af02++8ISv6vosryqiiM/XeGdvofuAb0j1QC+zu6nPSan1r4/f/G8W1TbPdDBKD+hVw49/4gzPYpZ3j5PIDk+szgcvrunCD6GqOQ+Kgg/v10JQ7/wceG+WOejPnImlT5iEbQ+hgZ7vrdnPD/PGV4+zhPAvixOCj7/pIM/3ocBP6qJWT76wte+S31Ivpm0PD7wQsk+LUGBvlphdL6LRrI/Ga+bvn6zP76FkdY/+2jmPjqjrT9pa+Q/SCNVP7r0q78Y/wY/lb8ev7fanb9U52A/s8gmPaFERL7H042/Hyn4PpsFyj9HjyE+9MGwvqga4L/9/Nw/rljdPpp6F7+6E6w+R26AvREjhD55kEq/P3vmP4L7XL+K0/S+VPkLP47mgD2rKYu93HrpvQsRpj6eHzu/V6ZtvtImd78YzPq+NYYOPlPKBD6mG5I/FX9uvmslxz7MDWA+FzDXPQ4wJT/pGHQ+4cUEP1v4CT3nqrS/WNVmv4c5db0t9Z8+jsiqv1/VmL/LayA/DXmnPgmmgr6avg8/RfTUPn7HAr5XRTA/APqyvjgmKz4P0pg+J/YVv2D+H77KjW2+H/59vnXIMr2h4ss92hgCv/z7kT+lmo0/IlJZv/6lOT7fsFC/d1h2Pyp9bb9X6Xi/JcI8vtOI5r1oJWu97YpFvvqXjztGRXe/0h28vujRBz3jm1m/Ga1MP8t4S77x2Hc+2kWpviciTT/XnHc8btYHvmUDY74ercu+OTMPvrpcLL8JIT6/fBF3v97VbD18ACo/E7wEv/2ErD4Z2NK+ltmGP/bk/r0t+Po+nC0Fv1/6Zr//U5U9/p+Lv+q58j151SO9qLiAPwHMCL/l+6g9I2J7PgBNOT90Z8M+Z1VfvjqwAb+io6G9CZZIP0uF5rtA4fy+Q0tqPqlRHj7aZQu/zIGZvjpY5z0K3I8+iRi2PyhzlT92XBa85tQpP4x5I75c//A96CRrPoXd3T5bA6O+BWIbPpwQnL2i5CG/WKg/P+oBVb7vqig/+8aev0TIQ78akLQ+sW4fv1t+Ij8kxAS/oJQHv8GLz74x3Jg+sDxoP2LQw73dPB6+NhPvPadrH73OYci+1fsCPhA4Qj8uFZ4+8FksPwFd0r4L2vg+k6G6PXMOYT4IBRs/rHd6PjSjNz6o89k+dNjVPcmqeb4WHfC9L6WmPp15O76scp29PilHPr1JCT+zdBg+5jxIvtB5zr3qNBe9lVBov4Sk17yic/U+Lk2tvrnRLb6xK8M+grLJvhX5zz5sLCs/jkpoPmkkUD6xYgo/18rIvg5pg76MssE9o+5UviNz5j6nDrS+BDTYPpK0Ab/SY1E/wa1EP4Cc3j1Y3Tc+mKlzv0ChzD7KMrs+gnnDPTSEzD6ZOzI/1EGLve7TDL1Nrke/UH/zPV27GL4hoiI+g8rNvkbtkj7P9O49dr1Yvc+Zhj6L80C/KTb7vksh6z6Xg6k9gHwqvqAqZr4sq/I+uoZ1PZdByz4T6KC+WrFvv1j1Vz7xweC+ABVBv9w74L4hMAQ9RGkzv0gFBr8VTxo+BQtJPldySj0YNKo+BT3HvnMH7r6GcEg/g2hBvx8BlT5/nCU/C2eEv6h4DL8KFC+/BnrZPGjN6L7AB8A+AfU4Ph42WL4FQBw/Aq5Fv31kcL58byG/FexyP5LkgL9xX52/jblnO/bp5D5OWEU/TCQ/v6479D3ObXC+lOBRv5zHgz7b4DM+WVytPretiL4DI2k+12wQPTbJDD/+HzC/XgkePkX6k74Hmz29NveJvkWxpj6/6ZW+Yz4dv5gGFj0AXcu+FU8nP+Ozsz0Z4aC+ywCJPZXEwj0mbbU+Sx26vrm8kr7yU7o86tyvvrSttL5wI42+RG+mvbOFE79w3x2/SNFEP70+Jz+fNBO/YN4VP9sXLj5GxZa+uPggu3PpZb99/Y6+TXG6PSG2bj8oDwC/aG7Nvg96Q79n6Be/pIKuPimoB72M8zS8NlgEPqIaM7+ycAo/xT76PLH6vj4w8bS854vvvrbAxz74KVW/h5RVv7WTZb4izls+ecN7vyRKBb9zYIO9gVKMvhs8bj+5GCe+egvJPSsS/j3e3gQ/cTvFPgpn374t8wE/8rHQvqVJ6T7Mz4K+8B7KPcYpuz7XUdE+gFwEP1Mr/L67c2s/4MtOvpK3J7/pkaw+q4VEP+VJOL+JPw2/33cjPYYhMj/AWj4/gM7xvkKGNr7H5vA8Tk3JPStx5b5BDQS/nlC5PmCMJL+pCbG9XErDPWq4Qb7XcRS+OTUpPpyyQz6dmHM+UXyTPcnztD6Ic8w9WQS8PVwDtz70ANW9X/W8vBRgur7ZLIC+KsQbPxumwDzcpWA+xZz+vsa0270we5c+//+sP19YJj8lVpy+cxFDvy4dlj4enni9MGAqPtAYer1qC0e+wrfcvbZigz4zcUW/z26Evj4evj6y2Mg90VeMPRrior4RRnq+c54TPjuZmj6Mhb+94f0rvvxPmz5uqAW+ugpxPj92Or6K8F++XKlIPkTcSz/7hJW+bbzYPqmfGz81+Aw/0F9rP/wXg7+0vf++7p5DvzDvi7/8kJi8Z+tmPzrPkjwMa1E+uO1WP30qG782eEM/2O6Mv/niqL/sL7m/1cn1PjmMcL5y/82+dBQOPEaalb4RXW4/6yD1vryoQj8sFmC9MZIrv3gyOz/wfU8+K3wwP1NEVz7kWus4nKxBP40z+j6Uf5s+gQFevqJ+Bj55qF2+Sq29vY1BE7/mqpQ+fTYxPpcuNL8kdI2++62+vppCID8dCMo+nCv2vnT7NL9FTHG/GxxNPldpYDwpA7S8dnKvPlqsiD8qxgW/ZAOSPSSVvD5YH+m+ypt+PvsDJz93eBI+MjJ0vkttD77/46c+QQd3P2QsiD8yDDC/Bferv46Ziz+pf+8++HZbvgJHL749NhA/aWfJvnpeET+2AEo+/Cvvvi9puj7tQ3q9S9myvo7FCj+dEmM+dtRkPrAVmr2dm5y8z2wxvzWaD78TV5E+9zYev1sCQr45OCQ/uvluPwRqIL9yRW4/BnEZvmS30z6i2jc/Vdw7PntjBL8Urzq/drUDP1jIBT/MkTA/B8avvhUExD7Z6p2+VXjkvSrm3763EfO97OK8PNkpSr9TBZs/xp8UvyuE273wkTo9ThlRP6UPIT9Q7hs/2DGOvrbYxj7jELM/S/ilv2p2074JAAm8J+VGP04tKr9c1h4+aL77vcH9AkD5BYQ/SBLuvrRRm750wqg/dl1QPw6Ngr+I4ve+J9qKPgCFA7+GYCa9vCD8vk7lej9yeRq/v6qXPpBM4z7r13++BIyQvbnZ6r70Y/S+g1EnPt9/dT9Adxm/jBLzPtWVyT4GjZ2+jlgvv+b97r9QjlM/j0GuvThzob+obZy9MstNvuS2pD3vjWG//4UGv0VJpr5H0ia/gSzqvH4h4L6cS4Y9eWKNPXlQoD7MiAW/vTQwP/s7Wb3h5QO+RPt7P+ppab3ZFLm++qrhPhjXBL4uMYS9m88PP1d/jb4KOUs/zt7oPrk3cL+Gm1W9e1GIvhw85z6tlDQ9ThAgvmIj875rCi4/o1z/Phzo+b6pYJM9Xy6vvWI9wb4gqXW+RBsfPvH2C78H7Z89USYJP/P5wL2ZubW9skg2vpiYJz7jWto+ZFX5vkpuF78TSo2/1XCVPtg9AD5fVBK+iVYFPyNsBT5VS669q8dSvblWAjzOuvi9tGjgPW005b7T2JM925tWPjTJ+Dtz9MU+yC8zPiJn977/MsK7xvEUvbg5tT7iUg2+tQMev4WpBL/2vbg9SQl5vxV8pT/BK+q/RPyMvrZKkD2oBo+/XKOwvs9anL8wb8U+GeVpv/rHMj/NcUS/SySlP877Aj/c2I+/aIHOPudwEjyFsKU/jTwEv6F29r+aqo8+Uurlvpov4r2eMQ2/x2Ajvh3WZr8300O/yTG1PXHH8D2MsFk/ypXhvjQT7r4QJZW/es2tPy7dib9QY9S+LkQ2vw5ehr9Z8BO//n5Xv4CfAb+A57++FDvLP8yfLz/xNTq+4997P5+Mab7kiaM+7OiSP7LWhT+LPLS/vXkFwNg7er27Kso9IbEBPzxhWb8sqLW+LbHOvqmblL4wj7S9r9wLP4UtKD/IkWK/uViVPsD2jr/hgII/860SvzuANb9cgJe+Wac0v1hPqL6y9VC/0c/lvh8CDb8COZc/V5h6vatBoT6KaOU+5DVpv/6ZbL2n1Iu96uijPjCiar+5LTHAx+JQvfmBMT+9pAs+oFEAv9a4Ur2q7Iu7Pu41v8Lofr87bIM9MKhNPpIfYb+ARJg+6nGUv7zTVj6tCzq/zo87v3t3hr8Ah2u51PrKPnsUh7/86yG/NAYUv0UOVz+QXRO/w/W4Pl+sCj8FmmC/YfFJPwyicD8pl0I/95clv+BW9r/6e5M/CJomP6SugD/zHxm//g4pv+EKhb7m6H68LBwCv2nqtL4PG1s/HNTZvp3qXT8jece+i36cPuY6m7/6y7g9jKkwv0GBvr5tGmi/vKkpv3dAOr8ZBAm/EUL6PiIjOz84BRE/Iu4NPis4GL+S+Ym8lAKXPv0HKz/KNlm/HgtYv/eV/D2UXnK+LwOsPtsLxr4rGvw8Js2/vriVcr/bfU4/9S9Dvd7KCb+PKia+2+n+PQeX/77sX6g/qTspv6GhJL6+svk9F0uTv2/fUr//yaq/VDXrvj8Ywr/JT1M/OsjcPpRUfT4Z1gE/oVgpv1C3Az9jRHk/lU1fP/PHZr62yOK/XG2qvqSaWL5A2iA/TGQWv8tUhr1qzEi/M0Mhvx38ez64LUE+qbGJP1jTGr9gB6A9RRwev1DF0z+GDEe/lnj6vOp6J79JPcy+2QUdv52yh7+jUEe/sK2Dv6y6UT/mAwC+/IH1PotyRD+7RJi/yIN9P7aJuz/u75s/8KaBv8fWq79bqMg+wzkjvxVgiD6osR+/Bt8qPtvnW799HXS/X9xqPoqagT5LMlw/Q7PovqR/5r6UALg+KnMcPxU9Bz4eQog+2doYPwNc4L4E/Cs+9AABv40Z276uQsw+LTa4PqOVnj6YN1U+ziqYPmAGb76A22C/f3Qqv62wDT+/dL2+USZxv3zQPr0rWqM+02ybP0l7QL8T6cq+vzKAPOYjJb+SPfA8tjA2v/z+WD/Hf1a/myN7PkVu6b2gpb0+6qTvvd3+Fb8TKOq+6302PpzoD7/1e8m+VDfmPlSkBj9XAg0/70OevsoaLLwNfBg/2uM7v5hg4j5xiqw+aJYyP21LyL5+P6E+4SftPpEQST/Lti0/sdwhvsGf876tVVM/1HFjPksoAr/gSc+9TTXuPlT1BzvF+i++rMECPtE3/L0ZHv68sM/nvfkHmj9kB0a/f06UvRcM1z56DHo/Z9lBP5Cu9z7cKQM/g4mPvKbwkD4XMs2+1FQQv8nO7L7EeEA+UPcnv4SYfz2Gr349FlNVP+Owsz6056O+Xh79vuUzUj/WkQM8S6R2vtt36b58xAU/TNazvnUsWrzaRU8/zJX1PmTeoj7l5wK/ewW0PnZ2Or6XMyO+vn7CPg6P7T6hXd4+RZxIP6a3Pj493bE+MUiNPyi61D0hJAA+f1BWv8tqIj5iu1S+O1UqP+MOl77Ox4O9PWWiPmXAe74wbWA+IjbOPkwXYb51kUO/sjepvkdV6j6gEg6/1mEov9FrSruYKcc+oMTQv6j4gL7CyTu/9Z0KP2NL9z6BvYe/QRZsv0/ov76H5LM+9q20PmCevr5PmeQ8+n3pvm0Crj6+WL0+J7iFP2UBqr9yFxvAAvgev0ijT78FRH++fuh/vhtZMD3Kumi/K2p1v/94jD7EaS+9NiMDvmjsB79TNZe+tA3avsY1VL9jWVY+3nl5vktN+L7T10w/u9Qvvo8RCb6zSBO/HWX1PuwnHL3Ew42+k2RyPR4Q375AhS8/GiVtP4o+Lj/Hkli/7HWBPs6YCj/0TlO+euQBv68/Pb+vAiI/u+auPICILr7xWUM+U1/uPrj/uz7mrrm+GTAcPLmuCL+NkOY+6BbwPRMl2z7v7gU/0+ljPklrSz8dn5g92JqWPkLoDj/3oZM+357IvhC4lr6QsCu+91bOvpzvAL5Ce468VVTCvfy5GD6M84o+rcWdPu33hr+Whcq+A/xTvtJ2PD+njMQ+EeE+v11drr6vT7E+Q+FiPdfkKr9H0ay9FPmEv/GUTT8nDHy/zKumPptnkT2K648+kYjJvqDt4j7lyOe9N16cPn0RXz7hSim/CWyvPahXn78t776+DlJKPyGXu77/1uY+CI/qO2M28T4SZiQ+qfbuvUieMT9TWHs+lXNdvh3Qvr+KYwM/J42EP3lUHD+F0k2+296LPmIWsr5JYs4+u+U+Prwp8zwDBqC9DlV3PfVT5zs87Cq+/GX6vF4RnT16R5S+VN+bvkVIrr5mUBq/EW0MP2H0yb49Cog+BPSoPWBsNb49auE9/OIPvT157jvjuzS+fYyAv4AZPb/B1Gk+K8qJvdFEEr+uw5y+Y1P5PqR8OD8kp1S8JrIhPtGa2T2czjy+NTE2PloDkr4uNxU+/UVovybOqj7VRpC9wtLCPj9iZj5rWeW9xtSSvfibiL4QVxM+HoeevrMSwb3Erps+ao0HvIfbkrz/1jw+wabxvj0b3L62C28+1dsav5YCBr9qPWs+OszEvqjo2T4DscM+MPXlu9dcTj4AMLW+KAz1PcYyn74qjzE+WfwMP/N5bb7x9hm9+j0Yv/jU1D62SAG+tu8XPyeTWj9XL+C+uAf1vRPouL7XoOe+hewVvXsmRL8EOa++LqSuvjPlbrsC6i4/GVGZv1xgO70XnmY9dTEnPyngS75xU08/DNmpP4nqJT3apO09NsDAvkEsrz7z9iS/DL7wPTCCP797iCq+CfCuvfpjPL8xkoU/+NmWvtTWsL6PUmi+2k8CPkvobr5qzFe/AClcvgOheL0KNaa9zjY6PwSp5j52/te+ZgyTvd0vDD/r62c+amJbvsxinT5f0dI+567HPcgytz7Ws2s/3avLvvguw70zkVE/MQR8vWowl74ALlG+cKERvV7MiT5wArW9uUDHvrvhKj8Nc1O7YPDwvn6oDr1j/xs/vkILvqhPrb6qy/k+y34Bv7ohiz5VqRU/Kp+gPkSRjr/z1ys/wRAnPuIigj2eAgk+qcErvmbsnj9xy5M+EaLbvJBrBz8Pf0s8obECP0yJjb6ArCY/PffTvu1waz2UmxS+d8OxPj447r7cTAW/g4ATvGiKBDwD3D++0gWKvv5U1DynnR4+VsWcvrNAlj4CMGw+RaMcvu4Y2b0X/JQ+r/7EvrZTTD3OW18+ilmyPGu3Fj9V8mK+pH3kvhxzsb7NU/o+o+mIPmJ/qbuzI069QbOTvOQynLxLwIW+8DeSvifFgb2TE+8+el9QPXB7WL5oV9W+MibYPWI3E75XhsI+ulxoPq6AEj4HVvC+Ad4av3j5+77Nh0Q+5vOsvr+q6z28uy2/NVuLPcrNFb/Tcts+q0QbPyVDpT6T+iE+hcCNv3Cy1D6QNmc+LR//PYqwdD4/hUi9j7fMPvcEiz3Kuvu+MnVaP7vRtr4qxMe+t5DWvgYtaD7mrTi+1oPPve4qxj2OID++JZUnPtatd77xlQc/zpgYvrUWmr66D1Q+ct3tve8DfT4kM7m+/U/mPTswYz5icGA+M3KKPq6fA7/gRlk9D5ervl5+Mr9+9+q+0ei8vW51AL59cuQ9wHByPCpO6j6T+t+9IH/yvchsTr7AVGg/1K8zP0hilz4UaEs9OIR4Pj6Blb3vNQ8+2lpYv5hEFD9+lGm+40wSv0Gd4D3M25K+MvNvPuRzsr7lSEO+8FhDvnwNBL0y/py+DhxTvvFwRz56qhw7yhVsPo84pT77NH2/rYx3PTzNOr4eN5E+cx7jvnwHQD4cq8s8DYZEPQPWmz0aOcS+8LcRvwRT+b1kfdK9ejz0PR+lLT/2oXI+yVNYvwoYPj6jLXa8kB96PoYbbj4bgYS9q/eePqz3XT4XXl0/IINbv3OZG78uNho/Oc+dP189Mb+160K/uopWvc6HPT+YLwQ+78mOPkGAQz9Etm6+Ci3xPJw1jb4+IyK/j6wcv5tgLT/1S76+a5yiPqZYhrtXIxo+68/LPoGwPr/gkIY+nq4EvrH/TL9KMVc/dB/IPmpIKz912EC9drz8PRHv8z5zUls88j1qvjSJKr8iHbU+V+Vgvpuvnb4Up1m/5uQLPzY3CL4L4pO+ynMtPgh97b3lSL++sJsLP011tT6YIV49EpOavNficD4SRwu/R7yTPPS6nT4ylSa/xlGYPpV7Mb0MdiE/ZcdUPbxyOr6w8CC+twiRvgiBCj5T0ym+xTsaPr13VL5DgO09FhckPr4fjb5egSY/+UoaP/KYAz9gLiU9i4THPs/4Br/l/EI+XL0+vjkt275ztnQ+04kjv9lPBz7V0qU9slB3PegeGb8Eple+Slg5PuJrrD4hetc+CztBv+4OFj8sUee+O7GEPqS10j5Wc2m+uSwpPSCLFj9D75g/if07Pk2C3T4yuqQ+9vLZPuzysz45Emo+uN+iv3tNi79rEV4+yrVUvim4/L7h0dE+Z1iWvtYVIT/GP6w+ZLHWPo71Gb+S9zC+7PB9v2+MKb+ksLi+mUinvUcG3j2SFyS/J03gvWdhpT5OD4g+5JEgP8Zw5r5v1fy+HX40P/PPbD+FlsE+xVn0Ppdzwz102jC/QWS5Ponjzr5vJBo+MKRJPj6kw75z2hw+qUu4PntfGb+jS4k+WVLYvoXYuj5jmQU/5a9HvwnyEr0tSTk+aXuAvnf+Zr7Z+oS9tNg/vk8+Oj+ppE0+yLYFv+xQ277aZYi+5vsMP8Qhp76ZzSm/ewA9v27D+L17zsM+moDvvn5BZT7zzd6+9MONvwfuDj+LhfK+uG2zvtnc0j0OxN8+VUM2P5jzGr9Qh9o+aa0kvW4thz3Y8qu+yQkRP24Nqj1BCUO+KhfnPhgrHT63Dgq+GtGsvoPDqr1QgZa8HzJTvZIM0z4wzkm+KWvWPKYKtzxW2n4+nL/xPgoV8T4jrz69qyBlv2Khjz56URI/s/ZPvfxqTbzBnLM+anzVvtc1Xz+Duzk/iekWvtdL974aRA4/mglyP3nQI7+yjT8+qGjHvNIRAb9nS4G8HaTEvjcb2L660R++4xkHvsvBmz204xy/j/JRvh7AUT1U8K89Jh+/v+CiR768rIQ+WhdMP+sHIr/bQvu+Lkg7PxpRdj4EzQg/ovbGPpxinD4b79q+pbujPXrSwL7u8b29b8lJPXzhh77IBsM+tlmWvhOl7b1HnLO+Q8olPfyUpr6LLKE9G2lePf+DrL0Njxq+h9azPbL7B75ioYK+Wy9svbvcwb6w+wo+DjjFPhypAr7SJRM/k1gVPgv2lD7TUek+ozkXPgcVyD2yP+09PvqEvplWED95dWE/1DPvPgDSDr7gPgs+oVAOvnjuer3NTL8+q362PqKdXD7MVFU9tniIvAEi2D7My2q/q7OUPqbBbj40moO+4WtBP9rwZT9SIIW+UugAP8Z02LtoB6U+bnaNPkaTfz1TcoC//BXnvSQYMz+0UCA/+rPXvjgq2L3EVj8+EA99vtzsyT6LDbi9mD8Nvm3wCr8GByA+1GCnvrvsiD2n2oy8KurHPqW+Oz63ACy97X/8Phox+r76lOg+39irPR71Or+lIx88u2G1vYaIvD6hE5c9q3cPP8sXID0UhYM/Q5OLPhsYFr9JMp++G+QyPzXQ0D3B8Li9hq86v7PJCT2pUoG8HaY9PuiWTj5XPIG+8lTOPj55Or3t74K+p2byvH4Mcj/bgKa+V+i+PiDZOT8auOK9Fv8uPCJVL78GLCw+bQAwPrU0OD2r6C8+lDnAvh8Cx76FjqA+Tw8Iv9kPqD7cCG++daqlvlo+077pAyc/DpFfP4fP4r2FC6K9Z0/tvJVagj163wu+mFINvwRyCj+zine+zftIPhyjF70prES+kIXQPUlg47zstje8XX9Kvl+n675p1Ka+2gkvvth5FD54ho89Z0Qhv8cs0L5jWSU/+4eXvT/m671ayfi+a/a2PeUbkr68b82+J9utvusu2b4Cxvm+rA4yPz1iW7zo6+a+n/obP2gpRz65QFY/RLPhvvklcr6/CkC/fpFfvhFzAz9HB1G+9HNTvO3iAr+kFKm+xHeXPgr21r4w0qs+17eAPpsbEL5bAnk/esZjPl4/jb96paY+80/NPdljW73E/OK+heBLvlxtSb52lxc+n9uCvVYmUT+VceW+kS2ZPdstUj+IoY2/x6R2POBz3z5VXK2+It5Nvqa9H7+fzLu+cf4dPWcAmr6iPSy/JbKdvhXaDT2kZy8/ETOBviwWhD6hmdO8M0HTvhQMKD4F+nk/EH/pvs9Yuj76X+4900EXP77Smb5zsIO94FoLvj9Ubb12kYM+dl7lPsDfL78NxQg/HOR8Pq75kL2DvwQ9SpeGPtd+vj1L4PK9tw8GPgbTHT/qg4y9ZqCyPZ4GBr/MPBa+6t0KvuuAPr6c9B0/N/BrPYft5b0NppE+MSYav17Rtb7tnNq7zgKLvSNgh76ETKO+xD5evyQ1lb6cLi2+v4iVPiymA7/hrhm/x/HJPmv4qj7PX/C9b1EEva+4Hj0ZdDe980/mvoxqij5i62y+uSTjviDkwD4dcp69EX0kvo0D9z0d4xS+RYalvkTLCj8BBKi+I671PApQCT9Hrz6+Zke1vYtlKL+VVQY/CmtCvTzcFz56BKy+QtAtvqTK1D5d+NA+swcwvVIS373SWr29KqjivqbAFD602Yc9iHHCvgXkCL+53IS+HkN5vhtfUL6kSoW+tbB8PtM+yD7lSBW+DcaCPj+5qL4ElQY/0laAvnqPD73VE6U+O1DAvNER9T6QFlE+3gmMvlGsib4i/sS+2uC2vXTVjj50ROk+s4AzvrbRhb7FJao+w1W/PvEi+76XU6++MIgcv0q/zr03X5Q+8PW6PqqNob7zd4Q+DcIJPwC1Mz76amW+qDQXPXgOBLwavmW+eS1uvhwNXb821Xu7AQ4wPZxQiT3iS8w+H7XQvu5oZL4kdDi+DwBPvf2JO73hmN6+f+6cvrdnq77JQYs91hyqvk4c3b1Phom+hdbEPl38tzwqslS+zkWXPc1Ko70FxIE+gzSrPgNT574X+RA+gjUnPkfb7rwfrau+63JGvo80bT5CWKC9X7YgP/JsDj6Z8gk+IAkkPgt2N7+wTSe/KunOPcrlsj3/clu+74MQvhgWQz5nbho8UJKnPuGtNz4oQzY+OBwXvyvCLj42L0g+0TkPvoL+Iz7VnRu+yUq7vuW12r6XWzc/AGPBv9UiJr1E3GM+XPQsPotVBb8iKgA/d118vkjqBb81dqW+IH4avz73DEChLay9g1eEv9ZzI7/l8mK/36XFPhAT475yRTa/fWzQvgD6dz5Rix6/YNKBvyBcL7/Yz3Y+coM+vkbxMz2iEQa+zhUOvu0N1L30L7s/WUXjvrW1Wz+Aej0/6xhNPnbPlz5glHK/C34QPTrzVz3qKre+RU6JPg6v3T71d2k9G68oP2QAQz++sam+YoTIPWnBU78rAJk/ogZHv7Ug+r98oR8+oXJYvvmzU71oHNK+dDZwPgGYmr9fEJC/zftwPuikib8rgVY+czMbPg0DET+bXCq/W6URP+B8/D5qnCE/QQHKPqTB1r7idCW/DtT0voOz4D5TNFO/UCwcvzFi6z1Nnzw+NNCDPrEiir0lZJC+kzE7vx85UD/dzK6+sNLyv3nYPj39xm6+p367PsnrPL+Ys5Q+Cw8Ev8xUwb2d6pc/JFZjvt+NWz2F5SO/B10FvkjkdT7ipUm+ELbiPf9QLL+nnpU+35YQv11oGj89kVc/sQVKP2RJLD/YYuo+Bke0PiseML0jqq4+RD1lPsQx8712H0Y/PPEgPa4WIz/JxxG+zpwqv8tqej8rWaA+5vFCv2HzPr/T7RU/CPAmP/nlbT7XpmO+Ic+vPkvm376DWuO+ri2sPldImr4xeN69bkuyPrPci77IamI+e23MPuabij/5oso+OfkDvi2QQL8o74u/rykcPtFX3r4GUp6+IKABv496gD8PpvY+y5wNPUE5zz4NkLW+vwBGvNZhpb0sgCW8NuiLv/ZrBT9noCY/8s80PywZXj/97h6/eKuNP5vbdz7meTG+5IMKPm5hhb7yzXg+cfsuPw0zIL9bsW69pdtWPv/llj598Us9tY0tP1C90b12y6A+Ek+FP8lRYL/e/t2+T3Q8PgSkmT8sMQa/GwtYP6qO1r53Pj4+mxkcP+nz5r7cqbO+Y2NSvnrhF77fMkM/6hRXP+RCR726og6/eWpCPg+XgL7HyZA+QzisPiE2cb6CaKq+0nyiPmjoq75MTkU/Phb5PgdLCr7cFY69qpKGPsIx3T7G1Ay/qXARPjafvD4cu5c+55OsPEni7rxwDgE/cekHP1mx+z14caC+yKiJvkeFjzyYwLq9h1kovzDMCj51VxM/6aPvPv6c6T7FCYi/RhXEPoAAtz7py5G+fiYxvtWb+D5tsJm+PsLovts9Hb5oDca+VoCOv66KUz9jh+M+ZL42P+qShT5Z+hW/oSFjPp8mAr5tV0U/mDSvv5tjQb/ImZs+C7ekPvAFGz8Lzka/boYPPg8bWz7ApEy/A5U+vnsIL78Pb0o+W9hlv2nzjzrtRjW/TguBPBEpi76kH4k96wUNPGBgWr2y9Uy/M+4uP+DxGz2ukBS8aGqhPnUfhr6fb0O+mBqLvolu+L5hTsS+GzzePgsr5j3K1/29/zyxv4i5Xj4h8pM+sz/oPvIbMb/Fpt2+Uvu6vVQsNL5yorC9lc7UPbOtpT30Z9A87P4aP99/yr5Vnxw+9Y28vobNhz5IHzc/f/o9vtGB171Qua0+MIKHvqt1hL7D3hA/lybDvmRmJz/OPwA+n/XavhyLHL/J3Pa+7LIsP14jEb9Z/+u/DwtYPq/Ner4Oa2m+8HMvvxXBsz7qz5S/Uuy6vzL6gD4PxHy+8690PkQvgL5aeHE+O35Zv/RSrT6XfAU+8xQ0vrWaxz4I6Sm/pc+bvVrUm7+b6wC+EDwqvQbYxT4RSGs+0LlqPn1CyT5xs62+MLbkvsHM8L15upY/fWyUvh5du7330WK+u2loP2ovhT8xdp+/ssIsPcrtlT+7rfs9ZOD5vtoVdb7qBDM+1HbRvuQCTD/n5l6/+UUqv6OvRj71sUG/xZqNvyEfNT8px78+ypZbvSUjrb6pFl6+GS2pvrckL7/em6A9eHQMPod1HTwAxoI/RCRzPXPVGz5eH4C/jDI+Pz60pT+8ZXy+uI11vUJUQj9YGYw+fPwuPk+4zD6Edcy+4fhrP0TPQz5uYL09Ip9Nv36vMr/yDIc/rCb7voVOXL8Zlhy/Zc0PvjNBc7/pC44+2bVLPzNeQ786CLK+RRX3vukxFL52Yg4/ai/Vvi7KIT96IRU/6oKvPyemlb+pL4g/pz9RPtYITr8Ei+E8x+2gPQMXlz4Zr5i/2WrWviH04j609V4/WFqrvn1I6T7s01c+vgTrvgzib74d3IO+Czxfv2nUXj69IiM+JbmDvno3qb4bLdE+qO7evc8Wzj4dLo++b5asPtNVxT6TuUm/4vxSPQ/TnT6RFls/xs/zvujKFr85+T8/X7A1P4AVOj+vVpq/bTiSvpEvXz68NfU+qdYyv5XC5r7qI149SjIhvxjVhj5sAKa/Vu69PxaDS78yndu+gPIGv5MCMz6OHQc+k1xnvrm6xD37Zko+TYBdP3NLsz6wZIO+dSnjPiPair7Qmjk/lRNUP/xSvDy+FRW/acWiv1SIrz/NBK8+21IHP1QA7b44bla+LZN9PmLQuL7sXBS//jstPhJeNz/LcAm/c6LFPtuevr1os2O/lf6lvYsA9r4WihC928uSPk0ujz4cqVA94lECP+ACk73YRqi+0MfsvvqSID6Z2V0/BVqGvzUXFT/5Nsk//hp2vuWzqD7DsAk/xB+YPvX1fT2nctE998wgv/zbR7/F3kg/rBuKPiTBC70i7D0+FwWkPgnGMT7rHmA9yYhevi32VD7blr++RLhmvgsk+j6Puq2+mo4JP8Iwibzf+wY/No8jPmqXDj9HOee+nxIEP7t7iD8D+aG/w2cMvK2X/75iyDU/k7FAvy1JxL6szs6+1diOP1uCnz/5bkK/YwFqv/Iqyj9ZGXM/PlI3v/38W7+orwU83KvUvZSDPD4/98C9AiNePzs3yr7BKxC91k+ZPfVjjT6QL6O9lSaavglzP76QeRe+pYM+PyTVgz3W/yo/2HIEPxETIr8C+D++iMCjv/6klT7nHoS/XOUbv9IIz71259K+g2xMvpL4Er4ys+Q+d1tUv8cFKb9rwYA+CzZFv5hRrD5mt2u/qBsmvm9zNz6vMJQ+EiOGPjacKD9L0iw/jCoqPxRHNb6ztT0/LBKsPYYSpD6yl6k+HxHCvn+YND/rK+e+FBOXvmY6FD4WgTi/0UM6PjpeEL77hme/YVjgPqq1t7y+Cg6/81jVvVKmWL5BBQ6/HLKVvzWbnT6DfQK/2JYSv41em7zgPUE/sCBqv2NhE76vEHi/GkZivwFx+b6VbyY+fMgKvzYHvb5cyto+gbm/vvvuhT7a5Qa/6AiWPxPiNj/ysUW/e4s9vinamr6cxGc/0j49v2Ui3b3BKiU9aCwePzv0MD4csYq+ukfIPuP4fr5EQqK+eXKOvSlryz6fI5g9IkUrPj31sD6m/DO+FW8MPwZd7L+78mM+jSUDvnQtC79rqBy/uDyrPogUbD0+mqq/oJAUPtiPob+3UrQ/N5GmP+Jlz7/3STc/G5j6Pogboz6c7sK+zDeYvoVhBb9wPQ+/2k+IvbVERL9nrK0+F0JGv2QsHz+soak+rIFNu4/zpr5kAx8/94+YvnDfsr7HVWk/Z+2mvic7Xr+J2LS/bDkMvtOMUT3dL6e/b6C4PTAaLz2T1Eo/kXelvi6ARD8KUM0//9W7vg7Y8L2JzzA/BNySP+cXTb9FOBo+vhVEPgUBi71895q9Ws65PoA6OD+mmm2/rSKxvqXkS79i+nc+BMqyvmHeVz8xNia/9+cTv139HD9lbPq+3ztav4XA176tLqq+dYjMPi7Zgb/TOAC+f8WfPXv23j7QVk2/92u+Pu7MRz9us/++zm+pPRwbyT5g1wI/EKOdvzfrc7+N49q+jkviPhA8kz5qKmk84MLDPmNLQL4p8xc99Kf+vlfvQL+3KlA+YO3hvvGMI772zYS/L/8WP1xdIL+LghK/P1+Dv05bVz5cZJI+SGAivO9NEj8kkke+8xlAPRnHi78ImzQ/m7WjP75SgL9LXYq9ZUMrP4yvfj8TbEi/FyIIP1aFkb7qPAo+U+lWPigFx75cc0M9alACvhLhLz+R7fe+EK5rvkqfJD7sZYg/GQwRPNxn5r4vrok+MFJDO7BRIb/2BLK/EYr4Poa05z76ftk+xtlgPmuXMz6aGWW/WKCivykLiz8Bys2+pWSqvkGj9z7HMVs+vPxtvtWsdL6uWjE/kXXzPlRwiT1zfmq9tE8IPwQ80b7Bo9W+FhXnPQrMmD67eK4+J5ifv+IjFkABUNO+mu1Jv0Efoz+Cx2S/s7FRv0ZyK7+wkca9KdExvUjTI78L/bO+Y6pFvzFaFT+3ji2/WFm1Px/J0j6BQYi/R4V0PM/zdD3+D48/6/dFvzzjsb0f4Au/2Iogv34Uyb55Wxu+JpU+P4Sa8L0Y64G+vFnSPHvKbL+UuDU8LiwbP5YLMr+0CGS/UzZlP8UmXb7fpBy/iic3vtlE1T16JQS+ILnPvhZRMz2rh7a+cPwLP0v6bD4e04g/eSadP4AtsL/eO1k/cMnMvtsCRD9IITG/7yOYvj7xbD6eQA6/sh2SvrgC5b5MdR899bkev2g/Cb+2p7E+2ewKv6t7rr6VGTA/4c9Nvs/oPz+rKHk+DR8wP19YAj8AW8c+3b5WvjgYQj3x132+c0ejvYRugT71Lho/R9gcP8pnnz4eOae9LqlVPmwnT78vArE+lIm2PsmAvzwV5Wc/Mx0nv+iOVT+0YhY/RAcGv00jCL+D5cU9zPUbvgQt6zv0uVe/B5TdPWMkHL9Vf8G/PYYbvyeyab9pAzA/e143P/SgZb+Pp4I/eG5SPjjDtDxmxWY/DCMnPxVqHb/FnDC++ypWPYNRZr4D/q2+k6kCP83FBT85JxE+LO6NPqG2rj9GYWc/BMW8P58pRT8Z0vC+HOaKvwIulD8mRtc+LEXhPu+s5L0X7Cu/eoJtPlNFBr6/FG6+shvIvkoI5D7c+a29BUwkP241Fr8PVwQ/BhhxP+lJcj8PNBs/0NVHvqdnej7iCcc+MeDavlSY5r7c5Qi/aFrFPiQoD75U7zW+C9NLv3B6VL7gN3k/r2rPPgYAb79Tz5O+a2TNPy32NT8CB8c+BtFuvlm9Fb4Jras+KX8LPrmwgb0eZZq9sGODPou//b22KAI/+xSkv34cn75YdyO+gKszvZM4hD4GHWE+QtjcvXbVEz7Mjqg+yMiwvpSp9b7dUZW/KJQLPvjg2r4iYqA+mM4qv3W0KD/v1E0/Iz32vrwqET0muIE/bd7pvpREVz6mjzK/oqeEveGxyL0bl9y+yMLbvdMcwT2mz4u/DIkdPlpQXb8cbPs+EEyDPYnlNL+fssU6CxJBv3ekbb+zvGe/ZqiAP16JgL5PnqO+I9mmPkTqkLwgtXk+rLklv1hJm764ShS+pndxvylJcr9mUKe9yzv1PuvuPr9C+Tm/FA0fPyYqaj9wYmW/JfPuPwxSOb7huoS8zzomvukpgb9wGyI+d73uPuYqAb9Jgi4/dLoWvifeQbwuAGG9oyILP4puIz4HiTK+3ShKPokt4T7qRyq/IRdBvrs4H78z/I4/dKwwP+bUMz6MCJs9DO2uvLAoIz70vlA/gfBvvghjxb79Xmy/jnfhPXcrE75Nn7e+qCHCvttdhz+XcGG93DASvsendr/6bzU9YkREPodB/74DMCa+ylbFPyDwwr5eQ4y+TaGIvnGahD4ac/S+sNahvvJ51z42y02+gmHEvkz1sr1YJUe+I42pPdoctz6Nk5A7YJW9vaIZLj9Bu0q/bmpJPj1YYr+bb8o9eMqtv1z9KL/sKQM/BVbivljq076Uf8g9J2vAPo8ECTwOtfG8igE/vqJRrL4+HGS9yptHv2cbib49Wls/ZkDYPv/p3z38Iik/VNDMvF8wpT5RxvO8dKK8PtjrQj3qUvY+hyNnPr/FgT7CCYg8cmQzvhzCgr9Juhu++v6rPhJ+PzwJL9u+l8Ziv/dBgD8SdgK+FoBJPjpBVz7q5IU8f5iBvshzQr4Ys9G+BJ4OP9TG+T5q01G/P3ilPWJhGL+edb0+QRFkPdFhCb931ic+A5F2vnrWR70D8Qc/u6zRvqcOA765kyw+K0/uPfRVCb8eqnA/dYaKviGBnb0EkJQ+R0rgPYflLz6mb5c9ymDKPefKvT0d76G+RNk4vmqdNb6HMK8+THYRv6R4Cj7fege/0kfFPB3qIr4rqxO/04orv3wf0j68pWS/RwfFvmBkC74g7bi+woWrPpiu8z01iIY/XhsBP9aweL5Mbyk+mdTJvoizID/uY2i+gJ1BP1XvW7+AAUA+AOYRv01EVr94m4m+xCgOvhkCWz70EWA+YqQBvgeGRj4BYDM+g/nAvGhbfL6UsSM/xKgUPTN7Yr5RzQ+/EWnovsm8qD4Ljko+Yeu4PQ/CpT8tNGS98dqFPcviyL6QHCy+4O/FPjSttr66+Tg+yvbePcLFkj1+6vu9axoBv/EdFL+D68c+J8mkPvH7lb0RKOU9BnuQviUSZD1gjrM9/f5KvvwPKz4HIIY+o2BevwzxfD3pgpm+6j0Wvs7HRLpRjDA+6CK0PeYFxT62tjS+emi/vsmjY76aX9U9MbXzPE/XqT510To96kFGPtYJbb71wcY+0e9Nvj1fh73MHQu/nFjVPso61b6zOTI+C1srvSSq5D5NR/0+6mRxPhB1/z7aohW/yJjjvCisuT7hjvi+iUONPmxEMb9X2DU9x8eKvnwauz4RTvG+xyZkv59Uj7xpo7E/hkH4vuMxmT60G4E8e0MKPobIfr40+0y/vHX6O9cdnT6nUbe+ZBPZPYO8L75rALE9tAVCPo22mD4CSSu/i6kDPzdkIb66hKq+vfMZvtO0gD+NS1o9mzQuv+geoL1qWuK+2fc7vlazAb6EtD8++lHlPl4yKL7gQQu7lqaBPvTR4T0gH74+fvaPPc98nr5V692+eha7PIFzS79rtjc+ahZGvXgikb6DfM6+nkWGPpd9ZD5gJLe9W8Q1vukZ1rxAcAo/qZWOv6cDmT63jIk+uYlZPw3WdD4XyRk/IpNfvbaVMz9A1B+/xRyJvw2L2j4GGwG/rLSGP/oyjT/6XpI9pr0CvzuHuL54Ua6+O+mNvoSjqj6ULQQ/o4ibPm8diz4BB3G/O+X/vGNY5L5X8jg/OOMCvzHKVb2PVww/Xjn2vhjcDj6f44m+ndC6vjXeMz/ZOJM+jQT/PbxZxz6/E/G+cGIxPrziNj8aYJK/madIvum5eDw+A1w+VSkHv3PgCL8+qsQ+0wKMvoZv1r7FClK/2HbTvYWH9L6quh6/kLqiPiT1Cz+K9S2/jgOkvFcwbz48a/Q+LJoyPvJkKz+DhzS/VYEgviAifr9GaR0+sjqSvs22rD8xhFa/8/ETvtUJJL9h1J2+jBAIP7GAlL8xRky/6QqRvjhsu76oX1G+qULLPasidj5gDaE+hDucvnZA2r6LRhS+93aovrQoFr0O3cA+tA/XvtWkEL/2unq9PgvNP4rqpT7frx0/kMznPjGvi7/qO7G+vXWPvja3Jr+6bRI/vGNlvf42T72MhWi+4eWFPl+XeL/80XG+DJg3v6z0Pz9Kytm9WfApPlHgAj04I2s9KVZePKVKhr5rnU0+oHCFvrz2fD4MjsW+lz39PVC4kj16rB6/oEWhPlqa1L+KUCg9XYF+v5E1qz/7AXM+x8ShvtR4brz7Wl6/WIE6vgRQlz9NYYI+35HkvhpPCj9EIme+WA3evaZYOz8Iqp+/CM2Zv1BONr8fZ/S9H8Cnvq3iAT8hvzK+hR5IPzKWsb+aB6a/vc4mv/pe0rzHK9C++cXnPlowQb6HJ8E/NfOgvzYvDb85fdC/+NCavhXSa74frfY+471FP2GVWT/PAym/pkEPv32hSb8bpxI/xMpuPvV/VD9tfYm9Gl1pP5RNX7/Wawu/YO9Sv1eZGj4j9MA75uU8P4+62b7WSyA/59Vcvw0BCr9q4vC+ZwOrPuLzbbyQOHM+ZHvcvjdX0z5GHgi/Samdvr9MGT2fwMm+Jr6LvmzfHz8WqB4+EMaUPvA9GL/2MNy+J4lXvHjfCL/1xAy/VFapvOBJWr6KJQ6/2zIOvzeYzT1pPSu+okgHPx5DjT9TVB6/i/YRvxFcEr1+5O2+yLBHPkLbMr8ZU2I+07GaPwX+277Q+JK9OOZDP2LCgL9X22W/Mjyrvij24jsjBNa9jTc7PwaSKz8ZhFw+z5I6v5+4WL57I6k+9lS1PsHePz/imXM+fmPSPmbExz5fjy2/ATgivyIflL20qNY7ijj2vga//j60gAG+G3VgPlzl5j7H7Kw+aHYBvlTbmj1ccSO9nsnaPhJau72qZxu/NiM/vo6lXD7qShQ/MGWsuxk9sz5Qa6E+LhKjve6+O7+tfoQ948ECvpskST9kQUU+mCMkPxPw7T5WCPG9SBT8PodnNb8Pxo4+hgkHvzEl6T65YOM9sqVuPtp04j1Okcu+YqODPlM5ID80kfQ9ASzHPhqyIj1CJo2+ZTPrPT8ZED7sLmE/ePS1PjfPxD6sCa0+QDHXPmvSxr6b0L0+vk2cPn9cBz+h8XI9tYPNPpkwlb7dpzW+zy2yvRjd47sZIZ++tZNHPwmVJ7zluMw+tBNvvfs5o76l6Io8B5covgvrUj6yd8y/cXakvuAFbL4XiFi+3yNyvQA+NbmBBlm/LqrtvJZvIL/7Fqm+DN6yvhikeL5cxTy/74MwPgiEJj+hWp8+gb4fPppF0z4dixA+gbzfPoQOTD8x+du+t0oRvpOk076ErFI+/SBrvYmw0D7Iu+e+XxpGvwX+Xz697na/vA+1Pnvz2b5oYRy/IsVJvpyxNz7DfCg+Acg2vG4qZT7P/fg9XvSGvMl1Lj+qZQW/kzeQPl7DAT7WlD6+SBSoPh3rUj+VXFq/35+Vv1OiwL62BAa+GG4jv4KtPL5B6Ok+1SygvpyMjT4mhme/F4cmPyu+ob24sQm+XIeyPoCHhj7ECMA+FF6YPM8U0T5F3Bo+sTcWvrpuG7+yVJI+9DUcPwIfaD8B5ZY/7ZDPvZ5kab/jKBM+uO6BPrg8tb5oUMq+9D8nvwkiMT5UYl8/w5bZvjlFRD9Mnpc/ArElPdL3KT570iS/pJePP9C6wj6g4VU//QwfvgiDHz0jgRG/GvGYvbbeZb8HIOg+P9b0PatlOj9nnCC/zOUbviT4gr4+XKY8RJA/P8LPbL9z4Pa9o3AGv8n+t77/FV+9a4fKPjJccj6NeI4/yzp5vzYZ075BjOy+x/Ihv+mLo77dzjw/t2NAvo9ZNL+l8VM/vkjdPhP6FD9gnfu9MOHSPKWhQL9SE2s9RgJmvwPoYz+crqo+V4OwPeUDDr9kPIo9Q5WTv1Q81b3iRzm/i0RqP/6mLz6iuy8+nB/DOyCsuD7mubo9f1M6P43kYr76Gr4+QjEHvgDnCb8pU7O+VPYoPqGa3T2lQZm+AA3LPZl0iL83k8e+x0kpvgBZhz2vZIW+obHgPpwQBz+1bc4+HNNEPx7bIT5jaIS+4OidPYD7RT/pDAS/4nKQvr+mcL8D33Y/SJ0KP/FjBD9Ilwc/dsDrPt5jar9Xk34+HEuOvXSGab0H1v693tsEP6GA1L570EG8WmSZPrGNgr/jZVi+GgcyP4XIYj6bKpU/GFMXv9/+JTxGbI6+66mZvggdwr5EFn4/CgrGvmaegD7575++5qpPv7uJo75BwJg9UdHYveRKu70gLws+ZzNtvlK1Dj2F5wK/8+SKvuv3jD9e2+6+WCSyPTM3ar6DqrQ9FaYfPx7IjL4UYnW+VpaKP72uQb/rEHu+MI4pP7l5rT7tAZm+AvPNPkPdnz7fkk6+2uwivgBak75Y520/SRFhPo4ADz9Ell4/nsaavhsxXb666qS+kUpLv/A+Yj67rjG/VFH/vjJwo74K++i+xMRRPQQaV7+T+rU+BAjSPuubkz6IEw+/0yIMvb4wNL/gaDA+aTE2vG3WcL7UugY/psipvQCLxT6Udwo+vFvsvoNEdD4rBWQ9Tv6rvtbu+r5zPAu98+qTPS3Pmj5veMC+mRGfPuPiaL/9qCq+8huNvUziEL3x/1S+8j1Kv1XEGT51qBq/esCePVYlUj59OUc+b89OviKoZb4To8G+7E0kvnH4W74wdxG/B/zhvhKi5b7euuS+BkWhvkmuAb9UcI8++xjwPUE2cj4hRke+pTcov4IYmb7LgLO+oPONvx5ihL7JcWQ/2ZJev9Fgpj2noXc/P1baPhJqxz5mIuQ+6FdrvujA9z2FeJU9LGuwvlfjCD/Gl6S9upY1vpu5k74u7JG+yubRvi066r5YYSu+3jx8P0NQGj4GJhq/OF+Yvn3hrj0U+Yq62nYTvzWbx77A5U2/PayKPougFb8diTO/tRCuPsCdQj+U+909U+3UPQezVj8dwhe/+PO9PqU0ij4BHx+/So2LPyqLt75XcKQ+og67Pjsq3j5zmCU+i06evvAilr1ZuGw8ihwHP6NdTr1/Dey+cThJPvQHrD4bC/i+zVR/PgVlJz5EN+s+cSujvoKcEb+MSBO/aYNCPosh874e1i8/UIRXP2khRz4jux69Fxcav2Nt8b4yGAu9ANT7vssXaT4uhZY/XxK1voVHRLvE6oc+HcaPvkricD6gPwc+ixivvhWAhb7ailY+/TxEvs3eIL6WOUS9GSxVvbAbHb4eJt4+7B95vy9GqT5OAFm+pAkqv5XoT76Jw8W9zGd+vl4hjD4w6Dy/rSvpvSeXDj7kEYc+S9TiPjDALj7KZk29WbzNvWA1yz0kkgo/dfwFv0/D3L1LMB2+lLETvjrSdD178F0/PkRNv0Kg/75xIak9azBvPyvKvz63Puy+U1KIPvUdmb7tewo+PewOv6T1pL0Lhfg+0slgv9+Jc76aTNi9L7uSPqz5Ab1vdXY+F0FePYoTUD64prm+7ITKPfXUdT7YG3W+"),
    (name: "09-long-rnn.safetensors", base64: "gAcAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJiaWRpcmVjdGlvbmFsIjoiZmFsc2UiLCJjZWxsIjoicm5uX3RhbmgiLCJlbWJlZGRpbmciOiI4Miw4IiwiZm9ybWF0Ijoicm5uLXJlZmVyZW5jZS0xIiwiZ2F0ZV9vcmRlciI6ImgiLCJoZWFkIjoibGluZWFyIiwiaGlkZGVuX3NpemVzIjoiMzIiLCJpbml0aWFsX3N0YXRlIjoiemVybyIsImlucHV0X3NpemUiOiI4Iiwia2luZCI6InNlcXVlbmNlIiwibG9zcyI6ImJjZV93aXRoX2xvZ2l0cyIsImxvc3NfYXQiOiJsYXN0IiwibmFtaW5nIjoidG9yY2hfbW9kdWxlIiwibnVtX2xheWVycyI6IjEiLCJvdXRwdXRzIjoiMSIsInBhZGRlZCI6ImZhbHNlIiwicmVkdWN0aW9uIjoibWVhbiIsInRydW5jYXRpb24iOiIwIiwidW5pdHMiOiJybm4ubDAiLCJ1bnJvbGwuYmF0Y2giOiIxNiIsInVucm9sbC5jbGlwIjoibm9ybToxIiwidW5yb2xsLmxlYXJuaW5nX3JhdGUiOiIwLjAxIiwidW5yb2xsLm9wdGltaXplciI6ImFkYW0iLCJ1bnJvbGwucHJvYmxlbSI6ImxvbmctcmV2aWV3czo2MCIsInVucm9sbC5zZWVkIjoiMSIsInVucm9sbC51cGRhdGVzIjoiMTUwMCIsInVucm9sbC52b2NhYnVsYXJ5IjoiW1widGhlXCIsXCJhbmRcIixcIm5vdFwiLFwibW92aWVcIixcImZpbG1cIixcInN0b3J5XCIsXCJzaG93XCIsXCJwbGF5XCIsXCJnb29kXCIsXCJncmVhdFwiLFwiZnVubnlcIixcIm1vdmluZ1wiLFwid29uZGVyZnVsXCIsXCJjbGV2ZXJcIixcImJhZFwiLFwicG9vclwiLFwiYm9yaW5nXCIsXCJkdWxsXCIsXCJ0ZXJyaWJsZVwiLFwic2lsbHlcIixcIml0XCIsXCJpc1wiLFwidHJ1ZVwiLFwidGhhdFwiLFwiaVwiLFwiZG9cIixcInRoaW5rXCIsXCJ3b3VsZFwiLFwic2F5XCIsXCJ3YXNcIixcInJlYWxseVwiLFwiYVwiLFwib25lXCIsXCJteVwiLFwiZnJpZW5kXCIsXCJoYXNcIixcInNlZW5cIixcInNpc3RlclwiLFwiZmluaXNoZWRcIixcIm91clwiLFwibmVpZ2hib3Vyc1wiLFwiaGF2ZVwiLFwiaGVhcmRcIixcIm9mXCIsXCJicm90aGVyXCIsXCJ3YXRjaFwiLFwiYWxvbmVcIixcInNob3duXCIsXCJpblwiLFwidG93blwiLFwibWluZVwiLFwid2hpY2hcIixcImNyaXRpY3NcIixcIndyaXR0ZW5cIixcImFib3V0XCIsXCJjaW5lbWFzXCIsXCJub3dcIixcIndob3NlXCIsXCJtdXNpY1wiLFwiYWN0b3JzXCIsXCJ3ZXJlXCIsXCJ0b1wiLFwibWVcIixcImVuZFwiLFwiYWx0aG91Z2hcIixcInJhaW5pbmdcIixcIm91dHNpZGVcIixcImV2ZW5cIixcImZvclwiLFwidGhvc2VcIixcIndob1wiLFwicmVhZFwiLFwiYm9va1wiLFwiYXNcIixcInRvbGRcIixcImhhZFwiLFwiYXNrZWRcIixcImF0XCIsXCJob21lXCIsXCJyYWluXCIsXCJvdmVyXCIsXCJkaW5uZXJcIl0iLCJ1bnJvbGwud2VpZ2h0c19zZWVkIjoiMSIsInVucm9sbC53aW5kb3ciOiI1MCJ9LCJlbWJlZGRpbmcud2VpZ2h0Ijp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOls4Miw4XSwiZGF0YV9vZmZzZXRzIjpbMCwyNjI0XX0sImhlYWQuYmlhcyI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbMV0sImRhdGFfb2Zmc2V0cyI6WzI2MjQsMjYyOF19LCJoZWFkLndlaWdodCI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbMSwzMl0sImRhdGFfb2Zmc2V0cyI6WzI2MjgsMjc1Nl19LCJybm4uYmlhc19oaF9sMCI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbMzJdLCJkYXRhX29mZnNldHMiOlsyNzU2LDI4ODRdfSwicm5uLmJpYXNfaWhfbDAiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzMyXSwiZGF0YV9vZmZzZXRzIjpbMjg4NCwzMDEyXX0sInJubi53ZWlnaHRfaGhfbDAiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzMyLDMyXSwiZGF0YV9vZmZzZXRzIjpbMzAxMiw3MTA4XX0sInJubi53ZWlnaHRfaWhfbDAiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzMyLDhdLCJkYXRhX29mZnNldHMiOls3MTA4LDgxMzJdfX0gICBVz4S/rbtNv/06Iz1hRte/X8lCwE3qnr0gGVm/mxToP/VU0zwPNBS/7Xwov/HErr/FRSs/DMMGwPMl0r89oj5A4eDUP+JRfb8HnKQ/Ro7Zv78mxz4Gdxy/yRo3v07Vlz+dKZU8Bb2JP6yRyD9X4Q0/gK85vvDOrL5iRIU/xsU3PzDSBL+uSu4+m1v6Pmm2rT6EB4I/aB/SP3I2RDxvoJU+/4e/PN/GOj8Q27w/qsrcPlVE4b59ryK/AauOPzCF0r5jCg8/n2zJv+ygf7ymfIy/RssQPrt3yD2H4iy/SerqPwoZf7+ScO0+8bA6P7TWfz+nQV6/oR3uvwLS9766R7E+nopQvzUExb6p6Bw9MmWFPvdTlD+AjMk/Utw/v4DUvb8fJzE9DPwpP00oD77rZzrAP3EewOJYJT6xxHY+BhGTPgdw9b7w+VS+cpdcvaV0jD8E8oE/0faUv+99Mb91Lqk/ZwQSQLA6qD+PwZG/CVfIvg0Rj7/aU2w+B0GrPtyrhD9iUaE/Ah/xPtr7w76Pfd+/BjX4vZDn+r3xZkc//1LUv5d3ir9+uPm+1D1iP7lQq79x+Bi7qPSBPirj2r+L9ds/IMVUP2TzF7/oU2M/UUqAPj8OKj++/KU/Mhn1PkoXHD0DOvc+pdWnP8SdFT4O4Nk/SdzrP4bXDj8UpUu+aHsjv9uXBT/mjT0/uAaoPzQmwT+btR2/lyNWP361Sz3k3RXA0UFBv0WOjr/qR58/tlydvxDZhj8nBAQ+De0av7vWGD90fSi+ND+lPbmNzb93Opw8ax8dP0Q2D79jtX8+YhSqv8S2Tb/4BgjAGRp2P7GXLL9fKrE+bAUvPSFw2L5JLns/UY13PwsxTj/Moea/8RepvxPlpL/E51W/Xd+3P9qonz3hKNI/7GGMP3j4Nj8TCg0/608AwI/QCD9doiy95UqoPzBK6L8NlvU8xOWEPwS9yj9R0ZE+UR0KwFg+A79GXpo+MshCv1Yqnr1tMxE+KCRzPn5c5L4pwjQ/lgScPw5km75ak7e/oHnUvUAkwz1ytK4+ppR6v4WY/L/2vBc/aUsKv9Bg0D+v+cI/srIzvyeVUT8vPRU+rs6zP/K9hL8X2cO/drbAvqa8pz+67V8/v/6yvkGsKL8e4e++ZGMpwIf5mL+yYx9ACi8Dv5kC07974qE/qKJDPlGhmz1aqQw/fLmMvzAimD/5uSo+h4Ziv9wNEj+7PQk/HvlQP6Khb7+jbbG/StmcPzcqDEBF+yfApzOJPauhv79rPvw/vNRcP2Z3kb/wbMk+qW3EP+w1lL/+jRw/yl6qP2O8uj/qozBA69/0vUDUdj42es69Xqq1vj/Xjz+SQnI+f0toP0GNqj8Zzxg/MBJ9P6Pdsz8Vhi2/E29xP4OmV79wCYO+79/wvwkSgD7ZKWy/7hrUP49/8L/YQ4M+KViAP7Hm1Txt35O/J2jXPwRUBj8w0US97Ma6v2QjMT820qo9t/DcvxLIH78W7lc9t0paPhu0wD++4Tg/vXTKPgReUkBN9yC/5yHlvl9ptD43jIS/V5L4PhSYjT/7KlC//bCRPgCWDD5QC1Q/B536Py8YkT/8qGU9/L6/v8A1kT/frxRAit1XPnCrPb0nRhs/2bTyP5Z1YT/yRJS/BFabv8ltQr5aOm8+IZMqO1WPMD8kHUe/1V7OPzeqpr+MYlY+/95Hv16AnT934pI/K82/vmOGFL+1drI9D4aRPUaOOL+lDCW/uJtxvyASdL9WSRDALlB9vicztr47+Qu/pk+DP4Mf+D0RJNe9AxZ8vm5y27+4VtC+TwU6vqq7Wr5kkZa+ASelvj2bLD9BPo+/hHKZv45kET9kOJs/DV7oP8JZi77LObS+QmFaP8frkb8C/CK/hwdkvtZyxj+bRjE+BogpQAK3mD+GJag/YT3EP527fr82vR1Ax+KrP/MW0r3YikG/Lbonvz30GEDRJqG+iIL8v+CLKT2ph+U/rWWqP0bTZz4zvQC/ZokNwHgGFj5SEuw93AOcv45P478+vXa/Vmbavw4R9L4KLtO/IVktvuzY9D/Nvei/cwhSvgELlD/JwAY/fm42vz/hWz9VWu4/GmJpP1eEfr90nu0+KZxYvoGylz4/uylATG12PwD8CUAlVeE+R5ZJP+XAhr8lCo+/WIOfPm3FEz/BmDe/djpzP6syer73lqq/Lj6qv8ghqT2G4QM/op/wPvflOj5L44W/BRSLv6OZrb+l9Qi+JETdvzq9Qb78Qi5AoByyPo59I0BI1Vs/A39xPyF6Cr88RpY9jjkfPcpTiL+/D529kE+aPnQvSj1aYgA/hMOcvx8Y1T+47PQ8X44WP5DuCsDxOoK/ak71Pe2nkj+F8IS/xfUpvzuaJ7+it3Q+qOq6v24h9D8nagk/jd9nv9ddBkCYnOC9zQ23PuHBwD9ChEk/ovgjv8MeMT81DSm/wy2xP4yTVL58GZy+K9OMP55IX77858A/1/WtPaitrz+SRu2/T+WdPreVi76nZXe+fPj0vqTv1r8n/UBAiU+BPonvFL+UjYk/a9Ydv2oRDj9NC5U+ej4bPnjiQT5UgIi/ZLUYPvY5CL/2xC2/aggJwD+Eq7/aZNO/s4DePtELAj8BHbQ+TViYv+DZLj+POK4/KN1Zv0BufT/aF0C9vZ/rv4wr3j/N/IW9jlpnv1dK375QpxU/xCA5v2OVo75kWFa/e4y4P3EQlT4BpUu+/zkQQFcQAz9x3bU/4fg0vvGtQb+YURY/bBHNPiTArr+W97a/QJewv9SPNj4cTe4+G613vVtyr7+kSoU/KWJ7PvrYOb/OLNc+1H+XPUt9ar/buZa/OqEmQGNXnL9OoEM/hLjfPtv/qb+v7/8+Ueh4PtZFiz+HGCNAuzpWv/zEyL++Y0JAErcqv1dV4L8p4APAfq+ZPlxtgD/m78I+6w2nv/vgGz0ilwM9x4uOP0JHvD4UDCi/2VkVvX605j3h9XA/fk+dP3Js5D+OYAo+p5g1vwb2VL+/22g/UmXRPjz1jz8wLFU/h4FkQEQUlD+pA8C/TCsiPprgAD84x04+jwIcPe3XcL+MNijAvEOIvzkJbkDfXhXA1MEgPzZu57/IOSFApc7OPnOWXb82iGA/eNBlvyYQ4T6uBJu/VpufP9mnqD+o+h++SsmnP8YK1L4BKC0/gLR8P0GbFr8sivw+aFg4v4dIQz8kZs6/PheMPxUeDT+tG9y923AmPcQYRb/Q1/2+PzbzvskL5jyGGjRAmp3cvgciOb83i+w9OhCIv1qlRDxgqGa+Jk+Wv6E7ab/14AQ/xIbiv8ytIz/dNi1AWJLpPneYuj9qOGm/IfaNvieNG8De6oM+zSsuvxBlDr9DlA++k//sPePXub63NL2/a36CPqU5Mr89IL6/YHEHP9vV8L4JwJs+S82ZPwsov7/lFu8+HrucvyazAj8inw0+L2IMP3xQyr1jOo8/RsJFv2um6rwpy56/SvEBwJ+q6b5W3Ka/vjFIQF1Nyb5LJtg+q8G9PiXTvbtW7JQ96729PD9MXL20bHg9ryYtPWhIu7xaNwu8FjKEPY0TEj214AQ79umpuwtcHb3v4QQ92uNJuwZ0R7wHx2Q9KGy2vMVQMD17xcA8eFO6PVpWc72yqzs9bt7NveSghbuGayw9lF7eOyxi/Lz24nY9Jt1/vOb+gb2KRHC9byy5PIr7w746RQ+99dxav1XNYb6X3Tm/hYs/PpEQEL1bYCy/kLqhvqqq0D4k6Io+j6cQvt/g7z76Y9W97kumvbRKRT73gyS/WRu5vfomtr4C87y+KjIAv5RKu74z9Ws+bUAAPmi1YL6+u/e8sSsCvSFTEz/Yboy+VHenPWFA9r7aZMi+zmcLv4MSBT1mTQ+/Gu8Iv5HgDr+j1pi8SLYkvRXmVb9yBf69sGoHPmWIAT6RtNS9jiw4P37Qmj3zcXM9gIg2PDNyOL/zEMG86nbjvrxS7L6F+oa+6Sn0vXfX9z3D4OM+rFoKvp3mF75VveO9KpvqPvm7pjoXh5I+rKHwvlWOur6KVdg9/1EMv1oYH78SBII8bIBuPKIbFz5htGK9+aKuvoxwZ77z0PS9ujFjPlC4sr4+YAY+kfHFPi95PL9LVM8+rwuYPrnxCL+gQHe+pnTovT2+Nz/Pe1u+DHnivfBOmjze8KI+Sl2tvmtoMb5yURs/hi+hvoANuz4YjmO+8Kutvio3wj7e2M695jWxvf8Kmzw1CJM+yNP/vkV+l73gjdM++8kgP3UaST/lZmQ9cyuMPn0pJDyX4Ds7ngvZPryT875moLu+v4H1PvOJLr6D7967C9HKvsAcor5IQqo+WTUvvizI/b5Dx7S+OGpOPzNIRD4/CKG9+qiEvzfdBT9sp3m+LpaoPmBRo71z6na97JlePS4YUz/Hs9y+5D+Nv/WSZz4Yavo+r9eePjBuUz5QqI8+VkwtPqgMv77n8/E+oiNjvmmodL5gC7C96MIQv44XhD7EH3A+SnvpvjCVQj7/W7I+OScTvvx0QL5RjVQ/wXlKvmWuJj46hlO/yccXP4WXsr4/IVY+NYncPtxxMT977wg/5PA7vt49sb2CeEk+TrL1Pj2mgL6tM5a9gXOOPlYGFj9muUi/bCDXvkLKvj7ukYi+dCLpvsHbDT9tUIA8O//ZPksQvL6Oa9s9G7reO2Tewz2Ds3085RpKvlN6Yz0mD3y+X4+JPhq30T0cJY4+1/KCPow0lD7rQVC/yV3wvd1ST750+se+oI/RvnmKXzyVGg2+tV/NvrLsML47o827KW9qvNdtpD23C+A+Ad7JvlN8YT4oHAs/SmrtvYg02r5ARLm+izHmPCSxNb5ixbA9v6euPpDROD9hX/+9/NldvcwNyT7dggW9PtBDvslHGL72SaK+RZzBvoD0dT/gO5Y9Gf6cPqu/gr1g5Qq+X0mVPrOmuz0klwo+Qz/LvVpPO74J4AE/NeOMvtJUNr9hsCk8oUB0vm4YBb+xSuM7W+a4PiF0CD9NeAu+KSBhPkDu5b7wJAa/CIZJv0QSKD8ELK89uxwNv5GBHT894i0+i4GHvrSFoT4FpeS+CL6UP+p7qT5Y5K4+YJxMPAJ26TzzxyA++9kBviuVVz6S/809izhCv/x4WD5U3wG9tkuKvs8KVT56SFU+eqjQvoqgHTxJnu0+dw9zPyg/gj5SNR0/mLNDv2iPCL/604m/+ui2PrkPNb+ox3O+ws0SP5f0GT4hnZO+pI2XPiacZD7hftu9KzjvvXr3Kb6WptM+hV8Zv5d4eL/40hQ8xdoQP+r8RD+2FBE/5PuKPn8VXT3+6Zi9Q8UCvgf9lL4JlJm9vISRPqcF2r5yU08+4CfivRoA375LTfM++Cy2PnHCoL29/gy/gdFQP1RRo721JrQ+xt0hv0pJ7T6bFsy89BJyPvq99L68zeC+Ztlfvofk8j7FpM6+XDlGvkiiub633qG+KfQ/PhwsJD+t1706DxA2Pq4Ppz7CVKu+noEEPrN5Iz9Uzzg+Ks8Tv1WFNr8aX5Y9+xTZvsFuhT+Sikc/5vAdP7JiRr+gOqw+hdAlP4q84L3IRyY+sl9zPv2o9L4BU0I/FkULv9bvV74TKwK/e7XEPj0+bL+6EjK7TSlgPV/Eoj63FrW+v3hSP7i/+b4Ma9482hk+vESnc77bV48+Zt4lP/KW076KrvK+tPLyvllT8z1pQWq+vIyBP4b8CD+a+dM+h49Vv3em9j09204+4k4VvtLVtLs0qOs8VFdgvgVSLL/bS0++WVd5v2m+Ar58O4u+AEQQvVzrNT6Ykby+lcr2vQFHVT1Ve0G9gDUnvzx7Fj+ChQk/aqjFvhVH+T6q/D4/U/8pv2NbN79dhLi+yqlWP5CGDj6d03A+WSrBPXLarj4rKZm84jkevksyF77jrri+2rZLPgwh9b3oYoW+dmYGPjrkKz2Fd6G83e5bvT6lpT7YoRK/0iT6voAvFj6FFSo/JT9GPyHdnj7fQ4e9YYfQvqxtxL7FQos+dufqvi5NSb8ESKE+f/JfvrpCUz5Z0IC+tQgFv5I6iL4VaXI9KbeDPaxsKr8LXy4/rH5MvIJzCD8Uwfi+4JrGPuEAFz0We1C+IxwmPgMJ/71jpaC9ieg6vgfSGT//yY8/gOuqvsuyh7+44OS+opc0vgvorLynwfi8SbEGPfWrwL4hgoE+tXGrPo8g3b7uBes+LNBQvTrHyT7M4ZE+l2i2vVhTAb5nCJc+XtafPqiHW7+YyrK9zkb8ugKGJj9wrmq/Ls9RPg81Hr3VHG++Yl8cvkZefb67aGG+c7a0PgwrcT50PjK/sT6uvmR9Pb8eLwM+avKUveyfKj5z8Yc+Qjdrv7effj7mR5U+ZU9qv7qKXr7ME2q+Vg4EPyF8az42Rsk+kY2bPa2nlD4Pmag9ygsZv8+8aD5Alsa9oDMvP0WP2b6RK/q9h66uvkiycDxoICe+CFgdvkqaX77C9T6/ym5Vv5lQ+D6/cV8+CvyCP2AN4raTrug+OE18vuQsj773H4e8v5WMvk2D1r4wqGI9he+nvr99kTzA8YW+vo7Avg4CQj/wuwo+y1qnvNTntr4zRgM+dqRBvsDLwT0VZ92+fQDxPlvcDb9nflM89DfivYb4Kj1NTOg+RMpBPfcxnj4F1Yo+ahcJPljPXL55afK9LormvnLGQj5zYTi+3erTvnUfiL2alMU8wu6kvnys/z0GeK0+QNQMPysIv7pNVQc/swI1v86iJr+iII6+ySkmPvrIFb4YgvM9oHPTvTMneD6OY2++ImjnPmUmsD05QQ++KQU9v3ASO7/XB6G+eQh5u9wQBD6W0eG+wPptvrdbFL4awMW97jftvQlHFj8holI+uj+/vgnJ/T7GXC69jYIwv61Cjr7etoi+y1a6PmMMOj5aPYs+v4C4PA3OmT5PDbi+LjsIv9nvLT5p2oW+RICOPq6Fwr03l4C+DFGkvcisfj4WkBg+E/IaPjlpID7xcSa/XK9Tv6YLwD5ReBY/LNriPssoVD5c/do+yaCAvib/rD0dQoU+CPN3vsrHDT3Whgw+eXr0vq4dI73SY429KNckv72fcT1NF4K+2hUdPuI6674h9YU+Tm9wvmV6oD3XS2S/ECI/P/qN8b0UGWq+m4gGvV23Rz8l+sY6bNb+PPQvMD5nxWM+M7yPPujCl77Ka0S+I1GTvsRaej+7x1u/YFZovziDBz75AA6/4H49vkv69T5nRak+IS+KPo11u72OrUg++aGCvhXE274MOk6/0eUDPmr6Gb65O069FQ0QP+/dl7xfewc+NfTDPjzyCL7fQh8/UpjwPvF7Vz7d4DI+uA5kPc8WL71O90U/8fVVPn7o07sVVRs+XprzPtEQZ7/jUEC/L1kZP+3ygL2s//i9DmlFP9Yo5T7vXEA+SF0JvzMyOT4zf4S+3wGQvvG3Eb/Pxbm+T0sYvG/50b4oyh8/tgXuvlu9YT7IyiG+hwGBPdbydT7q5q89G2nRvlfEnr3lrGE/5EFOP9DKEL6zSZ++2alqvWmzyr5xN+y9WAIJPhA0lz4rD9++E7EcPwYapDxFw0S/vnOJPrfTDL1PcsU+D4IUP4w4TL7j2uC9DoV+PkTbrD6+Aae9sWdwvj26r76bhDw/E6PgvkzRhz5JeiS9lZF5PtkzwT1nuTM/gO+6vkQCWD45A6E+HEXaPhTGJr5wq4m+S6o4vt3tUT6I8Cq9RgcUv0yyQ74MMJs+T99xvse3rz77hR8/9PskPzFiGT55mfM9m7piv5kUBr9qfRa/LoCsPtmaH75i00S6DdSPPzczED7d2xo+DpufPii95L2e3jS/w8AHv6+9WL6RpT++at0Uvu+nzTtWQ4W/YYBJvo4PAz7ToJ8+yb1gv2kDXT9oxFc/lfynvgPpEj90B089CiESv4VQAz63Pbq+JN1NP9v9O761Muo9c1mTPqMS1z5Ny6A97qrzui8S3D7J6ku/sVJ+Pu0s/b2gPh29JLPzPLZLM7+bOHW/oF1Cvtndl76pVBA+VOisPqHVkr8XoWo84fl+PWhHvL2jiEK/UDInP4KgJz/7Xta+geLIPrGZ/j61vN6+F3eUPnM6ED5iiq4+HDmevh7kEz5I0aq9DG9LPx79wT2cwha9mvMkPwG6/r7AiF08s5Vdvmrae7wX9p8+LbrBvp62T76V/1i+FUs5vf+2lT6Leh4+iKpGv+ewd74Y9OI9MoUVPgEc375ZhFk/pFC4PtjSe7/46os9toz3Pvi1Ub9rm3O+kFmvvoj+Lz8VtEM9i2eXPuVahL56KIg+s6zcvOxFfb70PsY9NN44vl8n4T5z5hy72ID/vWN/s715SsI+Sp5ZP3tVcj5huP09aM+3PRI9UD13PUc/w/GKPuXJmz6+Rnu+R7GCP/IUMb/ycgK/Y0HJPSH0674BPYe+u83mPuRmPD5DIRo/l33kvif3Cb6zJSi+2vgivgQiKr8inTm+pjU7vst9Rb9zwBQ/sLdhPWqJ+T0jzFE++c0kPjoIYL/JZXI62BMgv3InoD53YeS9yiSNPgu/h7zfQbM918ASPtlVJD88wlQ9MGQrPpCSRD5h2QQ+XuzPPm52Oj/Wnhu+B49Jv7xoQr+2lqC+maeUvowqYz/TgBM/3yofP0dwjr7Cp/s6jJT4Pmz/nr47wYq+7B0svvVsLb+h5ry+6jSXPVjE0z7tXzM+CFuhvi+jNb0gd+k9Cf0Qvh/2n76eMZW+Wn/Mvpwigb5GOJK8h1TDvs+hBr8IDeQ+KZuZvt2/Lj5e+uU+uL6fPuAffzwamrS+ebytvjiCpb6XvWs9rpMaP3B/ur6viJS+6O7AvWfaBT+LPKK+878fP2nbxT4KllM+y6JsPcgoGj5Mbxi+QcgHvk/wgL7ukQU+9KMyPyDnYT8v1pC+cbn2PoD55b5uxI2+ZJXpPuVewL2aFoG+FbX2PsF8o75Ag9y9tLKjvhYywr1w3zq99uVkvP/Sob5btS6+51hdPjf+NL8w4w89sCpPv9k0nT6rPZm7ZAwVvxq0ij5DlLM+3ku1PlSqmz1q5Y8+rT8WPkSkqD0QBsy9lo4Qvy2nFb+j+Q4+XuIlvZ8TpTwHsAQ+6kwuPdebFb/+UKU+CQItP8qzEz84M5O79TjDPoN0Rb9ThKC/3Geuvh+GUT/5eSc8viwUv+6F0z27kFS9XyU7vtCcLb1XbeQ+YXYUv6FimD2qSwC+M5PcvZMJpr6p/Ju+C/ZdPo5zAD6lZzm9L6ibPtgCO75OfUs+irfNvFw5P74Xqi29TZUgP0q3+T0oZFC+E01Bv50hQT43g8q+GVEfP7LMyD7o6kE/OX80vxZ0Hj5PSWm9SsIKvsGonL5sQJm+RfjfvnQqhL66uMw+5awIP1XiRD5SENC9aDBWPmdDyT29zQI/LUhXvlA4hL4wDJG+pq4LP9kbYr5e+S+/ESxJPmob37yGOiI911iGPSyXyz6KhOg+1zHnvhNVL77wEIC+DsVMv/Ud4r46NUU+daruvbzp1Tx1dDA/r/SqPhTK/7vtM7Q+Ue3DvlwPIj7gjM49wTT7vYQrcb4b2ys+7iSDPq+Mtb4Tp7Y9Jsn7PTRG1T5Pu3Q9x1IFPluhNr6QFhG+PB6fvZgLsb5zXy6/AP4+P5ouCb/qGjE+gAQHv2iTT76m7vk+oq2YvueOZr3DBQY+Fvvivixxx77oqgC+a6PHvoeeaj6V20a+zySovonDJT8hKeK9QVDMPWjLtj6JqfM8V23wvZ/svL6B5DS9b21QPO1QHj+CeQs/Uwsav0uIDr/40Wg9D6wCvjjBt70Fga8905PGPWeXBj+BMqi+ehjJvtCzXbsa2ls+9xCZvT4YXz+svHS+9mzvvl8fF7+GtAm/Zn7aPmGe/D44JOE9NhtOPTgbKjxIwzO/a5/QPlma9jvzl+M9jDDuPRLonr7bock9y82lPbiU575Cf+U8VP46PttKaj0/9PI9Of5DPbDWErtxCq696ovIvrRQUT9Re+e9s5ievjekgL+0Hoa/M3JhPnE4A78uyri+nfyivujAOL+3YEI/z5V8vbTiaz+vB+G+ecW9vEgerT1wyYY+CRj6PtPeBr/Bl9+9FePlPnY95L0t/AQ/iBKJPpCaQTu3Ux8/IGBLvxbLuj1XsRq97UgUP9ITDj1B+4S+ySwKPyAworx2Q2W9LiGNvqgCPj+9EIa+1fgHPgGBSz66n5e+DNZKP0OCFb9vI+E+CodBPohZqT6nrAg/kJd5PBTVGT/4A1G+UUiVv6XM+D4S43m+zmg7P0wQgzxfZQy+/Yk0vyJjYr4w7Lg+pAIvvjSpA738T3G+5rVkPj5/DD7HU9++Cbz2PiXPXb3QPwu/HX49v3svpjzziqu+GU/XvjOWEL/iwKY9RasjPZ1g4L6w5zE+C/c9vgJvLT4t4J2+cMFgvClZDj/cvjW/WVvdvjzS8rztbVM+nOA5PqxQ2T0HG4+9bV6kPcjLNr7Dlx0/dE6yPoy5jD7aDdg+Ox6BPXtbSj8MtL68UKXpvqytij6GW1M+Q6PsPUYcKj444Is+emTHPswZFr/XqEi+oEZbPnf7hj55tIO+UQKyPv5/oTyvu5o+Hg04PoUDBb8320i9L2FRv08vBT4m8B4+D2CRvjVaaL7A4pm+AyyQPs9sz7wPJZS+eXkTP0O9Lz66A82+UnpkPkGHWT6Dhvo7Lp+1PmYKXD9xa0e/AjUOPZ75Yb4VNyc/R7fqPnZl2b5DBVa+Bt4Nv0VsMz9ccLq+qZpYvqFZCr9NEau+cB/UPm0I2r401GQ92ARrvRHGgz4LBeg+btpwvZqIWr13MwS/4hcGPwWeZD5Iwk69oObHvoIkNb+x3Ze9enFLvtePdr63fy++Il1BvsEylr6SgfI+xKYmPq/W8D1v3Vg91korvg=="),
    (name: "09-reader.safetensors", base64: "WAcAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJiaWRpcmVjdGlvbmFsIjoiZmFsc2UiLCJjZWxsIjoibHN0bSIsImVtYmVkZGluZyI6Ijc3LDgiLCJmb3JtYXQiOiJybm4tcmVmZXJlbmNlLTEiLCJnYXRlX29yZGVyIjoiaSxmLGcsbyIsImhlYWQiOiJsaW5lYXIiLCJoaWRkZW5fc2l6ZXMiOiIzMiIsImluaXRpYWxfc3RhdGUiOiJ6ZXJvIiwiaW5wdXRfc2l6ZSI6IjgiLCJraW5kIjoic2VxdWVuY2UiLCJsb3NzIjoiYmNlX3dpdGhfbG9naXRzIiwibG9zc19hdCI6Imxhc3QiLCJuYW1pbmciOiJ0b3JjaF9tb2R1bGUiLCJudW1fbGF5ZXJzIjoiMSIsIm91dHB1dHMiOiIxIiwicGFkZGVkIjoiZmFsc2UiLCJyZWR1Y3Rpb24iOiJtZWFuIiwidHJ1bmNhdGlvbiI6IjAiLCJ1bml0cyI6InJubi5sMCIsInVucm9sbC5iYXRjaCI6IjE2IiwidW5yb2xsLmNsaXAiOiJub3JtOjEiLCJ1bnJvbGwubGVhcm5pbmdfcmF0ZSI6IjAuMDA1IiwidW5yb2xsLm9wdGltaXplciI6ImFkYW0iLCJ1bnJvbGwucHJvYmxlbSI6InJldmlld3MiLCJ1bnJvbGwuc2VlZCI6IjEiLCJ1bnJvbGwudXBkYXRlcyI6IjE1MDAiLCJ1bnJvbGwudm9jYWJ1bGFyeSI6IltcInRoZVwiLFwiYW5kXCIsXCJub3RcIixcIm1vdmllXCIsXCJmaWxtXCIsXCJzdG9yeVwiLFwic2hvd1wiLFwicGxheVwiLFwiZ29vZFwiLFwiZ3JlYXRcIixcImZ1bm55XCIsXCJtb3ZpbmdcIixcIndvbmRlcmZ1bFwiLFwiY2xldmVyXCIsXCJiYWRcIixcInBvb3JcIixcImJvcmluZ1wiLFwiZHVsbFwiLFwidGVycmlibGVcIixcInNpbGx5XCIsXCJpdFwiLFwiaXNcIixcInRydWVcIixcInRoYXRcIixcImlcIixcImRvXCIsXCJ0aGlua1wiLFwid291bGRcIixcInNheVwiLFwid2FzXCIsXCJyZWFsbHlcIixcImFcIixcIm9uZVwiLFwibXlcIixcImZyaWVuZFwiLFwiaGFzXCIsXCJzZWVuXCIsXCJzaXN0ZXJcIixcImZpbmlzaGVkXCIsXCJvdXJcIixcIm5laWdoYm91cnNcIixcImhhdmVcIixcImhlYXJkXCIsXCJvZlwiLFwiYnJvdGhlclwiLFwid2F0Y2hcIixcImFsb25lXCIsXCJzaG93blwiLFwiaW5cIixcInRvd25cIixcIm1pbmVcIixcIndoaWNoXCIsXCJjcml0aWNzXCIsXCJ3cml0dGVuXCIsXCJhYm91dFwiLFwiY2luZW1hc1wiLFwibm93XCIsXCJ3aG9zZVwiLFwibXVzaWNcIixcImFjdG9yc1wiLFwid2VyZVwiLFwidG9cIixcIm1lXCIsXCJlbmRcIixcImFsdGhvdWdoXCIsXCJyYWluaW5nXCIsXCJvdXRzaWRlXCIsXCJldmVuXCIsXCJmb3JcIixcInRob3NlXCIsXCJ3aG9cIixcInJlYWRcIixcImJvb2tcIixcImFzXCIsXCJ0b2xkXCIsXCJoYWRcIixcImFza2VkXCJdIiwidW5yb2xsLndlaWdodHNfc2VlZCI6IjEiLCJ1bnJvbGwud2luZG93IjoiNTAifSwiZW1iZWRkaW5nLndlaWdodCI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbNzcsOF0sImRhdGFfb2Zmc2V0cyI6WzAsMjQ2NF19LCJoZWFkLmJpYXMiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzFdLCJkYXRhX29mZnNldHMiOlsyNDY0LDI0NjhdfSwiaGVhZC53ZWlnaHQiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzEsMzJdLCJkYXRhX29mZnNldHMiOlsyNDY4LDI1OTZdfSwicm5uLmJpYXNfaGhfbDAiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzEyOF0sImRhdGFfb2Zmc2V0cyI6WzI1OTYsMzEwOF19LCJybm4uYmlhc19paF9sMCI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbMTI4XSwiZGF0YV9vZmZzZXRzIjpbMzEwOCwzNjIwXX0sInJubi53ZWlnaHRfaGhfbDAiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzEyOCwzMl0sImRhdGFfb2Zmc2V0cyI6WzM2MjAsMjAwMDRdfSwicm5uLndlaWdodF9paF9sMCI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbMTI4LDhdLCJkYXRhX29mZnNldHMiOlsyMDAwNCwyNDEwMF19fSAgICAgIFj6zr8SRTa+yJhbvtWmWr9VRhLAgWTCvkFA4ryZuZo/4OgLPoJSv731w/m/7gVDv1s3uz7LiqO/q3JTvwj2PkCh2wBA2oa+vyf5yT+kC/y/ghEzQFnsz79lWIW/DxdSP9Av5b5zG+E/c5dzP1RHQT8gWhA/Xy2hPk2U0T+Hvpg92G7SPsHZAT8kF2w//TV8PsrPIz+W9ZM/AzYavr5TrT00OlS+009aP15oxD8g9aE+AA5Tv5tIdr7WYYo/U5zRvsT9mj/pM0W/2UNVvuKUcL/lgtq+R2gaP6vWOD3A2GA/8gqNv2XL4D4yIic+BTTLP5oxqL0hNsy/sAyxvZJJQj5yUne/j052PyFea79Hf3i/zV8+P3KHK0BHX8W/8WkUv2/eHL/MBY4/GzhnPT0NQsAf/++/qnFYP4HmML/zrFU/Z4asvytcJT/EW6a/kM3UPa+glj+9PsO9di0DwFuSC0D5eJA/hnbGP6qStb8Fa42//LiCv36JFj/ZfTa/nIT9P1IrPT7IbJ0/O3qYv5LgEcCXIhe+W5NMP9GZcL7/VR6/2HV9v0HfJT+buLw+Ttnuv76pzr76Cr8/77nDv4yZ6D8rUr4/S26av7Agoj/ysAA/m4rVPlOlAD9+Grw/qSBqv0nn0D847IA+HGEFP8fZPUA0Ovk/HbMzvlihaj9ye/m/rVoEP1w3K7/FPRNAZ6RTP9cXhL8YZwM+KzpKvDaF3b9o9HM+tg34v3z7CUAKIae+5XXWPRMnH75FDSk/P8tKvxEuTD/j4t+/B1gwP9cBjT58tNO9LsuKv2s9hD0HIMS/vrPGPoh3BcAultw/yPugPl+nVT7jmmO9+dUYPyB+D7+NaSC+5chwP5Am7L/XlsK/gQUUv4j/nb/tbb4/Yr0TP0Zm6z9+zoU/FOcxPz86ZT/bkhbARb2cP6o17L4MXZg/QLGXv88gkj6iMYk/zu8DQHtRHz+6FQLALxxOvsjfCr9eRjg9350CvkqqMr5K32O8YZDNvbaC6T76WKA/IBIiv32QxL8bNgM/t2Q7PgOPrL7F+72/p9SQv3hJ4j0c0Pk9g+HJPybvHj8qN4M+k+tIPmeTeb4apR0/UtzCv/LQcr8K4o++d40uP5VaLz9118I+FZpkPqLvRb/x6grAGBX1vxfiBUDmU1m/OUiCvxNF0z4tYee+FruRviVZxj18+hu/Nv6cPyqDAL89Rc++3ThhPlLY0z4oScc8+qWlv6Sayr8nLuU/u7FHP8HAB7+gPuS+McVPwG4frT8jZIG/2LUPv2g3Fz3F/rY+1BRyv+o2zT6OOhU/ZamgP4EhE0C2VVg/ZlYlvzxQJL7FsFe/UremPyJs/j4zk7w/lZsAQFrlSD+lLJQ+WunLPw2ahL+MyIc/qiVGv88nN75HDL+/iqyFvtGWqb4aGfA/DfLIvywflL0S5SE/xSx5Pkjzur9W0L0/H1s1P++UfL5Kmr6/uAPxP2deJD/JIALAUbq1PhzOb796Ohm+maFoP823qT8gb/S9mwAUQMdxmL+EUF+/Cc+FP/xjAb+a/ho/s+pnP/oZsTyyH/8+/o5SPutQFD5BaKQ/QneJPxcjO7+zSx2/ZcsUP6RQqD9QEsa+Vzdev0iEYD8GPdQ/WN+GPpnt7b6+nY6/Ctf3vfTsXT5dQH4+tHgWP+PaAb+fvKE/uUNSvzSh4D6YWki+YqHGPvO8uT93nUa+qNwFv3ME3z4YLGy+XlxhvzPX374sm3++Ft/hvYnJJ8DpShu/7ouMv7mDGz7BDjI/mLe4PjBUKb8bvDS//A6UvwYWir/+/IW/Wp35Ptcbm79RKWq/5EQnPveR+7+BiQm+IqeyPgOguT9Xy70/2kERPnz0/z1b8CU/uY+wv8q9UD7mRce+qf7oPmokhT9Cf9g/i7wavUuO4z63lOM+tz8WPz0Vrz/xBiU/zk7KvUs6hr9Sxm6/E4kFQGp6CL96qqK/5biDv9nJvj+8+9I/bJ07P9BjV79s9xjA43brvEF8fj/PmoM+9N+dvzwmg78B+Uy/eEROPj74tL/y/wQ/7iJ0P6kVCMBo2oG+bS23PysbND5+SGm+FQeAP8wgqz/py2E/o5VLv6h8MD6y4Nq71CmtPutcOUCzbAe+ehTFP4DQMz+g2ak/GoaHvygKL74+Y36+wTMoP0OQTr+e9vg+k+PHPaXuMr+yoJa/dz4GP+rLAT9+gBg/NxynPsnhPb9jePy/82Ffv3cZnL543pq/gghqv2GD9D8CB8U+myECQC4S6D+Q9wU/kbBTv68otD5P8A6/Puutv75g3L5gTH2+It0XPzVbxj3SnGK+a4Y0PwGg/j6KrUE/Nvtwv6WzXr+Ju7I+v1OtPwvmqr+pCj6/XtpDvjzeij/McbC/4KP2P8uFDD/CEmC/1r6BP4TLfD8AjWU+X9suP4gDjD5ndIu/mHA4Pz8nsDxl6ZY/xWDePlhUyb4/sCe9+80DPKGd4z/mopw+JNXdPxecHsAqHXw/KQFNvwidtT5Ea6i/iJXLvyBCHEDUbb4+ZGogvxtftz+zgyG/b7eAP1kwOD/xpX8/y1oZvl5r1b8jada+K1WevZ6NxL5h/NO/K6rKv93S3r+N0To/fTY0PE0Ltj2co5K/lIh5PZVcqT+psl+/zEy7PhhCxj4hEAXA3PEKQA95D7+1Lm+/2mHXvo9SMj887Au/qeCwvkcYn78UmM8/cvOjPr/s7b2T2f4/Xu0HP1f4Uj/JK3++14F/v5TEkj9LDAC/J7tXv1Ofkb4/KFW/+AjwPuHMBT6IJBq/wluHvsWOGT/9MZe8ILxEv4C9BD8JvDM/kpGpv+u7qL+ymhhAF5auv3rLTj9dUBk/9l5ev+9fAz8iLyM/rgsrP5arHECL43C/Een2v1znNkCf0ni/SSjavzae+r/Ng3m+EQaDP2YqRj902MW/uaIHPjFfP76SBfQ+M6YAP3AAO79rnuw9xkUyPpbmmD5IZIU/hwTWP5o/1L6Izhm/2Ny9vz3uTbtQJAE/1p10P+HJ5D6itB5Af0c2P9toKL+YfwK/NKI5P1ySTb/D2rY/lke0vQiCAcBD2wI/ROEdQNL5mL+H7xY/OR5/v6lF5T/rfVG+dzwXv1uUcD8/DbO/4kMGvhESKD5gxRu+BE2EPwJ3uT3QxAJANlkNvw8IkD+J34s/4MHuvtGxsj49vq+/4K7/Psq06L/ofwQ/uKBGP9xUkj4ObuG+ZEcvvmmCQL0uEB0+g5AYv13kD0A/ez2+01usv1NPC7+GWpa/0Io2PfBJfb4sCcy/X20yv5f8Kb5tPi67NZBlv4ieib/+Awe/O5wjvxEN3D5Xg0s/dQKVP4QAiL6GvdA+n3JDvauxhb8/s/u9wwGpPCR/D77Z/8S+6FHtvgMyiT+Qeze/h9dFP7Iihj/TyoO/Nvsjv20X8r7e9bQ9Mn5HP8d6Vj9ZDHG/oKJLvxeJNz3Iahq/xwuFvuNElL7XolS8pX+evayDUrzJ3l0+ltmlPdg+dT1Ptby9Dks0Pk6Ff74u0Xo+ANuAvqjHkD2Q58M9kOwDPst0MT5SyIm9zw2CvptBwT4qiny9RlyHPtV3Ab7nAi495V8QPGRkMD4R5J4+M7OxPd6kXj7SRpu8bMPqPruZj76be6m+vooOvr75g77wrZy+AQeEvtVpdL3OYRy+fdFlOgELQb7JVTu+fQYAvsbutD7Krmq+tmffPgNFfD7xreE9khjyvn/1obyAPJK+F6fRvZVyFL4M7ZC95Mq4va9PKL5jNN49L6ZNPSrS0r6u2gQ8gvaMPfLRjr2W4He+fXKHvmV9wj0Cjts8RiolPk4irTwbATy8hrcLPn41c76peWW72ktDvIRzuz3gJhg8cw4xPMjrubzn6ZC9WnDwPSGh5b2xiDc7m0g1vbn49D0MPjw9tWonvqFIJLsFLv29nT6pvO3DBT5246q9reBMPeFUJr0piJa9bY1dPrSyCr4Cij++4DQKvDErWj6OFQA+vUEAP7dwRr5nz6g+zMHIvTrUsz7xh+k9tQ8TP0RC0zz9bSE+gmeKP6Y6Ab7rasU9q9NzPVTid71osAc+8ao8PwyEUz4xo8c+R9cWP9mGDD97og8/NX1iPUXjIT5/qL693VSPPhKpMz+SP9w+9TxRPoEmPz6Gupo+IAIhPlWlgL6R/6u9vqS5PXsxrb0ObII+PR9TPdQBAT7kW2U+bxspvr/wmD7O7zI8qddOPsobWD0PQT29ZfeQPUhzyLz1ekm9PSmlPi79lb6p3as+f7LKvnB1gD5N4kQ+RoqYPOWKoD4vMdg9PFQ1PlkTDT7mgak+YPdOvkxyh77inRE+JQM+PwypMT+C/D0/f7lwP4DnWD+7HIA/Rr1PP4QqUT9m/l8/qTutP1dURT/x2bc/rYifP9sajj+48wY/WPB6P9PhNj8yy2U/XuNaP2bibT+g5mg/EOxVP17jjT83bYY/8pYWP6cJgT9jz4g/xSVuP9kHQj/BRjw/6yeMPzFugz/41gO+GxgbvJ8Wer1p2Mk95uIcvos5t73sy8y9212VPUf9mjtpuAY+2HfzPFwyKL0ZZuk9m5JdPaTG9z36twQ+vUM3PmLzJT5wdbm8IUYBvtplw728hUU+eKrlvYH/xL3R07A9CMrlPJ/2Tb2113k+rClGvW/HsD02D5K9697APS+F1jtkn04/3d7NvK5ujz1sZTC9chvMPilWrz16vKE+blQNPInuOz4ptGM/1KxJPudxQz6wXbK968AiPZLprjycBeM+Db9MPZEu2T4vhMc+ByAcP52RPz/QA569AiaGPo1lAL5kfu8+BqH9PizN2z5ZsXU+HSuSPqEnST7mDGM+TdK9Pkesjj/y6pc+Ut2gvWyBmTwv3KC+emdNvxc/7b7NVKs+VAQivckWrT/hOpy+QiYAv3h8U7/klvW+kLc0vv8hMr/qofm8JS2HPs3GkD5BkfI+0z9IvlfV/TriBxk+HeQRvCiyST9Ptay+sAMNPlx1y7464OC9mrKnPsMuvj1gGBy/yWeYv8sIJr+zeBU/IKRuP1rUKD8xmFc/C1HtPp+ULj40FIA+SZavv8NVkD6zubi+M7V6PuRzej8wgsg8FeBOP4vbJj0YWSa+z9Fwv/Utlb/MhhE/Dt1iPtERED+Um+I9IaHcPcWbeb4gram/0/+UP/wEGr+zs76+36YAPf6afD5Dw6G71rravl9ix70+zg6+852AvoA8G77nLLo+0DQOvgFn/74QXsQ92slnPJckGL+NL52+CTYxPTjSB75sgru+T9dIPhuzsz7p8aM+4C1lPrtMujyetT09/RHvPtCHsT6EGh08usoWvr66hL4Q64y+8R8kPSM8vT4jzxQ/9v3qvnmoBb/xd+O7RudePiquFD6TYZ2+MqxJvg4qeD9s75S+UxQdP1itir+Xtwa+Yz8Xvv3pQT/PDl0/0WqXPcs2M72f+c4+gZmuPe/ih7+okwW+zaMXP1RRcz5wOfo8qyCfvgrvDr+Mn3k+DZ+mvomsaT84zDO+S64UPiSEvLzWK6Q+vfUlP+xRKj6kkUI+gKIBvmVHrL4X1cC+EyjNPWq0kz58by4/SVWPPop57r5o4IC+sERKv1UdgT1giq47hD3OvW38rL1raIm9zbhbPQsIv70Mhdo+GZM/PhWnhj6MRYi+4BduPprLs74H1xa9Ei9QPsJxXD5qewa+jQG5vqfy2z07rZ6/IijdvlhH+z4MFjO+SZnNvM48N75RzLo+wuvMvdd83D5draq/a+caPobvF7/hYnw/eNVmP+8+C76E6Yo+fXNOP4hzhr4tT8S+9Qxmv4tlOz9wKKg+bAogPwK4Gr/YB6m+iYAovYreLb8QBY4//L9DPfUrhD5p/Yk+L3k9vbEdjT/N9pM+zPi5vnIbjj2BsUu/H8pgvihCDr9LvxM/CSClPUSWiT9NaoO9aM+xvgf9A7/+t2q+7aWJPtwgq77Tjj2//aEBv3Bypz7noT0/7NkjvjDK0D3k7AU+HWHjPa8S+T5DSI09AULoPWOcPb/Pf5q8PVCvPaGDvz5Ui+W+YnxAvzPBoTuAgGo+sk09vaggHb5mezQ+48sjPnaCcT6l1TA/8s56vy9gDL8rQHA9eNxYPhH1rD7jl5u9KcANvdwz9j2Z8hQ7dR4hv6MDhr5gYPw+D/C+PvPY3r3lnAA/7XK9vqJODT+yUgm/46dvP0els7zHSAi9nPK1vitxxL5AhTO/QOTuvmlzqj4GSow+eqPIPh70/T5pAjA+yFbTvb2AmT53LaC/J41Wve82lL7gV9E+g8siP2t9kj5ZCgw/0pIWPj5B9T7tWdG9BTnCvhyRNz4+4vY+nDibvSHNQr5nxyS9MZW4vdySBL8t0sk+kt8YPu4yfz0mWHy+Y7z/vsxZH72z7Fk+aGwJvlrFRL6FAeE9KaUBPxaSFT2OJRi+qnGwvsDtED7amNi+A7yivk1/nb5TL3y+bbEhPQD+QT4CVcA+b+yIPnqKJb7FVjG+aV9WvkM5zr5xKOE+8RgAvQKKPz3Fsai9uEDLvrnWgr1KJzO+BlghP3KFhb6dtN2+51uKv3Ii7r4j73E/oC5BPXINQD55Uso+vtzwPpy2tD11WDs/e32Ov1VDLD4ogfW9iVBzPnU8CD7O2Zs9A98RPz8lYT42bEK+CwAyv69fVL/D+RI9UxoaPwo/AT2Tozg96o8Qv0kMzr2qjpy+NfaiP1P/Ob5cJSS+rh20vcu/YT7BChM9vi5lPiefBr01HKS99JsYvuSd4L3RjHY+3j0qv6+xLT3NJkS+jOMAPxAMwb4bOyW+ExwwPuHOBT6cO2S8JXmCPaSZgz1Dn0W+o0rQvRR47L0C0ga+ollSPnvunr6oOKC9EI6LPcBfn71gvwY/dqk7P9Q7GT9VLUS+Pj++vmYkmr6JNmg+JqsTvPM30r03yXo+IdXxPvXEyD1loA6/0iQXv7TVjb7u4BM+x6KLvvw6rb505si9VR3uPcmZbz7KbZC+Dh1MPmVGZb5zigW/Zcjrvn5lr73Duis+8MxnvQJy97wOWA2/humRvl3Ag71DdGU+abVhPRX7rb5qtaU+deJWPf0hYj4VYnc+2dAvPoGMCjuCC9i+dD6WPn1P877wsGG+8iTkPmfFjj7L11S/rxgLvYWbBT7inYw982gbvBYpWz1EaZi+kC2tPRD3nT6kl2O99t+HPi0qgj4BIsM9nfI3vjbSKr1Tmjc+XZBZPl6SHL5Bh2w+GijrPTy4gr6rLhQ+vIPdPk8AP74IbTy86sidvQbrmj56eDg+uvYbPr5E6T4/PuI+fejCPdTxB73nPXO+rW4zvs3Lx73URJS+Fpg9vjKUOj4icIq9PnVrPijqjj4Y6tM+Re7XPpQYqj5udda9AVgsvpVW3DxifBs/Fr58PlEHFj85aNe+CoZRvl6JRr8MwNe+n0TyPQJulr3Shd09Redvvux8Fz/NAWs+EImjPsQdgL+SYpe+jVJxvUj5KD/I3+w+wrbDvQrV3T6k2Iu9ACGTvt02nL41HNm+dNv6PlRQQL5sqlE+zSC3vqsmXb19VL69zcylvreJpz6sv8E9ck2KPvjRwr5tKNc6RAUTv8KbCT5h7AQ/HJXGPmhvE72gg8o+LG6lPh34ir5hNzM/8ZiAvys7br1rbSM/DM84vQ92eb2mGDY+IiEzP/eaIz6z9tW+7qzkvqJOnr509NA+fqS/PfqcGj/T8z4+lxBsPIccRL6PB6C+URZ8P37fqr19WjY97iyqvlcBuz51MrU+QHCovcILlb6GMH+9Dfhavu/CBb9oPiG/9W6WPy/kGj9SL4W+cn/2vr9go72LXXm+3sJhvlUZAL5uPpQ9Mr+JvcgQCr0LAQG+2JoOPO6lvzyiWnm+ZPyhvlFKnj2NCTY+5i2evgslEz9tmDk/E4Bev0/8Jr6mKQe+MGijPgzumL9Zv76+R2MCPgtLiL2/WQE/p5GjPmLxFj+NdLM+n1/xvcvt3b9aNM+9eXmUviwTGj/i94o/VsYdvZP6nT/0d/M+6ZcrPiwHvb7oGa+/kXZqP7+sC70yLyo9ZKBxvyvRjL4/MfS+l7SZv4RloD/xtV6/xqGPPU6VhL4GIxi+CmoRv/e1ib6b0P0++JwxvqRSPT8nuUA+yiQBP65vjD4AE1U9oXeAv9gEyj3W34++irkePzbiLD9oR6w9KIYkP7teqT7wqrE+8yaYvjoXEb+KjRw/qKDyPaNljz0FAxq/IfjvvlGXqb5+Xci+3J2mP7h2HL607MS+JvPXOaH3Tb6hf4u/7FrzvDGldT8QS0I/xmzZPk8ftD7c00M/P/EWPl7oIT/Ok7q/0WmYvqnVZz5Cyya+O241P6Xepz6DzHY/V694vmR+kj03Hk+++wWGv0axnT8hZlu+5eX2Psy4Or6YS1S+lnkJP2/2h79Y7n4/rMqNvjsn7T0YSdC+cJbkvX4K1L01Nnw+OcKhvYx2Y77wtV4+4WSlvg7p8T5iluQ8EXpJPX7+lL4Gsfq9L7C8vmz6g76fOm4+5vGVvmWSDr49dhi8gbnXPrmj7j0kLj28rX4gPvjwk70zV/U+CHzAvnfBej6yyhY6lgFMvk8HHD4a8Ry/Bz6TPnG5AL8QNhY+AZFQv04uHb+J1qs+njSzPkDrFD/v5ak+fhjGPtqSlb5gMZE+Cnkjvx96TT7xNY8+nlgdP5J1bD9J4T8+Ba/0PvjYiz56zsG9RYlxvYrhLb8Fblw/AK2kPuYrW72FJti+rbbMPrZ2oz0MlXK+h04hP9gUYL6bDre92tk4vsp/m72PAcQ9DaH4PtfNLT5+46Q8ofHuvp1RED9nVau+UJaSPdEW1T5TpI29ys/pvnv/RT6sQS2+u8QtPE5nrLwcVyW+FS+6vqjjcb78vww+ynvEPm8p1T41HPE854qoPiNguz51SZ4+b12qPgQXhz6ufBA+1L/uvREvNb5cV7C+Fo9Gvlc20z734Gs+H8bYPuxvh753+A2/SIfDviqbwb05H2C+MHO3PRi90T5tpZS+lsybvsu7Bb9pbIu+haM5Pj8xhL0azz0+qO+iPM92qrwgzW4/loEhPjHwTb7d/9u8kjbwvP07sz6RmQK/qa1wPp2ppj59gkg/R6rjPtGahjwvYW++0ayhvxAHab5Hrcs+VMM7vq922D53Two/o+LRvLAvIj4T+zs/7Xayv1hlmT4qwp++fjUZPx00UT+KmKc9IxwJPz26bjyv59k+aZGYvitbK79X3rw+0RChPTwqg7yOYJ++MjWNPaJHBb2q1yS/ULqLPxxEKr/cLh28y6KUvFsfSb7z8WA+ZI5TPui0Uj1iiBe+E7WNPlIf4r4NY+k+Rd70veexxz5yeR6+70gwvp058z3d/3++1MMwP9kNqj6T7VY+LxqtvdTHlT6neA+8FV+ivv+vOj9Faec+AmY4P8ReGj7hxvw90m+DvMsiO76K0r4+0rTAPbdiHz+jNgO+snTFvhaoIL8k6Ra/AIyOPj9L5j6oAyQ/R0hfPw0XuT4q/x4/DkETPkMTTr/WafC+2rsFvSvXLT6gE2U/qfztPdloXT84V8y9UcgyPquxIT1JZo6/PskHP6pJEryWn50+LPTFvaJPwT4FnOy+EpDivnrOUT+Xhci9gl6IvrTtvDx8nLa+ePEEP8+ak71FQqc+VEeqPolwBz566cA+J3cSv5kdir5IWf6+To3qPj8aAD7F+vC+vu8gvxMv2L5WwSQ+wjPBvmFZ7b7mDXi+7gchvoFK8z5M/1y/7BdlPky9wT2wDL0+h2KsPhCy9rzj5s8+pqePPn+bAz9AzjU+jCgEP19e3L2lzUm/0C2KvkpdJD81mZQ+t9hmPlSQTj3T2z4/iV5iPnr0TD5sPIy/r4MevZp1/b37RhQ/zIRsP8684D5OoeA+i4M9OwNvaT6Ek0C/YJNfv3iE9j4ftoi9/Pi4PlctC70+/Gk9X+5hvYYpCb8wDyo/cEBePUOEQj6bQKC+rFW+vtU6Hr98edO9dDiePnf7Gj0Jxtk9268VP1mApT4Dybu9M14BPgTpiL/jlxG7AEaXPovIOj6t9yk/q3o9vn69wD5rlo69Uqc/Ph/hHb5h4/W+zzQMPyq6oz5SHXw+H5hGv+9sd7wByJ+8WlPAvtdaBj9eLeC+Dc88viFD5b40FJy+gR+nPXGJ2L2qOpw+W5aDvidJQT0Wpt0+AcWdPlxTtL5yIfq+CPtUPmC6lz7/g5K+C9SMvtiJOj0Nge2+yeCePvVHCL5Q04C+xlQZPmVcrLr9cSm/xJqmPkrcCT4AXS4+HgaVPV4TAD5pGBu+JwXRPsSg5bxjpqU+nAcfuwot/718dsq++bD7vlBsYD2IvkE+RrEjPwxnMT69QUC+UMOhPXwAtL7xP0o9Y6YjvqDW3rz0ji2+nz2uu07e7T2hvN49O4UPvfy/v74iPgs+mDBpu8m3qL4Ztfk+jySVvrHS3D3iLWw93NFuPnqeg74aQjc9mpKHvohCBr67+gC+dZ9wvubW2rouwLO9Lit8Pg/suz06OGq9AeKnvnRnfz6cMn4801wMv/DdmT7AG5M8QOaxvV3BQj5QyVW9NGgiPyxA3r5Fgnu8m+X8O2+8wbmIa2o+/xebvTf4zj5/FUW+i5YMvu2VrTziwbI+V1qmPlVwKr5TlhI/iuJJPj37lL1HUyM/kMmEvh+ms772kzq9DytvvpymUj75u0m+C1BnPjWKmj76m+S+GRmTPfuF9r2kiE6+bW+wPfCjZD7W5YA+lNvPPrlW9T5S3eY+70fRPiW9pb5kZZw8jSK7vS2dGT7vU1+++1IhPVALsL1xcIi+sNmpvk6bjz7dv5A+BPQevBORhz3LaSm+iKh3Pr5gbb0FgXq+jS0WvuLChL7ndNK9gILSO/jqF78+U2Q+LYvmvYCTsDzU/GG8J+L0vrkVMb48Eu4+PqXdPXUHkD6PKm49QwArPrSHj77KjtE9DFVJPpJdoLy+5Ny6wqMWPmvUC77Ufai+tbzdPH4UUj4WKLs+ie6SPmGSCT7sm0g+JdnIPfSTYzvZ/kI+AeaTPolXlT1sYH8+jM3sPaVuYD6BqXG9EV8IP3rojj60Rni+lpkIPkp6mj2/liu+49vOvu1w5b3BFqE+9SrJPR3sTDzwp7k9X/FxPikwOj7zXRa+vEPiPaT3i76yssa+B/HrPbAc371H5Ss/31S6PYy80j0teCy+1+jGvdKhkz3GaxG/J1KkvfNeib4ffrq+EJbXPqC1Zr6QwB6+RbmoPkEQ4D53b8q+UMeEvsR1DT+vgbw+mkBQPo7a57z2mYK+5dC2vYtuVj18Od++t3gyPreOw70r4Rc+OhHfPVddST5ejdw97v50PqmUPz6QPXu+yMKXPZIY2z1QwO+8rbb4vIaQUD3V0r89pneJPjHy87xiGoC+PtQdPtD1Ub5/KOk9XcAyPhIXaD5CB7K9ZtdFPO7XAL7Qp5u9jOTyvSyDDD8WXHU+UfeDPmLGCj4Y9Qw8bQFHP/cUhr4+QFq+q98wvjxOtz1jdR89LgmbPnf9y74v0NK+SYo9Pgomdz6zPlW+9QC8vXeu/T78xj2+c2tNvT5skD2sdr69BxyRvYWv6D3yC4w9M8f5vexbgL6zYrc9M+uYvUDoZD1SxCu+GV8QvxSJ2D428Q8+R3EHv6bar77Qt2S97xZnvDhb+L5Y24k+dNa6PntFrT4cb8i8vIA2v3C59bzXYbE9yPPnPJ3tL75Yc9c8rq9rvj8Wyb7Jl/+9wj2EPmHvuLyLjRC+XZcBPkrpjD5Vadu9RZHxPC5QzL07XSU+3PZ3vlUWDj6EW0G+rwiJPfn6vz4Ho6q+lnz9vSBMkL5mFrS+Uxr4Pbzlq70Zv049MwyGPtWmFT7B0hE/00L4vcgkQrw3fpa+V3IIvT/PPr5+Sz++TJiIPgDEPr6H3Nw+LLQCPzeTEr9VgTW8qOUAP9fT0r4qS4m+QLARvkMI8z7PMDs+vqgWvlXciL5H/4a+ACvRvcAZwD5j+Kq+F0TJvukopD7ulGE9mxKvPj5e3T7gv3o+nLcnvp6mxj2ZzSq/P6I0vkI/Pz7v+Gi9dXzuvVIdOj3SnRK+aKDXvn3WgL6l8aO9u0zevXnFVL3vFrQ+Y5WWvm4mI740SHe+Fdr0PmixcD7BDLM+jAtEvgIt2D7MjoI+9wPZvVKatj4s6Qs8X9CPPB/25bzstrk+0D+pPufDvD1pHr++P58yvioLhL47Mtk+UGAKvmdDBT41iMi99Z4/PvdmPr5KgrG+MKMRPjVBrT54dxq+Imqyvg87AD5HkBQ91KhavggLM77PSuI+xYwFP7YDO74zRPs9AZjYvh9T/T0ldZU9Cg7tPs8kBL/hLwE+ocKSu8dGST602q4+VQceP3pjJT4ZlXI8C4KHvu+N17y/rRU9QByGPtIXkT3/oIm+BeHgvRIcGb/AVro+Y1aAP+RGGr8sLQs/KQzRPn0OgL4HaIs+jxcJPvjPdj8iXGI+mO/WvljqN7/cSpg+VESHvsQEZ77yFB6+4J3Pu3wQU74I6ma/cK8KPpkEFr4DaCE/gFOMPUFlJz7GOfG+JJIJP+oqP7zOoTu+8WQLvvWr0D6DWai9OytuvgtEiz225vs9k9XZvpMwtzzSr+G9vLSGPpwWs71rDOG7Gw53PhsfzD5ckRA+vfv7PfcdtT5zXJW9malfPnoakb6xllW+M/NRvoE84r0Q8Yw+e0ajvkygXD60Aa4+FNexvf13M74y8ia/QUiYvtDnpj3PpZ6+753zPpV7gb556ke/t+4DPyUe0j5EXbu+nrZKPnz5sD6/+2W9Hk/qvdZKOb6Wob+9Zz4TPzytfz7EFpk9n9YEP5wGVr4PMAO/bg2/PlFmXz6Tce099Svzvl/wfL7BjNE846QnPWiPmD7H0wK/2GKUvsWqeT410gC+X/fcvde6Zb4SHJS89NNQPnXqwL6WEDy+YtXKPQyeFb5oqZg9RtXzvjnILr7iBoy9SeTtOnwKUD3j6pW+EQuevcShb77OwA6+V4xlvhBSLz2imOa+5wa0vomEDD6aw+e+8+pzPr8T1b0fUCA+JCV5vtkZdj2aihI+gOY2PQWsDb5Se0G+aRrlPbF/VL6GZ4O92L2HvoECwj0Zgeu+uv/zPP0GFr4fvQE+IFaHvtpXL75G05s+b7mJPCRprTyntV687ex/PtVDbT6kVpw9cccev5fwjL3UybQ9siBVPip9qrxoZM09rwVfPl0gfb5elDu9u/oDv+at376+W3O+pAifPnnluD35PVI9z3qrPZVIWD7VQUc+rLX8PX8YHL4uEQK+4sXQPQ/kTr7wGoO9j+6lvW8nQD2zafi+5SgmvigMvj0gT+E9gWdYPmVsxbxPNsa9EpKqPaNG7j0DCYc9ssJVvFqm3D0VujS9MfSHPugcCT+p9Hs+ev+pvsYLxb6GtLk+ziStPROsGL8+87O+fSiMPkRGcb9LPGA/FkHSPgRMj77uNpm9EWNtvqkGh772C9W9EK+KvpAy9D5Q0Ss/3NpnvsnZ4r6kBWy7PLIVPqffgL7pPD4+9EJjPQ+SJ74d5wG/FVtYvhKNnz417ow+ZXMTPrK9Nr+xfuA84mmAPkTVpDytqJG7fLLWvPQHgLwAJjM9M9uxvZRUp70E3BC+tVXmva7IjDz5t32+02Ffvt1k9b1pFYS9YGUvPjcBtD791YE+8EvlvsfHYT4DfQi9QQtuPoRujj7JgmO9Y/tLPtrowr4w5OM+fqrYO3qmNz2tTac+8CpEvih7Ajza98e9AgA7vvY65j4gDai98O8nvsOCrL2LcZO+hAq0PexLYr1qVBq9p+fCvhFL5D25Jxe+9oyavjPgbz4sAEG9PHMHvncRXj6mL6k9YFwiPeebzj5lBgO/DZ/BvjEbnz6aRNU9KhV0PW5WfD6sZGq8pGBuvgoWCD9NBow96VHUvhwD273v16e+oNSIPe+QqL4jONo9EIWlOoa6Z717AlQ+F+FJPfxIFr81MV29IvhuvsYqpDxMS2o+F+ZZPXI/5j6shCg+AM/XPd2seb2LLg08A/yhvmiGVD0a1l6+Pjl5PdrSdz4NWne9aAC3vv2+AD7eUMw+e0kEvtRDsDwZnYg+tdeRvpBNND7qIpS98uWSPkJRcr6DgD8+isLjvrF+pb0bfG2+70iGPE+Rlb7yL++98IbHPvLpzzy8LMa+Y/XYPhHhRD486JU+f4ievZZfOz63t5++dPrPvSqWtD7nbYS+5Q6uPSEp6b0rv5I+BjZcvgG8ND4iN4k+fBRkvj4Fk775VBo+hAqivoMuzj2dZFk9HuQPPl59wr7q60i9iFgRv/VQV71d5NI9wiD5vW99tT3GuIO9hzMDu0ilEb0DnV2+AXEgPhXi577ZNuS975NevraCH74XxMy+IwrAPtKB+b7A/P6+IUv2PuOfNz6LNdI9TPGGPARDdD/lPjK+jWMCvwpAYT54Fn++TSHRvicvLL9/k6w+wGb5vr2y7b2uKPM+RaA+Pm/Ior76Z0++uJ4LvkzPtz45dtW+Gx2DPo+Tab3w8aK9c7eVPrmIKL/ICsk+2Ey9uyKZnr6zh5g9oRx2PjfWej4fa9K+BvbOPs73sD6vocs+YVYCPjdXxL5BIuO9/dmUvicCh7srKo2+0MlHvo3D1r6wTgI/KuSbvlO/Hb7OG3G+D5F0voPvyz2FOly+ndJuvQ5Ha77qLy0+dITKPaqPiT6010Q+8yE+vyACsb3k0LE+G9yJPhFixzx+oK692Y1ovjktib4geWq+udM0PXV2AT+x/2a9m6E0vm+QiD394Um98J7TPXnxuD4oTpq+2e2WvhdiCz5Ra+a8We4lv85n/72BZ8y9SQSqvAjkT76dcAC927EdPSkq8755HJ8+fwizPhVpB79/zgq9Ej5bPgkT9z7bQuc9odckvXzaF77YijW+GLQnPkhnar1GBl4+qeGYPq8ODD8WJjU9y3E7PnAXUr49Ufw9IxDOPUSi275BZDE+VkEWPuC2zL55SzQ9iu8Wvw/0h77WkES+3LAyPQTx0740z0g9LDqVPr1vtT4XtqW9Q4mWPbyC4L2VeNA9yCrxPanDlr5zaHe+GTWJvH2EyL5Pt309+GMAvkuJ7z5xZM48ZlqwvtmH37zVOCi/i+DAvY9r9D7iKJ88Y0qtPlExUz4dbjC+kWL7vh0oxz6hu3w98ZodvyhDMz4PLmi+H9SYPjXMkb5gmp2/zsSqPsU0oj79p22+DtXhvaiWiD42XuO9e2QdP6iiMT9o7Yo+m8djPaoF1b4MjCU+RD4Bv5Lsebzlg+A+DOZlPT86ojxc4S89s/z8vVszvL7qJUm+IRAOPlcSiL4MSp6+xJsiP4+NBr4Y1Eg7OnVIvpsSi7x+xAE9Ge25vlE4YD0JT2q+U63UPdYG3T6JyLC9CJTIPXNxJT2iyT++mEmEvhMw6T5PsJe+gd2VvlAOrD7pT6s+hyH3PjdAkr6V2ni+Kg8APytWuj5FKGc9E0L4vYrl0r521p+9MzDAvgJWGT99o94+WBBAvvRt4j3ModG+hOgWPkQ9Qz1tgaW+uOSYvXZEO77XDh2++fHOPpXhoj6lDp89/BAQPpFkhz1Puba+ECYWvlBOTr5p9rU9AattPl2rCD+q1vy+HXfnPrMHgD3o0fq+ANTZPb4S3D23CUM+10ievrnUrr4MSdu8Tx5uvtSzkj4Odtc+iPQyv2e0ET8KXbU+AdKEPbz6AD53Obi+5jbuPnSDKT/z6wQ+SehxvtPQmj19Tlu+j4acvUvsTz6qJ3w9nDpoPvzlh74bZSa+O0W7vr9/uj7NAcW+Nl2cPhdJ5z3MnSA7k1Hdvjz6Or4MTy4+6THOPkjHAD4ju0k+CpTHvbH0Az5h6oW+Ccy4vawNlj5quPE65+wlvsnV0D6xUCe+rTFEvubLar3Ta68+EOnfPbOrwDmlXZu+pq3FvfcnJj4hxvm+NIWKvberfD3mLAe+6Y6nvjBuHD9gKao+SJ0Rv4JfEL04ESa+ydbTPXKd1L0/u9a9HusWvt+J6L4MWQI/gUy4PlJs9b3F7689+pJ8u71tfD50W5G94yW5Po8g7bynBCq9Nu3hvBh4Gb9BEok+li89PgNdlr6MoqM9BjPIvqRmjj6aiJG9EQcqPl8RrjqCybo97enFPoMK7z6UXlm8SRrIPb+lhD3+rNm+GPrPvoNR2TvtDSG99aIBP3o/ZD7KW/e9k8KNPcBxzj2BdZw9yML7PSOfy744JBA/d3z2vojgRb6K4sI+GbYpPiqLIz5+f2s+2I8IvutPK77zTNC9or2YPiZ6Pz50P4o+7D7VPZz3+r1byZ6+L4/gPlPsmD5XXHK+mMAJvkohjTzI9fK+kWcIPoJ6GL6gbWE76g0lPrhK6L3Chf+9XEvLvmAi0ry1ek8+zkvovqhExz3Ss6A9D7KLvcI2iD7Y7ZA+16jEu7IpEb4cmAk/j4+BvZHnUby48P0+ZNR7vE643L1z5W89oC2DvmApbT5l64Y+6pJTvcKDST65RxW+wHH7vdGK7b1Ji/29Th0hPKmPir5OVyE9X3iMPnUb+r7BdAY+hDMav/k7Zz4ElrO+USRqvu49dz52g0I+r0ryPqOcwr1pbFm++mLCvhSoVLrGMi8+hL1gPYvDDj6O9eO+UI03Pp9/ST4p8PE9EoXpvtSDn75AMbm+4tw0vmAEOD6UzJG9KBMnPkoLir5eK749XwlJPpZTCb9i4gY86DbAvVKICT45VcO8OXrXvSOGlD57tDS9Gx71PiP0xz5b+Iu+wwiTvhtpV7sUI+2+7B4Hv/Mqfz5Mh6q9DUwzvpaBpj07nbq+00cfPZNwPDyNI0a+2CTevioUOb5/tqG9gGqIPdc2xD3mZn88CdqOvleBqj4Aqcs9Mu7vvD4/Aj6aZIC+PsEgPqC5Db+xzqi+koPAPvTzOb5ep7w74jDXPhlFnbyrNu++nAvnvnRTC76IhDQ//HCSPlfQFr7qEW4+YFC3Os/C3rxGTOq+9zdqur0nLL38bKY+VmSvPuQdVL1oyLY+aIowvtNUR77Qqfm+UHKvvYttdj6FR8k+8jzGvmublj1qH9W+FTgcvotigz7J/DS+MkO4vNt5Rr72mUq+lZSsvXa2iT13j92+GPmOviU6Fz9PB6Q+OfwePwMbej4YUP2+zN0gvlUl3r3DBna+v8qWvIsXcrzRFcC90rJsPg1+yTus/HM+nNwVPoCsj72lgo2+IAasPAZqNr0qU4C+7SLSvTeigzxiCkG+SSBlvpAJgT43GDM+QMCrvpmJ6j2XB7G+sNkbvmRfsT3F8RC+HNSoPjAQSz7Dbbe7fvAxPQA5GL7qfJw9Qo9hvU8DRT4+g8w+Flc8Ph+Gdj3do5I+3y4Ev1LnkL5ak7a+/s0MPsQNKDwoJpw+uII5vZ1s/r7GXJU+wF+OvlEjrb15hmk+urMpv+fy/T3+CMa+59WavmWDSD77hrg+uJi1PdifUL73oTO+nC6CvjjmDT//gpY+XZobPbP6O70rynm+zoxOvrbQEj4aN6W+6JtevtIOlj5du6I9OXEavcfAGT1eJjQ9TcF/PJHq5b6WuPA+vdJaP6YS1r4wgta8iS95PfDe3b4QNQA+ynOQvvSMu70ZbmC+dFiTvqu0bL7OMyk+ldSePfMoD7/wBba+AbhLvjvPmb45Yuu7dFZuvjTtqD5GguY+Spfdvjpsiz2CKBA+z80yvsBqpLznv3g+h6N7Prix/LwM7Kq+l33OvtxYgT5T0w4/gHw3vqRO3j4Pde08cwTWvrQ6tz6XF/y+PTvGu55IoD3/Ejw+4R+DvoDDxz4KaCs+GLqzPK4qDT7bouS+2vElvzCotL5pSDe+1E68vYvEHj4WDpo+d0TAParapD1n8AM9MtFtvqaqoT4vZlQ9v8bfPtxCDD5EqYM+yRI5Ps0vFb5H6CI/yY8YvsAXtb7rj5M+lMa6vkHYhT4Op4u8Swp1vumtBz/g6tk82BUQvrcA+L7kaJi90v+mvSUszT6h7Gg+/dEkvpmWQ769CAq+9zTMvpjebz1A2UG+8cxIvvf1ybyHixU+TpSQPpxaaD4VYlU9Ti9tPrEd677bb20+h6jwPjc1J74JJGq947EFPwjdub4TnKs+MYoUv50zhT7NCoA99ExDPVlvP76Mr+a97eIUv1RRJz74GNY+cNGRvgBwN7/WEDK+D6INvk2Bb76gjrM+RFktv42Fpj5Qnn2+PLkevniNILwje9g9fpusPuJzD77q2zK9jpFevuuUXD6KVBQ+Wf9tvkCBiD1htg8+EYHBvv9AmT6R5NW+P6jzPsTllj0ydrc+rcSuPrwhbj2p1Fm9tZOZPg88Y7yTWpA+4rQpPpKZmr4UkZc9Jx83Pn7W7T10wi0+CKsTvjoZLD5tSL4+/zbjPRcLPb2lUHO+loAaPs04ITyo/bY9pSKePlBdy71td48+WNEVvh7czT0mVwA+0Uc3vij3BD+o4hO+AitgPpxIAj/7cwE/9jeYvY2/A74YqXA9o/xsPYY+6D6adRq9E2pEvecH6L1eNpG9iTexvmHiE764kT8+Zb4bOnJj4b2yfYc9nhSzPcDMST50RLy+GiKnPYuDYD7K0Dw+ge6RvemMZL7HVg6/jOIrv7UPN7yWSrG9ywzJvp34x70eQ9Q+Bb5wPj2koLxFq3O+aHyMPQxp6D5vLQo/AyyuvgV+wT2/5mi7mg85vqSmkD03N3i9LCxMvtSBcDw+550+XhFgvUipM77vfFy+6BvcvTHUJD6stIa+FzoTP5+cx756RYK+P4BQPjgExj3fMd4+C/awPv4ywz7Y/7y8UjnPPEmIy77Y4K69r8RvP6zBMb0zsYC96qT9PN800r71808+PPrFvX9msj7az1O+M02qvhm5Cr6b2+M96p+Jvj0E0r4T2T++mwvdvnqvDT7/DXs9miP1vSgxSL1aWha+cshrPYAJaL13RB+/9O5TPvVevD5/Bp++r6SUPjN/OD7QyIm+Q9krvrpq3L1QGIS+0EjUPR16Uj7YAyS+9VI/PpADHj2h/FS+PVmjPj4M2L06A80+KLgNPucHRz6D4YQ+hJQTv67MaD6TunS+U+72vGm5dr7+3De9bLetPRfLHL/gSto+QfaFPg5Vvb5LyKy8NN/oPcVV4b5hzgs/ZFTVPZl5mz7o8GI9Drw9vsnonb6990G+FRLHPk5Z9L6rnMo8CZDgvkrii73J5PY8ehYLvhhueT0zzZg+/j7yPrfxmT2K1iy+V22UPfkvO75bn/U9Z8oCv4xekT79KCU+GpCQPii7jD7giXK+nFgWvYNIBj7UCSy909+jPLl+uD3e14A9uouSPZk19T3Vb4++VzaWPaWNxj0gMQC8ChSJvo8IZb4PiU0+ZbGcvaFf5b1xwjo+lNBtPAN9fb0jMkq9VMFfP1Kekj7stVG9viEzvq5OBz44uha+5luyvlWEB75OCSk+GsvePqSyWz5CV5I+xPoQv1mfAb+TNVc97R1Qv1pFU72Ghau8qGkNPr+4Pz9mtQ2/yF/hviaBAD6tkxS9w6CcPnUeBz8sOXI+/eGMvqwHFj1dOs09x4ZJPhps+DzBNBQ+1ASsPpadObz1PSI+aEmVPCh+AL1EywK+KXs6vhSV/b2PJvc+90AEPsP0ML8O5dg+gYWPPnUIyD27Bnq+PIddvQyOkz5mUew89F9SvkcVKT4daOM8vhZLPjkDbr52Yoo+b7BKPiENkT0zREk+JNbAvCW/4zsoQss+wUI2vRFsfD4n2M49dKE0vgT0pD5V3Ce+fP0RPl41z714SmK+NFTMPqs9m718Yo69iTy2vkh/D73/mcw987dTPUBuir1yq6U7WQQcvvEIlT0erMs9HNJZPfqXCz7zi44+UdMGP3+Ldb4Y1CY+UxL2vmRWHD9EWQS+l6WnPrSnIr3nfho+bSWlPJ0W9r7Cfo2++p2IPiCiwD57C5O+fscMvauijj3xbQu+T+qwPqgUiD7qW6i9aPd4PqxzS75vyT29n7FTvkgFNbzVXOK9m95MvgY7AD9kDr2+n+DjPfQdeb7ixSq+preePjW3Sz2SYQc/zyqSvrGaaj4ge1S+1hTWPqjWDD1rofe9NPjUvWIpPL6pAam9QE5oPiJP1j5czZC+fUdMPKQsFb4fqYM9j8DlvKGDvr4O5IC+MzlNvayulj01NtE+5ithPbmYVD6rY8s+nmgpvrgPEL+AaZa9JXyrPUo6Nr7EOv29HpSdvgcGFz5dSUu9CerJPgAYRz48TfY+t+1CvZVRZj8LWyY+fSuVvTmI774Inpq+5pSCvn0Ffr2ix448ykZUvklpfj+g6SW+CoUwPgc0Hz7lQ+W8RGI6PrjPu77NJ4s+kP9Bv6sHCTxsdx4/vDXHvtwNHL835nW+suMNv2iHmL6AlxS+j/PaPm3/hb4gGjK9wT2EPEUDYz3M8+c+qeGmPoDXWr5uNAW+lhFIvpMCjj0yA1m+/Vh1vC8iWr4xii6+v1CvPqEXDD1MIxc9DYTXPZA5Kb5MvaO+Xc+svsVHtT4GyVw+pKfkPpuHmT0e1S48avnKvv2+hL1Uk6i+iBNcvnNzs74z5TU+E7UYvjcwY75D2QO9KKAoP2x5br6QujU+rAnYPty7mb6QnMQ+pzKEvsV0Gz4l94K9iNmVvcFrBj7/vik9Fi7QvhBHuD6Qese+kXoZv/fuST7Gdgi/gyDivEFhvr3ZQuw7zCTku8Husj6Vz82+N9eUvjbQsj07t1U+kn8KP1abEL6N19S91R4SPgWFBLmi5sS+CGaLPqalpb4SF22+CigqPnQZfr5tLGy+TllRvcD1yj4tXYa887+rPlVsbj7N82m8rmwoPs0bMT53hq0+8CkQP2jrkL4gC4c+R371PQ1wgr1Y/Eu+aw6lPk0btj2fb4U90PDvvTL20zyaEfQ8/X5dPlimlL7y3Ye+zK0mPlRWqD6qq7m8rtKzvmcxh72rlLs9uJ75PsiNHj6ROJo+0J77PjZOCb5jKgk+ZC8hv/wYqz3SVsS+h7qYPLffGj+JIom822JRPktAhr2A0+q+s/5fvl0eGL0d6RA+zPQTvBpQuT5TRH87ZbSHPd6EEj4+RgO9nFcNP+9gmb7SnFE8y5HOvaJ8nL1aOVO+bIGmvhlmzD6b3qw+A9mCPnRNhD0FHq89BEmaO6LGu74/Iu69i+2svYo06r6rvEg+ouHwPozw5b3OvVY+4dKGvhwZ6j4VSmG99aCGvs9GXb3eCU89FYu9PvvodL6UUZO+yOUCv0G0A787ike+dQwavmkMBb5rdX8++RfzvY4Uqj+JTWU9an7MvFEePz46g149Goi0PKufi75ij6s+pmHuvh6Mkj8Qxxk+H1wEv0n7HL+kxw2/DthpvrjdVL/K28a+BjVDvptpfz/OsIM/wu3/vjumub0l2m0+pAoFP25qJT8Tqou++02ePpDgxL7+jk0+poXyPrFJ+z62gBu/WKwgP8w3Mb4J1pA+3NAlPZGcNz8YeI4+J3eSvvVVYL7W3po96ENUPsAMW77JFza/juOUvpl3gT5chYe+314IPhls+L7+0go/uoFRPTSjW75b6y0/iwt+PtgvCz/jnSY/vSBTvNsYcb+UVy0+J/iWPQMB0T2UCBE/dFINPiQzRj4xefO9dIuAvsW4RT77L6Q98nSSvjlIHr47Fy2+0MROPVopCb9N0T0/hmt+vj2uob7WBp09FRXhvtG/Iz7SXyC/JhCBPvmtVb0r5Qw/pyTpPgvHLb9LeLg+UsDOPsga8j4fOtk+4th0vvemVL69COI9W6bPPgm4Pj/SQcs9qo09v2mWuL53T44++PTePjfUKT7VI82+yX+1vltDFT71A6e+V2F0PrW+Nr8gRd2+clwFvejiyj3vYEM/qn8YPsBHAr4VXXs+L7qvPgpfBj6bsaU95NU0P+d6Rz4HPWc+C9tEvqPoOz5tiWW9qxlCvJ2O/j489sI+x20DP620oL2txS6+FJ+lPsPQMT4R/M6+g2mAvU4Oxr2J8bG+vGGXPhy7az329/g9OKCXPhtFbL4w+Ac+Cha/vgJJgb6ZBeg+E13WO1uq7L1xqBG+5SfJPmZ/sz2P7VW+F4qaPk5xTj2Ts42+wDo1PpP/JL6Msy08WeLpPYAGr70P5YI+o/5cvW24lL9dYMu+fPDLOxhC5z5XCGo+goDlvoEaBz8jGyA+lKsHvkHteD7lZkW/cO8ivu3xBb6tKkg9RP0NPm0vXr1/kQu/hXD+O9EWfT7WTjO+zXX9PW4iCz7BVWo+X4opP5NGnD4ltBK/Y8PIvn2f270FLjE/Ll/nPsm1Bz9VarC+luiqvvK/jT8aGBY+n5pZPvYN+z4muQy/d8W6voAExr3HbRq+HYtYvVLSmz8Qo7Y+uqTqvthwDb8DT7q+fgXjvPavuL6/Eei+9EgEPJbaGT/1Vwc/UuCBPr1sxT3dJiY/jfY+PsJcUD9AJt2+VGOBPrC1Ab8IVgk98oUKP39okj3Pir09rSnqPkzx8b5Ip9w+21yPPYEfhr5eW9M9KA01vpPU6j3f6v68jdF6Pt1v1L023Uu+0CpBvhnLxj4Kxd888M1Mvnuegr4HLYy9LAjpPiRVsD5+Oac+ephJvg02yD71rgi+5259Pp0vLL6GtI09AWxfvn2I9b2+MOs+osUrPt926b5bFOm+672/PAnkuT7w+gY/RJw4PqQQnz5v7zs+C0oJvRZNqD3iM1u/FtM5vsCXDL6B29k+eMsMPzR8Kz1eWI8+sRdLPLp+wj4TCxi/lvmcvj+Bsrt3iMA+E1C8PqowYb0/RIa8efUUPNZdLb/ZWE8+wJetPYqbpLtqCng+OYb6vmrqWL0A+8Y8Bh1YPcYHjr1U29M9peSjPYgej77EhWk+qgg/viOdSD3IcGE+E3fWvYXzSL+g/BE+HoaavmvO4b0WGKa9yNNnPVj8sT1ehZS+j90gv4szbr4pDCE++C2uPj6vGD6fKJa++9i9vFGREb6C/sc9Wr++Puk6jz7qN7i+MrFruyNjG7+e5GU/oHkFvPJ0Pr15pMu9HJJSPlg5qr1dgBE/CSnivlbIZL11+zy/ib88uo8sED8xxAq+DIzHPq550rumVpE+vaHUvhIe+L7uZw0/HMGrPgVbDD9c4SI/jnKsPFmXTr7aKpY9fl2yPp/YLz8G2bU+6fyTvkkkPj68Dsy+84j5uzmnjT4LRSU9u4S2PqLNsbvnUYu+J+G4vi83T73utq++8vmCPue77b1P2du+/qE/vvf0WL4thJe7mc0KvkL2JT8G4EM+8XlNPoZUNb+tnc65bqvQPhZczjz3ecs+o81MvaGkdL4+JLQ+1ZktPv9aBD/RbGE+kZGLvZXjSrzsJ+m+Ea8QPYsVaj5owto+tmoRPCrQK77IV6s95uJwv9klGD9y/A8/kqErv/7lqT7xPM49NseevUTZ7T4BmKq9Gw4dP1SEZz0yzSS+5SYNv658wb1Xlb+9P4RfvjaDOL65+0u9TffoO1eRO7/EIlK9QWZOPtwqTz+Ed1E9q/ciutSC7D2g1z49MtN3PD6r+r3LS7y+nSmFvgDBp74BQMM+KIqFvgPDEz5lkdG+kGP+vWtT17288Qc/V6NoPCLGUL1K6Ui+LLYKu8Enzj7mtDa+93uPvcEm1z61VR0+9D3MPThiPz5dggS+jAeBPiv+HT84T+A+/5+HviWUtb6VFsc++1yFPnUw3b7D8Pe9I0iVvswb3jwNhSy+JHoHvalKDj9FrQY/CiaHvg9CGT09WJq7edGVvpJGkLxizzi/BEy+vH/YK773fa69mJvuPg+7GL5XeBG+oT4MP566iz4U5dE+y8AzPeAUnj5s9c494/xdPVQhLD56E5G+0yvovuIxNb9zzQE+kzAfvYU3jj3dVmM+kIuQPuZbfD6A6xM+SEG/vUmzbb52qqg97xegvXOvzj1N+qs+BvVSPikEOz2/3Qo+gu2bPQOvjr6Vyj0+G9+SPsh7Ib6h+789EfpOvrUmcj2fErq+f2uuvqm1qb1e+f0+lpU2PlQoUb1aMza/Fq03vucnLz5mvKg++SbNvffO8L7g4A4/GwGJProWtb6T01s/TffVvj0Yob+35Yu8aOBuv8IirT6QM6u8m2wEvk7yCD9uFR45Ftqavo25Hz5yo7g+3rsLv2sKBT+/QQA+pUxIvognib6UHJC+Qf5mPz5CLz8Rh4o/1t04v2bwwr7T4um9BC0GPishzL74NgQ+Bgojv3EXgzx2K6a9xTMoPpEKh75/R9m9vTUQve8rqr6JeD0+f0aFvk4DFz7+Y1G877grv6fotb3wUh8+QBs6PnhOHLyf4209XnBDPm7qyz66Rwc+FqdXvi28dz4OLga+d1U4PlERrD4F/5I+WDP5vqPTsb5uRNq+8r7pPSgyzDwcDbw+NAwVPwj0uTw2blk+UdTKPTZFeb8+E7W+OvyJvYs8hz1bCbA+JJQVv5OoQj+wSEM96B7mPEmVBr7QDY+9jW+PvnO5x70CEjY/jXi+vsXXhD64X0G/xrr5vlUwij/+yI4+1rAEP6Uslr6IcmK+NnbTPR/Evb6lUYM+40BpvGPi6TwTgyw/4QGhvr/Pfb5mcp4+QWQ1v2XEG71IFya/yuUyvhBgwj5C10I9/rCOPZ84nr6j+t28e8NHvvFPor5mKQ8+LZ8vvQtccz71KXe+j1F+PoWmOb+2l4S9TiYTP87D/T6PAQg/OpbQPYXJCb8ySIa+vNTEPrAUEz0ObQA+xm9EvomJJD0FXN49p9MyvjvxjD9FxS2/RIxXv4Y1BD+9Rh2/ZmB/PpL0H73wTCk+aU/ePs5ARr6TMxy/JBGyPogOKD8u3CK+wzChPv1VJT/Q0q48TUnRvkyyUr1QYpM/H4HQPjrFdD+Vhy6/8qCqvcOjlD7U0Pi90AhOvKPCD77NKou9nYomvhLjCD3Zcp2+p/csvnea07xoawo+eSFgvzKUnb0UA80+yf6rvPPvoT0T81Y9cLgqPlU6wD75IF4+MQrjvYRkJ74E8rw+7GiqPbwbYr1hng2/LUSHPkokFL5Ywv89IbZDPtiX4D6IHbe+63iovngoeT0Jt5U9JkhmPjaGGL40qqs8lCkGPziNMD5PThk+RI46vwV5qzlgQ8+8W0EgPnuaZz8lOaQ+H+/bvKPyq70hpBs/qY3TvTQ3Dr5EYRM/1v2tPkrQjD57B1O9cL+YPh5J7722r+O+3x6OPpenFz3lpz6+l3TYvXYCBb+vdj6+jALCPjbUsz5dCTG+YS0Mv3+X3z2fEbE+fbqivsNRKj/d4FG8vIQ0v+qMyj7eBgS/vmhcPtnnvT7tqzE+wJ+cPlsKj73XRsS+Nbl1Pv+uTDvBNJ29/BK3Pg4gND7S5HQ+8Q2GPfd3br4/qw4/62BhPL0P+Dlj9xG/tRrpPgFooj6xZJ0+KoycPrZsn76IBk6+RRtKv+KN2r67baI+JEE2Pj+/JD9PI5e+gw+NvnRjIb90mwe/rY0hvoHZ477ce84+vLo9vk1gZL5lZRI/NPRKvz5LQL55t6c9G8Ygv1EjKr4HvzS/Qf2UPu5cRD6BRL+9+EQBP0WWGr70tpe+QsYMPrTpjb3rAeA+M0oQvdBidT195tA9wsvQPqtjxb2pxcS7tAykvrnZhL5GtUe/kDNwvXe8sT1j9kG+c0skPl81EL7/YAu9f5q+PZhFnb6aWCw9MpEavkTcKz8TUqU+d7DCPUhrB7+2oIE+tUKaPoeZFD7KIPs+WCz3Ptbelb7dgvw+gd0ovqtNsT2vFa29xYG8vlOV8L2kRze/akEAvlSpZr4veQw/5mnRPP+4J788tCe/V9QEv0nFSb+pbIK+rGGAvuy+3z7nniI/bE3VPqGtar7WRrY80d7/PlF2Fz7vtQE/cYR0vhWD9b0bujc98qSBPuCLWz8FSnc+4nTnvVT8urzP9fC8OnLYPsHOpD04ple8V0qyvbtjAj5vWEu9597YPkHqdz2H7Yk9lvZ3vo6ffr59k80+VBWxvpV59T5Lqvm88qqnPQyXAL43R7u9me3UPnrww72QlhU//PQUvjYQxb7vgxa/LZvfvrXBTz8zkv0+BxJyPnWzTj0UD8o+utEUPwk6vz4TLA4+qzz2PRAD7r7hOya+Rr1DvaBVYr4NuTU+ycsHP2rbcb4ihM4+mHmdvwVmbb9k3XY+pnEXv08QV71v59y+m6mIvkcTwz5bSPG+dbuZvqEFJ75KVXG+gnalPpSGoj7Y/wQ/CFQgPMjCNz7WtTA+QfCGvrLpOr/JrFO/YjwLvuva/j6jWfg+5Y2gvYKiG72MJFs/aB7Pvj0HLT+udHW/yYLJvnJZq77sNF494RwKP3Eb3D7nVY69YYpnPd4Rxr1Pf4W+aBQdviuFCD8p8dk+pU3LPiFXEb47yLW+uypXPZzF6r6fDYk+RvxOPuj8Bj9bTJK9/LfKvu2qU76yZCs+zaIJPxnnFL62Lv2+lHh6vWyPxD6/ezg+2bk3P3oGo766j4O9T+zQPXU1Cj4N+4o+M4y8ProLEb6lC6E8lG65PCqn1r7LBk09iEEBP+h0gTzQjOE+GCZCvs4v7L2N4ko+Ob6Uvk2/FD/NdM8+sdWYPkMT3j0/Vsy+/9Eevk5e574tA+89gP4NPmZonj7+fly+I+p3vvv5AL9jTeq+VMRHvQrCgD0YBR+/4dSyPHZETb47Gqk8WEBVvZdPCr/PKMi9wTnlPWDNAD5wNA2/th/OPFh3lT6L24U+aIEJPkAeu75kS1y+BmC5PkxgkztV3+I9JGubPhR/cz62d+e+TQ4gPtwprL44B44+/XgpPoeWtL4ySqi+/MquPllwYT6lw7++TyZRPtmfFb/ox9o+OPSrvnRaQj5Cu9a+dJNLP9dGy77U5uC8TsyxvldCIj7+YKW9iURPPtTqEj7D/Qk/t8qRvtu3pr1qBIK9W98MPodPP76Xk6O+cIUFPq1Bt75wa+4+LME7PqmN/Lzy19w9JijtPe3kW74whsG+C8qrPgtcfL6VaXi9YMa1Pik7m748uAs+NxOjvjksqr4TSr6+ESrsvRu0Mr6aYIs+652cvrRFCb5HYxa/6kNPvn35hD7T7OS+iAtRvlG+hT57rwK+/JVAOsOv9z5t8l08YIL5OvhjpD2G5aa9MkGzPjAh97z+YCE+GP4JPiLJLr3ah8g+KRtnPbyKjb4/2EO+D5u1Pl+kpb5c0Xi8bA5GP4hh/z10DJU+qr6vPmRyfr7FvSQ/+b71vmLMg70bgEc+cJ0oPtCzhz1K0gi+YR10PXrq2z6LEdI9d54jPa6iGb4P3r8+nWAHPUXgKz6prii+XKG5vUvMy772d129O9WIPtIszb6dS60+yHeavQs04D6reiq+MH0DPeZJxjwHg9A+VW33vbQjer7SlmC/+GvIPdB3xb6AQwa/2j8BPo2gKb4amT0/gR3pvcZwwj2Fuys+H5uBPC9lAT4cZ4Q9wGNNPzXCTb6bvQk/R23LuzscMb0t8PM8w2EgvpIOP78TvFw+sJ2BvvIkJD7Lpgc/hFuyvZmLNz6csg4/vP0rvY7jfr7G+2m+xbA4PloW/r6OYPq7K/8JPnbn9rxMVqY+H/4cvkIh/D1OwKS902OdPitnK75H8Kc9PCB+PmdGmT5fzhI/LOqDvqkOLT7D2T2+5k4+vm+jCD+W0K2+z6rhPCqNmb3uZxw+I+oKPkLofL8vAi69sbN5PYGxhL8vm5c+kYSBPsW/nL0msrs7FLVfvc7MVT38qRI9cgWhPVeNYD4QuLY8mLR7PqEZB79DN6K94SESv1sPvz58uUo84K4JvNdtcj5FlMq+fFunPKIGDz4/HZE+ajvtvoSkDD52c/g9A8+iPQzmpb1cS0++CbUoPg/FB7xNX5Y9YLBJu/8dYTy2PUk+9mZHP0j8l77YKBm/7Fy5vhwUuz15Ckq/RM00vSx2hz0GvA0+SDiNPro3o72tKse9XGErPztNzT3grTG7HM8CP9lHID5mSpQ+5D9pPP+hLL+qdH0+IoOQvcPwOD7WVbG+KyygvpJcuz7jPnE+IbKBPi8BD733iJe+P+hevYPKHT7z2Ma+3o8sP3S5Jz5UnU49omWsPl7ODz+TTuK+vUZwPul/nL6q4To/8FcRP/GhCL3OmFw9WWBePYxA4b4fMqC+kHTZvcq8Dz5ckww/3iFMPkVIjT2nkJc9TkZAv+JWhL/mAro/P1mcvzSOw747s7s9+BrrPt/mUT4L7kY/sMN1v/sABr/SRt89zPGxPpCW3z5jVS6/hjzTPhIDRz7xgxC/qDzAvjWttT0Og9U+hEN1Pq5G9b6MGY8+eN2svjIfh742HB2+X7ssPrEGQT9iorq+3nIEP+ymJz6GlBK/D5uKvxEwYT7tTlC/w7Uov2HAxz4/tDq+GeACPeFLgD7sogm/YUDePgtCsr4j0m2+Wl2HPoevAb+q1Fo+Zmn3vs981T4RHbO+Eu/IvkBSLz8Rx6i+suH7Ps5QRj+Tcu++c1cLvoKaHr2cfpw7GTujvrBPXT5bDYW+qrl7vihio76EZdY+eqKhvaOF+DwKeZA91LEAPl/1Ab79nXE8VaBsPmQGlr/t9Zs/sG2zv9J5Yr7QL52+b/XTPiI44T2LwiY/uz8CPnXav71GmYe9cRyAvjsWhj2gRps9h1L7vUJSVj5d7uW9Pj1fPWFlJr1Yzqu+j40vPot/o75rc6e+Z2wAPQgyrD5JvbK+I2NqvYtDdj6JUfM8KoA1vmMkhD6Bn1W8ShEYvj8g6r4DIsa+xqc1Pk8y0T5PVF8+n/41P8+dO718SwW/zvWVvr53ETwQXvo+g2diPpiEr773zB8/86XFvoEckL9vbKk/eVKHvzXNdL7fz5S+20o0P61TtD3K4+w+dzdovkaS+L3Zpqw+srGAP8lZ4L4fp2W+vcosP9J5jr/+Nju+8NoMP9S9Mb9NIpa+zsGSvQWrbL44vwu/d+pLPrrvpbzUq4e+VgBYPjWuqD8b9US/AKsMOzUweD+hekK/q4B8vyCWuT+5Y5G/dr5svr8kBb/7eEQ/BMiwPYk/Cj88oUw+LYUSPQavNr5LMTE/X7dBP1qsxr34iRk/gZhxvsYynr32XKM9xK8GvuhRR77/36S7AQRXvqRbX75jBo8+k0C0vs0Nu760kgw/UdLvPLDm3j4JEGi9TWu1PuDYvb5IUx4+G3UavwYKVz7XfA8/tfN/vZzgIz5KONE+MxZBv5YgsTypoLu+/SZ7PsZgpD/Jxse+CWyHvhgHWT8BgGO/YW0uv3Gj274MFZc+4OwwPwS2+z5ptwa/VKVZP4Duv776Co6+OlU5P+WpNL9Dtrq+Ae6OvezUAj8VlJ49RiSfPjUoMr2dh9S+TgsSvoOPID+/fzE9OgPQPsskAD9L55E91VluvnBR/z23Cgu/pZ12Pc29Sj79Jj29wvwDPiLLGb6fLIK+WW6IPjWZEz3J84q+l8htvoSsOz7yhzW+rMzQPRjZ5j5/ul++Yp0OvBJfhb1jnmA+nRiQPpG6mL76dqE+1mWXvol1+z6k2DC/ylmxvsLWKD0X/qE+P+OGvknMcz76TSE/BgBAv8GvHz/wg7S9GLKgva/1PD1Api6+JKaWvrWKG79s+549SJwwvhmGvL4TMyQ+FsT2vWX8RL7YgTc8RgANPqwi/L2nSfA9oF0FP/GCV77x5p+8DVy9PqhhnL4DSwM/JvGkvhVWUD5k6BC+PginPjpT971cWSy+0OSnvLs4xr6aiEU+GHauvj+ouL7RJaW+Vdr1PraHEr5lgMc+chyzPg1syL4DmCg/QswUP5m8rT3x+wO/dR4IPrmYt75WoTO9OFc4vSmdVb2Yqiw+pGxrvc/m4D5HWkI/444vvSjAdb6DDKg+Obf0vmBdM771GK29UnIVvr2x3b4M1Hw9RXNNPvY7bj7BQC8+qATIPIglgL5UrAI+IBm6vQXDAz4U2rI+f3YVv1ovFz90al69zMS1vXLLy76+UO29EpjyvrakETwwsni+Q+bZPcI7UT5RxjY8lCrAviIknzyIHJE9pB1dvofslTwvu+q9BJHCPUFNsjzWiAm+FL35vNiVVD4/sbS8Br4ZPVFIBL5RBB0+C43Lve0URb7Xsgg+jWQLPWp6pjtLF+o+TPI+vv6eEL7kw52+PGz4PCqR0L4qZhU+ob04PtbmpT1riji+JZGiPg2FJj2HNV095XkHP56uAr0dDE++okwMP3Vnu70I8QK+dsewvsI1Jj9HooU9b0ZnPog2Hr+h0q4+2IOHvZoZND41ZKa+cu3LPpxtJL4OLoi9W/eQvvnhLD8EEu2+tBjYvVdi671npC0+vX0bvlMhCT/IWGc8R956PozUZ7zcp+y+In1ePs7kcryV5Ry/SagAP/crjTz3jnC/BuEdP86hBD7Qm4o+ArcDv0xomD4Sypi+6jrEPtLWAD9NlPW9/ZgOvj+GzD1zsEE+SA6hPGwmJT5MNxg+AHedvikwnj6LnGk+gsiNPWnkuzy2h/49I3myvqi/lz5VdY49gcuDPu6HvD67d3++aA3SPo8N/73W5si+Uw5LPWqtp76XBCE/58HsPW2GwD6nEJy+VyQZvFf4nT5vqSC9/CiZPhhAir3Cqg2/hY+aPhxxgD2CuiW/ftvEPvkOyL5hLBo+rAQYv/nzE77riSA+cYJ0vtB2mD3KEF0+3tiyPvbCBL9KljU/D9EdPUlp1z33X6I8QonGvW/7C75Ujn8+ZFk5P43S8T5XqZo8OBHYvTII0D2ucqm+47H3vqMRLz4hnh6/uMGOPuBZvT0HRmY8scnsvYZtIj/G2yW+L91ePgc5875sdm0+H+hBPsArsr1K+Ec+Y7eJvbwwDr3dOVO9PjlGvnyrsb2rzMu9GIrhPRELTj3cBOG8crF+vgu6Cr4K5ik+zq+6vpqMhb4v/M69n19gPvhHI74Odpm949JEPkkMfD7nRke+McFPv3cWA773whg/6uIIvq5m+j56yXO/6+fTvVJiarx+NFU+cZu1O+9RUb9GFo8+Uny+vgjvgz6GifQ+VuiDvuIZ5D0Bviu91YKcPscAz72TYR2/zDXTPbgbBb8qz/M+QquIPiTJFT7oZ86+ZX4/PpqjI7+OkeW+hlYrP2qh6r78CFM9AAraPsuQob0WgGU+AgfmvrdgI78EMMM+WHLtvWqD7712OPc9QeZGvhiiTr586NS+VfmJPm0RLbwqirO9PzaBvmlMHD2kCuc+7uhJPnhepT5Gfdi8CJlGPi0yDj3DHao9lN3mPJD+6b1BAKC9/2IBvk535D2rHgk/JX7Gvmz1GT8zqS2/s+iYPmJvST5nma89aZKtPof2LD9I5qq+01ZtvoccWD3X0mE/ChN9vbTwQD9ea8y8orgTPcQnkrvYGL2+FDP1veUdkT5s26G9a7d6Phg3Mr6sbGq9Tu3RPSaVNr6vGYE9E99JvmUqf73PnRA+axpcPuIUcb+9Pi0/r4s4PlZ+vD59Rk++uGOtvdL8Kr7P9UA/LZSNvfqsZ71J3Sq/2BhrPiH//718h1O+1n4jP9n4Mb/j8mU+cGlyvr584j6IlUk9+r7XvoK8vD78GHe+6BGFvYYjkj64jDu+IG9Nvt/jTD7Mfak9kUt1vQA1oznIvog9m3qYvvuojT6EuR4/3LDcPfg/mr7DQAM/s/Vfv6QYxDwl0kA+cD5dvfxTBL5Z0Ui+eA6qvdgMvr7Prws/C2eLPrBeo75oQL4+3UdKP3pcQbyF4+y9NOysPud5rL41aLM9JedOPRkmoj2w0cO+sHbTPciVnz6kk5+9+ZqkPrW+mz6NbwI/UcQdv5tUT70lYI4895HYPerKBr7cbDc/2nmBvljQgLu4Vza+o59WvqdFfj6GN6O+s5+3vnkjUT5dqkA+I4nEvuNvCb698Xy8x+zjvaqKMr0ycMo8ZKQ+vg0pDT+V0Ee/evO4PoUJFD4LaKq9fZ22vuZKeT6N0re+hFDXPc+Syr1h49A+UToCP7qetT2NW5G+doB2vVnpIL92/re+oN9AP+Qmy74H0IQ9IgksvqfOgz27ux++DB5sPJwh8jz4qV0/LqGsvh73nb75Dx6+/iocP1TM3zxbgwk//jy6PpFr1j7hVAa/PDrDPizRXr/A2g4/e5nxPlw1sj5SaMO+/p/aPXNk+7zKdyw7UO6ZPsVPY737O7G+d2gwPOO/u77NxuU+69o9PZAExr4EtPo9xJ23veKyKr40VUG+5Su+vvwl9jx6e/q9SaMjP3jqBb8BvwE/PkcXPivYRr4="),
    (name: "17-parity.safetensors", base64: "OAQAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJiaWRpcmVjdGlvbmFsIjoiZmFsc2UiLCJjZWxsIjoibHN0bSIsImVtYmVkZGluZyI6Im5vbmUiLCJmb3JtYXQiOiJybm4tcmVmZXJlbmNlLTEiLCJnYXRlX29yZGVyIjoiaSxmLGcsbyIsImhlYWQiOiJsaW5lYXIiLCJoaWRkZW5fc2l6ZXMiOiI0IiwiaW5pdGlhbF9zdGF0ZSI6Inplcm8iLCJpbnB1dF9zaXplIjoiMiIsImtpbmQiOiJzZXF1ZW5jZSIsImxvc3MiOiJiY2Vfd2l0aF9sb2dpdHMiLCJsb3NzX2F0IjoibGFzdCIsIm5hbWluZyI6InRvcmNoX21vZHVsZSIsIm51bV9sYXllcnMiOiIxIiwib3V0cHV0cyI6IjEiLCJwYWRkZWQiOiJmYWxzZSIsInJlZHVjdGlvbiI6Im1lYW4iLCJ0cnVuY2F0aW9uIjoiMCIsInVuaXRzIjoicm5uLmwwIiwidW5yb2xsLmJhdGNoIjoiMzIiLCJ1bnJvbGwuY2xpcCI6Im5vcm06MSIsInVucm9sbC5pbnB1dCI6InRva2VucyIsInVucm9sbC5sZWFybmluZ19yYXRlIjoiMC4wMiIsInVucm9sbC5vcHRpbWl6ZXIiOiJhZGFtIiwidW5yb2xsLnByb2JsZW0iOiJwYXJpdHkiLCJ1bnJvbGwuc2VlZCI6IjEiLCJ1bnJvbGwudXBkYXRlcyI6IjMwMDAiLCJ1bnJvbGwudm9jYWJ1bGFyeSI6IltcIjBcIixcIjFcIl0iLCJ1bnJvbGwud2VpZ2h0c19zZWVkIjoiMSIsInVucm9sbC53aW5kb3ciOiI1MCJ9LCJoZWFkLmJpYXMiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzFdLCJkYXRhX29mZnNldHMiOlswLDRdfSwiaGVhZC53ZWlnaHQiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzEsNF0sImRhdGFfb2Zmc2V0cyI6WzQsMjBdfSwicm5uLmJpYXNfaGhfbDAiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzE2XSwiZGF0YV9vZmZzZXRzIjpbMjAsODRdfSwicm5uLmJpYXNfaWhfbDAiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzE2XSwiZGF0YV9vZmZzZXRzIjpbODQsMTQ4XX0sInJubi53ZWlnaHRfaGhfbDAiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzE2LDRdLCJkYXRhX29mZnNldHMiOlsxNDgsNDA0XX0sInJubi53ZWlnaHRfaWhfbDAiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzE2LDJdLCJkYXRhX29mZnNldHMiOls0MDQsNTMyXX19ICAgICAYsya/V4qhwLQ+u8BVf2NAY86FQBi/tD+BU7w/M7ffP4xNbT8zED2/2+jivphFer9KoXg+49VVvk978TtyARK+f4THvuAWIUB/eRdA9ASwP31PQj8OLlA/bvjxP6F7xT+OrmI+x9+FPpCLDj+aSbc8QhSfP6SN77td6Q297SnmPum8kb6wzNw/nwcEQBPyrj8MaKo/qxODQL7Kk0BCcbjAtpYxP+CGD7+TKSVA8cYswCMSaL6EZxFAV2RFQLK2NcDqX0s/JSRNwNrDqL/BBCU/aNL2vlpgqj7DW4q+/TrxPsNOLT+LKbc9/4lpv6vln75e1F8/KSDWvgU9rT9StQk/BT3GP7Mmmz4YxhbAMiXJvlZe8T8ZzUi+CKRbvoomjT6vSjk/kkshvmIbMsCJHiZA2P3jv6W7BL7ZkbS/pMCCPxuBir+fSJ4/EWTHP3DhLr54SnM/Vp5FvxqRLUC2C32/dnq8v9xQ2L39N/S92KOCP7cByL8gzw0/22C3P6eiA78TY/G/YlO7PwqAcj9gUCy/PvEDvtiwUz81Qtg/mLI1wC2hc0CKET5A4M6Iv/ZQrj/Gl5s9EzuYQOjPucBstlRAVcKWwLakgECCj2/ARh4jP4kDUr4FLek/0IwPwBZzMED+pdq/k2OKv3u+R0DowqO/B6UTP/n1PEBtwKe9jxjPPw6AFUDwIwRAmIn1vgPIC8Cj14pA"),
  ]
}
