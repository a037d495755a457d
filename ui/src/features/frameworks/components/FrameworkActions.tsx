import { Button, Menu, Text } from "@mantine/core";
import { IconChevronDown, IconFileTypePdf, IconFileZip, IconFileDownload, IconRefresh } from "@tabler/icons-react";

import { useStartEvaluation } from "@/shared/evaluation/useEvaluations";
import { useStartExport, type ExportRequest } from "@/shared/exports/useExports";
import { notifyFailure } from "@/shared/feedback/notify";
import { useMe } from "@/shared/session/useMe";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

interface Props {
  readonly frameworkId: string;
  readonly running: boolean;
}

const WORDS = text.frameworks;

/** Evaluate now; create the report; download the evidence. Offered only to those who may. */
export function FrameworkActions({ frameworkId, running }: Props) {
  const { may } = useMe();
  const { params, change } = useSearchState();
  const evaluation = useStartEvaluation(frameworkId);
  const exporting = useStartExport();

  const startExport = (kind: ExportRequest["kind"]) =>
    exporting.mutate(
      { kind, framework_id: frameworkId },
      {
        onSuccess: ({ id }) => change({ export: [...params.getAll("export"), id] }),
        onError: (error) => notifyFailure(error),
      },
    );

  return (
    <>
      {may("evidence:read") && (
        <Menu position="bottom-end" width={290}>
          <Menu.Target>
            <Button
              variant="default"
              loading={exporting.isPending}
              leftSection={<IconFileDownload size={16} aria-hidden />}
              rightSection={<IconChevronDown size={14} aria-hidden />}
            >
              {WORDS.create}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconFileTypePdf size={18} stroke={1.6} aria-hidden />}
              onClick={() => startExport("summary-pdf")}
            >
              <Text size="sm">{WORDS.summaryPdf}</Text>
              <Text size="xs" c="dimmed">
                {WORDS.summaryPdfHint}
              </Text>
            </Menu.Item>
            <Menu.Item
              leftSection={<IconFileZip size={18} stroke={1.6} aria-hidden />}
              onClick={() => startExport("evidence-zip")}
            >
              <Text size="sm">{WORDS.evidenceZip}</Text>
              <Text size="xs" c="dimmed">
                {WORDS.evidenceZipHint}
              </Text>
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {may("evidence:admin") && (
        <Button
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={evaluation.isPending}
          disabled={running}
          onClick={() =>
            evaluation.mutate({ kind: "framework", ref: "" }, { onError: (error) => notifyFailure(error) })
          }
        >
          {WORDS.evaluateNow}
        </Button>
      )}
    </>
  );
}
