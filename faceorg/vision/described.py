"""What an opened picture says about itself, gathered as the facts of a photo."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from faceorg.core.entities import PhotoFacts
from faceorg.vision import metadata
from faceorg.vision.xmp_facts import read_xmp

if TYPE_CHECKING:
    from PIL import Image

_MAKER_NOTE, _APPLE_PAIR = 0x927C, 0x0011
_APPLE_NOTE = b"Apple iOS\0"
_PAIR_MAX = 100


def photo_facts(
    image: Image.Image,
    exif: Image.Exif,
    *,
    kind: str,
    size: tuple[int, int],
    orientation: int,
) -> PhotoFacts:
    """The facts of ``image``, whose metadata is read; ``size`` is that of the upright photo."""
    said = read_xmp(metadata.xmp_packet(image))
    position = metadata.position(exif, said)
    taken_at, taken_zone = metadata.taken(image, exif, said)
    return PhotoFacts(
        format=kind,
        width=size[0],
        height=size[1],
        orientation=orientation,
        taken_at=taken_at,
        caption=metadata.caption(image, exif, said),
        camera=metadata.camera(exif, said),
        latitude=position[0] if position else None,
        longitude=position[1] if position else None,
        lens=metadata.lens(exif, said),
        rating=metadata.rating(exif, said),
        keywords=metadata.keywords(image, exif, said),
        taken_zone=taken_zone,
        pair_id=_pair_id(exif),
        motion=said is not None and said.motion,
    )


def _pair_id(exif: Image.Exif) -> str | None:
    """What Apple's cameras write into both files of a Live Photo."""
    note = metadata.details(exif).get(_MAKER_NOTE)
    if not isinstance(note, bytes) or not note.startswith(_APPLE_NOTE):
        return None
    try:
        (count,) = struct.unpack_from(">H", note, 14)
        for number in range(min(count, 200)):
            tag, kind, length, at = struct.unpack_from(">HHII", note, 16 + 12 * number)
            if tag == _APPLE_PAIR and kind == 2 and 0 < length <= _PAIR_MAX:
                text = note[at : at + length].split(b"\0")[0].decode("ascii")
                return text if text.isprintable() and text else None
    except (struct.error, UnicodeDecodeError):
        return None
    return None
