import { quoted } from './settings.ts'

export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: (schema: string) => string
}

/**
 * The tables of one archive, all in one schema. As in the local catalogue, a generation is one consistent state: `born` is
 * the first one that something belongs to, `died` the first one that it no longer belongs to. An ingest prepares the next
 * generation beside the current one and makes it current by one row in `generations`.
 *
 * A btree refuses entries over 2,704 bytes, so what people may write at any length has hash indexes.
 *
 * Days are numbers as in store/common/dates.ts. `first_row` to `last_row` are the passages of a document, whose rows are counted
 * up in `counters`: so a set of documents is a few runs of rows. Texts have a table of their own, to keep the documents
 * narrow. Vectors of each embedder have one too, made when it is first seen (writer-vectors.ts).
 *
 * Words lie in blocks of 65,536 rows. A segment is what one generation added to a block: its passages with their lengths,
 * and for every term the places in the block with their counts, packed (segments.ts).
 */
const TABLES = (s: string): string => `
create table ${s}.embedders (
  number integer generated always as identity primary key, id text not null unique, dimensions integer not null,
  state_sha256 text not null default '');
create table ${s}.embedder_states (
  embedder integer not null references ${s}.embedders on delete cascade, part integer not null, bytes bytea not null,
  primary key (embedder, part));
create table ${s}.generations (
  number bigint primary key, indexed_at text not null, committed_at timestamptz not null default now(),
  embedder integer not null references ${s}.embedders, fitted_passages bigint not null,
  documents bigint not null, passages bigint not null, statements bigint not null,
  origins text, manifest text, overview text not null, runs bytea not null, analysis text not null,
  words_passages bigint not null, words_length bigint not null, grams_passages bigint not null, grams_length bigint not null);
create table ${s}.files (
  row bigint generated always as identity primary key, file text not null, fingerprint text not null,
  born bigint not null, died bigint, last_seen text);
create index files_file on ${s}.files using hash (file);
create table ${s}.documents (
  row bigint primary key, file bigint not null references ${s}.files on delete cascade, born bigint not null, died bigint,
  id text not null, collection text not null, language text not null, publisher text, publisher_key text,
  published_on text, published_first integer, published_last integer, captured_last integer,
  first_row bigint not null, last_row bigint not null, statements integer not null,
  title_key text not null, file_key text not null, all_key text not null, sort_key text collate "C" not null,
  facts text not null, notes text, sketch bytea, digest text);
create index documents_file on ${s}.documents (file);
create index documents_id on ${s}.documents (id);
create index documents_title on ${s}.documents using hash (title_key);
create index documents_sort on ${s}.documents (sort_key, row);
create index documents_collection on ${s}.documents (collection);
create index documents_publisher on ${s}.documents using hash (publisher_key);
create index documents_published on ${s}.documents (published_first, published_last);
create index documents_born on ${s}.documents (born);
create table ${s}.texts (
  document bigint primary key references ${s}.documents on delete cascade, marks text not null, text text not null);
create table ${s}.passages (
  row bigint primary key, document bigint not null references ${s}.documents on delete cascade,
  first integer not null, last integer not null, place text, text text not null);
create index passages_document on ${s}.passages (document, first);
create table ${s}.statements (
  row bigint generated always as identity primary key, document bigint not null references ${s}.documents on delete cascade,
  first integer not null, last integer not null, facts text not null);
create index statements_document on ${s}.statements (document, first);
create table ${s}.counters (one boolean primary key default true check (one), documents bigint not null, passages bigint not null);
insert into ${s}.counters (documents, passages) values (0, 0);
create table ${s}.segments (
  field smallint not null, block bigint not null, born bigint not null, died bigint, places bytea not null, lengths bytea not null,
  primary key (field, block, born));
create table ${s}.postings (
  field smallint not null, term text collate "C" not null, block bigint not null, born bigint not null, died bigint,
  packed bytea not null, primary key (field, term, block, born));
create index postings_block on ${s}.postings (field, block, born);
alter table ${s}.segments alter column places set storage external, alter column lengths set storage external;
alter table ${s}.postings alter column packed set storage external;
create table ${s}.names (key text collate "C" not null, term text collate "C" not null, primary key (key, term));
create table ${s}.ingests (one boolean primary key default true check (one), report text not null);
create table ${s}.writer (one boolean primary key default true check (one), token text not null);
insert into ${s}.writer (token) values ('');
`

/** Numbered, never changed once released: another change is another number. Each must leave older readers able to read. */
export const MIGRATIONS: readonly Migration[] = [
  { number: 1, name: 'the tables of an archive', sql: (schema) => TABLES(quoted(schema)) },
  {
    number: 2,
    name: 'how files look, so that those that did not change need not be read',
    sql: (schema) => `alter table ${quoted(schema)}.files add column look text`,
  },
]

export const NEWEST_MIGRATION = MIGRATIONS.reduce((newest, { number }) => Math.max(newest, number), 0)
