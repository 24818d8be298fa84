"""Who holds what office, and in what body or country: one line, one behaviour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.facts.positions import positions
from kg.extract.facts.setting import setting
from kg.model import Zone
from tests.extract.marked import discourse, found, table, told

if TYPE_CHECKING:
    from spacy.language import Language

NARRATED = table("""
The Chairman Org[National Water Board] Per[Ana Rey] came. => Ana Rey position National Water Board "Chairman"
The Registrar Org[Harbour University], Mr. Per[Will Ross], came. => Will Ross position Harbour University "Registrar"
The Org[Department of Homeland Security] Deputy Secretary Per[Ana Rey] came.
  => Ana Rey position Department of Homeland Security "Deputy Secretary"
At the invitation of Per[Ana Rey], President of Pla[Togo], the Org[Bureau of the Andean Assembly] held its session.
  => Ana Rey position Togo "President of Togo"
Together with Per[Ana Rey], King of Pla[Tonga], the Org[Harbour Council], which met in May, opened the bridge.
  => Ana Rey position Tonga "King of Tonga"
In the presence of Per[Ana Rey], Minister of Health, the Org[Water Authority] opened a plant.
  => Ana Rey position - "Minister of Health"
Per[Ana Rey], Director for Pla[Africa], the Org[Harbour Bank], came.
  => Ana Rey position Harbour Bank "Director for Africa"
Per[Ana Rey], Minister of Health, Government of Pla[Peru], and Per[Will Ross], Secretary for Trade, Government of the
  Pla[Republic of Malta], met. => Ana Rey position Peru "Minister of Health" ;
  Will Ross position Republic of Malta "Secretary for Trade"
Per[Ana Rey], Org[WHO] Country Director for Pla[Ghana], came.
  => Ana Rey position WHO "WHO Country Director for Ghana"
Per[Ana Rey], Ambassador of Pla[Malta] to Pla[Ghana] and Org[ECOWAS], came.
  => Ana Rey position Malta "Ambassador of Malta to Ghana and ECOWAS"
Per[Ana Rey], The Pla[Republic of Malta]'s High Commissioner to Pla[Kenya], came.
  => Ana Rey position Republic of Malta "High Commissioner to Kenya"
The Presidents of Pla[Peru] and Pla[Togo], Per[Ana Rey] and Dr Per[Kofi Eya], met.
  => Ana Rey position Peru "President" ; Kofi Eya position Togo "President"
The talks of the Foreign Ministers of Pla[Peru], Per[Ana Rey]; and of Pla[Togo], Per[Kofi Eya], went well.
  => Ana Rey position Peru "Foreign Minister" ; Kofi Eya position Togo "Foreign Minister"
The Ministers of Trade of Pla[Peru], Pla[Togo] and Pla[Fiji] (Per[Ana Rey], Per[Kofi Eya] and Per[Will Ross]) met.
  => Ana Rey position Peru "Minister of Trade" ; Kofi Eya position Togo "Minister of Trade" ;
  Will Ross position Fiji "Minister of Trade"
The Ministers of Health and Education, Per[Ana Rey] and Per[Will Ross], opened the school.
  => Ana Rey position - "Minister of Health" ; Will Ross position - "Minister of Education"
The Presidents of Pla[Peru] and Pla[Togo], among them Per[Ana Rey] and Per[Kofi Eya], met. => -
Health and Human Services Secretary Per[Ana Rey] spoke. => Ana Rey position - "Health and Human Services Secretary"
Labour & Social Welfare Secretary Per[Ana Rey] came. => Ana Rey position - "Labour & Social Welfare Secretary"
Trade, Industry and Fisheries Minister Per[Ana Rey] spoke.
  => Ana Rey position - "Trade, Industry and Fisheries Minister"
Police and Crime Commissioner Per[Ana Rey] spoke. => Ana Rey position - "Police and Crime Commissioner"
Per[Will Ross], Education Minister Per[Ana Rey] and others came. => Ana Rey position - "Education Minister"
Chief Medical Officer Per[Ana Rey] spoke. => Ana Rey position - "Chief Medical Officer"
Clerk of the Org[National Assembly] Per[Ana Rey] came.
  => Ana Rey position National Assembly "Clerk of the National Assembly"
