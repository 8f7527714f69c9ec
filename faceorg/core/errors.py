"""Every fault faceorg can explain to a person, as one tree of exceptions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from faceorg.core.mistakes import Mistake


class FaceorgError(Exception):
    """A fault with a message for people; the technical cause is chained with ``from``.

    ``path`` is the file the message is about, if there is one. ``template`` is the kind of fault,
    as a sentence with ``arguments`` for the words in braces, for a window that says it in another
    language.
    """

    def __init__(self, template: str, path: Path | str | None = None, **arguments: object) -> None:
        message = template.format(**arguments) if arguments else template
        super().__init__(message)
        self.template = template
        self.arguments = arguments
        self.message = message
        self.path = Path(path) if path is not None else None

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path is not None else self.message


class PhotoError(FaceorgError):
    """One photo cannot be used; a scan records it as a problem and goes on."""


class UnreadablePhotoError(PhotoError):
    """The file is damaged, empty, too large to decode safely, or cannot be opened."""


class UnsupportedFormatError(PhotoError):
    """The content is not an image in a format that faceorg reads."""


class ModelPackError(FaceorgError):
    """A model pack cannot be used."""


class ModelPackMissingError(ModelPackError):
    """A file of a model pack is not there."""


class ChecksumError(ModelPackError):
    """A model file is not the one its manifest names."""


class LibraryError(FaceorgError):
    """The library file cannot be used."""


class LibraryLockedError(LibraryError):
    """Another program holds the library for writing."""


class LibraryDamagedError(LibraryError):
    """The file does not hold what was written to it any more."""


class LibraryReadOnlyError(LibraryError):
    """The library can be read, not written: it lies so, or was opened so."""


class LibraryTooNewError(LibraryError):
    """The library was written by a newer faceorg."""


class MigrationError(LibraryError):
    """The library could not be brought to the current schema; its backup is named."""


class DecisionError(FaceorgError):
    """The user asked for something the people in the library do not allow."""


class QueryError(FaceorgError):
    """A search text cannot be understood; the message says where and what was expected.

    ``mistake`` is what is wrong, and ``details`` what it is about, for a window that says it in
    another language. ``position`` is the character it is about, from 0, where the text itself is
    at fault. ``inner`` is the mistake in the search of an album that the text names.
    """

    def __init__(
        self,
        mistake: Mistake,
        position: int | None = None,
        inner: QueryError | None = None,
        **details: str,
    ) -> None:
        where = "" if position is None else f"At character {position + 1}: "
        super().__init__(where + mistake.format(**details))
        self.mistake = mistake
        self.details = details
        self.position = position
        self.inner = inner

    def at(self, position: int | None) -> QueryError:
        """The same, said of this character of the text; itself where that is not known."""
        if position is None:
            return self
        return QueryError(self.mistake, position, self.inner, **self.details)


class ExportError(FaceorgError):
    """A copy cannot be written."""


class Cancelled(FaceorgError):  # noqa: N818 - design vocabulary: an outcome, not a fault
    """The user stopped the running job."""

    def __init__(self) -> None:
        super().__init__("Cancelled")
