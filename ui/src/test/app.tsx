/** Draws a part of the app as the deployment would serve it: recorded answers in place of the network. */
import { render } from "@testing-library/react";
import type { UserManager } from "oidc-client-ts";
import type { ReactNode } from "react";
import { createMemoryRouter, RouterProvider } from "react-router";
import { vi } from "vitest";

import { Providers } from "@/app/Providers";
import { ApiContext } from "@/shared/api/ApiContext";
import { createApi } from "@/shared/api/client";
import { createQueryClient } from "@/shared/api/queryClient";
import { MeContext, type Me } from "@/shared/session/useMe";

import { answerFor } from "../../dev/answers/api.ts";
import type { Answer, Request as Asked } from "../../dev/answers/types.ts";

const manager = {
  getUser: () => Promise.resolve({ id_token: "token" }),
  removeUser: () => Promise.resolve(),
} as unknown as UserManager;

export interface Drawn {
  readonly requests: readonly Asked[];
  readonly address: () => string;
}

interface Options {
  readonly at: string;
  readonly path?: string;
  readonly permissions?: readonly string[];
  /** Answers instead of the recorded one where it gives something. */
  readonly instead?: (asked: Asked) => Answer | undefined;
}

export function draw(element: ReactNode, { at, path = "*", permissions, instead }: Options): Drawn {
  const requests: Asked[] = [];
  vi.stubGlobal("fetch", async (input: Request) => {
    const address = new URL(input.url);
    const body = await input.text();
    const asked: Asked = {
      method: input.method,
      path: decodeURIComponent(address.pathname.slice(4)),
      search: address.searchParams,
      body: body === "" ? undefined : (JSON.parse(body) as unknown),
    };
    requests.push(asked);
    const answer = instead?.(asked) ?? answerFor(asked);
    return new Response(JSON.stringify(answer.body), {
      status: answer.status,
      headers: { "content-type": answer.type ?? "application/json" },
    });
  });
  const me = answerFor({ method: "GET", path: "/me", search: new URLSearchParams(), body: undefined }).body as Me;
  const held = permissions ?? me.permissions;
  const router = createMemoryRouter([{ path, element }], { initialEntries: [at] });
  render(
    <Providers queryClient={createQueryClient()} env="test">
      <ApiContext value={createApi("http://app.test/api", manager)}>
        <MeContext value={{ me, may: (permission) => held.includes(permission) }}>
          <RouterProvider router={router} />
        </MeContext>
      </ApiContext>
    </Providers>,
  );
  return { requests, address: () => router.state.location.pathname + router.state.location.search };
}
