import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import type { components } from "@/api/generated";
import { draw } from "@/test/app";

import ExportsPage from "./ExportsPage";

type ExportView = components["schemas"]["ExportView"];

const made = (id: string, by: string): ExportView => ({
  id,
  kind: "summary-pdf",
  scope: { type: "framework", framework_id: id },
  framework_id: id,
  state: "succeeded",
  progress: { done: 1, total: 1 },
  started_at: 1_800_000_000_000,
  finished_at: 1_800_000_001_000,
  started_by: by,
  filename: `${id}.pdf`,
  bytes: 1,
  sha256: null,
  manifest_sha256: null,
  rows: null,
  rows_sha256: null,
  error: null,
});

/** The second of three pages holds nothing that the reader may see. */
const PAGES: Record<string, unknown> = {
  "": { items: [made("newest", "u1")], next_cursor: "b" },
  b: { items: [], next_cursor: "c" },
  c: { items: [made("oldest", "gone")], next_cursor: null },
};
const NAMES = { items: [{ id: "u1", name: "Ada", email: null, active: true }], next_cursor: null };

test("older exports come on demand, and who started them is named", async () => {
  draw(<ExportsPage />, {
    at: "/",
    permissions: [],
    instead: ({ path, search }) => {
      if (path === "/names") return { status: 200, body: NAMES };
      return path === "/exports" ? { status: 200, body: PAGES[search.get("cursor") ?? ""] } : undefined;
    },
  });

  expect(await screen.findByRole("cell", { name: "Ada" })).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Load more" }));

  expect(await screen.findByRole("link", { name: "oldest" })).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "newest" })).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Load more" })).not.toBeInTheDocument();
});
