/** Every word the app says, in one place: another language is another set of these files. */
import { answers } from "./en/answers";
import { audits } from "./en/audits";
import { connecting } from "./en/connecting";
import { controls } from "./en/controls";
import { evidence } from "./en/evidence";
import { exceptions } from "./en/exceptions";
import { exports } from "./en/exports";
import { factor } from "./en/factor";
import { frame } from "./en/frame";
import { frameworks } from "./en/frameworks";
import { gaps } from "./en/gaps";
import { imports } from "./en/imports";
import { integrations } from "./en/integrations";
import { notices } from "./en/notices";
import { operation } from "./en/operation";
import { people } from "./en/people";
import { policies } from "./en/policies";
import { query } from "./en/query";
import { questions } from "./en/questions";
import { requirements } from "./en/requirements";
import { reviews } from "./en/reviews";
import { revisions } from "./en/revisions";
import { session } from "./en/session";
import { settings } from "./en/settings";
import { settingsSystem } from "./en/settingsSystem";
import { smartClasses } from "./en/smartClasses";
import { status } from "./en/status";
import { statusPage } from "./en/statusPage";
import { tasks } from "./en/tasks";
import { words } from "./en/words";

export const text = {
  answers,
  audits,
  connecting,
  controls,
  evidence,
  exceptions,
  exports,
  factor,
  frame,
  frameworks,
  gaps,
  imports,
  integrations,
  notices,
  operation,
  people,
  policies,
  query,
  questions,
  requirements,
  reviews,
  revisions,
  session,
  settings,
  settingsSystem,
  smartClasses,
  status,
  statusPage,
  tasks,
  words,
} as const;
