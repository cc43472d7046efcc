/** Requests, responses, headers, queries and media types as plain values. Start at {@link dev.understudy.engine.http.MockRequest}. */
@NullMarked
package dev.understudy.engine.http;

import org.jspecify.annotations.NullMarked;
