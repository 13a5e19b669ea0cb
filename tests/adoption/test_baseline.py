import json
from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.adoption.baseline import Baseline, Entry, read_baseline
from newslint.errors import ConfigError
from newslint.finding import Finding, Severity


def finding(
    path: str = "a.txt", hash_: str = "h1", text: str = "utilise", start: int = 0
) -> Finding:
    rule, severity = "house.plain-words", Severity.WARNING
    place = (1, start + 1, 1, start + 2, start, start + 1)
    return Finding(path, *place, rule, severity, "m", text, fingerprint=hash_)


def entry(path: str = "a.txt", hash_: str = "h1", count: int = 1) -> Entry:
    return Entry(path, "house.plain-words", "utilise", hash_, count)


def nobody_looked(_entry: Entry) -> bool:
    return False


def all_were_looked_for(_entry: Entry) -> bool:
    return True


@pytest.fixture
def files(folder: Path) -> Path:
    for name in ("a.txt", "b.txt", "news/c.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("Copy.\n")
    return folder


@pytest.mark.parametrize(
    ("entries", "hashes", "new"),
    [
        pytest.param([], ["h1"], ["h1"], id="nothing is accepted"),
        pytest.param([entry()], ["h1"], [], id="accepted"),
        pytest.param([entry()], ["h2"], ["h2"], id="another sentence"),
        pytest.param([entry()], ["h1", "h1"], ["h1"], id="once more than accepted"),
        pytest.param([entry(count=2)], ["h1", "h1"], [], id="accepted twice"),
        pytest.param([entry(count=2)], ["h1"], [], id="less than accepted"),
        pytest.param([entry(), entry(hash_="h2")], ["h2", "h3", "h1"], ["h3"], id="in any order"),
        pytest.param([entry("b.txt")], ["h1"], ["h1"], id="accepted in another file"),
        pytest.param([entry("gone.txt")], ["h1"], [], id="accepted in a file that is gone"),
        pytest.param([entry("gone.txt")], ["h1", "h1"], ["h1"], id="and once only"),
        pytest.param(
            [entry(), entry("gone.txt")], ["h1", "h1"], [], id="here and in one that is gone"
        ),
    ],
)
def test_findings_are_split(
    files: Path, entries: list[Entry], hashes: list[str], new: list[str]
) -> None:
    findings = [finding(hash_=each, start=at) for at, each in enumerate(hashes)]
    kept, accepted = Baseline(files / "base.json", entries).split("a.txt", findings)
    assert [each.fingerprint for each in kept] == new
    assert sorted(each.start for each in (*kept, *accepted)) == list(range(len(findings)))


def test_a_file_that_is_gone_accepts_its_own_once(files: Path) -> None:
    baseline = Baseline(files / "b.json", [entry("gone.txt"), entry("moved.txt", "h2")])
    found = [finding("gone.txt", "h1"), finding("gone.txt", "h1", start=9)]
    new, accepted = baseline.split("gone.txt", [*found, finding("gone.txt", "h2", start=20)])
    assert [each.start for each in new] == [9]
    assert [each.start for each in accepted] == [0, 20]


def test_a_folder_of_many_files_can_be_renamed(files: Path) -> None:
    names, hashes = range(400), [f"h{number}" for number in range(25)]
    baseline = Baseline(
        files / "b.json", [entry(f"old/{name}.txt", hash_) for name in names for hash_ in hashes]
    )
    began = process_time()
    for name in names:
        found = [finding(f"new/{name}.txt", hash_) for hash_ in hashes]
        assert baseline.split(f"new/{name}.txt", found) == ([], found)
    assert process_time() - began < 5  # a tenth of a second; two minutes if each file added up all


def test_another_rule_on_the_same_words_is_new(files: Path) -> None:
    other = Entry("a.txt", "house.vague", "utilise", "h1")
    assert Baseline(files / "base.json", [other]).split("a.txt", [finding()])[1] == []


@pytest.mark.parametrize(
    ("path", "name"),
    [
        pytest.param("a.txt", "a.txt", id="beside it"),
        pytest.param("./a.txt", "a.txt", id="with a stop"),
        pytest.param("news/../a.txt", "a.txt", id="down and up again"),
        pytest.param("{}/news/c.txt", "news/c.txt", id="an absolute path"),
        pytest.param("link/c.txt", "news/c.txt", id="through a link to a folder"),
        pytest.param("alias.txt", "alias.txt", id="a link to a file is a file of its own"),
        pytest.param("../outside.txt", "../outside.txt", id="outside"),
        pytest.param("not there/x.txt", "not there/x.txt", id="a file that is not there"),
        pytest.param("caf\udce9.txt", "caf\\udce9.txt", id="a name that is not Unicode"),
    ],
)
def test_a_file_has_one_name_however_it_was_reached(files: Path, path: str, name: str) -> None:
    (files / "link").symlink_to("news")
    (files / "alias.txt").symlink_to("a.txt")
    assert Baseline(files / "base.json").name_of(path.format(files)) == name


def test_names_count_from_the_baseline_wherever_the_run_was_started(
    files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("news")
    baseline = Baseline(Path("../base.json"), [entry("news/c.txt")])
    assert baseline.split("c.txt", [finding("c.txt")])[0] == []
    assert baseline.split("../news/c.txt", [finding("../news/c.txt")])[0] == []


def test_a_baseline_that_is_written_reads_the_same(files: Path) -> None:
    findings = [
        finding(),
        finding(),
        finding("news/c.txt", "h2", "日本\n “é”"),
        finding("caf\udce9.txt"),
    ]
    written = Baseline(files / "base.json").renew(findings, nobody_looked)
    written.write()
    read = read_baseline(files / "base.json")
    assert read.entries == written.entries
    assert (read.count, read.files) == (4, 3)
    assert read.split("news/c.txt", [findings[2]])[0] == []
    lines = (files / "base.json").read_text(encoding="utf-8").splitlines()
    assert lines[3] == (
        '    {"path": "a.txt", "rule": "house.plain-words", "text": "utilise", "hash": "h1",'
        ' "count": 2},'
    )
    assert '"text": "日本 “é”"' in lines[5]


def test_an_empty_baseline_is_json(files: Path) -> None:
    Baseline(files / "base.json").write()
    assert json.loads((files / "base.json").read_text()) == {"version": 1, "findings": []}
    assert read_baseline(files / "base.json").entries == ()


def test_a_long_match_is_shortened_for_the_reader_only(files: Path) -> None:
    long = finding(text="word " * 100)
    baseline = Baseline(files / "base.json").renew([long], nobody_looked)
    assert len(baseline.entries[0].text) == 80
    assert baseline.split("a.txt", [long])[0] == []


@pytest.mark.parametrize(
    ("entries", "found", "looked_for", "left"),
    [
        pytest.param([entry()], [], all_were_looked_for, [], id="mended"),
        pytest.param([entry()], [], nobody_looked, [entry()], id="nobody looked"),
        pytest.param([entry(count=3)], ["h1"], all_were_looked_for, [entry()], id="some mended"),
        pytest.param([entry(count=3)], ["h1"], nobody_looked, [entry(count=3)], id="some seen"),
        pytest.param([entry()], ["h1", "h1"], nobody_looked, [entry(count=2)], id="more seen"),
        pytest.param([], ["h2"], all_were_looked_for, [entry(hash_="h2")], id="a new one"),
        pytest.param([entry("gone.txt")], ["h1"], all_were_looked_for, [entry()], id="renamed"),
    ],
)
def test_a_baseline_is_renewed(
    files: Path,
    entries: list[Entry],
    found: list[str],
    looked_for: Callable[[Entry], bool],
    left: list[Entry],
) -> None:
    baseline = Baseline(files / "base.json", entries)
    findings = [finding(hash_=each) for each in found]
    assert list(baseline.renew(findings, looked_for).entries) == left


@pytest.mark.parametrize(
    ("paths", "covered"),
    [
        pytest.param(["."], ["a.txt", "news/c.txt", "newsroom.txt"], id="all"),
        pytest.param(["news"], ["news/c.txt"], id="a folder"),
        pytest.param(["news/"], ["news/c.txt"], id="with a slash"),
        pytest.param(["a.txt", "news/c.txt"], ["a.txt", "news/c.txt"], id="files"),
        pytest.param([], [], id="nothing"),
        pytest.param([".."], ["../x.txt", "a.txt", "news/c.txt", "newsroom.txt"], id="from above"),
    ],
)
def test_paths_cover_entries(files: Path, paths: list[str], covered: list[str]) -> None:
    names = ["../x.txt", "a.txt", "news/c.txt", "newsroom.txt"]
    covers = Baseline(files / "base.json").scope(paths)
    assert [name for name in names if covers(entry(name))] == covered


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "{", "base.json: no baseline: .*“newslint baseline write” makes it anew", id="cut off"
        ),
        pytest.param('{\n "version": 1,\n oh\n}', "base.json:3: no baseline", id="no JSON"),
        pytest.param("[]", "base.json: no baseline: Expected `object`", id="another JSON"),
        pytest.param(
            '{"version": 1, "findings": [{"path": 3}]}',
            "Expected `str`, got `int`",
            id="a wrong type",
        ),
        pytest.param(
            '{"version": 1}', "missing required field `findings`", id="a field is missing"
        ),
        pytest.param(
            '{"version": 1, "findings": [{"path": "a", "rule": "r", "text": "t", "hash": "h",'
            ' "count": 0}]}',
            "Expected `int` >= 1",
            id="accepted no times",
        ),
        pytest.param(
            '{"version": 2, "accepted": "otherwise"}',
            "is version 2 of a baseline, this newslint reads 1",
            id="a newer version",
        ),
        pytest.param(
            '{\n  "version": 1,\n  "findings": [\n<<<<<<< HEAD\n=======\n>>>>>>> desk\n  ]\n}\n',
            "base.json:4: holds the marks of a merge conflict; keep the entries of both sides",
            id="a merge conflict",
        ),
    ],
)
def test_a_damaged_baseline_is_refused(folder: Path, text: str, message: str) -> None:
    (folder / "base.json").write_text(text)
    with pytest.raises(ConfigError, match=message):
        read_baseline(folder / "base.json")


