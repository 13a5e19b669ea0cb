from pathlib import Path

import pytest

from newslint import cachefolder
from newslint.checks.kind import kind_names, load_kind
from newslint.document import PROSE, Role
from newslint.errors import PackError
from newslint.finding import Severity
from newslint.packs.packcache import PackCache
from newslint.packs.rulebook import load_examples, load_file, load_packs, locate_pack, shipped_rules

PACK = """\
pack: house
rules:
  - id: utilise
    kind: terms
    message: "Write “{replacement}”."
    severity: error
    scope: [headline, body]
    quotes: check
    prefer: {utilise: use}
    examples:
      bad: ["They {utilise=>use} it."]
      good: ["They use it."]
  - id: very
    kind: terms
    message: Cut it.
    avoid: [very]
"""


def write(folder: Path, text: str, name: str = "house.yaml") -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_a_pack_is_read_into_rules(folder: Path) -> None:
    file = write(folder, PACK)
    first, second = load_file(file)
    assert first.id == "house.utilise"
    assert first.severity is Severity.ERROR
    assert first.scope == {Role.HEADLINE, Role.BODY}
    assert first.quotes == "check"
    assert first.options.prefer == {"utilise": "use"}
    assert (first.origin.path, first.origin.line) == (str(file), 3)
    assert (second.severity, second.scope, second.quotes) == (Severity.WARNING, PROSE, "skip")
    assert second.origin.line == 13


def test_a_cached_pack_is_the_same_as_a_fresh_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(folder / "cache"))
    file = write(folder, PACK)
    assert PackCache([file]).fetch(file.read_bytes()) is None
    fresh = load_file(file)
    assert PackCache([file]).fetch(file.read_bytes()) is not None
    assert load_file(file) == fresh


@pytest.mark.parametrize("damage", [b"", b"\xc1", b"\x81"], ids=["empty", "not msgpack", "cut off"])
def test_a_damaged_cache_is_the_same_as_none(
    folder: Path, damage: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(folder / "cache"))
    file = write(folder, PACK)
    fresh = load_file(file)
    (kept,) = cachefolder.folder().rglob("*.msgpack")
    kept.write_bytes(damage)
    assert load_file(file) == fresh


def test_a_cache_that_cannot_be_written_does_no_harm(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(folder, PACK)
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(file))
    assert len(load_file(file)) == 2


def test_the_examples_of_a_pack_keep_their_lines(folder: Path) -> None:
    examples = load_examples(write(folder, PACK))
    assert examples["house.utilise"]["bad"] == [("They {utilise=>use} it.", 11)]
    assert examples["house.very"] == {"bad": [], "good": []}


def test_a_pack_may_be_a_folder(folder: Path) -> None:
    write(folder, PACK, "house/one.yaml")
    write(folder, PACK.replace("utilise", "leverage").replace("very", "really"), "house/in/two.yml")
    rules = load_packs([folder / "house"])
    assert [rule.id for rule in rules] == [
        "house.leverage",
        "house.really",
        "house.utilise",
        "house.very",
    ]


