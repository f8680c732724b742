/* Shows the photographs that were just chosen, small, before they are sent. Nothing leaves the device for it. */
const SIDE = 288;

export function startPreviews(root) {
  for (const box of root.querySelectorAll("[data-preview]")) {
    if (box.dataset.started) continue;
    box.dataset.started = "yes";
    const input = box.querySelector("input[type=file]");
    const list = document.createElement("ul");
    list.className = "preview";
    input.after(list);
    input.addEventListener("change", () => list.replaceChildren(...[...input.files].map(item)));
  }
}

function item(file) {
  const li = document.createElement("li");
  const canvas = document.createElement("canvas");
  canvas.width = SIDE;
  canvas.height = SIDE;
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", file.name);
  const name = document.createElement("span");
  name.textContent = `${file.name}, ${(file.size / 1e6).toFixed(1)} MB`;
  li.append(canvas, name);
  createImageBitmap(file).then(
    (picture) => {
      const scale = Math.max(SIDE / picture.width, SIDE / picture.height);
      const w = picture.width * scale;
      const h = picture.height * scale;
      canvas.getContext("2d").drawImage(picture, (SIDE - w) / 2, (SIDE - h) / 2, w, h);
    },
    () => canvas.remove(),
  );
  return li;
}
