"""PhotoActions: what can be done with chosen photos, for menus and buttons alike."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication

from faceorg.gui import keys, wording
from faceorg.gui.icons import icon
from faceorg.gui.models.photo_grid import PHOTOS_MIME
from faceorg.gui.removing import remove_photos, say_with_undo
from faceorg.library.albums import album_of_id, newest_albums
from faceorg.library.photos import photos_by_id
from faceorg.library.shelf import gone_places

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QMenu, QWidget

    from faceorg.core.entities import AlbumId, PhotoId
    from faceorg.gui.context import Context


_ALBUMS_SHOWN = 30  # in a menu; one of more is found by its name
_LOOKED_AT = 200  # photos of a choice, for a video among them


class PhotoActions(QObject):
    """Actions on whatever photos ``chosen`` returns when one is triggered.

    ``title`` says what they are called together, for the folder an export proposes.
    """

    def __init__(
        self,
        context: Context,
        chosen: Callable[[], list[PhotoId]],
        parent: QWidget,
        title: Callable[[], str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._chosen = chosen
        self._window = parent
        self._title = title or (lambda: self.tr("Photos"))
        self.open = self._action(
            "open", self.tr("Open"), "full", self._open, self.tr("Show the photo large")
        )
        tip = self.tr("Copy the files, to paste them elsewhere")
        self.copy = self._keyed("copy", None, self._copy, tip)
        self._make_copies()
        self._make_looks()

    def _make_copies(self) -> None:
        """What albums, exports and safe copies begin with."""
        tip = self.tr("Put the selected photos into a new album")
        self.new_album = self._keyed("new_album", "album-add", self._new_album, tip)
        self.export = self._action(
            "export",
            self.tr("Export…"),
            "export",
            self._export,
            self.tr("Copy the selected photos to a folder, with the names of the people in them"),
        )
        self.share = self._action(
            "share",
            self.tr("Share a safe copy…"),
            "safe",
            self._share,
            self.tr("Make copies in which faces are hidden for good"),
        )

    def _make_looks(self) -> None:
        """What is done with the photos where they are."""
        tip = self.tr("Read these files again, if they have changed")
        self.look_again = self._keyed("look_again", None, self._look_again, tip)
        tip = self.tr("Open the folder the photo is in")
        self.show_file = self._keyed("show_file", "folder", self._show_file, tip)
        tip = self.tr("Open it in your video player")
        self.play_video = self._keyed("play_video", "video", self._play_video, tip)
        self.play_video.fits = lambda: bool(self._videos())
        tip = self.tr("Copy the path of the file")
        self.copy_path = self._keyed("copy_path", None, self._copy_path, tip)
        tip = self.tr("Photos of the same event and with the same people")
        self.alike = self._keyed("alike", "photos", self._find_alike, tip)
        tip = self.tr("Stop showing photos whose files are gone; names are kept")
        self.remove = self._keyed("remove", None, self.answer_delete, tip)
        self.remove.fits = lambda: bool(self._missing())

    def _keyed(
        self, name: str, picture: str | None, slot: Callable[[], None], tip: str
    ) -> keys.KeyAction:
        """One with keys of its own."""
        action = keys.make(f"photos.{name}", slot, self._window)
        if picture:
            action.setIcon(icon(picture, self._window))
        keys.tell(action, tip)
        return action

    def _action(
        self, name: str, text: str, picture: str, slot: Callable[[], None], tip: str
    ) -> QAction:
        """One whose keys the list or the menu bar listens to."""
        action = QAction(icon(picture, self._window), text, self)
        action.triggered.connect(slot)
        self._window.addAction(action)
        keys.mention(action, f"photos.{name}")
        keys.tell(action, tip)
        return action

    def all(self) -> list[QAction]:
        """Every action, in the order of menus."""
        return [
            self.open,
            self.new_album,
            self.export,
            self.share,
            self.alike,
            self.show_file,
            self.copy,
            self.copy_path,
            self.look_again,
        ]

    def set_enabled(self, enabled: bool) -> None:
        """Switch all actions: nothing can be done with no photos."""
        for action in self.all():
            action.setEnabled(enabled)

    def fill(self, menu: QMenu) -> None:
        """Add everything to ``menu``, with a submenu of the albums there are."""
        menu.addAction(self.open)
        menu.addSeparator()
        menu.addAction(self.new_album)
        self.fill_albums(menu.addMenu(icon("albums", self._window), self.tr("Add to album")))
        menu.addSeparator()
        menu.addActions([self.export, self.share])
        menu.addSeparator()
        if self._videos():
            menu.addAction(self.play_video)
        menu.addActions([self.alike])
        menu.addSeparator()
        menu.addActions([self.show_file, self.copy, self.copy_path, self.look_again])
        if self._missing():
            menu.addAction(self.remove)

    def fill_albums(self, menu: QMenu) -> None:
        """Offer the albums one can add to; a saved search fills itself."""
        menu.clear()
        own = newest_albums(self._context.reader, _ALBUMS_SHOWN + 1)
        if many := len(own) > _ALBUMS_SHOWN:
            own.remove(min(own, key=lambda album: album.id))
        for album in own:
            action = menu.addAction(album.name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, chosen=album.id: self._add_to(chosen))
        if not own:
            menu.addAction(self.tr("No albums yet")).setEnabled(False)
        if many:
            menu.addSeparator()
            menu.addAction(self.tr("Another album…")).triggered.connect(self._add_to_another)

    def _add_to_another(self) -> None:
        from faceorg.gui.dialogs.choose_album import ChooseAlbumDialog

        album = ChooseAlbumDialog(self._context, self._window).choose()
        if album is not None:
            self._add_to(album)

    def _add_to(self, album: AlbumId) -> None:
        from faceorg.operations.organize import add_photos

        photos = self._chosen()
        name = album_of_id(self._context.reader, album).name
        text = self.tr("Added {photos} to {name}")
        said = text.format(photos=wording.count_photos(len(photos)), name=name)
        self._context.jobs.decide(
            lambda library: add_photos(library, album, photos),
            lambda _: say_with_undo(self._context, said),
        )

    def _new_album(self) -> None:
        from faceorg.gui.dialogs.album import AlbumDialog

        if photos := self._chosen():
            AlbumDialog(self._context, photos, None, self._window).exec()

    def _export(self) -> None:
        from faceorg.gui.dialogs.export import ExportDialog

        if photos := self._chosen():
            ExportDialog(self._context, photos, self._title(), self._window).exec()

    def _share(self) -> None:
        from faceorg.gui.dialogs.anonymize import AnonymizeDialog

        if photos := self._chosen():
            AnonymizeDialog(self._context, photos, self._window).exec()

    def _open(self) -> None:
        if photos := self._chosen():
            self._context.wishes.open_photo.emit(photos[0])

    def _copy(self) -> None:
        """The files that are there, as a file manager copies them."""
        chosen = photos_by_id(self._context.reader, self._chosen())
        there = [photo for photo in chosen if not photo.missing]
        paths = [photo.path for photo in there]
        if paths:
            mime = QMimeData()
            mime.setData(PHOTOS_MIME, " ".join(str(photo.id) for photo in there).encode())
            mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
            mime.setText("\n".join(str(path) for path in paths))
            QGuiApplication.clipboard().setMimeData(mime)

    def _look_again(self) -> None:
        self._context.wishes.look_again.emit(self._paths())

    def _find_alike(self) -> None:
        if photos := self._chosen():
            self._context.wishes.alike.emit(photos[0])

    def _missing(self) -> list[PhotoId]:
        """Those chosen whose files are not there."""
        reader = self._context.reader
        perhaps = {photo: None for _, photo in gone_places(reader, self._chosen())}
        return [photo.id for photo in photos_by_id(reader, list(perhaps)) if photo.missing]

    def answer_delete(self) -> None:
        """Those whose files are gone leave the library; others stay, which is said."""
        if photos := self._missing():
            remove_photos(self._context, photos)
            return
        text = self.tr(
            "faceorg never deletes your photos. Delete the file itself ({keys} shows it), "
            "then remove it here."
        )
        self._context.wishes.said.emit(text.format(keys=keys.named("photos.show_file")))

    def _videos(self) -> list[Path]:
        chosen = photos_by_id(self._context.reader, self._chosen()[:_LOOKED_AT])
        return [photo.path for photo in chosen if photo.facts.seconds is not None]

    def _play_video(self) -> None:
        videos = self._videos()
        if not videos:
            self._context.wishes.said.emit(self.tr("No video is chosen."))
        for path in videos[:1]:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _paths(self) -> list[Path]:
        return [photo.path for photo in photos_by_id(self._context.reader, self._chosen())]

    def _show_file(self) -> None:
        if found := self._paths():
            show_in_folder(found[0])

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(str(path) for path in self._paths()))


def leave_clipboard() -> None:
    """Take back the files that were copied: Qt asks Python about them when Python is gone."""
    clipboard = QGuiApplication.clipboard()
    mime: QMimeData | None = clipboard.mimeData()
    if mime is not None and mime.hasFormat(PHOTOS_MIME):
        clipboard.clear()


def show_in_folder(path: Path) -> None:
    """Open the file manager at ``path``, with the file marked where the system can do so."""
    if sys.platform == "win32":
        subprocess.Popen(["explorer", "/select,", str(path)])
    elif sys.platform == "darwin":
        subprocess.Popen(["open", "-R", str(path)])
    else:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
