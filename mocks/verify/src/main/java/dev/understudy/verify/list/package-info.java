/** Walking lists page by page. */
@NullMarked
package dev.understudy.verify.list;

import org.jspecify.annotations.NullMarked;
