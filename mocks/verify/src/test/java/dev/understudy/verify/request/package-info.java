@NullMarked
package dev.understudy.verify.request;

import org.jspecify.annotations.NullMarked;
