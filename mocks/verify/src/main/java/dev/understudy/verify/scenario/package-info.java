/** Stories told over HTTP, and what plays them. Start at {@link dev.understudy.verify.scenario.ScenarioRunner}. */
@NullMarked
package dev.understudy.verify.scenario;

import org.jspecify.annotations.NullMarked;
