/*
 * The desk's own script. Every page works without it: it adds two keys, dialogs that give the focus back, one place for
 * notices, and the progress of a job as it happens.
 */
const live = document.getElementById("live");
const OFF = "todoke.keys.off";

/** Says something in the page's one status region. */
export function say(text, kind = "") {
  const notice = document.createElement("p");
  notice.className = `banner toast ${kind}`;
  notice.textContent = text;
  live.querySelectorAll(".toast").forEach((old) => old.remove());
  live.append(notice);
  setTimeout(() => notice.remove(), 12000);
}

/** Opens a dialog; when it closes, the focus is where it was. */
export function open(dialog, opener = document.activeElement) {
  if (dialog.open) return;
  dialog.addEventListener("close", () => opener?.focus?.(), { once: true });
  dialog.showModal();
}

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-dialog]");
  const dialog = opener && document.getElementById(opener.dataset.dialog);
  if (dialog && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    open(dialog, opener);
  }
});

/* Keys: "/" and "?" only, never while somebody types or an input method composes. */
const TYPING = "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]";

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
  if (event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem(OFF)) return;
  if (event.target.closest?.(TYPING) || document.querySelector("dialog[open]")) return;
  const search = document.querySelector("[role=search] input[type=search]");
  if (event.key === "/" && search) {
    event.preventDefault();
    search.focus();
    search.select();
  } else if (event.key === "?") {
    event.preventDefault();
    open(document.getElementById("help-dialog"));
  }
});

const keysOff = document.getElementById("keys-off");
if (keysOff) {
  keysOff.closest("[hidden]").hidden = false;
  keysOff.checked = Boolean(localStorage.getItem(OFF));
  keysOff.addEventListener("change", () => {
    if (keysOff.checked) localStorage.setItem(OFF, "1");
    else localStorage.removeItem(OFF);
  });
}

/* What htmx meets: a session that ended asks for a sign-in beside the page, and never swaps a sign-in page into it. */
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, elt } = event.detail;
  const signedOut = xhr.status === 401 || new URL(xhr.responseURL || location.href).pathname === "/desk/sign-in";
  if (signedOut) {
    event.detail.shouldSwap = false;
    event.detail.isError = false;
    open(document.getElementById("sign-in-dialog"), elt.contains(document.activeElement) ? document.activeElement : elt);
  }
});
document.addEventListener("htmx:responseError", () => say(live.dataset.failed, "banner-bad"));
document.addEventListener("htmx:sendError", () => say(live.dataset.offline, "banner-bad"));

/*
 * A job's progress: the server sends a line each time it has moved, and the page is asked for anew when it has ended. A
 * server that ends the connection is asked again by the browser itself; one that refuses it is asked by the page.
 */
function follow(box) {
  const bar = box.querySelector("progress");
  const text = box.querySelector("[data-job-text]");
  const spoken = box.querySelector("[data-job-live]");
  const source = new EventSource(box.dataset.jobEvents);
  let said = 0;
  source.addEventListener("progress", (event) => {
    const job = JSON.parse(event.data);
    if (job.total > 0) {
      bar.max = job.total;
      bar.value = job.done;
    }
    text.textContent = job.text;
    // Read out now and then, not at every step.
    if (spoken && event.timeStamp - said > 5000) {
      said = event.timeStamp;
      spoken.textContent = job.text;
    }
  });
  source.addEventListener("end", () => {
    source.close();
    location.reload();
  });
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 5000);
  });
  addEventListener("pagehide", () => source.close());
}
document.querySelectorAll("[data-job-events]").forEach(follow);
