/**
 * Plain Java on single texts, without Spark: sentences, words, quotation marks, languages.
 *
 * <p>Enters: a text. Leaves: spans into that text, in Unicode code points. Every other package may use this one.
 */
package org.wirecopy.text;
