"""Who does what to whom, and how the sentence puts it: one line, one behaviour.

`verb(agents; patients)`, with a mood behind it where it is not stated: `?` open, `!` promised.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.annotate import Sentence
from kg.extract.clauses import Clause, Mood, clauses
from kg.model import Span, Zone

if TYPE_CHECKING:
    from spacy.language import Language

MARKS = {Mood.STATED: "", Mood.OPEN: "?", Mood.PROMISED: "!"}

ARGUMENTS = """
Kenya supports Ghana. => support(Kenya; Ghana)
Kenya and Peru support Ghana. => support(Kenya, Peru; Ghana)
Kenya, Peru and Fiji support Ghana. => support(Kenya, Peru, Fiji; Ghana)
Kenya supports Ghana and Togo. => support(Kenya; Ghana, Togo)
Kenya supports Ghana and helps Togo. => support(Kenya; Ghana) help(Kenya; Togo)
Ghana is supported by Kenya. => support(Kenya; Ghana)
Ghana was supported and helped by Kenya. => support(-; Ghana) help(Kenya; Ghana)
The plan drafted by Kenya helps Ghana. => draft(Kenya; plan) help(plan; Ghana)
Kenya, which supports Ghana, helps Togo. => support(Kenya; Ghana) help(Kenya; Togo)
The minister who supports Ghana helps Togo. => support(minister; Ghana) help(minister; Togo)
The plan that Kenya supported helps Togo. => support(Kenya; plan) help(plan; Togo)
Kenya began to support Ghana. => begin(Kenya; -) support(Kenya; Ghana)
Kenya helped Ghana to support Togo. => help(Kenya; Ghana) support(Ghana; Togo)
Supporting Ghana, Kenya helps Togo. => support(Kenya; Ghana) help(Kenya; Togo)
Kenya thanked Ghana for supporting Togo. => thank(Kenya; Ghana) support(Ghana; Togo)
Congratulations to Ghana for supporting Togo. => support(Ghana; Togo)
Kenya used Ghana for supporting Togo. => use(Kenya; Ghana) support(Kenya; Togo)
The minister leaves for Rome, Italy to support Ghana. => leave(minister; -) support(minister; Ghana)
The minister is glad to support Ghana. => be(minister; -) support(minister; Ghana)
"""

MOODS = """
Kenya would like to thank Ghana for supporting Togo. => like(Kenya; -)? thank(Kenya; Ghana)? support(Ghana; Togo)
Kenya will support Ghana. => support(Kenya; Ghana)!
Kenya shall support Ghana. => support(Kenya; Ghana)!
Ghana will be supported by Kenya. => support(Kenya; Ghana)!
Kenya should support Ghana. => support(Kenya; Ghana)?
Kenya must support Ghana. => support(Kenya; Ghana)?
Kenya can support Ghana. => support(Kenya; Ghana)?
Kenya does not support Ghana. => support(Kenya; Ghana)?
Kenya will not support Ghana. => support(Kenya; Ghana)?
Kenya never supported Ghana. => support(Kenya; Ghana)?
Does Kenya support Ghana? => support(Kenya; Ghana)?
Support Ghana! => support(-; Ghana)?
If Kenya supports Ghana, Togo wins. => support(Kenya; Ghana)? win(Togo; -)
Some critics say that Peru supports Ghana. => say(critics; -) support(Peru; Ghana)?
Kenya says that Peru supports Ghana. => say(Kenya; -) support(Peru; Ghana)
Kenya hopes that Peru supports Ghana. => hope(Kenya; -) support(Peru; Ghana)?
Kenya urges Peru to support Ghana. => urge(Kenya; Peru) support(Peru; Ghana)?
It is important that Kenya supports Ghana. => be(It; -) support(Kenya; Ghana)?
It is necessary to support Ghana. => be(It; -) support(It; Ghana)?
The need to support Ghana remains. => support(-; Ghana)? remain(need; -)
The decision to support Ghana pleased Togo. => support(-; Ghana)? please(decision; Togo)
Kenya wishes to support Ghana. => wish(Kenya; -) support(Kenya; Ghana)?
Kenya attaches importance to supporting Ghana. => attach(Kenya; importance) support(Kenya; Ghana)?
Kenya will not sleep until it supports Ghana. => sleep(Kenya; -)? support(it; Ghana)?
Kenya does not sleep but supports Ghana. => sleep(Kenya; -)? support(Kenya; Ghana)
"""


def written(clause: Clause) -> str:
    agents, patients = (", ".join(t.text for t in heads) or "-" for heads in (clause.agents, clause.patients))
    verb = {"hop": "hope"}.get(clause.verb.lemma_, clause.verb.lemma_)
    return f"{verb}({agents}; {patients}){MARKS[clause.mood]}"


def sentence(text: str, nlp: Language) -> Sentence:
    doc = nlp(text)
    doc.user_data["begin"] = 0
    return Sentence(0, Span(0, len(text)), doc[:], Zone.BODY, 0)


@pytest.mark.parametrize("row", (ARGUMENTS + MOODS).strip().replace("\n\n", "\n").splitlines())
def test_the_clauses_of_a_sentence(nlp: Language, row: str) -> None:
    text, _, expected = row.partition(" => ")
    assert " ".join(written(clause) for clause in clauses(sentence(text, nlp))) == expected


def test_what_stands_under_a_preposition(nlp: Language) -> None:
    [clause] = clauses(sentence("The forum was held in Doha and Suva by Qatar.", nlp))
    assert [head.text for head in clause.obliques("in")] == ["Doha", "Suva"]
    assert [head.text for head in clause.obliques("by")] == ["Qatar"]
    assert clause.obliques("with") == ()
