import { IconFile, IconLink, IconNote, IconWritingSign, type Icon } from "@tabler/icons-react";

export type Kind = "link" | "note" | "upload" | "attestation";

export const KIND_ICONS: Readonly<Record<Kind, Icon>> = {
  upload: IconFile,
  link: IconLink,
  note: IconNote,
  attestation: IconWritingSign,
};

/** Only addresses of the web become links: what people typed must not run. */
export function webAddress(url: string): string | null {
  return /^https?:\/\//i.test(url) ? url : null;
}
