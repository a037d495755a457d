import { keepPreviousData, useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, type Api } from "@/shared/api/client";
import { everyItem } from "@/shared/api/everyItem";
import { useMe } from "@/shared/session/useMe";

type Person = Pick<components["schemas"]["UserView"], "id" | "name" | "email">;

/** Everybody's name by id and by address, page by page; of two accounts with an address, who is active names it. */
async function names(api: Api, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const everybody = await everyItem((cursor) =>
    answer(api.GET("/names", { params: { query: { limit: 1000, ...cursor } }, signal })),
  );
  for (const { id, name, email, active } of everybody) {
    found.set(id, name);
    if (email !== null && (active || !found.has(email))) found.set(email, name);
  }
  return found;
}

/** A person's name by their id or address; one that is not known, or may not be, is shown as it is stored. */
export function useNameOf(): (id: string) => string {
  const api = useApi();
  const { me } = useMe();
  const { data } = useQuery({
    queryKey: ["users", "names"],
    enabled: me.permissions.length > 0,
    staleTime: 300_000,
    queryFn: ({ signal }) => names(api, signal),
  });
  return (id) => data?.get(id) ?? (id === me.id || id === me.email ? me.name || me.email : id);
}

/** The first who can be given something to do and whose name or address has this part. */
export function usePeople(text: string): readonly Person[] {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ["users", "found", text],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const query = { limit: 50, deactivated: false, ...(text !== "" && { text }) };
      return answer(api.GET("/users", { params: { query }, signal }));
    },
  });
  return data?.items ?? [];
}
