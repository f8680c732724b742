/*
 * How far a face is from how it was in the photograph before, and which of its faults is told first. Pure sums: nothing here
 * touches the page. Limits are those against this person's own photograph, not against an ideal face.
 */
export const LIMITS = {
  roll: 3, // degrees
  yaw: 5,
  pitch: 5,
  size: 0.05, // share of the face before
  across: 0.06, // shares of the face width
  down: 0.06,
  mouth: 0.03,
  smile: 0.03,
  light: 0.05, // left to right cheek
  clipped: 0.02, // share of the face
  blur: 0.2, // share of the sharpness before
};

/** Faults as they are told: a name, and by how many limits it misses. The worst comes first. */
export function faults(now, before) {
  const found = before ? against(now, before) : alone(now);
  return found.filter((fault) => fault.by > 1).sort((one, other) => other.by - one.by);
}

function against(now, before) {
  const scale = before.width;
  const size = now.width / before.width - 1;
  return [
    either("roll", now.roll - before.roll, LIMITS.roll),
    either("yaw", now.yaw - before.yaw, LIMITS.yaw),
    either("pitch", now.pitch - before.pitch, LIMITS.pitch),
    either("size", size, LIMITS.size),
    either("across", (now.x - before.x) / scale, LIMITS.across),
    either("down", (now.y - before.y) / scale, LIMITS.down),
    either("mouth", now.mouth - before.mouth, LIMITS.mouth),
    either("smile", now.smile - before.smile, LIMITS.smile),
    { name: "light", by: Math.abs(now.light - before.light) / LIMITS.light },
    { name: "clipped", by: now.clipped / LIMITS.clipped },
    { name: "blur", by: (1 - now.sharpness / before.sharpness) / LIMITS.blur },
  ];
}

/** A first photograph has nothing to be like; it is upright, whole and not overexposed. */
function alone(now) {
  return [
    either("roll", now.roll, LIMITS.roll),
    { name: "clipped", by: now.clipped / LIMITS.clipped },
    { name: "sizeLess", by: now.width < 0.25 ? 1 + (0.25 - now.width) : 0 },
  ];
}

function either(name, difference, limit) {
  return { name: name + (difference > 0 ? "More" : "Less"), by: Math.abs(difference) / limit };
}

/** Whether the face kept its place between two looks. */
export function isStill(one, other) {
  const moved = Math.hypot(one.x - other.x, one.y - other.y) / one.width;
  return moved < 0.02 && Math.abs(one.roll - other.roll) < 1.5 && Math.abs(one.width / other.width - 1) < 0.02;
}
