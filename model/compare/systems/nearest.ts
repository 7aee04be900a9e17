/**
 * The most frequent label of the nearest neighbours; of equally frequent ones, that of the nearest.
 *
 * @param distances to each known picture
 * @param labels of the known pictures
 */
export function nearestVote(
  distances: ArrayLike<number>,
  labels: Uint8Array,
  neighbours: number,
): number {
  /** Places of the nearest so far, nearest first. */
  const nearest: number[] = [];
  for (let place = 0; place < distances.length; place++) {
    const distance = distances[place]!;
    if (nearest.length === neighbours && distance >= distances[nearest.at(-1)!]!) continue;
    const behind = nearest.findIndex((other) => distances[other]! > distance);
    nearest.splice(behind < 0 ? nearest.length : behind, 0, place);
    nearest.length = Math.min(nearest.length, neighbours);
  }
  const votes = nearest.map((place) => labels[place]!);
  const count = (label: number) => votes.filter((vote) => vote === label).length;
  return votes.reduce((best, label) => (count(label) > count(best) ? label : best));
}
