import { TextInput } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { LAST, linesOf, RequirementFields, type RequirementDraft } from "@/shared/requirement/RequirementFields";
import { useEditRequirement } from "@/shared/requirement/useRequirementText";
import { text } from "@/strings/text";

import type { RequirementView } from "../api/useRequirement";

const WORDS = text.imports.custom;

interface Props {
  readonly requirement: RequirementView;
  readonly onClose: () => void;
}

function draftOf(requirement: RequirementView): RequirementDraft {
  const { ref, title, summary, section } = requirement;
  return {
    ref,
    title,
    summary,
    section,
    after: LAST,
    considerations: requirement.considerations.join("\n"),
    typical: requirement.typical_evidence.join("\n"),
    link: requirement.web_link,
  };
}

/** Changes what a requirement of one's own says, or moves it; each save is a version. */
export function EditRequirement({ requirement, onClose }: Props) {
  const [draft, setDraft] = useState(() => draftOf(requirement));
  const [why, setWhy] = useState("");
  const [tried, setTried] = useState(false);
  const edit = useEditRequirement(requirement);
  const moved = draft.section !== requirement.section || draft.after !== LAST;
  const act = () => {
    setTried(true);
    if (draft.title.trim() === "") return;
    edit.mutate(
      {
        title: draft.title.trim(),
        summary: draft.summary,
        considerations: linesOf(draft.considerations),
        typical_evidence: linesOf(draft.typical),
        web_link: draft.link.trim(),
        why: why.trim(),
        ...(moved ? { section: draft.section } : {}),
        ...(draft.after === LAST ? {} : { after: draft.after }),
      },
      {
        onSuccess: () => {
          notifyDone(WORDS.saved);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title={WORDS.editRequirement}
      size="lg"
      onClose={onClose}
      act={WORDS.save}
      onAct={act}
      acting={edit.isPending}
      error={edit.error}
    >
      <RequirementFields
        frameworkId={requirement.framework_id}
        draft={draft}
        onChange={setDraft}
        tried={tried}
        existing
      />
      <TextInput
        label={WORDS.why}
        maxLength={2000}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </Dialog>
  );
}
