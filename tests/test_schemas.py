"""The schemas under ``schemas/`` take what newslint takes, and refuse what it refuses."""

import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator

from newslint.checks.kind import kind_names, load_kind
from newslint.config import KEYS, load
from newslint.config.selection import available_rules, choose_rules
from newslint.errors import ConfigError, PackError
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.packs.strictyaml import load as load_yaml

ROOT = Path(__file__).parent.parent
HOUSE = ROOT / "tests" / "data" / "house"


def validator(name: str) -> Draft202012Validator:
    schema = json.loads((ROOT / "schemas" / name).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


PACK, CONFIG = validator("pack.json"), validator("config.json")


@pytest.mark.parametrize(
    "file",
    [*sorted(shipped_rules().rglob("*.yaml")), *sorted(HOUSE.rglob("*.yaml"))],
    ids=lambda file: file.stem,
)
def test_the_packs_are_valid(file: Path) -> None:
    content, _lines = load_yaml(file.read_text(encoding="utf-8"), file.name)
    PACK.validate(content)


RULE = """\
pack: house
rules:
  - id: plain
    kind: terms
    message: m
    severity: error
    scope: [body, headline]
    quotes: check
    avoid: [very]
    examples:
      bad: ["{very} good", {headline: "{very} good"}]
      good: [good]
"""


def test_a_rule_with_all_keys_is_valid(folder: Path) -> None:
    assert _refusals(folder, RULE) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("pack: house", "pack: House", id="a pack's name"),
        pytest.param("pack: house", "pck: house", id="a key of the pack"),
        pytest.param("id: plain", "id: Plain_one", id="a rule's name"),
        pytest.param("kind: terms", "kind: term", id="a kind"),
        pytest.param("    kind: terms\n", "", id="no kind"),
        pytest.param("    message: m\n", "", id="no message"),
        pytest.param("severity: error", "severity: fatal", id="a severity"),
        pytest.param("severity: error", "severty: error", id="a key of all rules"),
        pytest.param("[body, headline]", "[body, hedline]", id="a role"),
        pytest.param("[body, headline]", "body", id="text for a list"),
        pytest.param("quotes: check", "quotes: always", id="a policy for quotations"),
        pytest.param("avoid: [very]", "avoid: very", id="an option's type"),
        pytest.param("avoid: [very]", "pattern: very", id="an option of another kind"),
        pytest.param("avoid: [very]", "enabled: maybe", id="a truth value"),
        pytest.param("      good: [good]", "      god: [good]", id="a key of the examples"),
        pytest.param("good: [good]", "good: good", id="examples that are no list"),
    ],
)
def test_a_faulty_rule_is_refused_by_both(folder: Path, old: str, new: str) -> None:
    assert old in RULE
    assert _refusals(folder, RULE.replace(old, new)) == ["newslint", "schema"]


def _refusals(folder: Path, pack: str) -> list[str]:
    """Return who refuses a pack."""
    refusals = []
    (folder / "house.yaml").write_text(pack, encoding="utf-8")
    try:
        load_file(folder / "house.yaml")
    except PackError:
        refusals.append("newslint")
    if not PACK.is_valid(load_yaml(pack, "house.yaml")[0]):
        refusals.append("schema")
    return refusals


SETTINGS = """\
extend = "base.toml"
packs = ["./house.yaml"]
select = ["core", "house", "*.names"]
extend-select = ["consistency.*"]
ignore = ["core.placeholders"]
vocabulary = ["words.txt"]
include = ["*.md"]
exclude = ["drafts/", "!drafts/keep.md"]
vale-vocabularies = ["."]
ignore-patterns = ['_{2}.*?_{2}']
ignore-elements = ["cite"]
min-severity = "warning"
fail-on = "error"
baseline = "accepted.json"

[[overrides]]
files = ["*.html"]
extend-select = ["house.*"]
ignore = ["core.joined-words"]
ignore-patterns = ['@{2}.*?@{2}']

[severity]
"core.joined-words" = "warning"
"house.*" = "suggestion"

[options."core.joined-words"]
allow = ["inservice"]
joins = { alot = "a lot" }

[options."house.plain"]
avoid = ["quite"]

[per-file-ignores]
"archive/**" = ["consistency"]
"""


