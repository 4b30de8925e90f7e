package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.platform.Work;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * The two ceremonies of passkeys, done by Spring Security and webauthn4j. The person is verified at the device (PIN,
 * finger), so that a passkey proves both factors at once.
 */
@Component
class Passkeys {

    private static final AnonymousAuthenticationToken NOBODY =
            new AnonymousAuthenticationToken("passkeys", "nobody", AuthorityUtils.createAuthorityList("NOBODY"));

    private final PasskeyOwners owners;
    private final PasskeyRecords records;
    private final Work work;
    private final Audit audit;
    private final OwnAddress address;

    Passkeys(PasskeyOwners owners, PasskeyRecords records, Work work, Audit audit, OwnAddress address) {
        this.owners = owners;
        this.records = records;
        this.work = work;
        this.audit = audit;
        this.address = address;
    }

    /** The origin passkeys are bound to; empty where a browser would refuse them. */
    Optional<URI> origin(HttpServletRequest request) {
        return address.of(request);
    }

    PublicKeyCredentialCreationOptions creation(URI origin, Asker asker) {
        return party(origin).createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(Sessions.authenticated(asker.account(), java.util.List.of())));
    }

    /** @throws RuntimeException of webauthn4j when the answer does not fit what was asked */
    void register(URI origin, Asker asker, PublicKeyCredentialCreationOptions asked, RelyingPartyPublicKey key) {
        work.write(asker.own("sign-in"), () -> {
            party(origin).registerCredential(new ImmutableRelyingPartyRegistrationRequest(asked, key));
            audit.record(asker, "second-factor-set", "account", asker.account(), "kind=passkey");
        });
    }

    PublicKeyCredentialRequestOptions request(URI origin) {
        return party(origin).createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(NOBODY));
    }

    /**
     * Whose passkey answered.
     *
     * @throws RuntimeException of webauthn4j when the answer does not fit what was asked, or the account is closed
     */
    UUID prove(URI origin, PublicKeyCredentialRequestOptions asked, PublicKeyCredential<AuthenticatorAssertionResponse> answer) {
        var owner = party(origin).authenticate(new RelyingPartyAuthenticationRequest(asked, answer));
        UUID account = owner == null ? null : PasskeyRecords.account(owner.getId());
        if (account == null) {
            throw new IllegalArgumentException("The passkey's account is closed");
        }
        return account;
    }

    /** Takes away one of the asker's own; true when it was there. */
    boolean remove(Asker asker, String credential) {
        return work.write(asker.own("sign-in"), () -> {
            var own = records.of(asker.account()).stream().filter(each -> each.getCredentialId().toBase64UrlString().equals(credential)).findFirst();
            own.ifPresent(each -> {
                records.delete(each.getCredentialId());
                audit.record(asker, "second-factor-removed", "account", asker.account(), "kind=passkey");
            });
            return own.isPresent();
        });
    }

    private WebAuthnRelyingPartyOperations party(URI origin) {
        var party = PublicKeyCredentialRpEntity.builder().id(origin.getHost()).name("Pulih").build();
        var operations = new Webauthn4JRelyingPartyOperations(owners, records, party, Set.of(origin.toString()));
        operations.setCustomizeCreationOptions(options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build()));
        operations.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
