import { expect, test } from "vitest";

import { appsOf, levelOf, withLevel } from "./levels";

const ALL = ["frameworks:admin", "frameworks:read", "graph:write", "graph:read"];
const [frameworks, graph] = appsOf(ALL);

test("apps have their levels, lowest first", () => {
  expect(appsOf(ALL)).toEqual([
    { app: "frameworks", levels: ["read", "admin"] },
    { app: "graph", levels: ["read", "write"] },
  ]);
});

test("the level is the highest that is held", () => {
  expect(levelOf(ALL, frameworks ?? { app: "", levels: [] })).toBe("admin");
  expect(levelOf(["graph:read"], graph ?? { app: "", levels: [] })).toBe("read");
  expect(levelOf([], graph ?? { app: "", levels: [] })).toBe("none");
});

test("a level brings the lower ones along, and none takes all away", () => {
  const app = graph ?? { app: "", levels: [] };

  expect(withLevel(["frameworks:read"], app, "write")).toEqual(["frameworks:read", "graph:read", "graph:write"]);
  expect(withLevel(ALL, app, "none")).toEqual(["frameworks:admin", "frameworks:read"]);
});
