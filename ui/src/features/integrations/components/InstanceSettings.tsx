import { Panel } from "@/shared/layout/Panel";
import { plain } from "@/shared/table/values";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { useCatalogue } from "../api/useCatalogue";
import type { InstanceView } from "../api/useInstances";

import classes from "./InstancePage.module.css";

interface Props {
  readonly instance: InstanceView;
}

const WORDS = text.integrations;

/** How the instance is set up; secrets are only named. */
export function InstanceSettings({ instance }: Props) {
  const { config, secrets, accounts, tags } = instance;
  const fields = useCatalogue().data?.items.find(({ id }) => id === instance.integration)?.config_fields ?? [];
  const titleOf = (name: string) => fields.find((field) => field.name === name)?.title ?? name;
  return (
    <Panel title={WORDS.settings}>
      <dl className={classes.facts}>
        {Object.entries(config).map(([name, value]) => (
          <div key={name}>
            <dt>{titleOf(name)}</dt>
            <dd>{plain(value) || "–"}</dd>
          </div>
        ))}
        <div>
          <dt>{WORDS.secrets}</dt>
          <dd>{secrets.map(titleOf).join(", ") || text.words.none}</dd>
        </div>
        <div>
          <dt>{WORDS.columns.accounts}</dt>
          <dd>{accounts.join(", ") || "–"}</dd>
        </div>
        {Object.entries(tags).map(([name, value]) => (
          <div key={name}>
            <dt>tag.{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{WORDS.setUp}</dt>
          <dd>
            <Time at={instance.created_at} form="full" />
          </dd>
        </div>
      </dl>
    </Panel>
  );
}
