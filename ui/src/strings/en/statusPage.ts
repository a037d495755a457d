export const statusPage = {
  title: "Status",
  organisation: (name: string) => `Where ${name} stands today.`,
  journey: {
    title: "Getting started",
    done: "done",
    open: "to do",
    progress: (done: number, total: number) => `${done} of ${total} steps done`,
    steps: {
      integrations: {
        title: "Connect an integration",
        body: "Collect what is really there from your cloud account.",
        to: "/integrations",
      },
      policies: { title: "Adopt policies", body: "Say how your organisation works, in writing.", to: null },
      framework: {
        title: "Choose a framework",
        body: "Install the standard that your customers ask for.",
        to: "/frameworks",
      },
      controls: { title: "Name control owners", body: "Say who answers for each control.", to: "/controls" },
      evidence: { title: "Collect evidence", body: "Evaluate the framework on what was collected.", to: "/frameworks" },
      audit: { title: "Start an audit", body: "Invite an auditor to look at the evidence.", to: null },
    } as Readonly<
      Record<string, { readonly title: string; readonly body: string; readonly to: string | null } | undefined>
    >,
  },
  trend: {
    title: (name: string) => `${name}: requirements by status over time`,
    none: "One evaluation so far. The trend starts with the second.",
    day: "Day",
  },
  integrations: {
    title: "Integrations",
    none: "No integration yet",
    noneBody: "Without one nothing is collected, and nothing collected proves nothing.",
    connect: "Connect an integration",
    look: "Go to Integrations",
    all: "All integrations",
    collected: "Collected",
    never: "Never collected",
    disabled: "Paused",
  },
  graph: {
    title: "Collected graph",
    none: "Nothing collected yet",
    noneBody: "The graph appears after the first collection.",
    entities: "Entities",
    relationships: "Relationships",
    taken: "Snapshot taken",
    query: "Ask it a question",
  },
  nothingShared: "Nothing is shared with you here yet",
  nothingSharedBody:
    "Your group may not see the organisation's standing. Auditors see their engagements once they are invited to one.",
  noFrameworks: "No framework installed",
  noFrameworksBody: "Install SOC 2 or another standard to see where you stand.",
} as const;
