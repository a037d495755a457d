/** What a deployment tells the app: written beside it as /config.json, so one build serves every deployment. */
export interface AppConfig {
  readonly apiBase: string;
  readonly authority: string;
  readonly clientId: string;
  /** What the app may ask the user pool for. */
  readonly scope: string;
  readonly logoutUrl: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

const REQUIRED = ["apiBase", "authority", "clientId"] as const;

export function parseConfig(value: unknown): AppConfig {
  if (typeof value !== "object" || value === null) throw new ConfigError("/config.json holds no object.");
  const found = value as Record<string, unknown>;
  const missing = REQUIRED.filter((key) => typeof found[key] !== "string" || found[key] === "");
  if (missing.length > 0) throw new ConfigError(`/config.json lacks ${missing.join(", ")}.`);
  return {
    apiBase: (found.apiBase as string).replace(/\/+$/, ""),
    authority: found.authority as string,
    clientId: found.clientId as string,
    scope: typeof found.scope === "string" ? found.scope : "openid email profile",
    logoutUrl: typeof found.logoutUrl === "string" ? found.logoutUrl : "",
    metadata: typeof found.metadata === "object" && found.metadata !== null ? { ...found.metadata } : {},
  };
}

export async function loadConfig(): Promise<AppConfig> {
  let answer: Response;
  try {
    answer = await fetch("/config.json", { cache: "no-cache" });
  } catch {
    throw new ConfigError("/config.json could not be fetched.");
  }
  if (!answer.ok) throw new ConfigError(`/config.json answered ${answer.status}.`);
  try {
    return parseConfig(await answer.json());
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError("/config.json is not JSON.");
  }
}
