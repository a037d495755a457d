import { NumberInput, Select, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import { useAuditRequirement, useAuditRequirements } from "../api/useAudit";
import type { Engagement } from "../api/useEngagements";
import { useDraw } from "../api/usePopulations";

interface Props {
  readonly engagement: Engagement;
  readonly onClose: () => void;
}

const WORDS = text.audits.samples.draw;

/** The question is chosen by its requirement, which is what auditors know it by. */
export function DrawDialog({ engagement, onClose }: Props) {
  const navigate = useNavigate();
  const draw = useDraw(engagement.id);
  const [ref, setRef] = useState<string | null>(null);
  const [question, setQuestion] = useState<string | null>(null);
  const [size, setSize] = useState<number | string>(25);
  const [seed, setSeed] = useState("");
  const requirements = useAuditRequirements(engagement.id).data?.items.filter(({ applicable }) => applicable) ?? [];
  return (
    <Dialog
      title={WORDS.title}
      onClose={onClose}
      act={WORDS.act}
      acting={draw.isPending}
      mayAct={question !== null && Number(size) > 0 && seed.trim() !== ""}
      error={draw.error}
      size="lg"
      onAct={() =>
        draw.mutate(
          { question_id: question ?? "", size: Number(size), seed: seed.trim(), queries: [], days: [] },
          {
            onSuccess: ({ population }) => {
              notifyDone(WORDS.done);
              onClose();
              void navigate(`/audits/${engagement.id}/samples/${population.id}`);
            },
          },
        )
      }
    >
      <Text size="sm" c="dimmed">
        {WORDS.body}
      </Text>
      <Select
        label={WORDS.requirement}
        required
        searchable
        limit={200}
        data={requirements.map((row) => ({ value: row.ref, label: `${row.ref} ${row.title}` }))}
        value={ref}
        onChange={(next) => {
          setRef(next);
          setQuestion(null);
        }}
      />
      {ref !== null && (
        <QuestionField engagementId={engagement.id} requirementRef={ref} value={question} onChange={setQuestion} />
      )}
      <NumberInput
        label={WORDS.size}
        required
        min={1}
        max={10_000}
        allowDecimal={false}
        value={size}
        onChange={setSize}
      />
      <TextInput
        label={WORDS.seed}
        required
        maxLength={200}
        value={seed}
        onChange={(event) => setSeed(event.currentTarget.value)}
      />
    </Dialog>
  );
}

interface FieldProps {
  readonly engagementId: string;
  readonly requirementRef: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

function QuestionField({ engagementId, requirementRef, value, onChange }: FieldProps) {
  const requirement = useAuditRequirement(engagementId, requirementRef).data?.requirement;
  const all = [
    ...(requirement?.own_questions ?? []),
    ...(requirement?.linked_controls.flatMap(({ questions }) => questions) ?? []),
  ];
  const found = new Map(all.filter((one) => one.evaluation_id !== null).map(({ id, title }) => [id, title]));
  return (
    <Select
      label={WORDS.question}
      required
      searchable
      limit={200}
      nothingFoundMessage={WORDS.noQuestion}
      disabled={requirement === undefined}
      description={requirement !== undefined && found.size === 0 ? WORDS.noQuestion : undefined}
      data={[...found].map(([id, label]) => ({ value: id, label }))}
      value={value}
      onChange={onChange}
    />
  );
}
