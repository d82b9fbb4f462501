package org.wirecopy.article;

import java.io.Serializable;

/**
 * A file of a source.
 *
 * @param source the number of the source in the job, from 0
 * @param uri where it is, as Hadoop's file systems write it
 * @param shownPath where it is, as the job wrote it: what tables and messages show
 * @param length in bytes
 * @param modified when it was last written, in milliseconds since 1970 by the clock of its file system
 * @param format null if neither the job nor the name tells
 * @param folder the first folder below the source's path; null if the file lies directly there
 * @param name the path below the source's, without the extension
 * @param told what the manifest says; null without a manifest
 */
record SourceFile(
        int source,
        String uri,
        String shownPath,
        long length,
        long modified,
        Format format,
        String folder,
        String name,
        ManifestLine told)
        implements Serializable {

    boolean isCompressed() {
        return Format.isCompressed(uri);
    }
}
