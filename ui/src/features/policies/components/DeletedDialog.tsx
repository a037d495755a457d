import { Button, Group, Text } from "@mantine/core";

import { Dialog } from "@/shared/feedback/Dialog";
import { LoadingLines } from "@/shared/feedback/Loading";
import { notifyDone } from "@/shared/feedback/notify";
import { useNameOf } from "@/shared/people/usePeople";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { useRestorePolicy } from "../api/usePolicies";
import { useDeletedPolicies } from "../api/useShelf";

const WORDS = text.policies.deleted;

export function DeletedDialog({ onClose }: { readonly onClose: () => void }) {
  const { data, error } = useDeletedPolicies();
  const restore = useRestorePolicy();
  const nameOf = useNameOf();
  return (
    <Dialog title={WORDS.title} onClose={onClose} error={error ?? restore.error}>
      {data === undefined && error === null && <LoadingLines lines={2} />}
      {data?.items.length === 0 && <Text size="sm">{WORDS.none}</Text>}
      {data?.items.map((gone) => (
        <Group key={gone.id} justify="space-between" wrap="nowrap">
          <div>
            <Text size="sm" fw={550}>
              {gone.title}
            </Text>
            <Text size="xs" c="dimmed">
              <Time at={gone.deleted_at} /> {WORDS.by(nameOf(gone.deleted_by))}
            </Text>
          </div>
          <Button
            size="xs"
            variant="default"
            loading={restore.isPending}
            aria-label={`${WORDS.restore} ${gone.title}`}
            onClick={() => restore.mutate(gone.id, { onSuccess: () => notifyDone(WORDS.restored) })}
          >
            {WORDS.restore}
          </Button>
        </Group>
      ))}
    </Dialog>
  );
}
