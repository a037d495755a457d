import { expect, test } from "vitest";

import { parseConfig } from "./config";

const WHOLE = {
  apiBase: "/api/",
  authority: "https://pool",
  clientId: "client",
  scope: "openid email profile",
  logoutUrl: "https://app/",
  metadata: { issuer: "x" },
};

test("a whole configuration is read, without the slash at the end of the API's base", () => {
  expect(parseConfig(WHOLE)).toEqual({ ...WHOLE, apiBase: "/api" });
});

test("a deployment that names no scope is asked for the least", () => {
  expect(parseConfig({ ...WHOLE, scope: undefined }).scope).toBe("openid email profile");
});

test("what is missing is named", () => {
  expect(() => parseConfig({ apiBase: "/api" })).toThrow("/config.json lacks authority, clientId.");
});

test("something that is no object is refused", () => {
  expect(() => parseConfig("<html>")).toThrow("/config.json holds no object.");
});
