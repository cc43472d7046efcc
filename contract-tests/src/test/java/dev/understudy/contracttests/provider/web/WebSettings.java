package dev.understudy.contracttests.provider.web;

import dev.understudy.cloudflare.model.InstanceStatus;
import dev.understudy.cloudflare.model.SortDirection;
import dev.understudy.contracttests.provider.limits.Limits;
import dev.understudy.contracttests.provider.paging.Cursors;
import dev.understudy.contracttests.provider.paging.Pager;
import dev.understudy.contracttests.provider.store.Seed;
import dev.understudy.contracttests.provider.store.Worlds;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the parts together. */
@Configuration(proxyBeanMethods = false)
class WebSettings {

    @Bean
    Worlds worlds(InstantSource clock) {
        return new Worlds(Seed.read(), clock);
    }

    @Bean
    Limits limits(InstantSource clock) {
        return new Limits(clock);
    }

    @Bean
    Pager pager() {
        return new Pager(new Cursors());
    }

    @Bean
    WebMvcConfigurer rules(RequestRules rules) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(rules);
            }

            /** Spring knows the names that enums have in Java; the wire has others. */
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, InstanceStatus.class, InstanceStatus::fromValue);
                registry.addConverter(String.class, SortDirection.class, SortDirection::fromValue);
            }
        };
    }
}
