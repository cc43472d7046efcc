/** Who is calling: credentials read by the contract's security schemes, and refused as the service does. */
@NullMarked
package dev.understudy.engine.behaviour.auth;

import org.jspecify.annotations.NullMarked;
