/** The version of this package: hosts show it in their support screens. */
export const version = '0.1.0';
