/** The `edtf` package ships no types; `edtf.ts` describes what it reads of a parsed value. */
declare module 'edtf' {
  const parse: (text: string) => never;
  export default parse;
}
