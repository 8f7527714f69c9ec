"""JPEG XL, decoded by the program ffmpeg; what it says about itself lies in its boxes.

ffmpeg is there for videos already, and a hostile file does no harm to another program. Of packages
pillow-jxl-plugin is GPL and imagecodecs weighs 26 MB; pylibjxl (BSD, 3 MB) was not tried.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from PIL import Image

from faceorg.vision.described import photo_facts
from faceorg.vision.videos import load_still, read_size

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

    import numpy as np
    from numpy.typing import NDArray

    from faceorg.core.entities import PhotoFacts

JXL_SUFFIX = ".jxl"

_CONTAINER = b"\0\0\0\x0cJXL \r\n\x87\n"
_BOX_MAX_BYTES = 4_000_000
_BOXES_MAX = 1000


def is_jxl(path: Path) -> bool:
    """Whether ``path`` is called like a JPEG XL picture."""
    return path.suffix.lower() == JXL_SUFFIX


def read_jxl(path: Path) -> tuple[PhotoFacts, bytes | None]:
    """The facts of a picture and its XMP packet.

    Its orientation is part of the picture and applied by the decoder, whatever EXIF says.
    Raises `UnreadablePhotoError`, `UnsupportedFormatError` where there is no ffmpeg.
    """
    size = read_size(path)
    with path.open("rb") as stream:
        boxes = _boxes(stream)
    exif, image = Image.Exif(), Image.new("RGB", (1, 1))
    packet = boxes.get(b"xml ")
    if packet is not None:
        image.info["xmp"] = packet
    if tiff := boxes.get(b"Exif", b"")[4:]:  # behind the offset of the header, which is 0
        try:
            exif.load(b"Exif\0\0" + tiff)
        except (SyntaxError, ValueError, OSError, struct.error, LookupError):
            exif = Image.Exif()
    return photo_facts(image, exif, kind="JXL", size=size, orientation=1), packet


def load_jxl(path: Path, long_side: int | None) -> NDArray[np.uint8]:
    """The upright picture in ``path``; raises as `read_jxl` does."""
    return load_still(path, long_side)


def _boxes(stream: BinaryIO) -> dict[bytes, bytes]:
    """EXIF and XMP, where they are not compressed; a bare codestream has no boxes."""
    found: dict[bytes, bytes] = {}
    if stream.read(len(_CONTAINER)) != _CONTAINER:
        return found
    for _ in range(_BOXES_MAX):
        header = stream.read(8)
        if len(header) < 8:
            break
        size, kind = struct.unpack(">I4s", header)
        held = size - 8
        if size == 1:
            large = stream.read(8)
            held = int.from_bytes(large) - 16 if len(large) == 8 else -1
        if held < 0:  # 0 says: to the end of the file, and that is the picture
            break
        if kind in (b"Exif", b"xml ") and held <= _BOX_MAX_BYTES:
            found.setdefault(kind, stream.read(held))
        else:
            stream.seek(held, 1)
    return found
