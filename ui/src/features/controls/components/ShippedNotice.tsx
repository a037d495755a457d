import { Alert, Button, Stack, Text } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";

import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { Differences } from "@/shared/revisions/Differences";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { useControlChange, type ControlView } from "../api/useControls";

const WORDS = text.controls.own;

/** The library has a newer text than the one that people edited. */
export function ShippedNotice({ control }: { readonly control: ControlView }) {
  const { may } = useMe();
  const [open, setOpen] = useState(false);
  const change = useControlChange(control);
  if (!control.shipped_changed) return null;
  return (
    <Alert variant="outline" color="ocean" icon={<IconInfoCircle aria-hidden />} title={WORDS.news}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{WORDS.newsBody}</Text>
        <Button size="compact-xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {text.revisions.differences}
        </Button>
        {open && <Differences items={control.news} />}
        {may("controls:admin") && (
          <Button
            size="xs"
            variant="default"
            loading={change.isPending}
            onClick={() =>
              change.mutate(
                { seen: true },
                { onSuccess: () => notifyDone(WORDS.seenDone), onError: (error) => notifyFailure(error) },
              )
            }
          >
            {WORDS.seen}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
