"""The log of the user's decisions and what it implies: who is who, who is not.

The log is append-only; undo and redo are entries too. `replay` is the one place that says what a
log means; everything the library stores about people can be made again from it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import product
from typing import TYPE_CHECKING, Any

from faceorg.core import album_rules, removal_rules
from faceorg.core.entities import DecisionId, FaceId, PersonId, PhotoId, SetAside

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from faceorg.core.album_rules import AlbumVerdict
    from faceorg.core.entities import AlbumId, RemovalId
    from faceorg.core.removal_rules import Removal


ALONE = PhotoId(0)
"""Stands for the stack of a photo that the user took out of all stacks."""


class Kind(StrEnum):
    """What the user can say. The payload of each is listed with its rule.

    Rules are in `Verdicts`, those about albums in `core.album_rules`, those about what was taken
    out of the library in `core.removal_rules`.
    """

    LABEL = "label"
    RENAME = "rename"
    MERGE = "merge"
    REJECT = "reject"
    SET_ASIDE = "set_aside"
    RELEASE = "release"
    SEPARATE = "separate"
    ALLOW = "allow"
    JOIN = "join"
    REFUSE_NAMES = "refuse_names"
    ALLOW_NAMES = "allow_names"
    COVER = "cover"
    HIDE = "hide"
    BIRTHDAY = "birthday"
    STACK = "stack"
    UNSTACK = "unstack"
    LEAVE_OUT = "leave_out"
    TAKE_IN = "take_in"
    REMOVE_FOLDER = "remove_folder"
    REMOVE_PHOTOS = "remove_photos"
    DRAW = "draw"
    ALBUM = "album"
    ALBUM_NAME = "album_name"
    ALBUM_SEARCH = "album_search"
    ALBUM_ADD = "album_add"
    ALBUM_REMOVE = "album_remove"
    ALBUM_MOVE = "album_move"
    ALBUM_DELETE = "album_delete"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry of the log; ``payload`` is plain JSON data.

    In any of them "act" is the id of the first of those that were decided together, to be undone
    together; where there is none, it is a decision by itself, or that first one.
    """

    id: DecisionId
    kind: Kind
    payload: Mapping[str, Any]
    made_at: str = ""


@dataclass(slots=True)
class PersonVerdict:
    """A person as the log tells it."""

    name: str | None
    cover: FaceId | None = None
    hidden: bool = False
    merged_into: PersonId | None = None
    birthday: str | None = None


