import { Paper } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { Link } from "react-router";

import type { components } from "@/api/generated";
import { count } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { BarCard } from "./BarCard";
import { FILTER_OF } from "./bars";
import classes from "./FrameworkCard.module.css";

interface Props {
  readonly framework: components["schemas"]["FrameworkSummary"];
}

/** A framework at a glance; its legends lead to the framework's page with that filter set. */
export function FrameworkCard({ framework }: Props) {
  const words = text.frameworks;
  const address = `/frameworks/${framework.id}`;
  return (
    <Paper component="section" aria-label={framework.title} className={classes.card}>
      <header className={classes.head}>
        <h2 className={classes.title}>
          <Link to={address}>
            {framework.title}
            <IconChevronRight size={16} aria-hidden />
          </Link>
        </h2>
        <p className={classes.meta}>
          {framework.version !== "" && <span>{words.version(framework.version)}</span>}
          <span>{words.applicable(count(framework.applicable), count(framework.total))}</span>
          <span>
            {framework.last_evaluated_at === null ? (
              text.words.neverEvaluated
            ) : (
              <>
                {words.lastEvaluated} <Time at={framework.last_evaluated_at} />
              </>
            )}
          </span>
        </p>
      </header>
      <div className={classes.bars}>
        {framework.bars.map((bar) => (
          <BarCard key={bar.id} bar={bar} linkTo={(segment) => filtered(address, bar.id, segment)} />
        ))}
      </div>
    </Paper>
  );
}

function filtered(address: string, bar: string, segment: string): string | undefined {
  const filter = FILTER_OF[bar];
  return filter === undefined ? undefined : `${address}?${filter}=${segment}`;
}
