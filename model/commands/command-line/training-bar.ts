import cliProgress from 'cli-progress';
import type { EpochRecord, TrainProgress } from '../../training/trainer/index.js';

/** Between two lines where the output is no terminal, ms. */
const LOG_EVERY_MS = 60_000;

/** A run's progress: a bar, and a line for each epoch. */
export class TrainingBar {
  private readonly bar = new cliProgress.SingleBar({
    format:
      'epoch {epoch} [{bar}] {percentage}% | loss {loss} | right {accuracy} | {left} left | {rate}/s',
    noTTYOutput: true,
    notTTYSchedule: LOG_EVERY_MS,
  });

  readonly show = ({ step, steps, epochRecord, ...progress }: TrainProgress): void => {
    const payload = {
      epoch: progress.epoch,
      loss: progress.loss.toFixed(3),
      accuracy: percent(progress.accuracy),
      rate: Math.round(progress.samplesPerSecond),
      left: `${Math.ceil(progress.secondsLeft / 60)} min`,
    };
    if (this.bar.isActive) this.bar.update(step, payload);
    else this.bar.start(steps, step, payload);
    if (epochRecord) console.log(`\n${epochLine(epochRecord)}`);
  };

  stop(): void {
    this.bar.stop();
  }
}

function epochLine({ epoch, loss, dev, seconds }: EpochRecord): string {
  const sets = Object.entries(dev).map(([set, accuracy]) => `${set} ${percent(accuracy)}`);
  return `epoch ${epoch}: loss ${loss.toFixed(4)}, ${sets.join(', ')} (${Math.round(seconds)} s)`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}
