/* rdv-query.h: what somebody looks for. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-extent.h"
#include "rdv-records.h"

G_BEGIN_DECLS

/* What a part of a query asks of an event. */
typedef enum
{
  RDV_QUERY_ANYWHERE, /* words in the title, the texts, or the names of those with a part in it */
  RDV_QUERY_TITLE,
  RDV_QUERY_TEXT,
  RDV_QUERY_LANE,
  RDV_QUERY_CATEGORY,
  RDV_QUERY_SUBJECT, /* of the kinds of the term */
  RDV_QUERY_SOURCE,
  RDV_QUERY_AGENCY, /* of somebody or something with a part in it */
  RDV_QUERY_COUNTRY,
  RDV_QUERY_KIND, /* somebody or something of that kind has a part in it */
  RDV_QUERY_STATUS,
  RDV_QUERY_IMPORTANCE,
  RDV_QUERY_BEFORE, /* it had begun before that date */
  RDV_QUERY_AFTER,  /* it was still to end after that date */
  RDV_QUERY_IN,     /* some of it was then */
} RdvQueryField;

/**
 * RdvQueryTerm:
 * @words: (nullable): folded, never empty where the field asks for words
 * @is_phrase: the words follow each other in one text; without it each may stand anywhere
 * @is_exact: the last word is whole; without it more letters may come
 * @kinds: a bit for each #RdvSubjectKind
 * @statuses: a bit for each #RdvStatus
 *
 * One condition. All of a query hold at once.
 */
typedef struct
{
  RdvQueryField field;
  gboolean is_negated;
  gboolean is_phrase;
  gboolean is_exact;
  char **words;
  guint kinds;
  guint statuses;
  guint least, most; /* importance */
  RdvDate date;
} RdvQueryTerm;

/**
 * RdvQuery:
 *
 * Never changes; may be shared between threads. The language:
 *
 * - `apollo crew`: both words, in any order, whole or as parts of longer ones;
 * - `"apollo soyuz"`: these words one after the other and whole; `ms-27` the same, but more letters may come;
 * - `-mir`, `-lane:iss`: not that;
 * - `lane:iss person:krikalev status:failed before:2000 after:1990 source:nasa`: fields. A value with blanks
 * stands in quotes. Fields are named in English and in the language of the program.
 *
 * Dates are what rdv_date_entry_parse() takes. Something with a colon whose name is no word of letters
 * ("16:09", "https://…") is not a field.
 */
typedef struct _RdvQuery RdvQuery;

/* Always a query: what makes no sense is left out of it and told by rdv_query_get_problem(). */
RdvQuery *rdv_query_new (const char *text);
RdvQuery *rdv_query_ref (RdvQuery *self);
void rdv_query_unref (RdvQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvQuery, rdv_query_unref)

/* What was typed. */
const char *rdv_query_get_text (const RdvQuery *self);
/* A translated sentence about the first part that makes no sense, or NULL. */
const char *rdv_query_get_problem (const RdvQuery *self);
/* Whether it asks for nothing, so that there is nothing to show. */
gboolean rdv_query_is_empty (const RdvQuery *self);
guint rdv_query_get_n_terms (const RdvQuery *self);
const RdvQueryTerm *rdv_query_get_term (const RdvQuery *self, guint i);

G_END_DECLS
