/* Passkeys: the browser asks the device what data-options says, and the answer goes off with the form. */
export function startPasskeys(root) {
  for (const form of root.querySelectorAll("form[data-passkey]")) {
    if (form.dataset.passkeyStarted) continue;
    form.dataset.passkeyStarted = "yes";
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      ask(form);
    });
  }
}

async function ask(form) {
  show("passkey-refused", false);
  const asks = window.PublicKeyCredential;
  if (!asks?.parseCreationOptionsFromJSON) return show("passkey-unknown", true);
  const options = JSON.parse(form.dataset.options);
  try {
    const answer =
      form.dataset.passkey === "create"
        ? await navigator.credentials.create({ publicKey: asks.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: asks.parseRequestOptionsFromJSON(options) });
    form.elements.credential.value = JSON.stringify(answer.toJSON());
    form.submit();
  } catch (refused) {
    if (!(refused instanceof DOMException)) throw refused;
    show("passkey-refused", true);
  }
}

function show(id, shown) {
  document.getElementById(id)?.toggleAttribute("hidden", !shown);
}
