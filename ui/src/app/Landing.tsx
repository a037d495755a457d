import { lazy } from "react";
import { Navigate } from "react-router";

import { onlyAudits } from "@/shared/session/onlyAudits";
import { useMe } from "@/shared/session/useMe";

const StatusPage = lazy(() => import("@/features/status/components/StatusPage"));

/** The first screen: the status, and for auditors their engagements. */
export function Landing() {
  const { me } = useMe();
  return onlyAudits(me) ? <Navigate to="/audits" replace /> : <StatusPage />;
}
