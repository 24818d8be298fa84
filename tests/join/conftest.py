"""Short releases of two countries, written for these tests, that name like bodies and people."""

from __future__ import annotations

from pathlib import Path

import pytest

TEXTS = {
    "sg-2014.txt": (
        "Speech by the Minister for Law\n\n"
        "3 March 2014\n\n"
        "The Minister for Law of Singapore, Mr K Shanmugam, spoke in Singapore on Monday. The Ministry of Law "
        "(MinLaw) will review the Companies Act. The Ministry of Law thanks the Singapore International "
        "Arbitration Centre (SIAC).\n\n"
        "Mr Shanmugam met the Prime Minister of Singapore, Mr Lee Hsien Loong, at the Supreme Court."
    ),
    "sg-2015.txt": (
        "MinLaw signs an agreement\n\n"
        "5 May 2015\n\n"
        "The SIAC said that it will work with MinLaw in Singapore. The Minister for Law of Singapore, Mr K "
        "Shanmugam, said that Singapore supports arbitration. Parliament will debate the Companies Act in "
        "June."
    ),
    "kh-2014.txt": (
        "Cambodia opens a school for judges\n\n"
        "10 April 2014\n\n"
        "The Government of Cambodia opened a school for judges in Phnom Penh. The Ministry of Law of Cambodia "
        "will run the school. The Prime Minister of Cambodia, Mr Hun Sen, thanked the Ministry of Law in "
        "Phnom Penh. Cambodia needs judges."
    ),
    "kh-2016.txt": (
        "Ministry of Law of Cambodia reports to Parliament\n\n"
        "7 July 2016\n\n"
        "In Phnom Penh, the Ministry of Law reported to the Parliament of Cambodia. Prime Minister Hun Sen "
        "said that Cambodia will amend the Companies Act of Cambodia. Georgia and Cambodia opened embassies "
        "in Phnom Penh and Tbilisi."
    ),
}


@pytest.fixture
def releases(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
