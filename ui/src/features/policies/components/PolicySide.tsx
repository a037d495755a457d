import { Text } from "@mantine/core";
import { Link } from "react-router";

import { Facts } from "@/shared/layout/Facts";
import { Panel } from "@/shared/layout/Panel";
import { useNameOf } from "@/shared/people/usePeople";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import type { PolicyView } from "../api/usePolicies";

import classes from "./Policy.module.css";

const WORDS = text.policies.facts;

export function PolicySide({ policy }: { readonly policy: PolicyView }) {
  const nameOf = useNameOf();
  return (
    <div className={classes.stack}>
      <Panel title={WORDS.title}>
        <Facts
          facts={[
            [WORDS.version, policy.published ? WORDS.number(policy.number) : "–"],
            [WORDS.owner, policy.owner === "" ? WORDS.nobody : nameOf(policy.owner)],
            [WORDS.domain, policy.domain],
            ...(policy.implements === null
              ? []
              : [
                  [
                    WORDS.implements,
                    <Link key="parent" to={`/policies/${policy.implements}`}>
                      {policy.implements}
                    </Link>,
                  ] as const,
                ]),
            ...(policy.approved_by.length === 0
              ? []
              : [[WORDS.approved, policy.approved_by.map(nameOf).join(", ")] as const]),
            ...(policy.adopted_at === null
              ? []
              : [
                  [
                    WORDS.adopted,
                    <span key="adopted">
                      <Time at={policy.adopted_at} form="day" /> {WORDS.by(nameOf(policy.adopted_by))}
                    </span>,
                  ] as const,
                ]),
            [
              WORDS.changed,
              <span key="changed">
                <Time at={policy.updated_at} /> {WORDS.by(nameOf(policy.updated_by))}
              </span>,
            ],
          ]}
        />
      </Panel>
      {policy.considerations.length > 0 && (
        <Panel title={WORDS.consider}>
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            {policy.considerations.map((one) => (
              <li key={one}>
                <Text size="sm">{one}</Text>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  );
}
