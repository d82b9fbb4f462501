// The page: masthead, the parts, and which of them is shown.
const VIEWS = [
  ["outlets", "Outlets", outletsView],
  ["pairs", "Who shares with whom", pairsView],
  ["stories", "Stories", storiesView],
  ["read", "Read side by side", readerView],
  ["about", "About this run", aboutView],
];
const built = new Map();
let shownView = null;

function masthead() {
  const totals = data.totals;
  const whole = prose(totals);
  const part = (name) => ratio(totals[name + "_characters"], whole);
  const copied = totals.verbatim_characters + totals.edited_characters + totals.rewritten_characters;
  const dates = [...articles.values()].map((article) => article.published_at).filter((time) => time !== null);
  const strong = (share) => h("b", {}, percent(share));
  document.getElementById("masthead").replaceChildren(
    h("p", { class: "wordmark" }, "Wirecopy"),
    h("h1", {}, label(run.name || "run")),
    h("p", { class: "lead" }, "Of the text of ", many(totals.articles, "article"), " by ", many(totals.outlets, "outlet"), ", ", strong(part("own")), " is their own: found at no other outlet of this corpus. ",
      strong(ratio(copied, whole)), " is shared copy, ", part("verbatim") > 0 ? [percent(part("verbatim")), " word for word, ", percent(part("edited")), " edited, ", percent(part("rewritten")), " rewritten. "] : "",
      strong(part("quoted")), " is shared speech."),
    kindBar(totals, "great"),
    h("ul", { class: "legend" }, KINDS.map((kind) => h("li", { title: kind.means }, keyTo(kind), kind.name, " ", h("span", { class: "number" }, kind.name === "boilerplate" ? percent(ratio(totals.boilerplate_characters, totals.characters)) + " of all, not counted" : percent(part(kind.name)))))),
  );
}

function route() {
  const [name, number] = location.hash.slice(1).split("/");
  const found = VIEWS.find(([key]) => key === name) || VIEWS[0];
  if (!built.has(found[0])) built.set(found[0], found[2]());
  const view = built.get(found[0]);
  document.body.dataset.view = found[0];
  const main = document.getElementById("main");
  const followed = shownView !== null && shownView !== view && main.contains(document.activeElement);
  if (shownView !== view) main.replaceChildren(view);
  shownView = view;
  for (const link of document.querySelectorAll("#views a")) {
    if (link.dataset.view === found[0]) link.setAttribute("aria-current", "page"), link.scrollIntoView({ block: "nearest", inline: "nearest" });
    else link.removeAttribute("aria-current");
  }
  if (view.show) view.show(/^\d+$/.test(number || "") ? Number(number) : undefined);
  if (followed) main.focus(), window.scrollTo(0, 0);
}

masthead();
document.getElementById("views").append(h("ul", {}, VIEWS.map(([key, name]) => h("li", {}, h("a", { href: "#" + key, "data-view": key }, name)))));
addEventListener("hashchange", route);
addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.closest("input, select, textarea, dialog");
  if (shownView && shownView.keys && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) shownView.keys(event);
});
route();
