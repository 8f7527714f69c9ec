"""A video from a folder to faces of its frames, to a Live pair, a copy, and a refusal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from builders import LENGTH, PACK, unit
from PIL import Image
from video_builders import make_video, needs_ffmpeg

from faceorg.core.geometry import BoundingBox
from faceorg.core.search_level import SearchLevel
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.library import stacks as stack_rows
from faceorg.library.search import find_photos
from faceorg.operations import label
from faceorg.operations.analyze import analyze_waiting
from faceorg.operations.anonymize import AnonymizeItem, anonymize_photos
from faceorg.operations.export import ExportItem, export_photos
from faceorg.operations.hiding import Hide, HideRule
from faceorg.operations.intake import take_in
from faceorg.operations.reembed import reembed
from faceorg.operations.scan import scan_paths
from faceorg.vision.engine import FoundFace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from faceorg.core.entities import PhotoId
    from faceorg.library.database import Library
    from faceorg.vision.pixels import Picture

RED, GREEN, BLUE = (200, 30, 30), (30, 180, 40), (30, 40, 200)


class ColourEngine:
    """One face in every frame: somebody for each colour."""

    level = SearchLevel.NORMAL
    pack = PACK

    def analyze(self, picture: Picture) -> list[FoundFace]:
        brightest = int(np.asarray(picture).reshape(-1, 3).mean(axis=0).argmax())
        chip = np.full((8, 8, 3), brightest, np.uint8)
        box = BoundingBox(0.2, 0.2, 0.4, 0.5)
        return [FoundFace(box, np.full((5, 2), 0.4, np.float32), 0.9, 0.8, chip)]

    def align(self, image: np.ndarray, box: BoundingBox, landmarks: object) -> np.ndarray:
        del box, landmarks
        return self.analyze(image)[0].chip

    def embed(self, chips: Sequence[np.ndarray]) -> np.ndarray:
        rows = [np.eye(LENGTH)[int(chip[0, 0, 0])] for chip in chips]
        return unit(np.array(rows)) if rows else np.empty((0, LENGTH), np.float32)


def scanned(library: Library, folder: Path, path: Path) -> PhotoId:
    scan_paths(library, [folder])
    photo = photo_rows.photo_at(library, path)
    assert photo is not None
    return photo


@needs_ffmpeg
def test_each_person_of_a_video_is_found_once_with_the_moment(
    library: Library, tmp_path: Path
) -> None:
    folder = tmp_path / "photos"
    path = make_video(folder / "a.mp4", [RED, RED, GREEN, BLUE, BLUE])
    photo = scanned(library, folder, path)
    analyze_waiting(library, ColourEngine())  # type: ignore[arg-type]
    faces = face_rows.faces_of_photos(library, [photo])[photo]
    assert len(faces) == 3
    moments = sorted(face.moment or 0.0 for face in faces)
    assert moments[0] == 0.0, "the poster"
    assert 2.0 <= moments[1] < 3.0 <= moments[2]
    assert find_photos(library, "is:video") == find_photos(library, "type:video") == [photo]
    assert find_photos(library, "type:mp4 people:3") == [photo]
    facts = photo_rows.photos_by_id(library, [photo])[0].facts
    assert facts.seconds is not None
    assert 4.5 < facts.seconds < 5.5


@needs_ffmpeg
def test_a_name_in_a_video_outlives_another_search_and_another_pack(
    library: Library, tmp_path: Path
) -> None:
    folder = tmp_path / "photos"
    photo = scanned(library, folder, make_video(folder / "a.mp4", [RED, GREEN, GREEN]))
    engine = ColourEngine()
    analyze_waiting(library, engine)  # type: ignore[arg-type]
    late = max(face_rows.faces_of_photos(library, [photo])[photo], key=lambda f: f.moment or 0)
    label.name_faces(library, [late.id], "Anna")
    with library.write():
        library.change("DELETE FROM analyses")
        library.change("DELETE FROM embeddings")
    analyze_waiting(library, engine)  # type: ignore[arg-type]
    again = {face.id: face for face in face_rows.faces_of_photos(library, [photo])[photo]}
    assert len(again) == 2
    assert (again[late.id].person_name, again[late.id].moment) == ("Anna", late.moment)
    before = face_rows.vectors_of(library, list(again), PACK.id)
    with library.write():
        library.change("UPDATE analyses SET pack_id = 'another'")
        library.change("UPDATE embeddings SET pack_id = 'another'")
    reembed(library, engine)  # type: ignore[arg-type]
    after = face_rows.vectors_of(library, list(again), PACK.id)
    assert all(np.allclose(after[face], vector) for face, vector in before.items())


@needs_ffmpeg
def test_a_live_photo_is_one_with_its_still_on_top(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    film = make_video(folder / "IMG_1.MOV".lower(), [RED, GREEN]).rename(folder / "IMG_1.MOV")
    noise = np.random.default_rng(1).integers(0, 255, (48, 64, 3), np.uint8)
    Image.fromarray(noise).save(folder / "IMG_1.jpg")
    take_in(library, [folder], ColourEngine)  # type: ignore[arg-type]
    still, moving = (photo_rows.photo_at(library, p) for p in (folder / "IMG_1.jpg", film))
    assert still is not None
    assert stack_rows.stack_of(library, still) == [still, moving]


@needs_ffmpeg
def test_a_video_is_copied_whole_and_not_made_safe(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    path = make_video(folder / "a.mp4", [RED, GREEN])
    photo = photo_rows.photos_by_id(library, [scanned(library, folder, path)])[0]
    report = export_photos([ExportItem(photo, ())], tmp_path / "out")
    assert report.problems == []
    assert (tmp_path / "out" / "a.mp4").read_bytes() == path.read_bytes()
    assert (tmp_path / "out" / "a.mp4.xmp").is_file()
    safe = anonymize_photos(
        [AnonymizeItem(photo, ())],
        tmp_path / "safe",
        ColourEngine(),  # type: ignore[arg-type]
        rule=HideRule(Hide.EVERYONE),
    )
    assert safe.photos == []
    assert "videos cannot be hidden" in safe.problems[0].reason


@needs_ffmpeg
def test_a_broken_video_is_a_problem_that_says_why(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    path = make_video(folder / "a.mp4", [RED])
    path.write_bytes(path.read_bytes()[:300])
    scan_paths(library, [folder])
    (problem,) = photo_rows.problems(library)
    assert "damaged" in problem.reason
