from datetime import date

import pytest

from newslint.document import Document
from newslint.formats import parse
from newslint.language.dates.articledate import find_article_date, read_published
from newslint.source import Source

DAY = date(2021, 3, 3)
STORY = "The harbour was closed after a ship ran aground on the bar.\n"


def read(text: str, name: str) -> Document:
    return parse(Source(name, text))


@pytest.mark.parametrize(
    "head",
    [
        "date: 2021-03-03",
        "date: 2021-03-03 10:00:00 -0500",
        'date: "2021-03-03T10:00:00Z"',
        "published: 3 March 2021",
        "pubDate: Wed, 03 Mar 2021 10:00:00 GMT",
        "publishDate: March 3, 2021",
        "published_at: 2021-03-03\ndate: 2020-01-01",
        "datePublished: 2021-03-03\nlastmod: 2022-01-01",
        "published: true\ndate: 2021-03-03",
        "date: 03/03/2021",
    ],
)
def test_front_matter_gives_the_date(head: str) -> None:
    assert find_article_date(read(f"---\n{head}\n---\n{STORY}", "a.md")) == DAY


@pytest.mark.parametrize("value", ["2021-03-03T10:00:00Z", "2021-03-03", '"3 March 2021"'])
def test_toml_gives_the_date(value: str) -> None:
    assert find_article_date(read(f"+++\ndate = {value}\n+++\n{STORY}", "a.md")) == DAY


@pytest.mark.parametrize(
    "markup",
    [
        '<meta property="article:published_time" content="2021-03-03T10:00:00Z">',
        '<meta name="date" content="2021-03-03">',
        '<meta itemprop="datePublished" content="March 3, 2021">',
        '<time datetime="2021-03-03" pubdate>a day ago</time>',
        '<time datetime="2021-03-03" itemprop="datePublished">a day ago</time>',
    ],
)
def test_html_gives_the_date(markup: str) -> None:
    assert find_article_date(read(f"{markup}<p>{STORY}</p>", "a.html")) == DAY


@pytest.mark.parametrize(
    "head",
    [
        "Published: 3 March 2021",
        "Wednesday 3 March 2021",
        "March 3, 2021 | 5:30 p.m.",
        "Posted on March 3, 2021 at 5:30 pm EST",
        "By Ines Calder | 3 March 2021",
        "3 March 2021. Updated 5 March 2021",
    ],
)
def test_a_line_at_the_head_gives_the_date(head: str) -> None:
    assert find_article_date(read(f"Ship aground\n\n{head}\n\n{STORY}", "a.txt")) == DAY


@pytest.mark.parametrize(
    "dateline", ["HARWICK, March 3, 2021 (AP) —", "HARWICK, England, 3 March 2021 –"]
)
def test_a_dateline_gives_the_date(dateline: str) -> None:
    assert find_article_date(read(f"Ship aground\n\n{dateline} {STORY}", "a.txt")) == DAY


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"Ship aground\n\n03/04/2021\n\n{STORY}", id="figures with two readings"),
        pytest.param(f"Ship aground\n\nHARWICK (AP) — {STORY}", id="a dateline without a date"),
        pytest.param("Ship aground\n\nIt was on 3 March 2021 that it ran.\n", id="in a sentence"),
        pytest.param("Ship aground\n\n" + STORY * 7 + "\n3 March 2021\n", id="at the end"),
    ],
)
def test_what_is_no_date_of_the_article_gives_none(text: str) -> None:
    text = text.replace(STORY * 7, "\n\n".join([STORY] * 7))
    assert find_article_date(read(text, "a.txt")) is None


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("20210303", DAY),
        ("2021-3-3", DAY),
        ("2021-13-03", None),
        ("04/03/2021", None),
        ("13/03/2021", date(2021, 3, 13)),
        ("9999-01-01", None),
        ("soon", None),
    ],
)
def test_a_field_is_read_only_where_it_has_one_reading(written: str, expected: date | None) -> None:
    assert read_published(written) == expected
