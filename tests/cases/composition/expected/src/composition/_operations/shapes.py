"""The operations of shapes, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.operation import Content as _Content
from .._base.operation import Operation

if TYPE_CHECKING:
    from ..models.shapes import Animal, Branch, Drawing

DRAW: Operation[Drawing] = Operation(
    id="draw",
    name="draw",
    method="POST",
    path="/shapes",
    body=(_Content("inputs.shapes:DrawingInput"),),
    body_required=True,
    replies={"200": (_Content("models.shapes:Drawing"),)},
)

GET_TREE: Operation[Branch] = Operation(
    id="get-tree",
    name="get_tree",
    method="GET",
    path="/tree",
    replies={"200": (_Content("models.shapes:Branch"),)},
)

PUT_ANY: Operation[None] = Operation(
    id="put-any",
    name="put_any",
    method="PUT",
    path="/any",
    body=(_Content("inputs.shapes:ShapeInput"),),
    body_required=True,
    replies={"204": ()},
)

PUT_ANIMAL: Operation[Animal] = Operation(
    id="put-animal",
    name="put_animal",
    method="PUT",
    path="/animals",
    body=(_Content("inputs.shapes:AnimalInput"),),
    body_required=True,
    replies={"200": (_Content("models.shapes:Animal"),)},
)
