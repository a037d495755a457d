import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "@/shared/theme/global.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter, RouterProvider } from "react-router";

import { ConfigFailure } from "@/app/ConfigFailure";
import { Providers } from "@/app/Providers";
import { routes } from "@/app/routes";
import { ApiContext } from "@/shared/api/ApiContext";
import { createApi } from "@/shared/api/client";
import { createQueryClient } from "@/shared/api/queryClient";
import { loadConfig } from "@/shared/config/config";
import { createUserManager } from "@/shared/session/session";
import { SessionProvider } from "@/shared/session/SessionProvider";

async function start(element: HTMLElement): Promise<void> {
  const root = createRoot(element);
  const queryClient = createQueryClient();
  try {
    const config = await loadConfig();
    const manager = createUserManager(config);
    const stored = await manager.getUser();
    const user = stored?.expired === false ? stored : null;
    const api = createApi(config.apiBase, manager);
    const router = createBrowserRouter(routes);
    root.render(
      <StrictMode>
        <Providers queryClient={queryClient}>
          <SessionProvider config={config} manager={manager} initialUser={user}>
            <ApiContext value={api}>
              <RouterProvider router={router} />
            </ApiContext>
          </SessionProvider>
        </Providers>
      </StrictMode>,
    );
  } catch (error) {
    root.render(
      <Providers queryClient={queryClient}>
        <ConfigFailure error={error} />
      </Providers>,
    );
  }
}

const element = document.getElementById("root");
if (element) void start(element);
