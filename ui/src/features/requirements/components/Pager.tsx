import { IconArrowLeft, IconArrowRight } from "@tabler/icons-react";
import { Link } from "react-router";

import { requirementAddress } from "@/shared/url/addresses";
import { text } from "@/strings/text";

import type { RequirementView } from "../api/useRequirement";

import classes from "./RequirementPage.module.css";

interface Props {
  readonly requirement: RequirementView;
}

const WORDS = text.requirements;

export function Pager({ requirement }: Props) {
  const { previous, next, framework_id: framework } = requirement;
  const address = (ref: string) => requirementAddress(framework, ref);
  return (
    <nav className={classes.pager} aria-label={WORDS.pager}>
      {previous === null ? (
        <span />
      ) : (
        <Link to={address(previous.ref)} className={classes.page} rel="prev">
          <IconArrowLeft size={18} aria-hidden />
          <span className={classes.pageText}>
            <span>{WORDS.previous}</span>
            <span>
              {previous.ref} {previous.title}
            </span>
          </span>
        </Link>
      )}
      {next !== null && (
        <Link to={address(next.ref)} className={classes.page} data-next rel="next">
          <span className={classes.pageText}>
            <span>{WORDS.next}</span>
            <span>
              {next.ref} {next.title}
            </span>
          </span>
          <IconArrowRight size={18} aria-hidden />
        </Link>
      )}
    </nav>
  );
}
