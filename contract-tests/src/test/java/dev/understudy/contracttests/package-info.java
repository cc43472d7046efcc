/** Every API, every operation, over HTTP; and the rules of the architecture. Tests are made from the contracts: to write an operation is to test it. */
@NullMarked
package dev.understudy.contracttests;

import org.jspecify.annotations.NullMarked;
