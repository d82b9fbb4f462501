package org.wirecopy.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.wirecopy.candidate.JoinExplain;
import org.wirecopy.spark.Tables;

/**
 * Results of costly stages, put away beside the output until a run succeeds, so that a run that broke off can go on.
 *
 * <p>A checkpoint's name says all that it was made from: the input, the settings of its stage and of those before, and
 * the program. So a run finds what it would compute itself, and nothing else. It is written elsewhere and then renamed: it
 * is there whole or not at all.
 */
final class Checkpoints {
    private static final String ROWS = "rows";
    private static final String JOIN = "join.json";
    private static final String PARTIAL = ".partial";
    private static final int DIGEST_BYTES = 16;
    private static final JsonMapper JSON = new JsonMapper();

    private final SparkSession spark;
    private final FileSystem files;
    private final Path folder;
    private final CheckpointSettings settings;

    /**
     * What a stage made.
     *
     * @param join what the join did; null before it
     */
    record Result<T>(Dataset<T> rows, JoinExplain join) {}

    /** A result by all that it is made from; found out when it is asked for, since that takes a pass over the input. */
    static final class Key {
        private final String stage;
        private final Supplier<String> madeFrom;
        private String name;

        private Key(String stage, Supplier<String> madeFrom) {
            this.stage = stage;
            this.madeFrom = madeFrom;
        }

        /** The key of what was read: by its content, not by where it stood. */
        static Key ofRead(Dataset<?> articles) {
            return new Key(
                    "read",
                    () -> Wirecopy.Version.build() + articles.sparkSession().version() + Tables.fingerprint(articles));
        }

        /** The key of what a stage with some settings makes of this. */
        Key then(String next, Object settings) {
            return new Key(next, () -> name() + json(settings));
        }

        private String name() {
            if (name == null) {
                name = stage + "-" + digest(madeFrom.get().getBytes(StandardCharsets.UTF_8));
            }
            return name;
        }
    }

    private Checkpoints(SparkSession spark, FileSystem files, Path folder, CheckpointSettings settings) {
        this.spark = spark;
        this.files = files;
        this.folder = folder;
        this.settings = settings;
    }

    /** The checkpoints of an output's runs; there is no folder before there is one to put there. */
    static Checkpoints of(SparkSession spark, String output, CheckpointSettings settings) {
        try {
            Path goal = new Path(output);
            FileSystem files = goal.getFileSystem(spark.sparkContext().hadoopConfiguration());
            Path folder = files.makeQualified(new Path(goal.getParent(), "." + goal.getName() + ".checkpoints"));
            return new Checkpoints(spark, files, folder, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a result is there. */
    boolean has(Key key) {
        try {
            return files.exists(folder) && files.exists(path(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A result that is there. */
    <T extends Record> Result<T> get(Key key, Class<T> type) {
        try (var in = files.open(new Path(path(key), JOIN))) {
            return new Result<>(
                    Tables.read(spark, new Path(path(key), ROWS).toString(), type),
                    JSON.readValue(in.readAllBytes(), JoinExplain.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether what took so long to make is put away. */
    boolean wants(double seconds) {
        return settings.seconds() != null && seconds >= settings.seconds();
    }

    /**
     * Puts a result away; the oldest go where that makes too many.
     *
     * @return bytes of all checkpoints
     */
    long put(Key key, Result<?> result) {
        Path partial = path(key).suffix("." + UUID.randomUUID() + PARTIAL);
        try {
            Tables.snakeCased(result.rows())
                    .write()
                    .option("compression", "zstd")
                    .parquet(new Path(partial, ROWS).toString());
            try (var out = files.create(new Path(partial, JOIN))) {
                out.write(json(result.join()).getBytes(StandardCharsets.UTF_8));
            }
            files.delete(path(key), true);
            files.rename(partial, path(key));
            return shrink();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes all. */
    void clear() {
        try {
            files.delete(folder, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long shrink() throws IOException {
        List<FileStatus> oldest = new ArrayList<>(List.of(files.listStatus(folder)));
        oldest.sort(Comparator.comparingLong(FileStatus::getModificationTime));
        while (settings.megabytes() != null && length() > settings.megabytes() * 1_000_000L && !oldest.isEmpty()) {
            files.delete(oldest.remove(0).getPath(), true);
        }
        return length();
    }

    private long length() throws IOException {
        return files.getContentSummary(folder).getLength();
    }

    private Path path(Key key) {
        return new Path(folder, key.name());
    }

    /** 32 hexadecimal digits of SHA-256. */
    static String digest(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
