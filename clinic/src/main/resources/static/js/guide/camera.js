/* The camera of this device: opened, held at one exposure, asked for a full picture. */
const LOCKS = { exposureMode: "manual", whiteBalanceMode: "manual", focusMode: "manual" };
const QUALITY = 0.95;
/** Some cameras never answer when asked for a full picture. */
const PATIENCE_MS = 5000;

export async function openCamera(video) {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: "environment", width: { ideal: 1920 }, height: { ideal: 1440 } },
  });
  video.srcObject = stream;
  await video.play();
  const [track] = stream.getVideoTracks();
  return {
    /** Keeps exposure, white balance and focus as they are now, where the camera lets itself be told. */
    async lock() {
      const can = track.getCapabilities?.() ?? {};
      const wanted = Object.entries(LOCKS).filter(([name, value]) => can[name]?.includes?.(value));
      if (wanted.length === 0) return;
      await track.applyConstraints({ advanced: [Object.fromEntries(wanted)] }).catch(() => {});
    },
    /** A JPEG as large as the camera gives it; else what the live picture shows. */
    async picture() {
      const full = await still(track);
      return full ?? frame(video);
    },
    close: () => stream.getTracks().forEach((one) => one.stop()),
  };
}

async function still(track) {
  if (!("ImageCapture" in globalThis)) return null;
  try {
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error("late")), PATIENCE_MS));
    const blob = await Promise.race([new ImageCapture(track).takePhoto(), late]);
    return blob.type === "image/jpeg" ? blob : null;
  } catch {
    return null;
  }
}

function frame(video) {
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d").drawImage(video, 0, 0);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/jpeg", QUALITY),
  );
}
