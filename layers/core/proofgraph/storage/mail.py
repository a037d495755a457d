"""Mail through Amazon SES."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from botocore.exceptions import ClientError, ConnectionClosedError, ReadTimeoutError

from proofgraph.errors import InvalidInputError
from proofgraph.ports.mail import Letter, Sending
from proofgraph.storage.faults import code_of, translated

_REFUSED = frozenset({"MessageRejected", "BadRequestException", "InvalidParameterValue"})


@dataclass(frozen=True)
class SesMail:
    """boto3's `sesv2` client, made without retries: a repeated call could send a letter twice."""

    client: Any
    sender: str

    def send(self, letter: Letter) -> Sending:
        message = {
            "Subject": {"Data": letter.subject, "Charset": "UTF-8"},
            "Body": {
                "Text": {"Data": letter.text, "Charset": "UTF-8"},
                "Html": {"Data": letter.html, "Charset": "UTF-8"},
            },
            "Headers": [{"Name": name, "Value": value} for name, value in letter.headers.items()],
        }
        with translated("The message"):
            try:
                self.client.send_email(
                    FromEmailAddress=self.sender,
                    Destination={"ToAddresses": [letter.to]},
                    Content={"Simple": message},
                )
            except (ReadTimeoutError, ConnectionClosedError):
                return "unsure"
            except ClientError as error:
                if code_of(error) not in _REFUSED:
                    raise
                raise InvalidInputError(f"The message to {letter.to} was refused: {error}") from error
        return "sent"
