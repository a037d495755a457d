export const exports = {
  title: "Exports",
  description:
    "Reports and evidence packages. A download link is made anew each time, and each download is in the audit log.",
  kinds: {
    "summary-pdf": { name: "Summary report", form: "PDF", file: "summary.pdf" },
    "evidence-zip": { name: "Evidence package", form: "ZIP", file: "evidence.zip" },
  } as Readonly<Record<string, { readonly name: string; readonly form: string; readonly file: string } | undefined>>,
  preparing: (name: string) => `Preparing the ${name.toLowerCase()}`,
  ready: (name: string) => `${name} is ready`,
  failed: (name: string) => `The ${name.toLowerCase()} could not be made`,
  cancelled: (name: string) => `${name} was cancelled`,
  progress: (done: string, total: string) => `${done} of ${total} parts`,
  starting: "Starting",
  download: "Download",
  dismiss: "Dismiss",
  digest: "SHA-256",
  verify: "Check it offline with `proofgraph verify FILE.zip`.",
  columns: { export: "Export", state: "State", framework: "Framework", size: "Size", started: "Started", by: "By" },
  empty: "No exports yet",
  emptyBody: "Reports and evidence packages are made on a framework's page and stay here for download.",
  emptyAction: "Go to the frameworks",
} as const;
