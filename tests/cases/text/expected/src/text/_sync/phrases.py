"""phrases, sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import phrases as _operations
from .resource import RawResource, Resource

if TYPE_CHECKING:
    from typing import Literal


class Phrases(Resource):
    """Ends in a quote\" """

    def say(
        self,
        *,
        open_percent: str | Omit = OMIT,
        quotation_mark_quotation_mark_quotation_mark: str | Omit = OMIT,
        line_separator: Literal["\u202e", "%s", "{0}", "{{ x }}", "'", '"', "\\"] | Omit = OMIT,
        back_slash: str | Omit = OMIT,
        pattern: str | Omit = OMIT,
        q: str | Omit = OMIT,
        open_open_space_q_space_close_close: str | Omit = OMIT,
    ) -> None:
        """Say "something".

        Triple \"\"\" quotes, 'single' ones, a back\\slash, \\n and \\N{DASH} that stay, and \\\"\"\".

        Jinja: {{ 7 * 7 }} {% raw %} {# comment #}, braces {x.__class__}, percent %s %(x)s.

        - A list item that is long enough to be wrapped over two lines, because it goes on and on, and then
          further still.
        - Another one.

            indented code

        Args:
            open_percent: "
            quotation_mark_quotation_mark_quotation_mark: \\
            line_separator:
            back_slash: Without it the API takes `"\\"; import os #"`.
            pattern: Ends in \"\"\"
            q: Ends in a backslash\\
            open_open_space_q_space_close_close: Bidi \u202e and U+2028 and tag \U000e0041.

        Returns:
            Ends in three quotes \"\"\"

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Carriage return and a line .
        """
        return self._call(
            _operations.SAY,
            params={'q"]': q, "{{ q }}": open_open_space_q_space_close_close},
            body={
                "{%": open_percent,
                '"""': quotation_mark_quotation_mark_quotation_mark,
                "\u2028": line_separator,
                "back\\slash": back_slash,
                "pattern": pattern,
            },
        )


class RawPhrases(RawResource):
    """The same methods, giving a `RawResponse` each."""

    say = _raw(Phrases.say)
