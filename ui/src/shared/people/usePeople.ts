import { useQuery } from "@tanstack/react-query";

import { useApi } from "@/shared/api/ApiContext";
import { answer } from "@/shared/api/client";
import { useMe } from "@/shared/session/useMe";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Who can be named: everybody, to who may see people; else only oneself. */
export function usePeople(): readonly Person[] {
  const api = useApi();
  const { me, may } = useMe();
  const { data } = useQuery({
    queryKey: ["users", "names"],
    enabled: may("users:read"),
    staleTime: 300_000,
    queryFn: ({ signal }) => answer(api.GET("/users", { params: { query: { limit: 200 } }, signal })),
  });
  const others = (data?.items ?? []).filter(({ id, state }) => id !== me.id && state !== "deactivated");
  return [{ id: me.id, name: me.name, email: me.email }, ...others];
}

/** A person's name by their id or address; one that is not known is shown as it is stored. */
export function useNameOf(): (id: string) => string {
  const people = usePeople();
  return (id) => {
    const person = people.find((one) => one.id === id || one.email === id);
    return person ? person.name || person.email : id;
  };
}
