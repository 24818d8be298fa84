"""To whom a speaker says it: the person behind an office, the country behind its people, nobody behind "we"."""

from __future__ import annotations

import pytest

from kg.annotate import annotate, pipeline
from kg.extract.statements import statements
from kg.frame import frame
from kg.model import Document
from kg.resolve import resolve

HEAD = (
    "Statement by Ana Vega, Minister of Trade of Portugal\n\nLisbon, 3 March 2014\n\nIt was a long year for trade.\n\n"
)


def to(sentence: str) -> str | None:
    document = Document("a", "a.txt", HEAD + sentence + "\n", "")
    (annotation,) = annotate([(document, frame(document))], pipeline())
    discourse = resolve(annotation)
    (row,) = [s for s in statements(discourse) if s.evidence.of(document.text).strip() == sentence]
    return next((entity.name for entity in discourse.entities if entity.key == row.to), None)


@pytest.mark.parametrize(
    ("sentence", "whom"),
    [
        ("I wish to thank the outgoing Chairman, Ambassador John Smith, for his leadership.", "John Smith"),
        ("I congratulate the new Director-General, Dr. Maria Gomez, on her election.", "Maria Gomez"),
        ("I thank our host, the Premier of Fiji, the Honourable Sela Vunipola, for his kindness.", "Sela Vunipola"),
        ("I pay tribute to the outgoing President, His Excellency Mr. Peter Blum, for his work.", "Peter Blum"),
        ("I call on the President of the Council, Mr. Jan Berg, to convene a meeting.", "Jan Berg"),
        ("I thank the people of Kenya for their patience.", "Kenya"),
        ("We call on the members of the Security Council to act.", "Security Council"),
        ("I take this opportunity to pay tribute to Ambassador Ruth Okoro.", "Ruth Okoro"),
        ("I appeal to the Government of Sudan to open the road.", "Government of Sudan"),
        ("We must keep our markets open.", None),
    ],
)
def test_to_whom(sentence: str, whom: str | None) -> None:
    assert to(sentence) == whom
