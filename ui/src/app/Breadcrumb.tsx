import { IconChevronRight } from "@tabler/icons-react";
import { Link } from "react-router";

import type { Crumb } from "@/shared/layout/crumbs";
import { text } from "@/strings/text";

import classes from "./Breadcrumb.module.css";

interface Props {
  readonly trail: readonly Crumb[];
}

export function Breadcrumb({ trail }: Props) {
  return (
    <nav aria-label={text.frame.breadcrumb} className={classes.nav}>
      <ol className={classes.trail}>
        {trail.map((crumb, place) => (
          <li key={`${place}-${crumb.label}`} className={classes.crumb}>
            {place > 0 && <IconChevronRight size={13} aria-hidden className={classes.mark} />}
            {crumb.to !== undefined && place < trail.length - 1 ? (
              <Link to={crumb.to}>{crumb.label}</Link>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
