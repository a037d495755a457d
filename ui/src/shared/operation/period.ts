/** Days as 2026-11-23, both inside; empty where the server chooses. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The period in the URL; what is no day there is left out. */
export function periodOf(params: URLSearchParams): Period {
  const day = (name: string) => {
    const value = params.get(name) ?? "";
    return DAY.test(value) ? value : "";
  };
  return { from: day("from"), to: day("to") };
}

export function asQuery({ from, to }: Period): { from?: string; to?: string } {
  return { ...(from === "" ? {} : { from }), ...(to === "" ? {} : { to }) };
}
