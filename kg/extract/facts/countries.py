"""The country that a document speaks for, and the people whom its words count to another one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg import lexicon
from kg.extract.facts.letterheads import state
from kg.extract.facts.scene import Scene, adjectives
from kg.model import EntityType, Form, Mention, Span
from kg.resolve.hosts import is_thanked

LEAD: Final = 1.4
"""How much more than the next one must speak for a country."""
CLOSE: Final = 1.25
"""How much more is enough where much is counted: where it is also `MARGIN` more."""
MARGIN: Final = 2.0
REACH: Final = 200
"""Characters around a country's name in which its context stands: more than any name with its context has."""

GUEST: Final = 3.0
"""What each person whose office is told with a country takes from its score."""

HOST: Final = 4
"""What being thanked for a welcome takes: more than its government and its name there add."""

_STATE: Final = r"(?:government|cabinet|parliament|administration|congress|armed forces|ministry|department)"
_GUEST: Final = (
    r"\b(?:(?:visit(?:ed|ing|s)?|trip|travel\w*|came|come|welcome|friendship with|relations with|ties with"
    r"|thank(?:ed|s|ing)?)(?:\s+to)?"
    r"|visits? (?:of|by) (?:[\w.’'-]+ ){1,6}to|(?:ambassador|friends?|people)\s+of"
    r"|(?:thank\w*|met|meets?|meeting|talks|visit\w*|invitation)(?:\s+(?:with|from|of))?\s+(?:the\s+)?"
    r"(?:government|president|prime minister|delegation|leaders?|officials)"
    r"(?:\s+and\s+(?:the\s+)?people)?\s+(?:of|from)"
    r"|(?:left|leaves?|depart\w*) for|(?:arriv\w+|landed) (?:in|at)(?:\s+(?:[\w’'-]+ ){0,2}[\w’'-]+,)?"
    r"|(?:war|conflict|situation|crisis|events|fighting|developments) in"
    r"|(?:invasion|attack|aggression) (?:of|on|against)"
    r"|(?:support|solidarity|aid|assistance|sanctions) (?:for|to|with|against|on))"
)
_HOST: Final = (
    r"\b(?:thank\w*|grateful|gratitude|appreciation|indebted)\b(?:(?!\b(?:for|that|on|in|because)\b)[^.;!?]){0,120}"
    r"\b(?:government|authorities|people)\s+of\s+(?:the\s+)?"
)
"""Before a country that is thanked, not for what others have done: "I thank you and the Government of ..."."""
_SENT: Final = r"\b(?:ambassador|high commissioner|envoy|consul[- ]general)s?\s+to"
_OURS: Final = (
    r"our (?:people|citizens|nation|country|families|farmers|communities|economy|constitution|parliament|borders?"
    r"|shores|government|republic|democracy)"
)
MARK: Final = "\ue000"
"""Stands for a country's name or adjective; of private use, so that no text has it."""
_CONTEXTS: Final = (
    re.compile(rf"{MARK}s?(?!\w)"),
    re.compile(
        rf"{MARK}(?:['’]s)?\s+{_STATE}\b|\b{_STATE}\s+(?:and\s+(?:the\s+)?people\s+)?of\s+(?:the\s+)?{MARK}(?!\w)"
    ),
    re.compile(rf"\b(?:we|us|our|we in|us in|here in|{_OURS} (?:in|of))\s+(?:the\s+)?{MARK}(?:ns?)?(?!\w)"),
    re.compile(
        rf"{_GUEST}\s+(?:the\s+)?{MARK}(?!\w)"
        rf"|{MARK}\s+counterparts?\b|{MARK} is (?:\w+ ){{0,3}}(?:friend|partner|ally|neighbou?r)\b"
    ),
    re.compile(rf"{_SENT}\s+(?:the\s+)?{MARK}(?!\w)"),
    re.compile(rf"{_HOST}{MARK}(?!\w)(?=[^.;!?]*\b(?:hospitality|welcome|reception|host\w*|invit\w+)\b)"),
)
"""A country's names and adjectives: alone, with the state, with "our", where one is a guest or tells of another, where
one is sent to, and who is thanked for a welcome."""
_WORD_END: Final = re.compile(r"\w")
_LED: Final = re.compile(
    r"(?:,\s+(?:an?|the)\s+[^.;:,]{3,60},)?\s*(?:was|were|is|are|had been)\s+(?:also\s+)?represented\s+"
    r"(?:(?:at|in)\s+[^.;:,]{3,80}?\s+)?by\b|(?:['’]s)?\s+(?:delegation|side|team)\b"
    r"[^.;]{0,40}?\b(?:led by|headed by|included|includes|comprised|consisted of|:)|\s*:\s",
    re.IGNORECASE,
)
_MARKS: Final = re.compile(r"\W*(?:\d{1,2}[.)]\s*)?(?:the\s+)?", re.IGNORECASE)
"""In front of a country whose people a list names: "* ", "(3) The "."""
_ENDED: Final = re.compile(r"[.!?]\s*$")
_LED_TOO: Final = re.compile(r"\brepresented\s+by\b.*(?:[,;]|[,;]?\s+and)\s+(?:the\s+)?$", re.IGNORECASE | re.DOTALL)
"""Before a country whose verb is told of the one before: "Peru was represented by A, and | Chile by B"."""
_REPRESENTED: Final = re.compile(r"\brepresent(?:ed|s|ing)\s+(?:the\s+)?$", re.IGNORECASE)
_FROM: Final = re.compile(
    r"\b(?:delegation|officials|team|ministers|representatives|side|leaders)\b.{0,30}\b(?:from|of)\s+(?:the\s+)?$", re.I
)


