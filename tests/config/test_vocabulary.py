from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.checks.listed_names import ListedName
from newslint.config import Settings
from newslint.config.vocabulary import read_vocabulary
from newslint.errors import ConfigError

Write = Callable[..., Path]
Settle = Callable[[str], Settings]


def test_words_stand_one_to_a_line(write: Write) -> None:
    file = write("words.txt", "Saleyard\n# a note\n\n  stonefruit  # grown here\nO’Dowd\n")
    assert read_vocabulary([file]).words == {"saleyard", "stonefruit", "o'dowd"}


def test_the_words_of_a_phrase_and_of_a_name_are_accepted_too(write: Write) -> None:
    files = [write("words.txt", "Lake Eyre"), write("names.csv", "name\nAnna-Lena O’Dowd\n")]
    assert {"lake eyre", "lake", "eyre", "anna", "lena", "o'dowd"} <= read_vocabulary(files).words


@pytest.mark.parametrize(
    ("data", "names"),
    [
        pytest.param(
            b"name,note,wrong\nKyiv,capital of Ukraine,Kiev;Kief\n",
            [ListedName("Kyiv", "capital of Ukraine", ("Kiev", "Kief"))],
            id="all columns",
        ),
        pytest.param(b"name\nKyiv\n", [ListedName("Kyiv")], id="only names"),
        pytest.param(
            b"wrong,name\n Kiev ; ;,Kyiv\n", [ListedName("Kyiv", "", ("Kiev",))], id="other order"
        ),
        pytest.param(b" Name , NOTE \nKyiv,x\n", [ListedName("Kyiv", "x")], id="capitals, spaces"),
        pytest.param(
            b'name,note\n"Pat  Ames, Jr.","mayor, ""acting""\nsince 2020"\n',
            [ListedName("Pat Ames, Jr.", 'mayor, "acting" since 2020')],
            id="commas, quotation marks and lines in fields",
        ),
        pytest.param(b"name,note,wrong\nKyiv\n", [ListedName("Kyiv")], id="a short row"),
        pytest.param(b"\xef\xbb\xbfname\nKyiv\n", [ListedName("Kyiv")], id="a byte order mark"),
        pytest.param(
            b"name,note\r\nKyiv,a\r\nLviv,b\r\n",
            [ListedName("Kyiv", "a"), ListedName("Lviv", "b")],
            id="Windows line ends",
        ),
        pytest.param(b"name\rKyiv\rLviv\r", [ListedName("Kyiv"), ListedName("Lviv")], id="old Mac"),
        pytest.param(b"name\n\nKyiv\n\n", [ListedName("Kyiv")], id="empty lines"),
        pytest.param(b"name,note\nKyiv,a\n,\n", [ListedName("Kyiv", "a")], id="empty fields only"),
    ],
)
def test_names_are_read(folder: Path, data: bytes, names: list[ListedName]) -> None:
    (folder / "names.CSV").write_bytes(data)
    assert list(read_vocabulary([folder / "names.CSV"]).names) == names


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        pytest.param("", 1, "no column “name”; the first line names the columns", id="empty"),
        pytest.param("note\nx\n", 1, "no column “name”", id="no name"),
        pytest.param("name,wrogn\n", 1, "unknown column “wrogn”; did you mean “wrong”?", id="slip"),
        pytest.param("Kyiv,Kiev\n", 1, "unknown column “kyiv”; valid are", id="no head"),
        pytest.param("name;note\n", 1, "part the columns by commas", id="semicolons"),
        pytest.param("name\tnote\n", 1, "part the columns by commas", id="tabs"),
        pytest.param("name,note,note\n", 1, "two columns are called “note”", id="a column twice"),
        pytest.param(
            "name,note\nA,b\nPat Ames, Jr.,mayor\n",
            3,
            "more fields than columns; put a field that holds a comma in double quotes",
            id="a comma too many",
        ),
        pytest.param("name,note\nA,b\n ,c\n", 3, "the name is empty", id="an empty name"),
        pytest.param('name\n"Kyiv" x\n', 2, "not CSV: ", id="a quotation mark too many"),
        pytest.param('name\nA\n"Kyiv\n', 3, "not CSV: ", id="a quotation mark too few"),
        pytest.param("name\nA\n--\n", 3, "“--” is no name", id="no letter"),
        pytest.param("name,wrong\nA,…\n", 2, "“…” is no name", id="no letter in a wrong one"),
        pytest.param(
            "name,wrong\nKyiv,Kyiv\n", 2, "“Kyiv” is both right and wrong", id="right and wrong"
        ),
        pytest.param(
            "name,wrong\nJon Smith,\nJohn Smith,Jon Smith\n",
            3,
            "“Jon Smith”, wrong for “John Smith”, is listed too (names.csv:2)",
            id="wrong for another",
        ),
        pytest.param(
            "name,wrong\nKyiv,Kiev\nLviv,Kiev\n",
            3,
            "“Kiev” stands for “Lviv” here, and for “Kyiv” elsewhere (names.csv:2)",
            id="wrong for two",
        ),
    ],
)
def test_a_fault_names_file_and_line(write: Write, text: str, line: int, message: str) -> None:
    write("names.csv", text)
    with pytest.raises(ConfigError) as caught:
        read_vocabulary([Path("names.csv")])
    assert str(caught.value).startswith(f"names.csv:{line}: ")
    assert message in str(caught.value)


def test_a_file_that_is_not_utf8_says_so(folder: Path) -> None:
    (folder / "names.csv").write_bytes("name\nJosé\n".encode("cp1252"))
    with pytest.raises(ConfigError, match=r"names.csv:2: not valid UTF-8; save the file as UTF-8"):
        read_vocabulary([Path("names.csv")])


def test_two_people_may_have_one_name(write: Write) -> None:
    lists = [
        write("a.csv", "name,note,wrong\nJohn Smith,striker,Jon Smith\n"),
        write("b.csv", "name,note,wrong\nJohn Smith,minister,Jon Smith\n"),
    ]
    assert [each.note for each in read_vocabulary(lists).names] == ["striker", "minister"]


def test_lists_of_several_files_may_not_contradict_each_other(write: Write, settle: Settle) -> None:
    write("base/names.csv", "name,wrong\nKyiv,Kiev\n")
    write("base/newslint.toml", "vocabulary = ['names.csv']")
    write("names.csv", "name\nLviv\nKiev\n")
    with pytest.raises(ConfigError, match=r"base/names.csv:2: “Kiev”, .*listed too .*names.csv:3"):
        settle("extend = 'base/newslint.toml'\nvocabulary = ['names.csv']")


def test_a_wrong_surname_may_stand_for_a_family(write: Write) -> None:
    file = write("names.csv", "name,wrong\nJohn Smith,Smyth\nJane Smith,Smyth\n")
    assert len(read_vocabulary([file]).names) == 2
