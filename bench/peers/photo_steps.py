"""The steps of a comparison that OpenCV and scikit-image have too, on the same sizes; Debian's python3-opencv and python3-skimage."""
import sys
import time

try:
    import cv2
    import numpy as np
    from skimage.color import deltaE_ciede2000
except ImportError as missing:
    sys.exit(f"The peers are not here ({missing}): apt-get install -y python3-opencv python3-skimage")

cv2.setNumThreads(2)


def timed(name, work, rounds=3):
    for round_ in range(1, rounds + 1):
        wall, cpu = time.perf_counter(), time.process_time()
        work()
        print(f"{name}, round {round_}: {time.process_time() - cpu:.2f} s of processor time, {time.perf_counter() - wall:.2f} s by the clock")


y, x = np.mgrid[0:1000, 0:800].astype(np.float64)


def texture(shift):
    v = 0.5 + 0.2 * np.sin((x + shift) / 5) * np.cos(y / 7) + 0.2 * np.sin((x + shift) * y / 900)
    return np.round(255 * np.clip(v, 0, 1)).astype(np.uint8)


one, other = texture(0), texture(3)
dis = cv2.DISOpticalFlow_create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
timed(f"OpenCV {cv2.__version__} (Python): flow both ways, 800 × 1000", lambda: (dis.calc(one, other, None), dis.calc(other, one, None)))

v, u = np.mgrid[0:1000, 0:1000].astype(np.float64)
a = np.dstack([60 + u / 100, 15 + v / 200, np.full_like(u, 18)])
b = np.dstack([61 + v / 100, 14 + u / 200, np.full_like(u, 17)])
timed("scikit-image: ΔE2000 of a megapixel", lambda: deltaE_ciede2000(a, b))
