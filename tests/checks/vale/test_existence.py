import itertools
from functools import partial
from pathlib import Path

import pytest

from tests.checks.vale.stylecase import Style

RULE = "extends: existence\nmessage: \"Do not write '%s'.\"\n"


@pytest.mark.parametrize(
    ("keys", "text", "found"),
    [
        pytest.param("tokens: [very]", "very, every Very", ["very"], id="a whole word in its case"),
        pytest.param(
            "ignorecase: true\ntokens: [very]", "Very very", ["Very", "very"], id="in any case"
        ),
        pytest.param(
            "nonword: true\ntokens: [very]", "every", ["very"], id="inside words where asked for"
        ),
        pytest.param(
            "tokens: ['(?i)utilise', leverage]",
            "Utilise LEVERAGE leverage",
            ["Utilise", "leverage"],
            id="a flag holds for its own token",
        ),
        pytest.param("raw: ['\\d+ ', km]", "5 km", ["5 km"], id="raw pieces are put together"),
        pytest.param(
            "raw: ['\\b(?:is|are) ']\ntokens: ['\\w+ed', done]",
            "It is based, they are done.",
            ["is based", "are done"],
            id="raw stands before the tokens",
        ),
        pytest.param(
            "append: true\nraw: [' now']\ntokens: [act]",
            "act now, act",
            ["act now"],
            id="or behind",
        ),
        pytest.param(
            "tokens: ['\\w+ house']\nexceptions: [White]",
            "the White house, a red house",
            ["red house"],
            id="an exception stands in the match",
        ),
        pytest.param("limit: 2\ntokens: [a]", "a a a", ["a", "a"], id="a limit"),
        pytest.param("tokens: ['a.b']", "one a\n\nb two", [], id="no match over two paragraphs"),
        pytest.param(
            "scope: heading\ntokens: [plan]", "# A plan\n\nThe plan", ["plan"], id="in headings"
        ),
        pytest.param(
            "scope: [heading.h2, list]\ntokens: [plan]",
            "# A plan\n\n## Plan plan\n\n- plan b\n",
            ["plan", "plan"],
            id="in one of two scopes",
        ),
        pytest.param(
            "scope: sentence & ~blockquote\ntokens: ['^But']",
            "Yes. But no.\n\n> But yes.\n",
            ["But"],
            id="at the start of sentences outside quotations",
        ),
        pytest.param(
            "scope: raw\nraw: ['\\*\\*']", "a **b**", ["**", "**"], id="in the file as it is"
        ),
        pytest.param(
            "scope: link\ntokens: [here]", "[here](https://a.b) here", ["here"], id="in links"
        ),
        pytest.param(
            "nonword: true\ntokens: ['[a-z]\\. {2,}[A-Z]']",
            "The end.  The start",
            ["d.  T"],
            id="spaces as they are written",
        ),
    ],
)
def test_what_is_found(tmp_path: Path, keys: str, text: str, found: list[str]) -> None:
    assert Style(tmp_path, f"{RULE}{keys}\n").find(text) == found


def test_plain_text_has_no_headings(tmp_path: Path) -> None:
    style = Style(tmp_path, f"{RULE}scope: heading\ntokens: [plan]\n")
    assert style.find("A plan\n\nThe plan is old.\n", "story.txt") == []


def test_the_message_is_filled(tmp_path: Path) -> None:
    assert Style(tmp_path, f"{RULE}tokens: [very]\n").messages("very") == ["Do not write 'very'."]


@pytest.mark.parametrize(
    ("action", "text", "mended"),
    [
        pytest.param("name: remove", "It is very big.", "It is big.", id="remove"),
        pytest.param("name: replace\n  params: [truly]", "very", "truly", id="replace"),
        pytest.param("name: edit\n  params: [regex, 'v(.*)', 'V$1']", "very", "Very", id="regex"),
        pytest.param("name: edit\n  params: [trim_right, y]", "very", "ver", id="trim"),
        pytest.param("name: edit\n  params: [replace, er, a]", "very", "vay", id="replace a part"),
        pytest.param("name: edit\n  params: [split, e, '0']", "very", "v", id="split"),
    ],
)
def test_actions_are_fixes(tmp_path: Path, action: str, text: str, mended: str) -> None:
    style = Style(tmp_path, f"{RULE}tokens: [very]\naction:\n  {action}\n")
    ((match,), _reading) = style.run(text)
    ((start, end, written),) = match.remedies[0].edits
    assert text[:start] + written + text[end:] == mended


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        pytest.param("very", "truly", id="small letters"),
        pytest.param("Very", "Truly", id="a capital"),
        pytest.param("VERY", "TRULY", id="capitals"),
    ],
)
def test_a_fix_has_the_capitals_of_what_stands_there(
    tmp_path: Path, text: str, mended: str
) -> None:
    action = "action: {name: replace, params: [truly]}"
    rule = f"{RULE}ignorecase: true\nmatchcase: true\ntokens: [very]\n{action}\n"
    ((match,), _reading) = Style(tmp_path, rule).run(text)
    assert match.remedies[0].edits[0][2] == mended


