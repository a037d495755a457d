import { plain, type Row } from "./values";

/** A spreadsheet takes a cell that starts like a formula for one; a quote before it keeps it text. */
function cell(value: unknown): string {
  const text =
    typeof value === "object" && value !== null && !Array.isArray(value) ? JSON.stringify(value) : plain(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function toCsv(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map((name) => cell(row[name])).join(","));
  return `\uFEFF${[columns.map(cell).join(","), ...lines].join("\r\n")}\r\n`;
}

export function save(filename: string, content: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
