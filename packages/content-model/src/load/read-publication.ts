import { join } from 'node:path';
import { textDirection } from '@pressroom/locales';
import { isMapping } from '../data/data.ts';
import { type Place, Report } from '../diagnostics/report.ts';
import type { RuleSetting } from '../diagnostics/rule.ts';
import { type MarkdownFeatures, markdownFeatures } from '../markdown/markdown-features.ts';
import type { Publication } from '../model.ts';
import { decodeText } from '../read/decode-text.ts';
import { reportOutside } from '../read/find-sources.ts';
import { readYaml } from '../read/front-matter.ts';
import { readInsideFolder } from '../read/read-inside-folder.ts';
import { fieldRenamed } from '../rules/field-renamed.ts';
import { fieldType } from '../rules/field-type.ts';
import { fieldUnknown } from '../rules/field-unknown.ts';
import { RULES } from '../rules/index.ts';
import { publicationMissing } from '../rules/publication-missing.ts';
import { RENAMED_RULES } from '../rules/renamed-rules.ts';
import { nearest } from '../schema/nearest.ts';
import { type PublicationFields, publicationSchema } from '../schema/publication-schema.ts';
import { type DataSource, locate, locateValue, validate } from '../schema/validate.ts';

const FILE = 'publication.yaml';

/** The publication without what is read from other files. */
export interface PublicationSettings {
  readonly facts: Omit<Publication, 'articles' | 'issues'>;
  /** Which Markdown the texts are written in. */
  readonly markdown: MarkdownFeatures;
  /** Where the settings name the logo of the web pages, and its path. */
  readonly logo?: { readonly path: string; readonly place: Place };
  /** Whether all that is required was there: if not, the facts are good for a check alone. */
  readonly isUsable: boolean;
}

/** Stands for what is missing, so that the rest of the content can be checked. */
const STAND_IN = { title: 'Untitled', url: 'https://untitled.example/' };

/**
 * Reads publication.yaml and sets the report's rules by it; undefined where it is not there or no
 * YAML.
 */
export function readPublication(root: string, report: Report): PublicationSettings | undefined {
  const bytes = readInsideFolder(root, join(root, FILE));
  const start = { file: FILE, line: 1, column: 1 };
  if (bytes === 'outside') reportOutside(FILE, report);
  if (typeof bytes === 'string') {
    const hint =
      'Create it with "npm run new -- publication DIR", or write one with at least "title: …" and "url: https://…".';
    report.add(publicationMissing, start, 'There is no publication.yaml.', hint);
    return undefined;
  }
  const text = decodeText(bytes, FILE, report);
  const source = text === undefined ? undefined : readYaml(text, FILE, report);
  if (!source) return undefined;
  const sound = validate(publicationSchema, source, report);
  const fields = sound ?? validate(publicationSchema, withStandIn(source), new Report());
  if (!fields) return undefined;
  report.configure(ruleSettings(fields.rules ?? new Map(), source, report));
  const path = fields.web?.logo;
  return {
    facts: withDefaults(fields),
    markdown: markdownFeatures(fields.markdown),
    ...(path ? { logo: { path, place: locateValue(source, ['web', 'logo']) } } : {}),
    isUsable: sound !== undefined,
  };
}

function withStandIn(source: DataSource): DataSource {
  const { data } = source.document;
  const given = isMapping(data) ? data : {};
  return { ...source, document: { ...source.document, data: { ...given, ...STAND_IN } } };
}

