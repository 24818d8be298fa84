"""Who delivers a speech, at what event, where and when: documents of a few lines."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from kg.annotate import annotate
from kg.extract import extract
from kg.extract.facts import facts
from kg.extract.facts.delivery import delivery
from kg.extract.facts.setting import setting
from kg.frame import frame
from kg.model import Document, Run
from kg.resolve import resolve
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


LEAVING = """
title: Departure statement by Per[Ana Rey] for her Eve[visit to Pla[Japan]]
header: Pla[Lima], 4 March 2019
body: I leave today and thank all of you.
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


def plainly(text: str, nlp: Language) -> set[str]:
    """All facts of a text whose names kg finds itself."""
    document = Document("d", "d.txt", text, hashlib.sha256(text.encode()).hexdigest())
    [annotation] = annotate([(document, frame(document))], nlp)
    resolved = resolve(annotation)
    return told(facts(resolved), resolved)


def test_those_who_say_something_together_say_it_where_they_met(nlp: Language) -> None:
    met = "President Ana Rey of Peru and President Bo Lind of Norway met in Rome on 3 May 2021 to talk of fish."
    found = plainly(f"Joint Statement by President Ana Rey and President Bo Lind\n\n{met} They agreed.", nlp)
    event = "met in Rome on 3 May 2021"
    assert {f"{event} participant Ana Rey", f"{event} participant Bo Lind", f"{event} eventPlace Rome"} <= found
    assert {f"{event} eventDate 2021-05-03", f"speech deliveredAt {event}", "speech eventPlace Rome"} <= found


def test_a_report_of_a_meeting_is_not_said_at_it(nlp: Language) -> None:
    found = plainly(
        "Readout of the White House Harbour Convening\n\nToday, Mayor Ana Rey hosted a Harbour Convening at the White"
        " House to hear from those who work there.",
        nlp,
    )
    assert not {fact for fact in found if fact.startswith("speech ")}
    assert "White House Harbour Convening organizer Ana Rey" in found


def test_a_headline_that_is_a_visit_heads_a_report(nlp: Language) -> None:
    found = plainly("Official Visit to Norway by Minister for Ports Ana Rey\n\n5 May 2021\n\nMs Rey saw ships.", nlp)
    assert "Official Visit to Norway by Minister for Ports Ana Rey eventPlace Norway" in found
    assert not {fact for fact in found if "deliveredAt" in fact}


def test_a_line_that_only_tells_the_delivery_tells_its_place_also_where_a_topic_spans_it(nlp: Language) -> None:
    line = "Speech by Ms Lina Sato, Deputy Governor of the Bank of Japan, at {}, 2 March 2019."
    body = "Good morning. Our economy is strong. We will keep rates low."
    for at, place in (("a meeting with business leaders, Nagoya", "Nagoya"), ("the Japan Society, Kyoto", "Kyoto")):
        document = Document(
            "d", "d.txt", text := f"{line.format(at)}\n\n{body}", hashlib.sha256(text.encode()).hexdigest()
        )
        [annotation] = annotate([(document, frame(document))], nlp)
        extraction = extract(resolve(annotation), Run("0", "en", "0"))
        names = {entity.key: entity.name for entity in extraction.entities}
        found = {(fact.predicate, names.get(fact.object or "", fact.object)) for fact in extraction.facts}
        assert {("deliveredBy", "Lina Sato"), ("eventPlace", place), ("eventDate", "2019-03-02")} <= found


