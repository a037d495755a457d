"""Posting over the network, never into it: private, loopback and link-local addresses are refused.

The name is resolved here and the connection made to the address that was checked, so that a name cannot
answer differently the second time.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

import httpx

from proofgraph.errors import InvalidInputError, UnavailableError

SECONDS = 10
Resolve = Callable[[str, int], Sequence[str]]


def resolved(host: str, port: int) -> Sequence[str]:
    """The addresses of a host, in the resolver's order."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True)
class HttpPost:
    """`private` permits plain http and addresses inside: for a deployment on a laptop only."""

    private: bool = False
    resolve: Resolve = resolved
    transport: httpx.BaseTransport | None = None

    def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        parts = urlsplit(url)
        port = self._port(parts)
        host = parts.hostname or ""
        address = self._address(host, port)
        target = httpx.URL(url).copy_with(host=address)
        named = host if parts.port is None else f"{host}:{port}"
        try:
            with httpx.Client(timeout=SECONDS, follow_redirects=False, transport=self.transport) as client:
                sent = client.build_request(
                    "POST",
                    target,
                    content=body,
                    headers={**headers, "Host": named},
                    extensions={"sni_hostname": host},
                )
                with_status = client.send(sent, stream=True)
                with_status.close()
        except httpx.HTTPError as error:
            raise UnavailableError(f"{host} did not answer: {error}.") from error
        return with_status.status_code

    def _port(self, parts: SplitResult) -> int:
        if parts.scheme == "https":
            return parts.port or 443
        if self.private and parts.scheme == "http":
            return parts.port or 80
        raise InvalidInputError("Give an https address.")

    def _address(self, host: str, port: int) -> str:
        try:
            found = self.resolve(host, port)
        except OSError as error:
            raise UnavailableError(f"The name {host!r} is not known: {error}.") from error
        for address in found:
            if self.private or ip_address(address).is_global:
                return address
        raise InvalidInputError(f"{host} is an address inside a private network, which is never called.")
