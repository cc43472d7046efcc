/**
 * The administration of a mock, below {@code /__understudy}: the engine serves a contract of our own ({@code specs/understudy})
 * with stages that look into another engine and steer it. A class for each group of operations; bodies are read into the
 * models that are generated from the contract, and answers are written from them. Start at
 * {@link dev.understudy.admin.Administration}.
 */
@NullMarked
package dev.understudy.admin;

import org.jspecify.annotations.NullMarked;
