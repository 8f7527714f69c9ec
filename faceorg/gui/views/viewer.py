"""Viewer: one photo, who is in it, and the way to its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from faceorg.core.entities import SetAside
from faceorg.gui import wording
from faceorg.gui.icons import icon
from faceorg.gui.photo_actions import PhotoActions
from faceorg.gui.style import set_role
from faceorg.gui.views.face_menu import FaceMenu
from faceorg.gui.views.face_strip import FaceStrip
from faceorg.gui.views.photo_canvas import FaceMark, PhotoCanvas
from faceorg.library.faces import faces_of_photos
from faceorg.library.photos import photos_by_id

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPixmap

    from faceorg.core.changes import Changes
    from faceorg.core.entities import Face, Photo, PhotoId
    from faceorg.gui.context import Context

_VIEW_PX = 2048
_ZOOMED_PX = 4096
_QUICK_PX = 256


class Viewer(QWidget):
    """Signals: ``closed(photo_id)``: back to where it was opened; ``search_wanted(text)``."""

    closed = Signal(int)
    search_wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ids: list[PhotoId] = []
        self._row = 0
        self._photo: Photo | None = None
        self._faces: dict[int, Face] = {}
        set_role(self, "page")
        self.canvas = PhotoCanvas(self)
        self.canvas.setAccessibleName(self.tr("Photo"))
        self._menu = FaceMenu(context, self)
        self._actions = PhotoActions(context, self._shown_ids, self)
        self.bar = _TopBar(self._actions, self)
        self.strip = FaceStrip(context, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self.strip)
        self._connect()

    def _connect(self) -> None:
        self.bar.back.clicked.connect(self.close_photo)
        self.bar.previous.clicked.connect(self.show_previous)
        self.bar.next.clicked.connect(self.show_next)
        self.bar.marks.toggled.connect(self.canvas.show_marks)
        self.bar.closer.clicked.connect(lambda: self.canvas.zoom_by(1))
        self.bar.away.clicked.connect(lambda: self.canvas.zoom_by(-1))
        self.canvas.face_clicked.connect(self._on_face)
        self.canvas.zoom_changed.connect(self._load_picture)
        self.strip.face_clicked.connect(self._on_face)
        self.strip.face_hovered.connect(self.canvas.highlight)
        self._menu.search_wanted.connect(self.search_wanted)
        self._context.thumbnails.ready.connect(self._on_ready)
        for key, slot in self._keys():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _keys(self) -> list[tuple[str, Callable[[], object]]]:
        return [
            ("Escape", self.close_photo),
            ("Backspace", self.close_photo),
            ("Left", self.show_previous),
            ("Right", self.show_next),
            ("Space", self.show_next),
            ("+", lambda: self.canvas.zoom_by(1)),
            ("=", lambda: self.canvas.zoom_by(1)),
            ("-", lambda: self.canvas.zoom_by(-1)),
            ("0", lambda: self.canvas.set_zoom(1.0)),
            ("F", self.bar.marks.toggle),
        ]

    def show_photo(self, photo: PhotoId, among: Sequence[PhotoId]) -> None:
        """Open ``photo``; the arrow keys go through ``among``, which holds it."""
        self._ids = list(among)
        self._go(self._ids.index(photo))
        self.canvas.setFocus()

    @property
    def photo_id(self) -> PhotoId | None:
        """The photo shown."""
        return self._photo.id if self._photo else None

    def show_next(self) -> None:
        """The photo after this one, if there is one."""
        if self._row + 1 < len(self._ids):
            self._go(self._row + 1)

    def show_previous(self) -> None:
        """The photo before this one, if there is one."""
        if self._row > 0:
            self._go(self._row - 1)

    def close_photo(self) -> None:
        """Back to where the photo was opened."""
        if self._photo is not None:
            self.closed.emit(self._photo.id)

    def refresh(self, changes: Changes | None) -> None:
        """Read anew who is in the photo."""
        del changes
        if self._photo is None:
            return
        faces = faces_of_photos(self._context.reader, [self._photo.id])[self._photo.id]
        self._faces = {face.id: face for face in faces}
        shown = [face for face in faces if face.set_aside is not SetAside.NOT_A_FACE]
        captions = {face.id: self._menu.caption(face) for face in faces}
        self.canvas.set_marks(
            [
                FaceMark(face.id, face.box, captions[face.id], face.person_id is not None)
                for face in shown
                if face.set_aside is None
            ]
        )
        self.strip.show_faces(self._photo, shown, captions)

    def _go(self, row: int) -> None:
        found = photos_by_id(self._context.reader, [self._ids[row]])
        if not found:
            return
        self._row, self._photo = row, found[0]
        self.canvas.set_zoom(1.0)
        self.bar.show_photo(self._photo, row, len(self._ids))
        self._load_picture()
        self.refresh(None)
        self._load_neighbours()

    def _load_picture(self) -> None:
        """Show the sharpest picture there is, and ask for the one that is needed."""
        if self._photo is None:
            return
        wanted = _ZOOMED_PX if self.canvas.zoom > 1.3 else _VIEW_PX
        for px in dict.fromkeys((wanted, _VIEW_PX, _QUICK_PX)):
            if pixmap := self._picture(self._photo, px):
                self.canvas.set_picture(pixmap)
                return
        self.canvas.set_picture(None)

    def _picture(self, photo: Photo, px: int) -> QPixmap | None:
        return self._context.thumbnails.photo(photo.id, photo.path, photo.content_hash, px)

    def _load_neighbours(self) -> None:
        rows = [row for row in (self._row + 1, self._row - 1) if 0 <= row < len(self._ids)]
        for photo in photos_by_id(self._context.reader, [self._ids[row] for row in rows]):
            self._picture(photo, _VIEW_PX)

    def _on_ready(self, photo: int) -> None:
        if self._photo is not None and photo == self._photo.id and self.isVisible():
            self._load_picture()

    def _on_face(self, face: int, position: QPoint) -> None:
        if face in self._faces:
            menu = self.face_menu(face)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(position)

    def face_menu(self, face: int) -> QMenu:
        """What can be said about a face of this photo."""
        return self._menu.build(self._faces[face])

    def _shown_ids(self) -> list[PhotoId]:
        return [self._photo.id] if self._photo else []


class _TopBar(QWidget):
    """The way back, what the photo is, and what can be done with it."""

    def __init__(self, actions: PhotoActions, parent: QWidget) -> None:
        super().__init__(parent)
        self.back = self._button("back", self.tr("Back"), self.tr("Back (Escape)"))
        self.back.setText(self.tr("Back"))
        self.back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.previous = self._button("back", self.tr("Previous photo"), self.tr("Previous (Left)"))
        self.next = self._button("next", self.tr("Next photo"), self.tr("Next (Right)"))
        self.away = self._button("away", self.tr("Smaller"), self.tr("Smaller (-)"))
        self.closer = self._button("closer", self.tr("Larger"), self.tr("Larger (+)"))
        self.marks = self._button("face", self.tr("Show faces"), self.tr("Mark the faces (F)"))
        self.marks.setCheckable(True)
        self.marks.setChecked(True)
        self._title = QLabel(self)
        self._facts = QLabel(self)
        set_role(self._title, "heading")
        set_role(self._facts, "hint")
        self._lay_out(actions)

    def _button(self, picture: str, name: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture, self))
        button.setIconSize(QSize(20, 20))
        button.setAccessibleName(name)
        button.setToolTip(tip)
        return button

    def _lay_out(self, actions: PhotoActions) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 6, 10, 6)
        layout.setSpacing(6)
        layout.addWidget(self.back)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        layout.addSpacing(6)
        layout.addLayout(words, 1)
        for part in (self.previous, self.next, self.away, self.closer, self.marks):
            layout.addWidget(part)
        for action in (actions.export, actions.share, actions.show_file):
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setIconSize(QSize(20, 20))
            layout.addWidget(button)

    def show_photo(self, photo: Photo, row: int, count: int) -> None:
        self._title.setText(photo.path.name)
        self._title.setToolTip(str(photo.path))
        facts = photo.facts
        place = self.tr("{n} of {count}").format(
            n=wording.number(row + 1), count=wording.number(count)
        )
        parts = [
            wording.day(facts.taken_at),
            f"{facts.width} \u00d7 {facts.height}",
            facts.camera or "",
            self.tr("The file is not there at the moment") if photo.missing else "",
            place,
        ]
        self._facts.setText(" \u00b7 ".join(part for part in parts if part))
        self.previous.setEnabled(row > 0)
        self.next.setEnabled(row + 1 < count)
