// Live reload, while `lectern serve` watches the sources. The browser keeps the place in the page.
const events = new EventSource(`${document.documentElement.dataset.root}_events`);
events.addEventListener("reload", () => location.reload());
// The greeting has the build that the server has now, and how many milliseconds ago it came. A server that was restarted
// may have another one; and while this page loaded, a newer one may have come.
let build = "";
events.addEventListener("hello", ({ data }) => {
  const [id, age] = data.split(" ");
  const [{ responseStart }] = performance.getEntriesByType("navigation");
  if (build ? build !== id : performance.now() - age > responseStart) location.reload();
  build = id;
});
// What is wrong with the sources stays in sight until it is mended.
const notice = document.createElement("pre");
notice.lang = "en";
notice.dir = "ltr";
notice.setAttribute("role", "alert");
Object.assign(notice.style, {
  position: "fixed", inset: "auto 0 0", zIndex: "9", maxHeight: "50%", overflow: "auto", margin: "0", padding: "var(--space-16)",
  whiteSpace: "pre-wrap", background: "var(--surface-raised)", color: "var(--stop)", borderTop: "2px solid currentColor",
});
events.addEventListener("failure", ({ data }) => {
  notice.textContent = data;
  if (data) document.body.append(notice);
  else notice.remove();
});
// A page that is left must not hold one of the few connections a browser has for a host.
addEventListener("pagehide", () => events.close());
