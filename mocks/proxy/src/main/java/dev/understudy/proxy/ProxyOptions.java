package dev.understudy.proxy;

import dev.understudy.admin.AdminOptions;
import java.time.Duration;

/**
 * How a {@link ProxyServer} works.
 *
 * @param host address to listen on; {@code 127.0.0.1} keeps it to this machine
 * @param port 0 for any free one
 * @param refuses whether what breaks the contract is kept from the other side
 * @param streams whether JSON is passed on while it comes, instead of being held back for a verdict in the header
 * @param timeout how long either side may be silent when it is its turn
 * @param insecure whether the service's certificate is taken whoever it is from
 * @param admin whom the administration below {@code /__understudy} answers
 */
public record ProxyOptions(
        String host,
        int port,
        boolean refuses,
        boolean streams,
        Duration timeout,
        boolean insecure,
        AdminOptions admin) {

    /** This machine only, any free port; lets everything pass and waits for half a minute. */
    public static ProxyOptions anyPort() {
        return new ProxyOptions("127.0.0.1", 0, false, false, Duration.ofSeconds(30), false, AdminOptions.usual());
    }

    public ProxyOptions at(String otherHost, int otherPort) {
        return new ProxyOptions(otherHost, otherPort, refuses, streams, timeout, insecure, admin);
    }

    public ProxyOptions withRefusals(boolean on) {
        return new ProxyOptions(host, port, on, streams, timeout, insecure, admin);
    }

    public ProxyOptions withStreams(boolean on) {
        return new ProxyOptions(host, port, refuses, on, timeout, insecure, admin);
    }

    public ProxyOptions withTimeout(Duration other) {
        return new ProxyOptions(host, port, refuses, streams, other, insecure, admin);
    }

    public ProxyOptions withInsecure(boolean on) {
        return new ProxyOptions(host, port, refuses, streams, timeout, on, admin);
    }

    public ProxyOptions withAdmin(AdminOptions other) {
        return new ProxyOptions(host, port, refuses, streams, timeout, insecure, other);
    }
}
