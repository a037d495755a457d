"""Where questions and controls are used, and their deletion: refused while used, unless unlinked too."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from proofgraph.compliance.controls import Controls
from proofgraph.compliance.frameworks import Framework, Frameworks
from proofgraph.compliance.questions import Questions
from proofgraph.errors import InvalidInputError
from proofgraph.ports.records import ANY


@dataclass(frozen=True, slots=True)
class RequirementUse:
    """`control` is the one through which; empty where the requirement is named directly."""

    framework_id: str
    framework: str
    ref: str
    title: str
    control: str = ""


@dataclass(frozen=True, slots=True)
class QuestionUses:
    controls: tuple[str, ...]
    requirements: tuple[RequirementUse, ...]

    def __bool__(self) -> bool:
        return bool(self.controls or self.requirements)


@dataclass(frozen=True, slots=True)
class ControlUses:
    """`documents` are policies, procedures and references that name the control."""

    requirements: tuple[RequirementUse, ...]
    documents: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.requirements or self.documents)


@dataclass(frozen=True)
class Uses:
    """`documents` gives those that name a control, `detach` takes the control out of one."""

    controls: Controls
    questions: Questions
    frameworks: Frameworks
    documents: Callable[[str], Sequence[str]] = lambda _: ()
    detach: Callable[[str, str, str], object] = lambda *_: None

    def of_question(self, question_id: str) -> QuestionUses:
        """The controls that ask it, and the requirements it counts for, directly or through these."""
        content = self.questions.get(question_id).content
        asking = tuple(
            sorted(id for id, control in self.controls.all().items() if question_id in control.questions)
        )
        found: list[RequirementUse] = []
        for framework in self.frameworks.list():
            places = [(ref, "") for ref in content.requirements.get(framework.standard, ())]
            links = self.controls.links(framework)
            places += [(link.ref, link.control) for link in links if link.control in asking]
            found += self._uses(framework, places)
        return QuestionUses(asking, tuple(found))

    def of_control(self, control_id: str) -> ControlUses:
        """The requirements of all frameworks that it is linked to, and the documents that name it."""
        self.controls.get(control_id)
        found: list[RequirementUse] = []
        for framework in self.frameworks.list():
            links = self.controls.links(framework)
            found += self._uses(framework, [(link.ref, "") for link in links if link.control == control_id])
        return ControlUses(tuple(found), tuple(self.documents(control_id)))

    def delete_question(
        self, question_id: str, *, by: str, unlink: bool = False, why: str = "", expected: int = ANY
    ) -> QuestionUses:
        """Delete an own question; `unlink` takes it out of the controls that ask it first."""
        held = self.questions.get(question_id)
        uses = self.of_question(question_id)
        if not held.shipped:
            self._refuse(f"question {question_id!r}", uses, unlink=unlink)
            self.questions.check(held, expected)
            for control_id in uses.controls:
                self._take_out(control_id, question_id, by)
        self.questions.delete(question_id, by=by, why=why, expected=expected)
        return uses

    def delete_control(
        self, control_id: str, *, by: str, unlink: bool = False, why: str = "", expected: int = ANY
    ) -> ControlUses:
        """Delete an own control; `unlink` takes it out of documents and off requirements first."""
        held = self.controls.get(control_id)
        uses = self.of_control(control_id)
        if not held.shipped:
            self._refuse(f"control {control_id!r}", uses, unlink=unlink)
            self.controls.check(held, expected)
            for document in uses.documents:
                self.detach(document, control_id, by)
        self.controls.delete(control_id, by=by, why=why, expected=expected)
        return uses

    def _take_out(self, control_id: str, question_id: str, by: str) -> None:
        held = self.controls.get(control_id)
        left = [link.to_json() for link in held.content.questions if link.id != question_id]
        why = f"The question {question_id} was deleted."
        self.controls.edit(control_id, {"questions": left}, by=by, why=why, expected=held.version)

    def _refuse(self, what: str, uses: QuestionUses | ControlUses, *, unlink: bool) -> None:
        if uses and not unlink:
            told: Mapping[str, Any] = asdict(uses)
            raise InvalidInputError(f"The {what} is in use; unlink it, or delete it with unlink.", uses=told)

    def _uses(self, framework: Framework, places: Sequence[tuple[str, str]]) -> list[RequirementUse]:
        """Of the requirements that the framework really has."""
        if not places:
            return []
        titles = {item.ref: item.title for item in self.frameworks.requirements(framework.id)}
        return [
            RequirementUse(framework.id, framework.title, ref, titles[ref], control)
            for ref, control in sorted(set(places))
            if ref in titles
        ]
