"""What an integration is given on the command line: plain fields as `NAME=VALUE`, secrets never so.

A secret is asked for without showing it, or comes from a file or a variable of the environment: arguments
stay in the shell's history, and others on the machine see them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from proofgraph import settings
from proofgraph.api.models.integrations import ConfigField, IntegrationList, IntegrationView
from proofgraph.cli import asking
from proofgraph.cli.client import Client
from proofgraph.errors import InvalidInputError

_WORDS: Mapping[str, bool] = {"true": True, "yes": True, "false": False, "no": False}


@dataclass(frozen=True, slots=True)
class Given:
    """The options of one command, as they were written."""

    plain: Sequence[str] = ()
    files: Sequence[str] = ()
    variables: Sequence[str] = ()
    asked: Sequence[str] = ()

    def config(self, form: IntegrationView) -> dict[str, Any]:
        """The fields that are given, as the API takes them."""
        found: dict[str, Any] = {}
        for name, text in pairs(self.plain):
            field = _field(form, name)
            if field.secret:
                raise InvalidInputError(
                    f"{name} is a secret, which does not belong on the command line, where others see it: "
                    f"give it with --secret-file or --secret-env, or let it be asked for."
                )
            value = _value(field, text)
            found[name] = [*found.get(name, []), *value] if field.type == "strings" else value
        return found | self._secrets(form)

    def _secrets(self, form: IntegrationView) -> dict[str, str]:
        found = {name: _of_file(path) for name, path in pairs(self.files)}
        found |= {name: _of_environment(variable) for name, variable in pairs(self.variables)}
        for name in found:
            _secret(form, name)
        return found | {name: ask(_secret(form, name)) for name in self.asked}


def form_of(client: Client, kind: str) -> IntegrationView:
    found = catalogue(client)
    for one in found:
        if one.id == kind:
            return one
    known = ", ".join(one.id for one in found)
    raise InvalidInputError(f"There is no integration {kind!r} to connect; there is: {known}.")


def catalogue(client: Client) -> list[IntegrationView]:
    return client.get("/integrations", IntegrationList).items


def missing(form: IntegrationView, config: Mapping[str, Any]) -> dict[str, Any]:
    """Ask for what is needed and for every secret that was not given; nothing is entered for none."""
    found: dict[str, Any] = {}
    for field in form.config_fields:
        if field.name in config or not (field.required or field.secret):
            continue
        answer = ask(field) if field.secret else asking.told(field.title)
        if answer:
            found[field.name] = answer if field.secret else _value(field, answer)
    return found


def ask(field: ConfigField) -> str:
    none = "" if field.required else ", empty for none"
    return asking.secret(f"{field.title} (not shown{none})", optional=not field.required)


def pairs(texts: Iterable[str]) -> list[tuple[str, str]]:
    """`NAME=VALUE`, each split; what follows a second `=` belongs to the value."""
    found = []
    for text in texts:
        name, sign, value = text.partition("=")
        if not (name and sign):
            # The text is not repeated: it may be a secret.
            raise InvalidInputError("Write NAME=VALUE, with the name before an equals sign.")
        found.append((name, value))
    return found


def _field(form: IntegrationView, name: str) -> ConfigField:
    for field in form.config_fields:
        if field.name == name:
            return field
    known = ", ".join(field.name for field in form.config_fields)
    raise InvalidInputError(f"{form.title} has no field {name!r}; it has: {known}.")


def _secret(form: IntegrationView, name: str) -> ConfigField:
    field = _field(form, name)
    if not field.secret:
        raise InvalidInputError(f"{name} is no secret: give it with --set {name}=VALUE.")
    return field


def _value(field: ConfigField, text: str) -> Any:
    kinds: Mapping[str, Callable[[str], Any]] = {
        "strings": lambda text: [part.strip() for part in text.split(",") if part.strip()],
        "boolean": lambda text: _WORDS[text.lower()],
        "number": float,
    }
    try:
        return kinds.get(field.type, str)(text)
    except (KeyError, ValueError):
        wanted = "true or false" if field.type == "boolean" else "a number"
        raise InvalidInputError(f"{field.title} must be {wanted}, not {text!r}.") from None


def _of_file(path: str) -> str:
    """The whole file but the end of its last line; `-` is standard input."""
    try:
        text = asking.piped_whole("The secret") if path == "-" else Path(path).read_text("utf-8")
    except (OSError, UnicodeError) as error:
        raise InvalidInputError(f"The secret's file {path} cannot be read: {error}") from None
    return _filled(text.removesuffix("\n").removesuffix("\r"), path)


def _of_environment(variable: str) -> str:
    return _filled(settings.variable(variable), variable)


def _filled(secret: str, place: str) -> str:
    if not secret:
        raise InvalidInputError(f"There is no secret in {place}.")
    return secret
