"""Viewer: one photo, who is in it, and the way to its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from faceorg.core.entities import SetAside
from faceorg.core.geometry import BoundingBox
from faceorg.gui import keys
from faceorg.gui.appearance import window_settings
from faceorg.gui.photo_actions import PhotoActions
from faceorg.gui.stack_actions import spread
from faceorg.gui.style import set_role
from faceorg.gui.views.face_marks import FaceMark
from faceorg.gui.views.face_menu import FaceMenu
from faceorg.gui.views.face_naming import FaceNaming
from faceorg.gui.views.face_strip import FaceStrip
from faceorg.gui.views.film_strip import FilmStrip
from faceorg.gui.views.info_panel import InfoPanel
from faceorg.gui.views.photo_alone import PhotoAlone
from faceorg.gui.views.photo_stage import PhotoStage
from faceorg.gui.views.shown_picture import ShownPicture
from faceorg.gui.views.slide_show import SlideShow
from faceorg.gui.views.viewer_bar import ViewerBar
from faceorg.gui.views.viewer_menu import ViewerMenu
from faceorg.library.faces import faces_of_photos
from faceorg.library.photos import photos_by_id

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QContextMenuEvent, QHideEvent, QKeyEvent, QResizeEvent

    from faceorg.core.changes import Changes
    from faceorg.core.entities import Face, Photo, PhotoId
    from faceorg.gui.context import Context

_EVERYTHING = BoundingBox(0.0, 0.0, 1.0, 1.0)


class Viewer(QWidget):
    """Signals: ``closed(photo_id)``: back to where it was opened; ``search_wanted(text)``;

    ``full_screen_wanted()``: nothing but the photo, or the window again.
    """

    closed = Signal(int)
    search_wanted = Signal(str)
    full_screen_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ids: list[PhotoId] = []
        self._row = 0
        self._photo: Photo | None = None
        self._faces: dict[int, Face] = {}
        set_role(self, "page")
        self.stage = PhotoStage(context, self)
        self.canvas = self.stage.canvas
        self.picture = ShownPicture(context, self.stage)
        self.naming = FaceNaming(context, self.stage)
        self._menu = FaceMenu(context, self)
        self._actions = PhotoActions(context, self._shown_ids, self)
        self.stage.trouble.offer(self._actions.play_video, self._actions.look_again)
        self.bar = ViewerBar(self._actions, self)
        self.strip = FaceStrip(context, self)
        self.film = FilmStrip(context, self)
        self.photo_menu = ViewerMenu(self._actions, self.canvas, self.film, self)
        self.info = InfoPanel(context, self)
        self.info.hide()
        self.slides = SlideShow(self)
        self.alone = PhotoAlone(self, self.stage, self.film, self.slides, self.naming.is_active)
        self._before = (True, False)  # marks and information, before the photo was alone
        self._showing_slides = False
        # Who is in a photo is read once keys that are held down have been followed.
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._read_faces)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.stage, 1)
        middle.addWidget(self.info)
        self._column.addLayout(middle, 1)
        self._column.addWidget(self.strip)
        self._column.addWidget(self.film)
        self._connect()

    def _connect(self) -> None:
        controls = self.alone.controls
        for previous in (self.stage.previous, controls.previous):
            previous.clicked.connect(self.show_previous)
        for following in (self.stage.next, controls.next):
            following.clicked.connect(self.show_next)
        for full in (self.bar.full.clicked, self.photo_menu.full_screen_wanted):
            full.connect(self.full_screen_wanted)
        controls.leave.clicked.connect(self.full_screen_wanted)
        controls.play.clicked.connect(self.play_or_pause)
        controls.film.clicked.connect(self.toggle_film)
        self._connect_bar()
        self.slides.due.connect(self._show_slide)
        self.film.chosen.connect(self._go)
        self.photo_menu.photo_meant.connect(self._go)
        self.photo_menu.face_meant.connect(self._show_face_menu)
        self.info.search_wanted.connect(self.search_wanted)
        self.canvas.face_clicked.connect(self._on_face)
        self.picture.arrived.connect(self.slides.begin_again)
        self._context.jobs.finished.connect(self.picture.look_again)
        self.strip.face_clicked.connect(self._on_face)
        self.strip.face_hovered.connect(self.canvas.highlight)
        self.naming.drawing.connect(self.bar.draw.setChecked)
        self.naming.drawn.connect(self._on_drawn)
        self.naming.more_wanted.connect(self._show_face_menu)
        self.naming.stepped.connect(self._ask_for_another)
        self._menu.search_wanted.connect(self.search_wanted)
        keys.make("photos.delete", self._actions.answer_delete, self)
        for name, slot in self._keys():
            keys.make(f"viewer.{name}", slot, self)
        self.bar.info.setChecked(bool(window_settings().value("viewer_info", False, bool)))

    def _connect_bar(self) -> None:
        bar = self.bar
        bar.back.clicked.connect(self.close_photo)
        bar.marks.toggled.connect(self.canvas.show_marks)
        bar.closer.clicked.connect(lambda: self.canvas.zoom_by(1))
        bar.away.clicked.connect(lambda: self.canvas.zoom_by(-1))
        bar.draw.toggled.connect(self.naming.draw)
        bar.turn.clicked.connect(self.canvas.turn)
        bar.info.toggled.connect(self._show_info)
        bar.play.clicked.connect(self.play_or_pause)
        below = bar.more.rect().bottomLeft
        bar.more.clicked.connect(lambda: self.photo_menu.show_at(bar.more.mapToGlobal(below())))

    def _keys(self) -> list[tuple[str, Callable[[], object]]]:
        return [
            ("back", self.close_photo),
            ("previous", self.show_previous),
            ("next", self.show_next),
            ("on", self._go_on),
            ("larger", lambda: self.canvas.zoom_by(1)),
            ("smaller", lambda: self.canvas.zoom_by(-1)),
            ("fit", lambda: self.canvas.set_zoom(1.0)),
            ("pixels", self.show_every_pixel),
            ("marks", self.bar.marks.toggle),
            ("draw", self.bar.draw.toggle),
            ("turn", self.canvas.turn),
            ("info", self.bar.info.toggle),
            ("film", self.toggle_film),
            ("slides", self.play_or_pause),
            ("faster", lambda: self._quicken(1)),
            ("slower", lambda: self._quicken(-1)),
            ("first", lambda: self._go(0)),
            ("last", lambda: self._go(len(self._ids) - 1)),
        ]

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the photo, or with what is under the mouse."""
        if self._photo is not None:
            self.photo_menu.show(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The same by key."""
        if keys.pressed(event, "lists.menu") and self._photo is not None:
            self.photo_menu.show_at(self.canvas.mapToGlobal(self.canvas.rect().center()))
            return
        super().keyPressEvent(event)

    def show_photo(self, photo: PhotoId, among: Sequence[PhotoId]) -> None:
        """Open ``photo``; the arrow keys go through ``among``, which holds it.

        Of a stack shown as one all photos are opened.
        """
        self._ids = spread(self._context.reader, photo, among)
        self.film.show_photos(self._ids)
        self._show_film()
        self._go(self._ids.index(photo))
        self._read_faces()
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

    def _show_info(self, shown: bool) -> None:
        self.info.setVisible(shown)
        window_settings().setValue("viewer_info", shown)
        self._read_faces()

    def toggle_film(self) -> None:
        """Show the photos before and after this one, or do not."""
        self.film.toggle()
        self._show_film()

    def _show_film(self) -> None:
        self.alone.controls.film.setChecked(self.film.wanted)
        if self.alone.on:
            self.alone.choose_parts()
        else:
            self.film.setVisible(self.film.wanted)

    def play_or_pause(self) -> None:
        """Begin a slide show, on the whole screen, or let it rest, or go on."""
        if self._showing_slides:
            self.slides.play(not self.slides.playing)
            self.alone.fading.wake()
            return
        if not self.alone.on:
            self.full_screen_wanted.emit()
        self._showing_slides = True
        if self._row + 1 >= len(self._ids):
            self._go(0)
        self.slides.play(True)
        self.alone.fading.wake()

    def _go_on(self) -> None:
        if self._showing_slides:
            self.play_or_pause()
        else:
            self.show_next()

    def _quicken(self, steps: int) -> None:
        if self._showing_slides:
            self.slides.quicken(steps)
            self.alone.fading.wake()

    def _show_slide(self) -> None:
        """The next photo of a slide show, which rests at the last one."""
        if self.canvas.waits:
            return  # what is seen is the one before: its successor has to come first
        self.show_next()
        if self._row + 1 >= len(self._ids):
            self.slides.play(False)
            self.alone.fading.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks on."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.naming.leave()
            self.show_alone(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything over the photo keeps its place."""
        super().resizeEvent(event)
        self.info.fit_beside(self.width())
        self.alone.place()

    def show_alone(self, alone: bool) -> None:
        """The photo on black, with the whole screen for itself; or in the window again."""
        if alone == self.alone.on:
            return
        self.bar.setVisible(not alone)
        self.strip.setVisible(not alone)
        if alone:
            self._before = (self.bar.marks.isChecked(), self.bar.info.isChecked())
            self.bar.marks.setChecked(False)
            self.bar.info.setChecked(False)
            self.alone.begin(self._column)
            self.canvas.setFocus()
            return
        self.slides.play(False)
        self._showing_slides = False
        self.alone.end(self._column)
        self.film.setVisible(self.film.wanted)
        self.bar.marks.setChecked(self._before[0])
        self.bar.info.setChecked(self._before[1])

    def close_photo(self) -> None:
        """Back to where the photo was opened; first of all from a face that is being framed."""
        if self.naming.is_active():
            self.naming.leave()
        elif self._photo is not None:
            self.closed.emit(self._photo.id)

    def refresh(self, changes: Changes | None) -> None:
        """Read the photo and who is in it anew: it may be there again, or lie elsewhere."""
        del changes
        found = photos_by_id(self._context.reader, [self._photo.id]) if self._photo else []
        if found and found[0] != self._photo:
            self._go(self._row)
        self._read_faces()

    def _read_faces(self) -> None:
        """Mark and list who is in the photo."""
        self._settle.stop()
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
                if face.set_aside is None and face.moment is None
            ]
        )
        self.strip.show_faces(self._photo, shown, captions)
        if not self.info.isHidden():
            self.info.show_photo(self._photo, shown)

    def _go(self, row: int) -> None:
        found = photos_by_id(self._context.reader, [self._ids[row]])
        if not found:
            return
        self._row, self._photo = row, found[0]
        self.film.show_row(row)
        self.naming.show_photo(self._photo.id)
        self.bar.show_photo(self._photo, row, len(self._ids))
        self.stage.show_place(row, len(self._ids))
        self.alone.controls.show_place(self.bar.name, row, len(self._ids))
        beside = [self._ids[n] for n in (row + 1, row - 1) if 0 <= n < len(self._ids)]
        self._faces = {}
        self.canvas.set_marks([])
        self._settle.start()
        self.picture.show_photo(self._photo, beside)

    def show_every_pixel(self) -> None:
        """Zoom until one pixel of the photo is one of the screen."""
        if self._photo is None or not self.canvas.has_picture():
            return
        fits = self.canvas.face_rect(_EVERYTHING).width() / self.canvas.zoom
        self.canvas.set_zoom(self._photo.facts.width / self.devicePixelRatioF() / max(1.0, fits))

    def _on_drawn(self, face: int) -> None:
        self.refresh(None)
        if self.isVisible():
            self.canvas.highlight(face)

    def _on_face(self, face: int, position: QPoint) -> None:
        """Who is this? where nobody knows; else what can be said about it."""
        known = self._faces.get(face)
        if known is None:
            return
        said = known.person_id or known.suggested_id or known.set_aside or known.moment
        if said is None:
            self.naming.ask(known)
        else:
            self._show_face_menu(face, position)

    def _show_face_menu(self, face: int, position: QPoint) -> None:
        if face in self._faces:
            menu = self.face_menu(face)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(position)

    def _ask_for_another(self, face: int, step: int) -> None:
        """Tab goes on to the next face without a name, as in People."""
        marks = self.canvas.marks.items
        unknown = [mark.face_id for mark in marks if not mark.known or mark.face_id == face]
        place = unknown.index(face) + step if face in unknown else -1
        if 0 <= place < len(unknown):
            self._on_face(unknown[place], self.canvas.mapToGlobal(self.canvas.rect().center()))

    def face_menu(self, face: int) -> QMenu:
        """What can be said about a face of this photo."""
        return self._menu.build(self._faces[face])

    def _shown_ids(self) -> list[PhotoId]:
        return [self._photo.id] if self._photo else []
