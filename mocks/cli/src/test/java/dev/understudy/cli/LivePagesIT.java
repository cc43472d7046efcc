package dev.understudy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of pages that need the program running: each is run, in order, and prints what stands below it. */
class LivePagesIT {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern BLOCK = Pattern.compile("```(sh|console)\n(.*?)```", Pattern.DOTALL);
    private static final String USUAL = "http://127.0.0.1:4010";

    @TempDir
    private Path folder;

    private final List<RunningProgram> running = new ArrayList<>();
    /** The URL on the page, and where it really is. */
    private final Map<String, String> urls = new LinkedHashMap<>();

    @AfterEach
    void stop() {
        running.forEach(RunningProgram::close);
    }

    @Test
    void everyCommandOfTheProxysPageDoesWhatStandsThere() throws Exception {
        int run = 0;
        Matcher block = BLOCK.matcher(Files.readString(ROOT.resolve("docs/proxy.md")));
        while (block.find()) {
            String text = block.group(2);
            if (block.group(1).equals("console")) {
                prints(text);
                run++;
            } else if (text.startsWith("./understudy ") && !text.contains("API|DOCUMENT")) {
                assertThat(text.lines()).hasSize(1);
                start(text.strip());
                run++;
            }
        }
        assertThat(run).isGreaterThan(6);
    }

    @Test
    void whatThePageOfChecksTakesFromAMockIsJudged() throws Exception {
        start("./understudy mock --api knock");
        int run = 0;
        Matcher block = BLOCK.matcher(Files.readString(ROOT.resolve("docs/check.md")));
        while (block.find()) {
            if (block.group(2).startsWith("$ curl ")) {
                prints(block.group(2));
                run++;
            }
        }
        assertThat(run).isEqualTo(2);
    }

    @Test
    void theReadmeShowsACommandOfTheProxysPage() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/proxy.md"));
        List<String> shown = Files.readString(ROOT.resolve("README.md"))
                .lines()
                .filter(line -> line.startsWith("./understudy proxy "))
                .toList();

        assertThat(shown).isNotEmpty().allSatisfy(line -> assertThat(page).contains(line));
    }

    private void start(String line) throws IOException {
        List<String> words = new ArrayList<>(Arrays.asList(local(line).split(" ")));
        String url = USUAL;
        int port = words.indexOf("-p");
        if (port >= 0) {
            url = "http://127.0.0.1:" + words.get(port + 1);
            words.subList(port, port + 2).clear();
        }
        RunningProgram program =
                RunningProgram.start(words.subList(1, words.size()).toArray(String[]::new));
        running.add(program);
        urls.put(url, program.url());
    }

    private void prints(String block) throws IOException, InterruptedException {
        String[] parts = block.split("\n", 2);
        String line = parts[0].replaceFirst("^\\$ (curl )?", "$1").replaceFirst("^curl ", "curl -sS ");
        String printed = Shell.run(local(line)).output().replace("\r\n", "\n").replace(folder + "/", "");
        String wanted = parts[1].lines()
                .map(each -> each.equals("…") ? "…" : each + "\n")
                .collect(Collectors.joining())
                .strip();
        String pattern =
                Arrays.stream(wanted.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));

        assertThat(printed.strip()).as(parts[0]).matches(Pattern.compile(pattern, Pattern.DOTALL));
    }

    /** A line of the page with the places where things really are. */
    private String local(String line) {
        String local = line.replaceAll("(?<=\\s)(\\S+\\.ndjson)", Matcher.quoteReplacement(folder + "/") + "$1");
        for (Map.Entry<String, String> url : urls.entrySet()) {
            local = local.replace(url.getKey(), url.getValue());
        }
        return local;
    }
}
