/** How much is trained and measured: all of it, or a small part that tests the command. */
import type { EstimatorSystem, NetworkSystem } from './system.js';

export interface Plan {
  /** At most so many pictures to learn from, and epochs. */
  rows: { network: number; estimator: number };
  epochs: number;
  /** At most so many digits of each test set. */
  digits?: number;
  /** Digits whose time is taken. */
  timed: number;
}

export const FULL: Plan = {
  rows: { network: Number.POSITIVE_INFINITY, estimator: Number.POSITIVE_INFINITY },
  epochs: Number.POSITIVE_INFINITY,
  timed: 200,
};

export const QUICK: Plan = {
  rows: { network: 3000, estimator: 100 },
  epochs: 1,
  digits: 100,
  timed: 20,
};

export function planned<S extends NetworkSystem | EstimatorSystem>(system: S, plan: Plan): S {
  if (system.kind === 'estimator') {
    return { ...system, rows: Math.min(system.rows, plan.rows.estimator) };
  }
  return {
    ...system,
    rows: Math.min(system.rows ?? Number.POSITIVE_INFINITY, plan.rows.network),
    epochs: Math.min(system.epochs, plan.epochs),
  };
}
