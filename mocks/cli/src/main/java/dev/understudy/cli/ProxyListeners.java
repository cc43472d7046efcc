package dev.understudy.cli;

import dev.understudy.proxy.verdict.Passed;
import dev.understudy.proxy.verdict.ProxyListener;

/** Tells everybody who wants to know of an exchange. */
record ProxyListeners(ProxyTally tally, ProxyLog log, RecordFile file) implements ProxyListener {

    @Override
    public void passed(Passed passed) {
        tally.add(passed);
        file.add(passed.exchange());
        log.print(passed);
    }

    @Override
    public void failed(String id, Throwable mistake) {
        log.failed(id, mistake);
    }
}
