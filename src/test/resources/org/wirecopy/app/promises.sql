-- What output/README.md promises of a run's tables. Each query gives the rows that break its promise.

-- articles hold their text and know its length
SELECT article_id FROM articles WHERE length(text) <> characters;

-- sentences tile their article, in order
SELECT article_id, sentence FROM (
  SELECT article_id, sentence, "begin", "end", lag("end", 1, 0) OVER (PARTITION BY article_id ORDER BY sentence) AS before,
         row_number() OVER (PARTITION BY article_id ORDER BY sentence) - 1 AS place FROM sentences)
WHERE "begin" <> before OR "end" < "begin" OR sentence <> place;

-- sentences are spans of their article, in code points
SELECT article_id, sentence FROM sentences s JOIN articles a USING (article_id)
WHERE s.text <> substring(a.text, s."begin" + 1, s."end" - s."begin") OR s.outlet <> a.outlet;

-- sentences have the kinds, the origins and the evidence of the dictionary
SELECT article_id, sentence FROM sentences
WHERE kind NOT IN ('own', 'verbatim', 'edited', 'rewritten', 'quoted', 'boilerplate')
   OR (origin IS NOT NULL) <> (kind IN ('verbatim', 'edited', 'rewritten'))
   OR (len(other_outlets) > 0) <> (kind IN ('verbatim', 'edited', 'rewritten', 'quoted'))
   OR (recycled AND kind <> 'own') OR covered_characters NOT BETWEEN 0 AND "end" - "begin"
   OR (kind = 'boilerplate' AND evidence NOT IN ('credit', 'phrase', 'form', 'recurring', 'comments', 'repeated', 'foreign', 'between'))
   OR (similarity IS NULL) <> (kind = 'boilerplate' OR evidence IS NULL);

-- articles are the sums of their sentences
SELECT article_id FROM articles a LEFT JOIN (
  SELECT article_id, count(*) AS sentences, sum(n) AS characters,
    coalesce(sum(n) FILTER (kind = 'own'), 0) AS own_characters, coalesce(sum(n) FILTER (kind = 'verbatim'), 0) AS verbatim_characters,
    coalesce(sum(n) FILTER (kind = 'edited'), 0) AS edited_characters, coalesce(sum(n) FILTER (kind = 'rewritten'), 0) AS rewritten_characters,
    coalesce(sum(n) FILTER (kind = 'quoted'), 0) AS quoted_characters, coalesce(sum(n) FILTER (kind = 'boilerplate'), 0) AS boilerplate_characters,
    coalesce(sum(n) FILTER (origin = outlet), 0) AS originated_characters, coalesce(sum(n) FILTER (origin = 'undecided'), 0) AS undecided_characters,
    coalesce(sum(n) FILTER (origin NOT IN (outlet, 'undecided')), 0) AS taken_characters, coalesce(sum(n) FILTER (recycled), 0) AS recycled_characters
  FROM (SELECT *, "end" - "begin" AS n FROM sentences) GROUP BY article_id) s USING (article_id)
WHERE (a.sentences, a.characters, a.own_characters, a.verbatim_characters, a.edited_characters, a.rewritten_characters, a.quoted_characters,
       a.boilerplate_characters, a.originated_characters, a.undecided_characters, a.taken_characters, a.recycled_characters)
   IS DISTINCT FROM (s.sentences, s.characters, s.own_characters, s.verbatim_characters, s.edited_characters, s.rewritten_characters,
       s.quoted_characters, s.boilerplate_characters, s.originated_characters, s.undecided_characters, s.taken_characters, s.recycled_characters);

-- shares are own, and own with originated, of prose
SELECT key FROM (
  SELECT article_id AS key, own_share, original_share, own_characters, originated_characters, characters, boilerplate_characters FROM articles
  UNION ALL SELECT outlet, own_share, original_share, own_characters, originated_characters, characters, boilerplate_characters FROM outlets
  UNION ALL SELECT outlet || ' ' || period, own_share, original_share, own_characters, originated_characters, characters, boilerplate_characters
  FROM outlet_periods)
WHERE own_share IS DISTINCT FROM own_characters / nullif(characters - boilerplate_characters, 0)
   OR original_share IS DISTINCT FROM (own_characters + originated_characters) / nullif(characters - boilerplate_characters, 0);

