"""API Gateway's definition of the same routes, for the stack's template (`Fn::Transform: AWS::Include`).

Chalice finds no route behind `{proxy+}`, so each path is written out. The template that includes it
has the parameter `Deployment`, which names the functions.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from chalice.deploy.swagger import CFNSwaggerGenerator

from proofgraph.api.app import app

SHAPE = "^[Bb]earer [A-Za-z0-9._~-]{20,9000}$"
"""What cannot be a token or a key is refused by API Gateway itself."""


class _Generator(CFNSwaggerGenerator):
    def _uri(self, lambda_arn: str | None = None) -> dict[str, str]:
        return _calls("api")


def _calls(function: str) -> dict[str, str]:
    """The address under which API Gateway calls a function of the deployment."""
    return {
        "Fn::Sub": "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31"
        "/functions/arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}"
        f":function:${{Deployment}}-{function}/invocations"
    }


def document() -> dict[str, Any]:
    """A Swagger 2.0 document with CloudFormation's intrinsic functions in it."""
    made: dict[str, Any] = _Generator().generate_swagger(app)
    for guard in made["securityDefinitions"].values():
        guard["x-amazon-apigateway-authorizer"] |= {
            "authorizerUri": _calls("authorize"),
            "identityValidationExpression": SHAPE,
        }
    return made


def write(path: Path) -> None:
    path.write_text(json.dumps(document(), indent=2, sort_keys=True) + "\n")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
