import { Code } from "@mantine/core";
import { Link } from "react-router";

import { Facts } from "@/shared/layout/Facts";
import { Panel } from "@/shared/layout/Panel";
import { useMe } from "@/shared/session/useMe";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { useAuditPersonName, type Engagement } from "../api/useEngagements";

const WORDS = text.audits.facts;

/** What the engagement covers, and what closing left. */
export function EngagementFacts({ engagement }: { readonly engagement: Engagement }) {
  const { may } = useMe();
  const nameOf = useAuditPersonName(engagement.id);
  const {
    framework_id: framework,
    framework_title: titled,
    scope,
    categories,
    follows,
    closed_at: closed,
    retain_until: retain,
  } = engagement;
  return (
    <Panel>
      <Facts
        facts={[
          [WORDS.framework, may("frameworks:read") ? <Link to={`/frameworks/${framework}`}>{titled}</Link> : titled],
          [WORDS.scope, scope.length === 0 ? WORDS.everything : scope.map(({ name }) => name).join(", ")],
          [WORDS.categories, categories.length === 0 ? WORDS.all : categories.join(", ")],
          [
            WORDS.created,
            <>
              <Time at={engagement.created_at} form="day" /> {WORDS.by(nameOf(engagement.created_by))}
            </>,
          ],
          ...(follows === ""
            ? []
            : [[WORDS.follows, <Link to={`/audits/${follows}`}>{WORDS.followsLink}</Link>] as const]),
          ...(closed === null
            ? []
            : [
                [
                  WORDS.closed,
                  <>
                    <Time at={closed} form="full" /> {WORDS.by(nameOf(engagement.closed_by))}
                  </>,
                ] as const,
              ]),
          ...(retain === null ? [] : [[WORDS.retain, <Time at={retain} form="day" />] as const]),
          ...(engagement.frozen === ""
            ? []
            : [[WORDS.frozen, <Code title={engagement.frozen}>{engagement.frozen.slice(0, 16)}…</Code>] as const]),
        ]}
      />
    </Panel>
  );
}
