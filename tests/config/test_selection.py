from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.checks.kind import Origin, Rule, load_kind
from newslint.config import Layer, Settings, Written, load
from newslint.config.selection import available_rules, choose_rules, hint_at_rule
from newslint.document import PROSE
from newslint.errors import ConfigError
from newslint.finding import Severity

Write = Callable[..., Path]
Settle = Callable[[str], Settings]


def rule(name: str, kind: str = "person-names", *, enabled: bool = True, **options: object) -> Rule:
    made = load_kind(kind).options(**options)
    return Rule(
        name, kind, "m", Severity.WARNING, PROSE, "skip", made, Origin("p", 1), enabled=enabled
    )


RULES = (rule("core.a"), rule("core.b"), rule("house.a"), rule("house.off", enabled=False))


def chosen(settings: Settings, *ignored: str) -> str:
    return " ".join(each.id for each in choose_rules(RULES, settings, ignored))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("", "core.a core.b house.a", id="all that are on by themselves"),
        pytest.param("ignore = ['core.a']", "core.b house.a", id="one left out"),
        pytest.param("ignore = ['core']", "house.a", id="a pack left out"),
        pytest.param("ignore = ['*.a']", "core.b", id="a pattern left out"),
        pytest.param("ignore = ['core.?']", "house.a", id="a pattern of one letter"),
        pytest.param("select = ['house']", "house.a house.off", id="a pack selected, off or not"),
        pytest.param("select = []", "", id="nothing selected"),
        pytest.param("extend-select = ['house.off']", "core.a core.b house.a house.off", id="more"),
        pytest.param("select = ['core.a']\nextend-select = ['house']", "core.a house.a house.off",
            id="selected and more"),
        pytest.param(
            "select = ['*']\nignore = ['*.a']", "core.b house.off", id="a pattern beats all"
        ),
        pytest.param("select = ['*.a']\nignore = ['core']", "house.a", id="four letters beat two"),
        pytest.param("select = ['core.a']\nignore = ['core']", "core.a", id="a rule beats a pack"),
        pytest.param("select = ['core']\nignore = ['core.a']", "core.b", id="out of a pack"),
        pytest.param("select = ['core']\nignore = ['core']", "", id="on a tie it is left out"),
        pytest.param("extend-select = ['core.a']\nignore = ['core']", "core.a house.a",
            id="one kept of a pack that is left out"),
    ],
)  # fmt: skip
def test_rules_are_chosen_by_the_most_specific_selector(
    settle: Settle, text: str, names: str
) -> None:
    assert chosen(settle(text)) == names


@pytest.mark.parametrize(
    ("base", "near", "names"),
    [
        pytest.param("ignore = ['core.a']", "ignore = ['core.b']", "house.a", id="both leave out"),
        pytest.param("ignore = ['core.a']", "extend-select = ['core.a']", "core.a core.b house.a",
            id="the nearer one takes it back"),
        pytest.param("ignore = ['core.a']", "extend-select = ['core']", "core.a core.b house.a",
            id="even by a pack's name"),
        pytest.param("select = ['core.a']", "ignore = ['core']", "", id="a pack against a rule"),
        pytest.param("select = ['core']", "extend-select = ['house.a']", "core.a core.b house.a",
            id="more than the base selects"),
        pytest.param("select = ['core']", "select = ['house.a']", "house.a", id="select replaces"),
        pytest.param("extend-select = ['house.off']", "select = ['core.a']", "core.a",
            id="select replaces what was added too"),
        pytest.param("ignore = ['core.a']", "select = ['core']", "core.a core.b",
            id="select replaces what was left out too"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("is_command_line", [False, True], ids=["a file", "the command line"])
def test_the_nearest_layer_that_names_a_rule_decides(
    write: Write, base: str, near: str, names: str, is_command_line: bool
) -> None:
    file = write("base.toml", base)
    settings = load(write("newslint.toml", f"extend = 'base.toml'\n{near}"))
    if is_command_line:
        settings = load(file, Layer(settings.layers[-1].written))
    assert chosen(settings) == names


def test_what_a_file_ignores_is_stronger_than_anything(write: Write) -> None:
    settings = load(
        write("newslint.toml", "extend-select = ['core.a']"), Layer(Written(select=["core.a"]))
    )
    assert chosen(settings, "core") == ""


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        pytest.param("'core.a' = 'error'", "error warning warning", id="one rule"),
        pytest.param("'core' = 'error'", "error error warning", id="a pack"),
        pytest.param("'*.a' = 'error'", "error warning error", id="a pattern"),
        pytest.param(
            "'core.a' = 'suggestion'\n'core' = 'error'\n'*' = 'suggestion'",
            "suggestion error suggestion",
            id="the most specific",
        ),
    ],
)
def test_severities_are_set_by_the_most_specific_selector(
    settle: Settle, text: str, severities: str
) -> None:
    rules = choose_rules(RULES, settle(f"[severity]\n{text}"))
    assert " ".join(each.severity.value for each in rules) == severities


def test_the_severity_of_the_nearer_file_wins(write: Write, settle: Settle) -> None:
    write("base.toml", "[severity]\n'core.a' = 'error'\n'house' = 'error'")
    settings = settle("extend = 'base.toml'\n[severity]\n'core' = 'suggestion'")
    severities = [each.severity.value for each in choose_rules(RULES, settings)]
    assert severities == ["suggestion", "suggestion", "error"]


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        pytest.param("select = [\n'core', 'core.z']", 2, "select", id="select"),
        pytest.param("extend-select = ['core.z']", 1, "extend-select", id="extend-select"),
        pytest.param("ignore = ['core.z']", 1, "ignore", id="ignore"),
        pytest.param("[severity]\n'core.z' = 'error'", 2, "severity", id="severity"),
        pytest.param(
            "[per-file-ignores]\n'a' = ['core',\n'core.z']", 3, "per-file-ignores", id="per file"
        ),
    ],
)
def test_a_selector_must_fit_a_rule(settle: Settle, text: str, line: int, key: str) -> None:
    with pytest.raises(ConfigError) as caught:
        choose_rules(RULES, settle(text))
    message = f"newslint.toml:{line}: “{key}” names no rule with “core.z”; did you mean “core.b”?"
    assert str(caught.value).endswith(message)


