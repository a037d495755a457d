/** How property values are read: the same rules for cells, drawers, sorting and CSV. */
export type Row = Readonly<Record<string, unknown>>;

const TIME_NAME = /(?:On|At|Date|Time)$/;
const YEAR_1990 = 631_152_000_000;
const YEAR_2100 = 4_102_444_800_000;

export function isTime(name: string, value: unknown): value is number {
  const last = name.split(".").at(-1) ?? name;
  return typeof value === "number" && value > YEAR_1990 && value < YEAR_2100 && TIME_NAME.test(last);
}

export function isThing(value: unknown): value is Row & { readonly _key: string } {
  return typeof value === "object" && value !== null && "_key" in value && typeof value._key === "string";
}

export function nameOfThing(thing: Row): string {
  for (const name of ["displayName", "name", "_key", "_id"]) {
    const value = thing[name];
    if (typeof value === "string" && value !== "") return value;
  }
  return "";
}

export function classesOf(thing: Row): readonly string[] {
  const found = thing._class;
  if (Array.isArray(found)) return found.filter((one): one is string => typeof one === "string");
  return typeof found === "string" ? [found] : [];
}

/** A value as one line of text; absent is empty. */
export function plain(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.map(plain).join(", ");
  if (isThing(value)) return nameOfThing(value);
  return JSON.stringify(value);
}

/** Absent values last, numbers as numbers, everything else as text in the reader's order. */
export function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return plain(a).localeCompare(plain(b), "en", { numeric: true });
}

export const isMetadata = (name: string) => name.startsWith("_");

const FIRST = ["displayName", "_type"];
const SKIPPED = new Set(["name", "displayName", "_type"]);
const MOST_COLUMNS = 14;

/** Columns of a list of entities: what it is, what the query asked about, then what most have; the rest and
 * the metadata are in the drawer. */
export function columnsOf(rows: readonly Row[], query = ""): string[] {
  const asked = new Set(query.match(/[\w.]+/g));
  const found = new Map<string, number>();
  for (const row of rows.slice(0, 200)) {
    for (const [name, value] of Object.entries(row)) {
      if (value !== null && value !== undefined && !isMetadata(name)) found.set(name, (found.get(name) ?? 0) + 1);
    }
  }
  const own = [...found.entries()]
    .filter(([name]) => !SKIPPED.has(name))
    .toSorted((a, b) => Number(asked.has(b[0])) - Number(asked.has(a[0])) || b[1] - a[1]);
  const first = FIRST.filter((name) => rows.some((row) => row[name] !== undefined));
  return [...first, ...own.map(([name]) => name)].slice(0, MOST_COLUMNS);
}

/** A list of whole entities names every property of each; what a table shows is its query's own choice. */
export function isListOfThings(rows: readonly Row[]): boolean {
  return rows.length > 0 && rows.every((row) => isThing(row) && "_type" in row);
}

const NARROWEST = 84;
const WIDEST = 340;

/** Widths from the first rows, fixed from then on, so that scrolling moves nothing sideways. */
export function widthsOf(columns: readonly string[], rows: readonly Row[]): number[] {
  const sample = rows.slice(0, 60);
  return columns.map((name) => {
    const longest = sample.reduce((most, row) => {
      const value = row[name];
      return Math.max(most, isTime(name, value) ? 17 : plain(value).length);
    }, name.length + 2);
    return Math.min(WIDEST, Math.max(NARROWEST, Math.round(longest * 7.7 + 26)));
  });
}