We have a partner in Secretary Per[Ana Rey]. => Ana Rey position - "Secretary"
Per[Ana Rey], Minister of Health, spoke in the capital. => Ana Rey position - "Minister of Health"
Per[Ana Rey], the Minister of Health of Pla[Peru], spoke. => Ana Rey position Peru "Minister of Health of Peru"
Per[Ana Rey], Minister of Health and Social Welfare, spoke.
  => Ana Rey position - "Minister of Health and Social Welfare"
Per[Ana Rey], Minister of Health, opened the new wing of the Org[Ministry of Health].
  => Ana Rey position Ministry of Health "Minister of Health"
The Minister of Health, Per[Ana Rey], opened the ward. => Ana Rey position - "Minister of Health"
The Minister of Health, Dr Per[Ana Rey], opened the ward. => Ana Rey position - "Minister of Health"
The Minister of Health, the Honourable Per[Ana Rey], opened the ward. => Ana Rey position - "Minister of Health"
The President of Pla[France] in Pla[Abuja] with Prime Minister Per[Ana Rey] spoke.
  => Ana Rey position - "Prime Minister"
At the invitation of the President of Pla[Chile], the President of Pla[Peru] Per[Ana Rey] came.
  => Ana Rey position Peru "President of Peru"
Per[Ana Rey], Minister of Trade of Pla[Peru] and Chairman of the 40th Org[Council of Ministers], spoke.
  => Ana Rey position Peru "Minister of Trade of Peru" ; Ana Rey position Council of Ministers "Chairman"
Call of the Foreign Minister of Pla[Chile] on Foreign Secretary Per[Ana Rey]. => Ana Rey position - "Foreign Secretary"
Per[Ana Rey], Minister of Trade of Pla[Chile] to Pla[Peru], spoke.
  => Ana Rey position Chile "Minister of Trade of Chile"
Per[Ana Rey], High Commissioner of Pla[Ghana] to Pla[Kenya], spoke.
  => Ana Rey position Ghana "High Commissioner of Ghana to Kenya"
Per[Ana Rey], Governor of the Org[Bank of Chile], Distinguished Governors from Org[SEACEN], guests,
  => Ana Rey position Bank of Chile "Governor of the Bank of Chile"
The Minister of Health, Otunba (Dr) Per[Ana Rey], opened the ward. => Ana Rey position - "Minister of Health"
Per[Ana Rey], GCON, Minister of Works of Pla[Nigeria], spoke.
  => Ana Rey position Nigeria "Minister of Works of Nigeria"
Per[Ana Rey], EGH, CAV, Cabinet Secretary for Health of Pla[Kenya], and Per[Will Ross], C.B.E., Head of Org[Kew], met.
  => Ana Rey position Kenya "Cabinet Secretary for Health of Kenya" ; Will Ross position Kew "Head of Kew"
Per[Ana Rey], the 40th President of Pla[Chile], wrote it. => Ana Rey position Chile "President of Chile"
Foreign Minister Per[Ana Rey] will be joined by Health Minister Per[Will Ross] in the capital.
  => Ana Rey position - "Foreign Minister" ; Will Ross position - "Health Minister"
Minister Per[Ana Rey] was accompanied by Ambassador Per[Will Ross] of Pla[Ghana].
  => Ana Rey position - "Minister" ; Will Ross position Ghana "Ambassador"
The Minister and Ambassador Per[Will Ross] of Pla[Ghana] spoke. => Will Ross position Ghana "Ambassador"
The Deputy Prime Minister and Foreign Minister Per[Ana Rey] of Pla[Chile] spoke.
  => Ana Rey position Chile "Deputy Prime Minister" ; Ana Rey position Chile "Foreign Minister"
The council appointed Per[Ana Rey] of Pla[Sweden] as Head of the Org[Harbour Board].
  => Ana Rey position Harbour Board "Head of the Harbour Board"
We congratulate Per[Ana Rey] on becoming President of Pla[Spain]. => Ana Rey position Spain "President of Spain"
We congratulate Per[Ana Rey] on her election as Prime Minister of Pla[Peru].
  => Ana Rey position Peru "Prime Minister of Peru"
Per[Ana Rey], 52, of Pla[Lusaka], has been reappointed Chair of the Org[Bank of Zambia].
  => Ana Rey position Bank of Zambia "Chair of the Bank of Zambia"
The Prime Minister has named Per[Will Ross] Minister of Health of Pla[Belize].
  => Will Ross position Belize "Minister of Health of Belize"
The President of Pla[Kenya], Per[Ana Rey], the President of the Org[Bunge] (Parliament), Per[Will Ross], met.
  => Ana Rey position Kenya "President of Kenya" ; Will Ross position Bunge "President of the Bunge"
