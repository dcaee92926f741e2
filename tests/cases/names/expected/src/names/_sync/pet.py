"""Pet, sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import pet as _operations
from .resource import RawResource, Resource

if TYPE_CHECKING:
    from ..models.pet import Pet


class PetResource(Resource):
    """The operations of Pet."""

    def n2_get_pet(self) -> Pet:
        """N2 get pet.

        Returns:
            A pet in a class of its own name.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.N_2_GET_PET, params={})


class RawPetResource(RawResource):
    """The same methods, giving a `RawResponse` each."""

    n2_get_pet = _raw(PetResource.n2_get_pet)
