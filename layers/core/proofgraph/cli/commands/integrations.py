"""`proofgraph integrations`: what is collected from, and how often; secrets are asked for, never shown."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from proofgraph.api.models.integrations import InstanceView
from proofgraph.cli import asking, collecting, connecting, display
from proofgraph.cli.connecting import Given, pairs
from proofgraph.cli.world import of
from proofgraph.errors import InvalidInputError

integrations = typer.Typer(help="What is collected from, and how often.", no_args_is_help=True)

Instance = Annotated[
    str, typer.Argument(help="Id or name of the configured integration; may be left out if there is one.")
]
Plain = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="NAME=VALUE", help="A field; several values by commas. May be repeated."),
]
SecretFile = Annotated[
    list[str] | None,
    typer.Option("--secret-file", metavar="NAME=FILE", help="A secret from a file; - is standard input."),
]
SecretEnv = Annotated[
    list[str] | None,
    typer.Option("--secret-env", metavar="NAME=VARIABLE", help="A secret from the environment."),
]
Every = Annotated[
    float | None, typer.Option("--every", metavar="HOURS", help="Hours between collections, 1 to 744.")
]
Tags = Annotated[
    list[str] | None,
    typer.Option("--tag", metavar="NAME=VALUE", help="A tag on everything it collects. May be repeated."),
]


@integrations.command("list")
def list_(context: typer.Context) -> None:
    """List what is connected, and how its newest collection ended."""
    world = of(context)
    lines = [
        (one.id, one.name, one.integration, one.last_state or "never", _ended(one), _rhythm(one), one.message)
        for one in collecting.instances(world.connect())
    ]
    if not lines:
        display.say(world.out, "Nothing is connected yet: proofgraph integrations add aws --name NAME")
        return
    display.rows(world.out, ("Id", "Name", "Kind", "Collection", "Ended", "Schedule", "Message"), lines)


@integrations.command()
def catalog(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(help="One integration; else all are listed.")] = "",
) -> None:
    """List what can be connected, or tell what one needs: what to do there, and its fields."""
    world = of(context)
    client = world.connect()
    if not kind:
        lines = [(one.id, one.title, one.description) for one in connecting.catalogue(client)]
        display.rows(world.out, ("Id", "Title", "What it reads"), lines)
        return
    form = connecting.form_of(client, kind)
    display.say(world.out, f"{form.title}: {form.description}")
    for number, step in enumerate(form.setup, 1):
        display.say(world.out, f"{number}. {step}")
    if form.role_template is not None:
        display.say(world.out, f"The template: proofgraph permissions {form.id} --template")
    fields = [
        (field.name, field.type + (", secret" if field.secret else ""), _need(field.required), field.help)
        for field in form.config_fields
    ]
    display.rows(world.out, ("Field", "Type", "Needed", "Meaning"), fields)


@integrations.command()
def show(context: typer.Context, instance: Instance = "") -> None:
    """Show how one is set up, and its newest collections; of secrets only which are set."""
    world = of(context)
    client = world.connect()
    held = collecting.chosen(client, instance)
    facts = [
        ("Id", held.id),
        ("Name", held.name),
        ("Kind", held.integration),
        ("Schedule", _rhythm(held)),
        *((name, _shown(value)) for name, value in held.config.items()),
        *((name, "(set, not shown)") for name in held.secrets),
        *((f"tag.{name}", value) for name, value in held.tags.items()),
        ("Accounts", ", ".join(held.accounts) or "not known before the first collection"),
        ("Regions", ", ".join(held.regions)),
        ("Connected", display.moment(held.created_at)),
    ]
    display.rows(world.out, ("", ""), facts)
    jobs = [
        (display.moment(job.started_at), job.state, job.trigger, f"{job.entities:,}", job.message)
        for job in collecting.newest(client, held, 5).items
    ]
    if jobs:
        display.rows(world.out, ("Collection", "State", "Started by", "Entities", "Message"), jobs)


@integrations.command()
def add(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(help="What to connect, such as aws.")],
    name: Annotated[str, typer.Option("--name", help="What it is called here.")],
    plain: Plain = None,
    secret_file: SecretFile = None,
    secret_env: SecretEnv = None,
    every: Every = None,
    tag: Tags = None,
    paused: Annotated[bool, typer.Option("--paused", help="Collect by hand only, also at first.")] = False,
    no_input: Annotated[
        bool, typer.Option("--no-input", help="Ask for nothing, for scripts: what is not given is left out.")
    ] = False,
    wait: Annotated[
        bool, typer.Option("--wait/--no-wait", help="Stay until the first collection has ended.")
    ] = True,
) -> None:
    """Connect an integration. Its first collection starts at once; secrets are asked for and not shown."""
    world = of(context)
    client = world.connect()
    form = connecting.form_of(client, kind)
    config = Given(plain or (), secret_file or (), secret_env or ()).config(form)
    if not no_input:
        config |= connecting.missing(form, config)
    body: dict[str, Any] = {"integration": form.id, "name": name, "config": config, "enabled": not paused}
    if every is not None:
        body["interval_hours"] = every
    made = client.post("/integrations/instances", InstanceView, body | {"tags": dict(pairs(tag or ()))})
    display.say(world.out, f"{made.name} is connected as {made.id}.")
    first = collecting.newest(client, made).items
    if not first:
        display.say(world.out, "It is paused; collect it with: proofgraph collect")
    elif wait:
        collecting.follow(world, client, made, first[0].id)
    else:
        display.say(world.out, f"Job {first[0].id} has started.")


@integrations.command()
def edit(
    context: typer.Context,
    instance: Instance = "",
    name: Annotated[str | None, typer.Option("--name", help="What it is called from now on.")] = None,
    plain: Plain = None,
    unset: Annotated[
        list[str] | None, typer.Option("--unset", metavar="NAME", help="A field to empty. May be repeated.")
    ] = None,
    secret: Annotated[
        list[str] | None,
        typer.Option("--secret", metavar="NAME", help="A secret to ask for anew. May be repeated."),
    ] = None,
    secret_file: SecretFile = None,
    secret_env: SecretEnv = None,
    every: Every = None,
    tag: Tags = None,
    untag: Annotated[
        list[str] | None, typer.Option("--untag", metavar="NAME", help="A tag to take off. May be repeated.")
    ] = None,
    running: Annotated[
        bool | None, typer.Option("--resume/--pause", help="Collect on schedule, or by hand only.")
    ] = None,
) -> None:
    """Change how one is set up; what is not named stays, secrets too. It counts from the next collection."""
    world = of(context)
    client = world.connect()
    held = collecting.chosen(client, instance)
    given = Given(plain or (), secret_file or (), secret_env or (), secret or ())
    changes: dict[str, Any] = {"name": name, "interval_hours": every, "enabled": running}
    changes = {field: value for field, value in changes.items() if value is not None}
    if given != Given() or unset:
        fresh = given.config(connecting.form_of(client, held.integration))
        changes["config"] = _without(held.config, unset, "field") | fresh
    if tag or untag:
        changes["tags"] = _without(held.tags, untag, "tag") | dict(pairs(tag or ()))
    if not changes:
        raise InvalidInputError("Nothing to change: give --set, --name, --every, --tag, --pause or another.")
    changed = client.patch(collecting.path_of(held), InstanceView, changes, held.etag)
    display.say(world.out, f"{changed.name} is changed: {_rhythm(changed)}.")


@integrations.command()
def remove(
    context: typer.Context,
    instance: Annotated[str, typer.Argument(help="Id or name of the configured integration.")],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> None:
    """Remove one with its secrets, its schedule and what it collected; evidence and past snapshots stay."""
    world = of(context)
    client = world.connect()
    held = collecting.chosen(client, instance)
    question = (
        f"Remove {held.name}? Its credentials and schedule are deleted, a collection under way is stopped, "
        "and what it collected leaves the graph; evidence and past snapshots stay. This cannot be undone."
    )
    if not yes and not asking.agreed(question):
        return
    client.delete(collecting.path_of(held))
    display.say(world.out, f"{held.name} is removed. At the vendor, remove its role or token yourself.")


def _without(held: dict[str, Any], names: list[str] | None, what: str) -> dict[str, Any]:
    for name in names or ():
        if name not in held:
            raise InvalidInputError(
                f"There is no {what} {name!r} set; there is: {', '.join(held) or 'none'}."
            )
    return {name: value for name, value in held.items() if name not in (names or ())}


def _rhythm(instance: InstanceView) -> str:
    return f"every {instance.interval_hours:g} h" if instance.enabled else "paused"


def _ended(instance: InstanceView) -> str:
    return display.moment(instance.last_finished_at) if instance.last_finished_at else ""


def _shown(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _need(required: bool) -> str:
    return "yes" if required else "no"


def register(app: typer.Typer) -> None:
    app.add_typer(integrations, name="integrations")
