/**
 * Teachers whose answers a smaller network learns to give: one network, or an ensemble whose answers
 * are averaged. They see the very inputs that the student sees.
 *
 * Hinton, Vinyals and Dean, "Distilling the Knowledge in a Neural Network", 2015,
 * https://arxiv.org/abs/1503.02531
 */
import { CLASS_COUNT } from '../../../src/engine/data/model-input.js';
import { type Answer, fingerprintOf, loadMember } from './member.js';

/** Who teaches, and how softly. Travels as JSON. */
export interface TeacherOptions {
  /** Folders with exported models, or with runs; their answers count alike. */
  members: readonly string[];
  /** Logits are divided by it before the softmax: above 1 the answers become softer. */
  temperature: number;
}

/** What of {@link TeacherOptions} decides the outcome, free of this machine's paths. */
export interface TeacherIdentity {
  /** SHA-256 of each member's files, hexadecimal. */
  members: readonly string[];
  temperature: number;
}

export class Teacher {
  private constructor(
    private readonly answers: readonly Answer[],
    private readonly temperature: number,
  ) {}

  /**
   * Needs a backend when it answers, not before.
   *
   * @throws Error in one sentence where a folder holds no network, a damaged or an unfit one.
   */
  static load({ members, temperature }: TeacherOptions): Teacher {
    return new Teacher(members.map(loadMember), temperature);
  }

  /** @returns probabilities `[count, 11]` for inputs `[count, 28, 28, 3]`. */
  teach(inputs: Float32Array, count: number): Float32Array {
    const mean = new Float32Array(count * CLASS_COUNT);
    for (const answer of this.answers) {
      addSoftmax(answer(inputs, count), this.temperature, 1 / this.answers.length, mean);
    }
    return mean;
  }
}

/** @throws Error in one sentence where a folder holds no network. */
export function teacherIdentity({ members, temperature }: TeacherOptions): TeacherIdentity {
  return { members: members.map(fingerprintOf), temperature };
}

/** Adds `weight` × softmax(logits / temperature), row by row. */
function addSoftmax(
  logits: Float32Array,
  temperature: number,
  weight: number,
  sum: Float32Array,
): void {
  for (let start = 0; start < logits.length; start += CLASS_COUNT) {
    const row = logits.subarray(start, start + CLASS_COUNT);
    const highest = Math.max(...row);
    const powers = row.map((logit) => Math.exp((logit - highest) / temperature));
    const total = powers.reduce((a, b) => a + b, 0);
    powers.forEach((power, i) => {
      sum[start + i]! += (weight * power) / total;
    });
  }
}
