"""Downloading, importing, using and removing packs, with everything that can go wrong between."""

from __future__ import annotations

import dataclasses
import shutil
import zipfile
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from loopback import Behaviour, Site, serving
from pack_builders import (
    MARKS,
    embedder,
    manifest,
    scrfd,
    sha256,
    unloadable,
    write_insightface_2,
    write_pack,
    write_plain,
    zipped,
)

from faceorg import paths
from faceorg.core.errors import Cancelled, ChecksumError, ModelPackError, ModelPackMissingError
from faceorg.core.progress import CancelToken
from faceorg.operations import packs
from faceorg.operations.install import download_pack, import_pack
from faceorg.operations.packs import (
    KnownPack,
    active_pack,
    known_packs,
    list_packs,
    load_active,
    packs_folder,
    remove_pack,
    use_pack,
)
from faceorg.settings import Settings, load_settings, save_settings
from faceorg.vision.modelpack import BUILTIN_ID
from faceorg.vision.onnx_file import Graph
from faceorg.vision.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as running:
        yield running


@pytest.fixture
def settings_file() -> Path:
    return paths.config_folder() / "settings.json"


def offered(site: Site, content: bytes, **source: Any) -> KnownPack:
    """A known pack of one zip on the site."""
    site.files["zebra.zip"] = Behaviour(content)
    values = {"size_bytes": len(content), "sha256": sha256(content)} | source
    return KnownPack("zebra", "Zebra", "MIT", "text", (Source(site.url("zebra.zip"), **values),))


def installed() -> set[str]:
    """Names in the folder of packs, downloads that may go on aside."""
    folder = packs_folder()
    return {p.name for p in folder.iterdir()} - {".downloads"} if folder.exists() else set()


def zip_of(tmp_path: Path, **changes: Any) -> bytes:
    return zipped(write_pack(tmp_path / "made", **changes), tmp_path / "made.zip").read_bytes()


def test_the_list_of_known_packs_is_sound() -> None:
    known = known_packs()
    assert set(known) == {"buffalo_l", "buffalo_s", "antelopev2", "opencv-yunet-sface"}
    for pack in known.values():
        assert pack.licence
        assert len(pack.licence_text) > 100
        assert pack.size_bytes > 10_000_000
        for source in pack.sources:
            assert source.url.startswith("https://")
            assert source.sha256 is None or len(source.sha256) == 64
    assert "non-commercial" in known["buffalo_l"].licence
    assert "Apache" in known["opencv-yunet-sface"].licence_text


def test_a_download_is_installed_and_can_be_used(
    tmp_path: Path, site: Site, settings_file: Path
) -> None:
    known = offered(site, zip_of(tmp_path))
    seen: list[tuple[str, int, int]] = []
    pack = download_pack(
        "zebra", licence_accepted=True, known=known, progress=lambda *step: seen.append(step)
    )
    size = known.size_bytes
    assert seen[-1] == ("download", size, size)
    assert installed() == {"zebra"}
    assert not (packs_folder() / ".downloads" / "zebra").exists()
    engine = use_pack("zebra", settings_file)
    assert engine.pack.id == pack.id
    settings = load_settings(settings_file)
    assert (settings.pack, settings.pack_folder) == ("zebra", None)
    assert active_pack(settings).id == load_active(settings).pack.id == pack.id
    use_pack("builtin", settings_file)
    assert active_pack(load_settings(settings_file)).id == BUILTIN_ID


def test_nothing_is_asked_of_the_network_before_the_licence_is_accepted(
    tmp_path: Path, site: Site
) -> None:
    known = offered(site, zip_of(tmp_path))
    with pytest.raises(ModelPackError, match="licence"):
        download_pack("zebra", licence_accepted=False, known=known)
    assert site.asked == []
    assert installed() == set()


