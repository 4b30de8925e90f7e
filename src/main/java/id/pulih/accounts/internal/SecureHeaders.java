package id.pulih.accounts.internal;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What browsers may do with our answers. Spring Security adds {@code nosniff}, {@code no-store}, {@code X-Frame-Options} and,
 * over https, a year of HSTS.
 */
final class SecureHeaders {

    /** Nothing inline, nothing from elsewhere; texts become HTML only through the policy in pulih.js. */
    static final String PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default; report-uri /csp";

    static final String API = "default-src 'none'; frame-ancestors 'none'";

    /** Every feature that Chromium lists and Pulih does not use; passkeys are for our own pages. */
    private static final String PERMISSIONS = "accelerometer=(), ambient-light-sensor=(), attribution-reporting=(), autoplay=(), "
            + "bluetooth=(), browsing-topics=(), camera=(), compute-pressure=(), display-capture=(), encrypted-media=(), "
            + "fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), "
            + "interest-cohort=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), otp-credentials=(), payment=(), "
            + "picture-in-picture=(), publickey-credentials-create=(self), publickey-credentials-get=(self), "
            + "screen-wake-lock=(), serial=(), storage-access=(), usb=(), web-share=(), window-management=(), "
            + "xr-spatial-tracking=()";

    private SecureHeaders() {}

    static void pages(HeadersConfigurer<HttpSecurity> headers) {
        common(headers, PAGES);
        headers.permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS));
    }

    static void api(HeadersConfigurer<HttpSecurity> headers) {
        common(headers, API);
    }

    private static void common(HeadersConfigurer<HttpSecurity> headers, String policy) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
