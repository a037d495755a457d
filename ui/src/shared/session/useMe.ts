import { createContext, useContext } from "react";

import type { components } from "@/api/generated";

import type { Permission } from "./permissions";

export type Me = components["schemas"]["Me"];

export interface Who {
  readonly me: Me;
  /** What the reader may not do is not offered; the server refuses it anyway. */
  readonly may: (permission: Permission) => boolean;
}

export const MeContext = createContext<Who | null>(null);

export function useMe(): Who {
  const who = useContext(MeContext);
  if (who === null) throw new Error("useMe is used outside of a signed-in frame");
  return who;
}
