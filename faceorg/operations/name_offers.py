"""Names to offer for faces, from what is written about their photos; never given by themselves."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from faceorg.core.decisions import Kind
from faceorg.core.errors import DecisionError
from faceorg.core.names import LONGEST, is_all_names, name_runs
from faceorg.library import faces as face_rows
from faceorg.library import persons as person_rows
from faceorg.library import photo_texts, times
from faceorg.library import review as review_rows
from faceorg.library.photo_texts import TextSource, word_parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from faceorg.core.changes import Changes
    from faceorg.core.entities import FaceId, PersonId, PhotoId
    from faceorg.library.database import Library

    Words = tuple[str, ...]

_SAMPLE = 200  # faces whose photos are read, the best ones
_CANDIDATES = 24  # names looked up in the rest of the library, those of most photos
_OFFERED = 5
_LEAST_SHARE = 0.2  # of the photos of a group that have to have the name
_LIKELIER = 2.5  # times as often as elsewhere
_NEW_SHARE = 0.5  # of the photos of a group that have to have a name nobody has yet
_SEVERAL, _ONLY_HERE = 3, 0.8  # or so many photos, and so much of all that have it


@dataclass(frozen=True, slots=True)
class NameOffer:
    """A name that ``photos`` of the ``of`` photos looked at have in their words, and where.

    ``person`` is the one known of this name, None for a name nobody has yet.
    """

    name: str
    person: PersonId | None
    source: TextSource
    photos: int
    of: int


@dataclass(slots=True)
class _Found:
    """What speaks for a name so far."""

    name: str
    person: PersonId | None
    photos: dict[PhotoId, TextSource]
    sure: bool = False  # written where only names are written


def name_offers(
    library: Library, faces: Sequence[FaceId], limit: int = _OFFERED
) -> list[NameOffer]:
    """Names for ``faces``, all of one person, that their photos have more often than others.

    People known come first; a new name has to be in several photos, unless it stands where
    nothing but names stand. Nobody is offered whom the user said no to, who is somebody else in
    the same photo, or who was not born yet.
    """
    chosen = list(faces[:_SAMPLE])
    photos = list({face.photo_id: None for face in face_rows.faces_by_id(library, chosen)})
    if not photos:
        return []
    rates = _Rates(library, len(photos), len(faces) / len(chosen))
    found = _Reading(library, chosen, photos).found()
    refused = photo_texts.refused_by(library, faces)
    open_ = [item for item in found.items() if not refused & {_plain(item[0]), _of(item[1])}]
    likely = sorted(open_, key=lambda item: (-len(item[1].photos), item[0]))[:_CANDIDATES]
    offers: dict[object, tuple[bool, float, Words, NameOffer]] = {}
    for words, one in likely:
        if (gain := rates.gain(words, one)) > 0:
            source = Counter(one.photos.values()).most_common(1)[0][0]
            offer = NameOffer(one.name, one.person, source, len(one.photos), len(photos))
            ranked = (one.person is None, -gain, words, offer)
            key = words if one.person is None else one.person  # found by given and full name
            offers[key] = min(offers.get(key, ranked), ranked, key=_rank)
    return [offer for *_, offer in sorted(offers.values(), key=_rank)][:limit]


def _plain(words: Words) -> str:
    return " ".join(words)


def _of(one: _Found) -> str:
    return _plain(word_parts(one.name))


def _rank(ranked: tuple[bool, float, Words, NameOffer]) -> tuple[bool, float, Words]:
    return ranked[:3]


def refuse_names(library: Library, faces: Sequence[FaceId], names: Sequence[str]) -> Changes:
    """None of these names is of these faces: they are not offered for them again.

    Raises `DecisionError` when there is no name or no such face.
    """
    known = {face.id for face in face_rows.faces_by_id(library, list(faces))}
    if not names or not faces or not known.issuperset(faces):
        raise DecisionError("Choose faces, and names that are not theirs")
    folded = [_plain(word_parts(name)) for name in names]
    return person_rows.decide(library, Kind.REFUSE_NAMES, {"faces": list(faces), "names": folded})


class _Rates:
    """How often a name is with these photos and with all others.

    ``of`` photos were read, which stand for ``scale`` times as many.
    """

    def __init__(self, library: Library, of: int, scale: float) -> None:
        self._library = library
        self._of = of
        self._scale = scale
        self._total = photo_texts.count_photos(library)

    def gain(self, words: Words, one: _Found) -> float:
        """How much the name is of these photos rather than of others; 0: no more than of any."""
        here = len(one.photos)
        everywhere = photo_texts.photos_with(self._library, words)
        elsewhere = max(0.0, everywhere - here * self._scale)
        inside = here / self._of
        outside = elsewhere / max(1.0, self._total - self._of * self._scale)
        if inside < max(_LEAST_SHARE, _LIKELIER * outside):
            return 0
        theirs = here * self._scale / (here * self._scale + elsewhere)
        if one.person is None and not self._may_be_new(words, one, inside, theirs):
            return 0
        return inside * theirs

    def _may_be_new(self, words: Words, one: _Found, inside: float, theirs: float) -> bool:
        """A name nobody has yet needs more to speak for it than a word that came up."""
        if len(one.photos) < 2 and not one.sure:
            return False
        often = inside >= _NEW_SHARE or (len(one.photos) >= _SEVERAL and theirs >= _ONLY_HERE)
        return often and not photo_texts.is_town(self._library, words)


class _Reading:
    """The names in what is written about the photos of some faces."""

    def __init__(
        self, library: Library, faces: Sequence[FaceId], photos: Sequence[PhotoId]
    ) -> None:
        self._texts = photo_texts.texts_of(library, photos)
        self._beside = photo_texts.people_beside(library, photos, faces)
        self._refused = photo_texts.people_not(library, faces)
        self._taken = times.photo_times(library) if (born := times.birthdays(library)) else {}
        self._born = born
        self._known = _known_names(library)

    def found(self) -> dict[Words, _Found]:
        """Each name, by its folded words, with the photos that have it."""
        found: dict[Words, _Found] = {}
        for photo, texts in self._texts.items():
            for source, text in texts:
                for words, name, person, sure in self._names(photo, source, text):
                    one = found.setdefault(words, _Found(name, person, {}))
                    one.photos.setdefault(photo, source)
                    one.sure = one.sure or sure
        return found

    def _names(
        self, photo: PhotoId, source: TextSource, text: str
    ) -> Iterator[tuple[Words, str, PersonId | None, bool]]:
        parts = word_parts(text)
        names = [text] if source is TextSource.TAG else name_runs(_leaf(source, text))
        runs = [word_parts(name) for name in names]
        used: set[str] = set()
        for start in range(len(parts)):
            here = (
                one
                for one in self._known.get(parts[start], ())
                if _is_at(one[0], parts, start) and not self._is_namesake(one[0], one[2], runs)
            )
            words, person, name = next(here, ((), None, ""))
            used.update(words)
            if person is not None and self._may_be(person, photo):
                yield words, name, person, True
        sure = source is TextSource.TAG or (source is not TextSource.FOLDER and is_all_names(text))
        for name, words in zip(names, runs, strict=True):
            if words and len(words) <= LONGEST + 2 and not used.intersection(words):
                yield words, name, None, sure

    def _is_namesake(self, words: Words, name: str, runs: Sequence[Words]) -> bool:
        """Whether a given name stands with a surname its person has not: "Bill Graham" is another.

        Given names in a row ("Anna Ben Clara.jpg") are no surnames of each other.
        """
        if words == word_parts(name):
            return False
        return any(words[0] in run and not all(word in self._known for word in run) for run in runs)

    def _may_be(self, person: PersonId, photo: PhotoId) -> bool:
        born, taken = self._born.get(person), self._taken.get(photo)
        unborn = born is not None and taken is not None and taken[:10] < born
        elsewhere = person in self._beside.get(photo, ())
        return person not in self._refused and not unborn and not elsewhere


def _is_at(words: Words, parts: Words, start: int) -> bool:
    return parts[start : start + len(words)] == words


def _leaf(source: TextSource, text: str) -> str:
    """A keyword of a tag tree is its last level."""
    return text.replace("|", "/").rpartition("/")[2] if source is TextSource.KEYWORD else text


def _known_names(library: Library) -> dict[str, list[tuple[Words, PersonId, str]]]:
    """People by the first word of their name, and of a given name that is of one person only."""
    names = [
        (words, person, name)
        for person, name in review_rows.person_names(library).items()
        if name is not None and (words := word_parts(name))
    ]
    given = Counter(words[0] for words, _, _ in names)
    full = Counter(words for words, _, _ in names)
    known: dict[str, list[tuple[Words, PersonId, str]]] = defaultdict(list)
    for words, person, name in sorted(names, key=lambda one: -len(one[0])):
        if full[words] == 1:  # of two people of one name nobody can tell which
            known[words[0]].append((words, person, name))
        if len(words) > 1 and given[words[0]] == 1 and len(words[0]) > 2:
            known[words[0]].append((words[:1], person, name))
    return known
