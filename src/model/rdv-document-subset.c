/* rdv-document-subset.c: some of a document's events. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-event-copier-private.h"

RdvDocument *
rdv_document_subset (RdvDocument *self, const RdvBitset *events)
{
  g_autoptr (RdvDocumentBuilder) builder = NULL;
  g_auto (RdvEventCopier) copier;
  guint n_events;

  rdv_event_copier_init (&copier, self);
  n_events = rdv_document_get_n_events (self);
  builder = rdv_document_builder_new (NULL);
  rdv_event_copier_add_tables (&copier, builder);
  for (guint i = rdv_bitset_next (events, 0); i < n_events; i = rdv_bitset_next (events, i + 1))
    {
      RdvEventDraft draft;
      guint n_plans;

      rdv_document_get_plans (self, i, &n_plans);
      rdv_event_copier_draft (&copier, i, &draft);
      rdv_event_copier_draft_plans (&copier, i, n_plans, &draft);
      rdv_document_builder_add_event (builder, &draft);
    }
  return rdv_document_builder_freeze (builder);
}
