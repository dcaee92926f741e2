"""What is wrong with a user's input: `file:line: message (hint)`, collected and told all at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, order=True)
class Diagnostic:
    """One mistake, and where a person mends it.

    `line` counts from 1; 0 stands for the file as a whole.
    """

    file: str
    line: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.message}" + (f" ({self.hint})" if self.hint else "")


@dataclass(frozen=True, order=True)
class Place:
    """Where a thing was written: a file as the user named it, a line from 1, and a JSON pointer inside that file."""

    file: str
    line: int
    pointer: str = ""

    def says(self, message: str, hint: str = "") -> Diagnostic:
        """A diagnostic at this place."""
        return Diagnostic(file=self.file, line=self.line, message=message, hint=hint)


class InputError(Exception):
    """The input cannot be used. Holds every diagnostic that was found, sorted by place."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = sorted(set(diagnostics))
        super().__init__("\n".join(map(str, self.diagnostics)))

    @classmethod
    def at(cls, file: str, line: int, message: str, hint: str = "") -> InputError:
        """The error of a single mistake."""
        return cls([Diagnostic(file=file, line=line, message=message, hint=hint)])


class Bug(Exception):
    """A fault of the generator itself, and the place in the spec that it was met at."""

    def __init__(self, cause: Exception, file: str, line: int) -> None:
        super().__init__(str(cause))
        self.cause = cause
        self.file = file
        self.line = line
