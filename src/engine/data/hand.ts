/** What is known of a writer, as plain data: it can be stored, sent to a worker, and written as JSON. */

/** A shape of which a person has told what it is. */
export interface HandExample {
  /** A digit or a sign; '' for a shape that is neither. */
  readonly value: string;
  /** How far it is believed, above 0 and at most 1: the factor of its vote. */
  readonly trust: number;
  /** What the network's last layer makes of the shape: a byte a feature, as base64. */
  readonly features: string;
}

/** Examples whose features one network has made: another one would not understand them. */
export interface NetworkExamples {
  /** Names the network, by its weights. */
  readonly network: string;
  /** By value; those of the same value from the oldest to the newest. */
  readonly examples: readonly HandExample[];
}

/** The examples of a writer. Treat it as immutable: a change makes a new one. */
export interface HandData {
  readonly version: 1;
  /** The network that something was learned with last comes last. */
  readonly networks: readonly NetworkExamples[];
}

/** Something that knows a writer: a `Hand` of `digit-pad/hand` is one. */
export interface HandSource {
  /** The same object, until something is learned or forgotten. */
  toJSON(): HandData;
}

/** What can be learned from ink whose value is known. */
export interface Lesson {
  network: string;
  shapes: readonly LessonShape[];
}

export interface LessonShape {
  /** A digit or a sign; '' for a shape that the user has deleted. */
  value: string;
  features: string;
  /** The chance (0…1) that the reading gave it. */
  confidence: number;
  /** Its value is a correction of `fixed`. */
  corrected: boolean;
}
