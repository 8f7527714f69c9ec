"""Wishes: what menus anywhere in the window ask for that only the window as a whole can do."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Wishes(QObject):
    """Signals: ``face_search(face id)``: every photo with this face; ``alike(photo id)``: more
    photos like this one; ``picture_search(path)``: every photo with the faces in this picture;
    ``open_photo(photo id)``: large; ``look_again(paths)``: read these files anew;
    ``watching_chosen()``: whether folders are watched was chosen anew in the preferences;
    ``faces_wanted()``: faces may be looked for again; ``said(text)``: say this over the room;
    ``album_wanted(album id, text)``: show this album, and say this there.
    """

    face_search = Signal(int)
    alike = Signal(int)
    picture_search = Signal(object)
    open_photo = Signal(int)
    look_again = Signal(list)
    watching_chosen = Signal()
    faces_wanted = Signal()
    said = Signal(str)
    album_wanted = Signal(int, str)
