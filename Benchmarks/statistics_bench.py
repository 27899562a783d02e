#!/usr/bin/env python3
"""Times the statistics beside numpy, scipy and HiGHS on the same data in one run, and checks that both find the same.

Prints for each figure what we need, what the other needs, the ratio, the aim and whether it is missed. Needs numpy, scipy and highspy;
run.sh puts them in an environment of their own."""

import argparse
import pathlib
import subprocess
import sys
import tempfile
import time

import highspy
import numpy as np
from scipy import stats

PILES = np.repeat(np.arange(5), [4, 6, 10, 6, 4]).astype(np.uint8)
SCORES = np.array([2, 1, 0, -1, -2])
MID_RANKS = np.array([2.5, 7.5, 15.5, 23.5, 28.5])
ITEMS = 30


def sorts(rng, people):
    rows = np.tile(PILES, (people, 1))
    return rng.permuted(rows, axis=1)


def best(work, rounds):
    """The best of some runs in microseconds, and what the work gave."""
    shortest = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        found = work()
        shortest = min(shortest, time.perf_counter() - start)
    return shortest * 1e6, found


def tally(rows):
    flat = rows.astype(np.intp) + np.arange(ITEMS) * 5
    return np.bincount(flat.ravel(), minlength=ITEMS * 5).reshape(ITEMS, 5)


def w_from_counts(counts, people):
    sums = counts @ (2 * MID_RANKS)
    return ((sums - 31 * people) ** 2).sum() / (8480 * people**2)


def w_of_friedman(rows):
    people = rows.shape[0]
    statistic = stats.friedmanchisquare(*MID_RANKS[rows].T).statistic
    return statistic / (people * (ITEMS - 1))


def bootstrap(rows, rng):
    scores = SCORES[rows]
    people = rows.shape[0]
    totals = scores[rng.integers(0, people, (2000, people))].sum(axis=1)
    ranks = stats.rankdata(-totals, axis=1)
    return np.percentile(ranks, [5, 50, 95], axis=0, method="inverted_cdf")


def permutation(rows, rng):
    ranks = (2 * MID_RANKS)[rows]
    people = rows.shape[0]
    observed = ((ranks.sum(axis=0) - 31 * people) ** 2).sum()
    reached = 0
    for _ in range(99):
        # In parts that fit the cache.
        shuffled = rng.permuted(np.broadcast_to(ranks, (101, people, ITEMS)), axis=2)
        reached += (((shuffled.sum(axis=1) - 31 * people) ** 2).sum(axis=1) >= observed).sum()
    return (1 + reached) / 10_000


def groups(a, b, rng):
    scores = SCORES[np.concatenate([a, b])]
    size, people = len(a), len(a) + len(b)
    total = scores.sum(axis=0)
    observed = people * scores[:size].sum(axis=0) - size * total
    labels = rng.permuted(np.broadcast_to(np.arange(people), (9999, people)), axis=1)[:, :size]
    chosen = np.zeros((9999, people))
    np.put_along_axis(chosen, labels, 1.0, axis=1)
    found = people * (chosen @ scores) - size * total
    largest = np.abs(found).max(axis=1)
    adjusted = [(1 + (largest >= abs(value)).sum()) / 10_000 for value in observed]
    return (1 + ((found**2).sum(axis=1) >= (observed**2).sum()).sum()) / 10_000, adjusted


class Kemeny:
    """The integer program of Conitzer, Davenport and Kalagnanam (2006): 435 binaries and 4060 rows at 30 items."""

    def __init__(self, ranks):
        above = (ranks[:, :, None] < ranks[:, None, :]).sum(axis=0)
        pairs = [(i, j) for i in range(ITEMS) for j in range(i + 1, ITEMS)]
        column = {pair: place for place, pair in enumerate(pairs)}
        self.constant = sum(int(above[i, j]) for i, j in pairs)
        model = highspy.HighsLp()
        model.num_col_ = len(pairs)
        model.col_cost_ = np.array([above[j, i] - above[i, j] for i, j in pairs], dtype=float)
        model.col_lower_ = np.zeros(len(pairs))
        model.col_upper_ = np.ones(len(pairs))
        model.integrality_ = [highspy.HighsVarType.kInteger] * len(pairs)
        starts, index, coefficients = [0], [], []
        for i in range(ITEMS):
            for j in range(i + 1, ITEMS):
                for k in range(j + 1, ITEMS):
                    index += [column[i, j], column[j, k], column[i, k]]
                    coefficients += [1.0, 1.0, -1.0]
                    starts.append(len(index))
        rows = len(starts) - 1
        model.num_row_ = rows
        model.row_lower_ = np.zeros(rows)
        model.row_upper_ = np.ones(rows)
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = np.array(starts)
        model.a_matrix_.index_ = np.array(index)
        model.a_matrix_.value_ = np.array(coefficients)
        self.model = model

    def solve(self):
        """Seconds of the solver alone, without the making of the model, and the cost."""
        solver = highspy.Highs()
        solver.silent()
        solver.passModel(self.model)
        start = time.perf_counter()
        solver.run()
        return time.perf_counter() - start, round(solver.getObjectiveValue()) + self.constant


