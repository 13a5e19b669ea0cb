import re
import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.foreign import is_foreign, is_foreign_at, may_be_foreign
from newslint.language.foreign_words import LANGUAGES, LANGUAGES_OF
from newslint.language.words import split_lowers

SENTENCES = {
    "Afrikaans": "Die minister het gesê dat hy nie met ons oor die plan vir die hawe praat nie.",
    "Dutch": "De minister zei dat het plan voor de haven niet door de raad is besproken.",
    "Filipino": "Ang pulis ay nagsabi na hindi nila nakita ang mga bata sa tabi ng ilog.",
    "French": "Le ministre a dit que les habitants de la ville ne sont pas contre ce projet.",
    "German": "Der Minister sagte, dass die Bürger der Stadt nicht gegen den Plan sind.",
    "Irish": "Dúirt an t-aire go bhfuil na daoine sa bhaile ag obair ar an bplean nua.",
    "Italian": "Il ministro ha detto che gli abitanti della città non sono contro il progetto.",
    "Latin": "Nihil est enim quod non possit deus efficere et quidem sine labore ullo.",
    "Malay": "Menteri itu berkata bahawa penduduk di bandar tidak setuju dengan rancangan ini.",
    "Maori": "Kua tae mai te minita ki te marae kia kōrero ia mō ngā tamariki o te kura.",
    "Portuguese": "O ministro disse que os moradores da cidade não são contra o projeto do porto.",
    "Scandinavian": "Ministeren sagde, at byens borgere ikke er imod planen for havnen og skolen.",
    "Spanish": "El ministro dijo que los vecinos de la ciudad no están contra el proyecto.",
    "Swahili": "Waziri alisema kwamba watu wa mji huo hawana shida na mpango wa bandari kwa sasa.",
    "Welsh": "Dywedodd y gweinidog fod pobl y dref yn erbyn y cynllun ac nid oedd yn hapus.",
}
PHRASES = {
    "Afrikaans": "nie met ons kinders nie",
    "Dutch": "het geluid van de zee",
    "French": "le goût de la liberté",
    "German": "das Ende der alten und müden Welt",
    "Irish": "tá na daoine ag caint",
    "Italian": "la voce del popolo",
    "Latin": "quod erat demonstrandum est",
    "Malay": "bersatu dan tidak takut",
    "Maori": "te reo o ngā tamariki",
    "Portuguese": "o povo não esquece os mortos",
    "Scandinavian": "vi er ikke alene",
    "Spanish": "el pueblo que los quiere",
    "Swahili": "watu wa pwani ya kaskazini",
    "Welsh": "mae pobl yn gwybod",
}
ENGLISH = (
    "The minister told the council on Friday that the plan for the harbour was not ready.",
    "Maria de los Santos and Juan de la Torre joined the board of the bank.",
    "Ludwig van Beethoven, Charles de Gaulle and Leonardo da Vinci were on the list.",
    "A night at the Teatro de la Luna costs more than a meal at the Casa del Sol.",
    "He flew to Rio de Janeiro and drove to Vila do Conde with friends from San Juan del Sur.",
    "La la la, she sang, and la la la, they sang with her until the lights went out.",
    "They met en route to the summit, et cetera, and paid ten dollars per head.",
    "Sales rose 5 per cent, ex works, and fell at Le Monde, El País and Die Zeit.",
    "She is the de facto head of the bloc and an ad hoc adviser on trade.",
    "Prices: bread $2, milk $3, rice $4, beans $5, apples $6.",
)


def places(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    for match in re.compile(r"[^\W\d_]{3,}").finditer(
        text, start, len(text) if end is None else end
    ):
        yield match.span()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_of_another_language_is_foreign_at_each_word(language: str) -> None:
    text = SENTENCES[language]
    english = [
        text[start:end] for start, end in places(text) if not is_foreign_at(text, start, end)
    ]
    assert english == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_article_in_another_language_is_foreign(language: str) -> None:
    assert is_foreign(f"{SENTENCES[language]}\n\n{SENTENCES[language]}")


@pytest.mark.parametrize("language", PHRASES)
def test_a_phrase_in_english_copy_is_foreign_and_the_copy_around_it_is_not(language: str) -> None:
    phrase = PHRASES[language]
    text = f"The crowd that stood in front of the house sang “{phrase}” and they left by the gate."
    first = text.index(phrase)
    last = first + len(phrase)
    told = {text[start:end]: is_foreign_at(text, start, end) for start, end in places(text)}
    inside = [text[start:end] for start, end in places(text, first, last)]
    assert [word for word in inside if not told[word]] == []
    around = ("crowd", "stood", "front", "left", "gate")
    assert [word for word in around if told[word]] == []


@pytest.mark.parametrize("text", ENGLISH)
def test_english_copy_is_foreign_nowhere(text: str) -> None:
    foreign = [text[start:end] for start, end in places(text) if is_foreign_at(text, start, end)]
    assert foreign == []
    assert not is_foreign(text)


def test_a_sentence_in_another_language_does_not_make_the_next_one_foreign() -> None:
    text = f"{SENTENCES['French']} The minister said the towns would get the money in the spring."
    start = text.index("money")
    assert not is_foreign_at(text, start, start + 5)


@pytest.mark.parametrize(
    "phrase",
    [
        pytest.param(
            "rammollirono parecchi portinai della contrada",
            id="a function word among unknown words",
        ),
        pytest.param("Non sappiamo niente di lui", id="a capital that opens the phrase"),
        pytest.param("Der Mond ist aufgegangen", id="nouns with capitals"),
    ],
)
def test_short_phrases_are_foreign(phrase: str) -> None:
    text = f"One poster read: “{phrase}.” Another asked for more money."
    first = text.index(phrase)
    for start, end in places(text, first, first + len(phrase)):
        assert is_foreign_at(text, start, end), text[start:end]
    start = text.index("Another")
    assert not is_foreign_at(text, start, start + 7)


def test_elided_words_count_with_either_apostrophe() -> None:
    for mark in "'’":
        text = f"The film is called l{mark}amour qu{mark}il cherchait in the programme."
        start = text.index("cherchait")
        assert is_foreign_at(text, start, start + 9)


@given(
    st.lists(
        st.sampled_from([*LANGUAGES_OF, "the", "ferry", "Paris", "don’t", "a.m.", "\n", "(", "."]),
        max_size=9,
    ),
    st.lists(st.sampled_from([" ", " ", "-", "", "’", "“"]), min_size=9, max_size=9),
)
def test_what_is_foreign_has_own_words_of_a_language(words: list[str], between: list[str]) -> None:
    text = "".join(f"{word}{mark}" for word, mark in zip(words, between, strict=False))
    may_be = may_be_foreign(frozenset(split_lowers(text)), text.lower())
    assert may_be or not is_foreign(text)


def test_no_word_is_both_a_language_s_own_and_shared_with_english() -> None:
    for language in LANGUAGES.values():
        assert not language.own & language.shared


@given(st.text(alphabet="le de .'’la\né", max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_any_place_of_any_text_can_be_asked_for(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    assert is_foreign_at(text, start, end) in {True, False}


@pytest.mark.parametrize("unit", ["la ", "le de ", "Maria de la ", "l'", "a.", "le. "])
def test_a_long_text_of_one_thing_takes_no_longer_than_any_other(unit: str) -> None:
    text = unit * 100_000
    started = time.process_time()
    is_foreign(text)
    for place in range(0, 10_000, 100):
        is_foreign_at(text, place, place + 3)
    assert time.process_time() - started < 5
