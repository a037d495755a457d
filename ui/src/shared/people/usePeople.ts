import { keepPreviousData, useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, type Api } from "@/shared/api/client";
import { useMe } from "@/shared/session/useMe";

type Person = Pick<components["schemas"]["UserView"], "id" | "name" | "email">;

const nameFor = ({ name, email }: Person) => name || email;

/** Everybody's name by id and by address, page by page; of two accounts with an address, who is active names it. */
async function names(api: Api, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  let cursor: string | null = null;
  do {
    const query: { limit: number; cursor?: string } = { limit: 1000, ...(cursor === null ? {} : { cursor }) };
    const page = await answer(api.GET("/users", { params: { query }, signal }));
    for (const user of page.items) {
      found.set(user.id, nameFor(user));
      if (user.state !== "deactivated" || !found.has(user.email)) found.set(user.email, nameFor(user));
    }
    cursor = page.next_cursor;
  } while (cursor !== null);
  return found;
}

/** A person's name by their id or address; one that is not known, or may not be, is shown as it is stored. */
export function useNameOf(): (id: string) => string {
  const api = useApi();
  const { me, may } = useMe();
  const { data } = useQuery({
    queryKey: ["users", "names"],
    enabled: may("users:read"),
    staleTime: 300_000,
    queryFn: ({ signal }) => names(api, signal),
  });
  return (id) => data?.get(id) ?? (id === me.id || id === me.email ? nameFor(me) : id);
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
