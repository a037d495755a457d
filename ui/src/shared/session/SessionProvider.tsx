import type { User, UserManager } from "oidc-client-ts";
import { useEffect, useMemo, useState, type ReactNode } from "react";

import type { AppConfig } from "@/shared/config/config";

import { SessionContext } from "./SessionContext";

interface Props {
  readonly config: AppConfig;
  readonly manager: UserManager;
  readonly initialUser: User | null;
  readonly children: ReactNode;
}

/** Follows the user manager, so that a renewed or ended sign-in shows at once everywhere. */
export function SessionProvider({ config, manager, initialUser, children }: Props) {
  const [user, setUser] = useState(initialUser);
  useEffect(() => {
    const loaded = (next: User) => setUser(next);
    const unloaded = () => setUser(null);
    manager.events.addUserLoaded(loaded);
    manager.events.addUserUnloaded(unloaded);
    manager.events.addAccessTokenExpired(unloaded);
    return () => {
      manager.events.removeUserLoaded(loaded);
      manager.events.removeUserUnloaded(unloaded);
      manager.events.removeAccessTokenExpired(unloaded);
    };
  }, [manager]);
  const session = useMemo(() => ({ config, manager, user }), [config, manager, user]);
  return <SessionContext value={session}>{children}</SessionContext>;
}
