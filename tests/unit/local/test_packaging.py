"""The template as the emulator gets it: expanded, uploaded by digest, the same for the same sources."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from pathlib import Path

import pytest

from proofgraph.errors import UnavailableError
from proofgraph.local.packaging import Package, package

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is packaged, copied, so that nothing changes meanwhile."""
    root = tmp_path_factory.mktemp("clone")
    for name in ("infrastructure", "functions", "layers", "template.yaml"):
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, root / name)
    (root / "frameworks").mkdir()
    return root


@pytest.fixture(scope="module")
def made(clone: Path) -> Package:
    return package(clone, "bucket", "us-east-1")


def nested(made: Package) -> list[dict[str, object]]:
    return [json.loads(make()) for key, make in made.objects.items() if key.startswith("templates/")]


def test_no_template_keeps_a_transform(made: Package) -> None:
    for template in [json.loads(made.template), *nested(made)]:
        assert "Transform" not in template
        assert "Fn::Transform" not in json.dumps(template)


def test_every_nested_template_is_uploaded_where_the_outermost_looks_for_it(made: Package) -> None:
    urls = [
        resource["Properties"]["TemplateURL"]
        for resource in json.loads(made.template)["Resources"].values()
        if resource["Type"] == "AWS::CloudFormation::Stack"
    ]

    assert urls
    assert {url.partition("/bucket/")[2] for url in urls} <= made.objects.keys()


def test_the_code_layer_holds_the_package_without_what_only_the_laptop_uses(made: Package) -> None:
    layers = [zipfile.ZipFile(io.BytesIO(m())) for k, m in made.objects.items() if k.startswith("layers/")]
    code = next(layer for layer in layers if "python/proofgraph/boot/__init__.py" in layer.namelist())

    assert not [name for name in code.namelist() if name.startswith("python/proofgraph/local/")]
    assert not [name for name in code.namelist() if name.startswith("python/proofgraph/cli/")]


def test_the_other_layers_hold_no_wheels_of_another_python(made: Package) -> None:
    names = [
        name
        for key, make in made.objects.items()
        if key.startswith("layers/")
        for name in zipfile.ZipFile(io.BytesIO(make())).namelist()
    ]

    assert not [name for name in names if name.endswith(".so")]


def test_packaging_twice_gives_the_same_digest(made: Package, clone: Path) -> None:
    assert package(clone, "bucket", "us-east-1").digest == made.digest


def test_a_folder_without_a_template_is_said_to_be_no_clone(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match="whole clone"):
        package(tmp_path, "bucket", "us-east-1")
