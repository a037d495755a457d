import type { UserManager } from "oidc-client-ts";
import createClient, { type Client, type Middleware } from "openapi-fetch";

import type { paths } from "@/api/generated";
import { actingAs } from "@/shared/session/actingAs";

import { patiently } from "./patience";
import { NetworkError, toApiError } from "./problem";

export type Api = Client<paths>;

function authorised(manager: UserManager): Middleware {
  return {
    async onRequest({ request }) {
      const user = await manager.getUser();
      // The API takes the identity token: an access token does not say which app it was meant for.
      if (user?.id_token) request.headers.set("Authorization", `Bearer ${user.id_token}`);
      const group = actingAs();
      if (group !== "") request.headers.set("X-Act-As", group);
      return request;
    },
    async onResponse({ response }) {
      if (response.status === 401) await manager.removeUser();
    },
    onError({ error }) {
      if (error instanceof DOMException && error.name === "AbortError") return error;
      return new NetworkError(error instanceof Error ? error.message : "The request failed.");
    },
  };
}

export function createApi(baseUrl: string, manager: UserManager): Api {
  const querySerializer = { array: { style: "form", explode: true } } as const;
  const api = createClient<paths>({ baseUrl, querySerializer, fetch: patiently });
  api.use(authorised(manager));
  return api;
}

interface Outcome<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The answer, or a thrown `ApiError`: queries then have one kind of failure to show. */
export async function answer<T>(call: Promise<Outcome<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok || data === undefined) throw toApiError(error, response);
  return data;
}

/** The end of a call that answers with nothing. */
export async function settled(call: Promise<Outcome<unknown>>): Promise<void> {
  const { error, response } = await call;
  if (!response.ok) throw toApiError(error, response);
}

/** Sent with what makes something, so that a repeated request makes it once. */
export const once = () => ({ "Idempotency-Key": crypto.randomUUID() });
