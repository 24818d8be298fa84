"""Dates as a table: one line, one behaviour. `[...]` marks what is read, `=` what it is."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.dates import dates, document_date, order, year_of
from kg.model import Span

ABSOLUTE = r"""
The Founding Conference was held in Beijing on [February 1st, 2016].                = 2016-02-01
a Joint Declaration of [1 February 2016]                                             = 2016-02-01
announced in [Feb 2016]                                                              = 2016-02
On [31 August 2015], Singapore and the Tribunal signed a Joint Declaration           = 2015-08-31
will be the Chief Executive from [1 Aug 2020]                                        = 2020-08-01
met on [July 11, 2024] to reaffirm                                                   = 2024-07-11
met on [July 11,\n2024] to reaffirm                                                  = 2024-07-11
during the battle here in your town on the [25th April 1918], 100 years ago          = 1918-04-25
the new Ministry be sworn in on [Monday 1 July 2013].                                = 2013-07-01
met on [15 march 2024] and on no other day    = 2024-03-15
[march 15, 2024]   = 2024-03-15
Suva, [June 3rd , 2015]   = 2015-06-03
[Tuesday, July 22, 2025]                                                             = 2025-07-22
[Wed, 3 Mar 2021]                                                                    = 2021-03-03
the [1st of July 2000]                                                               = 2000-07-01
the [first] of July                                                                  = -
[27 JANUARY 2025]                                                                    = 2025-01-27
[17 JUNE 2026]                                                                       = 2026-06-17
on [Sept. 9, 2021] in Washington                                                     = 2021-09-09
on [11 Sep 2021]                                                                     = 2021-09-11
the January 2024 opening of [9 January, 2024]                                        = 2024-01 2024-01-09
dated [2016-02-01]                                                                   = 2016-02-01
[2017-01-25T06:17:03UTC]                                                             = 2017-01-25
dated [2016/02/01]                                                                   = 2016-02-01
in [1998-02]                                                                         = 1998-02
the budget of 2009-10                                                                = -
COP21 in Paris in [December 2015]                                                    = 2015-12
their announcement of the Washington Declaration in [April 2023]                     = 2023-04
we lived ultimately to win in [March of 1996].                                       = 1996-03
that great event in [September of the Year 2000]                                     = 2000-09
A daily newspaper of [August 1914] articulated                                       = 1914-08
An [October 2021] analysis from the Census Bureau                                    = 2021-10
mid-[October 2019]                                                                   = 2019-10
the 8th session of the BNC which took place in [2013] in Pretoria                    = 2013
the visit of the great white fleet in [1908]                                         = 1908
since the [1996] election, and since [1996]                                          = 1996
the Monterrey Consensus of [2001], which helped create GAVI                          = 2001
the President's Cup of [1998] is coming                                              = 1998
convene in South Africa during the second half of [2017], on a date                  = 2017
net-zero emissions by [2050]                                                         = 2050
As we look ahead, [the year 2020] is not that far away                               = 2020
In [2016] exports rose                                                               = 2016
by the end of [2025]                                                                 = 2025
due to report in early [2002].                                                       = 2002
[30.09.2024]                                                                         = 2024-09-30
on [21/04/2014]                                                                      = 2014-04-21
[9/30/24], 5:33 PM                                                                   = 2024-09-30
on [3/3/2003]                                                                        = 2003-03-03
on 10/4/2018                                                                         = -
31 February 2016                                                                     = -
"""

RANGES = r"""
held in Stockholm, [19–20 October 2015]                                              = 2015-10-19..2015-10-20
from [19 – 20 October 2015] in Stockholm                                             = 2015-10-19..2015-10-20
visited India from [15 to 16 September 2023].                                        = 2023-09-15..2023-09-16
[30 July to 2 August 2013]                                                           = 2013-07-30..2013-08-02
From [13 September to 12 October 2018], the Ministry conducted a consultation.       = 2018-09-13..2018-10-12
its second edition from [30 August to 1 September 2022].                             = 2022-08-30..2022-09-01
from [23 November 2013 to 22 November 2016].                                         = 2013-11-23..2016-11-22
affected by Hurricane Ida from [August 18 to September 1, 2021].                     = 2021-08-18..2021-09-01
[October 19-20, 2015]                                                                = 2015-10-19..2015-10-20
[28 December 2015 to 3 January 2016]                                                 = 2015-12-28..2016-01-03
[28 December to 3 January 2016]                                                      = 2015-12-28..2016-01-03
by Ana Rey - [18 May. 2016]                                                           = 2016-05-18
from [March to May 2020]                                                             = 2020-03..2020-05
the Plan was drafted in the years [2011 to 2013]                                      = 2011..2013
between [2011 and 2013]                                                              = 2011..2013
the Strategic Partnership ([2021-2025])                                              = 2021..2025
"""

NOTHING = r"""
China Manufacturing 2025
the 2030 Agenda for Sustainable Development
implement Agenda 2030
the goals of 2030 Agenda
Vision 2040
the launch of the Health Plan for 2025-2029
the launch of the Water Strategy (2019-2024)
the Digital Agenda for 2030
the National Development Plan: 2016-2030
to launch the Energy Policy from 2018-2022
the Action Plan for the years 2026 to 2030
COP26
Resolution 2231
Security Council resolution 1325 of the Council
the 1951 Convention
the 2018 Report
it engaged 2,016 people
a gathering of 2016 doctors
at 10.30
at 10.30.15
call (202) 646-3272
section 3.12.4
the 1990s
in the 1970s
the fiscal year 2023
the financial year 2023
A$10 million
7 per cent in May
we march 20 miles
it may 20 times
May I thank you
version 2.10.2018.4
S$2016
20 per cent, 2 of 3
"""

# the reference is a Wednesday
REFERENCE = "2016-06-15"
RELATIVE = r"""
[Today] I announce changes to the Ministry.                                          = 2016-06-15
It is good to be here [tonight].                                                     = 2016-06-15
Mexico received [yesterday] a delegation                                             = 2016-06-14
the tragedy that occurred in Indianapolis [last night]                               = 2016-06-14
[tomorrow]                                                                           = 2016-06-16
the challenges of today and tomorrow                                                 = -
[today]'s Workshop, an example of [today]’s best                                     = 2016-06-15 2016-06-15
[last month]                                                                         = 2016-05
released the Master Plan [earlier this month]                                        = 2016-06
[This week], they hosted a Convening                                                 = 2016-06
the telephone conversation [last week]                                               = 2016-06
It will be held [next week].                                                         = 2016-06
[Last year], President Biden signed an Order                                         = 2015
over the last year it has grown                                                      = -
[earlier this year]                                                                  = 2016
in [December last year], we established the Office                                   = 2015-12
in [October of last year]                                                            = 2015-10
on [1 July next year]                                                                = 2017-07-01
[two years ago]                                                                      = 2014
some [18 months ago]                                                                 = 2014-12
just about [a month ago]                                                             = 2016-05
more than two years ago                                                              = -
fifty years ago                                                                      = -
[two weeks ago]                                                                      = -
[three days ago]                                                                     = 2016-06-12
[last Friday]                                                                        = 2016-06-10
[this Thursday]                                                                      = 2016-06-16
[next Monday]                                                                        = 2016-06-20
next Friday                                                                          = -
on [Tuesday] we met                                                                  = 2016-06-14
we will meet on [Tuesday]                                                            = 2016-06-21
on Tuesdays                                                                          = -
on [7 October] they attacked                                                         = 2015-10-07
on [7 October] they will vote                                                        = 2016-10-07
from [3 to 5 May]                                                                    = 2016-05-03..2016-05-05
to be held from [29 August to 2 September], will bring                               = 2016-08-29..2016-09-02
It took effect in [May]. 2023 was good                                                = 2016-05
co-organized the Challenge in [May]                                                  = 2016-05
The Budget will be brought down in [May]                                             = 2017-05
[last October]                                                                       = 2015-10
by [the end of the year]                                                             = 2016
by the end of [this year]                                                            = 2016
the September 11 attacks                                                             = -
In [1950] the war began. On August 31 they fell.                                     = 1950
"""

HEADERS = r"""
Fiji joined the Pacific Islands Forum in 1971.                                                               = -
We remember those who fell when the war came to these islands on 7 December 1941, and all who served there   = -
Prime Minister Ada Rey's first speech to the whole House on [5 March 2019].\n\nI rise.          = 2019-03-05
Minister Rey's statement on the roads was adopted by the House on 5 March 2019.\n\nI rise.        = -
Joint statement\nRelease date: [12/11/2009]\nthe summit held in Hua Hin on 25 October                   = 2009-11-12
SMS Assoc Prof Ho\n\nSpeech at the Workshop\n\n[2 Oct 2006] Posted in Speeches                           = 2006-10-02
Presentation of the Prize\nTurnbull, Malcolm\n[2018-04-25]\n\nPRIME MINISTER:                             = 2018-04-25
A statement\nPublished on [30 September 2024]\nLast updated on 2 October 2024                            = 2024-09-30
News\n[11 October 2022] - 20:15\nThe President met                                                        = 2022-10-11
[2017-01-25T06:17:03UTC]\nSpeech of the Minister                                                         = 2017-01-25
Speech\n\n[July 22, 2025]\n\nOpening Remarks by the Chair                                                  = 2025-07-22
9/30/24, 5:33 PM gov.ie - national statement\nPublished on [30 September 2024]                           = 2024-09-30
Hyderabad House, [12 November 2009]\nThe Prime Ministers met on 11 November 2009 and held talks.           = 2009-11-12
In 2019 we met.\nNew York, [26 September 2024]\nMr President,                                            = 2024-09-26
TRANSCRIPT\n[3 February 1997] TRANSCRIPT OF THE PRIME MINISTER                                            = 1997-02-03
Miao Wei Attended the Conference held on [February 1st, 2016] in Beijing                                  = 2016-02-01
Remarks at the Forum\nThank you.\nLast updated on [29 April 2024]                                          = 2024-04-29
Remarks\n[2 Oct 2006] Posted in Speeches\nThank you.\nLast updated on 25 Nov 2012                         = 2006-10-02
Addis Ababa, [21 February 2018] The Chairperson is following the situation in the north with concern. = 2018-02-21
Lome/Accra, [29 July 2018]: The Chairperson arrived here today to take part in the joint summit. = 2018-07-29
On 29 July 2018 the Chairperson arrived here today to take part in the joint summit of the two. = -
Speech by Ms Rey at the Bank, Oslo, on [5 September 2023].\n7 September 2023\nI am glad. = 2023-09-05
Speech on the landings in Normandy on 6 June 1944\n[5 June 2019]\nI am glad. = 2019-06-05
Ada Rey (18 July 1918 - 5 December 2013) was our mother, and we will not forget what she did. = -
Speech by Ms Rey at the Lecture, Oslo, [5 September 2023].\n7 September 2023\nI am glad.        = 2023-09-05
Remarks on the attack of 11 September 2001\n[7 October 2023]\nI am glad.                                   = 2023-10-07
14 May 2004\nSpeech by Minister Anna Berg at the Trade Forum in Madrid on [13 May 2004]\nI am glad.   = 2004-05-13
Speech by Ms Berg on [13 May 2004] at the Trade Forum in Madrid\nPublished: 14 May 2004\nI am glad.   = 2004-05-13
Published: 14 May 2004\nSpeech by Ms Berg at the Trade Forum, Madrid, [13 May 2004].\nI am glad.   = 2004-05-13
[14 May 2004]\nStatement by Ms Berg to Parliament on the flood in Lagos on 13 May 2003\nI am glad.   = 2004-05-14
[14 May 2004]\nThe declaration was adopted in Rome on 13 May 1998.\nI am glad. = 2004-05-14
Printed on 27 Aug 2020                                                                                   = -
Ladies and gentlemen, it is a pleasure to be here today.                                                  = -
"""


def rows(table: str) -> list[tuple[str, str]]:
    parted = [line.rsplit("=", 1) for line in table.strip().split("\n")]
    return [(text.rstrip().replace("\\n", "\n"), wanted.strip()) for text, wanted in parted]


def check(marked: str, wanted: str, reference: str | None) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    found = dates(text, reference)
    assert " ".join(d.iso + (f"..{d.end}" if d.end else "") for d in found) == wanted.replace("-", "", wanted == "-")
    for date, span in zip(
        found, re.findall(r"\[(.*?)\]", marked, re.DOTALL)[-len(found) :] if found else [], strict=False
    ):
        assert wanted.count(" ") or date.span.of(text) == span


@pytest.mark.parametrize(("marked", "wanted"), rows(ABSOLUTE) + rows(RANGES))
def test_absolute(marked: str, wanted: str) -> None:
    check(marked, wanted, None)


@pytest.mark.parametrize("text", NOTHING.strip().split("\n"))
def test_no_date(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(("marked", "wanted"), rows(RELATIVE))
def test_relative_to_the_reference(marked: str, wanted: str) -> None:
    check(marked, wanted, REFERENCE)


@pytest.mark.parametrize(("marked", "wanted"), [row for row in rows(RELATIVE) if row[1] != "-"])
def test_no_reference_no_relative_date(marked: str, wanted: str) -> None:
    assert [d for d in dates(re.sub(r"[\[\]]", "", marked)) if d.kind == "relative"] == []


@pytest.mark.parametrize(("marked", "wanted"), rows(HEADERS))
def test_the_date_of_a_document(marked: str, wanted: str) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    found = document_date(text)
    if wanted == "-":
        assert found is None
    else:
        assert found is not None
        assert (found.iso, found.span.of(text)) == (wanted, re.findall(r"\[(.*?)\]", marked)[0])


UNDER_A_MEETING = [
    "Human Rights Council: Statement by Ambassador Anna Berg, Permanent Representative of the Republic of Malta, ",
    "77th World Health Assembly - Agenda Item 11 - Statement by H.E. Carlos Vega, Minister of Health of Peru, ",
]


@pytest.mark.parametrize("line", UNDER_A_MEETING)
def test_a_statement_under_its_meeting_is_of_the_day_at_its_end(line: str) -> None:
    found = document_date(f"{line}5 March 2019\n\nMr. President,\n\nWe take note.")
    assert found is not None
    assert found.iso == "2019-03-05"


def test_a_signed_text_bears_the_day_at_its_foot() -> None:
    body = "\n".join(f"Paragraph {n} of the communiqué tells of work done." for n in range(40))
    text = f"Joint Communiqué, Stockholm, 19–20 October 2015\n{body}\n\nStockholm, 20 October 2015.\n"
    found = document_date(text)
    assert found is not None
    assert found.iso == "2015-10-20"


def test_numbers_follow_the_order_that_is_given() -> None:
    assert [d.iso for d in dates("on 10/4/2018", order="dmy")] == ["2018-04-10"]
    assert [d.iso for d in dates("on 10/4/2018", order="mdy")] == ["2018-10-04"]


def test_order_of_a_document() -> None:
    assert order("on 25 October and 3 May") == "dmy"
    assert order("October 25, 2013") == "mdy"
    assert order("in 2013") is None


def test_a_date_inside_a_name_is_a_part_of_it() -> None:
    text = "the Act of 1964 and in 1965"
    assert [d.iso for d in dates(text, names=[Span(4, 15)])] == ["1965"]


def test_the_offset_is_added() -> None:
    (date,) = dates("in 2016", offset=100)
    assert date.span == Span(103, 107)


def test_the_year_of_a_name() -> None:
    assert year_of("2022 Madrid Summit") == "2022"
    assert year_of("Resolution 2231") is None
    assert year_of("launch of the Digital Agenda for 2030") is None
    assert year_of("launch of the 2030 Agenda") is None
    assert year_of("Summit") is None


@given(
    st.text(alphabet="0123456789 /.-–,May JunestrdOctober 2016lastonby\n", max_size=120),
    st.sampled_from([None, REFERENCE]),
)
def test_any_text_gives_ordered_dates_inside_it(text: str, reference: str | None) -> None:
    found = dates(text, reference)
    assert all(0 <= d.span.begin < d.span.end <= len(text) for d in found)
    assert all(a.span.end <= b.span.begin for a, b in pairwise(found))
    assert all(re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", d.iso) for d in found)
