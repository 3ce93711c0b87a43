"""Writes embedding.json: principal components, cosines and distances by NumPy.

Made once with NumPy: python make.py > embedding.json
The vectors are rounded to five digits so that float32 holds what the file says.
"""
import json

import numpy as np

rng = np.random.default_rng(7)


def case(rows, columns, rank=None):
    x = rng.normal(size=(rows, columns)) * np.linspace(2, 0.5, columns)
    if rank:
        x = rng.normal(size=(rows, rank)) @ rng.normal(size=(rank, columns))
    x = np.round(x + 1.5, 5).astype(np.float32).astype(np.float64)
    centred = x - x.mean(0)
    _, singular, axes = np.linalg.svd(centred, full_matrices=False)
    variances = singular**2 / (rows - 1)
    signs = np.sign(axes[np.arange(len(axes)), np.abs(axes).argmax(1)])
    axes = axes * signs[:, None]
    lengths = np.linalg.norm(x, axis=1)
    cosine = (x @ x[2]) / (lengths * lengths[2])
    distance = np.linalg.norm(x - x[2], axis=1)
    others = np.array([k for k in range(rows) if k != 2])
    return {
        "rows": rows, "columns": columns, "values": x.ravel().tolist(),
        "mean": x.mean(0).tolist(), "axes": axes[:2].tolist(),
        "variances": variances[:2].tolist(), "total": variances.sum(),
        "positions": (centred @ axes[:2].T).tolist(),
        "cosine": {
            "rows": others[np.argsort(-cosine[others], kind="stable")][:5].tolist(),
            "values": np.sort(-cosine[others])[:5].__neg__().tolist()},
        "euclid": {
            "rows": others[np.argsort(distance[others], kind="stable")][:5].tolist(),
            "values": np.sort(distance[others])[:5].tolist()},
    }


print(json.dumps([case(31, 7), case(9, 23), case(40, 20, rank=3)]))
