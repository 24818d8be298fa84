"""The subjects that a document is about."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kg.extract.topics import with_topics
from kg.model import EntityType
from kg.resolve.discourse import Discourse
from tests.extract.marked import discourse

if TYPE_CHECKING:
    from spacy.language import Language

SPEECH = """
title: Speech on clean water at the Eve[Doha Forum]
header: 4 March 2019
salutation: Ladies and gentlemen,
body: Clean water is the right of every child, and we have worked for clean water for twenty years.
body: Pla[Kenya] promotes rainwater tanks, and Pla[Fiji] has invested in sea walls and rainwater tanks.
body: The Org[Water Board] supports the Pol[Rivers Plan], which addresses river pollution.
body: I thank my friends for their time. River pollution is a danger to clean water everywhere.
closing: Thank you very much.
"""


def topics(resolved: Discourse) -> list[str]:
    return [entity.name for entity in resolved.entities if entity.type is EntityType.TOPIC]


def test_what_is_said_more_than_once_or_addressed_is_a_topic(nlp: Language) -> None:
    found = [name.casefold() for name in topics(with_topics(discourse(SPEECH, nlp)))]
    assert {"clean water", "river pollution"} <= set(found)


def test_names_and_courtesies_are_no_topics(nlp: Language) -> None:
    resolved = with_topics(discourse(SPEECH, nlp))
    found = {name.casefold() for name in topics(resolved)}
    named = {entity.name.casefold() for entity in resolved.entities if entity.type is not EntityType.TOPIC}
    assert not found & (named | {"friends", "time", "ladies", "gentlemen", "march", "4 march"})


def test_mentions_of_topics_are_where_they_stand_and_keys_follow_those_of_the_names(nlp: Language) -> None:
    before = discourse(SPEECH, nlp)
    after = with_topics(before)
    text = after.annotation.document.text
    assert after.entities[: len(before.entities)] == before.entities
    assert [entity.key for entity in after.entities] == [f"e{n}" for n in range(1, len(after.entities) + 1)]
    for entity in after.entities[len(before.entities) :]:
        assert entity.mentions
        mentioned = [" ".join(mention.span.of(text).split()).casefold() for mention in entity.mentions]
        names = {name.casefold() for name in (entity.name, *entity.aliases)}
        assert entity.name.casefold() in mentioned and names.issuperset(mentioned)
        assert all(any(name in held for held in mentioned) for name in names)
        spans = [mention.span for mention in entity.mentions]
        assert not any(a.overlaps(b) for a, b in pairwise(spans))


def test_a_word_that_hyphens_join_is_not_cut(nlp: Language) -> None:
    speech = (
        "title: Speech on micro-economic reform\n"
        "body: Cross-border disputes cost us much, and the Org[Water Board] supports micro-economic reform.\n"
        "body: Micro-economic reform ends cross-border disputes."
    )
    found = topics(with_topics(discourse(speech, nlp)))
    assert {"micro-economic reform", "cross-border disputes"} <= {name.casefold() for name in found}
    assert not any(name.startswith("-") or name.casefold() in {"economic reform", "border disputes"} for name in found)


def test_a_wider_and_a_narrower_reading_of_the_same_words_are_one_topic(nlp: Language) -> None:
    resolved = with_topics(discourse(SPEECH, nlp))
    by_name = {name.casefold(): entity.key for entity in resolved.entities for name in (entity.name, *entity.aliases)}
    assert by_name["sea walls"] == by_name["sea walls and rainwater tanks"]


def test_no_two_topics_share_a_name_and_there_are_at_most_a_dozen(nlp: Language) -> None:
    found = [name.casefold() for name in topics(with_topics(discourse(SPEECH, nlp)))]
    assert len(set(found)) == len(found) <= 12


def test_a_text_of_names_alone_has_no_topic(nlp: Language) -> None:
    assert topics(with_topics(discourse("Pla[Kenya] met Pla[Fiji].", nlp))) == []
