"""Which vectors of a library may be compared now, and by which thresholds."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

from faceorg.core.calibration import Bounds, Marks
from faceorg.core.strictness import Strictness, shifted
from faceorg.library.notes import note, remember
from faceorg.library.vectors import VectorsInUse, use_vectors, vectors_in_use
from faceorg.vision.modelpack import Thresholds

if TYPE_CHECKING:
    from faceorg.library.database import Library
    from faceorg.vision.modelpack import ModelPack


_STRICTNESS = "strictness"


def in_use(library: Library, pack: ModelPack) -> ModelPack:
    """``pack``, or until all faces have its vectors the pack before, by its id and thresholds.

    Vectors of two packs are never compared.
    """
    used = vectors_in_use(library)
    if used is None or used.pack_id == pack.id:
        return pack
    return dataclasses.replace(pack, id=used.pack_id, thresholds=Thresholds(**used.thresholds))


def comparable(library: Library, pack: ModelPack) -> ModelPack:
    """As `in_use`, with the thresholds the user's own faces were found to need.

    And as strict as the user wants it.
    """
    used = in_use(library, pack)
    own = Bounds(used.thresholds.auto, used.thresholds.suggest, used.thresholds.never)
    marks = calibration(library, used.id) or Marks(own.auto, own.suggest)
    marks = shifted(marks, own, strictness(library))
    adjusted = dataclasses.replace(used.thresholds, auto=marks.auto, suggest=marks.suggest)
    return dataclasses.replace(used, thresholds=adjusted)


def start_using(library: Library, pack: ModelPack) -> None:
    """Compare the vectors of ``pack`` from now on."""
    use_vectors(library, VectorsInUse(pack.id, dataclasses.asdict(pack.thresholds)))


def note_first_use(library: Library, pack: ModelPack) -> None:
    """Note ``pack`` as the one in use where none is, or anew where its own thresholds changed."""
    used = vectors_in_use(library)
    if used is None or used.pack_id == pack.id:
        start_using(library, pack)


def calibration(library: Library, pack_id: str) -> Marks | None:
    """The thresholds the user chose for this pack in place of its own."""
    text = note(library, _key(pack_id))
    if not text:
        return None
    stored = json.loads(text)
    return Marks(stored["auto"], stored["suggest"])


def set_calibration(library: Library, pack_id: str, marks: Marks | None) -> None:
    """Use these thresholds for a pack, or its own again."""
    text = "" if marks is None else json.dumps(dataclasses.asdict(marks))
    with library.write():
        remember(library, _key(pack_id), text)


def strictness(library: Library) -> Strictness:
    """How sure a match has to be, in the user's word."""
    return Strictness.named(note(library, _STRICTNESS) or "")


def set_strictness(library: Library, wanted: Strictness) -> None:
    """Be as strict as that from now on."""
    with library.write():
        remember(library, _STRICTNESS, str(wanted))


def _key(pack_id: str) -> str:
    return f"calibration {pack_id}"
