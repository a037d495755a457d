"""Images and files beside documents: copied where they are used, and told where they are missing."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest
from PIL import Image

from proofgraph.errors import ImportFaultsError, InvalidInputError
from proofgraph.policies import builder, folder
from tests.unit.policies.conftest import CONTENT

EDITION = builder.Edition("7", ())


def png(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (40, 20), "navy").save(path)
    return path


def say(path: Path, text: str) -> None:
    path.write_text(f"{path.read_text()}\n{text}\n")


def build(path: Path, target: Path, *formats: str) -> list[str]:
    found = folder.read(path, CONTENT)
    changed = builder.build(found.library, found.profile, target, EDITION, formats=formats or builder.FORMATS)
    return [item.relative_to(target).as_posix() for item in changed]


def test_images_of_a_jupiterone_folder_are_copied_and_shown(jupiterone: Path, tmp_path: Path) -> None:
    source = png(jupiterone / "templates/assets/images/flow of work.png")
    say(
        jupiterone / "templates/policies/bread.md.tmpl",
        '![The flow](../assets/images/flow%20of%20work.png "x")',
    )

    build(jupiterone, tmp_path / "out")

    image = "assets/images/flow of work.png"
    assert (tmp_path / "out" / image).read_bytes() == source.read_bytes()
    assert (tmp_path / "out/html" / image).read_bytes() == source.read_bytes()
    linked = "../assets/images/flow%20of%20work.png"
    assert f'![The flow]({linked} "x")' in (tmp_path / "out/policies/bread.md").read_text()
    assert f'<img src="{linked}" alt="The flow"' in (tmp_path / "out/html/policies/bread.html").read_text()
    pages = pypdf.PdfReader(io.BytesIO((tmp_path / "out/pdf/bread.pdf").read_bytes())).pages
    assert sum(len(page.images) for page in pages) == 1
    assert build(jupiterone, tmp_path / "out") == []


def test_files_keep_their_place_and_only_those_that_are_named_are_copied(own: Path, tmp_path: Path) -> None:
    png(own / "procedures/baking/scales.png")
    png(own / "procedures/baking/unused.png")
    (own / "references/form.csv").write_text("a,b\n")
    say(own / "procedures/baking/weighing.md", "![Scales](scales.png) and [the form](/references/form.csv).")

    changed = build(own, tmp_path / "out", "markdown")

    assert {name for name in changed if not name.endswith(".md")} == {
        "procedures/baking/scales.png",
        "references/form.csv",
    }
    text = (tmp_path / "out/procedures/weighing.md").read_text()
    assert "![Scales](baking/scales.png) and [the form](../references/form.csv)." in text


@pytest.mark.parametrize("target", ["gone.png", "../../outside.png", "../profile.yaml", "list.md"])
def test_an_image_that_is_not_there_is_told_by_file_and_line(own: Path, tmp_path: Path, target: str) -> None:
    png(tmp_path / "outside.png")
    say(own / "policies/bread.md", f"![Gone]({target})")

    with pytest.raises(ImportFaultsError) as refused:
        build(own, tmp_path / "out", "markdown")

    assert refused.value.faults == (f"policies/bread.md:13: the link to {target} leads nowhere",)


def test_images_of_other_sites_stay_as_they_are(own: Path, tmp_path: Path) -> None:
    say(own / "policies/bread.md", "![Logo](https://example.com/a.png)")

    build(own, tmp_path / "out")

    assert "![Logo](https://example.com/a.png)" in (tmp_path / "out/policies/bread.md").read_text()
    text = pypdf.PdfReader(io.BytesIO((tmp_path / "out/pdf/bread.pdf").read_bytes())).pages[-1].extract_text()
    assert "Logo" in text


def test_drawings_are_drawn_and_large_images_fit_the_page(own: Path, tmp_path: Path) -> None:
    (own / "policies/flow.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><rect width="90" height="90"/></svg>'
    )
    Image.new("RGB", (4000, 4000), "navy").save(own / "policies/large.jpg")
    say(own / "policies/bread.md", "A flow ![Flow](flow.svg) and\n\n- ![Large](large.jpg)")

    build(own, tmp_path / "out", "pdf")

    assert len(pypdf.PdfReader(tmp_path / "out/pdf/bread.pdf").pages) < 10


def test_a_file_that_is_no_image_is_refused_by_name(own: Path, tmp_path: Path) -> None:
    (own / "policies/broken.png").write_text("not an image")
    say(own / "policies/bread.md", "![Broken](broken.png)")

    with pytest.raises(InvalidInputError, match=r"broken\.png is not an image"):
        build(own, tmp_path / "out", "pdf")

    assert not (tmp_path / "out").exists()
