@NullMarked
package dev.understudy.verify;

import org.jspecify.annotations.NullMarked;
