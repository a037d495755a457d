/** Every word the app says, in one place: another language is another set of these files. */
import { controls } from "./en/controls";
import { exports } from "./en/exports";
import { frame } from "./en/frame";
import { frameworks } from "./en/frameworks";
import { integrations } from "./en/integrations";
import { query } from "./en/query";
import { questions } from "./en/questions";
import { requirements } from "./en/requirements";
import { session } from "./en/session";
import { status } from "./en/status";
import { statusPage } from "./en/statusPage";
import { words } from "./en/words";

export const text = {
  controls,
  exports,
  frame,
  frameworks,
  integrations,
  query,
  questions,
  requirements,
  session,
  status,
  statusPage,
  words,
} as const;
