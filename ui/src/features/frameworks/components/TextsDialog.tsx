import { Table, Text } from "@mantine/core";

import { Dialog } from "@/shared/feedback/Dialog";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { TableScroll } from "@/shared/layout/TableScroll";
import { useNameOf } from "@/shared/people/usePeople";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { useRetired, useTexts } from "../api/useSettings";

import classes from "./Imports.module.css";

const WORDS = text.imports.texts;

interface Props {
  readonly frameworkId: string;
  readonly onClose: () => void;
}

/** Every text the framework had, and what is kept under references that are gone. */
export function TextsDialog({ frameworkId, onClose }: Props) {
  const texts = useTexts(frameworkId);
  const retired = useRetired(frameworkId);
  const nameOf = useNameOf();
  return (
    <Dialog title={WORDS.title} size="xl" onClose={onClose}>
      {texts.error !== null && <FailurePanel error={texts.error} onRetry={() => void texts.refetch()} />}
      {texts.isPending && <LoadingLines lines={3} />}
      {texts.data !== undefined && (
        <TableScroll label={WORDS.title} minWidth={620}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                {Object.values(WORDS.columns).map((column) => (
                  <Table.Th key={column}>{column}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {texts.data.items.map((one) => (
                <Table.Tr key={one.number}>
                  <Table.Td>{one.number}</Table.Td>
                  <Table.Td>{one.edition}</Table.Td>
                  <Table.Td>{one.why || one.source}</Table.Td>
                  <Table.Td>
                    <Time at={one.at} form="day" />
                  </Table.Td>
                  <Table.Td>{nameOf(one.by)}</Table.Td>
                  <Table.Td>{one.requirements}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </TableScroll>
      )}
      {retired.data !== undefined && (
        <section>
          <Text size="sm" fw={600}>
            {WORDS.retired}
          </Text>
          {retired.data.items.length === 0 && <Text size="sm">{WORDS.none}</Text>}
          <ul className={classes.notes}>
            {retired.data.items.map(({ ref, title, held }) => (
              <li key={ref}>
                <strong>{ref}</strong> {title}:{" "}
                {Object.entries(held)
                  .filter(([, amount]) => amount > 0)
                  .map(([kind, amount]) => `${amount} ${text.imports.kept[kind] ?? kind}`)
                  .join(", ")}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