def test_an_expression_that_is_none_leaves_the_rule_out(tmp_path: Path) -> None:
    refusal = Style(tmp_path, f"{RULE}tokens:\n  - fine\n  - '(a'\n").refusal
    assert "House.Rule" in refusal
    assert "“(a” is no expression" in refusal
    assert refusal.startswith("line 5: ")


@pytest.mark.parametrize(
    ("scopes", "is_left_out"),
    [pytest.param(1, False, id="one"), pytest.param(9, True, id="many")],
)
def test_the_expressions_of_a_rule_share_its_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scopes: int, is_left_out: bool
) -> None:
    ticks = partial(next, itertools.count(0.0, 0.1))
    monkeypatch.setattr("newslint.scanning.expression.perf_counter", ticks)
    monkeypatch.setattr("newslint.scanning.expression.thread_time", ticks)
    scope = ", ".join(["paragraph"] * scopes)
    style = Style(tmp_path, f"{RULE}scope: [{scope}]\nraw: ['(?<!x)\\d+b']\n")
    matches, reading = style.run("It is 1b long.")
    assert bool(matches) is not is_left_out
    assert bool(reading.problems) is is_left_out


def test_an_expression_that_runs_out_of_time_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newslint.scanning.expression.TIME_LIMIT", 0.05)
    style = Style(tmp_path, f"{RULE}raw: ['^(?:a|aa|aaa)+(?:a?){{30}}.?(?<!d)c$']\n")
    matches, reading = style.run("a" * 3000 + "dc")
    assert not matches
    assert "House.Rule ran out of time" in reading.problems[0]


@pytest.mark.parametrize(
    ("action", "told"),
    [
        pytest.param("{name: edit, params: [replace, '-', '']}", "autosave", id="edited"),
        pytest.param("{name: convert, params: [simple]}", "auto save", id="simplified"),
        pytest.param("{name: replace, params: [one, two]}", "one|two", id="a choice"),
        pytest.param("{name: remove}", "", id="removed"),
    ],
)
def test_the_second_place_of_a_message_is_what_the_action_writes(
    tmp_path: Path, action: str, told: str
) -> None:
    rule = f"extends: existence\nmessage: \"'%s': '%s'\"\ntokens: ['auto-\\w+']\naction: {action}\n"
    style = Style(tmp_path, rule)
    assert style.messages("An auto-save.") == [f"'auto-save': '{told}'"]


@pytest.mark.parametrize(
    ("text", "safety"),
    [
        pytest.param("A colour, they say.", "unsafe", id="a word"),
        pytest.param("“Colour” (colour)!", "unsafe", id="beside marks"),
        pytest.param("See http://colour.com there.", "manual", id="in an address"),
        pytest.param("Write to me@colour.com now.", "manual", id="in an e-mail address"),
        pytest.param("Ask @colour now.", "manual", id="a handle"),
        pytest.param("It is in /usr/colour now.", "manual", id="in a path"),
    ],
)
def test_no_part_of_an_address_is_rewritten_by_a_program(
    tmp_path: Path, text: str, safety: str
) -> None:
    rule = "extends: existence\nmessage: m\ntokens: [colour]\nignorecase: true\naction: "
    for action in ("{name: replace, params: [hue]}", "{name: remove}"):
        for match in Style(tmp_path, f"{rule}{action}\n").run(text, "a.txt")[0]:
            assert [remedy.safety for remedy in match.remedies] == [safety]


PAGE = """\
---
title: A zed here
summary: No zed there
---

![a zed alt](x.png) Write `a zed` here.

Look: <img src="x.png" alt="the zed"> and <code class="c">b zed</code> and zed.
[A a zed link](u) and [![this zed](x.png)](u) and [`no zed at all`](u).
"""


@pytest.mark.parametrize(
    ("scope", "found"),
    [
        pytest.param("frontmatter", ["A [zed]", "No [zed]"], id="the head"),
        pytest.param("text.frontmatter.title", ["A [zed]"], id="a field of the head"),
        pytest.param("frontmatter.summary.md", ["No [zed]"], id="a field in files of a kind"),
        pytest.param("meta.title", ["A [zed]"], id="a field by the other name of the head"),
        pytest.param("alt", ["a [zed]", "the [zed]", "this [zed]"], id="descriptions of pictures"),
        pytest.param(
            "text.attr.alt", ["a [zed]", "the [zed]", "this [zed]"], id="the same by its whole name"
        ),
        pytest.param("code", ["`a [zed]", "b [zed]", "`no [zed]"], id="code in a line"),
        pytest.param("link", ["A a [zed] link"], id="a link, and no picture or code in it"),
        pytest.param("frontmatter.author", [], id="a field that is not there"),
    ],
)
def test_parts_of_a_page_that_have_scopes(tmp_path: Path, scope: str, found: list[str]) -> None:
    style = Style(tmp_path, f"extends: existence\nmessage: m\nscope: {scope}\ntokens: [zed]\n")
    seen = []
    for match in style.run(PAGE)[0]:
        span = match.passage.block.to_source(match.start, match.end)
        assert PAGE[span.start : span.end] == "zed"
        seen.append(span.start)
    places = [
        PAGE.index(each.replace("[", "").replace("]", "")) + each.index("[") for each in found
    ]
    assert sorted(seen) == places