SPOKEN = "I am glad to be with you. We will protect our coast, and I thank our hosts."
OPENED = "The Minister of Health, Mary Ratu, today opened the new hospital in the north."
WHERE_AND_WHEN = [
    # datelines
    (f"Minister opens hospital\n\nSuva, 3 May 2019 – {OPENED}", "Suva", "2019-05-03"),
    (f"Minister opens hospital\n\nGABORONE, 3 May 2019: {OPENED}", "Gaborone", "2019-05-03"),
    (f"Minister opens hospital\n\n3 May 2019, Gaborone – {OPENED}", "Gaborone", "2019-05-03"),
    (f"Minister opens hospital\n\nSuva (3 May 2019) – {OPENED}", "Suva", "2019-05-03"),
    (f"Minister opens hospital\n\nBRIDGETOWN, Barbados, May 3, 2019 - {OPENED}", "Bridgetown", "2019-05-03"),
    (f"Minister opens hospital\n\n[Suva, 3 May 2019] {OPENED}", "Suva", "2019-05-03"),
    (f"Minister opens hospital\n\nISLAMABAD: May 3, 2019: {OPENED}", "Islamabad", "2019-05-03"),
    (f"Minister opens hospital\n\nColombo; 3 May 2019 - {OPENED}", "Colombo", "2019-05-03"),
    (f"OTTAWA, November 24, 1995 — {OPENED}", "Ottawa", "1995-11-24"),
    (f"Minister opens hospital\n\nWELLINGTON – {OPENED}", "Wellington", None),
    (f"Suva, 3 May 2019 – Remarks by Minister Mary Ratu at the Reef Forum\n\n{SPOKEN}", "Suva", "2019-05-03"),
    # letterheads
    (
        f"REPUBLIC OF GHANA\n\nStatement by Hon. Ama Addo at the Reef Forum, Apia, 4 May 2022\n\n{SPOKEN}",
        "Apia",
        "2022-05-04",
    ),
    (f"KENYA\n\nStatement by Hon. Ama Addo at the Reef Forum\n\nAPIA, 4 MAY 2022\n\n{SPOKEN}", "Apia", "2022-05-04"),
    (f"SINGAPORE\n\n4 May 2022\n\nStatement by Hon. Ama Addo at the Reef Forum\n\n{SPOKEN}", "Singapore", "2022-05-04"),
    (
        f"Ministry of Trade, 12 Mango Avenue, Suva\n\nSpeech by Hon. Ama Addo at the Reef Forum in Apia on 4 May 2022"
        f"\n\n{SPOKEN}",
        "Apia",
        "2022-05-04",
    ),
    # what leads in to the text, and what tells of it
    (
        f"Below is the text of the speech made by Ada Rey, the Leader of the House, in Scarborough on 1 October 1963."
        f"\n\n{SPOKEN}",
        "Scarborough",
        "1963-10-01",
    ),
    (
        f"This is the full text of President Ada Rey's speech at the Reef Forum in Apia on 3 May 2019.\n\n{SPOKEN}",
        "Apia",
        "2019-05-03",
    ),
    (f"President Ada Rey delivered a speech in Suva on 3 May 2019.\n\n{SPOKEN}", "Suva", "2019-05-03"),
    (f"Remarks by Minister Ada Rey at the event to mark the year, Apia, 3 May 2019.\n\n{SPOKEN}", "Apia", "2019-05-03"),
    # towns
    (f"Speech by Minister Mary Ratu\n\nLISBON\n\n4 MAY 2022\n\n{SPOKEN}", "Lisbon", "2022-05-04"),
    (f"Speech by Minister Mary Ratu\n\nKitui, Kenya\n4 May 2022\n\n{SPOKEN}", "Kitui", "2022-05-04"),
    (f"Speech by Minister Mary Ratu at the Reef Forum, Kitui, 4 May 2022.\n\n{SPOKEN}", "Kitui", "2022-05-04"),
]


@pytest.mark.parametrize(("text", "place", "day"), WHERE_AND_WHEN)
def test_where_and_when_a_text_says_that_it_is_spoken(nlp: Language, text: str, place: str, day: str | None) -> None:
    found = plainly(text, nlp)
    assert {fact for fact in found if fact.startswith("speech eventPlace")} == {f"speech eventPlace {place}"}
    assert {fact for fact in found if fact.startswith("speech eventDate")} == (
        {f"speech eventDate {day}"} if day else set()
    )