Per[Ana Rey] became the third Minister of Health on January 26. => Ana Rey position - "third Minister of Health"
The Prime Minister of Pla[Jamaica], The Most Honourable Per[Ana Rey], spoke.
  => Ana Rey position Jamaica "Prime Minister of Jamaica"
Army Spokesman Capt. Per[Will Ross] confirmed it. => Will Ross position - "Army Spokesman"
Governor Org[SBP] Per[Ana Rey] spoke. => Ana Rey position SBP "Governor"
Prince Per[Will Ross] spoke. => -
HRH Prince Per[Will Ross] spoke. => -
Amir Sheikh Per[Will Ross] of Pla[Qatar] spoke. => Will Ross position Qatar "Amir"
Per[Ana Rey] / Foreign Minister of Pla[Mexico] => Ana Rey position Mexico "Foreign Minister of Mexico"
Governor Pla[Punjab] Per[Ana Rey] and Chief Minister Pla[Sindh] Per[Will Ross] of Pla[Pakistan] met.
  => Ana Rey position Punjab "Governor" ; Will Ross position Sindh "Chief Minister"
Per[Ana Rey], Minister of Education, Works, Social Services, Youth and Culture of Pla[Montserrat], spoke.
  => Ana Rey position Montserrat "Minister of Education, Works, Social Services, Youth and Culture of Montserrat"
Per[Ana Rey], Ambassador of Pla[Kenya] to the Org[United Nations] in Pla[Vienna], spoke.
  => Ana Rey position Kenya "Ambassador of Kenya to the United Nations in Vienna"
Per[Ana Rey], Ruler of Pla[Sharjah], spoke. => Ana Rey position Sharjah "Ruler of Sharjah"
Per[Ana Rey], President and Commander in Chief of the Org[Defence Forces], spoke.
  => Ana Rey position - "President"
  ; Ana Rey position Defence Forces "Commander in Chief of the Defence Forces"
The Minister in charge of Emergency Management of Pla[Fiji], Per[Ana Rey], spoke.
  => Ana Rey position Fiji "Minister in charge of Emergency Management of Fiji"
The summit elected Per[Ana Rey], President of Pla[Ghana], as Chairperson of the Org[African Union].
  => Ana Rey position Ghana "President of Ghana" ; Ana Rey position African Union "Chairperson of the African Union"
Per[Ana Rey] is a champion of girls in Pla[Ghana]. => -
Per[Ana Rey], the leader of the opposition in Pla[Fiji], spoke. => Ana Rey position Fiji "leader"
Per[Ana Rey], Member of the Org[Executive Committee], spoke.
  => Ana Rey position Executive Committee "Member of the Executive Committee"
The Ambassador Extraordinary and the Minister of Trade, Per[Ana Rey], met the Governor elect of Pla[Lagos], Per[Al Oz].
  => Ana Rey position - "Ambassador Extraordinary" ; Ana Rey position - "Minister of Trade"
  ; Al Oz position Lagos "Governor elect of Lagos"
(1) Mr Per[Ana Rey] Permanent Secretary, Org[Ministry of Trade]
  => Ana Rey position Ministry of Trade "Permanent Secretary"
I met Prime Minister Hon. Per[Ana Rey] of Pla[Fiji]. => Ana Rey position Fiji "Prime Minister"
Per[Ana Rey] becomes Ambassador Extraordinary and Plenipotentiary to Pla[Mexico].
  => Ana Rey position - "Ambassador Extraordinary and Plenipotentiary to Mexico"
Health Minister Per[Ana Rey] opened the ward. => Ana Rey position - "Health Minister"
The Premier of Pla[Tasmania], Per[Will Ross], opened the bridge. => Will Ross position Tasmania "Premier of Tasmania"
The President of the Pla[Republic of Ghana], Per[Kofi Boateng], opened the bridge.
  => Kofi Boateng position Republic of Ghana "President of the Republic of Ghana"
President Per[Kofi Boateng] of Pla[Ghana] opened the bridge. => Kofi Boateng position Ghana "President"
Prime Minister Per[Lina Berg] arrived. => Lina Berg position - "Prime Minister"
Deputy Prime Minister Per[Lina Berg] arrived. => Lina Berg position - "Deputy Prime Minister"
Minister for Law and Second Minister for Home Affairs Per[Tan Wei] spoke.
  => Tan Wei position - "Minister for Law" ; Tan Wei position - "Second Minister for Home Affairs"
