"""One decorator for every Lambda: logs, traces, metrics, settings, and domain errors told apart.

Domain code logs with the standard library; here the root logger learns to write JSON with the request
id. Powertools is imported when a function starts, so the CLI and tests of the domain need none of it.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from proofgraph.errors import ProofgraphError
from proofgraph.settings import Settings, load

Handler = Callable[[Any, Any], Any]
Work = Callable[[Any, Settings, Any], Any]
"""What a function does with its event, the deployment's settings and Lambda's context."""

NAMESPACE = "Proofgraph"

log = logging.getLogger(__name__)


def function(*needs: str) -> Callable[[Work], Handler]:
    """Make `work(event, settings, context)` a Lambda handler that needs the named settings.

    A missing setting fails before any work is done, by name. A domain error is logged as a sentence,
    anything else with its traceback; both reach Lambda, so that retries and dead letters see them.
    """

    def decorate(work: Work) -> Handler:
        @wraps(work)
        def handle(event: Any, context: Any) -> Any:
            settings = load()
            settings.need(*needs)
            return _observed(work, settings, event, context)

        return handle

    return decorate


def apart(parts: Mapping[str, Callable[[], int | None]]) -> dict[str, int]:
    """Run each part of a round, whatever becomes of the others; the first failure is raised at the end."""
    done: dict[str, int] = {}
    failed: Exception | None = None
    for name, part in parts.items():
        try:
            done[name] = part() or 0
        except Exception as error:
            log.exception("%s failed", name)
            failed = failed or error
    if failed is not None:
        raise failed
    return done


def cause_of(text: str) -> str:
    """The sentence in what Step Functions hands on of a failed function."""
    try:
        found = json.loads(text)
    except ValueError:
        return text
    message = found.get("errorMessage") if isinstance(found, dict) else None
    return str(message or text)


def _observed(work: Work, settings: Settings, event: Any, context: Any) -> Any:
    from aws_lambda_powertools import Metrics, Tracer

    name = getattr(context, "function_name", work.__module__)
    logger = _json_logging(settings.stack, context)
    tracer = Tracer(service=settings.stack, auto_patch=False)
    metrics = Metrics(namespace=NAMESPACE, service=settings.stack)
    try:
        with tracer.provider.in_subsegment(f"## {name}"):
            result = work(event, settings, context)
    except ProofgraphError as error:
        logger.warning(error.message, extra={"code": error.code, "details": error.details})
        metrics.add_metric("Refused", "Count", 1)
        raise
    except Exception:
        logger.exception("failed")
        metrics.add_metric("Failed", "Count", 1)
        raise
    else:
        metrics.add_metric("Succeeded", "Count", 1)
        return result
    finally:
        metrics.flush_metrics()


def _json_logging(service: str, context: Any) -> logging.Logger:
    from aws_lambda_powertools.logging.formatter import LambdaPowertoolsFormatter

    root = logging.getLogger()
    formatter = LambdaPowertoolsFormatter()
    formatter.append_keys(service=service, request_id=getattr(context, "aws_request_id", ""))
    if not root.handlers:
        root.addHandler(logging.StreamHandler())
    for handler in root.handlers:
        handler.setFormatter(formatter)
    root.setLevel(logging.INFO)
    logging.getLogger("botocore").setLevel(logging.WARNING)
    return logging.getLogger("proofgraph")
