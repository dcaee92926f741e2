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
        unnamed_2: str | Omit = OMIT,
        unnamed: str | Omit = OMIT,
        unnamed_3: Literal["\u202e", "%s", "{0}", "{{ x }}", "'", '"', "\\"] | Omit = OMIT,
        back_slash: str | Omit = OMIT,
        pattern: str | Omit = OMIT,
        q: str | Omit = OMIT,
        q_2: str | Omit = OMIT,
    ) -> None:
        """Say "something".

        Triple \"\"\" quotes, 'single' ones, a back\\slash, \\n and \\N{DASH} that stay, and \\\"\"\".

        Jinja: {{ 7 * 7 }} {% raw %} {# comment #}, braces {x.__class__}, percent %s %(x)s.

        - A list item that is long enough to be wrapped over two lines, because it goes on and on, and then
          further still.
        - Another one.

            indented code

        Args:
            unnamed_2: "
            unnamed: \\
            unnamed_3:
            back_slash: Without it the API takes `"\\"; import os #"`.
            pattern: Ends in \"\"\"
            q: Ends in a backslash\\
            q_2: Bidi \u202e and U+2028 and tag \U000e0041.

        Returns:
            Ends in three quotes \"\"\"

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Carriage return and a line .
        """
        return self._call(
            _operations.SAY,
            params={'q"]': q, "{{ q }}": q_2},
            body={
                "{%": unnamed_2,
                '"""': unnamed,
                "\u2028": unnamed_3,
                "back\\slash": back_slash,
                "pattern": pattern,
            },
        )


class RawPhrases(RawResource):
    """The same methods, giving a `RawResponse` each."""

    say = _raw(Phrases.say)
