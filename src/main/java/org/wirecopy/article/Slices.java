package org.wirecopy.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts the files of all sources into tasks of about equal work. Files that can be read from the middle are cut;
 * small files are gathered. How they are parted does not show in the result.
 */
final class Slices {
    private static final long SMALLEST = 1 << 20;
    private static final long LARGEST = 64 << 20;
    /** Opening a file takes about as long as reading this many bytes. */
    private static final long COST_OF_OPENING = 1 << 16;

    private static final int TASKS_PER_CORE = 3;

    private Slices() {}

    /** The tasks, each a list of slices, in the order of the files. */
    static List<List<Slice>> of(List<SourceFile> files, int cores) {
        long bytes = files.stream().mapToLong(f -> f.length() + COST_OF_OPENING).sum();
        long share = Math.max(SMALLEST, Math.min(LARGEST, bytes / ((long) cores * TASKS_PER_CORE) + 1));
        List<List<Slice>> tasks = new ArrayList<>();
        List<Slice> task = new ArrayList<>();
        long filled = 0;
        for (SourceFile file : files) {
            for (Slice slice : cut(file, share)) {
                long work = COST_OF_OPENING + Math.min(slice.end(), file.length()) - slice.begin();
                if (!task.isEmpty() && filled + work > share) {
                    tasks.add(task);
                    task = new ArrayList<>();
                    filled = 0;
                }
                task.add(slice);
                filled += work;
            }
        }
        tasks.add(task);
        return tasks;
    }

    /** The slices of one file, each of about so many bytes. */
    static List<Slice> cut(SourceFile file, long share) {
        List<Slice> slices = new ArrayList<>();
        boolean whole = file.format() == null || !file.format().isSplittable() || file.isCompressed();
        long begin = 0;
        while (!whole && file.length() - begin > share + share / 2) {
            slices.add(new Slice(file, begin, begin + share));
            begin += share;
        }
        slices.add(new Slice(file, begin, Long.MAX_VALUE));
        return slices;
    }
}
