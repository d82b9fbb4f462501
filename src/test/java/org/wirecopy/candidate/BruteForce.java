package org.wirecopy.candidate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wirecopy.article.Prose;

/** Compares every sentence with every other: what the join must find. */
final class BruteForce {
    /** Where a sentence stands. */
    record Place(String article, int sentence, String outlet, long published) {}

    /** Two places, the left article's id the smaller one. */
    record Pair(String left, int leftSentence, String right, int rightSentence) {}

    /** How similar they are, and whether the pair is a witness. */
    record Verdict(double similarity, boolean witness) {}

    private record Vector(long[] words, List<Place> places, long[] keys, int[] frequency, float[] weight) {}

    private final JoinSettings settings;
    private final List<Vector> vectors = new ArrayList<>();

    private BruteForce(List<Prose> corpus, JoinSettings settings) {
        this.settings = settings;
        Map<List<Long>, List<Place>> distinct = new HashMap<>();
        for (Prose prose : corpus) {
            for (int s = 0; s < prose.sentences(); s++) {
                if (!prose.isFurniture(s) && prose.wordsIn(s) >= settings.minWords()) {
                    long published = prose.publishedAt() == null
                            ? Long.MAX_VALUE
                            : prose.publishedAt().getEpochSecond();
                    List<Long> words = Arrays.stream(
                                    prose.words().keys(), prose.firstWords()[s], prose.firstWords()[s + 1])
                            .boxed()
                            .toList();
                    distinct.computeIfAbsent(words, w -> new ArrayList<>())
                            .add(new Place(prose.articleId(), s, prose.outlet(), published));
                }
            }
        }
        Map<Long, Integer> frequency = new HashMap<>();
        distinct.keySet().forEach(words -> features(words).keySet().forEach(f -> frequency.merge(f, 1, Integer::sum)));
        distinct.forEach((words, places) -> vectors.add(vector(words, places, frequency, distinct.size())));
    }

    private static TreeMap<Long, Integer> features(List<Long> words) {
        long[] array = words.stream().mapToLong(Long::longValue).toArray();
        TreeMap<Long, Integer> times = new TreeMap<>();
        for (long feature : FeatureKeys.of(array, 0, array.length)) {
            times.merge(feature, 1, Integer::sum);
        }
        return times;
    }

    private static Vector vector(List<Long> words, List<Place> places, Map<Long, Integer> frequency, int total) {
        TreeMap<Long, Integer> times = features(words);
        List<Long> order = new ArrayList<>(times.keySet());
        order.sort((a, b) -> frequency.get(a).equals(frequency.get(b))
                ? Long.compare(a, b)
                : Integer.compare(frequency.get(a), frequency.get(b)));
        double[] raw = new double[order.size()];
        double squares = 0;
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (1 + StrictMath.log(times.get(order.get(i))))
                    * StrictMath.log(1 + (double) total / frequency.get(order.get(i)));
            squares += raw[i] * raw[i];
        }
        float[] weight = new float[raw.length];
        for (int i = 0; i < raw.length; i++) {
            weight[i] = (float) (raw[i] / Math.sqrt(squares));
        }
        return new Vector(
                words.stream().mapToLong(Long::longValue).toArray(),
                places,
                order.stream().mapToLong(Long::longValue).toArray(),
                order.stream().mapToInt(frequency::get).toArray(),
                weight);
    }

    private static double similarity(Vector one, Vector other) {
        if (one == other) {
            return 1;
        }
        double sum = 0;
        int a = 0;
        int b = 0;
        while (a < one.keys.length && b < other.keys.length) {
            int order = one.frequency[a] == other.frequency[b]
                    ? Long.compare(one.keys[a], other.keys[b])
                    : Integer.compare(one.frequency[a], other.frequency[b]);
            if (order == 0) {
                sum += (double) one.weight[a] * other.weight[b];
            }
            a += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
        }
        return sum > 1 - 1e-6 ? 1 : sum;
    }

    private boolean inWindow(Place one, Place other) {
        return settings.days() == null
                || one.published == Long.MAX_VALUE
                || other.published == Long.MAX_VALUE
                || Math.abs(Math.floorDiv(one.published, 86_400) - Math.floorDiv(other.published, 86_400))
                        <= settings.days();
    }

    /** All similarities of different sentences, for tests that want one exactly at the threshold. */
    static List<Double> similarities(List<Prose> corpus, JoinSettings settings) {
        var brute = new BruteForce(corpus, settings);
        Set<Double> all = new HashSet<>();
        for (Vector one : brute.vectors) {
            for (Vector other : brute.vectors) {
                all.add(similarity(one, other));
            }
        }
        return all.stream().sorted().toList();
    }

    /** Every pair at or above the threshold. */
    static Map<Pair, Verdict> pairs(List<Prose> corpus, JoinSettings settings) {
        var brute = new BruteForce(corpus, settings);
        Map<Pair, Verdict> pairs = new HashMap<>();
        for (Vector one : brute.vectors) {
            for (Place place : one.places) {
                brute.ofPlace(one, place, pairs);
            }
        }
        return pairs;
    }

    private record Best(double similarity, Place place) {}

    private void ofPlace(Vector one, Place place, Map<Pair, Verdict> pairs) {
        Map<String, Best> best = new HashMap<>();
        for (Vector other : vectors) {
            double similarity = similarity(one, other);
            if (similarity < settings.threshold()) {
                continue;
            }
            for (Place there : other.places) {
                if (!there.outlet.equals(place.outlet) && inWindow(place, there)) {
                    pairs.merge(pair(place, there), new Verdict(similarity, false), (a, b) -> a);
                    best.merge(
                            there.outlet, new Best(similarity, there), (old, each) -> isBetter(each, old) ? each : old);
                }
            }
        }
        best.values().forEach(witness -> pairs.put(pair(place, witness.place), new Verdict(witness.similarity, true)));
    }

    private static boolean isBetter(Best one, Best other) {
        if (one.similarity != other.similarity) {
            return one.similarity > other.similarity;
        }
        if (one.place.published != other.place.published) {
            return one.place.published < other.place.published;
        }
        int articles = compare(one.place.article, other.place.article);
        return articles < 0 || articles == 0 && one.place.sentence < other.place.sentence;
    }

    private static int compare(String one, String other) {
        return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
    }

    private static Pair pair(Place one, Place other) {
        return compare(one.article, other.article) < 0
                ? new Pair(one.article, one.sentence, other.article, other.sentence)
                : new Pair(other.article, other.sentence, one.article, one.sentence);
    }
}
