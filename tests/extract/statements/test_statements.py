"""Sentences of speeches and what a speaker does with them, parsed by the real pipeline: one line, one behaviour."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import pytest

from kg import lexicon
from kg.annotate import annotate, pipeline
from kg.errors import KgError
from kg.extract.statements import statements
from kg.frame import frame
from kg.model import Document, Statement
from kg.resolve import resolve

SEED = Path(__file__).parents[3] / "seeds"

SAID = """
Commitment | We will maintain our focus on action to end hunger and malnutrition.
Commitment | I will recommend to Her Excellency that the new Ministry be sworn in on Monday.
Commitment | We are firmly committed to global solidarity.
Commitment | We look forward to strengthening our partnership and working with Japan.
Commitment | Mr President, if you do choose to return I shall be delighted to welcome you again.
Commitment | We're backing this job-creating project with $50 million.
Commitment | This Government will deliver the new hospital by the end of the year.
Commitment | We pledge to double our contribution to the fund.
Commitment | We are equally eager to work with and learn from our friends.
Commitment | We are going to build a stronger economy.
Commitment | We wish to further contribute to the human rights system.
Commitment | We reaffirm our commitment to a free and open region.
Commitment | This project will create 400 local jobs.
- | We will see what happens.
- | If we will not act, nobody acts.
- | Will we act in time?
- | I will just say a few words.
- | The war will cost the world dearly.
- | You will find that the road is long.
- | They committed terrible crimes.
Call | We must act to prevent another arms race.
Call | Countries should uphold the law of the sea.
Call | Let us work together for peace.
Call | Let's keep making this kind of progress.
Call | We need to protect the means to achieve progress.
Call | We need an immediate ceasefire.
Call | I hope that the Alliance will play the leading role well.
Call | We urge all countries to join that resolution.
Call | I call on all parties to exercise restraint.
Call | We warmly invite the President of the Tribunal to visit Singapore.
Call | The violence must stop now.
Call | We cannot allow a new nuclear arms race.
Call | All parties to conflict have an obligation to abide by the law.
Call | It is critically important that we invest in the energy sources of the future.
Call | It requires us to address the crises of climate change and hunger.
Call | It is our hope that this agreement will bolster the rule of law.
Call | Do come again in the near future.
Call | Please join us in this effort.
Call | We look forward to more countries coming on board in the near future.
- | I must say that it was a long day.
- | Human rights must be upheld.
- | I hope that you will enjoy your stay.
- | Should we be proud of it?
- | Allow me to say a few words.
- | Let me begin with the economy.
Thanks | Thank you.
Thanks | Thank you very much for giving me the floor.
Thanks | I want to thank all Ministers who have served so well.
Thanks | My warmest thanks go to the local representatives.
Thanks | We are deeply grateful for your support.
Thanks | We deeply appreciate his dedicated service.
Thanks | I would like to express my heartfelt gratitude to those who gave long-term support.
- | Thank God it rained.
- | They gave thanks in the temple.
Congratulation | I congratulate the bank on the success it has achieved.
Congratulation | Congratulations once again on the second anniversary of the centre.
Congratulation | We salute all our men and women in uniform.
Congratulation | We celebrate the adoption of the model agreement.
Congratulation | Singapore welcomes the initiative of bringing together relevant organisations.
Congratulation | I am delighted that the summit is coming to Australia.
Congratulation | I am very glad to witness the founding of the Alliance.
Congratulation | I pay tribute to the work of the volunteers.
- | I am delighted to be here.
- | We welcome you to Geneva.
Call | We must honour existing commitments.
Thanks Congratulation | I thank the hosts and I congratulate the winners of the prize.
"""

TOLD = """
Commitment | The leaders agreed to work to address these global challenges.
Commitment | Both sides expressed their willingness to join efforts against hunger.
Commitment | It was also agreed to strengthen collaboration in broadband policy.
Commitment | More details will be announced in due course.
Commitment | The Ministry will partner with them to organise workshops.
Commitment | The two Prime Ministers affirmed their desire to intensify their contacts with each other.
Congratulation | The Prime Ministers welcomed the outcomes of the Fourth East Asia Summit.
Call | The President urged all parties to return to the table.
Thanks | The President thanked the Government for the excellent arrangements.
- | The war will end one day.
- | Reduce Variants.
"""


@cache
def read(text: str) -> tuple[str, tuple[Statement, ...]]:
    document = Document("d", "d.txt", text, hashlib.sha256(text.encode()).hexdigest())
    (annotation,) = annotate([(document, frame(document))], pipeline())
    return text, tuple(statements(resolve(annotation)))


def rows(table: str) -> list[tuple[str, str]]:
    parted = [line.split(" | ", 1) for line in table.strip().split("\n")]
    return [(kinds, sentence) for kinds, sentence in parted]


def kinds_of(title: str, before: str, sentence: str) -> str:
    text, found = read(f"{title}\n\n{before} {sentence}\n")
    return " ".join(str(s.kind) for s in found if s.evidence.of(text) == sentence) or "-"


@pytest.mark.parametrize(("kinds", "sentence"), rows(SAID))
def test_said_by_a_speaker(kinds: str, sentence: str) -> None:
    assert kinds_of("Remarks by the Minister for Trade", "I come from Geneva and we met there.", sentence) == kinds


@pytest.mark.parametrize(("kinds", "sentence"), rows(TOLD))
def test_told_by_a_document(kinds: str, sentence: str) -> None:
    assert kinds_of("Joint Statement of the two Governments", "The meeting took place in Geneva.", sentence) == kinds


def test_each_item_of_a_list_is_one_commitment() -> None:
    text, found = read(
        "Joint Statement\n\nThe leaders agreed to:\n\n- expand trade in services;\n\n- open new schools.\n"
    )
    assert [s.evidence.of(text) for s in found if s.rule.endswith(".item")] == [
        "- expand trade in services;",
        "- open new schools.",
    ]


def test_a_sentence_that_occurs_twice_counts_once() -> None:
    _, found = read("Remarks\n\nWe must act now. I said it in Geneva. We must act now.\n")
    assert [str(s.kind) for s in found] == ["Call"]


def test_a_deadline_is_the_date_after_by() -> None:
    _, found = read("Remarks\n\nI come from Geneva. We will close the last coal mine by 2030.\n")
    assert [s.deadline for s in found] == ["2030"]


def test_confidence_is_a_share() -> None:
    shares = lexicon.load("statements")["confidence"]
    assert all(0.0 < share <= 1.0 for share in shares.values())


def test_a_missing_word_list_is_named() -> None:
    with pytest.raises(KgError, match=r"nosuch\.toml"):
        lexicon.load("nosuch")


@pytest.mark.skipif(not SEED.is_dir(), reason="no seeds/ folder beside the tests")
def test_the_seed() -> None:
    (path,) = sorted(SEED.glob("*.txt"))[:1]
    text, found = read(path.read_text("utf-8"))
    assert [(str(s.kind), s.evidence.of(text).split(",")[0][:60]) for s in found] == [
        ("Congratulation", "I am very glad to witness the founding of the Alliance of In"),
        ("Thanks", "On behalf of the Ministry of Industry and Information Techno"),
        ("Congratulation", "On behalf of the Ministry of Industry and Information Techno"),
        ("Call", "I hope that the Alliance will play the leading and driving r"),
        ("Call", "Around the overall structure"),
        ("Call", "In particular"),
        ("Call", "I hope that members of the Alliance should enhance their int"),
        ("Commitment", "The Ministry of Industry and Information Technology will act"),
        ("Commitment", "It will also support the Alliance to carry out the technolog"),
        ("Call", "Through this opportunity"),
        ("Call", "Finally"),
        ("Thanks", "Thank you!"),
    ]
