// What is known of one outlet, below its row.
function outletDetails(row) {
  const partners = outletPairs.filter((pair) => pair.left_outlet === row.outlet || pair.right_outlet === row.outlet);
  return h("div", { class: "outlet-details" }, ledger(row), movement(row), byPeriod(row), sharesWith(row, partners.slice(0, 8)), terms(row));
}

function ledger(row) {
  const line = (name, characters, whole, swatch) =>
    h("tr", {}, h("th", { scope: "row" }, swatch, name), h("td", { class: "number" }, count(characters)), h("td", { class: "number" }, whole ? percent(ratio(characters, whole)) : ""));
  return h(
    "div", {},
    h("h3", {}, "Its text, in characters"),
    h("table", { class: "figures" }, h("tbody", {},
      KINDS.map((kind) => line(kind.name, row[kind.name + "_characters"], kind.name === "boilerplate" ? null : prose(row), keyTo(kind))),
      line("shared, order unknown", row.undecided_characters, prose(row)),
      row.recycled_characters > 0 && line("own, but printed before", row.recycled_characters, prose(row)),
      row.own_credited_characters > 0 && line("own, but credited to a supplier", row.own_credited_characters, prose(row)),
      row.within_owner_characters > 0 && line("shared inside its owner", row.within_owner_characters, prose(row)))),
    row.own_share_low !== null && row.own_share_low !== undefined &&
      h("p", { class: "quiet" }, "Own ", percent(row.own_share), " (", percent(row.own_share_low), " to ", percent(row.own_share_high), "); original ", percent(row.original_share), " (",
        percent(row.original_share_low), " to ", percent(row.original_share_high), ")."),
  );
}

/** A line chart of shares between 0 and 1 with a label at each end. */
function shareChart(points, className, name) {
  const wide = 240, high = 92, left = 8, right = 8, top = 10, bottom = 20;
  const x = (place) => left + (points.length < 2 ? 0.5 : place / (points.length - 1)) * (wide - left - right);
  const y = (share) => top + (1 - share) * (high - top - bottom);
  const chart = svg("svg", { class: "chart", viewBox: "0 0 " + wide + " " + high, width: wide, height: high, role: "img", "aria-label": name + ": " + points.map((p) => p.name + " " + percent(p.own)).join(", ") });
  for (const share of [0, 0.5, 1]) chart.append(svg("line", { class: "axis", x1: left, x2: wide - right, y1: y(share), y2: y(share) }));
  for (const column of ["original", "own"]) {
    const known = points.map((point, place) => [place, point[column]]).filter(([, share]) => share !== null && share !== undefined);
    if (!known.length) continue;
    chart.append(svg("polyline", { class: "line " + column, points: known.map(([place, share]) => x(place).toFixed(1) + "," + y(share).toFixed(1)).join(" ") }));
    if (known.length <= 24) for (const [place, share] of known)
      chart.append(svg("circle", { class: "dot " + column, cx: x(place), cy: y(share), r: 2.6 }, svg("title", {}, points[place].name + ": " + column + " " + percent(share))));
  }
  const ends = points.length > 3 ? [0, points.length - 1] : points.keys();
  for (const place of ends)
    chart.append(svg("text", { x: x(place), y: high - 5, "text-anchor": place === 0 && points.length > 1 ? "start" : place === points.length - 1 && points.length > 1 ? "end" : "middle" }, points[place].name));
  return chart;
}

function movement(row) {
  const figures = sensitivity.get(row.outlet) || [];
  if (figures.length < 2) return null;
  const points = figures.map((figure) => ({ name: figure.threshold.toFixed(2), own: figure.own_share, original: figure.original_share }));
  return h("div", {}, h("h3", {}, "At other match thresholds"), shareChart(points, "", "Own share by threshold"), chartKey());
}

function byPeriod(row) {
  const figures = periods.get(row.outlet) || [];
  if (figures.length < 2) return null;
  const points = figures.map((figure) => ({ name: plain(figure.period), own: figure.own_share, original: figure.original_share }));
  return h("div", {}, h("h3", {}, "Over time"), shareChart(points, "", "Own share by period"), chartKey());
}

const chartKey = () => h("p", { class: "quiet" }, h("span", { class: "dash own" }), "own ", h("span", { class: "dash original" }), "original; the lines stand for 0, 50 and 100%");

function sharesWith(row, partners) {
  if (!partners.length) return h("div", {}, h("h3", {}, "Shares with"), h("p", { class: "quiet" }, "Nothing listed."));
  return h(
    "div", {},
    h("h3", {}, "Shares most with"),
    h("ul", { class: "partners" }, partners.map((pair) => {
      const isLeft = pair.left_outlet === row.outlet;
      return h("li", {}, h("a", { href: "#pairs/" + pair.place }, label(isLeft ? pair.right_outlet : pair.left_outlet)), " ",
        h("span", { class: "quiet" }, percent(isLeft ? pair.left_share : pair.right_share), " of its text, ", many(pair.article_pairs, "article pair")));
    })),
  );
}

function terms(row) {
  if (!row.terms || !row.terms.length) return null;
  return h("div", {}, h("h3", {}, "Telling words"), h("p", {}, row.terms.slice(0, 16).map((term, place) => [place ? ", " : "", label(term[0])])));
}
