export const notices = {
  open: "What you were told",
  unread: (n: number) => (n === 1 ? "1 unread" : `${n} unread`),
  title: "Notices",
  empty: "Nothing yet",
  emptyBody: "What concerns you is told here: reviews, requests, comments.",
  markAll: "Mark all as read",
  settings: "How you are told",
  isNew: "New",
  unsubscribe: {
    title: "Stop these e-mails?",
    body: "You will not get e-mails of this kind any more. In the app you are still told, and you can change it in the settings.",
    act: "Stop them",
    done: "You will not get these e-mails any more",
    daily: "The daily message",
    doneBody: (kind: string) => `“${kind}” is told only in the app from now on.`,
    app: "Go to the app",
  },
} as const;
