import { Button, Text } from "@mantine/core";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { notifyFailure } from "@/shared/feedback/notify";
import { useNameOf } from "@/shared/people/usePeople";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import classes from "./Evidence.module.css";
import { useItemVersions, useOpenFile, type EvidenceItem } from "./useItems";
import { changesOf } from "./versions";

const WORDS = text.evidence;

const FIELDS = {
  title: WORDS.fields.title,
  url: WORDS.fields.url,
  text: WORDS.fields.text,
  description: WORDS.fields.description,
  file: WORDS.kinds.upload,
} as const;

/** Every version, newest first, each with what it says otherwise than the one before. */
export function Versions({ item }: { readonly item: EvidenceItem }) {
  const { data, error, refetch } = useItemVersions(item.id);
  const nameOf = useNameOf();
  const open = useOpenFile();
  if (error !== null && data === undefined) return <FailurePanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingLines lines={2} />;
  const newestFirst = data.items.map((version, place) => ({ version, before: data.items[place - 1] })).toReversed();
  return (
    <section>
      <h3>{WORDS.drawer.versions}</h3>
      <ol className={classes.versions}>
        {newestFirst.map(({ version, before }) => (
          <li key={version.number}>
            <span>
              <strong>{WORDS.version(version.number)}</strong> {WORDS.by(nameOf(version.by))},{" "}
              <Time at={version.at} form="full" />
            </span>
            {version.why !== "" && <Text size="sm">{version.why}</Text>}
            {before === undefined && (
              <Text size="xs" c="dimmed">
                {WORDS.drawer.first}
              </Text>
            )}
            {changesOf(before, version).map((change) => (
              <div key={change.field} className={classes.change}>
                <span>{FIELDS[change.field]}</span>
                <span>
                  {change.before !== "" && <del>{change.before}</del>} <ins>{change.after}</ins>
                </span>
              </div>
            ))}
            {item.kind === "upload" && version.number < item.number && (
              <Button
                size="compact-xs"
                variant="subtle"
                w="fit-content"
                onClick={() =>
                  open.mutate({ id: item.id, number: version.number }, { onError: (failure) => notifyFailure(failure) })
                }
              >
                {WORDS.drawer.file}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
