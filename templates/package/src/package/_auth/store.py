"""A file that keeps tokens."""

from __future__ import annotations

import os
from pathlib import Path

from .. import errors
from .tokens import TokenSet

__all__ = ["FileTokenStore"]


class FileTokenStore:
    """Keeps tokens in a file that only its owner can read, and that is always whole.

    `store.save` is made to be the `on_refresh` of OAuthTokens.

    Args:
        path: of the file; its folder must be there.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path)

    def load(self) -> TokenSet | None:
        """The tokens; None where there is no file. Raises ConfigurationError for a file that holds none."""
        import json

        try:
            return TokenSet.from_dict(json.loads(self._path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, errors.DecodeError):
            pass
        raise errors.ConfigurationError("the token file cannot be read, or holds no tokens")

    def save(self, tokens: TokenSet) -> None:
        """Write the tokens beside the file, and move them into its place when they are safe on the disk.

        Raises OSError, and ConfigurationError for fields that are no JSON.
        """
        import tempfile

        handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=".tokens-")  # mode 0600
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                stream.write(_json(tokens))
                stream.flush()
                os.fsync(stream.fileno())
            Path(name).replace(self._path)
        except BaseException:
            Path(name).unlink()
            raise


def _json(tokens: TokenSet) -> str:
    import json

    try:
        return json.dumps(tokens.to_dict())
    except (TypeError, ValueError):
        pass
    raise errors.ConfigurationError("tokens: a field is no JSON")
