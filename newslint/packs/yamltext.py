"""The text of a YAML file of rules or tests, and what is said of one that is wrong."""

from pathlib import Path

from newslint.errors import PackError


def read_yaml(file: Path) -> str:
    """Return the text of a file, without its byte order mark.

    Raises:
        PackError: the file cannot be read, or is not UTF-8.
    """
    return decode_yaml(read_bytes(file), file)


def read_bytes(file: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        PackError: the file cannot be read.
    """
    try:
        return file.read_bytes()
    except OSError as error:
        raise PackError(f"{file}: cannot be read: {error.strerror or error}") from error


def decode_yaml(data: bytes, file: Path) -> str:
    """Return the text that the bytes of a file are, without its byte order mark.

    Raises:
        PackError: they are not UTF-8.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise PackError(f"{file}:{line}: not valid UTF-8; save the file as UTF-8") from error


def split_place(error: PackError, file: Path) -> tuple[int, str]:
    """Return the line of a file that an error names, or else 1, and what is wrong there."""
    line, _, why = str(error).removeprefix(f"{file}:").partition(": ")
    return (int(line), why) if line.isdigit() else (1, str(error))