def test_the_place_of_a_dateline_does_nothing(nlp: Language) -> None:
    found = plainly("Minister meets Minister\n\nSuva, 5 May 2024 - Minister Peter Lal met Minister Jane Smith.", nlp)
    assert "Peter Lal cooperatesWith Jane Smith" in found
    assert not {fact for fact in found if fact.startswith("Suva ")}


def test_a_person_before_a_day_is_no_town(nlp: Language) -> None:
    found = plainly(f"Statement by the Minister of Trade, Anna Berg, 4 May 2022\n\n{SPOKEN}", nlp)
    assert not {fact for fact in found if "eventPlace" in fact}


LED_IN = [
    "Below is the text of the speech made by Ada Rey, the Leader of the House, in Scarborough on 1 October 1963.",
    "This is the full text of President Ada Rey's speech at the opening of the Kabwe Bridge.",
    "The following is the transcript of the press conference by Ada Rey, Spokesperson of the Ministry of Ports.",
    "The following is a near-verbatim transcript of today's noon briefing by Ada Rey, Spokesperson of the Council.",
]


@pytest.mark.parametrize("line", LED_IN)
def test_who_speaks_as_what_leads_in_to_the_text_says(nlp: Language, line: str) -> None:
    assert "speech deliveredBy Ada Rey" in plainly(f"{line}\n\n{SPOKEN}", nlp)


def test_what_leads_in_to_a_release_gives_its_day(nlp: Language) -> None:
    text = (
        "Below is a press release issued by the Home Office on 13 November 2019.\n\nThe Home Office has a plan for it."
    )
    assert {fact for fact in plainly(text, nlp) if fact.startswith("speech ")} == {"speech eventDate 2019-11-13"}


BYLINES = [
    ("Mary Banda\nGovernor\nBank of Zambia\n\n1 May 2018", "Mary Banda position Bank of Zambia"),
    (
        "Reefs and the world\n\nRemarks by\n\nAda Lind\n\nVice Chairman\n\nReef Research Board\n\n1 May 2018",
        "Ada Lind position Reef Research Board",
    ),
    (
        "Welcome speech\n\nDr. Peter Lal\nExecutive Director\nReef Research Institute\n\n5 May 2019",
        "Peter Lal position Reef Research Institute",
    ),
    (
        "Speech of\nHon. Ada Rey\nMinister of Trade\nat the Annual Dinner of the Reef Chamber of Commerce\n5 May 2019",
        "Ada Rey position -",
    ),
]


@pytest.mark.parametrize(("head", "position"), BYLINES)
def test_a_speaker_with_office_and_body_over_several_lines(nlp: Language, head: str, position: str) -> None:
    found = plainly(f"{head}\n\n{SPOKEN}", nlp)
    assert [fact.split(' "')[0] for fact in found if " position " in fact] == [position]
    assert f"speech deliveredBy {position.split(' position', maxsplit=1)[0]}" in found


def test_labelled_lines_of_the_head(nlp: Language) -> None:
    head = "Opening speech\n\nSpeaker: Dr. Ada Rey, Minister of Health of Malta\nOccasion: Reef Forum\nPlace: Vienna"
    found = plainly(f"{head}\n\n{SPOKEN}", nlp)
    assert {"speech deliveredBy Ada Rey", "speech deliveredAt Reef Forum", "speech eventPlace Vienna"} <= found
    assert {fact for fact in found if "Ada Rey position" in fact} == {
        'Ada Rey position Malta "Minister of Health of Malta"'
    }


ELSEWHERE = [
    "Ministers agree\n\nThe ministers have agreed on the port.\n\nSource: State House, The Gambia.",
    "Statement of the Ministers of Kenya, Uganda, Burundi and Ethiopia\n\nWe will work together for peace.",
]


@pytest.mark.parametrize("text", ELSEWHERE)
def test_lines_that_tell_no_place_of_speaking(nlp: Language, text: str) -> None:
    assert not {fact for fact in plainly(text, nlp) if fact.startswith("speech eventPlace")}


