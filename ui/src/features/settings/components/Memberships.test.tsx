import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { draw } from "@/test/app";

import type { UserView } from "../api/useUsers";

import { Memberships } from "./Memberships";

const USER = { id: "u1", name: "Ada", email: "ada@example.com", groups: ["read-only"] } as unknown as UserView;

test("somebody is taken out of a group only after the reader was asked", async () => {
  const { requests } = draw(<Memberships user={USER} />, {
    at: "/",
    permissions: ["users:read", "users:admin"],
    instead: ({ path, method }) => {
      if (path === "/groups") return { status: 200, body: { items: [] } };
      return method === "DELETE" ? { status: 200, body: USER } : undefined;
    },
  });

  await userEvent.click(await screen.findByRole("button", { name: "Remove from read-only" }));
  const dialog = await screen.findByRole("dialog", { name: "Remove Ada from read-only?" });
  expect(requests.some(({ method }) => method === "DELETE")).toBe(false);
  await userEvent.click(within(dialog).getByRole("button", { name: "Remove from read-only" }));

  await waitFor(() =>
    expect(requests.find(({ method }) => method === "DELETE")?.path).toBe("/users/u1/groups/read-only"),
  );
});
