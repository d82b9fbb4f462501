package org.wirecopy.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real processes on a real cluster and under real faults: the tables come out as those of an undisturbed run, or there is no
 * output and a message. What is tagged as short is tried for every change.
 *
 * <p>{@code -Dcorpora="JOB [OPTION ...]; ..."} names further jobs that must give the same everywhere, and {@code -Dsoak=N}
 * says how many runs follow each other.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class FaultsIT {
    private static final int ROUNDS = Integer.parseInt(System.getProperty("soak", "2"));
    private static final String CLUSTER = "spark://127.0.0.1:7077";

    @TempDir
    static Path folder;

    private static Path news;
    private static Map<String, String> undisturbed;
    private static double seconds;

    @BeforeAll
    static void anUndisturbedRun() throws Exception {
        news = MadeNews.write(folder.resolve("news.jsonl"), 7, 300);
        assertThat(new Launched("prepared").code())
                .as("the first of a build, which takes longer")
                .isZero();
        long start = System.nanoTime();
        assertThat(new Launched("undisturbed").code()).isZero();
        seconds = (System.nanoTime() - start) / 1e9;
        undisturbed = Runs.fingerprints(output("undisturbed"));
        shell("jobs/cluster", "start");
    }

    @AfterAll
    static void stopTheCluster() throws Exception {
        shell("jobs/cluster", "stop");
    }

    /** A launcher that could keep none would go on without, and no figure would tell. */
    @Test
    @Tag("short")
    void theFirstRunKeepsSparksClasses() throws Exception {
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            assertThat(built.filter(file -> file.toString().endsWith(".jsa")))
                    .isNotEmpty()
                    .allMatch(file -> file.toFile().length() > 1_000_000);
        }
    }

    @Test
    @Tag("short")
    void anExecutorIsKilledInTheJoin() throws Exception {
        anExecutorIsKilledAfter("marking sentences");
    }

    @Test
    void anExecutorIsKilledInTheAlignment() throws Exception {
        anExecutorIsKilledAfter("joining similar");
    }

    private static void anExecutorIsKilledAfter(String stage) throws Exception {
        String name = "executor-" + stage.replace(' ', '-');
        Launched run = new Launched(name, "--master", CLUSTER, "--executor-memory", "1g");
        run.await(stage);
        TimeUnit.MILLISECONDS.sleep(300);
        executors().get(0).destroyForcibly();
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).contains("Lost executor");
        assertThat(Runs.fingerprints(output(name))).isEqualTo(undisturbed);
    }

    @Test
    void theDriverRunsOnTheCluster() throws Exception {
        Launched run =
                new Launched("deployed", "--master", CLUSTER, "--deploy-mode", "cluster", "--executor-memory", "1g");
        assertThat(run.code()).as(run.out()).isZero();
        for (int tries = 0; tries < 240 && !Files.exists(output("deployed")); tries++) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        assertThat(Runs.fingerprints(output("deployed"))).isEqualTo(undisturbed);
    }

    @Test
    void theDriverIsKilledAtTenMoments() throws Exception {
        Random random = new Random(20261123);
        for (int round = 0; round < 10; round++) {
            killAndResume("killed-" + round, .2 + .8 * random.nextDouble());
        }
    }

    /** @param share when to kill, as a share of the undisturbed run's time */
    private static void killAndResume(String name, double share) throws Exception {
        Launched killed = new Launched(name, "--set", "checkpoints.seconds=0");
        TimeUnit.MILLISECONDS.sleep((long) (1000 * seconds * share));
        killed.process.destroyForcibly().waitFor();
        Launched resumed = new Launched(name, "--set", "checkpoints.seconds=0", "--resume");
        assertThat(resumed.code()).as(resumed.out()).isZero();
        assertThat(Runs.fingerprints(output(name))).as(killed.out()).isEqualTo(undisturbed);
        assertThat(Runs.names(folder.resolve("runs"))).noneMatch(each -> each.startsWith("." + name));
    }

    @Test
    void theDiskIsFull() throws Exception {
        assumeTrue(
                start("unshare", "-rm", "mount", "-t", "tmpfs", "none", folder.toString())
                                .waitFor()
                        == 0,
                "no small disk can be mounted here");
        Path small = Files.createDirectory(folder.resolve("small"));
        String run = "mount -t tmpfs -o size=400k none " + small + " && ./wirecopy overlap jobs/laptop.json --input "
                + news + " --output " + small + "/run; echo exit $?; ls -A " + small;
        Process process = start("unshare", "-rm", "sh", "-c", run);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(out)
                .contains("No space left on device; nothing was published")
                .doesNotContain("\tat ");
        assertThat(out.strip()).endsWith("exit 2");
    }

    @Test
    void anIncrementIsKilledAndTheArchiveIsAsItWas() throws Exception {
        List<String> lines = Files.readAllLines(news);
        Path early = Files.write(folder.resolve("early.jsonl"), lines.subList(0, 700));
        Path late = Files.write(folder.resolve("late.jsonl"), lines.subList(700, lines.size()));
        Path archive = folder.resolve("archive");
        assertThat(added("archive-early", early, archive).code()).isZero();
        Path copy = folder.resolve("archive-copy");
        shell("cp", "-r", archive.toString(), copy.toString());
        assertThat(added("archive-undisturbed", late, copy).code()).isZero();

        for (String stage : List.of("reading", "joining", "drawing")) {
            Launched killed = added("archive-killed", late, archive);
            killed.await(stage);
            if (stage.equals("reading")) {
                Launched second = added("archive-second", late, archive);
                assertThat(second.code()).isEqualTo(2);
                assertThat(second.out()).contains("is being added to by process " + killed.process.pid());
            }
            killed.process.destroyForcibly().waitFor();
            assertThat(Runs.names(archive))
                    .as(killed.out())
                    .filteredOn(name -> !name.startsWith(".") && !name.endsWith(".partial"))
                    .containsExactly("batch-000001");
        }
        Launched whole = added("archive-whole", late, archive);
        assertThat(whole.code()).as(whole.out()).isZero();
        assertThat(Runs.fingerprints(output("archive-whole")))
                .isEqualTo(Runs.fingerprints(output("archive-undisturbed")));
        assertThat(Runs.names(archive)).containsExactly("batch-000001", "batch-000002");
    }

    private static Launched added(String name, Path articles, Path archive) throws IOException {
        List<String> job = List.of("jobs/laptop.json", "--input", articles.toString(), "--archive", archive.toString());
        return new Launched(name, job, "--memory", "2g", "--set", "join.days=30");
    }

    @Test
    void manyRunsLeaveNothingBehindAndNeedNoNetwork() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        String run = "ip link set lo up && JDK_JAVA_OPTIONS=-Djava.io.tmpdir=" + temporary + " SPARK_LOCAL_IP=127.0.0.1"
                + " ./wirecopy overlap jobs/seeds.json --memory 2g --output " + output("soak");
        assumeTrue(
                start("unshare", "-rn", "ip", "link", "set", "lo", "up").waitFor() == 0,
                "no network can be taken away here");
        Map<String, String> first = null;
        for (int round = 0; round < ROUNDS; round++) {
            Process process = start("unshare", "-rn", "sh", "-c", run);
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(out).isZero();
            Map<String, String> found = Runs.fingerprints(output("soak"));
            first = first == null ? found : first;
            assertThat(found).isEqualTo(first);
            assertThat(Runs.names(temporary)).isEmpty();
            assertThat(Runs.names(output("soak").getParent())).noneMatch(name -> name.startsWith(".soak"));
        }
    }

    static Stream<String> corpora() {
        return Stream.concat(
                Stream.of("jobs/seeds.json"),
                Arrays.stream(System.getProperty("corpora", "").split(";"))
                        .map(String::strip)
                        .filter(job -> !job.isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("corpora")
    @Tag("short")
    void theSameFiguresEverywhere(String job) throws Exception {
        List<String> words = List.of(job.split(" +"));
        Map<String, String> oneCore = null;
        for (String master : List.of("local[1]", "local[2]", CLUSTER)) {
            String name = "same-" + words.get(0).replaceAll("\\W+", "-") + "-" + master.replaceAll("\\W+", "-");
            Launched run = new Launched(name, words, "--memory", "6g", "--executor-memory", "3g", "--master", master);
            assertThat(run.code()).as(run.out()).isZero();
            Map<String, String> found = Runs.fingerprints(output(name));
            oneCore = oneCore == null ? found : oneCore;
            assertThat(found).as(master).isEqualTo(oneCore);
        }
    }

    private static Path output(String name) {
        return folder.resolve("runs").resolve(name);
    }

    private static List<ProcessHandle> executors() throws IOException {
        List<ProcessHandle> executors = new ArrayList<>();
        for (String worker : List.of("worker-1", "worker-2")) {
            String pid =
                    Files.readString(Path.of("target/cluster", worker + ".pid")).strip();
            ProcessHandle.of(Long.parseLong(pid)).orElseThrow().descendants().forEach(executors::add);
        }
        return executors;
    }

    private static Process start(String... command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static void shell(String... command) throws Exception {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).isZero();
    }

    /** A run through the launcher, as a user starts it. */
    private static final class Launched {
        final Process process;
        private final Path log;

        /** The made-up news, read in little memory. */
        Launched(String name, String... options) throws IOException {
            this(name, List.of(absolute("jobs/laptop.json"), "--input", news.toString(), "--memory", "2g"), options);
        }

        Launched(String name, List<String> job, String... options) throws IOException {
            log = folder.resolve(name + ".log");
            List<String> command = new ArrayList<>(List.of("./wirecopy", "overlap"));
            command.addAll(job);
            command.addAll(List.of("--output", output(name).toString()));
            command.addAll(List.of(options));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
            process = builder.start();
        }

        /** Where the driver runs on the cluster it works in a folder of its own. */
        private static String absolute(String path) {
            return Path.of(path).toAbsolutePath().toString();
        }

        void await(String line) throws Exception {
            long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
            while (!out().contains(line)) {
                assertThat(process.isAlive() && System.nanoTime() < end)
                        .as(out())
                        .isTrue();
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }

        int code() throws InterruptedException {
            return process.waitFor();
        }

        String out() throws IOException {
            return Files.readString(log);
        }
    }
}
