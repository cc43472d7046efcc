package dev.understudy.proxy.wire;

import dev.understudy.proxy.head.Upstream;
import dev.understudy.proxy.verdict.Ledger;
import dev.understudy.proxy.verdict.PassingJudge;
import dev.understudy.proxy.verdict.ProxyListener;
import org.eclipse.jetty.client.HttpClient;

/** What all exchanges share. */
public record Passageway(
        Upstream upstream,
        HttpClient client,
        Manner manner,
        PassingJudge judge,
        Ledger ledger,
        ProxyListener listener) {}
