package org.wirecopy.candidate;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Counts keys of texts: in how many texts, and on which days, each stands. */
final class ArticleCounts {
    /** Keys that are held at once; more go on as parts of their counts. */
    private static final int MOST_HELD = 1 << 20;

    private final KeyIndex keys = new KeyIndex(1 << 12);
    private long[] articles = new long[1 << 12];
    private long[] days = new long[1 << 12];
    /** The last text that was seen to have each key. */
    private long[] last = new long[1 << 12];

    private long article;
    private long day;

    /** In how many texts a key stands, and a bit for each of their days; none for undated ones. */
    public record Counted(long key, long articles, long days) {}

    /** What is counted in a text: tells each key, and may tell it several times. */
    interface Keys extends Serializable {
        void tell(Information.Text text, ArticleCounts counts);
    }

    /** The counts of the texts' keys, perhaps in several parts. */
    static Iterator<Counted> of(Iterator<Information.Text> texts, Keys keys) {
        return of(texts, keys, MOST_HELD);
    }

    static Iterator<Counted> of(Iterator<Information.Text> texts, Keys keys, int mostHeld) {
        List<Counted> parts = new ArrayList<>();
        var counts = new ArticleCounts();
        while (texts.hasNext()) {
            Information.Text text = texts.next();
            counts.begin(text.publishedAt());
            keys.tell(text, counts);
            if (counts.keys.size() > mostHeld) {
                counts.drain(parts);
                counts = new ArticleCounts();
            }
        }
        counts.drain(parts);
        return parts.iterator();
    }

    private void begin(Instant published) {
        article++;
        day = published == null ? 0 : 1L << Math.floorMod(published.getEpochSecond() / 86_400, 64);
    }

    /** The text that was begun has this key. */
    void add(long key) {
        int at = keys.add(key);
        if (at == articles.length) {
            articles = Arrays.copyOf(articles, 2 * at);
            days = Arrays.copyOf(days, 2 * at);
            last = Arrays.copyOf(last, 2 * at);
        }
        if (last[at] != article) {
            last[at] = article;
            articles[at]++;
            days[at] |= day;
        }
    }

    private void drain(List<Counted> parts) {
        for (int i = 0; i < keys.size(); i++) {
            parts.add(new Counted(keys.key(i), articles[i], days[i]));
        }
    }
}