Per[Tan Wei], Minister for Law and Second Minister for Home Affairs, spoke.
  => Tan Wei position - "Minister for Law" ; Tan Wei position - "Second Minister for Home Affairs"
Per[Tan Wei], Minister for Culture, Community and Youth, spoke.
  => Tan Wei position - "Minister for Culture, Community and Youth"
The Chairman of the Org[Harbour Board], Per[Omar Said], and Vice Chairman Dr Per[Ines Vale] met us.
  => Omar Said position Harbour Board "Chairman of the Harbour Board"
  ; Ines Vale position Harbour Board "Vice Chairman"
We thank Org[Kestrel Steel] and its Managing Director, Per[Omar Said].
  => Omar Said position Kestrel Steel "Managing Director"
Per[Omar Said], Chairman of the Org[Harbour Board] and Head of Safety, spoke.
  => Omar Said position Harbour Board "Chairman of the Harbour Board"
  ; Omar Said position Harbour Board "Head of Safety"
Mr Per[Omar Said], Chief Executive (CE) of the Org[Harbour Board], spoke.
  => Omar Said position Harbour Board "Chief Executive (CE) of the Harbour Board"
The Org[Federal Reserve] held rates. Voting for it was Per[Omar Said], Chair.
  => Omar Said position Federal Reserve "Chair"
Special Envoy Per[Omar Said] of Pla[Peru] came. => Omar Said position Peru "Special Envoy"
Per[Omar Said], Director-General of the Org[Harbour Board], spoke.
  => Omar Said position Harbour Board "Director-General of the Harbour Board"
Org[Harbour Bank of Norway] (HBN) Governor Dr Per[Omar Said] spoke.
  => Omar Said position Harbour Bank of Norway "Governor"
Under Vice President Per[Omar Said]'s leadership, the port grew. => Omar Said position - "Vice President"
Under Secretary Per[Omar Said] opened the port. => Omar Said position - "Under Secretary"
The board named Per[Omar Said] as the Coordinating Officer for Federal recovery operations.
  => Omar Said position - "Coordinating Officer for Federal recovery operations"
Per[Omar Said] is Director for Global recovery. => Omar Said position - "Director for Global recovery"
Per[Omar Said], Chairman/CEO of the Org[Harbour Board], spoke.
  => Omar Said position Harbour Board "Chairman/CEO of the Harbour Board"
Per[Omar Said], Director / Secretary, Org[Harbour Board], spoke.
  => Omar Said position Harbour Board "Director / Secretary"
Per[Omar Said], Founder and CEO, Org[Harbour Board], spoke. => Omar Said position Harbour Board "Founder and CEO"
Per[Omar Said], Co-Founder, President and CEO, Org[Harbour Board], spoke.
  => Omar Said position Harbour Board "Co-Founder, President and CEO"
Per[Omar Said], Chairman, Org[Harbour Board], spoke. => Omar Said position Harbour Board "Chairman"
Per[Omar Said], Secretary General of the Org[Pacific Forum], spoke.
  => Omar Said position Pacific Forum "Secretary General of the Pacific Forum"
Per[Omar Said], Permanent Secretary of the Org[Ministry of Trade], spoke.
  => Omar Said position Ministry of Trade "Permanent Secretary of the Ministry of Trade"
The Org[Harbour Board]'s Director, Per[Omar Said], spoke. => Omar Said position Harbour Board "Director"
Pla[Norway]'s Foreign Minister, Per[Kari Moe], spoke. => Kari Moe position Norway "Foreign Minister"
French President Per[Luc Morel] met farmers in Pla[France]. => Luc Morel position France "French President"
Per[Kari Moe] was appointed Minister of Fisheries. => Kari Moe position - "Minister of Fisheries"
Per[Kari Moe] was elected President of the Org[Senate]. => Kari Moe position Senate "President of the Senate"
Per[Kari Moe] has been appointed as Chair of the Org[Harbour Board].
  => Kari Moe position Harbour Board "Chair of the Harbour Board"
Per[Kari Moe] is the Governor of the Org[Reserve Bank].
  => Kari Moe position Reserve Bank "Governor of the Reserve Bank"
Per[Kari Moe], who is the Governor of the Org[Reserve Bank], spoke.
  => Kari Moe position Reserve Bank "Governor of the Reserve Bank"
