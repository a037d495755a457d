import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, settled } from "@/shared/api/client";
import { useChange } from "@/shared/api/useChange";
import { usePages } from "@/shared/api/usePages";

export type WebhookView = components["schemas"]["WebhookView"];
export type DeliveryView = components["schemas"]["DeliveryView"];
export type DeliveryState = DeliveryView["state"];

export function useWebhooks() {
  const api = useApi();
  return useQuery({ queryKey: ["webhooks"], queryFn: ({ signal }) => answer(api.GET("/webhooks", { signal })) });
}

export function useMakeWebhook() {
  return useChange(
    (api, body: components["schemas"]["WebhookCreate"]) => answer(api.POST("/webhooks", { body })),
    ["webhooks"],
  );
}

export function useChangeWebhook({ id, etag }: WebhookView) {
  return useChange(
    (api, body: components["schemas"]["WebhookChange"]) =>
      answer(
        api.PATCH("/webhooks/{webhook_id}", {
          params: { path: { webhook_id: id }, header: { "If-Match": etag } },
          body,
        }),
      ),
    ["webhooks"],
  );
}

export function useRemoveWebhook(id: string) {
  return useChange(
    (api) => settled(api.DELETE("/webhooks/{webhook_id}", { params: { path: { webhook_id: id } } })),
    ["webhooks"],
  );
}

export function useDeliveries(state: DeliveryState) {
  return usePages(["deliveries", state], (api, cursor, signal) =>
    answer(api.GET("/deliveries", { params: { query: { state, ...(cursor !== undefined && { cursor }) } }, signal })),
  );
}

export function useReplay() {
  return useChange(
    (api, id: string) =>
      answer(api.POST("/deliveries/{delivery_id}/replay", { params: { path: { delivery_id: id } } })),
    ["deliveries"],
  );
}