def test_bytes_that_are_no_text_are_refused(folder: Path) -> None:
    (folder / "base.json").write_bytes(b'{"version": 1, "findings": [{"path": "\xe9"')
    with pytest.raises(ConfigError, match="no baseline"):
        read_baseline(folder / "base.json")


def test_a_folder_is_no_baseline(folder: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: Is a directory"):
        read_baseline(folder)


def test_a_byte_order_mark_does_no_harm(folder: Path) -> None:
    (folder / "base.json").write_bytes(b'\xef\xbb\xbf{"version": 1, "findings": []}')
    assert read_baseline(folder / "base.json").entries == ()


HASHES = st.lists(st.sampled_from(["h1", "h2", "h3"]), max_size=8)


@given(HASHES, HASHES)
def test_as_many_are_new_as_there_are_more_than_accepted(
    accepted: list[str], found: list[str]
) -> None:
    file = Path(__file__)
    name = file.name
    old = Baseline(file.parent / "x").renew(
        [finding(name, each) for each in accepted], nobody_looked
    )
    new, _kept = old.split(str(file), [finding(str(file), each) for each in found])
    for each in ("h1", "h2", "h3"):
        surplus = max(0, found.count(each) - accepted.count(each))
        assert sum(one.fingerprint == each for one in new) == surplus
    assert old.renew([], nobody_looked).entries == old.entries