def test_a_selector_in_an_extended_file_must_fit_too(write: Write, settle: Settle) -> None:
    write("base.toml", "\nignore = ['zzz']")
    with pytest.raises(ConfigError, match=r"base.toml:2: “ignore” names no rule with “zzz”"):
        choose_rules(RULES, settle("extend = 'base.toml'"))


def test_a_selector_of_the_command_line_must_fit_too() -> None:
    settings = load(None, Layer(Written(ignore=["core.z"])))
    with pytest.raises(ConfigError, match=r"\Acommand line: “ignore” names no rule with “core.z”"):
        choose_rules(RULES, settings)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("core.aa", "did you mean “core.a”?"),
        ("cor", "did you mean “core”?"),
        ("zzz", "“newslint rules --all” lists what there is"),
    ],
)
def test_a_hint_names_the_nearest_rule_or_pack(name: str, hint: str) -> None:
    assert hint_at_rule(name, ["core.a", "core.b", "house.a"]) == hint


TERMS = rule("house.terms", "terms", avoid=("very",), prefer={"utilise": "use"})


def options_of(settings: Settings, *rules: Rule) -> object:
    return choose_rules(rules, settings)[-1].options


def test_options_are_laid_over_those_of_the_rule(settle: Settle) -> None:
    settings = settle(
        "[options.'house.terms']\n"
        "avoid = ['quite']\n"
        "match-case = true\n"
        "prefer = {utilise = 'employ', whilst = 'while'}"
    )
    assert options_of(settings, TERMS) == load_kind("terms").options(
        avoid=("very", "quite"),
        prefer={"utilise": "employ", "whilst": "while"},
        match_case=True,
    )


def test_options_of_several_files_add_up(write: Write, settle: Settle) -> None:
    write("base.toml", "[options.'house.terms']\navoid = ['quite']")
    settings = settle("extend = 'base.toml'\n[options.'house.terms']\navoid = ['rather']")
    assert options_of(settings, TERMS).avoid == ("very", "quite", "rather")  # type: ignore[attr-defined]


