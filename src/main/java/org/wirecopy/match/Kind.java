package org.wirecopy.match;

/** What a sentence is; among shared kinds, the earlier one is the stronger claim. */
public enum Kind {
    /** Equal after case, typography and spacing are evened out. */
    VERBATIM,
    /** The same sentence with small changes. */
    EDITED,
    /** The same content in other words or another order. */
    REWRITTEN,
    /** Only what stands inside quotation marks is shared: speech, not reporting. */
    QUOTED,
    /** Found at no other outlet of this corpus. */
    OWN,
    /** The outlet's furniture. */
    BOILERPLATE
}
