import { createComponent } from '@lit/react';
import * as react from 'react';
import { Satisfaction as Element } from '../satisfaction/define.ts';

/** `<ik-satisfaction>` for React 18 and newer: properties as they are. */
export const Satisfaction = createComponent({
  react,
  tagName: 'ik-satisfaction',
  elementClass: Element,
});
