/*
 * The calendar by hand: click free time to book it, drag an appointment to move it. Both open the form that links open,
 * with the time filled in; nothing is changed here. Without this script the links do the same.
 */
const STEP_MINUTES = 15;
const ROW_MINUTES = 5;

export function startCalendars(root) {
  for (const calendar of root.querySelectorAll("[data-calendar]")) {
    if (calendar.dataset.started) continue;
    calendar.dataset.started = "yes";
    const first = Number(calendar.dataset.first);
    for (const field of calendar.querySelectorAll("[data-target]")) listen(field, first);
    for (const entry of calendar.querySelectorAll("[data-move]")) drag(entry);
  }
}

function listen(field, first) {
  field.addEventListener("click", (event) => {
    if (event.target.closest("a") || !field.dataset.book || !isGrid(field)) return;
    location.assign(`${field.dataset.book}&time=${timeAt(field, event.clientY, first)}`);
  });
  field.addEventListener("dragover", (event) => {
    if (!dragged || !isGrid(field)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
    field.classList.add("over");
  });
  field.addEventListener("dragleave", () => field.classList.remove("over"));
  field.addEventListener("drop", (event) => {
    if (!dragged || !isGrid(field)) return;
    event.preventDefault();
    const time = timeAt(field, event.clientY - dragged.grip, first);
    location.assign(`${dragged.href}?${field.dataset.target}&time=${time}`);
  });
}

/** What is being dragged, and where it was gripped. */
let dragged = null;

function drag(entry) {
  entry.draggable = true;
  entry.addEventListener("dragstart", (event) => {
    dragged = { href: entry.dataset.move, grip: event.clientY - entry.getBoundingClientRect().top };
    event.dataTransfer.effectAllowed = "move";
    entry.classList.add("dragged");
  });
  entry.addEventListener("dragend", () => {
    dragged = null;
    entry.classList.remove("dragged");
    for (const field of document.querySelectorAll(".cal-field.over")) field.classList.remove("over");
  });
}

/** On a small screen the same is a list, in which a height means nothing. */
function isGrid(field) {
  return getComputedStyle(field).display === "grid";
}

function timeAt(field, y, first) {
  const box = field.getBoundingClientRect();
  const rows = parseFloat(getComputedStyle(field).gridAutoRows);
  const minutes = ((y - box.top) / rows) * ROW_MINUTES;
  const time = Math.max(0, first * 60 + Math.round(minutes / STEP_MINUTES) * STEP_MINUTES);
  const two = (number) => String(number).padStart(2, "0");
  return `${two(Math.min(23, Math.floor(time / 60)))}:${two(time % 60)}`;
}
