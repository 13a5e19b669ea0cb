import pytest

from newslint.engine import Engine
from newslint.finding import Finding, Safety
from newslint.formats import parse
from newslint.packs.rulebook import load_packs, shipped_rules
from newslint.source import Source

ENGINE = Engine(load_packs([shipped_rules() / "core" / "exchanges.yaml"]))
WITNESSES = "A hull is £2.1 million ($3.15 million), a mast £420,000 ($630,000)."
OTHERS = "It sold one for €41 million ($47.2 million) and one for €6.2 million ($7.1 million)."
RATE = "at the rate of this article’s other sums, "


def check(*paragraphs: str, path: str = "a.txt") -> list[Finding]:
    return list(ENGINE.check(parse(Source(path, "\n\n".join(("Head", *paragraphs)) + "\n"))))


@pytest.mark.parametrize(
    ("sentence", "message", "titles"),
    [
        pytest.param(
            "The next was €14 million ($1.61 million).",
            f"€14 million and $1.61 million do not match: {RATE}€14 million is $16.1 million;"
            " one of the two is ten times too large or too small.",
            ["Write “$16.1 million”", "Write “€1.4 million”"],
            id="ten times",
        ),
        pytest.param(
            "The next was €140m ($161bn).",
            f"€140m and $161bn do not match: {RATE}€140m is $161m;"
            " one of the two is a thousand times too large or too small.",
            ["Write “$161m”", "Write “€140bn”"],
            id="millions and billions",
        ),
        pytest.param(
            "The next was €200,000 ($2.3 million).",
            f"€200,000 and $2.3 million do not match: {RATE}€200,000 is $230,000;"
            " one of the two is ten times too large or too small.",
            ["Write “$230,000”", "Write “€2 million”"],
            id="a smaller scale",
        ),
        pytest.param(
            "The next was €14.6 million ($12.7 million).",
            f"€14.6 million and $12.7 million do not match: {RATE}€14.6 million is $16.8 million;"
            " the two figures may have changed places.",
            [
                "Write “€12.7 million ($14.6 million)”",
                "Write “$16.8 million”",
                "Write “€11.1 million”",
            ],
            id="changed places",
        ),
        pytest.param(
            "The next was €14.2 million ($61.3 million).",
            f"€14.2 million and $61.3 million do not match: {RATE}€14.2 million is $16.3 million;"
            " two digits of one may have changed places.",
            ["Write “$16.3 million”", "Write “€53.4 million”"],
            id="digits swapped",
        ),
        pytest.param(
            "The next was €14.2 million ($7.1 million).",
            f"€14.2 million and $7.1 million do not match: {RATE}€14.2 million is $16 million;"
            " $7.1 million is what €6.2 million comes to.",
            ["Write “$16 million”", "Write “€6.2 million”"],
            id="another statement's worth",
        ),
        pytest.param(
            "The next was five million euros ($9.7 million).",
            f"five million euros and $9.7 million do not match: {RATE}five million euros is"
            " $5.7 million.",
            ["Write “$5.7 million”", "Write “8.4 million euros”"],
            id="spelt out, no known slip",
        ),
    ],
)
def test_a_finding_says_what_the_rate_would_make_it(
    sentence: str, message: str, titles: list[str]
) -> None:
    (finding,) = check(OTHERS, sentence)
    assert finding.message == message
    assert [fix.title for fix in finding.fixes] == titles
    assert {fix.safety for fix in finding.fixes} == {Safety.MANUAL}


def test_a_finding_points_to_two_statements_that_agree() -> None:
    (finding,) = check(OTHERS, "The next was €14 million ($1.61 million).")
    assert [mention.message for mention in finding.related] == [
        "here €41 million is $47.2 million",
        "here €6.2 million is $7.1 million",
    ]


def test_a_statement_alone_is_held_against_half_a_century() -> None:
    (finding,) = check("The deal is worth $1.8 billion (£94 million).")
    assert finding.text == "$1.8 billion (£94 million)"
    assert finding.message == (
        "$1.8 billion and £94 million do not match: no rate since 1971 makes them equal;"
        " one of the two is ten times too large or too small."
    )
    assert [fix.title for fix in finding.fixes] == ["Write “£940 million”", "Write “$180 million”"]
    assert not finding.related


def test_a_bracket_with_two_worths_is_told_once() -> None:
    text = "It made £12m ($15.2m; €14m), £31m ($39.3m; €36.2m) and £8.1m ($10.3m; €9.4m)."
    found = check(text, "Then it made £2.5m ($31.7m; €29.2m).")
    assert [finding.text for finding in found] == ["£2.5m ($31.7m; €29.2m)"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", "The deal is worth *$1.8 billion* (£94 million)."),
        ("a.html", "<p>The deal is worth $1.8&nbsp;billion (&pound;94 million).</p>"),
    ],
)
def test_markup_is_read_through(path: str, text: str) -> None:
    assert len(check(text, path=path)) == 1


def test_both_sums_may_be_mended_by_the_rate_of_the_others() -> None:
    (finding,) = check(f"It paid £300,000 ($4,500) for a sail. {WITNESSES}")
    assert finding.text == "£300,000 ($4,500)"
    assert "£300,000 is $450,000; one of the two is a hundred times too" in finding.message
    assert [fix.title for fix in finding.fixes] == ["Write “$450,000”", "Write “£3,000”"]
    assert {fix.safety for fix in finding.fixes} == {Safety.MANUAL}
    assert len(finding.related) == 2


@pytest.mark.parametrize(
    ("statement", "repair"),
    [
        pytest.param("£1.8 billion ($2.7 million)", "$2.7 billion", id="a lost magnitude"),
        pytest.param("£1.8bn ($2.7m)", "$2.7bn", id="letters are kept"),
        pytest.param("£40 million ($6 million)", "$60 million", id="a slip of ten"),
        pytest.param("£41 million ($41 million)", "$62 million", id="not converted"),
    ],
)
def test_a_repair_is_written_as_the_copy_writes(statement: str, repair: str) -> None:
    (finding,) = check(f"It paid {statement}. {WITNESSES}")
    assert f"Write “{repair}”" in {fix.title for fix in finding.fixes}
