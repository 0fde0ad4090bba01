import * as z from 'zod';

// A strict page allows no code made from text, not even to be tried. Stands before anything that makes a schema.
z.config({ jitless: true });
