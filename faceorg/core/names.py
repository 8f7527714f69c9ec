"""Find in captions and in names of files and folders what may be the name of somebody."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 3
"""Words that a name in free text has at most."""

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019\-][^\W\d_]+)*|\d+|[^\w\s]")

_POSSESSIVE = re.compile(r"['\u2019]s$", re.IGNORECASE)
_COMMON = """
    a an and at by de del der des die das du e el en et for from her his in la las le les los mit
    mein meine mi mon ma mes my nach nel of on our o os sa son su the to too und unser unsere un
    una une von vom van with y zu zum zur ohne bei im am auf aus sin con avec sans chez pour para
    por me us we wir ich nous él ella she he they you jan january januar jänner enero janvier
    gennaio feb february februar febrero février mar march märz maerz marzo mars apr april abril
    avril aprile may mai mayo maggio jun june juni junio juin giugno jul july juli julio juillet
    luglio aug august agosto août sep sept september septiembre septembre settembre oct october
    okt oktober octubre octobre ottobre nov november noviembre novembre dec december dez dezember
    diciembre décembre dicembre monday tuesday wednesday thursday friday saturday sunday montag
    dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lunes martes miércoles jueves
    viernes sábado domingo spring summer autumn fall winter frühling frühjahr sommer herbst
    primavera verano otoño invierno été automne hiver printemps img image images dsc dscn dscf
    dcim pict pic pics picture pictures photo photos foto fotos fotografia bild bilder aufnahme
    aufnahmen scan scans scanned screenshot screenshots bildschirmfoto camera kamera cam roll
    album albums alben collection export exports import imports backup backups archive archiv copy
    kopie copia new neu nuevo old alt viejo untitled unbenannt edited edit edits final best
    selection auswahl raw jpg jpeg tif tiff png heic original originals originale misc various
    diverse varios sonstiges other others all alle todo web print small large thumb thumbs temp
    tmp test sample samples demo download downloads desktop documents dokumente upload uploads
    shared public privat private home whatsapp signal telegram facebook instagram google takeout
    icloud dropbox onedrive lightroom picasa iphone ipad samsung android canon nikon sony fuji
    panasonic olympus leica gopro dji pxl mvi vid video videos movie movies film holiday holidays
    vacation vacations urlaub ferien vacaciones vacances vacanze trip trips reise reisen viaje
    voyage tour weekend wochenende day days tag tage night nacht morning morgen evening abend
    christmas xmas weihnachten navidad noël natale easter ostern pascua pâques halloween silvester
    neujahr thanksgiving birthday geburtstag cumpleaños anniversaire compleanno party fest feier
    fiesta fête wedding hochzeit boda mariage matrimonio baptism taufe graduation school schule
    escuela école kindergarten kita office büro work arbeit job team meeting conference family
    familie familia famille famiglia friends freunde amigos amis people leute gente portrait
    portraits porträt selfie selfies group gruppe grupo beach strand playa plage lake see lago lac
    sea meer mer mountain mountains berg berge garden garten jardín jardin park house haus casa
    maison city stadt ciudad ville village dorf zoo museum church kirche iglesia église restaurant
    hotel airport flughafen train zug car auto boat boot schiff north south east west nord süd ost
    phone phones smartphone smartphones handy telefon teléfono telefono mobile mobil móvil movil
    celular tablet laptop notebook computer ordenador pc macbook imac ipod card karte tarjeta usb
    stick disk drive festplatte disco nas cloud sync synced folder folders ordner carpeta carpetas
    directory verzeichnis library bibliothek biblioteca mediathek fotothek data daten datos file
    files datei dateien archivo archivos unsorted unsortiert sorted sortiert inbox received sent
    gesendet empfangen enviados recibidos favorites favourites favoriten favoritos trash papierkorb
    papelera recent recents hidden burst bursts panorama panoramas pano timelapse slomo viber wechat
    skype snapchat tiktok twitter pinterest flickr xiaomi redmi huawei oneplus oppo realme motorola
    moto nokia pixel galaxy htc kodak casio ricoh pentax hasselblad minolta polaroid instax drone
    drohne dron webcam scanner escáner escaneos escaneado dslr imported importiert importado
    exported exportiert exportado sicherung sicherungen copies kopien copias respaldo captura
    capturas pantalla descarga descargas escritorio documento documentos documents imagen imágenes
    imagenes cámara camara carrete cameraroll bildschirmfotos screen shot shots neuer neues neue
    nueva nuevos nuevas eigene own mis álbum álbumes albumes unknown unbekannt desconocido
    desconocidos ene abr ago dic mrz mär year years jahr jahre año años month months monat monate
    mes meses week weeks woche wochen semana date datum fecha today heute hoy yesterday gestern
    part teil parte set serie series session sesión shoot shooting media medien medios wallpaper
    wallpapers hintergrund meme memes gif gifs sticker stickers profile profil perfil
    """
_NO_NAMES = frozenset(_COMMON.split())


def name_runs(text: str) -> list[str]:
    """Runs of one to three capitalised words that may be names, as one would write them.

    "Anna and Ben at the lake" gives Anna and Ben, "GRANDMA ROSE 1987" gives Grandma Rose.
    """
    runs: list[list[str]] = [[]]
    for word in _WORD.findall(unicodedata.normalize("NFC", text.replace("_", " "))):
        if _may_name(word):
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    return [" ".join(map(_written, run)) for run in runs if 1 <= len(run) <= LONGEST]


def is_all_names(text: str) -> bool:
    """Whether ``text`` is nothing but names, numbers and what joins them: "Anna & Ben 2019"."""
    words = _WORD.findall(unicodedata.normalize("NFC", text.replace("_", " ")))
    letters = [word for word in words if word[0].isalpha()]
    joining = ("and", "und", "et", "y", "e", "with", "mit", "avec", "con", "by", "von")
    return bool(name_runs(text)) and all(
        _may_name(word) or word.casefold() in joining for word in letters
    )


def _may_name(word: str) -> bool:
    """A capitalised word of two letters or more that can be spoken and is no common one."""
    folded = word.casefold()
    return (
        len(word) > 1
        and word[0].isupper()
        and folded not in _NO_NAMES
        and (not word.isascii() or any(c in "aeiouy" for c in folded))
    )


def _written(word: str) -> str:
    word = _POSSESSIVE.sub("", word)
    return word.title() if word.isupper() else word
