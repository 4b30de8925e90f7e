// Passkeys: asks the server what to ask, the device for an answer, and sends it. Nothing here decides anything.

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0));
const text = (buffer) => (buffer
  ? btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
  : undefined);
const listed = (credentials) => (credentials ?? []).map((each) => ({ ...each, id: bytes(each.id) }));

async function send(form, path, body) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': form.elements._csrf.value },
    body: body ? JSON.stringify(body) : undefined,
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

async function add(form) {
  const asked = await send(form, form.dataset.passkeyAdd);
  const made = await navigator.credentials.create({
    publicKey: {
      ...asked,
      challenge: bytes(asked.challenge),
      user: { ...asked.user, id: bytes(asked.user.id) },
      excludeCredentials: listed(asked.excludeCredentials),
    },
  });
  return {
    id: made.id,
    rawId: text(made.rawId),
    type: made.type,
    authenticatorAttachment: made.authenticatorAttachment,
    clientExtensionResults: made.getClientExtensionResults(),
    response: {
      attestationObject: text(made.response.attestationObject),
      clientDataJSON: text(made.response.clientDataJSON),
      transports: made.response.getTransports?.() ?? [],
    },
  };
}

async function prove(form) {
  const asked = await send(form, form.dataset.passkeyGet);
  const answer = await navigator.credentials.get({
    publicKey: { ...asked, challenge: bytes(asked.challenge), allowCredentials: listed(asked.allowCredentials) },
  });
  return {
    id: answer.id,
    rawId: text(answer.rawId),
    type: answer.type,
    authenticatorAttachment: answer.authenticatorAttachment,
    clientExtensionResults: answer.getClientExtensionResults(),
    response: {
      authenticatorData: text(answer.response.authenticatorData),
      clientDataJSON: text(answer.response.clientDataJSON),
      signature: text(answer.response.signature),
      userHandle: text(answer.response.userHandle),
    },
  };
}

for (const form of document.querySelectorAll('form.passkey')) {
  const button = form.querySelector('button');
  button.hidden = !window.PublicKeyCredential;
  button.addEventListener('click', async () => {
    const failure = form.querySelector('[role=alert]');
    failure.hidden = true;
    button.disabled = true;
    try {
      const answer = await (form.dataset.passkeyAdd ? add(form) : prove(form));
      const { to } = await send(form, form.dataset.passkeySend, answer);
      location.assign(to);
    } catch {
      failure.hidden = false;
      button.disabled = false;
    }
  });
}