def test_a_spokesperson_speaks_for_the_body_in_front(nlp: Language) -> None:
    found = plainly("Press Briefing by Foreign Ministry Spokesperson Ada Rey\n\nThe meeting went well.", nlp)
    assert 'Ada Rey position Foreign Ministry "Foreign Ministry Spokesperson"' in found


def test_who_speaks_is_who_is_labelled_with_name_and_office(nlp: Language) -> None:
    turns = "Ada Rey, Minister for Schools: I am glad that you came.\n\nJournalist: Minister, when will they be built?"
    text = f"Transcript of press conference\n\nSuva, 3 May 2019\n\n{turns}\n\nMinister: We will build ten next year."
    assert "speech deliveredBy Ada Rey" in plainly(text, nlp)
    document = Document("d", "d.txt", text, hashlib.sha256(text.encode()).hexdigest())
    [annotation] = annotate([(document, frame(document))], nlp)
    resolved = resolve(annotation)
    voiced = {s.span.of(text): resolved.voice(s).speaker for s in annotation.sentences}
    assert voiced["Minister: We will build ten next year."] == resolved.speaker
    assert next(who for words, who in voiced.items() if words.startswith("Journalist")) is None


SIGNED = [
    "Yours sincerely\n\nSir Peter Lal\n\nGovernor-General of Tuvalu",
    "Hon. Peter Lal, MP\nMinister of Trade\nNairobi",
    "(Dr. Peter Lal)\nMinister of Water\n22 March 2021",
]


@pytest.mark.parametrize("foot", SIGNED)
def test_a_text_is_by_who_signs_it(nlp: Language, foot: str) -> None:
    assert "speech deliveredBy Peter Lal" in plainly(f"Statement on the day of the wells\n\n{SPOKEN}\n\n{foot}", nlp)


@pytest.mark.parametrize(
    "foot", ["Contact: Peter Lal, Press Officer", "For more information:\nPeter Lal\nPress Officer"]
)
def test_whom_to_ask_is_no_signature(nlp: Language, foot: str) -> None:
    text = f"Message on the day of the wells\n\n{SPOKEN} I will be there.\n\n{foot}"
    assert not {fact for fact in plainly(text, nlp) if "deliveredBy" in fact}


def test_a_report_from_elsewhere_places_no_event_that_is_to_come(nlp: Language) -> None:
    will = "Prime Minister Ada Lal will attend the Africa Water Summit in Kampala next week."
    found = plainly(f"Prime Minister to attend Africa Water Summit\n\nSuva, 3 May 2019 – {will}", nlp)
    assert "speech eventPlace Suva" in found
    assert not {"speech deliveredAt Africa Water Summit", "Africa Water Summit eventPlace Suva"} & found
    spoke = "Prime Minister Ada Lal today spoke at the Africa Water Summit. She said that wells are needed."
    found = plainly(f"Prime Minister speaks at Africa Water Summit\n\nKampala, 3 May 2019 – {spoke}", nlp)
    assert "Africa Water Summit eventPlace Kampala" in found


def test_who_leaves_for_an_event_does_not_speak_at_it(nlp: Language) -> None:
    assert read(LEAVING, nlp) == {
        "speech deliveredBy Ana Rey",
        "speech eventDate 2019-03-04",
        "speech eventPlace Lima",
        "visit to Japan participant Ana Rey",
    }


AHEAD = [
    "Remarks by Minister Ada Lal on the eve of the Africa Water Summit",
    "Remarks by Minister Ada Lal ahead of the Africa Water Summit",
    "Doorstep remarks by Minister Ada Lal before the Africa Water Summit",
    "Remarks by Minister Ada Lal in the run-up to the Africa Water Summit",
    "Statement by Minister Ada Lal to mark the end of the Africa Water Summit",
]


@pytest.mark.parametrize("headline", AHEAD)
def test_a_speech_ahead_of_an_event_is_not_given_at_it(nlp: Language, headline: str) -> None:
    found = plainly(f"{headline}\n\n{SPOKEN}", nlp)
    assert "speech deliveredBy Ada Lal" in found
    assert "speech deliveredAt Africa Water Summit" not in found


