import { Button, Group, Modal, Stack, type MantineSize } from "@mantine/core";
import type { ReactNode } from "react";

import { text } from "@/strings/text";

import { FailurePanel } from "./FailurePanel";

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** What the button that acts says; without one the dialog only tells. */
  readonly act?: string;
  readonly onAct?: () => void;
  readonly acting?: boolean;
  readonly mayAct?: boolean;
  readonly destructive?: boolean;
  readonly error?: unknown;
  readonly size?: MantineSize;
  readonly children: ReactNode;
}

/** Asks or takes something in before it is done; a refusal stays beside what was entered. */
export function Dialog(props: Props) {
  const {
    title,
    onClose,
    act,
    onAct,
    acting = false,
    mayAct = true,
    destructive = false,
    error,
    size,
    children,
  } = props;
  return (
    <Modal opened onClose={onClose} title={title} size={size} closeButtonProps={{ "aria-label": text.words.close }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (mayAct && !acting) onAct?.();
        }}
      >
        <Stack gap="md">
          {children}
          {error !== undefined && error !== null && <FailurePanel error={error} title={text.words.failure.action} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {act === undefined ? text.words.close : text.words.cancel}
            </Button>
            {act !== undefined && (
              <Button type="submit" loading={acting} disabled={!mayAct} color={destructive ? "red" : undefined}>
                {act}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
