/* A signature drawn with finger, pen or mouse, sent as a PNG data address in the hidden field. */
export function startSignatures(root) {
  for (const pad of root.querySelectorAll("[data-signature]")) {
    if (pad.dataset.started) continue;
    pad.dataset.started = "yes";
    start(pad);
  }
}

function start(pad) {
  const canvas = pad.querySelector("canvas");
  const field = pad.querySelector("input[type=hidden]");
  const pen = canvas.getContext("2d");
  pen.lineWidth = 5;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  pen.strokeStyle = "#101820";
  pen.fillStyle = "#101820";
  let last = null;

  const place = (event) => {
    const box = canvas.getBoundingClientRect();
    return { x: ((event.clientX - box.left) * canvas.width) / box.width, y: ((event.clientY - box.top) * canvas.height) / box.height };
  };
  const line = (to) => {
    pen.beginPath();
    pen.moveTo(last.x, last.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
    last = to;
  };
  const changed = () => field.dispatchEvent(new Event("input", { bubbles: true }));

  canvas.addEventListener("pointerdown", (event) => {
    if (!event.isPrimary || event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    last = place(event);
    pen.beginPath();
    pen.arc(last.x, last.y, 2.5, 0, 2 * Math.PI);
    pen.fill();
    event.preventDefault();
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!last || !event.isPrimary) return;
    for (const step of event.getCoalescedEvents?.() ?? []) line(place(step));
    line(place(event));
  });
  const lift = () => {
    if (!last) return;
    last = null;
    field.value = canvas.toDataURL("image/png");
    changed();
  };
  canvas.addEventListener("pointerup", lift);
  canvas.addEventListener("pointercancel", lift);

  pad.querySelector("[data-clear]").addEventListener("click", () => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    field.value = "";
    changed();
  });
  const redraw = () => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    draw(pen, field.value);
  };
  pad.closest("form")?.addEventListener("fibril:restored", redraw);
  redraw();
}

/** Puts a kept signature back. Decoded by hand: the content policy lets no data address be loaded as a picture. */
async function draw(pen, address) {
  if (!address.startsWith("data:image/png;base64,")) return;
  const bytes = Uint8Array.from(atob(address.slice(address.indexOf(",") + 1)), (c) => c.charCodeAt(0));
  pen.drawImage(await createImageBitmap(new Blob([bytes], { type: "image/png" })), 0, 0);
}
