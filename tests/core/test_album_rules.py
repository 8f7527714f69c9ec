"""What a log of decisions says about albums, rule by rule."""

from __future__ import annotations

from typing import Any

import pytest

from faceorg.core.album_rules import AlbumVerdict
from faceorg.core.decisions import Decision, Kind, Verdicts, replay
from faceorg.core.entities import DecisionId

TRIP: tuple[Kind, dict[str, Any]] = (
    Kind.ALBUM,
    {"album": 1, "name": "Trip", "photos": [5, 3, 5, 9, 7]},
)


def said(*entries: tuple[Kind, dict[str, Any]]) -> Verdicts:
    return replay(
        [Decision(DecisionId(at), kind, payload) for at, (kind, payload) in enumerate(entries, 1)]
    )


def order(*entries: tuple[Kind, dict[str, Any]]) -> list[int]:
    return list(said(TRIP, *entries).album_photos[1])


def move(*photos: int, before: int | None) -> tuple[Kind, dict[str, Any]]:
    return Kind.ALBUM_MOVE, {"album": 1, "photos": list(photos), "before": before}


def test_an_album_holds_each_photo_once_in_order() -> None:
    found = said(TRIP)
    assert found.albums == {1: AlbumVerdict("Trip")}
    assert found.album_photos == {1: {5: 1, 3: 2, 9: 3, 7: 4}}


def test_what_is_added_comes_last_and_what_is_there_stays() -> None:
    add = Kind.ALBUM_ADD, {"album": 1, "photos": [2, 3]}
    assert order(add) == [5, 3, 9, 7, 2]
    remove = Kind.ALBUM_REMOVE, {"album": 1, "photos": [7, 1]}
    assert said(TRIP, remove, add).album_photos[1] == {5: 1, 3: 2, 9: 3, 2: 4}


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (move(7, before=5), [7, 5, 3, 9]),
        (move(5, before=None), [3, 9, 7, 5]),
        (move(7, 5, before=9), [3, 7, 5, 9]),
        (move(3, 9, before=3), [5, 3, 9, 7]),
        (move(9, 5, before=5), [9, 5, 3, 7]),
        (move(9, 7, before=9), [5, 3, 9, 7]),
        (move(5, before=1), [3, 9, 7, 5]),
        (move(1, 2, before=5), [5, 3, 9, 7]),
    ],
)
def test_moving(step: tuple[Kind, dict[str, Any]], expected: list[int]) -> None:
    assert order(step) == expected
    assert sorted(said(TRIP, step).album_photos[1].values()) == [1, 2, 3, 4]


def test_a_saved_search_can_be_another() -> None:
    saved = Kind.ALBUM, {"album": 2, "name": "Her", "query": "Anna"}
    assert said(saved).albums == {2: AlbumVerdict("Her", "Anna")}
    other = Kind.ALBUM_SEARCH, {"album": 2, "query": "Anna -Ben"}
    assert said(saved, other).albums == {2: AlbumVerdict("Her", "Anna -Ben")}


def test_what_is_deleted_is_gone_with_its_order() -> None:
    assert said(TRIP, (Kind.ALBUM_DELETE, {"album": 1})) == Verdicts()


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind.startswith("album_")])
def test_nothing_can_be_said_of_an_album_that_is_not_there(kind: Kind) -> None:
    payload = {"album": 1, "name": "x", "query": "x", "photos": [1], "before": None}
    with pytest.raises(KeyError):
        said((kind, payload))
