// Runs before the first paint, as a classic script: what must not flash or jump is decided here.
(() => {
  const root = document.documentElement;
  const recall = (key) => {
    try {
      return localStorage.getItem(`lectern-${key}`);
    } catch {
      return null;
    }
  };

  const theme = recall("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;

  root.dataset.js = "";
  // No server, no console; everything else works.
  if (location.protocol === "file:" && !root.dataset.whole) root.dataset.file = "";

  // The remembered choices are shown from the first paint; choices.js takes this sheet away when it has taken over.
  let rules = "";
  for (const group of ["language", "audience", "media"]) {
    const key = recall(`choice-${group}`);
    if (!key || !/^[\w-]+$/.test(key)) continue;
    const groups = `.choices[data-choices="${group}"]:not([data-ready]):has(> [data-choice="${key}"])`;
    rules += `${groups} > .choice[data-choice="${key}"] { display: block !important; }`;
    rules += `${groups} > .choice:not([data-choice="${key}"]) { display: none !important; }`;
  }
  if (!rules) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
})();
