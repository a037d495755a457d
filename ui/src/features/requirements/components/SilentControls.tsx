import { Text } from "@mantine/core";
import { Link } from "react-router";

import { Panel } from "@/shared/layout/Panel";
import { useNameOf } from "@/shared/people/usePeople";
import { Chip } from "@/shared/status/Chip";
import { text } from "@/strings/text";

import type { LinkedControl } from "../api/outcomes";

import { LinkTools } from "./LinkTools";
import classes from "./RequirementPage.module.css";

interface Props {
  readonly controls: readonly LinkedControl[];
  readonly frameworkId: string;
  readonly requirementRef: string;
}

const WORDS = text.requirements;

/** Linked controls without questions, in one place: what shows them are documents and records. */
export function SilentControls({ controls, frameworkId, requirementRef }: Props) {
  const nameOf = useNameOf();
  if (controls.length === 0) return null;
  return (
    <Panel title={WORDS.silent} flush>
      <Text size="sm" c="dimmed" px="md" pt="sm">
        {WORDS.silentBody}
      </Text>
      <ul className={classes.entries}>
        {controls.map((control) => (
          <li key={control.id}>
            <Link to={`/controls/${encodeURIComponent(control.id)}`} className={classes.silent}>
              {control.title}
            </Link>
            <span className={classes.owner}>{control.owner === "" ? WORDS.noOwner : nameOf(control.owner)}</span>
            {!control.adopted && <Chip tone="plain" outlined word={WORDS.notAdopted} hint={WORDS.notAdoptedHint} />}
            <LinkTools frameworkId={frameworkId} requirementRef={requirementRef} control={control} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
