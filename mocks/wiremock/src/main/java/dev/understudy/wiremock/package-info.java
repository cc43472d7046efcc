/**
 * Puts the engine behind WireMock: translates to and from it and holds no rules. Start at
 * {@link dev.understudy.wiremock.UnderstudyExtension} to add contracts to a WireMock of your own, at
 * {@link dev.understudy.wiremock.MockServer} to have one made.
 */
@NullMarked
package dev.understudy.wiremock;

import org.jspecify.annotations.NullMarked;
