"""with_options, sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import with_options_ as _operations
from .resource import RawResource, Resource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime


class WithOptions(Resource):
    """The operations of with_options."""

    def create_http_thing_2(
        self,
        *,
        class_: str | Omit = OMIT,
        a_space_b: str | Omit = OMIT,
        a_minus_b: str | Omit = OMIT,
        a_b: str | Omit = OMIT,
        aB: str | Omit = OMIT,
        n2_nd: str | Omit = OMIT,
        init: str | Omit = OMIT,
        hidden: str | Omit = OMIT,
        model_config_: str | Omit = OMIT,
        copy_: str | Omit = OMIT,
        json_: str | Omit = OMIT,
        schema_: str | Omit = OMIT,
        date: date | Omit = OMIT,
        when: date | Omit = OMIT,
        datetime: datetime | str | Omit = OMIT,
        then: datetime | str | Omit = OMIT,
        str_: int | Omit = OMIT,
        text: str | Omit = OMIT,
        list_: Sequence[str] | Omit = OMIT,
        more: Sequence[str] | Omit = OMIT,
        int_: int | Omit = OMIT,
        count: int | Omit = OMIT,
        form_submit_redirect_url: str | Omit = OMIT,
        naïve: str | Omit = OMIT,
        名前: str | Omit = OMIT,
        empty: str | Omit = OMIT,
        spoken: str | Omit = OMIT,
    ) -> None:
        """Create http thing 2.

        Args:
            class_:
            a_space_b:
            a_minus_b:
            a_b:
            aB:
            n2_nd:
            init:
            hidden:
            model_config_:
            copy_:
            json_:
            schema_:
            date:
            when:
            datetime:
            then:
            str_:
            text:
            list_:
            more:
            int_:
            count:
            form_submit_redirect_url:
            naïve:
            名前:
            empty:
            spoken:

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            _operations.CREATE_HTTP_THING_2,
            params={},
            body={
                "class": class_,
                "a b": a_space_b,
                "a-b": a_minus_b,
                "a_b": a_b,
                "aB": aB,
                "2nd": n2_nd,
                "__init__": init,
                "_hidden": hidden,
                "model_config": model_config_,
                "copy": copy_,
                "json": json_,
                "schema": schema_,
                "date": date,
                "when": when,
                "datetime": datetime,
                "then": then,
                "str": str_,
                "text": text,
                "list": list_,
                "more": more,
                "int": int_,
                "count": count,
                "formSubmitRedirectURL": form_submit_redirect_url,
                "naïve": naïve,
                "名前": 名前,
                "": empty,
                "x": spoken,
            },
        )


class RawWithOptions(RawResource):
    """The same methods, giving a `RawResponse` each."""

    create_http_thing_2 = _raw(WithOptions.create_http_thing_2)
