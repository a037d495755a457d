import { Suspense, useEffect, useRef } from "react";
import { Navigate, NavLink, Outlet, useLocation, useMatch } from "react-router";

import { LoadingPage } from "@/shared/feedback/Loading";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import { SECTIONS } from "../api/sections";

import classes from "./SettingsFrame.module.css";

/** The sections of the settings that the reader may open, beside the one that is open. */
export default function SettingsFrame() {
  const { may } = useMe();
  const bare = useMatch("/settings");
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  // On a phone the sections are a strip that is wider than the window.
  useEffect(() => {
    const strip = nav.current;
    const current = strip?.querySelector<HTMLElement>("[aria-current=page]");
    if (strip != null && current != null) strip.scrollLeft = current.offsetLeft - strip.clientWidth / 3;
  }, [pathname]);
  const open = SECTIONS.filter(({ needs }) => needs === undefined || may(needs));
  if (bare !== null && open[0] !== undefined) return <Navigate to={`/settings/${open[0].path}`} replace />;
  return (
    <div className={classes.frame}>
      <nav ref={nav} aria-label={text.settings.navigation} className={classes.nav}>
        {open.map(({ path, label, icon: Glyph }) => (
          <NavLink key={path} to={`/settings/${path}`} className={classes.link}>
            <Glyph size={16} stroke={1.7} aria-hidden />
            <span>{label}</span>
          </NavLink>
        ))}
      </nav>
      <Suspense fallback={<LoadingPage />}>
        <Outlet />
      </Suspense>
    </div>
  );
}