@pytest.fixture
def desk(folder: Path) -> Path:
    (folder / "base.toml").write_text("")
    (folder / "words.txt").write_text("")
    (folder / "house.yaml").write_text(RULE)
    return folder


def _config_refusals(desk: Path, text: str) -> list[str]:
    """Return who refuses a configuration."""
    refusals = []
    (desk / "newslint.toml").write_text(text)
    try:
        settings = load(desk / "newslint.toml")
        choose_rules(available_rules(settings), settings)
    except ConfigError:
        refusals.append("newslint")
    if not CONFIG.is_valid(tomllib.loads(text)):
        refusals.append("schema")
    return refusals


def test_a_configuration_with_all_keys_is_valid(desk: Path) -> None:
    assert set(tomllib.loads(SETTINGS)) == set(KEYS)
    assert _config_refusals(desk, SETTINGS) == []


def test_what_init_writes_is_valid(folder: Path) -> None:
    from newslint.commands.init import CONFIGURATION
    from newslint.commands.init import PACK as FIRST_PACK

    CONFIG.validate(tomllib.loads(CONFIGURATION))
    PACK.validate(load_yaml(FIRST_PACK, "rules.yaml")[0])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("fail-on", "fail_on", id="a key"),
        pytest.param('fail-on = "error"', 'fail-on = "fatal"', id="a severity"),
        pytest.param('select = ["core", "house", "*.names"]', 'select = "core"', id="no list"),
        pytest.param('["words.txt"]', "[1]", id="an item"),
        pytest.param('"house.*" = "suggestion"', '"house.*" = "no"', id="an entry"),
        pytest.param('"house.*" = "suggestion"', 'house.plain = "error"', id="no quotation marks"),
        pytest.param('allow = ["inservice"]', 'alow = ["inservice"]', id="an option's name"),
        pytest.param('allow = ["inservice"]', 'allow = "inservice"', id="an option's type"),
        pytest.param('joins = { alot = "a lot" }', "joins = { alot = 1 }", id="an option's entry"),
        pytest.param('["consistency"]\n', '"consistency"\n', id="no list of selectors"),
    ],
)
def test_a_faulty_configuration_is_refused_by_both(desk: Path, old: str, new: str) -> None:
    assert old in SETTINGS
    assert _config_refusals(desk, SETTINGS.replace(old, new)) == ["newslint", "schema"]


def _described(schema: Any, path: str = "") -> Iterator[tuple[str, bool]]:
    """Yield the path of each property in a schema, and whether it has a description."""
    if isinstance(schema, list):
        for inner in schema:
            yield from _described(inner, path)
    elif isinstance(schema, dict):
        for name, inner in schema.get("properties", {}).items():
            if "const" not in inner:
                yield f"{path}/{name}", bool(inner.get("description") or "$ref" in inner)
        for key, inner in schema.items():
            yield from _described(inner, f"{path}/{key}")


@pytest.mark.parametrize("schema", [PACK, CONFIG], ids=["pack", "config"])
def test_an_editor_has_something_to_show_for_every_key(schema: Draft202012Validator) -> None:
    named_names = {"name", "note", "wrong"}  # a pack seldom holds names; CSV files do
    bare = {path for path, is_described in _described(schema.schema) if not is_described}
    assert {path for path in bare if path.rpartition("/")[2] not in named_names} == set()


def test_every_option_of_every_kind_is_described(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(ROOT), *sys.path])
    from tools.schemas import describe_option

    for kind in map(load_kind, kind_names()):
        for field in msgspec.structs.fields(kind.options):
            assert describe_option(kind.options, field.encode_name), (kind.name, field.encode_name)
