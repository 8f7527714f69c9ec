"""What can be wrong with a search: each kind of mistake, and how it is said in English."""

from __future__ import annotations

from enum import StrEnum


class Mistake(StrEnum):
    """A kind of mistake; the words in braces of its value are details that come with it."""

    NOTHING_AFTER = "There is nothing to find after {key}:"
    UNKNOWN_CHOICE = "{key}:{text} is not known; there are {known}"
    NOT_A_NUMBER = "{key}:{text} is not a number; write {key}:3, {key}:>=4, {key}:<2 or {key}:2..4"
    NOT_NAMES = "{key}: needs names with commas between, such as {key}:Anna,Bob"
    NOT_AN_AGE = (
        "{key}:{text} is not a name and years; write {key}:Anna<3, {key}:Anna=3 or {key}:Anna=3..6"
    )
    NO_NAME = "There is no name in {key}:{text}; write {key}:Anna<3"
    NOT_A_POINT = "{key}:{text} is not a point and a distance; write {key}:41.9,12.5,10km"
    NOT_A_DATE = (
        "date:{text} is not a date; write 2019, 2019-06, 2019-06-30, summer-2019 or 2019-06..2020"
    )
    NO_DATE = "date:.. needs a date on at least one side, such as date:2019..2020"
    BACKWARDS = "date:{text} ends before it begins"
    UNPAIRED_QUOTE = "The quotation mark in {text} has no partner"
    EMPTY_QUOTES = "There is nothing between the quotation marks"
    NEVER_OPENED = "This bracket ) was never opened"
    NEVER_CLOSED = "This bracket ( is never closed"
    EMPTY_BRACKETS = "There is nothing between the brackets"
    TOO_DEEP = "There are too many brackets inside each other"
    NOTHING_BEFORE_OR = 'Something to find is missing before "{text}"'
    NOTHING_AFTER_OR = 'Something to find is missing after "{text}"'
    INCOMPLETE = '"{text}" is not complete; write {wanted}'
    UNKNOWN_KEY = '"{key}:" is not known here; there are {known}'
    NOBODY = "Nobody here is named {name}; write the name of somebody in People"
    NO_BIRTHDAY = (
        'The birthday of {name} is not known; faceorg birthday "{name}" 2015-03-31 tells it'
    )
    NO_ALBUM = "There is no album named {name}{known}"
    ALBUM_IN_ITSELF = "The album {name} is a search for itself"
    IN_ALBUM = "The search of the album {name}: {why}"
