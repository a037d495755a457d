import { expect, test } from "vitest";

import { everyItem } from "./everyItem";

test("every page is asked for, empty ones too, until there is no other", async () => {
  const asked: (string | undefined)[] = [];
  const load = ({ cursor }: { readonly cursor?: string }) => {
    asked.push(cursor);
    const items = cursor === "second" ? [] : [asked.length];
    return Promise.resolve({
      items,
      next_cursor: cursor === undefined ? "second" : cursor === "second" ? "third" : null,
    });
  };

  expect(await everyItem(load)).toEqual([1, 3]);
  expect(asked).toEqual([undefined, "second", "third"]);
});
