// Asks the browser for a passkey and puts its answer into the form, which is then sent like any other. Nothing else on
// the desk needs this file; where it does not run, the page says so and the password form beside it works.
const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  buffer ? btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "") : "";

async function post(url, body, form) {
  const headers = { "Content-Type": "application/json", Accept: "application/json" };
  const csrf = form.elements.namedItem("csrf");
  if (csrf) {
    headers["X-CSRF-Token"] = csrf.value;
  }
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body), credentials: "same-origin" });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.json();
}

function named(known) {
  return known.map((k) => ({ type: "public-key", id: bytes(k.id), transports: k.transports }));
}

async function get(question) {
  const made = await navigator.credentials.get({
    publicKey: {
      challenge: bytes(question.challenge),
      rpId: question.rpId,
      allowCredentials: named(question.known),
      userVerification: "required",
      timeout: 240000,
    },
  });
  return {
    id: text(made.rawId),
    clientDataJson: text(made.response.clientDataJSON),
    authenticatorData: text(made.response.authenticatorData),
    signature: text(made.response.signature),
    userHandle: text(made.response.userHandle),
  };
}

async function create(wanted) {
  const made = await navigator.credentials.create({
    publicKey: {
      challenge: bytes(wanted.question.challenge),
      rp: { id: wanted.question.rpId, name: "Todoke" },
      user: { id: bytes(wanted.userHandle), name: wanted.name, displayName: wanted.displayName },
      pubKeyCredParams: wanted.algorithms.map((alg) => ({ type: "public-key", alg })),
      excludeCredentials: named(wanted.question.known),
      authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
      attestation: "none",
      timeout: 240000,
    },
  });
  return {
    clientDataJson: text(made.response.clientDataJSON),
    attestationObject: text(made.response.attestationObject),
    transports: (made.response.getTransports?.() ?? []).join(" "),
  };
}

/** What the form says of the piece of work or of the person, for the question. */
function asked(form) {
  const body = {};
  for (const field of form.querySelectorAll("[data-ask]")) {
    if (field.value !== "") {
      body[field.dataset.ask] = field.dataset.kind === "number" ? Number(field.value) : field.value;
    }
  }
  return body;
}

async function answer(form) {
  const body = asked(form);
  if (form.dataset.prove) {
    body.assertion = await get(await post(form.dataset.prove, {}, form));
  }
  const question = await post(form.dataset.question, body, form);
  return form.dataset.passkey === "create" ? create(question) : get(question);
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) {
    continue;
  }
  form.hidden = false;
  const problem = form.querySelector("[data-problem]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    problem.hidden = true;
    try {
      for (const [name, value] of Object.entries(await answer(form))) {
        form.elements.namedItem(name).value = value;
      }
      form.submit();
    } catch {
      problem.hidden = false;
      problem.focus();
    }
  });
}
