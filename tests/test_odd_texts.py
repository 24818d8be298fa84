"""Texts that nobody gave as a speech: they are built, quickly, and what is read out of them stands where it says."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

import kg
from kg.errors import KgError

SECONDS = 10

SENTENCE = "The Minister of Health of Kenya, Ana Rey, met the World Bank in Nairobi on 3 May 2019. "

ODD = {
    "punctuation": "... !!! ??? --- *** ((( ))) ,,, ;;; ::: " * 15 + SENTENCE,
    "one letter": "a",
    "digits": "1 22 333 4444 55555\n" * 50 + SENTENCE,
    "brackets": "(" * 20_000 + SENTENCE,
    "brackets apart": "( " * 3_000 + SENTENCE,
    "nested brackets": "[" * 9_000 + "x" + "]" * 9_000,
    "quotation marks that never close": "“" * 3_000 + " said the Minister of Health",
    "one line": ("It rained and rained, and so it went on, now and then and again and again. " * 31 + SENTENCE) * 21,
    "one word": "x" * 50_000,
    "one word with dots": "a." * 20_000,
    "emoji": "😀 We thank the 👩‍👩‍👧‍👦 of Kenya 🇰🇪 and 𝕶𝖊𝖓𝖞𝖆. 𐍈 was here. " * 30,
    "right to left": "קניה תומכת בהסכם. نشكر البنك الدولي. We thank the World Bank.\u202e\u2066 " * 20,
    "control characters": "We thank the World Bank of Kenya, and it rained. " * 90
    + "\x1b[31m Peru.\x7f\x01 Thank\u2028you. \ufeff",
    "combining characters": "We thank Ke" + "\u0301" * 500 + "nya and the World Bank. ",
    "capitals": (SENTENCE * 10).upper(),
    "small letters": (SENTENCE * 10).lower(),
    "no spaces": (SENTENCE * 10).replace(" ", ""),
    "many breaks": "\n".join(SENTENCE.split()) + "\n" * 3_000 + SENTENCE,
    "carriage returns": SENTENCE + "\r\r\n" + SENTENCE + "\r" + SENTENCE,
    "500 names": "We thank " + ", ".join(f"Ana{'bcdefghij'[n % 9]} Rey{n}" for n in range(500)) + " and Jan Novak.",
    "500 names on lines": "\n".join(f"{('Ana', 'Jan', 'Mei', 'Omar')[n % 4]} Novak{n}" for n in range(500)),
    "80 ministers": "\n".join(f"Jan Novak{n}, Minister of Health of Kenya, met the World Bank." for n in range(80)),
    "another language here and there": "Die Ministerin dankte der Weltbank. Wir werden die Straße bauen.\n\n"
    + SENTENCE * 3,
    "a table": "| Year | Kenya | Peru |\n|---|---|---|\n" + "| 2019 | 3.5 | 4.1 |\n" * 200,
    "markup": "<script>alert('Kenya')</script> <p>We thank the World Bank.</p> &amp; {{ x }} %s ${y} " * 20,
    "turtle": '<http://a> <b> "Kenya\\" ; rdfs:label "x" . @prefix : <> . """ We thank the World Bank. \' ' * 10,
    "nouns without end": "We thank " + "Kenya and " * 450 + "Peru.",
    "verbs without end": "We " + "run and " * 1_200 + "thank Peru.",
    "clauses without end": "We thank Kenya and " * 400 + "Peru.",
    "dates": "3 May 2019 to 31/12/2020, 2019-2020, 30 February 2019, 00/00/0000, 9999-99-99, year 99999. " * 40,
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_an_odd_text_is_built_and_its_offsets_hold(text: str, tmp_path: Path) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(text.encode())
    begun = time.process_time()
    graph = kg.build(path)
    assert time.process_time() - begun < SECONDS
    assert graph.verify().faults == ()
    [document] = graph.documents()
    assert graph.text(document.id) == text
    graph.export("turtle")


NO_SPEECH = {
    "nothing": "",
    "white space": " \n\t\u00a0\n",
    "signs": "... !!! ((( )))",
    "brackets": "(" * 20_000,
    "nul": "a\0b",
    "another language": "Die Ministerin dankte der Weltbank. Wir werden die Straße bauen, sagte sie in Bern. " * 20,
    "another script": "部长出席会议并发表讲话。我们将支持联盟的发展。" * 60,
}


@pytest.mark.parametrize("text", NO_SPEECH.values(), ids=NO_SPEECH)
def test_what_holds_no_word_is_refused_in_one_line(text: str, tmp_path: Path) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(text.encode())
    with pytest.raises(KgError) as refusal:
        kg.build(path)
    assert "odd.txt" in str(refusal.value)
    assert "\n" not in str(refusal.value)
