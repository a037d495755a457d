import { Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { useState } from "react";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { Facts } from "@/shared/layout/Facts";
import { Panel } from "@/shared/layout/Panel";
import { useNameOf } from "@/shared/people/usePeople";
import { useMe } from "@/shared/session/useMe";
import { Chip } from "@/shared/status/Chip";
import { text } from "@/strings/text";

import { ReviewSettingDialog } from "./ReviewSettingDialog";
import { useReviewSetting, useReviewSettingRemoval, type ReviewSetting, type Subject } from "./useReviewSetting";

interface Props {
  readonly subject: Subject;
  /** What the panel is called where several stand on a page. */
  readonly title?: string;
}

const WORDS = text.reviews.setting;

/** How often this is reviewed and by whom; for a framework, section, requirement or control. */
export function ReviewSettingPanel({ subject, title = WORDS.title }: Props) {
  const { may } = useMe();
  const [editing, setEditing] = useState(false);
  const { data: setting, error, refetch } = useReviewSetting(subject);
  const set = setting !== undefined && setting.cadence !== null;
  return (
    <Panel
      title={title}
      aside={
        may("frameworks:admin") &&
        setting !== undefined && (
          <Button size="compact-xs" variant="default" onClick={() => setEditing(true)}>
            {set ? WORDS.change : WORDS.edit}
          </Button>
        )
      }
    >
      {setting === undefined ? (
        <Waiting error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          {set ? <Summary setting={setting} /> : <Unset />}
          {isOwn(setting) && <Removal subject={subject} />}
        </>
      )}
      {editing && setting !== undefined && (
        <ReviewSettingDialog subject={subject} setting={setting} onClose={() => setEditing(false)} />
      )}
    </Panel>
  );
}

/** Set right here, neither inherited nor unset: such a setting has a version. */
const isOwn = ({ etag }: ReviewSetting) => etag.replaceAll('"', "") !== "0";

function Waiting({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  return error === null ? <Skeleton height={48} /> : <FailurePanel error={error} onRetry={onRetry} />;
}

function Unset() {
  return (
    <Text size="sm" c="dimmed">
      {WORDS.none}. {WORDS.noneBody}
    </Text>
  );
}

function Summary({ setting }: { readonly setting: ReviewSetting }) {
  const nameOf = useNameOf();
  const names = (ids: readonly string[]) => ids.map(nameOf).join(", ") || text.reviews.nobody;
  const reminders = WORDS.reminders(setting.before.join(" and "), setting.after.join(" and "));
  return (
    <Stack gap="sm">
      {setting.inherited && (
        <Group>
          <Chip tone="plain" outlined word={inheritedFrom(setting)} />
        </Group>
      )}
      <Facts
        facts={[
          [WORDS.cadence, text.reviews.cadence[setting.cadence ?? ""] ?? setting.cadence],
          [WORDS.owners, names(setting.owners)],
          ...(setting.first === null ? [] : [[WORDS.first, setting.first] as const]),
          ...(reminders === "" ? [] : [[WORDS.remindersLabel, reminders] as const]),
        ]}
      />
    </Stack>
  );
}

/** From the section or framework that it stands on, where the reader looks at something below. */
function inheritedFrom({ inherited_from: above }: ReviewSetting): string {
  if (above?.kind === "section") return WORDS.inheritedSection(above.id.toUpperCase());
  return above === null ? WORDS.inherited : WORDS.inheritedFramework;
}

function Removal({ subject }: Pick<Props, "subject">) {
  const { may } = useMe();
  const remove = useReviewSettingRemoval(subject);
  if (!may("frameworks:admin")) return null;
  return (
    <Button
      mt="sm"
      size="compact-xs"
      variant="subtle"
      color="gray"
      loading={remove.isPending}
      onClick={() =>
        remove.mutate(undefined, {
          onSuccess: () => notifyDone(WORDS.removed),
          onError: (error) => notifyFailure(error),
        })
      }
    >
      {subject.kind === "requirement" || subject.kind === "section" ? WORDS.unset : WORDS.remove}
    </Button>
  );
}
