/* − and + beside a number input, each of a thumb's size. The input stays what is sent. */
export function startSteppers(root) {
  for (const box of root.querySelectorAll("[data-stepper]")) {
    if (box.dataset.started) continue;
    box.dataset.started = "yes";
    const input = box.querySelector("input");
    const less = key("−", box.dataset.less, () => move(input, -1));
    const more = key("+", box.dataset.more, () => move(input, 1));
    input.before(less);
    box.append(more);
    const look = () => {
      const planned = input.dataset.planned;
      box.classList.toggle("changed", planned !== undefined && planned !== "" && Number(planned) !== Number(input.value || NaN));
    };
    input.addEventListener("input", look);
    input.addEventListener("wheel", () => input.blur(), { passive: true });
    look();
  }
}

function key(sign, label, press) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = sign;
  button.setAttribute("aria-label", label);
  button.addEventListener("click", press);
  return button;
}

/** One step up or down, kept on the grid of steps and inside min and max. An empty field starts at the plan. */
function move(input, direction) {
  const step = Number(input.step) || 1;
  const least = input.min === "" ? -Infinity : Number(input.min);
  const most = input.max === "" ? Infinity : Number(input.max);
  let next;
  if (input.value === "") next = Number(input.dataset.planned || (Number.isFinite(least) ? least : 0));
  else next = Math.round((Number(input.value) + direction * step) / step) * step;
  next = Math.min(most, Math.max(least, next));
  input.value = String(Number(next.toFixed(4)));
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
