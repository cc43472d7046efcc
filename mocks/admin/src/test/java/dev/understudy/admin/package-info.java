/** The administration, in this process. Over HTTP it is tested with all APIs, in contract-tests. */
@NullMarked
package dev.understudy.admin;

import org.jspecify.annotations.NullMarked;
