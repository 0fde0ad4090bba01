import { css } from 'lit';

/** The grid of the two, and the bones in it. */
export const matchBonesStyles = css`
  .frame {
    container-type: inline-size;
    overflow: clip;
  }
  .part {
    padding: calc(2 * var(--_step)) calc(3 * var(--_step));
    border-block-start: 1px solid var(--_line);
  }
  .part.top {
    border-block-start: 0;
  }
  .two {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: calc(2 * var(--_step));
    padding-block: calc(2 * var(--_step));
  }
  .side {
    display: grid;
    align-content: start;
    justify-items: start;
    padding: calc(2 * var(--_step));
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) - 2px);
    background: var(--_raised);
  }
  .w4 {
    inline-size: 40%;
  }
  .w6 {
    inline-size: 60%;
  }
  .w8 {
    inline-size: 80%;
  }
`;
