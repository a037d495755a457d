import { SegmentedControl, Text } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "@/shared/feedback/Dialog";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { notifyDone } from "@/shared/feedback/notify";
import { text } from "@/strings/text";

import { LARGEST, type Chosen } from "../api/file";
import { useDifference, useSettings, useUpdate, type Newer, type Settings } from "../api/useSettings";

import { DifferenceReport } from "./DifferenceReport";
import { Faults } from "./Faults";
import { FilePicker } from "./FilePicker";

const WORDS = text.imports.update;

interface Props {
  readonly frameworkId: string;
  readonly onClose: () => void;
}

export function UpdateDialog({ frameworkId, onClose }: Props) {
  const { data, error, refetch } = useSettings(frameworkId);
  if (data !== undefined) return <Loaded settings={data} onClose={onClose} />;
  return (
    <Dialog title={WORDS.title} onClose={onClose}>
      {error === null ? <LoadingLines lines={4} /> : <FailurePanel error={error} onRetry={() => void refetch()} />}
    </Dialog>
  );
}

/** First the difference, then the update: and only to the text that was looked at. */
function Loaded({ settings, onClose }: { readonly settings: Settings; readonly onClose: () => void }) {
  const shippedOne = settings.source === "shipped";
  const [from, setFrom] = useState(shippedOne ? "shipped" : "file");
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const difference = useDifference(settings.id);
  const update = useUpdate(settings);
  const newer: Newer = from === "shipped" ? null : chosen;
  const report = difference.data;
  const forget = () => {
    difference.reset();
    update.reset();
  };
  const apply = (digest: string) =>
    update.mutate(
      { newer, digest },
      {
        onSuccess: (made) => {
          notifyDone(WORDS.done(made.title));
          onClose();
        },
      },
    );
  const looked = report !== undefined && !report.nothing;
  return (
    <Dialog
      title={WORDS.title}
      size="xl"
      onClose={onClose}
      act={looked ? WORDS.apply : WORDS.compare}
      mayAct={usable(from, chosen) && report?.nothing !== true}
      onAct={() => (looked ? apply(report.digest) : difference.mutate(newer))}
      acting={difference.isPending || update.isPending}
    >
      <Text size="sm" c="dimmed">
        {WORDS.body}
      </Text>
      {shippedOne && (
        <FromField
          value={from}
          onChange={(next) => {
            setFrom(next);
            forget();
          }}
        />
      )}
      {from === "file" && (
        <FilePicker
          chosen={chosen}
          disabled={difference.isPending || update.isPending}
          onChoose={(next) => {
            setChosen(next);
            forget();
          }}
        />
      )}
      {difference.isPending && <LoadingLines lines={4} />}
      {report !== undefined && <DifferenceReport report={report} />}
      <Refusals errors={[difference.error, update.error]} />
    </Dialog>
  );
}

function usable(from: string, chosen: Chosen | null): boolean {
  return from === "shipped" || (chosen !== null && chosen.file.size <= LARGEST);
}

function Refusals({ errors }: { readonly errors: readonly (Error | null)[] }) {
  return errors.filter((error) => error !== null).map((error) => <Faults key={error.message} error={error} />);
}

interface FromProps {
  readonly value: string;
  readonly onChange: (from: string) => void;
}

function FromField({ value, onChange }: FromProps) {
  return (
    <SegmentedControl
      aria-label={WORDS.from}
      value={value}
      onChange={onChange}
      data={[
        { value: "shipped", label: WORDS.shipped },
        { value: "file", label: WORDS.file },
      ]}
    />
  );
}
