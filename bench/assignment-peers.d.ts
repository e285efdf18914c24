declare module 'munkres-js' {
  /** The assigned pairs [row, column] of least total cost. */
  export default function computeMunkres(cost: readonly (readonly number[])[]): [number, number][];
}
