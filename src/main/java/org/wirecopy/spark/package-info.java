/** The only place that touches Spark's internals: rows from records, tables as Parquet, fingerprints. */
package org.wirecopy.spark;
