package org.wirecopy.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.wirecopy.article.BadInput;

/**
 * An output that becomes visible whole or not at all: it is written beside its goal and renamed last.
 *
 * <p>Whatever ends the run earlier, an interruption included, leaves the goal as it was. Where a goal stands already it
 * is set aside for the moment of the renaming, and taken back by the next run should the moment be the machine's last. The
 * next run also removes what a killed one left.
 */
public final class Publication implements AutoCloseable {
    /** The file that makes a folder an output of ours; it is written last. */
    public static final String RUN = "run.json";

    private static final Pattern STAGING =
            Pattern.compile("\\.(?<goal>.+)\\." + Signature.PATTERN + "\\.[0-9a-f-]{36}\\.partial");

    private final FileSystem files;
    private final Path goal;
    private final Path staging;
    private final Path previous;
    private boolean open = true;

    private Publication(FileSystem files, Path goal) {
        this.files = files;
        this.goal = goal;
        this.staging = new Path(
                goal.getParent(), "." + goal.getName() + "." + Signature.own() + "." + UUID.randomUUID() + ".partial");
        this.previous = new Path(goal.getParent(), "." + goal.getName() + ".previous");
    }

    /**
     * Prepares to publish at a folder.
     *
     * @param output a path on any file system that Hadoop knows
     * @throws BadInput if it cannot be written, or holds what no run of ours put there
     */
    public static Publication at(String output, Configuration configuration) {
        try {
            FileSystem files = new Path(output).getFileSystem(configuration);
            files.setWriteChecksum(false);
            Path goal = files.makeQualified(new Path(output));
            Publication publication = new Publication(files, goal);
            if (goal.getParent() == null) {
                throw new BadInput("output " + output + " is the root of its file system; name a folder below it");
            }
            publication.recover();
            publication.refuseForeign(output);
            files.mkdirs(publication.staging);
            files.deleteOnExit(publication.staging);
            return publication;
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInput(
                    "output " + output + " cannot be written: " + e.getMessage() + "; name another with --output", e);
        }
    }

    private void recover() throws IOException {
        removeAbandoned();
        if (!files.exists(previous)) {
            return;
        }
        if (files.exists(goal)) {
            files.delete(previous, true);
        } else {
            files.rename(previous, goal);
        }
    }

    /** Removes what runs of this machine left that were killed, since they could not. */
    private void removeAbandoned() throws IOException {
        for (Path abandoned : files.exists(goal.getParent()) ? listed(goal.getParent()) : List.<Path>of()) {
            Matcher ours = STAGING.matcher(abandoned.getName());
            if (ours.matches()
                    && ours.group("goal").equals(goal.getName())
                    && Signature.of(ours).isGone()) {
                files.delete(abandoned, true);
            }
        }
    }

    private List<Path> listed(Path folder) throws IOException {
        return Arrays.stream(files.listStatus(folder)).map(FileStatus::getPath).toList();
    }

    private void refuseForeign(String output) throws IOException {
        if (!files.exists(goal)) {
            return;
        }
        if (!files.getFileStatus(goal).isDirectory()) {
            throw new BadInput("output " + output + " is a file; name a folder with --output");
        }
        if (!files.exists(new Path(goal, RUN)) && files.listStatus(goal).length > 0) {
            throw new BadInput("output " + output + " holds files but no " + RUN
                    + ", so it is no output of Wirecopy and is left alone; empty it or name another with --output");
        }
    }

    /** The folder that will be published. */
    public String folder() {
        return staging.toString();
    }

    /** Where to write something that will be published under this name. */
    public String path(String name) {
        return new Path(staging, name).toString();
    }

    /** Writes a text file that will be published under this name. */
    public void write(String name, String content) {
        try (var out = files.create(new Path(staging, name), true)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes all of it visible, in place of what stood there. */
    public void publish() {
        try {
            boolean replaces = files.exists(goal);
            if (replaces && !files.rename(goal, previous)) {
                throw new IOException("cannot set aside " + goal);
            }
            if (!files.rename(staging, goal)) {
                files.rename(previous, goal);
                throw new IOException("cannot rename " + staging + " to " + goal);
            }
            open = false;
            files.cancelDeleteOnExit(staging);
            if (replaces) {
                files.delete(previous, true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the output could not be published", e);
        }
    }

    /** Removes what was written, unless it was published. */
    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            files.delete(staging, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