class Table:
    def __init__(self):
        self.missed = 0

    def head(self, title):
        print(f"\n{title}")
        print(f"  {'':34} {'goedwerk':>12} {'other':>12} {'ratio':>8}  aim")

    def row(self, name, own, other, aim, same):
        ratio = other / own
        wrong = "" if same else "  DIFFERENT RESULT"
        missed = ratio < aim or not same
        self.missed += missed
        print(f"  {name:34} {text(own):>12} {text(other):>12} {ratio:7.1f}x  {aim}x{'  MISSED' if missed else ''}{wrong}")

    def limit(self, name, own, aim):
        missed = own > aim
        self.missed += missed
        print(f"  {name:34} {text(own):>12} {'':12} {'':8}  at most {text(aim)}{'  MISSED' if missed else ''}")


def text(microseconds):
    if microseconds < 1:
        return f"{microseconds * 1000:.0f} ns"
    if microseconds < 1000:
        return f"{microseconds:.1f} us"
    return f"{microseconds / 1000:.1f} ms"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", required=True, help="the program statistics-bench, built with -O")
    program = parser.parse_args().bench
    rng = np.random.default_rng(2026)
    data = {f"sorts-{people}": sorts(rng, people) for people in (10, 300, 10_000, 1_000_000)}
    data["group-a"], data["group-b"] = sorts(rng, 15), sorts(rng, 15)
    for place in range(10):
        data[f"strict-{place}"] = rng.permuted(np.tile(np.arange(ITEMS, dtype=np.uint8), (10, 1)), axis=1)
        data[f"piles-{place}"] = sorts(rng, 10)
    with tempfile.TemporaryDirectory() as folder:
        for name, rows in data.items():
            rows.tofile(pathlib.Path(folder) / f"{name}.bin")
        output = subprocess.run([program, folder], check=True, capture_output=True, text=True).stdout
    times, values = {}, {}
    for line in output.splitlines():
        kind, name, number = line.split()
        (times if kind == "time" else values)[name] = float(number)

    table = Table()
    weights = np.arange(1, ITEMS + 1)
    table.head("Tally of sorts of 30 values, beside numpy.bincount")
    for people in (10, 300, 10_000, 1_000_000):
        rows = data[f"sorts-{people}"]
        other, counts = best(lambda: tally(rows), 3 if people > 100_000 else 100)
        same = values[f"tally-{people}"] == int((counts @ SCORES * weights).sum())
        table.row(f"{people} sorts", times[f"tally-{people}"], other, 3, same)
    table.limit("one sort into a running tally", times["add-one"], 1)

    table.head("Kendall's W, beside scipy.stats.friedmanchisquare and numpy")
    for people in (10, 300):
        rows = data[f"sorts-{people}"]
        other, w = best(lambda: w_of_friedman(rows), 10)
        table.row(f"from the sorts, n = {people}", times[f"w-from-rows-{people}"], other, 10, abs(w - values[f"w-{people}"]) < 1e-9)
        counts = tally(rows)
        other, w = best(lambda: w_from_counts(counts, people), 200)
        table.row(f"from counts, n = {people} (numpy)", times[f"w-from-counts-{people}"], other, 3, abs(w - values[f"w-{people}"]) < 1e-9)

    table.head("Drawing again and again, beside numpy")
    other, _ = best(lambda: bootstrap(data["sorts-10"], np.random.default_rng(1)), 5)
    table.row("bootstrap of ranks, 2000, n = 10", times["bootstrap-2000"], other, 1, values["bootstrap-2000"] == ITEMS)
    other, p = best(lambda: permutation(data["sorts-10"], np.random.default_rng(1)), 3)
    # Other draws: the shares may differ by chance, four standard errors at most.
    close = 4 * np.sqrt(2 * 0.25 / 9999)
    table.row("permutations of W, 9999, n = 10", times["permutation-9999"], other, 1, abs(p - values["permutation-9999"]) < close)
    other, (p, _) = best(lambda: groups(data["group-a"], data["group-b"], np.random.default_rng(1)), 3)
    table.row("max-T of 15 and 15, 9999", times["groups-9999"], other, 1, abs(p - values["groups-9999"]) < close)

    table.head("Exact Kemeny order of 30 items, n = 10, beside HiGHS (ten instances; the solver alone)")
    for name in ("strict", "piles"):
        own, other, same = [], [], True
        for place in range(10):
            rows = data[f"{name}-{place}"].astype(int)
            seconds, cost = Kemeny(rows).solve()
            other.append(seconds * 1e6)
            own.append(times[f"kemeny-{name}-{place}"])
            same = same and cost == values[f"kemeny-{name}-{place}"]
        label = "full rankings" if name == "strict" else "piles"
        table.row(f"{label}, median", float(np.median(own)), float(np.median(other)), 5, same)
        table.row(f"{label}, slowest", max(own), max(other), 2, same)
    print(f"\n{table.missed} aims missed" if table.missed else "\nall aims met")


if __name__ == "__main__":
    sys.exit(main())
