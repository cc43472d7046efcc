@NullMarked
package dev.understudy.proxy;

import org.jspecify.annotations.NullMarked;
