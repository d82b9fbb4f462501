package org.wirecopy.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.wirecopy.article.BadInput;
import org.wirecopy.article.ReadCounts;
import org.wirecopy.report.Signature;

/**
 * The folder of an archive: its batches, one after the other. A batch is written elsewhere, renamed, and counts from when it
 * says what it holds: so it is there whole or not at all, also where renaming a folder is copying it.
 *
 * <p>One run at a time adds to an archive, and holds a lock on it until it is closed.
 */
final class ArchiveFolder implements AutoCloseable {
    private static final String CONTENTS = "batch.json";
    private static final Pattern BATCH = Pattern.compile("batch-(\\d{6})");
    private static final Pattern LOCK = Pattern.compile("\\.lock\\." + Signature.PATTERN + "\\..*");
    private static final Pattern PARTIAL = Pattern.compile("\\.[0-9a-f-]{36}\\.partial");
    private static final JsonMapper JSON = new JsonMapper();

    /** The batch in which a row stands, by its file. */
    static final Column NUMBER = functions
            .regexp_extract(functions.col("_metadata.file_path"), "/batch-(\\d{6})/[a-z]+/[^/]*$", 1)
            .cast(DataTypes.IntegerType);

    private final FileSystem files;
    private final Path folder;
    private final Path lock;
    private final List<Batch> batches;
    private final Path partial;

    /** What a run added. */
    record Batch(Path path, Contents contents) {}

    /**
     * What a batch says of itself.
     *
     * @param wirecopy the program that wrote it
     * @param settings by which its rows were found
     * @param learned of how many articles it tells what they taught; null where it goes by an earlier batch
     * @param corrected how many articles of earlier batches it supersedes
     * @param counts of all that was read until then
     * @param notCompared what was not compared until then, in words
     */
    record Contents(
            String wirecopy,
            JsonNode settings,
            Long learned,
            long corrected,
            ReadCounts counts,
            List<String> notCompared) {}

    private ArchiveFolder(FileSystem files, Path folder, Path lock, List<Batch> batches) {
        this.files = files;
        this.folder = folder;
        this.lock = lock;
        this.batches = batches;
        this.partial = new Path(folder, "." + UUID.randomUUID() + ".partial");
    }

