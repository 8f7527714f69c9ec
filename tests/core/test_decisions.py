"""What a log of decisions says, rule by rule."""

from __future__ import annotations

from typing import Any

import pytest

from faceorg.core.decisions import (
    ALONE,
    Decision,
    Kind,
    PersonVerdict,
    Verdicts,
    read_history,
    replay,
)
from faceorg.core.entities import DecisionId, SetAside

ANNA, BEN, CY = 1, 2, 3


def log(*entries: tuple[Kind, dict[str, Any]]) -> list[Decision]:
    return [Decision(DecisionId(at), kind, said) for at, (kind, said) in enumerate(entries, 1)]


def said(*entries: tuple[Kind, dict[str, Any]]) -> Verdicts:
    return replay(log(*entries))


def make(person: int, name: str | None, *faces: int) -> tuple[Kind, dict[str, Any]]:
    return Kind.LABEL, {"faces": list(faces), "person": person, "name": name}


def label(person: int, *faces: int) -> tuple[Kind, dict[str, Any]]:
    return Kind.LABEL, {"faces": list(faces), "person": person}


def reject(person: int, *faces: int) -> tuple[Kind, dict[str, Any]]:
    return Kind.REJECT, {"faces": list(faces), "person": person}


def merge(into: int, other: int) -> tuple[Kind, dict[str, Any]]:
    return Kind.MERGE, {"into": into, "from": other}


def aside(*faces: int, reason: str = "stranger") -> tuple[Kind, dict[str, Any]]:
    return Kind.SET_ASIDE, {"faces": list(faces), "reason": reason}


def apart(faces: list[int], others: list[int]) -> tuple[Kind, dict[str, Any]]:
    return Kind.SEPARATE, {"faces": faces, "others": others}


def undo(decision: int) -> tuple[Kind, dict[str, Any]]:
    return Kind.UNDO, {"decision": decision}


def redo(decision: int) -> tuple[Kind, dict[str, Any]]:
    return Kind.REDO, {"decision": decision}


def test_nothing_said_means_nothing() -> None:
    assert said() == Verdicts()


def test_a_label_moves_a_face_from_whoever_had_it() -> None:
    found = said(make(ANNA, "Anna", 1, 2), make(BEN, "Ben", 2, 3))
    assert found.labels == {1: ANNA, 2: BEN, 3: BEN}
    assert found.persons == {ANNA: PersonVerdict("Anna"), BEN: PersonVerdict("Ben")}


def test_a_label_takes_back_the_no_and_the_setting_aside() -> None:
    found = said(make(ANNA, "Anna", 1), reject(ANNA, 2), aside(3), label(ANNA, 2, 3))
    assert found.labels == dict.fromkeys((1, 2, 3), ANNA)
    assert (found.rejections, found.set_asides) == (set(), {})


def test_a_no_to_one_person_outlives_the_yes_to_another() -> None:
    found = said(make(ANNA, "Anna", 1), reject(ANNA, 2), make(BEN, "Ben", 2))
    assert found.rejections == {(2, ANNA)}


def test_a_no_takes_the_face_from_that_person_only() -> None:
    found = said(make(ANNA, "Anna", 1), make(BEN, "Ben", 2), reject(ANNA, 1, 2))
    assert found.labels == {2: BEN}
    assert found.rejections == {(1, ANNA), (2, ANNA)}


def test_a_face_set_aside_is_nobodys_and_can_be_released() -> None:
    entries = [make(ANNA, "Anna", 1), reject(ANNA, 2), aside(1, 2, reason="not_a_face")]
    found = said(*entries)
    assert found.labels == {}
    assert found.set_asides == dict.fromkeys((1, 2), SetAside.NOT_A_FACE)
    released = said(*entries, (Kind.RELEASE, {"faces": [1, 2]}))
    assert (released.labels, released.set_asides) == ({}, {})
    assert released.rejections == {(2, ANNA)}