-- outlets are the sums of their articles
SELECT outlet FROM outlets o FULL JOIN (
  SELECT outlet, any_value(owner) AS owner, count(*) AS articles, count(DISTINCT story_id) AS stories, sum(characters) AS characters, sum(words) AS words,
    sum(own_characters) AS own_characters, sum(verbatim_characters) AS verbatim_characters, sum(edited_characters) AS edited_characters,
    sum(rewritten_characters) AS rewritten_characters, sum(quoted_characters) AS quoted_characters, sum(boilerplate_characters) AS boilerplate_characters,
    sum(originated_characters) AS originated_characters, sum(taken_characters) AS taken_characters, sum(undecided_characters) AS undecided_characters,
    sum(recycled_characters) AS recycled_characters
  FROM articles GROUP BY outlet) a USING (outlet)
WHERE (o.owner, o.articles, o.stories, o.characters, o.words, o.own_characters, o.verbatim_characters, o.edited_characters, o.rewritten_characters,
       o.quoted_characters, o.boilerplate_characters, o.originated_characters, o.taken_characters, o.undecided_characters, o.recycled_characters)
   IS DISTINCT FROM (a.owner, a.articles, a.stories, a.characters, a.words, a.own_characters, a.verbatim_characters, a.edited_characters,
       a.rewritten_characters, a.quoted_characters, a.boilerplate_characters, a.originated_characters, a.taken_characters, a.undecided_characters,
       a.recycled_characters);

-- periods are the sums of their articles
SELECT outlet, period FROM outlet_periods p FULL JOIN (
  SELECT outlet, coalesce(strftime(published_at AT TIME ZONE 'UTC', '%Y-%m'), 'undated') AS period, count(*) AS articles, sum(characters) AS characters,
    sum(own_characters) AS own_characters, sum(originated_characters) AS originated_characters, sum(taken_characters) AS taken_characters,
    count(DISTINCT story_id) AS stories
  FROM articles GROUP BY 1, 2) a USING (outlet, period)
WHERE (p.articles, p.characters, p.own_characters, p.originated_characters, p.taken_characters, p.stories)
   IS DISTINCT FROM (a.articles, a.characters, a.own_characters, a.originated_characters, a.taken_characters, a.stories);

-- outlets own what they credit no more than what they own
SELECT outlet FROM outlets o JOIN (
  SELECT outlet, sum(own_characters) FILTER (len(list_filter(credits, lambda credit: credit.role = 'supply')) > 0) AS most FROM articles GROUP BY outlet) USING (outlet)
WHERE own_credited_characters > coalesce(most, 0);

-- intervals hold their share, and only small samples lack them
SELECT outlet FROM outlets
WHERE own_share NOT BETWEEN own_share_low AND own_share_high OR original_share NOT BETWEEN original_share_low AND original_share_high
   OR small_sample <> (own_share_low IS NULL);

-- the run's own threshold gives the run's own shares
SELECT o.outlet FROM outlets o LEFT JOIN sensitivity s ON s.outlet = o.outlet AND s.threshold = 0.45
WHERE (s.own_share, s.original_share) IS DISTINCT FROM (o.own_share, o.original_share);

-- each outlet has three thresholds
SELECT outlet FROM outlets LEFT JOIN sensitivity USING (outlet) GROUP BY outlet HAVING list(threshold ORDER BY threshold) <> [0.35, 0.45, 0.55];

-- stories are the sums of their articles
SELECT story_id FROM stories s FULL JOIN (
  SELECT story_id, count(*) AS articles, count(DISTINCT outlet) AS outlets, sum(verbatim_characters + edited_characters + rewritten_characters) AS shared_characters,
    first(article_id ORDER BY published_at NULLS LAST, article_id) AS first_article_id, first(outlet ORDER BY published_at NULLS LAST, article_id) AS first_outlet,
    min(published_at) AS first_published_at, max(published_at) AS last_published_at
  FROM articles WHERE story_id IS NOT NULL GROUP BY story_id) a USING (story_id)
WHERE (s.articles, s.outlets, s.shared_characters, s.first_article_id, s.first_outlet, s.first_published_at, s.last_published_at)
   IS DISTINCT FROM (a.articles, a.outlets, a.shared_characters, a.first_article_id, a.first_outlet, a.first_published_at, a.last_published_at)
   OR s.story_id <> s.first_article_id OR s.articles < 2;

