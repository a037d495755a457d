import type { components } from "@/api/generated";

type Schemas = components["schemas"];
export type ScopedSystem = Schemas["ScopedSystem"];
export type DescriptionSection = Schemas["DescriptionSection"];
export type SubserviceOrganisation = Schemas["SubserviceOrganisation"];
export type ComplementaryControl = Schemas["ComplementaryControl"];
export type BridgeLetter = Schemas["BridgeLetter"];

/** The first identifier of its kind that is free: CUEC-1, CUEC-2, … */
export function nextId(prefix: string, held: readonly { readonly id: string }[]): string {
  const taken = new Set(held.map(({ id }) => id));
  let number = held.length + 1;
  while (taken.has(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}

const said = (...texts: readonly string[]) => texts.every((one) => one.trim() !== "");

export const isWhole = {
  system: ({ name }: ScopedSystem) => said(name),
  section: ({ title }: DescriptionSection) => said(title),
  control: ({ id, text }: ComplementaryControl) => said(id, text),
  organisation: ({ name, controls }: SubserviceOrganisation) =>
    said(name) && controls.every(({ id, text }) => said(id, text)),
  letter: ({ first_day: first, last_day: last, text, signer }: BridgeLetter) =>
    said(first, last, text, signer) && first <= last,
};
