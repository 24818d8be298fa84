"""Random names, texts and bytes, from pieces that have broken programs before. All chance comes from the caller."""

from __future__ import annotations

import codecs
import re
import unicodedata
from random import Random
from typing import Final

ODD: Final = (
    *"\"'\\<>&`{}|^[]()#?%/:;,.*+=@~$!-_",
    *(chr(code) for code in (*range(32), *range(0x7F, 0xA1))),
    *"\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202d\u202e\u2060\u2066\u2069\ufeff",
    *"\u0130\u0131\u017f\u212a\u2126\u1e9e\u00df\ufb01\u0149\u01c5\u0345\u0301\u0323\u0308\u20dd\u0e33\u3099",
    *"éÉñøŁđæþ\u00aa\u00ba²½Ⅷ①№℡ａＡ＝＋－＠０\u3000٢٠१०\U0001d7ce习近平한\u1112\u1161अिשלוםسلام",
    *"\U0001f1f0\U0001f469\u200d\U0001f469\U00010348\U0001d577\U000e0001\U000e0100\ufffd\ufffe\uffff\ue000\U0010ffff\ufdd0",
)
"""Characters that mean something somewhere, look like others, or change when case or form is folded."""

CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
HALVES: Final = ("\ud800", "\udbff", "\udc00", "\udcff", "\udfff")
"""Surrogates by themselves: Python has such strings, Unicode text does not."""

_SPOKEN = (
    "Ana Rey Kenya Nairobi the of and to in on at for we will thank support build road Ministry Finance "
    "World Bank Minister President Agreement Summit Alliance Forum Internet+ R&D 5% U.S. annual meeting "
    "conference 2019"
)
WORDS: Final = (
    *_SPOKEN.split(),
    *("Miao Wei", "Côte d'Ivoire", "O’Brien", "習近平", "Владимир", "São Tomé", "id", "person", "null", "true"),
)

BREAKS: Final = (
    *(
        "<script>alert(1)</script>",
        "</script>",
        "]]>",
        "-->",
        "<!DOCTYPE a>",
        "&lt;",
        "&#0;",
        "</rdf:RDF>",
        "%00",
        "%2f",
    ),
    *(
        "../../",
        "..\\",
        "/etc/passwd",
        "C:\\",
        "con.txt",
        ".hidden",
        "~",
        "$(id)",
        "`id`",
        ";id",
        "\x1b[31m",
        "\x1b]0;x\x07",
    ),
    *(
        '" . <urn:x> <urn:y> <urn:z> . #',
        '"""',
        "'''",
        '"@en',
        '"^^<urn:x>',
        "@prefix id: <urn:x> .",
        "<urn:x>",
        "_:b0",
    ),
    *(
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "＝1",
        '=HYPERLINK("http://x")',
        "\ufeff=1",
        "a,b",
        "a;b",
        '"",""',
    ),
    *("__proto__", "constructor", "{{7*7}}", "${7*7}", "{% x %}", "%s%n", "a" * 300, "é" * 90, "\u0301" * 40),
)

BETWEEN: Final = (
    "\n",
    "\n",
    "\n\n",
    "\n\n",
    " ",
    "\r\n",
    "\r\n\r\n",
    "\r",
    "\x0b",
    "\x0c",
    "\x1c",
    "\x85",
    "\u2028",
    "\u2029",
    "\t",
)

LINES: Final = (
    *(
        "# Remarks at the Summit",
        "## ",
        "---",
        "title: x",
        "date: 2019-05-03",
        "- a point",
        "• a point",
        "1. first",
        "(iv) b",
    ),
    *("PRIME MINISTER:", "Rey, Ana", "2019-05-03", "3 May 2019", "Nairobi, 3 May 2019", "FOR IMMEDIATE RELEASE"),
    *(
        "Distinguished guests, ladies and gentlemen,",
        "Excellencies,",
        "Thank you.",
        "Thank you very much.",
        "(Applause.)",
    ),
    *("The Minister said the following:", "“We will build a road,” she said.", "I thank you, and I thank my friends."),
    *("| a | b |", "| 2019 | 3.5 |", "Page 3 of 9", "Last updated on 27 Aug 2020", "Release date: 12/11/2009"),
    "It is a great pleasure to be back in this beautiful city, where",
    "so many of our shared projects began, and where the first of",
    "them, a small bridge, still carries people to work each morning.",
    "Wir danken der Weltbank, und wir werden im nächsten Jahr eine Straße in den Norden unseres Landes bauen.",
    "Мы благодарим вас за поддержку и построим дорогу на север нашей страны.",
)

