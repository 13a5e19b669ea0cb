import os
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec import structs

from newslint import cachefolder
from newslint.errors import PackError
from newslint.running import resultkeys
from newslint.running.inspection import Inspector, Overrides, Regime
from newslint.running.resultkeys import Keys


@pytest.fixture
def key_of(desk: Path) -> Callable[..., bytes]:
    """Return what the result of an article is kept by in a run of its own."""

    def make(
        path: str = "a.txt", data: bytes = b"Copy.\n", regime: Regime | None = None, **given: object
    ) -> bytes:
        inspector = Inspector(Overrides(**given))  # type: ignore[arg-type]
        return Keys().key(path, data, regime or inspector.regime_for(Path(path)))

    return make


SETTINGS = """\
packs = ['./house.yaml']
select = ['house']
ignore = []
vocabulary = ['words.txt', 'names.csv']
"""


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        pytest.param("house.yaml", "used", "put to use", id="a rule"),
        pytest.param("house.yaml", "pack:", "# House style\npack:", id="a note in a pack"),
        pytest.param(
            "newslint.toml", "['./house.yaml']", "['./house.yaml', 'core']", id="the packs"
        ),
        pytest.param("newslint.toml", "['house']", "['house', 'core']", id="the rules chosen"),
        pytest.param(
            "newslint.toml", "ignore = []", "ignore = ['core.*']", id="the rules left out"
        ),
        pytest.param(
            "newslint.toml",
            "ignore = []",
            "severity = {'house.utilise' = 'error'}",
            id="a severity",
        ),
        pytest.param(
            "newslint.toml",
            "ignore = []",
            "options = {'house.utilise' = {match-case = true}}",
            id="an option of a rule",
        ),
        pytest.param("words.txt", "hall", "choir", id="an accepted word"),
        pytest.param("names.csv", "Bo Ray", "Ann Lee", id="a listed name"),
    ],
)
def test_whatever_decides_what_is_found_makes_another_key(
    desk: Path, key_of: Callable[..., bytes], file: str, old: str, new: str
) -> None:
    (desk / "newslint.toml").write_text(SETTINGS)
    (desk / "words.txt").write_text("hall\n")
    (desk / "names.csv").write_text("name\nBo Ray\n")
    before = key_of()
    assert key_of() == before
    text = (desk / file).read_text()
    assert old in text
    (desk / file).write_text(text.replace(old, new, 1))
    assert key_of() != before


def test_our_own_packs_make_another_key_when_a_file_of_theirs_was_written(
    desk: Path, key_of: Callable[..., bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "newslint.toml").write_text("packs = ['./house.yaml']\n")
    monkeypatch.setattr(resultkeys, "shipped_rules", lambda: desk)
    before = key_of()
    assert key_of() == before
    status = (desk / "house.yaml").stat()
    os.utime(desk / "house.yaml", ns=(status.st_atime_ns, status.st_mtime_ns + 1_000_000))
    written = key_of()
    assert written != before
    with (desk / "house.yaml").open("a") as file:
        file.write("# A note.\n")
    os.utime(desk / "house.yaml", ns=(status.st_atime_ns, status.st_mtime_ns + 1_000_000))
    assert key_of() not in {before, written}


@pytest.mark.parametrize("file", ["style/words.txt", "config/dictionaries/house.dic"])
def test_lists_beside_the_rules_of_a_style_make_another_key(
    desk: Path, key_of: Callable[..., bytes], file: str
) -> None:
    (desk / "newslint.toml").write_text("packs = ['./style']\n")
    (desk / "style").mkdir()
    (desk / "house.yaml").rename(desk / "style" / "house.yaml")
    before = key_of()
    (desk / file).parent.mkdir(parents=True, exist_ok=True)
    (desk / file).write_text("word\n")
    with_list = key_of()
    assert with_list != before
    (desk / file).write_text("words\n")
    assert key_of() != with_list
    assert key_of() == key_of()


def test_the_file_makes_another_key(key_of: Callable[..., bytes]) -> None:
    assert key_of(data=b"Other copy.\n") != key_of()
    assert key_of("a.md") != key_of(), "it is read in another way"
    assert key_of("b.TXT") == key_of(), "where it lies and what it is called is another matter"


def test_the_command_line_makes_another_key(key_of: Callable[..., bytes]) -> None:
    keys = {
        key_of(),
        key_of(select=("core",)),
        key_of(ignore=("house.utilise",)),
        key_of(extend_select=("core",)),
        key_of(packs=("core",)),
        key_of(isolated=True),
    }
    assert len(keys) == 6


def test_rules_left_out_of_one_file_make_another_key(
    key_of: Callable[..., bytes], desk: Path
) -> None:
    regime = Inspector(Overrides()).regime_for(Path("a.txt"))
    assert key_of(regime=structs.replace(regime, ignored=("core",))) != key_of(regime=regime)


def test_newslints_own_code_makes_another_key(
    key_of: Callable[..., bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = key_of()
    monkeypatch.setattr(resultkeys, "code_stamp", lambda: "another day")
    assert key_of() != before
    monkeypatch.undo()
    assert cachefolder.code_stamp() != "another day"


def test_a_pack_that_cannot_be_read_is_named(
    key_of: Callable[..., bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    regime = Inspector(Overrides()).regime_for(Path("a.txt"))

    def refuse(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(PackError, match=r"\.yaml: cannot be read: Permission denied"):
        key_of(regime=regime)


def test_keys_of_settings_that_are_gone_do_not_pass_to_others(desk: Path) -> None:
    keys = Keys()
    made = set()
    for rule in ("house", "core", "consistency", "house.utilise"):
        regime = Inspector(Overrides(select=(rule,))).regime_for(Path("a.txt"))
        made.add(keys.key("a.txt", b"", regime))
        del regime
    assert len(made) == 4
