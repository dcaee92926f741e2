"""Which files a package has: one table of what an API may need, with the files that are only there for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from generator import ir
from generator.wire import media, security

PACKAGE = "src/package/"
"""Where the templates of a package's modules stand, and the name that stands for its own."""


@dataclass(frozen=True, kw_only=True)
class Feature:
    """Something that an API has or has not."""

    needed: Callable[[ir.Api], bool]
    files: tuple[str, ...]
    """Templates below the package that are left out without it: files without `.jinja`, or folders."""


def _writes(codec: str, api: ir.Api) -> bool:
    """Whether anything is written or read by a codec, or may be."""
    return any(each.codec == codec or media.may_be_anything(each.media_type) for each in api.contents)


FEATURES: Mapping[str, Feature] = {
    "credentials": Feature(needed=lambda api: bool(api.schemes), files=("_auth/",)),
    "basic": Feature(
        needed=lambda api: any(scheme.kind == "basic" for scheme in api.schemes), files=("_auth/basic.py",)
    ),
    "token": Feature(
        needed=lambda api: any(scheme.argument == security.SHARED_ARGUMENT for scheme in api.schemes), files=()
    ),
    "query_credentials": Feature(needed=lambda api: any(scheme.kind == "query" for scheme in api.schemes), files=()),
    "plain_http": Feature(needed=lambda api: bool(api.schemes) and not api.base_url.startswith("https:"), files=()),
    "server_variables": Feature(needed=lambda api: bool(api.server.variables), files=("_base/servers.py",)),
    "oauth": Feature(
        needed=lambda api: bool(api.oauth.token_url),
        files=("oauth.py", "_auth/endpoint.py", "_auth/store.py", "_auth/tokens.py"),
    ),
    "rate_limits": Feature(needed=lambda api: bool(api.rate_limits), files=("_base/limits.py", "_core/ratelimit.py")),
    "iterators": Feature(needed=lambda api: api.iterates, files=("_core/iteration.py", "_io/items.py")),
    "webhooks": Feature(needed=lambda api: bool(api.webhooks), files=("webhooks.py",)),
    **{
        f"codec_{row.name}": Feature(needed=partial(_writes, row.name), files=(f"_wire/codecs/{row.name}.py",))
        for row in media.CODECS
        if row.name != "json"  # which also serves what no document knows of
    },
}
"""By the name that templates ask for: `{% if has.oauth %}`."""


def features(api: ir.Api) -> dict[str, bool]:
    """What an API has, by name."""
    return {name: feature.needed(api) for name, feature in FEATURES.items()}


def is_needed(template: str, has: Mapping[str, bool]) -> bool:
    """Whether a package with these features has what a template gives; its path starts at the folder of templates."""
    path = template.removeprefix(PACKAGE).removesuffix(".jinja")
    lacking = [file for name, there in has.items() if not there for file in FEATURES[name].files]
    return not any(path == file or (file.endswith("/") and path.startswith(file)) for file in lacking)
