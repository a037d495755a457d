import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { draw } from "@/test/app";

import { INSTANCE } from "../../../../dev/answers/jobs.ts";

import CataloguePage from "./CataloguePage";
import ConnectPage from "./ConnectPage";
import InstanceEditPage from "./InstanceEditPage";
import InstancePage from "./InstancePage";
import IntegrationsPage from "./IntegrationsPage";

const READER = ["integrations:read"];
const ROLE = "arn:aws:iam::123456789012:role/ProofgraphReader";
const connecting = { at: "/integrations/new/aws", path: "/integrations/:new/:kind?" };
const instance = { at: "/integrations/in-7f2c", path: "/integrations/:instanceId?" };

const write = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

const nothing = ({ path }: { path: string }) =>
  path === "/integrations/instances" ? { status: 200, body: { items: [], next_cursor: null } } : undefined;

test("an empty account is offered to connect", async () => {
  draw(<IntegrationsPage />, { at: "/integrations", instead: nothing });

  expect(await screen.findByRole("link", { name: "Connect an integration" })).toHaveAttribute(
    "href",
    "/integrations/new",
  );
});

test("who may only look is told whom to ask instead", async () => {
  draw(<IntegrationsPage />, { at: "/integrations", permissions: READER, instead: nothing });

  expect(await screen.findByText(/Ask who administers/)).toBeInTheDocument();
  expect(screen.queryByRole("link", { name: "Connect an integration" })).toBeNull();
});

test("the catalogue is searched, and leads to each integration's form", async () => {
  draw(<CataloguePage />, { at: "/integrations/new" });

  write(await screen.findByRole("searchbox"), "repositor");

  await waitFor(() => expect(screen.queryByRole("link", { name: /Amazon/ })).toBeNull());
  expect(screen.getByRole("link", { name: /Code host/ })).toHaveAttribute("href", "/integrations/new/code");
});

test("a form that is not filled in is kept, with the first fault in focus", async () => {
  const { requests } = draw(<ConnectPage />, connecting);
  write(await screen.findByLabelText(/Role ARN/), "ProofgraphReader");

  await userEvent.click(screen.getByRole("button", { name: "Connect" }));

  expect(await screen.findByLabelText(/^Name/)).toHaveFocus();
  expect(screen.getByText(/does not look right/)).toBeInTheDocument();
  expect(requests.some(({ method }) => method === "POST")).toBe(false);
});

test("an address of no integration says so", async () => {
  draw(<ConnectPage />, { ...connecting, at: "/integrations/new/wizards" });

  expect(await screen.findByText("There is no integration “wizards”")).toBeInTheDocument();
});

test("connecting sends the form with its secret, and goes on to the instance", async () => {
  const { requests, address } = draw(<ConnectPage />, connecting);
  write(await screen.findByLabelText(/^Name/), "Production");
  write(screen.getByLabelText(/Role ARN/), ROLE);
  await userEvent.click(screen.getByRole("button", { name: "Make a random one" }));
  const accounts = screen.getByLabelText(/^Accounts/, { selector: "input" });
  await userEvent.type(accounts, "123456789012,");

  await userEvent.click(screen.getByRole("button", { name: "Connect" }));

  await waitFor(() => expect(address()).toBe("/integrations/in-7f2c"));
  const sent = requests.find(({ method }) => method === "POST");
  expect(sent?.headers.get("Idempotency-Key")).toBeTruthy();
  expect(sent?.body).toMatchObject({
    integration: "aws",
    name: "Production",
    enabled: true,
    interval_hours: 24,
    config: {
      roleArn: ROLE,
      externalId: expect.stringMatching(/^[\da-f-]{36}$/) as string,
      accounts: ["123456789012"],
    },
  });
});

