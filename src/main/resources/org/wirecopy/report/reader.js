// The reader: two articles side by side, what they share linked, what was changed marked.
const reader = { view: null, pair: null, current: -1 };

function readerView() {
  const list = readable();
  const view = h("section", { class: "view reader", "aria-label": "Two articles side by side" });
  view.show = (place) => {
    if (!list.length) return view.replaceChildren(h("p", {}, "No pair of articles is listed here that share text."));
    const wanted = articlePairs[place];
    openPair(view, wanted && list.includes(wanted) ? wanted : list[0], list);
  };
  view.keys = (event) => {
    const step = { n: 1, j: 1, p: -1, k: -1 }[event.key];
    if (step) goTo(reader.current + step), event.preventDefault();
    if (event.key === "]" || event.key === "[") turn(event.key === "]" ? 1 : -1), event.preventDefault();
  };
  const turn = (step) => {
    const next = list[list.indexOf(reader.pair.row) + step];
    if (next) location.hash = "#read/" + next.place;
  };
  reader.turn = turn;
  return view;
}

/** One pair as both columns see it. */
function sidesOf(row) {
  const found = texts().pairs[row.place];
  const passages = found.passages.map(([leftBegin, leftEnd, rightBegin, rightEnd, kind, similarity, words, origin, edits], number) =>
    ({ number, leftBegin, leftEnd, rightBegin, rightEnd, kind: kindOf(kind), similarity, words, origin, edits: edits || [] }));
  const partners = [new Map(), new Map()];
  const best = [new Map(), new Map()];
  for (const [left, right, kind, similarity] of found.matches) {
    const match = { kind: kindOf(kind), similarity };
    [[0, left, right], [1, right, left]].forEach(([side, from, to]) => {
      if (!partners[side].has(from)) partners[side].set(from, []);
      partners[side].get(from).push(to);
      const known = best[side].get(from);
      if (!known || KINDS.indexOf(match.kind) < KINDS.indexOf(known.kind) || (match.kind === known.kind && similarity > known.similarity)) best[side].set(from, match);
    });
  }
  const side = (id, index, begin, end, offset) => ({
    article: texts().articles[id], about: articles.get(id) || { article_id: id }, matches: best[index], partners: partners[index],
    edits: passages.flatMap((passage) => passage.edits.filter((edit) => edit[offset + 1] > edit[offset]).map((edit) => [edit[offset], edit[offset + 1], edit[0], edit[5]])),
    passages: passages.map((passage) => ({ number: passage.number, kind: passage.kind, begin: passage[begin], end: passage[end] })).sort((a, b) => a.begin - b.begin || a.number - b.number),
  });
  return { row, passages, sides: [side(row.left_article_id, 0, "leftBegin", "leftEnd", 1), side(row.right_article_id, 1, "rightBegin", "rightEnd", 3)] };
}

function openPair(view, row, list) {
  const pair = sidesOf(row);
  reader.pair = pair;
  reader.current = -1;
  pair.columns = pair.sides.map((side, index) => columnOf(pair, side, index));
  pair.map = h("div", { class: "map", "aria-hidden": "true" });
  pair.status = h("p", { class: "passage-status", role: "status", "aria-live": "polite" });
  const place = list.indexOf(row);
  const button = (id, name, text, click, disabled) => h("button", { type: "button", id, "aria-label": name, title: name, click, disabled }, text);
  const focused = view.contains(document.activeElement) && document.activeElement.id;
  view.replaceChildren(
    h("div", { class: "reader-bar" },
      h("div", { class: "group" }, button("previous-pair", "Previous pair of articles ([)", "◂", () => reader.turn(-1), place === 0), h("button", { type: "button", class: "choose", id: "choose-pair", click: () => choosePair(list) }, "Pair " + count(place + 1) + " of " + count(list.length)),
        button("next-pair", "Next pair of articles (])", "▸", () => reader.turn(1), place === list.length - 1)),
      h("div", { class: "group" }, button("previous-passage", "Previous passage (p)", "↑", () => goTo(reader.current - 1)), button("next-passage", "Next passage (n)", "↓", () => goTo(reader.current + 1)), pair.status)),
    h("div", { class: "columns" }, pair.columns[0].box, pair.map, pair.columns[1].box),
    h("div", { class: "reader-key" }, KINDS.filter((kind) => !"ob".includes(kind.letter)).map((kind) => h("span", { title: kind.means }, h("span", { class: "s " + kind.letter }, kind.name))),
      h("span", {}, h("mark", { class: "edit wording" }, "changed words")), h("span", {}, h("mark", { class: "edit fact" }, "changed number, name or negation")), h("span", { class: "elsewhere" }, "found elsewhere"), h("span", { class: "b" }, "furniture"),
      h("span", { class: "keys" }, h("kbd", {}, "n"), " ", h("kbd", {}, "p"), " passages  ", h("kbd", {}, "["), " ", h("kbd", {}, "]"), " pairs")));
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  if (focused && !view.contains(document.activeElement)) document.getElementById("choose-pair").focus();
  if (pair.passages.length <= PASSAGES_AT_ONCE) drawMap(pair);
  describe(pair);
  drawOn(pair);
}

