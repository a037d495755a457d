import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";

import { useApi } from "@/shared/api/ApiContext";
import { answer, once } from "@/shared/api/client";
import { sendFile } from "@/shared/files/send";

import { STALE, type EvidenceItem, type Place } from "./useItems";

export interface Upload {
  readonly file: File;
  readonly title: string;
  readonly description: string;
  readonly expiresAt: number | null;
  readonly remindAt: number | null;
  readonly places: readonly Place[];
}

export interface Replacement {
  readonly file: File;
  readonly item: EvidenceItem;
  readonly why: string;
}

/** A file goes to storage first and becomes evidence once the server has looked into it. */
export function useUpload() {
  const api = useApi();
  const client = useQueryClient();
  const [sent, setSent] = useState(0);
  const running = useRef<AbortController | null>(null);

  const send = async (file: File) => {
    setSent(0);
    const stop = new AbortController();
    running.current = stop;
    const begun = await answer(
      api.POST("/uploads", { params: { header: once() }, body: { filename: file.name, bytes: file.size } }),
    );
    await sendFile(file, begun, setSent, stop.signal);
    return begun.id;
  };

  const upload = useMutation({
    mutationFn: async (wish: Upload | Replacement): Promise<EvidenceItem> => {
      const id = await send(wish.file);
      if ("item" in wish) {
        return answer(
          api.POST("/evidence-items/{item_id}/files", {
            params: { path: { item_id: wish.item.id }, header: { "If-Match": wish.item.etag } },
            body: { upload_id: id, why: wish.why },
          }),
        );
      }
      return answer(
        api.POST("/uploads/{upload_id}/complete", {
          params: { path: { upload_id: id } },
          body: {
            title: wish.title || wish.file.name,
            description: wish.description,
            expires_at: wish.expiresAt,
            remind_at: wish.remindAt,
            places: [...wish.places],
          },
        }),
      );
    },
    onSuccess: () => Promise.all(STALE.map((queryKey) => client.invalidateQueries({ queryKey: [...queryKey] }))),
  });

  return { upload, sent, stop: () => running.current?.abort() };
}
