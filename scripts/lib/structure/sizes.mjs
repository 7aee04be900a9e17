/** How large modules and folders are, against limits. */
import { posix } from 'node:path';

/**
 * @typedef {{ fileLines: number, medianLines: number, folderFiles: number }} Limits
 * @param {Map<string, import('./modules.mjs').Module>} modules
 * @param {Limits} limits
 * @returns {{ problems: string[], figures: string }}
 */
export function checkSizes(modules, limits) {
  const sizes = [...modules].map(([path, { lines }]) => [path, lines]).sort(descending);
  const folders = [...filesByFolder(modules)].sort(descending);
  const median = medianOf(sizes.map(([, lines]) => lines));
  const problems = [
    ...sizes
      .filter(([, lines]) => lines > limits.fileLines)
      .map(([path, lines]) => `${path}: ${lines} lines, at most ${limits.fileLines}`),
    ...folders
      .filter(([, files]) => files > limits.folderFiles)
      .map(([folder, files]) => `${folder}/: ${files} files, at most ${limits.folderFiles}`),
  ];
  if (median > limits.medianLines) {
    problems.push(`median file: ${median} lines, at most ${limits.medianLines}`);
  }
  const [longest, lines] = sizes[0] ?? ['none', 0];
  const [fullest, files] = folders[0] ?? ['none', 0];
  const figures =
    `${sizes.length} files, median ${median} lines, longest ${lines} (${longest}); ` +
    `${folders.length} folders, fullest ${files} files (${fullest}/)`;
  return { problems, figures };
}

const descending = ([, a], [, b]) => b - a;

function filesByFolder(modules) {
  const counts = new Map();
  for (const path of modules.keys()) {
    const folder = posix.dirname(path);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return counts;
}

function medianOf(numbers) {
  if (numbers.length === 0) return 0;
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
