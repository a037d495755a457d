/** Serves recorded answers under vite's development server, so that the app runs without a deployment. */
import type { IncomingMessage, ServerResponse } from "node:http";

import type { Plugin } from "vite";

import { answerFor } from "./answers/api.ts";
import { authorize, config, tokens } from "./answers/oidc.ts";

function send(response: ServerResponse, status: number, body: unknown, type = "application/json"): void {
  response.statusCode = status;
  response.setHeader("content-type", type);
  response.end(type === "application/json" || type.endsWith("+json") ? JSON.stringify(body) : String(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

async function respond(request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> {
  const origin = `http://${request.headers.host ?? "localhost"}`;
  const address = new URL(request.url ?? "/", origin);
  if (address.pathname === "/config.json") {
    send(response, 200, config(origin));
    return;
  }
  if (address.pathname === "/fixture-pool/token") {
    send(response, 200, tokens());
    return;
  }
  if (address.pathname === "/fixture-pool/authorize" || address.pathname === "/fixture-pool/logout") {
    response.statusCode = 302;
    const out = address.searchParams.get("logout_uri");
    response.setHeader("location", out ?? authorize(address));
    return void response.end();
  }
  if (!address.pathname.startsWith("/api/")) {
    next();
    return;
  }
  const text = await bodyOf(request);
  const answer = answerFor({
    method: request.method ?? "GET",
    path: decodeURIComponent(address.pathname.slice(4)),
    search: address.searchParams,
    body: text === "" ? undefined : (JSON.parse(text) as unknown),
  });
  setTimeout(() => send(response, answer.status, answer.body, answer.type), 120);
}

export function fixtureServer(): Plugin {
  return {
    name: "fixture-server",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        respond(request, response, next).catch(next);
      });
    },
  };
}
