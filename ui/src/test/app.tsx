/** Draws a part of the app as the deployment would serve it: recorded answers in place of the network. */
import { render } from "@testing-library/react";
import type { User, UserManager } from "oidc-client-ts";
import type { ReactNode } from "react";
import { createMemoryRouter, RouterProvider } from "react-router";
import { vi } from "vitest";

import { Providers } from "@/app/Providers";
import { ApiContext } from "@/shared/api/ApiContext";
import { createApi } from "@/shared/api/client";
import { createQueryClient } from "@/shared/api/queryClient";
import { parseConfig, type AppConfig } from "@/shared/config/config";
import { OWN_ACCOUNT } from "@/shared/session/session";
import { SessionContext } from "@/shared/session/SessionContext";
import { MeContext, type Me } from "@/shared/session/useMe";

import { answerFor } from "../../dev/answers/api.ts";
import type { Answer, Request as Asked } from "../../dev/answers/types.ts";

const SCOPES = ["openid", "email", "profile", OWN_ACCOUNT];
const user = { id_token: "token", access_token: "own", scopes: SCOPES } as unknown as User;
const manager = {
  getUser: () => Promise.resolve(user),
  removeUser: () => Promise.resolve(),
} as unknown as UserManager;
const config = parseConfig({ apiBase: "/api", authority: "pool", clientId: "app", scope: SCOPES.join(" ") });

interface Sent extends Asked {
  readonly headers: Headers;
}

export interface Drawn {
  readonly requests: readonly Sent[];
  readonly address: () => string;
}

interface Options {
  readonly at: string;
  readonly path?: string;
  readonly permissions?: readonly string[];
  /** What of the reader differs from who was recorded. */
  readonly who?: Partial<Me>;
  readonly config?: Partial<AppConfig>;
  /** Answers instead of the recorded one where it gives something. */
  readonly instead?: (asked: Asked) => Answer | undefined;
}

export function draw(element: ReactNode, { at, path = "*", permissions, who, config: own, instead }: Options): Drawn {
  const requests: Sent[] = [];
  vi.stubGlobal("fetch", async (input: Request) => {
    const address = new URL(input.url);
    const body = await input.text();
    const asked: Sent = {
      method: input.method,
      path: decodeURIComponent(address.pathname.slice(4)),
      search: address.searchParams,
      body: body === "" ? undefined : (JSON.parse(body) as unknown),
      headers: input.headers,
    };
    requests.push(asked);
    const answer = instead?.(asked) ?? answerFor(asked);
    return new Response(JSON.stringify(answer.body), {
      status: answer.status,
      headers: { "content-type": answer.type ?? "application/json" },
    });
  });
  const recorded = answerFor({ method: "GET", path: "/me", search: new URLSearchParams(), body: undefined }).body;
  const me = { ...(recorded as Me), ...who };
  const held = permissions ?? me.permissions;
  const router = createMemoryRouter([{ path, element }], { initialEntries: [at] });
  render(
    <Providers queryClient={createQueryClient()} env="test">
      <ApiContext value={createApi("http://app.test/api", manager)}>
        <SessionContext value={{ config: { ...config, ...own }, manager, user }}>
          <MeContext value={{ me, may: (permission) => held.includes(permission) }}>
            <RouterProvider router={router} />
          </MeContext>
        </SessionContext>
      </ApiContext>
    </Providers>,
  );
  return { requests, address: () => router.state.location.pathname + router.state.location.search };
}
