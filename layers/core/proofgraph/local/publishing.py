"""Putting the built app and its `config.json` where CloudFront serves them from.

`config` is also what `docs/deploy.md` has people write on AWS: one build of the app serves any deployment.
"""

from __future__ import annotations

import hashlib
import json
import mimetypes
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from proofgraph.errors import UnavailableError

FOREVER = "public, max-age=31536000, immutable"
NEVER = "no-cache"


def config(outputs: Mapping[str, str], *, region: str, sign_in: str = "") -> dict[str, Any]:
    """What the app needs to know. `sign_in` is the pool's page where it is not at its AWS address.

    The provider's endpoints are written out, because Cognito's discovery document lacks the way out.
    """
    page = sign_in or f"https://{outputs['SignInHost']}"
    issuer = f"https://cognito-idp.{region}.amazonaws.com/{outputs['UserPool']}"
    keys = f"{sign_in}/{outputs['UserPool']}" if sign_in else issuer
    app = outputs["AppUrl"].rstrip("/")
    return {
        "apiBase": "/api",
        "authority": issuer,
        "clientId": outputs["UserPoolClient"],
        "scope": outputs.get("SignInScope", "openid email profile"),
        "logoutUrl": f"{app}/",
        "metadata": {
            "issuer": issuer,
            "authorization_endpoint": f"{page}/oauth2/authorize",
            "token_endpoint": f"{page}/oauth2/token",
            "userinfo_endpoint": f"{page}/oauth2/userInfo",
            "end_session_endpoint": f"{page}/logout",
            "jwks_uri": f"{keys}/.well-known/jwks.json",
        },
    }


def publish(s3: Any, bucket: str, built: Path, settings: Mapping[str, Any]) -> int:
    """Upload what changed; gives how many files. Files with a digest in their name are cached for ever."""
    held = _held(s3, bucket)
    files = {
        path.relative_to(built).as_posix(): path.read_bytes()
        for path in sorted(built.rglob("*"))
        if path.is_file()
    }
    files["config.json"] = json.dumps(settings, indent=2).encode()
    changed = 0
    for name, content in files.items():
        if held.get(name) == hashlib.md5(content, usedforsecurity=False).hexdigest():
            continue
        s3.put_object(
            Bucket=bucket,
            Key=name,
            Body=content,
            ContentType=mimetypes.guess_type(name)[0] or "application/octet-stream",
            CacheControl=FOREVER if name.startswith("assets/") else NEVER,
        )
        changed += 1
    for name in held.keys() - files.keys():
        s3.delete_object(Bucket=bucket, Key=name)
    return changed


def unpublish(s3: Any, bucket: str) -> int:
    """Delete every version of every file, without which nobody can delete the bucket; gives how many."""
    deleted = 0
    try:
        for page in s3.get_paginator("list_object_versions").paginate(Bucket=bucket):
            found = [*page.get("Versions", ()), *page.get("DeleteMarkers", ())]
            if found:
                _delete(s3, bucket, [{"Key": one["Key"], "VersionId": one["VersionId"]} for one in found])
            deleted += len(found)
    except s3.exceptions.NoSuchBucket:
        return 0
    return deleted


def _delete(s3: Any, bucket: str, versions: Sequence[Mapping[str, str]]) -> None:
    answer = s3.delete_objects(Bucket=bucket, Delete={"Objects": versions, "Quiet": True})
    for fault in answer.get("Errors", ()):
        raise UnavailableError(f"{fault['Key']} could not be deleted from {bucket}: {fault['Message']}")


def _held(s3: Any, bucket: str) -> dict[str, str]:
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket)
    return {item["Key"]: item["ETag"].strip('"') for page in pages for item in page.get("Contents", ())}
