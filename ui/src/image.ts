// A picture file as the base64 text that `open_image` takes.

const LARGEST = 20 * 1024 * 1024;

export class TooLarge extends Error {}

export function readImage(file: File): Promise<string> {
  if (file.size > LARGEST) return Promise.reject(new TooLarge());
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
    reader.onload = () => {
      const url = typeof reader.result === "string" ? reader.result : "";
      resolve(url.slice(url.indexOf(",") + 1));
    };
    reader.readAsDataURL(file);
  });
}
