/** The kinds of pictures that are measured. */
import type { Picture } from 'digit-pad/engine';
import type { LineSource } from '../../samples/lines/index.js';
import type { Random } from '../../support/random.js';
import { seenFrom } from '../pictures/camera-angle.js';
import { pictureOfGrey } from '../sets.js';
import { composeScene, PENS, type Scene } from './scene.js';
import { cropOfDigit, type DigitCrop, screenshot } from './single.js';

export interface Kind {
  name: string;
  compose(source: LineSource, random: Random): { picture: Picture; label: string };
}

const ANY_PEN = Object.keys(PENS) as (keyof typeof PENS)[];

const scene = (name: string, { turn = 0, ...own }: Partial<Scene> & { turn?: number }): Kind => ({
  name,
  compose(source, random) {
    const usual = { pens: ANY_PEN, papers: ['blank'], shadow: 0.15 } as const;
    const { grey, label } = composeScene(source, { ...usual, ...own }, random);
    const picture = pictureOfGrey(grey);
    return { picture: turn === 0 ? picture : seenFrom(picture, turn).picture, label };
  },
});

const crop = (name: string, own: Partial<DigitCrop>): Kind => ({
  name,
  compose(source, random) {
    const usual = { margin: [0.05, 0.5], pen: [0.06, 0.18], inverted: 0 } as const;
    const { grey, label } = cropOfDigit(source, { ...usual, ...own }, random);
    return { picture: pictureOfGrey(grey), label };
  },
});

export const KINDS: readonly Kind[] = [
  scene('pencil', { pens: ['pencil'] }),
  scene('ballpoint', { pens: ['ballpoint'] }),
  scene('marker', { pens: ['marker'] }),
  scene('ruled paper', { papers: ['ruled'] }),
  scene('squared paper', { papers: ['squared'] }),
  scene('deep shadow', { shadow: 0.6 }),
  scene('edge of a table', { border: 'table', papers: ['blank', 'ruled'] }),
  scene('finger', { border: 'finger', papers: ['blank', 'squared'] }),
  scene('words above', { words: true, papers: ['blank', 'ruled'] }),
  scene('turned by 90°', { turn: 90 }),
  crop('one digit, cut out', {}),
  crop('one digit, thin', { pen: [0.02, 0.05] }),
  crop('one digit, thick', { pen: [0.2, 0.32] }),
  crop('one digit, cut off at the border', { margin: [-0.08, 0.06] }),
  crop('one digit, light on dark', { inverted: 1 }),
  { name: 'screenshots', compose: screenshot },
];
