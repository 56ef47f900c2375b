// Asks the browser's passkey dialogue and sends its answer with the form around the button.
const passkeyDescriptors = (known) =>
  known.split(" ").filter(Boolean).map((id) => ({ type: "public-key", id }));
const askForPasskey = ({ passkey, challenge, host, user, name, known }) =>
  passkey === "create"
    ? navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON({
          challenge,
          rp: { id: host, name: "Xingtan" },
          user: { id: user, name, displayName: name },
          pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: "public-key", alg })),
          excludeCredentials: passkeyDescriptors(known),
          authenticatorSelection: { residentKey: "discouraged", userVerification: "preferred" },
          attestation: "none",
        }),
      })
    : navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON({
          challenge,
          rpId: host,
          allowCredentials: passkeyDescriptors(known),
          userVerification: "preferred",
        }),
      });
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-passkey]");
  if (!button) return;
  const form = button.form;
  try {
    const credential = await askForPasskey(button.dataset);
    form.elements.answer.value = JSON.stringify(credential.toJSON());
    form.submit();
  } catch {
    form.querySelector("[role=alert]").hidden = false;
  }
});
