// Stories: which outlet printed when, and from whom the text came.
const articlesOf = groupBy([...articles.values()].filter((article) => article.story_id !== null), (article) => article.story_id);

function storiesView() {
  const list = h("ol", { class: "story-list" });
  const detail = h("section", { class: "story", "aria-live": "polite", "aria-label": "The chosen story" });
  const status = h("p", { class: "quiet", role: "status" });
  const nameOfStory = (story) => {
    const first = articles.get(story.first_article_id) || (articlesOf.get(story.story_id) || []).find((article) => article.title);
    return titleOf(first);
  };
  const names = stories.map(nameOfStory);
  let words = "";
  const draw = () => {
    const wanted = stories.map((story, place) => [story, place]).filter(([story, place]) => !words || (names[place] + " " + story.first_outlet + " " + story.origin).toLowerCase().includes(words));
    list.replaceChildren(...wanted.map(([story, place]) => h("li", {}, h("a", { href: "#stories/" + place, "data-story": place }, h("b", {}, label(names[place])),
      h("span", { class: "quiet block" }, many(story.outlets, "outlet"), " · ", many(story.articles, "article"), " · ", timeOf(story.first_published_at, "day"))))));
    status.textContent = many(wanted.length, "story", "stories");
  };
  const filter = h("input", { type: "search", placeholder: "Filter stories", "aria-label": "Filter stories by title or outlet", autocomplete: "off", input: (event) => ((words = event.target.value.trim().toLowerCase()), draw()) });
  draw();
  const view = h("section", { class: "view", "aria-label": "Stories" },
    stories.length ? h("div", { class: "stories" }, h("div", { class: "side" }, stories.length > 8 && filter, status, list), detail) : h("p", {}, "No articles of different outlets share enough to make a story."));
  view.show = (place) => {
    const chosen = stories[place] ? place : 0;
    for (const link of list.querySelectorAll("a")) link.toggleAttribute("aria-current", Number(link.dataset.story) === chosen);
    if (!stories.length) return;
    detail.replaceChildren(...storyDetail(stories[chosen], names[chosen]));
    if (place !== undefined && innerWidth < 900) detail.scrollIntoView({ block: "start" });
  };
  return view;
}

function storyDetail(story, name) {
  const members = [...(articlesOf.get(story.story_id) || [])].sort((a, b) => order(a.published_at ?? Infinity, b.published_at ?? Infinity) || order(a.article_id, b.article_id)).slice(0, 60);
  const dated = members.filter((article) => article.published_at !== null);
  const scale = delayScale(dated);
  const origin = story.origin === null || story.origin === "undecided" ? "It is not known who had it first." : ["It came from ", label(story.origin, "name"), "."];
  return [
    h("h2", {}, label(name)),
    h("p", {}, many(story.articles, "article"), " of ", many(story.outlets, "outlet"), ", ", timeOf(story.first_published_at, "day"),
      story.last_published_at > story.first_published_at ? " to " + timeOf(story.last_published_at, "day") : "", ". ", origin),
    h("table", { class: "timeline" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Published (UTC)"), h("th", { scope: "col", class: "lane-head" }, scale ? scaleHead(scale) : ""), h("th", { scope: "col" }, "Outlet"), h("th", { scope: "col" }, "Its text"), h("th", { scope: "col" }, "Shared text came from"))),
      h("tbody", {}, members.map((article) => timelineRow(article, scale)))),
    members.length < story.articles && h("p", { class: "quiet" }, "The first ", count(members.length), " of ", count(story.articles), " articles."),
  ].filter(Boolean);
}

/** Delays after the first article, squeezed: minutes, days and months are all told apart. */
function delayScale(dated) {
  if (dated.length < 2) return null;
  const first = dated[0].published_at;
  const lengthOfDay = (article) => (String(article.published_precision).toLowerCase() === "day" ? 86400 : 0);
  const last = Math.max(...dated.map((article) => article.published_at - first + lengthOfDay(article)));
  if (last <= 0) return null;
  const at = (seconds) => Math.log1p(Math.max(0, seconds) / 1800) / Math.log1p(last / 1800);
  return { first, last, at, lengthOfDay };
}
const TICKS = [[0, "first"], [3600, "1 h"], [6 * 3600, "6 h"], [86400, "1 day"], [7 * 86400, "1 week"], [30 * 86400, "1 month"], [365 * 86400, "1 year"], [10 * 365 * 86400, "10 years"]];
function scaleHead(scale) {
  let before = -1;
  const ticks = TICKS.filter(([seconds]) => seconds <= scale.last).filter(([seconds]) => {
    if (scale.at(seconds) - before < 0.21) return false;
    before = scale.at(seconds);
    return true;
  });
  return h("span", { class: "ticks" }, ticks.map(([seconds, name]) => h("span", { style: { left: 100 * scale.at(seconds) + "%" } }, name)));
}

function timelineRow(article, scale) {
  const lane = h("span", { class: scale ? "lane" : null });
  if (scale && article.published_at !== null) {
    const after = article.published_at - scale.first;
    const from = 100 * scale.at(after), to = 100 * scale.at(after + scale.lengthOfDay(article));
    if (to > from) lane.append(h("i", { class: "day", style: { left: from + "%", width: to - from + "%" } }));
    lane.append(h("i", { class: "moment", style: { left: from + "%" } }));
  }
  const pair = articlePairs.find((row) => (row.left_article_id === article.article_id || row.right_article_id === article.article_id) && row.story_id === article.story_id && isReadable(row));
  return h("tr", {},
    h("td", { class: "when" }, timeOf(article.published_at, article.published_precision)),
    h("td", { class: "lane-cell" }, lane),
    h("th", { scope: "row" }, label(article.outlet, "name"), h("span", { class: "quiet block clamp" }, pair ? h("a", { href: "#read/" + pair.place }, label(titleOf(article))) : label(titleOf(article)))),
    h("td", {}, kindBar(article, "narrow")),
    h("td", {}, cameFrom(article)));
}

function cameFrom(article) {
  const sources = origins.get(article.article_id) || [];
  const all = sources.reduce((sum, source) => sum + source.characters, 0);
  if (!all) return h("span", { class: "quiet" }, "shares no copy");
  return sources.slice(0, 3).map((source, place) => {
    const own = source.origin === article.outlet;
    const name = own ? h("span", {}, "itself, first") : source.origin === null || source.origin === "undecided" ? h("span", { class: "quiet" }, "undecided") : label(source.origin);
    return h("span", { class: "source" }, place ? ", " : "", name, h("span", { class: "quiet" }, " " + percent(ratio(source.characters, all))));
  });
}
