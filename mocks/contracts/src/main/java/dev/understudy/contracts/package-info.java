/**
 * Contract folders as their authors see them: what {@code specs/} holds, and where its schemas stand. The house rules are in
 * {@code lint}, the derived documents in {@code edition}. Start at {@link dev.understudy.contracts.Contract}.
 */
@NullMarked
package dev.understudy.contracts;

import org.jspecify.annotations.NullMarked;
