import type { TrainProgress } from './options.js';

/** Steps over which loss and accuracy are smoothed. */
const SMOOTHING_STEPS = 50;

/** Turns single steps into smoothed figures, a rate and a guess of the time left. */
export class ProgressMeter {
  private readonly startedAt = performance.now();
  private loss = 0;
  private accuracy = 0;
  private seen = 0;
  private epochLoss = 0;
  private epochAccuracy = 0;
  private epochSteps = 0;
  private epochStartedAt = this.startedAt;

  constructor(
    private readonly fromStep: number,
    private readonly steps: number,
    private readonly stepsPerEpoch: number,
    private readonly samplesPerStep: number,
  ) {}

  add(step: number, loss: number, accuracy: number): TrainProgress {
    this.seen++;
    // The plain mean at first: a smoothing that starts at 0 would take long to forget it.
    const share = 1 / Math.min(this.seen, SMOOTHING_STEPS);
    this.loss += share * (loss - this.loss);
    this.accuracy += share * (accuracy - this.accuracy);
    this.epochLoss += loss;
    this.epochAccuracy += accuracy;
    this.epochSteps++;
    const secondsPerStep = (performance.now() - this.startedAt) / 1000 / (step - this.fromStep);
    return {
      step,
      steps: this.steps,
      epoch: Math.ceil(step / this.stepsPerEpoch),
      loss: this.loss,
      accuracy: this.accuracy,
      samplesPerSecond: this.samplesPerStep / secondsPerStep,
      secondsLeft: (this.steps - step) * secondsPerStep,
    };
  }

  /** Means over the epoch so far, and its seconds; begins the next one. */
  closeEpoch(): { loss: number; accuracy: number; seconds: number } {
    const loss = this.epochLoss / this.epochSteps;
    const accuracy = this.epochAccuracy / this.epochSteps;
    const now = performance.now();
    const seconds = (now - this.epochStartedAt) / 1000;
    this.epochStartedAt = now;
    this.epochLoss = 0;
    this.epochAccuracy = 0;
    this.epochSteps = 0;
    return { loss, accuracy, seconds };
  }
}
