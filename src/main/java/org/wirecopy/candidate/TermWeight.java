package org.wirecopy.candidate;

/** A telling term and its TF-IDF weight. */
public record TermWeight(String term, double weight) {}
