"""Tell English from other languages: by its small words, and only where those are missing by py3langid's model.

py3langid (5 MB, 140 languages, offline) was chosen over lingua, whose wheel has 96 MB. It takes a moment to load, and
an English text never needs it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

FEWEST_WORDS: Final = 12
"""Fewer tell nothing: names, headings, lists."""
LONGEST: Final = 20_000
"""Characters that are looked at."""
FEWEST_SMALL: Final = 0.05
"""The share of small words below which a text is looked at; in English prose it is 0.2 to 0.4."""
LIKELIEST: Final = 0.05
"""How likely English may still be."""

SMALL: Final = frozenset(
    {"the", "of", "and", "to", "that", "for", "we", "our", "with", "this", "are", "have", "will", "be", "it", "by"}
    | {"from", "has", "their", "which", "you", "not", "they", "us", "its", "been", "these", "there", "would", "who"}
    | {"his", "she", "your", "than", "more", "what", "here", "other", "most", "those", "today", "about"}
)
"""Words that English prose cannot do without, and that its neighbours do not have: no "in", "is", "was", "on"."""
NAMES: Final = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish",
    "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian",
    "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian",
    "lv": "Latvian", "ms": "Malay", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sr": "Serbian", "sv": "Swedish",
    "sw": "Swahili", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese",
    "zh": "Chinese",
}  # fmt: skip
_WORD: Final = re.compile(r"[^\W\d_]+")


def foreign(text: str) -> str | None:
    """The name of the language of a text that is clearly not English ("German"), else None."""
    text = text[:LONGEST]
    words = _WORD.findall(text)
    letters = len("".join(words))
    latin = letters if text.isascii() else sum(len(word) for word in words if _is_latin(word[0]))
    if latin * 2 >= letters:
        if len(words) < FEWEST_WORDS or letters < 3 * len(words) or sum(map(str.islower, words)) * 2 < len(words):
            return None
        if sum(map(SMALL.__contains__, map(str.lower, words))) >= FEWEST_SMALL * len(words):
            return None
    elif letters < 2 * FEWEST_WORDS:
        return None
    ranked = _identifier().rank(text)
    code = ranked[0][0]
    # Sister languages share what is likely: it is English that must be out of the question.
    if code == "en" or dict(ranked).get("en", 0.0) > LIKELIEST:
        return None
    return NAMES.get(code, f"another language ({code})")


def _is_latin(letter: str) -> bool:
    return letter < "\u0250" or "\u1e00" <= letter < "\u2000"


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def check(text: str) -> str | None:
    """The language that a document is in, unless a good part of it is English: a fifth of its text."""
    language = foreign(text)
    if language is None:
        return None
    paragraphs = [paragraph for paragraph in re.split(r"\n\s*\n|\n", text) if paragraph.strip()]
    english = sum(len(p) for p in paragraphs if len(p.split()) >= FEWEST_WORDS and _is_english(p))
    return None if english * 5 >= len(text) else language


def _is_english(paragraph: str) -> bool:
    words = [word.lower() for word in _WORD.findall(paragraph)]
    return sum(word in SMALL for word in words) >= 0.15 * len(words)
