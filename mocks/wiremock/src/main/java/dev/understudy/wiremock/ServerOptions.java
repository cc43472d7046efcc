package dev.understudy.wiremock;

/**
 * How a {@link MockServer} listens.
 *
 * @param host address to bind; {@code 127.0.0.1} keeps it to this machine
 * @param port 0 for any free one
 * @param journalEntries how many exchanges WireMock's journal keeps; 0 keeps none and is faster
 */
public record ServerOptions(String host, int port, int journalEntries) {
    /** How many exchanges the journal keeps unless told otherwise. */
    public static final int USUAL_JOURNAL_ENTRIES = 1000;

    /** This machine only, any free port. */
    public static ServerOptions anyPort() {
        return new ServerOptions("127.0.0.1", 0, USUAL_JOURNAL_ENTRIES);
    }

    public ServerOptions withHost(String other) {
        return new ServerOptions(other, port, journalEntries);
    }

    public ServerOptions withPort(int other) {
        return new ServerOptions(host, other, journalEntries);
    }

    public ServerOptions withJournalEntries(int other) {
        return new ServerOptions(host, port, other);
    }
}
