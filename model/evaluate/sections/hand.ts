/** Reading with a hand: errors once a writer is known, what wrong feedback does, and what it costs. */
import { openHand } from 'digit-pad/hand';
import { median } from 'simple-statistics';
import { interval, markdownTable, percent, thousands } from '../format.js';
import { figuresOf, type HandFigures } from '../hand/figures.js';
import { type Feedback, type Followed, follow, handOf, PlainReadings } from '../hand/follow.js';
import { type StreamSet, streamSets } from '../hand/streams.js';
import type { Evaluation, Section } from '../section.js';

/** The order of the set, and another one drawn by chance. */
const ORDERS = 2;

const TOLD: Feedback = { name: 'every value is told', corrects: false };
const CORRECTED: Feedback = { name: 'mistakes are corrected, the rest stands', corrects: true };
const FEEDBACKS: readonly Feedback[] = [
  TOLD,
  CORRECTED,
  { name: 'told, 5 % of it wrong', corrects: false, wrong: 0.05 },
  { name: 'corrected, 5 % of what stands is wrong', corrects: true, wrong: 0.05 },
  { name: 'told, labels corrected by the ink', corrects: false, relabelled: true },
];

/** Examples of another person's hand, and writings that are read with it. */
const OTHERS_EXAMPLES = 40;
const OTHERS_READ = 60;

/** Digits that are read alternately with and without a hand. */
const TIMED = 600;
const FULL = 400;

interface OthersFigures {
  set: string;
  count: number;
  without: number;
  withHand: number;
}

export const handSection: Section = {
  name: 'hand',
  title: 'With a hand',
  async measure(evaluation) {
    const figures: HandFigures[] = [];
    const others: OthersFigures[] = [];
    const sets = streamSets(evaluation.data, evaluation.split);
    for (const set of sets) {
      const plain = new PlainReadings(evaluation.recognizer);
      const isDigits = !set.name.startsWith('numbers');
      for (const feedback of isDigits ? FEEDBACKS : [TOLD, CORRECTED]) {
        const followed = await followAll(evaluation, plain, set, feedback);
        figures.push(figuresOf(set.name, feedback.name, set.from, followed));
      }
      if (isDigits) others.push(await readWithOthers(evaluation, plain, set));
    }
    const cost = await timeReading(evaluation, sets);
    return {
      lines: [
        ...figures.map(line),
        ...others.map(
          ({ set, count, without, withHand }) =>
            `${set}, another person's hand: ${withHand} errors of ${count} for ${without} without`,
        ),
        `cost of a hand with ${cost.examples} examples: ${cost.milliseconds.toFixed(3)} ms a digit (median of ${TIMED} pairs; ${cost.without.toFixed(2)} ms without), ${thousands(cost.bytes)} bytes as JSON`,
      ],
      figures: { figures, others, cost },
      places: {
        hand: table(figures),
        'hand-others': othersTable(others),
        'hand-cost': `With ${cost.examples} examples (${thousands(cost.bytes)} bytes as JSON) a digit takes **${cost.milliseconds.toFixed(2)} ms** more: median of ${TIMED} digits that were read alternately with and without the hand (${cost.without.toFixed(2)} ms).`,
      },
    };
  },
};

async function followAll(
  evaluation: Evaluation,
  plain: PlainReadings,
  { name, streams }: StreamSet,
  feedback: Feedback,
): Promise<Followed[]> {
  const followed: Followed[] = [];
  const part = evaluation.part(streams);
  for (let order = 0; order < ORDERS; order++) {
    for (const [s, stream] of part.entries()) {
      followed.push(...(await follow(evaluation.recognizer, plain, stream, order, feedback)));
      const done = order * part.length + s + 1;
      evaluation.progress(`${name}: ${feedback.name}`, done, ORDERS * part.length);
    }
  }
  return followed;
}

