import { notifications } from "@mantine/notifications";
import { afterEach, expect, test, vi } from "vitest";

import { patiently } from "./patience";

const ADDRESS = "http://app.test/api/questions/q/at";

function answers(...given: readonly { readonly status: number; readonly body: unknown }[]) {
  const bodies: string[] = [];
  const left = [...given];
  vi.stubGlobal("fetch", async (request: Request) => {
    bodies.push(await request.text());
    const { status, body } = left.shift() ?? { status: 500, body: {} };
    return new Response(JSON.stringify(body), { status });
  });
  return bodies;
}

const making = (ready: number) => ({
  status: 409,
  body: { code: "preparing", details: { ready, of: 3, retry_after: 0.01 } },
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test("what is being made ready is waited for, with its progress told", async () => {
  const bodies = answers(making(0), making(2), { status: 200, body: {} });
  const update = vi.spyOn(notifications, "update");
  const hide = vi.spyOn(notifications, "hide");

  const response = await patiently(new Request(ADDRESS, { method: "POST", body: "wish" }));

  expect(response.status).toBe(200);
  expect(bodies).toEqual(["wish", "wish", "wish"]);
  expect(update.mock.calls.map(([told]) => told.message)).toEqual([
    "0 of 3 are ready. This goes on by itself.",
    "2 of 3 are ready. This goes on by itself.",
  ]);
  expect(hide).toHaveBeenCalledOnce();
});

test("any other refusal is answered at once", async () => {
  const bodies = answers({ status: 409, body: { code: "conflict", details: {} } });

  const response = await patiently(new Request(ADDRESS));

  expect([response.status, bodies.length]).toEqual([409, 1]);
});

test("waiting ends when nobody wants the answer any more", async () => {
  answers(making(0), making(0));
  const control = new AbortController();
  const asked = patiently(new Request(ADDRESS, { signal: control.signal }));
  setTimeout(() => {
    control.abort();
  }, 2);

  await expect(asked).rejects.toMatchObject({ name: "AbortError" });
});
