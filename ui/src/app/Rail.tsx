import { Badge } from "@mantine/core";
import {
  IconCalendarCheck,
  IconAlertTriangle,
  IconChecklist,
  IconClipboardCheck,
  IconFileDownload,
  IconFileText,
  IconGauge,
  IconHelpSquareRounded,
  IconListCheck,
  IconPaperclip,
  IconPlugConnected,
  IconSettings,
  IconShieldCheck,
  IconTerminal2,
  type Icon,
} from "@tabler/icons-react";
import { NavLink } from "react-router";

import { useDueReviews } from "@/shared/review/useMyReviews";
import { onlyAudits } from "@/shared/session/onlyAudits";
import type { Permission } from "@/shared/session/permissions";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import classes from "./Rail.module.css";

interface Place {
  readonly to: string;
  readonly label: string;
  readonly icon: Icon;
  readonly needs?: Permission;
}

const NAV = text.frame.nav;

const PLACES: readonly Place[] = [
  { to: "/", label: NAV.status, icon: IconGauge },
  { to: "/frameworks", label: NAV.frameworks, icon: IconShieldCheck, needs: "frameworks:read" },
  { to: "/gaps", label: NAV.gaps, icon: IconAlertTriangle, needs: "frameworks:read" },
  { to: "/controls", label: NAV.controls, icon: IconChecklist, needs: "controls:read" },
  { to: "/evidence", label: NAV.evidence, icon: IconPaperclip, needs: "evidence:read" },
  { to: "/policies", label: NAV.policies, icon: IconFileText, needs: "policies:read" },
  { to: "/questions", label: NAV.questions, icon: IconHelpSquareRounded, needs: "controls:read" },
  { to: "/query", label: NAV.query, icon: IconTerminal2, needs: "queries:read" },
  { to: "/integrations", label: NAV.integrations, icon: IconPlugConnected, needs: "integrations:read" },
  { to: "/exports", label: NAV.exports, icon: IconFileDownload, needs: "evidence:read" },
  { to: "/reviews", label: NAV.reviews, icon: IconCalendarCheck, needs: "frameworks:read" },
  { to: "/audits", label: NAV.audits, icon: IconClipboardCheck, needs: "audits:read" },
  { to: "/tasks", label: NAV.tasks, icon: IconListCheck },
  { to: "/settings", label: NAV.settings, icon: IconSettings },
];

interface Props {
  readonly onNavigate: () => void;
}

/** Only what exists, and of that only what the reader may open. */
export function Rail({ onNavigate }: Props) {
  const { me, may } = useMe();
  const alone = onlyAudits(me);
  const open = PLACES.filter(({ to, needs }) => (alone ? to === "/audits" : needs === undefined || may(needs)));
  const due = useDueReviews();
  return (
    <nav aria-label={text.frame.navigation} className={classes.rail}>
      {open.map(({ to, label, icon: Glyph }) => (
        <NavLink key={to} to={to} end={to === "/"} className={classes.link} onClick={onNavigate}>
          <Glyph size={18} stroke={1.7} aria-hidden />
          <span>{label}</span>
          {to === "/reviews" && due > 0 && (
            <Badge size="sm" circle ml="auto" color="red.8" aria-label={text.frame.due(due)}>
              {due}
            </Badge>
          )}
        </NavLink>
      ))}
    </nav>
  );
}
