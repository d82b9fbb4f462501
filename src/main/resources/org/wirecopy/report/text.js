// An article as paragraphs, its sentences as spans. Offsets of the tables are code points, those of JavaScript UTF-16 units.
function unitOffsets(text) {
  if (!/[\uD800-\uDFFF]/.test(text)) return (point) => Math.min(point, text.length);
  const offsets = new Uint32Array(text.length + 1);
  let points = 0;
  for (let unit = 0; unit < text.length; points++) {
    offsets[points] = unit;
    unit += text.codePointAt(unit) > 0xffff ? 2 : 1;
  }
  offsets[points] = text.length;
  return (point) => offsets[Math.min(point, points)];
}

/** Text with what is hidden in it shown by name. */
function appendText(node, text) {
  let from = 0;
  for (const found of text.matchAll(HIDDEN)) {
    if (found.index > from) node.append(text.slice(from, found.index).toWellFormed());
    node.append(h("span", { class: "unseen", title: "a control character that is not shown otherwise" }, nameOf(found[0])));
    from = found.index + found[0].length;
  }
  if (from < text.length) node.append(text.slice(from).toWellFormed());
}

/** What one side of a pair looks like: the tables' offsets as JavaScript counts, each in the order of the text. */
function inUnits(side) {
  const { text, ends, kinds, others } = side.article;
  const unit = unitOffsets(text);
  return {
    text,
    matches: side.matches,
    sentences: ends.map((end, index) => ({ index, begin: unit(index ? ends[index - 1] : 0), end: unit(end), kind: kinds[index] })),
    edits: side.edits.map((edit) => [unit(edit[0]), unit(edit[1]), edit[2], edit[3]]).sort((a, b) => a[0] - b[0] || a[1] - b[1]),
    passages: side.passages.map((passage) => ({ ...passage, begin: unit(passage.begin), end: unit(passage.end) })),
    others: new Map(others.map((other) => [other[0], other])),
  };
}

// A long article is drawn piece by piece: the first piece fills the screen, the others follow when there is time.
const FIRST_PIECE = 4000;
const NEXT_PIECE = 4000;

/**
 * Draws one side of a pair into its paper, as far as it is asked to.
 * side: { article: {text, ends, kinds, others}, matches: Map(sentence → match), edits: [[begin, end, operation, changed]],
 * passages: [{number, begin, end, kind}] in the order of their begins }
 * Gives the elements of each sentence and the first element of each passage that are drawn, whether all is, and how to go on.
 */
function drawText(paper, side) {
  const drawn = { sentences: new Map(), passages: new Map(), done: false };
  const pieces = sentencesOnPaper(paper, inUnits(side), drawn);
  drawn.more = (characters, enough = () => false) => {
    for (let left = characters; left > 0 && !drawn.done && !enough(); ) {
      const next = pieces.next();
      drawn.done = next.done;
      left -= next.value || 0;
    }
  };
  drawn.more(FIRST_PIECE);
  return drawn;
}

/** Paragraph by paragraph and sentence by sentence; yields the length of each. */
function* sentencesOnPaper(paper, side, drawn) {
  const { text, sentences, edits, passages } = side;
  let at = 0, edit = 0, passage = 0;
  for (const found of text.matchAll(/[^\n\r\u2028\u2029\u0085]*[^\s\u2028\u2029\u0085][^\n\r\u2028\u2029\u0085]*/g)) {
    const end = found.index + found[0].length;
    while (at < sentences.length && sentences[at].end <= found.index) at++;
    const spans = [];
    for (let index = at; index < sentences.length && sentences[index].begin < end; index++) {
      const span = trimmed(text, Math.max(sentences[index].begin, found.index), Math.min(sentences[index].end, end));
      if (span.begin < span.end) spans.push([sentences[index], span]);
    }
    if (!spans.length) continue;
    const paragraph = h("p", { dir: "auto", class: spans.every(([sentence]) => sentence.kind === "b") ? "furniture" : null });
    paper.append(paragraph);
    for (const [sentence, span] of spans) {
      if (paragraph.firstChild) paragraph.append(" ");
      const match = side.matches.get(sentence.index);
      const element = h("span", sentenceProperties(sentence, match, side.others.get(sentence.index)));
      if (match) {
        for (; passage < passages.length && passages[passage].begin < span.end; passage++) paragraph.append(passageMark(passages[passage], drawn));
        while (edit < edits.length && edits[edit][1] <= span.begin) edit++;
        markEdits(element, text, span, edits, edit);
        const elements = drawn.sentences.get(sentence.index);
        if (elements) elements.push(element);
        else drawn.sentences.set(sentence.index, [element]);
      } else appendText(element, text.slice(span.begin, span.end));
      paragraph.append(element);
      yield span.end - span.begin;
    }
  }
}

function trimmed(text, begin, end) {
  while (begin < end && /\s/.test(text[begin])) begin++;
  while (end > begin && /\s/.test(text[end - 1])) end--;
  return { begin, end };
}

function sentenceProperties(sentence, match, other) {
  const where = other ? "found at " + many(other[1], "other outlet") + ": " + other[3].map(plain).join(", ") + (other[1] > other[3].length ? " …" : "") : null;
  if (sentence.kind === "b") return { class: match ? "s b" : "b", "data-s": match ? sentence.index : null, title: "furniture of the outlet" };
  if (match) return { class: "s " + match.kind.letter, "data-s": sentence.index, title: [match.kind.name + ", similarity " + match.similarity.toFixed(2), where].filter(Boolean).join("; ") };
  if (sentence.kind !== "o" && where) return { class: "elsewhere", title: kindByLetter.get(sentence.kind).name + " copy, but not here: " + where };
  return {};
}

function passageMark(passage, drawn) {
  const mark = h("button", { type: "button", class: "passage-mark " + passage.kind.letter, "data-passage": passage.number, "aria-label": "Passage " + (passage.number + 1) + ", " + passage.kind.name + ": find it on the other side" }, String(passage.number + 1));
  drawn.passages.set(passage.number, mark);
  return mark;
}

const FACTS = new Set(["number", "name", "negation"]);
const DONE = { insert: "only here", delete: "only here", replace: "other words on the other side", move: "stands elsewhere on the other side" };
function markEdits(element, text, span, edits, from) {
  let at = span.begin;
  for (let index = from; index < edits.length && edits[index][0] < span.end; index++) {
    const begin = Math.max(at, edits[index][0]), end = Math.min(span.end, edits[index][1]);
    if (begin >= end) continue;
    if (begin > at) appendText(element, text.slice(at, begin));
    const [, , operation, changed] = edits[index];
    const mark = h("mark", { class: "edit " + (FACTS.has(changed) ? "fact" : operation === "move" ? "move" : "wording"), title: (FACTS.has(changed) ? changed + " changed: " : "") + (DONE[operation] || operation) });
    appendText(mark, text.slice(begin, end));
    element.append(mark);
    at = end;
  }
  if (at < span.end) appendText(element, text.slice(at, span.end));
}
