"""An edited file is the same photo: its names stay where faces are, wherever they went."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from builders import LENGTH, PACK, unit
from PIL import Image

from faceorg.core.geometry import BoundingBox
from faceorg.core.search_level import SearchLevel
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.operations import label
from faceorg.operations.analyze import analyze_waiting
from faceorg.operations.scan import scan_paths
from faceorg.operations.stack import find_stacks
from faceorg.vision.engine import FoundFace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from faceorg.core.entities import Face, PhotoId
    from faceorg.library.database import Library
    from faceorg.vision.pixels import Picture

RED, BLUE = (230, 20, 20), (20, 20, 230)
SIZE = 200


class PatchEngine:
    """A face is a patch of pure colour; its colour is who it is."""

    level = SearchLevel.NORMAL
    pack = PACK

    def analyze(self, picture: Picture) -> list[FoundFace]:
        image = np.asarray(picture)
        found = []
        for who, colour in enumerate((RED, BLUE)):
            there = (np.abs(image.astype(int) - colour) < 60).all(axis=2)
            rows, columns = np.flatnonzero(there.any(axis=1)), np.flatnonzero(there.any(axis=0))
            if len(rows):
                height, width = image.shape[:2]
                box = BoundingBox(
                    columns[0] / width, rows[0] / height,
                    len(columns) / width, len(rows) / height,
                )  # fmt: skip
                chip = np.full((8, 8, 3), who, np.uint8)
                found.append(FoundFace(box, np.full((5, 2), 0.4, np.float32), 0.9, 0.8, chip))
        return found

    def embed(self, chips: Sequence[np.ndarray]) -> np.ndarray:
        rows = [np.eye(LENGTH)[int(chip[0, 0, 0])] for chip in chips]
        return unit(np.array(rows)) if rows else np.empty((0, LENGTH), np.float32)


def picture() -> Image.Image:
    """Anna, who is red, at the left, Ben, who is blue, at the right, before soft shapes."""
    coarse = np.random.default_rng(4).integers(90, 150, (5, 5, 3), np.uint8)
    image = Image.fromarray(coarse).resize((SIZE, SIZE), Image.Resampling.BICUBIC)
    image.paste(RED, (40, 60, 80, 100))
    image.paste(BLUE, (120, 60, 160, 100))
    return image


def save(image: Image.Image, path: Path, taken: str | None) -> None:
    exif = Image.Exif()
    if taken:
        exif.get_ifd(0x8769)[0x9003] = taken
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path, quality=95, subsampling=0, exif=exif)


def look(library: Library, path: Path) -> tuple[PhotoId, list[Face]]:
    scan_paths(library, [path.parent])
    analyze_waiting(library, PatchEngine())  # type: ignore[arg-type]
    find_stacks(library)
    photo = photo_rows.photo_at(library, path)
    assert photo is not None
    return photo, face_rows.faces_of_photos(library, [photo])[photo]


def names(faces: Sequence[Face]) -> list[str | None]:
    return [face.person_name for face in faces]


DAY = "2020:05:17 10:00:00"
EDITS = {
    "brighter": lambda image: Image.eval(image, lambda value: min(255, value + 12)),
    "smaller": lambda image: image.resize((120, 120)),
    "cropped": lambda image: image.crop((30, 40, 190, 200)),
    "cropped to one": lambda image: image.crop((100, 40, 180, 120)),
    "turned": lambda image: image.transpose(Image.Transpose.ROTATE_90),
}


@pytest.mark.parametrize("edit", EDITS)
def test_an_edited_photo_keeps_its_names(library: Library, tmp_path: Path, edit: str) -> None:
    path = tmp_path / "photos" / "a.jpg"
    save(picture(), path, DAY)
    photo, (anna, ben) = look(library, path)
    label.name_faces(library, [anna.id], "Anna")
    label.name_faces(library, [ben.id], "Ben")
    save(EDITS[edit](picture()), path, DAY)
    again, faces = look(library, path)
    assert again == photo
    found = {face.id: face for face in faces}
    assert found[ben.id].person_name == "Ben"
    assert found[anna.id].person_name == "Anna"
    assert len(found) == 2, "nobody is there twice"
    if edit != "cropped to one":
        seen = PatchEngine().analyze(np.asarray(EDITS[edit](picture())))
        assert found[anna.id].box.iou(seen[0].box) > 0.9
        assert found[ben.id].box.iou(seen[1].box) > 0.9


def test_an_undated_photo_is_the_same_as_long_as_it_looks_so(
    library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "photos" / "a.jpg"
    save(picture(), path, None)
    photo, (anna, _) = look(library, path)
    label.name_faces(library, [anna.id], "Anna")
    save(picture().resize((300, 300)), path, None)
    again, faces = look(library, path)
    assert again == photo
    assert names(faces) == ["Anna", None]
    save(picture().rotate(180), path, None)  # as good as another picture
    other, _ = look(library, path)
    assert other != photo


def test_a_photo_that_lost_its_date_is_told_by_its_look(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "photos" / "a.jpg"
    save(picture(), path, DAY)
    photo, _ = look(library, path)
    save(picture().resize((160, 160)), path, None)
    assert look(library, path)[0] == photo


def test_in_the_same_photo_a_face_that_moved_is_another_face(
    library: Library, tmp_path: Path
) -> None:
    """Only an edit moves people: a mirror shows one twice."""
    path = tmp_path / "photos" / "a.jpg"
    save(picture(), path, DAY)
    photo, (anna, _) = look(library, path)
    label.name_faces(library, [anna.id], "Anna")
    with library.write():
        library.change("UPDATE faces SET x = 0.7, y = 0.7 WHERE id = ?", (anna.id,))
        library.change("UPDATE analyses SET pack_id = 'another'")
    faces = look(library, path)[1]
    assert sorted(map(str, names(faces))) == ["Anna", "None", "None"]
    assert photo == faces[0].photo_id
