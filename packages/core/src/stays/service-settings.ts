/** How a house runs complaints and surveys. */
export interface ServiceSettings {
  /** Hours within which somebody of the house is with a guest who complains. @defaultValue 24 */
  readonly answerHours?: number;
  /** Hours after which somebody higher has to know. @defaultValue 20 */
  readonly escalateHours?: number;
  /** Days after closing during which the same case opens again; later it is a new one. @defaultValue 7 */
  readonly reopenDays?: number;
}
