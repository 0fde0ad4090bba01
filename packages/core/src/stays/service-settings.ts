import type { Department } from '../shared/preference.ts';

/** How a house runs complaints and surveys. */
export interface ServiceSettings {
  /** Hours within which somebody of the house is with a guest who complains. @defaultValue 24 */
  readonly answerHours?: number;
  /** Hours after which somebody higher has to know. @defaultValue 20 */
  readonly escalateHours?: number;
  /** Days after closing during which the same case opens again; later it is a new one. @defaultValue 7 */
  readonly reopenDays?: number;
  /** Whose a touchpoint is, by words in its name, beside those that every house begins with: `{ sauna: 'spa' }`. */
  readonly touchpoints?: Readonly<Record<string, Department>>;
}
