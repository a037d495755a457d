"""The app's files and its `config.json`, as they reach the bucket that CloudFront reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import md5
from pathlib import Path
from typing import Any

import pytest

from proofgraph.local.publishing import FOREVER, NEVER, config, publish

OUTPUTS = {
    "AppUrl": "https://proof.example.com/",
    "UserPool": "eu-west-1_abc",
    "UserPoolClient": "client",
    "SignInHost": "proof-1.auth.eu-west-1.amazoncognito.com",
}


@dataclass
class Bucket:
    """As much of an S3 client as publishing uses."""

    items: dict[str, dict[str, Any]] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)

    def put_object(self, **item: Any) -> None:
        self.items[item["Key"]] = item
        self.written.append(item["Key"])

    def delete_object(self, *, Bucket: str, Key: str) -> None:  # noqa: N803 - the client's names
        del self.items[Key]

    def get_paginator(self, _operation: str) -> Bucket:
        return self

    def paginate(self, **_where: str) -> Iterator[dict[str, Any]]:
        yield {
            "Contents": [
                {"Key": key, "ETag": f'"{md5(item["Body"], usedforsecurity=False).hexdigest()}"'}
                for key, item in self.items.items()
            ]
        }


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<!doctype html>")
    (tmp_path / "assets" / "index-1a2b.js").write_text("1")
    return tmp_path


def test_on_aws_the_sign_in_page_is_the_pools_own() -> None:
    found = config(OUTPUTS, region="eu-west-1")

    assert found["metadata"]["authorization_endpoint"] == f"https://{OUTPUTS['SignInHost']}/oauth2/authorize"
    assert found["authority"] == "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc"
    assert found["logoutUrl"] == "https://proof.example.com/"


def test_the_app_asks_for_what_its_deployment_gives() -> None:
    """A stack of before the output was there gives the least."""
    own = "openid email profile aws.cognito.signin.user.admin"

    assert config(OUTPUTS | {"SignInScope": own}, region="eu-west-1")["scope"] == own
    assert config(OUTPUTS, region="eu-west-1")["scope"] == "openid email profile"


def test_on_the_laptop_the_issuer_stays_that_of_aws_and_the_endpoints_move() -> None:
    found = config(OUTPUTS, region="eu-west-1", sign_in="http://127.0.0.1:4000")

    assert found["metadata"]["issuer"].startswith("https://cognito-idp.")
    assert found["metadata"]["token_endpoint"] == "http://127.0.0.1:4000/oauth2/token"
    assert found["metadata"]["jwks_uri"] == "http://127.0.0.1:4000/eu-west-1_abc/.well-known/jwks.json"


def test_named_by_digest_files_are_cached_for_ever_and_the_others_never(pages: Path) -> None:
    bucket = Bucket()

    publish(bucket, "ui", pages, {})

    assert bucket.items["assets/index-1a2b.js"]["CacheControl"] == FOREVER
    assert bucket.items["index.html"]["CacheControl"] == NEVER
    assert bucket.items["config.json"]["CacheControl"] == NEVER
    assert bucket.items["index.html"]["ContentType"] == "text/html"


def test_publishing_again_uploads_only_what_changed(pages: Path) -> None:
    bucket = Bucket()
    publish(bucket, "ui", pages, {})
    bucket.written.clear()
    (pages / "index.html").write_text("<!doctype html><title>new</title>")

    assert publish(bucket, "ui", pages, {}) == 1
    assert bucket.written == ["index.html"]


def test_files_of_an_older_build_are_removed(pages: Path) -> None:
    bucket = Bucket()
    publish(bucket, "ui", pages, {})
    (pages / "assets" / "index-1a2b.js").unlink()

    publish(bucket, "ui", pages, {})

    assert "assets/index-1a2b.js" not in bucket.items
