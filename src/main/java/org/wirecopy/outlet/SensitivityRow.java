package org.wirecopy.outlet;

/** A row of the table {@code sensitivity}; key: outlet, threshold. */
public record SensitivityRow(String outlet, double threshold, Double ownShare, Double originalShare) {}
