import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";

/** Says what was done, with a button that takes it back as long as the notice stands. */
export function notifyUndoable(title: string, word: string, undo: () => void): void {
  const id = notifications.show({
    color: "teal",
    title,
    autoClose: 15_000,
    message: (
      <Button
        size="compact-xs"
        variant="default"
        mt={6}
        onClick={() => {
          notifications.hide(id);
          undo();
        }}
      >
        {word}
      </Button>
    ),
  });
}
