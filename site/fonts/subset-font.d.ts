declare module 'subset-font' {
  /** Cuts a font down to the characters of a text (HarfBuzz). */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2';
      /** the entries of the name table that are kept */
      preserveNameIds: readonly number[];
      /** the OpenType features that are kept */
      keepFeatures: readonly string[];
    },
  ): Promise<Buffer>;
}