test("each fault that the server finds is told beside the form", async () => {
  draw(<ConnectPage />, {
    ...connecting,
    instead: ({ method }) =>
      method === "POST"
        ? {
            status: 422,
            type: "application/problem+json",
            body: { title: "Wrong", status: 422, detail: "x", details: { faults: ["Role ARN is missing."] } },
          }
        : undefined,
  });
  write(await screen.findByLabelText(/^Name/), "Production");

  await userEvent.click(screen.getByRole("button", { name: "Connect" }));

  expect(await screen.findByRole("alert")).toHaveTextContent("Role ARN is missing.");
});

test("an edit keeps the stored secret, and is sent under the version that was read", async () => {
  const { requests } = draw(<InstanceEditPage />, {
    at: "/integrations/in-7f2c/edit",
    path: "/integrations/:instanceId/edit?",
    instead: ({ path, method }) =>
      path === "/integrations/instances/in-7f2c" && method === "GET"
        ? { status: 200, body: { ...INSTANCE, config: { roleArn: ROLE } } }
        : undefined,
  });
  const name = await screen.findByLabelText(/^Name/);
  write(name, "Main");

  await userEvent.click(screen.getByRole("button", { name: "Save" }));

  await waitFor(() => {
    const sent = requests.find(({ method }) => method === "PATCH");
    expect(sent?.headers.get("If-Match")).toBe(INSTANCE.etag);
    expect(sent?.body).toMatchObject({ name: "Main", config: { roleArn: ROLE } });
    expect((sent?.body as { config: object }).config).not.toHaveProperty("externalId");
  });
});

test("an edit is sent under the version that the form was filled from, also when a newer one was read since", async () => {
  let etag = 1;
  const { requests } = draw(<InstanceEditPage />, {
    at: "/integrations/in-7f2c/edit",
    path: "/integrations/:instanceId/edit?",
    instead: ({ path, method }) =>
      path === "/integrations/instances/in-7f2c" && method === "GET"
        ? { status: 200, body: { ...INSTANCE, etag: String(etag++) } }
        : undefined,
  });
  write(await screen.findByLabelText(/^Name/), "Mine");
  const reads = () => requests.filter(({ path, method }) => method === "GET" && path.endsWith("/in-7f2c")).length;

  const clock = vi.spyOn(Date, "now").mockReturnValue(Date.now() + 60_000);
  fireEvent(window, new Event("visibilitychange"));
  await waitFor(() => expect(reads()).toBeGreaterThan(1));
  clock.mockRestore();
  await userEvent.click(screen.getByRole("button", { name: "Save" }));

  await waitFor(() => expect(requests.find(({ method }) => method === "PATCH")?.headers.get("If-Match")).toBe("1"));
});

test("who may only look is shown no form to change one", async () => {
  draw(<InstanceEditPage />, {
    at: "/integrations/in-7f2c/edit",
    path: "/integrations/:instanceId/edit?",
    permissions: READER,
  });

  expect(await screen.findByText(/Ask who administers/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Save" })).toBeNull();
});

test("an instance is paused, and removed after asking", async () => {
  const { requests, address } = draw(<InstancePage />, instance);

  await userEvent.click(await screen.findByRole("button", { name: "Pause" }));
  await waitFor(() => expect(requests.find(({ method }) => method === "PATCH")?.body).toEqual({ enabled: false }));
  await userEvent.click(screen.getByRole("button", { name: "Remove" }));
  const dialog = await screen.findByRole("dialog");
  expect(requests.some(({ method }) => method === "DELETE")).toBe(false);
  await userEvent.click(within(dialog).getByRole("button", { name: "Remove" }));

  await waitFor(() => expect(address()).toBe("/integrations"));
  expect(requests.find(({ method }) => method === "DELETE")?.path).toBe("/integrations/instances/in-7f2c");
});

test("who may only look sees no action on an instance", async () => {
  draw(<InstancePage />, { ...instance, permissions: READER });

  expect(await screen.findByRole("heading", { level: 1, name: INSTANCE.name })).toBeInTheDocument();
  for (const name of ["Pause", "Remove", "Collect now"]) expect(screen.queryByRole("button", { name })).toBeNull();
});
