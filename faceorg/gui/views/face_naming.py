"""FaceNaming: framing a missed face in the open photo, and saying who a face is beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from faceorg.core.entities import FaceId, PersonId
from faceorg.gui.dialogs.name_person import Choice, NamePersonDialog, name_chosen
from faceorg.library.persons import persons_named

if TYPE_CHECKING:
    from faceorg.core.changes import Changes
    from faceorg.core.entities import Face, PhotoId
    from faceorg.core.geometry import BoundingBox
    from faceorg.gui.context import Context
    from faceorg.gui.views.name_editor import GivenName
    from faceorg.gui.views.photo_stage import PhotoStage
    from faceorg.library.database import Library


class FaceNaming(QObject):
    """One name box for both: a frame that was just drawn, or a face that was found.

    Signals: ``drawing(on)``: faces are framed now; ``drawn(face id)``: one more face is there;
    ``more_wanted(face id, global position)``; ``stepped(face id, step)``: named by Tab, so that
    the next one without a name is meant.
    """

    drawing = Signal(bool)
    drawn = Signal(int)
    more_wanted = Signal(int, QPoint)
    stepped = Signal(int, int)

    def __init__(self, context: Context, stage: PhotoStage) -> None:
        super().__init__(stage)
        self._context = context
        self._stage = stage
        self._canvas = stage.canvas
        self._photo: PhotoId | None = None
        self._face: Face | None = None
        self._box: BoundingBox | None = None
        self._draws = False
        box = stage.name_box
        box.given.connect(self._on_given)
        box.left.connect(self.leave)
        box.more_wanted.connect(self._on_more)
        self._canvas.box_drawn.connect(self._on_box)
        self._canvas.frame_begun.connect(box.hide)
        self._canvas.zoom_changed.connect(self._follow)
        stage.resized.connect(self._follow)

    def is_active(self) -> bool:
        """Whether a face is being framed or named."""
        return self._draws or self._stage.name_box.isVisible()

    def show_photo(self, photo: PhotoId) -> None:
        """Another photo is open: what was begun on the one before is left."""
        self.leave()
        self._photo = photo

    def draw(self, on: bool) -> None:
        """Let a face be framed, and say how; or leave that."""
        if on == self._draws:
            return
        self.leave()
        if on:
            self._draws = True
            self._canvas.set_drawing(True)
            self._canvas.setFocus()
            hint = self.tr("Drag a frame around the face \u00b7 Esc leaves")
            self._stage.show_hint(hint)
            self.drawing.emit(True)

    def ask(self, face: Face) -> None:
        """Who is this? asked beside the face."""
        self.leave()
        self._face = face
        self._canvas.highlight(face.id)
        self._show_box(more=True)

    def leave(self) -> None:
        """Neither frame nor ask."""
        had_focus = self._stage.name_box.isAncestorOf(self._stage.focus_widget() or self._canvas)
        self._stage.name_box.hide()
        self._stage.show_hint("")
        self._face = self._box = None
        if self._draws:
            self._draws = False
            self._canvas.set_drawing(False)
            self.drawing.emit(False)
        if had_focus:
            self._canvas.setFocus()

    def _on_box(self, box: BoundingBox) -> None:
        """A frame is there, or was changed: who is in it?"""
        self._box = box
        self._stage.show_hint("")
        self._show_box(more=False)

    def _show_box(self, *, more: bool) -> None:
        box = self._box if self._face is None else self._face.box
        if box is not None:
            self._stage.name_box.ask(self._canvas.face_rect(box).toRect(), more=more)

    def _follow(self, *_: object) -> None:
        """The photo is larger now, or elsewhere."""
        box = self._box if self._face is None else self._face.box
        if box is not None and self._stage.name_box.isVisible():
            self._stage.name_box.stand_by(self._canvas.face_rect(box).toRect())

    def _on_more(self, where: QPoint) -> None:
        face = self._face
        self.leave()
        if face is not None:
            self.more_wanted.emit(face.id, where)

    def _on_given(self, name: GivenName, step: int) -> None:
        face, box, photo = self._face, self._box, self._photo
        text = " ".join(name.text.split())
        person = None if name.person_id is None else PersonId(name.person_id)
        choice = Choice(text, person, new=name.new)
        several = (
            person is None and not name.new and len(persons_named(self._context.reader, text)) > 1
        )
        self.leave()
        if box is not None and photo is not None:
            self._draw(photo, box, choice, several)
        elif face is not None and several:
            self._choose(face.id, text)
        elif face is not None and text:
            faces = [face.id]
            self._context.jobs.decide(lambda library: name_chosen(library, faces, choice))
        if face is not None and step:
            self.stepped.emit(face.id, step)

    def _choose(self, face: FaceId, text: str) -> None:
        """Several people have this name: which of them is it?"""
        dialog = NamePersonDialog(self._context, [face], self._stage)
        dialog.set_text(text)
        dialog.choose()

    def _draw(self, photo: PhotoId, box: BoundingBox, choice: Choice, several: bool) -> None:
        """Look closer, and write the name down with it: one act, taken back as one."""
        load = self._context.engines.load
        named = bool(choice.name) and not several

        def operation(library: Library) -> tuple[FaceId, Changes]:
            from faceorg.operations.draw_face import draw_face

            face, changes = draw_face(library, photo, box, load)
            return face, changes | name_chosen(library, [face], choice) if named else changes

        then = partial(self._on_drawn, choice.name if several else "")
        self._context.jobs.decide(operation, then)

    def _on_drawn(self, unclear: str, result: tuple[FaceId, Changes]) -> None:
        self.drawn.emit(result[0])
        if unclear:
            self._choose(result[0], unclear)
