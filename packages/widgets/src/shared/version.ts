/** The version of this package: two copies on one page tell one another apart by it. */
export const version = '0.1.0';
