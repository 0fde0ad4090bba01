import { css } from 'lit';

/** The form of who arrives. */
export const fieldsStyles = css`
  .fields .line {
    padding-block: 0;
  }
  .fields .line > :first-child {
    min-inline-size: 88px;
  }
`;
