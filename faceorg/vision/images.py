"""The only reader of image files: their facts, and their upright pixels."""

from __future__ import annotations

import stat
import struct
import threading
import warnings
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

import numpy as np
import pillow_heif
from PIL import (  # the plugins register themselves: `Image.open` asks only those it knows
    AvifImagePlugin,  # noqa: F401
    BmpImagePlugin,  # noqa: F401
    GifImagePlugin,  # noqa: F401
    Image,
    JpegImagePlugin,  # noqa: F401
    MpoImagePlugin,  # noqa: F401
    PngImagePlugin,  # noqa: F401
    TiffImagePlugin,  # noqa: F401
    UnidentifiedImageError,
    WebPImagePlugin,  # noqa: F401
)

from faceorg.core.errors import PhotoError, UnreadablePhotoError, UnsupportedFormatError
from faceorg.vision import metadata
from faceorg.vision.described import photo_facts
from faceorg.vision.jxl import JXL_SUFFIX, is_jxl, load_jxl, read_jxl
from faceorg.vision.pixels import (
    bytes_to_hold,
    image_upright,
    rgb_image,
    rgb_pixels,
    shrunk_size,
    turned_upright,
)
from faceorg.vision.quiet import silence_libtiff, silence_pillow
from faceorg.vision.raw import RAW_FORMAT, RAW_SUFFIXES, open_raw
from faceorg.vision.videos import VIDEO_FORMATS, is_video, load_frame, read_video_facts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import BinaryIO

    from numpy.typing import NDArray

    from faceorg.core.entities import PhotoFacts

Pixels = TypeVar("Pixels")

PHOTO_SUFFIXES: frozenset[str] = RAW_SUFFIXES | VIDEO_FORMATS.keys() | frozenset(
    (
        ".jpg", ".jpeg", ".jpe", ".jfif", ".jif", ".mpo", ".png", ".apng", ".webp", ".tif", ".tiff",
        ".gif", ".bmp", ".dib", ".heic", ".heics", ".heif", ".heifs", ".hif", ".avif", ".avifs",
        JXL_SUFFIX,
    )
)  # fmt: skip
"""Suffixes (lower case) worth opening; what a file is, its content decides."""

_FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP", "HEIF", "AVIF")
_SIGNATURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis")

_DECODED_PIXELS_MAX = 120_000_000
_WHOLE_BYTES_MAX = 1_710_000_000  # 342 megapixels upright, 213 to be turned: 1.8 GB in all
_STORED_PIXELS_MAX = 1_000_000_000
_ALONE_PIXELS = 24_000_000
_ONE_BIG_DECODE = threading.Lock()

# What Pillow's plugins have been seen to raise on hostile files, besides their own OSError.
_HOSTILE = (
    OSError, ValueError, SyntaxError, EOFError, OverflowError, MemoryError, RuntimeError,
    ArithmeticError, LookupError, TypeError, AttributeError, AssertionError, struct.error,
    zlib.error, Warning, Image.DecompressionBombError,
)  # fmt: skip

# Our own limits stand below; Pillow's would refuse the big JPEG that `draft` makes small.
Image.MAX_IMAGE_PIXELS = None
pillow_heif.register_heif_opener()
silence_libtiff()
silence_pillow()


def read_facts(path: Path) -> PhotoFacts:
    """Read what the header and the metadata of ``path`` say, without decoding pixels.

    Raises `UnreadablePhotoError` or `UnsupportedFormatError`; bad metadata is left out instead.
    """
    return read_facts_and_xmp(path)[0]


def read_facts_and_xmp(path: Path) -> tuple[PhotoFacts, bytes | None]:
    """As `read_facts`, with the XMP packet inside the file as it is there."""
    if is_video(path):
        with _by_ffmpeg(path):
            return read_video_facts(path), None
    if is_jxl(path):
        with _by_ffmpeg(path):
            return read_jxl(path)
    with _opened(path) as image:
        exif = metadata.read_exif(image)
        orientation = _orientation(image, exif)
        width, height = image.size
        # Pillow's TIFF reader turns the picture itself, and says so in its size.
        if orientation >= 5 and image.format != "TIFF":
            width, height = height, width
        kind = RAW_FORMAT if _is_raw(path) else image.format or ""
        facts = photo_facts(image, exif, kind=kind, size=(width, height), orientation=orientation)
        return facts, metadata.xmp_packet(image)