def test_what_is_in_advance_of_an_event_is_none(nlp: Language) -> None:
    found = plainly(f"Remarks by Minister Ada Lal in advance of the Africa Water Summit\n\n{SPOKEN}", nlp)
    assert not {fact for fact in found if "advance of" in fact}


def test_the_country_of_the_office_that_speaks_is_no_guest(nlp: Language) -> None:
    greeted = "Prime Minister Peter Lal\n\nLady Rey AM\n\nDistinguished guests"
    found = plainly(f"Speech by the President of Malta at the State Banquet\n\n{greeted}\n\n{SPOKEN}", nlp)
    assert {"State Banquet participant Peter Lal", "State Banquet participant Lady Rey"} <= found
    assert not {fact for fact in found if "deliveredBy" in fact or fact == "State Banquet participant Malta"}


def test_who_signs_below_the_day_speaks(nlp: Language) -> None:
    found = plainly(f"Friday, 3 May 2019\nParliament House\nThe Honourable Ada Lal AC\n\n{SPOKEN}", nlp)
    assert "speech deliveredBy Ada Lal" in found


@pytest.mark.parametrize("genre", ["Doorstop", "Presser", "Keynote", "Interview"])
def test_what_a_line_of_place_calls_the_speech_is_no_place(nlp: Language, genre: str) -> None:
    found = plainly(f"Minister Ada Lal\n\n{genre}, Perth\n\n3 May 2019\n\n{SPOKEN}", nlp)
    assert {fact for fact in found if fact.startswith("speech eventPlace")} == {"speech eventPlace Perth"}


def test_the_state_behind_the_town_of_a_dateline_is_no_place_of_speaking(nlp: Language) -> None:
    story = "Governor Tim Lal today signed the Roads Act. He said that it would be of help to all."
    found = plainly(f"Governor signs act\n\nLANSING, Mich. – {story}", nlp)
    assert {fact for fact in found if fact.startswith("speech eventPlace")} == {"speech eventPlace Lansing"}


EVENTS_BELOW = [
    "Opening Address by Hon. Peter Lal, Minister of Health\n\nAt the\n\nNational Water Forum\n\nSuva, 3 May 2019",
    "SPEECH BY HON. PETER LAL, MINISTER OF HEALTH, DURING\n\nTHE NATIONAL WATER FORUM\n\nON 3 MAY 2019",
]


@pytest.mark.parametrize("head", EVENTS_BELOW)
def test_the_event_in_a_line_of_its_own(nlp: Language, head: str) -> None:
    assert "speech deliveredAt National Water Forum" in plainly(f"{head}\n\n{SPOKEN}", nlp)


HOSTS = [
    "RADIO INTERVIEW\nMONDAY, 3 MAY 2021\n\nPETER HALE, HOST: With me is Minister Ada Lal. Minister, good morning.\n\n"
    "ADA LAL, MINISTER FOR TRADE: Good morning, Peter. I am glad to be here.",
    "Interview on ports\n\nSuva, 3 May 2021\n\nPeter Hale (Moderator): Good evening. I have the first question.\n\n"
    "Ada Lal: Thank you, Peter. I am glad to be here.",
]


@pytest.mark.parametrize("text", HOSTS)
def test_who_leads_an_interview_is_not_its_speaker(nlp: Language, text: str) -> None:
    assert {fact for fact in plainly(text, nlp) if "deliveredBy" in fact} == {"speech deliveredBy Ada Lal"}


@pytest.mark.parametrize("matter", ["attack in Oslo", "earthquake in Nepal", "elections in Malta"])
def test_what_a_statement_is_on_is_neither_where_nor_when_it_is_made(nlp: Language, matter: str) -> None:
    text = f"Statement by President Ada Lal on the {matter}\n\n3 May 2021\n\n{SPOKEN} We have heard of the {matter}."
    found = plainly(text, nlp)
    assert not {fact for fact in found if "deliveredAt" in fact or fact == f"{matter} eventDate 2021-05-03"}
