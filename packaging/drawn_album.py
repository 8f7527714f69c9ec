"""An album of drawn people, for pictures of the window: no face of a real person is in them."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from faceorg.core.entities import PhotoFacts
from faceorg.core.geometry import BoundingBox
from faceorg.library import faces as face_rows
from faceorg.library import photos as photo_rows
from faceorg.library.faces import NewFace
from faceorg.operations.cluster import cluster_faces
from faceorg.operations.reading import content_hash
from faceorg.vision.modelpack import builtin_pack

if TYPE_CHECKING:
    from pathlib import Path

    from faceorg.core.entities import FaceId
    from faceorg.library.database import Library

Colour = tuple[int, int, int]
SIZE = (1200, 900)
_FINER = 2  # drawn larger, then shrunk, for smooth edges


@dataclass(frozen=True)
class Character:
    """Somebody drawn: colours of skin, hair and clothes, and how the hair falls."""

    name: str
    skin: Colour
    hair: Colour
    shirt: Colour
    style: str


CAST = (
    Character("Anna", (245, 205, 175), (122, 62, 30), (214, 82, 72), "long"),
    Character("Ben", (226, 172, 132), (44, 32, 28), (58, 110, 165), "short"),
    Character("Clara", (140, 90, 62), (28, 20, 18), (238, 178, 60), "curly"),
    Character("Dev", (178, 122, 84), (20, 18, 20), (72, 140, 100), "beard"),
    Character("Ella", (252, 218, 196), (232, 182, 90), (150, 100, 180), "bun"),
    Character("Grandpa", (238, 196, 168), (205, 205, 205), (96, 96, 120), "bald"),
    Character("Mia", (198, 142, 104), (60, 30, 40), (40, 150, 160), "long"),
    Character("Tom", (250, 214, 188), (190, 90, 40), (80, 80, 90), "beard"),
    Character("Nana", (236, 200, 176), (225, 225, 230), (190, 120, 150), "curly"),
    Character("Leo", (110, 72, 50), (24, 18, 16), (200, 200, 205), "short"),
)

# Where each scene is: a few towns that a family may have been to.
_PLACES = {
    "beach": ((41.3851, 2.1734), (43.7102, 7.2620), (36.7213, -4.4214)),
    "hills": ((43.7696, 11.2558), (43.3188, 11.3308), (51.3168, -0.5600)),
    "sunset": ((38.7223, -9.1393), (-33.9249, 18.4241)),
    "city": ((48.8566, 2.3522), (41.9028, 12.4964), (40.7128, -74.0060), (35.6762, 139.6503)),
    "snow": ((47.2692, 11.4041), (46.0207, 7.7491)),
    "forest": ((52.3676, 4.9041), (47.9990, 7.8421)),
}

_SCENES: tuple[tuple[str, Colour, Colour, Colour], ...] = (
    ("beach", (120, 190, 230), (200, 230, 240), (238, 214, 160)),
    ("hills", (150, 200, 235), (225, 240, 245), (120, 170, 95)),
    ("sunset", (250, 160, 110), (255, 220, 160), (110, 90, 110)),
    ("city", (170, 190, 210), (220, 228, 236), (130, 130, 140)),
    ("snow", (170, 200, 230), (235, 243, 250), (246, 248, 252)),
    ("forest", (150, 200, 180), (210, 235, 215), (70, 120, 80)),
)


def make_album(folder: Path, library: Library, count: int = 60) -> dict[FaceId, str]:
    """Draw ``count`` photos into ``folder`` and enter them with faces, grouped by faceorg itself.

    The faces are drawn, so no detector is asked: each is entered with its box and a vector near
    that of its character. Returns whose face each is.
    """
    whose: dict[FaceId, str] = {}
    dice = random.Random(7)
    folder.mkdir(parents=True, exist_ok=True)
    vectors = _Vectors(np.random.default_rng(7))
    pack = builtin_pack()
    for number in range(count):
        scene = _SCENES[number % len(_SCENES)]
        cast = dice.sample(CAST, dice.choice((1, 1, 2, 2, 3, 4)))
        picture, boxes = _draw(scene, cast, dice)
        path = folder / f"{scene[0]} {number + 1}.jpg"
        picture.save(path, quality=90)
        taken = f"{2016 + number // 6}-{1 + (number * 5) % 12:02}-{1 + number % 28:02}T15:00:00"
        place = _near(_PLACES[scene[0]], number)
        facts = PhotoFacts(
            "JPEG", *SIZE, taken_at=taken, caption=f"A day: {scene[0]}",
            latitude=place and place[0], longitude=place and place[1],
        )  # fmt: skip
        with library.write():
            digest, size = content_hash(path), path.stat().st_size
            photo = photo_rows.add_photo(library, digest, size, facts)
            photo_rows.put_place(library, photo, path, path.stat().st_mtime_ns)
            for character, box in zip(cast, boxes, strict=True):
                quality = dice.uniform(0.5, 1)
                face = NewFace(box, None, 0.95, quality, vectors.near(CAST.index(character)))
                whose[face_rows.add_face(library, photo, face, pack.id)] = character.name
            face_rows.mark_analyzed(library, photo, pack.id)
    cluster_faces(library, pack)
    return whose


def _near(places: tuple[tuple[float, float], ...], number: int) -> tuple[float, float] | None:
    """Somewhere around one of the places; old cameras do not say where."""
    if number % 9 == 4:
        return None
    north, east = places[number // len(_SCENES) % len(places)]
    dice = random.Random(number)  # of its own: the people drawn stay the same
    return north + dice.gauss(0, 0.01), east + dice.gauss(0, 0.01)


class _Vectors:
    """Unit vectors around one centre per character, on the built-in pack's scale."""

    def __init__(self, dice: np.random.Generator) -> None:
        self._dice = dice
        common = dice.normal(size=128) * 2.2
        self._centres = common + dice.normal(size=(len(CAST), 128))

    def near(self, character: int) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
        vector = self._centres[character] + 0.3 * self._dice.normal(size=128)
        return (vector / np.linalg.norm(vector)).astype(np.float32)


