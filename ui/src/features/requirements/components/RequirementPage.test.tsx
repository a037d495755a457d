import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { draw } from "@/test/app";

import RequirementPage from "./RequirementPage";

const at = (ref: string, tab = "evidence") => ({
  at: `/frameworks/soc2/requirements/${ref}/${tab}`,
  path: "/frameworks/:frameworkId/requirements/:ref/:tab?",
});

test("each question shows its status and the count of each query", async () => {
  draw(<RequirementPage />, at("CC6.1"));

  const question = await screen.findByRole("article", { name: "Do all IAM users with console access have MFA?" });

  expect(within(question).getByText("Attention")).toBeInTheDocument();
  expect(within(question).getByRole("button", { name: /Bad Users without MFA 3 rows/ })).toBeInTheDocument();
});

test("opening a query shows its text and the way to the Query page, and the URL remembers it", async () => {
  const { address } = draw(<RequirementPage />, at("CC6.1"));

  await userEvent.click(await screen.findByRole("button", { name: /Users without MFA/ }));

  const link = await screen.findByRole("link", { name: "Open in Query" });
  expect(link.getAttribute("href")).toContain("/query?q=FIND+aws_iam_user");
  expect(address()).toContain("open=aws-iam-users-mfa.0");
});

test("what is not complete says why", async () => {
  draw(<RequirementPage />, at("CC6.1"));

  expect(await screen.findAllByText("Incomplete")).not.toHaveLength(0);
  expect(screen.getAllByText(/2 of 17 regions denied/)).not.toHaveLength(0);
});

test("a query that failed shows the error and no rows", async () => {
  draw(<RequirementPage />, at("CC6.1"));

  await userEvent.click(await screen.findByRole("button", { name: /VPCs without flow logs/ }));

  expect(await screen.findByText(/ran longer than 30 s/, { selector: "[class*=message]" })).toBeInTheDocument();
});

test("history shows each day in words too", async () => {
  draw(<RequirementPage />, at("CC6.1", "history"));

  expect(await screen.findByRole("group", { name: /Status on each day from/ })).toBeInTheDocument();
  expect(screen.getByText(/days gap/)).toBeInTheDocument();
});

test("not applicable needs a reason before anything is sent", async () => {
  const { requests } = draw(<RequirementPage />, at("CC6.1"));
  await userEvent.click(await screen.findByRole("button", { name: "More" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Mark not applicable" }));
  const dialog = await screen.findByRole("dialog");

  await userEvent.click(within(dialog).getByRole("button", { name: "Mark not applicable" }));

  expect(await within(dialog).findByText("A reason is needed.")).toBeInTheDocument();
  expect(requests.some(({ method }) => method === "PATCH")).toBe(false);
});

test("a day says what made it so, and the URL keeps the day", async () => {
  const { address } = draw(<RequirementPage />, at("CC6.1", "history"));
  const days = await screen.findByRole("group", { name: /Status on each day from/ });

  await userEvent.click(within(days).getAllByRole("button", { name: /Gap$/ })[0] ?? days);

  expect(await screen.findByRole("region", { name: /What made it so/ })).toHaveTextContent(
    "Do all IAM users with console access have MFA?",
  );
  expect(address()).toContain("day=");
});

/** As ids and addresses of the recorded answers, who reads names here. */
const NAMES = [{ id: "Maya Lind", name: "Dr. Maya Lind", email: "maya.lind@northwind.example", active: true }];
const named = ({ path }: { readonly path: string }) =>
  path === "/names" ? { status: 200, body: { items: NAMES, next_cursor: null } } : undefined;

test("who owns a control is shown by name", async () => {
  draw(<RequirementPage />, { ...at("CC6.1"), instead: named });

  expect(await screen.findByTitle("Owner: Dr. Maya Lind")).toBeInTheDocument();
});

test("who left a requirement out is shown by name", async () => {
  draw(<RequirementPage />, { ...at("A1.1"), instead: named });

  expect(await screen.findByText(/by Dr. Maya Lind/)).toBeInTheDocument();
});

test("what people brought is listed, and opens with its versions", async () => {
  draw(<RequirementPage />, at("CC6.1"));

  await userEvent.click(await screen.findByRole("button", { name: "Access review, third quarter" }));

  const drawer = await screen.findByRole("dialog");
  expect(await within(drawer).findByText("One was forgotten.")).toBeInTheDocument();
  expect(within(drawer).getAllByText(/Reviewed 41 accounts/)).not.toHaveLength(0);
});

test("a link without an address of the web is not sent", async () => {
  const { requests } = draw(<RequirementPage />, at("CC6.1"));
  await userEvent.click(await screen.findByRole("button", { name: /Add evidence/ }));
  await userEvent.click(await screen.findByRole("menuitem", { name: /Link/ }));
  const dialog = await screen.findByRole("dialog");

  await userEvent.type(within(dialog).getByLabelText(/Title/), "Ticket");
  await userEvent.type(within(dialog).getByLabelText(/Address/), "javascript:alert(1)");
  await userEvent.click(within(dialog).getByRole("button", { name: "Save" }));

  expect(await within(dialog).findByText(/starts with https/)).toBeInTheDocument();
  expect(requests.some(({ method }) => method === "POST")).toBe(false);
});

test("who asked for an exception may withdraw it and not approve it", async () => {
  draw(<RequirementPage />, at("CC6.1"));

  const panel = await screen.findByRole("region", { name: "Exceptions here" });

  expect(within(panel).getByRole("button", { name: "Withdraw" })).toBeInTheDocument();
  expect(within(panel).queryByRole("button", { name: "Approve" })).not.toBeInTheDocument();
});

test("the neighbours are one click away", async () => {
  draw(<RequirementPage />, at("CC6.1"));

  expect(await screen.findByRole("link", { name: /Next CC6.2/ })).toHaveAttribute(
    "href",
    "/frameworks/soc2/requirements/CC6.2/evidence",
  );
});

test("a requirement without questions says that a person has to attest it", async () => {
  draw(<RequirementPage />, at("CC1.1"));

  expect(await screen.findByText("No question speaks for this requirement")).toBeInTheDocument();
});
