// What the page was made from. Rows become objects by the column names of the tables; nothing here touches the document.
const data = JSON.parse(document.getElementById("data").textContent);

const KINDS = [
  { name: "own", letter: "o", means: "found at no other outlet of this corpus" },
  { name: "verbatim", letter: "v", means: "the same words, apart from case, typography and spacing" },
  { name: "edited", letter: "e", means: "the same sentence with small changes" },
  { name: "rewritten", letter: "r", means: "the same content in other words or another order" },
  { name: "quoted", letter: "q", means: "only what stands in quotation marks is shared: speech, not reporting" },
  { name: "boilerplate", letter: "b", means: "the outlet’s furniture: navigation, bylines, forms, notices" },
];
const kindByLetter = new Map(KINDS.map((kind) => [kind.letter, kind]));
const kindOf = (value) => kindByLetter.get(String(value).charAt(0).toLowerCase());

function rowsOf(table) {
  return table.rows.map((row) => {
    const object = {};
    table.columns.forEach((column, place) => (object[column] = row[place]));
    return object;
  });
}

const groupBy = (rows, key) => {
  const groups = new Map();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
};

const run = data.run;
const outlets = rowsOf(data.outlets);
const outletPairs = rowsOf(data.outlet_pairs);
const articlePairs = rowsOf(data.article_pairs);
const stories = rowsOf(data.stories);
const articles = new Map(rowsOf(data.articles).map((row) => [row.article_id, row]));
const sensitivity = groupBy(rowsOf(data.sensitivity), (row) => row.outlet);
const periods = groupBy(rowsOf(data.periods), (row) => row.outlet);
const origins = groupBy(rowsOf(data.origins), (row) => row.article_id);
const thresholds = [...new Set([...sensitivity.values()].flat().map((row) => row.threshold))].sort((a, b) => a - b);
outlets.forEach((outlet, place) => (outlet.place = place));
outletPairs.forEach((pair, place) => (pair.place = place));
articlePairs.forEach((pair, place) => (pair.place = place));

/** Text without furniture, in characters: what shares are shares of. */
const prose = (row) => row.characters - row.boilerplate_characters;

/** Who supplied both articles of a pair, where it was neither. */
function thirdOf(pair) {
  const story = stories.find((candidate) => candidate.story_id === pair.story_id);
  return story && story.origin && story.origin !== "undecided" ? plain(story.origin) : "a third";
}

/** What the reader opens; parsed when the first pair is read. */
let parsedTexts = null;
function texts() {
  if (!parsedTexts) parsedTexts = JSON.parse(document.getElementById("texts").textContent);
  return parsedTexts;
}
const isReadable = (pair) => Object.hasOwn(texts().pairs, pair.place);
let readablePairs = null;
function readable() {
  if (!readablePairs) readablePairs = articlePairs.filter(isReadable);
  return readablePairs;
}
