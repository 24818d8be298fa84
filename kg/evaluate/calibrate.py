"""Measure how often each rule is right, and write the shares as the confidences of facts.

    python -m kg.evaluate.calibrate GOLD_DIR > kg/lexicon/confidence.toml

Use documents that nobody read while the rules were written: else the shares flatter the rules.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from kg.evaluate import Evaluation, evaluate
from kg.evaluate.records import Claim
from kg.extract.facts.weighed import RULE

PRIOR: Final = 6
"""A rule seen n times counts n / (n + PRIOR) for itself, the rest for all rules of its predicate, and so upwards."""


def shares(evaluation: Evaluation) -> dict[str, float]:
    """The share of right facts by rule, and by predicate for the rules that were not seen; two decimals.

    A rule's share is drawn towards its predicate's, and a predicate's towards that of all facts, the more so the fewer
    facts there were to count.
    """
    given: Counter[tuple[str, str]] = Counter()
    wrong: Counter[tuple[str, str]] = Counter()
    for document in evaluation.documents:
        # what the trained model found has the probability that the model gives it
        facts = dict.fromkeys(fact for fact in document.system.facts if fact.rule != RULE)
        given.update((fact.p, fact.rule) for fact in facts)
        spurious = (item for item in document.comparison.spurious if isinstance(item, Claim) and item.rule != RULE)
        wrong.update((item.p, item.rule) for item in spurious)
    total, faults = sum(given.values()), sum(wrong.values())
    overall = 1 - faults / total if total else 0.5
    found: dict[str, float] = {"all": overall}
    for predicate in sorted({p for p, _ in given}):
        n = sum(count for (p, _), count in given.items() if p == predicate)
        bad = sum(count for (p, _), count in wrong.items() if p == predicate)
        found[predicate] = (n - bad + PRIOR * overall) / (n + PRIOR)
        for (p, rule), count in sorted(given.items()):
            if p == predicate and rule:
                right = count - wrong[p, rule]
                found[f"{predicate} {rule}"] = (right + PRIOR * found[predicate]) / (count + PRIOR)
    return {name: round(share, 2) for name, share in found.items()}


def lines(found: dict[str, float], documents: int) -> Iterator[str]:
    """The shares as TOML."""
    yield f"# How often the facts of a rule were right, on {documents} annotated documents."
    yield "# Made by `python -m kg.evaluate.calibrate GOLD_DIR`; do not edit by hand."
    yield "# A name is a predicate, or a predicate and the rule that spoke; `all` stands for whatever is not here."
    yield "[facts]"
    for name, share in sorted(found.items()):
        yield f'"{name}" = {share}'


def main(arguments: Sequence[str]) -> int:
    if len(arguments) != 1:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    evaluation = evaluate(arguments[0], min_confidence=0)  # also of rules that are too often wrong to be given
    sys.stdout.write("\n".join(lines(shares(evaluation), len(evaluation.documents))) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
