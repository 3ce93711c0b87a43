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
> the network is by the right answer. The upper dashed line is ln 2 ≈ 0.693, the loss of tossing a coin. The
> lower one is a bound: no reader of bags gets below it. Loss on sentences that training never saw is drawn
> apart, because only there learning differs from learning by heart.

```yaml check
task: >
  Let the network get at least 85 % of the sentences right that it has never seen. Change one thing.
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
       y⟨1⟩        y⟨2⟩        y⟨3⟩               y⟨T⟩
        ▲           ▲           ▲                  ▲
 a⟨0⟩ ┌─┴─┐  a⟨1⟩ ┌─┴─┐  a⟨2⟩ ┌─┴─┐  a⟨3⟩       ┌─┴─┐
 ────▶│ A ├──────▶│ A ├──────▶│ A ├──────▶ ···──▶│ A │
      └─▲─┘       └─▲─┘       └─▲─┘              └─▲─┘
       x⟨1⟩        x⟨2⟩        x⟨3⟩               x⟨T⟩
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
question: The same cell shall read 200 steps and not 100. How many weights does it have then?
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

    ŷ⟨t⟩ = softmax(V a⟨t⟩ + c)        several classes
    ŷ⟨t⟩ = σ(V a⟨t⟩ + c)              yes or no
    ŷ⟨t⟩ = V a⟨t⟩ + c                 numbers

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

*What follows only guards what is said above.*

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
 one-to-one    one-to-many      many-to-one      many-to-many       many-to-many
                                                  aligned            encoder–decoder
     y          y  y  y  y             y          y  y  y  y                y  y  y
     ▲          ▲  ▲  ▲  ▲             ▲          ▲  ▲  ▲  ▲                ▲  ▲  ▲
     A          A▶─A▶─A▶─A    A▶─A▶─A▶─A          A▶─A▶─A▶─A       A▶─A▶─A▶─A▶─A▶─A
     ▲          ▲             ▲  ▲  ▲  ▲          ▲  ▲  ▲  ▲       ▲  ▲  ▲
     x          x             x  x  x  x          x  x  x  x       x  x  x
  Tx = Ty = 1   Tx = 1        Ty = 1              Tx = Ty          Tx ≠ Ty
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
> in, what was asked for (the target), what was answered, and the probability that the network gave to the
> right answer. Below are the signals of the cell: its sum, and the state. The part about the gradient is for
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
- Sunny days have 22 °C on the average, rainy ones 16 °C; both spread by 7 °C.
- Sunny days have 46 % humidity on the average, rainy ones 56 %; both spread by 12 %.

```yaml data days
problem: weather
```

```yaml figure
show: examples
of: days
```

One day's numbers are a weak hint: the two kinds of day overlap. Whoever knows these rules and nothing but
today's numbers is right on 72.5 % of the days, and cannot do better.

```yaml predict worth
question: And whoever knows the rules and remembers all the days before? On what share of days is this best of all forecasters right, in percent?
answer: 80.7
unit: "%"
explanation: In the long run 80.7 %. Memory turns 27 or 28 wrong days in a hundred into 19.
```

How is it done? With e the evidence of one day, in log-odds (ln of the probability of rain over that of sun),

    e = 6 · (19 − temperature) ∕ 7² + 10 · (humidity − 51) ∕ 12²

today alone says: rain with probability σ(e). The one who remembers keeps r, the probability of rain after
yesterday, and turns it into

    q = 0.9 r + 0.1 (1 − r)          what yesterday says about today
    log-odds of r′ = log-odds of q + e          and what today adds

This is the *forward filter*. Look at its form: a state, r; an input, e; a new state made from both, and the
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

> **How to read this picture.** To the right the updates, upward the mean loss of a day. The dashed lines are
> what can be known: ln 2 ≈ 0.693 is the coin, 0.541 the best from today's numbers alone, the lowest one the
> forward filter on stretches of this length. The gap between the two lower lines is what memory is worth.

```yaml check
hidden: true
claim: The best from today's numbers alone costs 0.541 a day; the filter is below it on two days, and much further below on thirty.
expect:
  - {landmark: {of: stretches, number: 1, near: 0.541, within: 0.0005}}
  - {landmark: {of: stretches, number: 2, between: [0.48, 0.535]}}
  - {landmark: {of: days, number: 2, between: [0.395, 0.445]}}
