import { Button, CloseButton, Group, Progress, Text } from "@mantine/core";
import { IconAlertOctagon, IconCircleCheck, IconDownload, IconFileDownload, IconPlayerStop } from "@tabler/icons-react";

import { underWay } from "@/shared/evaluation/useEvaluations";
import { notifyFailure } from "@/shared/feedback/notify";
import { shareOf } from "@/shared/feedback/progress";
import classes from "@/shared/feedback/Strip.module.css";
import { bytes, count } from "@/shared/time/format";
import { text } from "@/strings/text";

import { useCancelExport, useDownload, useExport, type ExportView } from "./useExports";

interface Props {
  readonly id: string;
  readonly onDismiss: () => void;
}

function titleOf({ kind, state }: ExportView): string {
  const name = text.exports.kinds[kind]?.name ?? kind;
  if (underWay(state)) return text.exports.preparing(name);
  if (state === "cancelled") return text.exports.cancelled(name);
  return state === "succeeded" ? text.exports.ready(name) : text.exports.failed(name);
}

function noteOf(view: ExportView): string {
  if (underWay(view.state)) {
    const { done, total } = view.progress;
    return total > 0 ? text.exports.progress(count(done), count(total)) : text.exports.starting;
  }
  if (view.state === "succeeded")
    return [view.filename, view.bytes ? bytes(view.bytes) : ""].filter(Boolean).join(" · ");
  return view.error ?? "";
}

/** One export from its start to the click that downloads it. */
export function ExportStrip({ id, onDismiss }: Props) {
  const { data: view } = useExport(id);
  const download = useDownload();
  const cancel = useCancelExport();
  if (view === undefined) return null;
  const running = underWay(view.state);
  const ready = view.state === "succeeded";
  const Glyph = running ? IconFileDownload : ready ? IconCircleCheck : IconAlertOctagon;
  return (
    <div className={classes.strip} data-tone={running ? "accent" : ready ? "tested" : "gap"}>
      <Glyph size={20} aria-hidden className={classes.icon} />
      <div className={classes.body} role="status">
        <Text size="sm" fw={600}>
          {titleOf(view)}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {noteOf(view)}
        </Text>
        {running && <Progress value={shareOf(view.progress)} size="sm" mt={6} animated aria-label={titleOf(view)} />}
      </div>
      <Group gap="xs" wrap="nowrap">
        {ready && (
          <Button
            size="xs"
            leftSection={<IconDownload size={15} aria-hidden />}
            loading={download.isPending}
            onClick={() => download.mutate(id, { onError: (error) => notifyFailure(error) })}
          >
            {text.exports.download}
          </Button>
        )}
        {running && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlayerStop size={14} aria-hidden />}
            loading={cancel.isPending}
            onClick={() => cancel.mutate(id, { onError: (error) => notifyFailure(error) })}
          >
            {text.words.cancel}
          </Button>
        )}
        {!running && <CloseButton size="sm" aria-label={text.exports.dismiss} onClick={onDismiss} />}
      </Group>
    </div>
  );
}
