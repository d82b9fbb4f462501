package org.wirecopy.article;

import java.io.Serializable;

/**
 * A part of a file: the records that begin in it.
 *
 * @param begin in bytes
 * @param end in bytes, exclusive; {@link Long#MAX_VALUE} for the rest of the file
 */
record Slice(SourceFile file, long begin, long end) implements Serializable {}
