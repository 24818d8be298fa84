"""kg.graph.iri on random names: valid, absolute, flat, one for equal names, several for several things."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from random import Random

import pyoxigraph

from kg.graph.iri import BASE, Iris, slug
from kg.model import Entity, EntityType, Form, Mention, Origin, Run, Span, Told
from kg.read.names import ids
from kg.read.names import slug as readable
from tests.fuzz import made

START = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
NCNAME = re.compile(f"[{START}][-.0-9\u00b7\u0300-\u036f\u203f-\u2040{START}]*")
RESERVED = set(":/?#[]@!$&'()*+,;=%<>\"{}|\\^` .")
TYPES = tuple(EntityType)


@dataclass(frozen=True)
class Case:
    names: tuple[str, ...]
    types: tuple[EntityType, ...]
    documents: tuple[str, str]


def make(chance: Random) -> Case:
    names = [made.name(chance, halves=True) for _ in range(chance.choice((1, 2, 2, 3)))]
    documents = [made.name(chance, halves=True), made.name(chance, halves=True)]
    if chance.random() < 0.3:  # names that are made of others
        names.append(
            chance.choice((f"{names[0]} {documents[0]}", f"{names[0]}-{documents[0]}", names[0].lower(), names[0]))
        )
    if chance.random() < 0.5:
        documents[0] = readable(documents[0])
    return Case(
        tuple(names),
        tuple(chance.choice(TYPES[:2] if chance.random() < 0.5 else TYPES) for _ in names),
        (documents[0], documents[1]),
    )


def check(case: Case) -> str:
    iris = Iris()
    entities = [
        Entity(f"e{place}", type_, name, mentions=(Mention(Span(place, place + 1), Form.NAME, "r"),))
        for place, (name, type_) in enumerate(zip(case.names, case.types, strict=True))
    ]
    first = case.documents[0]
    things = iris.entities(first, entities)
    assert iris.entities(first, list(reversed(entities))) == things
    assert len(set(things.values())) == len(entities), {entity.name: things[entity.key] for entity in entities}
    for name in (*case.names, *case.documents):
        folded = slug(name)
        assert slug(folded) == folded
        for form in ("NFC", "NFD", "NFKC", "NFKD"):
            assert slug(unicodedata.normalize(form, name)) == folded, (form, name)
        assert set(readable(name)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") and 0 < len(readable(name)) <= 80
    name = case.names[-1]
    others = [iris.role(name), iris.software(name, "1"), iris.run(Run(name, name, name)), iris.file(name)]
    others += [iris.document(first), iris.graph(first), iris.speech(name), iris.passage(first, Span(3, 9))]
    others += [iris.told(name, Told("title", name, Origin.GIVEN)), iris.statement(first, "Call", Span(0, 1), name)]
    others.append(iris.membership(things["e0"], iris.role(name), None))
    for iri in (*things.values(), *others):
        assert iri.value.startswith(BASE)
        local = iris.local(iri)
        assert NCNAME.fullmatch(local), local
        assert not RESERVED & set(local), local
        assert len(local) <= 250, local
        assert unicodedata.is_normalized("NFC", iri.value), local
        assert pyoxigraph.NamedNode(iri.value) == iri
    distinct = sorted({*case.names, *case.documents})
    for make in (iris.document, iris.graph, iris.file, lambda name: iris.passage(name, Span(1, 2))):
        assert len({make(name) for name in distinct}) == len(distinct), distinct
    assert len({iris.role(name) for name in distinct}) == len({_folded(name) for name in distinct}), distinct
    assert iris.passage(first, Span(1, 23)) != iris.passage(first, Span(12, 3))
    named = ids(distinct)
    assert len(set(named.values())) == len(distinct)
    assert ids(distinct[::-1]) == named
    return "ambiguous" if len({slug(name) for name in case.names}) < len(case.names) else "apart"


def _folded(name: str) -> str:
    """Equal for names that are one to a reader; for names without letters and digits, that are one once folded."""
    return slug(name) or unicodedata.normalize("NFKC", name)