def test_a_merge_brings_everything_together_under_the_first_name() -> None:
    found = said(make(ANNA, "Anna", 1), make(BEN, "Ben", 2), reject(BEN, 3), merge(ANNA, BEN))
    assert found.labels == {1: ANNA, 2: ANNA}
    assert found.rejections == {(3, ANNA)}
    assert found.persons[ANNA].name == "Anna"
    assert found.persons[BEN].merged_into == ANNA


def test_a_merge_into_somebody_unnamed_takes_the_others_name() -> None:
    found = said(make(ANNA, None, 1), make(BEN, "Ben", 2), merge(ANNA, BEN))
    assert found.persons[ANNA].name == "Ben"


def test_a_merge_prefers_the_yes_to_the_no() -> None:
    found = said(make(ANNA, "Anna", 1), make(BEN, "Ben", 2), reject(ANNA, 2), merge(ANNA, BEN))
    assert found.labels == {1: ANNA, 2: ANNA}
    assert found.rejections == set()


def test_merges_form_no_chains_and_no_rings() -> None:
    people = [make(ANNA, "Anna", 1), make(BEN, "Ben", 2), make(CY, "Cy", 3)]
    found = said(*people, merge(BEN, CY), merge(ANNA, BEN), merge(CY, ANNA), merge(BEN, CY))
    assert found.labels == dict.fromkeys((1, 2, 3), ANNA)
    assert [found.resolve(person) for person in (ANNA, BEN, CY)] == [ANNA] * 3
    assert [found.persons[person].merged_into for person in (BEN, CY)] == [ANNA, ANNA]


def test_what_is_said_of_a_merged_person_holds_for_who_they_are_now() -> None:
    found = said(
        make(ANNA, "Anna", 1),
        make(BEN, "Ben", 2),
        merge(ANNA, BEN),
        label(BEN, 3),
        (Kind.RENAME, {"person": BEN, "name": "Anna Ben"}),
        (Kind.COVER, {"person": BEN, "face": 3}),
        (Kind.HIDE, {"person": BEN, "hidden": True}),
        (Kind.BIRTHDAY, {"person": BEN, "date": "2015-03-31"}),
    )
    assert found.labels[3] == ANNA
    assert found.persons[ANNA] == PersonVerdict(
        "Anna Ben", cover=3, hidden=True, birthday="2015-03-31"
    )
    assert found.persons[BEN] == PersonVerdict("Ben", merged_into=ANNA)


def test_separated_faces_are_ordered_pairs_and_never_with_themselves() -> None:
    found = said((Kind.SEPARATE, {"faces": [1, 2], "others": [2, 3]}))
    assert found.separations == {(1, 2), (1, 3), (2, 3)}


def test_undo_and_redo_leave_and_return_everything() -> None:
    entries = [make(ANNA, "Anna", 1), make(BEN, "Ben", 2), merge(ANNA, BEN)]
    assert said(*entries, undo(3)) == said(*entries[:2])
    assert said(*entries, undo(3), undo(2)) == said(*entries[:1])
    assert said(*entries, undo(3), undo(2), redo(2)) == said(*entries[:2])
    assert said(*entries, undo(3), undo(2), redo(2), redo(3)) == said(*entries)


def test_a_new_word_closes_the_way_forward() -> None:
    history = read_history(log(make(ANNA, "Anna", 1), aside(2), undo(2), aside(3)))
    assert (history.done, history.undone) == ([1, 4], [])