/** Draws what is left of both articles while nothing else is to be done. */
const PASSAGES_AT_ONCE = 50;
function drawOn(pair) {
  const open = pair.columns.filter((column) => !column.drawn.done);
  if (!open.length && !pair.windows) drawMap(pair);
  if (!open.length) return requestAnimationFrame(() => moveWindow(pair));
  setTimeout(() => {
    if (reader.pair !== pair) return;
    for (const column of open) column.drawn.more(NEXT_PIECE);
    if (reader.current >= 0) lightPassage(pair, reader.current, true, "current");
    drawOn(pair);
  }, 30);
}
/** Draws at least as far as something is wanted. */
const drawTo = (column, enough) => column.drawn.more(Infinity, enough);

function columnOf(pair, side, index) {
  const paper = h("div", { class: "paper" });
  const box = h("article", { class: "column", id: index ? "right-article" : "left-article", tabindex: "0", "aria-label": (index ? "Right" : "Left") + " article, " + plain(side.about.outlet), mouseover: hover, mouseout: hover, focusin: hover, focusout: hover, click: choose, scroll: () => moveWindow(pair) });
  box.append(headOf(pair, side, index), paper);
  const column = { box, paper, drawn: { sentences: new Map(), passages: new Map(), done: true, more: () => {} } };
  if (side.article.text === null) paper.append(h("p", { class: "note" }, "This run leaves the articles’ text out of its tables (“text”: false). The map shows where the shared passages stand."));
  else column.drawn = drawText(paper, side);
  function hover(event) {
    const on = event.type === "mouseover" || event.type === "focusin";
    light(pair, index, event.target, on, event.type.startsWith("mouse") ? "on" : "lit");
  }
  function choose(event) {
    const mark = event.target.closest("[data-passage]");
    if (mark) return goTo(Number(mark.dataset.passage), index);
    const sentence = event.target.closest("[data-s]");
    if (sentence && getSelection().isCollapsed) lineUp(pair, index, sentence);
  }
  return column;
}

function headOf(pair, side, index) {
  const { row } = pair, about = side.about;
  const share = index ? row.right_share : row.left_share;
  const first = row.origin === (index ? "right" : "left");
  const added = index ? row.right_added_characters : row.left_added_characters;
  const later = row.origin === (index ? "left" : "right");
  const badge = first ? h("span", { class: "badge" }, "First") : later ? h("span", { class: "badge later" }, row.seconds_apart ? lengthOf(row.seconds_apart) + " later" : "Later") : row.origin === "third" ? h("span", { class: "badge later" }, "From " + thirdOf(row)) : null;
  return h("header", {},
    h("p", { class: "outlet-line" }, label(about.outlet, "name"), badge),
    h("h2", { title: row.headline_changed ? "the headlines differ" : null }, label(titleOf(about))),
    h("p", { class: "quiet" }, timeOf(about.published_at, about.published_precision), about.author && [" · ", label(about.author)], " · ", h("code", { title: "article_id" }, plain(about.article_id))),
    h("p", { class: "quiet" }, h("b", {}, percent(share)), " of it is shared with the other", added > 0 ? ["; ", count(added), " characters are not"] : "", "."));
}

