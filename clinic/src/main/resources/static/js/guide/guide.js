/*
 * The capture guide: view by view, the photograph before as a ghost over the live picture, one instruction at a time, and a
 * shutter that goes off by itself after a still second. Views without a whole face have the ghost alone and a button.
 * Nothing here is needed: the plain upload stands below it, and every view can be skipped with a reason.
 */
import { openCamera } from "./camera.js";
import { faults, isStill } from "./gate.js";
import { lightOf } from "./light.js";
import { marksOf, openMesh, poseOf } from "./mesh.js";

const STILL_MS = 1000;
const BETWEEN_SHOTS_MS = 300;
const BETWEEN_LOOKS_MS = 50;
const SHOTS = 3;
/** Enough to tell pose and light, and as small as a telephone can look at several times a second. */
const LOOK_WIDTH = 480;

const guide = document.querySelector("[data-guide]");
if (guide) start(guide);

function start(root) {
  const part = (name) => root.querySelector("[data-guide-" + name + "]");
  const video = part("video");
  const ghost = part("ghost");
  const marks = part("marks");
  const say = (key) => {
    const text = root.dataset[key] ?? root.dataset.steady;
    if (part("says").textContent !== text) part("says").textContent = text;
    root.dataset.guideNow = key;
  };
  const steps = [...root.querySelectorAll("[data-guide-view]")];
  const state = { step: null, camera: null, opening: null, before: null, run: 0, manual: false, looking: false, taking: false };

  async function open(first) {
    if (part("open").disabled) return;
    part("open").disabled = true;
    say("opening");
    try {
      state.camera = await openCamera(video);
    } catch (refused) {
      part("open").disabled = false;
      say(!isSecureContext ? "notSecure" : refused.name === "NotFoundError" ? "noCamera" : "cameraRefused");
      return;
    }
    part("open").hidden = true;
    part("stage").hidden = false;
    part("shutter").hidden = false;
    follow(first ?? next());
  }

  part("open").addEventListener("click", () => open());

  part("shutter").addEventListener("click", () => {
    state.manual = true;
    if (!state.looking) shoot(state.run);
  });

  for (const step of steps) {
    step.querySelector("[data-guide-choose]")?.addEventListener("click", () => (state.camera ? follow(step) : open(step)));
  }

  addEventListener("pagehide", () => state.camera?.close());

  const next = () => steps.find((step) => !step.dataset.done && !step.dataset.skipped);

  async function follow(step) {
    const run = ++state.run;
    state.step = step ?? null;
    state.before = null;
    state.manual = false;
    state.looking = false;
    for (const each of steps) each.toggleAttribute("data-here", each === step);
    marks.replaceChildren();
    if (!step) {
      ghost.hidden = true;
      say("allDone");
      return;
    }
    ghost.hidden = !step.dataset.ghost;
    if (step.dataset.ghost) {
      ghost.src = step.dataset.ghost;
      await ghost.decode().catch(() => {
        ghost.hidden = true;
      });
    }
    if (step.dataset.mesh) await watch(step, run);
    else say(ghost.hidden ? "byHandAlone" : "byHand");
  }

  async function watch(step, run) {
    say("loading");
    let mesh;
    try {
      // asked for once, however often another view is chosen while it comes
      state.opening ??= openMesh();
      mesh = await state.opening;
    } catch {
      if (run === state.run) say("noMesh");
      for (const each of steps) delete each.dataset.mesh;
      return;
    }
    if (run !== state.run) return;
    state.looking = true;
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (!ghost.hidden) state.before = await look(mesh, ghost, canvas, context);
    let good = null;
    while (run === state.run) {
      // without a pause the sums would leave no time to draw, nor to hear a button
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
      const seen = await look(mesh, video, canvas, context);
      if (run !== state.run) return;
      tell(seen);
      const wrong = seen.face ? faults(seen.face, state.before?.face) : [{ name: seen.faces > 1 ? "faces" : "noFace" }];
      if (state.manual) break;
      if (wrong.length > 0) {
        say(wrong[0].name);
        good = null;
        continue;
      }
      if (!good || !isStill(seen.face, good.face)) {
        good = { face: seen.face, since: performance.now() };
        state.camera.lock();
      }
      say("still");
      if (performance.now() - good.since >= STILL_MS) break;
    }
    if (run === state.run) await shoot(run);
  }

  /** One look at a picture in the frame of the live one, so that both are measured alike. */
  async function look(mesh, picture, canvas, context) {
    const isGhost = picture === ghost;
    const width = video.videoWidth;
    const height = video.videoHeight;
    canvas.width = Math.min(LOOK_WIDTH, width);
    canvas.height = Math.round((canvas.width * height) / width);
    draw(context, picture, isGhost ? picture.naturalWidth : width, isGhost ? picture.naturalHeight : height);
    const faces = await mesh.faces(canvas);
    if (isGhost) await mesh.forget();
    if (faces.length !== 1) return { faces: faces.length, face: null };
    const pose = poseOf(faces[0], canvas.width, canvas.height);
    const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
    return { faces: 1, face: { ...pose, ...lightOf(pixels, faces[0], pose) }, marks: marksOf(faces[0]) };
  }

  /** Whole and in the middle, as the ghost is laid over the live picture. */
  function draw(context, picture, width, height) {
    const { canvas } = context;
    const scale = Math.min(canvas.width / width, canvas.height / height);
    context.fillStyle = "#000000";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(
      picture,
      (canvas.width - width * scale) / 2,
      (canvas.height - height * scale) / 2,
      width * scale,
      height * scale,
    );
  }

  /** Where eyes and mouth were, and for the tests what was read. */
  function tell(seen) {
    if (seen.face) root.dataset.read = JSON.stringify(seen.face);
    if (state.before) root.dataset.before = JSON.stringify(state.before.face);
    if (marks.childElementCount > 0 || !state.before?.marks) return;
    for (const { from, to } of state.before.marks) {
      const line = document.createElementNS("http://www.w3.org/2000/svg", "line");
      line.setAttribute("x1", String(100 * from.x));
      line.setAttribute("y1", String(100 * from.y));
      line.setAttribute("x2", String(100 * to.x));
      line.setAttribute("y2", String(100 * to.y));
      marks.append(line);
    }
  }

  async function shoot(run) {
    const step = state.step;
    if (!step || state.taking) return;
    state.taking = true;
    say("taking");
    const pictures = [];
    try {
      for (let shot = 0; shot < SHOTS && run === state.run; shot++) {
        pictures.push(await state.camera.picture());
        if (shot + 1 < SHOTS) await new Promise((resolve) => setTimeout(resolve, BETWEEN_SHOTS_MS));
      }
      say("sending");
      for (const picture of pictures) await send(step, picture);
    } catch {
      say("notSent");
      return;
    } finally {
      state.taking = false;
    }
    step.dataset.done = "yes";
    step.querySelector("[data-guide-state]").replaceChildren(part("taken").content.cloneNode(true));
    if (run === state.run) follow(next());
  }

  async function send(step, picture) {
    const form = new FormData(root.querySelector("form[data-guide-form]"));
    form.set("moment", root.dataset.moment);
    form.set("view", step.dataset.guideView);
    form.set("photo", picture, "guide.jpg");
    const answer = await fetch(root.dataset.action, { method: "POST", body: form, redirect: "manual" });
    if (answer.type !== "opaqueredirect") throw new Error("refused");
  }
}
