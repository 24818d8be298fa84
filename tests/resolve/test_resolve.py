"""What names, definite phrases and pronouns stand for, and who says what."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from kg.annotate import annotate, pipeline
from kg.frame import frame
from kg.model import Document, EntityType, Form, Origin, Told
from kg.resolve import Discourse, resolve
from kg.resolve.names import folded, person_words

SEED = Path(__file__).parents[2] / "seeds" / "000_cn-miit-aii-founding-conference.txt"


def resolved(text: str, *told: Told) -> Discourse:
    document = Document("test", "test.txt", text, hashlib.sha256(text.encode()).hexdigest(), told=told)
    (annotation,) = annotate([(document, frame(document))], pipeline())
    return resolve(annotation)


def names(discourse: Discourse) -> dict[str, set[str]]:
    return {entity.name: set(entity.aliases) for entity in discourse.entities}


SAME = [
    (
        "The State Court of Ordan opened. The State Courts of Ordan closed.",
        "State Court of Ordan",
        "State Courts of Ordan",
    ),
    ("The Bio Safety Agency met. The Biosafety Agency agreed.", "Bio Safety Agency", "Biosafety Agency"),
    ("Kofi Mensah spoke. Mensah left.", "Kofi Mensah", "Mensah"),
    ("The Port Safety Board (PSB) met. PSB agreed.", "Port Safety Board", "PSB"),
    ("The Kenya Ministry of Law met. Then the Ministry of Law wrote.", "Kenya Ministry of Law", "Ministry of Law"),
    (
        "The Bergen Convention on Fisheries holds. The Bergen Convention is old.",
        "Bergen Convention on Fisheries",
        "Bergen Convention",
    ),
    (
        "The 5th Ministerial Meeting of the Nile Group was held. The Nile Group 5th Ministerial Meeting was long.",
        "5th Ministerial Meeting of the Nile Group",
        "Nile Group 5th Ministerial Meeting",
    ),
    (
        "The UN Ports Council met. The Ports Council of the United Nations agreed. The Ports Council left.",
        "Ports Council of the United Nations",
        "Ports Council",
    ),
    (
        "The ADB Monetary Council met. The Monetary Council of the Andean Development Bank (ADB) agreed.",
        "Monetary Council of the Andean Development Bank",
        "ADB Monetary Council",
    ),
    (
        "The Twenty-Eighth Session of the Assembly was opened. The 28th Session of the Assembly was long.",
        "Twenty-Eighth Session of the Assembly",
        "28th Session of the Assembly",
    ),
    (
        "We held the Thirtieth Meeting of the Council. The 30th Meeting of the Council was short.",
        "Thirtieth Meeting of the Council",
        "30th Meeting of the Council",
    ),
    ("The Kingdom of Sweden agreed. Sweden paid.", "Kingdom of Sweden", "Sweden"),
    ("The Department of Energy met. Then the Energy Department wrote.", "Department of Energy", "Energy Department"),
    ("The Department of Energy met us in May. Then DOE wrote to us.", "Department of Energy", "DOE"),
    ("The Department of Agriculture met us in May. Then USDA wrote.", "Department of Agriculture", "USDA"),
    ("The United States agreed. The U.S. paid.", "United States", "U.S."),
    ("They met in Tempe, AZ on Monday. We thank the people of Arizona.", "Arizona", "AZ"),
    ("The Alliance of Ports was founded. The Alliance grew.", "Alliance of Ports", "Alliance"),
    ("The Ministry of Law replied. Later MinLaw wrote again.", "Ministry of Law", "MinLaw"),
    ("Help came after Hurricane Agatha. All of us still suffer from Agatha.", "Hurricane Agatha", "Agatha"),
    (
        "The founding of the Alliance of Ports pleased us. The founding of this Alliance will help.",
        "founding of the Alliance of Ports",
        "founding of this Alliance",
    ),
    (
        "Remarks at the 6th Lima Ports Forum\n\nI welcome you to this Sixth Lima Ports Forum.",
        "Sixth Lima Ports Forum",
        "6th Lima Ports Forum",
    ),
    ("In 1949 R G Halvorsen came to office. Robert Halvorsen served for years.", "Robert Halvorsen", "R G Halvorsen"),
    ("In 1949 R. Halvorsen came to office. Robert Gordon Halvorsen left.", "Robert Gordon Halvorsen", "R. Halvorsen"),
    ("President Joseph R. Lind spoke. President Joe Lind left.", "Joseph R. Lind", "Joe Lind"),
    ("President Luiz Inácio Lula da Silva spoke. President Lula left.", "Luiz Inácio Lula da Silva", "Lula"),
    (
        "Speech by Ada Okoro at the Launch of the Delta Water Office\n\nThe opening of this office is a great day.",
        "Launch of the Delta Water Office",
        "opening of this office",
    ),
    (
        "Speech by Ada Okoro at the Launch of the Delta Water Office in Lagos\n\nI am glad to see the launch of the"
        " Delta Water Office of the United Nations.",
        "launch of the Delta Water Office of the United Nations",
        "Launch of the Delta Water Office",
    ),
    ("I met Finola O'Hanlon in Galway. Minister O'Hanlon left.", "Finola O'Hanlon", "O'Hanlon"),
    # a bill and the act that it became
    (
        "Parliament passed the Harbours Bill in January. The Harbours Act comes into force today.",
        "Harbours Act",
        "Harbours Bill",
    ),
    # a department by the field it is for
    (
        "The U.S. Department of State wrote to us. The State Department agrees.",
        "U.S. Department of State",
        "State Department",
    ),
    (
        "The U.S. Department of the Treasury wrote to us. We thank Treasury for it.",
        "U.S. Department of the Treasury",
        "Treasury",
    ),
]


@pytest.mark.parametrize(("text", "name", "alias"), SAME)
def test_one_thing_is_one_entity(text: str, name: str, alias: str) -> None:
    found = names(resolved(text))
    assert alias in found[name]
    assert alias not in found


def test_the_first_summit_is_another_one_than_that_spoken_at() -> None:
    text = "Remarks at the Ports Summit\n\nMuch has changed since the first Ports Summit in Lima. We welcome that."
    assert {"Ports Summit", "first Ports Summit"} <= set(names(resolved(text)))
    text = text.replace("since the first Ports Summit in Lima", "on the way to this first Ports Summit")
    assert "first Ports Summit" not in names(resolved(text))


def test_a_bill_is_not_the_act_that_it_replaces() -> None:
    text = "Parliament passed the Harbours Bill in January. It repeals the old Harbours Act."
    assert {"Harbours Act", "Harbours Bill"} <= set(names(resolved(text)))


def test_an_initial_of_two_given_names_is_left_open() -> None:
    people = resolved("Minister M. Rao opened the port. Maya Rao and Mohan Rao came.").entities
    assert {person.name for person in people} == {"M. Rao", "Maya Rao", "Mohan Rao"}


def test_a_father_is_not_his_son() -> None:
    text = "King Talal bin Ali Al Nouri received Prince Omar bin Talal bin Ali Al Nouri, the Prime Minister."
    assert set(names(resolved(text))) == {"Talal bin Ali Al Nouri", "Omar bin Talal bin Ali Al Nouri"}


def test_a_member_of_parliament_names_the_parliament() -> None:
    heading = "Ms Anna Berg (Member of Parliament for Oslo West GRC)"
    assert "Parliament" in names(resolved(f"{heading}\n\nTo ask the Minister for Law whether all is good."))


def test_a_commission_that_is_called_by_no_longer_name_is_a_body() -> None:
    text = "We wrote to the Commission in May. The plan of the Commission is bold."
    assert "Commission" in names(resolved(text))
    assert "Commission" not in names(resolved("We wrote to the Commission in May. The plan is bold."))
    assert "Commission" not in names(resolved(f"The Ports Commission met. {text}"))


def test_two_open_readings_give_none() -> None:
    discourse = resolved(
        "Anna Berg and Carl Berg met the Trade Council and the Energy Council. The Council agreed with Berg."
    )
    for entity in discourse.entities:
        assert all(mention.form is Form.NAME for mention in entity.mentions)
    assert not any(entity.name == "Berg" or "Berg" in entity.aliases for entity in discourse.entities)


def mention_texts(discourse: Discourse, name: str, form: Form) -> list[str]:
    (entity,) = [entity for entity in discourse.entities if entity.name == name]
    text = discourse.annotation.document.text
    return [mention.span.of(text) for mention in entity.mentions if mention.form is form]


def test_a_definite_phrase_stands_for_the_one_thing_with_that_head() -> None:
    discourse = resolved("The Nile Basin Conference opened on Monday. Many came to this conference.")
    assert mention_texts(discourse, "Nile Basin Conference", Form.NOMINAL) == ["this conference"]


OFFICES = [
    ("President Ana Rey met Prime Minister Kofi Mensah. The President thanked him.", ["Ana Rey"]),
    (
        "President Ana Rey met Prime Minister Kofi Mensah. The President and Prime Minister agreed.",
        ["Ana Rey", "Kofi Mensah"],
    ),
    ("President of Peru Ana Rey came. The President spoke.", ["Ana Rey"]),
    ("President Ana Rey met President Kofi Mensah. The President spoke.", []),
    ("Former President Ana Rey came. The President spoke.", []),
    ("President Ana Rey came. The President of Kenya spoke.", []),
    ("President Ana Rey came. The Office of the President wrote.", []),
    ("The President spoke. Later President Ana Rey came.", []),
]


@pytest.mark.parametrize(("text", "people"), OFFICES)
def test_an_office_alone_stands_for_the_one_who_was_named_with_it(text: str, people: list[str]) -> None:
    told = resolved(text)
    found = [(m.span, e.name) for e in told.entities for m in e.mentions if m.rule == "office"]
    assert [name for _, name in sorted(found)] == people


def test_the_nouns_by_which_an_event_is_called_are_names_of_it() -> None:
    assert (
        "summit" in names(resolved("The Lima Summit on Ports began. Later the summit ended."))["Lima Summit on Ports"]
    )


def test_it_opens_a_sentence_after_a_named_subject() -> None:
    discourse = resolved("The Ministry of Trade will support farmers. It will also build roads.")
    assert mention_texts(discourse, "Ministry of Trade", Form.PRONOUN) == ["It"]


def test_it_is_left_open_where_the_object_may_be_meant() -> None:
    discourse = resolved("The Ministry of Trade released the Green Growth Plan. It aims to help farmers.")
    assert not any(mention.form is Form.PRONOUN for entity in discourse.entities for mention in entity.mentions)


WE = [
    ("On behalf of the Ministry of Works, I thank you. We will build roads.", "Ministry of Works"),
    ("Kenya is committed to peace. Kenya will send doctors, and we thank Japan.", "Kenya"),
]


@pytest.mark.parametrize(("body", "side"), WE)
def test_we_are_the_side_of_the_speaker(body: str, side: str) -> None:
    discourse = resolved(
        f"Speech by Jane Mwangi, Minister of Foreign Affairs\n\nLadies and gentlemen,\n\n{body} I am glad."
    )
    (voice,) = {voice for voice in discourse.voices if voice.side}
    assert voice.speaker is not None and discourse.entity(voice.speaker).name == "Jane Mwangi"
    assert voice.side is not None and discourse.entity(voice.side).name == side


@pytest.fixture(scope="module")
def seed() -> Discourse:
    return resolved(SEED.read_text("utf-8"))


def test_the_seed_holds_its_seventeen_things(seed: Discourse) -> None:
    assert sorted(entity.name for entity in seed.entities) == [
        "Alliance of Industrial Internet",
        "Beijing",
        "China",
        "China Academy of Information and Communications Technology",
        "China Manufacturing 2025",
        "Founding Conference of the Alliance of Industrial Internet",
        "Internet Power Strategy",
        "Internet+",
        "Manufacturing Power Strategy",
        "Miao Wei",
        "Ministry of Industry and Information Technology",
        "Party Central Committee",
        "Reuters",
        "Spring Festival",
        "State Council",
        "founding of the Alliance of Industrial Internet",
        "joshua Roberts",
    ]


def test_the_seed_is_spoken_by_its_speaker_for_the_ministry(seed: Discourse) -> None:
    assert seed.speaker is not None
    assert seed.entity(seed.speaker).name == "Miao Wei"
    text = seed.annotation.document.text
    (thanks,) = [s for s in seed.annotation.sentences if s.span.of(text).startswith("On behalf of the Ministry")]
    voice = seed.voice(thanks)
    assert voice.speaker == seed.speaker
    assert voice.side is not None and seed.entity(voice.side).name == "Ministry of Industry and Information Technology"
    (held,) = [s for s in seed.annotation.sentences if "was held in Beijing" in s.span.of(text)]
    assert seed.voice(held).speaker is None


def test_each_quotation_of_a_release_has_its_own_speaker() -> None:
    discourse = resolved(
        "Port Authority Welcomes New Harbour Plan\n\n"
        "The Port Authority of Lagos today welcomed the Harbour Plan in a meeting with its partners and the press.\n\n"
        "“I am proud of what our people have built,” said Mr Tunde Bello, Director of the Port Authority of Lagos.\n\n"
        "“I look forward to the next phase of this work,” said Ms Grace Adeyemi, who leads the programme.\n"
    )
    text = discourse.annotation.document.text
    said = {
        discourse.entity(voice.speaker).name
        for sentence, voice in zip(discourse.annotation.sentences, discourse.voices, strict=True)
        if voice.speaker and sentence.span.of(text).startswith("“I")
    }
    assert said == {"Tunde Bello", "Grace Adeyemi"}


def test_keys_follow_the_order_of_first_mention(seed: Discourse) -> None:
    begins = [min(mention.span for mention in entity.mentions) for entity in seed.entities]
    assert [entity.key for entity in seed.entities] == [f"e{n}" for n in range(1, len(begins) + 1)]
    assert [span.begin for span in begins] == sorted(span.begin for span in begins)


SPEAKERS = [
    ("PM Modi’s address at inauguration of the Fintech Fest", "Modi"),
    ("Speech by the President of Latvia Egils Levits at the Executive Board of UNESCO", "Egils Levits"),
    ("Remarks by U.S. Ambassador to Kenya Meg Whitman at the Kenya Business Summit", "Meg Whitman"),
    ("STATEMENT BY H.E. MR. PARK JIN-SOO", "Park Jin-Soo"),
    ("Speech on behalf of President Ada Lind at the Ports Forum\n\nDelivered by Minister Tom Obi", "Tom Obi"),
    ("Speech of the Minister of Ports, Ada Lind, delivered on her behalf by Tom Obi, at the Ports Forum", "Tom Obi"),
    ("Address by Hon. Ada Lind, Minister of Ports, represented by Tom Obi, at the opening of the Harbour", "Tom Obi"),
    ("Address by the Minister of Farms (read by Deputy Minister Tom Obi) at the Farm Show", "Tom Obi"),
    ("Statement by the Minister of Ports, Ada Lind, on the death of Carlos Vega", "Ada Lind"),
    ("Statement by the Permanent Representative of Malta to the United Nations Ambassador Ada Lind", "Ada Lind"),
    ("Address to the Nation of President Ada Lind", "Ada Lind"),
]


@pytest.mark.parametrize(("headline", "speaker"), SPEAKERS)
def test_the_headline_tells_who_speaks(headline: str, speaker: str) -> None:
    discourse = resolved(f"{headline}\n\nGood morning. I am glad to be here with all of you today.")
    assert discourse.speaker is not None
    assert discourse.entity(discourse.speaker).name == speaker


SPOKEN_OF = [
    "Statement by the Minister on the resignation of Ada Lind",
    "Statement by the Foreign Ministry on the appointment of Ambassador Ada Lind",
    "Message of the President on the demise of the former Kenyan President Ada Lind",
    "Statement by the Spokesperson on the award of the Ports Prize to Ada Lind",
    "Statement by the Minister on the release of Ada Lind's report",
    "Remarks by the President after meeting Prime Minister Ada Lind of Norway",
    "Remarks by the Governor at the funeral of Ada Lind",
    "Statement on the passing of Ada Lind",
    "Statement by the Attorney General on the arrest of Ada Lind and Minister Tom Obi",
    "Prime Minister's message of condolence to President Ada Lind",
    "Eulogy for Ada Lind",
    "Remarks at a dinner in honour of President Ada Lind",
]


@pytest.mark.parametrize("headline", SPOKEN_OF)
def test_whom_the_headline_is_on_is_not_the_speaker(headline: str) -> None:
    text = f"{headline}\n\nI am thinking of her today. I remember our work on the ports."
    assert resolved(text).speaker is None


def test_the_name_under_a_line_that_ends_in_by_is_the_speaker() -> None:
    text = "A little bit of courage?\n\nSpeech given by\n\nSir Kofi Mensah, Deputy Governor\n\nThe Harbour, Suva\n\n"
    discourse = resolved(text + "I am glad to be here with all of you today, and I thank you.")
    assert discourse.speaker is not None and discourse.entity(discourse.speaker).name == "Kofi Mensah"


def test_who_holds_the_office_of_the_headline_is_the_speaker() -> None:
    discourse = resolved(
        "Statement of the Chairperson of the Harbour Union on the situation in Suva\n\n"
        "The Chairperson of the Harbour Union, Ama Owusu, is closely following the situation in Suva. She recalls that "
        "the port is home to many, and she met Kofi Mensah there last week."
    )
    assert discourse.speaker is not None and discourse.entity(discourse.speaker).name == "Ama Owusu"


def test_names_before_a_colon_tell_who_speaks() -> None:
    discourse = resolved(
        "Beginning of Meeting with President of the Harbour Union Ama Owusu\n\nApril 21, 2005, Suva\n\n"
        "President Kofi Mensah: Dear colleagues. I am very pleased to see you here in Suva today.\n\n"
        "Harbour Union President Ama Owusu (back translation): Thank you, I am glad to have been invited.\n\n"
        "Kofi Mensah: I fully agree. I would like to speak of our ports."
    )
    assert discourse.speaker is not None and discourse.entity(discourse.speaker).name == "Kofi Mensah"
    spoken = [voice.speaker for voice in discourse.voices if voice.speaker is not None]
    names = [discourse.entity(key).name for key in dict.fromkeys(spoken)]
    assert names == ["Kofi Mensah", "Ama Owusu"]


def test_whom_a_line_of_the_head_greets_is_not_the_speaker() -> None:
    head = "Address at the bridge\n2002-09-29\n\nAir Vice-Marshal, my parliamentary colleague Ama Owusu, the Mayor"
    discourse = resolved(f"{head}\n\nLadies and gentlemen, I am glad to be here today.")
    assert discourse.speaker is None


@pytest.mark.parametrize(
    ("text", "told", "speaker"),
    [
        ("Remarks\n\nThank you, Kofi Mensah. I am glad to be here.", "Rey, Ana", None),
        ("Remarks by Kofi Mensah\n\nI am glad to be here.", "President Kofi Mensah", "Kofi Mensah"),
        ("Remarks\n\nPresident Mensah: I met Ama Owusu.", "President Mensah and Minister Ama Owusu", "Mensah"),
    ],
)
def test_who_is_told_to_speak_speaks_and_nobody_else(text: str, told: str, speaker: str | None) -> None:
    discourse = resolved(text, Told("speaker", told, Origin.CORPUS))
    assert (discourse.speaker and discourse.entity(discourse.speaker).name) == speaker


def test_a_happening_keeps_its_shorter_wordings() -> None:
    discourse = resolved("They condemned Russia’s brutal war in Ukraine. The war in Ukraine must end.")
    assert {"brutal war in Ukraine", "war in Ukraine"} <= names(discourse)["Russia’s brutal war in Ukraine"]


def test_the_body_inside_an_event_is_mentioned_there() -> None:
    discourse = resolved("We saw the founding of the Delta Alliance. The Delta Alliance grew.")
    (event,) = [entity for entity in discourse.entities if entity.name == "founding of the Delta Alliance"]
    inside = {discourse.entity(key).name for key, _ in discourse.within(event.mentions[0].span)}
    assert "Delta Alliance" in inside


def test_a_short_name_goes_with_its_own_long_one() -> None:
    discourse = resolved("We held the first Summit for Democracy. We will attend the second Summit for Democracy.")
    assert {"first Summit for Democracy", "second Summit for Democracy"} <= set(names(discourse))
    told = "The meeting of the Council of Ministers in March 2018 was good. The next {} in March 2019 comes."
    meetings = set(names(resolved(told.format("meeting of the Council of Ministers"))))
    assert {
        "meeting of the Council of Ministers in March 2018",
        "next meeting of the Council of Ministers in March 2019",
    } <= meetings
    assert "Summit for Democracy" not in names(discourse)


def test_the_pandemic_is_one_thing() -> None:
    discourse = resolved("The COVID-19 pandemic hit us. COVID‑19 spread, and the COVID-19 Pandemic lasted.")
    assert len([entity for entity in discourse.entities if "COVID" in entity.name]) == 1


@pytest.mark.parametrize(
    ("text", "governments"),
    [
        (
            "Norway is ready. Norway will pay. The Federal Government wrote to us, and the Norwegian Government "
            "agreed. The Government will build it.",
            {"Norwegian Government"},
        ),
        (
            "The Commonwealth Government pays half, the Australian Government says. I thank the Victorian Government.",
            {"Australian Government", "Victorian Government"},
        ),
        (
            "Kenya and Ghana met. The Kenyan Government came, the Ghanaian Government too, and the Government spoke.",
            {"Kenyan Government", "Ghanaian Government", "Government"},
        ),
        # the speaker's is none that he thanks
        (
            "I thank the Government of Peru for its warm hospitality. My Government will ratify the treaty. Peru is "
            "ready.",
            {"Government of Peru", "Government"},
        ),
        (
            "I thank the Government of Kenya for hosting this conference. The Maltese Government believes in the "
            "oceans. Malta is an island. My Government will ratify the treaty.",
            {"Government of Kenya", "Maltese Government"},
        ),
        (
            "We are grateful to the Ministry of Ports of Peru for the welcome. My Ministry will help small harbours.",
            {"Ministry of Ports of Peru", "Ministry"},
        ),
        (
            "The Government of Ghana builds roads. My Government will build more of them in Ghana.",
            {"Government of Ghana"},
        ),
    ],
)
def test_a_country_has_one_government(text: str, governments: set[str]) -> None:
    found = {e.name for e in resolved(text).entities if e.type is EntityType.ORGANIZATION}
    assert found == governments


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        (
            "First Lady Ada Okoro spoke first. Then President Okoro answered. First Lady Okoro smiled.",
            {"Ada Okoro": 2, "Okoro": 1},
        ),
        ("First Lady Ada Okoro came with Jude Okoro. President Okoro answered.", {"Ada Okoro": 1, "Jude Okoro": 2}),
        ("Mr. Okoro met Mrs. Ada Okoro. Mr. Okoro left.", {"Ada Okoro": 1, "Okoro": 2}),
        ("Chancellor Brenner came. Mrs Ida Brenner spoke. Chancellor Brenner left.", {"Ida Brenner": 3}),
        # who leads a country, and a woman in no office
        ("Mrs. Ana Vega opened it. President Vega signed the Education Act.", {"Ana Vega": 1, "Vega": 1}),
        (
            "We remember Mrs. Ada Mushi, Mr. Jan Mushi and President Mushi.",
            {"Ada Mushi": 1, "Jan Mushi": 1, "Mushi": 1},
        ),
        ("Prime Minister Mrs. Indira Rao came. Prime Minister Rao left.", {"Indira Rao": 2}),
        ("Mrs. Indira Rao, Prime Minister of India, came. Prime Minister Rao left.", {"Indira Rao": 2}),
        ("I thank President Musa and Amina Musa. President Musa has led well.", {"Musa": 2, "Amina Musa": 1}),
        (
            "Prime Minister Lund and his wife, Mrs Karin Lund, came. Mrs Lund spoke. Lund left.",
            {"Lund": 3, "Karin Lund": 2},
        ),
        (
            "Premier Jack Reid and Ann Reid came. Premier Reid and Ann Reid sat. Premier Reid left.",
            {"Jack Reid": 3, "Ann Reid": 2},
        ),
    ],
)
def test_titles_tell_two_persons_of_one_surname_apart(text: str, persons: dict[str, int]) -> None:
    found = {e.name: len(e.mentions) for e in resolved(text).entities if e.type is EntityType.PERSON}
    assert found == persons


@pytest.mark.parametrize(
    "cited",
    ["As the historian Ross Brenner has said, they were brave.", "Ada Brenner once said that we owe them all."],
)
def test_who_is_only_cited_is_not_the_speaker(cited: str) -> None:
    assert resolved(f"Dawn Service\n\n{cited}\n\nThe port was opened in May.").speaker is None


def test_who_opens_the_session_that_he_chairs_gives_no_speech() -> None:
    held = "The Delta Summit was held in Accra on 4 May 2019."
    chaired = "Mr. Edwin Carr, Secretary-General, chaired the proceedings and made an Opening Statement."
    assert resolved(f"{held}\n\n{chaired}").speaker is None


@pytest.mark.parametrize("name", ["’S", "'s", "the", "."])
def test_a_name_without_words_of_its_own_keeps_one_to_be_told_by(name: str) -> None:
    assert folded(name)
    assert person_words(name)


REPORTED = [
    ("The Council mourned Sultan Tariq bin Said, who died in May.", None),
    ("The Assembly honoured the late President Lea Hofer, who delivered the opening address in 2010.", None),
    ("The Secretary of State Lea Hofer spoke via phone today with Minister Kofi Eya.", None),
    ("Minister Lea Hofer spoke via video link at the opening of the port.", "Lea Hofer"),
    (
        "The call with Peru\n\nThe following is attributable to Spokesperson Kofi Eya:\n\nMinister Lea Hofer spoke "
        "today with Minister Ana Rey of Peru. They discussed the ports.",
        "Kofi Eya",
    ),
    ("The new policy addressed the concerns of Prime Minister Ada Lind. It was drafted by a council.", None),
    ("The Prime Minister, Ada Lind, addressed the assembly on Monday. It ended at noon.", "Ada Lind"),
    ("The assembly was addressed by Prime Minister Ada Lind on Monday. It ended at noon.", "Ada Lind"),
    (
        "Minister of Trade John Diallo met Kenyan Minister Peter Otieno on Monday.\n\n"
        '"The conversation with Minister Otieno was very constructive indeed", he said.',
        "John Diallo",
    ),
    (
        "Minister of Trade John Diallo opened the port on Monday. “We thank Minister Peter Otieno of Kenya for his"
        " help”, the minister said, and left.",
        None,
    ),
    ("The committee heard from Minister Ada Lind, who spoke on behalf of the ports. It then turned to fish.", None),
    ("The port was opened on Monday. It took years. It is wide. Minister Ada Lind spoke in Rome of roads.", None),
]


@pytest.mark.parametrize(("story", "speaker"), REPORTED)
def test_who_speaks_in_a_report_is_the_subject_and_nobody_who_is_spoken_of(story: str, speaker: str | None) -> None:
    found = resolved(f"Government sets out its plan\n\n{story}")
    assert (found.entity(found.speaker).name if found.speaker else None) == speaker


SELF_NAMED = [
    (
        "Good morning. I'm Peter Lindqvist, President of the Ports Union. I thank you for coming here.",
        "Peter Lindqvist",
    ),
    ("Ladies and gentlemen, my name is Tomas Kovac, and I thank you for the warm welcome.", "Tomas Kovac"),
    ("Hello everybody. I am Deputy Governor Amina Yusuf. Thank you for coming. I am glad to be here.", "Amina Yusuf"),
    ("Good evening. I'm Ada Lind’s husband. I thank you for coming here today.", None),
    ("Good evening. She said “I am Ada Lind” and sat down. I thank you for coming here today.", None),
    ("QUESTION:\n\nMy name is Ada Lind and I ask about the port.\n\nANSWER:\n\nI thank you for that.", None),
    ("The Minister of Ports (Mr. Kariuki): Mr. Speaker, Sir, I beg to move. I thank you for your time.", "Kariuki"),
]


@pytest.mark.parametrize(("speech", "speaker"), SELF_NAMED)
def test_who_says_his_own_name_or_is_named_in_a_label_speaks(speech: str, speaker: str | None) -> None:
    found = resolved(f"Launch of the Harbour Fund\n\n{speech}\n\nI will see to it that the port is opened in May.")
    assert (found.entity(found.speaker).name if found.speaker else None) == speaker


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Secretary Lima spoke of the ports. Lima thanked the crews for their work.", {("Person", 2)}),
        ("Secretary Lima spoke of the ports. He came from Lima in May.", {("Person", 1), ("Place", 1)}),
    ],
)
def test_a_person_and_a_place_of_one_name_are_two(text: str, called: set[tuple[str, int]]) -> None:
    found = [entity for entity in resolved(text).entities if entity.name == "Lima"]
    named = {(e.type.value, len([m for m in e.mentions if m.form is not Form.PRONOUN])) for e in found}
    assert named == called


ASKED = [
    ("Spokesperson Ada Lind’s Press Briefing", "Ada Lind"),
    ("Foreign Ministry Spokesperson Ada Lind's Regular Press Conference on June 28, 2016", "Ada Lind"),
    ("Press briefing", None),
]


@pytest.mark.parametrize(("headline", "speaker"), ASKED)
def test_whom_a_question_tells_of_does_not_speak(headline: str, speaker: str | None) -> None:
    found = resolved(
        f"{headline}\n\nQ: Polish Foreign Minister Jan Nowak said yesterday that Poland will raise the matter.\n\n"
        "A: The ports are open.\n"
    )
    assert (found.entity(found.speaker).name if found.speaker else None) == speaker
    asking = [found.voice(sentence).asking for sentence in found.annotation.sentences]
    assert asking == [False, True, False]
