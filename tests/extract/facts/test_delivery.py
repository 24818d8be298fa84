"""Who delivers a speech, at what event, where and when: documents of a few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.delivery import delivery
from kg.extract.facts.setting import setting
from tests.extract.marked import discourse, told

if TYPE_CHECKING:
    from spacy.language import Language

HEADLINE = """
title: Opening Remarks by Per[Ana Rey] at the Eve[Doha Forum]
header: 4 March 2019
header: Pla[Doha]
salutation: Excellencies, ladies and gentlemen,
body: It is good to see so many of you.
"""

NARRATED = """
title: Per[Ana Rey] Attends the Eve[Doha Forum]
narration: Per[Ana Rey] attended the Eve[Doha Forum] and delivered a speech.
announcement: The full text of the speech is as follows:
body: It is good to see so many of you.
"""

HERE = """
title: Remarks by Per[Ana Rey]
body: I am delighted to join you for this Eve[Launch of the Pol[Coastal Strategy]].
"""

NOWHERE = """
title: Remarks by Per[Ana Rey]
body: The Eve[Doha Forum] drew many guests last year.
body: Growth in Pla[Doha] was strong.
"""

WELCOMED = """
title: Remarks by Per[Ana Rey]
body: Welcome to Pla[Doha].
"""


def read(marked: str, nlp: Language, speaker: str | None = "Ana Rey") -> set[str]:
    resolved = discourse(marked, nlp, spoken_by=speaker)
    return told(delivery(setting(resolved)), resolved)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            HEADLINE,
            {
                "speech deliveredBy Ana Rey",
                "speech deliveredAt Doha Forum",
                "Doha Forum participant Ana Rey",
                "speech eventDate 2019-03-04",
                "Doha Forum eventDate 2019-03-04",
                "speech eventPlace Doha",
                "Doha Forum eventPlace Doha",
            },
            id="headline, date line, place line",
        ),
        pytest.param(
            NARRATED,
            {"speech deliveredBy Ana Rey", "speech deliveredAt Doha Forum", "Doha Forum participant Ana Rey"},
            id="narration",
        ),
        pytest.param(
            HERE,
            {
                "speech deliveredBy Ana Rey",
                "speech deliveredAt Launch of the Coastal Strategy",
                "Launch of the Coastal Strategy participant Ana Rey",
            },
            id="this event",
        ),
        pytest.param(NOWHERE, {"speech deliveredBy Ana Rey"}, id="an event told of is not the one spoken at"),
        pytest.param(WELCOMED, {"speech deliveredBy Ana Rey", "speech eventPlace Doha"}, id="welcome to"),
    ],
)
def test_the_delivery_of_a_speech(nlp: Language, marked: str, expected: set[str]) -> None:
    assert read(marked, nlp) == expected


def test_a_document_without_a_speaker_has_nobody_deliver_it(nlp: Language) -> None:
    assert read("title: Growth in the north\nnarration: Growth was strong.", nlp, None) == set()


def test_an_event_of_a_headline_without_a_speech_is_reported_and_not_spoken_at(nlp: Language) -> None:
    news = "title: {}\nnarration: Per[Ana Rey] met farmers.\nnarration: The mission went well."
    visit, spoken = (
        "Per[Ana Rey] Concludes Eve[Visit to Pla[Peru]]",
        "Remarks by Per[Ana Rey] on her Eve[Visit to Pla[Peru]]",
    )
    assert not {fact for fact in read(news.format(visit), nlp) if "deliveredAt" in fact}
    assert "speech deliveredAt Visit to Peru" in read(news.format(spoken), nlp)
