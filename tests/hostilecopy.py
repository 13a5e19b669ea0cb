"""Files that hold what no article does: what of them is told, and in which a fault is found."""

import io
import struct
import zipfile
from itertools import pairwise

from tests.hostilecase import FAULT

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pack(document: str | bytes, **others: str | bytes) -> bytes:
    """Pack a Word document whose main part is ``document``."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", document)
        for name, content in others.items():
            package.writestr(f"word/{name}.xml", content)
    return packed.getvalue()


def word(body: str) -> str:
    return f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def lie_about_size(data: bytes, size: int) -> bytes:
    """Return a zip file whose directory says that its first part unpacks to another size."""
    directory = data.index(b"PK\x01\x02")
    return data[: directory + 24] + struct.pack("<I", size) + data[directory + 28 :]


def overlap() -> bytes:
    """Return a zip file in which a thousand parts are one and the same, as in a bomb."""
    packed = pack("x" * 1_000_000)
    start = packed.index(b"PK\x01\x02")
    entry = packed[start : packed.index(b"PK\x05\x06")]
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1000, 1000, 1000 * len(entry), start, 0)
    return packed[:start] + entry * 1000 + end


def encrypt(data: bytes) -> bytes:
    """Return a zip file that says it is encrypted."""
    marked = bytearray(data)
    for header, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        marked[data.index(header) + place] |= 1
    return bytes(marked)


def utf(name: str, text: str = FAULT) -> bytes:
    return text.encode(name)


LAUGHS = "".join(
    f'<!ENTITY {laugh} "{f"&{before};" * 10}">' for before, laugh in pairwise("abcdefghi")
)
BILLION_LAUGHS = f'<!DOCTYPE d [<!ENTITY a "ha">{LAUGHS}]>{word(paragraph("&i;"))}'
EXTERNAL = f'<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>{word(paragraph("&a;"))}'
DEEP_YAML = "---\n" + "".join(f"{' ' * depth}a:\n" for depth in range(300)) + "---\n\n"
ALIASES = "a0: &a0 [x, x]\n" + "".join(
    f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 64)
)

Content = bytes | str
TOLD: dict[str, tuple[Content, str]] = {
    "nul.txt": ("The the band\0played.\n", "holds a NUL character at offset 12"),
    "latin.txt": (b"caf\xe9\n", "not valid UTF-8: byte 0xe9 at offset 3 (line 1)"),
    "overlong.txt": (b"\xc0\xaf", "not valid UTF-8"),
    "half a character.txt": (b"caf\xc3", "not valid UTF-8"),
    "surrogate.txt": (b"\xed\xa0\x80", "not valid UTF-8"),
    "utf-16 without a mark.txt": (utf("utf-16-le"), "NUL"),
    "utf-16 cut short.txt": (utf("utf-16")[:-1], "not valid UTF-16"),
    "utf-32.txt": (utf("utf-32"), "NUL"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "not valid UTF-8"),
    "brackets.md": (f"---\na: {'[' * 50_000}\n---\n\n{FAULT}", "front matter"),
    "braces.md": (f"---\na: {'{a: ' * 20_000}\n---\n\n{FAULT}", "front matter"),
    "toml.md": (f"+++\na = {'[' * 3_000}\n+++\n\n{FAULT}", "front matter"),
    "keys.md": (f"+++\n{'a.' * 40_000}a = 1\n+++\n\n{FAULT}", "front matter"),
    "long head.md": ("---\n" + "a: b\n" * 25_000 + f"---\n\n{FAULT}", "is longer than 100,000"),
    "comment.html": (f"<p>{FAULT}</p>{'<!--' * 20_000}", "is never closed"),
    "tag.html": (f"<p>{FAULT}</p>" + '<a b="' * 20_000, "is never closed"),
    "no zip.docx": (FAULT, "is no Word document"),
    "empty.docx": (b"", "is no Word document"),
    "truncated.docx": (pack(word(paragraph(FAULT)))[:-30], "is no Word document"),
    "another package.docx": (
        pack("").replace(b"document", b"presento"),
        "holds no word/document.xml",
    ),
    "torn.docx": (pack(word(paragraph(FAULT)))[:60] + b"x" * 200, "is no Word document"),
    "no XML.docx": (pack("copy"), "is not XML"),
    "another encoding.docx": (pack(b'<?xml version="1.0" encoding="utf-99"?><a/>'), "is not XML"),
    "encrypted.docx": (encrypt(pack(word(paragraph(FAULT)))), "encrypted"),
    "bomb.docx": (pack(b" " * 40_000_000 + b"<a/>"), "unpacks to more than 16 MB"),
    "lying.docx": (lie_about_size(pack(b" " * 40_000_000 + b"<a/>"), 5), "word/document.xml in it"),
    "overlapping.docx": (overlap(), "word/document.xml in it"),
    "laughs.docx": (pack(BILLION_LAUGHS), "declares a document type"),
    "external.docx": (pack(EXTERNAL), "declares a document type"),
    "deep.docx": (pack(word("<w:p>" * 5_000 + "</w:p>" * 5_000)), "nested deeper than"),
    "external styles.docx": (
        pack(word(paragraph(FAULT)), styles=EXTERNAL),
        "declares a document type",
    ),
}
"""What each file holds and part of what is said of it."""

FAULTY: dict[str, Content] = {
    "mark.txt": utf("utf-8-sig"),
    "utf-16.txt": utf("utf-16"),
    "utf-16-be.txt": b"\xfe\xff" + utf("utf-16-be"),
    "returns.txt": "First.\rThe the band played on.\r",
    "deep.md": f"{'> ' * 3_000}a\n\n{FAULT}",
    "lists.md": "".join(f"{' ' * (2 * depth)}- a\n" for depth in range(150)) + f"\n\n{FAULT}",
    "links.md": f"{'[' * 30_000}\n\n{FAULT}",
    "stars.md": f"{'*a **b _c ' * 5_000}\n\n{FAULT}",
    "templates.md": f"{'{{ ' * 20_000}\n\n{FAULT}",
    "aliases.md": f"---\n{ALIASES}---\n\n{FAULT}",
    "deep head.md": DEEP_YAML + FAULT,
    "deep.html": f"{'<div>' * 50_000}{FAULT}",
    "inline.html": f"{'<b>' * 50_000}{FAULT}",
    "closing.html": f"{'</div>' * 50_000}<p>{FAULT}</p>",
    "entities.html": f"{'&amp;' * 20_000}<p>{FAULT}</p>",
    "simple.docx": pack(word(paragraph(FAULT))),
    "with a bomb beside.docx": pack(word(paragraph(FAULT)), media=b"\0" * 30_000_000),
}
"""Files in which the fault is found all the same."""

ONE_LINE = {
    "words": "seven words of copy stand in here ",
    "one word": "a",
    "quotation marks": '"',
    "single marks": " 'a",
    "opening marks": "“",
    "digits": "1",
    "capitals": "A",
    "names": "Anna Berg ",
    "quantities": "5 km (9 miles) ",
    "accents": "é",
    "Chinese": "日本語",
    "brackets": "{",
    "tags": "<p>",
    "spaces": " ",
    "lines": "a\n",
    "returns": "\r",
}
