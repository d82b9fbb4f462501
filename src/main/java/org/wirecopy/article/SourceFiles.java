package org.wirecopy.article;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Finds the files of a source: the file that its path names, those below a folder, or what a glob matches. Hidden files
 * (a leading dot or underscore) below a folder are passed over.
 */
final class SourceFiles {
    private static final Pattern WILD = Pattern.compile("[*?\\[{]");
    private static final int DEEPEST = 40;

    private final int number;
    private final SourceSettings source;
    private final Configuration configuration;

    private SourceFiles(int number, SourceSettings source, Configuration configuration) {
        this.number = number;
        this.source = source;
        this.configuration = configuration;
    }

    /**
     * The files of a source, in the order of their paths.
     *
     * @param number of the source in the job, from 0
     * @throws BadInput if the path leads to no file, or the manifest and the files do not fit together
     */
    static List<SourceFile> of(int number, SourceSettings source, Configuration configuration) {
        SourceFiles files = new SourceFiles(number, source, configuration);
        try {
            return files.list();
        } catch (FileNotFoundException missing) {
            throw files.badPath("is not there");
        } catch (IOException | IllegalArgumentException wrong) {
            throw files.badPath("cannot be read (" + wrong.getMessage() + ")");
        }
    }

    /** The files of all sources. */
    static List<SourceFile> of(List<SourceSettings> sources, Configuration configuration) {
        return IntStream.range(0, sources.size())
                .mapToObj(number -> of(number, sources.get(number), configuration))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Sees that files are as they were.
     *
     * @throws BadInput if one was written to or taken away since it was found
     */
    static void requireUnchanged(List<SourceFile> found, List<SourceSettings> sources, Configuration configuration) {
        Set<SourceFile> now = new HashSet<>(of(sources, configuration));
        found.stream().filter(file -> !now.contains(file)).findFirst().ifPresent(changed -> {
            throw new BadInput("sources[" + changed.source() + "].path: " + changed.shownPath()
                    + " changed while it was read; run again once all files are complete");
        });
    }

    private List<SourceFile> list() throws IOException {
        Path path = new Path(source.path());
        FileSystem files = path.getFileSystem(configuration);
        List<FileStatus> found = new ArrayList<>();
        Base base;
        boolean folder = false;
        if (!files.exists(path) && WILD.matcher(source.path()).find()) {
            FileStatus[] matches = files.globStatus(path);
            for (FileStatus match : matches == null ? new FileStatus[0] : matches) {
                collect(files, match, 0, found);
            }
            base = Base.ofGlob(files, path);
        } else {
            FileStatus status = files.getFileStatus(path);
            collect(files, status, 0, found);
            folder = status.isDirectory();
            base = folder ? Base.ofFolder(status, path) : Base.ofFile(status, path);
        }
        Map<String, FileStatus> byPath = new TreeMap<>();
        found.forEach(status -> byPath.put(status.getPath().toString(), status));
        String manifest = folder ? manifestOf(base, byPath) : source.manifest();
        if (manifest != null) {
            byPath.remove(files.makeQualified(new Path(manifest)).toString());
        }
        if (byPath.isEmpty()) {
            throw badPath(folder ? "holds no file" : "matches no file");
        }
        return describe(base, byPath, manifest);
    }

    private void collect(FileSystem files, FileStatus status, int depth, List<FileStatus> found) throws IOException {
        if (!status.isDirectory()) {
            found.add(status);
            return;
        }
        if (depth > DEEPEST) {
            throw new IOException("folders lie more than " + DEEPEST + " deep; is there a link that leads back?");
        }
        for (FileStatus child : files.listStatus(status.getPath())) {
            String name = child.getPath().getName();
            if (!name.startsWith(".") && !name.startsWith("_")) {
                refuseLink(child.getPath());
                collect(files, child, depth + 1, found);
            }
        }
    }

    /** A link could lead to what the job does not name. */
    private void refuseLink(Path path) {
        if ("file".equals(path.toUri().getScheme())
                && Files.isSymbolicLink(Paths.get(path.toUri().getPath()))) {
            throw badPath("holds the link " + path.getName()
                    + ", and links below a folder are not followed; name where it leads as a source, or take it out");
        }
    }

    private String manifestOf(Base base, Map<String, FileStatus> byPath) {
        if (source.manifest() != null) {
            return source.manifest();
        }
        boolean mayHaveOne = source.format() == null
                || Format.called(source.format()).orElseThrow().isOneArticle();
        return mayHaveOne && byPath.containsKey(base.address() + "/" + Manifest.NAME) ? base.show(Manifest.NAME) : null;
    }

    private List<SourceFile> describe(Base base, Map<String, FileStatus> byPath, String manifest) {
        Map<String, ManifestLine> told = manifest == null ? null : Manifest.read(manifest, configuration);
        if (told != null) {
            checkFit(base, byPath, told, manifest);
        }
        List<SourceFile> described = new ArrayList<>();
        byPath.forEach((address, status) -> {
            String below = base.below(address);
            int slash = below.indexOf('/');
            String parent = below.substring(0, below.lastIndexOf('/') + 1);
            described.add(new SourceFile(
                    number,
                    address,
                    base.show(below),
                    status.getLen(),
                    status.getModificationTime(),
                    formatOf(below, byPath.size()),
                    slash < 0 ? null : below.substring(0, slash),
                    told == null
                            ? parent + Format.stem(status.getPath().getName())
                            : Format.stem(status.getPath().getName()),
                    told == null ? null : told.get(address)));
        });
        return described;
    }

    private Format formatOf(String file, int files) {
        Format format = source.format() == null
                ? Format.ofFile(file).orElse(null)
                : Format.called(source.format()).orElseThrow();
        if (format == null && files == 1) {
            throw new BadInput("sources[" + number + "].format: the name of " + source.path()
                    + " does not tell its format; set it to one of " + Format.handles());
        }
        return format;
    }

    private void checkFit(Base base, Map<String, FileStatus> byPath, Map<String, ManifestLine> told, String manifest) {
        TreeSet<String> missing = new TreeSet<>(told.keySet());
        missing.removeAll(byPath.keySet());
        if (!missing.isEmpty()) {
            throw new BadInput(
                    manifest + ": it tells of " + told.get(missing.first()).file() + more(missing.size()) + ", which "
                            + source.path() + " does not hold; add the file or take the line out");
        }
        TreeSet<String> untold = new TreeSet<>(byPath.keySet());
        untold.removeAll(told.keySet());
        if (!untold.isEmpty()) {
            throw new BadInput(manifest + ": it does not tell of " + base.show(base.below(untold.first()))
                    + more(untold.size()) + "; add a line with \"file\" and \"outlet\" or move the file elsewhere");
        }
    }

    private static String more(int count) {
        return count == 1 ? "" : " and " + (count - 1) + " more";
    }

    private BadInput badPath(String fault) {
        return new BadInput("sources[" + number + "].path: " + source.path() + " " + fault
                + "; paths are relative to the working directory");
    }

    /**
     * What a source's files lie below.
     *
     * @param shown as the job wrote it
     * @param address in full
     */
    private record Base(String shown, String address) {

        static Base ofFolder(FileStatus status, Path path) {
            return new Base(path.toString(), status.getPath().toString());
        }

        static Base ofFile(FileStatus status, Path path) {
            String shown = path.toString();
            int slash = shown.lastIndexOf('/');
            return new Base(
                    slash < 0 ? "" : shown.substring(0, slash),
                    status.getPath().getParent().toString());
        }

        /** The folders before the first wildcard. */
        static Base ofGlob(FileSystem files, Path path) {
            String[] parts = path.toString().split("/");
            int fixed = 0;
            while (fixed < parts.length - 1 && !WILD.matcher(parts[fixed]).find()) {
                fixed++;
            }
            String shown = String.join("/", Arrays.copyOf(parts, fixed));
            Path folder = shown.isEmpty() ? fixed == 0 ? files.getWorkingDirectory() : new Path("/") : new Path(shown);
            return new Base(shown, files.makeQualified(folder).toString());
        }

        String below(String fileAddress) {
            String prefix = address.endsWith("/") ? address : address + "/";
            return fileAddress.startsWith(prefix) ? fileAddress.substring(prefix.length()) : fileAddress;
        }

        String show(String below) {
            return shown.isEmpty() ? below : shown.endsWith("/") ? shown + below : shown + "/" + below;
        }
    }
}
