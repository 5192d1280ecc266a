declare module 'vnu-jar' {
  /** Absolute path of the checker's archive. */
  const path: string;
  export default path;
}
