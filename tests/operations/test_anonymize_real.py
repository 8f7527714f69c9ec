"""Real faces, hidden and looked for with the built-in models."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from photo_builders import PERSONS, make_face

from faceorg.core.entities import Photo, PhotoId
from faceorg.core.progress import CancelToken
from faceorg.operations import anonymize
from faceorg.operations.anonymize import AnonymizeItem, Verdict, anonymize_photos
from faceorg.operations.close_search import find_closely
from faceorg.operations.hiding import Hide, HideRule
from faceorg.vision.images import load_upright, read_facts
from faceorg.vision.modelpack import builtin_pack, load_pack
from faceorg.vision.redaction import Method, Shape

if TYPE_CHECKING:
    from PIL import Image

    from faceorg.core.geometry import BoundingBox
    from faceorg.vision.engine import FaceEngine

ANN = frozenset({PERSONS["Ann"]})


@pytest.fixture(scope="module")
def group_photo() -> Path:
    package = find_spec("insightface")
    assert package is not None
    assert package.submodule_search_locations
    return Path(package.submodule_search_locations[0]) / "data" / "images" / "t1.jpg"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture(scope="module")
def engine(model_cache: Path) -> FaceEngine:
    return load_pack(builtin_pack(), model_cache)


def crowd(engine: FaceEngine, path: Path, names: list[str]) -> AnonymizeItem:
    photo = Photo(PhotoId(1), path, "hash", path.stat().st_size, read_facts(path))
    found = sorted(engine.analyze(load_upright(path)), key=lambda face: face.box.x)
    names = names + [""] * (len(found) - len(names))
    faces = [
        make_face(face.box, name or None, face_id=number)
        for number, (face, name) in enumerate(zip(found, names, strict=True))
    ]
    return AnonymizeItem(photo, faces)


@pytest.mark.parametrize("method", Method)
def test_everyone_in_a_real_photo(
    engine: FaceEngine, group_photo: Path, out: Path, method: Method
) -> None:
    item = crowd(engine, group_photo, ["Ann", "Ben"])
    report = anonymize_photos(
        [item], out, engine, rule=HideRule(), method=method, shape=Shape.ELLIPSE
    )
    assert len(report.photos[0].hidden) == len(item.faces) == 6
    assert report.count(Verdict.HIDDEN) == 6
    assert engine.analyze(load_upright(report.photos[0].copy)) == []


@pytest.mark.parametrize("hide", [Hide.EVERYONE_BUT, Hide.ONLY])
def test_one_person_in_a_real_photo(
    engine: FaceEngine, group_photo: Path, out: Path, hide: Hide
) -> None:
    item = crowd(engine, group_photo, ["Ben", "Cy", "Ann"])
    report = anonymize_photos([item], out, engine, rule=HideRule(hide, ANN))
    (result,) = report.photos
    assert {face.verdict for face in result.hidden} == {Verdict.HIDDEN}
    image, copy = load_upright(group_photo), load_upright(result.copy)
    seen = engine.analyze(copy)
    ann = item.faces[2].box
    is_ann = [face.box.iou(ann) > 0.5 for face in seen]
    assert is_ann == ([True] if hide is Hide.EVERYONE_BUT else [False] * 5)
    difference = np.abs(image.astype(int) - copy).mean(axis=2)
    height, width = difference.shape
    for face in item.faces:
        x, y = int(face.box.center[0] * width), int(face.box.center[1] * height)
        untouched = difference[y - 5 : y + 5, x - 5 : x + 5].mean() < 6
        assert untouched == ((face.box == ann) == (hide is Hide.EVERYONE_BUT))


def test_a_real_face_that_was_not_hidden_is_recognized(
    engine: FaceEngine, group_photo: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(anonymize, "hide", lambda image, boxes, method, shape: None)
    report = anonymize_photos([crowd(engine, group_photo, [])], out, engine, rule=HideRule())
    assert report.count(Verdict.RECOGNIZABLE) == 6


def test_what_is_recognized_in_a_copy_is_covered_again(
    engine: FaceEngine, group_photo: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, boxes_given = anonymize.hide, list[int]()

    def too_little_at_first(image: Image.Image, boxes: list[BoundingBox], *how: Any) -> None:
        boxes_given.append(len(boxes))
        if len(boxes_given) > 1:
            real(image, boxes, *how)

    monkeypatch.setattr(anonymize, "hide", too_little_at_first)
    report = anonymize_photos([crowd(engine, group_photo, [])], out, engine, rule=HideRule())
    assert report.count(Verdict.HIDDEN) == 6
    assert boxes_given == [12, 18], "the library's, those seen in the photo, those in the copy"
    assert [path.name for path in out.iterdir()] == ["photo-001.jpg"]


def test_the_search_takes_fainter_faces_than_a_scan(engine: FaceEngine, group_photo: Path) -> None:
    image = load_upright(group_photo)
    faint = engine.analyze(image, 0.05)
    assert len(faint) > len(engine.analyze(image))
    assert min(face.score for face in faint) < 0.5
    close = find_closely(image[::10, ::10].copy(), engine, CancelToken())
    assert len(close) > len(engine.analyze(image[::10, ::10].copy()))
