// Files and folders.

// Programs and ports.
export { buildEdition } from './build-edition.ts';
// Texts.
export { commonMarkExamples } from './common-mark-examples.ts';
export { contentFolder, PUBLICATION } from './content-folder.ts';
// Readers, validators and servers.
export { epubcheck } from './epubcheck.ts';
export { expectGolden } from './expect-golden.ts';
export { filesIn } from './files-in.ts';
export { freePort } from './free-port.ts';
export { LENIENT_RULES } from './lenient-rules.ts';
export { neomuttScreen } from './neomutt-screen.ts';
export {
  findAll,
  itemsOf,
  parseStrictly,
  texts,
  type XmlElement,
} from './parse-strictly.ts';
export { PIXEL } from './pixel.ts';
export { portAnswers } from './port-answers.ts';
export { type PythonMail, readMails } from './read-mails.ts';
export { REPOSITORY, SAMPLE_CONTENT } from './repository.ts';
export { requireTool } from './require-tool.ts';
export { runBuild } from './run-build.ts';
export { type Finished, finished, outputOf, runProgram } from './run-program.ts';
export { runPython } from './run-python.ts';
export { type Postfix, startPostfix } from './start-postfix.ts';
export { temporaryFolder } from './temporary-folder.ts';
export { INLINE, textOfHtml } from './text-of-html.ts';
export { tinyDisk } from './tiny-disk.ts';
export { requireChromium, withPage } from './with-page.ts';
export { wordsOf } from './words-of.ts';
export { type Files, writeFiles } from './write-files.ts';
