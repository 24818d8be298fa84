"""Pairs of things that one sentence names or understands, between which some fact may hold, with their signs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from kg import lexicon
from kg.annotate import LONGEST_SENTENCE, Sentence
from kg.extract.clauses import Mood, mood
from kg.extract.facts.arguments import AGENT, FIRST_PLURAL, FIRST_SINGULAR
from kg.extract.facts.scene import Scene
from kg.model import EntityType, Fact, Form, Span, Zone

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST: Final = 12
"""Things of one sentence that are paired: a longer list holds equals, and its pairs grow by the square."""

_P, _O, _L, _Y, _E, _T = (
    EntityType.PERSON,
    EntityType.ORGANIZATION,
    EntityType.PLACE,
    EntityType.POLICY,
    EntityType.EVENT,
    EntityType.TOPIC,
)
_ANY: Final = frozenset(EntityType)
PREDICATES: Final[dict[str, tuple[frozenset[EntityType], frozenset[EntityType]]]] = {
    "memberOf": (AGENT, frozenset({_O, _Y})),
    "partOf": (frozenset({_O, _L, _Y, _E}), frozenset({_O, _L, _Y, _E})),
    "founder": (frozenset({_O}), AGENT),
    "basedIn": (frozenset({_O}), frozenset({_L})),
    "eventPlace": (frozenset({_E}), frozenset({_L})),
    "organizer": (frozenset({_E}), AGENT),
    "participant": (frozenset({_E}), AGENT),
    "eventSubject": (frozenset({_E}), _ANY),
    "issuedBy": (frozenset({_Y}), AGENT),
    "addresses": (frozenset({_Y}), frozenset({_T, _Y, _L, _O})),
    "supports": (AGENT | {_Y}, _ANY),
    "opposes": (AGENT | {_Y}, _ANY),
    "implements": (AGENT | {_E}, frozenset({_Y})),
    "promotes": (AGENT | {_E, _Y}, frozenset({_Y, _T, _O, _E})),
    "cooperatesWith": (AGENT, AGENT),
}
"""What may stand on both sides of each predicate that a pair is judged for: the guide's table."""

