// A camera that shows a drawing, or says no.
const SIDE = 480;

export function pretendCamera(screen: string): void {
  localStorage.removeItem("camera");
  if (!screen.startsWith("scan-")) return;
  const refused = screen === "scan-refused";
  const getUserMedia = async () => {
    if (refused) throw new DOMException("", "NotAllowedError");
    return drawing();
  };
  const enumerateDevices = async () => [{ kind: "videoinput", deviceId: "" }];
  Object.defineProperty(navigator, "mediaDevices", { value: { getUserMedia, enumerateDevices } });
  if (screen !== "scan-waiting") localStorage.setItem("camera", "on");
}

function drawing(): MediaStream {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [SIDE, SIDE];
  const context = canvas.getContext("2d");
  const draw = () => {
    if (!context) return;
    context.fillStyle = "#5d666f";
    context.fillRect(0, 0, SIDE, SIDE);
    context.fillStyle = "#eceff1";
    context.fillRect(130, 120, 220, 240);
    context.fillStyle = "#20262b";
    for (let at = 0; at < 64; at += 1) {
      if ((at * 7 + (at >> 3) * 5) % 3 === 0) context.fillRect(160 + (at % 8) * 20, 160 + (at >> 3) * 20, 20, 20);
    }
  };
  draw();
  setInterval(draw, 200);
  return canvas.captureStream();
}
