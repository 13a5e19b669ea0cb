"""Word files that are damaged, odd or hostile."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from newslint.formats import wordpackage
from newslint.formats.docx import read
from newslint.formats.word import W
from newslint.formats.wordpackage import DEEPEST, LARGEST_PART
from newslint.source import UndecodableError

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARAGRAPH = "<w:p><w:r><w:t>It rained.</w:t></w:r></w:p>"
BODY = f'<w:document xmlns:w="{W.strip("{}")}"><w:body>{PARAGRAPH}</w:body></w:document>'


def package(parts: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", method) as written:
        for name, content in parts.items():
            written.writestr(name, content)
    return made.getvalue()


def relations(*pairs: tuple[str, str]) -> str:
    content = "".join(f'<Relationship Type="{TYPES}/{kind}" Target="{to}"/>' for kind, to in pairs)
    return f'<Relationships xmlns="{RELATIONS}">{content}</Relationships>'


@pytest.mark.parametrize("target", ["odd/text2.xml", "/odd/text2.xml", "./odd/../odd/text2.xml"])
def test_parts_are_found_by_their_relations(target: str) -> None:
    styles = f'<w:styles xmlns:w="{W.strip("{}")}"><w:style w:styleId="x"><w:name w:val="Title"/>'
    data = package(
        {
            "_rels/.rels": relations(("thumbnail", "a.jpg"), ("officeDocument", target)),
            "odd/_rels/text2.xml.rels": relations(("styles", "../looks.xml")),
            "odd/text2.xml": BODY.replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="x"/></w:pPr>'),
            "looks.xml": f"{styles}</w:style></w:styles>",
        }
    )
    (block,) = read("a.docx", data).blocks
    assert (block.role.value, block.text) == ("headline", "It rained.")


def test_the_strict_form_of_the_format_is_read() -> None:
    strict = BODY.replace(W.strip("{}"), "http://purl.oclc.org/ooxml/wordprocessingml/main")
    (block,) = read("a.docx", package({"word/document.xml": strict})).blocks
    assert block.text == "It rained."


def nested(depth: int) -> str:
    return BODY.replace(PARAGRAPH, "<w:sdt>" * depth + PARAGRAPH + "</w:sdt>" * depth)


LAUGHS = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(10))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"", "is no Word document", id="nothing"),
        pytest.param(b"It rained.", "save it as .docx", id="text"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "password", id="an old .doc"
        ),
        pytest.param(package({"a.txt": "a"}), "holds no word/document.xml", id="another archive"),
        pytest.param(
            package({"word/document.xml": "<html/>"}), "something else", id="another document"
        ),
        pytest.param(package({"word/document.xml": ""}), "is not XML", id="an empty part"),
        pytest.param(package({"word/document.xml": BODY[:-9]}), "is not XML", id="a cut part"),
        pytest.param(
            package({"word/document.xml": BODY.replace("It", "\x00")}), "is not XML", id="a NUL"
        ),
        pytest.param(
            package({"word/document.xml": b"\xff" + BODY.encode()}), "is not XML", id="bad bytes"
        ),
        pytest.param(
            package({"word/document.xml": BODY.replace("It", " " * LARGEST_PART)}),
            "unpacks to more than 16 MB",
            id="a bomb of bytes",
        ),
        pytest.param(
            package({"word/document.xml": nested(DEEPEST)}), "nested deeper", id="deep nesting"
        ),
        pytest.param(
            package(
                {
                    "word/document.xml": f'<!DOCTYPE a [<!ENTITY a0 "ha">{LAUGHS}]>'
                    + BODY.replace("It", "&a10;")
                }
            ),
            "document type",
            id="entities in entities",
        ),
        pytest.param(
            package(
                {
                    "word/document.xml": '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>'
                    + BODY.replace("It", "&b;")
                }
            ),
            "document type",
            id="an entity that names a file",
        ),
        pytest.param(
            package({"word/document.xml": BODY, "word/styles.xml": "<!DOCTYPE a><a/>"}),
            "document type",
            id="in another part",
        ),
    ],
)
def test_what_cannot_be_read_safely_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(UndecodableError, match=message):
        read("a.docx", data)


def test_more_elements_than_an_article_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordpackage, "MOST_ELEMENTS", 100)
    data = package({"word/document.xml": BODY.replace(PARAGRAPH, PARAGRAPH * 33)})
    with pytest.raises(UndecodableError, match="more than 100 elements"):
        read("a.docx", data)


def test_nesting_up_to_the_limit_is_read() -> None:
    found = read("a.docx", package({"word/document.xml": nested(DEEPEST - 5)}))
    assert [block.text for block in found.blocks] == ["It rained."]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_part_whose_bytes_are_damaged_is_refused(method: int) -> None:
    data = bytearray(package({"word/document.xml": BODY}, method))
    data[data.index(b"word/document.xml") + 40] ^= 0xFF
    with pytest.raises(UndecodableError, match="cannot be unpacked"):
        read("a.docx", bytes(data))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_part_that_word_could_not_unpack_is_refused(method: int) -> None:
    with pytest.raises(UndecodableError, match="Word does not know"):
        read("a.docx", package({"word/document.xml": BODY}, method))


def test_an_encrypted_part_is_refused() -> None:
    data = bytearray(package({"word/document.xml": BODY}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    with pytest.raises(UndecodableError, match=r"cannot be unpacked.*encrypted"):
        read("a.docx", bytes(data))


def test_many_paragraphs_are_read_in_linear_time(
    paragraphs: Callable[[str], list[object]],
) -> None:
    # Quadratic time over these would take minutes and not a moment.
    ends = '<w:commentRangeEnd w:id="1"/>' * 5_000
    fields = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 5_000
    merged = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>" * 5_000
    assert len(paragraphs(f"<w:p>{fields}</w:p>{ends}{merged}{PARAGRAPH * 5_000}")) == 5_001
