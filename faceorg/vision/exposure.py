"""How a photo was exposed, as its file says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from pathlib import Path

_EXIF_IFD = 0x8769
_SECONDS, _APERTURE, _ISO, _FOCAL_MM = 0x829A, 0x829D, 0x8827, 0x920A


@dataclass(frozen=True, slots=True)
class Exposure:
    """``seconds`` of light, the f-number, the ISO speed, the focal length; None is not known."""

    seconds: float | None = None
    aperture: float | None = None
    iso: int | None = None
    focal_mm: float | None = None

    def __str__(self) -> str:
        parts = []
        if self.seconds:
            fast = self.seconds < 0.4
            parts.append(f"1/{1 / self.seconds:.0f} s" if fast else f"{self.seconds:g} s")
        if self.aperture:
            parts.append(f"f/{self.aperture:g}")
        if self.iso:
            parts.append(f"ISO {self.iso}")
        if self.focal_mm:
            parts.append(f"{self.focal_mm:g} mm")
        return " \u00b7 ".join(parts)


def read_exposure(path: Path) -> Exposure:
    """What the file's header says; nothing where it cannot be read or says nothing."""
    try:
        with Image.open(path) as image:
            tags = image.getexif().get_ifd(_EXIF_IFD)
    except (OSError, ValueError, SyntaxError, KeyError, TypeError):
        return Exposure()
    iso = tags.get(_ISO)
    iso = iso[0] if isinstance(iso, tuple) and iso else iso
    return Exposure(
        _positive(tags.get(_SECONDS)),
        _rounded(tags.get(_APERTURE)),
        round(whole) if (whole := _positive(iso)) else None,
        _rounded(tags.get(_FOCAL_MM)),
    )


def _rounded(value: object) -> float | None:
    number = _positive(value)
    return None if number is None else round(number, 1)


def _positive(value: object) -> float | None:
    """A number above zero; None for what is none, such as the ratio 0/0."""
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    return number if 0 < number < 1e6 else None