def test_several_files_and_a_manifest_of_ours(tmp_path: Path, site: Site) -> None:
    one, other = scrfd(), embedder()
    site.files = {"detector.onnx": Behaviour(one), "embedder.onnx": Behaviour(other)}
    sources = (
        Source(site.url("detector.onnx"), len(one), sha256(one)),
        Source(site.url("embedder.onnx"), len(other), sha256(other)),
    )
    document = manifest(one, other)
    del document["licence_text"]
    known = KnownPack("two", "Two", "MIT", "All of the licence.", sources, document)
    done: list[int] = []
    pack = download_pack(
        "two", licence_accepted=True, known=known, progress=lambda _, n, __: done.append(n)
    )
    assert pack.licence_text == "All of the licence."
    assert done == sorted(done)
    assert done[-1] == len(one) + len(other)


def test_a_plain_download_nested_in_a_folder_keeps_its_name(tmp_path: Path, site: Site) -> None:
    folder = write_plain(tmp_path / "antelopev2")
    content = zipped(folder, tmp_path / "a.zip", "antelopev2/").read_bytes()
    known = dataclasses.replace(offered(site, content), key="antelopev2")
    pack = download_pack("antelopev2", licence_accepted=True, known=known)
    assert "antelopev2" in pack.name
    assert pack.embedding_length == 512
    assert "non-commercial" in pack.licence


@pytest.mark.parametrize(
    ("spoil", "fault", "words"),
    [
        (lambda data: data[:-1] + b"?", ChecksumError, "SHA-256"),
        (lambda data: data[: len(data) // 2], ModelPackError, "bytes"),
        (lambda _: b"", ModelPackError, "bytes"),
    ],
)
def test_a_wrong_or_cut_file_installs_nothing_and_what_worked_goes_on(
    tmp_path: Path, site: Site, settings_file: Path, spoil: Any, fault: type, words: str
) -> None:
    import_pack(write_plain(tmp_path / "old"), key="old")
    use_pack("old", settings_file)
    before = settings_file.read_bytes()
    content = zip_of(tmp_path)
    known = offered(site, content)
    site.files["zebra.zip"].content = spoil(content)
    with pytest.raises(fault, match=words):
        download_pack("zebra", licence_accepted=True, known=known)
    with pytest.raises(ModelPackMissingError):
        use_pack("zebra", settings_file)
    assert installed() == {"old"}
    assert settings_file.read_bytes() == before
    assert load_active(load_settings(settings_file)).embed(chips(112)).shape == (2, 512)


def chips(size: int) -> np.ndarray:
    return np.random.default_rng(2).integers(0, 255, (2, size, size, 3), np.uint8)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"embedder": {"sha256": "1" * 64}}, "checksum"),
        ({"rec": embedder(side=128, pool=16)}, "128 x 128"),
        ({"rec": unloadable()}, "NoSuchOperator"),
        ({"rec": embedder(48)}, "48 numbers"),
        ({"det": embedder()}, "outputs"),
    ],
)
def test_a_pack_that_does_not_work_is_not_installed(
    tmp_path: Path, changes: dict[str, Any], words: str
) -> None:
    source = write_pack(tmp_path / "bad", **changes)
    with pytest.raises(ModelPackError, match=words) as caught:
        import_pack(source)
    assert caught.value.path is not None
    assert caught.value.path.suffix == ".onnx"
    assert installed() == set()


def half_true(side: int) -> bytes:
    """Declares free sizes and wants others when it runs."""
    graph = Graph()
    flat = graph.node("Flatten", ["data"])
    matrix = graph.weight(np.ones((3 * side * side, 32), np.float32))
    graph.node("MatMul", [flat, matrix], "out")
    return graph.model({"data": ["N", 3, "H", "W"]}, {"out": ["N", 32]})


