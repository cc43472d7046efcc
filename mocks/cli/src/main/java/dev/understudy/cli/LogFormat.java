package dev.understudy.cli;

/** How lines are printed. */
enum LogFormat {
    TEXT,
    JSON
}
