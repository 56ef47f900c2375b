package org.xingtan.secondfactor;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Looks at what a browser answers to a challenge (WebAuthn). Attestation is not asked for: which maker's authenticator it is does
/// not matter.
@Component
class Relying {
  private final ObjectConverter converter = new ObjectConverter();
  private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
  private final AttestedCredentialDataConverter credentials =
      new AttestedCredentialDataConverter(converter);

  /// @param origin such as `https://xingtan.example.org`
  /// @param host the relying party's name
  // Value equality is never asked of it.
  @SuppressWarnings("ArrayRecordComponent")
  record Asked(String origin, String host, byte[] challenge) {
    ServerProperty property() {
      return ServerProperty.builder()
          .origin(new Origin(origin))
          .rpId(host)
          .challenge(new DefaultChallenge(challenge))
          .build();
    }
  }

  // Value equality is never asked of it.
  @SuppressWarnings("ArrayRecordComponent")
  record Registered(byte[] id, byte[] credential, long signCount) {}

  /// Nothing when the answer is not one to this challenge, from this site.
  Optional<Registered> registered(Asked asked, String answer) {
    try {
      RegistrationData data =
          manager.verifyRegistrationResponseJSON(
              answer, new RegistrationParameters(asked.property(), null, false, true));
      AuthenticatorData<?> authenticator =
          Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
      AttestedCredentialData credential =
          Objects.requireNonNull(authenticator.getAttestedCredentialData());
      return Optional.of(
          new Registered(
              credential.getCredentialId(),
              credentials.convert(credential),
              authenticator.getSignCount()));
    } catch (DataConversionException | VerificationException refused) {
      return Optional.empty();
    }
  }

  /// By what the browser calls the credential; nothing when the answer cannot be read.
  Optional<byte[]> credentialId(String answer) {
    try {
      return Optional.ofNullable(manager.parseAuthenticationResponseJSON(answer).getCredentialId());
    } catch (DataConversionException unreadable) {
      return Optional.empty();
    }
  }

  /// The authenticator's new counter; nothing when the answer is not signed by this passkey for this challenge and site, or the
  /// counter ran backwards.
  Optional<Long> shown(Asked asked, PasskeyStore.Passkey passkey, String answer) {
    var record =
        new CredentialRecordImpl(
            null,
            null,
            null,
            null,
            passkey.signCount(),
            credentials.convert(passkey.credential()),
            null,
            null,
            null,
            null);
    try {
      AuthenticationData data =
          manager.verifyAuthenticationResponseJSON(
              answer, new AuthenticationParameters(asked.property(), record, null, false, true));
      return Optional.of(Objects.requireNonNull(data.getAuthenticatorData()).getSignCount());
    } catch (DataConversionException | VerificationException refused) {
      return Optional.empty();
    }
  }
}
