import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { expect, test } from "vitest";

import { PERMISSIONS } from "@/shared/session/permissions";

// @ts-expect-error a plain script, shared with `npm run generate`
import { generate } from "../../scripts/generate-api.mjs";

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly "x-permission": string }>>>>;
}

test("the generated types are those of the API's description", async () => {
  const written = readFileSync(resolve("src/api/generated.ts"), "utf8");

  const wanted = await (generate as () => Promise<string>)();

  expect(written === wanted, "The API changed: run `npm run generate`.").toBe(true);
});

test("every permission the app asks about is one that a route needs", () => {
  const description = JSON.parse(readFileSync(resolve("../docs/openapi.json"), "utf8")) as Description;
  const known = Object.values(description.paths).flatMap((path) =>
    Object.values(path).map((route) => route["x-permission"]),
  );

  expect(PERMISSIONS.filter((permission) => !known.includes(permission))).toEqual([]);
});
