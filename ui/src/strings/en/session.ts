export const session = {
  title: "Evidence you can prove",
  body: "Sign in to see where your organisation stands against its frameworks, and what shows it.",
  signIn: "Sign in",
  signingIn: "Signing you in",
  going: "Taking you to the sign-in page",
  signedOut: "You are signed out",
  signedOutBody: "Your session on this device has ended.",
  again: "Sign in again",
  failed: "Signing in did not work",
  failedBody: "The sign-in page's answer could not be used. It may have expired, or been opened in another tab.",
  expired: "Your session has ended. Sign in to go on where you were.",
} as const;
