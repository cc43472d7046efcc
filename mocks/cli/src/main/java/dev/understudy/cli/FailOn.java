package dev.understudy.cli;

/** What makes a proxy end with exit code 1. */
enum FailOn {
    /** Something broke the contract. */
    VIOLATIONS,
    /** Something broke the contract, or the service failed otherwise. */
    UPSTREAM,
    NEVER
}
