package dev.understudy.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Puts the same load on several servers by turns, so that whatever else the machine does falls on all of them, and tells
 * how many times as many requests each answers as the first.
 */
public final class SideBySide {
    private static final Duration TURN = Duration.ofSeconds(4);
    private static final int ROUNDS = 4; // the first one warms up
    private static final int CONNECTIONS = 16;
    private static final int DEPTH = 4;

    private SideBySide() {}

    /** @param arguments {@code name=url} for each server, and {@code Name: value} for each header */
    public static void main(String... arguments) throws Exception {
        Map<String, URI> servers = new LinkedHashMap<>();
        List<String> headers = new ArrayList<>();
        for (String argument : arguments) {
            int equals = argument.indexOf("=http");
            if (equals > 0) {
                servers.put(argument.substring(0, equals), URI.create(argument.substring(equals + 1)));
            } else {
                headers.add(argument);
            }
        }
        Map<String, double[]> rates = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, URI> server : servers.entrySet()) {
                double rate = rate(server.getValue(), headers);
                rates.computeIfAbsent(server.getKey(), name -> new double[ROUNDS])[round] = rate;
                System.out.printf("round %d  %-12s %9.0f requests/s%n", round, server.getKey(), rate);
            }
        }
        double first = median(rates.values().iterator().next());
        rates.forEach((name, each) ->
                System.out.printf("%-12s %9.0f requests/s  × %.3f%n", name, median(each), median(each) / first));
    }

    private static double median(double[] rates) {
        double[] warm = Arrays.copyOfRange(rates, 1, rates.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }

    private static double rate(URI url, List<String> headers) throws ExecutionException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long start = System.nanoTime();
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                counts.add(threads.submit(() -> answers(url, headers, start + TURN.toNanos())));
            }
            long sum = 0;
            for (Future<Long> count : counts) {
                sum += count.get();
            }
            return sum * 1e9 / (System.nanoTime() - start);
        } finally {
            threads.shutdown();
        }
    }

    private static long answers(URI url, List<String> headers, long end) throws IOException {
        long count = 0;
        try (Connection connection = new Connection(url, headers, DEPTH)) {
            while (System.nanoTime() < end) {
                count += connection.round();
            }
        }
        return count;
    }
}
