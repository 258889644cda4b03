// Counts down how long an opened piece of work stays open, and asks for the page anew when it ends: closed by then.
// It counts the seconds the server gave, not the time by this machine's clock, which may be wrong by more than that.
// Without this file the time stands there and the page asks for itself anew.
for (const time of document.querySelectorAll("time[data-until]")) {
  const end = Date.now() + Number(time.dataset.until) * 1000;
  const left = time.parentElement.querySelector("[data-left]");
  const tick = () => {
    const seconds = Math.ceil((end - Date.now()) / 1000);
    if (seconds <= 0) {
      document.querySelectorAll("[data-opened]").forEach((e) => e.remove());
      location.replace(time.dataset.closed);
      return;
    }
    if (left) {
      left.textContent = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
    }
    setTimeout(tick, 1000);
  };
  tick();
}
