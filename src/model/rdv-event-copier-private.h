/* rdv-event-copier-private.h: from a document back to drafts. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document-builder.h"

G_BEGIN_DECLS

/* Drafts of a document's events and tables, for another document made from it. The arrays hold the lists of the event drafted last. */
typedef struct
{
  RdvDocument *document;
  GArray *lanes;    /* of const char * */
  GArray *sources;  /* of const char * */
  GArray *subjects; /* of RdvReference */
  GArray *related;  /* of RdvReference */
  GArray *plans;    /* of RdvPlanDraft */
} RdvEventCopier;

void rdv_event_copier_init (RdvEventCopier *self, RdvDocument *document);
void rdv_event_copier_clear (RdvEventCopier *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RdvEventCopier, rdv_event_copier_clear)

/* The event as it stands in the document, but without plans. Valid until the next call. */
void rdv_event_copier_draft (RdvEventCopier *self, guint event, RdvEventDraft *draft);
/* Its first @n plans. */
void rdv_event_copier_draft_plans (RdvEventCopier *self, guint event, guint n, RdvEventDraft *draft);
/* Everything but the events. */
void rdv_event_copier_add_tables (RdvEventCopier *self, RdvDocumentBuilder *builder);

G_END_DECLS
