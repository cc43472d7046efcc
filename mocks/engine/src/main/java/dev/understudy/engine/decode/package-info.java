/** Text and bytes to JSON: one class for each parameter style, one for each kind of body. Start at {@link dev.understudy.engine.decode.ParameterDecoder} and {@link dev.understudy.engine.decode.BodyDecoder}. */
@NullMarked
package dev.understudy.engine.decode;

import org.jspecify.annotations.NullMarked;
