"""Who works with whom by a noun: one line, one behaviour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.ties import ties
from tests.extract.marked import found, table

if TYPE_CHECKING:
    from spacy.language import Language

NARRATED = table("""
The Org[Bar League], together with the Org[Port Council] and the Org[Sea Guild], has launched an app.
  => Bar League cooperatesWith Port Council ; Bar League cooperatesWith Sea Guild
The Org[Bar League], together with the Org[Port Council], hosted a seminar. => -
The survey ranked Pla[Malta] together with Pla[Peru]. => -
Per[Ada Obi] visited the old bridge together with Per[Jan Novak]. => -
The friendship between Pla[Japan] and Pla[Kenya] is deep. => Japan cooperatesWith Kenya
A memorandum of understanding between the Org[Reserve Bank] and the Org[Ministry of Law] was signed.
  => Reserve Bank cooperatesWith Ministry of Law
Talks between Pla[Japan] and Pla[Kenya]’s ports went on. => -
The gap between Pla[Japan] and Pla[Kenya] is wide. => -
The Org[Reserve Bank], in partnership with the Org[Ministry of Law], opened a school.
  => Reserve Bank cooperatesWith Ministry of Law
Pla[Japan] and Pla[Kenya] have a close and friendly relationship. => Japan cooperatesWith Kenya
Pla[Japan] and Pla[Kenya] have always stood together. => Japan cooperatesWith Kenya
The strong relationship Pla[Japan] and Pla[Kenya] share is old. => Japan cooperatesWith Kenya
Pla[Mali], Pla[Japan] and Pla[Kenya] have a close relationship. => -
Pla[Japan]'s strong partnership with Pla[Kenya] goes on. => Japan cooperatesWith Kenya
Pla[Japan] and Pla[Kenya] have a coast. => -
The Org[Reserve Bank] should open a school in partnership with the Org[Ministry of Law]. => -
""")


@pytest.mark.parametrize(("marked", "expected"), NARRATED)
def test_who_works_with_whom(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(ties, marked, nlp) == expected
