// Elements and figures. Text enters the document as text nodes and attribute values only, never as markup.
function fill(node, properties, children) {
  for (const [name, value] of Object.entries(properties || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name, value);
    else if (name === "style") for (const [key, part] of Object.entries(value)) node.style.setProperty(key, part);
    else node.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) node.append(child);
  }
  return node;
}
const h = (tag, properties, ...children) => fill(document.createElement(tag), properties, children);
const svg = (tag, properties, ...children) =>
  fill(document.createElementNS("http://www.w3.org/2000/svg", tag), properties, children);

// Characters that are not seen but change how others are: they are shown by name and have no effect.
const UNSEEN = {
  "\u061C": "ALM", "\u200E": "LRM", "\u200F": "RLM", "\u202A": "LRE", "\u202B": "RLE", "\u202C": "PDF", "\u202D": "LRO",
  "\u202E": "RLO", "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI", "\uFEFF": "BOM",
};
const HIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
function nameOf(unit) {
  if (UNSEEN[unit]) return "[" + UNSEEN[unit] + "]";
  const code = unit.codePointAt(0);
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return "[U+" + code.toString(16).toUpperCase().padStart(4, "0") + "]";
}
/** A text on one line, with nothing hidden in it. */
function plain(text) {
  return String(text ?? "").toWellFormed().replace(/[\s\u2028\u2029\u0085]+/g, " ").replace(HIDDEN, nameOf);
}
/** The same as an element of its own direction, so that it cannot turn its neighbours around. */
const label = (text, className) => h("bdi", { class: className }, plain(text));
const titleOf = (article) => (article && article.title ? plain(article.title) : "Untitled");

const count = (number) => Math.round(number).toLocaleString("en");
const many = (number, one, more) => count(number) + " " + (number === 1 ? one : more || one + "s");
function percent(share) {
  if (share === null || share === undefined || Number.isNaN(share)) return "–";
  const value = share * 100;
  if (value > 0 && value < 0.1) return "<0.1%";
  return (value < 9.95 && value > 0 ? value.toFixed(1) : value > 99 && value < 100 ? ">99" : value.toFixed(0)) + "%";
}
const ratio = (part, whole) => (whole > 0 ? part / whole : null);

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const two = (number) => String(number).padStart(2, "0");
/** A time in UTC, as exactly as it is known. */
function timeOf(seconds, precision) {
  if (seconds === null || seconds === undefined) return "no date";
  const time = new Date(seconds * 1000);
  if (Number.isNaN(time.getTime())) return "no date";
  const day = time.getUTCDate() + " " + MONTHS[time.getUTCMonth()] + " " + time.getUTCFullYear();
  if (!precision || String(precision).toLowerCase() === "day") return day;
  return day + ", " + two(time.getUTCHours()) + ":" + two(time.getUTCMinutes());
}
/** A length of time in its two largest units. */
function lengthOf(seconds) {
  const rest = Math.abs(seconds);
  if (rest < 60) return many(rest, "second");
  if (rest < 3600) return Math.round(rest / 60) + " min";
  if (rest < 86400) {
    const minutes = Math.round((rest % 3600) / 60);
    return Math.floor(rest / 3600) + " h" + (minutes && minutes < 60 ? " " + minutes + " min" : "");
  }
  const days = Math.floor(rest / 86400);
  const hours = Math.round((rest % 86400) / 3600);
  return many(days, "day") + (days < 10 && hours && hours < 24 ? " " + hours + " h" : "");
}

/** The account of an outlet or article as one bar; furniture stands apart at the end. */
function kindBar(row, className) {
  const said = KINDS.map((kind) => kind.name + " " + percent(ratio(row[kind.name + "_characters"], row.characters)));
  const bar = h("span", { class: "bar " + (className || ""), role: "img", "aria-label": said.join(", "), title: said.join(" · ") });
  for (const kind of KINDS) {
    const part = row[kind.name + "_characters"];
    if (part > 0) bar.append(h("span", { class: "k-" + kind.name, style: { "flex-grow": String(part) } }));
  }
  return bar;
}

/** A share and its interval on a line from 0 to 100 %. */
function shareLine(share, low, high) {
  const wide = 108;
  const x = (value) => (4 + value * (wide - 8)).toFixed(1);
  const line = svg("svg", { class: "share-line", viewBox: "0 0 " + wide + " 16", width: wide, height: 16, "aria-hidden": "true" });
  line.append(svg("line", { class: "axis", x1: x(0), x2: x(1), y1: 8, y2: 8 }));
  for (const tick of [0, 0.5, 1]) line.append(svg("line", { class: "axis", x1: x(tick), x2: x(tick), y1: 5.5, y2: 10.5 }));
  if (low !== null && low !== undefined && high !== null && high !== undefined)
    line.append(svg("line", { class: "interval", x1: x(low), x2: x(high), y1: 8, y2: 8 }));
  if (share !== null && share !== undefined) line.append(svg("circle", { class: "point", cx: x(share), cy: 8, r: 3.6 }));
  return line;
}
const keyTo = (kind) => h("span", { class: "swatch k-" + kind.name, "aria-hidden": "true" });