def _draw(
    scene: tuple[str, Colour, Colour, Colour], cast: list[Character], dice: random.Random
) -> tuple[Image.Image, list[BoundingBox]]:
    width, height = SIZE[0] * _FINER, SIZE[1] * _FINER
    picture = _backdrop(scene, width, height, dice)
    draw = ImageDraw.Draw(picture)
    boxes = []
    room = width / len(cast)
    for place, character in enumerate(cast):
        radius = min(room * 0.27, height * dice.uniform(0.15, 0.21))
        x = room * (place + 0.5) + dice.uniform(-0.06, 0.06) * room
        y = height * dice.uniform(0.38, 0.5)
        _person(draw, character, x, y, radius)
        box = (x - radius * 0.82, y - radius * 0.9, radius * 1.64, radius * 2.05)
        boxes.append(
            BoundingBox(box[0] / width, box[1] / height, box[2] / width, box[3] / height).clipped()
        )
    return picture.resize(SIZE, Image.Resampling.LANCZOS), boxes


def _backdrop(
    scene: tuple[str, Colour, Colour, Colour], width: int, height: int, dice: random.Random
) -> Image.Image:
    name, above, horizon, ground = scene
    shades = np.linspace(0, 1, height)[:, None, None]
    sky = np.array(above) * (1 - shades) + np.array(horizon) * shades
    picture = Image.fromarray(np.broadcast_to(sky, (height, width, 3)).astype(np.uint8).copy())
    draw = ImageDraw.Draw(picture)
    sun = width * dice.uniform(0.1, 0.9)
    draw.ellipse(_round(sun, height * 0.2, height * 0.07), fill=(255, 238, 190))
    line = height * dice.uniform(0.6, 0.7)
    for layer in range(3):
        top = line + layer * height * 0.1
        phase, steep = dice.uniform(0, 6), height * (0.03 if name in ("beach", "snow") else 0.06)
        hill = [
            (x, top + steep * math.sin(phase + x / width * 6)) for x in range(0, width + 40, 40)
        ]
        shade = 1 - 0.13 * (2 - layer)
        colour = tuple(int(part * shade) for part in ground)
        draw.polygon([*hill, (width, height), (0, height)], fill=colour)
        if name in ("forest", "city"):
            _skyline(draw, name, hill, height, dice)
    return picture.filter(ImageFilter.GaussianBlur(3))