_ADMISSIBLE: Final = {
    (s, o): tuple(p for p, (ss, os) in PREDICATES.items() if s in ss and o in os)
    for s in EntityType
    for o in EntityType
}
_OPEN: Final = frozenset({f"mood {Mood.OPEN.value}", f"mood {Mood.OPEN.value} understood"})
_PROSE: Final = frozenset({Zone.TITLE, Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.SALUTATION, Zone.BODY, Zone.CLOSING})
_SPOKEN: Final = frozenset({Zone.BODY, Zone.CLOSING})
_CONTENT: Final = frozenset({"VERB", "NOUN", "ADJ", "ADP"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things of one sentence, in the direction subject -> object, with the predicates that their types admit."""

    sentence: Sentence
    subject: str
    object: str
    predicates: tuple[str, ...]
    signs: frozenset[str]
    open: bool
    """The sentence only wishes, asks, supposes or denies what it says of the two."""


@dataclass(frozen=True, slots=True)
class _Thing:
    key: str
    type: EntityType
    form: str
    begin: int
    """Token indices in the sentence's Doc; -1 where the thing is only understood."""
    end: int
    root: Token | None
    rank: str
    """How much the document speaks of it: "top", "high" or "low"."""


@cache
def _senses() -> dict[str, tuple[str, ...]]:
    """What a word may say of one thing to another, by its lemma."""
    found: dict[str, tuple[str, ...]] = {}
    for sense, row in lexicon.load("senses").items():
        for word in row["words"]:
            found[word] = (*found.get(word, ()), sense)
    return found


def pairs(scene: Scene, found: Iterable[Fact] = ()) -> Iterator[Pair]:
    """The pairs of a document between which some fact may hold, sentence by sentence.

    What rules `found` in a sentence is a sign among others.
    """
    ranks = _ranks(scene)
    ruled = _ruled(scene, found)
    for sentence in scene.sentences:
        if sentence.zone not in _PROSE or len(sentence.tokens) > LONGEST_SENTENCE:
            continue
        things = _things(scene, sentence, ranks)
        if len(things) < 2:
            continue
        memo: dict[int, str] = {}
        own = [_own(thing) for thing in things]
        for n, a in enumerate(things):
            for m, b in enumerate(things):
                admissible = _ADMISSIBLE[a.type, b.type]
                if a.key == b.key or not admissible or (a.root is None and b.root is None):
                    continue
                signs = [*_shared(scene, sentence, a, b), *(f"s:{s}" for s in own[n]), *(f"o:{s}" for s in own[m])]
                signs += _between(sentence, a, b, memo)
                signs += ruled.get((sentence.index, a.key, b.key), ())
                yield Pair(sentence, a.key, b.key, admissible, frozenset(signs), not _OPEN.isdisjoint(signs))


def _ruled(scene: Scene, found: Iterable[Fact]) -> dict[tuple[int, str, str], list[str]]:
    """The rules that spoke of two things, by the sentence in which their evidence begins."""
    by_pair: dict[tuple[int, str, str], list[str]] = {}
    for fact in found:
        sentence = scene.sentence_of(Span(fact.evidence.begin, fact.evidence.begin + 1))
        if fact.object is not None and sentence is not None:
            signs = by_pair.setdefault((sentence.index, fact.subject, fact.object), [])
            signs += [f"rule {fact.predicate}", f"rule {fact.predicate} {fact.rule}"]
    return by_pair


def _ranks(scene: Scene) -> dict[str, str]:
    """How much the document speaks of each entity, against the others of its type."""
    counts: dict[EntityType, Counter[str]] = {}
    for entity in scene.discourse.entities:
        counts.setdefault(entity.type, Counter())[entity.key] = len(entity.mentions)
    found: dict[str, str] = {}
    for counter in counts.values():
        for place, (key, count) in enumerate(sorted(counter.items(), key=lambda row: (-row[1], row[0]))):
            found[key] = "top" if place == 0 and count > 1 else "high" if place < 4 and count > 1 else "low"
    return found


def _things(scene: Scene, sentence: Sentence, ranks: dict[str, str]) -> list[_Thing]:
    doc, base = sentence.tokens.doc, sentence.tokens.doc.user_data["begin"]
    found: dict[str, _Thing] = {}

    def add(key: str, form: str, begin: int, end: int, root: Token | None) -> None:
        found[key] = _Thing(key, scene.discourse.type(key), form, begin, end, root, ranks.get(key, "low"))

    for key, mention in scene.discourse.within(sentence.span):
        if key in found and (mention.form is Form.PRONOUN or found[key].form != Form.PRONOUN):
            continue
        tokens = doc.char_span(mention.span.begin - base, mention.span.end - base, alignment_mode="expand")
        if tokens is not None and tokens:
            add(key, mention.form.value, tokens.start, tokens.end, tokens.root)
        if len(found) >= MOST:
            break
    voice = scene.discourse.voice(sentence)
    both = scene.arguments.both(EntityType.PLACE)
    for token in sentence.tokens:
        word = token.lower_
        first = voice.speaker if word in FIRST_SINGULAR else voice.side if word in FIRST_PLURAL else None
        if first is not None and first not in found:
            add(first, "first", token.i, token.i + 1, token)
        for key in both if word in FIRST_PLURAL else scene.arguments.group(token):
            if key not in found:
                add(key, "both", token.i, token.i + 1, token)
    for form, key in _understood(scene, sentence):
        if key not in found:
            add(key, form, -1, -1, None)
    return list(found.values())


def _understood(scene: Scene, sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Who and what a sentence may be about without a word for it: who speaks, for whom, at what event."""
    if sentence.zone in _SPOKEN:
        voice = scene.discourse.voice(sentence)
        for form, key in (("speaker", voice.speaker), ("side", voice.side)):
            if key is not None:
                yield form, key
    if scene.event is not None:
        yield "here", scene.event


def _own(thing: _Thing) -> list[str]:
    """The signs of one side by itself: its type and form, its head, and the words it stands under."""
    signs = [f"{thing.type}", f"{thing.type} {thing.form}", f"{thing.type} {thing.rank}"]
    root = thing.root
    if root is None:
        return signs
    signs.append(f"{thing.type} {root.lemma_.lower()}")
    signs.append(f"{thing.type} {root.dep_}")
    above, depth = root, 0
    while above.head.i != above.i and depth < 3:
        below, above = above, above.head
        if above.pos_ in _CONTENT:
            depth += 1
            signs.append(f"{thing.type} {depth}^{above.lemma_.lower()} {below.dep_}")
            signs.append(f"^{above.lemma_.lower()}")
            signs += [f"{thing.type} {depth}^~{sense}" for sense in _senses().get(above.lemma_.lower(), ())]
    return signs


def _shared(scene: Scene, sentence: Sentence, a: _Thing, b: _Thing) -> list[str]:
    """Signs of where the sentence stands and who says it."""
    types = f"{a.type}>{b.type}"
    said = "said" if scene.discourse.voice(sentence).speaker else "told"
    signs = [
        types,
        f"{types} {sentence.zone}",
        f"{types} {said}",
        f"{types} {a.form}>{b.form}",
        f"{types} {a.rank}>{b.rank}",
    ]
    if scene.event is not None and scene.event in {a.key, b.key}:
        signs.append(f"{types} here {sentence.zone}")
        if a.root is None and b.root is not None:
            before = b.root.doc[b.begin - 1].lower_ if b.begin > sentence.tokens.start else "^"
            signs.append(f"{types} here after {before}")
    if scene.discourse.speaker in {a.key, b.key}:
        signs.append(f"{types} speaker {'s' if a.key == scene.discourse.speaker else 'o'}")
    return signs


def _between(sentence: Sentence, a: _Thing, b: _Thing, memo: dict[int, str]) -> list[str]:
    """Signs of the words between the two, of their order and distance, and of their way through the parse."""
    if a.root is None or b.root is None:
        other = b if a.root is None else a
        assert other.root is not None
        top = next((t for t in (other.root, *other.root.ancestors) if t.pos_ in {"VERB", "AUX"}), None)
        form = (a if a.root is None else b).form
        signs = [f"understood {form} {other.type} {other.root.dep_}"]
        if top is not None:
            signs += [f"mood {_mood(top, memo)} understood", f"verb {top.lemma_.lower()} understood {form}"]
            agent = any(child.dep_ in {"nsubj", "nsubjpass", "agent"} for child in top.children)
            signs.append(f"understood {form} {'beside' if agent else 'without'} subject")
            if other.root.head.i != top.i:
                signs.append(f"verb {top.lemma_.lower()} {other.root.head.lemma_.lower()} understood")
        return signs
    doc, types = sentence.tokens.doc, f"{a.type}>{b.type}"
    inner, outer = (b, a) if a.begin <= b.begin and b.end <= a.end else (a, b)
    if outer.begin <= inner.begin and inner.end <= outer.end:
        before = doc[inner.begin - 1].lower_ if inner.begin > outer.begin else "^"
        after = doc[inner.end].lower_ if inner.end < outer.end else "$"
        side = "s" if inner is a else "o"
        return [
            f"{types} {side} inside",
            f"{types} {side} inside after {before}",
            f"{types} {side} inside before {after}",
        ]
    first, second = (a, b) if a.begin < b.begin else (b, a)
    order = "so" if first is a else "os"
    gap = doc[first.end : second.begin]
    signs = [f"{types} {order} far {min(len(gap), 24) // 3}", f"{order} far {min(len(gap), 24) // 3}"]
    if len(gap) <= 4:
        signs.append(f"{types} {order} gap {' '.join(t.lower_ for t in gap)}")
    lemmas = [t.lemma_.lower() for t in gap if t.pos_ in {"VERB", "NOUN", "AUX", "ADJ"}]
    signs += [f"{types} {order} mid {lemma}" for lemma in lemmas[:10]]
    signs += [f"{order} mid {lemma}" for lemma in lemmas[:10]]
    signs += [f"{types} {order} mid ~{sense}" for lemma in lemmas[:10] for sense in _senses().get(lemma, ())]
    if len(gap):
        signs += [f"{types} {order} mid> {gap[-1].lower_}", f"{types} {order} mid< {gap[0].lower_}"]
    if first.begin > sentence.tokens.start:
        signs.append(f"{types} {order} left {doc[first.begin - 1].lower_}")
    if second.end < sentence.tokens.end:
        signs.append(f"{types} {order} right {doc[second.end].lower_}")
    return signs + _path(a.root, b.root, types, memo)


def _path(a: Token, b: Token, types: str, memo: dict[int, str]) -> list[str]:
    """The way from subject to object through the parse: its arcs, its words, and the mood of the verb on top."""
    up = [a, *a.ancestors]
    above = {token.i: n for n, token in enumerate(up)}
    down = [b]
    while down[-1].i not in above and down[-1].head.i != down[-1].i:
        down.append(down[-1].head)
    top = down[-1]
    if top.i not in above:
        return [f"{types} apart"]
    rise, lemma = up[: above[top.i]], top.lemma_.lower()
    arcs = "<".join(token.dep_ for token in rise) + "|" + ">".join(token.dep_ for token in reversed(down[:-1]))
    signs = [f"{types} top {lemma}", f"top {lemma}", f"steps {min(9, len(rise) + len(down))}"]
    if len(rise) + len(down) <= 7:
        signs += [f"{types} way {arcs}", f"way {arcs}", f"way {arcs} {lemma}"]
    if rise:
        signs.append(f"rise {rise[-1].dep_} {lemma}")
    if len(down) > 1:
        fall = down[-2]
        signs.append(f"{types} fall {fall.lower_ if fall.pos_ == 'ADP' else fall.dep_} {lemma}")
        signs.append(f"fall {fall.lower_ if fall.pos_ == 'ADP' else fall.dep_} {lemma}")
    signs += [f"{types} top ~{sense}" for sense in _senses().get(lemma, ())]
    signs += [f"{types} via ~{s}" for t in (*rise[1:], *down[1:-1]) for s in _senses().get(t.lemma_.lower(), ())]
    signs += [f"{types} via {t.lemma_.lower()}" for t in (*rise[1:], *down[1:-1]) if t.pos_ in _CONTENT]
    signs += [f"via {t.lemma_.lower()}" for t in (*rise[1:], *down[1:-1]) if t.pos_ in {"VERB", "NOUN"}]
    verb = next((t for t in (top, *top.ancestors) if t.pos_ in {"VERB", "AUX"}), None)
    if verb is not None:
        signs += [
            f"{types} mood {_mood(verb, memo)}",
            f"mood {_mood(verb, memo)}",
            f"{types} verb {verb.lemma_.lower()}",
        ]
        if any(child.dep_ == "neg" for child in verb.children):
            signs.append("denied")
    return signs


def _mood(verb: Token, memo: dict[int, str]) -> str:
    if verb.i not in memo:
        memo[verb.i] = mood(verb).value
    return memo[verb.i]
