import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";

import { useMeQuery } from "@/features/session/api/useMeQuery";
import { actingAs } from "@/shared/session/actingAs";
import { draw } from "@/test/app";

import { UserMenu } from "./UserMenu";

const TWO = [
  { name: "compliance-managers", title: "Compliance managers" },
  { name: "auditors", title: "Auditors" },
];

function Menu() {
  useMeQuery();
  return <UserMenu />;
}

const open = () => userEvent.click(screen.getByRole("button", { name: /your account/ }));

beforeEach(() => window.sessionStorage.clear());

test("somebody in several groups acts as one of them, and every request says so", async () => {
  const { requests } = draw(<Menu />, { at: "/", who: { member_of: TWO } });
  await open();
  const choices = await screen.findAllByRole("menuitemradio");
  expect(choices.map((one) => [one.textContent, one.getAttribute("aria-checked")])).toEqual([
    ["All my groups", "true"],
    ["Compliance managers", "false"],
    ["Auditors", "false"],
  ]);

  await userEvent.click(screen.getByRole("menuitemradio", { name: "Auditors" }));

  await waitFor(() => expect(requests.at(-1)?.headers.get("X-Act-As")).toBe("auditors"));
  expect(requests.at(0)?.headers.get("X-Act-As")).toBeNull();
  expect(actingAs()).toBe("auditors");
});

test("acting as one group is shown, and is over by choosing all", async () => {
  window.sessionStorage.setItem("proofgraph-act-as", "auditors");
  const { requests } = draw(<Menu />, { at: "/", who: { member_of: TWO, groups: TWO.slice(1) } });
  expect(screen.getByText("acting as Auditors")).toBeInTheDocument();
  await open();

  await userEvent.click(await screen.findByRole("menuitemradio", { name: "All my groups" }));

  await waitFor(() => expect(requests.at(-1)?.headers.get("X-Act-As")).toBeNull());
  expect(actingAs()).toBe("");
});

test("a group that was taken away is acted as no longer", async () => {
  window.sessionStorage.setItem("proofgraph-act-as", "auditors");
  const refusal = { status: 403, body: { detail: "You are not in it.", details: { group: "auditors" } } };
  const { requests } = draw(<Menu />, {
    at: "/",
    instead: () => (actingAs() === "" ? undefined : refusal),
  });

  await waitFor(() => expect(requests).toHaveLength(2));

  expect(requests.at(-1)?.headers.get("X-Act-As")).toBeNull();
});

test("somebody in one group has nothing to choose, and finds the second factor", async () => {
  draw(<UserMenu />, { at: "/", who: { member_of: TWO.slice(1) } });
  await open();

  const menu = await screen.findByRole("menu");
  expect(within(menu).queryByRole("menuitemradio")).toBeNull();
  expect(within(menu).getByRole("menuitem", { name: "Second factor" })).toHaveAttribute(
    "href",
    "/settings/second-factor",
  );
});
