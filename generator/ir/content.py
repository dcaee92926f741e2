"""What a body or a reply may be: contents, each with a media type, a codec and a type."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ir.annotation import NONE, Annotation


@dataclass(frozen=True, kw_only=True)
class Content:
    """One form of a body or a reply."""

    media_type: str
    codec: str
    """The row of `wire.media` that it is written and read by."""
    type: Annotation
    reference: str | None = None
    """What checks it, as the runtime names it: `models.things:Thing`; None where anything goes."""


@dataclass(frozen=True, kw_only=True)
class Body:
    """What an operation sends, in one of several forms."""

    contents: tuple[Content, ...]
    required: bool
    is_empty_object: bool = False
    """Whether it is always `{}`: a spec may ask for a body and have nothing to say in it."""


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What comes back for a status: `200`, `4XX` or `default`."""

    status: str
    contents: tuple[Content, ...]
    """Empty where nothing comes back."""

    @property
    def types(self) -> tuple[Annotation, ...]:
        """What a method gives for it."""
        return tuple(content.type for content in self.contents) or (NONE,)
