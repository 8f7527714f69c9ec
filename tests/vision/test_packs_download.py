"""Downloads from a server that breaks off, lies about lengths and returns wrong files."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import numpy as np
import pytest
from loopback import Behaviour, Site, serving

from faceorg.core.errors import Cancelled, ChecksumError, ModelPackError
from faceorg.core.progress import CancelToken
from faceorg.vision.download import fetch
from faceorg.vision.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CONTENT = np.random.default_rng(0).bytes(1_500_000)
SHA = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as running:
        yield running


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "downloads" / "pack.zip"


def get(site: Site, target: Path, **known: object) -> list[tuple[int, int]]:
    seen: list[tuple[int, int]] = []
    known = {"size_bytes": len(CONTENT), "sha256": SHA} | known
    source = Source(site.url("pack.zip"), **known)  # type: ignore[arg-type]
    fetch(source, target, lambda done, total: seen.append((done, total)), CancelToken())
    return seen


def test_a_file_arrives_whole_with_progress(site: Site, target: Path) -> None:
    site.files["pack.zip"] = Behaviour(CONTENT)
    seen = get(site, target)
    assert target.read_bytes() == CONTENT
    assert [path.name for path in target.parent.iterdir()] == ["pack.zip"]
    assert seen[0] == (0, len(CONTENT))
    assert seen[-1] == (len(CONTENT), len(CONTENT))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


def test_nothing_need_be_known_of_a_file(site: Site, target: Path) -> None:
    site.files["pack.zip"] = Behaviour(CONTENT, length=0)
    get(site, target, size_bytes=None, sha256=None)
    assert target.read_bytes() == CONTENT


def test_a_broken_connection_is_taken_up_at_once(site: Site, target: Path) -> None:
    site.files["pack.zip"] = Behaviour(CONTENT, breaks_after=400_000, breaks=2)
    get(site, target)
    assert target.read_bytes() == CONTENT
    assert [wanted for _, wanted in site.asked] == [None, "bytes=400000-", "bytes=800000-"]


def test_a_connection_that_keeps_breaking_is_told_and_continued_later(
    site: Site, target: Path
) -> None:
    site.files["pack.zip"] = file = Behaviour(CONTENT, breaks_after=100_000, breaks=99)
    with pytest.raises(ModelPackError, match=r"broke off after 400,000 of 1,500,000 bytes"):
        get(site, target)
    assert not target.exists()
    file.breaks = 0
    get(site, target)
    assert target.read_bytes() == CONTENT
    assert site.asked[-1][1] == "bytes=400000-"


def test_a_server_without_ranges_starts_over(site: Site, target: Path) -> None:
    site.files["pack.zip"] = Behaviour(CONTENT, ranges=False, breaks_after=700_000, breaks=1)
    get(site, target)
    assert target.read_bytes() == CONTENT


def test_a_file_that_changed_in_between_is_started_over(site: Site, target: Path) -> None:
    site.files["pack.zip"] = Behaviour(CONTENT[::-1], breaks_after=100_000, breaks=99)
    with pytest.raises(ModelPackError, match="broke off"):
        get(site, target, sha256=None)
    site.files["pack.zip"] = Behaviour(CONTENT, etag='"two"')
    get(site, target, sha256=None)
    assert target.read_bytes() == CONTENT


def test_without_tag_or_checksum_nothing_is_continued(site: Site, target: Path) -> None:
    site.files["pack.zip"] = file = Behaviour(CONTENT, breaks_after=9000, breaks=99, etag='W/"x"')
    with pytest.raises(ModelPackError, match="broke off"):
        get(site, target, sha256=None)
    file.breaks = 0
    get(site, target, sha256=None)
    assert target.read_bytes() == CONTENT
    assert {wanted for _, wanted in site.asked} == {None}


def test_a_partial_file_longer_than_the_real_one_is_thrown_away(site: Site, target: Path) -> None:
    site.files["pack.zip"] = file = Behaviour(CONTENT * 2, breaks_after=500_000, breaks=99)
    with pytest.raises(ModelPackError):
        get(site, target, size_bytes=None)
    file.content, file.breaks = CONTENT[:9], 0
    get(site, target, size_bytes=None, sha256=hashlib.sha256(CONTENT[:9]).hexdigest())
    assert target.read_bytes() == CONTENT[:9]


def test_another_part_than_asked_for_is_not_taken(site: Site, target: Path) -> None:
    site.files["pack.zip"] = Behaviour(CONTENT, breaks_after=500_000, breaks=1, shifted=3)
    with pytest.raises(ModelPackError, match="another part"):
        get(site, target)
    assert not target.exists()


def test_a_wrong_file_is_refused_and_forgotten(site: Site, target: Path) -> None:
    site.files["pack.zip"] = Behaviour(CONTENT[:-1] + b"?")
    with pytest.raises(ChecksumError, match="SHA-256") as caught:
        get(site, target)
    assert site.url("pack.zip") in str(caught.value)
    assert not [path for path in target.parent.iterdir() if path.suffix != ".json"]
    site.files["pack.zip"] = Behaviour(CONTENT)
    get(site, target)
    assert target.read_bytes() == CONTENT


@pytest.mark.parametrize("said", [len(CONTENT) + 500, len(CONTENT) - 500, 10, 9_000_000_000])
def test_a_length_that_is_not_the_known_one_is_told(site: Site, target: Path, said: int) -> None:
    site.files["pack.zip"] = Behaviour(CONTENT, length=said)
    with pytest.raises(ModelPackError, match="not 1,500,000"):
        get(site, target)
    assert not target.exists()


def test_a_length_that_lies_is_found_out(site: Site, target: Path) -> None:
    site.files["pack.zip"] = Behaviour(CONTENT, length=len(CONTENT) - 500)
    with pytest.raises(ChecksumError):
        get(site, target, size_bytes=None)
    site.files["pack.zip"] = Behaviour(CONTENT, length=len(CONTENT) + 500)
    with pytest.raises(ModelPackError, match="broke off"):
        get(site, target, size_bytes=None)
    assert not target.exists()


def test_a_body_that_never_ends_stops_at_the_known_size(site: Site, target: Path) -> None:
    site.files["pack.zip"] = Behaviour(CONTENT * 3, length=0)
    with pytest.raises(ModelPackError, match="more bytes"):
        get(site, target)
    assert target.with_name("pack.zip.part").stat().st_size <= len(CONTENT)


def test_what_is_not_there_is_told(site: Site, target: Path) -> None:
    with pytest.raises(ModelPackError, match="404") as caught:
        get(site, target)
    assert site.url("pack.zip") in str(caught.value)
    site.files["pack.zip"] = Behaviour(b"", status=503)
    with pytest.raises(ModelPackError, match="503"):
        get(site, target)


def test_a_machine_without_a_network_is_told(target: Path) -> None:
    with serving() as gone:
        url = gone.url("pack.zip")
    with pytest.raises(ModelPackError, match="cannot be reached"):
        fetch(Source(url), target, lambda *_: None, CancelToken())


@pytest.mark.parametrize(
    "url", ["http://example.org/a.zip", "ftp://example.org/a.zip", "file:///etc/passwd", "a.zip"]
)
def test_only_https_is_asked(target: Path, url: str) -> None:
    with pytest.raises(ModelPackError, match="https only"):
        fetch(Source(url), target, lambda *_: None, CancelToken())


@pytest.mark.parametrize("to", ["http://example.org/a.zip", "ftp://example.org/a.zip"])
def test_a_redirect_leads_to_https_only(site: Site, target: Path, to: str) -> None:
    site.files["pack.zip"] = Behaviour(CONTENT, location=to)
    with pytest.raises(ModelPackError, match="https only"):
        get(site, target)


def test_a_redirect_on_this_machine_is_followed(site: Site, target: Path) -> None:
    site.files["pack.zip"] = Behaviour(b"", location=site.url("there.zip"))
    site.files["there.zip"] = Behaviour(CONTENT)
    get(site, target)
    assert target.read_bytes() == CONTENT


def test_a_stopped_download_goes_on(site: Site, target: Path) -> None:
    site.files["pack.zip"] = Behaviour(CONTENT)
    token = CancelToken()

    def stop(done: int, total: int) -> None:
        if done > 300_000:
            token.cancel()

    source = Source(site.url("pack.zip"), len(CONTENT), SHA)
    with pytest.raises(Cancelled):
        fetch(source, target, stop, token)
    assert not target.exists()
    kept = target.with_name("pack.zip.part").stat().st_size
    assert kept > 300_000
    get(site, target)
    assert target.read_bytes() == CONTENT
    assert site.asked[-1][1] == f"bytes={kept}-"


def test_a_folder_that_cannot_be_written_is_told(site: Site, tmp_path: Path) -> None:
    site.files["pack.zip"] = Behaviour(CONTENT)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ModelPackError, match="cannot be written"):
        get(site, tmp_path / "file" / "pack.zip")
