/** The command line: reads options, calls the kit, prints. Start at {@link dev.understudy.cli.Main}. */
@NullMarked
package dev.understudy.cli;

import org.jspecify.annotations.NullMarked;
