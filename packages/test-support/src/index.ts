// Files and folders.
export { bytesOf } from './files/bytes-of.ts';
export { contentFolder, PUBLICATION } from './files/content-folder.ts';
export { expectGolden } from './files/expect-golden.ts';
export { expectSameFiles } from './files/expect-same-files.ts';
export { filesIn } from './files/files-in.ts';
export { PIXEL } from './files/pixel.ts';
export { REPOSITORY, SAMPLE_CONTENT, START } from './files/repository.ts';
export { temporaryFolder } from './files/temporary-folder.ts';
export { tinyDisk } from './files/tiny-disk.ts';
export { type Files, writeFiles } from './files/write-files.ts';
// Running programs, of Debian's packages and our own.
export { buildEdition } from './programs/build-edition.ts';
export { freePort } from './programs/free-port.ts';
export { portAnswers } from './programs/port-answers.ts';
export { requireTool } from './programs/require-tool.ts';
export { runBuild } from './programs/run-build.ts';
export { type Finished, finished, outputOf, runProgram } from './programs/run-program.ts';
export { runPython } from './programs/run-python.ts';
// The readers, validators and servers that more than one edition meets.
export { epubcheck } from './readers/epubcheck.ts';
export { neomuttScreen } from './readers/neomutt-screen.ts';
export { type PythonMail, readMails } from './readers/read-mails.ts';
export { startCaddy } from './readers/start-caddy.ts';
export { startNginx } from './readers/start-nginx.ts';
export { type Postfix, startPostfix } from './readers/start-postfix.ts';
export { waitForServer } from './readers/wait-for-server.ts';
export { withPage } from './readers/with-page.ts';
// Texts to publish, and what is in those that were published.
export { commonMarkExamples } from './texts/common-mark-examples.ts';
export { constructContent } from './texts/construct-content.ts';
export { HOSTILE, hostileLine, hostileText, legal } from './texts/hostile-text.ts';
export { LENIENT_RULES } from './texts/lenient-rules.ts';
export { markdown } from './texts/markdown.ts';
export { findAll, itemsOf, parseStrictly, texts, type XmlElement } from './texts/parse-strictly.ts';
export { INLINE, textOfHtml } from './texts/text-of-html.ts';
export { wordsOf } from './texts/words-of.ts';