def test_history_lists_what_can_be_undone_and_redone_last_first() -> None:
    history = read_history(log(aside(1), aside(2), aside(3), undo(3), undo(2), redo(2)))
    assert (history.done, history.undone) == ([1, 2], [3])


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in (Kind.UNDO, Kind.REDO)])
def test_every_kind_has_a_rule(kind: Kind) -> None:
    payload = {
        "faces": [7], "others": [8], "person": ANNA, "name": "Anna", "into": ANNA, "from": BEN,
        "face": 7, "hidden": True, "reason": "stranger",
        "date": "2015-03-31", "album": 2 if kind is Kind.ALBUM else 1, "query": "Anna",
        "photos": [4, 6], "before": 5, "names": ["anna"],
            "patterns": ["*.tmp"], "removal": 9, "folder": "/home/a", "at": "2026",
    }  # fmt: skip
    album = Kind.ALBUM, {"album": 1, "name": "Trip", "photos": [5, 6]}
    start = [make(ANNA, None, 1, 7), make(BEN, "Ben", 2), album]
    if kind is Kind.TAKE_IN:
        start = [*start, (Kind.LEAVE_OUT, payload)]
    if kind is Kind.DRAW:  # what is drawn is no face until the word of it holds
        drawn = [*start, (kind, payload | {"face": 9})]
        assert said(*drawn).set_asides == {}
        assert said(*drawn, undo(4)).set_asides == {9: SetAside.NOT_A_FACE}
        return
    if kind in (Kind.ALLOW, Kind.JOIN, Kind.ALLOW_NAMES):  # they need a "no" to take back
        start = [*start, reject(ANNA, 7), apart([8], [7]), (Kind.REFUSE_NAMES, payload)]
    assert said(*start, (kind, payload)) != said(*start)


def test_a_no_taken_back_is_forgotten_for_that_face_and_person_only() -> None:
    entries = [make(ANNA, "Anna", 1), make(BEN, "Ben", 2), reject(ANNA, 3, 4), reject(BEN, 3)]
    found = said(*entries, (Kind.ALLOW, {"faces": [3], "person": ANNA}))
    assert found.rejections == {(4, ANNA), (3, BEN)}
    assert 3 not in found.labels


def test_a_no_is_taken_back_of_the_person_somebody_merged_became() -> None:
    entries = [make(ANNA, "Anna", 1), make(BEN, "Ben", 2), reject(BEN, 3), merge(ANNA, BEN)]
    assert said(*entries, (Kind.ALLOW, {"faces": [3], "person": BEN})).rejections == set()


def test_different_people_is_taken_back_whichever_was_said_first() -> None:
    entries = [apart([1, 2], [3]), apart([3], [1]), apart([1], [4])]
    assert said(*entries, (Kind.JOIN, {"faces": [3], "others": [1, 2]})).separations == {(1, 4)}


def test_a_name_refused_may_be_allowed_again() -> None:
    refused = (Kind.REFUSE_NAMES, {"faces": [1, 2], "names": ["anna"]})
    assert said(refused).refused_names == {(1, "anna"), (2, "anna")}
    allowed = (Kind.ALLOW_NAMES, {"faces": [2], "names": ["anna"]})
    assert said(refused, allowed).refused_names == {(1, "anna")}


def test_a_label_with_others_tells_the_two_apart() -> None:
    new = (Kind.LABEL, {"faces": [1, 2], "person": BEN, "name": "Ben", "others": [3]})
    found = said(make(ANNA, "Anna", 1, 2, 3), new)
    assert found.labels == {1: BEN, 2: BEN, 3: ANNA}
    assert found.separations == {(1, 3), (2, 3)}


def stack(*photos: int) -> tuple[Kind, dict[str, Any]]:
    return Kind.STACK, {"photos": list(photos)}


def unstack(*photos: int) -> tuple[Kind, dict[str, Any]]:
    return Kind.UNSTACK, {"photos": list(photos)}


def test_a_stack_is_its_photos_with_the_first_on_top() -> None:
    assert said(stack(5, 3, 4)).stacks == {5: 5, 3: 5, 4: 5}
    assert said(stack(5, 3, 4), stack(4, 5, 3)).stacks == {5: 4, 3: 4, 4: 4}


def test_a_photo_taken_out_is_alone_and_the_others_stay_together() -> None:
    assert said(stack(5, 3, 4), unstack(3)).stacks == {5: 5, 3: ALONE, 4: 5}
    assert said(stack(5, 3, 4), unstack(5)).stacks == {5: ALONE, 3: 3, 4: 3}
    assert said(stack(5, 3), unstack(5)).stacks == {5: ALONE, 3: ALONE}


def test_a_top_that_joins_another_stack_leaves_its_own_whole() -> None:
    found = said(stack(5, 3, 4), stack(7, 8), stack(7, 8, 5))
    assert found.stacks == {7: 7, 8: 7, 5: 7, 3: 3, 4: 3}
