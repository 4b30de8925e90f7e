package id.pulih.referrals.internal;

import id.pulih.referrals.internal.HandOverPage;
import id.pulih.referrals.internal.PlanPage;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proposing a hand-over.
 *
 * @param gaps      why it may not go: codes of {@code referrals.gap.*}, with the portions no consent covers
 * @param recipient whom the consent must name
 */
public record HandOverFormPage(PlanPage.Heading heading, String clientUrl, List<Option> offices, List<String> portions, Form form, List<String> gaps,
        List<String> uncovered, String recipient, HandOverPage.@Nullable Refusal refusal) {}