-- matches stand between sentences of two outlets, once each
SELECT left_article_id, left_sentence, right_article_id, right_sentence FROM matches m
LEFT JOIN sentences l ON l.article_id = left_article_id AND l.sentence = left_sentence
LEFT JOIN sentences r ON r.article_id = right_article_id AND r.sentence = right_sentence
WHERE left_article_id >= right_article_id OR l.outlet IS DISTINCT FROM left_outlet OR r.outlet IS DISTINCT FROM right_outlet OR left_outlet = right_outlet
   OR left_characters <> l."end" - l."begin" OR right_characters <> r."end" - r."begin" OR l.kind = 'boilerplate' OR r.kind = 'boilerplate'
   OR m.kind NOT IN ('verbatim', 'edited', 'rewritten', 'quoted') OR found_by NOT IN ('anchor', 'alignment')
   OR m.similarity <= 0 OR m.similarity > 1 OR left_coverage NOT BETWEEN 0 AND 1 OR right_coverage NOT BETWEEN 0 AND 1;

-- sentences are found where their matches say, each with a witness
SELECT article_id, sentence FROM sentences s LEFT JOIN (
  SELECT article_id, sentence, list_sort(list(DISTINCT other_outlet)) AS found, list_sort(list(DISTINCT other_outlet) FILTER (witness)) AS proved
  FROM seen WHERE coverage >= 0.5 GROUP BY ALL) m USING (article_id, sentence)
WHERE other_outlets IS DISTINCT FROM coalesce(found, []) OR other_outlets IS DISTINCT FROM coalesce(proved, []);

-- sentences have the kind of their best match, own without one
SELECT article_id, sentence FROM sentences s LEFT JOIN (
  SELECT article_id, sentence, first(kind ORDER BY strength) AS best FROM seen WHERE coverage >= 0.5 GROUP BY ALL) m USING (article_id, sentence)
WHERE s.kind <> 'boilerplate' AND s.kind <> coalesce(best, 'own');

-- the evidence of a sentence is its best match
SELECT s.article_id, s.sentence FROM sentences s LEFT JOIN (
  SELECT article_id, sentence, first(other_article_id || '#' || other_sentence ORDER BY coverage < 0.5, strength, similarity DESC, other_article_id) AS evidence,
    first(similarity ORDER BY coverage < 0.5, strength, similarity DESC, other_article_id) AS similarity FROM seen GROUP BY ALL) m USING (article_id, sentence)
WHERE s.kind <> 'boilerplate' AND (s.evidence, s.similarity) IS DISTINCT FROM (m.evidence, m.similarity);

-- the origin of copy is itself, one of its direct matches, or an agency
SELECT s.article_id, s.sentence FROM sentences s
LEFT JOIN (SELECT DISTINCT article_id, sentence, other_outlet FROM seen WHERE kind <> 'quoted' AND coverage >= 0.5) m
  ON (m.article_id, m.sentence, m.other_outlet) = (s.article_id, s.sentence, s.origin)
WHERE s.origin NOT IN ('undecided', s.outlet) AND m.other_outlet IS NULL AND s.origin NOT IN (SELECT origin FROM stories);

-- articles share in pairs what their matches share
SELECT left_article_id, right_article_id FROM article_pairs p FULL JOIN (
  SELECT left_article_id, right_article_id, coalesce(sum(length) FILTER (is_left AND best < 4), 0) AS left_shared_characters,
    coalesce(sum(length) FILTER (NOT is_left AND best < 4), 0) AS right_shared_characters,
    coalesce(sum(length) FILTER (is_left), 0) AS left_found, coalesce(sum(length) FILTER (NOT is_left), 0) AS right_found
  FROM (SELECT left_article_id, right_article_id, is_left, sentence, any_value(length) FILTER (coverage >= 0.5) AS length, min(strength) FILTER (coverage >= 0.5) AS best
        FROM seen GROUP BY ALL) GROUP BY ALL) m USING (left_article_id, right_article_id)
JOIN articles l ON l.article_id = left_article_id JOIN articles r ON r.article_id = right_article_id
WHERE (p.left_shared_characters, p.right_shared_characters, p.left_added_characters, p.right_added_characters)
   IS DISTINCT FROM (m.left_shared_characters, m.right_shared_characters, l.characters - l.boilerplate_characters - left_found, r.characters - r.boilerplate_characters - right_found)
   OR left_share IS DISTINCT FROM p.left_shared_characters / nullif(l.characters - l.boilerplate_characters, 0)
   OR right_share IS DISTINCT FROM p.right_shared_characters / nullif(r.characters - r.boilerplate_characters, 0)
   OR p.left_outlet <> l.outlet OR p.right_outlet <> r.outlet
   OR p.story_id IS DISTINCT FROM (CASE WHEN l.story_id = r.story_id THEN l.story_id END)
   OR seconds_apart IS DISTINCT FROM abs(date_diff('second', l.published_at, r.published_at))
   OR headline_changed IS NULL <> (l.title IS NULL OR r.title IS NULL)
   OR p.origin NOT IN ('left', 'right', 'third', 'undecided');

