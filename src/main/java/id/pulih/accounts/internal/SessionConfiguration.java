package id.pulih.accounts.internal;

import jakarta.servlet.Filter;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Sessions are in the database, so that every process knows them; on the way there they are spared what changes nothing. */
@Configuration
class SessionConfiguration {

    @Bean
    static BeanPostProcessor sparingSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository sessions ? new SparingSessions<>(sessions) : bean;
            }
        };
    }

    /** Around the filter that reads and keeps sessions. */
    @Bean
    FilterRegistrationBean<Filter> forgetSessions() {
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            SparingSessions.forget();
            try {
                chain.doFilter(request, response);
            } finally {
                SparingSessions.forget();
            }
        });
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
