package dev.understudy.admin;

import dev.understudy.engine.Traffic;
import dev.understudy.engine.behaviour.fault.CountedRule;
import dev.understudy.engine.behaviour.fault.FaultRules;
import dev.understudy.engine.journal.Coverage.Answered;
import dev.understudy.engine.journal.Tally;
import dev.understudy.engine.state.World;
import dev.understudy.engine.state.Worlds;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a mock or a proxy has counted, for Prometheus. Made from the counts when it is asked for; nothing is counted twice. */
final class Metrics {
    /** Prometheus' text format. */
    static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    private final Traffic traffic;
    private final Optional<Worlds> worlds;
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();

    /** @param worlds empty for a proxy, which has none */
    Metrics(Traffic traffic, Optional<Worlds> worlds) {
        this.traffic = traffic;
        this.worlds = worlds;
    }

    byte[] text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            writer.write(text, new MetricSnapshots(snapshots()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toByteArray();
    }

    private List<MetricSnapshot> snapshots() {
        Map<Answered, Tally> tallies = traffic.coverage().tallies();
        List<MetricSnapshot> all = new ArrayList<>(List.of(
                exchanges(tallies),
                durations(tallies),
                gauge(
                        "understudy_journal_exchanges",
                        "Exchanges in the journal.",
                        traffic.journal().size()),
                gauge("jvm_memory_used_bytes", "Memory of Java objects in use.", (double) usedMemory()),
                gauge(
                        "jvm_threads_current",
                        "Threads of the process.",
                        ManagementFactory.getThreadMXBean().getThreadCount()),
                gauge(
                        "process_start_time_seconds",
                        "When the process was started, in seconds since 1970.",
                        ManagementFactory.getRuntimeMXBean().getStartTime() / MILLIS)));
        worlds.ifPresent(used -> {
            all.add(gauge(
                    "understudy_faults_fired",
                    "How often the fault rules that worlds have now were acted upon.",
                    faults(used)));
            all.add(gauge("understudy_worlds", "Worlds in use.", used.all().size()));
        });
        return all;
    }

    private static CounterSnapshot exchanges(Map<Answered, Tally> tallies) {
        CounterSnapshot.Builder counter =
                CounterSnapshot.builder().name("understudy_exchanges").help("Exchanges by API, operation and status.");
        tallies.forEach((answered, tally) -> counter.dataPoint(CounterDataPointSnapshot.builder()
                .labels(labels(answered))
                .value((double) tally.count())
                .build()));
        return counter.build();
    }

    private static HistogramSnapshot durations(Map<Answered, Tally> tallies) {
        HistogramSnapshot.Builder histogram = HistogramSnapshot.builder()
                .name("understudy_exchange_duration_seconds")
                .help("How long the mock itself took, without network and without delays that were asked for.");
        tallies.forEach((answered, tally) -> histogram.dataPoint(HistogramDataPointSnapshot.builder()
                .labels(labels(answered))
                .classicHistogramBuckets(buckets(tally))
                .sum(tally.total().toNanos() / NANOS)
                .build()));
        return histogram.build();
    }

    private static ClassicHistogramBuckets buckets(Tally tally) {
        List<Double> bounds = new ArrayList<>();
        Tally.BOUNDS.forEach(bound -> bounds.add(bound.toNanos() / NANOS));
        bounds.add(Double.POSITIVE_INFINITY);
        return ClassicHistogramBuckets.of(bounds, new ArrayList<>(tally.counts()));
    }

    private static double faults(Worlds worlds) {
        double fired = 0;
        for (World world : worlds.all()) {
            for (CountedRule rule : FaultRules.of(world).all()) {
                fired += rule.fired();
            }
        }
        return fired;
    }

    private static Labels labels(Answered answered) {
        return Labels.of(
                "api",
                answered.api(),
                "operation",
                answered.operation(),
                "status",
                Integer.toString(answered.status()));
    }

    private static GaugeSnapshot gauge(String name, String help, double value) {
        return GaugeSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(GaugeDataPointSnapshot.builder().value(value).build())
                .build();
    }

    private static long usedMemory() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
