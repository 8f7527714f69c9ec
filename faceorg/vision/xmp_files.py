"""Where an XMP packet goes in a JPEG, PNG or WebP file, with not a bit of the picture touched.

Layouts: XMP Specification Part 3; JPEG ITU-T T.81 annex B; PNG specification; WebP container.
"""

from __future__ import annotations

import struct
import zlib
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from faceorg.core.errors import UnreadablePhotoError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Pieces = list[bytes | range]
    Make = Callable[[bytes | None], str]

_JPEG_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_JPEG_LIMIT = 0xFFFF - 2 - len(_JPEG_XMP)
_PNG_MARK = b"\x89PNG\r\n\x1a\n"
_PNG_XMP = b"XML:com.adobe.xmp\0"
_HEADER_LIMIT = 32 << 20
_INFLATED_LIMIT = 8 << 20
_WEBP_XMP_FLAG, _WEBP_ALPHA_FLAG = 0x04, 0x10


class _UnfitError(Exception):
    """This file has no safe place for a packet."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A piece of a file from ``start`` to ``end``, with the packet in it, if any."""

    start: int
    end: int
    packet: bytes | None = None


def pieces_with_xmp(path: Path, make: Make) -> Pieces | None:
    """The file at ``path`` with another XMP packet, as new bytes and ranges of it, in order.

    ``make`` is given the packet that is there, or None, and returns the new one. None where the
    format has no place for one (TIFF, HEIC, RAW) or none that is safe. Raises
    `UnreadablePhotoError` for a file that cannot be read, and what ``make`` raises.
    """
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(0)
            mark = file.read(12)
            for fits, place in _FORMATS:
                if fits(mark):
                    with suppress(_UnfitError, struct.error, IndexError, zlib.error):
                        return place(file, size, make)
            return None
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadablePhotoError("the file cannot be read: {reason}", reason=reason) from error


# JPEG: a segment after those that must come first


def _jpeg(file: BinaryIO, size: int, make: Make) -> Pieces:
    at, after, found, pictures_follow = 2, 2, None, False
    while True:
        marker, length = _segment(file, at)
        if marker == 0xDA:  # the picture itself
            break
        end = at + 2 + length
        head = file.read(min(length - 2, len(_JPEG_XMP)))
        if marker == 0xE1 and head == _JPEG_XMP:
            # Further pictures are found by their distance from a segment that names it: nothing
            # may grow between the two.
            if found is not None or pictures_follow:
                raise _UnfitError
            found = _Found(at, end, file.read(length - 2 - len(head)))
        leading = marker == 0xE0 or (marker == 0xE1 and head.startswith(b"Exif\0"))
        if leading and after == at:
            after = end
        pictures_follow |= marker == 0xE2 and head.startswith(b"MPF\0")
        at = end
        if at > min(size, _HEADER_LIMIT):
            raise _UnfitError
    packet = make(found.packet if found else None).encode()
    if len(packet) > _JPEG_LIMIT:
        raise _UnfitError
    segment = struct.pack(">HH", 0xFFE1, len(packet) + len(_JPEG_XMP) + 2) + _JPEG_XMP + packet
    place = found or _Found(after, after)
    return [range(place.start), segment, range(place.end, size)]


def _segment(file: BinaryIO, at: int) -> tuple[int, int]:
    file.seek(at)
    lead, marker, length = struct.unpack(">BBH", file.read(4))
    if lead != 0xFF or marker in (0x00, 0xFF) or 0xD0 <= marker <= 0xD9 or length < 2:
        raise _UnfitError
    return marker, length


# PNG: a text chunk before the pixels


def _png(file: BinaryIO, size: int, make: Make) -> Pieces:
    at, found, pixels = len(_PNG_MARK), list[_Found](), 0
    first = None
    while at < size:
        file.seek(at)
        length, kind = struct.unpack(">I4s", file.read(8))
        end = at + 12 + length
        if end > size:
            raise _UnfitError
        if kind == b"iTXt" and file.read(len(_PNG_XMP)) == _PNG_XMP:
            body = file.read(min(length, _HEADER_LIMIT) - len(_PNG_XMP))
            found.append(_Found(at, end, _text(body)))
        first = end if kind == b"IHDR" else first
        pixels += kind == b"IDAT"
        at = end
        if kind == b"IEND":
            break
    if first is None or not pixels or len(found) > 1:
        raise _UnfitError
    packet = make(found[0].packet if found else None).encode()
    body = _PNG_XMP + b"\0\0\0\0" + packet
    chunk = struct.pack(">I4s", len(body), b"iTXt") + body
    chunk += struct.pack(">I", zlib.crc32(chunk[4:]))
    place = found[0] if found else _Found(first, first)
    return [range(place.start), chunk, range(place.end, size)]


