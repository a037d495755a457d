/** A day as a date field gives it, "2026-11-23", in the reader's zone. */
export function dayText(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The last second of a day that was picked; null where none was. */
export function endOfDay(day: string): number | null {
  return day === "" ? null : Date.parse(`${day}T23:59:59`);
}

export const DAY_MS = 86_400_000;
