package dev.understudy.proxy.verdict;

/** Is told of every exchange when it is over. Called by many threads; must be quick and must not throw. */
@FunctionalInterface
public interface ProxyListener {
    /** Listens to nothing. */
    ProxyListener NONE = passed -> {};

    /** Its exchange holds the request as it came: whoever shows it must hide credentials. */
    void passed(Passed passed);

    /**
     * We failed.
     *
     * @param id what the client was told
     */
    default void failed(String id, Throwable mistake) {
        System.getLogger(ProxyListener.class.getName())
                .log(System.Logger.Level.ERROR, "Exchange " + id + " failed", mistake);
    }
}
