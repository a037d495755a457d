import { expect, test } from "vitest";

import type { EvidenceItem } from "@/shared/evidence/useItems";

import { filterItems } from "./filter";

const NOW = 1_800_000_000_000;
const DAY = 86_400_000;

const item = (change: Partial<EvidenceItem>) =>
  ({
    kind: "note",
    title: "Minutes",
    description: "",
    text: "",
    url: "",
    file: null,
    expires_at: null,
    ...change,
  }) as EvidenceItem;

const found = (search: string, items: readonly EvidenceItem[]) =>
  filterItems(items, new URLSearchParams(search), NOW).map(({ title }) => title);

test("a piece is due by its last day", () => {
  const items = [
    item({ title: "gone", expires_at: NOW - 1 }),
    item({ title: "soon", expires_at: NOW + 3 * DAY }),
    item({ title: "later", expires_at: NOW + 90 * DAY }),
    item({ title: "kept" }),
  ];

  expect(found("due=expired", items)).toEqual(["gone"]);
  expect(found("due=soon", items)).toEqual(["soon"]);
  expect(found("due=later", items)).toEqual(["later"]);
  expect(found("due=never", items)).toEqual(["kept"]);
});

test("a search finds words anywhere, and a file by its digest", () => {
  const file = { filename: "scan.pdf", sha256: "abc123" } as EvidenceItem["file"];
  const items = [item({ title: "Scan", kind: "upload", file }), item({ title: "Minutes", text: "We met." })];

  expect(found("q=ABC12", items)).toEqual(["Scan"]);
  expect(found("q=met minutes", items)).toEqual(["Minutes"]);
  expect(found("kind=upload", items)).toEqual(["Scan"]);
});
