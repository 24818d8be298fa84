"""Facts that a verb states: one line, one behaviour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.relations import relations
from kg.model import Zone
from tests.extract.marked import found, table

if TYPE_CHECKING:
    from spacy.language import Language

NARRATED = table("""
Pla[Kenya] supports the Pol[Nairobi Accord]. => Kenya supports Nairobi Accord
The Org[World Bank] has endorsed the Pol[Clean Water Programme].
  => World Bank supports Clean Water Programme ; Clean Water Programme issuedBy World Bank
Pla[Norway] and Pla[Chile] support the Pol[Ocean Charter].
  => Norway supports Ocean Charter ; Chile supports Ocean Charter
Pla[Norway] supports the Pol[Ocean Charter] and the Pol[Arctic Code].
  => Norway supports Ocean Charter ; Norway supports Arctic Code
The Org[Cabinet] and the Org[Senate] attach great importance to Top[rural health].
  => Cabinet supports rural health ; Senate supports rural health
The Pol[Ocean Charter] is supported by Pla[Norway]. => Norway supports Ocean Charter
The Pol[Ocean Charter] is supported by Pla[Norway] and Pla[Chile].
  => Norway supports Ocean Charter ; Chile supports Ocean Charter
Pla[Ghana] stands with Pla[Togo]. => Ghana supports Togo
Pla[Ghana] expressed its support for the Org[African Union]. => Ghana supports African Union
Pla[Peru], which supports the Pol[Lima Compact], sent a delegation. => Peru supports Lima Compact
Pla[Peru] rejects the Pol[Border Act]. => Peru opposes Border Act
The Org[High Court] overturned the Pol[Border Act] and struck down the Pol[Tariff Bill].
  => High Court opposes Border Act ; High Court opposes Tariff Bill
The Org[Security Council] condemned the Eve[Harbour Attack]. => Security Council opposes Harbour Attack
The Org[Treasury] condemned and rejected the Pol[Tariff Bill]. => Treasury opposes Tariff Bill
Pla[Fiji] ratified the Pol[Kigali Amendment]. => Fiji implements Kigali Amendment
The Pol[Kigali Amendment] was ratified by Pla[Fiji]. => Fiji implements Kigali Amendment
The Org[Ministry of Health] is implementing the Pol[Vaccination Plan].
  => Ministry of Health implements Vaccination Plan
Pla[Fiji] complies with the Pol[Basel Convention]. => Fiji implements Basel Convention
The Org[Ministry of Energy] promotes Top[solar power]. => Ministry of Energy promotes solar power
The Org[Ministry of Energy] supports Top[solar power]. => Ministry of Energy promotes solar power
The Org[Ministry of Energy] supports the Org[Solar League]. => Ministry of Energy supports Solar League
Per[Kari Moe] supports Top[solar power]. => Kari Moe supports solar power
Pla[Peru] is committed to Top[human rights]. => Peru promotes human rights
Pla[Peru] remains committed to the Pol[Lima Compact]. => Peru supports Lima Compact
Per[Kari Moe] welcomed Top[regional leadership]. => -
Per[Kari Moe] congratulated the Org[Solar League] on the award. => Kari Moe supports Solar League
Pla[Peru] has long advocated for Top[free trade]. => Peru supports free trade
Per[Kari Moe] and Per[Jan Novak] agreed to deepen cooperation on Top[energy security].
  => Kari Moe promotes energy security ; Jan Novak promotes energy security ; Kari Moe cooperatesWith Jan Novak
TODO The Org[Ministry of Energy] invests in Top[solar power] and Top[wind power].
  => Ministry of Energy promotes solar power ; Ministry of Energy promotes wind power
The Org[Ministry of Energy] has invested in Top[solar power] and Top[wind power].
  => Ministry of Energy promotes solar power ; Ministry of Energy promotes wind power
