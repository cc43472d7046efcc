package dev.understudy.engine.decode;

import dev.understudy.engine.http.Headers;
import dev.understudy.engine.http.QueryString;
import java.util.Map;

/**
 * The texts that parameters are read from.
 *
 * @param path raw, percent-encoded text of each template variable
 * @param query with aliases already replaced by the contract's names
 */
public record RawParameters(Map<String, String> path, QueryString query, Headers headers) {}
