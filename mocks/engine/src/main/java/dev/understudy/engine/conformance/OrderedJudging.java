package dev.understudy.engine.conformance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Judges pieces on all cores. Verdicts come out in the order in which the pieces went in, on the thread that puts them in;
 * whoever puts in faster than is judged must wait, so that memory stays bounded. For one thread.
 */
final class OrderedJudging implements AutoCloseable {
    private static final int BATCH_PIECES = 256;
    private static final int BATCH_BYTES = 1 << 20;

    private final PieceJudge judge;
    private final Consumer<Verdict> verdicts;
    private final int maxPending;
    private final ExecutorService pool;
    private final Deque<Future<Verdict>> pending = new ArrayDeque<>();
    private List<Piece> batch = new ArrayList<>();
    private long batchBytes;

    OrderedJudging(PieceJudge judge, int threads, Consumer<Verdict> verdicts) {
        this.judge = new SafeJudge(judge);
        this.verdicts = verdicts;
        this.maxPending = 2 * threads;
        this.pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "understudy-check");
            thread.setDaemon(true);
            return thread;
        });
    }

    void put(Piece piece) {
        batch.add(piece);
        batchBytes += piece.bytes().length;
        if (batch.size() >= BATCH_PIECES || batchBytes >= BATCH_BYTES) {
            submit();
        }
    }

    /** Waits until every piece that was put in is judged. */
    void finish() {
        submit();
        while (!pending.isEmpty()) {
            takeOldest();
        }
    }

    private void submit() {
        if (batch.isEmpty()) {
            return;
        }
        if (pending.size() >= maxPending) {
            takeOldest();
        }
        List<Piece> pieces = batch;
        pending.add(pool.submit(() -> judgeAll(pieces)));
        batch = new ArrayList<>();
        batchBytes = 0;
    }

    private Verdict judgeAll(List<Piece> pieces) {
        Verdict all = Verdict.NOTHING;
        for (Piece piece : pieces) {
            all = all.and(judge.judge(piece));
        }
        return all;
    }

    private void takeOldest() {
        try {
            verdicts.accept(pending.remove().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while judging", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A batch was not judged", e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
