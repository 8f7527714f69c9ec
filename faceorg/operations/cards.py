"""The questions of the Review room: frozen cards, each with a key that outlives a restart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from faceorg.core.entities import ClusterId, FaceId, PersonId
    from faceorg.operations.label import Group
    from faceorg.operations.name_offers import NameOffer


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody known, and how much a group looks like them (mean cosine of pairs of faces)."""

    person: PersonId
    name: str | None
    similarity: float


@dataclass(frozen=True, slots=True)
class IsThis:
    """ "Is this Anna?" of one face, or of a group of look-alike faces; best face first.

    ``others`` are people to choose from for "someone else". ``twice``: they are another face of
    the same photo already, so that only a mirror, a collage or a photo of a photo makes it true.
    """

    person: PersonId
    name: str | None
    faces: tuple[FaceId, ...]
    similarity: float
    cluster: ClusterId | None = None
    others: tuple[Known, ...] = ()
    twice: bool = False

    @property
    def key(self) -> str:
        """What a skipped card is remembered by."""
        return f"is:p{self.person}:" + (f"c{self.cluster}" if self.cluster else f"f{self.faces[0]}")

    @property
    def settles(self) -> int:
        """How many faces one answer decides about."""
        return len(self.faces)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One tile of `WhichAre`: a face, or a group of look-alike faces, best face first.

    ``likely``: more likely that person than not, so it is ticked beforehand; ``twice`` as in
    `IsThis`.
    """

    faces: tuple[FaceId, ...]
    similarity: float
    likely: bool
    cluster: ClusterId | None = None
    twice: bool = False


@dataclass(frozen=True, slots=True)
class WhichAre:
    """ "Which of these are Anna?": one answer for several faces and groups, likeliest first."""

    person: PersonId
    name: str | None
    candidates: tuple[Candidate, ...]

    @property
    def key(self) -> str:
        """What a skipped card is remembered by."""
        return f"which:p{self.person}:f{self.candidates[0].faces[0]}"

    @property
    def faces(self) -> tuple[FaceId, ...]:
        """All faces of all candidates."""
        return tuple(face for one in self.candidates for face in one.faces)

    @property
    def likely(self) -> tuple[FaceId, ...]:
        """The faces that are ticked beforehand."""
        return tuple(face for one in self.candidates if one.likely for face in one.faces)

    @property
    def settles(self) -> int:
        """How many faces one answer decides about."""
        return sum(len(one.faces) for one in self.candidates)


@dataclass(frozen=True, slots=True)
class VerySure:
    """Faces shown as a person's by themselves: one row with "accept all", best face first."""

    person: PersonId
    name: str | None
    faces: tuple[FaceId, ...]

    @property
    def key(self) -> str:
        """What a skipped card is remembered by."""
        return f"sure:p{self.person}"

    @property
    def settles(self) -> int:
        """How many faces one answer decides about."""
        return len(self.faces)


@dataclass(frozen=True, slots=True)
class SamePerson:
    """ "Same person?" of two groups: two clusters or two people, the larger first.

    ``first_faces`` and ``second_faces`` are the best of each; the counts are of all.
    """

    first: Group
    second: Group
    first_name: str | None
    second_name: str | None
    first_faces: tuple[FaceId, ...]
    second_faces: tuple[FaceId, ...]
    first_count: int
    second_count: int
    similarity: float

    @property
    def key(self) -> str:
        """What a skipped card is remembered by."""
        return f"same:{self.first}:{self.second}"

    @property
    def faces(self) -> tuple[FaceId, ...]:
        """The best faces of both."""
        return self.first_faces + self.second_faces

    @property
    def settles(self) -> int:
        """How many faces one answer decides about: the smaller group joins the larger."""
        return self.second_count


@dataclass(frozen=True, slots=True)
class WhoIsThis:
    """ "Who is this?" of a group nobody is known for; ``nearest`` people first.

    ``offers`` are names that stand in the words of its photos. Without ``cluster``: two faces that
    are alike, but not enough for a group; that they are two people is an answer, too.
    """

    cluster: ClusterId | None
    faces: tuple[FaceId, ...]
    nearest: tuple[Known, ...] = ()
    offers: tuple[NameOffer, ...] = ()
    similarity: float = 1.0

    @property
    def key(self) -> str:
        """What a skipped card is remembered by."""
        return f"who:c{self.cluster}" if self.cluster else f"who:f{self.faces[0]}:f{self.faces[1]}"

    @property
    def settles(self) -> int:
        """How many faces one answer decides about."""
        return len(self.faces)


Card = IsThis | WhichAre | VerySure | SamePerson | WhoIsThis