_CUT: Final = re.compile(r"(?:\b(?:Gen|Alm|Adm|Col|Lt|Mr|Mrs|Ms|Dr|Prof|Hon|Rt|H\.E|Sen|Rep|Amb)\.|;)$")
_ACCOMPANIED: Final = re.compile(r"\baccompanied by\b")
LONGEST_CUT: Final = 8
CUT: Final = 3
"""At most so many characters stand between the parts of a sentence that was cut."""


@cache
def _institutions() -> dict[str, tuple[tuple[str, ...], re.Pattern[str]]]:
    """What only one country has ("the White House"), by the country's usual name: the words, and all as a pattern."""
    rows: dict[str, list[str]] = lexicon.load("positions")["institutions"]
    return {
        country: (tuple(words), re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)"))
        for country, words in sorted(rows.items())
    }


def home(scene: Scene, guests: Counter[str] | None = None, barred: frozenset[str] = frozenset()) -> str | None:
    """The country that the document speaks for: that of the main speaker's side, else the one that most speaks for.

    Counted are its names and adjectives, more where they stand with the state ("the Ghanaian government") or "our",
    less where the speaker is a guest, and the institutions that only it has. None where no country clearly leads.
    `guests` counts for each country the people whose offices are told with it: one's own are told without. No
    country of `barred` is given.
    """
    main = scene.discourse.speaker
    sides = Counter(v.side for v in scene.discourse.voices if v.side is not None and v.speaker == main)
    side = sides.most_common(1)[0][0] if sides else None
    if side is not None and scene.discourse.type(side) is EntityType.PLACE and side not in barred:
        return side
    under = state(scene)
    if under is not None and under not in barred:
        return under
    others_sides = {v.side for v in scene.discourse.voices if v.speaker != main}
    if scene.weights is None:
        scene.weights = _weights(scene)
    hits, weights = scene.weights
    scores = {
        key: weight - GUEST * (guests[key] if guests else 0)
        for key, weight in weights.items()
        if key not in others_sides
    }
    if side is not None and scene.discourse.type(side) is EntityType.ORGANIZATION:
        for word in scene.entity(side).name.split():
            if (country := scene.country_by_adjective(word)) in scores:
                return country
    # the institutions of a country that is not named speak against all others
    known = {country for key in scores for name in _names(scene, key) for country in usual_names(name)}
    others = [score for country, score in hits.items() if country not in known]
    scores = {key: score for key, score in scores.items() if key not in barred}
    ranked = sorted([*scores.items(), ("", max(others, default=0.0))], key=lambda row: (-row[1], row[0]))
    if ranked[0][1] <= 1 or (len(ranked) > 1 and not _leads_clearly(ranked[0][1], ranked[1][1])):
        return None
    return ranked[0][0] or None


