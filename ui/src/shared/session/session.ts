import { UserManager, WebStorageStateStore } from "oidc-client-ts";

import type { AppConfig } from "@/shared/config/config";

import { actAs } from "./actingAs";

/** Lets people set up their own second factor at the pool; a deployment with an identity provider gives it to nobody. */
export const OWN_ACCOUNT = "aws.cognito.signin.user.admin";
export const CALLBACK_PATH = "/callback";
const SIGNED_OUT = "proofgraph-signed-out";

/** Code flow with PKCE against the pool's own page. Tokens live as long as the tab. */
export function createUserManager(config: AppConfig): UserManager {
  const origin = window.location.origin;
  return new UserManager({
    authority: config.authority,
    client_id: config.clientId,
    metadata: config.metadata,
    redirect_uri: `${origin}${CALLBACK_PATH}`,
    response_type: "code",
    scope: config.scope,
    automaticSilentRenew: true,
    loadUserInfo: false,
    revokeTokensOnSignout: false,
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
  });
}

export async function beginSignIn(manager: UserManager, returnTo: string): Promise<void> {
  await manager.signinRedirect({ state: { returnTo } });
}

/** The place the reader wanted before signing in; only ever a path of this app. */
export function returnPath(state: unknown): string {
  const wanted = (state as { returnTo?: unknown } | undefined)?.returnTo;
  const own = typeof wanted === "string" && /^\/(?![/\\])/.test(wanted);
  return own && !wanted.startsWith(CALLBACK_PATH) ? wanted : "/";
}

/** The pool's logout is not OpenID Connect's: it wants its own parameters, so the address is built here. */
export async function endSession(manager: UserManager, config: AppConfig): Promise<void> {
  actAs("");
  await manager.removeUser();
  window.sessionStorage.setItem(SIGNED_OUT, "1");
  const after = config.logoutUrl || `${window.location.origin}/`;
  const page = config.metadata.end_session_endpoint;
  if (typeof page !== "string" || page === "") {
    window.location.assign(after);
    return;
  }
  const target = new URL(page);
  target.searchParams.set("client_id", config.clientId);
  target.searchParams.set("logout_uri", after);
  window.location.assign(target.toString());
}

/** Whether the reader has just signed out: told once, at the door. */
export function takeSignedOut(): boolean {
  const told = window.sessionStorage.getItem(SIGNED_OUT) !== null;
  window.sessionStorage.removeItem(SIGNED_OUT);
  return told;
}