The Pol[Green Deal] accelerates the development of Top[solar power]. => Green Deal promotes solar power
The Org[Port Authority] contributes to Top[regional trade]. => Port Authority promotes regional trade
The Pol[Data Act] regulates Top[data brokers]. => Data Act addresses data brokers
The Pol[Coastal Strategy] focuses on Top[sea walls]. => Coastal Strategy addresses sea walls
Pla[Chile] founded the Org[Pacific Forum]. => Pacific Forum founder Chile
The Org[Pacific Forum] was founded by Pla[Chile] and Pla[Peru].
  => Pacific Forum founder Chile ; Pacific Forum founder Peru
The Org[Academy] initiated and founded the Org[Robotics League]. => Robotics League founder Academy
The Org[Robotics League], founded by the Org[Academy], has grown. => Robotics League founder Academy
The Org[Academy] helped to establish the Org[Robotics League]. => Robotics League founder Academy
The Org[Parliament] passed the Pol[Water Act]. => Water Act issuedBy Parliament
The Pol[Water Act] was adopted by the Org[Parliament]. => Water Act issuedBy Parliament
The Pol[Water Act], passed by the Org[Parliament], protects Top[wetlands].
  => Water Act issuedBy Parliament ; Water Act addresses wetlands
Pla[Spain] and Pla[Mali] signed the Pol[Fisheries Agreement].
  => Fisheries Agreement issuedBy Spain ; Fisheries Agreement issuedBy Mali ; Spain cooperatesWith Mali
Per[Ada Obi] launched the Pol[Schools Initiative]. => Schools Initiative issuedBy Ada Obi
Pla[Qatar] hosted the Eve[Doha Forum]. => Doha Forum organizer Qatar
The Eve[Doha Forum] was hosted by Pla[Qatar]. => Doha Forum organizer Qatar
The Eve[Doha Forum] was convened by Pla[Qatar] and chaired by Per[Ada Obi].
  => Doha Forum organizer Qatar ; Doha Forum organizer Ada Obi
The Org[Trade Council] and the Org[City of Lyon] organised the Eve[Silk Fair].
  => Silk Fair organizer Trade Council ; Silk Fair organizer City of Lyon
Per[Ada Obi] attended the Eve[Doha Forum]. => Doha Forum participant Ada Obi
The Eve[Doha Forum] was opened by the Minister of Trade, Per[Ada Obi]. => Doha Forum participant Ada Obi
The Eve[Doha Forum] was chaired by the Mayor of Pla[Doha], Per[Ada Obi]. => Doha Forum organizer Ada Obi
The Pol[Lima Pact] was signed by the Minister of Trade, Hon. Per[Ada Obi]. => Lima Pact issuedBy Ada Obi
Per[Ada Obi] took part in the Eve[Doha Forum]. => Doha Forum participant Ada Obi
Per[Ada Obi] attended the Eve[Doha Forum] and addressed the Eve[Youth Day].
  => Doha Forum participant Ada Obi ; Youth Day participant Ada Obi
Per[Ada Obi] and Per[Jan Novak] participated in the Eve[Doha Forum].
  => Doha Forum participant Ada Obi ; Doha Forum participant Jan Novak
Pla[Malta] joined the Org[European Union]. => Malta memberOf European Union
It is a great day for Pla[Malta] and Pla[Cyprus], which have joined the Org[European Union].
  => Malta memberOf European Union ; Cyprus memberOf European Union
Pla[Malta] acceded to the Pol[Ocean Charter]. => Malta memberOf Ocean Charter
The Org[Safety Office] was joined by Per[Ana Rey]. => -
Pla[Mexico] tackles Top[crime] and the future of Pla[Asia]. => Mexico opposes crime
Per[Ana Rey] has been appointed to the Org[Land Commission]. => Ana Rey memberOf Land Commission
Per[Ana Rey] was elected to the Org[Senate]. => Ana Rey memberOf Senate
Pla[Malta] is a member of the Org[Commonwealth]. => Malta memberOf Commonwealth
Pla[Malta] and Pla[Cyprus] are members of the Org[Commonwealth].
  => Malta memberOf Commonwealth ; Cyprus memberOf Commonwealth
