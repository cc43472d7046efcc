/**
 * The stubs that are generated from the contract, filled in; and what stands around them. A request passes
 * {@link dev.understudy.contracttests.provider.web.BodyFilter}, {@link dev.understudy.contracttests.provider.web.GateFilter} and
 * {@link dev.understudy.contracttests.provider.web.RequestRules} before it reaches
 * {@link dev.understudy.contracttests.provider.web.InstancesController}.
 */
@NullMarked
package dev.understudy.contracttests.provider.web;

import org.jspecify.annotations.NullMarked;