    /**
     * Opens a folder for a run that adds to it.
     *
     * @param output where the run publishes
     * @throws BadInput if another run is adding to it, or it cannot be written, or holds what no run of ours put there
     */
    static ArchiveFolder open(String archive, String output, Configuration configuration) {
        try {
            Path given = new Path(archive);
            FileSystem files = given.getFileSystem(configuration);
            files.setWriteChecksum(false);
            Path folder = files.makeQualified(given);
            refuseOverlap(archive, folder, files.makeQualified(new Path(output)));
            files.mkdirs(folder);
            refuseForeign(files, folder, archive);
            Path lock = lock(files, folder, archive);
            try {
                removeAbandoned(files, folder);
                return new ArchiveFolder(files, folder, lock, batches(files, folder));
            } catch (IOException e) {
                files.delete(lock, false);
                throw e;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInput(
                    "archive " + archive + " cannot be used: " + e.getMessage() + "; name another with --archive", e);
        }
    }

    private static void refuseOverlap(String archive, Path folder, Path output) {
        String one = folder + "/";
        String other = output + "/";
        if (one.startsWith(other) || other.startsWith(one)) {
            throw new BadInput(
                    "archive " + archive + " and output " + output.toUri().getPath()
                            + " lie in each other; name folders that do not, with --archive and --output");
        }
    }

    private static void refuseForeign(FileSystem files, Path folder, String archive) throws IOException {
        List<String> names = listed(files, folder).stream().map(Path::getName).toList();
        if (!names.isEmpty() && names.stream().noneMatch(ArchiveFolder::isOurs)) {
            throw new BadInput(
                    "archive " + archive + " holds files, and none of them is an archive's; it is left alone:"
                            + " name another folder with --archive");
        }
    }

    /** Signs first and looks then: of two that come at once, one at most goes on. */
    private static Path lock(FileSystem files, Path folder, String archive) throws IOException {
        Path lock = new Path(folder, ".lock." + Signature.own() + "." + UUID.randomUUID());
        files.create(lock, false).close();
        files.deleteOnExit(lock);
        for (Path other : listed(files, folder)) {
            Matcher found = LOCK.matcher(other.getName());
            if (!found.matches() || other.getName().equals(lock.getName())) {
                continue;
            }
            if (Signature.of(found).isGone()) {
                files.delete(other, false);
                continue;
            }
            files.delete(lock, false);
            throw new BadInput("archive " + archive + " is being added to by process " + found.group("process")
                    + " on " + found.group("host") + "; wait for it, or remove "
                    + other.toUri().getPath()
                    + " if it is gone");
        }
        return lock;
    }

    /** Removes what killed runs left, and what a refreshed archive needs no more. */
    private static void removeAbandoned(FileSystem files, Path folder) throws IOException {
        List<Path> live = batches(files, folder).stream().map(Batch::path).toList();
        for (Path path : listed(files, folder)) {
            if (PARTIAL.matcher(path.getName()).matches() || isBatch(path.getName()) && !live.contains(path)) {
                files.delete(path, true);
            }
        }
    }

    /** The batches that count, in order: those since the last that learned. One without contents is not whole. */
    private static List<Batch> batches(FileSystem files, Path folder) throws IOException {
        List<Batch> batches = new ArrayList<>();
        for (Path path : listed(files, folder)) {
            Path contents = new Path(path, CONTENTS);
            if (isBatch(path.getName()) && files.exists(contents)) {
                try (var in = files.open(contents)) {
                    Batch batch = new Batch(path, JSON.readValue(in.readAllBytes(), Contents.class));
                    if (batch.contents.learned != null) {
                        batches.clear();
                    }
                    batches.add(batch);
                }
            }
        }
        return batches;
    }

    private static List<Path> listed(FileSystem files, Path folder) throws IOException {
        return Arrays.stream(files.listStatus(folder))
                .map(FileStatus::getPath)
                .sorted()
                .toList();
    }

    private static boolean isBatch(String name) {
        return BATCH.matcher(name).matches();
    }

    private static boolean isOurs(String name) {
        return isBatch(name)
                || LOCK.matcher(name).matches()
                || PARTIAL.matcher(name).matches();
    }

    /** The batches that count, in order; of these the first one learned. */
    List<Batch> batches() {
        return batches;
    }

    /** The number of the batch that this run adds. */
    int next() {
        if (batches.isEmpty()) {
            return 1;
        }
        Matcher last = BATCH.matcher(batches.get(batches.size() - 1).path.getName());
        return last.matches() ? 1 + Integer.parseInt(last.group(1)) : 1;
    }

    /** A folder in which to write a batch. */
    Path begin() {
        try {
            files.mkdirs(partial);
            files.deleteOnExit(partial);
            return partial;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes a folder holds. */
    long length(Path written) {
        try {
            return files.getContentSummary(written).getLength();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes what was written the next batch. */
    void commit(Contents contents) {
        Path batch = new Path(folder, String.format(Locale.ROOT, "batch-%06d", next()));
        Path mark = new Path(batch, "." + CONTENTS);
        try {
            rename(partial, batch);
            try (var out = files.create(mark)) {
                out.write(JSON.writeValueAsBytes(contents));
            }
            rename(mark, new Path(batch, CONTENTS));
            removeAbandoned(files, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the output was published, but its articles are not in the archive", e);
        }
    }

    private void rename(Path from, Path to) throws IOException {
        if (!files.rename(from, to)) {
            throw new IOException("cannot rename " + from + " to " + to);
        }
    }

    /** Gives the folder back; what was written and not committed goes. */
    @Override
    public void close() {
        try {
            files.delete(partial, true);
            files.delete(lock, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
