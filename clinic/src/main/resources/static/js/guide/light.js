/* What a picture's pixels say: light from both sides, what is burnt out, how sharp it is. At one size, so that they compare. */
import { LEFT_CHEEK, RIGHT_CHEEK } from "./mesh.js";

const BURNT = 250;
const CHEEK = 0.08;

/** @param picture pixels of the whole picture, @param points of the face in it, @param pose of that face */
export function lightOf(picture, points, pose) {
  const radius = Math.max(2, Math.round(CHEEK * pose.width * picture.width));
  const face = box(points, picture);
  return {
    light: brightness(picture, points[LEFT_CHEEK], radius) / Math.max(1, brightness(picture, points[RIGHT_CHEEK], radius)),
    clipped: clipped(picture, face),
    sharpness: sharpness(picture, face),
  };
}

function brightness(picture, point, radius) {
  const { left, top, right, bottom } = inside(picture, {
    left: point.x * picture.width - radius,
    top: point.y * picture.height - radius,
    right: point.x * picture.width + radius,
    bottom: point.y * picture.height + radius,
  });
  let sum = 0;
  let count = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      sum += luma(picture, x, y);
      count++;
    }
  }
  return count === 0 ? 0 : sum / count;
}

function clipped(picture, { left, top, right, bottom }) {
  let burnt = 0;
  let count = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const i = 4 * (y * picture.width + x);
      if (picture.data[i] >= BURNT || picture.data[i + 1] >= BURNT || picture.data[i + 2] >= BURNT) burnt++;
      count++;
    }
  }
  return count === 0 ? 0 : burnt / count;
}

/** Spread of the Laplacian. */
function sharpness(picture, { left, top, right, bottom }) {
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let y = top + 1; y < bottom - 1; y++) {
    for (let x = left + 1; x < right - 1; x++) {
      const laplacian =
        luma(picture, x - 1, y) +
        luma(picture, x + 1, y) +
        luma(picture, x, y - 1) +
        luma(picture, x, y + 1) -
        4 * luma(picture, x, y);
      sum += laplacian;
      squares += laplacian * laplacian;
      count++;
    }
  }
  return count === 0 ? 0 : Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
}

function luma(picture, x, y) {
  const i = 4 * (y * picture.width + x);
  return 0.2126 * picture.data[i] + 0.7152 * picture.data[i + 1] + 0.0722 * picture.data[i + 2];
}

function box(points, picture) {
  const xs = points.map((point) => point.x * picture.width);
  const ys = points.map((point) => point.y * picture.height);
  return inside(picture, {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  });
}

function inside(picture, { left, top, right, bottom }) {
  return {
    left: Math.max(0, Math.round(left)),
    top: Math.max(0, Math.round(top)),
    right: Math.min(picture.width, Math.round(right)),
    bottom: Math.min(picture.height, Math.round(bottom)),
  };
}
