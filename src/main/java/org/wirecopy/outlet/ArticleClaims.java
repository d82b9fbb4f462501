package org.wirecopy.outlet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wirecopy.match.Kind;

/** Holds an article's row, its sentences and their matches against each other, and claims what they add up to. */
final class ArticleClaims {
    static final String KINDS = "the kinds of an article add up to it";
    static final String ORIGINS = "the origins of an article's copy add up to it";
    static final String TILING = "the sentences of an article tile it and give its figures";
    static final String MATCHES = "sentences have the kind and the outlets of their matches";

    /** As in {@link Claims#SUMS}. */
    private static final List<String> KIND_ORDER =
            List.of("own", "verbatim", "edited", "rewritten", "quoted", "boilerplate");

    private final String articleId;
    private final List<Fact.Part> parts = new ArrayList<>();
    private final TreeMap<Integer, List<Fact.Seen>> seen = new TreeMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private Fact.Total total;

    private ArticleClaims(String articleId) {
        this.articleId = articleId;
    }

    static Iterator<Claim> of(String articleId, Iterator<Fact> facts) {
        ArticleClaims article = new ArticleClaims(articleId);
        facts.forEachRemaining(article::take);
        article.parts.sort(Comparator.comparingInt(Fact.Part::sentence));
        article.claim();
        return article.claims.iterator();
    }

    private void take(Fact fact) {
        if (fact.total() != null) {
            total = fact.total();
        } else if (fact.part() != null) {
            parts.add(fact.part());
        } else {
            seen.computeIfAbsent(fact.seen().sentence(), sentence -> new ArrayList<>())
                    .add(fact.seen());
        }
    }

    private void claim() {
        if (total == null) {
            claims.add(new Claim(TILING, articleId, new long[] {1}));
            return;
        }
        long[] sums = total.sums();
        long copy = sums[2] + sums[3] + sums[4];
        holds(KINDS, total.length() == sums[0] && sums[0] == sums[1] + copy + sums[5] + sums[6]);
        holds(ORIGINS, copy == sums[7] + sums[8] + sums[9]);
        holds(TILING, tiles());
        holds(MATCHES, agreesWithMatches());
        claims.add(new Claim(Claims.OUTLETS, total.outlet(), counted(1, sums)));
        if (total.storyId() != null) {
            claims.add(new Claim(Claims.STORIES, total.storyId(), new long[] {1, copy}));
        }
        claimPairs();
    }

    private void holds(String invariant, boolean holds) {
        claims.add(new Claim(invariant, articleId, new long[] {holds ? 0 : 1}));
    }

    private static long[] counted(long count, long[] sums) {
        long[] all = new long[sums.length + 1];
        all[0] = count;
        System.arraycopy(sums, 0, all, 1, sums.length);
        return all;
    }

    private boolean tiles() {
        long[] found = new long[total.sums().length - 1];
        int at = 0;
        for (int sentence = 0; sentence < parts.size(); sentence++) {
            Fact.Part part = parts.get(sentence);
            if (part.sentence() != sentence || part.begin() != at || part.end() < at) {
                return false;
            }
            int length = part.end() - part.begin();
            found[0] += length;
            found[1 + KIND_ORDER.indexOf(part.kind())] += length;
            if (part.origin() != null) {
                found[originIndex(part.origin())] += length;
            }
            at = part.end();
        }
        for (int sum = 0; sum < found.length; sum++) {
            if (found[sum] != total.sums()[sum]) {
                return false;
            }
        }
        return parts.size() == total.sentences();
    }

    private int originIndex(String origin) {
        if (origin.equals(StoryOrigin.UNDECIDED)) {
            return 9;
        }
        return origin.equals(total.outlet()) ? 7 : 8;
    }

    private boolean agreesWithMatches() {
        for (Fact.Part part : parts) {
            List<Fact.Seen> matches = seen.getOrDefault(part.sentence(), List.of());
            TreeSet<String> outlets = new TreeSet<>();
            TreeSet<String> proved = new TreeSet<>();
            for (Fact.Seen match : matches) {
                outlets.add(match.otherOutlet());
                if (match.witness()) {
                    proved.add(match.otherOutlet());
                }
                if (match.characters() != part.end() - part.begin()) {
                    return false;
                }
            }
            String best = matches.isEmpty() ? null : best(matches).kind();
            boolean sameKind = best == null
                    ? part.kind().equals("own") || part.kind().equals("boilerplate")
                    : part.kind().equals(best);
            List<String> told = part.otherOutlets();
            if (!sameKind || !told.equals(List.copyOf(outlets)) || !told.equals(List.copyOf(proved))) {
                return false;
            }
        }
        return parts.isEmpty() || seen.isEmpty() || seen.lastKey() < parts.size();
    }

    private static Fact.Seen best(List<Fact.Seen> matches) {
        return matches.stream()
                .min(Comparator.comparing(match -> Kind.valueOf(match.kind().toUpperCase(Locale.ROOT))))
                .orElseThrow();
    }

    private void claimPairs() {
        Map<String, long[]> byPair = new TreeMap<>();
        Map<String, long[]> byOutlets = new TreeMap<>();
        for (List<Fact.Seen> matches : seen.values()) {
            TreeMap<String, List<Fact.Seen>> inPair = new TreeMap<>();
            TreeMap<String, List<Fact.Seen>> inOutlet = new TreeMap<>();
            for (Fact.Seen match : matches) {
                inPair.computeIfAbsent(match.leftArticleId() + "\n" + match.rightArticleId(), pair -> new ArrayList<>())
                        .add(match);
                inOutlet.computeIfAbsent(match.otherOutlet(), outlet -> new ArrayList<>())
                        .add(match);
            }
            inPair.forEach((pair, some) -> {
                Fact.Seen match = best(some);
                long shared = match.kind().equals("quoted") ? 0 : match.characters();
                byPair.computeIfAbsent(pair, key -> new long[2])[match.isLeft() ? 0 : 1] += shared;
            });
            inOutlet.forEach((other, some) -> {
                Fact.Seen match = best(some);
                boolean straight = isBefore(match.outlet(), other);
                String key = straight ? match.outlet() + "\n" + other : other + "\n" + match.outlet();
                int speech = match.kind().equals("quoted") ? 2 : 0;
                byOutlets.computeIfAbsent(key, outlets -> new long[8])[4 + speech + (straight ? 0 : 1)] +=
                        match.characters();
            });
        }
        byPair.forEach((pair, sums) -> claims.add(new Claim(Claims.ARTICLE_PAIRS, pair, sums)));
        byOutlets.forEach((pair, sums) -> claims.add(new Claim(Claims.OUTLET_PAIRS, pair, sums)));
    }

    /** By code points, as tables are sorted. */
    private static boolean isBefore(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8))
                < 0;
    }
}
