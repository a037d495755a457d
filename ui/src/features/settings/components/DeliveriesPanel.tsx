import { Button, Select, Text } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { notifyDone, notifyFailure } from "@/shared/feedback/notify";
import { ListPanel, type Column } from "@/shared/layout/ListPanel";
import { MoreButton } from "@/shared/layout/MoreButton";
import { useMe } from "@/shared/session/useMe";
import { Time } from "@/shared/time/Time";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { useDeliveries, useReplay, type DeliveryState, type DeliveryView } from "../api/useWebhooks";

const WORDS = text.settingsSystem.webhooks;
const STATES = Object.entries(WORDS.states).map(([value, label]) => ({ value, label }));
const REPLAYABLE: readonly DeliveryState[] = ["dead", "unsure"];

/** What was handed over to mail and webhooks; what failed can be sent again. */
export function DeliveriesPanel() {
  const { may } = useMe();
  const { params, change } = useSearchState();
  const state = (params.get("deliveries") ?? "dead") as DeliveryState;
  const deliveries = useDeliveries(state);
  const replay = useReplay();
  const again = (delivery: DeliveryView) =>
    replay.mutate(delivery.id, {
      onSuccess: () => notifyDone(WORDS.replayed),
      onError: (error) => notifyFailure(error),
    });
  const { what, to, attempts, error, act } = WORDS.deliveryColumns;
  const columns: Column<DeliveryView>[] = [
    {
      label: what,
      cell: (delivery) => (
        <>
          <Text size="sm">{text.settingsSystem.notifications.kinds[delivery.kind] ?? delivery.kind}</Text>
          <Text size="xs" c="dimmed">
            {WORDS.channel[delivery.channel]} · <Time at={delivery.made_at} />
          </Text>
        </>
      ),
    },
    { label: to, cell: (delivery) => delivery.target },
    { label: attempts, cell: (delivery) => delivery.attempts },
    ...(may("settings:admin") && REPLAYABLE.includes(state)
      ? [
          {
            label: act,
            cell: (delivery: DeliveryView) => (
              <Button
                size="compact-xs"
                variant="default"
                loading={replay.isPending && replay.variables === delivery.id}
                onClick={() => again(delivery)}
              >
                {WORDS.replay}
              </Button>
            ),
          },
        ]
      : []),
    { label: error, cell: (delivery) => delivery.error || "–" },
  ];
  return (
    <ListPanel
      label={WORDS.deliveries}
      title={WORDS.deliveries}
      aside={
        <Select
          size="xs"
          w={150}
          aria-label={WORDS.which}
          allowDeselect={false}
          data={STATES}
          value={state}
          onChange={(wanted) => change({ deliveries: wanted === "dead" ? null : wanted })}
        />
      }
      rows={deliveries.data?.pages.flatMap((page) => page.items)}
      error={deliveries.error}
      onRetry={() => void deliveries.refetch()}
      keyOf={(delivery) => delivery.id}
      columns={columns}
      minWidth={680}
      empty={
        <EmptyState icon={IconSend} title={WORDS.deliveriesEmpty}>
          {WORDS.deliveriesEmptyBody}
        </EmptyState>
      }
      foot={<MoreButton pages={deliveries} />}
    />
  );
}
