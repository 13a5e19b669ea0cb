"""The text of a YAML file of rules or tests."""

from pathlib import Path

from newslint.errors import PackError


def read_yaml(file: Path) -> str:
    """Return the text of a file, without its byte order mark.

    Raises:
        PackError: the file cannot be read, or is not UTF-8.
    """
    try:
        data = file.read_bytes()
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise PackError(f"{file}:{line}: not valid UTF-8; save the file as UTF-8") from error
    except OSError as error:
        raise PackError(f"{file}: cannot be read: {error.strerror or error}") from error
