package dev.understudy.engine.behaviour.lifecycle;

import java.time.Duration;

/** The error of what took too long. Its message may hold {@code ${millis}} and {@code ${seconds}}. */
record TimeoutError(String name, String message) {

    RunError after(Duration timeout) {
        return new RunError(
                name,
                message.replace("${millis}", Long.toString(timeout.toMillis()))
                        .replace("${seconds}", Long.toString(timeout.toSeconds())));
    }

    static TimeoutError read(ConfigNode node) {
        return new TimeoutError(
                node.child("name").text("TimeoutError"), node.child("message").text("timed out after ${seconds} s"));
    }
}
