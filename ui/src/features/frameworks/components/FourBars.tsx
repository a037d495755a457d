import { Paper } from "@mantine/core";

import { BarCard } from "@/shared/status/BarCard";
import { FILTER_OF } from "@/shared/status/bars";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import type { FrameworkView } from "../api/useFramework";

import classes from "./FourBars.module.css";

interface Props {
  readonly framework: FrameworkView;
}

/** The four bars over the list; a click on a legend filters it, and the URL keeps the filter. */
export function FourBars({ framework }: Props) {
  const { params, toggle } = useSearchState();
  return (
    <div className={classes.bars} role="group" aria-label={text.frameworks.bars}>
      {framework.bars.map((bar) => {
        const filter = FILTER_OF[bar.id];
        return (
          <Paper key={bar.id} className={classes.card}>
            <BarCard
              bar={bar}
              chosen={filter === undefined ? [] : params.getAll(filter)}
              onToggle={filter === undefined ? undefined : (segment) => toggle(filter, segment)}
            />
          </Paper>
        );
      })}
    </div>
  );
}
