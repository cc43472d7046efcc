/**
 * Text and bytes to JSON. Start at {@link dev.understudy.engine.decode.ParameterDecoder} and {@link
 * dev.understudy.engine.decode.BodyDecoder}.
 *
 * <p>A parameter is found by its {@code Source} and read by its {@code Style}:
 *
 * <ul>
 *   <li>{@code DelimitedStyle}: simple; form, spaceDelimited and pipeDelimited without explode
 *   <li>{@code ExplodedStyle}: form, spaceDelimited and pipeDelimited with explode
 *   <li>{@code LabelStyle}, {@code MatrixStyle}, {@code DeepObjectStyle}: the styles they are named for
 *   <li>{@code ContentStyle}: parameters declared by {@code content}
 * </ul>
 *
 * <p>A body is read by one {@code BodyReader} for each kind: {@code JsonBody}, {@code FormBody}, {@code MultipartBody},
 * {@code TextBody}, {@code BinaryBody}. What a text means as JSON is for {@code Coercion} to say, for all of them.
 */
@NullMarked
package dev.understudy.engine.decode;

import org.jspecify.annotations.NullMarked;
