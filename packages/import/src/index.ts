export { fetchImages } from './fetch-images.ts';
export { type ImportOptions, importPublication } from './import-publication.ts';
export { type OpenedSource, openSource } from './open-source.ts';
export { formatReport, type ImportReport, type ReportLine } from './report.ts';
export { SOURCE_KINDS, type Source, SourceError, type SourceKind } from './source.ts';
export { SourceFiles } from './source-files.ts';
export { GitDates } from './sources/git-dates.ts';
