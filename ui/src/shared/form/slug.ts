const LONGEST = 100;

/** What the server takes as an id. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An id made from a title: a-z, 0-9 and single dashes; letters lose their accents. */
export function slugOf(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, LONGEST)
    .replace(/-$/, "");
}
