import { Button, FileButton, Group, Text } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useState, type DragEvent } from "react";

import { bytes } from "@/shared/time/format";
import { text } from "@/strings/text";

import classes from "./FileDrop.module.css";

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly file: File | null;
  readonly onFile: (file: File) => void;
  readonly disabled?: boolean;
}

/** One file, dropped here or chosen; the button is what the keyboard reaches. */
export function FileDrop({ label, hint, accept, file, onFile, disabled = false }: Props) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped && !disabled) onFile(dropped);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is the mouse's way; the button is everybody's
    <div
      className={classes.drop}
      role="group"
      aria-label={label}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileUpload size={26} stroke={1.5} aria-hidden className={classes.icon} />
      <div className={classes.text}>
        <Text size="sm" fw={600}>
          {file === null ? label : file.name}
        </Text>
        <Text size="xs" c="dimmed">
          {file === null ? hint : bytes(file.size)}
        </Text>
      </div>
      <Group>
        <FileButton onChange={(chosen) => chosen && onFile(chosen)} accept={accept} disabled={disabled}>
          {(props) => (
            <Button {...props} size="xs" variant="default" disabled={disabled}>
              {file === null ? text.evidence.choose : text.evidence.chooseOther}
            </Button>
          )}
        </FileButton>
      </Group>
    </div>
  );
}
