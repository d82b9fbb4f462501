package org.wirecopy.candidate;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Makes one thing of each run of sorted rows. */
abstract class Runs<T, R> implements Iterator<R> {
    private final Iterator<T> sorted;
    /** The first row that no run has taken; null behind the last. */
    protected T next;

    Runs(Iterator<T> sorted) {
        this.sorted = sorted;
        advance();
    }

    /** Takes the first row that no run has taken. */
    final void advance() {
        next = sorted.hasNext() ? sorted.next() : null;
    }

    /** Takes the rows of the next run, one at least, and makes something of them. */
    abstract R run();

    @Override
    public final boolean hasNext() {
        return next != null;
    }

    @Override
    public final R next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        return run();
    }
}
