const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const local = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const localDay = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });
const monthDay = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const utc = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" });
const grouped = new Intl.NumberFormat("en");
const percentage = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

export function inReadersZone(at: number): string {
  return local.format(at);
}

export function dayInReadersZone(at: number): string {
  return localDay.format(at);
}

export function shortDay(at: number): string {
  return monthDay.format(at);
}

export function inUtc(at: number): string {
  return `${utc.format(at)} UTC`;
}

export function ago(at: number, now: number): string {
  const distance = at - now;
  const size = Math.abs(distance);
  if (size < MINUTE) return relative.format(0, "minute");
  if (size < HOUR) return relative.format(Math.round(distance / MINUTE), "minute");
  if (size < DAY) return relative.format(Math.round(distance / HOUR), "hour");
  if (size < 60 * DAY) return relative.format(Math.round(distance / DAY), "day");
  return relative.format(Math.round(distance / (30 * DAY)), "month");
}

export function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export function count(value: number): string {
  return grouped.format(value);
}

export function percent(value: number): string {
  return `${percentage.format(value)} %`;
}

const UNITS = ["bytes", "kB", "MB", "GB"];

export function bytes(value: number): string {
  let size = value;
  let unit = 0;
  while (size >= 1000 && unit < UNITS.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${percentage.format(size)} ${UNITS[unit] ?? ""}`;
}
