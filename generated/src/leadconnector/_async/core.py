"""How a call is made: build the request, attempt it as often as it is worth it, accept the answer."""

from __future__ import annotations

from .._base import api
from .._base.locks import lock
from .._base.types import OMIT, lazy
from ..errors import ConfigurationError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, TypeVar

    import httpx2

    from .._auth.credentials import Secret
    from .._base.http import Request, Response
    from .._base.limits import RateLimit
    from .._base.operation import Operation
    from .._base.options import Options
    from .._core.attempts import Attempts
    from .._core.observe import Observer
    from .._core.ratelimit import Limiter, Limiters
    from .._core.raw import RawResponse
    from .._core.retry import Budget, Outcome
    from .._net._async.transport import AsyncTransport
    from .._net.settings import TransportSettings

    T = TypeVar("T")


class AsyncConnection:
    """What a client and its copies share: the transport, made on first use, what retries may cost, and its end."""

    def __init__(self, transport: TransportSettings | AsyncTransport | httpx2.AsyncClient | None) -> None:
        self._transport: AsyncTransport | None = None
        self._is_own = True
        self._closed = False
        self._calls = 0
        self._lock = lock()
        if transport is not None:
            from .._net._async.transport import adapted
            from .._net.settings import TransportSettings

            self._transport = adapted(transport)
            self._is_own = isinstance(transport, TransportSettings)

    @lazy
    def budget(self) -> Budget:
        """What retries may cost."""
        from .._core.retry import Budget

        return Budget()

    @lazy
    def limiters(self) -> Limiters:
        """What each token may still send."""
        from .._core.ratelimit import Limiters

        return Limiters()

    async def send(self, request: Request, *, timeout: float) -> Response:
        """Send a request once. Raises ConfigurationError after close."""
        transport = self._begin()
        try:
            return await transport.send(request, timeout=timeout)
        finally:
            await self._end()

    async def close(self) -> None:
        """Close the transport unless it is the caller's, once the calls under way are done. May be called twice."""
        with self._lock:
            self._closed = True
        await self._close_if_idle()

    def _begin(self) -> AsyncTransport:
        if self._transport is None:
            self._open()
        with self._lock:
            if self._closed or self._transport is None:
                raise ConfigurationError("the client is closed")
            self._calls += 1
            return self._transport

    def _open(self) -> None:
        from .._net._async.transport import adapted
        from .._net.settings import TransportSettings

        transport = adapted(TransportSettings())
        with self._lock:
            self._transport = self._transport or transport

    async def _end(self) -> None:
        with self._lock:
            self._calls -= 1
        await self._close_if_idle()

    async def _close_if_idle(self) -> None:
        # a socket that is closed under a waiting call leaves its number to the next one that is opened
        if self._closed and not self._calls and self._is_own and self._transport is not None:
            await self._transport.close()


class AsyncCore:
    """A connection and the settings to use it with."""

    __slots__ = ("connection", "options")

    def __init__(self, connection: AsyncConnection, options: Options) -> None:
        self.connection = connection
        self.options = options

    async def call(self, operation: Operation[T], params: Mapping[str, object], body: object = OMIT) -> RawResponse[T]:
        """Call an operation. Raises any of this package's errors."""
        from .._auth.schemes import settled
        from .._core.observe import Observer
        from .._core.raw import accept
        from .._wire.build import build

        request = build(operation, self.options, params, body)
        request = settled(
            request,
            self._security(operation),
            self.options.credentials,
            allow_plain_http=False,
        )
        with Observer(request, self.options) as observer:
            return accept(operation, self.options, await self._answer(request, observer))

    def rate_limits(self) -> Mapping[str, RateLimit]:
        """What the server last said to this token."""
        return self.connection.limiters.of(tuple(self.options.credentials.values())).now()

    async def request(self, method: str, path: str, json: object) -> RawResponse[Any]:
        """Call what the spec does not know. Raises any of this package's errors."""
        from .._wire.build import free_operation

        return await self.call(free_operation(method, path, self.options), {}, json)

    async def _answer(self, request: Request, observer: Observer) -> Response:
        """Attempt a request until there is an answer to keep. Raises what the last attempt raised."""
        from .._base import clock
        from .._core.attempts import Attempts

        attempts = Attempts(request, self.options, self.connection.budget)
        limiter = self.connection.limiters.of(tuple(self.options.credentials.values()) if request.credentials else ())
        try:
            while True:
                outcome = await self._paced(request, attempts, limiter, observer)
                seconds = attempts.wait(outcome)
                if seconds is None:
                    return attempts.result()
                await clock.async_sleep(seconds)
        finally:
            attempts.give_up()

    async def _paced(self, request: Request, attempts: Attempts, limiter: Limiter, observer: Observer) -> Outcome:
        """Attempt a request when the rate limits allow it. Raises RateLimitError where that takes too long."""
        from .._base import clock

        waited, seconds, headers = 0.0, self._turn(limiter, attempts.bound(0.0), request), None
        while seconds:
            await clock.async_sleep(seconds)
            waited += seconds
            seconds = self._turn(limiter, attempts.bound(waited), request)
        try:
            outcome = await self._attempt(request, attempts.timeout(), observer)
            headers = None if isinstance(outcome, Exception) else outcome.headers
            return outcome
        finally:
            limiter.leave(headers)

    def _turn(self, limiter: Limiter, bound: float, request: Request) -> float:
        """The seconds until it is this request's turn."""
        return limiter.enter(bound if self.options.pace_requests else None, request.operation)

    async def _attempt(self, request: Request, timeout: float, observer: Observer) -> Outcome:
        """Send a request once, with the token, and give the answer, whatever its status, or why there is none."""
        from .._base import clock
        from .._core.attempts import FAILURES

        end = clock.monotonic() + timeout
        try:
            secrets = await self._secrets(request, {}, timeout)
            response = await self._sent(request, secrets, end, observer)
            if response.status != 401 or not secrets:
                return response
            fresh = await self._secrets(request, secrets, clock.left(end))
            if fresh == secrets:
                return response
            # a refused request was not acted on, so that any method may be sent again
            return await self._sent(request, fresh, end, observer)
        except FAILURES as error:
            return error.with_traceback(None)  # it is raised later on, and the frames until here are of no interest

    async def _sent(self, request: Request, secrets: Mapping[str, Secret], end: float, observer: Observer) -> Response:
        """The answer to a request with these credentials, which no refusal repeats and nothing that is told of it."""
        from .._auth.schemes import authorized
        from .._base import clock

        with observer.attempt():
            response = await self.connection.send(authorized(request, secrets), timeout=clock.left(end))
            shown = response
            if secrets and (observer.listens or not response.is_success):
                shown = response.without(text for secret in secrets.values() for text in secret.secrets())
            observer.response = shown
            return response if response.is_success else shown

    async def _secrets(self, request: Request, refused: Mapping[str, Secret], timeout: float) -> dict[str, Secret]:
        """The credentials for a request, in place of those that the server refused."""
        given = self.options.credentials
        return {name: await given[name].async_get(refused.get(name), timeout) for name in request.credentials}

    def _security(self, operation: Operation[Any]) -> tuple[tuple[str, ...], ...]:
        """What an operation wants; one that the spec does not know gets what the caller gave."""
        if not operation.is_documented:
            return (*api.SECURITY, *((name,) for name in api.SCHEMES), ())
        return api.SECURITY if operation.security is None else operation.security
