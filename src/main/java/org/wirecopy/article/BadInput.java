package org.wirecopy.article;

/**
 * What the user named cannot be used: the message, one line a problem, names the file, the field, the value and the
 * remedy. It ends the run with exit code 2.
 */
public final class BadInput extends RuntimeException {
    public BadInput(String message) {
        super(message);
    }

    public BadInput(String message, Throwable cause) {
        super(message, cause);
    }
}