```

With two days in a stretch the filter is not far below the line of today alone. On the first day there is no
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
    e = 6 · (19 − 15) ∕ 49 + 10 · (58 − 51) ∕ 144 = 0.490 + 0.486 = 0.976

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
    because: "q = 0.5 r + 0.5 (1 − r) = 0.5, whatever r was. Yesterday says nothing about today, and the two lower lines fall together."
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

    L⟨t⟩ = −ln(the probability that ŷ⟨t⟩ gave to the right class)

and the loss of a sequence is the sum of these over all steps, or their mean:

    L = L⟨1⟩ + L⟨2⟩ + … + L⟨Ty⟩

Learning asks one thing of every weight w: if you were a bit larger, how much larger would L be? That is the
derivative ∂L∕∂w. For short it is written dw, and dh_t for ∂L∕∂h_t, where h_t is another name of a⟨t⟩.

## Turn round

The forward pass went from left to right and made the states. The **backward pass** goes from right to left,
and tells for every state how much the loss would change with it.

At the last step this is easy: h_T matters for L⟨T⟩ and for nothing else. One step earlier it matters twice:
for that step's own loss, and for all that comes later, by way of the next state. The two are added:

    dh_t = (from the loss of step t) + Uᵀ · ((1 − h²_{t+1}) ∘ dh_{t+1})

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
explanation: The share of step t has h_{t−1} as a factor, and in front of the first step the state is zero. Every other step sends one, also those that were answered rightly.
```

```yaml figure way_back
show: walk
of: training
backward: true
```

> **How to read this picture.** You stand at the last step. Each `←` goes one step back and adds one column:
> what has not been walked is still blank. Press Enter to open it as a screen. The panel on the right says
> where dh_t comes from: how much is from this step's own loss, how much comes back from step t + 1. The
> colours tell sizes on a *log scale*: every shade stands for a factor.

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

    dU = Σ_t  dpre_t · h_{t−1}ᵀ        with dpre_t = (1 − h_t²) ∘ dh_t

The shares are *added*, because the weight is shared. They need not agree. One step may want u larger while
another wants it smaller; the update follows the sum.

Walk back once more and watch the line *adds to dL∕dU*: it tells how large the share of this step is, and how
large the sum of all steps walked so far. At the first day of all it adds nothing.

## Is it right?

Back-propagation is easy to get slightly wrong, and a network with a slightly wrong gradient still learns,
only worse. So it is checked against something that cannot be misunderstood: change one weight by a tiny ε,
run forward twice, and see how much the loss changes.

    ∂L∕∂w  ≈  (L(w + ε) − L(w − ε)) ∕ 2ε

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
the first three tell the answer. It is asked at the end. You choose how its weights U begin.

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

```yaml data latch
problem: latch
size: 50
```

```yaml network net
data: latch
cell: $activation
recurrent: $radius
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
of: net
scale: log
```

> **How to read this picture.** One point per step: the length of dL∕dh_t, on a *log scale*. On such a scale a
> straight line means the same factor at every step. Falling to the left is vanishing; rising to the left is
> exploding. A second line is the bound, explained below. A gradient that is exactly zero stands on a line of
> its own, marked 0.

```yaml check
hidden: true
claim: With tanh and ρ = 0.5 less than 1e-12 is left.
expect: {gradient_ratio: {of: net, first: 1, last: -1, below: 1e-12}}
```

Now try ρ = 0.5, 1 and 1.5 with each of the three activations, nine pictures in all.

```yaml predict
question: In which of the nine is the gradient longer at the first step than at the last?
choices: ["ρ = 1.5, whatever the activation", "ρ = 1.5 with tanh or ReLU", "ρ = 1.5 with ReLU", none]
right: "ρ = 1.5 with ReLU"
reveals: [nine]
explanation: Not ρ alone decides, but what U and the slopes of the activation do together.
```

