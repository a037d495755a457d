import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { schemeManager } from "@/shared/theme/scheme";
import { theme } from "@/shared/theme/theme";

interface Props {
  readonly queryClient: QueryClient;
  readonly children: ReactNode;
  /** Tests draw without transitions. */
  readonly env?: "default" | "test";
}

const scheme = schemeManager();

export function Providers({ queryClient, children, env = "default" }: Props) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={scheme} env={env}>
      <Notifications position="bottom-right" limit={4} />
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </MantineProvider>
  );
}
