// Runs before the first paint so that a reader in the dark never sees a white flash.
// A file of its own because the content security policy allows no inline script.
(function () {
  var chosen = null;
  try {
    chosen = window.localStorage.getItem("proofgraph-colour-scheme");
  } catch {
    // Storage may be switched off; the system's choice then holds.
  }
  var dark = chosen === "dark" || (chosen !== "light" && window.matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