def _leads_clearly(first: float, second: float) -> bool:
    return first >= LEAD * second or (first >= CLOSE * second and first - second >= MARGIN)


def _weights(scene: Scene) -> tuple[dict[str, float], dict[str, float]]:
    """What the institutions of each country add to it, and how much the text speaks for each country that it names."""
    hits, text = _hits(scene.text), scene.text.lower()
    return hits, {
        entity.key: _score(text, hits, (entity.name, *entity.aliases))
        for entity in scene.discourse.entities
        if entity.type is EntityType.PLACE and entity.finer == "schema:Country"
    }


def government(scene: Scene) -> str | None:
    """The one government that a document names, where it names no country that it could speak for.

    A host's that is thanked is none: "I thank the Government of Ghana for hosting us".
    """
    found = [
        entity.key
        for entity in scene.discourse.entities
        if entity.type is EntityType.ORGANIZATION
        and re.fullmatch(r"(?:(?!State|Local|Provincial|Regional)[\w.]+ ){0,2}Government(?: of .*)?", entity.name)
        and not (" of " in entity.name and all(is_thanked(scene.text, m.span) for m in entity.mentions))
    ]
    return found[0] if len(found) == 1 else None


def _names(scene: Scene, key: str) -> tuple[str, ...]:
    return (scene.entity(key).name, *scene.entity(key).aliases)


def _hits(text: str) -> dict[str, float]:
    """What its own institutions add to the score of each country that has any."""
    return {
        country: 3.0 * min(4, len(pattern.findall(text))) if any(word in text for word in words) else 0.0
        for country, (words, pattern) in _institutions().items()
    }


def _score(text: str, hits: dict[str, float], names: tuple[str, ...]) -> float:
    """How much a text, in lower case, speaks for the country of these names."""
    forms = tuple(
        sorted({form.lower() for name in names for form in _forms(name)}, key=lambda form: (-len(form), form))
    )
    near = _marked(text, forms)
    count, state, ours, guest, sent, host = (len(pattern.findall(near)) for pattern in _CONTEXTS)
    own = sum(hits.get(country, 0.0) for country in {c for name in names for c in usual_names(name)})
    return min(count - sent, 12) + 2 * min(state, 4) + 2 * min(ours, 3) + own - 2 * guest - HOST * host


def _marked(text: str, forms: tuple[str, ...]) -> str:
    """The stretches of a text around these words (longest first), with a mark for each of them: so the patterns of
    their contexts are the same for all countries, and there is little else to search."""
    found: dict[int, int] = {}
    for form in forms:
        begin = text.find(form)
        while begin >= 0:
            if begin not in found and not _WORD_END.search(text, begin - 1, begin):
                found[begin] = begin + len(form)
            begin = text.find(form, begin + 1)
    parts: list[str] = []
    done = reach = 0
    for begin in sorted(found):
        if begin < done:
            continue
        if begin - REACH > reach:
            parts += [text[done:reach], "\n;\n"]
            done = begin - REACH
        parts += [text[done:begin], MARK]
        done, reach = found[begin], begin + REACH
    return "".join([*parts, text[done : max(done, reach)]])


@cache
def _forms(name: str) -> tuple[str, ...]:
    return (name, *adjectives(name))


@cache
def usual_names(name: str) -> frozenset[str]:
    """The usual short name of a country under any of its names."""
    plain = name.casefold().removeprefix("the ")
    return frozenset(
        country
        for country, row in lexicon.load("places")["countries"].items()
        if plain in {other.casefold() for other in (country, *row["other"])}
    )


