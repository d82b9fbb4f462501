// Who shares with whom: the share of the row's text that is found at the column.
const matrix = { size: 0, around: null, at: [0, 0] };
const SIZES = [10, 20, 40, 80];

const pairAt = new Map();
for (const pair of outletPairs) {
  pairAt.set(pair.left_outlet + "\n" + pair.right_outlet, { pair, share: pair.left_share, characters: pair.left_shared_characters });
  pairAt.set(pair.right_outlet + "\n" + pair.left_outlet, { pair, share: pair.right_share, characters: pair.right_shared_characters });
}
const sharing = (row, column) => pairAt.get(row + "\n" + column);
const closeness = (a, b) => Math.max(sharing(a, b)?.share || 0, sharing(b, a)?.share || 0);

/** The outlets that share the most, or one and those it shares most with. */
function inMatrix(size) {
  const sums = new Map();
  const add = (outlet, characters) => sums.set(outlet, (sums.get(outlet) || 0) + characters);
  for (const pair of outletPairs) {
    if (matrix.around && pair.left_outlet !== matrix.around && pair.right_outlet !== matrix.around) continue;
    const characters = pair.left_shared_characters + pair.right_shared_characters;
    add(pair.left_outlet, characters);
    add(pair.right_outlet, characters);
  }
  return [...sums].sort((a, b) => b[1] - a[1] || order(a[0], b[0])).slice(0, size).map(([outlet]) => outlet);
}

/** Neighbours that share much stand side by side: each is followed by the closest one left. */
function inOrder(names) {
  const left = new Set(names);
  const chain = [];
  let last = names[0];
  while (left.size) {
    left.delete(last);
    chain.push(last);
    let best = null, most = -1;
    for (const name of left) {
      const near = Math.max(closeness(last, name), chain.length > 1 ? 0.7 * closeness(chain[chain.length - 2], name) : 0);
      if (near > most) (best = name), (most = near);
    }
    last = best;
  }
  return chain;
}

function pairsView() {
  const grid = h("div", { class: "matrix-box" });
  const detail = h("section", { class: "pair-detail", id: "pair-detail", "aria-live": "polite", "aria-label": "The chosen pair of outlets" });
  const total = inMatrix(Infinity).length;
  const sizes = SIZES.filter((size, place) => place === 0 || SIZES[place - 1] < total);
  matrix.size = sizes[Math.min(innerWidth < 700 ? 0 : 1, sizes.length - 1)];
  const draw = () => grid.replaceChildren(matrixTable(inOrder(inMatrix(matrix.size))));
  const size = h("select", { "aria-label": "How many outlets", change: (event) => ((matrix.size = Number(event.target.value)), draw()) },
    sizes.map((number) => h("option", { value: number, selected: number === matrix.size }, Math.min(number, total) + " outlets")));
  const names = h("datalist", { id: "paired-outlets" }, total < 5000 && inMatrix(Infinity).map((name) => h("option", { value: plain(name) })));
  const around = h("input", { type: "search", list: "paired-outlets", placeholder: "Around one outlet", "aria-label": "Show one outlet and those it shares most with", autocomplete: "off",
    change: (event) => {
      const typed = event.target.value.trim().toLowerCase();
      const known = inMatrixOfAll().find((name) => plain(name).toLowerCase() === typed) || (typed && inMatrixOfAll().find((name) => plain(name).toLowerCase().includes(typed)));
      matrix.around = known || null;
      draw();
    } });
  const view = h("section", { class: "view", "aria-label": "Who shares with whom" },
    h("div", { class: "tools" }, around, names, sizes.length > 1 && size, scaleKey()),
    h("p", { class: "quiet" }, "Each square: how much of the row’s text is found at the column. Choose one to see the pair; arrow keys move. Shown are the outlets that share the most, those that share with each other side by side."),
    h("div", { class: "pairs" }, grid, detail));
  if (total) draw();
  else grid.append(h("p", {}, "No two outlets of this corpus share text."));
  view.show = (place) => {
    const pair = outletPairs[place] || outletPairs[0];
    if (pair) detail.replaceChildren(...pairDetail(pair));
    for (const cell of grid.querySelectorAll("[data-pair]")) cell.classList.toggle("chosen", pair !== undefined && Number(cell.dataset.pair) === pair.place);
    if (place !== undefined && innerWidth < 900) detail.scrollIntoView({ block: "start" });
  };
  return view;
}
function inMatrixOfAll() {
  const around = matrix.around;
  matrix.around = null;
  const all = inMatrix(Infinity);
  matrix.around = around;
  return all;
}

/** Five steps of one colour; where most outlets share little with each other, small shares are told apart. */
const largeShares = outletPairs.filter((pair) => pair.left_share >= 0.05 || pair.right_share >= 0.05).length;
const STEPS = largeShares * 20 >= outletPairs.length ? [0.01, 0.05, 0.15, 0.35, 0.65] : [0.0003, 0.001, 0.002, 0.005, 0.015];
const stepOf = (share) => (share > 0 ? STEPS.filter((step) => share >= step).length : -1);
function scaleKey() {
  const steps = STEPS.map((step) => +(100 * step).toFixed(2) + "%");
  const names = ["under " + steps[0], ...steps.slice(0, -1), steps[steps.length - 1] + " and more"];
  return h("span", { class: "scale", role: "img", "aria-label": "Colours: " + names.join(", ") }, names.map((name, step) => h("span", {}, h("i", { class: "heat h" + step }), name)));
}

