// The answer: one row for each outlet, sortable and filterable.
const COLUMNS = [
  { key: "outlet", name: "Outlet", value: (row) => String(row.outlet).toLowerCase(), text: true },
  { key: "articles", name: "Articles", value: (row) => row.articles },
  { key: "shared", name: "What its text is", value: (row) => ratio(row.taken_characters + row.originated_characters + row.undecided_characters, prose(row)), hint: "sorts by all that is shared" },
  { key: "own", name: "Own", value: (row) => shareAt(row, "own_share"), hint: "found at no other outlet of this corpus" },
  { key: "original", name: "Original", value: (row) => shareAt(row, "original_share"), hint: "own, or printed here before anywhere else in this corpus" },
  { key: "originated", name: "Others took", value: (row) => ratio(row.originated_characters, prose(row)), hint: "text that stood here first" },
  { key: "taken", name: "Took", value: (row) => ratio(row.taken_characters, prose(row)), hint: "text that stood elsewhere first" },
];
const ROWS_AT_ONCE = 250;
const table = { sort: "articles", down: true, words: "", hideSmall: false, threshold: null, shown: ROWS_AT_ONCE, open: new Set() };

/** A share at the threshold that is looked at: that of the run, or one of the others. */
function shareAt(row, column) {
  if (table.threshold === null) return row[column];
  const other = (sensitivity.get(row.outlet) || []).find((figure) => figure.threshold === table.threshold);
  return other ? other[column] : null;
}

function outletsView() {
  const body = h("tbody");
  const heads = h("tr");
  const status = h("p", { class: "quiet", role: "status", id: "outlets-status" });
  const more = h("button", { class: "plain", type: "button", click: () => ((table.shown = Infinity), draw()) });
  for (const column of COLUMNS) {
    const arrow = h("span", { class: "arrow", "aria-hidden": "true" });
    const button = h("button", { type: "button", title: column.hint, click: () => sortBy(column.key) }, column.name, arrow);
    heads.append(h("th", { scope: "col", class: "c-" + column.key, "data-sort": column.key }, button));
  }
  function sortBy(key, down) {
    table.down = down !== undefined ? down : table.sort === key ? !table.down : key !== "outlet";
    table.sort = key;
    draw();
  }
  function draw() {
    const column = COLUMNS.find((candidate) => candidate.key === table.sort);
    const rows = outlets.filter(isWanted).map((row) => [column.value(row), row]);
    rows.sort(([a, left], [b, right]) => order(a, b) * (table.down ? -1 : 1) || left.place - right.place);
    const drawn = rows.slice(0, table.shown);
    body.replaceChildren(...drawn.flatMap(([, row]) => outletRow(row, draw)));
    status.textContent = rows.length === outlets.length ? many(rows.length, "outlet") : count(rows.length) + " of " + many(outlets.length, "outlet");
    more.hidden = drawn.length === rows.length;
    more.textContent = "Show all " + count(rows.length);
    for (const head of heads.children) {
      const sorted = head.dataset.sort === table.sort;
      head.setAttribute("aria-sort", sorted ? (table.down ? "descending" : "ascending") : "none");
      head.querySelector(".arrow").textContent = sorted ? (table.down ? "▾" : "▴") : "";
    }
    select.value = table.sort;
  }
  const select = h(
    "select",
    { change: (event) => sortBy(event.target.value, event.target.value !== "outlet") },
    COLUMNS.map((column) => h("option", { value: column.key }, column.name)),
  );
  const filter = h("input", { type: "search", id: "outlet-filter", placeholder: "Filter outlets", "aria-label": "Filter outlets by name or owner", autocomplete: "off", spellcheck: "false",
    input: (event) => ((table.words = event.target.value.trim().toLowerCase()), draw()) });
  const small = outlets.some((row) => row.small_sample)
    ? h("label", { class: "check" }, h("input", { type: "checkbox", id: "hide-small", change: (event) => ((table.hideSmall = event.target.checked), draw()) }), "Hide small samples")
    : null;
  const view = h(
    "section",
    { class: "view", "aria-label": "Outlets" },
    h("div", { class: "tools" }, filter, small, h("label", { class: "sort-choice" }, "Sort by ", select), thresholdChoice(draw)),
    status,
    h("table", { class: "outlets" }, h("thead", {}, heads), body),
    more,
    h("p", { class: "note" }, "Own means: found at no other outlet of this corpus. It does not mean exclusive: the source may be missing here. ",
      "Shares are of an outlet’s text without furniture. Lines show 95% intervals; † marks small samples, which have none."),
  );
  draw();
  return view;
}

