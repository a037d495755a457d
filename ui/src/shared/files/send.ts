import { NetworkError } from "@/shared/api/problem";

export interface Destination {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the browser sets by itself and refuses to be told. */
const ITS_OWN = new Set(["content-length", "host"]);

/** Sends a file straight to storage; `fetch` cannot tell how far an upload has come. */
export function sendFile(
  file: Blob,
  { url, headers }: Destination,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", url);
    for (const [name, value] of Object.entries(headers)) {
      if (!ITS_OWN.has(name.toLowerCase())) request.setRequestHeader(name, value);
    }
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? (loaded / total) * 100 : 0);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(new NetworkError(`The storage refused the file (${request.status}).`));
    };
    request.onerror = () => reject(new NetworkError("The file could not be sent."));
    request.onabort = () => reject(new DOMException("The upload was stopped.", "AbortError"));
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}