Pla[Malta] is a party to the Pol[Ocean Charter]. => Malta memberOf Ocean Charter
Per[Ada Obi] met with Per[Jan Novak]. => Ada Obi cooperatesWith Jan Novak
The Minister Per[Ada Obi] called on President Per[Jan Novak] today. => Ada Obi cooperatesWith Jan Novak
The Minister Per[Ada Obi] called on President Per[Jan Novak] to resign. => -
Senator Per[Ada Obi] called on President Per[Jan Novak] over and over for a truce. => -
Per[Ada Obi] and Per[Jan Novak] met in the capital. => Ada Obi cooperatesWith Jan Novak
Per[Ada Obi] held talks with Per[Jan Novak]. => Ada Obi cooperatesWith Jan Novak
Pla[Kenya] looks forward to working with the Org[World Bank]. => Kenya cooperatesWith World Bank
Per[Ada Obi] met with President Per[Jan Novak], Minister for Trade Per[Ana Rey] and Mayor Per[Ian Bell].
  => Ada Obi cooperatesWith Jan Novak ; Ada Obi cooperatesWith Ana Rey ; Ada Obi cooperatesWith Ian Bell
Per[Ada Obi] has spoken with many Pla[Florida] officials, including Senator Per[Jan Novak] and Mayor Per[Ana Rey].
  => Ada Obi cooperatesWith Jan Novak ; Ada Obi cooperatesWith Ana Rey
Pla[Kenya] works closely with the Org[World Bank]. => Kenya cooperatesWith World Bank
Pla[Kenya], Pla[Uganda] and Pla[Rwanda] met. => -
The Org[Tidal Institute] is headquartered in Pla[Lisbon]. => Tidal Institute basedIn Lisbon
The Org[Tidal Institute], based in Pla[Lisbon], employs many people. => Tidal Institute basedIn Lisbon
The Pol[Green Deal] was welcomed by the Org[World Bank]. => World Bank supports Green Deal
Pla[Kenya] and Pla[Ghana] support each other. => Kenya supports Ghana ; Ghana supports Kenya
Having ratified the Pol[Ocean Charter], Pla[Malta] hosted the Eve[Valletta Summit].
  => Malta implements Ocean Charter ; Valletta Summit organizer Malta
Pla[Malta] hosted the Eve[Valletta Summit], promoting Top[ocean science].
  => Valletta Summit organizer Malta ; Malta promotes ocean science
The Org[Senate] met to pass the Pol[Water Act]. => Water Act issuedBy Senate
The Org[Senate] passed two laws today - the Pol[Water Act] and the Pol[Seed Act].
  => Water Act issuedBy Senate ; Seed Act issuedBy Senate
Per[Ada Obi] signed three bills into law: the Pol[Water Act], the Pol[Seed Act] and the Pol[Port Act].
  => Water Act issuedBy Ada Obi ; Seed Act issuedBy Ada Obi ; Port Act issuedBy Ada Obi
The Org[Senate] passed two laws, the Pol[Water Act] and the Pol[Seed Act].
  => Water Act issuedBy Senate ; Seed Act issuedBy Senate
Pla[Togo] has ratified several conventions, including the Pol[Ocean Charter]. => Togo implements Ocean Charter
The Org[Senate] passed many laws in the years since, and the Pol[Ocean Charter] was forgotten. => -
The Pol[Ocean Charter] was adopted by the Foreign Ministers of Pla[Ghana] and Pla[Togo].
  => Ocean Charter issuedBy Ghana ; Ocean Charter issuedBy Togo
The Heads of State of Pla[Mali], Pla[Niger] and Pla[Chad] signed the Pol[Ocean Charter].
  => Ocean Charter issuedBy Mali ; Ocean Charter issuedBy Niger ; Ocean Charter issuedBy Chad
The Pol[Ocean Charter] was signed by Org[ASEAN] Member States. => Ocean Charter issuedBy ASEAN
The Pol[Ocean Charter] was adopted by the President of Pla[Niger], Per[Ada Obi], and the Prime Minister, Per[Ian Bell].
  => Ocean Charter issuedBy Ada Obi ; Ocean Charter issuedBy Ian Bell
