import { UnstyledButton } from "@mantine/core";
import { IconArrowsSort, IconSortAscending, IconSortDescending } from "@tabler/icons-react";
import {
  flexRender,
  getCoreRowModel,
  getSortedRowModel,
  useReactTable,
  type ColumnDef,
  type SortingState,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";

import { text } from "@/strings/text";

import { CellValue } from "./CellValue";
import classes from "./DataTable.module.css";
import { compare, widthsOf, type Row } from "./values";

interface Props {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly sorting: SortingState;
  readonly onSorting: (sorting: SortingState) => void;
  /** Opens an entity: the row itself when its first cell is chosen, or one that stands in a cell. */
  readonly onOpen?: ((thing: Row) => void) | undefined;
  readonly maxHeight?: number | string;
}

const ROW_HEIGHT = 33;
const SORT_MARK = { asc: IconSortAscending, desc: IconSortDescending } as const;
const ARIA_SORT = { asc: "ascending", desc: "descending" } as const;

/** Rows of a query: sortable, and only those in view are drawn, so thousands scroll smoothly. */
export function DataTable({ label, columns, rows, sorting, onSorting, onOpen, maxHeight = 420 }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const widths = useMemo(() => widthsOf(columns, rows), [columns, rows]);
  const definitions = useMemo(
    () => columns.map((name, place) => definition(name, place === 0, onOpen)),
    [columns, onOpen],
  );
  const data = useMemo(() => [...rows], [rows]);
  // eslint-disable-next-line react-hooks/incompatible-library -- the table keeps its own state; nothing here is memoised on it
  const table = useReactTable({
    data,
    columns: definitions,
    state: { sorting },
    onSortingChange: (next) => onSorting(typeof next === "function" ? next(sorting) : next),
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
    sortDescFirst: false,
  });
  const sorted = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const seen = virtual.getVirtualItems();
  const before = seen[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (seen.at(-1)?.end ?? 0);

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      style={{ maxHeight }}
      role="region"
      aria-label={label}
      // A region that scrolls is reachable by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={classes.table} aria-rowcount={sorted.length + 1} aria-label={label}>
        <colgroup>
          {columns.map((name, place) => (
            <col key={name} style={{ width: widths[place] }} />
          ))}
          <col />
        </colgroup>
        <thead>
          <tr>
            {table.getFlatHeaders().map((header) => {
              const order = header.column.getIsSorted();
              const Mark = order === false ? IconArrowsSort : SORT_MARK[order];
              return (
                <th key={header.id} scope="col" aria-sort={order === false ? "none" : ARIA_SORT[order]}>
                  <UnstyledButton
                    className={classes.header}
                    data-sorted={order || undefined}
                    title={text.query.sortBy(header.id)}
                    onClick={header.column.getToggleSortingHandler()}
                  >
                    <span>{header.id}</span>
                    <Mark size={13} aria-hidden />
                  </UnstyledButton>
                </th>
              );
            })}
            <td aria-hidden />
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Spacer height={before} />}
          {seen.map(({ index }) => {
            const row = sorted[index];
            if (row === undefined) return null;
            return (
              <tr key={row.id} aria-rowindex={index + 2}>
                {row.getVisibleCells().map((cell) => (
                  <td key={cell.id}>{flexRender(cell.column.columnDef.cell, cell.getContext())}</td>
                ))}
                <td aria-hidden />
              </tr>
            );
          })}
          {after > 0 && <Spacer height={after} />}
        </tbody>
      </table>
    </div>
  );
}

function Spacer({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden style={{ height }}>
      <td />
    </tr>
  );
}

function definition(name: string, first: boolean, onOpen: Props["onOpen"]): ColumnDef<Row> {
  return {
    id: name,
    accessorFn: (row) => row[name] ?? undefined,
    sortUndefined: "last",
    sortingFn: (a, b, column) => compare(a.getValue(column), b.getValue(column)),
    cell: ({ row, getValue }) => {
      const value = getValue();
      if (first && onOpen && typeof row.original._key === "string") {
        return (
          <UnstyledButton className={classes.thing} onClick={() => onOpen(row.original)}>
            <CellValue name={name} value={value} />
          </UnstyledButton>
        );
      }
      return <CellValue name={name} value={value} onOpen={onOpen} />;
    },
  };
}
