"""`proofgraph deploy`: what a deployment in AWS needs beside its stack. Uses the caller's AWS credentials."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from proofgraph.cli import display
from proofgraph.cli.world import of
from proofgraph.errors import InvalidInputError, UnavailableError

Stack = Annotated[str, typer.Option("--stack", help="Name of the stack.")]


def publish(context: typer.Context, stack: Stack = "proofgraph") -> None:
    """Build the app, upload it with its settings, and have CloudFront forget the old one."""
    import boto3

    from proofgraph.local import deployment, publishing
    from proofgraph.local.app_build import built

    console = of(context).out
    outputs = _outputs(stack)
    pages = built(deployment.repository(), lambda text: display.say(console, f"· {text}"))
    region = boto3.session.Session().region_name or ""
    settings = publishing.config(outputs, region=region)
    changed = publishing.publish(boto3.client("s3"), outputs["UiBucket"], pages, settings)
    boto3.client("cloudfront").create_invalidation(
        DistributionId=outputs["Distribution"],
        InvalidationBatch={
            "Paths": {"Quantity": 1, "Items": ["/*"]},
            "CallerReference": str(of(context).clock()),
        },
    )
    display.say(console, f"{changed} files uploaded. The app: {outputs['AppUrl']}")


def unpublish(context: typer.Context, stack: Stack = "proofgraph") -> None:
    """Delete the app from its bucket, every version of it, so that the stack can be deleted."""
    import boto3

    from proofgraph.local import publishing

    count = publishing.unpublish(boto3.client("s3"), _outputs(stack)["UiBucket"])
    display.say(
        of(context).out,
        f"{count} versions of files deleted. Nobody gets the app until it is published again.",
    )


def invite(
    context: typer.Context,
    email: Annotated[str, typer.Argument(help="Whom to invite.")],
    group: Annotated[list[str], typer.Option("--group", help="A group to put them in; may be repeated.")],
    stack: Stack = "proofgraph",
) -> None:
    """Invite somebody by e-mail with a one-time password."""
    import boto3

    from proofgraph.access.groups import SHIPPED

    unknown = [name for name in group if name not in SHIPPED]
    if unknown:
        raise InvalidInputError(f"There is no group {unknown[0]!r}; there is: {', '.join(sorted(SHIPPED))}.")
    pool = _outputs(stack)["UserPool"]
    identity = boto3.client("cognito-idp")
    try:
        identity.admin_create_user(
            UserPoolId=pool,
            Username=email,
            DesiredDeliveryMediums=["EMAIL"],
            UserAttributes=[{"Name": "email", "Value": email}, {"Name": "email_verified", "Value": "true"}],
        )
    except identity.exceptions.UsernameExistsException:
        raise InvalidInputError(f"{email} has been invited before.") from None
    for name in group:
        identity.admin_add_user_to_group(UserPoolId=pool, Username=email, GroupName=name)
    display.say(of(context).out, f"{email} was invited as {', '.join(group)}.")


def remains(stack: Stack = "proofgraph") -> None:
    """List what stays in the account when the stack is deleted: tables, buckets, locks, keys, secrets."""
    import boto3

    from proofgraph.local.remains import kept

    found = _stack(stack)
    for what, name, holds, until in kept(found["StackName"], _named(found), boto3.client):
        # Whole and on a line of its own, a name can be taken to the command that deletes it.
        typer.echo(f"{what} {name}")
        typer.echo(f"  {holds + '; ' if holds else ''}there until {until}")


def register(app: typer.Typer) -> None:
    group = typer.Typer(help="Look after a deployment in AWS.", no_args_is_help=True)
    group.command()(publish)
    group.command()(unpublish)
    group.command()(invite)
    group.command()(remains)
    app.add_typer(group, name="deploy")


def _outputs(stack: str) -> Mapping[str, str]:
    return _named(_stack(stack))


def _named(stack: Any) -> Mapping[str, str]:
    return {output["OutputKey"]: output["OutputValue"] for output in stack.get("Outputs", ())}


def _stack(name: str) -> Any:
    import boto3
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        return boto3.client("cloudformation").describe_stacks(StackName=name)["Stacks"][0]
    except (BotoCoreError, ClientError) as error:
        raise UnavailableError(
            f"The stack {name!r} could not be read: {error}. Check AWS_PROFILE, AWS_REGION and --stack."
        ) from error
