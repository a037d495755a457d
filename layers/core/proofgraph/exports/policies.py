"""Policies and procedures as a package: Markdown, HTML or PDF, one or all, with what changed over a time.

documents.csv   what there is, of which version, adopted by whom
history.csv     the versions made in the time, each with who, when and why
history/<id>.md what each of them changed, as unified differences
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise

from proofgraph import __version__
from proofgraph.errors import ConflictError, InvalidInputError
from proofgraph.exports import csv
from proofgraph.exports.layout import Layout
from proofgraph.exports.names import Folder
from proofgraph.exports.people import Names
from proofgraph.exports.plan import Plan
from proofgraph.exports.scopes import PoliciesScope
from proofgraph.exports.times import moment
from proofgraph.policies import builder, links, page
from proofgraph.policies.archive import Held, Version
from proofgraph.policies.library import DocumentLibrary
from proofgraph.policies.organisation import NAME
from proofgraph.policies.revisions import Revision
from proofgraph.policies.store import Documents

DOCUMENTS = ("Id", "Title", "Kind", "Version", "Adopted", "Adopted at", "Adopted by", "Controls", "SHA-256")
HISTORY = ("Document", "Version", "At", "By", "Why", "Title", "SHA-256")


@dataclass(frozen=True)
class PolicyExports:
    documents: Documents
    people: Callable[[], Names] = Names

    def ready(self, scope: PoliciesScope) -> None:
        if scope.since is not None and scope.until is not None and scope.since > scope.until:
            raise InvalidInputError("The time ends before it starts.", field="until")
        if scope.policy_id:
            self.documents.get(scope.policy_id)
        elif not any(entry.adopted for entry in self.documents.all()):
            raise ConflictError("No document has been adopted yet; adopt one, or name the one to export.")

    def plan(self, kind: str, scope: PoliciesScope, *, at: int) -> Plan:
        shown = self._shown(scope)
        people = self.people()
        versions = {
            held.entry.id: [
                replace(made, by=people(made.by)) for made in reversed(self.documents.versions(held.entry.id))
            ]
            for held in shown
        }
        profile, _ = self.documents.profile()
        name = str(profile.variables().get(NAME) or "")
        layout = Layout(Folder())
        layout.text("documents.csv", _documents(shown, people))
        layout.text("history.csv", _history(versions, scope))
        for id, made in versions.items():
            if text := "".join(_changes(made, scope)):
                layout.text(f"history/{id}.md", f"# Changes of {id}\n\n{text}")
        for path, content in self._files(kind, scope, shown, versions, name, at).items():
            layout.text(path, content)
        about = {
            "organisation": name,
            "title": shown[0].entry.meta.title if scope.policy_id else "Policies and procedures",
            "edition": "",
            "scope": "policies",
            "documents": len(shown),
            "since": moment(scope.since),
            "until": moment(scope.until if scope.until is not None else at),
            "made_at": at,
            "generator": f"Proofgraph {__version__}",
        }
        form = kind.rpartition("-")[2]
        return Plan(
            filename=f"{scope.policy_id or 'policies'}-{form}-{moment(at)[:10]}.zip",
            root="",
            about=about,
            parts=tuple(layout.parts),
        )

    def _shown(self, scope: PoliciesScope) -> list[Held]:
        if scope.policy_id:
            return [self.documents.get(scope.policy_id)]
        found = [self.documents.get(entry.id) for entry in self.documents.all() if entry.adopted]
        if not found:
            raise ConflictError("No document is adopted any more.")
        return found

    def _files(
        self,
        kind: str,
        scope: PoliciesScope,
        shown: Sequence[Held],
        versions: Mapping[str, Sequence[Version]],
        name: str,
        at: int,
    ) -> dict[str, bytes]:
        documents = [held.document for held in shown]
        library = DocumentLibrary(tuple(documents))
        places = links.Places(documents, {held.document.place: held.text for held in shown})
        texts = {held.entry.id: links.resolve(held.text, held.document, places).text for held in shown}
        if kind == "policies-markdown":
            return {document.place: texts[document.id].encode() for document in documents}
        if kind == "policies-html":
            return page.site(library, texts, name)
        from proofgraph.policies.pdf import Chapter, book, books  # loads fonts and imaging only for a PDF

        if scope.policy_id:
            (held,) = shown
            history = _revisions(versions[held.entry.id])
            chapter = Chapter(held.document, texts[held.entry.id])
            title = held.entry.meta.title
            return {f"pdf/{held.entry.id}.pdf": book(title, name, [chapter], str(held.entry.number), history)}
        profile, _ = self.documents.profile()
        year = datetime.fromtimestamp(at / 1000, UTC).year
        return books(library, texts, name, builder.edition(profile, (), year).revision, ())


def _documents(shown: Sequence[Held], people: Names) -> bytes:
    return csv.table(
        DOCUMENTS,
        (
            (
                held.entry.id,
                held.entry.meta.title,
                held.entry.kind,
                held.entry.number,
                held.entry.adopted,
                moment(held.entry.adopted_at),
                people(held.entry.adopted_by),
                ", ".join(held.entry.controls),
                held.entry.digest,
            )
            for held in shown
        ),
    )


def _history(versions: Mapping[str, Sequence[Version]], scope: PoliciesScope) -> bytes:
    rows = [
        (id, made.number, moment(made.at), made.by, made.note, made.title, made.digest)
        for id, found in versions.items()
        for made in found
        if _within(made, scope)
    ]
    return csv.table(HISTORY, sorted(rows, key=lambda row: (row[2], row[0], row[1])))


def _changes(versions: Sequence[Version], scope: PoliciesScope) -> Iterator[str]:
    """What each version made in the time changed in the one before it, oldest first."""
    for before, after in pairwise((None, *versions)):
        if after is None or not _within(after, scope):
            continue
        yield f"## Version {after.number}: {moment(after.at)}, by {after.by}\n\n"
        yield f"{after.note}\n\n" if after.note else ""
        if before is None:
            yield "The first version.\n\n"
            continue
        lines = difflib.unified_diff(
            before.text.splitlines(),
            after.text.splitlines(),
            f"version {before.number}",
            f"version {after.number}",
            lineterm="",
        )
        yield "".join(f"    {line}\n" for line in lines) + "\n"


def _within(version: Version, scope: PoliciesScope) -> bool:
    return (scope.since is None or scope.since <= version.at) and (
        scope.until is None or version.at <= scope.until
    )


def _revisions(versions: Sequence[Version]) -> tuple[Revision, ...]:
    """As the revision table of a PDF shows them, newest first."""
    return tuple(
        Revision(
            revision=str(made.number),
            date=datetime.fromtimestamp(made.at / 1000, UTC).date(),
            author=made.by,
            note=made.note,
        )
        for made in reversed(versions)
    )
