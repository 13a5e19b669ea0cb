"""Seed whole articles with faults that have one right correction, and remember what they were.

The articles are made up. They come as plain text, Markdown and HTML, in several encodings and with
all line ends.
"""

import random
import re
from collections.abc import Iterator

from msgspec import Struct

SUFFIXES = (".txt", ".md", ".html")

_ENCODINGS = {
    "utf-8": b"",
    "utf-8-sig": b"",
    "utf-16-le": b"\xff\xfe",
    "utf-16-be": b"\xfe\xff",
}
_LINE_ENDS = ("\n", "\r\n", "\r")

_HEADLINES = (
    "Ferry to run all winter after harbour vote",
    "School choir wins prize in Bergen",
    "Town counts cost of a wet summer",
    "Old mill to open its doors in May",
)
_SENTENCES = (
    "The council voted on Tuesday to keep the night ferry, which carries nurses to the island.",
    "It will cost a lot of money, but the mayor said the town could not do without it.",
    "Fishermen who use the harbour had asked for at least two more berths.",
    "“We have waited for this since spring,” said Renée Aldous, who runs the café on the quay.",
    "The budget of the harbour board is £2.4 million, and half of that goes on repairs.",
    "Rain fell on 19 days in June, and the lower fields stood under water until August.",
    "Neighbours helped each other to carry furniture to the upper floors.",
    "Nobody was hurt, although the fire brigade was called out nine times in the night.",
    "The choir sang three songs that its teacher wrote, and the jury asked for a fourth.",
    "It’s the first time that a school from the valley has won.",
    "The mill is to be opened by the minister, who learned to swim in its pond.",
    "Its wheel was taken apart in the autumn, cleaned and put together again.",
    "Visitors will see how flour was made, and children may turn a small stone themselves.",
    "Tickets cost £6, and pupils of the town’s schools get in for nothing.",
    "A spokesman for the railway said that trains would stop there again from May.",
    "The last owner, a baker called Tom Hardie, gave the building to the parish in 1998.",
    "Volunteers spent ninety weekends on the roof, and a firm from Leith paid for the slates.",
    "Most of the work is done, but the stairs are steep, and a lift would not fit.",
    "Opponents of the plan say it was drawn up in a hurry, and want a second opinion.",
    "They will meet in the library on Friday, when the drawings are on show.",
)
_WORDS = {"a lot": "alot", "in the": "inthe", "of the": "ofthe", "at least": "atleast"} | {
    "each other": "eachother",
    "to be": "tobe",
}
_FIRST_WORD = re.compile(r"^([A-Z][a-z]*)")
_MARKUP = {".md": r"*\1*", ".html": r"<em>\1</em>"}
_SIGNS = {"’": "â€™", "“": "â€œ", "é": "Ã©", "£": "Â£"}


class SeededArticle(Struct, frozen=True):
    """An article before and after it was spoilt, in bytes, and how many faults it has."""

    name: str
    clean: bytes
    damaged: bytes
    faults: int


def seed_articles(number: int, seed: int = 1) -> Iterator[SeededArticle]:
    """Yield articles, each with one to six faults."""
    for index in range(number):
        rng = random.Random(f"{seed} {index}")
        suffix = SUFFIXES[index % len(SUFFIXES)]
        encoding = rng.choice(list(_ENCODINGS))
        line_end = rng.choice(_LINE_ENDS if suffix != ".md" else _LINE_ENDS[:2])
        sentences = rng.sample(_SENTENCES, 8)
        places = sorted(rng.sample(range(8), rng.randint(1, 6)))
        spoilt = [_spoil(text, rng) if at in places else text for at, text in enumerate(sentences)]
        headline = rng.choice(_HEADLINES)
        final = rng.choice(("\n", ""))
        clean, damaged = (
            _encode(_lay_out(headline, texts, suffix, line_end, final), encoding)
            for texts in (sentences, spoilt)
        )
        faults = sum(one != other for one, other in zip(sentences, spoilt, strict=True))
        yield SeededArticle(f"{index:03}{suffix}", clean, damaged, faults)


def _encode(text: str, encoding: str) -> bytes:
    return _ENCODINGS[encoding] + text.encode(encoding)


def _spoil(text: str, rng: random.Random) -> str:
    """Put one fault into a sentence."""
    words = [(text.replace(apart, joined, 1)) for apart, joined in _WORDS.items() if apart in text]
    signs = [text.replace(sign, damage, 1) for sign, damage in _SIGNS.items() if sign in text]
    commas = [
        text[: comma.start()] + written + text[comma.end() :]
        for comma in re.finditer(r"(?<=[a-z]{3}), (?=[a-z]{3})", text)
        for written in (",", " , ")
    ]
    inside = [word.start() + 3 for word in re.finditer(r"\b[a-z]{6,}\b", text)]
    place = rng.choice(inside)
    hidden = text[:place] + "\u200b" + text[place:]
    return rng.choice(
        [choice for choices in (words, signs, commas, [hidden]) for choice in choices]
    )


def _lay_out(headline: str, sentences: list[str], suffix: str, line_end: str, final: str) -> str:
    if suffix != ".txt":
        # Nothing that is marked up here is ever spoilt.
        sentences = [
            re.sub(" that ", "\nthat ", _FIRST_WORD.sub(_MARKUP[suffix], each))
            for each in sentences
        ]
    paragraphs = [" ".join(sentences[start : start + 2]) for start in range(0, len(sentences), 2)]
    if suffix == ".html":
        paragraphs = [f"<p>{re.sub(' (?=[0-9])', '&nbsp;', each)}</p>" for each in paragraphs]
        text = "\n".join(["<!doctype html>", f"<h1>{headline}</h1>", *paragraphs])
    elif suffix == ".md":
        text = "\n\n".join(["---\ntitle: " + headline + "\n---", *paragraphs])
    else:
        text = "\n\n".join([headline, *paragraphs])
    return (text + final).replace("\n", line_end)
