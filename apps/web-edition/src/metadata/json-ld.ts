import type { Article, Issue } from '@pressroom/content-model';
import { issueUrl, rfc3339 } from '@pressroom/edition';
import { Markup } from '@pressroom/render';
import type { Site } from '../site/site.ts';

/** Writes an object as a data block of a page (JSON-LD 1.1, section 7). */
export function writeJsonLd(data: object): Markup {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data });
  const safe = json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028');
  return new Markup(`<script type="application/ld+json">${safe}</script>`);
}

/** An article in the terms of schema.org. */
export function articleData(
  article: Article,
  site: Site,
  { summary, picture }: { readonly summary: string; readonly picture?: string | undefined },
): object {
  const { publication } = site;
  const { title, url, date, updated, authors, language, tags } = article;
  const where = site.issueOf(article);
  return {
    '@type': 'Article',
    headline: title,
    url,
    mainEntityOfPage: url,
    datePublished: rfc3339(date),
    dateModified: rfc3339(updated ?? date),
    inLanguage: language,
    ...(summary ? { description: summary } : {}),
    ...(tags.length > 0 ? { keywords: tags } : {}),
    ...(picture ? { image: picture } : {}),
    ...(authors.length > 0 ? { author: authors.map((author) => personData(author, site)) } : {}),
    publisher: publisherData(site),
    isPartOf: where ? issueReference(where.issue, site) : periodicalData(site),
    ...(publication.rights === undefined ? {} : { copyrightNotice: publication.rights }),
  };
}

/** An author in the terms of schema.org. */
function personData(author: Article['authors'][number], site: Site): object {
  const topic = site.authorOf(author);
  const url = topic ? site.url(site.topicPath(topic)) : author.url;
  const others = [
    ...(author.url && author.url !== url ? [author.url] : []),
    ...(author.links ?? []),
  ];
  return {
    '@type': 'Person',
    name: author.name,
    ...(url ? { url } : {}),
    ...(others.length > 0 ? { sameAs: others } : {}),
  };
}

/** An issue in the terms of schema.org. */
export function issueData(issue: Issue, site: Site): object {
  return {
    ...issueReference(issue, site),
    datePublished: rfc3339(issue.date),
    publisher: publisherData(site),
    hasPart: issue.articles.map(({ title, url }) => ({ '@type': 'Article', headline: title, url })),
  };
}

function issueReference(issue: Issue, site: Site): object {
  return {
    '@type': 'PublicationIssue',
    name: issue.title,
    ...(issue.number === undefined ? {} : { issueNumber: issue.number }),
    url: issueUrl(site.publication, issue),
    isPartOf: periodicalData(site),
  };
}

function periodicalData({ publication: { title, url } }: Site): object {
  return { '@type': 'Periodical', name: title, url };
}

function publisherData({ publication: { publisher, title, url } }: Site): object {
  return { '@type': 'Organization', name: publisher ?? title, url };
}

/** The way from the home page to a page (schema.org, BreadcrumbList). */
export function breadcrumbs(
  steps: readonly { readonly name: string; readonly url: string }[],
): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}
