import { createContext, useContext, useEffect } from "react";

export interface Crumb {
  readonly label: string;
  readonly to?: string;
}

export interface CrumbTrail {
  readonly trail: readonly Crumb[];
  readonly setTrail: (trail: readonly Crumb[]) => void;
}

export const CrumbContext = createContext<CrumbTrail>({ trail: [], setTrail: () => undefined });

/** A page says where it stands; the top bar shows it and the browser's title follows. */
export function useCrumbs(trail: readonly Crumb[]): void {
  const { setTrail } = useContext(CrumbContext);
  const key = JSON.stringify(trail);
  useEffect(() => {
    const crumbs = JSON.parse(key) as Crumb[];
    setTrail(crumbs);
    const names = crumbs.map((crumb) => crumb.label).reverse();
    document.title = [...names, "Proofgraph"].join(" · ");
  }, [key, setTrail]);
}
