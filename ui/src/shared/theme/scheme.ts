import { isMantineColorScheme, type MantineColorScheme, type MantineColorSchemeManager } from "@mantine/core";

const KEY = "proofgraph-colour-scheme";

/** The reader's choice, kept under the name that /color-scheme.js reads before the first paint. */
export function schemeManager(): MantineColorSchemeManager {
  let listener: ((event: StorageEvent) => void) | undefined;
  return {
    get: (fallback) => {
      try {
        const stored = window.localStorage.getItem(KEY);
        return isMantineColorScheme(stored) ? stored : fallback;
      } catch {
        return fallback;
      }
    },
    set: (value) => {
      try {
        window.localStorage.setItem(KEY, value);
      } catch {
        // Storage is off: the choice holds until the tab closes.
      }
    },
    subscribe: (onUpdate: (value: MantineColorScheme) => void) => {
      listener = (event) => {
        if (event.key === KEY && isMantineColorScheme(event.newValue)) onUpdate(event.newValue);
      };
      window.addEventListener("storage", listener);
    },
    unsubscribe: () => {
      if (listener) window.removeEventListener("storage", listener);
    },
    clear: () => window.localStorage.removeItem(KEY),
  };
}
