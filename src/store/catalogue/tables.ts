/** Raised when the tables change. An older index is brought up to date by the next ingest, with the step for its version. */
export const SCHEMA_VERSION = 6

/** What must be known of every document when an index is opened, without a look at the documents themselves. */
const DOCUMENTS_COLUMNS = `create index documents_columns on documents
  (row, file, id, collection, language, publisher, published_on, json_extract(facts, '$.capturedAt'));`

const factAt = (fact: string): string => `json_extract(facts, '$.${fact}')`
const GIVEN_TITLE = `case when ${factAt('titleFrom')} in ('source', 'sidecar') then ${factAt('title')} end`

/** What is compared of a document when copies are looked for, beside its row, id, publisher and date. */
export const COMPARED = [
  ...['file', 'textSha256', 'url', 'syndicatedFrom', 'capturedAt', 'firstSeen'].map(factAt),
  GIVEN_TITLE,
].join(', ')

/** A condition: the document tells where its text is from. */
export const TELLS = `(${[factAt('url'), factAt('syndicatedFrom'), GIVEN_TITLE].map((fact) => `${fact} is not null`).join(' or ')})`

/** Those of many documents are read for each that is new: from here, since between the texts it would take twice as long. */
const DOCUMENTS_COMPARED = `create index documents_compared on documents (row, file, id, publisher, published_on, ${COMPARED});`

/**
 * From version 1 on, what makes the next version of each. A file without fingerprint is read again, so that what the
 * older version did not keep of its documents is made from the documents themselves.
 */
export const STEPS: readonly string[] = [
  `alter table generations add column origins text;
   alter table generations add column manifest text;
   alter table files add column last_seen text;
   alter table documents add column notes text;
   alter table documents add column sketch blob;
   alter table documents add column digest text;
   alter table vectors add column checksum integer;
   create table ingests (number integer primary key check (number = 1), report text not null);
   update files set fingerprint = '';`,
  `alter table files add column look text;`,
  `create table sketches (document integer primary key references documents(row) on delete cascade, sketch blob not null);
   insert into sketches (document, sketch) select row, sketch from documents where sketch is not null;
   alter table documents drop column sketch;
   create index documents_noted on documents (file) where notes is not null;
   create index files_died on files (died) where died is not null;`,
  DOCUMENTS_COLUMNS,
  DOCUMENTS_COMPARED,
]

/** Bytes of phrases that are gathered before they are sorted and written: of four times as many as usual, less is merged later. */
const GATHERED = 4_000_000

/** Exact phrases are found by this; its words are cut and made small by text/phrase-words, so all that parts them here are spaces. */
export const PHRASES = `create virtual table phrases using fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii');
insert into phrases (phrases, rank) values ('hashsize', ${GATHERED});`

/**
 * Sketches have a table of their own: whoever compares documents reads all of them, and not the texts between them.
 *
 * A generation is one consistent state of the archive. `files.born` is the generation that a file's documents first
 * belong to, `files.died` the first one that they no longer belong to; everything else hangs on a file. So an ingest
 * prepares the next generation row by row beside the current one, and makes it current by one row in `generations`.
 */
export const TABLES = `
create table generations (
  number integer primary key, indexed_at text not null, embedder text not null references embedders(id),
  fitted_passages integer not null, documents integer not null, passages integer not null, statements integer not null,
  origins text, manifest text);
create table embedders (number integer primary key autoincrement, id text not null unique, dimensions integer not null, state blob not null);
create table files (
  row integer primary key autoincrement, file text not null, fingerprint text not null,
  born integer not null, died integer, last_seen text, look text);
create index files_file on files (file);
create index files_died on files (died) where died is not null;
create table documents (
  row integer primary key autoincrement, file integer not null references files(row) on delete cascade,
  id text not null, collection text not null, language text not null, publisher text, published_on text,
  facts text not null, marks text not null, text text not null, notes text, digest text);
create table sketches (document integer primary key references documents(row) on delete cascade, sketch blob not null);
create index documents_file on documents (file);
create index documents_noted on documents (file) where notes is not null;
create index documents_id on documents (id);
${DOCUMENTS_COLUMNS}
${DOCUMENTS_COMPARED}
create table passages (
  row integer primary key autoincrement, document integer not null references documents(row) on delete cascade,
  first integer not null, last integer not null, place text, text text not null);
create index passages_document on passages (document, first);
create table statements (
  row integer primary key autoincrement, document integer not null references documents(row) on delete cascade,
  first integer not null, last integer not null, facts text not null);
create index statements_document on statements (document, first);
create table vectors (
  passage integer not null references passages(row) on delete cascade, embedder integer not null references embedders(number),
  vector blob not null, checksum integer, primary key (passage, embedder));
create table derived (
  name text primary key, generation integer not null, file text not null, version text not null,
  bytes integer not null, checksum integer not null);
create table ingests (number integer primary key check (number = 1), report text not null);
${PHRASES}
`
