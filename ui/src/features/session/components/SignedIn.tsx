import { Center, Container } from "@mantine/core";
import { lazy, Suspense, useMemo, type ReactNode } from "react";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingPage } from "@/shared/feedback/Loading";
import { useSession } from "@/shared/session/SessionContext";
import { MeContext } from "@/shared/session/useMe";

import { useMeQuery } from "../api/useMeQuery";

import { SignInPage } from "./SignInPage";

// Few ever see it, and it brings a way to draw QR codes.
const FactorDoor = lazy(() => import("./FactorDoor"));

interface Props {
  readonly children: ReactNode;
}

/** Lets through who is signed in, with what the server says they may do. */
export function SignedIn({ children }: Props) {
  const { user } = useSession();
  return user === null ? <SignInPage /> : <Known>{children}</Known>;
}

function Known({ children }: Props) {
  const { data: me, error, refetch } = useMeQuery();
  const who = useMemo(
    () => (me === undefined ? null : { me, may: (permission: string) => me.permissions.includes(permission) }),
    [me],
  );
  if (who?.me.needs_factor === true) {
    return (
      <Suspense>
        <FactorDoor me={who.me} />
      </Suspense>
    );
  }
  if (who !== null) return <MeContext value={who}>{children}</MeContext>;
  if (error === null) {
    return (
      <Container size="lg" py={80}>
        <LoadingPage />
      </Container>
    );
  }
  return (
    <Center mih="80vh" p="md">
      <FailurePanel error={error} onRetry={() => void refetch()} />
    </Center>
  );
}
