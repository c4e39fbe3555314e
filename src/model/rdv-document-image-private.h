/* rdv-document-image-private.h: what saving and loading an image share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document-private.h"

G_BEGIN_DECLS

/* The last digit is the version: raise it with every change of what an image holds. */
#define RDV_IMAGE_MAGIC "RDVIMG1"

/* Before the words: the magic with its zero, then how many bytes of words and how many of text follow. */
#define RDV_IMAGE_HEADER_SIZE (sizeof RDV_IMAGE_MAGIC + 2 * sizeof (guint32))

/* Texts are named by their place in the text, counted in units of so many bytes, as in a string pool; 0 is NULL. */
#define RDV_IMAGE_TEXT_UNIT 4

/* What a word may be: below the length of a table, or of a list of words that mean something. */
typedef enum
{
  RDV_BOUND_NONE,
  RDV_BOUND_EVENTS,
  RDV_BOUND_LANES,
  RDV_BOUND_CATEGORIES,
  RDV_BOUND_SUBJECTS,
  RDV_BOUND_SOURCES,
  RDV_BOUND_TOURS,
  RDV_BOUND_ERAS,
  RDV_N_TABLE_BOUNDS, /* the counts up to here stand in the image */
  RDV_BOUND_BOOLEAN = RDV_N_TABLE_BOUNDS,
  RDV_BOUND_STATUS,
  RDV_BOUND_KIND,
  RDV_N_BOUNDS,
} RdvImageBound;

typedef enum
{
  RDV_FIELD_ID,            /* const char *, never NULL */
  RDV_FIELD_TEXT,          /* const char *, or NULL */
  RDV_FIELD_TEXTS,         /* const char *const *, NULL-terminated */
  RDV_FIELD_WORD,          /* 32 bits, below its bound */
  RDV_FIELD_WORD_OR_NONE,  /* the same, or RDV_NONE */
  RDV_FIELD_TIME,          /* gint64 */
  RDV_FIELD_DATE,          /* RdvDate */
  RDV_FIELD_EXTENT,        /* RdvExtent */
  RDV_FIELD_LIST,          /* a pointer to records of another shape, and their number */
} RdvImageFieldKind;

typedef struct _RdvImageShape RdvImageShape;

typedef struct
{
  RdvImageFieldKind kind;
  gsize offset;
  RdvImageBound bound;        /* of a word */
  const RdvImageShape *shape; /* of the records of a list */
  gsize length_offset;        /* where their number (guint) stands */
} RdvImageField;

/* A kind of record and the fields that it has. */
struct _RdvImageShape
{
  gsize size;
  const RdvImageField *fields;
  guint n_fields;
};

extern const RdvImageShape rdv_image_info_shape;
extern const RdvImageShape rdv_image_era_shape;
extern const RdvImageShape rdv_image_date_shape; /* RdvDate */

/* A table of a document, found by id. */
typedef struct
{
  gsize offset; /* of the RdvRecordTable */
  RdvImageBound bound;
  const RdvImageShape *shape;
} RdvImageTable;

#define RDV_N_IMAGE_TABLES 5
extern const RdvImageTable rdv_image_tables[RDV_N_IMAGE_TABLES];

/* Lists of the events of a document; what follows from them is found again. */
typedef struct
{
  gsize offset; /* of the RdvAdjacency */
  const RdvImageShape *shape;
} RdvImageList;

#define RDV_N_IMAGE_LISTS 7
extern const RdvImageList rdv_image_lists[RDV_N_IMAGE_LISTS];

/* How many there are of what @bound counts, in a document or for all of them; G_MAXUINT32 + 1 for no bound. */
guint64 rdv_image_count (RdvDocument *document, RdvImageBound bound);
/* Whether the words of that column are texts. */
gboolean rdv_image_word_is_text (RdvEventWord word);

G_END_DECLS
