/*
 * The one script of every page. It starts what it finds and nothing else; every page also works without it.
 * start(root) may be called again on a part that was put in later (draft.js does, and htmx after a swap).
 */
import { startBodyMaps } from "./bodymap.js";
import { startCalendars } from "./calendar.js";
import { startDrafts } from "./draft.js";
import { startIdle } from "./idle.js";
import { startCuttings, startPairs } from "./pair.js";
import { startPasskeys } from "./passkey.js";
import { startPreviews } from "./preview.js";
import { startSections } from "./section.js";
import { startSignatures } from "./signature.js";
import { startSteppers } from "./stepper.js";
import { startCharts } from "./treat.js";

export function start(root) {
  startSteppers(root);
  startBodyMaps(root);
  startCalendars(root);
  startSignatures(root);
  startPreviews(root);
  startPairs(root);
  startCuttings(root);
  startPasskeys(root);
  startCharts(root);
  startSections(root);
  startDrafts(root);
  root.querySelector("[data-focus]")?.focus();
}

document.documentElement.classList.add("scripted");
start(document);
startIdle();

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});

document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (event.target.closest("[data-autosubmit]") && form) form.requestSubmit();
});

// What can only be copied is chosen whole.
document.addEventListener("focusin", (event) => {
  if (event.target.matches("input[readonly]")) event.target.select();
});

document.addEventListener("fibril:replaced", (event) => start(event.target));
document.addEventListener("htmx:load", (event) => {
  if (event.target !== document.body) start(event.target);
});
