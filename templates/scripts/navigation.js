/** The contents: filter, place of the current page, and mark of the current section while reading. */
export function setUpNavigation() {
  const navigation = document.getElementById("navigation");
  if (!navigation) return;
  setUpFilter(navigation);
  showCurrent(navigation);
  followReading(navigation);
  navigation.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest?.("a");
    if (link?.getAttribute("href")?.startsWith("#") && navigation.matches(":popover-open")) navigation.hidePopover();
  });
}

/** @param {HTMLElement} navigation */
function setUpFilter(navigation) {
  const input = /** @type {HTMLInputElement | null} */ (navigation.querySelector("[data-filter]"));
  const empty = /** @type {HTMLElement | null} */ (navigation.querySelector("[data-filter-empty]"));
  if (!input) return;
  const sections = [...navigation.querySelectorAll("details")];
  const opened = new Map(sections.map((section) => [section, section.open]));
  const items = [...navigation.querySelectorAll(".navigation-list > li")].map((item) => ({
    item: /** @type {HTMLElement} */ (item),
    text: (item.querySelector("a")?.textContent ?? "").toLowerCase(),
    section: item.closest("details"),
  }));
  const filter = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { item, text, section } of items) {
      const title = section?.querySelector("summary")?.textContent?.toLowerCase() ?? "";
      item.hidden = !words.every((word) => text.includes(word) || title.includes(word));
      if (!item.hidden) found += 1;
    }
    for (const section of sections) {
      section.hidden = words.length > 0 && !items.some((each) => each.section === section && !each.item.hidden);
      section.open = words.length > 0 || (opened.get(section) ?? false);
    }
    if (empty) empty.hidden = found > 0;
  };
  input.addEventListener("input", filter);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && input.value) {
      event.preventDefault();
      input.value = "";
      filter();
    } else if (event.key === "Enter") {
      items.find(({ item }) => !item.hidden && input.value)?.item.querySelector("a")?.click();
    }
  });
}

/** @param {HTMLElement} navigation */
function showCurrent(navigation) {
  const current = /** @type {HTMLElement | null} */ (navigation.querySelector('[aria-current="page"]'));
  if (!current) return;
  const place = current.getBoundingClientRect();
  const frame = navigation.getBoundingClientRect();
  if (place.top >= frame.top && place.bottom <= frame.bottom) return;
  navigation.scrollTop += place.top - frame.top - frame.height / 3;
}

/** @param {HTMLElement} navigation */
function followReading(navigation) {
  const links = /** @type {HTMLAnchorElement[]} */ ([...navigation.querySelectorAll(".navigation-page a")]);
  const places = links.map((link) => {
    return { link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) };
  });
  if (!places.length) return;
  let waiting = false;
  const mark = () => {
    waiting = false;
    const edge = innerHeight / 3;
    let current = places.filter(({ heading }) => heading && heading.getBoundingClientRect().top < edge).pop();
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    if (scrollY > 0 && atEnd) current = places[places.length - 1];
    for (const place of places) {
      if (place === current) place.link.setAttribute("aria-current", "true");
      else place.link.removeAttribute("aria-current");
    }
  };
  addEventListener(
    "scroll",
    () => {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    },
    { passive: true },
  );
  mark();
}
