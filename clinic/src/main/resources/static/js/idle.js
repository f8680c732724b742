/*
 * Signs off a device that nobody touches, so that no record stays on its screen. All tabs of a browser count as one.
 * While somebody types for long, the server is told now and then that they are still here.
 */
const KEY = "fibril:touched";
const LOOK_MS = 5_000;
const TOUCHES = ["pointerdown", "keydown", "wheel", "touchmove"];

export function startIdle() {
  let told = Date.now();
  touch();
  for (const kind of TOUCHES) addEventListener(kind, hand, { passive: true, capture: true });
  addEventListener("pageshow", look);
  document.addEventListener("visibilitychange", look);
  setInterval(look, LOOK_MS);

  /** A touch after the time is over comes too late. */
  function hand() {
    if (Date.now() - last < 1_000) return;
    look();
    touch();
  }

  function look() {
    const form = document.querySelector("form[data-idle-minutes]");
    if (!form || document.hidden) return;
    const limit = Number(form.dataset.idleMinutes) * 60_000;
    const idle = Date.now() - touched();
    if (idle >= limit) form.requestSubmit();
    else if (idle < limit / 3 && Date.now() - told > limit / 3) {
      told = Date.now();
      fetch("/account", { method: "HEAD" }).catch(() => {});
    }
  }
}

let last = 0;

function touch() {
  last = Date.now();
  try {
    localStorage.setItem(KEY, String(last));
  } catch {
    // without a store each tab counts for itself
  }
}

function touched() {
  try {
    return Math.max(last, Number(localStorage.getItem(KEY)) || 0);
  } catch {
    return last;
  }
}
