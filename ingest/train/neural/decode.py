"""From arc scores to a tree with one root (Chu and Liu 1965, Edmonds 1967)."""

import numpy as np


ROOT_PENALTY = 1e9  # So that the root keeps the one arc it has to have.


def tree(scores: np.ndarray) -> list[int]:
    """scores[dependent, head] of words 0..n, 0 the root. Gives heads of 1..n (index 0 is unused)."""
    scores = scores.astype(np.float64)
    np.fill_diagonal(scores, -np.inf)
    scores[0, :] = -np.inf
    scores[1:, 0] -= ROOT_PENALTY
    return spanning(scores)


def find_cycle(heads) -> list[int]:
    n = len(heads)
    state = [0] * n
    state[0] = 2
    for start in range(1, n):
        path = []
        at = start
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = heads[at]
        if state[at] == 1:
            return path[path.index(at):]
        for p in path:
            state[p] = 2
    return []


def spanning(scores: np.ndarray) -> list[int]:
    heads = scores.argmax(axis=1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if not cycle:
        return heads.tolist()
    n = scores.shape[0]
    inside = np.zeros(n, bool)
    inside[cycle] = True
    outside = [i for i in range(n) if not inside[i]]
    cycle = np.array(cycle)
    own = scores[cycle, heads[cycle]]
    m = len(outside)
    small = np.full((m + 1, m + 1), -np.inf)
    small[:m, :m] = scores[np.ix_(outside, outside)]
    enter = np.zeros(m, int)
    leave = np.zeros(m, int)
    for k, o in enumerate(outside):
        gain = scores[cycle, o] - own
        enter[k] = gain.argmax()
        small[m, k] = gain.max()
        leave[k] = scores[o, cycle].argmax()
        small[k, m] = scores[o, cycle].max()
    small[0, :] = -np.inf
    found = spanning(small)
    result = list(heads)
    for k, o in enumerate(outside):
        if o == 0:
            continue
        result[o] = int(cycle[leave[k]]) if found[k] == m else outside[found[k]]
    into = found[m]
    result[cycle[enter[into]]] = outside[into]
    return [int(h) for h in result]
