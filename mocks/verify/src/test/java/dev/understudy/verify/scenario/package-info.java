/** Stories are played as they are told. */
@NullMarked
package dev.understudy.verify.scenario;

import org.jspecify.annotations.NullMarked;