```yaml table nine
over: {activation: [rnn_tanh, rnn_logistic, rnn_relu], radius: [0.5, 1, 1.5]}
show: {gradient_ratio: {of: net, first: 1, last: -1}}
```

> **How to read this table.** One line for each of the nine. The last column is the length of dL∕dh at the
> first step, divided by that at the last. 0 means that nothing was left that the computer can write.

- **tanh**: ρ = 1.5 does not explode as it should. Large states sit where tanh is flat, the slopes 1 − h² are
  small, and they take back what U gives. With ρ = 1 they make the gradient vanish, too.
- **logistic**: its slope is nowhere above ¼. Even with ρ = 1.5 less than 1e-20 is left.
- **ReLU**: its slope is 1 or 0. Nothing holds ρ = 1.5 back but the units that are switched off.

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

    ‖dh_t‖ ≤ (γ · σ_max(U))ⁿ · ‖dh_{t+n}‖

for all that comes back from step t + n.

- γ · σ_max < 1: the gradient *must* vanish.
- γ · σ_max > 1: it *may* explode. It need not.

```yaml predict
question: U of the network above begins with ρ = 0.5. Can its σ_max be larger than that?
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
  - {spectral_radius: {of: net, near: 0.5, within: 0.001}}
  - {singular_value: {of: net, between: [0.7, 0.99]}}
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
> single number, as tight as this one, is passed much more often.

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

```yaml parameter k
label: Steps until BPTT is cut
choices: [5, 10, 20, 40]
value: 10
```

```yaml data short_latch
problem: latch
size: 30
```

```yaml network cut
data: short_latch
cell: lstm
truncation: $k
```

```yaml train cutting
of: cut
updates: 600
```

```yaml predict
question: "The first three of 30 to 33 numbers decide. Gradients are cut every 10 steps. What will the network learn?"
choices: ["the answer, only more slowly", "nothing: it stays at 0.25, the loss of always saying ½", "the answer, for short sequences"]
right: "nothing: it stays at 0.25, the loss of always saying ½"
reveals: [cut_loss]
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

```yaml check
task: Let it solve the latch, with a loss below 0.05.
expect: {held_out_loss: {of: cutting, below: 0.05}}
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

*What follows only guards what is said above.*

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
 c⟨t−1⟩ ──────×────────────────+───────────┬────────▶ c⟨t⟩
              │                │           │
              f            ┌───×───┐      tanh
              ▲            i       g       │
              │            ▲       ▲       ×──────▶ h⟨t⟩
              │            │       │       │
              │            │       │       o
              └────────────┴───┬───┴───────┘
                        x⟨t⟩, h⟨t−1⟩
```

    c⟨t⟩ = f ∘ c⟨t−1⟩ + i ∘ g           keep, and add
    h⟨t⟩ = o ∘ tanh(c⟨t⟩)               show

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
question: An LSTM unit shall count the letters "a" it has read. Which gates do what when an "a" comes?
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
question: A unit shall keep "the subject is plural" until the verb comes, thirty words later. What must u be in between?
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

    r    = σ(W_r x + U_r h⟨t−1⟩ + b_r)
    z    = σ(W_z x + U_z h⟨t−1⟩ + b_z)
    n    = tanh(W_n x + b_n + r ∘ (U_n h⟨t−1⟩ + b_hn))
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
the GRU where it shall be small, the LSTM where it shall count, and try both.

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

    L = −ln(probability of the right answer, after the last word)

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
what they think, up to 60 words:

```yaml data long
problem: long-reviews
size: 60
```

```yaml network long_plain
data: long
cell: rnn
hidden: [32]
```

```yaml network long_lstm
data: long
cell: lstm
hidden: [32]
```

```yaml network short_plain
data: reviews
cell: rnn
```

```yaml train short_longer
of: short_plain
updates: 2000
```

```yaml train long_plain_fit
of: long_plain
updates: 1500
learning_rate: 0.01
```

