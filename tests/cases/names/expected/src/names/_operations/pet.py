"""The operations of Pet, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.operation import Content as _Content
from .._base.operation import Operation

if TYPE_CHECKING:
    from ..models.pet import Pet

N_2_GET_PET: Operation[Pet] = Operation(
    id="2-get pet",
    name="n2_get_pet",
    method="GET",
    path="/pets",
    replies={"200": (_Content("models.pet:Pet"),)},
)
