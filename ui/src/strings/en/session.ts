export const session = {
  title: "Evidence you can prove",
  body: "Sign in to see where your organisation stands against its frameworks, and what shows it.",
  signIn: "Sign in",
  signingIn: "Signing you in",
  signedOut: "You are signed out",
  signedOutBody: "Your session on this device has ended.",
  again: "Sign in again",
  failed: "Signing in did not work",
  failedBody: "The sign-in page's answer could not be used. It may have expired, or been opened in another tab.",
} as const;
