"""Keeps native decoders from writing to the user's terminal; what they fail with is an error."""

from __future__ import annotations

import ctypes
import logging
from pathlib import Path

import PIL

# Where the wheels of Linux and macOS carry libtiff; on Windows its own is linked in unreachably.
_CARRIED = (("..", "pillow.libs", "libtiff*.so*"), (".dylibs", "libtiff*.dylib"))


def silence_libtiff() -> bool:
    """Take libtiff's printers of warnings and errors away, for all threads and for good.

    Pillow raises its own error for a picture that cannot be decoded, so that nothing is lost.
    False where Pillow's libtiff cannot be reached.
    """
    folder = Path(PIL.__file__).parent
    for *inner, pattern in _CARRIED:
        for library in folder.joinpath(*inner).glob(pattern):
            try:
                native = ctypes.CDLL(str(library))
                for setter in (native.TIFFSetErrorHandler, native.TIFFSetWarningHandler):
                    setter.restype, setter.argtypes = ctypes.c_void_p, (ctypes.c_void_p,)
                    setter(None)
            except (OSError, AttributeError):
                continue
            return True
    return False


def silence_pillow() -> None:
    """Keep Pillow's log of damaged files from the terminal where no log is kept: it raises too."""
    logging.getLogger("PIL").addHandler(logging.NullHandler())
