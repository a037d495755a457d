import { notifications } from "@mantine/notifications";

import { text } from "@/strings/text";

import { explain } from "./failure";

export function notifyFailure(error: unknown, title: string = text.words.failure.action): void {
  const { what, advice, requestId } = explain(error);
  const parts = [what, advice === what ? "" : advice, requestId && text.words.requestId(requestId)];
  notifications.show({ color: "red", title, message: parts.filter(Boolean).join(" "), autoClose: 12_000 });
}

export function notifyDone(title: string, message = ""): void {
  notifications.show({ color: "teal", title, message, autoClose: 5_000 });
}
