/**
 * The documents that are published of a contract: the contract in one file, and the same said in OpenAPI 3.0, which code
 * generators read best. Start at {@link dev.understudy.contracts.edition.OpenApi30Edition}; the build enters at
 * {@link dev.understudy.contracts.edition.EditionsMain}.
 */
@NullMarked
package dev.understudy.contracts.edition;

import org.jspecify.annotations.NullMarked;
