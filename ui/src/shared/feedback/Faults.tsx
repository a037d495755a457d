import { Alert, List } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";

interface Props {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What is wrong with a file, a sentence each. */
export function Faults({ title, lines }: Props) {
  return (
    <Alert color="red" variant="outline" role="alert" icon={<IconAlertTriangle aria-hidden />} title={title}>
      <List size="sm" mah={220} style={{ overflowY: "auto", overflowWrap: "anywhere" }}>
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