@dataclass(slots=True)
class Verdicts:
    """Everything the log implies; built by `replay`, compared and written out by the library.

    ``stacks`` tells the top of the stack a photo was put into, `ALONE` for one taken out of all.
    ``vouched`` are faces that the user, asked whether they are really that person, said yes of.
    ``left_out`` are patterns of files and folders. ``album_photos`` are the positions of each
    album's photos, rising within the dictionary.
    """

    persons: dict[PersonId, PersonVerdict] = field(default_factory=dict)
    labels: dict[FaceId, PersonId] = field(default_factory=dict)
    set_asides: dict[FaceId, SetAside] = field(default_factory=dict)
    rejections: set[tuple[FaceId, PersonId]] = field(default_factory=set)
    separations: set[tuple[FaceId, FaceId]] = field(default_factory=set)
    refused_names: set[tuple[FaceId, str]] = field(default_factory=set)
    vouched: set[tuple[FaceId, PersonId]] = field(default_factory=set)
    stacks: dict[PhotoId, PhotoId] = field(default_factory=dict)
    left_out: set[str] = field(default_factory=set)
    removals: dict[RemovalId, Removal] = field(default_factory=dict)
    albums: dict[AlbumId, AlbumVerdict] = field(default_factory=dict)
    album_photos: dict[AlbumId, dict[PhotoId, int]] = field(default_factory=dict)

    def resolve(self, person: PersonId) -> PersonId:
        """The person that ``person`` is part of now."""
        into = self.persons[person].merged_into
        return person if into is None else into

    def apply(self, decision: Decision) -> None:
        """Let one decision take effect."""
        _RULES[decision.kind](self, decision.payload)

    def _label(self, payload: Mapping[str, Any]) -> None:
        """``{"faces", "person", "name"?, "others"?, "refused"?, "vouched"?, "groups"?}``.

        These faces are this person. "name" creates them; "others" are faces of somebody else that
        they were taken from; "refused" are faces shown beside these that are not the person;
        "vouched" is true when the faces were doubted before. "groups" tells of how many groups
        they are where the user put groups together, for those who read the history.
        """
        person = PersonId(payload["person"])
        if "name" in payload:
            self.persons[person] = PersonVerdict(payload["name"])
        person = self.resolve(person)
        for face in payload["faces"]:
            self.labels[face] = person
            self.set_asides.pop(face, None)
            self.rejections.discard((face, person))
        self._doubt(payload["faces"], but=person)
        if payload.get("vouched"):
            self.vouched |= {(face, person) for face in payload["faces"]}
        if "others" in payload:
            self._separate(payload)
        if "refused" in payload:
            self._reject({"faces": payload["refused"], "person": person})

    def _doubt(self, faces: Collection[FaceId], *, but: PersonId | None = None) -> None:
        """What was vouched for ends when a face leaves its person, even if it comes back."""
        if self.vouched:
            gone = set(faces)
            self.vouched -= {(f, p) for f, p in self.vouched if f in gone and p != but}

    def _rename(self, payload: Mapping[str, Any]) -> None:
        """``{"person", "name"}``."""
        self.persons[self.resolve(payload["person"])].name = payload["name"]

    def _merge(self, payload: Mapping[str, Any]) -> None:
        """``{"into", "from"}``: two people are one; the one merged into keeps what it has."""
        into, source = self.resolve(payload["into"]), self.resolve(payload["from"])
        if into == source:
            return
        kept = self.persons[into]
        kept.name = kept.name or self.persons[source].name
        kept.birthday = kept.birthday or self.persons[source].birthday
        for verdict in self.persons.values():
            if verdict.merged_into == source:
                verdict.merged_into = into
        self.persons[source].merged_into = into
        for face in [f for f, p in self.labels.items() if p == source]:
            self.labels[face] = into
        self.rejections = {(f, into if p == source else p) for f, p in self.rejections}
        # Among the faces of somebody else a face may be doubted anew.
        self.vouched -= {(f, p) for f, p in self.vouched if p == source}
        # A "no" to one of the two people cannot outweigh a "yes" to the other.
        self.rejections -= {(f, p) for f, p in self.rejections if self.labels.get(f) == p}

    def _reject(self, payload: Mapping[str, Any]) -> None:
        """``{"faces", "person"}``: these faces are not this person."""
        person = self.resolve(payload["person"])
        for face in payload["faces"]:
            self.rejections.add((face, person))
            self.vouched.discard((face, person))
            if self.labels.get(face) == person:
                del self.labels[face]

    def _set_aside(self, payload: Mapping[str, Any]) -> None:
        """``{"faces", "reason"}``: strangers, or not faces at all."""
        for face in payload["faces"]:
            self.set_asides[face] = SetAside(payload["reason"])
            self.labels.pop(face, None)
        self._doubt(payload["faces"])

    def _release(self, payload: Mapping[str, Any]) -> None:
        """``{"faces"}``: undecided again; a "no" stays."""
        for face in payload["faces"]:
            self.set_asides.pop(face, None)
            self.labels.pop(face, None)
        self._doubt(payload["faces"])

    def _separate(self, payload: Mapping[str, Any]) -> None:
        """``{"faces", "others", "two"?}``: each face is someone else than each of the others.

        "two", for those who read the history: the user was asked whether they are one person.
        Pairs are ordered: in a group that holds both, it is the first that has to leave.
        """
        self.separations |= {
            (face, other)
            for face in payload["faces"]
            for other in payload["others"]
            if face != other
        }

    def _allow(self, payload: Mapping[str, Any]) -> None:
        """``{"faces", "person"}``: the "no" is taken back: they may be this person after all."""
        person = self.resolve(payload["person"])
        self.rejections -= {(face, person) for face in payload["faces"]}

    def _join(self, payload: Mapping[str, Any]) -> None:
        """``{"faces", "others"}``: "different people" is taken back; who they are stays open."""
        for face in payload["faces"]:
            for other in payload["others"]:
                self.separations -= {(face, other), (other, face)}

    def _refuse_names(self, payload: Mapping[str, Any]) -> None:
        """``{"faces", "names"}``: these faces have nothing to do with names that were offered.

        Names are compared as they stand, so they come folded.
        """
        self.refused_names |= set(product(payload["faces"], payload["names"]))

    def _allow_names(self, payload: Mapping[str, Any]) -> None:
        """``{"faces", "names"}``: the names may be offered again."""
        self.refused_names -= set(product(payload["faces"], payload["names"]))

    def _cover(self, payload: Mapping[str, Any]) -> None:
        """``{"person", "face"}``: the face that stands for a person."""
        self.persons[self.resolve(payload["person"])].cover = payload["face"]

    def _hide(self, payload: Mapping[str, Any]) -> None:
        """``{"person", "hidden"}``: leave a person out of the People page."""
        self.persons[self.resolve(payload["person"])].hidden = payload["hidden"]

    def _birthday(self, payload: Mapping[str, Any]) -> None:
        """``{"person", "date"}``: born on a day, YYYY-MM-DD; None: not known after all."""
        self.persons[self.resolve(payload["person"])].birthday = payload["date"]

    def _stack(self, payload: Mapping[str, Any]) -> None:
        """``{"photos"}``: these are one stack, the first of them on top."""
        self._put(payload["photos"], payload["photos"][0])

    def _unstack(self, payload: Mapping[str, Any]) -> None:
        """``{"photos"}``: each of these is alone, and no machine stacks it again."""
        self._put(payload["photos"], ALONE)

    def _leave_out(self, payload: Mapping[str, Any]) -> None:
        """``{"patterns"}``: scans leave out files and folders that match."""
        self.left_out |= set(payload["patterns"])

    def _take_in(self, payload: Mapping[str, Any]) -> None:
        """``{"patterns"}``: scans leave them out no more."""
        self.left_out -= set(payload["patterns"])

    def _draw(self, payload: Mapping[str, Any]) -> None:
        """``{"face", "photo"}``: there is a face that no machine found; see `hide_undrawn`."""
        self.set_asides.pop(payload["face"], None)

    def hide_undrawn(self, payload: Mapping[str, Any]) -> None:
        """As long as the word that drew it does not hold, what was drawn is not a face.

        Its row stays, for the word may be said again; nobody could speak of it before.
        """
        self.set_asides[payload["face"]] = SetAside.NOT_A_FACE

    def _put(self, photos: Sequence[PhotoId], top: PhotoId) -> None:
        left = {photo for photo in photos if self.stacks.get(photo) == photo} - {top}
        self.stacks |= dict.fromkeys(photos, top)
        for gone in sorted(left):  # the others of a stack that lost its top stay together
            others = sorted(photo for photo, one in self.stacks.items() if one == gone)
            self.stacks |= dict.fromkeys(others, others[0] if len(others) > 1 else ALONE)


