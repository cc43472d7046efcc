package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code understudy}, in a checkout that is laid out like ours, with a Maven that only pretends. */
class LauncherIT {
    private static final Path SCRIPT =
            Path.of("..", "..", "understudy").toAbsolutePath().normalize();
    private static final Path BUILT = Path.of("target").toAbsolutePath();
    private static final String SYSTEM_PATH = "/usr/bin:/bin";

    @TempDir
    private Path folder;

    private Path checkout;
    private Path tools;
    private Path builds;

    @BeforeEach
    void layOut() throws IOException {
        checkout = Files.createDirectories(folder.resolve("a checkout"));
        tools = Files.createDirectories(folder.resolve("tools"));
        builds = folder.resolve("builds");
        Files.createDirectories(checkout.resolve("specs"));
        Files.createDirectories(checkout.resolve("mocks/cli"));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        Files.copy(SCRIPT, checkout.resolve("understudy"));
        // Without a file that says which Java it is no archive is made, which would take seconds.
        executable(
                Files.createDirectories(folder.resolve("jdk/bin")).resolve("java"),
                "#!/bin/sh\nexec '" + System.getProperty("java.home") + "/bin/java' \"$@\"\n");
        executable(
                tools.resolve("mvn"), """
                #!/bin/sh
                echo "$PWD" >> "%s"
                sleep 1
                mkdir -p mocks/cli/target
                ln -sfn "%s" mocks/cli/target/lib
                cp "%s" mocks/cli/target/understudy-cli.jar
                """.formatted(builds, BUILT.resolve("lib"), BUILT.resolve("understudy-cli.jar")));
    }

    @Test
    void buildsOnceAndStartsFromAnywhere() throws Exception {
        Ended first = run(folder, List.of(checkout.resolve("understudy").toString(), "--version"));
        assertThat(first.output()).startsWith("Building Understudy…\nunderstudy ");
        assertThat(first.exitCode()).isZero();

        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a checkout", "understudy"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), link);
        for (String command : List.of(second.toString(), "a checkout/understudy", "./link")) {
            Ended run = run(folder, List.of(command, "--version"));
            assertThat(run.output()).startsWith("understudy ").hasLineCount(1);
            assertThat(run.exitCode()).isZero();
        }
        assertThat(builds).hasContent(checkout.toRealPath().toString());
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void anArchiveOfClassesIsMadeOnce() throws Exception {
        Map<String, String> realJava = Map.of("JAVA_HOME", System.getProperty("java.home"));
        List<String> command = List.of(checkout.resolve("understudy").toString(), "--version");
        assertThat(Ended.of(start(folder, command, realJava)).exitCode()).isZero();
        List<Path> archives = archives();
        assertThat(archives).hasSize(1);
        FileTime made = Files.getLastModifiedTime(archives.get(0));

        Ended second = Ended.of(start(folder, command, realJava));
        assertThat(second.output()).startsWith("understudy ").hasLineCount(1);
        assertThat(archives()).isEqualTo(archives);
        assertThat(Files.getLastModifiedTime(archives.get(0))).isEqualTo(made);
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(checkout.resolve("mocks/cli/target"))) {
            return files.filter(file -> file.toString().contains(".jsa")).toList();
        }
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        run(folder, List.of(checkout.resolve("understudy").toString(), "--version"));
        Path source = Files.writeString(checkout.resolve("specs/openapi.yaml"), "openapi: 3.1.0");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
        run(folder, List.of(checkout.resolve("understudy").toString(), "--version"));
        assertThat(Files.readAllLines(builds)).hasSize(2);
    }

    @Test
    void twoStartsAtOnceBuildOnce() throws Exception {
        List<Process> starts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            starts.add(start(folder, List.of(checkout.resolve("understudy").toString(), "--version"), Map.of()));
        }
        for (Process start : starts) {
            assertThat(Ended.of(start).exitCode()).isZero();
        }
        assertThat(Files.readAllLines(builds)).hasSize(1);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void aLockWhoseOwnerIsGoneIsTakenOver() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectories(checkout.resolve(".understudy.lock"));
        Files.writeString(checkout.resolve(".understudy.lock/owner"), String.valueOf(gone.pid()));
        Ended run = run(folder, List.of(checkout.resolve("understudy").toString(), "--version"));
        assertThat(run.exitCode()).isZero();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void aFailedBuildShowsWhy() throws Exception {
        executable(tools.resolve("mvn"), "#!/bin/sh\necho '[ERROR] no disk'\nexit 1\n");
        Ended run = run(folder, List.of(checkout.resolve("understudy").toString(), "mock"));
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.output()).contains("[ERROR] no disk", "understudy: the build failed");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void whatIsMissingIsNamed() throws Exception {
        String script = checkout.resolve("understudy").toString();
        Path bare = Files.createDirectories(folder.resolve("bare"));
        for (String tool : List.of("sh", "dirname", "readlink", "sed", "find", "head", "mkdir", "rm", "cat", "date")) {
            Files.createSymbolicLink(bare.resolve(tool), which(tool));
        }
        Ended noJava =
                Ended.of(start(folder, List.of("/bin/sh", script), Map.of("PATH", bare.toString(), "JAVA_HOME", "")));
        assertThat(noJava.exitCode()).isEqualTo(3);
        assertThat(noJava.output())
                .isEqualTo("understudy: there is no java: install a JDK of 17 or newer, or set JAVA_HOME\n");

        Ended noMaven = Ended.of(start(folder, List.of("/bin/sh", script), Map.of("PATH", bare.toString())));
        assertThat(noMaven.exitCode()).isEqualTo(3);
        assertThat(noMaven.output()).startsWith("understudy: there is no mvn: ").hasLineCount(1);

        Ended wrongHome = Ended.of(start(folder, List.of(script), Map.of("JAVA_HOME", folder.toString())));
        assertThat(wrongHome.exitCode()).isEqualTo(3);
        assertThat(wrongHome.output())
                .isEqualTo("understudy: JAVA_HOME is " + folder + ", where there is no bin/java\n");
    }

    @Test
    void anOldJavaIsNamed() throws Exception {
        Path home = Files.createDirectories(folder.resolve("jdk11"));
        Files.createDirectories(home.resolve("bin"));
        executable(home.resolve("bin/java"), "#!/bin/sh\nexit 99\n");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        Ended run = Ended.of(start(
                folder, List.of(checkout.resolve("understudy").toString()), Map.of("JAVA_HOME", home.toString())));
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.output())
                .contains("is Java 11; a JDK of 17 or newer is needed")
                .hasLineCount(1);
    }

    private Ended run(Path directory, List<String> command) throws IOException, InterruptedException {
        return Ended.of(start(directory, command, Map.of()));
    }

    private Process start(Path directory, List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder process =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        process.environment().put("PATH", tools + ":" + SYSTEM_PATH);
        process.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        process.environment().putAll(environment);
        return process.start();
    }

    /** What a start must clear away. */
    private List<String> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(checkout)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name ->
                            !List.of("understudy", "pom.xml", "specs", "mocks").contains(name))
                    .toList();
        }
    }

    private static Path which(String tool) {
        return Stream.of("/usr/bin/", "/bin/")
                .map(place -> Path.of(place + tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A process that has ended. */
    private record Ended(int exitCode, String output) {
        static Ended of(Process process) throws IOException, InterruptedException {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Ended(process.exitValue(), output);
        }
    }
}
