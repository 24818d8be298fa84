"""What the parser is shown and where its tokens stand in the document."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kg
from kg.annotate import LONGEST_RUN, Annotation, _mended, annotate, pipeline, place
from kg.errors import KgError
from kg.frame import frame
from kg.model import Document

if TYPE_CHECKING:
    from spacy.language import Language

SEED = Path(__file__).parents[1] / "seeds" / "000_cn-miit-aii-founding-conference.txt"


def document(text: str) -> Document:
    return Document("d", "d.txt", text, hashlib.sha256(text.encode()).hexdigest())


def annotated(text: str, nlp: Language) -> Annotation:
    made = document(text)
    [annotation] = annotate([(made, frame(made))], nlp)
    return annotation


def test_every_token_of_the_seed_stands_where_it_says(nlp: Language) -> None:
    text = SEED.read_bytes().decode()
    annotation = annotated(text, nlp)
    tokens = [token for doc in annotation.docs for token in doc if not token.is_space]
    assert len(tokens) > 500
    assert all(place(token).of(text) == token.text for token in tokens)


def test_sentences_are_numbered_in_order_and_are_what_the_parser_cut(nlp: Language) -> None:
    text = "Remarks in Suva\n\nI am glad to be here, my friends. We will stay for a week.\n"
    annotation = annotated(text, nlp)
    assert [s.index for s in annotation.sentences] == [0, 1, 2]
    assert [s.span.of(text) for s in annotation.sentences] == [
        "Remarks in Suva",
        "I am glad to be here, my friends.",
        "We will stay for a week.",
    ]
    for sentence in annotation.sentences:
        segment = annotation.frame.segments[sentence.segment]
        assert sentence.span in segment.span
        assert sentence.zone is segment.zone
        assert place(sentence.tokens).of(text).strip() == sentence.span.of(text)


def test_a_form_of_address_written_short_ends_no_sentence(nlp: Language) -> None:
    text = "The Minister for Trade, the Rt. Hon. Mere Vola, met Amb. Tomas Lind and Engr. Ana Rey. They spoke of trade."
    assert [s.span.of(text) for s in annotated(text, nlp).sentences] == [text[:-21], text[-20:]]
    first = "The Foreign Secretary of Kenya H.E. Mr. Ali Obi met Minister for Trade Hon. Ana Rey."
    second = "I saw Prime Minister Hon. Mere Vola."
    text = f"{first} {second}"
    assert [s.span.of(text) for s in annotated(text, nlp).sentences] == [first, second]


def test_brackets_in_a_name_end_no_sentence(nlp: Language) -> None:
    text = "Parliament passed the Roads (Miscellaneous Amendments) Bill on 3 May 2012."
    assert [s.span.of(text) for s in annotated(text, nlp).sentences] == [text]
    text = "We went to see the Minister. (Laughter.) He was in Suva."
    assert annotated(text, nlp).sentences[-1].span.of(text) == "He was in Suva."


def test_a_small_letter_begins_no_sentence(nlp: Language) -> None:
    text = "I understand that and I'm very respectful of it but I ask you to understand equally why I have done it."
    assert len(annotated(text, nlp).sentences) == 1


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("We met\nin Suva\tlast\u00a0year.", "We met in Suva last year."),
        ("We saw " + "x" * (LONGEST_RUN + 1) + " there.", "We saw " + " " * (LONGEST_RUN + 1) + " there."),
        ("We saw " + "x" * LONGEST_RUN + " there.", "We saw " + "x" * LONGEST_RUN + " there."),
        ("| am glad to be here.", "I am glad to be here."),
        ("We chose A | B there.", "We chose A | B there."),
        ("We met 😀 in Suva.", "We met 😀 in Suva."),
    ],
)
def test_the_parser_sees_a_text_of_the_same_length(nlp: Language, text: str, seen: str) -> None:
    [doc] = annotated(text, nlp).docs
    assert doc.text == seen
    assert len(doc.text) == len(text)


def test_documents_are_parsed_together_as_they_are_alone(nlp: Language) -> None:
    texts = ["We met in Suva.", "", "They left for Lima.\n\nIt rained."]
    pairs = [(made := document(text), frame(made)) for text in texts]
    together = list(annotate(pairs, nlp))
    assert [a.document.text for a in together] == texts
    for annotation, text in zip(together, texts, strict=True):
        alone = annotated(text, nlp)
        assert [s.span for s in annotation.sentences] == [s.span for s in alone.sentences]
        assert [t.dep_ for d in annotation.docs for t in d] == [t.dep_ for d in alone.docs for t in d]


def test_a_pipeline_that_is_not_there_is_told_with_the_way_to_get_it() -> None:
    with pytest.raises(KgError, match=r"no spaCy pipeline 'xx_none' is installed\. Install it with"):
        pipeline("xx_none")


@settings(max_examples=40, deadline=None)
@given(text=st.text(alphabet=" aIwe.|\n\t\u00a0\u2028é😀א", max_size=80))
def test_offsets_hold_whatever_the_text(nlp: Language, text: str) -> None:
    annotation = annotated(text, nlp)
    for doc, segment in zip(annotation.docs, annotation.frame.segments, strict=True):
        assert len(doc.text) == len(segment.span.of(text))
        for token in doc:
            if not token.is_space and "|" not in segment.span.of(text):
                assert place(token).of(text) == token.text
    for before, after in zip(annotation.sentences, annotation.sentences[1:], strict=False):
        assert before.span.end <= after.span.begin


BROKEN = """Speech by Minister for Trade Jane Doe at the Harbour Forum
4 March 2018

Ladies and gentlemen, I am glad to be here in Nai-
robi with the Kenya Ports Author-
ity and its partners. The Ministry of Trade will write a long-
term plan for the Asia-
Pacific region. We will publish the Fisheries Stra-
tegy next year. The Govern-
ment of Kenya supports the African Union.
"""


def test_words_broken_at_the_end_of_a_line_are_read_whole_and_quoted_as_they_stand(tmp_path: Path) -> None:
    place = tmp_path / "speech.txt"
    place.write_text(BROKEN, encoding="utf-8")
    graph = kg.build(place)
    labels = {row[0].value for row in graph.query("SELECT ?l { ?x rdfs:label ?l }").rows if row[0]}  # type: ignore[union-attr]
    assert {"Nairobi", "Kenya Ports Authority", "Fisheries Strategy", "Government of Kenya", "Harbour Forum"} <= labels
    quotes = {row[0].value for row in graph.query("SELECT ?q { ?p nif:anchorOf ?q }").rows if row[0]}  # type: ignore[union-attr]
    assert {"Nai-\nrobi", "Kenya Ports Author-\nity", "Govern-\nment of Kenya"} <= quotes
    promised = "The Ministry of Trade will write a long-\nterm plan for the Asia-\nPacific region."
    assert promised in quotes
    assert graph.verify().faults == ()


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("infra-\nstructure x", "infrastructure   x"),
        ("long-\r\n  term x", "long-term     x"),
        ("Asia-\nPacific", "Asia-Pacific "),
    ],
)
def test_a_mended_word_keeps_all_places(broken: str, whole: str) -> None:
    mended, ends = _mended(broken)
    assert mended == whole and len(mended) == len(broken)
    assert [*ends.values()] == [broken.index("x") - 1 if "x" in broken else len(broken)]
