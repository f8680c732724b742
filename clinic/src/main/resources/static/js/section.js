/*
 * The skin in section over the days. The server drew every line the skin ever holds and how many of them there are on each
 * day; this only shows so many. Moves by itself only when asked, and not at all when the reader wants less motion.
 */
const FRAME_MS = 450;

export function startSections(root) {
  for (const figure of root.querySelectorAll("[data-section]")) {
    if (figure.dataset.started) continue;
    figure.dataset.started = "yes";
    section(figure);
  }
}

function section(figure) {
  const input = figure.querySelector("input[type=range]");
  const days = [...figure.querySelectorAll("ol > li")];
  const [name, says] = figure.querySelector("output").children;
  const tracks = figure.querySelector(".tracks");
  const fibres = [...figure.querySelectorAll("[data-all]")].map((path) => ({
    path,
    lines: path.dataset.all.match(/M[^M]+/g) ?? [],
    counts: path.dataset.counts.split(" ").map(Number),
  }));
  const show = () => {
    const at = Number(input.value);
    const day = days[at];
    for (const { path, lines, counts } of fibres) path.setAttribute("d", lines.slice(0, counts[at]).join(""));
    tracks.setAttribute("opacity", day.dataset.open);
    name.textContent = day.dataset.day;
    says.textContent = day.textContent;
    input.setAttribute("aria-valuetext", day.dataset.day);
  };
  input.addEventListener("input", show);
  play(figure.querySelector("[data-section-play]"), input, days.length, show);
  show();
}

function play(button, input, howMany, show) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    button.hidden = true;
    return;
  }
  let timer = 0;
  const stop = () => {
    clearInterval(timer);
    timer = 0;
    button.setAttribute("aria-pressed", "false");
  };
  const step = () => {
    input.value = String(Number(input.value) + 1);
    show();
    if (Number(input.value) >= howMany - 1) stop();
  };
  button.addEventListener("click", () => {
    if (timer) {
      stop();
      return;
    }
    if (Number(input.value) >= howMany - 1) input.value = "0";
    button.setAttribute("aria-pressed", "true");
    timer = setInterval(step, FRAME_MS);
  });
  input.addEventListener("pointerdown", stop);
}
