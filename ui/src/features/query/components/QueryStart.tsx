import { UnstyledButton } from "@mantine/core";
import { IconTerminal2 } from "@tabler/icons-react";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { Panel } from "@/shared/layout/Panel";
import { text } from "@/strings/text";

import classes from "./QueryPage.module.css";

interface Props {
  readonly onPick: (query: string) => void;
}

export function QueryStart({ onPick }: Props) {
  return (
    <Panel flush>
      <EmptyState icon={IconTerminal2} title={text.query.start}>
        {text.query.startBody}
      </EmptyState>
      <div className={classes.examples}>
        {text.query.examples.map((example) => (
          <UnstyledButton key={example.title} className={classes.example} onClick={() => onPick(example.query)}>
            <span>{example.title}</span>
            <code>{example.query}</code>
          </UnstyledButton>
        ))}
      </div>
    </Panel>
  );
}
