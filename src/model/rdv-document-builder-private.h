/* rdv-document-builder-private.h: what waits until it is frozen. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document-builder.h"
#include "rdv-document-private.h"

G_BEGIN_DECLS

/* Things of events in the order of the file: owners[i], the number of an event in the file, has items[i]. */
typedef struct
{
  GArray *owners;
  GArray *items;
} RdvPendingList;

/* A mention by id. Both strings are in the scratch pool. */
typedef struct
{
  guint32 id;
  guint32 value;
} RdvPendingReference;

typedef struct
{
  RdvPlan plan;
  guint32 source; /* id in the scratch pool */
} RdvPendingPlan;

typedef struct
{
  guint32 tour;
  guint32 step;
  guint32 event; /* id in the scratch pool */
} RdvPendingStep;

/* Where an event stood in the file. */
typedef struct
{
  guint line;
  guint column;
  guint32 path; /* in the scratch pool */
} RdvPlace;

struct _RdvDocumentBuilder
{
  GObject parent_instance;
  RdvReport *report;
  RdvDocument *document; /* being filled; its events are in the order of the file */

  RdvStringPool *scratch;    /* texts needed only until the document is frozen */
  GHashTable *next_suffixes; /* id -> number to try next, for ids that came twice */
  GArray *places;            /* of RdvPlace, by event; empty without a report */
  GArray *lane_parents;      /* of guint32, by lane: id in the scratch pool */
  GArray *steps;             /* of RdvPendingStep */
  RdvPendingList lanes;      /* of guint32, id in the scratch pool */
  RdvPendingList sources;    /* of guint32, id in the scratch pool */
  RdvPendingList subjects;   /* of RdvPendingReference */
  RdvPendingList related;    /* of RdvPendingReference */
  RdvPendingList plans;      /* of RdvPendingPlan */
  RdvPendingList media;      /* of RdvMedia */
  RdvPendingList links;      /* of RdvLink */
};

/* Makes what the builder works with, and drops it. */
void rdv_document_builder_begin (RdvDocumentBuilder *self);
void rdv_document_builder_end (RdvDocumentBuilder *self);
/* An empty text says nothing. */
static inline gboolean
rdv_text_is_said (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Make a text part of the document; an empty one becomes none. The first ones are for texts that are mostly
 * different, the last for those that come again and again. */
guint32 rdv_document_builder_add_text (RdvDocumentBuilder *self, const char *text);
const char *rdv_document_builder_keep_text (RdvDocumentBuilder *self, const char *text);
/* The same for names of lanes, people and the like, which are one line. */
const char *rdv_document_builder_keep_line (RdvDocumentBuilder *self, const char *text);
const char *rdv_document_builder_keep_name (RdvDocumentBuilder *self, const char *text);
/* The id of @text in the scratch pool; 0 for an empty one. */
guint32 rdv_document_builder_keep_scratch (RdvDocumentBuilder *self, const char *text);
/* Puts the bounds of a date, and the ends of a span, the right way round. Returns: whether they were not. */
gboolean rdv_document_builder_put_in_order (RdvExtent *extent);
/* Tells a remark about event @event of the file. @part: (nullable): what of it, e.g. "subjects[2]"; takes
 * @reason. */
void rdv_document_builder_remark (RdvDocumentBuilder *self,
                                  RdvRemarkKind kind,
                                  guint event,
                                  const char *part,
                                  char *reason,
                                  const char *text);
/* The same where no event is meant. */
void rdv_document_builder_remark_table (RdvDocumentBuilder *self,
                                        const char *path,
                                        char *reason,
                                        const char *text);
/* Adds a lane with an id that nobody has yet. Returns: its position */
guint32 rdv_document_builder_add_own_lane (RdvDocumentBuilder *self, const char *title);

G_END_DECLS
