import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { draw } from "@/test/app";

import { ENGAGEMENT, EXPORT } from "../../../../dev/answers/audits.ts";

import AuditPage from "./AuditPage";
import AuditRequirementPage from "./AuditRequirementPage";

const PATH = "/audits/:engagementId/:tab?";
const at = (tab: string) => ({ at: `/audits/e-1/${tab}`, path: PATH });
const AT_REQUIREMENT = {
  at: "/audits/e-1/requirements/CC6.1/period",
  path: "/audits/:engagementId/requirements/:ref/:tab?",
};
const AUDITOR = { user: "c3d4e5f6", side: "auditor", takes_part: true, leads: false };

/** The same engagement from another seat. */
const seen = (change: object) => ({
  instead: ({ method, path }: { method: string; path: string }) =>
    method === "GET" && path === "/engagements/e-1" ? { status: 200, body: { ...ENGAGEMENT, ...change } } : undefined,
});

test("the report holds what an engagement says beside requirements, and each requirement is a link", async () => {
  draw(<AuditPage />, at("report"));

  const organisations = await screen.findByRole("region", { name: "Subservice organisations" });
  expect(within(organisations).getByText("Carve-out")).toBeInTheDocument();
  expect(within(organisations).getByText("Guards the doors of its data centres.")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "CC6.1" })).toHaveAttribute(
    "href",
    "/audits/e-1/requirements/CC6.1/evidence",
  );
  expect(screen.getByText("No letter covers days beside the period.")).toBeInTheDocument();
});

test("a control of customers is added on the version that was read", async () => {
  const { requests } = draw(<AuditPage />, at("report"));
  await userEvent.click(await screen.findByRole("button", { name: "Add: control" }));
  const dialog = await screen.findByRole("dialog");

  expect(within(dialog).getByLabelText(/Identifier/)).toHaveValue("CUEC-2");
  expect(within(dialog).getByRole("button", { name: "Save" })).toBeDisabled();
  await userEvent.type(within(dialog).getByLabelText(/What customers have to do/), "Guard their keys.");
  await userEvent.click(within(dialog).getByRole("button", { name: "Save" }));

  expect(await screen.findByText("Saved")).toBeInTheDocument();
  expect(requests.find(({ method }) => method === "PATCH")?.body).toEqual({
    user_entity_controls: [
      ...ENGAGEMENT.user_entity_controls,
      { id: "CUEC-2", text: "Guard their keys.", requirements: [] },
    ],
  });
});

test("sections of the description change places", async () => {
  const { requests } = draw(<AuditPage />, at("report"));

  await userEvent.click(await screen.findByRole("button", { name: "Move People up" }));

  await screen.findByRole("button", { name: "Move People up" });
  const { description } = requests.find(({ method }) => method === "PATCH")?.body as { description: { id: string }[] };
  expect(description.map(({ id }) => id)).toEqual(["section-2", "section-1"]);
});

test.each([
  ["an auditor", { seat: AUDITOR }],
  ["nobody once it is closed", { state: "closed" }],
])("%s changes the report", async (_who, change) => {
  draw(<AuditPage />, { ...at("report"), ...seen(change) });

  await screen.findByText("Customers remove their leavers.");

  expect(screen.queryByRole("button", { name: /Add:|Change |Remove / })).not.toBeInTheDocument();
});

test("the period shows each requirement as it operated, for auditors too", async () => {
  draw(<AuditPage />, { ...at("period"), ...seen({ seat: AUDITOR }), permissions: [] });

  expect(await screen.findByRole("link", { name: /CC6.1/ })).toHaveAttribute(
    "href",
    "/audits/e-1/requirements/CC6.1/period",
  );
  expect(screen.getAllByText("71 of 75 days")).not.toHaveLength(0);
});

test("exceptions of all samples are listed, and filtered by what waits for management", async () => {
  const { address } = draw(<AuditPage />, at("samples"));
  const [panel = document.body] = await screen.findAllByRole("region", { name: "Exceptions in all samples" });
  expect(await within(panel).findByText("Enrolled on the same day.")).toBeInTheDocument();
  expect(screen.getByText("1 standing of 2")).toBeInTheDocument();

  await userEvent.click(within(panel).getByText("Without a response"));

  expect(within(panel).queryByText("Enrolled on the same day.")).not.toBeInTheDocument();
  expect(within(panel).getByRole("link", { name: "ana" })).toBeInTheDocument();
  expect(address()).toContain("exceptions=unanswered");
});

test.each([
  ["whoever started it", "9a1d2f30", [], 1],
  ["who may change evidence", "somebody", ["evidence:read", "evidence:admin"], 1],
  ["nobody else", "somebody", ["evidence:read"], 0],
])("a package under way is stopped by %s", async (_who, by, permissions, buttons) => {
  const { instead } = seen({ seat: { ...AUDITOR, user: "9a1d2f30" } });
  draw(<AuditPage />, {
    ...at("downloads"),
    permissions,
    instead: (asked) =>
      asked.path === "/exports" ? { status: 200, body: { items: [{ ...EXPORT, started_by: by }] } } : instead(asked),
  });

  await screen.findByRole("progressbar");

  expect(screen.queryAllByRole("button", { name: "Cancel" })).toHaveLength(buttons);
});

test("a day of a long period is asked for by itself, and its rows are those of that day", async () => {
  const { requests } = draw(<AuditRequirementPage />, AT_REQUIREMENT);
  const days = await screen.findByRole("group", { name: /Status on each day from/ });
  await userEvent.click(within(days).getAllByRole("button", { name: /Gap$/ })[0] ?? days);
  const detail = await screen.findByRole("region", { name: /What made it so/ });
  await userEvent.click(await within(detail).findByRole("button", { name: "Show the rows" }));

  const asked = requests.find(({ path }) => path.endsWith("/results/aws-iam-users-mfa"));
  const alone = requests.find(({ path, search }) => path.endsWith("/history") && search.get("from") !== null);
  expect(asked?.search.get("day")).toBe(alone?.search.get("from"));
  expect(screen.getByText("Do all IAM users with console access have MFA?")).toBeInTheDocument();
  expect(screen.getAllByText("29 days", { selector: "dd" })).toHaveLength(2);
});
