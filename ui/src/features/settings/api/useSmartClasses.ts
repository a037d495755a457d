import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, once, settled } from "@/shared/api/client";
import { useChange } from "@/shared/api/useChange";

export type SmartClass = components["schemas"]["SmartClassView"];

const KEY = ["smart-classes"];

export function useSmartClasses() {
  const api = useApi();
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => answer(api.GET("/smart-classes", { signal })) });
}

export function useMakeSmartClass() {
  return useChange(
    (api, body: components["schemas"]["NewSmartClass"]) =>
      answer(api.POST("/smart-classes", { params: { header: once() }, body })),
    KEY,
  );
}

export function useChangeSmartClass({ name, etag }: Pick<SmartClass, "name" | "etag">) {
  return useChange(
    (api, body: components["schemas"]["SmartClassChange"]) =>
      answer(api.PATCH("/smart-classes/{name}", { params: { path: { name }, header: { "If-Match": etag } }, body })),
    KEY,
  );
}

export function useRemoveSmartClass({ name, etag }: Pick<SmartClass, "name" | "etag">) {
  return useChange(
    (api) => settled(api.DELETE("/smart-classes/{name}", { params: { path: { name }, header: { "If-Match": etag } } })),
    KEY,
  );
}