/** Lights up a sentence, or the sentences of a passage, and what it is linked to. */
function light(pair, index, target, on, className) {
  const mark = target.closest("[data-passage]");
  if (mark) return lightPassage(pair, Number(mark.dataset.passage), on, className);
  const sentence = target.closest("[data-s]");
  if (!sentence) return;
  const number = Number(sentence.dataset.s);
  const toggle = (column, which) => (column.drawn.sentences.get(which) || []).forEach((element) => element.classList.toggle(className, on));
  toggle(pair.columns[index], number);
  for (const other of pair.sides[index].partners.get(number) || []) toggle(pair.columns[1 - index], other);
}

function lightPassage(pair, number, on, className) {
  const passage = pair.passages[number];
  pair.sides.forEach((side, index) => {
    if (side.article.text === null) return;
    const [begin, end] = index ? [passage.rightBegin, passage.rightEnd] : [passage.leftBegin, passage.leftEnd];
    for (const [sentence, elements] of pair.columns[index].drawn.sentences) {
      const from = sentence ? side.article.ends[sentence - 1] : 0;
      if (from < end && side.article.ends[sentence] > begin) elements.forEach((element) => element.classList.toggle(className, on));
    }
    pair.columns[index].drawn.passages.get(number)?.classList.toggle(className, on);
  });
  pair.map.querySelector('[data-map="' + number + '"]')?.classList.toggle(className, on);
}

/** Goes to a passage on both sides; from one side, that side stays where it is. */
function goTo(number, from) {
  const pair = reader.pair;
  if (!pair || !pair.passages.length) return;
  const wanted = Math.max(0, Math.min(pair.passages.length - 1, number));
  if (reader.current >= 0) lightPassage(pair, reader.current, false, "current");
  reader.current = wanted;
  for (const column of pair.columns) drawTo(column, () => column.drawn.passages.has(wanted));
  lightPassage(pair, wanted, true, "current");
  const marks = pair.columns.map((column) => column.drawn.passages.get(wanted));
  const height = from !== undefined && marks[from] ? marks[from].getBoundingClientRect().top - pair.columns[from].box.getBoundingClientRect().top : Math.min(120, pair.columns[0].box.clientHeight / 4);
  marks.forEach((mark, index) => index !== from && mark && scrollTo(pair.columns[index].box, mark, height));
  describe(pair);
}
function scrollTo(box, element, height) {
  box.scrollTop += element.getBoundingClientRect().top - box.getBoundingClientRect().top - height;
}
function lineUp(pair, index, element) {
  const number = Number(element.dataset.s);
  const other = pair.columns[1 - index];
  const partners = pair.sides[index].partners.get(number) || [];
  drawTo(other, () => partners.length && other.drawn.sentences.has(partners[0]));
  const target = partners.map((partner) => other.drawn.sentences.get(partner)?.[0]).find(Boolean);
  const begin = pair.sides[index].article.ends[number] - 1;
  const passage = pair.passages.find((candidate) => (index ? candidate.rightBegin <= begin && begin < candidate.rightEnd + 2 : candidate.leftBegin <= begin && begin < candidate.leftEnd + 2));
  if (passage) goTo(passage.number, index);
  if (target) scrollTo(other.box, target, element.getBoundingClientRect().top - pair.columns[index].box.getBoundingClientRect().top);
}

function describe(pair) {
  const passage = pair.passages[reader.current];
  if (!passage) return (pair.status.textContent = many(pair.passages.length, "passage") + " shared");
  const facts = [...new Set(passage.edits.map((edit) => edit[5]).filter((changed) => FACTS.has(changed)))];
  const who = passage.origin === "left" || passage.origin === "right" ? plain(pair.row[passage.origin + "_outlet"]) + " had it first" : passage.origin === "third" ? "from " + thirdOf(pair.row) : null;
  pair.status.replaceChildren(h("b", {}, "Passage " + (passage.number + 1) + " of " + pair.passages.length), " · " + [passage.kind.name, many(passage.words, "word"), "similarity " + passage.similarity.toFixed(2), who, facts.length ? facts.join(" and ") + " changed" : null].filter(Boolean).join(" · "));
}

