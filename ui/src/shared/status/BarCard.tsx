import { Text, Tooltip, UnstyledButton } from "@mantine/core";
import { IconCheck, IconInfoCircle } from "@tabler/icons-react";
import { Link } from "react-router";

import { count, percent } from "@/shared/time/format";
import { text } from "@/strings/text";

import classes from "./BarCard.module.css";
import { segmentTone, type Bar, type Segment } from "./bars";
import { SegmentBar } from "./SegmentBar";

interface Props {
  readonly bar: Bar;
  /** The segments that filter the list now. */
  readonly chosen?: readonly string[];
  readonly onToggle?: ((segment: string) => void) | undefined;
  /** Elsewhere than above the list, a legend's row leads to the list filtered by it. */
  readonly linkTo?: (segment: string) => string | undefined;
}

/** One of the four bars; each row of its legend is a switch that filters the list below. */
export function BarCard({ bar, chosen = [], onToggle, linkTo }: Props) {
  const parts = partsOf(bar);
  return (
    <section className={classes.card} aria-label={bar.title}>
      <header className={classes.head}>
        <h2 className={classes.title}>{bar.title}</h2>
        {bar.formula !== "" && (
          <Tooltip label={bar.formula}>
            <button type="button" className={classes.info} aria-label={`${text.frameworks.formula}: ${bar.formula}`}>
              <IconInfoCircle size={15} aria-hidden />
            </button>
          </Tooltip>
        )}
        {bar.percent !== null && <Text className={classes.percent}>{percent(bar.percent)}</Text>}
      </header>
      <SegmentBar parts={parts} label={bar.title} />
      {bar.segments.length === 0 && bar.formula !== "" && <p className={classes.formula}>{bar.formula}</p>}
      {bar.segments.length > 0 && (
        <ul className={classes.legend}>
          {parts.map((part) => (
            <li key={part.id}>
              <LegendRow
                bar={bar}
                part={part}
                chosen={chosen.includes(part.id)}
                onToggle={onToggle}
                to={linkTo?.(part.id)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A bar of a percentage alone has no segments of its own: it is what is done, and the rest. */
function partsOf({ id, title, segments, percent: share }: Bar): (Segment & { readonly tone: string })[] {
  if (segments.length === 0 && share !== null) {
    return [
      { id: "share", label: title, count: share, accepted: 0, tone: "tested" },
      { id: "rest", label: text.frameworks.rest, count: 100 - share, accepted: 0, tone: "na" },
    ];
  }
  return segments.map((segment, place) => ({ ...segment, tone: segmentTone(id, segment.id, place) }));
}

interface RowProps {
  readonly bar: Bar;
  readonly part: Segment & { readonly tone: string };
  readonly chosen: boolean;
  readonly onToggle?: ((segment: string) => void) | undefined;
  readonly to?: string | undefined;
}

function LegendRow({ bar, part, chosen, onToggle, to }: RowProps) {
  const figures = (
    <>
      <span className={classes.swatch} data-segment style={{ background: `var(--pg-${part.tone})` }}>
        {chosen && <IconCheck size={10} stroke={3.5} aria-hidden />}
      </span>
      <span className={classes.label}>
        {part.label}
        {part.accepted > 0 && <span className={classes.accepted}>{text.frameworks.accepted(part.accepted)}</span>}
      </span>
      <span className={classes.count}>{count(part.count)}</span>
    </>
  );
  if (to !== undefined) {
    return (
      <Link to={to} className={classes.row} data-button>
        {figures}
      </Link>
    );
  }
  if (!onToggle) return <div className={classes.row}>{figures}</div>;
  return (
    <UnstyledButton
      className={classes.row}
      data-button
      data-zero={part.count === 0 || undefined}
      aria-pressed={chosen}
      title={text.frameworks.filterBy(bar.title, part.label)}
      onClick={() => onToggle(part.id)}
    >
      {figures}
    </UnstyledButton>
  );
}
