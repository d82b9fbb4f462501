/**
 * Tables become an output that people and notebooks read.
 *
 * <p>Enters: the rows of all tables. Leaves: a folder of Parquet files, {@code run.json} written last, published in one
 * step; and the summary on the terminal.
 */
package org.wirecopy.report;
