"""What an acronym stands for, where documents that explain it do so in several words."""

from __future__ import annotations

from kg.graph.iri import plain
from kg.graph.outline import Thing
from kg.model import EntityType
from tests.join.test_variants import SINGAPORE, joined

BODY = EntityType.ORGANIZATION


def called(type_: EntityType, *rows: tuple[str, str]) -> list[str]:
    """The names in the graph, one document of one country for each name; the second is another name that it gives."""
    things = {
        f"d{n:02}": Thing(plain(type_, name), type_, name, (other,) if other else (), mentions=1)
        for n, (name, other) in enumerate(rows)
    }
    return joined(things, dict.fromkeys(things, (SINGAPORE, 2020)))


def names(*rows: tuple[str, str]) -> list[str]:
    """The same of bodies."""
    return called(BODY, *rows)


def test_a_part_of_a_body_called_by_its_acronym_does_not_speak_against_the_body() -> None:
    found = names(
        *(("International Chamber of Commerce", "ICC") for _ in range(3)),
        ("International Court of Arbitration of the International Chamber of Commerce", "ICC"),
        ("ICC", ""),
    )
    assert found[0] == found[-1] != found[3]


def test_two_bodies_of_one_acronym_leave_it_alone() -> None:
    found = names(
        *(("Singapore Corporate Counsel Association", "SCCA") for _ in range(2)),
        *(("Saudi Centre for Commercial Arbitration", "SCCA") for _ in range(2)),
        ("SCCA", ""),
    )
    assert len(set(found)) == 3


def test_a_longer_name_of_another_place_is_not_the_body() -> None:
    found = names(
        *(("Singapore International Arbitration Centre", "SIAC") for _ in range(2)),
        ("Shanghai International Arbitration Centre", "SIAC"),
        ("SIAC", ""),
    )
    assert found[0] != found[2]


def test_an_international_organization_in_both_spellings() -> None:
    found = names(("International Labour Organisation", ""), ("International Labor Organization", ""))
    assert len(set(found)) == 1


def test_words_that_tell_where_and_when_an_event_was_may_be_left_out() -> None:
    told = called(
        EntityType.EVENT, ("Battle of Fromelles in France in 1916", "Battle of Fromelles"), ("Battle of Fromelles", "")
    )
    assert len(set(told)) == 1
    bare = called(EntityType.EVENT, ("60th anniversary this year", "60th anniversary"), ("60th anniversary", ""))
    assert len(set(bare)) == 2  # of whatever


def test_words_that_tell_one_policy_from_another_are_not_left_out() -> None:
    own = called(
        EntityType.POLICY, ("President's Safer Streets Agenda", "Safer Streets Agenda"), ("Safer Streets Agenda", "")
    )
    assert len(set(own)) == 1
    other = called(EntityType.POLICY, ("New Colombo Plan", "Colombo Plan"), ("Colombo Plan", ""))
    assert len(set(other)) == 2


def test_what_most_documents_explain_an_acronym_by_is_what_it_stands_for() -> None:
    bank = [("Export-Import Bank of the United States", "EXIM") for _ in range(5)]
    assert (
        len(set(names(*bank, ("Bank for Exporters", "EXIM"), ("EXIM", ""))[:5] + names(*bank, ("EXIM", ""))[-1:])) == 1
    )
    split = names(*bank[:2], ("Bank for Exporters", "EXIM"), ("EXIM", ""))
    assert split[0] != split[-1]
