/** Permissions as a person reads them: for each app one level, of which a higher one holds the lower. */
export interface App {
  readonly app: string;
  /** Without "none", lowest first. */
  readonly levels: readonly string[];
}

const ORDER = ["read", "write", "admin"];

export function appsOf(permissions: readonly string[]): App[] {
  const found = new Map<string, string[]>();
  for (const permission of permissions) {
    const [app = "", level = ""] = permission.split(":");
    found.set(app, [...(found.get(app) ?? []), level]);
  }
  return [...found.entries()].map(([app, levels]) => ({
    app,
    levels: levels.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)),
  }));
}

export function levelOf(held: readonly string[], { app, levels }: App): string {
  return levels.findLast((level) => held.includes(`${app}:${level}`)) ?? "none";
}

/** What is held after one app was put on a level. */
export function withLevel(held: readonly string[], { app, levels }: App, level: string): string[] {
  const others = held.filter((permission) => !permission.startsWith(`${app}:`));
  const upTo = levels.indexOf(level);
  return [...others, ...levels.slice(0, upTo + 1).map((one) => `${app}:${one}`)];
}
