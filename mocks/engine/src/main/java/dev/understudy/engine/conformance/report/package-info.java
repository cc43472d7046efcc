/**
 * Findings told to people and to machines. Start at {@link dev.understudy.engine.conformance.report.Report}, which is told
 * everything and shows repeated findings a few times; each format is a {@code ReportWriter}.
 */
@NullMarked
package dev.understudy.engine.conformance.report;

import org.jspecify.annotations.NullMarked;
