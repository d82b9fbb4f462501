/**
 * Tables become an output that people and notebooks read.
 *
 * <p>Enters: the rows of all tables. Leaves: a folder of Parquet files, {@code run.json} written last, published in one
 * step; the summary on the terminal; and {@link org.wirecopy.report.ReportPage}, one HTML file for people.
 */
package org.wirecopy.report;