def test_an_option_is_analysed_anew(settle: Settle) -> None:
    pattern = rule("house.pattern", "pattern", pattern="abc")
    settings = settle("[options.'house.pattern']\npattern = 'xyz'")
    kind = load_kind("pattern")
    analysis = choose_rules((pattern,), settings)[0].analysis
    assert analysis == kind.analyse(kind.options(pattern="xyz"))
    assert analysis != kind.analyse(kind.options(pattern="abc"))


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        pytest.param("avod = []", 2, "has no “avod”; did you mean “avoid”?", id="an unknown key"),
        pytest.param(
            "avoid = ['a',\n3]",
            3,
            "“avoid”: expected text in quotation marks, got a number",
            id="an item's type",
        ),
        pytest.param(
            "avoid = 'a'", 2, "“avoid”: expected a list, got text in quotation marks", id="a type"
        ),
        pytest.param(
            "\nsafety = 'sure'",
            3,
            "“safety”: “sure” is none of the values it can have",
            id="a choice of words",
        ),
        pytest.param("avoid = ['!']", 2, "“!” must begin and end with a letter", id="a value"),
        pytest.param(
            "match-case = true\nprefer = {'-' = 'x'}", 3, "“prefer”: “-” must begin", id="an entry"
        ),
    ],
)
def test_a_fault_in_options_says_where(settle: Settle, text: str, line: int, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        options_of(settle(f"[options.'house.terms']\n{text}"), TERMS)
    assert f"newslint.toml:{line}: “options” of “house.terms”, a rule of kind terms" in str(
        caught.value
    )
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("house.term", "did you mean “house.terms”?"),
        ("house", "“options” go to one rule by its whole name, not to “house”"),
        ("house.*", "“options” go to one rule by its whole name, not to “house.*”"),
    ],
)
def test_options_go_to_a_rule_by_its_name(settle: Settle, name: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        options_of(settle(f"\n[options.'{name}']\navoid = []"), TERMS)
    assert "newslint.toml:2: " in str(caught.value)
    assert message in str(caught.value)


def test_the_rules_on_our_own_comments_have_no_options(settle: Settle) -> None:
    settings = settle("[options.'newslint.unused-suppression']\na = 1")
    with pytest.raises(ConfigError, match=r":1: “newslint.unused-suppression” has no options"):
        choose_rules(available_rules(settings), settings)


def test_the_rule_on_names_is_on_where_a_list_has_names(write: Write, settle: Settle) -> None:
    settings = settle("[severity]\n'vocabulary.names' = 'error'")
    assert "vocabulary.names" not in {
        each.id for each in choose_rules(available_rules(settings), settings)
    }
    write("names.csv", "name\nKyiv\n")
    settings = settle("vocabulary = ['names.csv']\n[severity]\n'vocabulary.names' = 'error'")
    (names,) = (
        each
        for each in choose_rules(available_rules(settings), settings)
        if each.id == "vocabulary.names"
    )
    assert names.severity is Severity.ERROR
    assert names.origin.path.endswith("names.csv")


OVERRIDES = """
ignore = ['core.b']
[[overrides]]
files = ['*.md']
extend-select = ['core.b', 'house.off']
ignore = ['house.a']
[[overrides]]
files = ['site/']
ignore = ['core', 'house.off']
"""


@pytest.mark.parametrize(
    ("numbers", "names"),
    [
        pytest.param((), "core.a house.a", id="none holds"),
        pytest.param((0,), "core.a core.b house.off", id="as specific as above, but later"),
        pytest.param((1,), "house.a", id="a pack left out"),
        pytest.param((0, 1), "core.b", id="the more specific, then the later"),
    ],
)
def test_overrides_choose_among_the_rules_of_their_file(
    settle: Settle, numbers: tuple[int, ...], names: str
) -> None:
    settings = settle(OVERRIDES)
    held = settings.narrow(tuple(settings.overrides[number] for number in numbers))
    assert chosen(held) == names


def test_the_command_line_is_stronger_than_an_override(write: Write) -> None:
    settings = load(write("newslint.toml", OVERRIDES), Layer(Written(ignore=["core.b"])))
    assert "core.b" not in chosen(settings.narrow(settings.overrides))


def test_a_selector_of_an_override_must_name_a_rule(settle: Settle) -> None:
    settings = settle("[[overrides]]\nfiles = ['*.md']\nignore = [\n'core.a',\n'core.x']")
    with pytest.raises(ConfigError, match=r"newslint.toml:5: “overrides” names no rule with"):
        chosen(settings)


def test_rules_that_matter_less_are_left_out(settle: Settle) -> None:
    text = "min-severity = 'warning'\n[severity]\n'core.a' = 'suggestion'\n'core.b' = 'error'"
    assert chosen(settle(text)) == "core.b house.a"
    assert chosen(settle(text.replace("'warning'", "'error'"))) == "core.b"


SEVERITIES = """
[severity]
core = 'error'
[[overrides]]
files = ['*.md']
severity = {'core.a' = 'suggestion', 'house' = 'error'}
[[overrides]]
files = ['site/']
severity = {'core' = 'warning', 'core.a' = 'warning'}
"""


@pytest.mark.parametrize(
    ("numbers", "severity"),
    [
        pytest.param((), "error", id="none holds"),
        pytest.param((0,), "suggestion", id="the more specific"),
        pytest.param((0, 1), "warning", id="of two alike the later"),
    ],
)
def test_an_override_says_how_much_a_rule_matters(
    settle: Settle, numbers: tuple[int, ...], severity: str
) -> None:
    settings = settle(SEVERITIES)
    held = settings.narrow(tuple(settings.overrides[number] for number in numbers))
    severities = {rule.id: rule.severity.value for rule in choose_rules(RULES, held)}
    assert severities["core.a"] == severity


def test_a_severity_of_an_override_must_name_a_rule(settle: Settle) -> None:
    settings = settle("[[overrides]]\nfiles = ['*.md']\nseverity.'core.x' = 'error'")
    with pytest.raises(ConfigError, match=r"newslint.toml:3: “overrides” names no rule with"):
        chosen(settings)
