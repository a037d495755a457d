import { Table } from "@mantine/core";
import type { ReactNode } from "react";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";

import { Panel } from "./Panel";
import { TableScroll } from "./TableScroll";

export interface Column<Row> {
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  /** What the table is of, for who cannot see it. */
  readonly label: string;
  readonly title?: string;
  readonly aside?: ReactNode;
  /** Undefined until the first answer. */
  readonly rows: readonly Row[] | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  readonly minWidth: number;
  readonly empty: ReactNode;
  /** Filters above the table. */
  readonly children?: ReactNode;
  /** What follows it: the button for the next page. */
  readonly foot?: ReactNode;
}

/** A list as the whole app shows it: filters, then a skeleton, a failure, words for nothing, or the table. */
export function ListPanel<Row>(props: Props<Row>) {
  const { label, title, aside, rows, error, onRetry, keyOf, columns, minWidth, empty, children, foot } = props;
  if (error !== null && rows === undefined) return <FailurePanel error={error} onRetry={onRetry} />;
  return (
    <Panel flush title={title} aside={aside}>
      {children}
      {rows === undefined && <LoadingLines lines={8} />}
      {rows?.length === 0 && empty}
      {rows !== undefined && rows.length > 0 && (
        <TableScroll label={label} minWidth={minWidth}>
          <Table verticalSpacing={8} horizontalSpacing="md" highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <Table.Th key={column.label}>{column.label}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={keyOf(row)}>
                  {columns.map((column) => (
                    <Table.Td key={column.label}>{column.cell(row)}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </TableScroll>
      )}
      {foot}
    </Panel>
  );
}
