/** JSON as it is read and compared. */
@NullMarked
package dev.understudy.verify.json;

import org.jspecify.annotations.NullMarked;
