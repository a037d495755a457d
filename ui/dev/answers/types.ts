import type { components } from "../../src/api/generated.ts";

export type Schemas = components["schemas"];
export type GapStatus = Schemas["RequirementView"]["status"];

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly search: URLSearchParams;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly type?: string;
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const NOW = Date.now();
export const EVALUATED = NOW - 3 * HOUR;
export const SNAPSHOT = "b7d41f6c02c94b1d9c55c0a6a1e7f3d28f0d5f4f1f7c2d1b7e8a90c4d3b2a190";
export const EVALUATION = "ev-20261122-0310";

/** A cheap, repeatable number from a text: fixtures must not change between two looks. */
export function digest(text: string): number {
  let value = 2166136261;
  for (const char of text) value = Math.imul(value ^ char.charCodeAt(0), 16777619);
  return value >>> 0;
}

export function hex(text: string): string {
  return Array.from({ length: 8 }, (_, part) => digest(`${part}${text}`).toString(16).padStart(8, "0")).join("");
}
