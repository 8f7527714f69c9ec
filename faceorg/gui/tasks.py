"""Tasks: what menus and pages ask the window to do, each with its dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from faceorg.gui.dialogs.add_folders import FoldersDialog, choose_folder, choose_photos

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from faceorg.core.entities import PhotoId
    from faceorg.gui.adding import Adding
    from faceorg.gui.context import Context
    from faceorg.gui.keeper import BackupKeeper


class Tasks(QObject):
    """``chosen`` says which photos are meant when a task is about photos, ``title`` their name."""

    def __init__(
        self,
        context: Context,
        adding: Adding,
        chosen: Callable[[], list[PhotoId]],
        title: Callable[[], str],
        window: QWidget,
        keeper: BackupKeeper | None = None,
    ) -> None:
        super().__init__(window)
        self._context = context
        self._adding = adding
        self._chosen = chosen
        self._title = title
        self._window = window
        self._keeper = keeper

    def add_folder(self) -> None:
        """Ask for a folder and add its photos."""
        if chosen := choose_folder(self._window):
            self._adding.take_in(chosen)

    def add_photos(self) -> None:
        """Ask for photos and add them."""
        if chosen := choose_photos(self._window):
            self._adding.take_in(chosen)

    def show_folders(self) -> None:
        """List what was added so far."""
        dialog = FoldersDialog(self._context, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.add_wanted.connect(self.add_folder)
        dialog.rescan_wanted.connect(self._adding.rescan)
        dialog.open()

    def new_album(self, photos: list[PhotoId]) -> None:
        """Make an album of photos that were let go on the list of rooms."""
        from faceorg.gui.dialogs.album import AlbumDialog

        AlbumDialog(self._context, photos, None, self._window).open()

    def export(self) -> None:
        """Copy photos to a folder."""
        from faceorg.gui.dialogs.export import ExportDialog

        if photos := self._chosen():
            ExportDialog(self._context, photos, self._title(), self._window).exec()

    def share(self) -> None:
        """Make copies without faces."""
        from faceorg.gui.dialogs.anonymize import AnonymizeDialog

        if photos := self._chosen():
            AnonymizeDialog(self._context, photos, self._window).exec()

    def show_preferences(self) -> None:
        """Let the user change how faceorg works."""
        from faceorg.gui.dialogs.preferences import PreferencesDialog

        # A window that only reads must not put a backup in the place of another's library.
        keeper = None if self._context.jobs.refusal else self._keeper
        dialog = PreferencesDialog(self._context, self._window, keeper)
        later = Qt.ConnectionType.QueuedConnection  # when the dialog has gone
        dialog.add_folder_wanted.connect(self.add_folder, later)
        dialog.rescan_wanted.connect(self._adding.rescan, later)
        dialog.exec()
