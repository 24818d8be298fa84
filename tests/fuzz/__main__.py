"""Run the random inputs: `python -m tests.fuzz 1000000 --seed 1`.

The same seed gives the same inputs, whatever the machine. `--only dates --from 1234` starts with an input that failed;
`--with atheris` lets atheris, where it is installed, look for inputs that reach new code instead.
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from random import Random
from typing import Any

SHARES = {"dates": 0.74, "query": 0.12, "iris": 0.06, "frame": 0.04, "reader": 0.035, "formats": 0.005}
"""Of all inputs, more of what is quick; each is a module of this package with `make` and `check`."""
SECONDS = 10
"""Of processor time, the longest that one input may take: the clock goes on where others work, too."""


@dataclass
class Tally:
    """What became of a target's inputs; `faults` has one input for each place that failed."""

    name: str
    runs: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    faults: dict[str, str] = field(default_factory=dict)
    slowest: float = 0.0
    slow: str = ""


def run(name: str, number: int, seed: int, begin: int = 0) -> Tally:
    """Try as many inputs of a target, and count what became of them."""
    target = import_module(f"tests.fuzz.{name}")
    tally = Tally(name)
    signal.signal(signal.SIGPROF, _out_of_time)
    for index in range(begin, begin + number):
        case = target.make(Random(f"{seed} {name} {index}"))
        begun = time.process_time()
        fault, told = tried(target.check, case, tally.outcomes)
        seconds = time.process_time() - begun
        tally.runs += 1
        if tally.runs % 50_000 == 0:
            print(f"{name}: {tally.runs:,} so far", flush=True)
        if seconds > tally.slowest:
            tally.slowest, tally.slow = seconds, f"{index}: {ascii(case)[:300]}"
        if fault:
            tally.outcomes["failed"] += 1
            if fault not in tally.faults:
                tally.faults[fault] = f"input {index}: {ascii(case)[:3000]}"
                print(f"{name}, {tally.faults[fault]}\n  {fault}: {told}", flush=True)
    return tally


def tried(check: Callable[[Any], str], case: Any, outcomes: Counter[str]) -> tuple[str, str]:
    """Check one input: where it failed, and what was said; two empty strings where it did not."""
    try:
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        outcomes[check(case)] += 1
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)
        place = " < ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in frames[:-6:-1])
        return f"{type(error).__name__} at {place}", ascii(str(error))[:300]
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return "", ""


def _out_of_time(*_: object) -> None:
    raise TimeoutError(f"more than {SECONDS} s of processor time")


def _guided(name: str, number: int, seed: int) -> None:
    """Let atheris choose the bytes that the chance of an input is made of."""
    import atheris

    with atheris.instrument_imports(include=["kg"]):
        target = import_module(f"tests.fuzz.{name}")
    from tests.fuzz.fed import Fed

    def one(data: bytes) -> None:
        target.check(target.make(Fed(data)))

    options = (f"-runs={number}", f"-seed={seed}", "-max_len=2048", "-len_control=0", f"-timeout={SECONDS}")
    atheris.Setup([sys.argv[0], *options], one)
    atheris.Fuzz()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("number", type=int, nargs="?", default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=SHARES)
    parser.add_argument("--from", type=int, default=0, dest="begin", metavar="INPUT")
    parser.add_argument("--with", choices=("chance", "atheris"), default="chance", dest="engine")
    given = parser.parse_args()
    if given.engine == "atheris":
        _guided(given.only or "dates", given.number, given.seed)
        return 0
    tallies = []
    for name, share in SHARES.items() if given.only is None else [(given.only, 1.0)]:
        begun = time.perf_counter()
        tally = run(name, round(given.number * share), given.seed, given.begin)
        tallies.append(tally)
        print(
            f"{name}: {tally.runs:,} inputs in {time.perf_counter() - begun:,.0f} s, {len(tally.faults)} faults, "
            f"the longest {tally.slowest:.2f} s ({tally.slow})",
            flush=True,
        )
        print("  " + ", ".join(f"{outcome} {count:,}" for outcome, count in tally.outcomes.most_common()), flush=True)
    faults = sum(len(tally.faults) for tally in tallies)
    print(f"{sum(tally.runs for tally in tallies):,} inputs of seed {given.seed}: {faults} faults")
    return int(faults > 0)


if __name__ == "__main__":
    sys.exit(main())