def load_upright(
    path: Path,
    long_side: int | None = None,
    least: int | None = None,
    *,
    moment: float | None = None,
) -> NDArray[np.uint8]:
    """Decode ``path`` to upright RGB pixels, shape (height, width, 3), C-contiguous.

    A photo longer than ``long_side`` pixels is shrunk to it, none is enlarged. With ``least`` it
    may be shrunk further, to no less than that, where its format decodes a smaller picture in a
    fraction of the time. Transparency lies on white; of an animation, the first frame is read.
    Of a video it is the frame at ``moment`` seconds, or its poster. May run in several threads.
    Raises `UnreadablePhotoError` or `UnsupportedFormatError`.
    """
    if (pixels := _seen_by_ffmpeg(path, long_side, moment)) is not None:
        return pixels
    with _opened(path) as image:
        orientation = _orientation(image, metadata.read_exif(image))
        pixels = _decode(image, long_side, least, path, rgb_pixels)
        if image.format != "TIFF":
            pixels = turned_upright(pixels, orientation)
        return np.ascontiguousarray(pixels)


def load_image(
    path: Path,
    long_side: int | None = None,
    least: int | None = None,
    *,
    moment: float | None = None,
) -> Image.Image:
    """As `load_upright`, as Pillow holds it: for what goes on with Pillow, with no copy made."""
    if (pixels := _seen_by_ffmpeg(path, long_side, moment)) is not None:
        return Image.fromarray(pixels)
    with _opened(path) as image:
        orientation = _orientation(image, metadata.read_exif(image))
        upright = _decode(image, long_side, least, path, rgb_image)
        return upright if image.format == "TIFF" else image_upright(upright, orientation)


def load_whole(path: Path) -> Image.Image:
    """As `load_image` without a size, for one photo at a time: far larger ones are decoded, too.

    As many pixels as take 1.7 GB while they are decoded, made RGB, turned upright and shrunk.
    """
    if (pixels := _seen_by_ffmpeg(path, None, None)) is not None:
        return Image.fromarray(pixels)
    with _opened(path) as image:
        orientation = _orientation(image, metadata.read_exif(image))
        pixels_stored = image.width * image.height
        if pixels_stored * bytes_to_hold(image, orientation) > _WHOLE_BYTES_MAX:
            raise _too_large(pixels_stored, path)
        with _ONE_BIG_DECODE:
            upright = rgb_image(image, image.size)
            return upright if image.format == "TIFF" else image_upright(upright, orientation)


def _seen_by_ffmpeg(
    path: Path, long_side: int | None, moment: float | None
) -> NDArray[np.uint8] | None:
    """The upright pixels of what Pillow does not open, else None."""
    if long_side is not None and long_side < 1:
        raise ValueError(long_side)
    if is_video(path):
        with _by_ffmpeg(path):
            return load_frame(path, long_side, moment)
    if is_jxl(path):
        with _by_ffmpeg(path):
            return load_jxl(path, long_side)
    return None


def _decode(
    image: Image.Image,
    long_side: int | None,
    least: int | None,
    path: Path,
    taken: Callable[[Image.Image, tuple[int, int]], Pixels],
) -> Pixels:
    """Pixels as stored (not yet upright), shrunk while decoding where the format can.

    ``taken`` makes them from the image and its size: `rgb_pixels` or `rgb_image`.
    """
    stored = image.width * image.height
    if stored > _STORED_PIXELS_MAX:
        raise _too_large(stored, path)
    # TIFF turns itself while loading, so its final size is already the upright one.
    size = shrunk_size(image.size, long_side)
    if image.format in ("JPEG", "MPO") and size != image.size:
        image.draft(None, size if least is None else shrunk_size(image.size, least))
        size = min(size, image.size)
    # A progressive JPEG keeps all its coefficients in memory, however small the result.
    to_decode = stored if "progressive" in image.info else image.width * image.height
    if to_decode > _DECODED_PIXELS_MAX:
        raise _too_large(stored, path)
    if to_decode > _ALONE_PIXELS:
        with _ONE_BIG_DECODE:
            return taken(image, size)
    return taken(image, size)


