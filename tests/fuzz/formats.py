"""The readers of foreign formats on changed files: what they give has its parts in order, inside the text.

In kg they run in a child process that makes a refusal of whatever they raise: an error of theirs is no fault here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from random import Random

from kg.errors import KgError
from kg.read.content import Raw
from kg.read.formats import by_name
from tests.fuzz import made
from tests.fuzz.reader import _check_told
from tests.read import makers

NAMES = ("XML", "RTF", "e-mail", "OpenDocument", "Word", "EPUB", "web page")
SENTENCE = "We thank the World Bank for its support, and we will build a road to the north of our country. "


@dataclass(frozen=True)
class Case:
    format: str
    data: bytes


@cache
def _good() -> dict[str, tuple[bytes, ...]]:
    odd = [SENTENCE, "Señor “Presidente” 😀 & <b> ]]>", "=1+1 \u202e"]
    return {
        "XML": (makers.TEI.encode(), makers.AKOMA_NTOSO.encode()),
        "RTF": (makers.rtf(odd, "A title"),),
        "e-mail": (makers.eml(odd, "Re: =?utf-8?q?=C3=A9?="), makers.eml(odd, kind="html")),
        "OpenDocument": (makers.odt(odd, "A title"),),
        "Word": (makers.docx(odd, "A title"),),
        "EPUB": (makers.epub(odd, "A title", "2019-05-03"),),
        "web page": (makers.html(odd), makers.html(odd, '<meta name="date" content="2019-13-45">')),
    }


def make(chance: Random) -> Case:
    format = NAMES[min(chance.randrange(40), len(NAMES) - 1) if chance.random() < 0.02 else chance.randrange(3)]
    data = chance.choice(_good()[format])
    for _ in range(chance.randrange(3)):
        place = chance.randrange(len(data))
        data = data[:place] + made.name(chance).encode() + data[place + chance.choice((0, 0, 5)) :]
    return Case(format, made.changed(chance, data))


def check(case: Case) -> str:
    format = by_name(case.format)
    try:
        found = format.parsed(Raw("a" + format.suffixes[0], case.data))
    except KgError as error:
        assert str(error).startswith("a.") and "\n" not in str(error), str(error)
        return "refused"
    except (AssertionError, TimeoutError):
        raise
    except Exception:
        return "broke its parser"
    end = 0
    for part in found.parts:
        assert end <= part.span.begin < part.span.end <= len(found.text), part
        assert part.place
        end = part.span.end
    for told in found.told:
        _check_told(told)
    return "read"
