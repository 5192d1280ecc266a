/**
 * Markdown beyond CommonMark, GFM and footnotes. Each feature can be switched on and off in
 * publication.yaml.
 */
export const MARKDOWN_FEATURES = [
  'abbreviations',
  'attributes',
  'callouts',
  'captions',
  'comments',
  'definitionLists',
  'emoji',
  'headingIds',
  'mark',
  'math',
  'smartPunctuation',
  'subscript',
  'superscript',
  'wikilinks',
] as const;

export type MarkdownFeature = (typeof MARKDOWN_FEATURES)[number];

/** Which features are on. */
export type MarkdownFeatures = Readonly<Record<MarkdownFeature, boolean>>;

export const MARKDOWN_PRESETS = ['commonmark', 'github', 'pandoc', 'obsidian'] as const;

type MarkdownPreset = (typeof MARKDOWN_PRESETS)[number];

/** What the tool that a preset is named after reads by default. */
const PRESETS: Readonly<Record<MarkdownPreset, readonly MarkdownFeature[]>> = {
  commonmark: [],
  github: ['callouts', 'emoji', 'headingIds', 'math'],
  pandoc: [
    'attributes',
    'callouts',
    'captions',
    'definitionLists',
    'headingIds',
    'math',
    'smartPunctuation',
    'subscript',
    'superscript',
  ],
  obsidian: ['callouts', 'comments', 'mark', 'math', 'wikilinks'],
};

/** The setting `markdown` of publication.yaml: a preset, or switches that change one. */
export type MarkdownSetting =
  | MarkdownPreset
  | ({ readonly preset?: MarkdownPreset | undefined } & {
      readonly [feature in MarkdownFeature]?: boolean | undefined;
    });

/** Returns which features a setting switches on; without a setting, those of GitHub. */
export function markdownFeatures(setting: MarkdownSetting = {}): MarkdownFeatures {
  const { preset = 'github', ...switches } =
    typeof setting === 'string' ? { preset: setting } : setting;
  const isOn = (feature: MarkdownFeature) => switches[feature] ?? PRESETS[preset].includes(feature);
  return Object.fromEntries(
    MARKDOWN_FEATURES.map((feature) => [feature, isOn(feature)]),
  ) as MarkdownFeatures;
}