ENCODINGS: Final = (
    *("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7", "windows-1252", "latin-1", "koi8-r"),
    *("shift_jis", "euc-jp", "iso-2022-jp", "gb18030", "big5", "hz", "cp037", "ascii", "mac-roman", "iso-8859-7"),
    *("punycode", "idna", "unicode_escape", "raw_unicode_escape"),
)
MARKS: Final = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


def character(chance: Random) -> str:
    """Any character but half of one."""
    if chance.random() < 0.8:
        return chance.choice(ODD)
    code = chance.randrange(0x20, 0x3000) if chance.random() < 0.8 else chance.randrange(0x3000, 0x110000)
    return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)


def name(chance: Random, *, halves: bool = False) -> str:
    """Something that stands where a name is expected; with lone surrogates where they are asked for."""
    pieces = []
    for _ in range(chance.choice((1, 1, 2, 2, 3, 5))):
        kind = chance.random()
        if kind < 0.45:
            pieces.append(chance.choice(WORDS))
        elif kind < 0.75:
            pieces.append(character(chance))
        elif kind < 0.95 or not halves:
            pieces.append(chance.choice(BREAKS))
        else:
            pieces.append(chance.choice(HALVES))
    made = chance.choice(("", "", " ", "-")).join(pieces)
    if chance.random() < 0.1:
        made = chance.choice((made.upper, made.lower, made.title, made.casefold))()
    if chance.random() < 0.1:
        made = unicodedata.normalize(chance.choice(("NFC", "NFD", "NFKC", "NFKD")), made)
    return made


def text(chance: Random) -> str:
    """Something between a speech and noise; most are without the controls that would make it no text."""
    pieces: list[str] = []
    clean = chance.random() < 0.7
    for _ in range(chance.choice((1, 2, 4, 8, 16, 30))):
        kind = chance.random()
        if kind < 0.4:
            pieces.append(chance.choice(LINES))
        elif kind < 0.75:
            pieces.append(
                " ".join(chance.choice(WORDS) for _ in range(chance.randrange(1, 14))) + chance.choice('.,:?!;"” ')
            )
        elif kind < 0.95:
            odd = name(chance)
            pieces.append(CONTROLS.sub("", odd) if clean else odd)
        elif kind < 0.98:
            pieces.append(chance.choice((" ", "\n", "(", "a.", "“", "A", "\u0301", "- ", "é")) * chance.randrange(400))
        else:
            pieces.append(pieces[chance.randrange(len(pieces))] if pieces else "")
        pieces.append(chance.choice(BETWEEN))
    return "".join(pieces)


def changed(chance: Random, data: bytes) -> bytes:
    """Bytes with some flipped, cut out, doubled or put in."""
    made = bytearray(data)
    for _ in range(chance.choice((0, 0, 1, 2, 5))):
        place = chance.randrange(len(made) + 1)
        kind = chance.randrange(5)
        if kind == 0:
            made[place : place + 1] = bytes([chance.randrange(256)])
        elif kind == 1:
            del made[place : place + chance.randrange(20)]
        elif kind == 2:
            made[place:place] = made[place : place + chance.randrange(40)]
        elif kind == 3:
            odd = (
                b"\0",
                b"\xff",
                b"\xc3",
                b"\xed\xa0\x80",
                b"\x1b$B",
                b"+APE-",
                b"~{",
                b"{\\rtf",
                b"%PDF-",
                b"\r\n",
                b'"',
            )
            made[place:place] = chance.choice(odd)
        else:
            made[:0] = chance.choice(MARKS)
    return bytes(made)


def encoded(chance: Random, words: str) -> tuple[bytes, str]:
    """The words as bytes in some encoding, which is named too; what it cannot hold is left out."""
    named = chance.choice(ENCODINGS) if chance.random() < 0.5 else "utf-8"
    try:
        return words.encode(named, "ignore"), named
    except (UnicodeError, ValueError):
        return words.encode(), "utf-8"
