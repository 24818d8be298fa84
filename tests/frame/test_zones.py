"""What part each paragraph plays: whole little documents, one paragraph a line, its zone in front."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.frame import frame
from kg.model import Document, Frame

SPEECH = """
title | Remarks by the Minister of Fisheries at the Opening of the Harbour
header | 4 March 2019
header | Suva
salutation | Your Excellencies, distinguished guests, ladies and gentlemen,
body | It is a great pleasure to be here. I thank all of you who have travelled so far.
body | We will open the northern road next year, and we will train four hundred engineers.
closing | Thank you.
"""

RELEASE = """
title | Minister of Fisheries Opens New Harbour
header | FOR IMMEDIATE RELEASE
header | Source: Ministry of Fisheries
narration | The Minister of Fisheries opened the new harbour in Suva on Monday, and met the fishers of the coast.
narration | The harbour took eleven years to build and was paid for by four governments and two banks.
header | ###
"""

ANNOUNCED = """
title | Minister Opens New Harbour
header | Minister Opens New Harbour
header | Source: Ministry of Fisheries
narration | The Minister of Fisheries opened the new harbour in Suva on Monday, and delivered a speech to the guests.
announcement | The full text of the speech is as follows:
salutation | Distinguished guests, ladies and gentlemen,
body | It is a great pleasure to be here. I thank all of you who have travelled so far.
body | I hope that the harbour will serve us well.
closing | Thank you all.
"""

REPEATED = """
title | SPEECH BY THE MINISTER OF FISHERIES
header | HOLDING OUR COAST: FIJI IN A CHANGING WORLD
title | SPEECH BY THE HONOURABLE MERE VOLAVOLA MINISTER OF FISHERIES OF FIJI AT THE HARBOUR FORUM 4 MARCH 2019
header | SUVA
body | It is a great pleasure to be here. I thank all of you who have travelled so far.
body | I hope that the harbour will serve us well.
"""

UNDER_ITS_TITLE = """
header | Mere Volavola: Fiji - recent developments on the coast
title | Keynote address by Ms Mere Volavola, Governor of the Reserve Bank of Fiji, at the 51st Annual General Meeting of the Reserve Bank of Fiji and the Fiji Association of Bankers, held at the Grand Pacific Hotel of Suva, Suva, 29 March 2019.
header | * * *
salutation | Ladies and gentlemen,
body | It is a great pleasure to be here. I thank all of you who have travelled so far.
"""  # noqa: E501

INTERVIEW = """
title | TRANSCRIPT OF INTERVIEW WITH THE MINISTER OF FISHERIES
header | 4 March 2019
body | JOURNALIST: Minister, when will the northern road be opened to the people of the coast?
body | MINISTER: We will open it next year, I think, once the last of the bridges has been built.
body | JOURNALIST: And who is going to pay for all of these bridges, Minister?
body | MINISTER: We are, and I have said so many times in this very place.
"""

HEADED = """
title | Speech on the State of the Coast
header | 4 March 2019
body | I am glad to report that our coast is in good health, and that we have done what we promised to do.
header | The northern road
body | We will open the northern road next year, and we will train four hundred engineers.
header | Our harbours
body | I have seen each of our harbours this year, and I am proud of all who work in them.
closing | Thank you very much.
"""

RUNNING = """
title | Speech on the State of the Coast
body | I am glad to report that our coast is in good health, and that we have done what we promised to do.
header | Ministry of Fisheries, annual report
body | We will open the northern road next year, and we will train four hundred engineers.
header | Ministry of Fisheries, annual report
body | I have seen each of our harbours this year, and I am proud of all who work in them.
header | Ministry of Fisheries, annual report
"""

GREETED_ONLY = """
title | Statement at the General Debate
salutation | Mr. President,
salutation | Excellencies,
body | We meet at a time of great change, and our islands feel it more than others do.
body | We have come to ask for nothing, and to offer what we can.
"""

BULLETS = """
title | Statement on the Harbour Plan
body | I am glad that our plan has been agreed, and that we can now begin. We will do the following:
body | - open the northern road
body | - train four hundred engineers
body | I thank the council for its work.
"""

CALLED = """
title | Opening Remarks by President Ana Rey during the Joint Harbour Summit, Lagos
salutation | Your Majesty,
salutation | The Executive Secretary of the Council, Mr. Omar Vale,
salutation | Teachers and students;
salutation | Ladies and Gentlemen;
body | May I take this opportunity to welcome you all to our coast, and to thank those who came from far away.
"""

NO_HEADLINE = """
salutation | Your Excellency, President Dr Ana Rey, President of the Republic of Peru and the Outgoing Chairperson,
salutation | Your Majesty, King Omar III of the Kingdom of Norway,
salutation | Ladies and Gentlemen
body | It is an honour for me to speak to you today, and I thank you for it.
"""

HEADLINE = (
    "title | Welcome Statement by His Excellency Omar Said, President of the Republic of Ghana, on the occasion of the "
    "Extra-ordinary Meeting of the Harbour Community (HC) Heads of State and Government, held at the Convention Centre "
    "of the Port of Accra, Ghana, 20 June 2009"
)
CALLED_FIRST = """
title | OPENING OF THE NORTHERN HARBOUR
salutation | Prime Minister of the Independent State of Samoa, Honourable Ana Rey,
salutation | Teachers and students,
salutation | Excellencies and Members of the Diplomatic Corps,
body | It is wonderful to be here tonight with my friend, and to see so many who worked for this harbour.
"""

LISTED = """
title | Remarks by Minister Ann Lee at the Harbour Forum
salutation | Distinguished guests,
body | I thank you all for coming today. I will be brief, and I will speak of three things.
body | Over the past ten years,
body | The courage of Wanda Mathers, planter of trees;
salutation | Excellencies,
closing | I thank you.
"""

TOLD_AT_ONCE = """
narration | Minister Ann Lee said on Tuesday, ahead of the Harbour Summit, that debt relief was “a matter of survival.”
narration | She spoke to reporters in Geneva. She left at noon for the harbour of the city.
"""

BY_LINE = """
header | Opening remarks
title | by Secretary General Ana Rey at the meeting of the Harbour Council
header | 4 December 2018
body | Our next session is dedicated to harbours, and our guests are ready to begin with it.
body | I thank the council.
"""

LONG_HEADLINE = f"""
{HEADLINE}
salutation | Your Excellencies,
body | It is an honour for me to welcome our guests to Ghana, and I thank them for coming.
"""

SENTENCE_CASE = """
title | Council hosts a new event to speed up the building of harbours in the north of the country
narration | The Council hosted an event on harbours on Monday. Its chair said that the north needs them.
"""

NUMBERED = """
title | New Rules for Harbours
header | 4 May 2024
narration | 1. The Ministry of Ports (MP) and the Ministry of Law (ML) have tabled the Ports Bill in Parliament today.
header | II. Harbour Fees
narration | 2. Fees will fall by half next year, and the boats that fish by night will pay none at all.
"""

GREETED_BY_NAME = """
title | Remarks at the Harbour Forum
salutation | Rt Hon Mere Volavola, Prime Minister of Fiji
salutation | HE Mr Tomas Lind, Ambassador of Norway
salutation | The Governor of Central Province, the Honourable Ana Rey
salutation | Ladies and Gentlemen
body | I am glad to be here, my friends, and I thank you.
"""

GREETED_AS_A_LIST = """
title | Remarks by Ana Rey, Minister of Trade, at the Harbour Forum
salutation | • Mr. Tomas Lind, Ambassador of Norway;
salutation | • H.E. Mere Volavola, Minister of Fisheries;
salutation | • Ladies and Gentlemen
body | I am glad to be here, my friends, and I thank you.
body | I name three aims:
body | - excellence in our schools, and
body | - friendship.
"""

GREETED_ALONE = """
title | Remarks by Ana Rey, Minister of Trade, at the Harbour Forum
salutation | H.E. Tomas Lind, Ambassador of Norway
salutation | Excellencies,
salutation | Ladies and Gentlemen,
body | I am glad to be here, my friends, and I thank you.
"""

GREETED_AT_ONCE = """
salutation | H.E. Tomas Lind, Ambassador of Norway,
salutation | Mr. Joni Tabua, Governor of the Reserve Bank,
body | I am glad to be here, my friends, and I thank you.
"""

SPEAKER_BELOW = """
title | Remarks at the Harbour Forum
header | H.E. Mere Volavola, Prime Minister of Fiji
salutation | Excellencies, ladies and gentlemen,
body | I am glad to be here, my friends, and I thank you.
"""

GREETED_BETWEEN = """
title | Opening Address by Mere Volavola, Minister of Works, at the Roads Forum
header | Suva, 12 May 2021
salutation | The Rt. Hon. Speaker of Parliament,
salutation | H.E. Fatima Noor, Ambassador of Morocco
salutation | The Executive Director, Roads Agency, Eng. Paul Okello
salutation | Development Partners
salutation | Distinguished Guests
body | I am glad to be here today, my friends, and I thank you all for the road that you have built.
header | Development Partners
body | They have helped us.
"""

OFFICE_THAT_TELLS = """
title | Prime Minister Receives Envoy
narration | The Prime Minister of Fiji, Mere Volavola, today received the Ambassador of Norway at the Palace.
narration | Ambassador Lind conveyed the greetings of his King.
narration | President Volavola received a call from Prime Minister Lind.
"""

ATTENDANCE = """
title | Communique of the Harbour Summit
narration | The Summit met in Suva and spoke for two days of harbours. The following Heads of State took part in it:
narration | H.E. Mere Volavola, President of Fiji
narration | Ms. Ana Rey, Minister for Foreign Affairs of Peru
narration | The Summit discussed the northern road and the harbours of the coast.
"""

SPEAKER_AGAIN = """
title | Statement by H.E. Mr. Tomas Lind, Minister of Fisheries
header | Hon. Tomas Lind, Minister of Fisheries of Norway
salutation | Excellencies, ladies and gentlemen,
body | I am glad to be here, my friends, and I thank you. The following ministers will speak:
body | Hon Peter Sola, Minister of Health
body | Hon Mary Lake, Minister of Trade
body | Let us begin, my friends.
"""

IN_A_ROW = """
title | Speech by the President of Malta at the State Banquet
salutation | Prime Minister Tom Obi
salutation | Lady Vega AM
salutation | Distinguished guests
body | I am delighted to be here. I thank you all for coming, and we will work together on our ports.
"""

SIGNED = """
header | Friday, 3 May 2019
header | Parliament House
title | The Honourable Ada Lind AC
body | Thank you for your warm welcome. It is a pleasure to be here with you.
"""

BRIEFING = """
title | Daily Press Briefing
header | Mere Volavola, Spokesperson
header | Suva
header | 4 March 2019
body | MS. VOLAVOLA: Good afternoon. We are ready to begin.
body | QUESTION: Do you have a view about the new harbour?
body | MS. VOLAVOLA: We will open it in June.
"""

GREETED_BY_NAME_AT_ONCE = """
salutation | Your Excellency John Okoro, Former President
salutation | Honourable Mary Lind, Mayor of Suva
salutation | Ladies and Gentlemen,
body | It is a pleasure to open the hospital today.
"""

OFFICES_BELOW = """
title | Communique of the Harbour Forum
narration | The Forum met in Suva and spoke for two days of harbours. It was held with the participation of:
narration | H.E. Ana Obi
narration | President of the Republic of Togo
narration | H.E. Jan Novak
narration | Prime Minister of Fiji
narration | The Forum took note of the report of the Bank and agreed to meet again in Lima in the coming year.
"""

DOCUMENTS = {
    "somebody called before the first salutation": CALLED_FIRST,
    "items of a list, that call nobody": LISTED,
    "a first sentence that ends in a quotation": TOLD_AT_ONCE,
    "a genre alone on a line": BY_LINE,
    "those who are spoken to, in a row": CALLED,
    "no headline but those who are spoken to": NO_HEADLINE,
    "a headline that tells the occasion": LONG_HEADLINE,
    "a headline in small letters": SENTENCE_CASE,
    "numbered paragraphs full of names": NUMBERED,
    "a speech with its salutation": SPEECH,
    "a press release": RELEASE,
    "a narration that announces the full text": ANNOUNCED,
    "a headline that is told again in capitals": REPEATED,
    "a long line below the title that says who speaks where": UNDER_ITS_TITLE,
    "people greeted by name and office": GREETED_BY_NAME,
    "people greeted in a list": GREETED_AS_A_LIST,
    "one person greeted where the title names the speaker": GREETED_ALONE,
    "people greeted before anything else": GREETED_AT_ONCE,
    "people greeted by name before anything else": GREETED_BY_NAME_AT_ONCE,
    "one person, who may be the speaker": SPEAKER_BELOW,
    "a list of those who took part": ATTENDANCE,
    "a list of those who took part, with their offices below": OFFICES_BELOW,
    "lines between those who are greeted": GREETED_BETWEEN,
    "sentences that begin with an office": OFFICE_THAT_TELLS,
    "the speaker named twice, and a list of people further on": SPEAKER_AGAIN,
    "an interview with labels": INTERVIEW,
    "a briefing with labels": BRIEFING,
    "headings in a speech": HEADED,
    "running heads": RUNNING,
    "several salutations": GREETED_ONLY,
    "bullets": BULLETS,
    "persons in a row below an office": IN_A_ROW,
    "who signs below the day": SIGNED,
}


def framed(text: str) -> Frame:
    return frame(Document("d", "d.txt", text, hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()))


@pytest.mark.parametrize("table", DOCUMENTS.values(), ids=DOCUMENTS)
def test_the_zones_of_a_document(table: str) -> None:
    rows = [row.partition(" | ")[::2] for row in table.strip().splitlines()]
    text = "\n\n".join(paragraph for _, paragraph in rows)
    assert [(str(s.zone), s.span.of(text)) for s in framed(text).segments] == rows


TITLES = {
    "Remarks at the Opening of the Harbour\n\nI am glad to be here, my friends, and I thank you.": "Remarks at the "
    "Opening of the Harbour",
    "Ministry of Fisheries of Fiji\n\nRemarks at the Opening of the Harbour\n\nI am glad to be here, my friends, and "
    "I thank you.": "Remarks at the Opening of the Harbour",
    "I am glad to be here, my friends, and I thank you all for it.": "I am glad to be here, my friends, and I thank "
    "you all for it.",
    "": "",
}


@pytest.mark.parametrize(("text", "title"), TITLES.items(), ids=range(len(TITLES)))
def test_the_title(text: str, title: str) -> None:
    assert framed(text).title == title


DATELINES = {
    "SUVA, Fiji, 3 May 2019 –": "Minister Mary Ratu opens the new harbour in the north of the island.",
    "Jeddah, May 3, 2019, SPA --": "The Minister of Fisheries has met with those who fish in the north of the island.",
    "Washington, DC –": "The Secretary of Fisheries has met with those who fish in the north of the island.",
    "RICHMOND HILL, Ont. –": "The Minister of Fisheries has met with those who fish in the north of the island.",
    "3 May 2019, Lomé –": "The Minister of Fisheries has met with those who fish in the north of the island.",
    "Zambia, Lusaka -": "The Minister of Mines opened the new port on Tuesday.",
}


@pytest.mark.parametrize(("dateline", "story"), DATELINES.items())
def test_a_dateline_is_no_part_of_the_story(dateline: str, story: str) -> None:
    text = f"Minister of Fisheries opens new harbour\n\n{dateline} {story}\n\nAccra, 5 May 2019 – {story}"
    parts = [(s.zone.value, s.span.of(text)) for s in framed(text).segments[1:]]
    assert parts == [("header", dateline), ("narration", story), ("narration", f"Accra, 5 May 2019 – {story}")]


def test_what_is_no_place_is_no_dateline() -> None:
    text = (
        "Minister opens new harbour\n\nBackground – The harbour took eleven years to build, and four governments paid."
    )
    assert len(framed(text).segments) == 2


def test_the_date_is_the_documents_own() -> None:
    text = SPEECH.replace("header | ", "").replace("title | ", "")
    found = framed(text)
    assert found.date == "2019-03-04"
    assert found.date_span is not None and found.date_span.of(text) == "4 March 2019"


@given(st.text(alphabet=" aIweZ.:,\n#-1•\u202eé😀\x00", max_size=400))
def test_every_paragraph_has_a_zone_whatever_the_text(text: str) -> None:
    segments = framed(text).segments
    # The marks of Markdown headings belong to no paragraph.
    kept = "".join("".join(s.span.of(text).split()) for s in segments)
    assert kept.replace("#", "") == "".join(text.split()).replace("#", "")


def test_who_is_called_in_an_early_row_is_greeted_whoever_they_are() -> None:
    row = ["The Minister for Trade, Honourable Ali Obi;", "Farmers and students;", "Staff of the Ministry;"]
    text = "\n\n".join(["Opening of the Show", *row, "Ladies and gentlemen,", "I am pleased to join you. We will act."])
    assert [s.span.of(text) for s in framed(text).segments if s.zone.value == "salutation"] == [
        *row,
        "Ladies and gentlemen,",
    ]


def test_a_headline_with_its_day_is_no_dateline() -> None:
    text = "Budget Statement, 3 May 2019 By the Minister of Finance of Fiji Ada Rey\n\nI thank you all. We will act."
    assert not any(segment.span.of(text) == "Budget Statement, 3 May 2019" for segment in framed(text).segments)


def test_a_dateline_may_touch_the_story() -> None:
    text = "Minister opens harbour\n\nKigali, 26th November 2014-Prime Minister Ada Obi opened the harbour of the lake."
    assert [s.span.of(text) for s in framed(text).segments[1:2]] == ["Kigali, 26th November 2014-"]
