@NullMarked
package dev.understudy.verify.talk;

import org.jspecify.annotations.NullMarked;