```yaml train long_lstm_fit
of: long_lstm
updates: 1500
learning_rate: 0.01
```

```yaml predict
question: Long reviews, 1500 updates, 32 units. What does the plain RNN get right, and what the LSTM?
choices: [both stay at a coin's 50 %, "the RNN about 50 %, the LSTM above 85 %", both come above 85 %]
right: "the RNN about 50 %, the LSTM above 85 %"
reveals: [long_ones]
explanation: What was said is said early. The RNN's state has been overwritten dozens of times by the end; the LSTM can let c stand.
```

```yaml compare long_ones
of: [short_longer, long_plain_fit, long_lstm_fit]
show: [accuracy, held_out_loss]
```

> **How to read this table.** On top the plain RNN on the short sentences, after 2000 updates. Below, both cells
> on the long ones.

```yaml check
hidden: true
claim: After 2000 updates the plain RNN reads short sentences; on long ones it stays at chance, where the LSTM is above 85 %.
expect:
  - {accuracy: {of: short_longer, at_least: 0.8}}
  - {accuracy: {of: long_plain_fit, between: [0.4, 0.6]}}
  - {accuracy: {of: long_lstm_fit, at_least: 0.85}}
```

## From word to vector to state

A word is a number in a list, and numbers say nothing: word 12 is not "twice" word 6. So each word gets a
vector of its own, here 8 numbers: its **embedding**. The vectors are weights like all others, and are
learned.

From here on we look at an LSTM that has had time to learn, and gets nearly all sentences right:

```yaml network lstm
data: reviews
cell: lstm
hidden: [32]
```

```yaml train reader
of: lstm
updates: 1500
learning_rate: 0.005
```

```yaml figure
show: embedding
of: reader
```

> **How to read this picture.** Each word is a point: its 8 numbers seen from the side from which they lie
> furthest apart. Words that the network treats alike tend to lie together. Look for praise and blame: *good*,
> *great*, *wonderful* against *bad*, *dull*, *silly*.

## Listen to it

Two sentences with the same nine words. Each has one *not*.

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
```

```yaml figure not_good
show: walk
of: reader
input: the movie my friend has seen is not good
```

> **How to read this picture.** Each strip is one signal, each column a word. Compare the two at *not*, and
> again at *good*. Look for rows of c that change at the one *not* and keep still at the other: such a unit
> listens not to the word, but to where it stands.

```yaml check
hidden: true
claim: The reader gets nearly all sentences right, both of these and the long one at the beginning among them.
expect:
  - {accuracy: {of: reader, at_least: 0.97}}
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
    because: It is a common makeshift. Packing is cleaner, as the network need learn nothing about padding.
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
```

> **How to read this picture.** At *rose* the probability of the right answer is not far from ½: an honest guess. One
> word later the network knows better, but the answer has been given.

```yaml figure course
show: loss
of: fit
```

> **How to read this picture.** The lower dashed line is what no reader from left to right gets below: ln 2
> for each doubtful word, 0 for each other one, divided by the number of words. The network comes down to it
> and stays there. It has learned all there is.

```yaml check
hidden: true
claim: The network comes down to the line, about 0.11, and no further; at “rose” it guesses near ½.
expect:
  - {landmark: {of: names, number: 1, between: [0.1, 0.125]}}
  - {held_out_loss: {of: fit, between: [0.1, 0.13]}}
  - {probability: {of: fit, input: rose gardens faded, step: 1, class: name, between: [0.25, 0.75]}}
```

```yaml check
task: Get below that line. At least 99 % of all words shall be right.
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

