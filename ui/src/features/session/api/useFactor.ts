import { answer } from "@/shared/api/client";
import { useChange } from "@/shared/api/useChange";
import { useSession } from "@/shared/session/SessionContext";

/** The reader's own token for the user pool, renewed or not since the page was drawn. */
function useAccessToken() {
  const { manager } = useSession();
  return async () => (await manager.getUser())?.access_token ?? "";
}

/** Gets the secret for an authenticator app. */
export function useEnrolFactor() {
  const token = useAccessToken();
  return useChange(async (api) => answer(api.POST("/me/factor", { body: { access_token: await token() } })));
}

/** Turns the app on by a code that it shows. */
export function useConfirmFactor() {
  const token = useAccessToken();
  return useChange(
    async (api, code: string) =>
      answer(api.POST("/me/factor/confirm", { body: { access_token: await token(), code } })),
    ["me"],
    ["users"],
  );
}
