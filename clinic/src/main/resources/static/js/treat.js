/*
 * Charting a session with few taps, also without a connection. Presets fill the table of zones from what each row
 * carries; the camera's "now" fills a time; a scanner's separator is kept as a sign that can be seen.
 * Everything listens on the document, because a chart may be put in later.
 */
import { word } from "./words.js";

const SEPARATOR = "\u241d";

document.addEventListener("click", (event) => {
  const preset = event.target.closest("[data-chart] [data-fill]");
  if (preset) {
    event.preventDefault();
    fill(preset.form, preset.dataset.fill);
    return;
  }
  const now = event.target.closest("button[data-set-now]");
  if (now) set(now.form.elements[now.dataset.setNow], clock());
});

// A scanner that acts as a keyboard sends its group separator as Ctrl and ].
document.addEventListener("keydown", (event) => {
  const field = event.target.closest?.("[data-scan]");
  if (!field || !event.ctrlKey || event.key !== "]") return;
  event.preventDefault();
  field.setRangeText(SEPARATOR, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
});

// A photograph that did not arrive is told of, and its field emptied so that the same one can be chosen again.
document.addEventListener("htmx:sendError", (event) => notSent(event.target, "photoNotSent"));
document.addEventListener("htmx:responseError", (event) =>
  notSent(event.target, event.detail.xhr.status === 413 ? "photoTooLarge" : "photoNotSent"),
);

function notSent(form, why) {
  const photos = form.closest?.("#photos");
  if (!photos) return;
  photos.querySelector(":scope > .error")?.remove();
  const line = document.createElement("p");
  line.className = "error";
  line.setAttribute("role", "alert");
  line.textContent = word(why);
  photos.querySelector("h2").after(line);
  form.reset();
}

export function startCharts(root) {
  for (const box of root.querySelectorAll("[data-now]")) {
    if (box.dataset.started) continue;
    box.dataset.started = "yes";
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = box.dataset.nowText;
    button.dataset.setNow = box.dataset.now;
    box.append(button);
  }
}

function fill(form, preset) {
  for (const row of form.querySelectorAll("[data-zone]")) {
    const [depth, passes] = row.querySelectorAll("input");
    const end = row.querySelector("select");
    if (preset === "ends") {
      if (depth.value) set(end, row.dataset.expected);
      continue;
    }
    const [mm, times] = (row.dataset[preset] ?? "").split(" ");
    set(depth, mm ?? "");
    set(passes, times ?? "");
    if (!mm) set(end, "");
    if (mm) row.closest("details")?.setAttribute("open", "");
  }
  if (preset === "planned") numbing(form);
}

/** The planned cream, unless something was said about cream already. */
function numbing(form) {
  const box = form.querySelector("[data-numbing]");
  if (!box || form.elements["numbing"]?.value || !box.dataset.numbingKind) return;
  for (const radio of box.querySelectorAll('input[name="numbing"]')) choose(radio, box.dataset.numbingKind);
  for (const radio of box.querySelectorAll('input[name="cream"]')) choose(radio, box.dataset.cream);
  for (const name of ["strength", "grams", "cm2"]) set(form.elements[name], box.dataset[name]);
}

function choose(radio, value) {
  if (radio.value === value) {
    radio.checked = true;
    radio.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

function set(field, value) {
  if (!field || value === undefined || field.value === value) return;
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

function clock() {
  return new Date().toTimeString().slice(0, 5);
}
