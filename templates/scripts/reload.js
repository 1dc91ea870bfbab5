// Live reload, while `lectern serve` watches the sources. The browser keeps the place in the page.
const events = new EventSource(`${document.documentElement.dataset.root}_events`);
events.addEventListener("reload", () => location.reload());
// A server that was restarted greets with the build that it has now.
let build = "";
events.addEventListener("hello", ({ data }) => {
  if (build && build !== data) location.reload();
  build = data;
});
// A page that is left must not hold one of the few connections a browser has for a host.
addEventListener("pagehide", () => events.close());
