import type { User, UserManager } from "oidc-client-ts";
import { createContext, useContext } from "react";

import type { AppConfig } from "@/shared/config/config";

export interface Session {
  readonly config: AppConfig;
  readonly manager: UserManager;
  readonly user: User | null;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("useSession is used outside of SessionProvider");
  return session;
}
