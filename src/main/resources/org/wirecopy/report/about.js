// What the figures rest on: what was not compared, the checks, the settings, how to cite.
function aboutView() {
  const version = plain(run.versions?.wirecopy ?? run.versions?.Wirecopy ?? "");
  const input = run.input || {};
  return h("section", { class: "view about", "aria-label": "About this run" },
    section("What was not compared", list([...(run.not_compared || []), ...(run.warnings || [])], "Everything was compared with everything that the settings allow.")),
    section("What this page leaves out", list(data.left_out, "Nothing: all outlets, pairs and stories of the run are on this page.")),
    section("The words", h("dl", { class: "words" }, KINDS.map((kind) => [h("dt", {}, keyTo(kind), kind.name), h("dd", {}, kind.means)]),
      h("dt", {}, "own share"), h("dd", {}, "own text as a share of all text without furniture. Own means: found at no other outlet of this corpus."),
      h("dt", {}, "original share"), h("dd", {}, "own text, and text that stood here before it stood anywhere else in this corpus"),
      h("dt", {}, "originated, taken"), h("dd", {}, "shared copy that stood here first, or elsewhere first; where times do not decide it is neither. Shared speech is never counted as either."))),
    section("Checks", checksTable(run.checks || [])),
    section("Input", figures(flat(input))),
    section("Settings", figures(flat(run.settings || {}))),
    section("Tables", tablesTable(run.tables || {})),
    section("Versions and time", figures([...flat(run.versions || {}), ...Object.entries(run.seconds || {}).map(([stage, seconds]) => [stage, Number(seconds).toFixed(1) + " s"])])),
    section("How to cite", citation(version, input)));
}
const section = (name, content) => h("section", {}, h("h2", {}, name), content);
const list = (sentences, otherwise) => sentences && sentences.length ? h("ul", {}, sentences.map((sentence) => h("li", {}, plain(typeof sentence === "string" ? sentence : JSON.stringify(sentence))))) : h("p", {}, otherwise);

/** Nested settings as lines: match.threshold 0.45. */
function flat(object, before = "") {
  return Object.entries(object).flatMap(([name, value]) => value !== null && typeof value === "object" && !Array.isArray(value) ? flat(value, before + name + ".") : [[before + name, Array.isArray(value) ? JSON.stringify(value) : value]]);
}
const figures = (entries) => entries.length ? h("table", { class: "figures wide" }, h("tbody", {}, entries.map(([name, value]) => h("tr", {}, h("th", { scope: "row" }, plain(name)), h("td", {}, plain(value)))))) : h("p", { class: "quiet" }, "Not stated.");

function checksTable(checks) {
  if (!checks.length) return h("p", { class: "quiet" }, "None is stated.");
  const holds = (check) => check.ok ?? check.expected === check.found;
  const held = checks.filter(holds).length;
  return [h("p", {}, held === checks.length ? (held === 1 ? "The check" : "All " + count(held) + " checks") + " held before the run was published." : h("strong", {}, count(checks.length - held) + " checks failed.")),
    h("div", { class: "scroll" }, h("table", { class: "figures wide" }, h("thead", {}, h("tr", {}, ["", "Check", "Expected", "Found"].map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", {}, checks.map((check) => h("tr", {}, h("td", {}, holds(check) ? "✓" : "✗"), h("td", {}, plain(check.name)), h("td", {}, plain(check.expected)), h("td", {}, plain(check.found)))))))];
}
const tablesTable = (tables) => h("div", { class: "scroll" }, h("table", { class: "figures wide" }, h("thead", {}, h("tr", {}, ["Table", "Rows", "Fingerprint"].map((name) => h("th", { scope: "col" }, name)))),
  h("tbody", {}, Object.entries(tables).map(([name, table]) => h("tr", {}, h("th", { scope: "row" }, plain(name)), h("td", { class: "number" }, count(table.rows ?? 0)), h("td", {}, h("code", {}, plain(table.fingerprint))))))));

function citation(version, input) {
  const fingerprint = plain(input.fingerprint ?? run.tables?.articles?.fingerprint ?? "");
  const words = "Wirecopy" + (version ? " " + version : "") + ", run “" + plain(run.name ?? "") + "”: " + many(data.totals.articles, "article") + " of " + many(data.totals.outlets, "outlet") +
    (fingerprint ? ", input fingerprint " + fingerprint : "") + ", tables of contract version " + plain(run.contract ?? 1) + ".";
  return [h("p", { class: "quiet" }, "The fingerprint names the input exactly; with the same settings and version, the same figures come out."), h("p", { class: "cite" }, words)];
}
