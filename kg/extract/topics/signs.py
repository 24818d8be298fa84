"""Signs that a phrase is one of the subjects of its document, for a trained model to weigh."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log, log2
from typing import Final

from kg.extract.topics.candidates import Candidate
from kg.model import Zone
from kg.resolve import Discourse

ACTION: Final = ("tion", "ment", "ity", "ance", "ence", "ing", "ship", "ism", "sis")
"""Endings of nouns of action and quality, which tell a subject more often than things do."""
_SMALL: Final = frozenset({"of", "and", "the", "in", "for", "to"})


def signs(discourse: Discourse, candidates: Iterable[Candidate]) -> list[dict[str, float]]:
    """The signs of each candidate of a document: how often, how early, in what words and under what words it stands."""
    candidates = list(candidates)
    annotation = discourse.annotation
    words = max(1, sum(len(sentence.tokens) for sentence in annotation.sentences))
    text = annotation.document.text
    title = " ".join(s.span.of(text).lower() for s in annotation.sentences if s.zone is Zone.TITLE)
    support: Counter[str] = Counter()
    for candidate in candidates:
        for lemma in set(candidate.lemmas):
            support[lemma] += len(candidate.spans)
    of_all = {"length": log(max(50, words) / 1000), "choice": log(max(1, len(candidates)) / 100)}
    return [_signs(candidate, words, title, support) | of_all for candidate in candidates]


def _signs(candidate: Candidate, words: int, title: str, support: Counter[str]) -> dict[str, float]:
    count, lemmas = len(candidate.spans), candidate.lemmas
    content = [lemma for lemma in lemmas if lemma not in _SMALL]
    name, head = candidate.names()[0], lemmas[-1]
    found = {
        "times": log2(1 + count),
        "times of length": log2(1 + count) * log(max(50, words) / 1000),
        "density": min(5.0, 1000 * count / words),
        "once": float(count == 1),
        "argument": float(candidate.argument),
        "widened": float(candidate.joined),
        "widened argument": float(candidate.argument and candidate.joined),
        "coordinated": float("and" in lemmas and "of" not in lemmas),
        "of": float("of" in lemmas),
        "early": 1 - candidate.first,
        "capital": float(any(word[0].isupper() for word in name.split()[1:])),
        "in title": float(name.lower() in title),
        "words recur": log2(1 + sum(support[lemma] for lemma in content) / max(1, len(content))),
        "head recurs": log2(1 + support[head]),
        "action": float(head.endswith(ACTION)),
        f"words={min(6, len(content))}": 1.0,
        f"head={head}": 1.0,
        f"ending={head[-4:]}": 1.0,
        f"ending={head[-3:]}": 1.0,
    }
    found.update((f"word={lemma}", 1.0) for lemma in content)
    for root in candidate.roots:
        found[f"role={root.dep_}"] = 1.0
        found[f"under={root.head.lemma_.lower()}"] = 1.0
        if root.dep_ == "pobj":
            found[f"under={root.head.head.lemma_.lower()} {root.head.lower_}"] = 1.0
    return found
