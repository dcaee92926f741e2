"""One client and one action, in a process of its own: `python probe.py CLIENT URL ACTION [SETTINGS]` prints JSON.

Runs in the environment of the peers too, so it imports nothing of this repository but the client that is asked for.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import inspect
import json
import pickle
import resource
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

TOKEN = "pit-MARKED-token"


class Ours:
    """leadconnector, as it is when nothing is set."""

    package = "leadconnector"

    def __init__(self, url: str, token: Any = TOKEN, **settings: Any) -> None:
        from leadconnector import LeadConnector

        self.client = LeadConnector(token=token, base_url=url, **settings)

    @classmethod
    async def refreshing(cls, url: str) -> Any:
        """A client whose token can be refreshed."""
        from leadconnector import OAuth, OAuthTokens, TokenSet

        oauth = OAuth("app-1", "secret", token_url=f"{url}/oauth/token", base_url=url)
        return cls(url, OAuthTokens("app-1", "secret", TokenSet(TOKEN, "refresh-0"), oauth=oauth))

    def put(self, event: str = "e1", **fields: Any) -> Any:
        return self.client.calendar_events.update_appointment(event, **{"title": "T", **fields})

    def post(self) -> Any:
        return self.client.calendar_events.create_block_slot(location_id="l1", calendar_id="c1", title="T")

    def close(self) -> None:
        self.client.close()


class Official:
    """gohighlevel-api-client: async only. It has no setting for time, and its URL is that of the class."""

    package = "highlevel"

    def __init__(self, url: str, token: str = TOKEN, timeout: float = 0, backoff: float = 0, **settings: Any) -> None:
        from highlevel import HighLevel

        HighLevel.BASE_URL = url
        self.client = HighLevel(**(settings or {"private_integration_token": token}))

    @classmethod
    async def refreshing(cls, url: str) -> Any:
        made = cls(url, client_id="app-1", client_secret="secret")
        session = {"access_token": TOKEN, "refresh_token": "refresh-0", "userType": "Location"}
        await made.client.session_storage.set_session("l1", session)
        return made

    def put(self, event: str = "e1", **fields: Any) -> Any:
        return self.client.calendars.edit_appointment(event, {"title": "T", **fields})

    def post(self) -> Any:
        return self.client.calendars.create_block_slot({"locationId": "l1", "calendarId": "c1", "title": "T"})

    def close(self) -> Any:
        return self.client.close()


class Generated:
    """What openapi-python-client makes of the same spec."""

    package = "peer_client"

    def __init__(self, url: str, token: str = TOKEN, timeout: float | None = None, **settings: Any) -> None:
        import httpx
        from peer_client import AuthenticatedClient

        limit = {} if timeout is None else {"timeout": httpx.Timeout(timeout)}
        self.client = AuthenticatedClient(base_url=url, token=token, **limit)

    @classmethod
    async def refreshing(cls, url: str) -> Any:
        return cls(url)

    def put(self, event: str = "e1", **fields: Any) -> Any:
        from peer_client.api.calendar_events import update_appointment as operation
        from peer_client.models import AppointmentUpdate, UpdateAppointmentVersion

        body = AppointmentUpdate.from_dict({"title": "T", **fields})
        version = next(iter(UpdateAppointmentVersion))
        return told(operation.sync_detailed(event, client=self.client, body=body, version=version))

    def post(self) -> Any:
        from peer_client.api.calendar_events import create_block_slot as operation
        from peer_client.models import CreateBlockSlotVersion

        body = {"locationId": "l1", "calendarId": "c1", "title": "T"}
        return told(operation.sync_detailed(client=self.client, body=body, version=next(iter(CreateBlockSlotVersion))))

    def close(self) -> None:
        self.client.get_httpx_client().close()


class Answer:
    """A success of openapi-python-client's, or what it gives in place of an error: a status with nothing in it."""

    def __init__(self, response: Any) -> None:
        self.status = int(response.status_code)
        self.id = getattr(response.parsed, "id", None)
        self.parsed = type(response.parsed).__name__

    def __repr__(self) -> str:
        return f"Response({self.status}, parsed={self.parsed})"


def told(response: Any) -> Any:
    return Answer(response)


CLIENTS: dict[str, type[Any]] = {"ours": Ours, "official": Official, "generated": Generated}


def identity(value: Any) -> Any:
    return value.get("id") if isinstance(value, dict) else getattr(value, "id", None)