def _skyline(
    draw: ImageDraw.ImageDraw,
    name: str,
    hill: list[tuple[float, float]],
    height: int,
    dice: random.Random,
) -> None:
    for x, y in hill[::4]:
        tall, wide = height * dice.uniform(0.1, 0.25), height * 0.05
        if name == "forest":
            grey = dice.randint(60, 95)
            draw.polygon([(x - wide, y), (x + wide, y), (x, y - tall)], fill=(40, grey, 60))
        else:
            grey = dice.randint(140, 190)
            draw.rectangle((x - wide, y - tall, x + wide, y + tall), fill=(grey, grey, grey + 8))


def _person(draw: ImageDraw.ImageDraw, who: Character, x: float, y: float, r: float) -> None:
    darker = tuple(int(part * 0.88) for part in who.skin)
    if who.style == "long":
        draw.rounded_rectangle((x - r * 1.08, y - r, x + r * 1.08, y + r * 1.7), r, fill=who.hair)
    if who.style == "curly":
        for turn in range(10):
            angle = math.pi * (0.85 + turn * 0.145)
            spot = (x + r * 0.95 * math.cos(angle), y + r * 0.9 * math.sin(angle))
            draw.ellipse(_round(*spot, r * 0.42), fill=who.hair)
    draw.rounded_rectangle((x - r * 1.6, y + r * 1.4, x + r * 1.6, y + r * 12), r, fill=who.shirt)
    draw.rectangle((x - r * 0.36, y + r * 0.7, x + r * 0.36, y + r * 1.6), fill=darker)
    draw.ellipse((x - r * 0.82, y - r * 0.95, x + r * 0.82, y + r * 1.12), fill=who.skin)
    _hair(draw, who, x, y, r)
    for side in (-1, 1):
        eye = x + side * r * 0.33
        draw.ellipse(_round(eye, y + r * 0.02, r * 0.16), fill=(255, 255, 255))
        draw.ellipse(_round(eye, y + r * 0.03, r * 0.09), fill=(50, 40, 40))
        draw.arc(
            (eye - r * 0.2, y - r * 0.32, eye + r * 0.2, y), 210, 330, who.hair, round(r * 0.06)
        )
    draw.arc(
        (x - r * 0.1, y + r * 0.1, x + r * 0.14, y + r * 0.42), 20, 150, darker, round(r * 0.06)
    )
    draw.chord((x - r * 0.34, y + r * 0.36, x + r * 0.34, y + r * 0.8), 10, 170, fill=(190, 70, 70))


def _hair(draw: ImageDraw.ImageDraw, who: Character, x: float, y: float, r: float) -> None:
    if who.style == "bald":
        for side in (-1, 1):
            draw.ellipse(_round(x + side * r * 0.8, y - r * 0.05, r * 0.2), fill=who.hair)
        return
    draw.chord((x - r * 0.9, y - r * 1.12, x + r * 0.9, y + r * 0.45), 188, 352, fill=who.hair)
    if who.style == "bun":
        draw.ellipse(_round(x, y - r * 1.2, r * 0.36), fill=who.hair)
    if who.style == "beard":
        draw.chord((x - r * 0.78, y - r * 0.2, x + r * 0.78, y + r * 1.16), 20, 160, fill=who.hair)


def _round(x: float, y: float, radius: float) -> tuple[float, float, float, float]:
    return x - radius, y - radius, x + radius, y + radius
