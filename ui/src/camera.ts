// The device's camera, for the scan screen only.

/** Why there is no picture; each has a sentence `scan-camera-…`. */
export type CameraTrouble = "refused" | "none" | "busy";

/** Remembers on this device that the person turned the camera on, so that it is not asked each time. */
const WANTED = "camera";

export class CameraError extends Error {
  readonly trouble: CameraTrouble;

  constructor(trouble: CameraTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** A running camera. */
export class Camera {
  readonly stream: MediaStream;
  readonly #track: MediaStreamTrack;

  private constructor(stream: MediaStream, track: MediaStreamTrack) {
    this.stream = stream;
    this.#track = track;
  }

  /** The back camera, or the one with this id. */
  static async open(id?: string): Promise<Camera> {
    if (typeof navigator.mediaDevices?.getUserMedia !== "function") throw new CameraError("none");
    const which: MediaTrackConstraints = id
      ? { deviceId: { exact: id } }
      : { facingMode: { ideal: "environment" } };
    // A square crop of 720 pixels is what is looked at; more would only be thrown away.
    const video = { ...which, width: { ideal: 1280 }, height: { ideal: 720 } };
    const stream = await navigator.mediaDevices.getUserMedia({ video, audio: false }).catch(explain);
    const [track] = stream.getVideoTracks();
    if (!track) throw new CameraError("none");
    return new Camera(stream, track);
  }

  get id(): string {
    return this.#track.getSettings().deviceId ?? "";
  }

  /** Called when the camera is unplugged or taken away. */
  set onend(ended: () => void) {
    this.#track.onended = ended;
  }

  get hasTorch(): boolean {
    const can = this.#track.getCapabilities?.() as { torch?: boolean } | undefined;
    return can?.torch === true;
  }

  async light(on: boolean): Promise<void> {
    await this.#track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
  }

  stop(): void {
    this.#track.onended = null;
    for (const track of this.stream.getTracks()) track.stop();
  }
}

/** Ids of the cameras there are; empty ids until the person has allowed one. */
export async function cameras(): Promise<string[]> {
  const devices = (await navigator.mediaDevices?.enumerateDevices?.().catch(() => [])) ?? [];
  return devices.filter(({ kind }) => kind === "videoinput").map(({ deviceId }) => deviceId);
}

export const remembered = (): boolean => localStorage.getItem(WANTED) !== null;
export const remember = (): void => localStorage.setItem(WANTED, "on");
export const forget = (): void => localStorage.removeItem(WANTED);

function explain(reason: unknown): never {
  const name = reason instanceof DOMException ? reason.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") throw new CameraError("refused");
  if (name === "NotFoundError" || name === "OverconstrainedError") throw new CameraError("none");
  throw new CameraError("busy");
}
