import { Button, Menu, Text } from "@mantine/core";
import { IconChevronDown, IconFileDownload, IconFileTypePdf, IconFileZip } from "@tabler/icons-react";

import { notifyFailure } from "@/shared/feedback/notify";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { useStartExport, type ExportRequest } from "./useExports";

const WORDS = text.frameworks;

export type ReportKind = keyof typeof WORDS.reports;

interface Props {
  readonly kinds: readonly ReportKind[];
  readonly scope: NonNullable<ExportRequest["scope"]>;
}

/** Starts an export; its progress, cancel and download are in a strip that the URL keeps. */
export function ReportMenu({ kinds, scope }: Props) {
  const { params, change } = useSearchState();
  const exporting = useStartExport();
  const start = (kind: ReportKind) =>
    exporting.mutate(
      { kind, scope },
      {
        onSuccess: ({ id }) => change({ export: [...params.getAll("export"), id] }),
        onError: (error) => notifyFailure(error),
      },
    );
  return (
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
        {kinds.map((kind) => {
          const Glyph = kind.endsWith("pdf") ? IconFileTypePdf : IconFileZip;
          return (
            <Menu.Item
              key={kind}
              leftSection={<Glyph size={18} stroke={1.6} aria-hidden />}
              onClick={() => start(kind)}
            >
              <Text size="sm">{WORDS.reports[kind].name}</Text>
              <Text size="xs" c="dimmed">
                {WORDS.reports[kind].hint}
              </Text>
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
