"""Pairs of things that one sentence names or understands, between which some fact may hold, with their signs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg import lexicon
from kg.annotate import LONGEST_SENTENCE, Sentence
from kg.dates import dates
from kg.extract.clauses import Mood, mood
from kg.extract.facts.arguments import AGENT, FIRST_PLURAL, FIRST_SINGULAR, PLURAL
from kg.extract.facts.harms import is_harm
from kg.extract.facts.scene import Scene
from kg.extract.words import Words, words
from kg.model import SPEECH, EntityType, Fact, Form, Span, Zone
from kg.resolve.definites import AGAIN

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
DATE: Final = "Date"
"""The kind of a date, which is paired like a thing: its key is its ISO form."""
TALK: Final = "Speech"
"""The kind of the document's own speech."""
PREDICATES: Final[dict[str, tuple[frozenset[str], frozenset[str]]]] = {
    "memberOf": (AGENT, frozenset({_O, _Y})),
    "partOf": (frozenset({_O, _L, _Y, _E}), frozenset({_O, _L, _Y, _E})),
    "founder": (frozenset({_O}), AGENT),
    "basedIn": (frozenset({_O}), frozenset({_L})),
    "eventPlace": (frozenset({_E, TALK}), frozenset({_L})),
    "eventDate": (frozenset({_E}), frozenset({DATE})),
    "deliveredAt": (frozenset({TALK}), frozenset({_E})),
    "policyDate": (frozenset({_Y}), frozenset({DATE})),
    "foundingDate": (frozenset({_O}), frozenset({DATE})),
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

_KINDS: Final = (*EntityType, TALK, DATE)
_ADMISSIBLE: Final = {
    (s, o): tuple(p for p, (ss, os) in PREDICATES.items() if s in ss and o in os) for s in _KINDS for o in _KINDS
}
_PRECISION: Final = {4: "year", 7: "month", 10: "day"}
_DATED: Final = frozenset({_E, _Y, _O})
"""What a sentence must name for its dates to be looked at."""
_BEHIND: Final = (1, 2, 3, 5, 8)
"""Numbers of more central topics that tell topics apart: the first ones are right most often."""
_EARLY: Final = 12
"""So many sentences from the first may tell where and at what event a speech is given."""
_TODAY: Final = frozenset({"today", "tonight", "morning", "afternoon", "evening", "now"})
_OPEN: Final = frozenset({f"mood {Mood.OPEN.value}", f"mood {Mood.OPEN.value} understood"})
_PROSE: Final = frozenset({Zone.TITLE, Zone.NARRATION, Zone.ANNOUNCEMENT, Zone.SALUTATION, Zone.BODY, Zone.CLOSING})
_SPOKEN: Final = frozenset({Zone.BODY, Zone.CLOSING})
_CONTENT: Final = frozenset({"VERB", "NOUN", "ADJ", "ADP"})
_WEIGHTY: Final = frozenset({"VERB", "NOUN", "AUX", "ADJ"})
_DOERS: Final = frozenset({"nsubj", "nsubjpass", "agent"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things of one sentence, in the direction subject -> object, with the predicates that their types admit.

    Its signs come in three parts, as a thing's own are the same in all pairs of its sentence: they are weighed once.
    """

    sentence: Sentence
    subject: str
    object: str
    predicates: tuple[str, ...]
    of_subject: frozenset[str]
    of_object: frozenset[str]
    of_both: frozenset[str]
    open: bool
    """The sentence only wishes, asks, supposes or denies what it says of the two."""

    @property
    def signs(self) -> frozenset[str]:
        """All its signs; no two parts share one."""
        return self.of_subject | self.of_object | self.of_both


@dataclass(frozen=True, slots=True)
class _Thing:
    key: str
    type: str
    """An entity's type, or the kind of a date or of the speech."""
    form: str
    begin: int
    """Token indices in the sentence's Doc; -1 where the thing is only understood."""
    end: int
    root: int
    """Index of the token that heads it; -1 where the thing is only understood."""
    rank: str
    """How much the document speaks of it: "top", "high" or "low"."""
    central: tuple[str, ...] = ()
    """Of a topic: how many are at least more central than it, and whether it is a harm, as signs."""


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
    ranks, central = _ranks(scene), _central(scene)
    ruled = _ruled(scene, found)
    for sentence in scene.sentences:
        if sentence.zone not in _PROSE or len(sentence.tokens) > LONGEST_SENTENCE:
            continue
        things = _things(scene, sentence, ranks, central)
        if len(things) < 2:
            continue
        between = _Between(sentence)
        own = [between.own(thing) for thing in things]
        as_subject = [frozenset(f"s:{sign}" for sign in signs) for signs in own]
        as_object = [frozenset(f"o:{sign}" for sign in signs) for signs in own]
        for n, a in enumerate(things):
            for m, b in enumerate(things):
                admissible = _ADMISSIBLE[a.type, b.type]
                if not admissible or a.key == b.key or (a.root < 0 and b.root < 0):
                    continue
                if "cooperatesWith" in admissible and between.parted(a, b):
                    admissible = tuple(predicate for predicate in admissible if predicate != "cooperatesWith")
                if b.form == "here" and b.type == DATE and a.type == _O:
                    continue  # no body is founded on the day of a speech but by a founding, which is an event
                signs = _shared(scene, sentence, between.words, a, b)
                signs += between.signs(a, b)
                signs += ruled.get((sentence.index, a.key, b.key), ())
                both = frozenset(signs)
                yield Pair(
                    sentence, a.key, b.key, admissible, as_subject[n], as_object[m], both, not _OPEN.isdisjoint(both)
                )


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


def _central(scene: Scene) -> dict[str, tuple[str, ...]]:
    """Signs of each topic: how many of the document are at least more central, and whether it is a harm."""
    topics = [entity for entity in scene.discourse.entities if entity.type is EntityType.TOPIC]
    return {
        topic.key: (*(f"behind {n}" for n in _BEHIND if place >= n), *(["harm"] if is_harm(topic.name) else []))
        for place, topic in enumerate(topics)
    }


def _things(
    scene: Scene, sentence: Sentence, ranks: dict[str, str], central: dict[str, tuple[str, ...]]
) -> list[_Thing]:
    doc, base = sentence.tokens.doc, sentence.tokens.doc.user_data["begin"]
    found: dict[str, _Thing] = {}

    def add(key: str, form: str, begin: int, end: int, root: int) -> None:
        kind, rank = scene.discourse.type(key).value, ranks.get(key, "low")
        found[key] = _Thing(key, kind, form, begin, end, root, rank, central.get(key, ()))

    for key, mention in scene.discourse.within(sentence.span):
        if mention.rule == AGAIN or (
            key in found and (mention.form is Form.PRONOUN or found[key].form != Form.PRONOUN)
        ):
            continue  # of what is called again in other words rules speak; the model was right in a third of the cases
        tokens = doc.char_span(mention.span.begin - base, mention.span.end - base, alignment_mode="expand")
        if tokens is not None and tokens:
            add(key, mention.form.value, tokens.start, tokens.end, tokens.root.i)
        if len(found) >= MOST:
            break
    voice = scene.discourse.voice(sentence)
    both = scene.arguments.both(EntityType.PLACE)
    read = words(doc)
    for at in range(sentence.tokens.start, sentence.tokens.end):
        word = read.lower[at]
        plural = word in FIRST_PLURAL
        first = voice.side if plural else voice.speaker if word in FIRST_SINGULAR else None
        if first is not None and first not in found:
            add(first, "first", at, at + 1, at)
        if plural or word == "they" or read.tags[at] in PLURAL:
            for key in both if plural else scene.arguments.group(doc[at]):
                if key not in found:
                    add(key, "both", at, at + 1, at)
    for form, key in _understood(scene, sentence):
        if key not in found:
            add(key, form, -1, -1, -1)
    if any(thing.type in _DATED for thing in found.values()):
        found.update((thing.key, thing) for thing in _dates(scene, sentence))
    if sentence.zone not in _SPOKEN or sentence.index < _EARLY:
        found[SPEECH] = _Thing(SPEECH, TALK, "speech", -1, -1, -1, "low")
    return list(found.values())


def _dates(scene: Scene, sentence: Sentence) -> Iterator[_Thing]:
    """The document's own date, as understood, and those that a sentence tells."""
    doc, base = sentence.tokens.doc, sentence.tokens.doc.user_data["begin"]
    if scene.date is not None:
        yield _Thing(scene.date, DATE, "here", -1, -1, -1, "low")
    names = [m.span for k, m in scene.discourse.within(sentence.span) if scene.discourse.type(k) is EntityType.POLICY]
    for date in dates(sentence.span.of(scene.text), scene.date, offset=sentence.span.begin, names=names):
        tokens = doc.char_span(date.span.begin - base, date.span.end - base, alignment_mode="expand")
        if tokens is not None and tokens:
            yield _Thing(date.iso, DATE, date.kind, tokens.start, tokens.end, tokens.root.i, _PRECISION[len(date.iso)])


def _understood(scene: Scene, sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Who and what a sentence may be about without a word for it: who speaks, for whom, at what event."""
    if sentence.zone in _SPOKEN:
        voice = scene.discourse.voice(sentence)
        for form, key in (("speaker", voice.speaker), ("side", voice.side)):
            if key is not None:
                yield form, key
    if scene.event is not None:
        yield "here", scene.event


def _shared(scene: Scene, sentence: Sentence, read: Words, a: _Thing, b: _Thing) -> list[str]:
    """Signs of where the sentence stands and who says it."""
    types = f"{a.type}>{b.type}"
    said = "said" if scene.discourse.voice(sentence).speaker else "told"
    signs = [
        types,
        f"{types} {sentence.zone.value}",
        f"{types} {said}",
        f"{types} {a.form}>{b.form}",
        f"{types} {a.rank}>{b.rank}",
    ]
    if scene.event is not None and (scene.event == a.key or scene.event == b.key):
        signs.append(f"{types} here {sentence.zone.value}")
        if a.root < 0 <= b.root:
            before = read.lower[b.begin - 1] if b.begin > sentence.tokens.start else "^"
            signs.append(f"{types} here after {before}")
    if scene.discourse.speaker == a.key:
        signs.append(f"{types} speaker s")
    elif scene.discourse.speaker == b.key:
        signs.append(f"{types} speaker o")
    return signs


class _Between:
    """Signs that the words and the parse of one sentence give to its things and to pairs of them."""

    def __init__(self, sentence: Sentence) -> None:
        self.words = words(sentence.tokens.doc)
        self._doc = sentence.tokens.doc
        self._begin, self._end = sentence.tokens.start, sentence.tokens.end
        self._zone = sentence.zone.value
        self._place = "early" if sentence.index < _EARLY else "late"

    def own(self, thing: _Thing) -> list[str]:
        """The signs of one side by itself: its type and form, its head, and the words it stands under."""
        type_, word = thing.type, thing.root
        signs = [type_, f"{type_} {thing.form}", f"{type_} {thing.rank}", *thing.central]
        if word < 0:
            return signs
        lemmas, deps, heads = self.words.lemmas, self.words.deps, self.words.heads
        signs.append(f"{type_} {lemmas[word]}")
        signs.append(f"{type_} {deps[word]}")
        depth = 0
        while heads[word] != word and depth < 3:
            below, word = word, heads[word]
            if self.words.pos[word] in _CONTENT:
                depth += 1
                lemma = lemmas[word]
                signs.append(f"{type_} {depth}^{lemma} {deps[below]}")
                signs.append(f"^{lemma}")
                signs += [f"{type_} {depth}^~{sense}" for sense in _senses().get(lemma, ())]
        return signs

    def parted(self, a: _Thing, b: _Thing) -> bool:
        """Whether the second of two is told with a third one: "A spoke about the call between | B and C"."""
        if a.root < 0 or b.root < 0:
            return False
        first, second = (a, b) if a.begin < b.begin else (b, a)
        return "between" in self.words.lower[first.end : second.begin]

    def signs(self, a: _Thing, b: _Thing) -> list[str]:
        """Signs of the words between two things, of their order and distance, and of their way through the parse."""
        if a.root < 0 or b.root < 0:
            return self._understood(a, b)
        lower, types = self.words.lower, f"{a.type}>{b.type}"
        inner, outer = (b, a) if a.begin <= b.begin and b.end <= a.end else (a, b)
        if outer.begin <= inner.begin and inner.end <= outer.end:
            before = lower[inner.begin - 1] if inner.begin > outer.begin else "^"
            after = lower[inner.end] if inner.end < outer.end else "$"
            side = "s" if inner is a else "o"
            return [
                f"{types} {side} inside",
                f"{types} {side} inside after {before}",
                f"{types} {side} inside before {after}",
            ]
        first, second, order = (a, b, "so") if a.begin < b.begin else (b, a, "os")
        typed = f"{types} {order}"
        begin, end = first.end, max(first.end, second.begin)
        far = min(end - begin, 24) // 3
        signs = [f"{typed} far {far}", f"{order} far {far}"]
        if end - begin <= 4:
            signs.append(f"{typed} gap {' '.join(lower[begin:end])}")
        for lemma in self._mid(begin, end):
            signs.append(f"{typed} mid {lemma}")
            signs.append(f"{order} mid {lemma}")
            signs += [f"{typed} mid ~{sense}" for sense in _senses().get(lemma, ())]
        if end > begin:
            signs.append(f"{typed} mid> {lower[end - 1]}")
            signs.append(f"{typed} mid< {lower[begin]}")
        if first.begin > self._begin:
            signs.append(f"{typed} left {lower[first.begin - 1]}")
        if second.end < self._end:
            signs.append(f"{typed} right {lower[second.end]}")
        self._add_path(signs, a.root, b.root, types)
        return signs

    def _around(self, form: str, other: _Thing) -> list[str]:
        """Signs of what stands beside a thing that may be where, when or at what event the speech is given."""
        lower = self.words.lower
        before = lower[other.begin - 1] if other.begin > self._begin else "^"
        after = lower[other.end] if other.end < self._end else "$"
        beside = f"{form} {other.type}"
        signs = [f"{beside} after {before}", f"{beside} before {after}", f"{beside} {before} _ {after}"]
        signs += [f"{beside} {self._zone} after {before}", f"{beside} {self._zone} before {after}"]
        signs.append(f"{beside} {self._zone} {self._place}")
        if not _TODAY.isdisjoint(lower[self._begin : self._end]):
            signs.append(f"{beside} today")
        if other.begin > self._begin + 1:
            signs.append(f"{beside} after {lower[other.begin - 2]} {before}")
        return signs

    def _mid(self, begin: int, end: int) -> list[str]:
        """The first words of weight between two things."""
        pos, lemmas = self.words.pos, self.words.lemmas
        return [lemmas[at] for at in range(begin, end) if pos[at] in _WEIGHTY][:10]

    def _understood(self, a: _Thing, b: _Thing) -> list[str]:
        """Signs of a pair of which the sentence names only one."""
        read = self.words
        other, form = (b, a.form) if a.root < 0 else (a, b.form)
        signs = [f"understood {form} {other.type} {read.deps[other.root]}"]
        if form in {"speech", "here"}:
            signs += self._around(form, other)
        top = self._verb(other.root)
        if top >= 0:
            lemma = read.lemmas[top]
            signs += [f"mood {self._mood(top)} understood", f"verb {lemma} understood {form}"]
            agent = any(read.deps[child] in _DOERS for child in read.children(top))
            signs.append(f"understood {form} {'beside' if agent else 'without'} subject")
            if (head := read.heads[other.root]) != top:
                signs.append(f"verb {lemma} {read.lemmas[head]} understood")
        return signs

    def _add_path(self, signs: list[str], a: int, b: int, types: str) -> None:
        """The way from subject to object through the parse: its arcs, its words, and the mood of the verb on top."""
        read = self.words
        lemmas, pos, deps, heads = read.lemmas, read.pos, read.deps, read.heads
        up = list(read.upwards(a))
        down = [b]
        while down[-1] not in up and heads[down[-1]] != down[-1]:
            down.append(heads[down[-1]])
        top = down.pop()
        if top not in up:
            signs.append(f"{types} apart")
            return
        rise, lemma, steps = up[: up.index(top)], lemmas[top], 1 + up.index(top) + len(down)
        signs += [f"{types} top {lemma}", f"top {lemma}", f"steps {min(9, steps)}"]
        if steps <= 7:
            arcs = "<".join([deps[word] for word in rise]) + "|" + ">".join([deps[word] for word in reversed(down)])
            signs += [f"{types} way {arcs}", f"way {arcs}", f"way {arcs} {lemma}"]
        if rise:
            signs.append(f"rise {deps[rise[-1]]} {lemma}")
        if down:
            fall = read.lower[down[-1]] if pos[down[-1]] == "ADP" else deps[down[-1]]
            signs += [f"{types} fall {fall} {lemma}", f"fall {fall} {lemma}"]
        signs += [f"{types} top ~{sense}" for sense in _senses().get(lemma, ())]
        for word in (*rise[1:], *down[1:]):
            lemma = lemmas[word]
            signs += [f"{types} via ~{sense}" for sense in _senses().get(lemma, ())]
            if pos[word] in _CONTENT:
                signs.append(f"{types} via {lemma}")
                if pos[word] in {"VERB", "NOUN"}:
                    signs.append(f"via {lemma}")
        verb = self._verb(top)
        if verb >= 0:
            mood_ = self._mood(verb)
            signs += [f"{types} mood {mood_}", f"mood {mood_}", f"{types} verb {lemmas[verb]}"]
            if any(deps[child] == "neg" for child in read.children(verb)):
                signs.append("denied")

    def _verb(self, word: int) -> int:
        """The nearest verb at or above a word, -1 if there is none."""
        pos = self.words.pos
        return next((above for above in self.words.upwards(word) if pos[above] in {"VERB", "AUX"}), -1)

    def _mood(self, verb: int) -> str:
        return mood(self._doc[verb]).value
