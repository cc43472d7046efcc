/** Request in, response out. */
@org.jspecify.annotations.NullMarked
package dev.understudy.engine;