/** Each writer's digits are read with the hand of the writer who comes next. */
async function readWithOthers(
  evaluation: Evaluation,
  plain: PlainReadings,
  { name, streams }: StreamSet,
): Promise<OthersFigures> {
  const figures = { set: name, count: 0, without: 0, withHand: 0 };
  const part = evaluation.part(streams);
  for (const [s, { writings }] of part.entries()) {
    const other = part[(s + 1) % part.length]!;
    const hand = await handOf(evaluation.recognizer, other, OTHERS_EXAMPLES);
    for (const writing of writings.slice(0, OTHERS_READ)) {
      const { value } = await evaluation.recognizer.recognize(writing.ink, { hand });
      figures.count++;
      if (value !== writing.label) figures.withHand++;
      if ((await plain.of(writing)) !== writing.label) figures.without++;
    }
    evaluation.progress(`${name}: another person's hand`, s + 1, part.length);
  }
  return figures;
}

/** Pairs of readings, one after the other, so that other work on the machine changes both. */
async function timeReading({ recognizer }: Evaluation, sets: readonly StreamSet[]) {
  const writings = sets[0]!.streams.flatMap((stream) => stream.writings);
  const hand = await openHand({ store: 'memory', recognizer });
  for (const { ink, label } of writings.slice(0, 2 * FULL)) {
    if (hand.size < FULL) await hand.learn(ink, label);
  }
  const time = async (read: () => Promise<unknown>) => {
    const start = performance.now();
    await read();
    return performance.now() - start;
  };
  const without: number[] = [];
  const more: number[] = [];
  for (let i = 0; i < TIMED; i++) {
    const { ink } = writings[i % writings.length]!;
    const known = () => time(() => recognizer.recognize(ink, { hand }));
    const unknown = () => time(() => recognizer.recognize(ink));
    // Which one comes first changes, too.
    const [a, b] =
      i % 2 === 0 ? [await known(), await unknown()] : [await unknown(), await known()];
    const [own, plain] = i % 2 === 0 ? [a, b] : [b, a];
    without.push(plain);
    more.push(own - plain);
  }
  return {
    examples: hand.size,
    bytes: JSON.stringify(hand).length,
    milliseconds: median(more),
    without: median(without),
  };
}

function line(of: HandFigures): string {
  const { early, fifthPercentile: fifth } = of;
  const worst = fifth
    ? `, 5th-percentile writer ${percent(fifth.without)} → ${percent(fifth.withHand)}`
    : '';
  const ece = of.ece === undefined ? '' : `, ECE ${percent(of.ece)}`;
  return `${of.set}, ${of.feedback}: from number ${of.from} on ${percent(of.without)} → ${percent(of.withHand)} wrong of ${thousands(of.count)}, ratio ${percent(of.ratio, 0)} (${interval(of.interval)}); before ${early.without} → ${early.withHand} of ${thousands(early.count)}${worst}${ece}`;
}

function table(figures: readonly HandFigures[]): string {
  return markdownTable(
    [
      'set',
      'the person',
      'read',
      'wrong without',
      'with a hand',
      'ratio',
      '95 % interval',
      'errors before, without and with',
      '5th-percentile writer, without and with',
      'calibration error',
    ],
    figures.map((of) => [
      `${of.set}, from number ${of.from} on`,
      of.feedback,
      thousands(of.count),
      percent(of.without),
      percent(of.withHand),
      `**${percent(of.ratio, 0)}**`,
      interval(of.interval),
      `${of.early.without} and ${of.early.withHand} of ${thousands(of.early.count)}`,
      of.fifthPercentile
        ? `${percent(of.fifthPercentile.without)} and ${percent(of.fifthPercentile.withHand)}`
        : '–',
      percent(of.ece),
    ]),
  );
}

function othersTable(others: readonly OthersFigures[]): string {
  return markdownTable(
    ['set', 'read', 'errors without a hand', "with another person's"],
    others.map(({ set, count, without, withHand }) => [set, thousands(count), without, withHand]),
  );
}
