"""Names where there is little room: cut after a whole character, as a name may have 500."""

from __future__ import annotations

from PySide6.QtCore import QTextBoundaryFinder

_MOST = 40


def short(text: str, most: int = _MOST) -> str:
    """``text``, or its beginning and "…"; a sequence of emoji or an accented letter stays whole."""
    if len(text) <= most:
        return text
    units = text.encode("utf-16-le")  # the boundaries that Qt finds are counted so
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    finder.setPosition(len(text[: most - 1].encode("utf-16-le")) // 2)
    end = finder.position() if finder.isAtBoundary() else finder.toPreviousBoundary()
    return units[: 2 * end].decode("utf-16-le").rstrip() + "\u2026"
