"""Writes schedules.json: learning rates of torch.optim.lr_scheduler, update by update.

Made once with torch 2.13: python make.py > schedules.json
Each rate is the one that update n + 1 is made with, n = 0, 1, …; schedulers step after every update,
ReduceLROnPlateau after every measured loss.
"""
import json
import math

import torch
from torch.optim import lr_scheduler as s

RATE = 0.05


def optimizer():
    return torch.optim.SGD([torch.nn.Parameter(torch.zeros(1, dtype=torch.float64))], lr=RATE)


def rates(make, updates):
    o = optimizer()
    scheduler = make(o)
    found = []
    for _ in range(updates):
        found.append(o.param_groups[0]["lr"])
        o.step()
        scheduler.step()
    return found


def warmed(o, updates, then):
    first = s.LinearLR(o, total_iters=updates)
    return s.SequentialLR(o, [first, then(o)], milestones=[updates])


def plateau(losses, **options):
    o = optimizer()
    scheduler = s.ReduceLROnPlateau(o, **options)
    found = []
    for loss in losses:
        scheduler.step(loss)
        found.append(o.param_groups[0]["lr"])
    return found


falling = [1.0, 0.9, 0.95, 0.91, 0.92, 0.90005, 0.89995, 0.93, 0.94, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]
wavy = [1 + math.sin(k) / (k + 1) for k in range(40)]
print(json.dumps({
    "rate": RATE,
    "schedules": {
        "step:7:0.5": rates(lambda o: s.StepLR(o, 7, gamma=0.5), 30),
        "step:5": rates(lambda o: s.StepLR(o, 5), 18),
        "cosine:11": rates(lambda o: s.CosineAnnealingLR(o, 11), 30),
        "cosine:11:0.002": rates(lambda o: s.CosineAnnealingLR(o, 11, eta_min=0.002), 15),
        "warmup:5": rates(lambda o: s.LinearLR(o), 9),
        "warmup:4+cosine:9": rates(lambda o: warmed(o, 4, lambda o: s.CosineAnnealingLR(o, 9)), 20),
        "warmup:6+step:3:0.5": rates(
            lambda o: warmed(o, 6, lambda o: s.StepLR(o, 3, gamma=0.5)), 20),
    },
    "losses": {"falling": falling, "wavy": wavy},
    "plateaus": [
        {"losses": "falling", "factor": 0.5, "patience": 2, "cooldown": 0, "lowest": 0,
         "rates": plateau(falling, factor=0.5, patience=2)},
        {"losses": "falling", "factor": 0.1, "patience": 1, "cooldown": 2, "lowest": 0.001,
         "rates": plateau(falling, factor=0.1, patience=1, cooldown=2, min_lr=0.001)},
        {"losses": "wavy", "factor": 0.1, "patience": 10, "cooldown": 0, "lowest": 0,
         "rates": plateau(wavy)},
        {"losses": "wavy", "factor": 0.1, "patience": 0, "cooldown": 0, "lowest": 0,
         "rates": plateau(wavy, patience=0)},
    ],
}, indent=1))