def _text(body: bytes) -> bytes:
    """What an international text chunk says, after its keyword."""
    compressed, rest = body[0], body[2:]
    text = rest.split(b"\0", 2)[2]
    if not compressed:
        return text
    inflater = zlib.decompressobj()
    text = inflater.decompress(text, _INFLATED_LIMIT)
    if inflater.unconsumed_tail:
        raise _UnfitError
    return text


# WebP: a chunk at the end, announced in the header of an extended file


def _webp(file: BinaryIO, size: int, make: Make) -> Pieces:
    file.seek(4)
    stated = int.from_bytes(file.read(4), "little") + 8
    if stated > size:
        raise _UnfitError
    chunks = list(_webp_chunks(file, stated))
    found = [chunk for kind, chunk in chunks if kind == b"XMP "]
    if not chunks or len(found) > 1:
        raise _UnfitError
    kind, first = chunks[0]
    header = _extended_header(file, kind, first)
    packet = make(found[0].packet if found else None).encode()
    own = b"XMP " + len(packet).to_bytes(4, "little") + packet + b"\0" * (len(packet) % 2)
    body: Pieces = [header]
    body += [
        range(chunk.start, chunk.end) for name, chunk in chunks if name not in (b"VP8X", b"XMP ")
    ]
    body.append(own)
    length = 4 + sum(map(len, body))
    return [b"RIFF" + length.to_bytes(4, "little") + b"WEBP", *body, range(stated, size)]


def _webp_chunks(file: BinaryIO, size: int) -> list[tuple[bytes, _Found]]:
    at, chunks = 12, []
    while at + 8 <= size:
        file.seek(at)
        kind, length = struct.unpack("<4sI", file.read(8))
        end = at + 8 + length + length % 2
        if end > size or (kind == b"XMP " and length > _HEADER_LIMIT):
            raise _UnfitError
        chunks.append((kind, _Found(at, end, file.read(length) if kind == b"XMP " else None)))
        at = end
    return chunks


def _extended_header(file: BinaryIO, kind: bytes, first: _Found) -> bytes:
    file.seek(first.start + 8)
    if kind == b"VP8X":
        body = bytearray(file.read(10))
        body[0] |= _WEBP_XMP_FLAG
    elif kind == b"VP8L":
        mark, bits = struct.unpack("<BI", file.read(5))
        if mark != 0x2F:
            raise _UnfitError
        alpha = _WEBP_ALPHA_FLAG if bits >> 28 & 1 else 0
        body = _canvas(alpha, bits & 0x3FFF, bits >> 14 & 0x3FFF)
    elif kind == b"VP8 ":
        _, mark, width, height = struct.unpack("<3s3sHH", file.read(10))
        if mark != b"\x9d\x01\x2a":
            raise _UnfitError
        body = _canvas(0, (width & 0x3FFF) - 1, (height & 0x3FFF) - 1)
    else:
        raise _UnfitError
    return b"VP8X" + (10).to_bytes(4, "little") + bytes(body)


def _canvas(flags: int, width_less_one: int, height_less_one: int) -> bytearray:
    size = width_less_one.to_bytes(3, "little") + height_less_one.to_bytes(3, "little")
    return bytearray(bytes([flags | _WEBP_XMP_FLAG, 0, 0, 0]) + size)


_FORMATS: tuple[tuple[Callable[[bytes], bool], Callable[[BinaryIO, int, Make], Pieces]], ...] = (
    (lambda mark: mark.startswith(b"\xff\xd8"), _jpeg),
    (lambda mark: mark.startswith(_PNG_MARK), _png),
    (lambda mark: mark[:4] == b"RIFF" and mark[8:] == b"WEBP", _webp),
)
