"""Comments for newslint, in the comment syntax of every format that has one."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

FAULT = "They came fromthe town."
IGNORE = "newslint: ignore[core.joined-words] -- so they say"
WORD = (
    '<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>They came fromthe town.</w:t></w:r>'
    '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>'
)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("a.html", f"<p>{FAULT}<!-- {IGNORE} --></p>", id="HTML, on the line"),
        pytest.param("a.html", f"<!-- {IGNORE} -->\n\n<p>{FAULT}</p>", id="HTML, before it"),
        pytest.param("a.md", f"{FAULT} <!-- {IGNORE} -->", id="Markdown, on the line"),
        pytest.param("a.md", f"<!-- {IGNORE} -->\n\n> {FAULT}", id="Markdown, before it"),
        pytest.param("a.md", f"{{{{/* {IGNORE} */}}}}\n{FAULT}", id="Hugo"),
        pytest.param("a.mdx", f"{FAULT} {{/* {IGNORE} */}}", id="MDX"),
        pytest.param("a.md", f"---\ntitle: {FAULT} # {IGNORE}\n---\n", id="front matter"),
        pytest.param(
            "a.md",
            f"---\nnewslint: {{ignore: [core.joined-words]}}\n---\n{FAULT}",
            id="a field of the front matter",
        ),
        pytest.param("a.docx", "", id="Word"),
    ],
)
def test_a_comment_accepts_a_fault(
    folder: Path,
    newslint: Callable[..., Any],
    pack: Callable[..., bytes],
    name: str,
    text: str,
) -> None:
    comment = f'<w:comment w:id="1"><w:p><w:r><w:t>{IGNORE}</w:t></w:r></w:p></w:comment>'
    path = folder / name
    path.write_bytes(pack(WORD, comments=comment) if name == "a.docx" else text.encode())
    accepted = newslint("check", "--isolated", name)
    assert (accepted.status, accepted.err) == (0, "")
    path.write_bytes(pack(WORD) if name == "a.docx" else FAULT.encode())
    assert newslint("check", "--isolated", name).status == 1
