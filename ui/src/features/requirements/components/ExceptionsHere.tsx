import { ExceptionRows } from "@/shared/exceptions/ExceptionRows";
import { useExceptions, type ExceptionView } from "@/shared/exceptions/useExceptions";
import { Panel } from "@/shared/layout/Panel";
import { text } from "@/strings/text";

import type { RequirementView } from "../api/useRequirement";

/** Whether an exception is about this requirement, a control linked to it or a question that speaks for it. */
function touches(requirement: RequirementView, { target }: ExceptionView): boolean {
  const controls = requirement.linked_controls;
  switch (target.kind) {
    case "requirement":
      return target.framework_id === requirement.framework_id && target.id === requirement.ref;
    case "control":
      return controls.some(({ id }) => id === target.id);
    case "question":
      return [...requirement.own_questions, ...controls.flatMap((control) => control.questions)].some(
        ({ id }) => id === target.id,
      );
  }
}

/** Exceptions in force or asked for; those that are over are on the framework's page. */
export function ExceptionsHere({ requirement }: { readonly requirement: RequirementView }) {
  const { data } = useExceptions(requirement.framework_id);
  const here = data?.filter(
    (one) => (one.state === "approved" || one.state === "requested") && touches(requirement, one),
  );
  if (here === undefined || here.length === 0) return null;
  return (
    <Panel title={text.requirements.exceptions} flush>
      <ExceptionRows exceptions={here} />
    </Panel>
  );
}
