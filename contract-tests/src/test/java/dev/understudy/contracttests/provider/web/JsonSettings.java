package dev.understudy.contracttests.provider.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import java.time.OffsetDateTime;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** JSON as the service writes it: instants in UTC, to the millisecond; numbers come back as they were sent. */
@Configuration(proxyBeanMethods = false)
class JsonSettings {
    private static final String INSTANT = "uuuu-MM-dd'T'HH:mm:ss.SSSX";

    @Bean
    Jackson2ObjectMapperBuilderCustomizer json() {
        return builder -> builder.featuresToEnable(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .postConfigurer(mapper ->
                        mapper.configOverride(OffsetDateTime.class).setFormat(JsonFormat.Value.forPattern(INSTANT)));
    }
}
