// Frames of the viewfinder, handed to a decoder one after the other.

/** Longest side of a frame, in pixels. */
const LARGEST = 720;
/** At most eight frames a second. */
const PAUSE = 125;

/** Hands frames to `look` until it says that it has seen enough, or `stopped` is aborted. */
export async function watch(
  video: HTMLVideoElement,
  look: (frame: string) => Promise<boolean>,
  stopped: AbortSignal,
): Promise<void> {
  const canvas = document.createElement("canvas");
  while (!stopped.aborted) {
    const begun = performance.now();
    const frame = await crop(video, canvas);
    if (stopped.aborted || (frame !== null && (await look(frame)))) return;
    const rest = PAUSE - (performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, Math.max(rest, 0)));
  }
}

/** What the square viewfinder shows, as a JPEG in base64; null while there is no picture yet. */
async function crop(video: HTMLVideoElement, canvas: HTMLCanvasElement): Promise<string | null> {
  const { videoWidth: width, videoHeight: height } = video;
  const side = Math.min(width, height);
  if (side === 0 || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
  const size = Math.min(side, LARGEST);
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext("2d");
  context?.drawImage(video, (width - side) / 2, (height - side) / 2, side, side, 0, 0, size, size);
  const url = canvas.toDataURL("image/jpeg", 0.85);
  return url.slice(url.indexOf(",") + 1);
}
