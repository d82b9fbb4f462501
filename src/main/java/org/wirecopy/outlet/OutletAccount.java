package org.wirecopy.outlet;

import java.util.List;

/** All figures of one outlet. */
public record OutletAccount(
        String outlet, OutletRow figures, List<OutletPeriodRow> periods, List<SensitivityRow> sensitivity) {}