def test_a_graph_that_only_declares_the_right_sizes_is_found_out(tmp_path: Path) -> None:
    feed = {"kind": "sface"}
    with pytest.raises(ModelPackError, match="does not work") as caught:
        import_pack(write_pack(tmp_path / "bad", rec=half_true(56), embedder=feed))
    assert caught.value.path is not None
    assert caught.value.path.name == "embedder.onnx"
    assert import_pack(write_pack(tmp_path / "good", rec=half_true(112), embedder=feed))


def test_a_model_that_gives_nothing_usable_is_not_installed(tmp_path: Path) -> None:
    graph = Graph()
    flat = graph.node("Flatten", ["data"])
    graph.node("MatMul", [flat, graph.weight(np.zeros((3 * 112 * 112, 32), np.float32))], "out")
    model = graph.model({"data": ["N", 3, 112, 112]}, {"out": ["N", 32]})
    with pytest.raises(ModelPackError, match="no usable numbers"):
        import_pack(write_pack(tmp_path / "bad", rec=model))
    assert installed() == set()


@pytest.mark.parametrize("write", [write_pack, write_plain, write_insightface_2])
@pytest.mark.parametrize("form", ["folder", "zip", "nested zip"])
def test_every_form_can_be_imported(tmp_path: Path, write: Any, form: str) -> None:
    source = write(tmp_path / "my-pack")
    if form != "folder":
        inside = "deep/er/" if form == "nested zip" else ""
        source = zipped(source, tmp_path / "my-pack.zip", inside)
    pack = import_pack(source)
    assert installed() == {"my-pack"}
    shutil.rmtree(tmp_path / "my-pack")
    engine = load_active(Settings(pack="my-pack"))
    assert engine.pack.id == pack.id
    assert engine.embed(chips(112)).shape == (2, pack.embedding_length)


