"""Counts and sizes in words, with the plural forms of every language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

# English needs its singular spelled out here: its texts are the source, not a translation.


def count_faces(count: int) -> str:
    """ "1 face", "7 faces"."""
    if count == 1:
        return QCoreApplication.translate("Counts", "1 face")
    return QCoreApplication.translate("Counts", "%n faces", "", count)


def count_photos(count: int) -> str:
    """ "1 photo", "7 photos"."""
    if count == 1:
        return QCoreApplication.translate("Counts", "1 photo")
    return QCoreApplication.translate("Counts", "%n photos", "", count)


def count_people(count: int) -> str:
    """ "1 person", "7 people"."""
    if count == 1:
        return QCoreApplication.translate("Counts", "1 person")
    return QCoreApplication.translate("Counts", "%n people", "", count)


def data_size(size: int) -> str:
    """ "54.7 kB" for a file of so many bytes, as shops and file managers count."""
    digits = 0 if size < 1_000_000 else 1
    return QLocale().formattedDataSize(size, digits, QLocale.DataSizeFormat.DataSizeSIFormat)
