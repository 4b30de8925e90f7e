package id.pulih.referrals.internal;

import id.pulih.platform.Problem;
import id.pulih.referrals.Referral;
import id.pulih.ui.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A referral to be begun, below those there are already. */
public record NewReferralPage(String home, String heading, List<String> kinds, List<Referral> known, Form form, @Nullable Problem refusal) {}
