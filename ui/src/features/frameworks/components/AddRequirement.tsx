import { useState } from "react";
import { useNavigate } from "react-router";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { LAST, linesOf, RequirementFields } from "@/shared/requirement/RequirementFields";
import { useAddRequirement } from "@/shared/requirement/useRequirementText";
import { requirementAddress } from "@/shared/url/addresses";
import { text } from "@/strings/text";

const WORDS = text.imports.custom;
const EMPTY = {
  ref: "",
  title: "",
  summary: "",
  section: "",
  after: LAST,
  considerations: "",
  typical: "",
  link: "",
};

interface Props {
  readonly frameworkId: string;
  readonly onClose: () => void;
}

export function AddRequirement({ frameworkId, onClose }: Props) {
  const navigate = useNavigate();
  const [draft, setDraft] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const add = useAddRequirement(frameworkId);
  const act = () => {
    setTried(true);
    if ([draft.ref, draft.title, draft.section].some((value) => value.trim() === "")) return;
    add.mutate(
      {
        ref: draft.ref.trim(),
        title: draft.title.trim(),
        section: draft.section,
        summary: draft.summary,
        considerations: linesOf(draft.considerations),
        typical_evidence: linesOf(draft.typical),
        ...(draft.after === LAST ? {} : { after: draft.after }),
        ...(draft.link.trim() === "" ? {} : { web_link: draft.link.trim() }),
      },
      {
        onSuccess: (made) => {
          notifyDone(WORDS.added(made.ref));
          void navigate(requirementAddress(frameworkId, made.ref));
        },
      },
    );
  };
  return (
    <Dialog
      title={WORDS.requirement}
      size="lg"
      onClose={onClose}
      act={WORDS.add}
      onAct={act}
      acting={add.isPending}
      error={add.error}
    >
      <RequirementFields frameworkId={frameworkId} draft={draft} onChange={setDraft} tried={tried} existing={false} />
    </Dialog>
  );
}
