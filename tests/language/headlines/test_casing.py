from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Block, Document, Role
from newslint.language.headlines.casing import find_capitals, has_capital
from newslint.language.reading import Reading
from newslint.source import Source

WORDS = st.sampled_from(
    ["Peak", "peak", "PEAK", "the", "The", "It’s", "it's", "Élan", "élan", "42"]
)
SENTENCE = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
COPY = st.lists(SENTENCE, min_size=1, max_size=4).map(". ".join)
ROLES = st.sampled_from([Role.BODY, Role.SUBHEAD, Role.LIST_ITEM])


@given(st.lists(st.tuples(ROLES, COPY), min_size=1, max_size=4))
def test_one_word_is_told_as_all_of_them_are(blocks: list[tuple[Role, str]]) -> None:
    text = "\n\n".join(copy for _role, copy in blocks)
    places = [text.find(copy) for _role, copy in blocks]
    made = [Block(role, copy, at) for (role, copy), at in zip(blocks, places, strict=True)]
    reading = Reading(Document(Source("a.txt", text), tuple(made)))
    capitals = find_capitals(reading)
    words = {"peak", "the", "it's", "it’s", "élan", "42", "pea"}
    assert {word for word in words if has_capital(reading, word)} == capitals & words
