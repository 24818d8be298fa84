"""Sentences of speeches and what a speaker does with them, parsed by the real pipeline: one line, one behaviour."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import pytest

from kg import lexicon
from kg.annotate import annotate, pipeline
from kg.errors import KgError
from kg.extract.statements import statements
from kg.frame import frame
from kg.model import Document, Statement
from kg.resolve import resolve
from kg.weigh import Several

SEED = Path(__file__).parents[3] / "seeds"

SAID = """
Commitment | We will maintain our focus on action to end hunger and malnutrition.
Commitment | I will recommend to Her Excellency that the new Ministry be sworn in on Monday.
Commitment | We are firmly committed to global solidarity.
Commitment | We look forward to strengthening our partnership and working with Japan.
Commitment | Mr President, if you do choose to return I shall be delighted to welcome you again.
Commitment | We're backing this job-creating project with $50 million.
Commitment | This Government will deliver the new hospital by the end of the year.
Commitment | We pledge to double our contribution to the fund.
Commitment | We are equally eager to work with and learn from our friends.
Commitment | We are going to build a stronger economy.
Commitment | We wish to further contribute to the human rights system.
Commitment | We reaffirm our commitment to a free and open region.
Commitment | This project will create 400 local jobs.
Call | It’s our obligation to match that devotion.
Congratulation | We admire what you have done for the wounded.
Congratulation | I want to begin by paying tribute to the bravery of the officers.
Congratulation | It is encouraging to see the profession taking the lead.
- | Some people say that we should leave the European Union.
- | Critics argue that we should close the ports.
- | There are those who say that we should wait.
- | It has been suggested that we should close the ports.
- | As Dr. King said, "We must learn to live together as brothers."
- | Nelson Mandela once said: "We must use time wisely."
- | Others claim that the Government will raise taxes.
Call | History tells us that we must act.
- | Let us be clear that nobody attended.
- | We will see what happens.
- | If we will not act, nobody acts.
- | Will we act in time?
- | I will just say a few words.
- | The war will cost the world dearly.
- | You will find that the road is long.
- | They committed terrible crimes.
Call | We must act to prevent another arms race.
Call | Countries should uphold the law of the sea.
Call | Let us work together for peace.
Call | Let's keep making this kind of progress.
Call | We need to protect the means to achieve progress.
Call | We need an immediate ceasefire.
Call | I hope that the Alliance will play the leading role well.
Call | We urge all countries to join that resolution.
Call | I call on all parties to exercise restraint.
Call | We warmly invite the President of the Tribunal to visit Singapore.
Call | The violence must stop now.
Call | We cannot allow a new nuclear arms race.
Call | All parties to conflict have an obligation to abide by the law.
Call | It is critically important that we invest in the energy sources of the future.
Call | It requires us to address the crises of climate change and hunger.
Call | It is our hope that this agreement will bolster the rule of law.
Call | Our hope is that we will come to recognise them.
Call | It is hoped that Japan will not renew this record.
Call | It is to be hoped that all parties will return to the talks.
Call | I express the hope that the Security Council will meet soon.
Call | Do come again in the near future.
Call | Please join us in this effort.
Call | We look forward to more countries coming on board in the near future.
- | I must say that it was a long day.
- | Human rights must be upheld.
- | I hope that you will enjoy your stay.
- | Should we be proud of it?
- | Allow me to say a few words.
- | Let me begin with the economy.
Thanks | Let me take this opportunity to thank the people of Kenya.
Thanks | Permit me to seize this opportunity to thank all of you.
Congratulation | Let me use this opportunity to congratulate the team.
Congratulation | I also wish to take this occasion to pay tribute to the nurses.
Call | I take this opportunity to call on all Member States to ratify the Convention.
Commitment | I take this opportunity to assure you of our support.
Thanks | I shall take this opportunity to thank the staff.
- | We took the opportunity to thank the staff of the port.
Thanks | Thank you.
Thanks | Thank you very much for giving me the floor.
Thanks | I want to thank all Ministers who have served so well.
Thanks | My warmest thanks go to the local representatives.
Thanks | We are deeply grateful for your support.
Thanks | We deeply appreciate his dedicated service.
Thanks | I would like to express my heartfelt gratitude to those who gave long-term support.
Thanks | I greatly appreciate that the Government of Kenya invited me.
Congratulation | I should like to compliment Mr. Paley for his leadership of this school.
- | It's important that Heads of State will discuss employment in October.
- | This does not mean that we will compromise.
- | The late President will be remembered for his leadership.
- | They came, as they always do when we invite them.
- | This is a time of reflection as we honour the dead.
- | Last week I paid tribute to my dear brother, who left us.
- | This was possible thanks to the work of our engineers.
- | Thank God it rained.
- | They gave thanks in the temple.
Congratulation | I congratulate the bank on the success it has achieved.
Congratulation | Congratulations once again on the second anniversary of the centre.
Congratulation | We salute all our men and women in uniform.
Congratulation | We celebrate the adoption of the model agreement.
Congratulation | Singapore welcomes the initiative of bringing together relevant organisations.
Congratulation | I am delighted that the summit is coming to Australia.
Congratulation | I am very glad to witness the founding of the Alliance.
Congratulation | I pay tribute to the work of the volunteers.
- | I am delighted to be here.
- | We welcome you to Geneva.
Call | We must honour existing commitments.
Thanks Congratulation | I thank the hosts and I congratulate the winners of the prize.
Congratulation | By your deeds you honour your country.
Congratulation | I want to say how proud I am of our volunteers.
Congratulation | The men and women of the rescue service have done this nation proud.
Congratulation | She is a remarkable leader.
Congratulation | You have done sterling work in the islands.
- | I am happy and honoured to be here.
- | We will be very proud of you.
Thanks | We thank the staff for their dedicated service to the islands.
Call | I beg to move that the Bill be now read a second time.
Call | We welcome other institutions to do so.
Call | It is really important that we stay in close communication.
Call | It is vital for educators to prepare the young.
- | I hope this centre is a mark of our friendship.
- | Investors need to have confidence in the rule of law.
- | We will need examiners.
- | This was hard for the owners as they must plan months ahead.
- | We were determined to build the bridge.
- | This office is a testament to our commitment to the islands.
- | I am going to read the citation.
Commitment | Our goal is to reach a million households by the end of next year.
Commitment | Our ambition is to become carbon neutral by 2045.
Commitment | We stand ready to assist our neighbours in this hour of need.
Commitment | We aim to double lending for health over five years.
Commitment | Norway will contribute a company of engineers to the mission.
Commitment | We intend to table the bill before the end of this session.
Commitment | I assure you of my Government's full support.
Commitment | Rest assured that my ministry will follow up on every recommendation.
Commitment | Let me assure investors that their capital will be protected.
Commitment | Government has removed the levy and will introduce a new incentive for exporters.
Commitment | We remain committed to the two-state solution.
Commitment | We shall not rest until every child is in school.
Commitment | We will never abandon our friends.
Commitment | My delegation stands ready to work with you, Mr. President.
Commitment | We are determined to finish the job.
Commitment | You can count on our support.
Commitment | We have decided to open an embassy in Accra.
Commitment | I have instructed the Treasury to release the funds, and I will report back to Parliament in June.
Commitment | Today I am announcing that the Government will invest $2 billion in regional hospitals.
Commitment | Today I am announcing $2 billion for regional hospitals.
Commitment | The Government will also be establishing a national skills commission.
Commitment | My Government is keen to deepen its ties with ASEAN.
Commitment | We plan to launch the second phase in the spring.
Commitment | It is our intention to ratify the treaty this year.
Commitment | It is our firm intention to continue along this path.
Commitment | I pledge my full cooperation to the new chair.
Commitment | We are ready to share our experience with all interested countries.
Commitment | We have pledged to end overfishing by 2027.
Commitment | Our priority will be to restore growth.
Commitment | We will be doing more to support young researchers.
Commitment | I will work tirelessly with all of you to make this summit a success.
Commitment | We'll continue to stand with the people of Haiti.
Commitment | Our Government's commitment to open trade is firm.
Commitment | Ireland's commitment to peacekeeping is unwavering.
Commitment | We're going to make sure that every worker gets a fair go.
Commitment | My government is going to build ten thousand homes.
Commitment | Canada is prepared to host the next meeting.
Commitment | We undertake to submit our report within six months.
Commitment | That is why we will increase our contribution to the Green Climate Fund.
Commitment | As President of the Council, Malta will place women, peace and security at the heart of its agenda.
Commitment | In this regard, Thailand wishes to reaffirm its commitment to multilateralism.
Commitment | I am determined that no community will be left behind.
Commitment | We will not accept any change of borders by force.
Commitment | We won't let this happen again.
Commitment | Next year we will be opening three new campuses.
Commitment | The Bank will continue to support reforms in the power sector.
Commitment | This Budget provides $500 million for roads and will fund new bridges.
Commitment | We are increasing our aid budget by 10 per cent.
Commitment | We are investing $3 billion in clean energy over the next decade.
Commitment | We have committed 40 million euros to the fund.
Commitment | I shall do everything in my power to justify your trust.
Commitment | We look forward to working closely with the new administration.
Commitment | I look forward to discussing how we can deepen our ties.
Commitment | Since we both understand the stakes, I look forward to continuing our dialogue.
Commitment | We resolve to leave no one behind.
Commitment | We seek to become a hub for innovation.
Commitment | We strive to offer our citizens the best services.
Commitment | It is my intention to convene the parties in the autumn.
Commitment | We will, together with our partners, continue to press for reform.
Commitment | The United Kingdom will always stand by its allies.
Commitment | The Philippines reiterates its commitment to the peaceful settlement of disputes.
Commitment | We renew our pledge to protect the oceans.
- | We will be judged by history.
- | I will be brief.
- | The economy will grow by three per cent this year.
- | Prices will fall when supply recovers.
- | One thing that we will all agree on is the value of sport.
- | He will be remembered as a great leader.
- | They have committed no new funds.
- | Because our future will be built on that shared ground.
- | Global demand will continue to rise.
- | We will see the benefits in the years to come.
- | Many of you will know this story.
- | The question is whether we will act.
- | I am going to talk about three things.
- | I'm now going to go through the areas in which our friends have helped us.
- | The conference will bring together experts from 40 countries.
- | We are living through a time of great change.
- | We are facing a serious crisis.
- | We are seeing the results of hard work.
Call | I invite you all to visit our pavilion.
Call | It is time to act.
Call | It is high time that the Council was reformed.
Call | Now is the time to invest in our youth.
Call | The time has come to end the blockade.
Call | I ask that all delegations show flexibility.
Call | I ask all members to support the motion.
Call | Join us in building a safer world.
Call | We call upon the international community to provide further assistance.
Call | We call for an immediate end to the fighting.
Call | The international community must not look away.
Call | Member States should step up their contributions.
Call | We all need to do more.
Call | The world needs to wake up.
Call | Russia must immediately withdraw its forces.
Call | We cannot stand by while children starve.
Call | We can no longer afford to wait.
Call | I encourage investors to look at our energy sector.
Call | I would encourage all of you to take part in the discussions.
Call | I would urge colleagues to read the report.
Call | May I invite you to join me in a toast.
Call | Let me urge you to make the most of the two days.
Call | Never forget what they gave for us.
Call | Do not let fear win.
Call | Don't let anyone tell you that it cannot be done.
Call | Be bold and be ambitious.
Call | Support our peace formula, help us return the children.
Call | We appeal to donors to replenish the fund.
Call | I therefore request the Assembly to adopt the draft resolution.
Call | All of us must play our part.
Call | Each and every one of us has a responsibility to protect the planet.
Call | Allow me to take this opportunity to call on all States to join.
Call | Australians must learn.
Call | Together, we must ensure that the rules are respected.
Call | Lawyers should look at this area closely.
Call | Parents must talk to their children about the risks.
Call | The private sector must come on board.
Call | We should not be afraid of reform.
Call | We ought to learn from this experience.
Call | Together we can and must do even more.
Call | The states and territories must be prepared to shoulder their responsibilities.
Call | It is imperative that we strengthen the rule of law.
Call | It is up to us to change this.
Call | I hope we can count on your support.
Call | I trust that members will support this bill.
Call | We expect all parties to respect the outcome.
Call | I look to the Council to take the necessary decisions.
Call | We need more investment in basic research.
Call | What we need is a new social contract.
Call | I would ask you to rise for a minute of silence.
Call | I implore all sides to put down their weapons.
Call | The Security Council must be reformed, and we must do it now.
Call | My appeal to the international community is to stay engaged.
Call | We want Europe to take the lead.
Call | I want you to remember their names.
Call | Please take the time to visit our stands.
Call | Think of the families who lost everything.
Call | We demand the immediate release of all hostages.
Call | We must, and we will, succeed.
- | You should know that the work is hard.
- | They become the leaders that we all need.
- | It is a framework that we hope will further support mediators.
- | I did call on the states to match the package in April.
- | The system must be maintained.
- | I must confess that I was surprised.
- | I should like to begin with a story.
- | Let me turn to the second point.
- | You have to see it to believe it.
- | We had to act quickly.
- | We need not repeat the arguments here.
- | In the past we needed three days to travel there.
- | Consumers should receive their refunds within two weeks.
- | What should we do?
- | I asked him to come.
- | The law requires companies to report each year.
- | If we want peace, the talks go on.
- | That should come as no surprise.
- | He called on the Queen.
Congratulation | I commend the Secretary-General for his leadership.
Congratulation | I am proud that our scientists led the way.
Congratulation | It is a remarkable achievement.
Congratulation | This is an extraordinary achievement for a country of this size.
Congratulation | Well done to the entire team.
Congratulation | Well done!
Congratulation | I am delighted to note the signing of the agreement.
Congratulation | We welcome the adoption of the Pact for the Future.
Congratulation | It gives me great pleasure to launch the new strategy.
Congratulation | I applaud the efforts of the civil society organisations.
Congratulation | My delegation congratulates you on your election as President.
Congratulation | Allow me to congratulate you, Mr. President, on your election.
Congratulation | Let me congratulate the organisers on an excellent programme.
Congratulation | I wish to commend the African Union for its efforts.
Congratulation | I also want to acknowledge the hard work of the volunteers.
Congratulation | You have done a magnificent job.
Congratulation | You have made a great contribution to our community.
Congratulation | I am impressed by the progress that you have made.
Congratulation | We are encouraged by the progress made in the talks.
Congratulation | We take great pride in what our athletes have achieved.
Congratulation | We pay tribute to the peacekeepers who gave their lives.
Congratulation | We can all be proud of what we have achieved together.
Congratulation | Our hats go off to the nurses and doctors.
Congratulation | I take my hat off to the young entrepreneurs.
Congratulation | We are pleased with the outcome of the negotiations.
Congratulation | We note with satisfaction the progress made.
Congratulation | I am happy to see the centre open its doors today.
Congratulation | We welcome the fact that the ceasefire has held.
Congratulation | Warm congratulations to the winners.
Congratulation | I offer my heartfelt congratulations to the new Prime Minister.
Congratulation | Today we celebrate fifty years of diplomatic relations.
Congratulation | We are celebrating the tenth anniversary of the treaty.
Congratulation | It is an honour to celebrate with you the opening of this school.
Congratulation | We hail the decision of the court.
Congratulation | We recognise the leadership of Colombia in these talks.
Congratulation | I acknowledge the tremendous work of the Commission.
Congratulation | The nation salutes its veterans.
Congratulation | Sweden welcomes the decision to open the talks.
Congratulation | The summit was a great success.
Congratulation | We are very pleased that the agreement has been reached.
Congratulation | I admire your courage and your determination.
Congratulation | The achievements of this institute are impressive.
Congratulation | I am proud of our men and women in uniform.
- | I am honoured to be with all of you today.
- | It is a pleasure to be back in Nairobi.
- | I'm glad to see you again.
- | It is with great pleasure that I welcome you all to the launch.
- | Australia welcomes the youth of the world to Sydney.
- | I have the honour to speak on behalf of the Group of 77.
- | It is my pleasure to introduce our next speaker.
- | We have great challenges ahead of us.
- | You are most welcome.
- | I am happy to take questions.
- | We introduced students to the concept of honouring intellectual property.
- | We would welcome your views on the paper.
- | We welcome foreign investors and tourists.
Thanks | We are grateful for the hospitality of the people of Bali.
Thanks | Our appreciation goes to the Government of Egypt.
Thanks | I am indebted to my predecessor for her wise counsel.
Thanks | Let me thank the organisers for inviting me.
Thanks | Let me begin by thanking our hosts.
Thanks | Your support is greatly appreciated.
Thanks | Many thanks to all who made this possible.
Thanks | Thanks to everyone for coming.
Thanks | I would like to place on record our appreciation to the World Bank.
Thanks | We owe a debt of gratitude to those who served.
Thanks | We owe them our thanks.
Thanks | It only remains for me to thank you for your attention.
Thanks | Our thanks also go to the interpreters.
Thanks | We extend our deepest gratitude to the Kingdom of Spain.
Thanks | On behalf of my delegation, I thank you for convening this meeting.
Thanks | I appreciate the opportunity to address you.
Thanks | We appreciate your presence here today.
Thanks | Merci, thank you, gracias.
Thanks | With thanks to our partners, the work goes on.
- | Thanks to the reforms, inflation has fallen.
- | Thankfully the storm passed.
- | The value of the currency has appreciated.
- | He thanked the crowd and left.
Congratulation | I offer my sincere felicitations to Mr. Obi.
Congratulation | We pay homage to the heroes of the northern front.
Congratulation | We are happy to welcome the admission of Zimbabwe to the United Nations.
Congratulation | It is a great pleasure to welcome Eritrea into the family of nations.
Congratulation | It gives me pleasure to welcome the adoption of the Convention.
Congratulation | It is gratifying to note that the talks have begun.
Congratulation | It is heartening to note the progress made in Mozambique.
Congratulation | We are delighted to observe the growth of the port.
Congratulation | Our athletes have made us proud.
Congratulation | Let me join the previous speakers who have congratulated you on your election.
Congratulation | It is also my pleasant duty to congratulate the new members of the Council.
Congratulation | Kudos to the organisers for a splendid event.
Congratulation | Hats off to the nurses and doctors.
- | We are pleased to welcome the delegates of Japan to our capital.
- | It is a great pleasure to welcome our friends from Japan to Geneva.
- | Please accept my apologies for the delay.
- | He said that the award made him proud.
Commitment Congratulation | I congratulate you, Mr. President, on your election and assure you of our support.
Commitment | You can be assured of the full support of my delegation.
Commitment | Please be assured of the full support of my Government.
Thanks | It would be remiss of me not to thank the staff of the hospital.
Thanks | I would be failing in my duty if I did not thank our partners.
Thanks | The support of the World Bank is highly appreciated.
Thanks | We acknowledge with gratitude the support of the World Bank.
Thanks | I recognise with gratitude the work of the volunteers.
- | I do not thank those who betrayed us.
- | Their services were never appreciated.
Call | Every Ghanaian must play a part.
Call | Ghanaians must work together.
Call | Those who have the means must share them.
Call | Each one of us must act.
Call | Anyone with information should contact the police.
Call | Nor can we ignore the plight of the refugees.
Call | Neither should Ghana rest on its laurels.
Call | It is the duty of every citizen to vote.
Call | It is the responsibility of all States to uphold the Charter.
- | It was the duty of every citizen to vote.
- | This is the responsibility of the Red Cross.
Call | I recommend that the Council adopt the report.
Call | My delegation proposes that the Committee be given a new mandate.
- | I suggest that the figures speak for themselves.
- | I propose to speak of three things.
Call | I want to see young people take the lead.
- | We want to see how we can help.
Call | We stress the need for all parties to show restraint.
- | We have invited some special guests today.
- | We have always encouraged trade between our countries.
Call | We have repeatedly called on all parties to return to the talks.
- | It is also a time when we give recognition to our teachers.
- | This is a time that tests our faith.
Call | It is time that we faced the facts.
Commitment | Today we rededicate ourselves to the ideals of the Charter.
Commitment | I rededicate myself to the service of our people.
Call | Let us dedicate ourselves to the cause of peace.
Commitment | We reiterate our will to strengthen the Organization.
Commitment | I reaffirm my promise to rebuild the port.
- | You have the will to succeed.
Commitment | It is our firm resolve to end poverty.
Commitment | My sole determination is to serve the people of Ghana.
- | We recall our commitments made at the Rome Summit.
- | We recognise that our stability rests on our enduring commitment to democracy.
- | Our common commitment to democracy unites our two countries.
- | The visit marked our commitment to the region.
- | Our commitment to peace brought us here.
- | Our commitment to gender equality must be non-negotiable.
Commitment | The new law demonstrates our commitment to equality.
Commitment | On this day we add our pledge that their service will not be forgotten.
"""

TOLD = """
Call | The Ministers expressed the hope that the United Nations will act.
Call | The Minister expressed her hope that the Parliament of Japan would ratify the treaty.
Commitment | The Ministers expressed the hope that they would meet again next year.
Commitment | The Ministers expressed the expectation that both countries will sign the agreement.
- | Both Ministers expressed confidence that the Lisbon Conference would be a success.
Commitment | The leaders agreed to work to address these global challenges.
Commitment | Both sides expressed their willingness to join efforts against hunger.
Commitment | It was also agreed to strengthen collaboration in broadband policy.
Commitment | More details will be announced in due course.
Commitment | The Ministry will partner with them to organise workshops.
Commitment | The two Prime Ministers affirmed their desire to intensify their contacts with each other.
Commitment | The Ministers reiterated their will to strengthen ties.
Commitment | The leaders rededicated themselves to the fight against hunger.
Call | The Vice President underscored the need for all parties to show restraint.
- | The two Presidents stressed the need to increase cooperation.
- | They underscored the importance of building coalitions.
Congratulation | The Prime Ministers welcomed the outcomes of the Fourth East Asia Summit.
Call | The President urged all parties to return to the table.
Call | The Commission calls for the parties to immediately cease the fighting.
Thanks | The President thanked the Government for the excellent arrangements.
- | The war will end one day.
- | Reduce Variants.
Commitment | Both leaders affirmed their commitment to deepen cooperation.
Commitment | The Ministers decided to establish a joint working group.
Commitment | The two sides expressed their intention to conclude the negotiations by 2025.
Commitment | They concurred on the need to step up efforts and will meet again in the autumn.
Commitment | The two Presidents pledged to work together on migration.
Commitment | Prime Minister Abe announced that Japan would provide two large patrol vessels.
Commitment | Japan will continue to support the peace process in Mindanao.
Commitment | The leaders resolved to strengthen maritime cooperation.
Commitment | Both sides will explore new areas of cooperation.
Commitment | The two countries intend to sign the agreement next year.
Commitment | The leaders shared the view that they will cooperate closely in the United Nations.
Commitment | The leaders shared their determination to expand trade.
Commitment | The Prime Minister stated his intention to visit Manila.
Commitment | The two leaders confirmed that the two countries would cooperate in this field.
Commitment | The United States committed $50 million to the fund.
Commitment | We reaffirm our unwavering commitment to the alliance.
Commitment | It was decided to hold the next session in Oslo.
Commitment | The two sides look forward to the next round of talks.
Congratulation | The leaders welcomed the entry into force of the agreement.
Congratulation | The Ministers noted with satisfaction the growth of bilateral trade.
Congratulation | The two sides commended the work of the commission.
Congratulation | The leaders praised the success of the mission.
Thanks | The President expressed his gratitude for the warm welcome.
Thanks | Prime Minister Singh thanked President Widodo for his hospitality.
Thanks | The Ministers expressed their appreciation to the Government of Chile.
Call | The leaders called on all parties to refrain from provocations.
- | The Ambassador of Fiji today called on the Minister for Trade, Hon. Ana Smith, at her office.
Call | The Ministers urged North Korea to return to dialogue.
Call | They stressed that all States should respect international law.
Call | The two leaders called for the early conclusion of a code of conduct.
Call | The President encouraged companies to invest in the region.
Call | The leaders strongly urged the immediate release of the prisoners.
Call | The Prime Minister invited President Ramos to visit Tokyo.
- | The leaders discussed the situation in the region.
- | The two sides exchanged views on trade.
- | The Minister arrived on Monday.
- | The agreement will enter into force in June.
- | They noted that the economy would recover.
"""

RELEASED = """
Commitment | The Ministry will launch a public consultation in March.
Commitment | The new scheme will be rolled out progressively from 1 July.
Commitment | The Government intends to amend the Act next year.
Commitment | More details will be released at a later date.
Commitment | The Ministry will continue to work with industry partners to raise standards.
Commitment | Applications will be processed within ten working days.
Commitment | The amendments will be introduced in two phases.
Commitment | The agency will be conducting briefings for all licensees.
Commitment | "We will monitor the situation closely," said the Minister.
Call | Members of the public are encouraged to submit their feedback by 30 June.
Call | Interested parties are invited to submit proposals.
Call | Members of the public should visit the website for more information.
Call | Members of the public are advised to stay indoors.
Call | Applicants must submit their forms by 31 May.
Call | Employers are urged to take the necessary steps.
Call | People are being urged to take a moment to consider their health.
Call | Law practices are strongly encouraged to take part in the programme.
Commitment | The list will be updated every month.
- | The Act was passed in 2010.
- | The conference will be held on 3 May.
- | The hotline can be reached at 6123.
- | The Ministry sought feedback from the owners.
- | Consolidate most civil proceedings in the High Court.
Commitment | More details will be shared by the Board.
Commitment | A new task force will be set up to fight fraud.
Commitment | No effort will be spared to find the missing.
Commitment | All primary schools will be electrified by 2025.
Commitment | Part of the fund will be channelled to farmers.
Commitment | Five hundred teachers will be recruited this year.
- | At least 85% of our customers will rate us 8/10.
Call | The Embassy reminds travellers to carry their passports.
Call | The Ministry advises the public to stay indoors.
- | The Council advises the Government on trade.
"""


@cache
def read(text: str) -> tuple[str, tuple[Statement, ...]]:
    document = Document("d", "d.txt", text, hashlib.sha256(text.encode()).hexdigest())
    (annotation,) = annotate([(document, frame(document))], pipeline())
    return text, tuple(statements(resolve(annotation)))


def rows(table: str) -> list[tuple[str, str]]:
    parted = [line.split(" | ", 1) for line in table.strip().split("\n")]
    return [(kinds, sentence) for kinds, sentence in parted]


def kinds_of(title: str, before: str, sentence: str) -> str:
    text, found = read(f"{title}\n\n{before} {sentence}\n")
    return " ".join(str(s.kind) for s in found if s.evidence.of(text) == sentence) or "-"


@pytest.mark.parametrize(("kinds", "sentence"), rows(SAID))
def test_said_by_a_speaker(kinds: str, sentence: str) -> None:
    assert kinds_of("Remarks by the Minister for Trade", "I come from Geneva and we met there.", sentence) == kinds


@pytest.mark.parametrize(("kinds", "sentence"), rows(TOLD))
def test_told_by_a_document(kinds: str, sentence: str) -> None:
    assert kinds_of("Joint Statement of the two Governments", "The meeting took place in Geneva.", sentence) == kinds


@pytest.mark.parametrize(("kinds", "sentence"), rows(RELEASED))
def test_released_by_an_office(kinds: str, sentence: str) -> None:
    assert kinds_of("Ministry of Trade announces new rules", "The rules apply in Geneva.", sentence) == kinds


def test_what_explains_an_item_does_not_end_its_list() -> None:
    text, found = read(
        "Joint Statement\n\nThe two leaders met in Geneva on Monday for the first time.\n\nThey agreed to:\n\n"
        "- expand trade in services between both sides. This has mattered to Geneva for years.\n\n"
        "- open new schools in both countries;\n"
    )
    assert [s.evidence.of(text) for s in found if s.rule.endswith(".item")] == [
        "- expand trade in services between both sides.",
        "- open new schools in both countries;",
    ]


def test_a_lead_in_that_breaks_off_promises_only_what_its_items_say() -> None:
    text, found = read(
        "Ministry of Health announces help\n\nThe Ministry of Health met the regional offices in Geneva on Monday.\n\n"
        "Over the next weeks, the Ministry of Health will:\n\n"
        "Deliver masks to health centers. The centers are open to all.\n\nDistribute masks through food banks.\n"
    )
    assert [(str(s.kind), s.evidence.of(text)) for s in found] == [
        ("Commitment", "Deliver masks to health centers."),
        ("Commitment", "Distribute masks through food banks."),
    ]


def test_what_the_public_is_asked_in_the_passive_is_asked_by_each_item() -> None:
    text, found = read(
        "Ministry of Health announces help\n\nThe Ministry of Health met the regional offices in Geneva on Monday.\n\n"
        "Members of the public are urged to:\n\n- boil all water;\n\n- stay indoors;\n\n- call the hotline.\n"
    )
    assert [(str(s.kind), s.evidence.of(text)) for s in found] == [
        ("Call", "- boil all water;"),
        ("Call", "- stay indoors;"),
        ("Call", "- call the hotline."),
    ]


def test_a_mark_is_no_subject_of_its_item() -> None:
    text, found = read(
        "Remarks by the Minister\n\nI come from Geneva and I met many of you in this hall today.\n\n"
        "In 2019 we will:\n\n• cut the tax on small firms\n\n• open two hospitals\n\nThat is the plan.\n"
    )
    assert [(str(s.kind), s.evidence.of(text)) for s in found] == [
        ("Commitment", "• cut the tax on small firms"),
        ("Commitment", "• open two hospitals"),
    ]


def test_a_numbered_clause_that_begins_with_its_verb_says_what_the_body_does() -> None:
    text, found = read(
        "Communiqué of the Council\n\nThe Peace Council met in Nairobi on 4 May 2014 and decided on Mali.\n\n"
        "The Council:\n\n1. Welcomes the progress made in Mali;\n\n2. Calls upon all parties to sign the agreement;\n\n"
        "3. Further urges the donors to give more;\n\n4. Decides to send a mission to Gao;\n\n"
        "5. Requests for help are made to the office.\n"
    )
    assert [(s.rule, s.evidence.of(text).split()[-1]) for s in found] == [
        ("congratulation.operative", "Mali;"),
        ("call.operative", "agreement;"),
        ("call.operative", "more;"),
        ("commitment.operative", "Gao;"),
    ]


def test_what_begins_with_a_verb_without_a_number_is_no_clause_of_a_decision() -> None:
    _, found = read(
        "Fact sheet: ports\n\nThe Peace Council met in Nairobi on 4 May 2014.\n\nThe order does this.\n\n"
        "Calls on the ports to be open.\n"
    )
    assert not found


def test_the_mark_of_an_item_may_stand_apart() -> None:
    text, found = read(
        "Joint Statement\n\nThe leaders agreed to:\n\na. Expand trade in services; and\n\nb. Open schools.\n"
    )
    assert [s.evidence.of(text).removeprefix("a. ").removeprefix("b. ") for s in found if s.rule.endswith(".item")] == [
        "Expand trade in services; and",
        "Open schools.",
    ]


def test_each_item_of_a_list_is_one_commitment() -> None:
    text, found = read(
        "Joint Statement\n\nThe leaders agreed to:\n\n- expand trade in services;\n\n- open new schools.\n"
    )
    assert [s.evidence.of(text) for s in found if s.rule.endswith(".item")] == [
        "- expand trade in services;",
        "- open new schools.",
    ]


def test_a_sentence_that_occurs_twice_counts_once() -> None:
    _, found = read("Remarks\n\nWe must act now. I said it in Geneva. We must act now.\n")
    assert [str(s.kind) for s in found] == ["Call"]


def test_a_summary_that_repeats_a_sentence_or_its_beginning_counts_once() -> None:
    text, found = read(
        "Remarks\n\nI have always admired the work of the churches in Australia in supporting\n\n"
        "I come from Geneva.\n\n"
        "2. I have always admired the work of the churches in Australia in supporting the Bowl Appeal.\n\n"
        "I come home. “I have always admired the work of the churches in Australia in supporting the Bowl Appeal.”\n"
    )
    assert [s.evidence.of(text)[-16:] for s in found] == ["the Bowl Appeal."]


def test_a_link_to_a_recording_asks_nothing() -> None:
    _, found = read("Remarks\n\nI come from Geneva.\n\nListen to this speech (MP3 - 1.88Mb - 122secs).\n")
    assert not found


def test_who_asks_the_speaker_makes_no_statement() -> None:
    text, found = read(
        "Interview with Tom Obi, Minister of Trade\n\nJOURNALIST: Minister, the unions say that the Government should"
        " raise wages. Thank you for taking my question.\n\nMINISTER OBI: We will raise wages next year.\n"
    )
    assert [s.evidence.of(text) for s in found] == ["MINISTER OBI: We will raise wages next year."]


def test_a_deadline_is_the_date_after_by() -> None:
    _, found = read("Remarks\n\nI come from Geneva. We will close the last coal mine by 2030.\n")
    assert [s.deadline for s in found] == ["2030"]


def test_confidence_is_a_probability_that_the_wording_moves() -> None:
    _, found = read(
        "Remarks\n\nI come from Geneva. We look forward to the talks. We will invest $5 million in clinics.\n"
    )
    assert all(0.0 < one.confidence <= 1.0 for one in found)
    assert len({one.confidence for one in found}) == len(found) == 2


def test_what_a_rule_found_falls_where_the_model_holds_it_for_wrong_and_it_adds_nothing() -> None:
    document = Document("d", "d.txt", "Remarks\n\nI come from Geneva. We must act now.\n", "")
    (annotation,) = annotate([(document, frame(document))], pipeline())
    trusting = Several(("Call",), {"Call": -5.0}, {"said=Call": {"Call": 9.0}})
    doubting = Several(("Call",), {"Call": -5.0}, {"said=Call": {"Call": 1.0}})
    seeing = Several(("Call",), {"Call": -5.0}, {"w=geneva": {"Call": 9.0}, "begin=i": {"Call": 9.0}})
    resolved = resolve(annotation)
    assert [(s.rule, s.confidence) for s in statements(resolved, trusting)] == [("call.must", 0.98)]
    assert statements(resolved, doubting) == []
    assert statements(resolved, seeing) == []


def test_a_missing_word_list_is_named() -> None:
    with pytest.raises(KgError, match=r"nosuch\.toml"):
        lexicon.load("nosuch")


@pytest.mark.skipif(not SEED.is_dir(), reason="no seeds/ folder beside the tests")
def test_the_seed() -> None:
    (path,) = sorted(SEED.glob("*.txt"))[:1]
    text, found = read(path.read_text("utf-8"))
    assert [(str(s.kind), s.evidence.of(text).split(",")[0][:60]) for s in found] == [
        ("Congratulation", "I am very glad to witness the founding of the Alliance of In"),
        ("Thanks", "On behalf of the Ministry of Industry and Information Techno"),
        ("Congratulation", "On behalf of the Ministry of Industry and Information Techno"),
        ("Call", "I hope that the Alliance will play the leading and driving r"),
        ("Call", "Around the overall structure"),
        ("Call", "In particular"),
        ("Call", "I hope that members of the Alliance should enhance their int"),
        ("Commitment", "The Ministry of Industry and Information Technology will act"),
        ("Commitment", "It will also support the Alliance to carry out the technolog"),
        ("Call", "Through this opportunity"),
        ("Call", "Finally"),
        ("Thanks", "Thank you!"),
    ]
