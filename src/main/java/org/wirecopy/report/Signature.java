package org.wirecopy.report;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.regex.Matcher;

/**
 * How a process signs what it leaves only if it is killed.
 *
 * @param host the machine's name, without dots
 * @param process its number there
 * @param start when it began, in milliseconds since 1970; 0 if unknown: a number is used again after a time
 */
public record Signature(String host, long process, long start) {
    /** A signature in a file's name. */
    public static final String PATTERN = "(?<host>[^.]+)\\.(?<process>\\d{1,18})\\.(?<start>\\d{1,18})";

    private static final String HOST = ownHost();

    /** Milliseconds by which two looks at one process's beginning may differ. */
    private static final long CLOCK = 2_000;

    /** This process's. */
    public static Signature own() {
        return new Signature(HOST, ProcessHandle.current().pid(), start(ProcessHandle.current()));
    }

    /** What a matcher found by {@link #PATTERN}. */
    public static Signature of(Matcher found) {
        return new Signature(
                found.group("host"), Long.parseLong(found.group("process")), Long.parseLong(found.group("start")));
    }

    /** Whether it is known that the process has ended; of other machines nothing is known. */
    public boolean isGone() {
        return host.equals(HOST)
                && ProcessHandle.of(process)
                        .filter(running -> Math.abs(start(running) - start) <= CLOCK)
                        .isEmpty();
    }

    private static long start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    @Override
    public String toString() {
        return host + "." + process + "." + start;
    }

    private static String ownHost() {
        try {
            return InetAddress.getLocalHost().getHostName().replace('.', '-');
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
