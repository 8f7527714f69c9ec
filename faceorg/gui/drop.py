"""DropWindow: a window that takes photos and folders dropped anywhere on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QMainWindow, QWidget

from faceorg.gui.icons import drawing
from faceorg.gui.models.face_grid import FACES_MIME
from faceorg.gui.models.person_list import PEOPLE_MIME
from faceorg.gui.models.photo_grid import PHOTOS_MIME
from faceorg.gui.palettes import faint

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QPaintEvent,
    )

_INSET = 18
_RADIUS = 18.0
_ICON_PX = 72


def dropped_paths(mime: QMimeData) -> list[Path]:
    """Files and folders of this computer in ``mime``; each once, in order."""
    local = (url.toLocalFile() for url in mime.urls() if url.isLocalFile())
    return list(dict.fromkeys(Path(text) for text in local if text))


def usable(paths: list[Path]) -> bool:
    """Whether there may be photos in what is dragged: one file among many is enough."""
    # Imported late: it decodes, and the window is to show first.
    from faceorg.operations.walk import UNREAD_SUFFIXES
    from faceorg.vision.images import PHOTO_SUFFIXES

    known = PHOTO_SUFFIXES | UNREAD_SUFFIXES
    return any(path.suffix.lower() in known or path.is_dir() for path in paths)


class DropOverlay(QWidget):
    """Covers the window and says what dropping does; lets all events through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_over(self) -> None:
        """Cover the whole window."""
        window = self.parentWidget()
        assert window is not None
        self.setGeometry(window.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A veil with a dashed frame and two sentences."""
        palette = self.palette()
        veil = QColor(palette.color(QPalette.ColorRole.Base))
        veil.setAlpha(246)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), veil)
        pen = QPen(palette.color(QPalette.ColorRole.Highlight), 2.5, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        frame = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        """An icon, what dropping does, and what it does not do."""
        palette = self.palette()
        ratio = self.devicePixelRatioF()
        accent = palette.color(QPalette.ColorRole.Highlight)
        picture = drawing("photos", accent, round(_ICON_PX * ratio))
        picture.setDevicePixelRatio(ratio)
        middle = QPointF(self.rect().center())
        painter.drawPixmap(middle - QPointF(_ICON_PX / 2, _ICON_PX * 1.4), picture)
        size = painter.font().pointSizeF()
        lines = (
            (self.tr("Drop photos and folders to add them"), 1.5, 1.0, 0),
            (self.tr("They stay where they are"), 1.1, 0.65, 2.6),
        )
        for text, larger, strength, down in lines:
            font = painter.font()
            font.setPointSizeF(size * larger)
            painter.setFont(font)
            painter.setPen(faint(palette.color(QPalette.ColorRole.Text), strength))
            top = self.rect().center().y() + round(down * size)
            place = QRect(0, top, self.width(), painter.fontMetrics().height() + 4)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


class DropWindow(QMainWindow):
    """Signals: ``dropped(list[Path])``: these files and folders were let go over the window;

    ``refused(why)``: something is dragged over it that cannot be added.
    """

    dropped = Signal(list)
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.overlay = DropOverlay(self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files and folders of this computer; what is our own is here already."""
        mime = event.mimeData()
        if any(mime.hasFormat(ours) for ours in (PHOTOS_MIME, FACES_MIME, PEOPLE_MIME)):
            event.ignore()
        elif why := self._refusal(mime):
            event.ignore()
            self.refused.emit(why)
        else:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.overlay.show_over()

    def _refusal(self, mime: QMimeData) -> str:
        """Why nothing of it can be added; empty where something can."""
        paths = dropped_paths(mime)
        if usable(paths):
            return ""
        if len(paths) == 1:
            return self.tr("“{name}” is not a photo or a video.").format(name=paths[0].name)
        if paths:
            return self.tr("None of these files is a photo or a video.")
        if mime.hasUrls():
            return self.tr("Save pictures from a web page as files first; then you can add them.")
        return self.tr("Photos, videos and folders of this computer can be dropped here.")

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Anywhere in the window will do."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Never mind."""
        self.overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Pass on what was dropped."""
        self.overlay.hide()
        if paths := dropped_paths(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(paths)
