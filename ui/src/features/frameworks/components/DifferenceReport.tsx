import { Text } from "@mantine/core";
import type { ReactNode } from "react";

import { plain } from "@/shared/table/values";
import { text } from "@/strings/text";

import type { Difference } from "../api/useSettings";

import classes from "./Imports.module.css";

const WORDS = text.imports.update;

interface Props {
  readonly report: Difference;
}

/** What an update would add, change and remove, and what becomes of what people have set. */
export function DifferenceReport({ report }: Props) {
  if (report.nothing) return <Text size="sm">{WORDS.nothing}</Text>;
  const sections = report.sections_added.length + report.sections_changed.length + report.sections_removed.length;
  return (
    <>
      <div className={classes.totals} role="status">
        <span>{WORDS.summary.added(report.added.length)}</span>
        <span>{WORDS.summary.changed(report.changed.length)}</span>
        <span>{WORDS.summary.removed(report.removed.length)}</span>
        <span>{WORDS.summary.unchanged(report.unchanged)}</span>
      </div>
      <Text size="sm">{WORDS.keeps(report.keeps)}</Text>
      {report.loses.length > 0 && (
        <Group title={WORDS.loses} note={WORDS.losesBody} open>
          {report.loses.map(({ ref, title, held }) => (
            <Line key={ref} name={ref} title={title}>
              {Object.entries(held)
                .filter(([, amount]) => amount > 0)
                .map(([kind, amount]) => `${amount} ${text.imports.kept[kind] ?? kind}`)
                .join(", ")}
            </Line>
          ))}
        </Group>
      )}
      {report.removed.length > 0 && <Places title={WORDS.removed} places={report.removed} open />}
      {report.added.length > 0 && <Places title={WORDS.added} places={report.added} />}
      {report.changed.length > 0 && (
        <Group title={`${WORDS.changed} (${report.changed.length})`}>
          {report.changed.map(({ ref, title, fields }) => (
            <Line key={ref} name={ref} title={title}>
              <Fields fields={fields} />
            </Line>
          ))}
        </Group>
      )}
      {sections > 0 && (
        <Group title={`${WORDS.sections} (${sections})`}>
          {report.sections_removed.map(({ ref, title }) => (
            <Line key={`-${ref}`} name={WORDS.removed} title={title} />
          ))}
          {report.sections_added.map(({ ref, title }) => (
            <Line key={`+${ref}`} name={WORDS.added} title={title} />
          ))}
          {report.sections_changed.map(({ ref, title, fields }) => (
            <Line key={ref} name={WORDS.changed} title={title}>
              <Fields fields={fields} />
            </Line>
          ))}
        </Group>
      )}
      {report.about.length > 0 && (
        <Group title={WORDS.about}>
          <li>
            <Fields fields={report.about} />
          </li>
        </Group>
      )}
      {report.superseded.length > 0 && (
        <Group title={WORDS.superseded}>
          {report.superseded.map((ref) => (
            <Line key={ref} name={ref} title="" />
          ))}
        </Group>
      )}
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly note?: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

function Group({ title, note, open = false, children }: GroupProps) {
  return (
    <details className={classes.group} open={open}>
      <summary>{title}</summary>
      <ul>
        {note !== undefined && <li>{note}</li>}
        {children}
      </ul>
    </details>
  );
}

interface PlacesProps {
  readonly title: string;
  readonly places: Difference["added"];
  readonly open?: boolean;
}

function Places({ title, places, open = false }: PlacesProps) {
  return (
    <Group title={`${title} (${places.length})`} open={open}>
      {places.map(({ ref, title: name }) => (
        <Line key={ref} name={ref} title={name} />
      ))}
    </Group>
  );
}

interface LineProps {
  readonly name: string;
  readonly title: string;
  readonly children?: ReactNode;
}

function Line({ name, title, children }: LineProps) {
  return (
    <li>
      <span className={classes.ref}>{name}</span>
      {title}
      {children !== undefined && <div>{children}</div>}
    </li>
  );
}

function Fields({ fields }: { readonly fields: Difference["about"] }) {
  return fields.map(({ path, before, after }) => (
    <span key={path}>
      <span className={classes.field}>{path}</span>
      <span className={classes.before}>{said(before)}</span>
      <span className={classes.after}>{said(after)}</span>
    </span>
  ));
}

function said(value: unknown): string {
  const read = plain(value);
  return read === "" ? WORDS.nothingThere : read;
}
