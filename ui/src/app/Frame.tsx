import { AppShell, Burger, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Suspense, useEffect, useMemo, useRef, useState } from "react";
import { Link, Outlet, useLocation } from "react-router";

import { Bell } from "@/features/notices/components/Bell";
import { SearchButton } from "@/features/search/components/SearchButton";
import { Logo } from "@/shared/brand/Logo";
import { LoadingPage } from "@/shared/feedback/Loading";
import { CrumbContext, type Crumb } from "@/shared/layout/crumbs";
import { text } from "@/strings/text";

import { Breadcrumb } from "./Breadcrumb";
import { FaultBoundary } from "./FaultBoundary";
import classes from "./Frame.module.css";
import { Rail } from "./Rail";
import { SchemeMenu } from "./SchemeMenu";
import { UserMenu } from "./UserMenu";

/** Left rail, top bar, and the page between them. */
export function Frame() {
  const [menuOpen, menu] = useDisclosure(false);
  const [trail, setTrail] = useState<readonly Crumb[]>([]);
  const crumbs = useMemo(() => ({ trail, setTrail }), [trail]);
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const arrived = useRef(false);

  // A reader with a screen reader or a keyboard starts each new page at its top.
  useEffect(() => {
    if (arrived.current) main.current?.focus({ preventScroll: true });
    arrived.current = true;
    window.scrollTo(0, 0);
  }, [pathname]);

  return (
    <CrumbContext value={crumbs}>
      <a href="#main" className="pg-skip">
        {text.frame.skip}
      </a>
      <AppShell
        header={{ height: 52 }}
        navbar={{ width: 208, breakpoint: "md", collapsed: { mobile: !menuOpen } }}
        layout="alt"
        padding={0}
      >
        <AppShell.Header className={classes.header}>
          <Group h="100%" px="md" gap="sm" wrap="nowrap">
            <Burger opened={menuOpen} onClick={menu.toggle} hiddenFrom="md" size="sm" aria-label={text.frame.menu} />
            <Breadcrumb trail={trail} />
            <Group gap={4} wrap="nowrap" ml="auto">
              <SearchButton />
              <Bell />
              <SchemeMenu />
              <UserMenu />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar className={classes.navbar}>
          <Group h={52} px="md" justify="space-between" className={classes.brand}>
            <Link to="/" className={classes.home} onClick={menu.close}>
              <Logo />
              <span>{text.words.product}</span>
            </Link>
            <Burger opened={menuOpen} onClick={menu.toggle} hiddenFrom="md" size="sm" aria-label={text.frame.menu} />
          </Group>
          <Rail onNavigate={menu.close} />
        </AppShell.Navbar>
        <AppShell.Main id="main" tabIndex={-1} ref={main} className={classes.main}>
          <FaultBoundary key={pathname}>
            <Suspense fallback={<LoadingPage />}>
              <Outlet />
            </Suspense>
          </FaultBoundary>
        </AppShell.Main>
      </AppShell>
    </CrumbContext>
  );
}
