/* The map figure follows its list of check boxes, and a click on an area ticks the box of the same id. */
export function startBodyMaps(root) {
  for (const map of root.querySelectorAll("[data-bodymap]")) {
    if (map.dataset.started) continue;
    map.dataset.started = "yes";
    const boxes = [...map.querySelectorAll("input[type=checkbox]")];
    const areasOf = (id) => map.querySelectorAll(`.area[data-area="${CSS.escape(id)}"]`);
    const draw = (box) => areasOf(box.value).forEach((area) => area.classList.toggle("chosen", box.checked));

    for (const box of boxes) {
      draw(box);
      box.addEventListener("change", () => draw(box));
      box.addEventListener("focus", () => box.matches(":focus-visible") && areasOf(box.value).forEach((a) => a.classList.add("focus")));
      box.addEventListener("blur", () => areasOf(box.value).forEach((a) => a.classList.remove("focus")));
      const chip = box.closest("li");
      chip.addEventListener("pointerenter", () => areasOf(box.value).forEach((a) => a.classList.add("near")));
      chip.addEventListener("pointerleave", () => areasOf(box.value).forEach((a) => a.classList.remove("near")));
    }
    for (const area of map.querySelectorAll(".area")) {
      const box = boxes.find((candidate) => candidate.value === area.dataset.area);
      if (!box || box.disabled) continue;
      area.addEventListener("click", () => box.click());
      area.addEventListener("pointerenter", () => box.closest("li").classList.add("near"));
      area.addEventListener("pointerleave", () => box.closest("li").classList.remove("near"));
    }
    map.closest("form")?.addEventListener("fibril:restored", () => boxes.forEach(draw));
    map.closest("form")?.addEventListener("reset", () => setTimeout(() => boxes.forEach(draw)));
  }
}
