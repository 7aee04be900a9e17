/** Grey pictures with labels, as all picture files give them. */

/** Pictures of one size, 0 paper … 255 ink, with a label 0…9 each. */
export interface LabelledPictures {
  count: number;
  width: number;
  height: number;
  /** `[count, height, width]`. */
  pixels: Uint8Array;
  labels: Uint8Array;
}

/** Pictures `from` up to, not including, `to`; the pixels are shared. */
export function pictureRows(pictures: LabelledPictures, from: number, to: number) {
  const size = pictures.width * pictures.height;
  return {
    ...pictures,
    count: to - from,
    pixels: pictures.pixels.subarray(from * size, to * size),
    labels: pictures.labels.subarray(from, to),
  };
}

/** @throws Error where sizes differ. */
export function joinPictures(all: readonly LabelledPictures[]): LabelledPictures {
  const { width, height } = all[0]!;
  const odd = all.find((pictures) => pictures.width !== width || pictures.height !== height);
  if (odd) {
    throw new Error(
      `Pictures of ${odd.width}×${odd.height} cannot be mixed with ${width}×${height}.`,
    );
  }
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    width,
    height,
    pixels: concatenate(all.map(({ pixels }) => pixels)),
    labels: concatenate(all.map(({ labels }) => labels)),
  };
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 ? parts[0]! : new Uint8Array(Buffer.concat(parts));
}
