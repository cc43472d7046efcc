/** Verdicts told to people and programs. */
@NullMarked
package dev.understudy.verify.report;

import org.jspecify.annotations.NullMarked;
