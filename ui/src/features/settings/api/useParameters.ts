import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, once, settled } from "@/shared/api/client";
import { useChange } from "@/shared/api/useChange";

export type ParameterRow = components["schemas"]["ParameterRow"];
export type ParameterView = components["schemas"]["ParameterView"];
type Change = components["schemas"]["ParameterChange"];

export function useParameters() {
  const api = useApi();
  return useQuery({
    queryKey: ["parameters"],
    queryFn: ({ signal }) => answer(api.GET("/parameters", { signal })),
  });
}

export function useParameter(name: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["parameters", name],
    queryFn: ({ signal }) => answer(api.GET("/parameters/{name}", { params: { path: { name } }, signal })),
  });
}

export function useMakeParameter() {
  return useChange(
    (api, body: components["schemas"]["NewParameter"]) =>
      answer(api.POST("/parameters", { params: { header: once() }, body })),
    ["parameters"],
  );
}

export function useChangeParameter({ name, etag }: Pick<ParameterView, "name" | "etag">) {
  return useChange(
    (api, body: Change) =>
      answer(api.PATCH("/parameters/{name}", { params: { path: { name }, header: { "If-Match": etag } }, body })),
    ["parameters"],
  );
}

export function useRemoveParameter({ name, etag }: Pick<ParameterView, "name" | "etag">) {
  return useChange(
    (api) => settled(api.DELETE("/parameters/{name}", { params: { path: { name }, header: { "If-Match": etag } } })),
    ["parameters"],
  );
}
