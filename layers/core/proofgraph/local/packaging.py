"""Making of `template.yaml` what the emulator can deploy: code zipped, nested templates expanded.

This is what `sam build` and `sam package` do for AWS, with two differences. Libraries are those of this
interpreter, because Lambda's wheels are for another Python; so those layers are empty here. And nested
templates are expanded by the SAM translator before upload, because the emulator transforms only the
outermost one.
"""

from __future__ import annotations

import hashlib
import importlib.util
import io
import json
import logging
import os
import py_compile
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from proofgraph.errors import UnavailableError

Template = dict[str, Any]
Make = Callable[[], bytes]

LEFT_OUT = ("local", "cli")
"""Rooms of our package that no function uses."""
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass
class Package:
    """The outermost template and the objects it refers to, by key; keys are digests of what they are made
    from. An object is made when it is asked for, because most of the time it has been uploaded before.
    """

    template: str
    objects: Mapping[str, Make]

    @property
    def digest(self) -> str:
        """Of everything: equal digests deploy equal stacks."""
        return hashlib.sha256(self.template.encode()).hexdigest()


def package(root: Path, bucket: str, region: str) -> Package:
    """Package the template in the folder `root`, for upload to `bucket`."""
    packer = _Packer(root, bucket)
    with _region(region):
        template = packer.expanded(root / "template.yaml")
    return Package(json.dumps(template, sort_keys=True), packer.objects)


@dataclass
class _Packer:
    root: Path
    bucket: str
    objects: dict[str, Make] = field(default_factory=dict)

    def expanded(self, path: Path) -> Template:
        template: Template = self._included(_parse(path), path.parent)
        for resource in template["Resources"].values():
            self._localise(resource, path.parent)
        if template.get("Transform"):
            template = _transformed(template, path)
        return template

    def _localise(self, resource: dict[str, Any], folder: Path) -> None:
        properties = resource.get("Properties", {})
        kind = resource["Type"]
        if kind == "AWS::CloudFormation::Stack":
            nested = json.dumps(self.expanded(folder / properties["TemplateURL"]), sort_keys=True).encode()
            key = self._put("templates", ".json", {"": nested}, lambda: nested)
            properties["TemplateURL"] = f"https://s3.amazonaws.com/{self.bucket}/{key}"
        elif kind == "AWS::Serverless::Function":
            code = _code(folder / properties["CodeUri"])
            properties["CodeUri"] = self._uri("functions", code, lambda: _zip(code))
        elif kind == "AWS::Serverless::LayerVersion":
            properties["ContentUri"] = self._layer(folder / properties["ContentUri"])
        elif kind == "AWS::Serverless::StateMachine":
            properties["Definition"] = _parse(folder / properties.pop("DefinitionUri"))

    def _included(self, node: Any, folder: Path) -> Any:
        """`Fn::Transform: AWS::Include` replaced by the file it names."""
        if isinstance(node, list):
            return [self._included(item, folder) for item in node]
        if not isinstance(node, dict):
            return node
        include = node.get("Fn::Transform")
        if isinstance(include, dict) and include.get("Name") == "AWS::Include":
            return json.loads((folder / include["Parameters"]["Location"]).read_text())
        return {key: self._included(value, folder) for key, value in node.items()}

    def _layer(self, folder: Path) -> str:
        if folder == self.root / "layers" / "core":
            code = _sources(folder / "proofgraph")
            return self._uri("layers", code, lambda: _zip({**code, **_compiled(code)}))
        empty = {"empty-on-the-laptop.txt": f"{folder.name}: this interpreter's own packages\n".encode()}
        return self._uri("layers", empty, lambda: _zip(empty))

    def _uri(self, kind: str, files: Mapping[str, bytes], make: Make) -> str:
        return f"s3://{self.bucket}/{self._put(kind, '.zip', files, make)}"

    def _put(self, kind: str, suffix: str, files: Mapping[str, bytes], make: Make) -> str:
        found = hashlib.sha256(sys.implementation.cache_tag.encode() if kind == "layers" else b"")
        for name in sorted(files):
            found.update(f"{name}\0{len(files[name])}\0".encode() + files[name])
        key = f"{kind}/{found.hexdigest()}{suffix}"
        self.objects[key] = make
        return key


def _parse(path: Path) -> Template:
    from samtranslator.yaml_helper import yaml_parse

    try:
        found = yaml_parse(path.read_text())
    except FileNotFoundError as error:
        raise UnavailableError(f"{path} is missing; is this a whole clone of the repository?") from error
    return deepcopy(dict(found))


def _transformed(template: Template, path: Path) -> Template:
    from samtranslator.model.exceptions import InvalidDocumentException
    from samtranslator.translator.transform import transform

    # It says for each template that its usage metrics were not sent; they never are.
    logging.getLogger("samtranslator.metrics.metrics").setLevel(logging.ERROR)

    class NoPolicies:
        """Managed policies are named by their ARNs in our templates, so none is looked up."""

        def load(self) -> dict[str, str]:
            return {}

    try:
        return dict(transform(template, {}, NoPolicies()))
    except InvalidDocumentException as error:
        causes = "; ".join(str(cause.message) for cause in error.causes)
        raise UnavailableError(f"{path.name} cannot be expanded: {causes}") from error


def _code(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.py"))}


def _sources(package: Path) -> dict[str, bytes]:
    found = {}
    for path in sorted(package.rglob("*")):
        inside = path.relative_to(package)
        if path.is_file() and inside.parts[0] not in LEFT_OUT and "__pycache__" not in inside.parts:
            found[f"python/proofgraph/{inside.as_posix()}"] = path.read_bytes()
    return found


def _compiled(sources: Mapping[str, bytes]) -> dict[str, bytes]:
    """The modules compiled, so that a cold start does not compile them again."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "source.py", Path(folder) / "compiled"
        for name, content in sources.items():
            if not name.endswith(".py"):
                continue
            source.write_bytes(content)
            py_compile.compile(
                str(source),
                cfile=str(target),
                dfile=name,
                doraise=True,
                invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
            )
            found[importlib.util.cache_from_source(name)] = target.read_bytes()
    return found


def _zip(files: Mapping[str, bytes]) -> bytes:
    """The same bytes for the same files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), files[name], zipfile.ZIP_DEFLATED)
    return out.getvalue()


@contextmanager
def _region(region: str) -> Iterator[None]:
    """The translator reads the region from the environment."""
    before = os.environ.get("AWS_DEFAULT_REGION")
    os.environ["AWS_DEFAULT_REGION"] = region
    try:
        yield
    finally:
        if before is None:
            del os.environ["AWS_DEFAULT_REGION"]
        else:
            os.environ["AWS_DEFAULT_REGION"] = before