_RULES: dict[Kind, Callable[[Verdicts, Mapping[str, Any]], None]] = {
    Kind.LABEL: Verdicts._label,
    Kind.RENAME: Verdicts._rename,
    Kind.MERGE: Verdicts._merge,
    Kind.REJECT: Verdicts._reject,
    Kind.SET_ASIDE: Verdicts._set_aside,
    Kind.RELEASE: Verdicts._release,
    Kind.SEPARATE: Verdicts._separate,
    Kind.ALLOW: Verdicts._allow,
    Kind.JOIN: Verdicts._join,
    Kind.REFUSE_NAMES: Verdicts._refuse_names,
    Kind.ALLOW_NAMES: Verdicts._allow_names,
    Kind.COVER: Verdicts._cover,
    Kind.HIDE: Verdicts._hide,
    Kind.BIRTHDAY: Verdicts._birthday,
    Kind.STACK: Verdicts._stack,
    Kind.UNSTACK: Verdicts._unstack,
    Kind.LEAVE_OUT: Verdicts._leave_out,
    Kind.TAKE_IN: Verdicts._take_in,
    Kind.REMOVE_FOLDER: removal_rules.remove_folder,
    Kind.REMOVE_PHOTOS: removal_rules.remove_photos,
    Kind.DRAW: Verdicts._draw,
    Kind.ALBUM: album_rules.create,
    Kind.ALBUM_NAME: album_rules.rename,
    Kind.ALBUM_SEARCH: album_rules.search,
    Kind.ALBUM_ADD: album_rules.add,
    Kind.ALBUM_REMOVE: album_rules.remove,
    Kind.ALBUM_MOVE: album_rules.move,
    Kind.ALBUM_DELETE: album_rules.delete,
}


@dataclass(slots=True)
class History:
    """What can be undone and redone: ids of decisions in effect, and of those taken back."""

    done: list[DecisionId] = field(default_factory=list)
    undone: list[DecisionId] = field(default_factory=list)

    def add(self, decision: Decision) -> None:
        """Take note of the next entry of the log."""
        if decision.kind is Kind.UNDO:
            _take(self.done, decision.payload["decision"])
            self.undone.append(decision.payload["decision"])
        elif decision.kind is Kind.REDO:
            _take(self.undone, decision.payload["decision"])
            self.done.append(decision.payload["decision"])
        else:
            self.done.append(decision.id)
            self.undone.clear()  # a new word closes the way forward, as in every editor


def _take(stack: list[DecisionId], wanted: DecisionId) -> None:
    """Take ``wanted`` off the end, where it is: looking from the front would cost a whole log."""
    if stack[-1] != wanted:
        raise ValueError(f"decision {wanted} is not the latest")
    stack.pop()


def read_history(log: Iterable[Decision]) -> History:
    """Fold the log into what is in effect and what was taken back."""
    history = History()
    for decision in log:
        history.add(decision)
    return history


def replay(log: Iterable[Decision]) -> Verdicts:
    """What the whole log implies. The same log always gives the same verdicts."""
    entries = list(log)
    by_id = {decision.id: decision for decision in entries}
    verdicts = Verdicts()
    for decision in entries:
        if decision.kind is Kind.DRAW:
            verdicts.hide_undrawn(decision.payload)
    for decision_id in read_history(entries).done:
        verdicts.apply(by_id[decision_id])
    return verdicts
