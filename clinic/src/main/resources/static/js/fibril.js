/*
 * The one script of every page. It starts what it finds and nothing else; every page also works without it.
 * start(root) may be called again on a part that was put in later (draft.js does, and htmx after a swap).
 */
import { startBodyMaps } from "./bodymap.js";
import { startDrafts } from "./draft.js";
import { startPreviews } from "./preview.js";
import { startSignatures } from "./signature.js";
import { startSteppers } from "./stepper.js";
import { startCharts } from "./treat.js";

export function start(root) {
  startSteppers(root);
  startBodyMaps(root);
  startSignatures(root);
  startPreviews(root);
  startCharts(root);
  startDrafts(root);
  root.querySelector("[data-focus]")?.focus();
}

document.documentElement.classList.add("scripted");
start(document);

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});

document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (event.target.closest("[data-autosubmit]") && form) form.requestSubmit();
});

document.addEventListener("fibril:replaced", (event) => start(event.target));
document.addEventListener("htmx:load", (event) => {
  if (event.target !== document.body) start(event.target);
});
