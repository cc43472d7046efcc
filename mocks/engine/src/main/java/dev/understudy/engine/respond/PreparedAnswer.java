package dev.understudy.engine.respond;

import dev.understudy.engine.http.MediaType;
import dev.understudy.engine.http.MockResponse;

/** A documented answer, ready to be sent: one example of one media type. */
record PreparedAnswer(String example, MediaType mediaType, MockResponse response) {}
