/* rdv-mark.c: see rdv-mark.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-mark.h"

/* An instant whose bounds are more than this many marker widths apart is drawn as a stretch. */
#define RANGE_FACTOR 2.0

static void
measure_bar (RdvMark *self, const RdvMetrics *metrics)
{
  if ((self->extent.start.flags & RDV_DATE_UNKNOWN) != 0)
    self->start = self->end - metrics->fade_width;
  if ((self->extent.end.flags & RDV_DATE_UNKNOWN) != 0)
    self->end = self->start + metrics->fade_width;
  self->end = MAX (self->end, self->start + metrics->min_bar_width);
}

static void
add_ghosts (RdvMark *self, const RdvTimeScale *scale, const RdvMetrics *metrics)
{
  self->all_start = self->start;
  self->all_end = self->end;
  if (self->range.all_from < self->range.from)
    self->all_start = MIN (self->start, rdv_time_scale_x (scale, self->range.all_from) - metrics->marker_size / 2);
  if (self->range.all_to > self->range.to)
    self->all_end = MAX (self->end, rdv_time_scale_x (scale, self->range.all_to) + metrics->marker_size / 2);
}

void
rdv_mark_init_with_form (RdvMark *self,
                         RdvForm form,
                         RdvDocument *document,
                         guint event,
                         gint64 now,
                         const RdvTimeScale *scale,
                         const RdvMetrics *metrics)
{
  self->form = form;
  rdv_document_get_extent (document, event, &self->extent);
  rdv_drawn_range_get (document, event, now, &self->range);
  self->start = rdv_time_scale_x (scale, self->range.from);
  self->end = rdv_time_scale_x_after (scale, self->range.to);
  if (form == RDV_FORM_BAR)
    measure_bar (self, metrics);
  else if (form == RDV_FORM_MARKER)
    {
      double middle = (self->start + self->end) / 2;

      self->start = middle - metrics->marker_size / 2;
      self->end = middle + metrics->marker_size / 2;
    }
  add_ghosts (self, scale, metrics);
}

void
rdv_mark_init (RdvMark *self,
               RdvDocument *document,
               guint event,
               gint64 now,
               const RdvTimeScale *scale,
               const RdvMetrics *metrics)
{
  RdvForm form = RDV_FORM_RANGE;
  RdvExtent extent;

  rdv_document_get_extent (document, event, &extent);
  if (extent.is_span)
    form = RDV_FORM_BAR;
  else if (rdv_time_scale_x_after (scale, extent.start.latest) - rdv_time_scale_x (scale, extent.start.earliest) <=
           RANGE_FACTOR * metrics->marker_size)
    form = RDV_FORM_MARKER;
  rdv_mark_init_with_form (self, form, document, event, now, scale, metrics);
}