/** Between the columns: both articles as bars, each passage as a band from one to the other. */
function drawMap(pair) {
  const length = (side) => side.article.ends[side.article.ends.length - 1] || 1;
  const [left, right] = pair.sides.map(length);
  const y = (point, whole) => ((1000 * point) / whole).toFixed(1);
  const picture = svg("svg", { viewBox: "0 0 72 1000", preserveAspectRatio: "none" });
  pair.sides.forEach((side, index) => {
    picture.append(svg("rect", { class: "strip", x: index ? 60 : 0, width: 12, y: 0, height: 1000 }));
    side.article.ends.forEach((end, sentence) => {
      if (side.article.kinds[sentence] !== "b") return;
      const begin = sentence ? side.article.ends[sentence - 1] : 0;
      picture.append(svg("rect", { class: "f-boilerplate", x: index ? 60 : 0, width: 12, y: y(begin, length(side)), height: y(end - begin, length(side)) }));
    });
  });
  for (const passage of pair.passages) {
    const [a, b, c, d] = [y(passage.leftBegin, left), y(passage.leftEnd, left), y(passage.rightBegin, right), y(passage.rightEnd, right)];
    picture.append(svg("g", { class: "band f-" + passage.kind.name, "data-map": passage.number, click: () => goTo(passage.number) },
      svg("title", {}, "Passage " + (passage.number + 1) + ", " + passage.kind.name),
      svg("path", { class: "ribbon", d: "M12 " + a + "C36 " + a + " 36 " + c + " 60 " + c + "L60 " + d + "C36 " + d + " 36 " + b + " 12 " + b + "Z" }),
      svg("rect", { x: 0, width: 12, y: a, height: Math.max(2, b - a) }), svg("rect", { x: 60, width: 12, y: c, height: Math.max(2, d - c) })));
  }
  pair.windows = [0, 1].map((index) => svg("rect", { class: "window", x: index ? 59 : -1, width: 14 }));
  picture.append(...pair.windows);
  pair.map.replaceChildren(picture);
}
function moveWindow(pair) {
  if (!pair.windows || !pair.columns.every((column) => column.drawn.done)) return;
  pair.columns.forEach(({ box, paper }, index) => {
    const whole = Math.max(1, paper.offsetHeight);
    const from = Math.max(0, box.scrollTop - paper.offsetTop), to = Math.min(whole, box.scrollTop + box.clientHeight - paper.offsetTop);
    pair.windows[index].setAttribute("y", (1000 * from) / whole);
    pair.windows[index].setAttribute("height", Math.max(0, (1000 * (to - from)) / whole));
  });
}

const CHOICES = 200;
function choosePair(list) {
  const items = h("ul", {});
  const dialog = h("dialog", { class: "chooser", "aria-label": "Choose two articles", close: () => dialog.remove() });
  const draw = (words) => {
    const wanted = list.filter((pair) => !words || [pair.left_outlet, pair.right_outlet, titleOf(articles.get(pair.left_article_id)), titleOf(articles.get(pair.right_article_id))].join(" ").toLowerCase().includes(words));
    items.replaceChildren(...wanted.slice(0, CHOICES).map((pair) => h("li", {}, h("a", { href: "#read/" + pair.place, click: () => dialog.close() },
      h("b", {}, label(pair.left_outlet), " · ", label(pair.right_outlet)), h("span", { class: "block clamp" }, label(titleOf(articles.get(pair.left_article_id)))), h("span", { class: "quiet" }, percent(pair.left_share), " and ", percent(pair.right_share), " shared")))),
      wanted.length > CHOICES ? h("li", { class: "quiet" }, count(wanted.length - CHOICES) + " more; type to narrow them down") : "");
  };
  const filter = h("input", { type: "search", placeholder: "Outlet or title", "aria-label": "Filter by outlet or title", autocomplete: "off", keydown: (event) => event.key === "Escape" && dialog.close(), input: (event) => draw(event.target.value.trim().toLowerCase()) });
  dialog.append(h("div", { class: "tools" }, filter, h("button", { type: "button", class: "plain", click: () => dialog.close() }, "Close")), items);
  draw("");
  document.body.append(dialog);
  dialog.showModal();
  filter.focus();
}