def _orientation(image: Image.Image, exif: Image.Exif) -> int:
    """EXIF orientation 1 to 8 that takes the decoder's pixels to the upright photo."""
    if image.format == "HEIF":  # libheif applies the container's rotation, which outranks EXIF
        return 1
    return metadata.orientation(exif)


@contextmanager
def _opened(path: Path) -> Iterator[Image.Image]:
    """The image in ``path``, its pixels not yet decoded; all faults become `PhotoError`."""
    # Idempotent, where `catch_warnings` would race between threads.
    warnings.filterwarnings("ignore", module=r"PIL\.")
    try:
        with _regular_file(path) as stream:
            try:
                with _image(stream, path) as image:
                    yield image
            except UnidentifiedImageError as fault:
                raise _unidentified(stream, path) from fault
    except PhotoError:
        raise
    except _HOSTILE as fault:
        raise UnreadablePhotoError(_reason(fault), path) from fault


@contextmanager
def _by_ffmpeg(path: Path) -> Iterator[None]:
    """A plain file that ffmpeg may be given."""
    try:
        with _regular_file(path):
            yield
    except OSError as fault:
        raise UnreadablePhotoError(_reason(fault), path) from fault


def _image(stream: BinaryIO, path: Path) -> Image.Image:
    return open_raw(path) if _is_raw(path) else Image.open(stream, formats=_FORMATS)


def _is_raw(path: Path) -> bool:
    # By its name alone: to Pillow many are TIFF files that hold nothing but a stamp.
    return path.suffix.lower() in RAW_SUFFIXES


def _regular_file(path: Path) -> BinaryIO:
    """Open a plain file for reading; a pipe would block for ever, a folder cannot be read."""
    mode = path.stat()
    if stat.S_ISDIR(mode.st_mode):
        raise UnreadablePhotoError("this is a folder, not a photo", path)
    if not stat.S_ISREG(mode.st_mode):
        raise UnreadablePhotoError("this is not a regular file", path)
    if mode.st_size == 0:
        raise UnreadablePhotoError("the file is empty", path)
    return path.open("rb")


def _unidentified(stream: BinaryIO, path: Path) -> PhotoError:
    """Tell a damaged photo from a file that never was one."""
    stream.seek(0)
    head = stream.read(32)
    webp = head[:4] == b"RIFF" and head[8:12] == b"WEBP"
    heif = head[4:8] == b"ftyp" and head[8:12] in _BRANDS
    if webp or heif or head.startswith(_SIGNATURES):
        return UnreadablePhotoError("the file is damaged or cut short", path)
    return UnsupportedFormatError("not an image in a format that faceorg reads", path)


def _too_large(pixels: int, path: Path) -> UnreadablePhotoError:
    return UnreadablePhotoError(
        "too large to open safely: {size:.0f} megapixels", path, size=pixels / 1e6
    )


def _reason(fault: BaseException) -> str:
    """Words for people for a fault of the system or of a decoder."""
    if isinstance(fault, MemoryError):
        return "there is not enough memory to open it"
    if isinstance(fault, FileNotFoundError | NotADirectoryError):
        return "the file is not there any more"
    if isinstance(fault, PermissionError):
        return "faceorg is not allowed to read the file"
    if isinstance(fault, OSError) and fault.errno is not None:
        return f"the file cannot be read: {fault.strerror}"
    text = str(fault).lower()
    if "truncated" in text or "end of file" in text or isinstance(fault, EOFError):
        return "the file is cut short"
    return "the file is damaged"
