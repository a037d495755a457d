import { Autocomplete, Checkbox, NumberInput, Select, SimpleGrid, TagsInput, TextInput } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { notifyDone } from "@/shared/feedback/notify";
import { PeopleField } from "@/shared/people/PeopleField";
import { useMe } from "@/shared/session/useMe";
import { ZONES } from "@/shared/time/zones";
import { text } from "@/strings/text";

import { useReviewSettingChange, type ReviewSetting, type Subject } from "./useReviewSetting";

interface Props {
  readonly subject: Subject;
  readonly setting: ReviewSetting;
  readonly onClose: () => void;
}

const WORDS = text.reviews.setting;
const CADENCES = Object.entries(text.reviews.cadence).map(([value, label]) => ({ value, label }));

const days = (typed: readonly string[]) =>
  [...new Set(typed.map(Number))].filter((day) => Number.isInteger(day) && day >= 1 && day <= 365).slice(0, 10);

export function ReviewSettingDialog({ subject, setting, onClose }: Props) {
  const { me } = useMe();
  const fresh = setting.cadence === null;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [cadence, setCadence] = useState<string | null>(fresh ? "90-days" : setting.cadence);
  const [first, setFirst] = useState(setting.first ?? "");
  const [owners, setOwners] = useState<string[]>(fresh ? [me.id] : setting.owners);
  const [timezone, setTimezone] = useState(fresh ? zone : setting.timezone);
  const [before, setBefore] = useState(fresh ? ["7", "1"] : setting.before.map(String));
  const [after, setAfter] = useState(fresh ? ["1", "3"] : setting.after.map(String));
  const [escalateTo, setEscalateTo] = useState(setting.escalate_to);
  const [escalateAfter, setEscalateAfter] = useState<number | string>(setting.escalate_after);
  const [each, setEach] = useState(setting.each);
  const change = useReviewSettingChange(subject, setting.etag);
  const wide = subject.kind === "framework" || subject.kind === "section";
  return (
    <Dialog
      title={WORDS.title}
      onClose={onClose}
      act={WORDS.save}
      acting={change.isPending}
      mayAct={cadence === null || owners.length > 0}
      error={change.error}
      size="lg"
      onAct={() =>
        change.mutate(
          {
            cadence: cadence as ReviewSetting["cadence"],
            owners,
            timezone,
            before: days(before),
            after: days(after),
            escalate_to: escalateTo,
            escalate_after: Number(escalateAfter) || 7,
            ...(first !== "" && { first }),
            ...(wide && { each }),
          },
          {
            onSuccess: () => {
              notifyDone(WORDS.saved, WORDS.savedBody);
              onClose();
            },
          },
        )
      }
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={WORDS.cadence}
          placeholder={WORDS.never}
          clearable
          data={CADENCES}
          value={cadence}
          onChange={setCadence}
        />
        <TextInput
          type="date"
          label={WORDS.first}
          description={WORDS.firstHelp}
          inputWrapperOrder={["label", "input", "description", "error"]}
          value={first}
          onChange={(event) => setFirst(event.currentTarget.value)}
        />
      </SimpleGrid>
      <PeopleField label={WORDS.owners} help={WORDS.ownersHelp} value={owners} onChange={setOwners} />
      <Autocomplete label={WORDS.zone} limit={40} data={ZONES} value={timezone} onChange={setTimezone} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TagsInput label={WORDS.before} description={WORDS.daysHelp} maxTags={10} value={before} onChange={setBefore} />
        <TagsInput label={WORDS.after} description={WORDS.daysHelp} maxTags={10} value={after} onChange={setAfter} />
      </SimpleGrid>
      <PeopleField label={WORDS.escalateTo} value={escalateTo} onChange={setEscalateTo} />
      {escalateTo.length > 0 && (
        <NumberInput
          label={WORDS.escalateAfter}
          min={1}
          max={365}
          allowDecimal={false}
          value={escalateAfter}
          onChange={setEscalateAfter}
        />
      )}
      {wide && (
        <Checkbox label={WORDS.each} checked={each} onChange={(event) => setEach(event.currentTarget.checked)} />
      )}
    </Dialog>
  );
}
