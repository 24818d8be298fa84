"""The words of an office in a sentence: `<...>` marks what is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.offices import offices
from tests.extract.marked import discourse

if TYPE_CHECKING:
    from spacy.language import Language

OFFICES = """
The <Minister of Health> spoke.
The <Minister of Industry and Information Technology> spoke.
The <Minister for Culture, Community and Youth> spoke.
The <Minister of Migration, Refugees and Citizenship>, the Honourable Ada Rey, spoke.
The <Minister of Fisheries, Oceans and the Coastal Guard>, the Honourable Ada Rey, spoke.
The <Deputy Prime Minister> and the <Finance Minister> spoke.
The <Secretary-General of the United Nations> spoke.
The <Secretary General> spoke.
The <Permanent Secretary of the Ministry of Trade> spoke.
The <Minister for Law> and <Second Minister for Home Affairs> spoke.
The <Governor of the Reserve Bank> and guests spoke.
The <President of the Republic of Korea> spoke.
The <Vice President> spoke.
The <President of Guyana> His Excellency Dr Ada Rey spoke.
The <Defence Minister> General Ada Rey spoke.
Her Majesty <Queen> Ada spoke.
The <OSCE Chairperson-in-Office>, <Foreign Minister> Ada Rey, spoke.
The <Chief Justice> spoke.
The ministry spoke.
The presidents spoke.
Our friends spoke.
"""


@pytest.mark.parametrize("marked", OFFICES.strip().splitlines())
def test_the_words_of_an_office(nlp: Language, marked: str) -> None:
    text = re.sub("[<>]", "", marked)
    resolved = discourse(text, nlp)
    [sentence] = resolved.annotation.sentences
    assert [office.role(text) for office in offices(resolved, sentence)] == re.findall("<(.*?)>", marked)


def test_a_name_is_no_office(nlp: Language) -> None:
    resolved = discourse("Per[Dean Bishop] spoke.", nlp)
    [sentence] = resolved.annotation.sentences
    assert not list(offices(resolved, sentence))
