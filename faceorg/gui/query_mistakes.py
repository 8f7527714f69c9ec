"""What is wrong with a search, in the user's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from faceorg.core.mistakes import Mistake

if TYPE_CHECKING:
    from faceorg.core.errors import QueryError


def _tr(text: str) -> str:
    return QCoreApplication.translate("query_mistakes", text)


def mistake_words(fault: QueryError) -> str:
    """What is wrong, and an example where that helps."""
    details = dict(fault.details)
    if fault.inner is not None:
        details["why"] = mistake_words(fault.inner)
    return _sentences()[fault.mistake].format(**details)


def _sentences() -> dict[Mistake, str]:
    return {
        Mistake.NOTHING_AFTER: _tr("Something is missing after {key}:"),
        Mistake.UNKNOWN_CHOICE: _tr("“{text}” is not known here. There is {known}."),
        Mistake.NOT_A_NUMBER: _tr("{key}: needs a number, such as {key}:3 or {key}:>=4."),
        Mistake.NOT_NAMES: _tr("{key}: needs names with commas between, such as {key}:Anna,Bob."),
        Mistake.NOT_AN_AGE: _tr("{key}: needs a name and years, such as {key}:Anna<3."),
        Mistake.NO_NAME: _tr("{key}: needs a name and years, such as {key}:Anna<3."),
        Mistake.NOT_A_POINT: _tr(
            "{key}: needs a point and a distance, such as {key}:41.9,12.5,10km."
        ),
        Mistake.NOT_A_DATE: _tr(
            "“{text}” is no date. Write 2019, 2019-06, 2019-06-30, summer-2019 or 2018..2020."
        ),
        Mistake.NO_DATE: _tr("A date is missing, such as date:2019..2020."),
        Mistake.BACKWARDS: _tr("The time {text} ends before it begins."),
        Mistake.UNPAIRED_QUOTE: _tr("A quotation mark is missing at the end."),
        Mistake.EMPTY_QUOTES: _tr("There is nothing between the quotation marks."),
        Mistake.NEVER_OPENED: _tr("This bracket ) was never opened."),
        Mistake.NEVER_CLOSED: _tr("This bracket ( is never closed."),
        Mistake.EMPTY_BRACKETS: _tr("There is nothing between the brackets."),
        Mistake.TOO_DEEP: _tr("There are too many brackets inside each other."),
        Mistake.NOTHING_BEFORE_OR: _tr("Something to find is missing before “{text}”."),
        Mistake.NOTHING_AFTER_OR: _tr("Something to find is missing after “{text}”."),
        Mistake.INCOMPLETE: _tr("Something is missing after {text}"),
        Mistake.UNKNOWN_KEY: _tr("A search knows no “{key}:”. Press ? for examples."),
        Mistake.NOBODY: _tr("Nobody is named {name}."),
        Mistake.NO_BIRTHDAY: _tr(
            "The birthday of {name} is not known. Say it on {name}'s page in People."
        ),
        Mistake.NO_ALBUM: _tr("There is no album named {name}."),
        Mistake.ALBUM_IN_ITSELF: _tr("The album {name} is a search for itself."),
        Mistake.IN_ALBUM: _tr("The search of the album {name} does not work: {why}"),
    }
