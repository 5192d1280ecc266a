/** A line of the report: what happened to a text, and what to do. */
export interface ReportLine {
  /** The file in the source, or in the content folder where `isTarget`. */
  readonly file: string;
  readonly line?: number | undefined;
  readonly message: string;
  readonly suggestion?: string | undefined;
}

/** What an import found and did. */
export interface ImportReport {
  readonly kind: string;
  readonly texts: {
    readonly found: number;
    readonly written: number;
    readonly unchanged: number;
    readonly kept: number;
    readonly skipped: number;
  };
  readonly images: {
    readonly found: number;
    readonly missing: number;
    /** On other sites: readers' software loads them, and the EPUB links to them. */
    readonly remote: number;
  };
  readonly remoteImages: readonly string[];
  readonly constructs: { readonly converted: number; readonly left: number };
  readonly lines: readonly ReportLine[];
  /** Rules that publication.yaml turns into warnings, so that the check has no error. */
  readonly lenientRules: readonly string[];
}

/** Collects the report while texts are imported. */
export class ReportBuilder {
  readonly #lines: ReportLine[] = [];
  readonly texts = { found: 0, written: 0, unchanged: 0, kept: 0, skipped: 0 };
  readonly images = { found: 0, missing: 0, remote: 0 };
  readonly constructs = { converted: 0, left: 0 };
  lenientRules: readonly string[] = [];
  /** Addresses of images on other sites. */
  readonly remoteImages = new Set<string>();

  add(file: string, message: string, suggestion?: string, line?: number): void {
    this.#lines.push({ file, line, message, suggestion });
  }

  addRemote(address: string): void {
    this.images.remote += 1;
    this.remoteImages.add(address);
  }

  /** Reports a file of the content folder that the editor changed. */
  addKept(file: string, name: string): void {
    this.add(file, `You changed "${name}"; the import keeps it.`);
  }

  skip(file: string, reason: string): void {
    this.texts.skipped += 1;
    this.add(file, `Skipped. ${reason}`);
  }

  finish(kind: string): ImportReport {
    const { texts, images, constructs, lenientRules } = this;
    const remoteImages = [...this.remoteImages];
    return { kind, texts, images, remoteImages, constructs, lines: this.#lines, lenientRules };
  }
}

/** The report as a Markdown file. */
export function formatReport(report: ImportReport): string {
  const { texts, images, constructs, lines, lenientRules } = report;
  const rows = [
    ['Texts found', texts.found],
    ['written', texts.written],
    ['unchanged since the last import', texts.unchanged],
    ['kept, because you edited them', texts.kept],
    ['skipped', texts.skipped],
    ['Images copied', images.found],
    ['missing', images.missing],
    ['on the web', images.remote],
    ['Tags of the other tool converted', constructs.converted],
    ['kept as text', constructs.left],
  ];
  const list = lines.map(({ file, line, message, suggestion }) => {
    const place = line === undefined ? file : `${file}:${line}`;
    return `- \`${place}\`: ${oneLine(message)}${suggestion ? ` ${oneLine(suggestion)}` : ''}`;
  });
  return [
    '# Import',
    '',
    `The source is of the kind \`${report.kind}\`.`,
    '',
    '| | |',
    '|---|--:|',
    ...rows.map(([name, count]) => `| ${name} | ${count} |`),
    '',
    ...(lenientRules.length === 0
      ? []
      : [
          'These rules are warnings in `publication.yaml`, because the texts break them: ' +
            `${lenientRules.map((rule) => `\`${rule}\``).join(', ')}. \`npm run check\` lists the places.`,
          '',
        ]),
    ...(list.length === 0 ? ['Nothing is left to do.'] : ['## What to look at', '', ...list]),
    '',
  ].join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
