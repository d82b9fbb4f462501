package org.wirecopy.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.wirecopy.article.BadInput;

/**
 * The output of a run that was published: a folder with {@code run.json} in it.
 *
 * @param path where it is, on any file system that Hadoop knows
 * @param json the content of its {@code run.json}
 */
public record PublishedRun(String path, String json) {

    /** @throws BadInput if there is no run at this path */
    public static PublishedRun at(String path, Configuration configuration) {
        try {
            Path file = new Path(path, Publication.RUN);
            FileSystem files = file.getFileSystem(configuration);
            if (!files.exists(file)) {
                throw new BadInput("no run at " + path + ": there is no " + Publication.RUN
                        + " in it; give the folder that a run published, such as output/seeds");
            }
            try (var in = files.open(file)) {
                return new PublishedRun(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInput("the run at " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Writes a text file into the folder, in place of one of this name.
     *
     * @return where it is
     * @throws BadInput if the folder cannot be written
     */
    public String write(String name, String content, Configuration configuration) {
        Path file = new Path(path, name);
        try {
            FileSystem files = file.getFileSystem(configuration);
            files.setWriteChecksum(false);
            try (var out = files.create(file, true)) {
                out.write(content.getBytes(StandardCharsets.UTF_8));
            }
            return file.toString();
        } catch (IOException e) {
            throw new BadInput(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