function withDefaults(fields: PublicationFields): PublicationSettings['facts'] {
  const language = fields.language ?? 'en';
  const title = fields.title || new URL(fields.url).hostname;
  const host = new URL(fields.url).hostname;
  const { feed, epub, newsletter, mailer, web } = fields;
  const sender = newsletter?.from?.email ?? `newsletter@${host}`;
  const senderDomain = sender.slice(sender.lastIndexOf('@') + 1);
  return {
    title,
    description: fields.description || title,
    url: fields.url,
    language,
    direction: textDirection(language),
    timeZone: fields.timeZone ?? 'UTC',
    ...(fields.rights === undefined ? {} : { rights: fields.rights }),
    ...(fields.publisher === undefined ? {} : { publisher: fields.publisher }),
    founded: fields.founded ?? 2000,
    settings: {
      feed: {
        url: feed?.url ?? fields.url,
        items: feed?.items ?? 50,
        archives: feed?.archives ?? true,
        tags: feed?.tags ?? true,
        authors: feed?.authors ?? true,
        atom: feed?.atom ?? true,
        json: feed?.json ?? true,
        ...(feed?.hub === undefined ? {} : { hub: feed.hub }),
      },
      epub: {
        series: epub?.series || title,
        url: epub?.url ?? fields.url,
        images: epub?.images ?? 'color',
        kobo: epub?.kobo ?? false,
        ...(epub?.certifiedBy ? { certifiedBy: epub.certifiedBy } : {}),
      },
      newsletter: {
        from: {
          name: newsletter?.from?.name || title,
          email: sender,
        },
        ...(newsletter?.replyTo ? { replyTo: newsletter.replyTo } : {}),
        width: newsletter?.width ?? 72,
        links: newsletter?.links ?? 'end',
        subject: newsletter?.subject || '{publication}: {title}',
        archive: newsletter?.archive ?? `${fields.url}issues/`,
        ...(newsletter?.reason ? { reason: newsletter.reason } : {}),
        postalAddress: newsletter?.postalAddress ?? [],
        unsubscribe: {
          ...(newsletter?.unsubscribe?.url ? { url: newsletter.unsubscribe.url } : {}),
          ...(newsletter?.unsubscribe?.email ? { email: newsletter.unsubscribe.email } : {}),
        },
        listId: `newsletter.${host}`,
      },
      mailer: {
        returnPath: mailer?.returnPath ?? `bounces@${senderDomain}`,
        ...(mailer?.rate === undefined ? {} : { rate: mailer.rate }),
        ...(mailer?.domainRate === undefined ? {} : { domainRate: mailer.domainRate }),
        connections: mailer?.connections ?? 5,
        giveUpAfter: mailer?.giveUpAfter ?? 24,
        bounces: {
          softLimit: mailer?.bounces?.softLimit ?? 3,
          window: mailer?.bounces?.window ?? 90,
        },
        ...(mailer?.dkim
          ? { dkim: { selector: mailer.dkim.selector, domain: mailer.dkim.domain || senderDomain } }
          : {}),
      },
      web: {
        accent: web?.accent ?? '#1c5d99',
        font: web?.font ?? 'serif',
        navigation: web?.navigation ?? [],
        ...(web?.footer ? { footer: web.footer } : {}),
        pageSize: web?.pageSize ?? 20,
        fragments: {},
      },
    },
  };
}

const RENAMED_HINT = 'Write the new name: a later version will not know the old one.';

function ruleSettings(
  wanted: ReadonlyMap<string, string>,
  source: DataSource,
  report: Report,
): ReadonlyMap<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  const configurable = RULES.filter((rule) => rule.configurable).map((rule) => rule.id);
  for (const [name, setting] of wanted) {
    const id = RENAMED_RULES.get(name) ?? name;
    const namePlace = locate(source, source.document.keyOffset(['rules', name]));
    if (id !== name) {
      report.add(fieldRenamed, namePlace, `The rule "${name}" is now "${id}".`, RENAMED_HINT);
    }
    if (!configurable.includes(id)) {
      const isRule = RULES.some((rule) => rule.id === id);
      const near = nearest(id, configurable);
      report.add(
        fieldUnknown,
        namePlace,
        isRule
          ? `The rule "${id}" is always an error: an edition would be wrong.`
          : `There is no rule "${id}".`,
        isRule || near === undefined ? 'Delete the line.' : `Did you mean "${near}"?`,
      );
    } else if (setting === 'error' || setting === 'warning' || setting === 'off') {
      settings.set(id, setting);
    } else {
      const place = locateValue(source, ['rules', name]);
      report.add(fieldType, place, `The rule "${name}" must be error, warning or off.`);
    }
  }
  return settings;
}