def led(scene: Scene) -> dict[str, str]:
    """The people listed behind words that count them to a country: "Peru was represented by A, Minister of ...; B".

    So are those in the lines under a country, "Peru:".
    """
    found: dict[str, str] = {}
    under: str | None = None
    for span in runs(scene):
        if (country := labelled(scene, span)) is not None:
            under = country
            continue
        if _ENDED.search(_tail(span, scene.text)):
            under = None
        leads = _leads(scene, span)
        for key, mention in _people(scene, span):
            over = [country for edge, country in leads if edge <= mention.span.begin]
            if over:
                found.setdefault(key, over[-1])
            elif under is not None:
                found.setdefault(key, under)
        for key, country in _representing(scene, span):
            found.setdefault(key, country)
    return found


def _representing(scene: Scene, span: Span) -> Iterator[tuple[str, str]]:
    """Who is told to represent a country: "A, Minister of Trade, represented Peru"."""
    for key, mention in scene.discourse.within(span):
        if scene.discourse.type(key) is EntityType.PLACE and mention.form is not Form.PRONOUN:
            verb = _REPRESENTED.search(scene.text, span.begin, mention.span.begin)
            before = [person for person, name in _people(scene, span) if verb and name.span.end <= verb.start()]
            if before:
                yield before[-1], key


def labelled(scene: Scene, span: Span) -> str | None:
    """The country that is all of a stretch but for the colon behind it: "* Malawi:"."""
    for key, mention in scene.discourse.within(span):
        if scene.entity(key).finer == "schema:Country" and mention.form is Form.NAME:
            before, after = scene.text[span.begin : mention.span.begin], scene.text[mention.span.end : span.end]
            return key if _MARKS.fullmatch(before) and after.strip() == ":" else None
    return None


def accompanied(scene: Scene) -> list[tuple[str, list[str]]]:
    """Each "X was accompanied by A, B and C": X with the people behind it."""
    found = []
    for span in runs(scene):
        match = _ACCOMPANIED.search(scene.text, span.begin, span.end)
        if match is not None:
            edge = match.start()
            people = _people(scene, span)
            before = [key for key, mention in people if mention.span.end <= edge]
            after = [key for key, mention in people if mention.span.begin >= edge]
            if before and after:
                found.append((before[-1], after))
    return found


def _leads(scene: Scene, span: Span) -> list[tuple[int, str]]:
    """The places whose words lead up to people of theirs, each with the offset behind which these stand."""
    found: list[tuple[int, str]] = []
    for key, mention in scene.discourse.within(span):
        if scene.discourse.type(key) is not EntityType.PLACE or mention.form is Form.PRONOUN:
            continue
        before, after = scene.text[span.begin : mention.span.begin], scene.text[mention.span.end : span.end]
        match = _LED.match(after)
        if match and (":" not in match[0] or not before.strip(" -–—•*\n\t")):
            found.append((mention.span.end + match.end(), key))
        elif (re.match(r"\s+by\b", after) and _LED_TOO.search(before)) or (
            _FROM.search(before) and re.match(r"\s*,?\s*(?:was\s+|is\s+)?(?:led|headed) by\b", after)
        ):
            found.append((mention.span.end, key))
    return found


def _people(scene: Scene, span: Span) -> list[tuple[str, Mention]]:
    return [
        (key, mention)
        for key, mention in scene.discourse.within(span)
        if scene.discourse.type(key) is EntityType.PERSON and mention.form is Form.NAME
    ]


def _tail(run: Span, text: str) -> str:
    """The end of a stretch, longer than all that `_CUT` finds there."""
    return text[max(run.begin, run.end - LONGEST_CUT) : run.end]


def runs(scene: Scene) -> Iterator[Span]:
    """The sentences, each with those that the splitter cut from it behind a form of address or a semicolon."""
    run: Span | None = None
    for sentence in scene.sentences:
        if run is not None and _CUT.search(_tail(run, scene.text)) and sentence.span.begin - run.end < CUT:
            run = Span(run.begin, sentence.span.end)
            continue
        if run is not None:
            yield run
        run = sentence.span
    if run is not None:
        yield run
