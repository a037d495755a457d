import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { draw } from "@/test/app";

import FactorPage from "./FactorPage";

const SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const URI = `otpauth://totp/Proofgraph%3Amaya?secret=${SECRET}&issuer=Proofgraph`;
const settled = { status: 200, body: { secret: SECRET, uri: URI } };

const page = (more: Partial<Parameters<typeof draw>[1]> = {}) =>
  draw(<FactorPage />, {
    at: "/settings/second-factor",
    instead: ({ path }) => (path === "/me/factor" ? settled : undefined),
    ...more,
  });

test("an app is set up by a secret that is drawn here and confirmed by a code of it", async () => {
  const { requests } = page({
    instead: ({ path }) => {
      if (path === "/me/factor") return settled;
      return path === "/me/factor/confirm" ? { status: 200, body: {} } : undefined;
    },
  });

  await userEvent.click(screen.getByRole("button", { name: "Set up an authenticator app" }));
  expect(await screen.findByRole("img", { name: /QR code/ })).toBeInTheDocument();
  expect(screen.getByTestId("secret")).toHaveTextContent(SECRET);
  expect(screen.getByRole("button", { name: "Confirm" })).toBeDisabled();
  await userEvent.type(screen.getByLabelText("Code that the app shows now"), "123 456");
  await userEvent.click(screen.getByRole("button", { name: "Confirm" }));

  expect(await screen.findByRole("button", { name: "Sign in again" })).toBeInTheDocument();
  expect(requests.filter(({ path }) => path.startsWith("/me/factor")).map(({ body }) => body)).toEqual([
    { access_token: "own" },
    { access_token: "own", code: "123456" },
  ]);
});

test("a wrong code is told beside it, and another one can be tried", async () => {
  page({
    instead: ({ path }) => {
      if (path === "/me/factor") return settled;
      return path === "/me/factor/confirm" ? { status: 400, body: { detail: "Not this code." } } : undefined;
    },
  });

  await userEvent.click(screen.getByRole("button", { name: "Set up an authenticator app" }));
  await userEvent.type(await screen.findByLabelText("Code that the app shows now"), "123456{Enter}");

  expect(await screen.findByText("Not this code.")).toBeInTheDocument();
  expect(screen.getByLabelText("Code that the app shows now")).toBeEnabled();
});

test("one that is set up is said so, and can be replaced", () => {
  page({ who: { factor: true } });

  expect(screen.getByText("Set up")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Set up another app" })).toBeInTheDocument();
});

test("where an identity provider signs people in, the command line is named instead", () => {
  page({ config: { scope: "openid email profile" } });

  expect(screen.getByText(/proofgraph factor/)).toBeInTheDocument();
  expect(screen.queryByRole("button")).toBeNull();
});
