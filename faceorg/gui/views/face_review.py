"""The page of one person, group or pile of faces: who is it, which faces belong, which do not."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from faceorg.core.entities import Face, FaceId, PersonId, PhotoId
from faceorg.gui import keys
from faceorg.gui.icons import icon
from faceorg.gui.latest import LatestRead
from faceorg.gui.list_menu import ListMenu
from faceorg.gui.models.face_grid import FaceGrid, face_itself
from faceorg.gui.models.face_page import Page, is_news, read_entry, read_page
from faceorg.gui.models.person_list import Entry, EntryKind, PersonList
from faceorg.gui.steps import Steps
from faceorg.gui.views.controls import Choices, Notice, action_button, quiet
from faceorg.gui.views.face_actions import FaceActions
from faceorg.gui.views.face_circle import FaceCircle
from faceorg.gui.views.face_tiles import FaceTile
from faceorg.gui.views.foot import Foot
from faceorg.gui.views.name_editor import GivenName, NameEditor
from faceorg.gui.views.person_about import PersonAbout, years_of
from faceorg.gui.views.person_actions import PersonActions
from faceorg.gui.views.suggestions import Suggestions
from faceorg.gui.views.tile_view import TileView
from faceorg.operations import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent

    from faceorg.core.changes import Changes
    from faceorg.gui.context import Context
    from faceorg.gui.models.pictures import FacePictures
    from faceorg.gui.views.photo_grid import PhotoGrid
    from faceorg.library.lives import Life

_MANY = 1000  # faces read in a few milliseconds

# The name looks like a title until one clicks on it.
_QUIET_LINE = "QLineEdit:!focus { border-color: transparent; background: transparent; }"


class FaceReview(QWidget):
    """Header with the name, questions, faces or photos, and what can be said about them.

    Signals: ``left()`` to go back, ``open_photo(photo id)``, ``named(entry, GivenName)``,
    ``search_wanted(text)``.
    """

    left = Signal()
    open_photo = Signal(int)
    named = Signal(object, GivenName)
    search_wanted = Signal(str)

    def __init__(
        self, context: Context, pictures: FacePictures, people: PersonList, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._pictures = pictures
        self._people = people
        self._entry: Entry | None = None
        self._from_top = False
        self._latest = LatestRead(context, self)
        self._steps = Steps(self)
        self._photos: PhotoGrid | None = None
        self._page = Page(None, [], [])
        self.model = FaceGrid(self)
        self.view = TileView(context.thumbnails, pictures, face_itself, self)
        self.view.setItemDelegate(FaceTile(pictures, self))
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Faces"))
        self.view.setDragEnabled(True)
        self.suggestions = Suggestions(context.thumbnails, pictures, self)
        self.actions_ = FaceActions(context, self.view, self)
        self.about = PersonAbout(context, pictures, self)
        self.person = PersonActions(context, self.photo_ids, self)
        self.notice = Notice(self)
        self._build()
        self._connect()

    @property
    def entry(self) -> Entry | None:
        """Whose page this is."""
        return self._entry

    def _build(self) -> None:
        self._body = QStackedWidget(self)
        self._body.addWidget(self.view)
        foot = Foot(self.notice, self)
        self._buttons = foot.buttons
        for action in self.actions_.buttons():
            button = action_button(action, foot)
            action.visibleChanged.connect(
                lambda action=action, button=button: button.setVisible(action.isVisible())
            )
            foot.add(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 8)
        layout.addLayout(self._build_header())
        layout.addWidget(self.about)
        layout.addWidget(self.suggestions)
        layout.addWidget(self._body, 1)
        layout.addWidget(foot)

    def _build_header(self) -> QHBoxLayout:
        self._back = keys.make("person.back", self.left.emit, self)
        self._back.setIcon(icon("back", self))
        keys.tell(self._back, self.tr("Back to everyone"))
        back = QToolButton(self)
        back.setDefaultAction(self._back)
        back.setAccessibleName(self.tr("Back to everyone"))
        self._cover = FaceCircle(self._pictures, self._context.thumbnails, 72, self)
        self.name = NameEditor(self._people, self)
        font = self.name.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setBold(True)
        self.name.setFont(font)
        self.name.setFrame(False)
        self.name.setStyleSheet(_QUIET_LINE)
        self.name.setMinimumWidth(200)
        self.name.setPlaceholderText(self.tr("Who is this? Type a name"))
        self.counted = quiet(QLabel(self))
        self.counted.setContentsMargins(12, 0, 0, 0)  # below the name, which has a line's margin
        self.check = keys.make("person.check", self._on_check, self)
        keys.tell(self.check, self.tr("Look for faces that may be somebody else's"))
        self.noes = keys.make("person.noes", self._on_noes, self)
        keys.tell(self.noes, self.tr("What you said no to about this person"))
        self._show = Choices(self)
        self._show.add("faces", self.tr("Faces"), self.tr("Show the faces"))
        self._show.add("photos", self.tr("Photos"), self.tr("Show the whole photos"))
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addStretch()
        line = QHBoxLayout()
        line.addWidget(self.name, 3)
        line.addStretch(1)
        middle.addLayout(line)
        middle.addWidget(self.counted)
        middle.addStretch()
        header = QHBoxLayout()
        header.setSpacing(12)
        header.addWidget(back)
        header.addWidget(self._cover)
        header.addLayout(middle, 1)
        check = action_button(self.check, self)
        self.check.visibleChanged.connect(lambda: check.setVisible(self.check.isVisible()))
        header.addWidget(check)
        header.addWidget(self._show)
        header.addWidget(self._more())
        return header

    def _more(self) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon("more", self))
        button.setToolTip(self.tr("More you can do with this person"))
        button.setAccessibleName(button.toolTip())
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        self.person.fill(menu)
        menu.addSeparator()
        menu.addAction(self.noes)
        button.setMenu(menu)
        return button

    def _connect(self) -> None:
        self.name.given.connect(self._on_named)
        self.name.left.connect(self._show_name)
        self._show.chosen.connect(self._on_show)
        self.suggestions.answered.connect(self._on_answered)
        self.suggestions.emptied.connect(self._on_emptied)
        self.suggestions.open_face.connect(lambda face: self.open_photo.emit(face.photo_id))
        self.actions_.said.connect(self.notice.say)
        self.person.said.connect(self.notice.say)
        self.about.told.connect(self._on_told)
        self.about.year_chosen.connect(self._show_faces)
        ListMenu(self.about.strip, lambda menu, _: self.person.fill(menu))
        self.about.search_wanted.connect(self.search_wanted)
        self.about.facts.faces_given.connect(self.actions_.give)
        self.actions_.show_photo.connect(self.open_photo)
        self.view.selectionModel().selectionChanged.connect(self.actions_.update)
        self.view.selectionModel().currentChanged.connect(self.actions_.update)

    def open_entry(self, entry: Entry) -> None:
        """Show the page of ``entry`` from its top."""
        self._entry, self._page = entry, Page(None, [], [])
        self._steps.take()
        self._show.choose("faces")
        self.model.replace([])
        self.suggestions.model.replace([])
        self._from_top = True
        self._read(keep_order=False)

    def follow(self, person: PersonId) -> None:
        """The group of this page became ``person``."""
        if self._entry is not None and self._entry.kind is EntryKind.GROUP:
            self._entry = Entry(EntryKind.PERSON, person)

    def refresh(self, changes: Changes | None) -> None:
        """Show what the library says now; faces stay where they are."""
        if self._entry is None:
            return
        reading = self._latest.asking
        if changes is None or reading or is_news(self._context.reader, changes, self._page):
            self._read(keep_order=changes is not None)
        elif changes.persons:  # somebody who is in the same photos, perhaps
            self.about.show_entry(self._entry)

    def _read(self, *, keep_order: bool) -> None:
        """Read the page anew; one of very many faces in another thread."""
        entry = self._entry
        assert entry is not None
        shown = list(self.model.items)
        read = partial(read_page, entry=entry, known=shown, keep_order=keep_order)
        if max(entry.face_count, len(shown)) < _MANY:
            self._latest.drop()
            self._show_page(read(self._context.reader))
        else:
            self._show_soon(read_entry(self._context.reader, entry))
            self._latest.ask(read, self._show_page)

    def _show_soon(self, entry: Entry | None) -> None:
        """Who it is and how many faces they have, which costs nothing to ask, before the faces."""
        if entry is not None and entry.kind is EntryKind.PERSON:
            self._entry = entry
            self._show_header(entry, [])
            self._show_counts(entry)

    def _show_page(self, page: Page) -> None:
        if page.entry is None or page.counted is None:
            self.left.emit()  # an undo took the person back, or the group has a name now
            return
        self._entry = page.entry
        self._page = page
        self._show_header(page.entry, page.faces)
        self._show_counts(page.counted)
        self.about.show_entry(page.entry)  # before the faces: which year is chosen is theirs
        self._steps.take(self._show_faces, partial(self._show_actions, page))
        if len(page.faces) < _MANY:
            self._steps.finish()

    def _show_actions(self, page: Page) -> None:
        """What can be done and asked; on a page that was just opened, from its top."""
        assert page.entry is not None
        self.person.show_entry(page.entry, self.about.life)
        self.actions_.show_entry(page.entry)
        self.suggestions.show_faces(page.entry.name or self.tr("this person"), page.questions)
        self._heed_questions()
        if self._from_top:
            self._from_top = False
            self.view.scrollToTop()
            if self.model.items and not self.suggestions.asking:
                self.view.go_to(self.model.index(0))

    def _show_faces(self) -> None:
        """The faces, and photos, of the chosen year."""
        wanted = self.about.photos
        faces = [f for f in self._page.faces if wanted is None or f.photo_id in wanted]
        with self.view.keeping_place():
            self.model.show_faces(faces)
        if self._photos is not None and self._body.currentWidget() is self._photos:
            self._photos.set_photos(self.photo_ids())

    def _on_told(self, life: Life) -> None:
        entry = self._entry
        if entry is not None:
            self.person.show_entry(entry, life)
            self.model.tell(life.days, life.birthday)
            self._show_counts(self._page.counted or entry)

    def _show_counts(self, counted: Entry) -> None:
        years = years_of(self.about.life_of(counted))
        words = (self._people.summary(counted), years)
        self.counted.setText(" · ".join(part for part in words if part))

    def _heed_questions(self) -> None:
        self.actions_.leave_answers(self.suggestions.asking)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes here means the question, or else the faces."""
        super().focusInEvent(event)
        (self.suggestions.view if self.suggestions.asking else self.view).setFocus(event.reason())

    def _on_emptied(self) -> None:
        """The last question is answered: no key may hit a face that was not chosen since."""
        self.view.clearSelection()
        if self.suggestions.isAncestorOf(QApplication.focusWidget() or self):
            self.view.setFocus()
        self._heed_questions()

    def _show_header(self, entry: Entry, faces: Sequence[Face]) -> None:
        cover = entry.cover_id if entry.kind is EntryKind.PERSON else None
        if cover is None and faces:
            cover = faces[0].id
        self._cover.show_face(cover, self._people.title(entry))
        self.name.setReadOnly(not entry.is_somebody)
        for action in (self.check, self.noes):
            action.setVisible(entry.kind is EntryKind.PERSON)
        if not self.name.isModified() or not self.name.hasFocus():
            self._show_name()
        self.view.set_empty_text(self._empty_text(entry))

    def _empty_text(self, entry: Entry) -> str:
        if entry.kind is EntryKind.SET_ASIDE:
            return self.tr("Nobody is ignored.")
        if entry.kind is EntryKind.UNSORTED:
            return self.tr("Every face is in a group.")
        return self.tr("No faces here any more. Answer a question above, or go back.")

    def _show_name(self) -> None:
        if self._entry is None:
            return
        entry = self._entry
        self.name.about(entry)
        self.name.reopen(entry.name or "" if entry.is_somebody else self._people.title(entry))
        self.name.setModified(False)

    def _on_named(self, name: GivenName, step: int) -> None:
        entry = self._entry
        text = name.text.strip()
        if entry is not None and entry.is_somebody and text and text != entry.name:
            self.named.emit(entry, name)
        self._show_name()
        if step:  # Tab: on to what comes after the name, which is not shut off by it
            self.name.setFocus()
            self.focusNextPrevChild(step > 0)
        else:
            self.view.setFocus()

    def _on_check(self) -> None:
        from faceorg.gui.dialogs.check_person import CheckPersonDialog

        if self._entry is not None:
            person, name = PersonId(self._entry.id), self._entry.name
            dialog = CheckPersonDialog(self._context, person, name, self)
            dialog.said.connect(self.notice.say)
            dialog.open()

    def _on_noes(self) -> None:
        from faceorg.gui.dialogs.noes import NoesDialog

        if self._entry is not None:
            person, name = PersonId(self._entry.id), self._entry.name
            NoesDialog(self._context, self, person=person, name=name).open()

    def _on_answered(self, faces: list[FaceId], yes: bool) -> None:
        if self._entry is None:
            return
        person, ids = PersonId(self._entry.id), [FaceId(face) for face in faces]
        verb = label.label_faces if yes else label.reject_suggestion
        said = self.tr("You said yes") if yes else self.tr("You said no")
        self._context.jobs.decide(
            lambda library: verb(library, ids, person),
            lambda _: self.notice.say(said),
            owner=self,
        )

    def photo_ids(self) -> list[PhotoId]:
        """The photos of the faces shown."""
        return list(dict.fromkeys(face.photo_id for face in self.model.items))

    def show_photos(self) -> None:
        """The photos in the place of the faces."""
        self._show.choose("photos")

    def _on_show(self, what: object) -> None:
        self._buttons.setVisible(what == "faces")  # they speak of faces that are out of sight
        if what == "photos":
            self._show_photos()
        else:
            self._body.setCurrentWidget(self.view)

    def _show_photos(self) -> None:
        if self._photos is None:
            from faceorg.gui.photo_actions import PhotoActions
            from faceorg.gui.views.photo_grid import PhotoGrid

            grid = self._photos = PhotoGrid(self._context, self)
            grid.activated.connect(self.open_photo)
            actions = PhotoActions(self._context, grid.selected, grid, self.name.text)
            grid.menu_requested.connect(actions.fill)
            self._body.addWidget(self._photos)
        self._photos.set_photos(self.photo_ids())
        self._body.setCurrentWidget(self._photos)
