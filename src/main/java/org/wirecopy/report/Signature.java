package org.wirecopy.report;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;

/**
 * How a process signs what it leaves only if it is killed.
 *
 * @param host the machine's name, without dots
 * @param process its number there
 */
public record Signature(String host, long process) {
    /** A signature in a file's name. */
    public static final String PATTERN = "(?<host>[^.]+)\\.(?<process>\\d{1,18})";

    private static final String HOST = ownHost();

    /** This process's. */
    public static Signature own() {
        return new Signature(HOST, ProcessHandle.current().pid());
    }

    /** What a matcher found by {@link #PATTERN}. */
    public static Signature of(Matcher found) {
        return new Signature(found.group("host"), Long.parseLong(found.group("process")));
    }

    /** Whether it is known that the process has ended; of other machines nothing is known. */
    public boolean isGone() {
        return host.equals(HOST) && ProcessHandle.of(process).isEmpty();
    }

    @Override
    public String toString() {
        return host + "." + process;
    }

    private static String ownHost() {
        try {
            return InetAddress.getLocalHost().getHostName().replace('.', '-');
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
