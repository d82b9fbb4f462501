package org.wirecopy.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;

/**
 * A run against a gold standard: how much of what people labelled it found, and how much of what it found people
 * labelled.
 *
 * @param rows one for each folder, in the order of their names, then one over all cases
 * @param doubtful the labels and passages of which less than half was found or labelled, in the order of the cases
 */
public record Evaluation(List<Score> rows, List<DoubtfulCase> doubtful) {
    /** Below this share of its characters a label counts as missed, a passage as a false hit, in the table to read. */
    private static final double MET = 0.5;

    /** The measure over the cases of one folder. */
    public record Score(String folder, PlagDet measure) {}

    /**
     * Compares the passages of a run with a gold standard.
     *
     * @param gold a folder with PAN's XML files ({@link PanGold}) or a file of JSON lines ({@link JsonLinesGold})
     * @param run the output of a run, or its table of passages alone
     * @param output where the table {@code doubtful_cases} goes; null for nowhere
     * @return the figures as text, one line for each folder and one for all
     * @throws org.wirecopy.article.BadInput if one of the three cannot be used; the message says which and why
     */
    public static String run(SparkSession spark, String gold, String run, String output) {
        GoldStandard labels = GoldStandard.read(gold);
        RunPassages passages = RunPassages.of(spark, run);
        Evaluation evaluation = of(labels, passages.found(labels.scored()));
        String written = output == null ? "" : "\n" + passages.write(evaluation.doubtful(), output) + "\n";
        return evaluation.text() + written;
    }

    /** The measure in each folder and in all, of passages that have the smaller article id on the left. */
    static Evaluation of(GoldStandard gold, Collection<Case> found) {
        List<Score> rows = new ArrayList<>();
        List<DoubtfulCase> doubtful = new ArrayList<>();
        Set<Case> cases = new HashSet<>();
        Set<Case> hits = new HashSet<>(gold.listed() ? Set.of() : found);
        for (GoldStandard.Folder folder : gold.folders()) {
            Set<Case> here = folder.among(found);
            rows.add(new Score(folder.name(), PlagDet.of(folder.cases(), here)));
            doubtful.addAll(doubtful(folder.name(), DoubtfulCase.MISS, folder.cases(), here));
            doubtful.addAll(doubtful(folder.name(), DoubtfulCase.FALSE_HIT, here, folder.cases()));
            cases.addAll(folder.cases());
            hits.addAll(here);
        }
        rows.add(new Score("all", PlagDet.of(cases, hits)));
        return new Evaluation(rows, doubtful);
    }

    private static List<DoubtfulCase> doubtful(String folder, String verdict, Set<Case> cases, Set<Case> by) {
        Map<Case.ArticlePair, List<Case>> near = Coverage.byPair(by);
        List<DoubtfulCase> doubtful = new ArrayList<>();
        for (Case each : cases.stream().sorted(Case.ORDER).toList()) {
            double share = Coverage.share(each, near.getOrDefault(each.pair(), List.of()));
            if (share < MET) {
                doubtful.add(DoubtfulCase.of(folder, verdict, each, share));
            }
        }
        return doubtful;
    }

    /** The figures as a table of text. */
    String text() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-28s%7s%7s%9s%10s%9s%9s%13s%n",
                "",
                "cases",
                "found",
                "PlagDet",
                "precision",
                "recall",
                "F1",
                "granularity"));
        for (Score row : rows) {
            PlagDet m = row.measure();
            text.append(String.format(
                    Locale.ROOT,
                    "%-28s%7d%7d%9.5f%10.5f%9.5f%9.5f%13.5f%n",
                    row.folder(),
                    m.cases(),
                    m.found(),
                    m.plagDet(),
                    m.precision(),
                    m.recall(),
                    m.f1(),
                    m.granularity()));
        }
        return text.toString();
    }
}
