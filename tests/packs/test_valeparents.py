"""Where rules for Vale are."""

from pathlib import Path

import pytest

from newslint.packs.rulebook import load_packs
from newslint.packs.valeparents import find_root, is_style, name_rule, read_parents

RULE = "extends: existence\nmessage: m\ntokens: [a]\n"
META = '{"feed": "", "vale_version": ">=3.20.0"}'


@pytest.mark.parametrize(
    ("files", "file", "name"),
    [
        pytest.param({}, "Desk/Plain.yml", "Desk.Plain", id="a style in no other folder"),
        pytest.param(
            {"Std/meta.json": META}, "Std/Usage/Terms.yml", "Std.Usage.Terms", id="by meta.json"
        ),
        pytest.param(
            {"Std/Top.yml": RULE}, "Std/Usage/Terms.yml", "Std.Usage.Terms", id="by a rule above"
        ),
        pytest.param({"Std/meta.json": META}, "Std/A/B/C.yml", "Std.A.B.C", id="two folders down"),
        pytest.param(
            {".eslintrc.yml": "extends: standard\n"}, "Desk/Plain.yml", "Desk.Plain", id="others"
        ),
        pytest.param(
            {"config/a.txt": "", "Stray.yml": RULE}, "Desk/Plain.yml", "Desk.Plain", id="a stray"
        ),
        pytest.param({"meta.json": "{}"}, "Desk/Plain.yml", "Desk.Plain", id="another meta.json"),
    ],
)
def test_a_rule_has_the_name_of_its_style_and_place(
    tmp_path: Path, files: dict[str, str], file: str, name: str
) -> None:
    for each, text in {**files, file: RULE}.items():
        (tmp_path / each).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / each).write_text(text)
    assert name_rule(tmp_path / file) == name


def test_the_folder_at_hand_has_a_name(folder: Path) -> None:
    (folder / "Plain.yml").write_text(RULE)
    assert name_rule(Path("Plain.yml")) == f"{folder.name}.Plain"


def test_drafts_and_tests_of_a_style_are_no_rules(tmp_path: Path) -> None:
    for name in ("Std/Top.yml", "Std/Top.test.yml", "Std/_old/A.yml", "Std/.git/B.yml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(RULE)
    assert [rule.id for rule in load_packs([tmp_path / "Std"])] == ["Std.Top"]


def test_the_bytes_of_all_parents_are_read(tmp_path: Path) -> None:
    style = tmp_path / "Desk"
    style.mkdir()
    (style / "A.yml").write_text("extends: 'Desk.B'\n")
    (style / "B.yml").write_text("message: m\nextends: Desk.C\n")
    read = read_parents((style / "A.yml").read_bytes(), style / "A.yml")
    assert read == b"message: m\nextends: Desk.C\n"
    assert find_root(style) == style


def test_a_circle_is_read_a_few_times(tmp_path: Path) -> None:
    style = tmp_path / "Desk"
    style.mkdir()
    (style / "A.yml").write_text("extends: Desk.A\n")
    assert len(read_parents(b"extends: Desk.A\n", style / "A.yml")) < 1000


def test_the_files_of_a_style_are_looked_through_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    style = tmp_path / "Std"
    style.mkdir()
    for number in range(9):
        (style / f"{number}.yml").write_text("message: no rule yet\n", encoding="utf-8")
    read: list[str] = []
    read_bytes = Path.read_bytes

    def note(file: Path) -> bytes:
        read.append(file.name)
        return read_bytes(file)

    monkeypatch.setattr(Path, "read_bytes", note)
    assert not any(is_style(file.parent) for file in sorted(style.iterdir()))
    assert len(read) == 9
