import { useCallback } from "react";
import { useSearchParams } from "react-router";

export type Change = Readonly<Record<string, string | readonly string[] | null>>;

/** Filters, sort and page live in the URL, so that a view can be sent to a colleague. */
export function applyChange(params: URLSearchParams, change: Change): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    next.delete(name);
    if (value === null || value === "") continue;
    for (const one of typeof value === "string" ? [value] : value) next.append(name, one);
  }
  return next;
}

export function useSearchState() {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (wanted: Change, keepEntry = true) =>
      setParams((current) => applyChange(current, wanted), { replace: keepEntry, preventScrollReset: true }),
    [setParams],
  );
  const toggle = useCallback(
    (name: string, value: string) =>
      setParams(
        (current) => {
          const held = current.getAll(name);
          const kept = held.includes(value) ? held.filter((one) => one !== value) : [...held, value];
          return applyChange(current, { [name]: kept });
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  return { params, change, toggle };
}
