"""A small album of known people to try faceorg on, made from pictures inside installed packages.

InsightFace's group photo of six people and scikit-image's portrait of an astronaut are cropped,
turned lighter or darker, mirrored and softened into new pictures, dated over three years.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from PIL import Image, ImageEnhance, ImageFilter, ImageOps

from faceorg.core.errors import FaceorgError
from faceorg.vision.images import load_upright

_GROUP = ("insightface", "data/images/t1.jpg")
_PORTRAIT = ("skimage", "data/astronaut.png")

# Left, top, right, bottom of one person each, in fractions of the group photo.
_PEOPLE = (
    (0.00, 0.16, 0.20, 0.66),
    (0.15, 0.04, 0.34, 0.50),
    (0.31, 0.16, 0.50, 0.66),
    (0.52, 0.24, 0.71, 0.74),
    (0.81, 0.16, 1.00, 0.66),
)
_EXIF_CAPTION, _EXIF_TAKEN, _EXIF_MAKE, _EXIF_IFD = 0x010E, 0x9003, 0x010F, 0x8769


@dataclass(frozen=True, slots=True)
class _Look:
    """How one picture differs from the next of the same person."""

    brightness: float = 1.0
    mirrored: bool = False
    softness: float = 0.0
    scale: float = 1.6

    def of(self, picture: Image.Image) -> Image.Image:
        changed = ImageOps.mirror(picture) if self.mirrored else picture
        changed = ImageEnhance.Brightness(changed).enhance(self.brightness)
        changed = changed.filter(ImageFilter.GaussianBlur(self.softness))
        size = (round(changed.width * self.scale), round(changed.height * self.scale))
        return changed.resize(size, Image.Resampling.LANCZOS)


_LOOKS = (_Look(), _Look(0.8, mirrored=True), _Look(1.15, softness=0.8, scale=1.3))


def make_sample(folder: Path) -> Path:
    """Write the sample album into ``folder`` (made if needed, files kept) and return it.

    Raises `FaceorgError` when the packages' pictures are not there, as in a frozen application,
    or the folder is not writable.
    """
    group, portrait = (_picture(*source) for source in (_GROUP, _PORTRAIT))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _save(group, folder / "reunion.jpg", 2019, 1, "The reunion")
        _save(ImageOps.mirror(group), folder / "reunion again.jpg", 2021, 1, "The reunion, again")
        for number, edges in enumerate(_PEOPLE, 1):
            person = _crop(group, edges)
            for step, look in enumerate(_LOOKS):
                name = f"friend {number} {step + 1}.jpg"
                _save(look.of(person), folder / name, 2019 + step, number + 1, "")
        for step, look in enumerate(_LOOKS):
            picture = look.of(portrait)
            _save(
                picture, folder / f"astronaut {step + 1}.jpg", 2019 + step, 9, "Before the launch"
            )
    except OSError as error:
        raise FaceorgError(
            "cannot be written: {cause}", folder, cause=error.strerror or error
        ) from error
    return folder


def _find(package: str, name: str) -> Path | None:
    spec = find_spec(package)  # found, not imported
    for place in (spec.submodule_search_locations or []) if spec else []:
        path = Path(place) / name
        if path.is_file():
            return path
    return None


def _picture(package: str, name: str) -> Image.Image:
    path = _find(package, name)
    if path is None:
        raise FaceorgError(
            "the sample needs {name} of the package {package}, which is not here",
            name=name,
            package=package,
        )
    return Image.fromarray(np.asarray(load_upright(path)))


def _crop(picture: Image.Image, edges: tuple[float, float, float, float]) -> Image.Image:
    left, top, right, bottom = edges
    width, height = picture.size
    box = (round(left * width), round(top * height), round(right * width), round(bottom * height))
    return picture.crop(box)


def _save(picture: Image.Image, path: Path, year: int, month: int, caption: str) -> None:
    exif = Image.Exif()
    exif[_EXIF_MAKE] = "faceorg sample"
    if caption:
        exif[_EXIF_CAPTION] = caption
    exif.get_ifd(_EXIF_IFD)[_EXIF_TAKEN] = f"{year}:{month:02}:15 12:00:00"
    picture.save(path, "JPEG", quality=92, exif=exif)