Representatives of Pla[Norway] and Pla[Chile] attended the Eve[Doha Forum].
  => Doha Forum participant Norway ; Doha Forum participant Chile
""")

NO_FACT = table("""
Pla[Kenya] does not support the Pol[Nairobi Accord]. => -
Pla[Kenya] never supported the Pol[Nairobi Accord]. => -
Members should support the Pol[Nairobi Accord]. => -
Pla[Kenya] should support the Pol[Nairobi Accord]. => -
Pla[Kenya] must ratify the Pol[Nairobi Accord]. => -
Pla[Kenya] could join the Org[Pacific Forum]. => -
Pla[Kenya] may join the Org[Pacific Forum]. => -
If Pla[Kenya] supports the Pol[Nairobi Accord], peace is near. => -
Unless Pla[Kenya] ratifies the Pol[Nairobi Accord], talks end. => -
Does Pla[Kenya] support the Pol[Nairobi Accord]? => -
The chair urged Pla[Kenya] to support the Pol[Nairobi Accord]. => -
The chair hopes that Pla[Kenya] supports the Pol[Nairobi Accord]. => -
It is important that Pla[Kenya] ratifies the Pol[Nairobi Accord]. => -
The chair called on Pla[Kenya] to ratify the Pol[Nairobi Accord]. => -
There is a need for Pla[Kenya] to ratify the Pol[Nairobi Accord]. => -
Pla[Kenya] failed to ratify the Pol[Nairobi Accord]. => -
Pla[Kenya] refused to join the Org[Pacific Forum]. => -
Support the Pol[Nairobi Accord]! => -
Let us support the Pol[Nairobi Accord]. => -
Enterprises support the Pol[Nairobi Accord]. => -
The Pol[Green Deal] will promote Top[solar power]. => -
""")

SAID = table("""
We support the Pol[Nairobi Accord]. => we supports Nairobi Accord
I commend the Org[World Bank]. => I supports World Bank
We will support the Pol[Nairobi Accord]. => we supports Nairobi Accord
The Org[Ministry of Energy] will support the Org[Robotics League]. => Ministry of Energy supports Robotics League
We shall ratify the Pol[Ocean Charter]. => we implements Ocean Charter
We are committed to the Pol[Ocean Charter]. => we supports Ocean Charter
We remain committed to Top[nuclear disarmament]. => we promotes nuclear disarmament
We condemn the Eve[Harbour Attack] in the strongest terms. => we opposes Harbour Attack
I am glad to attend the Eve[Doha Forum]. => Doha Forum participant I
I am pleased to announce the Pol[Coastal Strategy]. => Coastal Strategy issuedBy I
We attach great importance to Top[rural health]. => we supports rural health
Our country has joined the Pol[Ocean Charter]. => -
We must support the Pol[Nairobi Accord]. => -
We would like to join the Org[Pacific Forum]. => -
I hope that you will support the Pol[Nairobi Accord]. => -
We call on Pla[Kenya] to support the Pol[Nairobi Accord]. => -
We want Pla[Kenya] to join the Org[Pacific Forum]. => -
We cannot support the Pol[Border Act]. => -
We do not recognise the Pol[Border Act]. => -
""")

LINES = table("""
The Org[Senate] approved the following bills:|- The Pol[Water Bill], which protects rivers;|- Pol[Seed Bill].|It closed.
  => Water Bill issuedBy Senate ; Seed Bill issuedBy Senate
The Org[Senate] approved the following bills:|It then closed.|The Pol[Water Bill] was read. => -
""")


@pytest.mark.parametrize(("marked", "expected"), NARRATED + NO_FACT)
def test_what_the_document_narrates(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(relations, marked, nlp) == expected


@pytest.mark.parametrize(("marked", "expected"), SAID)
def test_what_the_speaker_says(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(relations, marked, nlp, Zone.BODY) == expected


@pytest.mark.parametrize(("marked", "expected"), LINES)
def test_what_stands_in_lines_below(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(relations, marked.replace("|", "\n"), nlp) == expected
