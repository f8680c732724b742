/*
 * The face mesh, from our own origin, and what its points say of pose. Never set its two confidence options: either one
 * makes the graph of this version abort.
 */
const HOME = "/static/face-mesh/";

/** Points of the mesh. Left and right are hers. */
const RIGHT_EYE = [33, 133];
const LEFT_EYE = [362, 263];
const RIGHT_SIDE = 234;
const LEFT_SIDE = 454;
const FOREHEAD = 10;
const CHIN = 152;
const UPPER_LIP = 13;
const LOWER_LIP = 14;
const MOUTH_RIGHT = 61;
const MOUTH_LEFT = 291;
export const RIGHT_CHEEK = 50;
export const LEFT_CHEEK = 280;

export async function openMesh() {
  await script(HOME + "face_mesh.js");
  const mesh = new globalThis.FaceMesh({ locateFile: (file) => HOME + file });
  mesh.setOptions({ maxNumFaces: 2, refineLandmarks: false });
  let heard = () => {};
  mesh.onResults((results) => heard(results.multiFaceLandmarks ?? []));
  await mesh.initialize();
  // one after the other: what is heard belongs to the picture that was sent last
  let turn = Promise.resolve();
  const inTurn = (work) => {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  };
  return {
    /** The faces in this picture: one list of points each. */
    faces: (image) =>
      inTurn(async () => {
        const answer = new Promise((resolve) => {
          heard = resolve;
        });
        await mesh.send({ image });
        return answer;
      }),
    /** Before another kind of picture: what it saw last is no help. */
    forget: () => inTurn(() => mesh.reset()),
  };
}

function script(src) {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = src;
    element.addEventListener("load", resolve);
    element.addEventListener("error", () => reject(new Error(src)));
    document.head.append(element);
  });
}

/** Pose of one face in a picture of this size; lengths in shares of the picture's width, angles in degrees. */
export function poseOf(points, width, height) {
  const at = (index) => ({ x: points[index].x, y: (points[index].y * height) / width, z: points[index].z });
  const right = middle(at(RIGHT_EYE[0]), at(RIGHT_EYE[1]));
  const left = middle(at(LEFT_EYE[0]), at(LEFT_EYE[1]));
  const roll = Math.atan2(left.y - right.y, left.x - right.x);
  const upright = (point) => ({
    x: point.x * Math.cos(roll) + point.y * Math.sin(roll),
    y: point.y * Math.cos(roll) - point.x * Math.sin(roll),
    z: point.z,
  });
  const sides = [upright(at(RIGHT_SIDE)), upright(at(LEFT_SIDE))];
  const ends = [upright(at(FOREHEAD)), upright(at(CHIN))];
  const faceWidth = length(sides[0], sides[1]);
  const centre = middle(middle(at(RIGHT_SIDE), at(LEFT_SIDE)), middle(at(FOREHEAD), at(CHIN)));
  return {
    roll: degrees(roll),
    yaw: degrees(Math.atan2(sides[1].z - sides[0].z, sides[1].x - sides[0].x)),
    pitch: degrees(Math.atan2(ends[1].z - ends[0].z, ends[1].y - ends[0].y)),
    width: faceWidth,
    x: centre.x,
    y: centre.y,
    mouth: length(at(UPPER_LIP), at(LOWER_LIP)) / faceWidth,
    smile: length(at(MOUTH_RIGHT), at(MOUTH_LEFT)) / faceWidth,
  };
}

/** Eyes and mouth as shares of width and height, to be drawn over the live picture. */
export function marksOf(points) {
  return [RIGHT_EYE, LEFT_EYE, [MOUTH_RIGHT, MOUTH_LEFT]].map(([one, other]) => ({
    from: points[one],
    to: points[other],
  }));
}

function middle(one, other) {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, z: (one.z + other.z) / 2 };
}

function length(one, other) {
  return Math.hypot(one.x - other.x, one.y - other.y, one.z - other.z);
}

function degrees(angle) {
  return (angle * 180) / Math.PI;
}
