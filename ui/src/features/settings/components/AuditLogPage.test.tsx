import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { save } from "@/shared/table/files";
import { draw } from "@/test/app";

import AuditLogPage from "./AuditLogPage";

vi.mock(import("@/shared/table/files"), async (original) => ({ ...(await original()), save: vi.fn() }));

const entry = (id: string) => ({
  id,
  at: 1_800_000_000_000,
  actor: "u1",
  name: "Ada",
  email: "ada@example.com",
  action: "control.edit",
  subject: id,
  ip: "",
  forwarded: "",
  request_id: "",
  before: null,
  after: null,
  details: {},
});
const REFUSAL = { status: 422, type: "application/problem+json", body: { code: "limit", title: "Over the limit" } };

test("the log is saved whole, in smaller pages where many entries are too much for one answer", async () => {
  const asked: (string | null)[][] = [];
  draw(<AuditLogPage />, {
    at: "/",
    instead: ({ path, search }) => {
      if (path !== "/audit-log") return undefined;
      const [limit, cursor] = [search.get("limit"), search.get("cursor")];
      asked.push([limit, cursor]);
      if (Number(limit) > 100) return REFUSAL;
      if (cursor === null) return { status: 200, body: { items: [entry("one")], next_cursor: "more" } };
      return { status: 200, body: { items: [entry("two")], next_cursor: null } };
    },
  });

  await screen.findByTitle("one");
  await userEvent.click(screen.getByRole("button", { name: "Export CSV" }));

  await waitFor(() => expect(save).toHaveBeenCalledOnce());
  const [, header, ...rows] = vi.mocked(save).mock.calls[0]?.[1].split(/\uFEFF|\r\n/) ?? [];
  const subject = header?.split(",").indexOf("subject") ?? -1;
  expect(rows.filter(Boolean).map((row) => row.split(",")[subject])).toEqual(["one", "two"]);
  expect(asked.slice(1)).toEqual([
    ["500", null],
    ["100", null],
    ["100", "more"],
  ]);
});

test("people that something was done to are shown by name, and in an entry by their id too", async () => {
  const answers: Record<string, unknown> = {
    "/audit-log": { items: [entry("u7")], next_cursor: null },
    "/names": { items: [{ id: "u7", name: "Bo Quist", email: null, active: true }], next_cursor: null },
  };
  draw(<AuditLogPage />, {
    at: "/",
    instead: ({ path }) => (path in answers ? { status: 200, body: answers[path] } : undefined),
  });

  expect(await screen.findByText("Bo Quist")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "control.edit" }));

  expect(await screen.findByText("Bo Quist · u7")).toBeInTheDocument();
});