function matrixTable(names) {
  const heads = h("tr", {}, h("td", {}), names.map((name) => h("th", { scope: "col", title: plain(name) }, h("span", {}, label(name)))));
  const body = names.map((row, y) => h("tr", {}, h("th", { scope: "row", title: plain(row) }, label(row)), names.map((column, x) => matrixCell(row, column, y, x, names.length))));
  const grid = h("table", { class: "matrix" + (names.length > 24 ? " dense" : names.length > 12 ? "" : " roomy"), role: "grid", "aria-label": "Share of the row’s text found at the column",
    keydown: (event) => move(event, grid, names.length),
    click: (event) => { const cell = event.target.closest("[data-pair]"); if (cell) location.hash = "#pairs/" + cell.dataset.pair; } },
    h("thead", {}, heads), h("tbody", {}, body));
  return grid;
}

function matrixCell(row, column, y, x, size) {
  if (row === column) return h("td", { class: "self", role: "gridcell", "data-at": y + "," + x, tabindex: "-1", "aria-label": plain(row) + " itself" });
  const found = sharing(row, column);
  const said = found ? percent(found.share) + " of " + plain(row) + " is found at " + plain(column) : plain(row) + " and " + plain(column) + ": nothing listed";
  return h("td", { class: found ? "heat h" + stepOf(found.share) : "heat", role: "gridcell", "data-at": y + "," + x, "data-pair": found ? found.pair.place : null, tabindex: y === 0 && x === 1 ? "0" : "-1", title: said, "aria-label": said },
    found && size <= 14 ? percent(found.share) : null);
}

function move(event, grid, size) {
  const cell = event.target.closest("[data-at]");
  const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
  if (!cell) return;
  if ((event.key === "Enter" || event.key === " ") && cell.dataset.pair) {
    event.preventDefault();
    location.hash = "#pairs/" + cell.dataset.pair;
  }
  if (!step) return;
  event.preventDefault();
  const [y, x] = cell.dataset.at.split(",").map(Number);
  const clamp = (value) => Math.max(0, Math.min(size - 1, value));
  const next = grid.querySelector('[data-at="' + clamp(y + step[0]) + "," + clamp(x + step[1]) + '"]');
  cell.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

function pairDetail(pair) {
  const both = new Set([pair.left_outlet, pair.right_outlet]);
  const listed = articlePairs.filter((row) => row.left_outlet !== row.right_outlet && both.has(row.left_outlet) && both.has(row.right_outlet));
  const side = (name, other, share, characters, quoted) => h("p", { class: "direction" }, h("b", { class: "number" }, percent(share)), h("span", {}, " of ", label(name, "name"), " is found at ", label(other, "name"),
    h("span", { class: "quiet" }, " (", count(characters), " characters", quoted ? "; and " + count(quoted) + " of shared speech" : "", ")")));
  return [
    h("h2", {}, label(pair.left_outlet), h("span", { class: "quiet" }, " and "), label(pair.right_outlet)),
    side(pair.left_outlet, pair.right_outlet, pair.left_share, pair.left_shared_characters, pair.left_quoted_characters),
    side(pair.right_outlet, pair.left_outlet, pair.right_share, pair.right_shared_characters, pair.right_quoted_characters),
    whoWasFirst(pair, listed),
    h("h3", {}, many(pair.article_pairs, "pair of articles", "pairs of articles"), " in ", many(pair.stories, "story", "stories")),
    listed.length < pair.article_pairs && h("p", { class: "quiet" }, listed.length ? (listed.length === 1 ? "The one that shares" : "The " + count(listed.length) + " that share") + " the most:" : "None is listed here; the table article_pairs has them."),
    h("ol", { class: "article-pairs" }, listed.map(pairItem)),
  ].filter(Boolean);
}

function whoWasFirst(pair, listed) {
  const parts = [
    ["first", pair.left_outlet, pair.left_first],
    ["second", pair.right_outlet, pair.right_first],
    ["neither", null, pair.undecided],
  ].filter(([, , number]) => number > 0);
  const median = listed.length ? listed[0].median_seconds : null;
  if (!parts.length) return h("p", { class: "quiet" }, "The times do not decide who was first.");
  return h("div", { class: "first" }, h("h3", {}, "Who was first"),
    h("div", { class: "first-bar" }, parts.map(([name, , number]) => h("span", { class: name, style: { "flex-grow": String(number) } }, count(number)))),
    h("p", {}, parts.map(([name, outlet, number], place) => [place ? " · " : "", h("span", { class: "first-key " + name }), outlet === null ? "undecided or from a third" : label(outlet), ": " + count(number)]),
      median !== null && median !== undefined ? "; the other followed after " + lengthOf(median) + " (median)." : "."));
}

function pairItem(pair) {
  const left = articles.get(pair.left_article_id), right = articles.get(pair.right_article_id);
  const open = isReadable(pair);
  const facts = [many(pair.passages, "passage"), percent(pair.left_share) + " and " + percent(pair.right_share), firstOf(pair)].filter(Boolean).join(" · ");
  const names = [label(left?.title ? left.title : "Untitled"), right && titleOf(right) !== titleOf(left) ? [h("span", { class: "quiet" }, " / "), label(titleOf(right))] : null];
  return h("li", {}, open ? h("a", { href: "#read/" + pair.place }, names) : h("span", {}, names), h("span", { class: "quiet block" }, facts));
}

function firstOf(pair) {
  if (pair.origin === "third") return "both from " + thirdOf(pair);
  if (pair.origin !== "left" && pair.origin !== "right") return "first unknown";
  const first = plain(pair.origin === "left" ? pair.left_outlet : pair.right_outlet);
  return first + " first" + (pair.seconds_apart ? ", by " + lengthOf(pair.seconds_apart) : "");
}