Here is a network with both directions, trained by the same 400 updates. Follow the reverse strips from right to
left, from the verb back to *teddy*, and see what is carried there:

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
```

```yaml figure
show: walk
of: both_fit
input: teddy as everybody knew tore
```

> **How to read this picture.** The strips come twice, forward and reverse. In the reverse ones time still
> runs to the right on the screen, but the network went from right to left: what it knows at a column, it
> knows from the columns to the right.

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
explanation: "The cell twice (2 · 1664), the embedding once, the head reads 32 numbers and not 16: 464 + 3328 + 66."
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

The cell's weights and the time double. The true price is another: **it must have read to the end before it gives its first
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
- The price: twice the weights and the time, and the whole sequence must be there.

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

    P(x⟨1⟩, …, x⟨T⟩) = P(x⟨1⟩) · P(x⟨2⟩ | x⟨1⟩) · … · P(x⟨T⟩ | x⟨1⟩ … x⟨T−1⟩)

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
task: After "hell" the network shall give at least 0.9 to the o, and after "hel" at least 0.9 to the l.
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
task: Turn the temperature until hardly a word is English. The mean surprise shall be above 2, the perplexity (explained below) thus above e² ≈ 7.4.
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

Two LSTMs, one upon the other: 256 units below, 128 above, then a linear head into a softmax over the
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

> **How to read this picture.** The upper dashed line is ln 42 ≈ 3.74: every word equally likely. The lower
> one is the best there is, ln 3.7 ≈ 1.3. What is left between the curve and that line is what the network has
> not understood.

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
    because: Perhaps surprising, but they too stand in the same places. A model that must tell them apart, as in lesson 9, pulls them asunder.
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
 encoder                                  decoder
 3   .   5   .   1   9   7   9            1   9   7   9   -   0   5  …
 ▼   ▼   ▼   ▼   ▼   ▼   ▼   ▼            ▲   ▲   ▲   ▲   ▲   ▲   ▲
 ○──▶○──▶○──▶○──▶○──▶○──▶○──▶○ ──(h, c)─▶ ○──▶○──▶○──▶○──▶○──▶○──▶○
                                          ▲   ▲   ▲   ▲   ▲   ▲   ▲
                                        start 1   9   7   9   -   0
```

The **encoder** reads the Tx characters of the source and answers nothing. Its last state becomes the first
state of the **decoder**, which writes the Ty characters of the answer, each fed back as its next input, until
it writes *end*.

Between the two stands one vector. The whole date must pass through it: this is the **bottleneck**.

```yaml parameter attention
label: Attention
choices: [none, dot, general]
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
```

```yaml figure course
show: loss
of: fit
```

## Attention

A person who copies a date does not learn it by heart. She looks back at the place she needs.

Let the decoder do so. The encoder's outputs h_1 … h_S of *all* its steps are kept. At step t the decoder, in
state s_t, gives each of them a **score**, and the softmax turns the scores into **weights** that add up to 1:

    e_tj = s_tᵀ h_j                    dot
    e_tj = s_tᵀ W_a h_j                general
    α_tj = softmax over j of e_tj
    k_t  = Σ_j α_tj h_j                the context

The head reads tanh(W_k [k_t ; s_t]) (Luong et al. 2015). When the decoder writes the month, α should stand on
the month.

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

```yaml figure
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
    because: Look at the picture. The encoder's output at a letter knows the letters before it too.
  - text: Often the last one, or the space behind it.
    right: true
    because: Only there the encoder knows that it is not march. Attention looks at *states*, and a state knows all that has been read so far.
  - text: All letters alike.
    because: Then the weights would not be worth their name.
```

```yaml check
hidden: true
claim: With attention at least 80 % of the dates are exactly right.
expect: {exact: {of: looking_fit, at_least: 0.8}}
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

A tune here has a **style** and a first note. Its phrases have four notes each, in the pattern of the style.
The first phrase comes back at the end, after one or two others; then its first note once more, and *end*. So
the first note must be kept through the middle, where other notes are played.

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
hidden: [32]
```

```yaml train composing
of: composer
updates: $practice
learning_rate: 0.02
```

```yaml generate melody
of: composing
mode: sampling
length: 40
seed: 1
```

> **How to read this picture.** The symbols as they came, the shade of each its surprise. Where the rules
> leave a choice, surprise is in order; where they do not, it is a mistake.

```yaml predict
question: After 1000 updates it knows the rules. Which notes will still be surprising?
choices: [none, the first notes of the middle phrases, all notes of the last phrase]
right: the first notes of the middle phrases
explanation: There the tune may go one or two notes up or down, and whether a second middle phrase comes is left open too. All else follows.
```

