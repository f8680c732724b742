/*
 * Two photographs on each other. Blink: the later one is shown, the earlier one while something is held down, so that the
 * eye sees what moves; by itself only when asked, and never where the reader wants less motion. Slider: a range field cuts
 * the upper picture. Without this script they stand side by side.
 */
const AUTO_MS = 600;

export function startPairs(root) {
  for (const pair of root.querySelectorAll("[data-pair]")) {
    if (pair.dataset.started) continue;
    pair.dataset.started = "yes";
    start(pair);
  }
}

function start(pair) {
  const shots = pair.querySelector(".shots");
  const blink = blinking(pair, shots);
  const buttons = [...pair.querySelectorAll("[data-pair-way]")];
  const show = (way) => {
    blink.stop();
    shots.dataset.way = way;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.pairWay === way));
    for (const tools of pair.querySelectorAll("[data-pair-tools]")) tools.hidden = tools.dataset.pairTools !== way;
  };
  for (const button of buttons) button.addEventListener("click", () => show(button.dataset.pairWay));
  const cut = pair.querySelector("input[type=range]");
  const draw = () => shots.style.setProperty("--cut", cut.value + "%");
  cut.addEventListener("input", draw);
  draw();
  show("blink");
}

function blinking(pair, shots) {
  const hold = pair.querySelector("[data-pair-hold]");
  const auto = pair.querySelector("[data-pair-auto]");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let timer = 0;
  const before = (held) => shots.classList.toggle("held", held);
  const stop = () => {
    clearInterval(timer);
    timer = 0;
    auto.setAttribute("aria-pressed", "false");
    before(false);
  };
  const down = (event) => {
    if (shots.dataset.way !== "blink") return;
    event.preventDefault();
    stop();
    before(true);
  };
  const up = () => {
    if (!timer) before(false);
  };
  for (const place of [hold, shots]) {
    place.addEventListener("pointerdown", down);
    place.addEventListener("contextmenu", (event) => shots.dataset.way === "blink" && event.preventDefault());
  }
  hold.addEventListener("pointerdown", () => hold.focus());
  for (const end of ["pointerup", "pointercancel", "blur"]) addEventListener(end, up);
  hold.addEventListener("keydown", (event) => {
    if (event.key === " " || event.key === "Enter") down(event);
  });
  hold.addEventListener("keyup", up);
  hold.addEventListener("blur", up);
  auto.addEventListener("click", () => {
    if (timer) {
      stop();
      return;
    }
    auto.setAttribute("aria-pressed", "true");
    timer = setInterval(() => before(!shots.classList.contains("held")), AUTO_MS);
  });
  const offer = () => {
    auto.hidden = calm.matches;
    if (calm.matches) stop();
  };
  calm.addEventListener("change", offer);
  offer();
  return { stop };
}

const EDGES = ["left", "top", "right", "bottom"];

/** The part that will be shown, drawn over both pictures while its edges are moved. */
export function startCuttings(root) {
  for (const form of root.querySelectorAll("[data-cutting]")) {
    if (form.dataset.started) continue;
    form.dataset.started = "yes";
    const shots = form.querySelector(".shots");
    const draw = () => {
      for (const edge of EDGES) shots.style.setProperty("--" + edge, form.elements[edge].value + "%");
    };
    for (const edge of EDGES) form.elements[edge].addEventListener("input", draw);
    draw();
  }
}