-- articles count their passages in pairs
SELECT left_article_id, right_article_id FROM article_pairs p
FULL JOIN (SELECT left_article_id, right_article_id, count(*) AS passages FROM passages GROUP BY ALL) c USING (left_article_id, right_article_id)
WHERE p.passages IS DISTINCT FROM coalesce(c.passages, 0);

-- outlets share in pairs what their sentences share
SELECT left_outlet, right_outlet FROM outlet_pairs p FULL JOIN (
  SELECT least(outlet, other_outlet) AS left_outlet, greatest(outlet, other_outlet) AS right_outlet,
    coalesce(sum(length) FILTER (outlet < other_outlet AND best < 4), 0) AS left_shared_characters, coalesce(sum(length) FILTER (outlet > other_outlet AND best < 4), 0) AS right_shared_characters,
    coalesce(sum(length) FILTER (outlet < other_outlet AND best = 4), 0) AS left_quoted_characters, coalesce(sum(length) FILTER (outlet > other_outlet AND best = 4), 0) AS right_quoted_characters
  FROM (SELECT outlet, other_outlet, article_id, sentence, any_value(length) FILTER (coverage >= 0.5) AS length, min(strength) FILTER (coverage >= 0.5) AS best FROM seen GROUP BY ALL)
  GROUP BY 1, 2) m USING (left_outlet, right_outlet)
JOIN outlets l ON l.outlet = left_outlet JOIN outlets r ON r.outlet = right_outlet
WHERE (p.left_shared_characters, p.right_shared_characters, p.left_quoted_characters, p.right_quoted_characters)
   IS DISTINCT FROM (m.left_shared_characters, m.right_shared_characters, m.left_quoted_characters, m.right_quoted_characters)
   OR left_share IS DISTINCT FROM p.left_shared_characters / nullif(l.characters - l.boilerplate_characters, 0)
   OR right_share IS DISTINCT FROM p.right_shared_characters / nullif(r.characters - r.boilerplate_characters, 0);

-- outlets count in pairs the pairs of their articles
SELECT left_outlet, right_outlet FROM outlet_pairs p FULL JOIN (
  SELECT least(left_outlet, right_outlet) AS left_outlet, greatest(left_outlet, right_outlet) AS right_outlet, count(*) AS article_pairs,
    count(DISTINCT story_id) AS stories, count(*) FILTER (origin IN ('third', 'undecided')) AS undecided,
    count(*) FILTER (origin = CASE WHEN left_outlet < right_outlet THEN 'left' ELSE 'right' END) AS left_first,
    count(*) FILTER (origin = CASE WHEN left_outlet < right_outlet THEN 'right' ELSE 'left' END) AS right_first
  FROM article_pairs GROUP BY 1, 2) a USING (left_outlet, right_outlet)
WHERE (p.article_pairs, p.stories, p.undecided, p.left_first, p.right_first) IS DISTINCT FROM (a.article_pairs, a.stories, a.undecided, a.left_first, a.right_first);

-- passages stand inside both articles, and their edits inside them
SELECT left_article_id, left_begin, right_article_id, right_begin FROM passages p
JOIN articles l ON l.article_id = left_article_id JOIN articles r ON r.article_id = right_article_id
WHERE NOT (0 <= left_begin AND left_begin < left_end AND left_end <= l.characters AND 0 <= right_begin AND right_begin < right_end AND right_end <= r.characters)
   OR left_matched_characters <= 0 OR right_matched_characters <= 0 OR p.similarity <= 0 OR p.similarity > 1
   OR len(list_filter(edits, lambda edit: edit.operation NOT IN ('insert', 'delete', 'replace', 'move') OR edit.changed NOT IN ('number', 'negation', 'name', 'wording')
     OR edit.left_begin > edit.left_end OR edit.right_begin > edit.right_end OR edit.left_begin < 0 OR edit.right_begin < 0
     OR edit.left_end > l.characters OR edit.right_end > r.characters)) > 0;

-- credits are spans of their article's text
SELECT article_id FROM (SELECT article_id, characters, unnest(credits) AS credit FROM articles)
WHERE credit.role NOT IN ('supply', 'photo', 'source') OR credit.agency IS NULL
   OR NOT (credit."begin" = -1 AND credit."end" = -1 OR 0 <= credit."begin" AND credit."begin" < credit."end" AND credit."end" <= characters);

-- templates were seen, first and last
SELECT template_id FROM templates WHERE articles < 1 OR last_seen < first_seen OR rule IS NULL;
