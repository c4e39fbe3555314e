/* rdv-page-context.c: see rdv-page-context.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-page-context.h"

#include "rdv-calendar.h"
#include "rdv-date-words.h"
#include "rdv-sentence.h"

guint32
rdv_page_context_get_lane_color (const RdvPageContext *self, guint32 lane)
{
  return rdv_theme_get_lane_color (self->theme, lane, rdv_document_get_lane (self->document, lane)->color);
}

guint32
rdv_page_context_get_event_color (const RdvPageContext *self, guint32 event)
{
  guint n_lanes;
  const guint32 *lanes = rdv_document_get_lanes (self->document, event, &n_lanes);

  return rdv_page_context_get_lane_color (self, lanes[0]);
}

guint32
rdv_page_context_get_mark_color (const RdvPageContext *self, guint32 event)
{
  if (rdv_document_get_status (self->document, event) == RDV_STATUS_FAILED)
    return self->theme->warning;
  return rdv_page_context_get_event_color (self, event);
}

char *
rdv_page_context_dup_event_date (const RdvPageContext *self, guint32 event)
{
  g_autofree char *words = NULL;
  RdvExtent extent;

  rdv_document_get_extent (self->document, event, &extent);
  words = rdv_date_words_event (&extent, rdv_document_get_status (self->document, event), self->now);
  return rdv_sentence_capitalize (words);
}

char *
rdv_page_context_dup_event_day (const RdvPageContext *self, guint32 event)
{
  RdvExtent extent;

  rdv_document_get_extent (self->document, event, &extent);
  if (rdv_document_get_status (self->document, event) == RDV_STATUS_PLANNED)
    {
      extent = (RdvExtent){ .start = extent.start, .end = extent.start };
      return rdv_date_words_event (&extent, RDV_STATUS_PLANNED, self->now);
    }
  if (extent.start.precision > RDV_PRECISION_DAY && extent.start.earliest > RDV_TIME_MIN)
    return rdv_date_words_day_of (extent.start.earliest);
  return rdv_date_words_date (&extent.start);
}