function isWanted(row) {
  if (table.hideSmall && row.small_sample) return false;
  return !table.words || (row.outlet + " " + (row.owner || "")).toLowerCase().includes(table.words);
}

/** Numbers by size, texts by letter; what is missing is least. */
function order(a, b) {
  if (a === b) return 0;
  if (a === null || a === undefined) return -1;
  if (b === null || b === undefined) return 1;
  return a < b ? -1 : 1;
}

function thresholdChoice(draw) {
  if (thresholds.length < 2) return null;
  const choose = (value) => () => ((table.threshold = value), draw());
  const choice = (value, name) => h("label", {}, h("input", { type: "radio", name: "threshold", value: name, checked: value === table.threshold, change: choose(value) }), h("span", {}, name));
  return h(
    "fieldset",
    { class: "segments", title: "How the shares move if two sentences are called a match more or less readily" },
    h("legend", {}, "Match threshold"),
    choice(null, "as run"),
    thresholds.map((value) => choice(value, value.toFixed(2))),
  );
}

/** A share as run with its interval, to a tenth of a percent. */
function intervalOf(row, column) {
  const [share, low, high] = [row[column], row[column + "_low"], row[column + "_high"]].map((part) => (part === null || part === undefined ? null : (100 * part).toFixed(1)));
  return share === null ? null : share + "%" + (low === null || high === null ? ", too few stories for an interval" : ", with 95% certainty " + low + " to " + high + "%");
}

function outletRow(row, draw) {
  const open = table.open.has(row.place);
  const toggle = () => (open ? table.open.delete(row.place) : table.open.add(row.place), draw(), document.getElementById("outlet-" + row.place)?.focus());
  const asRun = table.threshold === null;
  const own = shareAt(row, "own_share");
  const original = shareAt(row, "original_share");
  const cells = h(
    "tr",
    { class: "outlet" + (row.small_sample ? " small" : "") + (open ? " open" : "") },
    h("th", { scope: "row", class: "c-outlet" },
      h("button", { type: "button", id: "outlet-" + row.place, "aria-expanded": String(open), click: toggle }, label(row.outlet),
        row.small_sample && h("abbr", { title: "small sample: too few stories for an interval" }, "†")),
      row.owner && row.owner !== row.outlet && label(row.owner, "owner")),
    h("td", { class: "c-articles number" }, count(row.articles)),
    h("td", { class: "c-shared" }, kindBar(row)),
    h("td", { class: "c-own", title: intervalOf(row, "own_share") }, shareLine(own, asRun ? row.own_share_low : null, asRun ? row.own_share_high : null), h("span", { class: "number strong" }, percent(own))),
    h("td", { class: "c-original", title: intervalOf(row, "original_share") }, shareLine(original, asRun ? row.original_share_low : null, asRun ? row.original_share_high : null), h("span", { class: "number" }, percent(original))),
    h("td", { class: "c-originated number" }, percent(ratio(row.originated_characters, prose(row)))),
    h("td", { class: "c-taken number" }, percent(ratio(row.taken_characters, prose(row)))),
  );
  return open ? [cells, h("tr", { class: "details" }, h("td", { colspan: COLUMNS.length }, outletDetails(row)))] : [cells];
}
