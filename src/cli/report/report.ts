/** The report: one HTML file that needs no others, with doubtful numbers first. */
import { open } from 'node:fs/promises';
import type { Picture } from '../../engine/index.js';
import type { Decoder } from '../decode-file.js';
import type { FileReading } from '../output.js';
import { card } from './card.js';
import { cropLine } from './crop-line.js';
import { type Failure, reportPage } from './page.js';

export interface Report {
  add(reading: FileReading, picture: Picture): Promise<void>;
  /** Writes the file. */
  finish(failures: readonly Failure[]): Promise<void>;
}

/**
 * Opens the file at once: where it cannot be written, nothing is read in vain.
 *
 * @param minConfidence numbers with a lower confidence are doubtful, 0…1.
 * @throws Error if the file cannot be written.
 */
export async function openReport(
  file: string,
  minConfidence: number,
  encoder: Decoder,
): Promise<Report> {
  const handle = await open(file, 'w');
  const doubtful: string[] = [];
  const sure: string[] = [];
  let pictures = 0;
  return {
    async add({ file, lines }, picture) {
      pictures++;
      for (const [i, reading] of lines.entries()) {
        const html = card(file, i + 1, reading, await cropLine(picture, reading.box, encoder));
        const isDoubtful = reading.conflict !== undefined || reading.confidence < minConfidence;
        (isDoubtful ? doubtful : sure).push(html);
      }
    },
    async finish(failures) {
      await handle.writeFile(reportPage({ doubtful, sure, failures, pictures, minConfidence }));
      await handle.close();
    },
  };
}