```yaml check
task: Let it write the first phrase correctly and find an end. The loss on new tunes shall be below 0.8.
expect: {held_out_loss: {of: composing, below: 0.8}}
hints:
  - An untrained network knows no rules. Give it practice.
answer: {practice: 1000}
```

Walk through one, and look for the unit that holds the first note:

```yaml figure
show: walk
of: composing
```

> **How to read this picture.** Look at c. Many units beat with the phrases, every four steps. Look for one
> that is set at the first note and stands still until the last phrase.

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
updates: 400
learning_rate: 0.02
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
> of the answers: at "large" or "small" and at the places the picture decides; at "at", "the" only the
> grammar.

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
number of weights can be spent on one wide layer or on two narrow ones.

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
question: Same data, same updates, each from five beginnings, and the stack has even a few more weights. Which of the two can be relied on?
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
  - {weights: {of: two, than: one, above: 0}}
```

The stack *can* do it: its best training comes near that of the wide layer. But from other beginnings it is still lost after
the same updates. One training is an anecdote; look at the range.

So depth is no cure for a short memory: the way through time is as long as before, and every layer has its
own.

What does a second layer buy? **More computation per step.** In the plain stack x⟨t⟩ passes one non-linear map
before it answers; with two layers it passes two, and the second sees not the letter but what the first made
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

```yaml figure
show: walk
of: reading
layer: 1
```

```yaml figure
show: walk
of: reading
layer: 2
```

> **How to read this picture.** The same sentence, once in the lower and once in the upper layer. Look for
> strips that change with every word, and for strips that change only at a noun or at the end. Which layer has
> more of either?

You will find both kinds in both layers. Nobody assigns the work: whatever division lowers the loss is the
division that comes.

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

```yaml compare
of: [one, two, reader]
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

and is right if it is off by less than 0.04. Always answering 0.5 costs 1∕24 ≈ 0.042 (a little less here,
since a mark on the very first number does not count).

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

```yaml network plain
data: sums
cell: rnn
hidden: [16]
```

```yaml train plain_fit
of: plain
updates: 2000
learning_rate: 0.003
```

```yaml network gru
data: sums
cell: gru
hidden: [16]
```

```yaml train gru_fit
of: gru
updates: 2000
learning_rate: 0.02
```

```yaml compare
of: [plain_fit, gru_fit, fit]
show: [weights, accuracy, held_out_loss]
```

```yaml check
hidden: true
claim: The plain RNN stays at the baseline, the GRU does not.
expect:
  - {accuracy: {of: plain_fit, below: 0.4}}
  - {accuracy: {of: gru_fit, at_least: 0.9}}
```

## The embedded Reber grammar

The first experiment of the paper is about order, not numbers. A string begins with B; then comes T or P; then
a string of a small grammar with choices in it; then the same T or P again, and E:

    B T | BTSSXSE | T E
    B P | BPVVE   | P E

Which symbol comes next? Inside, nobody can know: two are possible at each step. But the last but one is
certain for whoever remembers the second.

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
```

```yaml figure
show: walk
of: grammar_fit
input: BTBTSSXXTVVETE
```

> **How to read this picture.** Where two symbols are possible, p(target) stands near ½. The last three
> symbols are the test: E, then T, then E. Look along c for a unit that is set at the second step and lasts.

```yaml predict
question: "“BTBTSSXXTVVE” has been read. What probability does the network give to T, the second symbol come back?"
finding: {probability: {of: grammar_fit, input: BTBTSSXXTVVETE, step: -2, class: T}}
```

```yaml quiz
question: Why is a loss near 0 no sensible goal here?
choices:
  - text: The network is too small.
    because: No network gets there.
  - text: Inside the string two symbols are equally likely, and whoever is right about that pays ln 2 each time.
    right: true
    because: "The best there is, is 7 ln 2 ∕ 11 ≈ 0.44 per answer."
  - text: There are too few strings.
    because: More strings leave the choices as open as they are.
