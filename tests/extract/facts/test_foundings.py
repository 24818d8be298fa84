"""When a body was founded: one line, one behaviour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.foundings import foundings
from tests.extract.marked import found, table

if TYPE_CHECKING:
    from spacy.language import Language

NARRATED = table("""
The Org[Tidal Institute] was set up by the Honourable the Chief Justice Per[Ada Obi] in August 2016.
  => Tidal Institute foundingDate 2016-08
The Org[Port Agency] was established in 2014 to help. => Port Agency foundingDate 2014
The Org[Port Agency] (PA), which was formally set up by the ministry in May 2015, helps.
  => Port Agency foundingDate 2015-05
The Org[Port Agency] and the Org[Sea Board] were founded in 1987.
  => Port Agency foundingDate 1987 ; Sea Board foundingDate 1987
In December 2019, we established the Org[Port Agency]. => Port Agency foundingDate 2019-12
We established on 25 March 2022 the Org[Port Agency]. => Port Agency foundingDate 2022-03-25
Since it was set up in 1923, the Org[Port Agency] has helped. => Port Agency foundingDate 1923
The establishment of the Org[Port Agency] in 1991 helped. => Port Agency foundingDate 1991
Since its founding in 1967, the Org[Port Agency] has helped. => Port Agency foundingDate 1967
The Org[Port Agency], since its inception in 1971, has helped. => Port Agency foundingDate 1971
Since its creation in 1980 the Org[Port Agency] has grown. => Port Agency foundingDate 1980
In 2014, the Org[Port Agency] launched a book. => -
The Org[Port Agency] launched a book in 2014. => -
The Org[Port Agency] will be established by 2030. => -
""")


@pytest.mark.parametrize(("marked", "expected"), NARRATED)
def test_founding_dates(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(foundings, marked, nlp) == expected