async def done(given: Any) -> Any:
    return await given if inspect.isawaitable(given) else given


class Probe:
    """The actions. Each gives what is to be told besides what it gave or raised."""

    def __init__(self, kind: type[Any], url: str, settings: dict[str, Any]) -> None:
        self.kind, self.url, self.settings = kind, url, settings

    def made(self, **more: Any) -> Any:
        return self.kind(self.url, **{**self.settings, **more})

    async def put(self) -> Any:
        return await done(self.made().put())

    async def post(self) -> Any:
        return await done(self.made().post())

    async def put_twice(self) -> Any:
        client = self.made()
        await done(client.put())
        return await done(client.put())

    async def path(self) -> Any:
        return await done(self.made().put("../../contacts/c9"))

    async def slash(self) -> Any:
        return await done(self.made().put("a/b?c=d#e"))

    async def bad_token(self) -> Any:
        return await done(self.made(token=f"{TOKEN}\n").put())

    async def closed(self) -> Any:
        client = self.made()
        await done(client.put())
        await done(client.close())
        await done(client.close())
        return await done(client.put())

    async def outage(self) -> Any:
        client = self.made()
        return await counted([client.put for _ in range(150)])

    async def refreshing(self) -> Any:
        return await done((await self.kind.refreshing(self.url)).post())

    async def refreshing_crowd(self) -> Any:
        client = await self.kind.refreshing(self.url)
        return await at_once([client.post for _ in range(20)])

    async def crowd(self) -> Any:
        client = self.made()
        return await at_once([functools.partial(client.put, f"e{number}") for number in range(64)])


async def at_once(calls: list[Callable[[], Any]]) -> dict[str, int]:
    """How calls fared that were made at once, in tasks or threads as the client has it; each has its own reply."""

    async def one(call: Callable[[], Any]) -> str:
        wanted = call.args[0] if isinstance(call, functools.partial) else "e1"
        try:
            given = await asyncio.to_thread(call)
            return "own" if identity(await done(given)) == wanted else repr(given)[:40]
        except Exception as error:
            return type(error).__name__

    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(len(calls)))
    return dict(Counter(await asyncio.gather(*(one(call) for call in calls))))


async def counted(calls: list[Any]) -> dict[str, int]:
    found = Counter[str]()
    for call in calls:
        try:
            found[repr(await done(call()))[:40]] += 1
        except Exception as error:
            found[type(error).__name__] += 1
    return dict(found)


def leaks(error: BaseException) -> list[str]:
    """Where an error shows the token: in what a program would print, log or send on."""
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__) if frame.f_code.co_filename != __file__]
    places = {
        "str": shown(error) + str(error),
        "attributes": " ".join(seen(value) for value in vars(error).values()),
        "locals": " ".join(shown(value) for frame in frames for value in frame.f_locals.values()),
    }
    with contextlib.suppress(Exception):
        places["pickle"] = repr(pickle.dumps(error))
    return [name for name, text in places.items() if "MARKED" in text]


def shown(value: object) -> str:
    try:
        return repr(value)
    except Exception:
        return ""


def seen(value: Any) -> str:
    """A value and what hangs on it, such as the request of an error with its headers."""
    parts = [shown(value), shown(getattr(value, "body", ""))]
    for holder in (value, getattr(value, "request", None)):
        headers = getattr(holder, "headers", None)
        parts.append(str(list(headers.items())) if headers is not None else "")
    return " ".join(parts)


def peak() -> float:
    """The most megabytes that this process had; `getrusage` would count those of its parent where these were more."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().partition("VmHWM:")[2].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    name, url, action, settings = sys.argv[1], sys.argv[2], sys.argv[3], json.loads(sys.argv[4])
    kind = CLIENTS[name]
    kind("http://127.0.0.1:1")  # what is imported now takes no time or memory later
    before = peak()
    report: dict[str, Any] = {}
    started = time.monotonic()
    try:
        value = asyncio.run(getattr(Probe(kind, url, settings), action)())
        report["gives"] = value if isinstance(value, dict) else repr(value)[:300]
        report["id"] = identity(value)
    except BaseException as error:
        report |= {"raises": type(error).__name__, "says": str(error)[:300], "leaks": leaks(error)}
        report["is_own"] = type(error).__module__.split(".")[0] == kind.package
    report["seconds"] = time.monotonic() - started
    report["megabytes"] = peak() - before
    print("\n" + json.dumps(report, default=repr))


if __name__ == "__main__":
    main()
