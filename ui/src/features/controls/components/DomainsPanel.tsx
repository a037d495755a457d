import { Skeleton, Text, UnstyledButton } from "@mantine/core";

import { Panel } from "@/shared/layout/Panel";
import { STATUS, WORST_FIRST } from "@/shared/status/gapStatus";
import { SegmentBar } from "@/shared/status/SegmentBar";
import { count } from "@/shared/time/format";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { useDomains } from "../api/useControls";

import classes from "./DomainsPanel.module.css";

const WORDS = text.controls;

/** Where each domain stands; choosing one filters the list below. */
export function DomainsPanel() {
  const { data, error } = useDomains();
  const { params, change } = useSearchState();
  const chosen = params.get("domain");
  if (error !== null) return null;
  return (
    <Panel title={WORDS.domains} flush>
      <div className={classes.grid}>
        {data === undefined && Array.from({ length: 6 }, (_, place) => <Skeleton key={place} height={74} />)}
        {data?.items.map(({ domain, controls, adopted, owned, statuses, accepted }) => (
          <UnstyledButton
            key={domain}
            className={classes.domain}
            aria-pressed={chosen === domain}
            onClick={() => change({ domain: chosen === domain ? null : domain })}
          >
            <Text size="sm" fw={600} component="span">
              {domain}
            </Text>
            <SegmentBar
              thin
              label={domain}
              parts={WORST_FIRST.map((status) => ({
                id: status,
                label: STATUS[status].word,
                count: statuses[status] ?? 0,
                tone: STATUS[status].tone,
                accepted: accepted[status] ?? 0,
              }))}
            />
            <Text size="xs" c="dimmed" component="span">
              {WORDS.domainOf(count(controls), count(adopted), count(owned))}
            </Text>
            {acceptedIn(accepted) !== "" && (
              <Text size="xs" c="dimmed" component="span">
                {WORDS.domainAccepted(acceptedIn(accepted))}
              </Text>
            )}
          </UnstyledButton>
        ))}
      </div>
    </Panel>
  );
}

/** The statuses that accepted exceptions stand beside, each with how many controls. */
function acceptedIn(accepted: Readonly<Record<string, number>>): string {
  return WORST_FIRST.filter((status) => (accepted[status] ?? 0) > 0)
    .map((status) => `${STATUS[status].word} ${count(accepted[status] ?? 0)}`)
    .join(", ");
}
