/** A run's epochs as numbers and as curves. */
import type { EpochRecord } from '../training/checkpoint.js';
import { type Chart, chartsSvg } from './chart.js';

/** A logarithmic axis has no 0; half an error in ten thousand is drawn instead. */
const SMALLEST_ERROR = 0.00005;

export function curvesCsv(history: readonly EpochRecord[]): string {
  const sets = namesOfSets(history);
  const columns = ['epoch', 'step', 'learning_rate', 'loss', 'train', ...sets, 'seconds'];
  const rows = history.map((epoch) => [
    epoch.epoch,
    epoch.step,
    epoch.learningRate,
    epoch.loss,
    epoch.accuracy,
    ...sets.map((set) => epoch.dev[set] ?? ''),
    epoch.seconds.toFixed(1),
  ]);
  return [columns, ...rows].map((row) => `${row.join(',')}\n`).join('');
}

/** Three charts below one another: loss, errors, learning rate. */
export function curvesSvg(history: readonly EpochRecord[]): string {
  const against = (name: string, value: (epoch: EpochRecord) => number) => ({
    name,
    points: history.map((epoch) => ({ x: epoch.epoch, y: value(epoch) })),
  });
  const error = (accuracy: number) => 100 * Math.max(SMALLEST_ERROR, 1 - accuracy);
  const charts: Chart[] = [
    {
      title: 'Loss on training samples',
      yTitle: 'nats',
      series: [against('training', ({ loss }) => loss)],
      xTitle: 'epoch',
      xFormat: 'd',
    },
    {
      title: 'Wrong answers (averaged weights on development sets)',
      yTitle: '%',
      yScale: 'log',
      yFormat: '~g',
      series: [
        against('training', ({ accuracy }) => error(accuracy)),
        ...namesOfSets(history).map((set) => against(set, ({ dev }) => error(dev[set] ?? 0))),
      ],
      xTitle: 'epoch',
      xFormat: 'd',
    },
    {
      title: 'Learning rate at the end of the epoch',
      yTitle: '',
      yFormat: '~g',
      series: [against('learning rate', ({ learningRate }) => learningRate)],
      xTitle: 'epoch',
      xFormat: 'd',
    },
  ];
  return chartsSvg(charts);
}

function namesOfSets(history: readonly EpochRecord[]): string[] {
  return [...new Set(history.flatMap(({ dev }) => Object.keys(dev)))];
}
