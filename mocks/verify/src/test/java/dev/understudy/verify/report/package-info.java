@NullMarked
package dev.understudy.verify.report;

import org.jspecify.annotations.NullMarked;
