import { Group, Select, Text } from "@mantine/core";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { Panel } from "@/shared/layout/Panel";
import { useNameOf } from "@/shared/people/usePeople";
import { Time } from "@/shared/time/Time";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { useVersions, type PolicyView } from "../api/usePolicies";

import { Differences } from "./Differences";
import classes from "./Policy.module.css";

const WORDS = text.policies.versions;

export function VersionsTab({ policy }: { readonly policy: PolicyView }) {
  const { params, change } = useSearchState();
  const nameOf = useNameOf();
  const { data, error, refetch } = useVersions(policy.id);
  if (error !== null && data === undefined) return <FailurePanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingLines lines={4} />;
  const choices = [
    ...(policy.draft === "none" ? [] : [{ value: "draft", label: WORDS.draft }]),
    ...data.items.map(({ number }) => ({ value: String(number), label: WORDS.version(String(number)) })),
  ];
  const newest = data.items[0]?.number ?? 1;
  const after = params.get("after") ?? choices[0]?.value ?? "1";
  const before = params.get("before") ?? String(after === "draft" ? newest : Math.max(newest - 1, 1));
  return (
    <div className={classes.stack}>
      <Panel title={text.policies.tabs.versions} flush>
        <ul className={classes.rows}>
          {data.items.map((version) => (
            <li key={version.number}>
              <div>
                <Text size="sm" fw={600}>
                  {WORDS.version(String(version.number))}
                </Text>
                {version.note !== "" && <Text size="sm">{version.note}</Text>}
              </div>
              <Text size="xs" c="dimmed">
                <Time at={version.at} /> {WORDS.by(nameOf(version.by))}
              </Text>
            </li>
          ))}
        </ul>
      </Panel>
      {choices.length > 1 && (
        <>
          <Group>
            <Select
              label={WORDS.before}
              allowDeselect={false}
              data={choices}
              value={before}
              onChange={(value) => change({ before: value })}
            />
            <Select
              label={WORDS.after}
              allowDeselect={false}
              data={choices}
              value={after}
              onChange={(value) => change({ after: value })}
            />
          </Group>
          <Differences policyId={policy.id} title={WORDS.compare} before={before} after={after} />
        </>
      )}
    </div>
  );
}
