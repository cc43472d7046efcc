/** The one test that every API's generated code has to pass. */
@NullMarked
package dev.understudy.generated;

import org.jspecify.annotations.NullMarked;
