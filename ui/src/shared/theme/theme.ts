import { createTheme, type MantineColorsTuple } from "@mantine/core";

const ocean: MantineColorsTuple = [
  "#eef6fa",
  "#dbeaf2",
  "#b7d5e4",
  "#8fbdd4",
  "#6ca8c6",
  "#4f93b6",
  "#3a7fa3",
  "#27678a",
  "#1d5270",
  "#143c54",
];
const slate: MantineColorsTuple = [
  "#f7f9fb",
  "#eff2f5",
  "#e3e8ed",
  "#d3dae1",
  "#b6c0ca",
  "#8995a1",
  "#566270",
  "#414c58",
  "#2b343e",
  "#171d24",
];
const night: MantineColorsTuple = [
  "#dde3ea",
  "#bcc5cf",
  "#98a3b0",
  "#6f7b89",
  "#3c4551",
  "#303842",
  "#222932",
  "#181d24",
  "#12161c",
  "#0c0f13",
];

/** Restrained on purpose: one accent, quiet greys; colour is kept for status. */
export const theme = createTheme({
  colors: { ocean, gray: slate, dark: night },
  primaryColor: "ocean",
  primaryShade: { light: 7, dark: 7 },
  autoContrast: true,
  black: "#171d24",
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.125rem" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.5", xl: "1.5" },
  headings: {
    fontWeight: "620",
    sizes: {
      h1: { fontSize: "1.375rem", lineHeight: "1.3" },
      h2: { fontSize: "1.0625rem", lineHeight: "1.35" },
      h3: { fontSize: "0.9375rem", lineHeight: "1.4" },
      h4: { fontSize: "0.875rem", lineHeight: "1.4" },
    },
  },
  defaultRadius: "md",
  radius: { xs: "3px", sm: "5px", md: "7px", lg: "10px", xl: "16px" },
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: "sm" } },
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray", size: "lg" } },
    TextInput: { defaultProps: { size: "sm" } },
    Select: { defaultProps: { size: "sm", checkIconPosition: "right" } },
    // On a narrow screen tabs stay in one line, which scrolls.
    Tabs: { styles: { list: { flexWrap: "nowrap", overflowX: "auto", overflowY: "hidden" } } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 250, maw: 360, multiline: true } },
    // A title in the alert's own colour is too pale to read on white; its icon and frame carry the colour.
    Alert: { styles: { title: { color: "var(--pg-text)" } } },
    Paper: { defaultProps: { withBorder: true, radius: "lg" } },
  },
});
