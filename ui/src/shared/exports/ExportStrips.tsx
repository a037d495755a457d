import { useSearchState } from "@/shared/url/useSearchState";

import { ExportStrip } from "./ExportStrip";

/** The exports started from this page; the URL holds them, so that a reload finds them. */
export function ExportStrips() {
  const { params, change } = useSearchState();
  const started = params.getAll("export");
  return started.map((id) => (
    <ExportStrip key={id} id={id} onDismiss={() => change({ export: started.filter((one) => one !== id) })} />
  ));
}
