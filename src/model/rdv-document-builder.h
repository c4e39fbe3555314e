/* rdv-document-builder.h: from drafts to a frozen document. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"
#include "rdv-report.h"

G_BEGIN_DECLS

/* References in drafts are ids, resolved when the document is frozen, so that a file may name things before it tells them. */
typedef struct
{
  const char *id;    /* of a subject, event ... */
  const char *value; /* role, kind ...; may be NULL */
} RdvReference;

typedef struct
{
  gint64 as_of;
  RdvExtent extent;
  gboolean has_extent;
  RdvStatus status;
  const char *title;
  const char *summary;
  const char *source; /* id, or NULL */
} RdvPlanDraft;

/**
 * RdvEventDraft:
 *
 * All that a reader knows of an event. Everything is borrowed during the call. Zeroes and NULLs are fine, but
 * @extent must be set; without an @id the builder makes one from the title and the date, and a second event
 * with the same id gets "-2" and a remark; one without a @title is called by its id or its date, with a
 * remark. Empty strings count as NULL.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *summary;
  const char *body;
  const char *other_titles; /* the title in the file's other languages, one a line */
  const char *other_texts;  /* the same of summary and body */
  const char *date_text; /* the EDTF string as it stood in the file, or NULL */
  RdvExtent extent;
  RdvStatus status;
  guint importance; /* 0: not said */
  const char *category;
  const char *const *lanes; /* ids */
  guint n_lanes;
  const RdvReference *subjects;
  guint n_subjects;
  const char *const *sources; /* ids */
  guint n_sources;
  const RdvReference *related;
  guint n_related;
  const RdvPlanDraft *plans;
  guint n_plans;
  const RdvMedia *media;
  guint n_media;
  const RdvLink *links;
  guint n_links;
  /* where it stood, for remarks made later */
  guint line;
  guint column;
  const char *path;
} RdvEventDraft;

typedef struct
{
  const char *event; /* id, or NULL */
  RdvExtent range;
  gboolean has_range;
  const char *text;
} RdvTourStepDraft;

#define RDV_TYPE_DOCUMENT_BUILDER (rdv_document_builder_get_type ())
G_DECLARE_FINAL_TYPE (RdvDocumentBuilder, rdv_document_builder, RDV, DOCUMENT_BUILDER, GObject)

/* @report: (nullable): where unresolved references and doubled ids are told. */
RdvDocumentBuilder *rdv_document_builder_new (RdvReport *report);

/* Everything is copied. */
void rdv_document_builder_set_info (RdvDocumentBuilder *self, const RdvTimelineInfo *info);
/* The title of a timeline that says none itself: what it is called elsewhere, such as the name of its file.
 */
void rdv_document_builder_set_title_by_default (RdvDocumentBuilder *self, const char *title);
/* @parent_id: id of the lane it is nested in, or NULL; lane->parent is not looked at. */
void rdv_document_builder_add_lane (RdvDocumentBuilder *self, const RdvLane *lane, const char *parent_id);
void rdv_document_builder_add_category (RdvDocumentBuilder *self, const RdvCategory *category);
void rdv_document_builder_add_era (RdvDocumentBuilder *self, const RdvEra *era);
void rdv_document_builder_add_subject (RdvDocumentBuilder *self, const RdvSubject *subject);
void rdv_document_builder_add_source (RdvDocumentBuilder *self, const RdvSource *source);
void rdv_document_builder_add_event (RdvDocumentBuilder *self, const RdvEventDraft *draft);
void rdv_document_builder_add_tour (RdvDocumentBuilder *self,
                                    const char *id,
                                    const char *title,
                                    const RdvTourStepDraft *steps,
                                    guint n_steps);
guint rdv_document_builder_get_n_events (RdvDocumentBuilder *self);

/**
 * rdv_document_builder_freeze:
 *
 * Sorts, resolves references, builds the indexes. The builder is empty afterwards.
 *
 * Returns: (transfer full): the document
 */
RdvDocument *rdv_document_builder_freeze (RdvDocumentBuilder *self);

G_END_DECLS