def test_a_rule_must_not_stand_twice(folder: Path) -> None:
    write(folder, PACK, "house/one.yaml")
    write(folder, PACK, "house/two.yaml")
    with pytest.raises(
        PackError, match=r"two.yaml:3: .*“house.utilise” stands already in .*one.yaml:3"
    ):
        load_packs([folder / "house"])


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param(
            "severity: error",
            "severty: error",
            "house.yaml:6: unknown key “severty” in a rule of kind terms; did you mean “severity”?",
            id="a misspelt key",
        ),
        pytest.param(
            "prefer: {utilise: use}",
            "swap: {utilise: use}",
            "house.yaml:9: unknown key “swap”",
            id="a key of no kind",
        ),
        pytest.param(
            "kind: terms\n    message: C",
            "kind: term\n    message: C",
            "house.yaml:14: no check kind is called “term”; did you mean “terms”?",
            id="a kind",
        ),
        pytest.param(
            "severity: error",
            "severity: eror",
            "house.yaml:6: “eror” is no severity; did you mean “error”?",
            id="a severity",
        ),
        pytest.param(
            "[headline, body]",
            "[headline, bdy]",
            "house.yaml:7: “bdy” is no scope; did you mean “body”?",
            id="a role",
        ),
        pytest.param(
            "quotes: check",
            "quotes: chek",
            "house.yaml:8: “chek” is no policy for quotations; did you mean “check”?",
            id="quotes",
        ),
        pytest.param(
            "scope: [headline, body]",
            "scope: []",
            "house.yaml:7: an empty scope finds nothing",
            id="an empty scope",
        ),
        pytest.param(
            "id: very", "id: Very", "house.yaml:13: “Very”: use small letters", id="a name"
        ),
        pytest.param(
            "{replacement}",
            "{replacment}",
            "house.yaml:5: nothing fills “{replacment}”; did you mean “replacement”?",
            id="a field",
        ),
        pytest.param("{replacement}", "{", "house.yaml:5:", id="a lone brace"),
        pytest.param(
            "avoid: [very]",
            "avoid: very",
            "house.yaml:16: “avoid”: expected “array”, got “str”",
            id="a type",
        ),
        pytest.param(
            "avoid: [very]",
            "avoid: [3]",
            "house.yaml:16: “avoid”: expected “str”, got “int”",
            id="the type of an item",
        ),
        pytest.param(
            "avoid: [very]",
            "avoid: ['very!']",
            "house.yaml:16: “very!” must begin and end with a letter",
            id="an option",
        ),
        pytest.param(
            "    avoid: [very]\n", "", "house.yaml:13: the rule lists no term", id="no term"
        ),
        pytest.param(
            "    message: Cut it.\n",
            "",
            "house.yaml:13: the rule has no “message”",
            id="no message",
        ),
        pytest.param(
            'bad: ["They {',
            'bad: ["They \\\\{',
            "house.yaml:11: a bad example that marks no",
            id="a bad example without a mark",
        ),
        pytest.param(
            'good: ["They',
            'good: ["{They}',
            "house.yaml:12: a good example that marks a fault",
            id="a good example with a mark",
        ),
        pytest.param("good:", "ok:", "house.yaml:12: unknown key “ok” in examples", id="a side"),
        pytest.param(
            "pack: house", "pack: House", "house.yaml:1: “pack” must name the pack", id="pack"
        ),
        pytest.param(
            "pack: house",
            "pack: house\nrule: []",
            "house.yaml:2: unknown key “rule” in a pack; did you mean “rules”?",
            id="a pack's key",
        ),
    ],
)
def test_a_fault_names_file_line_key_and_the_nearest(
    folder: Path, old: str, new: str, message: str
) -> None:
    assert old in PACK
    file = write(folder, PACK.replace(old, new))
    with pytest.raises(PackError) as caught:
        load_file(file)
    assert str(folder / message) in str(caught.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("- a", "a pack is a mapping", id="a list"),
        pytest.param("pack: house", "“rules” must list at least one", id="no rules"),
        pytest.param(
            "pack: house\nrules: [a]", ":2: a rule is a mapping", id="a rule that is text"
        ),
        pytest.param(
            "pack: house\nrules:\n - id: x\n   kind: terms\n   message: m\n   examples: [a]",
            ":6: examples are two lists",
            id="examples without sides",
        ),
        pytest.param(
            "pack: house\nrules:\n - id: x\n   kind: terms\n   message: m\n   examples: {bad: a}",
            ":6: “bad” must be a list",
            id="examples that are text",
        ),
        pytest.param(
            "pack: house\nrules:\n - id: x\n   kind: terms\n   message: m\n   examples: {bad: [3]}",
            ":6: an example is text",
            id="an example that is a number",
        ),
        pytest.param(
            "pack: house\nrules:\n - id: x\n   kind: terms\n   message: m\n"
            "   examples: {bad: ['{a']}",
            ":6: a mark is not closed",
            id="an open mark",
        ),
    ],
)
def test_a_malformed_pack_is_refused(folder: Path, text: str, message: str) -> None:
    with pytest.raises(PackError) as caught:
        load_file(write(folder, text))
    assert message in str(caught.value)


def test_a_pack_that_is_not_text_is_refused(folder: Path) -> None:
    (folder / "p.yaml").write_bytes(b"pack: a\n\xff")
    with pytest.raises(PackError, match=r"p.yaml:2: not valid UTF-8"):
        load_file(folder / "p.yaml")
    with pytest.raises(PackError, match="cannot be read"):
        load_file(folder / "none.yaml")


def test_packs_are_located_by_name_and_by_path(folder: Path) -> None:
    file = write(folder, PACK)
    assert locate_pack("core", folder) == shipped_rules() / "core"
    assert locate_pack("./house.yaml", folder) == file
    assert locate_pack(str(file), Path("/")) == file
    with pytest.raises(PackError, match=r"no such rule pack"):
        locate_pack("./hous", folder)
    with pytest.raises(PackError, match=r"no pack called “cor”.* did you mean “core”"):
        locate_pack("cor", folder)
    (folder / "empty").mkdir()
    with pytest.raises(PackError, match="holds no rule pack"):
        load_packs([folder / "empty"])


@pytest.mark.parametrize("name", kind_names())
def test_a_kind_is_named_after_its_module_and_describes_itself(name: str) -> None:
    kind = load_kind(name)
    assert kind.name == name
    assert kind.description
    assert kind.options.__doc__


@pytest.mark.parametrize("name", ["kind", "policy", "no-such", "../x"])
def test_what_is_no_kind_is_not_loaded(name: str) -> None:
    with pytest.raises(KeyError):
        load_kind(name)


def test_the_style_that_vale_has_built_in_has_its_own_name(tmp_path: Path) -> None:
    rules = load_packs([locate_pack("Vale", tmp_path)])
    assert [rule.id for rule in rules] == [
        "Vale.Avoid",
        "Vale.Repetition",
        "Vale.Spelling",
        "Vale.Terms",
    ]
    with pytest.raises(PackError, match="did you mean “Vale”"):
        locate_pack("vale", tmp_path)
