import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { draw } from "@/test/app";

import type { SmartClass } from "../api/useSmartClasses";

import SmartClassesPage from "./SmartClassesPage";

const CRITICAL: SmartClass = {
  name: "CriticalAsset",
  classes: ["Host"],
  filter: "tag.tier = 1",
  shipped: false,
  own: false,
  at: 1_700_000_000_000,
  by: "u1",
  etag: "3",
};

test("a shipped class is changed under its version, and can be put back", async () => {
  const { requests } = draw(<SmartClassesPage />, {
    at: "/settings/smart-classes",
    permissions: ["controls:read", "controls:admin"],
    instead: ({ path, method }) => {
      if (path === "/smart-classes" && method === "GET") return { status: 200, body: { items: [CRITICAL] } };
      return path.startsWith("/smart-classes/") ? { status: 200, body: CRITICAL } : undefined;
    },
  });

  await userEvent.click(await screen.findByRole("button", { name: "#CriticalAsset" }));
  const dialog = await screen.findByRole("dialog", { name: "Change #CriticalAsset" });
  expect(within(dialog).getByRole("button", { name: "Put back as shipped" })).toBeInTheDocument();
  const filter = within(dialog).getByLabelText(/Filter/);
  await userEvent.clear(filter);
  await userEvent.type(filter, "tag.tier = 2");
  await userEvent.click(within(dialog).getByRole("button", { name: "Save" }));

  await waitFor(() => {
    const sent = requests.find(({ method }) => method === "PATCH");
    expect(sent?.path).toBe("/smart-classes/CriticalAsset");
    expect(sent?.body).toEqual({ filter: "tag.tier = 2", classes: ["Host"] });
  });
});