```

## What to take along

- A task with a long lag, a criterion, many trials, all figures: that is how a claim about memory is made.
- A forget gate must be open at the beginning if the memory shall be long.
- Compare like with like; say what differs; give median and range, since a run is a throw of the dice.

**Where to read on**

- S. Hochreiter, J. Schmidhuber, *Long Short-Term Memory*, Neural Computation 9(8), 1997: experiments 1 and 4
  are the ones above.
- Q. V. Le, N. Jaitly, G. E. Hinton, *A Simple Way to Initialize Recurrent Networks of Rectified Linear
  Units*, 2015: the same task, and a plain RNN that solves it.
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
choices: [1, 2, 4, 8]
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

```yaml figure
show: loss
of: forecasting
```

> **How to read this picture.** Two dashed lines. The upper one is the variance of the level: who always
> answers the mean. The lower one answers *tomorrow as today*. The last quarter of the days is held out; it
> lies *after* all that is learned from, for who mixes past and future examples tests whether the network can
> remember and not whether it can foresee.

```yaml check
task: The rain falls in the hills and takes its time. Bring the loss on the held-out days below 0.2.
expect: {held_out_loss: {of: forecasting, below: 0.2}}
hints:
  - One day's rain and level do not tell what is still on its way.
  - How many days back must one look? Try.
