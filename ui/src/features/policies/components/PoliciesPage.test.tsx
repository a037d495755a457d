import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { draw } from "@/test/app";

import { OwnRulesDialog } from "./OwnRulesDialog";
import PoliciesPage from "./PoliciesPage";
import PolicyPeoplePage from "./PolicyPeoplePage";

const row = (id: string) => ({
  id,
  title: `The ${id}`,
  kind: "policy",
  implements: null,
  state: "published",
  adopted: true,
  acceptance: false,
  unfilled: [],
  url: "",
  summary: "",
  excerpt: "",
  updated_at: 0,
});
const totals = { policies: 2, procedures: 0, adopted: 2 };
const permissions = ["policies:read", "policies:admin"];

test("the order is changed by buttons that the keyboard reaches, and keeps the focus", async () => {
  let order = ["bread", "cake"];
  const { requests } = draw(<PoliciesPage />, {
    at: "/policies?order=1",
    permissions,
    instead: ({ path, method, body }) => {
      if (path === "/policies") return { status: 200, body: { items: order.map(row), totals } };
      if (path !== "/policy-order" || method !== "POST") return undefined;
      order = (body as { ids: string[] }).ids;
      return { status: 200, body: { moved: order } };
    },
  });
  const down = await screen.findByRole("button", { name: "Move The bread down" });

  down.focus();
  await userEvent.keyboard("{Enter}");

  await waitFor(() => expect(screen.getByText("The bread is now 2 of 2.")).toBeInTheDocument());
  expect(requests.find(({ path }) => path === "/policy-order")?.body).toEqual({ ids: ["cake", "bread"] });
  expect(screen.getByRole("button", { name: "Move The bread down" })).toHaveFocus();
  expect(screen.getByRole("button", { name: "Move The bread down" })).toHaveAttribute("aria-disabled", "true");
});

test("one document has rules of its own, and gives them back", async () => {
  const effective = {
    approvers: ["9a1d2f30"],
    needed: 1,
    author_may_approve: false,
    accept_within_days: 30,
    remind_before: [],
    remind_after: [],
    audience: { users: true, external: false, listed: true, graph: false, types: [] },
    etag: "1",
  };
  const own = { approvers: null, needed: null, author_may_approve: null, accept_within_days: 30, effective, etag: "7" };
  const { requests } = draw(<OwnRulesDialog policyId="bread" onClose={() => undefined} />, {
    at: "/",
    permissions,
    instead: ({ path }) => (path === "/policies/bread/rules" ? { status: 200, body: own } : undefined),
  });
  expect(await screen.findByText("As for all documents: Maya Lind.")).toBeInTheDocument();

  await userEvent.click(screen.getByRole("checkbox", { name: /A time to accept of its own/ }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));

  await waitFor(() => expect(requests.some(({ method }) => method === "PATCH")).toBe(true));
  const sent = requests.find(({ method }) => method === "PATCH");
  expect(sent?.headers.get("If-Match")).toBe("7");
  expect(sent?.body).toEqual({ approvers: null, needed: null, author_may_approve: null, accept_within_days: null });
});

const PEOPLE = {
  not_invited: 1,
  items: [
    { email: "ann@example.com", name: "Ann", source: "users", user: "u1", signed_in: true },
    { email: "bob@example.com", name: "Bob", source: "list", user: null, signed_in: false },
  ],
};

test("who is asked is listed, and somebody of the list is taken off it after being asked", async () => {
  const { requests } = draw(<PolicyPeoplePage />, {
    at: "/policy-people",
    permissions,
    instead: ({ path, method }) => {
      if (path === "/policy-people") return { status: 200, body: PEOPLE };
      return method === "DELETE" ? { status: 200, body: {} } : undefined;
    },
  });
  expect(await screen.findByText("1 without an account")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Take Ann off the list" })).toBeNull();

  await userEvent.click(screen.getByRole("button", { name: "Take Bob off the list" }));
  const dialog = await screen.findByRole("dialog");
  expect(requests.some(({ method }) => method === "DELETE")).toBe(false);
  await userEvent.click(within(dialog).getByRole("button", { name: "Take Bob off the list" }));

  await waitFor(() =>
    expect(requests.find(({ method }) => method === "DELETE")?.path).toBe("/policy-people/bob@example.com"),
  );
});

test("a list with a row at fault is refused with a sentence for it", async () => {
  const refusal = { detail: "Nobody was listed.", details: { faults: ["Row 2: no address."] } };
  draw(<PolicyPeoplePage />, {
    at: "/policy-people",
    permissions,
    instead: ({ path, method }) => {
      if (path === "/policy-people") return { status: 200, body: PEOPLE };
      return method === "POST" ? { status: 400, body: refusal } : undefined;
    },
  });

  await userEvent.click(await screen.findByRole("button", { name: "Take in a list" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.type(within(dialog).getByLabelText("People"), "email{Enter}nobody");
  await userEvent.click(within(dialog).getByRole("button", { name: "Take in a list" }));

  expect(await within(dialog).findByText("Row 2: no address.")).toBeInTheDocument();
});
