package dev.understudy.cli;

/** What a command says when it ends. */
final class ExitCode {
    static final int FINE = 0;
    static final int FINDINGS = 1;
    static final int MISUSE = 2;
    static final int UNREADABLE = 3;
    /** EX_SOFTWARE of sysexits: nothing the user did. */
    static final int OUR_MISTAKE = 70;

    private ExitCode() {}
}