def test_importing_a_dangerous_zip_leaves_nothing(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "evil.zip", "w") as archive:
        archive.writestr("../../evil.txt", "evil")
    with pytest.raises(ModelPackError, match="outside"):
        import_pack(tmp_path / "evil.zip")
    assert installed() == set()
    assert not list(packs_folder().parent.rglob("evil.txt"))


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/hostname", "link.txt"])
def test_a_licence_outside_the_pack_is_not_copied(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    source = write_pack(tmp_path / "bad", licence_file=name)
    (source / "link.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(ModelPackError, match="outside"):
        import_pack(source)
    assert installed() == set()


def test_importing_what_is_no_pack_is_told(tmp_path: Path) -> None:
    (tmp_path / "notes.zip").write_text("no zip")
    with pytest.raises(ModelPackError, match="damaged"):
        import_pack(tmp_path / "notes.zip")
    (tmp_path / "empty").mkdir()
    with pytest.raises(ModelPackMissingError, match="detector"):
        import_pack(tmp_path / "empty")
    with zipfile.ZipFile(tmp_path / "letters.zip", "w") as archive:
        archive.writestr("letter.txt", "Dear Anna")
    with pytest.raises(ModelPackMissingError, match="detector") as caught:
        import_pack(tmp_path / "letters.zip")
    assert caught.value.path == tmp_path / "letters.zip"  # not where it was unpacked
    with pytest.raises(ModelPackMissingError, match="no such"):
        import_pack(tmp_path / "gone.zip")
    assert installed() == set()


@pytest.mark.parametrize("key", ["../up", "UPPER", "", ".hidden", BUILTIN_ID, "a/b", "x" * 80])
def test_a_strange_name_is_refused(tmp_path: Path, key: str) -> None:
    source = write_pack(tmp_path / "source")
    if key:
        with pytest.raises(ModelPackError, match="cannot be called"):
            import_pack(source, key=key)
    with pytest.raises(ModelPackError):
        packs.pack_folder(key)
    assert installed() == set()


def test_a_pack_of_the_same_name_is_not_written_over(tmp_path: Path) -> None:
    first = import_pack(write_pack(tmp_path / "same"))
    with pytest.raises(ModelPackError, match="installed already"):
        import_pack(write_plain(tmp_path / "other"), key="same")
    assert active_pack(Settings(pack="same")).id == first.id


def test_a_stopped_download_installs_nothing_and_goes_on(tmp_path: Path, site: Site) -> None:
    known = offered(site, zip_of(tmp_path))
    token = CancelToken()
    with pytest.raises(Cancelled):
        download_pack(
            "zebra", licence_accepted=True, known=known, cancel=token,
            progress=lambda *_: token.cancel(),
        )  # fmt: skip
    assert installed() == set()
    download_pack("zebra", licence_accepted=True, known=known)
    assert installed() == {"zebra"}


def test_using_a_pack_that_broke_changes_nothing(tmp_path: Path, settings_file: Path) -> None:
    import_pack(write_pack(tmp_path / "first"))
    import_pack(write_plain(tmp_path / "second"))
    use_pack("first", settings_file)
    before = settings_file.read_bytes()
    (packs_folder() / "second" / "w600k_r50.onnx").write_bytes(embedder(512, seed=9))
    with pytest.raises(ChecksumError) as caught:
        use_pack("second", settings_file)
    assert caught.value.path == packs_folder() / "second" / "w600k_r50.onnx"
    assert settings_file.read_bytes() == before
    assert load_active(load_settings(settings_file)).embed(chips(112)).any()


def test_the_list_tells_what_is_there_and_what_is_broken(tmp_path: Path) -> None:
    import_pack(write_pack(tmp_path / "good"))
    import_pack(write_pack(tmp_path / "bad"))
    (packs_folder() / "bad" / "embedder.onnx").unlink()
    entries = {entry.key: entry for entry in list_packs(Settings(pack="good"))}
    assert entries["good"].active
    assert entries["good"].installed
    assert entries["good"].pack is not None
    assert entries["good"].size_bytes > 10_000
    assert "embedder.onnx" in (entries["bad"].problem or "")
    assert not entries[BUILTIN_ID].active
    assert not entries["buffalo_l"].installed
    assert entries["buffalo_l"].urls


def test_only_a_pack_not_in_use_can_be_removed(tmp_path: Path, settings_file: Path) -> None:
    import_pack(write_pack(tmp_path / "zebra"))
    use_pack("zebra", settings_file)
    with pytest.raises(ModelPackError, match="in use"):
        remove_pack("zebra", load_settings(settings_file))
    use_pack(BUILTIN_ID, settings_file)
    remove_pack("zebra", load_settings(settings_file))
    assert installed() == set()
    with pytest.raises(ModelPackMissingError):
        remove_pack("zebra", load_settings(settings_file))
    with pytest.raises(ModelPackError):
        remove_pack(BUILTIN_ID, load_settings(settings_file))


def test_the_folder_in_older_settings_is_still_read(tmp_path: Path, settings_file: Path) -> None:
    folder = write_plain(tmp_path / "mine")
    save_settings(Settings(pack_folder=str(folder)), settings_file)
    pack = active_pack(load_settings(settings_file))
    assert pack.folder == folder
    builtin, own, *others = list_packs(load_settings(settings_file))
    assert (own.key, own.active, own.installed, own.problem) == (str(folder), True, True, None)
    assert own.pack is not None
    assert own.pack.id == pack.id
    assert not any(entry.active for entry in (builtin, *others))
    gone = list_packs(Settings(pack_folder=str(tmp_path / "gone")))[1]
    assert gone.active
    assert gone.problem
    same = import_pack(folder)
    assert same.id == pack.id
    use_pack("mine", settings_file)
    assert load_settings(settings_file) == Settings(pack="mine")


def test_a_pack_that_vanished_is_named() -> None:
    with pytest.raises(ModelPackMissingError, match="zebra"):
        active_pack(Settings(pack="zebra"))


def test_our_own_thresholds_come_with_the_pack(tmp_path: Path) -> None:
    pack = import_pack(write_pack(tmp_path / "zebra"))
    assert dataclasses.asdict(pack.thresholds) == MARKS
