"""The append-only log of decisions, and the tables that say what it implies.

A decision is applied to the rows it speaks of, by the rules of `Verdicts`, and what it changed is
kept, so that neither deciding nor undoing has to read the log again. Whatever is not kept (an
older library, a repair) is found by replaying the log.
"""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING, Any

from faceorg.core.changes import Changes
from faceorg.core.decisions import Decision, Kind, Verdicts, replay
from faceorg.core.differences import Difference, difference
from faceorg.core.entities import DecisionId, PersonId
from faceorg.core.errors import DecisionError
from faceorg.library.history import (
    ACT,
    act_of,
    decision_of_id,
    done_since,
    last_done,
    last_undone,
    undone_until,
)
from faceorg.library.photos import now
from faceorg.library.stacks import show_all
from faceorg.library.verdicts import labels_of, spoken_of, stored_verdicts, write_difference

if TYPE_CHECKING:
    from collections.abc import Mapping

    from faceorg.core.entities import FaceId
    from faceorg.library.database import Library


def read_log(library: Library) -> list[Decision]:
    """The user's decisions, oldest first."""
    rows = library.rows("SELECT id, kind, payload, made_at FROM decisions ORDER BY id")
    return [
        Decision(DecisionId(number), Kind(kind), json.loads(payload), made_at)
        for number, kind, payload, made_at in rows
    ]


def decide(library: Library, kind: Kind, payload: Mapping[str, Any]) -> Changes:
    """Append one decision and let it take effect, both or neither; return what changed."""
    with library.write():
        decision = Decision(_append(library, kind, payload), kind, payload)
        return _apply(library, decision)


def undo(library: Library) -> tuple[Decision, Changes]:
    """Take back the latest act in effect: one decision, or all that were made together.

    Returns the first of them. Raises `DecisionError` when there is none.
    """
    with library.write():
        target = last_done(library)
        if target is None:
            raise DecisionError("There is nothing to undo")
        first = act_of(target)
        if first == target.id:
            return target, _take_back(library, target.id)
        return decision_of_id(library, first), undo_back_to(library, first)[1]


def undo_back_to(library: Library, first: DecisionId) -> tuple[int, Changes]:
    """Take back every decision in effect from ``first`` on, last first: all of them or none.

    Returns how many. Raises `DecisionError` when ``first`` is not in effect.
    """
    with library.write():
        targets = done_since(library, first)
        if not targets or targets[-1] != first:
            raise DecisionError("This was taken back already")
        changes = Changes()
        for target in targets:
            changes |= _take_back(library, target)
        return len(targets), changes


def _take_back(library: Library, target: DecisionId) -> Changes:
    kept = library.value("SELECT back FROM ways_back WHERE decision_id = ?", (target,))
    _append(library, Kind.UNDO, {"decision": target})
    library.change("DELETE FROM ways_back WHERE decision_id = ?", (target,))
    if kept is None:
        return _write(library, stored_verdicts(library), replay(read_log(library)))
    back = Difference.from_json(kept)
    labels = labels_of(library, back.faces)
    write_difference(library, back)
    return _changes(back, labels)


def redo(library: Library) -> tuple[Decision, Changes]:
    """Let the latest undone act take effect again, all that was made together.

    Returns the first of its decisions. Raises `DecisionError` where there is none.
    """
    with library.write():
        target = last_undone(library)
        if target is None:
            raise DecisionError("There is nothing to redo")
        changes = _bring_back(library, target)
        while (more := last_undone(library)) is not None and act_of(more) == act_of(target):
            changes |= _bring_back(library, more)
        return target, changes


def redo_up_to(library: Library, last: DecisionId) -> tuple[int, Changes]:
    """Let undone decisions take effect again, up to ``last``: all of them or none.

    Returns how many. Raises `DecisionError` when ``last`` cannot be had again.
    """
    with library.write():
        targets = undone_until(library, last)
        if not targets or targets[-1].id != last:
            raise DecisionError("This cannot be done again any more")
        changes = Changes()
        for target in targets:
            changes |= _bring_back(library, target)
        return len(targets), changes


def _bring_back(library: Library, target: Decision) -> Changes:
    _append(library, Kind.REDO, {"decision": target.id})
    return _apply(library, target)


def rebuild(library: Library) -> Changes:
    """Write out what the log implies from scratch, whatever the tables said."""
    with library.write():
        library.change("PRAGMA defer_foreign_keys = on")  # a person may be written before another
        library.change("DELETE FROM ways_back")
        changes = _write(library, stored_verdicts(library), replay(read_log(library)))
        show_all(library)
        return changes


def _append(library: Library, kind: Kind, payload: Mapping[str, Any]) -> DecisionId:
    """Write it down; what is decided in one transaction is one act, called by its first."""
    new_word = kind not in (Kind.UNDO, Kind.REDO)
    if new_word and library.act is not None:
        payload = {**payload, ACT: library.act}
    number = library.change(
        "INSERT INTO decisions (made_at, kind, payload) VALUES (?, ?, ?)",
        (now(), str(kind), json.dumps(payload, ensure_ascii=False)),
    )
    if new_word and library.act is None:
        library.act = number
    return DecisionId(number)


def _apply(library: Library, decision: Decision) -> Changes:
    """Let a decision take effect on the rows it speaks of, and keep the way back."""
    before = spoken_of(library, decision)
    after = _copy(before)
    after.apply(decision)
    library.change(
        "INSERT INTO ways_back (decision_id, back) VALUES (?, ?)",
        (decision.id, difference(after, before).to_json()),
    )
    return _write(library, before, after)


def _copy(verdicts: Verdicts) -> Verdicts:
    persons = {who: dataclasses.replace(verdict) for who, verdict in verdicts.persons.items()}
    return Verdicts(
        persons,
        dict(verdicts.labels),
        dict(verdicts.set_asides),
        set(verdicts.rejections),
        set(verdicts.separations),
        set(verdicts.refused_names),
        set(verdicts.vouched),
        dict(verdicts.stacks),
        set(verdicts.left_out),
        dict(verdicts.removals),
        {album: dataclasses.replace(verdict) for album, verdict in verdicts.albums.items()},
        {album: dict(photos) for album, photos in verdicts.album_photos.items()},
    )


def _write(library: Library, before: Verdicts, after: Verdicts) -> Changes:
    forth = difference(before, after)
    write_difference(library, forth)
    return _changes(forth, before.labels)


def _changes(forth: Difference, labels: Mapping[FaceId, PersonId]) -> Changes:
    """What the window has to show anew after ``forth`` was written; ``labels`` are from before."""
    people: set[PersonId | None] = set(forth.persons)
    for face in forth.faces:
        was = labels.get(face)
        people |= {was, forth.labels.get(face, was)}
    return Changes(
        photos=frozenset(forth.stacks),
        faces=frozenset(forth.faces),
        persons=frozenset(person for person in people if person is not None),
        albums=frozenset((*forth.albums, *(album for album, _ in forth.album_photos))),
        clusters=bool(forth.faces),
        everything=bool(forth.left_out or forth.removals),
    )