answer: {window: 4}
```

You have just found out something about the river, not about the network: the water takes three days from the
hills to the mill.

The same from the command line, with the whole screen to itself:

    unroll open mill.csv --target level --window 4
    unroll train mail.csv --text subject --label folder
    unroll train mill.csv --target level --window 4 --cell gru --hidden 8 --updates 600 --json

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
    unroll train FILE.txt --updates 2000 --save net.safetensors
    unroll generate net.safetensors --prime "The " --temperature 0.7

Characters are the steps, and the next one is the answer (lesson 11); `--words` makes words the steps (lesson
12).

## A model

You have trained something in PyTorch. Save its weights with safetensors, without any description:

```python
from safetensors.torch import save_file
save_file(model.state_dict(), "model.safetensors")
```

    unroll open model.safetensors --input x.safetensors
    unroll open model.safetensors --text "not a good film" --vocabulary words.json

Layers, cells and sizes are told by the weights' names and shapes: a `weight_hh_l0` of [4H × H] is an LSTM,
[3H × H] a GRU, [H × H] an RNN. What they leave open (tanh or ReLU, which of two heads) you are asked.

Here is one that was trained elsewhere. It reads up to ten bits and says whether the number of ones is odd.

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
question: "It has 4 units, and needs one bit of memory. How will that bit look in the walk?"
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

Make a copy of a lesson and change it: `unroll new mine.md` gives you an empty notebook, and
`lessons/README.md` has every kind of block with an example. Parameters, tasks, pictures and checks of your
own are plain text. Give it to somebody who should learn.

## What to take along

- Tables: rows are steps, a window makes an example, the future is held out.
- Models: the weights' names tell the network. Everything in this course can be looked up in yours.
- Gradient, gates, state: three looks, in this order.

**Where to read on**

- A. Karpathy, *A Recipe for Training Neural Networks*, 2019.
- The documentation of `torch.nn.LSTM`, whose names and order of gates are the ones used here.
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
    (name: "17-parity.safetensors", base64: "OAQAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJiaWRpcmVjdGlvbmFsIjoiZmFsc2UiLCJjZWxsIjoibHN0bSIsImVtYmVkZGluZyI6Im5vbmUiLCJmb3JtYXQiOiJybm4tcmVmZXJlbmNlLTEiLCJnYXRlX29yZGVyIjoiaSxmLGcsbyIsImhlYWQiOiJsaW5lYXIiLCJoaWRkZW5fc2l6ZXMiOiI0IiwiaW5pdGlhbF9zdGF0ZSI6Inplcm8iLCJpbnB1dF9zaXplIjoiMiIsImtpbmQiOiJzZXF1ZW5jZSIsImxvc3MiOiJiY2Vfd2l0aF9sb2dpdHMiLCJsb3NzX2F0IjoibGFzdCIsIm5hbWluZyI6InRvcmNoX21vZHVsZSIsIm51bV9sYXllcnMiOiIxIiwib3V0cHV0cyI6IjEiLCJwYWRkZWQiOiJmYWxzZSIsInJlZHVjdGlvbiI6Im1lYW4iLCJ0cnVuY2F0aW9uIjoiMCIsInVuaXRzIjoicm5uLmwwIiwidW5yb2xsLmJhdGNoIjoiMzIiLCJ1bnJvbGwuY2xpcCI6Im5vcm06MSIsInVucm9sbC5pbnB1dCI6InRva2VucyIsInVucm9sbC5sZWFybmluZ19yYXRlIjoiMC4wMiIsInVucm9sbC5vcHRpbWl6ZXIiOiJhZGFtIiwidW5yb2xsLnByb2JsZW0iOiJwYXJpdHkiLCJ1bnJvbGwuc2VlZCI6IjEiLCJ1bnJvbGwudXBkYXRlcyI6IjMwMDAiLCJ1bnJvbGwudm9jYWJ1bGFyeSI6IltcIjBcIixcIjFcIl0iLCJ1bnJvbGwud2VpZ2h0c19zZWVkIjoiMSIsInVucm9sbC53aW5kb3ciOiI1MCJ9LCJoZWFkLmJpYXMiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzFdLCJkYXRhX29mZnNldHMiOlswLDRdfSwiaGVhZC53ZWlnaHQiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzEsNF0sImRhdGFfb2Zmc2V0cyI6WzQsMjBdfSwicm5uLmJpYXNfaGhfbDAiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzE2XSwiZGF0YV9vZmZzZXRzIjpbMjAsODRdfSwicm5uLmJpYXNfaWhfbDAiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzE2XSwiZGF0YV9vZmZzZXRzIjpbODQsMTQ4XX0sInJubi53ZWlnaHRfaGhfbDAiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzE2LDRdLCJkYXRhX29mZnNldHMiOlsxNDgsNDA0XX0sInJubi53ZWlnaHRfaWhfbDAiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzE2LDJdLCJkYXRhX29mZnNldHMiOls0MDQsNTMyXX19ICAgICAYsya/V4qhwLQ+u8BVf2NAY86FQBi/tD+BU7w/M7ffP4xNbT8zED2/2+jivphFer9KoXg+49VVvk978TtyARK+f4THvuAWIUB/eRdA9ASwP31PQj8OLlA/bvjxP6F7xT+OrmI+x9+FPpCLDj+aSbc8QhSfP6SN77td6Q297SnmPum8kb6wzNw/nwcEQBPyrj8MaKo/qxODQL7Kk0BCcbjAtpYxP+CGD7+TKSVA8cYswCMSaL6EZxFAV2RFQLK2NcDqX0s/JSRNwNrDqL/BBCU/aNL2vlpgqj7DW4q+/TrxPsNOLT+LKbc9/4lpv6vln75e1F8/KSDWvgU9rT9StQk/BT3GP7Mmmz4YxhbAMiXJvlZe8T8ZzUi+CKRbvoomjT6vSjk/kkshvmIbMsCJHiZA2P3jv6W7BL7ZkbS/pMCCPxuBir+fSJ4/EWTHP3DhLr54SnM/Vp5FvxqRLUC2C32/dnq8v9xQ2L39N/S92KOCP7cByL8gzw0/22C3P6eiA78TY/G/YlO7PwqAcj9gUCy/PvEDvtiwUz81Qtg/mLI1wC2hc0CKET5A4M6Iv/ZQrj/Gl5s9EzuYQOjPucBstlRAVcKWwLakgECCj2/ARh4jP4kDUr4FLek/0IwPwBZzMED+pdq/k2OKv3u+R0DowqO/B6UTP/n1PEBtwKe9jxjPPw6AFUDwIwRAmIn1vgPIC8Cj14pA"),
  ]
}
