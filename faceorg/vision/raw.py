"""Camera RAW files, read by the picture their camera put into them."""

from __future__ import annotations

import io
import struct
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PIL import ExifTags, Image

from faceorg.core import stacking
from faceorg.core.errors import UnreadablePhotoError

if TYPE_CHECKING:
    from pathlib import Path

RAW_SUFFIXES: frozenset[str] = frozenset(
    (
        ".cr2", ".cr3", ".nef", ".nrw", ".arw", ".sr2", ".srf", ".dng", ".orf", ".rw2", ".raf",
        ".pef", ".srw", ".3fr", ".iiq", ".erf", ".kdc", ".mrw", ".crw", ".rwl", ".dcr", ".k25",
        ".mef", ".mos", ".fff", ".cap", ".gpr",
    )
)  # fmt: skip
"""Suffixes (lower case) of what is read here; other formats are told by their content."""

RAW_FORMAT = stacking.RAW_FORMAT

_ORIENTATIONS = {0: 1, 3: 3, 5: 8, 6: 6}  # of LibRaw's turns to EXIF's
_PREVIEW_LEAST = 640  # shorter ones are stamps for a camera's list, in which no face is seen


# What Pillow's parser of EXIF has been seen to raise on the headers of cameras.
_STRANGE = (
    OSError, ValueError, SyntaxError, EOFError, ArithmeticError, LookupError, TypeError,
    AttributeError, AssertionError, RuntimeError, MemoryError, struct.error,
)  # fmt: skip


def open_raw(path: Path) -> Image.Image:
    """The preview in the RAW file ``path``, with the EXIF of the file; pixels not yet decoded.

    A file without a useful preview is developed at half its size, which takes about a second.
    Raises `UnreadablePhotoError`, and what Pillow raises for a preview that is damaged.
    """
    import rawpy  # here: it loads LibRaw, and few people have RAW files

    try:
        with path.open("rb") as stream, rawpy.imread(stream) as raw:
            image, turn = _preview(raw, rawpy)
    except rawpy.LibRawError as fault:
        raise UnreadablePhotoError(
            "the RAW file is damaged, or of an unknown camera", path
        ) from fault
    _take_over_exif(path, image, _ORIENTATIONS.get(turn, 1))
    return image


def _preview(raw: Any, rawpy: Any) -> tuple[Image.Image, int]:
    """The embedded JPEG and how it is to be turned, or the developed picture, upright already."""
    with suppress(rawpy.LibRawNoThumbnailError, rawpy.LibRawUnsupportedThumbnailError):
        thumb = raw.extract_thumb()
        if thumb.format == rawpy.ThumbFormat.JPEG:
            image = Image.open(io.BytesIO(thumb.data), formats=("JPEG",))
            if max(image.size) >= _PREVIEW_LEAST:
                return image, raw.sizes.flip
    pixels = raw.postprocess(half_size=True, use_camera_wb=True)
    return Image.fromarray(pixels), 0


def _take_over_exif(path: Path, image: Image.Image, orientation: int) -> None:
    """Give ``image`` the EXIF of a file that is laid out as TIFF; others have it in the preview."""
    own, header = image.getexif(), Image.Exif()
    with suppress(*_STRANGE), path.open("rb") as stream:
        header.load_from_fp(stream)
        if header.get(ExifTags.Base.Make) or header.get(ExifTags.Base.Model):
            own.load(header.tobytes())
    own[ExifTags.Base.Orientation] = orientation
