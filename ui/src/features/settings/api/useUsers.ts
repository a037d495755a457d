import { useQuery } from "@tanstack/react-query";

import type { components } from "@/api/generated";
import { useApi } from "@/shared/api/ApiContext";
import { answer, once, settled } from "@/shared/api/client";
import { useChange, useRemoval } from "@/shared/api/useChange";
import { usePages } from "@/shared/api/usePages";

export type UserView = components["schemas"]["UserView"];
export type Invitation = components["schemas"]["InvitationRequest"];

interface Filter {
  readonly text: string;
  readonly state: string | null;
  readonly group: string | null;
}

const USERS = ["users"] as const;

export function useUsers({ text, state, group }: Filter) {
  return usePages(["users", "list", text, state, group], (api, cursor, signal) => {
    const query = {
      ...(text !== "" && { text }),
      ...(state !== null && { state: state as UserView["state"] }),
      ...(group !== null && { group }),
      ...(cursor !== undefined && { cursor }),
    };
    return answer(api.GET("/users", { params: { query }, signal }));
  });
}

export function useUser(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["users", "one", id],
    queryFn: ({ signal }) => answer(api.GET("/users/{user_id}", { params: { path: { user_id: id } }, signal })),
  });
}

export function useInvite() {
  return useChange((api, body: Invitation) => answer(api.POST("/users", { params: { header: once() }, body })), USERS);
}

export function useInviteAll() {
  return useChange(
    (api, csv: string) => answer(api.POST("/user-imports", { params: { header: once() }, body: { csv } })),
    USERS,
  );
}

export function useUserChange(user: UserView) {
  return useChange(
    (api, body: components["schemas"]["UserChange"]) =>
      answer(
        api.PATCH("/users/{user_id}", {
          params: { path: { user_id: user.id }, header: { "If-Match": user.etag } },
          body,
        }),
      ),
    USERS,
  );
}

export function useMembership(userId: string) {
  const path = { user_id: userId };
  return useChange(
    (api, { group, member }: { readonly group: string; readonly member: boolean }) =>
      member
        ? answer(api.POST("/users/{user_id}/groups", { params: { path }, body: { group } }))
        : answer(
            api.DELETE("/users/{user_id}/groups/{group_name}", { params: { path: { ...path, group_name: group } } }),
          ),
    USERS,
  );
}

export type UserStep = "resend" | "revoke" | "deactivate" | "reactivate" | "sign-out" | "forget";

/** One step in the life of an account. */
export function useUserStep(userId: string) {
  return useChange((api, step: Exclude<UserStep, "revoke">): Promise<unknown> => {
    const params = { params: { path: { user_id: userId } } };
    switch (step) {
      case "resend":
        return answer(api.POST("/users/{user_id}/resend", params));
      case "deactivate":
        return answer(api.POST("/users/{user_id}/deactivate", params));
      case "reactivate":
        return answer(api.POST("/users/{user_id}/reactivate", params));
      case "sign-out":
        return answer(api.POST("/users/{user_id}/sign-out", params));
      case "forget":
        return answer(api.DELETE("/users/{user_id}/factor", params));
    }
  }, USERS);
}

/** Takes an invitation back; the account that it was for goes with it. */
export function useRevocation(userId: string) {
  return useRemoval((api) => settled(api.DELETE("/users/{user_id}", { params: { path: { user_id: userId } } })), USERS);
}