Per[Kari Moe], Mayor of Pla[Bergen], and Per[Ana Rey], Minister of Health, met.
  => Kari Moe position Bergen "Mayor of Bergen" ; Ana Rey position - "Minister of Health"
Senators Per[Kari Moe], Per[Jan Novak] and Per[Omar Said] attended.
  => Kari Moe position - "Senator" ; Jan Novak position - "Senator" ; Omar Said position - "Senator"
Per[Kari Moe], Assistant to the President and Chief of Staff, spoke.
  => Kari Moe position - "Assistant to the President" ; Kari Moe position - "Chief of Staff"
Attorney General Per[Kari Moe] opened the ward. => Kari Moe position - "Attorney General"
Per[Kari Moe], Solicitor-General, Org[Attorney-General's Chambers], spoke.
  => Kari Moe position Attorney-General's Chambers "Solicitor-General"
Per[Kari Moe], Permanent Representative of Pla[Norway] to the Org[United Nations], spoke.
  => Kari Moe position Norway "Permanent Representative of Norway to the United Nations"
H.E. Ambassador Per[Kari Moe] spoke. => Kari Moe position - "Ambassador"
Per[Kari Moe], who was the guest speaker, came late. => -
Agriculture Secretary Per[Kari Moe] opened the new wing of the Org[Department of Agriculture].
  => Kari Moe position Department of Agriculture "Agriculture Secretary"
The Org[Department of Defense] met French Defense Minister Per[Kari Moe].
  => Kari Moe position - "French Defense Minister"
The Org[Department of Defense] met Defense Minister Per[Kari Moe]. => Kari Moe position - "Defense Minister"
Per[Kari Moe], Permanent Representative to the Org[United Nations], spoke.
  => Kari Moe position United Nations "Permanent Representative to the United Nations"
Pla[Oregon] Representative Per[Kari Moe] spoke. => Kari Moe position Oregon "Oregon Representative"
The Minister of Justice of Pla[Japan], Per[Jan Novak], spoke.
  => Jan Novak position Japan "Minister of Justice of Japan"
Speaker of the Org[National Assembly] Per[Jan Novak] opened the sitting.
  => Jan Novak position National Assembly "Speaker of the National Assembly"
Ambassador Per[Jan Novak] spoke. => Jan Novak position - "Ambassador"
The Minister spoke to Per[Jan Novak]. => -
The Ministers of Health met, and Per[Jan Novak] spoke. => -
Professor Per[Ho Min] spoke. => -
Per[Ana Rey] thanked the Minister of Health. => -
We thank Minister of Health Per[Ana Rey], Deputy Prime Minister and Minister of Trade Per[Jan Novak] of Pla[Norway].
  => Ana Rey position - "Minister of Health" ; Jan Novak position Norway "Deputy Prime Minister"
  ; Jan Novak position Norway "Minister of Trade"
We saw Chief Justice Per[Ana Rey], the Chief of Staff, Lieutenant General Per[Jan Novak], and others.
  => Ana Rey position - "Chief Justice" ; Jan Novak position - "Chief of Staff"
We thank Minister of Economy, Planning, and Cooperation Per[Ana Rey].
  => Ana Rey position - "Minister of Economy, Planning, and Cooperation"
The spouse of the Speaker, Per[Ana Rey], spoke. => -
The wife of President Per[Jan Novak], Per[Ana Rey], spoke. => Jan Novak position - "President"
Per[Kari Moe] is the mother of the Speaker, Per[Ana Rey]. => -
We thank Per[Ana Rey], Minister of Trade and Minister of Health Per[Jan Novak].
  => Ana Rey position - "Minister of Trade" ; Jan Novak position - "Minister of Health"
Prime Ministers Per[Ana Rey] of Pla[Norway] and Per[Jan Novak] of Pla[Peru] came, as did presidents Per[Kari Moe]
  (Pla[Ghana]) and Per[Omar Said] (Pla[Jordan]).
  => Ana Rey position Norway "Prime Minister" ; Jan Novak position Peru "Prime Minister"
  ; Kari Moe position Ghana "president" ; Omar Said position Jordan "president"
Director Per[Ana Rey], Governors and guests came. => Ana Rey position - "Director"
We met Org[Bank of Uganda] Deputy Governor Per[Ana Rey]. => Ana Rey position Bank of Uganda "Deputy Governor"
We met former Prime Ministers Per[Ana Rey] and Per[Jan Novak], and Per[Omar Said].
  => Ana Rey position - "former Prime Minister" ; Jan Novak position - "former Prime Minister"
Per[Ana Rey] met the Minister of Health, Per[Jan Novak]. => Jan Novak position - "Minister of Health"
Per[Omar Said], Secretary, Org[Ministry of Health] and Org[Ministry of Trade], spoke.
  => Omar Said position Ministry of Health "Secretary" ; Omar Said position Ministry of Trade "Secretary"
The Permanent Secretary, Org[Ministry of Health], Mr Per[Omar Said], spoke.
  => Omar Said position Ministry of Health "Permanent Secretary"
Per[Omar Said], Director of Research in the Org[University of Accra]'s Org[Centre for Ports], spoke.
  => Omar Said position Centre for Ports "Director of Research in the University of Accra's Centre for Ports"
Per[Omar Said], chairman of the board of Org[Harbour Holdings], spoke. => Omar Said position Harbour Holdings "chairman"
Per[Kari Moe] will take office next week as Governor of the Org[Reserve Bank].
  => Kari Moe position Reserve Bank "Governor of the Reserve Bank"
Per[Ana Rey], the Member for Pla[Bergen], spoke. => Ana Rey position Bergen "Member for Bergen"
Per[Ana Rey], Professor, spoke. => -
Pla[Peru] was represented by Per[Ana Rey], Minister of Health; and Per[Jan Novak], Minister of Trade.
  => Ana Rey position Peru "Minister of Health" ; Jan Novak position Peru "Minister of Trade"
Pla[Peru] was represented at the Eve[Ocean Forum] in Pla[Apia] by its Minister of Health, Per[Ana Rey].
  => Ana Rey position Peru "Minister of Health"
Prime Minister Per[Lina Berg] of Pla[Norway] was accompanied by Per[Ana Rey], Minister of Health.
  => Lina Berg position Norway "Prime Minister" ; Ana Rey position Norway "Minister of Health"
Pla[Niue], an Associate Member of the Org[Bay Council], was represented by Hon. Per[Ana Rey], Minister of Energy.
  => Ana Rey position Niue "Minister of Energy"
Pla[Fiji] was represented at the Eve[Ocean Forum] in Pla[Apia] by its Minister of Health, Per[Ana Rey].
  => Ana Rey position Fiji "Minister of Health"
Pla[Kenya] was represented by Per[Omar Said], the Deputy President, Pla[Peru] by Per[Ana Rey], the Minister of Trade,
  and Pla[Malta] by Per[Jan Novak], Minister of Health.
  => Omar Said position Kenya "Deputy President" ; Ana Rey position Peru "Minister of Trade" ; Jan Novak position
  Malta "Minister of Health"
Per[Ana Rey], Minister of Trade, represented Pla[Peru]. => Ana Rey position Peru "Minister of Trade"
Per[Ana Rey], Pla[Zambia]'s new Minister of Finance, signed. => Ana Rey position Zambia "Minister of Finance"
Per[Omar Said], the Pla[UK]'s Minister for Trade, met Per[Ana Rey]. => Omar Said position UK "Minister for Trade"
Per[Kari Moe], Org[UNICEF]'s Executive Director, spoke. => Kari Moe position UNICEF "Executive Director"
Per[Kari Moe], Pla[Kenya]'s Permanent Representative to the Org[United Nations], spoke.
  => Kari Moe position Kenya "Permanent Representative to the United Nations"
Hon. Per[Omar Said], Prime Minister and Minister of Finance of Pla[Malta], Hon. Per[Ana Rey], Minister of Health of
  Pla[Peru],
  => Omar Said position Malta "Prime Minister" ; Omar Said position Malta "Minister of Finance of Malta" ; Ana Rey
  position Peru "Minister of Health of Peru"
Per[Omar Said], Minister for Works, MP for Pla[Tema], Per[Jan Novak], Minister for Sport, MP for Pla[Keta], and
  Per[Ana Rey] came.
  => Omar Said position - "Minister for Works" ; Omar Said position Tema "MP for Tema" ; Jan Novak position -
  "Minister for Sport" ; Jan Novak position Keta "MP for Keta"
We met Chief Officer for Asia at the Org[Foreign Ministry] Per[Jan Novak].
  => Jan Novak position Foreign Ministry "Chief Officer for Asia"
Per[Omar Said], C.G.H, President of Pla[Kenya], spoke. => Omar Said position Kenya "President of Kenya"
Per[Omar Said], E.G.H., M.P., Minister for Water, spoke. => Omar Said position - "Minister for Water"
It was opened by Per[Omar Said], Minister of Water of Pla[Kenya], and Per[Kari Moe] of the Org[World Bank].
  => Omar Said position Kenya "Minister of Water of Kenya"
Per[Omar Said], High Commissioner of Pla[Malta], Minister of Health, Dr Per[Jan Novak], the Chairman of the
  Org[Bank of Fiji], Mr Per[Will Ross], ladies and gentlemen.
  => Omar Said position Malta "High Commissioner of Malta" ; Jan Novak position - "Minister of Health" ;
  Will Ross position Bank of Fiji "Chairman of the Bank of Fiji"
Per[Ana Rey] was appointed by Prime Minister Per[Omar Said] to be Ambassador of Pla[Malta] to Pla[Ghana].
  => Omar Said position - "Prime Minister" ; Ana Rey position Malta "Ambassador of Malta to Ghana"
The committee was asked by Per[Omar Said] to serve as Chairman of the Org[Bank of Fiji]. => -
I met the President of Pla[Peru], my friend, Per[Ana Rey], and the Prime Minister of Pla[Fiji], dear colleague
  Per[Will Ross]. => Ana Rey position Peru "President of Peru" ; Will Ross position Fiji "Prime Minister of Fiji"
Per[Omar Said], President of Pla[Malta] and Minister of Trade Per[Jan Novak] met.
  => Omar Said position Malta "President of Malta" ; Jan Novak position - "Minister of Trade"
Present were Per[Ana Rey] Minister of Health of Pla[Peru], Per[Jan Novak] Prime Minister of Pla[Malta] and others.
  => Ana Rey position Peru "Minister of Health of Peru" ; Jan Novak position Malta "Prime Minister of Malta"
After talks with Per[Ana Rey] Deputy Minister Per[Jan Novak] left. => Jan Novak position - "Deputy Minister"
Statement by Per[Ana Rey], Foreign Minister of Pla[Peru] to the Org[General Assembly]
  => Ana Rey position Peru "Foreign Minister of Peru"
The Minister of Defence, Colonel (Retired) Per[Ana Rey], spoke. => Ana Rey position - "Minister of Defence"
The Prime Minister, Brigadier (Ret’d), the Honourable Per[Ana Rey], spoke. => Ana Rey position - "Prime Minister"
""")

GREETED = table("""
Minister Per[Ana Rey], Commissioner Per[Jan Novak], ladies and gentlemen,
  => Ana Rey position we "Minister" ; Jan Novak position - "Commissioner"
Your Excellency Per[Ana Rey], Minister of Health, => Ana Rey position we "Minister of Health"
Excellencies, ladies and gentlemen, => -
Mr. President, Mrs. Per[Okafor], Dr. Per[Keller], => -
Madam Prime Minister, Minister Per[Keller], ladies and gentlemen, => Keller position we "Minister"
Mr. President, Your Excellency Per[Tabo Okafor], distinguished guests, => Tabo Okafor position we "President"
""")


@pytest.mark.parametrize(("marked", "expected"), NARRATED)
def test_an_office_beside_a_name(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(positions, marked, nlp) == expected


@pytest.mark.parametrize(("marked", "expected"), GREETED)
def test_an_office_in_a_salutation(nlp: Language, marked: str, expected: set[str]) -> None:
    assert found(positions, "body: It is good to be here.\nsalutation: " + marked, nlp, Zone.BODY) == expected


LABELLED = """
title: TRANSCRIPT OF INTERVIEW WITH Per[Lina Berg]
header: 3 May 2001
body: PRIME MINISTER:
body: It is good to be here in the north.
"""

BYLINE = """
title: Keeping our harbours open
header: Per[Omar Said]
header: Director-General of the Org[Harbour Board]
body: It is good to be here in the north.
"""


def test_a_label_names_the_office_of_the_one_who_speaks(nlp: Language) -> None:
    from kg.extract.facts.setting import setting

    resolved = discourse(LABELLED, nlp, spoken_by="Lina Berg")
    assert {fact.role for fact in positions(setting(resolved))} == {"Prime Minister"}


def test_who_only_asks_has_no_office_of_the_speaker(nlp: Language) -> None:
    from kg.extract.facts.setting import setting

    resolved = discourse(LABELLED.replace("PRIME MINISTER:", "AUDIENCE MEMBER:"), nlp, spoken_by="Lina Berg")
    assert [*positions(setting(resolved))] == []


def test_an_office_under_a_name_in_the_head_is_that_of_the_name(nlp: Language) -> None:
    from kg.extract.facts.setting import setting

    resolved = discourse(BYLINE, nlp, spoken_by="Omar Said")
    assert told(positions(setting(resolved)), resolved) == {
        'Omar Said position Harbour Board "Director-General of the Harbour Board"'
    }


LISTED = """
narration: The session was held with the participation of:
narration: His Highness Sheikh Per[Talal Al Rashid]
narration: Emir of the Pla[State of Najd].
narration: His Majesty King Per[Omar Said]
narration: King of the Pla[Kingdom of Rif].
salutation: Union Attorney General Per[Ana Rey]
salutation: Deputy Attorney General
"""


def test_an_office_alone_on_a_line_is_of_who_stands_alone_above(nlp: Language) -> None:
    from kg.extract.facts.setting import setting

    resolved = discourse(LISTED, nlp, spoken_by=None)
    assert told(positions(setting(resolved)), resolved) == {
        'Talal Al Rashid position State of Najd "Emir of the State of Najd"',
        'Omar Said position Kingdom of Rif "King of the Kingdom of Rif"',
        'Ana Rey position we "Union Attorney General"',
    }


def test_a_headline_cut_behind_the_office_gives_it_to_the_name_that_follows(nlp: Language) -> None:
    cut = "title: Written Reply by Minister for Law Mr Per[Tan Wei] SC on Limits to Fees and Charges by Lenders"
    resolved = discourse(cut, nlp)
    assert told(positions(setting(resolved)), resolved) == {'Tan Wei position - "Minister for Law"'}
    lines = discourse("title: Written Reply by Minister for Law\ntitle: Mr Per[Tan Wei] on Fees", nlp)
    assert not told(positions(setting(lines)), lines)


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("I am the Minister of Health of Pla[Peru].", "Minister of Health of Peru"),
        ("I have the honour to serve as Minister of Health of Pla[Peru].", "Minister of Health of Peru"),
        ("If I am the President of Pla[Peru] one day, I will build it.", None),
        ("You cannot know how grateful I am Lord Mayor of Pla[Peru] for this.", None),
    ],
)
def test_speakers_tell_their_own_office(nlp: Language, said: str, role: str | None) -> None:
    scene = setting(discourse(said, nlp, Zone.BODY))
    assert {fact.role for fact in positions(scene)} == ({role} if role else set())


@pytest.mark.parametrize(
    "office", ["Inspector General of Police", "Commissioner of Prisons", "Director of Medical Services"]
)
def test_heads_of_the_services_of_a_state_hold_an_office_of_it(nlp: Language, office: str) -> None:
    scene = setting(discourse(f"{office} Per[Ana Rey] visited Pla[Peru] and its ports.", nlp))
    assert [(fact.role, fact.rule) for fact in positions(scene)] == [(office, "position:country")]


@pytest.mark.parametrize(
    ("said", "country"),
    [
        (
            "I am grateful to you and the government of Pla[Peru] for the warm welcome. The Peruvian ports are wide, "
            "and Pla[Peru] builds more. Pla[Ghana] has built ports. Pla[Ghana] needs more.",
            "Ghana",
        ),
        ("The government of Pla[Peru] builds ports. Pla[Ghana] bought one.", "Peru"),
    ],
)
def test_who_is_thanked_for_a_welcome_is_not_the_speakers_country(nlp: Language, said: str, country: str) -> None:
    scene = setting(discourse(f"Minister of Ports Per[Ada Obi] spoke in Lima. {said}", nlp))
    assert [scene.entity(fact.object).name for fact in positions(scene)] == [country]


@pytest.mark.parametrize(
    ("above", "below", "role"),
    [
        ("ADDRESS BY PRIME MINISTER", "THE HONOURABLE Per[RALPH MOREAU]", "Prime Minister"),
        ("Keynote Address by the Minister for Ports", "Hon. Per[Sela Holt]", "Minister for Ports"),
        ("Letter to the Minister for Ports", "Hon. Per[Sela Holt]", None),
        ("Keynote Address by the Minister for Ports", "Harbour Day: Per[Sela Holt]", None),
    ],
)
def test_an_office_above_a_name_in_the_head_is_that_of_the_name(
    nlp: Language, above: str, below: str, role: str | None
) -> None:
    scene = setting(discourse(f"title: {above}\nheader: {below}", nlp))
    assert {fact.role for fact in positions(scene)} == ({role} if role else set())
